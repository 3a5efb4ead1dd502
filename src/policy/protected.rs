//! Talk that the law protects: pay, hours, safety, unions, harassment, whistle-blowing. On such passages the
//! house keeps silent, but for secrets, confidential terms, embargoes and quiet periods.

use super::PROTECTED;
use super::phrases::{Builder, Found, flag};
use super::protected_words::{BUSINESS, COMPOUNDS, NOT_PROTECTED, TALK};
use super::reading::{Reading, joined};
use crate::lean::sort_by;
use crate::text::{LANGUAGES, Span, paragraphs};

/// What may stand in the lists before a word, and what it makes of it.
const MARKS: [(char, u32); 5] = [
    ('~', flag::FAINT),
    ('?', flag::DOUBTFUL),
    ('^', flag::DEED),
    ('@', flag::PERSON),
    ('*', flag::VOICE),
];

/// A word of the lists without its mark, and what the mark says.
fn marked(term: &str) -> (&str, u32) {
    MARKS
        .iter()
        .find_map(|(mark, flags)| Some((term.strip_prefix(*mark)?, *flags)))
        .unwrap_or((term, 0))
}

/// Adds the words of protected talk to the automaton; the slot is the language's place in [`LANGUAGES`].
pub(super) fn add(builder: &mut Builder) {
    for (lists, flags) in [
        (&TALK, 0),
        (&NOT_PROTECTED, flag::EXCEPT),
        (&BUSINESS, flag::BUSINESS),
    ] {
        for (slot, (_, terms)) in (0..).zip(lists) {
            for term in terms
                .split('|')
                .map(str::trim)
                .filter(|term| !term.is_empty())
            {
                let (term, mark) = marked(term);
                // The lists are ours; a test adds each term.
                let _ = builder.add(PROTECTED, slot, term, flags | mark);
                if flags == 0 && mark & !flag::DOUBTFUL == 0 {
                    builder.add_joined(PROTECTED, slot, term, mark);
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
    let mut places: Vec<(Span, u32)> = words
        .iter()
        .map(|found| (found.span, found.term.flags & GRADES))
        .collect();
    places.extend(compounds(reading).into_iter().map(|span| (span, 0)));
    sort_by(&mut places, Ord::cmp);
    places.retain(|(span, _)| {
        let next = excepted.partition_point(|except| except.end < span.end);
        excepted
            .get(next)
            .is_none_or(|except| except.start > span.start)
    });
    telling(&paragraphs(reading.text), &places)
}

/// The flags that say how much a word tells.
const GRADES: u32 =
    flag::FAINT | flag::DOUBTFUL | flag::DEED | flag::PERSON | flag::VOICE | flag::BUSINESS;

/// The places of words that are protected talk together with the others of their paragraph.
fn telling(paragraphs: &[Span], places: &[(Span, u32)]) -> Vec<Span> {
    let mut telling = Vec::new();
    let mut rest = places;
    for paragraph in paragraphs {
        let next = rest.partition_point(|(span, _)| span.start < paragraph.end);
        let (own, later) = rest.split_at_checked(next).unwrap_or_default();
        rest = later;
        if is_talk(own) {
            let words = own
                .iter()
                .filter(|(_, grade)| grade & (flag::PERSON | flag::VOICE | flag::BUSINESS) == 0);
            telling.extend(words.map(|(span, _)| *span));
        }
    }
    telling
}

/// Whether the words of one paragraph, in order, are protected talk.
fn is_talk(words: &[(Span, u32)]) -> bool {
    let any = |wanted: u32| words.iter().any(|(_, grade)| grade & wanted != 0);
    let strong = if any(flag::BUSINESS) {
        0
    } else {
        flag::DOUBTFUL
    };
    if words
        .iter()
        .any(|(_, grade)| *grade == 0 || *grade == strong)
    {
        return true;
    }
    // Two weak ones, a deed and who did it, or one of them and how it is told; the same word found by two terms is one.
    let weak = flag::FAINT | flag::DOUBTFUL | flag::DEED;
    let beside = |one: u32, other: u32| {
        words
            .iter()
            .find(|(_, grade)| grade & one != 0)
            .is_some_and(|(first, _)| {
                words
                    .iter()
                    .any(|(span, grade)| grade & other != 0 && !span.overlaps(*first))
            })
    };
    beside(weak, weak)
        || beside(flag::DEED, flag::PERSON)
        || beside(flag::VOICE, flag::FAINT | flag::DEED)
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
        for lists in [TALK, NOT_PROTECTED, BUSINESS] {
            assert_eq!(lists.map(|(code, _)| code), LANGUAGES);
        }
        assert_eq!(WORDS.map(|words| words.language), LANGUAGES);
    }

    #[test]
    fn every_word_of_the_lists_can_be_found() {
        for (code, terms) in TALK.iter().chain(&NOT_PROTECTED).chain(&BUSINESS) {
            for term in terms.split('|').map(str::trim) {
                let (term, _) = marked(term);
                assert!(
                    Builder::default().add(PROTECTED, 0, term, 0).is_ok(),
                    "{code}: {term:?}"
                );
            }
        }
    }
}
