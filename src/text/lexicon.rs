//! Lists of words and sentences that are too large for the engine: the files of `words/`.
//!
//! Natively they are part of the program (feature `lists`). In the browser they lie beside the engine as one file, which
//! is read once when the background wakes and given here before anything else is asked.

use std::sync::OnceLock;

use crate::lean::sort_by;

/// All files, joined by `build.rs`. A list stands behind a line `[name]`; lines that begin with `#` say where it comes
/// from.
#[cfg(feature = "lists")]
const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/words.txt"));
#[cfg(not(feature = "lists"))]
const BUILT_IN: &str = "";

/// The lists by name, sorted.
type Lists = Vec<(&'static str, &'static str)>;

static GIVEN: OnceLock<Lists> = OnceLock::new();

/// Gives the lists where they are no part of the program, once; what is given later is not taken. Without them a
/// text's words are as good as unknown, rules say only which they are, and nothing else changes.
pub fn give_word_lists(text: String) {
    if BUILT_IN.is_empty() && GIVEN.get().is_none() {
        // Whoever comes first gives the same lists.
        let _ = GIVEN.set(read(text.leak()));
    }
}

/// The words of a list, apart by blanks and ends of lines; empty where there is no such list.
pub fn list(name: &str) -> &'static str {
    let lists = if BUILT_IN.is_empty() {
        GIVEN.get()
    } else {
        Some(GIVEN.get_or_init(|| read(BUILT_IN)))
    };
    let found = lists.and_then(|lists| {
        let place = lists
            .binary_search_by(|(known, _)| (*known).cmp(name))
            .ok()?;
        lists.get(place)
    });
    found.map_or("", |(_, words)| words)
}

/// Whether a word is in a list.
pub fn is_listed(name: &str, word: &str) -> bool {
    list(name)
        .split_ascii_whitespace()
        .any(|known| known == word)
}

fn read(text: &'static str) -> Lists {
    let mut lists: Lists = Vec::new();
    for list in text.split("\n[").skip(1) {
        if let Some((name, words)) = list.split_once("]\n") {
            // A list ends where a line says what the next one is.
            let end = words.find("\n#").and_then(|end| words.get(..end));
            lists.push((name, end.unwrap_or(words).trim_end()));
        }
    }
    sort_by(&mut lists, Ord::cmp);
    lists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_its_words_and_nothing_else() {
        assert!(list("domains ascii").starts_with("aaa "));
        assert!(list("domains other").ends_with(" 한국"));
        assert_eq!(list("domains"), "");
        for word in list("general nb").split_ascii_whitespace() {
            assert!(!word.contains(['[', '#']), "{word}");
        }
    }

    #[test]
    fn each_list_has_a_name_of_its_own() {
        for pair in read(BUILT_IN).windows(2) {
            assert_ne!(pair[0].0, pair[1].0);
        }
    }
}
