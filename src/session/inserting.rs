//! Insertions: what is asked of the page, and what was read back.

use super::card;
use super::effect::Effect;
use super::keeping;
use super::message::PortId;
use super::page::{InsertOutcome, Place, ToPage};
use super::panel::Notice;
use super::panel_step;
use super::settings::Presence;
use super::state::{Card, CardNotice, Composer, Finding, Program, State, Step};
use super::{acting, aloud, chips, composing, later, left, library, texts_view};
use crate::lean::{Table, gather};
use crate::program::caption::{self, Filled};
use crate::text::Offsets;

/// The caption with the person's answers; `None` until the post's texts are read.
pub(super) fn filled(program: &Program, card: &Card, post: &str, variant: &str) -> Option<Filled> {
    let post = program.posts.get(post)?;
    let variant = post.variants.iter().find(|known| known.id == variant)?;
    let none = Table::new();
    let answers = card.answers.get(&post.id).unwrap_or(&none);
    Some(caption::fill(
        variant,
        post,
        &program.head.campaigns,
        answers,
    ))
}

pub(super) fn insert(
    step: &mut Step,
    id: &str,
    act: &str,
    post: &str,
    variant: &str,
    replace: bool,
    sample_confirmed: bool,
) {
    let is_sample = step.state.program.as_ref().is_some_and(Program::is_sample);
    if is_sample && sample_confirmed && !step.state.sample_confirmed {
        library::confirm_sample(step);
    }
    if !holds(step, id, post) {
        return not_now(step, id);
    }
    let State {
        composers,
        program,
        sample_confirmed,
        ..
    } = &mut *step.state;
    let (Some(composer), Some(program)) = (composers.get_mut(id), program.as_ref()) else {
        return;
    };
    if is_sample && !*sample_confirmed {
        composer.card.ask_sample = Some((post.to_owned(), variant.to_owned(), replace));
        composer.card.open = true;
        return;
    }
    composer.card.ask_sample = None;
    let Some(filled) = filled(program, &composer.card, post, variant) else {
        return gone(composer);
    };
    composer.memory.expect(post, variant);
    composer.card.notice = CardNotice::None;
    composer.card.inserted.clone_from(&filled.text);
    let select = filled
        .open
        .first()
        .map(|(span, _)| Offsets::new(&filled.text).utf16_range(*span));
    let message = ToPage::Insert {
        composer: id.to_owned(),
        insertion: act.to_owned(),
        text: filled.text,
        place: if replace { Place::All } else { Place::Caret },
        select,
    };
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message,
    });
    keeping::remember_memory(step, id, Vec::new());
}

/// A text for later, or one that a closed composer left; a ready one goes the way of all ready texts.
pub(super) fn insert_kept(step: &mut Step, id: &str, act: &str, planned: &str, replace: bool) {
    let Some(text) = later::offered(step.state, planned) else {
        if let Some(composer) = step.state.composers.get_mut(id) {
            gone(composer);
        }
        return;
    };
    if text.is_ready_text() {
        if let Some(composer) = step.state.composers.get_mut(id) {
            let answers = gather(text.answers);
            composer.card.answers.insert(text.post.clone(), answers);
        }
        insert(step, id, act, &text.post, &text.variant, replace, true);
    } else if let Some(composer) = step.state.composers.get_mut(id) {
        composer.memory.expect(&text.post, &text.variant);
        composer.card.notice = CardNotice::None;
        composer.card.inserted.clone_from(&text.text);
        step.effects.push(Effect::ToPage {
            port: composer.port,
            message: ToPage::Insert {
                composer: id.to_owned(),
                insertion: act.to_owned(),
                text: text.text,
                place: if replace { Place::All } else { Place::Caret },
                select: None,
            },
        });
    }
    // Said only of what is on its way.
    let sent = |composer: &&mut Composer| !composer.memory.arrived;
    if let Some(composer) = step.state.composers.get_mut(id).filter(sent) {
        planned.clone_into(&mut composer.memory.planned);
        keeping::remember_memory(step, id, Vec::new());
    }
}

/// Whether a text may be used at this moment in this composer. A post that is not in the library is
/// another matter.
fn holds(step: &Step, id: &str, post: &str) -> bool {
    let composer = step.state.composers.get(id);
    texts_view::holds(step.state, composer, step.clock, post)
}

/// Its time is over, or has not come yet: the person is told, and sees what may be used now.
fn not_now(step: &mut Step, id: &str) {
    if let Some(composer) = step.state.composers.get_mut(id) {
        composer.card.notice = CardNotice::NotNow;
        composer.card.ask_sample = None;
        composer.card.open = true;
        composer.found.clear();
        say_in_panel(step, id, false, false);
    }
}

/// The programme was replaced meanwhile and has this text no more.
fn gone(composer: &mut Composer) {
    composer.card.notice = CardNotice::Moved;
    composer.card.open = true;
}

/// What was read back after an insertion or a fix.
pub(super) fn inserted(
    step: &mut Step,
    port: PortId,
    act: &str,
    id: &str,
    insertion: &str,
    outcome: InsertOutcome,
) {
    let acts = vec![(port, act.to_owned())];
    if chips::is_chip(insertion) {
        return chips::inserted(step, acts, id, insertion, outcome);
    }
    let Some(composer) = step.state.composers.get_mut(id) else {
        return keeping::acknowledge(step, &acts);
    };
    let was_fix = insertion.starts_with(FIX);
    composer.card.notice = match outcome {
        InsertOutcome::Exact if was_fix => CardNotice::None,
        InsertOutcome::Exact => CardNotice::Inserted,
        InsertOutcome::Unchanged | InsertOutcome::Gone if was_fix => CardNotice::Moved,
        InsertOutcome::Unchanged | InsertOutcome::Gone => CardNotice::Unchanged,
        InsertOutcome::Different => CardNotice::Different,
    };
    composer.card.peek.clear();
    if outcome == InsertOutcome::Exact {
        composer.card.open = false;
        if !was_fix {
            composer.card.answers.clear();
            composer.card.aside.own = None;
        }
    } else {
        composer.card.open = true;
    }
    let arrived = !was_fix && outcome == InsertOutcome::Exact;
    if !was_fix {
        composer.memory.settle(arrived);
    }
    let planned = composer.memory.planned.clone();
    if arrived && composer.card.hand == planned {
        composer.card.hand.clear();
    }
    if outcome == InsertOutcome::Exact {
        announce(step.state, id, was_fix);
    }
    if arrived {
        left::forget(step, &planned);
    }
    say_in_panel(step, id, was_fix, outcome == InsertOutcome::Gone);
    composing::forget_rewritten(step, id, false);
    // What is said of a text as it stands is said of one that arrived.
    composing::check(step, id);
    keeping::remember_memory(step, id, acts);
    keeping::remember_card(step, id);
    step.draw.insert(id.to_owned());
}

/// Only what was read back is said to have arrived.
fn announce(state: &mut State, id: &str, was_fix: bool) {
    let said = match state.composers.get(id) {
        Some(composer) if !was_fix => aloud::inserted(state, composer),
        _ => state.texts.get("card_fixed").to_owned(),
    };
    if let Some(composer) = state.composers.get_mut(id) {
        composer.announce = said;
    }
}

/// Where no card may be drawn, or the composer is gone with it, the panel says what became of an insertion.
pub(super) fn say_in_panel(step: &mut Step, id: &str, was_fix: bool, gone: bool) {
    let state = &mut *step.state;
    let Some(composer) = state.composers.get(id) else {
        return;
    };
    step.panels = true;
    if composer.card.notice == CardNotice::Inserted {
        panel_step::inserted(step, id);
        return;
    }
    let Some(key) = card::notice_key(composer.card.notice) else {
        return;
    };
    if gone || state.presence() == Presence::SidePanel {
        state.notice = Some(Notice {
            title: state.texts.get(key).to_owned(),
            copy: if was_fix || composer.card.notice == CardNotice::NotNow {
                String::new()
            } else {
                composer.card.inserted.clone()
            },
            ..Notice::default()
        });
    }
}

pub(super) fn copy(step: &mut Step, id: &str, post: &str, variant: &str) {
    if !post.is_empty() && !holds(step, id, post) {
        return not_now(step, id);
    }
    let State {
        composers, program, ..
    } = &mut *step.state;
    let (Some(composer), Some(program)) = (composers.get_mut(id), program.as_ref()) else {
        return;
    };
    let text = if post.is_empty() {
        composer.card.inserted.clone()
    } else {
        match filled(program, &composer.card, post, variant) {
            Some(filled) => filled.text,
            None => return gone(composer),
        }
    };
    let message = ToPage::Copy {
        composer: id.to_owned(),
        text,
    };
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message,
    });
    let copied = step.state.texts.get("card_copied").to_owned();
    if let Some(composer) = step.state.composers.get_mut(id) {
        composer.announce = copied;
    }
}

/// Insertions of fixes are told apart by this prefix.
const FIX: &str = "fix-";

pub(super) fn apply_fix(step: &mut Step, id: &str, act: &str, key: &str, fix: u32) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let Some(Finding { hint, .. }) = acting::find(composer, key) else {
        composer.card.notice = CardNotice::Moved;
        composer.card.peek.clear();
        composer.card.open = true;
        return;
    };
    let Some(fix) = hint.fixes.get(fix as usize) else {
        return;
    };
    let range = Offsets::new(&composer.text).utf16_range(fix.at.unwrap_or(hint.span));
    let message = ToPage::Insert {
        composer: id.to_owned(),
        insertion: format!("{FIX}{act}"),
        text: fix.replacement.clone(),
        place: Place::Range {
            range,
            revision: composer.revision,
        },
        select: None,
    };
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message,
    });
}
