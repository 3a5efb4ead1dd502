//! What the keyboard asks for beside the card: the next thing to check, its change, the next blank, back to the text.

use super::acting::HINTS;
use super::composing;
use super::effect::Effect;
use super::inserting;
use super::page::{Place, ToPage};
use super::state::{Composer, Step};
use super::view::CardEvent;
use crate::text::{Offsets, Span};

/// Does what a key asks for.
pub(super) fn take(step: &mut Step, id: &str, act: &str, event: &CardEvent) {
    match event {
        CardEvent::NextHint { back } => next_hint(step, id, *back),
        CardEvent::ApplyFix => apply(step, id, act),
        CardEvent::NextBlank => next_blank(step, id),
        CardEvent::BackToText => back_to_text(step, id),
        _ => {}
    }
}

/// Shows the hint after (or before) the one shown, else the one that follows (or precedes) the caret.
fn next_hint(step: &mut Step, id: &str, back: bool) {
    composing::reveal(step.state, id, true);
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let caret = caret(composer);
    let found: Vec<(&String, Span)> = (composer.findings.iter())
        .filter(|finding| !finding.hint.whole)
        .map(|finding| (&finding.key, finding.hint.span))
        .collect();
    let shown = found
        .iter()
        .position(|(key, _)| **key == composer.card.peek);
    // Round at the ends: after the last comes the first.
    let next = match (shown, back) {
        (Some(index), false) => index + 1,
        (Some(index), true) => index + found.len() - 1,
        (None, false) => found.partition_point(|(_, span)| span.end < caret.start),
        (None, true) => {
            found.partition_point(|(_, span)| span.start <= caret.end) + found.len().max(1) - 1
        }
    };
    let next = next.checked_rem(found.len()).and_then(|at| found.get(at));
    let next = next.map(|(key, _)| (*key).clone());
    composer.card.open = true;
    if let Some(key) = next {
        composer.focus_key = format!("hint:{key}");
        composer.card.peek = key;
        return;
    }
    // Nothing stands at a place of the text: what is about all of it, or that there is nothing.
    composer.card.peek.clear();
    HINTS.clone_into(&mut composer.card.tab);
    "tabs".clone_into(&mut composer.focus_key);
    if composer.findings.is_empty() {
        let none = step.state.texts.get("hint_count_none");
        none.clone_into(&mut composer.announce);
    }
}

/// Applies the first fix of the hint that is shown, else of the one at the caret.
fn apply(step: &mut Step, id: &str, act: &str) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let caret = caret(composer);
    let wanted = composer.findings.iter().find(|finding| {
        let here = finding.hint.span.start <= caret.end && caret.start <= finding.hint.span.end;
        if composer.card.peek.is_empty() {
            here && !finding.hint.whole && !finding.hint.fixes.is_empty()
        } else {
            finding.key == composer.card.peek && !finding.hint.fixes.is_empty()
        }
    });
    match wanted.map(|finding| finding.key.clone()) {
        Some(key) => inserting::apply_fix(step, id, act, &key, 0),
        None => say(step, id, "hint_no_fix"),
    }
}

/// Gives the focus back to the text: beside the words of a hint that is shown, else where the caret was.
fn back_to_text(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let shown = (composer.findings.iter()).find(|finding| finding.key == composer.card.peek);
    // Behind them and not over them: a key that slips must not take them away.
    let end = shown.map(|finding| Span::new(finding.hint.span.end, finding.hint.span.end));
    composer.card.end_peek();
    go(step, id, end);
}

/// Selects the next place that waits for the person's own words, and says what is asked there.
fn next_blank(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let open = composer.prompts(step.state.program.as_ref());
    let caret = caret(composer);
    let after = open.iter().find(|(span, _)| span.start > caret.start);
    let only = || open.first();
    let Some((span, blank)) = after.or_else(only) else {
        return say(step, id, "hint_no_blank");
    };
    let question = &[("question", blank.prompt.as_str())];
    composer.announce = step.state.texts.with("hint_blank", question);
    composer.card.end_peek();
    let span = *span;
    go(step, id, Some(span));
}

/// The caret or selection in bytes; the text's beginning where it is not known.
fn caret(composer: &Composer) -> Span {
    composer.caret.map_or(Span::new(0, 0), |caret| {
        Offsets::new(&composer.text).span(caret)
    })
}

/// The page gives the focus to the text, with the caret or selection at `span`.
fn go(step: &mut Step, id: &str, span: Option<Span>) {
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let place = span.map(|span| Place::Range {
        range: Offsets::new(&composer.text).utf16_range(span),
        revision: composer.revision,
    });
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message: ToPage::BackToText {
            composer: id.to_owned(),
            place,
        },
    });
}

fn say(step: &mut Step, id: &str, key: &str) {
    if let Some(composer) = step.state.composers.get_mut(id) {
        step.state.texts.get(key).clone_into(&mut composer.announce);
    }
}
