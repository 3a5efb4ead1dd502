//! Rules and drafts made from word lists, the same on every machine: no company's own.

use crate::words::{FIRST, ORDINARY, SECOND, SMALL};
use cuecard::program::RawRule;
use serde_json::json;

/// A small generator of numbers (Marsaglia's xorshift); the same seed gives the same numbers.
pub struct Dice(u64);

impl Dice {
    /// Dice that roll as their seed says.
    pub fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % sides.max(1) as u64).unwrap_or_default()
    }

    /// One of the list, early ones far more often, as words are in a language.
    pub fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> Option<&'a T> {
        let place = (0..3).map(|_| self.roll(list.len())).min();
        list.get(place.unwrap_or_default()).copied()
    }
}

/// As many `prefer-term` rules, each with five terms of one to three words; and all the terms.
pub fn rules(many: usize) -> (Vec<RawRule>, Vec<String>) {
    let pairs = FIRST
        .iter()
        .flat_map(|first| SECOND.iter().map(move |second| (first, second)));
    let mut all = Vec::new();
    let rules = pairs
        .take(many)
        .enumerate()
        .map(|(number, (first, second))| {
            let terms = [
                format!("{first}{second}"),
                format!("{first} {second} unit"),
                format!("{second} of {first}"),
                format!("{first}y {second}"),
                format!("super {second}{first}"),
            ];
            all.extend(terms.clone());
            let fields = json!({
                "id": format!("term-{number}"), "kind": "prefer-term", "severity": "warn",
                "use": format!("{first} {second}"), "instead_of": terms,
            });
            RawRule {
                id: format!("term-{number}"),
                kind: "prefer-term".to_owned(),
                file: "policy/terms.yml".to_owned(),
                line: number + 1,
                fields: fields.as_object().cloned().unwrap_or_default(),
                ..RawRule::default()
            }
        })
        .collect();
    (rules, all)
}

/// Prose of exactly `characters`: sentences and paragraphs, every fiftieth word or so one of `terms`, and
/// more often a word that such a term begins with.
pub fn draft(seed: u64, characters: usize, terms: &[String]) -> String {
    let mut dice = Dice::new(seed);
    let mut text = String::new();
    let mut length = 0;
    while text.chars().count() < characters {
        if length == 0 {
            length = 8 + dice.roll(9);
            text.push_str(if dice.roll(4) == 0 { "\n\n" } else { " " });
            text.push_str("We saw");
        }
        text.push(' ');
        match dice.roll(50) {
            0 if !terms.is_empty() => {
                let term = terms.get(dice.roll(terms.len()));
                text.push_str(term.map_or("", String::as_str));
            }
            1..4 => text.push_str(dice.pick(&FIRST).unwrap_or_default()),
            4..27 => text.push_str(dice.pick(&SMALL).unwrap_or_default()),
            _ => text.push_str(dice.pick(&ORDINARY).unwrap_or_default()),
        }
        length -= 1;
        if length == 0 {
            text.push('.');
        }
    }
    text.trim_start()
        .chars()
        .chain(" ".repeat(2).chars())
        .take(characters)
        .collect()
}
