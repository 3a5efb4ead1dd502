//! What tells languages apart: the small words, endings and letters of `words/language.txt`.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::fold::fold_accents;
use super::lexicon::list;
use crate::lean::{places, sort_by};

/// The languages that can be told apart, in the order that breaks ties.
pub const LANGUAGES: [&str; 7] = ["en", "it", "ca", "nb", "es", "fr", "de"];

/// Languages that are none of ours, told apart from them only: nearest first, then all that writes other letters.
const NEIGHBOURS: [&str; 14] = [
    "da", "sv", "nl", "pt", "gl", "oc", "ro", "fi", "is", "id", "la", "sq", "ga", "pl",
];

/// How many languages there are, with all that is further off as one.
pub(super) const SETS: usize = LANGUAGES.len() + NEIGHBOURS.len() + 1;

/// Ours and then the neighbours, a bit each.
pub(super) type Set = u32;
pub(super) const OURS: Set = (1 << LANGUAGES.len()) - 1;
/// Signs that none of ours writes speak for it.
pub(super) const FURTHER_OFF: Set = 1 << (SETS - 1);

/// The set of the languages named in `codes`, separated by spaces.
pub(super) fn mask(codes: &str) -> Set {
    let mut set = 0;
    for code in codes.split(' ') {
        let mut known = LANGUAGES.iter().chain(&NEIGHBOURS);
        if let Some(index) = known.position(|known| *known == code) {
            set |= 1 << index;
        }
    }
    set
}

/// A word and the languages it speaks for.
pub(super) struct Known {
    word: Cow<'static, str>,
    /// Where it is a small word.
    pub small: Set,
    /// Where it is a small or a common word.
    pub set: Set,
}

/// What speaks for which languages, each with its set.
pub(super) struct Tables {
    /// Sorted by word.
    words: Vec<Known>,
    /// The words' places + 1 by their hash.
    places: Vec<u32>,
    /// Sorted by their last byte.
    endings: Vec<(&'static str, Set)>,
    pub letters: Vec<(&'static str, Set)>,
}

impl Tables {
    pub fn find(&self, word: &str) -> Option<&Known> {
        let known = |number: u32| self.words.get((number as usize).checked_sub(1)?);
        let hash = places::hash(word.as_bytes());
        known(places::find(&self.places, hash, |number| {
            known(number).is_none_or(|known| known.word == word)
        }))
    }

    /// The endings of a word, each with its languages.
    pub fn endings_of(&self, word: &str) -> impl Iterator<Item = Set> {
        let last = last_byte(word);
        let from = (self.endings).partition_point(|(ending, _)| last_byte(ending) < last);
        let rest = self.endings.get(from..).unwrap_or_default().iter();
        rest.take_while(move |(ending, _)| last_byte(ending) == last)
            .filter(move |(ending, _)| word.ends_with(ending))
            .map(|(_, languages)| *languages)
    }
}

pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut words: Vec<Known> = Vec::new();
    let mut add = |listed: &'static str, small: Set, set: Set| {
        for word in listed.split_ascii_whitespace() {
            words.push(Known {
                word: Cow::Borrowed(word),
                small,
                set,
            });
        }
    };
    for code in LANGUAGES {
        let set = mask(code);
        add(list(&["small ", code].concat()), set, set);
        add(list(&["common ", code].concat()), 0, set);
    }
    for code in NEIGHBOURS {
        add(list(&["neighbour ", code].concat()), 0, mask(code));
    }
    let mut words = united(words);
    // People leave accents out; where that makes no other word, it is the same word.
    let leave_out = OURS | mask("pt ro pl");
    let bare: Vec<Known> = words
        .iter()
        .filter(|known| !known.word.is_ascii() && known.set & leave_out != 0)
        .map(|known| Known {
            word: Cow::Owned(fold_accents(&known.word)),
            small: known.small,
            set: known.set,
        })
        .filter(|bare| {
            words
                .binary_search_by(|known| known.word.cmp(&bare.word))
                .is_err()
        })
        .collect();
    words.extend(bare);
    let with_languages = |name: &str| -> Vec<(&'static str, Set)> {
        let lines = list(name).lines().filter_map(|line| line.split_once(' '));
        lines.map(|(what, codes)| (what, mask(codes))).collect()
    };
    let words = united(words);
    let mut places = vec![0; (words.len() * 2).next_power_of_two()];
    for (known, number) in words.iter().zip(1..) {
        places::put(&mut places, places::hash(known.word.as_bytes()), number);
    }
    let mut endings = with_languages("endings");
    sort_by(&mut endings, |one, other| {
        last_byte(one.0).cmp(&last_byte(other.0))
    });
    Tables {
        words,
        places,
        endings,
        letters: with_languages("letters of languages"),
    }
});

fn last_byte(text: &str) -> Option<u8> {
    text.as_bytes().last().copied()
}

/// The words in order, each once with all its languages.
fn united(mut words: Vec<Known>) -> Vec<Known> {
    sort_by(&mut words, |one, other| one.word.cmp(&other.word));
    let mut united: Vec<Known> = Vec::with_capacity(words.len());
    for known in words {
        match united.last_mut() {
            Some(last) if last.word == known.word => {
                last.small |= known.small;
                last.set |= known.set;
            }
            _ => united.push(known),
        }
    }
    united
}
