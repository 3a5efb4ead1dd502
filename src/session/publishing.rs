//! The publishing walk: the click on Post, the composer that closes, the link that appears.

use super::composing;
use super::effect::Write;
use super::keeping;
use super::later;
use super::left::{self, Left};
use super::log_step;
use super::message::PortId;
use super::page::FromPage;
use super::state::{Batch, Memory, State, Step};
use crate::network::Network;
use crate::share::{History, QueueEvent, Share, ShareEvent, ShareState};
use crate::text::sketch;

/// The person clicked the network's own Post or Schedule control. When it comes again the composer may
/// be gone without a hello, so what is stored of it must do.
pub(super) fn clicked(step: &mut Step, port: PortId, from: FromPage) {
    let FromPage::PostClicked {
        id,
        composer,
        network,
        surface,
        scheduled,
        at,
    } = from
    else {
        return;
    };
    composing::forget_rewritten(step, &composer, true);
    let Memory {
        post,
        variant,
        planned,
        ..
    } = keeping::memory(step.state, &composer);
    let sketch = sketch_of(step.state, &composer);
    let mut share = Share {
        id: id.clone(),
        at,
        variant: if post.is_empty() {
            String::new()
        } else {
            variant
        },
        post,
        network,
        surface,
        state: ShareState::Clicked,
        scheduled,
        sketch,
        ..Share::default()
    };
    if step.state.history.is_too_old(&id) {
        // It comes again long after, or a clock was wrong: only the store tells whether it was recorded.
        share.state = ShareState::Unknown;
        share.sketch.clear();
        return log_step::bring(step, port, id, vec![share]);
    }
    let event = ShareEvent::Clicked(share);
    record_of(step, &[event], &planned, Vec::new(), vec![(port, id)]);
}

/// A composer is gone, as its page says.
pub(super) fn ended(step: &mut Step, port: PortId, from: FromPage) {
    let FromPage::Closed {
        id,
        composer,
        share,
        discarded,
        text,
    } = from
    else {
        return;
    };
    left(step, &composer, &share, discarded, text);
    closed(step, port, &id, &composer, &share, discarded);
}

/// A composer is gone, or its page is: where it published nothing, its text is offered again. `text`: what stood in
/// it as the page knows; empty: as it is known here.
pub(super) fn left(step: &mut Step, id: &str, share: &str, discarded: bool, text: String) {
    if !share.is_empty() && !discarded {
        return;
    }
    let memory = keeping::memory(step.state, id);
    if memory.message {
        // It was sent, or is nobody's to keep.
        return;
    }
    let open = step.state.composers.get(id);
    let text = match open {
        Some(composer) if text.is_empty() => composer.text.clone(),
        _ => text,
    };
    let network = open.map_or(later::NETWORK, |composer| composer.network.as_str());
    let network = network.to_owned();
    let Memory { post, variant, .. } = memory;
    let left = Left {
        text,
        at: step.clock.now,
        network,
        post,
        variant,
        forgotten: None,
    };
    left::keep(step, id, left);
}

/// What was posted in numbers that tell likeness, where the guide has a rule that compares; of a private text, and of
/// one that is not known any more, none.
fn sketch_of(state: &State, composer: &str) -> Vec<u32> {
    let compares = (state.program.as_ref()).is_some_and(|program| program.policy.compares());
    let composer = (state.composers.get(composer)).filter(|_| compares);
    composer.map_or_else(Vec::new, |composer| sketch(&composer.text))
}

/// Whether a click could not be stored and comes again: the page says what follows after it once more, too.
fn is_awaited(state: &State, share: &str) -> bool {
    let history = &state.history;
    !share.is_empty() && history.share(share).is_none() && !history.is_too_old(share)
}

/// The composer is gone: published if Post was clicked and nothing asked about discarding. What is known of it is
/// forgotten once that is stored: until then the click may come again.
fn closed(step: &mut Step, port: PortId, act: &str, composer: &str, share: &str, discarded: bool) {
    step.put_to_sleep(composer);
    if is_awaited(step.state, share) {
        return;
    }
    let id = share.to_owned();
    let event = if discarded {
        ShareEvent::Discarded { id }
    } else {
        ShareEvent::Closed { id }
    };
    let events = if share.is_empty() {
        Vec::new()
    } else {
        vec![event]
    };
    record(
        step,
        &events,
        vec![Write::ForgetComposer(composer.to_owned())],
        vec![(port, act.to_owned())],
    );
    if let Some(batch) = step.state.batches.values_mut().next_back() {
        composer.clone_into(&mut batch.over);
    }
}

/// The network showed a link to the new post.
pub(super) fn linked(step: &mut Step, port: PortId, act: &str, share: &str, href: &str) {
    if is_awaited(step.state, share) {
        return;
    }
    let network = step
        .state
        .history
        .share(share)
        .map(|share| share.network.clone())
        .unwrap_or_default();
    let events = match public_link(&network, href) {
        Some(link) => vec![ShareEvent::Linked {
            id: share.to_owned(),
            link,
        }],
        None => Vec::new(),
    };
    record(step, &events, Vec::new(), vec![(port, act.to_owned())]);
}

/// Folds events into the log; share, index, queue and what else belongs to it are one transaction.
pub(super) fn record(
    step: &mut Step,
    events: &[ShareEvent],
    writes: Vec<Write>,
    acts: Vec<(PortId, String)>,
) {
    record_of(step, events, "", writes, acts);
}

/// The same of a click on Post with the text for later `planned` in the composer; empty for none.
fn record_of(
    step: &mut Step,
    events: &[ShareEvent],
    planned: &str,
    mut writes: Vec<Write>,
    acts: Vec<(PortId, String)>,
) {
    let before = step.state.history.clone();
    let queue_before = step.state.queue.clone();
    let mut shares: Vec<Share> = Vec::new();
    for event in events {
        // The queue follows what changed the log, so that a repeated click takes nothing out of it again.
        if let Some(share) = step.state.history.apply(event) {
            shares.push(share);
            if let Some(event) = of_queue(event, planned) {
                step.state.queue.apply(&event);
            }
        }
    }
    let changed = !shares.is_empty();
    let queue_changed = step.state.queue != queue_before;
    if queue_changed {
        writes.push(Write::Queue(step.state.queue.clone()));
        later::follow(step);
    }
    // What a text was like is kept with the latest shares only, which a new draft is compared with.
    let kept = shares.into_iter().map(|share| Share {
        sketch: Vec::new(),
        ..share
    });
    writes.extend(kept.map(Write::Share));
    if changed {
        keep_in_sight(step, &before);
        writes.push(Write::History(step.state.history.clone()));
        step.panels = true;
    }
    if writes.is_empty() {
        // It came again and is stored already, or is still being stored: then its first batch answers too.
        keeping::acknowledge_after_pending(step, acts);
        return;
    }
    let history = changed.then_some(before);
    step.state.write(
        writes,
        Batch {
            acts,
            history,
            queue: queue_changed.then_some(queue_before),
            ..Batch::default()
        },
        &mut step.effects,
    );
}

/// What an event of the log is to the text for later that the share came from. Where nobody knows what came of the
/// click, the text is for later again: better twice than lost.
fn of_queue(event: &ShareEvent, planned: &str) -> Option<QueueEvent> {
    let share = event.share().to_owned();
    match event {
        ShareEvent::Clicked(_) => Some(QueueEvent::Posted {
            id: planned.to_owned(),
            share,
        }),
        ShareEvent::Discarded { .. } | ShareEvent::Deleted { .. } | ShareEvent::Lapsed { .. } => {
            Some(QueueEvent::Returned { share })
        }
        ShareEvent::Closed { .. } | ShareEvent::Linked { .. } | ShareEvent::Affirmed { .. } => {
            Some(QueueEvent::Settled { share })
        }
        _ => None,
    }
}

/// The oldest share that the history kept in full until now goes on among the older ones.
fn keep_in_sight(step: &mut Step, before: &History) {
    let state = &mut *step.state;
    let Some(oldest) = before.recent.first() else {
        return;
    };
    if state.history.share(&oldest.id).is_some() {
        return;
    }
    if state.older_shares.is_empty() {
        state.more_shares = true;
    } else {
        state.older_shares.insert(0, oldest.clone());
    }
}

/// The link as anybody may open it: absolute, on the network's own host, without what tracks.
fn public_link(network: &str, href: &str) -> Option<String> {
    let network = Network::find(network)?;
    let path = if href.starts_with('/') {
        href
    } else {
        let (host, path) = href.strip_prefix("https://")?.split_once('/')?;
        network.hosts.contains(&host).then_some(())?;
        return clean(host, path);
    };
    clean(network.hosts.first()?, path.strip_prefix('/')?)
}

fn clean(host: &str, path: &str) -> Option<String> {
    let path = path.split(['?', '#']).next()?.trim_end_matches('/');
    (!path.is_empty()).then(|| format!("https://{host}/{path}/"))
}
