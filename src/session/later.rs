//! For later: what the person does with the queue, from the card and from the side panel.

use super::acting::TEXTS;
use super::clock::Clock;
use super::effect::{Effect, Write};
use super::message::PortId;
use super::panel::ToPanel;
use super::planning::Plan;
use super::settings::Presence;
use super::state::{Batch, CardNotice, Composer, State, Step};
use super::{keeping, left, reminding, undo};
use crate::json;
use crate::network::Network;
use crate::share::{Planned, Queue, QueueEvent};

/// The network that a text is for where none is known.
pub(super) const NETWORK: &str = "linkedin";

/// Folds an event into the queue; queue and what else it changes are one transaction. Whether it changed anything.
pub(super) fn record(step: &mut Step, event: &QueueEvent) -> bool {
    let before = step.state.queue.clone();
    let changed = step.state.queue.apply(event);
    if changed {
        let writes = vec![Write::Queue(step.state.queue.clone())];
        let batch = Batch {
            queue: Some(before),
            ..Batch::default()
        };
        step.state.write(writes, batch, &mut step.effects);
        follow(step);
    }
    changed
}

/// What must come after every change of the queue.
pub(super) fn follow(step: &mut Step) {
    step.panels = true;
    reminding::set_alarm(step);
    for (id, composer) in &mut step.state.composers {
        if composer.card.open {
            step.draw.insert(id.clone());
        }
    }
}

/// Keeps a text for later, at the next moment that suits it; gives its id, or that of the same text where it is for
/// later already. Err: the key of the sentence on why not.
fn keep(step: &mut Step, text: Planned) -> Result<String, &'static str> {
    let same = |known: &&Planned| {
        (&known.post, &known.variant, &known.answers, &known.text)
            == (&text.post, &text.variant, &text.answers, &text.text)
    };
    if let Some(known) = step.state.queue.waiting().find(same) {
        return Ok(known.id.clone());
    }
    let full = step.state.queue.waiting().count() >= Queue::MOST;
    if text.text.len() > Queue::LONGEST || full {
        return Err("later_no_room");
    }
    let plan = Plan::new(step.state, step.clock, &text);
    if plan.is_over() {
        return Err("card_not_now");
    }
    let at = plan.free(step.clock.now);
    let id = text.id.clone();
    record(step, &QueueEvent::Kept(Planned { at, ..text }));
    Ok(id)
}

/// The sentence on a text that was kept; empty if it is not in the queue.
pub(super) fn kept(state: &State, clock: Clock, id: &str) -> String {
    let texts = &state.texts;
    match state.queue.get(id).map(|text| text.at) {
        Some(Some(at)) => texts.with("later_kept", &[("moment", &clock.moment(at, texts))]),
        Some(None) => texts.get("later_kept_some_day").to_owned(),
        None => String::new(),
    }
}

/// From the card: a ready text (`post`), or what the person has written.
pub(super) fn keep_in_card(step: &mut Step, id: &str, act: &str, post: &str, variant: &str) {
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let own = post.is_empty();
    if own && composer.text.trim().is_empty() {
        return;
    }
    let answers = composer.card.answers.get(post).into_iter().flatten();
    let answers = answers.map(|(blank, answer)| (blank.clone(), answer.clone()));
    let text = Planned {
        id: act.to_owned(),
        post: if own {
            composer.memory.post.clone()
        } else {
            post.to_owned()
        },
        variant: if own {
            composer.memory.variant.clone()
        } else {
            variant.to_owned()
        },
        answers: answers.collect(),
        text: if own {
            composer.text.clone()
        } else {
            String::new()
        },
        network: composer.network.clone(),
        ..Planned::default()
    };
    let done = keep(step, text);
    let said = sentence(step, &done);
    if let Some(composer) = step.state.composers.get_mut(id) {
        composer.announce = said;
        composer.card.notice = match done {
            Ok(_) => CardNotice::Kept,
            Err("card_not_now") => CardNotice::NotNow,
            Err(_) => CardNotice::NoRoom,
        };
        composer.card.kept = done.unwrap_or_default();
    }
}

/// What became of keeping a text.
fn sentence(step: &Step, done: &Result<String, &'static str>) -> String {
    match done {
        Ok(id) => kept(step.state, step.clock, id),
        Err(key) => step.state.texts.get(key).to_owned(),
    }
}

/// The card's *Undo* of that.
pub(super) fn unkeep(step: &mut Step, id: &str, planned: &str) {
    record(
        step,
        &QueueEvent::Removed {
            id: planned.to_owned(),
        },
    );
    if let Some(composer) = step.state.composers.get_mut(id) {
        composer.card.notice = CardNotice::None;
        composer.card.kept.clear();
    }
}

/// From the side panel: a ready text.
pub(super) fn keep_in_panel(step: &mut Step, page: PortId, act: &str, post: &str, variant: &str) {
    let panel = step.state.panels.get(&page);
    let answers = panel.and_then(|panel| panel.card.answers.get(post));
    let answers = answers.into_iter().flatten();
    let text = Planned {
        id: act.to_owned(),
        post: post.to_owned(),
        variant: variant.to_owned(),
        answers: answers
            .map(|(blank, answer)| (blank.clone(), answer.clone()))
            .collect(),
        network: NETWORK.to_owned(),
        ..Planned::default()
    };
    say(step, page, text);
}

/// From the side panel: a text that a closed composer left.
pub(super) fn keep_left(step: &mut Step, port: PortId, act: &str, left: &str) {
    let Some(found) = step.state.left.get(left) else {
        return;
    };
    let text = Planned {
        id: act.to_owned(),
        post: found.post.clone(),
        variant: found.variant.clone(),
        text: found.text.clone(),
        network: found.network.clone(),
        ..Planned::default()
    };
    if say(step, port, text) {
        left::forget(step, left);
    }
}

fn say(step: &mut Step, port: PortId, text: Planned) -> bool {
    let done = keep(step, text);
    let text = sentence(step, &done);
    let message = ToPanel::Say { text };
    step.effects.push(Effect::ToPanel { port, message });
    done.is_ok()
}

/// The next free moment on a later day; `from`: the time it had when the person asked, so that asking twice skips once.
pub(super) fn skip(step: &mut Step, port: PortId, id: &str, from: Option<i64>) {
    let Some(text) = step.state.queue.get(id).filter(|text| text.at == from) else {
        return;
    };
    let plan = Plan::new(step.state, step.clock, text);
    let day = plan.next_day(from.unwrap_or(i64::MIN).max(step.clock.now));
    let event = QueueEvent::Timed {
        id: id.to_owned(),
        at: plan.free(day),
        remind: text.remind,
    };
    record(step, &event);
    let message = ToPanel::Say {
        text: kept(step.state, step.clock, id),
    };
    step.effects.push(Effect::ToPanel { port, message });
}

/// Takes a text out, or takes that back while it is known.
pub(super) fn remove(step: &mut Step, id: &str, undone: bool) {
    if undone {
        if let Some(text) = undo::restored_text(step, id) {
            record(step, &QueueEvent::Restored(text));
        }
    } else if let Some(text) = step.state.queue.get(id).cloned() {
        undo::removed(step, text);
        record(step, &QueueEvent::Removed { id: id.to_owned() });
    }
}

/// A text is at hand: the network is opened, and its next composer offers it in one click.
pub(super) fn take_along(step: &mut Step, id: &str) {
    let network = (step.state.queue.get(id).map(|text| &text.network))
        .or_else(|| step.state.left.get(id).map(|left| &left.network));
    let Some(network) = network.and_then(|name| Network::find(name)) else {
        return;
    };
    let Some(host) = network.hosts.first() else {
        return;
    };
    let kept = (id.to_owned(), step.clock.now);
    let json = json::write(&kept);
    step.effects.push(Effect::Remember {
        key: HAND_KEY.to_owned(),
        json,
    });
    step.state.hand = Some(kept);
    let open = (step.state.composers.iter())
        .filter(|(_, composer)| composer.network == network.name)
        .max_by_key(|(_, composer)| composer.focus)
        .map(|(id, composer)| (id.clone(), composer.tab));
    // The network's front door, never a deep link into its composer: see `docs/for-later.md`.
    step.effects.push(Effect::Visit {
        address: ["https://", host, "/"].concat(),
        tab: open.as_ref().map(|(_, tab)| *tab),
    });
    if let Some((composer, _)) = open {
        hand_over(step, &composer);
    }
}

/// Key under which the browser's session remembers which text is at hand.
pub(super) const HAND_KEY: &str = "hand";
/// How long a text stays at hand, in milliseconds.
const AT_HAND: i64 = 30 * 60 * 1000;

/// A composer said hello: what it left is in it again, and the text at hand is offered where the person is.
pub(super) fn opened(step: &mut Step, composer: &str, focused: bool) {
    left::forget(step, composer);
    if focused {
        hand_over(step, composer);
    }
}

/// A composer opened: if a text was taken along, its card opens with it.
fn hand_over(step: &mut Step, composer: &str) {
    let Some((id, since)) = step.state.hand.take() else {
        return;
    };
    step.effects.push(Effect::Remember {
        key: HAND_KEY.to_owned(),
        json: String::new(),
    });
    if step.clock.now - since > AT_HAND || offered(step.state, &id).is_none() {
        return;
    }
    let shows = step.state.presence() == Presence::InWindow;
    let open = step.state.composers.get_mut(composer);
    if let Some(Composer { card, .. }) = open.filter(|_| shows) {
        card.hand = id;
        card.open = true;
        card.peek.clear();
        TEXTS.clone_into(&mut card.tab);
    }
    step.draw.insert(composer.to_owned());
    keeping::remember_card(step, composer);
}

/// A text that may be put into a composer, by its id: for later, or left by a closed composer.
pub(super) fn offered(state: &State, id: &str) -> Option<Planned> {
    let left = || {
        let left = state.left.get(id).filter(|left| left.forgotten.is_none())?;
        Some(Planned {
            id: id.to_owned(),
            post: left.post.clone(),
            variant: left.variant.clone(),
            text: left.text.clone(),
            network: left.network.clone(),
            ..Planned::default()
        })
    };
    state.queue.get(id).cloned().or_else(left)
}
