//! `form`: length, fold, capitals, emoji, styled letters, long sentences. See `docs/rules/form.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::{Gap, Span, emoji, lines, sentences, styled_runs};

/// Parameters; what is absent is not looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::policy) struct Form {
    /// Code points in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_length: Option<usize>,
    /// Code points in the first line.
    #[serde(skip_serializing_if = "Option::is_none")]
    fold: Option<usize>,
    /// Words in a row wholly in capitals.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_capitals: Option<usize>,
    /// Emoji in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_emoji: Option<usize>,
    /// Letters that only look like letters.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    styled_letters: bool,
    /// Words in the longest sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    readability: Option<usize>,
}

const LENGTH: Say = Say("form length");
const FOLD: Say = Say("form fold");
const CAPITALS: Say = Say("form capitals");
const EMOJI: Say = Say("form emoji");
const STYLED: Say = Say("form styled");
const PLAIN_LABEL: Say = Say("form plain-label");
const SENTENCE: Say = Say("form sentence");

impl Kind for Form {
    const TRAITS: Traits = Traits {
        name: "form",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Tip,
    };

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let form = Form {
            max_length: fields.count("max_length"),
            fold: fields.count("fold"),
            max_capitals: fields.count("max_capitals"),
            max_emoji: fields.count("max_emoji"),
            styled_letters: fields.flag("styled_letters"),
            readability: fields.count("readability"),
        };
        if form == Form::default() && fields.problems.is_empty() {
            fields.wrong(
                "",
                "a rule of kind form that looks at nothing",
                "give at least one of max_length, fold, max_capitals, max_emoji, styled_letters: true, readability",
            );
        }
        form
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let text = place.reading.text;
        if let Some(max) = self.max_length {
            check_length(place, text, max, out);
        }
        if let Some(max) = self.fold {
            check_fold(place, text, max, out);
        }
        if let Some(max) = self.max_capitals {
            check_capitals(place, text, max, out);
        }
        if let Some(max) = self.max_emoji {
            check_emoji(place, text, max, out);
        }
        if self.styled_letters {
            check_styled(place, text, out);
        }
        if let Some(max) = self.readability {
            check_sentences(place, text, max, out);
        }
    }
}

fn check_length(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let used = crate::text::code_points(text);
    if used > max {
        let values = [used, max, used - max].map(|number| number.to_string());
        let [used, max, over] = &values;
        out.push(Finding::whole(
            text,
            place.say(&LENGTH, &[("used", used), ("max", max), ("over", over)]),
        ));
    }
}

/// The part of the first line that a reader does not see.
fn check_fold(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let first = lines(text)
        .find(|line| !line.of(text).trim().is_empty())
        .map(|line| crate::text::trim(text, line));
    let Some(first) = first else { return };
    if let Some((hidden, _)) = first.of(text).char_indices().nth(max) {
        let span = Span::new(first.start + hidden, first.end);
        out.push(Finding::at(
            span,
            place.say(&FOLD, &[("max", &max.to_string())]),
        ));
    }
}

fn check_capitals(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let mut run: Option<(Span, usize)> = None;
    let mut sign = false;
    for token in &place.reading.tokens.list {
        if token.gap == Gap::Break {
            report_capitals(place, run.take(), max, out);
        }
        let behind_sign = std::mem::replace(&mut sign, matches!(token.span.of(text), "#" | "@"))
            && token.gap == Gap::None;
        if !token.word {
            continue;
        }
        let mut letters = token
            .span
            .of(text)
            .chars()
            .filter(|character| character.is_alphabetic());
        if behind_sign || letters.clone().any(|letter| !letter.is_uppercase()) {
            report_capitals(place, run.take(), max, out);
        } else if letters.nth(1).is_some() {
            let (open, count) = run.unwrap_or((token.span, 0));
            run = Some((Span::new(open.start, token.span.end), count + 1));
        }
    }
    report_capitals(place, run, max, out);
}

fn report_capitals(place: &Place, run: Option<(Span, usize)>, max: usize, out: &mut Vec<Finding>) {
    if let Some((span, _)) = run.filter(|(_, count)| *count > max) {
        out.push(Finding::at(span, place.say(&CAPITALS, &[])));
    }
}

/// The first emoji too many.
fn check_emoji(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let all = emoji(text);
    if let Some(span) = all.get(max) {
        let used = all.len().to_string();
        out.push(Finding::at(
            *span,
            place.say(&EMOJI, &[("used", &used), ("max", &max.to_string())]),
        ));
    }
}

fn check_styled(place: &Place, text: &str, out: &mut Vec<Finding>) {
    for (span, mended) in styled_runs(text) {
        let label = place.say(&PLAIN_LABEL, &[]);
        out.push(Finding::at(span, place.say(&STYLED, &[])).with_fix(label, mended));
    }
}

fn check_sentences(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    for sentence in sentences(text) {
        let piece = sentence.of(text);
        // Between two words stands a space, and every space begins with one of these bytes.
        let spaces = piece
            .bytes()
            .filter(|byte| matches!(byte, b'\t'..=b' ' | 0xC2 | 0xE1..=0xE3))
            .count();
        if spaces < max {
            continue;
        }
        let used = piece
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .count();
        if used > max {
            let message = place.say(
                &SENTENCE,
                &[("used", &used.to_string()), ("max", &max.to_string())],
            );
            out.push(Finding::at(sentence, message));
        }
    }
}
