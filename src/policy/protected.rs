//! Talk that the law protects: pay, hours, safety, unions, harassment, whistle-blowing. On such passages the
//! house keeps silent, but for secrets, confidential terms, embargoes and quiet periods.

use super::PROTECTED;
use super::phrases::{Builder, Found, flag};
use super::protected_words::{COMPOUNDS, NOT_PROTECTED, TALK};
use super::reading::{Reading, joined};
use crate::lean::sort_by;
use crate::text::{LANGUAGES, Span, paragraphs};

/// What stands in the lists before a word that says little alone: "night shift" may be the setting of a story.
const FAINT: char = '~';

/// Adds the words of protected talk to the automaton; the slot is the language's place in [`LANGUAGES`].
pub(super) fn add(builder: &mut Builder) {
    for (lists, flags) in [(&TALK, 0), (&NOT_PROTECTED, flag::EXCEPT)] {
        for (slot, (_, terms)) in (0..).zip(lists) {
            for term in terms
                .split('|')
                .map(str::trim)
                .filter(|term| !term.is_empty())
            {
                let (term, flags) = match term.strip_prefix(FAINT) {
                    Some(term) => (term, flags | flag::FAINT),
                    None => (term, flags),
                };
                // The lists are ours; a test adds each term.
                let _ = builder.add(PROTECTED, slot, term, flags);
                if flags == 0 {
                    builder.add_joined(PROTECTED, slot, term, 0);
                }
            }
        }
    }
}

/// Where words of protected talk stand, in order.
pub(super) fn places(reading: &Reading, talk: &[Found]) -> Vec<Span> {
    let spoken = |found: &&Found| {
        // By the list of languages, so that the words themselves are not carried into the browser.
        let language = LANGUAGES
            .get(found.term.slot as usize)
            .copied()
            .unwrap_or_default();
        reading.is_in(&[language])
    };
    let (excepted, words): (Vec<&Found>, Vec<&Found>) = talk
        .iter()
        .filter(spoken)
        .partition(|found| found.term.flags & flag::EXCEPT != 0);
    // Both lists are in order of their start, so exceptions can be made one stretch and walked along.
    let excepted = joined(excepted.iter().map(|found| found.span).collect());
    // With what is faint.
    let mut places: Vec<(Span, bool)> = words
        .iter()
        .map(|found| (found.span, found.term.flags & flag::FAINT != 0))
        .collect();
    places.extend(compounds(reading).into_iter().map(|span| (span, false)));
    sort_by(&mut places, Ord::cmp);
    places.retain(|(span, _)| {
        let next = excepted.partition_point(|except| except.end < span.end);
        excepted
            .get(next)
            .is_none_or(|except| except.start > span.start)
    });
    if places.iter().any(|(_, faint)| *faint) {
        supported(&paragraphs(reading.text), &mut places);
    }
    places.into_iter().map(|(span, _)| span).collect()
}

/// Takes out what is faint and has nothing else of the kind in its paragraph.
fn supported(paragraphs: &[Span], places: &mut Vec<(Span, bool)>) {
    for paragraph in paragraphs {
        let within = |(span, _): &(Span, bool)| span.overlaps(*paragraph);
        // The same word found by two terms is one.
        let mut others = places.iter().filter(|place| within(place));
        let first = others.next().copied();
        let alone = first.is_some_and(|first| {
            first.1 && others.all(|other| other.1 && other.0.overlaps(first.0))
        });
        if alone {
            places.retain(|place| !within(place));
        }
    }
}

/// The paragraphs in which words of protected talk stand.
pub(super) fn passages(reading: &Reading, places: &[Span]) -> Vec<Span> {
    if places.is_empty() {
        return Vec::new();
    }
    let mut found = paragraphs(reading.text);
    found.retain(|paragraph| {
        let next = places.partition_point(|span| span.end <= paragraph.start);
        places
            .get(next)
            .is_some_and(|span| span.overlaps(*paragraph))
    });
    found
}

/// Words that are made of one about such things and another, as Norwegian and German make them.
fn compounds(reading: &Reading) -> Vec<Span> {
    let mut found = Vec::new();
    for (_, beginnings, others) in COMPOUNDS.iter().filter(|(code, ..)| reading.is_in(&[code])) {
        for token in reading.tokens.list.iter().filter(|token| token.word) {
            let word = reading.tokens.folded(token);
            let begins = |list: &[&str]| list.iter().any(|beginning| word.starts_with(beginning));
            if begins(beginnings) && !begins(others) {
                found.push(token.span);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::disclosure_words::WORDS;
    use super::*;

    #[test]
    fn the_lists_are_in_the_order_of_the_languages() {
        for lists in [TALK, NOT_PROTECTED] {
            assert_eq!(lists.map(|(code, _)| code), LANGUAGES);
        }
        assert_eq!(WORDS.map(|words| words.language), LANGUAGES);
    }

    #[test]
    fn every_word_of_the_lists_can_be_found() {
        for (code, terms) in TALK.iter().chain(&NOT_PROTECTED) {
            for term in terms.split('|').map(str::trim) {
                let term = term.trim_start_matches(FAINT);
                assert!(
                    Builder::default().add(PROTECTED, 0, term, 0).is_ok(),
                    "{code}: {term:?}"
                );
            }
        }
    }
}
