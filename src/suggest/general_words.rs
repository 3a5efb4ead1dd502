//! Words that join others or frame a report, and so end a keyphrase: beside the small words of each language.

use std::sync::LazyLock;

use crate::text::{LANGUAGES, is_small_word, word_list};

/// For each of [`LANGUAGES`], words in lower case that no keyphrase begins, ends or contains: joining words that
/// [`is_small_word`] lacks, then the general words in which people report (propose, method, result).
static GENERAL_WORDS: LazyLock<[&str; LANGUAGES.len()]> =
    LazyLock::new(|| LANGUAGES.map(|language| word_list(&["general ", language].concat())));

/// Words in `-ly` that are no adverbs.
const NO_ADVERBS: &str =
    "anomaly assembly family supply reply monopoly butterfly polypoly italy july";

/// Whether a word, in lower case and composed, stands between keyphrases in this language.
pub(super) fn is_general_word(word: &str, language: &str) -> bool {
    let listed = |list: &str| list.split_ascii_whitespace().any(|known| known == word);
    is_small_word(word, Some(language))
        || LANGUAGES
            .iter()
            .zip(GENERAL_WORDS.iter())
            .any(|(code, list)| *code == language && listed(list))
        || is_adverb(word, language)
}

/// Whether an ending says that it tells how something is done.
fn is_adverb(word: &str, language: &str) -> bool {
    match language {
        "en" => {
            word.len() > 4
                && word.ends_with("ly")
                && !NO_ADVERBS.split(' ').any(|known| known == word)
        }
        "it" | "es" => word.len() > 6 && word.ends_with("mente"),
        _ => false,
    }
}
