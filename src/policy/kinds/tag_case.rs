//! `tag-case`: a capital for each word of a hashtag. See `docs/rules/tag-case.md`.

mod words;

use std::collections::BTreeSet;

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::About;
use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::lean::sort_by;
use crate::text::{capital, fold, fold_accents, words as words_of};

/// What the programme knows; the kind has no keys of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::policy) struct TagCase {
    /// House hashtags and names of one word, as they are written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    written: Vec<String>,
    /// Words of the programme's tags, topics and names, folded, with capitals where a name has them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<String>,
}

const MESSAGE: Say = Say("tag-case message");
const LABEL: Say = Say("tag-case label");
/// Tags with fewer letters are read at a glance.
const SHORTEST: usize = 6;
/// How many tags of a draft are looked at.
const MOST: usize = 100;
/// Longer ones are not taken apart.
const LONGEST: usize = 60;

impl Kind for TagCase {
    const TRAITS: Traits = Traits {
        name: "tag-case",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Tip,
    };

    fn read(_fields: &mut Fields, _terms: &mut Terms) -> Self {
        TagCase::default()
    }

    fn learn(&mut self, about: &About, _terms: &mut Terms) {
        let mut known = BTreeSet::new();
        for tag in &about.tags {
            let tag = tag.trim_start_matches(['#', '\u{FF03}']);
            if tag.contains(char::is_uppercase) {
                self.written.push(tag.to_owned());
            }
            known.extend(humps(tag));
        }
        for name in about.brands.iter().chain(&about.topics) {
            known.extend(
                words_of(name)
                    .iter()
                    .map(|word| word.span.of(name).to_owned()),
            );
        }
        self.words = known
            .into_iter()
            .filter(|word| word.chars().count() > 2)
            .collect();
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let text = place.reading.text;
        let mut known: Option<Known> = None;
        for tag in place.reading.tags().iter().take(MOST) {
            let name = tag.name.of(text);
            if !is_run_together(name) {
                continue;
            }
            let same = |known: &&String| fold_accents(known) == fold_accents(name);
            let better = match self.written.iter().find(same) {
                Some(spelled) => Some(spelled.clone()).filter(|spelled| spelled != name),
                None => known
                    .get_or_insert_with(|| self.known(place))
                    .split(place, name),
            };
            if let Some(better) = better {
                let message = place.say(&MESSAGE, &[("tag", &better)]);
                let label = place.say(&LABEL, &[("tag", &better)]);
                let sign = text.get(tag.span.start..tag.name.start).unwrap_or("#");
                out.push(Finding::at(tag.span, message).with_fix(label, format!("{sign}{better}")));
            }
        }
    }
}

/// Whether a tag is letters in a row, small ones but for the first: `iPhone`, `LifeAtACME`, `ACME` and `acme_life` are not.
fn is_run_together(name: &str) -> bool {
    let letters = name.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let many = letters.chars().count();
    (SHORTEST..=LONGEST).contains(&many)
        && letters
            .chars()
            .all(|sign| sign.is_alphabetic() || sign == '·')
        && !letters.chars().skip(1).any(char::is_uppercase)
}

/// The words of a tag whose words begin with capitals: `LifeAtACME` gives `Life`, `At`, `ACME`.
fn humps(tag: &str) -> Vec<String> {
    let signs: Vec<char> = tag.chars().collect();
    let mut humps: Vec<String> = Vec::new();
    for (index, sign) in signs.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| signs.get(before));
        let next = signs.get(index + 1);
        let begins = sign.is_uppercase()
            && (before.is_none_or(|before| !before.is_uppercase())
                || next.is_some_and(|next| next.is_lowercase()));
        match humps.last_mut() {
            Some(open) if sign.is_alphabetic() && !begins => open.push(*sign),
            _ if sign.is_alphabetic() => humps.push(sign.to_string()),
            _ => {}
        }
    }
    // A tag in small letters only is one word or several: nobody knows.
    if humps.len() == 1 && !tag.contains(char::is_uppercase) {
        Vec::new()
    } else {
        humps
    }
}

/// Words that are known besides the lists, in their order.
struct Known {
    /// The programme's, folded and as written.
    own: Vec<(String, String)>,
    /// The draft's outside tags, folded.
    draft: Vec<String>,
}

impl TagCase {
    fn known(&self, place: &Place) -> Known {
        let reading = place.reading;
        let mut own: Vec<(String, String)> = self
            .words
            .iter()
            .map(|word| (fold(word), word.clone()))
            .collect();
        sort_by(&mut own, Ord::cmp);
        let mut draft: Vec<String> = reading
            .tokens
            .list
            .iter()
            .filter(|token| token.word && !reading.in_tag(token.span))
            .map(|token| fold(token.span.of(reading.text)))
            .filter(|word| word.chars().count() > 3)
            .collect();
        sort_by(&mut draft, Ord::cmp);
        Known { own, draft }
    }
}

impl Known {
    /// A word of the programme as it is written.
    fn own(&self, word: &str) -> Option<&str> {
        let at = self
            .own
            .binary_search_by(|(folded, _)| folded.as_str().cmp(word))
            .ok()?;
        self.own.get(at).map(|(_, written)| written.as_str())
    }

    fn has(&self, word: &str) -> bool {
        self.own(word).is_some()
            || self
                .draft
                .binary_search_by(|known| known.as_str().cmp(word))
                .is_ok()
    }

    /// A tag with a capital for each word, if it is surely several; `None` if it is one word, or nobody knows.
    fn split(&self, place: &Place, name: &str) -> Option<String> {
        let folded = fold(name);
        let letters = folded.trim_end_matches(|sign: char| sign.is_ascii_digit());
        // A word that stands whole in the draft or among the programme's is one, whatever it is made of.
        if self.has(letters) || folded.chars().count() != name.chars().count() {
            return None;
        }
        let parts = words::split(letters, place.reading.language, |word| self.has(word))?;
        let mut better = String::with_capacity(name.len());
        let mut rest = name.chars();
        for part in parts {
            let piece: String = rest.by_ref().take(part.chars().count()).collect();
            if let Some(known) = self
                .own(part)
                .filter(|known| known.contains(char::is_uppercase))
            {
                better.push_str(known);
            } else {
                let mut signs = piece.chars();
                better.extend(signs.next().map(capital));
                better.extend(signs);
            }
        }
        better.extend(rest);
        (better != name).then_some(better)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_capitals_shows_its_words() {
        for (tag, expected) in [
            ("LifeAtACME", vec!["Life", "At", "ACME"]),
            ("HeatPumps2026", vec!["Heat", "Pumps"]),
            ("heatpumps", vec![]),
            ("Pumps", vec!["Pumps"]),
            ("iPhone", vec!["i", "Phone"]),
        ] {
            assert_eq!(humps(tag), expected, "{tag}");
        }
    }
}
