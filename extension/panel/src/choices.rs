//! The choices that first run and settings share: presence, language, topics, permission.

use cuecard::session::panel::{FromPanel, TopicChoice};
use cuecard::session::settings::Presence;
use cuecard::session::texts::Texts;
use leptos::prelude::*;

use crate::browser;
use crate::icon::{Icon, icon};
use crate::parts::{group, line, only, press, status};
use crate::shared::Shared;

/// How many topics can be chosen.
const MOST_TOPICS: usize = 5;

/// A part of the page with its heading.
pub fn part(title: Signal<String>, content: AnyView) -> AnyView {
    view! { <section class="part"><h2>{title}</h2>{content}</section> }.into_any()
}

/// How present Cuecard shall be; nothing is chosen beforehand.
pub fn presence(shared: Shared) -> AnyView {
    let capped = shared.part(|model| model.managed.panel_only);
    let chosen = shared.part(|model| {
        let capped = model.managed.panel_only.then_some(Presence::SidePanel);
        capped.or(model.settings.presence)
    });
    let one = move |presence: Presence,
                    id: &'static str,
                    title: &'static str,
                    body: &'static str| {
        view! {
            <label class="option">
                <input type="radio" name="presence" value=id aria-describedby=format!("presence-{id}")
                    prop:checked=move || chosen.get() == Some(presence)
                    prop:disabled=move || capped.get() && presence == Presence::InWindow
                    on:change=move |_| shared.send(&FromPanel::SetPresence { presence })/>
                <span class="grow">
                    <span class="title">{shared.text(title)}</span>
                    <span class="facts" id=format!("presence-{id}")>{shared.text(body)}</span>
                </span>
            </label>
        }
    };
    view! {
        {only(move || capped.get(), move || line("notice", shared.text("welcome_presence_company")))}
        <fieldset class="options" aria-describedby="presence-terms">
            <legend class="unseen">{shared.text("welcome_presence")}</legend>
            {one(Presence::SidePanel, "side-panel", "welcome_presence_panel", "welcome_presence_panel_body")}
            {one(Presence::InWindow, "in-window", "welcome_presence_window", "welcome_presence_window_body")}
        </fieldset>
        <p class="terms" id="presence-terms">{icon(Icon::Notice)}<span>{shared.text("welcome_presence_terms")}</span></p>
        {only(move || chosen.get().is_none(), move || line("facts", shared.text("welcome_presence_open")))}
    }
    .into_any()
}

/// Language of interface and texts.
pub fn language(shared: Shared) -> AnyView {
    let chosen = shared.part(|model| model.settings.language.clone().unwrap_or_default());
    let change = move |change| {
        let language = Some(event_target_value(&change)).filter(|language| !language.is_empty());
        shared.send(&FromPanel::SetLanguage { language });
    };
    let one = |code: &'static str| {
        view! { <option value=code lang=code prop:selected=move || chosen.get() == code>{Texts::language_name(code)}</option> }
    };
    view! {
        {line("facts", shared.text("welcome_language_body"))}
        <select id="language" aria-label=shared.text("welcome_language_label") on:change=change>
            <option value="" prop:selected=move || chosen.get().is_empty()>{shared.text("welcome_language_browser")}</option>
            {Texts::LANGUAGES.map(one).collect_view()}
        </select>
    }
    .into_any()
}

/// Up to five of the programme's topics.
pub fn topics(shared: Shared) -> AnyView {
    let topics = shared.part(|model| model.topics.clone());
    let chosen = shared.part(|model| model.settings.topics.clone());
    let full = move || chosen.with(|chosen| chosen.len() >= MOST_TOPICS);
    let said = move || {
        shared.fill(
            if full() {
                "welcome_topics_full"
            } else {
                "welcome_topics_body"
            },
            &[],
        )
    };
    let one = move |TopicChoice { id: topic, name }: TopicChoice| {
        let toggled = topic.clone();
        let ticked = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&topic)));
        let toggle = move |_| {
            let mut topics = chosen.get_untracked();
            if ticked.get_untracked() {
                topics.retain(|topic| *topic != toggled);
            } else if topics.len() < MOST_TOPICS {
                topics.push(toggled.clone());
            }
            shared.send(&FromPanel::SetTopics { topics });
        };
        view! {
            <label class="topic">
                <input type="checkbox" prop:checked=ticked prop:disabled=move || full() && !ticked.get() on:change=toggle/>
                <span>{name}</span>
            </label>
        }
    };
    view! {
        {status("facts", Signal::derive(said))}
        <fieldset class="topics">
            <legend class="unseen">{shared.text("welcome_topics")}</legend>
            <For each=move || topics.get() key=TopicChoice::clone children=one/>
        </fieldset>
    }
    .into_any()
}

/// LinkedIn's permission with its reason; `withdrawable`: with a way to take it back.
pub fn permission(shared: Shared, withdrawable: bool) -> AnyView {
    let permitted = shared.part(|model| model.permitted);
    let reload = shared.part(|model| model.reload_needed && model.permitted);
    let given = move || {
        let take_back = withdrawable.then(|| {
            press(
                "button",
                shared.text("options_permission_take"),
                move || shared.withdraw_permission(),
            )
        });
        let mut parts = vec![
            given(shared.text("welcome_permission_given"), None),
            only(
                move || reload.get(),
                move || line("notice", shared.text("panel_reload")),
            ),
        ];
        parts.extend(take_back);
        group("answer", parts)
    };
    let open = move || {
        let give = press(
            "button primary",
            shared.text("welcome_permission_give"),
            move || shared.ask_permission(),
        );
        group(
            "answer",
            vec![
                give,
                line("facts", shared.text("welcome_permission_without")),
            ],
        )
    };
    vec![
        line("body", shared.text("welcome_permission_why")),
        only(move || permitted.get(), given),
        only(move || !permitted.get(), open),
    ]
    .into_any()
}

/// A line that says what is settled, with a pill if there is more to say.
pub fn given(said: impl Into<Signal<String>>, pill: Option<Signal<String>>) -> AnyView {
    let said = said.into();
    view! {
        <p class="given">
            {icon(Icon::Done)}<span>{said}</span>
            {pill.map(|pill| view! { <span class="pill">{pill}</span> })}
        </p>
    }
    .into_any()
}

/// Opens the side panel beside this page.
pub fn open_panel(shared: Shared) {
    browser::open_panel(shared.window());
}
