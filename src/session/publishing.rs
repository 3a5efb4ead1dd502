//! The publishing walk: the click on Post, the composer that closes, the link that appears.

use super::composing;
use super::effect::Write;
use super::keeping;
use super::message::PortId;
use super::page::FromPage;
use super::state::{Batch, Memory, State, Step};
use crate::network::Network;
use crate::share::{History, Share, ShareEvent, ShareState};
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
    let Memory { post, variant, .. } = keeping::memory(step.state, &composer);
    let sketch = sketch_of(step.state, &composer);
    let event = ShareEvent::Clicked(Share {
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
        link: String::new(),
        deleted: false,
        sketch,
    });
    record(step, &[event], Vec::new(), vec![(port, id)]);
}

/// What was posted in numbers that tell likeness, where the guide has a rule that compares; of a private text, and of
/// one that is not known any more, none.
fn sketch_of(state: &State, composer: &str) -> Vec<u32> {
    let compares = (state.program.as_ref()).is_some_and(|program| program.policy.compares());
    let composer = (state.composers.get(composer)).filter(|_| compares);
    composer.map_or_else(Vec::new, |composer| sketch(&composer.text))
}

/// The composer is gone: published if Post was clicked and nothing asked about discarding.
pub(super) fn closed(
    step: &mut Step,
    port: PortId,
    act: &str,
    composer: &str,
    share: &str,
    discarded: bool,
) {
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
    keeping::forget(step, composer);
}

/// The network showed a link to the new post.
pub(super) fn linked(step: &mut Step, port: PortId, act: &str, share: &str, href: &str) {
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

/// Folds events into the log; share, index and what else belongs to it are one transaction.
pub(super) fn record(
    step: &mut Step,
    events: &[ShareEvent],
    mut writes: Vec<Write>,
    acts: Vec<(PortId, String)>,
) {
    let before = step.state.history.clone();
    let shares: Vec<Share> = events
        .iter()
        .filter_map(|event| step.state.history.apply(event))
        .collect();
    let changed = !shares.is_empty();
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
            ..Batch::default()
        },
        &mut step.effects,
    );
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
