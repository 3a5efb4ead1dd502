//! What can be taken back for ten seconds, also when the background dies within them: a deleted share, a text
//! taken out of the queue, a forgotten programme.

use super::effect::{Effect, Write};
use super::left;
use super::library;
use super::managed;
use super::state::{Batch, State, Step};
use crate::json;
use crate::share::{Planned, Share};

/// How long, in milliseconds; the extension's pages offer it for as long.
const UNDO: i64 = 10_000;
/// Prefix of the keys under which the browser's session remembers deleted shares; the disk has them no more.
const DELETED_KEY: &str = "deleted:";
/// The same of texts that were taken out of the queue.
const REMOVED_KEY: &str = "removed:";

/// Remembers a share as it was before it was deleted.
pub(super) fn deleted(step: &mut Step, share: Share) {
    let key = format!("{DELETED_KEY}{}", share.id);
    let kept = (share, step.clock.now);
    let json = json::write(&kept);
    step.effects.push(Effect::Remember { key, json });
    step.state.deleted.insert(kept.0.id.clone(), kept);
}

/// The share as it was, if it can still come back.
pub(super) fn restored(step: &mut Step, id: &str) -> Option<Share> {
    let (share, _) = step.state.deleted.remove(id)?;
    forget_share(step, id);
    Some(share)
}

/// Remembers a text for later as it was before it was taken out.
pub(super) fn removed(step: &mut Step, text: Planned) {
    let key = [REMOVED_KEY, &text.id].concat();
    let kept = (text, step.clock.now);
    let json = json::write(&kept);
    step.effects.push(Effect::Remember { key, json });
    step.state.removed.insert(kept.0.id.clone(), kept);
}

/// The text as it was, if it can still come back.
pub(super) fn restored_text(step: &mut Step, id: &str) -> Option<Planned> {
    let (text, _) = step.state.removed.remove(id)?;
    forget_text(step, id);
    Some(text)
}

fn forget_text(step: &mut Step, id: &str) {
    step.effects.push(Effect::Remember {
        key: [REMOVED_KEY, id].concat(),
        json: String::new(),
    });
}

fn forget_share(step: &mut Step, id: &str) {
    step.effects.push(Effect::Remember {
        key: format!("{DELETED_KEY}{id}"),
        json: String::new(),
    });
}

/// What the session remembered of a deleted share or a text that was taken out; whether it was one.
pub(super) fn recall(state: &mut State, key: &str, json: &str) -> bool {
    if let Some(id) = key.strip_prefix(REMOVED_KEY) {
        if let Ok(kept) = json::read(json) {
            state.removed.insert(id.to_owned(), kept);
        }
        return true;
    }
    let Some(id) = key.strip_prefix(DELETED_KEY) else {
        return false;
    };
    if let Ok(kept) = json::read(json) {
        state.deleted.insert(id.to_owned(), kept);
    }
    true
}

/// The programme is used no more; it is still stored, should the person want it back.
pub(super) fn forget_program(step: &mut Step) {
    if let Some(program) = step.state.program.take() {
        step.state.forgotten = Some(program);
        step.state.settings.forgotten_at = Some(step.clock.now);
        library::store_settings(step);
        library::recheck(step);
    }
}

/// It is used again.
pub(super) fn keep_program(step: &mut Step) {
    if let Some(program) = step.state.forgotten.take() {
        step.state.program = Some(program);
        step.state.settings.forgotten_at = None;
        library::store_settings(step);
        library::recheck(step);
    }
}

/// What nobody took back in time goes for good.
pub(super) fn forget_what_is_over(step: &mut Step) {
    let now = step.clock.now;
    let over = |at: i64| now - at > UNDO;
    let shares = step.state.deleted.iter();
    let gone: Vec<String> = (shares.filter(|(_, (_, at))| over(*at)))
        .map(|(id, _)| id.clone())
        .collect();
    for id in gone {
        step.state.deleted.remove(&id);
        forget_share(step, &id);
    }
    let texts = step.state.removed.iter();
    let gone: Vec<String> = (texts.filter(|(_, (_, at))| over(*at)))
        .map(|(id, _)| id.clone())
        .collect();
    for id in gone {
        step.state.removed.remove(&id);
        forget_text(step, &id);
    }
    left::forget_what_is_over(step);
    if step.state.settings.forgotten_at.is_some_and(over) {
        step.state.forgotten = None;
        step.state.settings.forgotten_at = None;
        let settings = Write::Settings(step.state.settings.clone());
        let writes = vec![Write::ForgetProgram, settings];
        (step.state).write(writes, Batch::default(), &mut step.effects);
        step.panels = true;
        managed::look_for_program(step, true);
    }
}
