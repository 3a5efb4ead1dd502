//! Pause: everything for an hour or until further notice, one rule, one campaign. It is kept with the person's choices,
//! never counted, and told nobody.

use super::build::{button, list, text};
use super::clock::Clock;
use super::library;
use super::panel::{PausedRow, TopicChoice};
use super::settings::Paused;
use super::state::{State, Step};
use super::view::{ButtonStyle, CardEvent, ListStyle, TextStyle, View};
use crate::suggest::Found;

/// Everything.
pub(super) const ALL: &str = "all";
/// How a rule and a campaign that are paused are named.
pub(super) const RULE: &str = "rule:";
const CAMPAIGN: &str = "campaign:";
/// An hour, in milliseconds.
const HOUR: i64 = 60 * 60 * 1000;

/// What is paused now under a name.
fn paused<'s>(state: &'s State, now: i64, what: &str) -> Option<&'s Paused> {
    let holds =
        |paused: &&Paused| paused.what == what && paused.until.is_none_or(|until| now < until);
    state.settings.paused.iter().find(holds)
}

/// Whether everything is paused.
pub(super) fn is_all(state: &State, now: i64) -> bool {
    paused(state, now, ALL).is_some()
}

/// Whether a rule is paused.
pub(super) fn is_rule(state: &State, now: i64, rule: &str) -> bool {
    paused(state, now, &[RULE, rule].concat()).is_some()
}

/// Whether any campaign is.
pub(super) fn any_campaign(state: &State) -> bool {
    let mut paused = state.settings.paused.iter();
    paused.any(|paused| paused.what.starts_with(CAMPAIGN))
}

/// Whether a text is of no campaign that is paused.
pub(super) fn offers(state: &State, now: i64, found: &Found) -> bool {
    let program = state.program.as_ref();
    let entry = program.and_then(|program| program.index.entry(&found.post));
    entry.is_none_or(|entry| paused(state, now, &[CAMPAIGN, &entry.campaign].concat()).is_none())
}

/// Pauses something, or lets it go on; what it is twice is once.
pub(super) fn take(step: &mut Step, event: &CardEvent) {
    let now = step.clock.now;
    let all = &mut step.state.settings.paused;
    match event {
        CardEvent::Pause { what, hour } => {
            all.retain(|paused| paused.what != *what);
            all.push(Paused {
                what: what.clone(),
                until: hour.then_some(now + HOUR),
            });
        }
        CardEvent::GoOn { what } => all.retain(|paused| paused.what != *what),
        _ => return,
    }
    library::store_settings(step);
    library::recheck(step);
}

/// What was paused for a time goes on when it is over.
pub(super) fn end_what_is_over(step: &mut Step) {
    let now = step.clock.now;
    let over = |paused: &Paused| paused.until.is_some_and(|until| until <= now);
    if step.state.settings.paused.iter().any(over) {
        step.state.settings.paused.retain(|paused| !over(paused));
        library::store_settings(step);
        library::recheck(step);
    }
}

/// That everything is paused, and until when; `None` where it is not.
pub(super) fn said(state: &State, clock: Clock) -> Option<String> {
    let all = paused(state, clock.now, ALL)?;
    Some(match all.until {
        Some(until) => {
            let time = clock.time(until);
            state.texts.with("card_paused_until", &[("time", &time)])
        }
        None => state.texts.get("card_paused").to_owned(),
    })
}

/// The same with the way to go on, for card and panel; empty where nothing is paused.
pub(super) fn views(state: &State, clock: Clock) -> Vec<View> {
    let Some(said) = said(state, clock) else {
        return Vec::new();
    };
    let row = vec![
        text("paused", said, TextStyle::Facts),
        button(
            "go-on",
            state.texts.get("card_go_on"),
            ButtonStyle::Secondary,
            CardEvent::GoOn {
                what: ALL.to_owned(),
            },
        ),
    ];
    vec![list("pause", ListStyle::Row, "", row)]
}

/// The way to an hour's quiet, where there is not quiet already.
pub(super) fn offer(state: &State, now: i64) -> Option<View> {
    (!is_all(state, now)).then(|| {
        button(
            "pause",
            state.texts.get("card_pause_hour"),
            ButtonStyle::Quiet,
            CardEvent::Pause {
                what: ALL.to_owned(),
                hour: true,
            },
        )
    })
}

/// All that is paused, as the settings list it.
pub(super) fn rows(state: &State, clock: Clock) -> Vec<PausedRow> {
    let row = |paused: &Paused| PausedRow {
        what: paused.what.clone(),
        name: match (
            paused.what.strip_prefix(RULE),
            paused.what.strip_prefix(CAMPAIGN),
        ) {
            (Some(rule), _) => readable(rule),
            (_, Some(campaign)) => campaign_name(state, campaign),
            _ => said(state, clock).unwrap_or_default(),
        },
    };
    let now = clock.now;
    let standing = state.settings.paused.iter();
    let standing = standing.filter(|paused| paused.until.is_none_or(|until| now < until));
    standing.map(row).collect()
}

/// A rule's id as people read it: `house-tag` is "house tag".
fn readable(rule: &str) -> String {
    let name = rule.split("cuecard.").last().unwrap_or(rule);
    name.replace(['-', '_'], " ")
}

fn campaign_name(state: &State, id: &str) -> String {
    let program = state.program.as_ref();
    let mut campaigns = program
        .into_iter()
        .flat_map(|program| &program.head.campaigns);
    let known = campaigns.find(|campaign| campaign.id == id);
    known.map_or_else(|| id.to_owned(), |campaign| campaign.name.clone())
}

/// Campaigns that run and can be paused.
pub(super) fn campaigns(state: &State, now: i64) -> Vec<TopicChoice> {
    let program = state.program.as_ref();
    let campaigns = program
        .into_iter()
        .flat_map(|program| &program.head.campaigns);
    let running = campaigns.filter(|campaign| {
        campaign.ends.is_none_or(|ends| now < ends)
            && paused(state, now, &[CAMPAIGN, &campaign.id].concat()).is_none()
    });
    let choice = running.map(|campaign| TopicChoice {
        id: [CAMPAIGN, &campaign.id].concat(),
        name: campaign.name.clone(),
    });
    choice.collect()
}
