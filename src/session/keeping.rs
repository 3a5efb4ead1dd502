//! What is known of composers beyond this life of the background, and which acts were done.

use super::effect::{Effect, Write};
use super::message::PortId;
use super::page::ToPage;
use super::panel::ToPanel;
use super::state::{Batch, Card, Composer, Memory, State, Step};
use super::view::CardEvent;
use crate::json;
use crate::lean::sort_by;

/// Prefix of the keys under which cards are remembered.
pub(super) const CARD_KEY: &str = "card:";
/// A composer that was not seen for a day is over.
const DAY: i64 = 24 * 60 * 60 * 1000;

pub(super) fn woken(asleep: Option<(String, String)>) -> Composer {
    let (memory, card) = asleep.unwrap_or_default();
    Composer {
        memory: json::read::<Memory>(&memory).unwrap_or_default(),
        card: json::read::<Card>(&card).unwrap_or_default(),
        ..Composer::default()
    }
}

/// What is known of a composer, be it open or not come back yet.
pub(super) fn memory(state: &State, id: &str) -> Memory {
    match (state.composers.get(id), state.asleep.get(id)) {
        (Some(composer), _) => composer.memory.clone(),
        (None, Some((memory, _))) => json::read(memory).unwrap_or_default(),
        (None, None) => Memory::default(),
    }
}

/// Stores what must be known of the composer; `acts` are acknowledged when it is stored.
pub(super) fn remember_memory(step: &mut Step, id: &str, acts: Vec<(PortId, String)>) {
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let json = json::write(&composer.memory);
    let batch = Batch {
        acts,
        ..Batch::default()
    };
    step.state.write(
        vec![Write::Composer(id.to_owned(), json)],
        batch,
        &mut step.effects,
    );
}

/// Keeps the card for the browser's session, so that it comes back when the background was killed; not
/// before what its acts changed is stored, or a repeated act would pass for done.
pub(super) fn remember_card(step: &mut Step, id: &str) {
    if let Some(batch) = step.state.batches.values_mut().next_back() {
        batch.cards.insert(id.to_owned());
        return;
    }
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let json = json::write(&composer.card);
    step.effects.push(Effect::Remember {
        key: format!("{CARD_KEY}{id}"),
        json,
    });
}

/// Forgets all that is known of a composer.
pub(super) fn forget(step: &mut Step, id: &str) {
    step.state.composers.remove(id);
    step.state.asleep.remove(id);
    step.effects.push(Effect::Remember {
        key: format!("{CARD_KEY}{id}"),
        json: String::new(),
    });
    step.draw.remove(id);
    step.panels = true;
}

/// Drops what is known of composers whose page went away without a word.
pub(super) fn forget_old(step: &mut Step) {
    let now = step.clock.now;
    let old: Vec<String> = (step.state.asleep.iter())
        .filter(|(_, (memory, _))| {
            let seen = json::read::<Memory>(memory).map_or(now, |memory| memory.seen);
            now - seen > DAY
        })
        .map(|(id, _)| id.clone())
        .collect();
    if !old.is_empty() {
        let writes = old.iter().cloned().map(Write::ForgetComposer).collect();
        step.state
            .write(writes, Batch::default(), &mut step.effects);
    }
    for id in old {
        forget(step, &id);
    }
}

/// Tells pages that their acts are stored.
pub(super) fn acknowledge(step: &mut Step, acts: &[(PortId, String)]) {
    let mut ports: Vec<PortId> = acts.iter().map(|(port, _)| *port).collect();
    sort_by(&mut ports, Ord::cmp);
    ports.dedup();
    for port in ports {
        let ids = acts
            .iter()
            .filter(|(to, _)| *to == port)
            .map(|(_, id)| id.clone())
            .collect();
        step.effects.push(if step.state.panels.contains_key(&port) {
            let message = ToPanel::Acknowledge { ids };
            Effect::ToPanel { port, message }
        } else {
            let message = ToPage::Acknowledge { ids };
            Effect::ToPage { port, message }
        });
    }
}

/// Acknowledges acts that change nothing any more: now, or with the batch that is still being stored.
pub(super) fn acknowledge_after_pending(step: &mut Step, acts: Vec<(PortId, String)>) {
    match step.state.batches.values_mut().next_back() {
        Some(batch) => batch.acts.extend(acts),
        None => acknowledge(step, &acts),
    }
}

/// Whether an event may be applied: it was not applied before. Remembers it.
pub(super) fn is_new(card: &mut Card, id: &str, event: &CardEvent) -> bool {
    const REMEMBERED: usize = 24;
    if card.acts.iter().any(|known| known == id) {
        return false;
    }
    if !matches!(event, CardEvent::ShowHint { .. }) {
        card.acts.push(id.to_owned());
        if card.acts.len() > REMEMBERED {
            card.acts.remove(0);
        }
    }
    true
}
