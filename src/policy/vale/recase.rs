//! `matchcase`: what stands in the place of words takes their case.

use super::case::capital;
use crate::text::{Span, in_capitals, in_small, is_apostrophe};

/// A case that other words can take; words in a case of their own (`iPhone`) give none.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Own,
    Small,
    Capitals,
    First,
}

/// `instead` in the case of `found`, word by word: what both begin and end with has the case of its own words,
/// what differs between has the case of what it takes the place of.
pub(super) fn recased(instead: &str, found: &str) -> String {
    let (new, old) = (words(instead), words(found));
    let same = |one: &Span, other: &Span| in_small(one.of(instead)) == in_small(other.of(found));
    let head = new
        .iter()
        .zip(&old)
        .take_while(|(one, other)| same(one, other))
        .count();
    let most = new.len().min(old.len()) - head;
    let backwards = new.iter().rev().zip(old.iter().rev()).take(most);
    let tail = backwards
        .take_while(|(one, other)| same(one, other))
        .count();
    let middle = old.get(head..old.len() - tail).unwrap_or_default();
    let from = match (middle, tail) {
        ([], 0) => head.checked_sub(1).and_then(|last| old.get(last..=last)),
        ([], _) => old.get(old.len() - tail..=old.len() - tail),
        (middle, _) => Some(middle),
    };
    let of_words = |words: &[Span]| match (words.first(), words.last()) {
        (Some(first), Some(last)) => case_of(Span::new(first.start, last.end).of(found)),
        _ => Case::Own,
    };
    let between = of_words(from.unwrap_or_default());
    let mut out = String::new();
    let mut at = 0;
    for (index, word) in new.iter().enumerate() {
        let behind = new.len() - index;
        let case = if index < head {
            old.get(index)
                .map_or(Case::Own, |word| case_of(word.of(found)))
        } else if behind <= tail {
            old.get(old.len() - behind)
                .map_or(Case::Own, |word| case_of(word.of(found)))
        } else if index > head && between == Case::First {
            Case::Small
        } else {
            between
        };
        out.push_str(Span::new(at, word.start).of(instead));
        out.push_str(&in_case(word.of(instead), case));
        at = word.end;
    }
    out.push_str(Span::new(at, instead.len()).of(instead));
    out
}

fn in_case(word: &str, case: Case) -> String {
    match case {
        Case::Own => word.to_owned(),
        Case::Small => in_small(word),
        Case::Capitals => in_capitals(word),
        Case::First => capital(&in_small(word)),
    }
}

fn case_of(text: &str) -> Case {
    let letters = || text.chars().filter(|sign| sign.is_alphabetic());
    let big = letters().filter(|sign| sign.is_uppercase()).count();
    let first = letters().next().is_some_and(char::is_uppercase);
    match letters().count() {
        0 => Case::Own,
        _ if big == 0 => Case::Small,
        // One capital alone begins a word, it does not shout.
        all if big == all && all > 1 => Case::Capitals,
        _ if big == 1 && first => Case::First,
        _ => Case::Own,
    }
}

/// Runs of letters, with the apostrophes between them.
fn words(text: &str) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| sign.is_alphabetic()) {
        let end = at + sign.len_utf8();
        match words.last_mut() {
            Some(last) if joins(Span::new(last.end, at).of(text)) => last.end = end,
            _ => words.push(Span::new(at, end)),
        }
    }
    words
}

/// Whether what stands between two letters leaves them one word.
fn joins(between: &str) -> bool {
    let mut signs = between.chars();
    signs.next().is_none_or(is_apostrophe) && signs.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_the_place_of_words_has_their_case() {
        for (instead, found, expected) in [
            ("A-OK", "a ok", "a-ok"),
            ("A-OK", "A OK", "A-OK"),
            ("blu-ray", "BLU ray", "BLU-ray"),
            ("cross-platform", "Cross Platform", "Cross-Platform"),
            ("poor showing", "Bad rep", "Poor showing"),
            ("back out", "BACKOUT", "BACK OUT"),
            ("to back out", "to Backout", "to Back out"),
            ("there is an", "THERE AN", "THERE IS AN"),
            ("some of the", "Some the", "Some of the"),
            ("iPad", "iPhone", "iPad"),
            ("you're in", "YOU'RE IN", "YOU'RE IN"),
            ("1984", "Year", "1984"),
        ] {
            assert_eq!(recased(instead, found), expected, "{found}");
        }
    }
}
