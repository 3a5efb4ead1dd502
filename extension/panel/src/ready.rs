//! The ready texts: search while typing, two filters, and the list as the background drew it.

use cuecard::network::Surface;
use cuecard::session::panel::{FromPanel, PanelModel};
use cuecard::session::texts::Texts;
use cuecard::session::view::View;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser;
use crate::icon::{Icon, icon};
use crate::node::{move_among, stop_in_list, views};
use crate::parts::{changing, only, press};
use crate::program;
use crate::shared::Shared;

/// What the list shall show.
#[derive(Clone, Copy)]
struct Look {
    query: RwSignal<String>,
    category: RwSignal<String>,
    language: RwSignal<String>,
}

impl Look {
    fn ask(self, shared: Shared) {
        shared.send(&FromPanel::Look {
            query: self.query.get_untracked(),
            category: self.category.get_untracked(),
            language: self.language.get_untracked(),
        });
    }

    fn is_narrow(self) -> bool {
        !(self.query.get().is_empty()
            && self.category.get().is_empty()
            && self.language.get().is_empty())
    }
}

/// The tab's content: a way to texts if there are none, else search and list.
pub fn section(shared: Shared) -> AnyView {
    let look = Look {
        query: RwSignal::new(String::new()),
        category: RwSignal::new(String::new()),
        language: RwSignal::new(String::new()),
    };
    let has_program = shared.part(|model| model.program.is_some());
    let search_while_typing = move |event: web_sys::Event| {
        if has_program.get_untracked() {
            type_to_search(&event);
        }
    };
    browser::on_document("keydown", search_while_typing);
    view! {
        <h2 class="unseen">{shared.text("panel_tab_texts")}</h2>
        {changing(move || if has_program.get() { library(shared, look) } else { program::start(shared) })}
    }
    .into_any()
}

fn library(shared: Shared, look: Look) -> AnyView {
    let fit = shared.part(|model| {
        model
            .texts
            .get(..fitting(model))
            .unwrap_or_default()
            .to_vec()
    });
    let others = shared.part(|model| {
        model
            .texts
            .get(fitting(model)..)
            .unwrap_or_default()
            .to_vec()
    });
    let chips = shared.part(|model| model.chips.iter().cloned().collect::<Vec<_>>());
    view! {
        {filters(shared, look)}
        {where_it_goes(shared)}
        {as_expected(shared)}
        {views(shared, chips, |child| child)}
        {found(shared, look)}
        <div class="groups" on:keydown=|key| move_among(&key, ".stop-in-list", false)>
            {group(shared, "card_texts_fit", fit)}
            {group(shared, "card_texts_other", others)}
        </div>
    }
    .into_any()
}

fn fitting(model: &PanelModel) -> usize {
    (model.texts_fit.unwrap_or(0) as usize).min(model.texts.len())
}

/// Texts below their name; without a draft they are all alike and need none.
fn group(shared: Shared, name: &'static str, texts: Memo<Vec<View>>) -> AnyView {
    let apart = shared.part(|model| model.texts_fit.is_some());
    let none = Memo::new(move |_| texts.with(Vec::is_empty));
    let unnamed = move || none.get() || !apart.get();
    view! {
        <h3 class=format!("group {name}") hidden=unnamed>{shared.text(name)}</h3>
        <ul class="items ready" role="list" hidden=none>{views(shared, texts, stop_in_list)}</ul>
    }
    .into_any()
}

fn filters(shared: Shared, look: Look) -> AnyView {
    let categories = shared.part(|model| model.categories.clone());
    let languages = shared.part(|model| model.languages.clone());
    let name = shared.text("panel_search");
    view! {
        <search class="filters">
            <div class="search">
                {icon(Icon::Search)}
                <input id="search" type="search" autocomplete="off" spellcheck="false" aria-label=name placeholder=name
                    prop:value=move || look.query.get()
                    on:input=move |typed| { look.query.set(event_target_value(&typed)); look.ask(shared); }
                    on:keydown=|key| if key.key() == "ArrowDown" { key.prevent_default(); browser::focus(".ready > .stop-in-list"); }/>
            </div>
            <div class="pair">
                {filter(shared, look, look.category, "panel_category", "panel_category_all", categories, readable)}
                {filter(shared, look, look.language, "panel_language", "panel_language_all", languages, language_name)}
            </div>
        </search>
    }
    .into_any()
}

/// A category as people read it: `product-news` -> `Product news`.
fn readable(word: &str) -> String {
    let spaced = word.replace(['-', '_'], " ");
    let mut letters = spaced.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn language_name(code: &str) -> String {
    Texts::language_name(code).to_owned()
}

fn filter(
    shared: Shared,
    look: Look,
    chosen: RwSignal<String>,
    name: &'static str,
    all: &'static str,
    options: Memo<Vec<String>>,
    say: fn(&str) -> String,
) -> AnyView {
    let drawn = move || {
        options
            .get()
            .into_iter()
            .map(|id| {
                let label = say(&id);
                let here = chosen.get_untracked() == id;
                view! { <option value=id prop:selected=here>{label}</option> }
            })
            .collect_view()
    };
    // One category or language is no choice.
    let useless = move || options.with(|options| options.len() < 2);
    view! {
        <select aria-label=shared.text(name) hidden=useless
            on:change=move |change| { chosen.set(event_target_value(&change)); look.ask(shared); }>
            <option value="" prop:selected=move || chosen.get().is_empty()>{shared.text(all)}</option>
            {drawn}
        </select>
    }
    .into_any()
}

/// One line on where Insert goes, or why there is only Copy.
fn where_it_goes(shared: Shared) -> AnyView {
    let said = Memo::new(move |_| {
        shared.model.with(|model| match &model.composer {
            _ if !model.permitted => ("off", shared.fill("panel_not_permitted", &[])),
            Some(composer) => {
                let key = match composer.surface {
                    Surface::Post => "panel_into",
                    Surface::Comment => "panel_into_comment",
                    Surface::Message => "panel_into_message",
                    Surface::Article => "panel_into_article",
                };
                ("on", shared.fill(key, &[("network", &composer.network)]))
            }
            None if model.unreadable => ("off", shared.fill("panel_unreadable", &[])),
            None => ("off", shared.fill("panel_no_composer", &[])),
        })
    });
    let permitted = shared.part(|model| model.permitted);
    let changed =
        shared.part(|model| model.permitted && model.unreadable && model.composer.is_none());
    let again = move || {
        press("button", shared.text("panel_look_again"), move || {
            shared.look_again();
        })
    };
    let give = move || {
        press("button", shared.text("panel_give_permission"), move || {
            shared.ask_permission();
        })
    };
    view! {
        <div class="target">
            <p class=move || format!("facts where {}", said.get().0)>{move || said.get().1}</p>
            {only(move || !permitted.get(), give)}
            {only(move || changed.get(), again)}
        </div>
    }
    .into_any()
}

/// What is said where the texts are not as expected, with one thing to do.
fn as_expected(shared: Shared) -> AnyView {
    let empty = shared.part(|model| model.empty.clone());
    let none = move || empty.with(Vec::is_empty);
    let drawn = views(shared, empty, |child| child);
    view! { <div class="empty" hidden=none>{drawn}</div> }.into_any()
}

/// How many there are, said politely after each search; or what to do when there is none.
fn found(shared: Shared, look: Look) -> AnyView {
    let said = Memo::new(move |_| {
        shared.model.with(|model| {
            let (all, shown) = (model.texts_found as usize, model.texts.len());
            if all == 0 && look.is_narrow() {
                shared.fill("panel_nothing_found", &[])
            } else if all == 0 {
                String::new()
            } else if shown < all {
                shared.fill(
                    "panel_found_first",
                    &[
                        ("shown", &shared.number(shown)),
                        ("count", &shared.number(all)),
                    ],
                )
            } else {
                shared.count("panel_found", all)
            }
        })
    });
    let none = shared.part(|model| model.texts_found == 0);
    let silent = move || said.with(String::is_empty);
    let show_all = move || {
        look.query.set(String::new());
        look.category.set(String::new());
        look.language.set(String::new());
        look.ask(shared);
        browser::focus("#search");
    };
    view! {
        <p class=move || if none.get() { "empty" } else { "facts found" } role="status" hidden=silent>{said}</p>
        {only(move || none.get() && look.is_narrow(), move || press("button", shared.text("panel_show_all"), show_all))}
    }
    .into_any()
}

/// A letter typed anywhere outside a field goes into the search.
fn type_to_search(event: &web_sys::Event) {
    let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
        return;
    };
    let letter = key.key();
    let printable = letter.chars().count() == 1 && letter != " ";
    if !printable || key.ctrl_key() || key.meta_key() || key.alt_key() {
        return;
    }
    let shown = browser::document()
        .query_selector("#texts:not([hidden])")
        .is_ok_and(|found| found.is_some());
    if shown && !browser::in_field(event) {
        browser::focus("#search");
    }
}
