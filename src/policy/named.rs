//! Whether a hashtag or a handle names the company, though its words run together.

use crate::text::{fold_accents, is_small_word};

/// Longest run of small words that is taken apart, in characters.
const LONGEST: usize = 24;

/// Whether `written` (a hashtag or handle without its sign) names `brand` (folded letters and digits) as a word:
/// by its capitals (`LifeAtACME`), or at one end of it with nothing but small words beside it (`workatacme`).
/// So `#malaria` does not name Aria.
pub(super) fn names(written: &str, brand: &str) -> bool {
    let brand: Vec<char> = brand.chars().collect();
    let (letters, begins) = letters(written);
    if brand.is_empty() || letters.len() < brand.len() {
        return false;
    }
    let begins_at = |place: usize| begins.get(place).copied().unwrap_or(true);
    (0..=letters.len() - brand.len()).any(|start| {
        let end = start + brand.len();
        if letters.get(start..end) != Some(&brand) {
            return false;
        }
        let beside = match (start, end == letters.len()) {
            (0, true) => return true,
            (0, false) => letters.get(end..),
            (_, true) => letters.get(..start),
            (_, false) => None,
        };
        (begins_at(start) && begins_at(end)) || beside.is_some_and(are_small_words)
    })
}

/// Folded letters and digits, and for each whether a word begins there.
fn letters(written: &str) -> (Vec<char>, Vec<bool>) {
    let (mut letters, mut begins) = (Vec::new(), Vec::new());
    let mut before = None::<char>;
    let mut characters = written.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_alphanumeric() {
            let raised = character.is_uppercase();
            let after_sign = before.is_none_or(|before| !before.is_alphanumeric());
            let new_word = raised
                && (before.is_some_and(|before| !before.is_uppercase())
                    || characters.peek().is_some_and(|next| next.is_lowercase()));
            let to_digits =
                before.is_some_and(|before| before.is_numeric() != character.is_numeric());
            let folded = fold_accents(character.encode_utf8(&mut [0; 4]));
            for (place, letter) in folded.chars().enumerate() {
                letters.push(letter);
                begins.push(place == 0 && (after_sign || new_word || to_digits));
            }
        }
        before = Some(character);
    }
    (letters, begins)
}

/// Whether letters are small words of some language in a row, or digits.
fn are_small_words(letters: &[char]) -> bool {
    if letters.len() > LONGEST {
        return false;
    }
    if letters.iter().all(|letter| letter.is_numeric()) {
        return true;
    }
    (2..=letters.len()).any(|length| {
        let (word, rest) = letters.split_at(length);
        is_small_word(&word.iter().collect::<String>(), None) && are_small_words(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_or_handle_names_a_brand_as_a_word_and_not_by_chance() {
        for (written, brand, named) in [
            ("ACME", "acme", true),
            ("acme", "acme", true),
            ("LifeAtACME", "acme", true),
            ("ACMEWarmWinter", "acme", true),
            ("acme_heat", "acme", true),
            ("ACME2026", "acme", true),
            ("workatacme", "acme", true),
            ("acmeteam", "acme", true),
            ("AcmeAria", "aria", true),
            ("malaria", "aria", false),
            ("ArianaGrande", "aria", false),
            ("acmeic", "acme", false),
            ("Pharmacme", "acme", false),
            ("Åsgård", "åsgård", true),
            ("", "acme", false),
        ] {
            assert_eq!(names(written, brand), named, "#{written} and {brand}");
        }
    }
}
