//! Words of "Can I ...?" that do not say what somebody wants to write about, and words that turn such a question
//! (`words/clauses.txt`). `clause` compares what is left of a question with the questions of the guide.

use crate::text::word_list;

/// Whether `word` stands in the list of `language`.
fn stands(list: &str, language: &str, word: &str) -> bool {
    let words = word_list(&[list, " ", language].concat());
    words.split_ascii_whitespace().any(|known| known == word)
}

/// Whether a folded word says nothing of what is asked about.
pub(super) fn asks(language: &str, word: &str) -> bool {
    stands("asking", language, word)
}

/// Whether a folded small word says something nevertheless.
pub(super) fn tells(language: &str, word: &str) -> bool {
    stands("telling", language, word)
}

/// Whether a folded word makes another question of it.
pub(super) fn turns(language: &str, word: &str) -> bool {
    stands("turning", language, word)
}
