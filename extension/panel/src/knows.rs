//! What Cuecard knows about the person: every thing that is kept, what is there now, how long, and *Delete all*.

use cuecard::session::kept::{KEPT, Kept, Place};
use cuecard::session::panel::{FromPanel, PanelModel};
use cuecard::session::settings::Presence;
use cuecard::session::texts::Texts;
use leptos::prelude::*;

use crate::browser;
use crate::parts::{changing, line, only, press, press_named, status};
use crate::shared::Shared;

/// How many items of a list are named before they are only counted.
const NAMED: usize = 8;

/// The part's content.
pub fn content(shared: Shared) -> AnyView {
    let places = Place::ALL.map(|place| table(shared, place)).collect_view();
    view! {
        {line("body", shared.text("options_kept_why"))}
        {places}
        {delete_all(shared)}
    }
    .into_any()
}

/// The things of one place; those of which there is nothing now are told in one breath.
fn table(shared: Shared, place: Place) -> AnyView {
    let things = move || KEPT.iter().filter(move |kept| kept.place == place);
    let row = move |kept: &'static Kept| {
        let now = shared.part(move |model| now(shared, model, kept));
        let absent = move || now.with(Option::is_none);
        view! {
            <div class="kept" hidden=absent>
                <dt>{shared.text(kept.key)}</dt>
                <dd>{move || now.get()}</dd>
                <dd class="facts">{shared.text(kept.until.key())}</dd>
            </div>
        }
    };
    let rows = things().map(row).collect_view();
    let nothing = move || {
        let absent = things().filter(|kept| {
            shared
                .model
                .with(|model| now(shared, model, kept).is_none())
        });
        let absent: Vec<String> = absent.map(|kept| shared.fill(kept.key, &[])).collect();
        if absent.is_empty() {
            return ().into_any();
        }
        let said = shared.fill(
            "options_kept_nothing",
            &[("count", &absent.len().to_string())],
        );
        let items = absent.into_iter().map(|what| view! { <li>{what}</li> });
        view! { <details class="facts"><summary>{said}</summary><ul>{items.collect_view()}</ul></details> }
            .into_any()
    };
    view! {
        <h3 class="title">{shared.text(place.key())}</h3>
        <dl class="kept-list">{rows}</dl>
        {changing(nothing)}
    }
    .into_any()
}

/// What is there of a thing, as a person reads it; `None`: nothing.
fn now(shared: Shared, model: &PanelModel, kept: &Kept) -> Option<String> {
    if let Some(field) = kept.name.strip_prefix("settings.") {
        return setting(shared, model, field);
    }
    if kept.name == "messages" {
        // What pages read is a copy of the choice.
        return setting(shared, model, "messages");
    }
    if kept.name == "program" {
        let program = model.program.as_ref()?;
        return Some(format!("{} · {}", program.name, program.version));
    }
    if kept.name == "managed" {
        let set = !model.managed.program.is_empty()
            || !model.managed.audience.is_empty()
            || model.managed.panel_only
            || model.managed.without_sample;
        return set.then(|| shared.fill("options_kept_there", &[]));
    }
    let (_, amount) = model.kept.iter().find(|(name, _)| name == kept.name)?;
    if kept.name == "permission" {
        return Some("LinkedIn".to_owned());
    }
    if kept.name == "shares" && model.more_shares {
        return Some(shared.fill("options_kept_more", &[("count", &amount.to_string())]));
    }
    Some(shared.count("options_kept_items", *amount as usize))
}

/// One of the settings in words.
fn setting(shared: Shared, model: &PanelModel, field: &str) -> Option<String> {
    let settings = &model.settings;
    let list = |words: &[String]| (!words.is_empty()).then(|| shortened(words));
    match field {
        "presence" => settings.presence.map(|presence| {
            let key = match presence {
                Presence::SidePanel => "welcome_presence_panel",
                Presence::InWindow => "welcome_presence_window",
            };
            shared.fill(key, &[])
        }),
        "language" => {
            (settings.language.as_ref()).map(|code| Texts::language_name(code).to_owned())
        }
        "lastTab" => {
            let key = match settings.last_tab.as_str() {
                "hints" => "card_tab_hints",
                _ => "card_tab_texts",
            };
            (!settings.last_tab.is_empty()).then(|| shared.fill(key, &[]))
        }
        "paused" => {
            let names: Vec<String> = model.paused.iter().map(|row| row.name.clone()).collect();
            list(&names)
        }
        "topics" => list(&settings.topics),
        "audience" => list(&settings.audience),
        "never" => {
            let words: Vec<String> = settings
                .never
                .iter()
                .map(|(_, word)| word.clone())
                .collect();
            list(&words)
        }
        other => plain(&serde_json::to_value(settings).ok()?[other]).map(|said| {
            if said == "true" {
                shared.fill("options_kept_there", &[])
            } else {
                said
            }
        }),
    }
}

/// A value as it stands; `None` for one that says nothing.
fn plain(value: &serde_json::Value) -> Option<String> {
    use serde_json::Value;
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::Bool(true) => Some("true".to_owned()),
        Value::String(text) => (!text.is_empty()).then(|| text.clone()),
        Value::Number(number) => (number.as_i64() != Some(0)).then(|| number.to_string()),
        Value::Array(items) => {
            let words: Vec<String> = items.iter().filter_map(plain).collect();
            (!words.is_empty()).then(|| shortened(&words))
        }
        Value::Object(fields) => {
            let words: Vec<String> = fields.values().filter_map(plain).collect();
            (!words.is_empty()).then(|| shortened(&words))
        }
    }
}

fn shortened(words: &[String]) -> String {
    let mut said = words
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if words.len() > NAMED {
        said.push_str(" …");
    }
    said
}

/// The way to be as on the first day. Undo would need what is to be gone, so this alone asks first.
fn delete_all(shared: Shared) -> AnyView {
    let asking = RwSignal::new(false);
    let done = RwSignal::new(false);
    let ask = move || {
        done.set(false);
        asking.set(true);
        request_animation_frame(|| browser::focus("#delete-all button"));
    };
    let question = move || {
        let yes = move || {
            asking.set(false);
            done.set(true);
            shared.send(&FromPanel::DeleteAll {
                id: browser::new_id(),
            });
        };
        let no = move || asking.set(false);
        view! {
            <div class="notice important" id="delete-all" role="group" aria-label=shared.text("options_delete_all")>
                <p>{shared.text("options_delete_all_sure")}</p>
                <div class="row">
                    {press("button", shared.text("options_delete_all_no"), no)}
                    {press_named("button primary", shared.text("options_delete_all_yes"), None, yes)}
                </div>
            </div>
        }
        .into_any()
    };
    let empty = shared.part(|model| model.program.is_none() && !model.settings.welcomed);
    let begin = move || {
        view! {
            {status("given", shared.text("options_delete_all_done"))}
            <p><a class="button" href="welcome.html">{shared.text("options_delete_all_begin")}</a></p>
        }
        .into_any()
    };
    view! {
        {only(move || !asking.get(), move || press("button", shared.text("options_delete_all"), ask))}
        {only(move || asking.get(), question)}
        {only(move || done.get() && empty.get(), begin)}
    }
    .into_any()
}
