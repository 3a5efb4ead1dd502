//! Reminders of texts for later: at most one a day, by notification and in the side panel.

use super::effect::Effect;
use super::later;
use super::panel_model;
use super::state::{State, Step};
use crate::share::{Planned, QueueEvent};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// When the person is to be reminded next: never twice on one local day.
fn next(step: &Step) -> Option<i64> {
    let clock = step.clock;
    let last = step.state.queue.reminded_at;
    let same_day =
        |at: i64| last.is_some_and(|last| clock.days_until(last) >= clock.days_until(at));
    let moments = waiting(step.state).filter_map(|text| {
        let mut at = text.at?;
        if at < clock.now {
            at = clock.now;
        }
        while same_day(at) {
            at += DAY;
        }
        Some(at)
    });
    moments.min()
}

/// Texts with a time of which the person wants to be reminded and was not yet.
fn waiting(state: &State) -> impl Iterator<Item = &Planned> {
    let due = |text: &&Planned| text.remind && text.at.is_some() && text.reminded != text.at;
    state.queue.waiting().filter(due)
}

/// Lets the browser wake the background for the next reminder.
pub(super) fn set_alarm(step: &mut Step) {
    let next = next(step);
    if step.state.alarm != (true, next) {
        step.state.alarm = (true, next);
        step.effects.push(Effect::SetAlarm { at: next });
    }
}

/// Reminds if it is time: of all that is due today, in one.
///
/// Said first and stored beside it: killed in between it is said again, under the same name, which takes the
/// place of the first.
pub(super) fn look(step: &mut Step) {
    if step.state.texts.is_empty() {
        return; // The sentences are on their way, and then it is looked again.
    }
    if next(step).is_some_and(|at| at <= step.clock.now) {
        let clock = step.clock;
        let due = |text: &&Planned| text.at.is_some_and(|at| clock.days_until(at) <= 0);
        let ids: Vec<String> = (waiting(step.state).filter(due))
            .map(|text| text.id.clone())
            .collect();
        let (title, text) = sentences(step.state, &ids);
        step.effects.push(Effect::Notify { title, text });
        let at = clock.now;
        later::record(step, &QueueEvent::Reminded { ids, at });
    }
    set_alarm(step);
}

/// Of one's own text not a word is said.
fn name(text: &Planned) -> &str {
    if text.is_ready_text() { &text.post } else { "" }
}

/// What a reminder says. What the person wrote is not in it: the system keeps what it shows.
fn sentences(state: &State, ids: &[String]) -> (String, String) {
    let texts = &state.texts;
    let titles = ids.iter().filter_map(|id| state.queue.get(id));
    let first = titles
        .map(|text| panel_model::title(state, name(text)))
        .next()
        .unwrap_or_default();
    let title = match ids.len() {
        0 | 1 => texts.with("reminder_title", &[("title", &first)]),
        count => texts
            .count("reminder_title_more", count - 1)
            .replace("{title}", &first),
    };
    (title, texts.get("later_you_post").to_owned())
}

/// What the side panel says of the last reminder until the person has read it; with the texts it is of.
pub(super) fn in_panel(state: &State) -> Option<(String, Vec<String>)> {
    state
        .queue
        .reminded_at
        .filter(|at| state.queue.heard_at < Some(*at))?;
    let ids = reminded(state);
    (!ids.is_empty()).then(|| (sentences(state, &ids).0, ids))
}

/// The texts that the person was reminded of and that still wait.
fn reminded(state: &State) -> Vec<String> {
    let of = |text: &&Planned| text.at.is_some() && text.reminded == text.at;
    state
        .queue
        .waiting()
        .filter(of)
        .map(|text| text.id.clone())
        .collect()
}

/// The notification was clicked: its first text comes along to the network.
pub(super) fn clicked(step: &mut Step) {
    if let Some(first) = reminded(step.state).first() {
        later::take_along(step, first);
        heard(step);
    }
}

/// The person has read it.
pub(super) fn heard(step: &mut Step) {
    let at = step.clock.now;
    later::record(step, &QueueEvent::Heard { at });
}
