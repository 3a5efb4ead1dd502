//! Pause: what is paused, each with its way to go on, and what else can be.

use cuecard::session::panel::{FromPanel, PausedRow, TopicChoice};
use cuecard::session::view::CardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::parts::{changing, line, only, press, press_named};
use crate::shared::Shared;

fn choose(shared: Shared, event: CardEvent) {
    shared.send(&FromPanel::Choose {
        id: browser::new_id(),
        event,
        value: String::new(),
    });
}

/// The part of the settings.
pub fn content(shared: Shared) -> AnyView {
    let paused = shared.part(|model| model.paused.clone());
    let all = Memo::new(move |_| paused.with(|paused| paused.iter().any(|row| row.what == "all")));
    let pause = move |hour: bool| {
        let what = "all".to_owned();
        choose(shared, CardEvent::Pause { what, hour });
    };
    let ways = move || {
        view! {
            <div class="row">
                {press("button", shared.text("card_pause_hour"), move || pause(true))}
                {press("button quiet", shared.text("options_pause_all"), move || pause(false))}
            </div>
        }
        .into_any()
    };
    // Names of buttons follow the language with their words.
    let list = move || {
        shared.texts.track();
        let each = move || paused.get();
        view! { <ul class="lines-of paused" role="list"><For each=each key=PausedRow::clone children=move |row| standing(shared, row)/></ul> }
            .into_any()
    };
    view! {
        {line("facts", shared.text("options_pause_why"))}
        {only(move || !all.get(), ways)}
        {changing(list)}
        {changing(move || { shared.texts.track(); campaigns(shared) })}
    }
    .into_any()
}

/// Something that is paused.
fn standing(shared: Shared, row: PausedRow) -> AnyView {
    let name = shared.fill("options_pause_go_on_what", &[("name", &row.name)]);
    let what = row.what;
    let go_on = move || choose(shared, CardEvent::GoOn { what: what.clone() });
    let go_on = press_named("button", shared.text("card_go_on"), Some(name), go_on);
    view! { <li class="line"><span class="grow">{row.name}</span>{go_on}</li> }.into_any()
}

/// Campaigns that run, each with its pause.
fn campaigns(shared: Shared) -> AnyView {
    let running = shared.part(|model| model.campaigns.clone());
    let one = move |campaign: TopicChoice| {
        let name = shared.fill("options_pause_campaign_what", &[("name", &campaign.name)]);
        let what = campaign.id;
        let pause = move || {
            choose(
                shared,
                CardEvent::Pause {
                    what: what.clone(),
                    hour: false,
                },
            );
        };
        let pause = press_named(
            "button quiet",
            shared.text("options_pause"),
            Some(name),
            pause,
        );
        view! { <li class="line"><span class="grow">{campaign.name}</span>{pause}</li> }
    };
    let list = move || {
        view! {
            <h3 class="title">{shared.text("options_pause_campaigns")}</h3>
            <ul class="lines-of" role="list"><For each=move || running.get() key=TopicChoice::clone children=one/></ul>
        }
        .into_any()
    };
    only(move || running.with(|running| !running.is_empty()), list)
}
