//! *Delete all*: everything that is kept goes, and Cuecard is as on the day it was installed.

use super::acting;
use super::effect::Effect;
use super::keeping;
use super::managed;
use super::message::PortId;
use super::panel::Notice;
use super::state::{Panel, State, Step};

/// Forgets all at once and lets the background delete it; `act` is repeated until it is acknowledged: not before it is
/// gone from the disk.
pub(super) fn delete_all(step: &mut Step, port: PortId, act: String) {
    let composers = step.state.composers.iter();
    let composers: Vec<(String, PortId)> = composers
        .map(|(id, composer)| (id.clone(), composer.port))
        .collect();
    for (id, port) in composers {
        acting::silence(step, port, &id);
    }
    for tab in step.state.marked.keys() {
        step.effects.push(Effect::Unmark {
            tab: *tab,
            title: step.state.texts.get("app_name").to_owned(),
        });
    }
    step.effects.push(Effect::SetAlarm { at: None });
    let before = std::mem::take(step.state);
    // What is open stays open; answers that are still to come are counted on.
    let panels = before.panels.into_iter().map(|(port, panel)| {
        let Panel { tab, window, .. } = panel;
        let empty = Panel {
            tab,
            window,
            ..Panel::default()
        };
        (port, empty)
    });
    *step.state = State {
        panels: panels.collect(),
        managed: before.managed,
        browser_language: before.browser_language,
        language: before.language,
        texts: before.texts,
        next_batch: before.next_batch,
        reading: before.reading,
        deleting: before.deleting,
        ..State::default()
    };
    step.state.deleting.push((port, act));
    step.draw.clear();
    step.effects.push(Effect::DeleteAll);
}

/// It is gone, or why it is not.
pub(super) fn deleted(step: &mut Step, result: Result<(), String>) {
    let acts = std::mem::take(&mut step.state.deleting);
    keeping::acknowledge(step, &acts);
    if let Err(reason) = result {
        let texts = &step.state.texts;
        step.state.notice = Some(Notice {
            title: texts.get("problem_delete_title").to_owned(),
            body: texts.get("problem_delete_body").to_owned(),
            details: vec![reason],
            ..Notice::default()
        });
    }
    step.set_language();
    managed::look_for_program(step, true);
    step.draw_all();
}

/// How much there is now of each thing that is not one of the settings, by its name in the table of kept things.
pub(super) fn amounts(state: &State) -> Vec<(String, u32)> {
    let program = state.program.iter().chain(&state.forgotten);
    let posts = program.map(|program| program.index.len()).sum();
    let amounts = [
        ("program", usize::from(posts > 0)),
        ("posts", posts),
        ("shares", super::panel_model::shares(state).count()),
        ("queue", state.queue.waiting().count()),
        ("removed:", state.removed.len()),
        ("left:", state.left.len()),
        ("hand", usize::from(state.hand.is_some())),
        ("history", state.history.recent.len()),
        ("unread:", usize::from(state.unread)),
        ("composers", state.composers.len() + state.asleep.len()),
        ("card:", state.composers.len() + state.asleep.len()),
        ("panel:", state.panel_cards.len()),
        ("deleted:", state.deleted.len()),
        ("sample-confirmed", usize::from(state.sample_confirmed)),
        ("marked", state.marked.len()),
        ("company-asked", usize::from(state.asked_company > 0)),
        ("permission", usize::from(state.permitted)),
    ];
    let there = amounts.into_iter().filter(|(_, amount)| *amount > 0);
    there
        .map(|(name, amount)| (name.to_owned(), u32::try_from(amount).unwrap_or(u32::MAX)))
        .collect()
}
