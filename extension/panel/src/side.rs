//! The side panel: whose texts these are, and five tabs.

use leptos::prelude::*;

use crate::browser;
use crate::guide;
use crate::icon::{Icon, icon, sign};
use crate::later;
use crate::log;
use crate::node::{self, move_among};
use crate::offers;
use crate::parts::{line, only};
use crate::program;
use crate::ready;
use crate::shared::Shared;

/// The side panel's tabs, in the order of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Texts,
    Later,
    Checks,
    Log,
    Guide,
}

const TABS: [Tab; 5] = [Tab::Texts, Tab::Later, Tab::Checks, Tab::Log, Tab::Guide];

impl Tab {
    fn id(self) -> &'static str {
        match self {
            Tab::Texts => "texts",
            Tab::Later => "later",
            Tab::Checks => "checks",
            Tab::Log => "log",
            Tab::Guide => "guide",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Tab::Texts => "panel_tab_texts",
            Tab::Later => "panel_tab_later",
            Tab::Checks => "panel_tab_checks",
            Tab::Log => "panel_tab_log",
            Tab::Guide => "panel_tab_guide",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Tab::Texts => Icon::Texts,
            Tab::Later => Icon::Later,
            Tab::Checks => Icon::Checks,
            Tab::Log => Icon::Log,
            Tab::Guide => Icon::Guide,
        }
    }

    /// The tab that the address names, e.g. `#guide/embargo`.
    fn of_address() -> Option<Self> {
        let fragment = browser::fragment();
        let name = fragment.split('/').next().unwrap_or_default();
        TABS.into_iter().find(|tab| tab.id() == name)
    }
}

/// The whole page.
pub fn page(shared: Shared) -> AnyView {
    let chosen = RwSignal::new(Tab::of_address().unwrap_or(Tab::Texts));
    // A link into the guide, from a hint or from the guide itself.
    browser::on_window("hashchange", move |_| {
        if let Some(tab) = Tab::of_address() {
            chosen.set(tab);
        }
    });
    view! {
        <header class="top">
            {bar(shared)}
            {tab_list(shared, chosen)}
        </header>
        <main>
            {program::notices(shared)}
            {offers::all(shared)}
            {paused(shared)}
            {own_words(shared)}
            {TABS.map(|tab| tab_panel(shared, chosen, tab)).collect_view()}
        </main>
    }
    .into_any()
}

/// Whose texts these are, and the way to the settings.
fn bar(shared: Shared) -> AnyView {
    let settings = shared.text("panel_settings");
    view! {
        <div class="bar">
            {sign()}
            {program::heading(shared)}
            <a class="button quiet icon-only" href="options.html" target="_blank" aria-label=settings title=settings>
                {icon(Icon::Settings)}
            </a>
        </div>
    }
    .into_any()
}

fn tab_list(shared: Shared, chosen: RwSignal<Tab>) -> AnyView {
    let hints = shared.part(|model| model.hint_count);
    let one = move |tab: Tab| {
        let here = move || chosen.get() == tab;
        let count = move || {
            (tab == Tab::Checks && hints.get() > 0)
                .then(|| view! { <span class="count">{hints}</span> })
        };
        view! {
            <button type="button" role="tab" class="tab" id=format!("tab-{}", tab.id()) aria-controls=tab.id()
                aria-selected=move || here().to_string() tabindex=move || if here() { "0" } else { "-1" }
                on:click=move |_| chosen.set(tab)>
                <span class="tab-icon">{icon(tab.icon())}{count}</span>
                <span>{shared.text(tab.label())}</span>
            </button>
        }
    };
    view! {
        <div role="tablist" class="tabs" aria-label=shared.text("panel_tabs")
            on:keydown=|key| move_among(&key, "[role=tab]", true)>
            {TABS.map(one).collect_view()}
        </div>
    }
    .into_any()
}

/// That everything is paused, quietly, with the way to go on.
fn paused(shared: Shared) -> AnyView {
    let views = shared.part(|model| model.pause.clone());
    let drawn = node::views(shared, views, |child| child);
    view! { <div class="paused-all">{drawn}</div> }.into_any()
}

/// Questions whose answers become a draft, above everything while they are asked; the first gets the focus.
fn own_words(shared: Shared) -> AnyView {
    let own = shared.part(|model| model.own.clone());
    let asked = Memo::new(move |_| own.with(|own| !own.is_empty()));
    Effect::new(move || {
        if asked.get() {
            request_animation_frame(|| browser::focus(".own-words input"));
        }
    });
    let drawn = move || {
        let fields = node::views(shared, own, |child| child);
        view! { <div class="own-words"><h2 class="unseen">{shared.text("card_own_title")}</h2>{fields}</div> }.into_any()
    };
    only(move || asked.get(), drawn)
}

fn tab_panel(shared: Shared, chosen: RwSignal<Tab>, tab: Tab) -> AnyView {
    let content = match tab {
        Tab::Texts => ready::section(shared),
        Tab::Later => later::section(shared),
        Tab::Checks => checks(shared),
        Tab::Log => log::section(shared),
        Tab::Guide => guide::section(shared),
    };
    view! {
        <section role="tabpanel" id=tab.id() aria-labelledby=format!("tab-{}", tab.id())
            hidden=move || chosen.get() != tab>
            {content}
        </section>
    }
    .into_any()
}

/// The same hints as in the card, for the composer that last had the focus.
fn checks(shared: Shared) -> AnyView {
    let hints = shared.part(|model| model.hints.clone());
    let none = move || hints.with(Vec::is_empty);
    view! {
        <h2 class="unseen">{shared.text("panel_tab_checks")}</h2>
        {only(none, move || line("empty", shared.text("panel_checks_none")))}
        <div class="checks">{node::views(shared, hints, |child| child)}</div>
    }
    .into_any()
}
