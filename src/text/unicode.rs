//! Classes of characters of Unicode 17 that the standard library does not tell apart.

use super::tables::{DIGITS, EMOJI, EMOJI_SHOWN, MARKS, NOT_LETTERS, PUNCTUATION, TONED, run_of};

fn holds(table: usize, character: char) -> bool {
    run_of(table, character).is_some()
}

/// Letters and marks (categories L and M).
pub fn is_letter_or_mark(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphabetic();
    }
    if character.is_alphabetic() {
        !holds(NOT_LETTERS, character)
    } else {
        holds(MARKS, character)
    }
}

/// Decimal digits (category Nd).
pub fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || (!character.is_ascii() && holds(DIGITS, character))
}

/// Punctuation (category P).
pub fn is_punctuation(character: char) -> bool {
    holds(PUNCTUATION, character)
}

/// Whether a character beyond ASCII can be an emoji, alone or with a variation selector behind it.
pub fn may_be_emoji(character: char) -> bool {
    holds(EMOJI, character)
}

/// Whether a character is an emoji without a variation selector.
pub fn is_shown_as_emoji(character: char) -> bool {
    holds(EMOJI_SHOWN, character)
}

/// Whether an emoji takes a skin tone.
pub fn takes_tone(character: char) -> bool {
    holds(TONED, character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_told_apart_as_unicode_does() {
        for (class, inside, outside) in [
            (
                is_letter_or_mark as fn(char) -> bool,
                "aÅ\u{301}\u{94D}漢ｱ\u{20E3}",
                "1_-Ⅳ²Ⓐ😀·",
            ),
            (is_digit, "0９٣𝟘", "²½aⅣ"),
            (is_punctuation, "!_-@…«。", "$+<^`|~a1 "),
            (may_be_emoji, "❤😀©🇳", "a1→"),
            (is_shown_as_emoji, "😀✅🇳", "❤©"),
            (takes_tone, "👍☝", "😀❤"),
        ] {
            for character in inside.chars() {
                assert!(class(character), "{character:?}");
            }
            for character in outside.chars() {
                assert!(!class(character), "{character:?}");
            }
        }
    }
}
