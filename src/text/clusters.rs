//! Grapheme clusters, what a person calls a character: the rules of Unicode's annex 29, extended clusters.
//!
//! Own code for a table beside the engine: the tables of the crate `unicode-segmentation` are 8 KB of the packed engine (decision 0006).

use super::tables::{CLUSTERS, run_of};

// What a character does to its neighbours, as the table has it.
const OTHER: u32 = 0;
const CONTROL: u32 = 1;
const EXTEND: u32 = 2;
const SPACING: u32 = 3;
const PICTURE: u32 = 4;
const CONSONANT: u32 = 5;
const PREPEND: u32 = 6;
const LEADING: u32 = 7;
const VOWEL: u32 = 8;
const TRAILING: u32 = 9;
const FLAG: u32 = 10;
const JOINER: u32 = 11;
const LINK: u32 = 12;
/// Hangul's syllables without and with a trailing sound, which are reckoned.
const OPEN: u32 = 13;
const CLOSED: u32 = 14;

fn class(character: char) -> u32 {
    match character {
        ' '..='~' => OTHER,
        '가'..='힣' if (u32::from(character) - 0xAC00).is_multiple_of(28) => OPEN,
        '가'..='힣' => CLOSED,
        _ => run_of(CLUSTERS, character).map_or(OTHER, |row| row[2]),
    }
}

/// What the characters of a cluster so far lead to.
#[derive(Default)]
struct State {
    /// The last character and its class.
    last: Option<(char, u32)>,
    /// A picture and what extends it stand before the last character.
    picture: bool,
    /// Halves of flags before, at the end.
    flags: usize,
    /// A consonant stands before, with what extends it, and with a link.
    consonant: bool,
    linked: bool,
}

impl State {
    /// Takes the next character: whether a cluster begins with it.
    fn take(&mut self, next: char) -> bool {
        let class = class(next);
        let begins = match self.last {
            None => true,
            Some((before, last)) => self.parts(before, last, next, class),
        };
        if class == CONSONANT {
            (self.consonant, self.linked) = (true, false);
        } else if class == LINK {
            self.linked = true;
        } else if !matches!(class, EXTEND | JOINER) || next == '\u{200C}' {
            self.consonant = false;
        }
        let joins = class == JOINER || class == LINK || class == EXTEND;
        let after_joiner = self.last.is_some_and(|(_, last)| last == JOINER);
        self.picture = class == PICTURE || (self.picture && joins && !after_joiner);
        self.flags = if class == FLAG { self.flags + 1 } else { 0 };
        self.last = Some((next, class));
        begins
    }

    /// Whether a cluster ends between two characters.
    fn parts(&self, before: char, last: u32, next: char, class: u32) -> bool {
        match (last, class) {
            (CONTROL, _) | (_, CONTROL) => (before, next) != ('\r', '\n'),
            (LEADING, LEADING | VOWEL | OPEN | CLOSED)
            | (OPEN | VOWEL, VOWEL | TRAILING)
            | (CLOSED | TRAILING, TRAILING)
            | (_, EXTEND | LINK | JOINER | SPACING)
            | (PREPEND, _) => false,
            (_, CONSONANT) => !(self.consonant && self.linked),
            (JOINER, PICTURE) => !self.picture,
            (FLAG, FLAG) => self.flags.is_multiple_of(2),
            _ => true,
        }
    }
}

/// Where each cluster of a text begins, in bytes.
pub(super) fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let mut state = State::default();
    text.char_indices()
        .filter(move |(_, character)| state.take(*character))
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn is_as_the_crate_has_it(text: &str) {
        let expected = UnicodeSegmentation::grapheme_indices(text, true).map(|(at, _)| at);
        assert!(
            beginnings(text).eq(expected),
            "{text:?}: {:?}",
            beginnings(text).collect::<Vec<_>>()
        );
    }

    /// One of each class, with those that are alike in class and not in what they do.
    const EACH: [char; 28] = [
        'a',
        ' ',
        '\r',
        '\n',
        '\u{1}',
        '\u{AD}',
        '\u{301}',
        '\u{903}',
        '👩',
        '🏽',
        '©',
        '\u{FE0F}',
        'क',
        'ত',
        '\u{600}',
        'ᄀ',
        'ᅡ',
        'ᆨ',
        '가',
        '각',
        '🇳',
        '\u{200D}',
        '\u{94D}',
        '\u{9CD}',
        '\u{200C}',
        '\u{93C}',
        '\u{E33}',
        '\u{1133C}',
    ];

    #[test]
    fn every_character_joins_as_the_crate_has_it() {
        for character in '\0'..=char::MAX {
            for text in [
                format!("a{character}\u{301}"),
                format!("👩\u{200D}{character}b"),
                format!("क{character}क"),
                format!("क\u{94D}{character}"),
                format!("\u{600}{character}\u{903}"),
                format!("ᄀ{character}ᆨ"),
            ] {
                is_as_the_crate_has_it(&text);
            }
        }
    }

    #[test]
    fn four_of_each_class_in_every_order_join_as_the_crate_has_it() {
        for one in EACH {
            for two in EACH {
                for three in EACH {
                    for four in EACH {
                        is_as_the_crate_has_it(&String::from_iter([one, two, three, four]));
                    }
                }
            }
        }
    }

    #[test]
    fn long_chains_join_as_the_crate_has_it() {
        let mut seed = 7_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            EACH[(seed >> 16) as usize % EACH.len()]
        };
        for _ in 0..100_000 {
            let text: String = (0..12).map(|_| next()).collect();
            is_as_the_crate_has_it(&text);
        }
    }
}
