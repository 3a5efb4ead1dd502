//! Bring back my text: what a composer that closed without publishing left, until the browser closes.

use crate::json;
use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::effect::Effect;
use super::state::{State, Step};

/// Prefix of the keys under which the browser's session remembers left texts; the disk never has them.
pub(super) const LEFT_KEY: &str = "left:";
/// How many are offered, the newest.
const MOST: usize = 3;
/// A longer text, in bytes of UTF-8, is not kept: no network takes so much as a post.
const LONGEST: usize = 100_000;
/// How long forgetting it can be taken back, in milliseconds.
const UNDO: i64 = 10_000;

/// What a composer left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub(super) struct Left {
    pub text: String,
    /// When it closed, UTC milliseconds.
    pub at: i64,
    pub network: String,
    /// The post that it came from, and its variant; or empty.
    pub post: String,
    pub variant: String,
    /// When the person let it go, UTC milliseconds.
    pub forgotten: Option<i64>,
}

/// A composer is gone that published nothing.
pub(super) fn keep(step: &mut Step, composer: &str, left: Left) {
    let wanted = !step.state.settings.without_bring_back
        && !left.text.trim().is_empty()
        && left.text.len() <= LONGEST;
    // Also one that is being posted: if that comes to nothing, it is for later again.
    let mut queue = step.state.queue.texts.iter();
    let kept_anyway = queue.any(|text| !text.gone && text.text == left.text);
    if !wanted || kept_anyway {
        return;
    }
    step.state.left.insert(composer.to_owned(), left);
    remember(step, composer);
    while step.state.left.len() > MOST {
        let oldest = step.state.left.iter().min_by_key(|(_, left)| left.at);
        let Some(oldest) = oldest.map(|(id, _)| id.clone()) else {
            return;
        };
        forget(step, &oldest);
    }
    step.panels = true;
}

fn remember(step: &mut Step, id: &str) {
    if let Some(left) = step.state.left.get(id) {
        step.effects.push(Effect::Remember {
            key: [LEFT_KEY, id].concat(),
            json: json::write(left),
        });
    }
}

/// What the session remembered of a left text; whether it was one.
pub(super) fn recall(state: &mut State, key: &str, json: &str) -> bool {
    let Some(id) = key.strip_prefix(LEFT_KEY) else {
        return false;
    };
    if let Ok(left) = json::read(json) {
        state.left.insert(id.to_owned(), left);
    }
    true
}

/// It came back, was kept or inserted: nothing of it stays here.
pub(super) fn forget(step: &mut Step, id: &str) {
    if step.state.left.remove(id).is_some() {
        step.effects.push(Effect::Remember {
            key: [LEFT_KEY, id].concat(),
            json: String::new(),
        });
        step.panels = true;
    }
}

/// All of them.
pub(super) fn forget_all(step: &mut Step) {
    for id in step.state.left.keys().cloned().collect::<Vec<_>>() {
        forget(step, &id);
    }
}

/// The person lets one go, or takes that back.
pub(super) fn let_go(step: &mut Step, id: &str, undo: bool) {
    let now = step.clock.now;
    if let Some(left) = step.state.left.get_mut(id) {
        left.forgotten = (!undo).then_some(now);
        remember(step, id);
    }
}

/// What nobody took back in time goes for good.
pub(super) fn forget_what_is_over(step: &mut Step) {
    let now = step.clock.now;
    let left = step.state.left.iter();
    let over = left.filter(|(_, left)| left.forgotten.is_some_and(|at| now - at > UNDO));
    for id in over.map(|(id, _)| id.clone()).collect::<Vec<_>>() {
        forget(step, &id);
    }
}
