//! How hashtags are said in a text: in one word or several, in other forms, with or without accents.

use super::super::flat::{Numbers, Texts};
use super::super::words::{spelt_out, term};
use super::shelf::key;
use crate::lean::{Table, sort_by};
use crate::text;

/// As many words make a name.
const MOST_WORDS: usize = 4;

/// Keys by which names are found, in order, and the tag of each; one key may stand for several tags.
pub(in super::super) struct Sayings<'s> {
    pub(in super::super) keys: &'s Texts,
    pub(in super::super) key_tags: &'s Numbers,
}

impl Sayings<'_> {
    /// The tags that words name, each once with the place of the word where it is first named. `languages`
    /// are those that the words may be in.
    pub(in super::super) fn find(&self, words: &[&str], languages: &[&str]) -> Vec<(u32, u32)> {
        let mut named = Vec::new();
        if self.keys.len() == 0 {
            return named;
        }
        // Each different word is looked at once.
        let mut known: Table<&str, u32> = Table::new();
        let mut different: Vec<&str> = Vec::new();
        let mut order: Vec<usize> = Vec::new();
        for (next, word) in (0..).zip(words) {
            let next = u32::try_from(different.len()).unwrap_or(next);
            let place = *known.entry(word).or_insert_with(|| next);
            if place == next {
                different.push(word);
            }
            order.push(place as usize);
        }
        let bare: Vec<String> = different.iter().map(|word| key(word)).collect();
        self.walk(&bare, &order, &mut named);
        for language in languages {
            let stems: Vec<String> = different.iter().map(|word| stem(word, language)).collect();
            self.walk(&stems, &order, &mut named);
        }
        sort_by(&mut named, Ord::cmp);
        named.dedup_by_key(|(tag, _)| *tag);
        named
    }

    /// Takes the tags whose key the forms of some words in a row are; `order` says which form each word has.
    fn walk(&self, forms: &[String], order: &[usize], named: &mut Vec<(u32, u32)>) {
        let mut joined = String::new();
        for (place, first) in (0..).zip(0..order.len()) {
            joined.clear();
            for form in order.iter().skip(first).take(MOST_WORDS) {
                joined.push_str(forms.get(*form).map_or("", String::as_str));
                let from = self.keys.first_from(&joined);
                let same = (from..self.keys.len()).take_while(|at| self.keys.at(*at) == joined);
                named.extend(same.map(|at| (self.key_tags.at(at), place)));
                if !self.keys.at(from).starts_with(&joined) {
                    break;
                }
            }
        }
    }
}

/// The key of a word's stem.
fn stem(word: &str, language: &str) -> String {
    key(&term(word, language))
}

/// The key of a tag by the stems of the words that it is made of.
pub(super) fn stems(tag: &str, language: &str) -> String {
    let words = text::fold(&spelt_out(tag));
    let words = words.split([' ', '-']);
    words.map(|word| stem(word, language)).collect()
}
