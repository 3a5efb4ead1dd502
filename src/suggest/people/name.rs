//! A name as its parts, and what stands for the family in it: names have two given names, two family names, joints
//! between them, and hyphens.

use super::names::{HALF, PARTLY};
use crate::text::{self, Tokens};

/// What stands between two family names in Catalan, Spanish and Portuguese; before it the first family name ends.
const ANDS: [&str; 3] = ["i", "y", "e"];

/// Somebody's name.
#[derive(Default)]
pub(super) struct Name {
    pub(super) words: Vec<Spelt>,
    /// Words that a hyphen or an apostrophe joins are one part.
    parts: Vec<Part>,
}

/// A word of a name.
pub(super) struct Spelt {
    /// In lower case, without accents.
    pub(super) folded: String,
    /// As who lacks its letters types it.
    others: Vec<String>,
}

struct Part {
    from: usize,
    to: usize,
    /// Written small, like "de" and "i".
    small: bool,
}

/// Words of a name that may stand for the family.
#[derive(Clone, Copy)]
pub(super) struct Family {
    pub(super) from: usize,
    pub(super) to: usize,
    /// How sure somebody is who is named by first name and these words.
    pub(super) sure: f64,
    /// Whether people say it without the first name.
    pub(super) alone: bool,
}

impl Name {
    pub(super) fn new(written: &str) -> Name {
        let tokens = Tokens::new(written);
        let mut name = Name::default();
        let mut end = 0;
        for token in tokens.list.iter().filter(|token| token.word) {
            let between = written.get(end..token.span.start).unwrap_or_default();
            let hangs = !between.contains(char::is_whitespace);
            end = token.span.end;
            let word = token.span.of(written);
            let place = name.words.len();
            name.words.push(Spelt {
                folded: tokens.folded(token).to_owned(),
                others: respelt(word),
            });
            match name.parts.last_mut().filter(|_| hangs) {
                Some(part) => part.to = place + 1,
                None => name.parts.push(Part {
                    from: place,
                    to: place + 1,
                    small: word.starts_with(char::is_lowercase),
                }),
            }
        }
        name
    }

    /// How many of the words are the first name.
    pub(super) fn first(&self) -> usize {
        self.parts.first().map_or(0, |part| part.to)
    }

    /// Whatever may stand for the family.
    pub(super) fn families(&self) -> Vec<Family> {
        let mut families = Vec::new();
        let count = self.parts.len();
        for (first, from) in self.parts.iter().enumerate().skip(1) {
            for (end, to) in self.parts.iter().enumerate().skip(first) {
                let last = end + 1 == count;
                if self.is_and(first) || (to.small && !last) {
                    continue;
                }
                // "Núria Solé" is Núria Solé i Pla; "Maria Àngels" may be anybody with two given names.
                let alone = last || self.is_and(end + 1);
                let sure = alone || (first == 1 && end > 1);
                families.push(Family {
                    from: from.from,
                    to: to.to,
                    sure: if sure { PARTLY } else { HALF },
                    alone,
                });
            }
        }
        if let Some(last) = self
            .parts
            .last()
            .filter(|last| count > 1 && last.to - last.from > 1)
        {
            for (from, alone) in [(last.from, false), (last.to - 1, true)] {
                families.push(Family {
                    from,
                    to: from + 1,
                    sure: HALF,
                    alone,
                });
            }
        }
        families
    }

    /// Whether a part joins two family names.
    fn is_and(&self, part: usize) -> bool {
        let inner = part + 1 < self.parts.len();
        self.parts.get(part).is_some_and(|part| {
            let word = self.words.get(part.from);
            inner && part.small && word.is_some_and(|word| ANDS.contains(&word.folded.as_str()))
        })
    }
}

impl Spelt {
    /// Whether a folded word of a text is this one, perhaps, where it `ends` the name, with the genitive's `s`.
    /// `Some(false)`: as who lacks its letters types it.
    pub(super) fn is(&self, word: &str, ends: bool) -> Option<bool> {
        let bare = bare(word).filter(|_| ends);
        let same = |known: &String| word == known || bare == Some(known);
        if same(&self.folded) {
            return Some(true);
        }
        self.others.iter().any(same).then_some(false)
    }
}

/// A word without the genitive's `s`.
pub(super) fn bare(word: &str) -> Option<&str> {
    word.strip_suffix('s')
        .filter(|bare| bare.chars().count() > 2)
}

/// How people type a word whose letters their keyboard lacks, folded: Bjørnstad as `bjornstad` and `bjoernstad`.
pub(super) fn respelt(word: &str) -> Vec<String> {
    let folded = text::fold(word);
    let plain = text::fold_accents(&folded);
    let mut others: Vec<String> = Vec::new();
    for long in [false, true] {
        let mut typed = String::with_capacity(folded.len() + 2);
        for letter in folded.chars() {
            match (letter, long) {
                ('ø' | 'ö', _) => typed.push('o'),
                ('å', true) => typed.push_str("aa"),
                ('å', false) | ('ä', _) => typed.push('a'),
                ('æ', _) => typed.push_str("ae"),
                ('ü', _) => typed.push('u'),
                ('ß', _) => typed.push_str("ss"),
                ('ı', _) => typed.push('i'),
                ('ł', _) => typed.push('l'),
                ('đ' | 'ð', _) => typed.push('d'),
                (other, _) => typed.push(other),
            }
            if long && matches!(letter, 'ø' | 'ö' | 'ä' | 'ü') {
                typed.push('e');
            }
        }
        let typed = text::fold_accents(&typed);
        if typed != plain && !others.contains(&typed) {
            others.push(typed);
        }
    }
    others
}
