//! What a screen reader says: a hint with its words in their place, what was inserted, how much there is to check.

use super::composing::BLANK;
use super::hints_view;
use super::keeping;
use super::mentions;
use super::settings::Presence;
use super::state::{Composer, Finding, State, Step};
use super::texts::Texts;
use crate::network::Network;
use crate::text::{Span, graphemes, lines, paragraphs};

/// So many words on either side tell where in the text a phrase stands.
const WORDS: usize = 5;
/// And at most so many characters, where there are no spaces between words.
const CHARACTERS: usize = 60;

/// A hint in one breath: how much it matters, the words, where they stand; `name` is its severity in words.
pub(super) fn hint(finding: &Finding, composer: &Composer, name: &str, texts: &Texts) -> String {
    let words = finding.hint.span.of(&composer.text).trim();
    if finding.hint.whole || words.is_empty() {
        return name.to_owned();
    }
    let place = around(&composer.text, finding.hint.span);
    let values = [("severity", name), ("words", words), ("place", &*place)];
    texts.with("hint_in_text", &values)
}

/// The severity of a hint and, where there are several at places of the text, which of them it is.
pub(super) fn number(finding: &Finding, composer: &Composer, texts: &Texts) -> String {
    let (_, severity) = hints_view::severity(&finding.hint);
    let severity = texts.get(severity);
    let mut places = composer.findings.iter().filter(|other| !other.hint.whole);
    let count = places.clone().count();
    match places.position(|other| other.key == finding.key) {
        Some(at) if count > 1 => {
            let (number, count) = (texts.number(at + 1), texts.number(count));
            let values = [
                ("severity", severity),
                ("number", &*number),
                ("count", &*count),
            ];
            texts.with("hint_number", &values)
        }
        _ => severity.to_owned(),
    }
}

/// A hint with what it advises, and who says it.
pub(super) fn whole(finding: &Finding, composer: &Composer, name: &str, texts: &Texts) -> String {
    let hint = hint(finding, composer, name, texts);
    let (title, message) = (texts.get("card_title"), message(finding, composer, texts));
    [title, ": ", &hint, ". ", &message].concat()
}

/// What a hint advises.
pub(super) fn message(finding: &Finding, composer: &Composer, texts: &Texts) -> String {
    let message = &finding.hint.message;
    match &*finding.hint.rule {
        BLANK => texts.with("hint_blank", &[("question", message)]),
        mentions::PLAIN => mentions::sentence(composer, message, texts),
        mentions::BANNED => texts.with("hint_banned_tag", &[("tag", message)]),
        _ => message.clone(),
    }
}

/// A phrase with the words around it in its line; `…` where the line goes on.
fn around(text: &str, span: Span) -> String {
    let line = lines(text).find(|line| line.start <= span.start && span.end <= line.end);
    let line = line.unwrap_or(span);
    let before = Span::new(line.start, span.start).of(text);
    let after = Span::new(span.end, line.end).of(text);
    let start = far(&mut before.char_indices().rev());
    let start = start.map(|(at, sign)| line.start + at + sign.len_utf8());
    let end = far(&mut after.char_indices()).map(|(at, _)| span.end + at);
    let piece = Span::new(start.unwrap_or(line.start), end.unwrap_or(line.end));
    let cut = |gone: bool| if gone { "…" } else { "" };
    [
        cut(start.is_some()),
        piece.of(text).trim(),
        cut(end.is_some()),
    ]
    .concat()
}

/// The first sign that is too far away.
fn far(signs: &mut dyn Iterator<Item = (usize, char)>) -> Option<(usize, char)> {
    let mut spaces = 0;
    for (number, (at, sign)) in signs.enumerate() {
        spaces += usize::from(sign.is_whitespace());
        if spaces > WORDS || number == CHARACTERS {
            return Some((at, sign));
        }
    }
    None
}

/// What was inserted: how many paragraphs and, as the network counts them, how many characters.
pub(super) fn inserted(state: &State, composer: &Composer) -> String {
    let text = &composer.card.inserted;
    let length =
        Network::find(&composer.network).and_then(|network| network.length(text, composer.surface));
    let used = length.map_or_else(|| graphemes(text), |length| length.used);
    let paragraphs = state.texts.count("card_paragraphs", paragraphs(text).len());
    let characters = state.texts.count("card_characters", used);
    state.texts.with(
        "card_inserted",
        &[("paragraphs", &paragraphs), ("characters", &characters)],
    )
}

/// Says after a pause how much there is to check, if that is news; the panel shows it without a word.
pub(super) fn count(step: &mut Step, id: &str) {
    let shown = step.state.presence() == Presence::InWindow;
    let Some(composer) = step.state.composers.get_mut(id).filter(|_| shown) else {
        return;
    };
    let count = hints_view::shown(composer).len();
    if composer.card.told == count {
        return;
    }
    composer.card.told = count;
    composer.announce = match count {
        0 => step.state.texts.get("hint_count_none").to_owned(),
        count => step.state.texts.count("hint_count", count),
    };
    keeping::remember_card(step, id);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_read_with_the_words_around_it() {
        for (text, words, said) in [
            ("At Fjord Lys today", "Fjord Lys", "At Fjord Lys today"),
            (
                "One.\nWe met the people of Fjord Lys at the fair in Bergamo last week.\nTwo.",
                "Fjord Lys",
                "We met the people of Fjord Lys at the fair in Bergamo…",
            ),
            (
                "Yesterday we met all the people of Fjord Lys",
                "Fjord Lys",
                "…met all the people of Fjord Lys",
            ),
            ("👩🏽‍🔬 שלום Acme", "Acme", "👩🏽‍🔬 שלום Acme"),
            ("Acme", "Acme", "Acme"),
        ] {
            let start = text.find(words).unwrap_or_default();
            let span = Span::new(start, start + words.len());
            assert_eq!(around(text, span), said);
        }
        let long = "語".repeat(200);
        let said = around(&long, Span::new(300, 303));
        assert_eq!(said.chars().count(), 2 * CHARACTERS + 3, "{said}");
    }
}
