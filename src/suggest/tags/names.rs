//! Evidence from the text: it names a hashtag, in one word or several, with or without accents.

use super::super::reading::Reading;
use super::Evidence;
use super::shelf::{TagShelf, key};
use crate::suggest::TagSource;
use crate::text;

/// As many words make a name.
const MOST_WORDS: usize = 4;
/// What a name in the text says of a tag.
const NAMED: f64 = 0.6;

/// Adds what the names in a draft say.
pub(super) fn find(shelf: &TagShelf, draft: &str, reading: &Reading, evidence: &mut Evidence) {
    let mut named: Vec<usize> = Vec::new();
    let mut joined = String::new();
    for first in 0..reading.words.len() {
        joined.clear();
        for word in reading.words.iter().skip(first).take(MOST_WORDS) {
            joined.push_str(&key(&word.folded));
            let begun = shelf.keys.starting_with(&joined);
            if begun.is_empty() {
                break;
            }
            if shelf.keys.at(begun.start) == joined {
                named.push(shelf.key_tags.place(begun.start));
            }
        }
    }
    named.sort_unstable();
    named.dedup();
    let _ = (draft, text::is_mark('a'));
    for tag in named {
        evidence.add(tag, NAMED, TagSource::Name);
    }
}
