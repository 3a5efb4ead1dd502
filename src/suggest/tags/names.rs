//! Evidence from the text: it names a hashtag. How much that says depends on how often posts that say the
//! name carry the hashtag, and on how early it is said.

use super::super::reading::Reading;
use super::Evidence;
use super::said::Sayings;
use super::shelf::{TAG, TagShelf, WHOLE, fact};
use crate::suggest::{TagSource, Tuning};

/// After as many words a name says half as much more for being early.
const BEGINNING: f64 = 10.0;

/// Adds what the names in a draft say.
pub(super) fn find(shelf: &TagShelf, reading: &Reading, tuning: &Tuning, evidence: &mut Evidence) {
    let words: Vec<&str> = reading
        .words
        .iter()
        .map(|word| word.folded.as_str())
        .collect();
    let languages: Vec<&str> = reading
        .forms
        .iter()
        .map(|forms| forms.language.as_str())
        .collect();
    let sayings = Sayings {
        keys: &shelf.keys,
        key_tags: &shelf.key_tags,
    };
    for (tag, place) in sayings.find(&words, &languages) {
        let tag = tag as usize;
        let carried = f64::from(shelf.facts.at(tag * TAG + fact::CARRIED)) / f64::from(WHOLE);
        let early = 1.0 + tuning.early * BEGINNING / (BEGINNING + f64::from(place));
        evidence.add(tag, tuning.named * early * carried.sqrt(), TagSource::Name);
    }
}
