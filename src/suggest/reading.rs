//! A text as the index reads it: its words, and the library's terms that they are.

use super::layout::Flat;
use super::words::{Word, base_language, term, words};
use crate::lean::Table;
use crate::text::compound_part;

/// As many words are read; more say nothing new about what to offer.
const MOST_WORDS: usize = 2_000;
/// A word that is no term of the library.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// The words of a text and their terms, as each of the languages that it may be in has them.
pub(super) struct Reading {
    /// In order.
    pub(super) words: Vec<Word>,
    /// By language.
    pub(super) forms: Vec<Forms>,
    /// The last word may go on.
    pub(super) unfinished: bool,
}

/// A text as one language reads it.
pub(super) struct Forms {
    /// Its base code.
    pub(super) language: String,
    /// How many posts the library has in the language; all of them if it has none.
    pub(super) posts: u32,
    /// By word: the term's place, or [`UNKNOWN`].
    pub(super) terms: Vec<u32>,
}

impl Reading {
    /// Reads `text` as `language`, or, where that is not known, as each language of the library.
    pub(super) fn new(flat: &Flat, text: &str, language: Option<&str>) -> Self {
        let mut words = words(text);
        words.truncate(MOST_WORDS);
        let unfinished = words.last().is_some_and(|last| last.span.end == text.len());
        let all = u32::try_from(flat.ids.len()).unwrap_or(u32::MAX);
        let mut forms = Vec::new();
        match language
            .map(base_language)
            .filter(|code| !code.is_empty() && code != "und")
        {
            Some(code) => {
                let place = flat.page_languages.iter().position(|known| *known == code);
                let posts = place.map_or(all, |place| flat.page_counts.at(place));
                forms.push(Forms::new(flat, &words, &code, posts));
            }
            None => {
                for (place, code) in flat.page_languages.iter().enumerate() {
                    forms.push(Forms::new(flat, &words, code, flat.page_counts.at(place)));
                }
            }
        }
        Reading {
            words,
            forms,
            unfinished,
        }
    }
}

impl Forms {
    fn new(flat: &Flat, words: &[Word], language: &str, posts: u32) -> Self {
        let mut known: Table<&str, u32> = Table::new();
        let find = |term: &str| flat.terms.find(term);
        let place = |word: &str| {
            let term = term(word, language);
            // A compound that the library does not have speaks of what its known part speaks of.
            let part = || compound_part(&term, language, &|part| find(part).is_some());
            let found = find(&term).or_else(|| part().and_then(find));
            found
                .and_then(|place| u32::try_from(place).ok())
                .unwrap_or(UNKNOWN)
        };
        let terms = words
            .iter()
            .map(|word| {
                *known
                    .entry(&word.folded)
                    .or_insert_with(|| place(&word.folded))
            })
            .collect();
        Forms {
            language: language.to_owned(),
            posts,
            terms,
        }
    }
}
