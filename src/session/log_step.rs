//! What I posted: what the person does with the share log in the side panel, and what time does with it.

use super::effect::{Effect, Write};
use super::keeping;
use super::message::{PanelAct, PortId};
use super::panel::{FromPanel, ToPanel};
use super::state::{Batch, State, Step};
use super::{panel_model, panel_step, publishing, undo};
use crate::share::{History, Share, ShareEvent, ShareState};

/// How many older shares are read at once, for the list and for a file.
const SHARES_AT_ONCE: u32 = 50;
const FOR_A_FILE: u32 = 1000;
/// For so long after the click, in milliseconds, the network may still show what came of it.
const SETTLES: i64 = 60_000;
/// After so long nobody is asked any more.
const LAPSES: i64 = 24 * 60 * 60 * 1000;

/// The list begins with the shares that the history keeps in full. There may be older ones beside as many as it keeps,
/// or where not all of it could be read.
pub(super) fn begin_list(state: &mut State) {
    state.older_shares.clear();
    state.more_shares = state.unread || state.history.recent.len() >= History::RECENT;
}

/// Reads the shares before the last one that is listed.
pub(super) fn more(step: &mut Step) {
    let shares = &step.state.older_shares;
    let before = shares
        .last()
        .or_else(|| step.state.history.recent.first())
        .map(|share| share.id.clone());
    step.effects.push(Effect::ReadShares {
        before,
        limit: SHARES_AT_ONCE,
        act: None,
    });
}

/// Older shares were read.
pub(super) fn older_read(step: &mut Step, shares: Vec<Share>, more: bool) {
    // They may have been asked for twice.
    for share in shares {
        if !is_listed(step.state, &share.id) {
            step.state.older_shares.push(share);
        }
    }
    step.state.more_shares = more;
    step.panels = true;
}

fn is_listed(state: &State, id: &str) -> bool {
    let mut listed = state.history.recent.iter().chain(&state.older_shares);
    listed.any(|share| share.id == id)
}

/// The share that an act is about, where it must be read first.
pub(super) fn unlisted(state: &State, from: &FromPanel) -> Option<String> {
    match from {
        FromPanel::DeleteShare { share, .. }
        | FromPanel::CorrectShare { share, .. }
        | FromPanel::MeasureShare { share, .. }
            if !is_listed(state, share) =>
        {
            Some(share.clone())
        }
        _ => None,
    }
}

/// It was read: the act is done to it alone, and the list stays without it, for others are missing before it.
pub(super) fn one_read(step: &mut Step, share: Vec<Share>, act: PanelAct) {
    let listed = std::mem::replace(&mut step.state.older_shares, share);
    panel_step::act_on(step, act);
    step.state.older_shares = listed;
}

/// A page writes the log into a file and wants what comes after the share `after`.
pub(super) fn ask(step: &mut Step, port: PortId, after: String) {
    step.effects.push(Effect::ReadLog {
        port,
        after,
        limit: FOR_A_FILE,
    });
}

/// A part of the log for a page; an empty one says that there is no more.
pub(super) fn read(step: &mut Step, port: PortId, shares: Vec<Share>) {
    let message = ToPanel::Log { shares };
    step.effects.push(Effect::ToPanel { port, message });
}

/// A page brings shares, from a file or a click on Post: those that are not stored yet are recorded, all at once.
pub(super) fn bring(step: &mut Step, port: PortId, act: String, shares: Vec<Share>) {
    step.effects.push(Effect::SiftShares { port, act, shares });
}

/// These of them are not stored yet.
pub(super) fn adopt(step: &mut Step, port: PortId, act: String, shares: &[Share]) {
    let before = step.state.history.clone();
    let mut writes: Vec<Write> = Vec::new();
    for share in shares {
        let new = step.state.history.adopt(share);
        writes.extend(new.map(Write::Share));
    }
    let added = u32::try_from(writes.len()).unwrap_or(u32::MAX);
    if step.state.panels.contains_key(&port) {
        let message = ToPanel::Brought { added };
        step.effects.push(Effect::ToPanel { port, message });
    }
    let acts = vec![(port, act)];
    if added == 0 {
        return keeping::acknowledge_after_pending(step, acts);
    }
    // What is listed of the older ones may have gaps now.
    begin_list(step.state);
    writes.push(Write::History(step.state.history.clone()));
    let batch = Batch {
        acts,
        history: Some(before),
        ..Batch::default()
    };
    step.state.write(writes, batch, &mut step.effects);
    step.panels = true;
}

/// The latest share of which only the click is known: once the network has had its time, the person is asked.
pub(super) fn in_doubt(state: &State, now: i64) -> Option<&Share> {
    let doubtful = |share: &&Share| {
        let age = now - share.at;
        share.state == ShareState::Clicked && !share.deleted && SETTLES < age && age <= LAPSES
    };
    state.history.recent.iter().rfind(doubtful)
}

/// The person answers: `None` is "I don't know".
pub(super) fn answer(step: &mut Step, id: &str, yes: Option<bool>) {
    let id = id.to_owned();
    match yes {
        Some(true) => change(step, ShareEvent::Affirmed { id }),
        Some(false) => delete(step, &id, false),
        None => change(step, ShareEvent::Lapsed { id }),
    }
}

/// A day went by: what is only known to have been clicked is unknown for good.
pub(super) fn lapse(step: &mut Step) {
    let now = step.clock.now;
    let lapsed = |share: &&Share| {
        share.state == ShareState::Clicked && !share.deleted && now - share.at > LAPSES
    };
    let events: Vec<ShareEvent> = (step.state.history.recent.iter().filter(lapsed))
        .map(|share| ShareEvent::Lapsed {
            id: share.id.clone(),
        })
        .collect();
    if !events.is_empty() {
        publishing::record(step, &events, Vec::new(), Vec::new());
    }
}

/// Deletes a share, or takes that back while this is known.
pub(super) fn delete(step: &mut Step, id: &str, undo: bool) {
    if undo {
        if let Some(share) = undo::restored(step, id) {
            change(step, ShareEvent::Restored(share));
        }
        return;
    }
    let share = panel_model::shares(step.state)
        .find(|share| share.id == id)
        .cloned();
    if let Some(share) = share.filter(|share| !share.deleted) {
        undo::deleted(step, share);
        change(step, ShareEvent::Deleted { id: id.to_owned() });
    }
}

/// Folds what the person did into the log.
pub(super) fn change(step: &mut Step, event: ShareEvent) {
    if step.state.history.share(event.share()).is_some() {
        publishing::record(step, &[event], Vec::new(), Vec::new());
    } else {
        change_old(step, &event);
    }
}

/// A share older than the history keeps in full: its record alone changes, and its post's count.
fn change_old(step: &mut Step, event: &ShareEvent) {
    let mut older = step.state.older_shares.iter_mut();
    let Some(share) = older.find(|share| share.id == event.share()) else {
        return;
    };
    let mut alone = History {
        recent: vec![share.clone()],
        ..History::default()
    };
    alone.posts.clone_from(&step.state.history.posts);
    let Some(changed) = alone.apply(event) else {
        return;
    };
    share.clone_from(&changed);
    step.state.history.posts = alone.posts;
    let writes = vec![
        Write::Share(changed),
        Write::History(step.state.history.clone()),
    ];
    step.state
        .write(writes, Batch::default(), &mut step.effects);
}
