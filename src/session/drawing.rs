//! Sends what changed: to each composer its marks, badge and card, to each extension page its model.

use std::rc::Rc;

use super::answering;
use super::card;
use super::chips;
use super::effect::Effect;
use super::groups;
use super::later_view;
use super::library;
use super::page::{Mark, ToPage};
use super::panel::ToPanel;
use super::panel_model;
use super::settings::Presence;
use super::state::{Composer, Step};
use super::texts_view;
use crate::lean::sort_by;
use crate::share::Planned;
use crate::text::Offsets;

/// How many ready texts the card offers.
const CARD_TEXTS: usize = 5;

/// Draws what the step touched.
pub(super) fn draw(step: &mut Step) {
    if step.state.texts.is_empty() {
        return; // The sentences are on their way, and then all is drawn.
    }
    for id in std::mem::take(&mut step.draw) {
        draw_composer(step, &id);
    }
    if step.panels {
        for port in step.state.panels.keys().copied().collect::<Vec<_>>() {
            let (model, wanted) = panel_model::model(step.state, step.clock, port);
            want(step, wanted);
            if let Some(model) = model {
                step.effects.push(Effect::ToPanel {
                    port,
                    message: ToPanel::Show(Box::new(model)),
                });
            }
        }
    }
}

fn draw_composer(step: &mut Step, id: &str) {
    if step.state.presence() == Presence::SidePanel {
        return hide(step, id);
    }
    fill_card(step, id);
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let marks = marks(composer);
    let badge = Some(Rc::new(card::badge(step.state, composer, step.clock)));
    let card = card::card(step.state, composer, step.clock);
    let language = step.state.language.clone();
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let drawn = (marks, badge, card);
    let quiet = composer.announce.is_empty() && composer.focus_key.is_empty();
    // Marks are sent with each revision, so that the page knows them to be of that text.
    if quiet && drawn.0.is_empty() && composer.drawn.as_ref() == Some(&drawn) {
        return;
    }
    let (marks, badge, card) = drawn.clone();
    composer.drawn = Some(drawn);
    composer.fresh = false;
    let message = ToPage::Draw {
        composer: id.to_owned(),
        revision: composer.revision,
        marks,
        badge,
        card,
        focus: std::mem::take(&mut composer.focus_key),
        announce: std::mem::take(&mut composer.announce),
        language,
    };
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message,
    });
}

/// Only the side panel may show anything: what an earlier choice drew goes away.
fn hide(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    composer.focus_key.clear();
    let said = std::mem::take(&mut composer.announce);
    if !said.is_empty() {
        let tab = composer.tab;
        answering::say(step, tab, &said);
    }
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let fresh = std::mem::take(&mut composer.fresh);
    if composer.drawn.take().is_none() && !fresh {
        return;
    }
    let message = ToPage::Draw {
        composer: id.to_owned(),
        revision: composer.revision,
        marks: Vec::new(),
        badge: None,
        card: None,
        focus: String::new(),
        announce: String::new(),
        language: step.state.language.clone(),
    };
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message,
    });
}

fn marks(composer: &Composer) -> Vec<Mark> {
    let offsets = Offsets::new(&composer.text);
    let mut marks: Vec<Mark> = (composer.findings.iter())
        .filter(|finding| !finding.hint.whole && composer.revealed.contains(&finding.key))
        .map(|finding| Mark {
            key: finding.key.clone(),
            range: offsets.utf16_range(finding.hint.span),
            severity: finding.hint.severity,
        })
        .collect();
    sort_by(&mut marks, |one, other| one.range.cmp(&other.range));
    marks
}

/// The lists stay as they are while the person is in the card, so that nothing moves under the pointer; a pause in
/// writing renews them (`acting::renew_lists`).
fn fill_card(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    if card::shows_chips(composer) && composer.offer.is_none() {
        let offer = chips::offer(step.state, composer, step.clock);
        if let Some(composer) = step.state.composers.get_mut(id) {
            composer.offer = Some(offer);
            composer.sought = composer.revision;
        }
    }
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    if card::shows_texts(composer) && composer.found.is_empty() {
        let mut found = texts_view::find(step.state, Some(composer), step.clock, CARD_TEXTS);
        let fitting = groups::apart(Some(composer)).then(|| groups::fitting_first(&mut found));
        let mut wanted: Vec<String> = found.iter().map(|found| found.post.clone()).collect();
        let planned = later_view::for_card(step.state, composer, step.clock);
        let ready = planned.into_iter().filter(Planned::is_ready_text);
        wanted.extend(ready.map(|planned| planned.post));
        if let Some(composer) = step.state.composers.get_mut(id) {
            composer.found = found;
            composer.fitting = fitting;
            composer.sought = composer.revision;
        }
        want(step, wanted);
    }
}

/// Reads the posts that are not read yet.
fn want(step: &mut Step, posts: Vec<String>) {
    let Some(program) = &mut step.state.program else {
        return;
    };
    let missing: Vec<String> = (posts.into_iter())
        .filter(|post| !program.posts.contains_key(post) && !program.absent.contains(post))
        .filter(|post| program.asked.insert(post.clone()))
        .collect();
    if !missing.is_empty() {
        library::read_posts(step, missing);
    }
}
