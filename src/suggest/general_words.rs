//! Words that join others or frame a report, and so end a keyphrase: beside the small words of each language.

use std::sync::LazyLock;

use crate::lean::sort_by;
use crate::text::{LANGUAGES, is_listed, is_small_word, word_list};

/// For each of [`LANGUAGES`], and then for all others together, words in lower case that no keyphrase begins, ends or
/// contains: joining words that [`is_small_word`] lacks, then the general words in which people report (propose,
/// method, result). Sorted.
static GENERAL_WORDS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let lists = LANGUAGES.iter().chain(&["others"]);
    let sorted = |code: &&str| {
        let list = word_list(&["general ", code].concat());
        let mut words: Vec<&str> = list.split_ascii_whitespace().collect();
        sort_by(&mut words, Ord::cmp);
        words
    };
    lists.map(sorted).collect()
});

/// Whether a word, in lower case and composed, stands between keyphrases in this language. One without lists has the
/// small words of all, and the list of all others.
pub(super) fn is_general_word(word: &str, language: &str) -> bool {
    let known = LANGUAGES.iter().position(|code| *code == language);
    let list = GENERAL_WORDS.get(known.unwrap_or(LANGUAGES.len()));
    let parts = |sign: char| word.contains(sign).then(|| word.split(sign));
    is_small_word(word, known.map(|_| language))
        || list.is_some_and(|list| list.binary_search(&word).is_ok())
        || is_adverb(word, language)
        // "dit-il", "fer-ho".
        || parts('-').and_then(Iterator::last).is_some_and(|last| {
            is_listed(&["hung ", language].concat(), last)
        })
        // "and/or".
        || parts('/').is_some_and(|mut parts| parts.all(|part| is_general_word(part, language)))
}

/// Whether an ending says that it tells how something is done.
fn is_adverb(word: &str, language: &str) -> bool {
    let (ending, least) = match language {
        "en" => ("ly", 5),
        "it" | "es" => ("mente", 7),
        _ => return false,
    };
    word.len() >= least
        && word.ends_with(ending)
        && !word.contains('-')
        && !is_listed("no adverbs", word)
}
