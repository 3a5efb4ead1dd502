//! Where a run of words ends that may be a phrase: at signs, numbers, small words and words that say little.

use super::general_words::is_general_word;
use super::pieces::{Piece, is_capital};
use crate::text::LANGUAGES;

/// Whether the piece at `place` stands between runs.
pub(super) fn ends_run(pieces: &[Piece], place: usize) -> bool {
    let Some(piece) = pieces.get(place).filter(|piece| piece.word) else {
        return true;
    };
    let language = piece.language;
    let before = place.checked_sub(1).and_then(|before| pieces.get(before));
    let word = piece.folded.as_str();
    // What English hangs on: "don't", "we've".
    let bare = word
        .split_once('\'')
        .filter(|(_, hung)| matches!(*hung, "s" | "t" | "d" | "m" | "ll" | "re" | "ve"));
    !word.contains(char::is_alphabetic)
        || is_general_word(word, language)
        || bare.is_some_and(|(bare, _)| is_general_word(bare, language))
        || (!LANGUAGES.contains(&language) && is_short(piece, before))
}

/// Whether a word is as short as most small words: what there is to go by in a language without lists. A name is
/// none, where its capital is not that of a sentence or a headline.
fn is_short(piece: &Piece, before: Option<&Piece>) -> bool {
    const SHORT: usize = 3;
    let capital = |piece: &Piece| piece.text.starts_with(is_capital);
    let named = capital(piece) && before.is_some_and(|before| before.word && !capital(before));
    // A sign of Korean is a syllable.
    let letters = piece.folded.starts_with(|letter| letter < '\u{2E80}');
    let length = piece.folded.chars().count();
    length <= SHORT && letters && !(named && length > 1)
}

/// Whether a word makes one of two nouns, in languages that do so.
pub(super) fn is_joint(word: &str, language: &str) -> bool {
    let joints: &[&str] = match language {
        "it" => &["di", "del", "della", "dei", "delle", "degli", "dello", "d'"],
        "ca" => &["de", "del", "dels", "d'"],
        "es" => &["de", "del"],
        "fr" => &["de", "du", "des", "d'"],
        _ => &[],
    };
    joints.contains(&word)
}
