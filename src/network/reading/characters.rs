//! Classes of characters in twitter-text's sense.

use crate::text::unicode::{is_digit, is_letter_or_mark};

/// White space.
pub fn is_space(character: char) -> bool {
    matches!(character,
        '\u{9}'..='\u{D}' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{180E}' | '\u{2000}'..='\u{200A}'
            | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// White space as JavaScript's patterns know it.
pub fn is_script_space(character: char) -> bool {
    matches!(character, '\u{FEFF}')
        || (is_space(character) && !matches!(character, '\u{85}' | '\u{180E}'))
}

/// Characters that no post may hold.
pub fn is_invalid(character: char) -> bool {
    matches!(character, '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}')
}

/// Marks that turn the direction of writing.
pub fn is_directional(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')
}

/// Signs that no domain holds.
pub fn is_sign(character: char) -> bool {
    character.is_ascii_punctuation() && !matches!(character, '"' | '`')
}

/// Latin letters with accents, and marks.
pub fn is_accented(character: char) -> bool {
    matches!(character,
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' | '\u{253}' | '\u{254}' | '\u{256}'
            | '\u{257}' | '\u{259}' | '\u{25B}' | '\u{263}' | '\u{268}' | '\u{26F}' | '\u{272}' | '\u{289}'
            | '\u{28B}' | '\u{2BB}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}')
}

/// What a tag is made of besides letters, marks and digits.
fn is_tag_sign(character: char) -> bool {
    matches!(
        character,
        '_' | '\u{200C}'
            | '\u{200D}'
            | '\u{A67E}'
            | '\u{5BE}'
            | '\u{5F3}'
            | '\u{5F4}'
            | '\u{FF5E}'
            | '\u{301C}'
            | '\u{309B}'
            | '\u{309C}'
            | '\u{30A0}'
            | '\u{30FB}'
            | '\u{3003}'
            | '\u{F0B}'
            | '\u{F0C}'
            | '\u{B7}'
    )
}

/// What a tag is made of.
pub fn is_tag_part(character: char) -> bool {
    is_letter_or_mark(character) || is_digit(character) || is_tag_sign(character)
}

/// What a handle is made of.
pub fn is_handle_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// Bytes of the characters of `class` at the start of `rest`, at most `most` characters.
pub fn run(rest: &str, most: usize, class: impl Fn(char) -> bool) -> usize {
    rest.chars()
        .take(most)
        .take_while(|character| class(*character))
        .map(char::len_utf8)
        .sum()
}

/// What stands at byte `at` and behind.
pub fn behind(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// The character that ends at byte `at`.
pub fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}
