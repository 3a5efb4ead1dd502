//! What a character is: the classes that patterns ask about, Unicode aware.

/// A letter, digit, mark or connector: `\w`.
pub(super) const WORD: u32 = 0;
/// A decimal digit: `\d`.
pub(super) const DIGIT: u32 = 1;
/// White space: `\s`.
pub(super) const SPACE: u32 = 2;
/// `\p{L}`.
pub(super) const LETTER: u32 = 3;
/// `\p{Lu}`.
pub(super) const UPPER: u32 = 4;
/// `\p{Ll}`.
pub(super) const LOWER: u32 = 5;
/// `\p{N}`.
pub(super) const NUMBER: u32 = 6;
/// `\p{P}`.
pub(super) const PUNCTUATION: u32 = 7;
/// `\p{S}`.
pub(super) const SYMBOL: u32 = 8;
/// `\p{M}`.
pub(super) const MARK: u32 = 9;

/// Whether a character is of a class.
pub(super) fn is(class: u32, character: char) -> bool {
    match class {
        WORD => is_word(character),
        DIGIT => is_digit(character),
        SPACE => character.is_whitespace(),
        LETTER => is_letter(character),
        UPPER => character.is_uppercase(),
        LOWER => character.is_lowercase(),
        NUMBER => character.is_numeric(),
        PUNCTUATION => is_punctuation(character),
        SYMBOL => is_symbol(character),
        _ => is_mark(character),
    }
}

/// Whether a character makes words: `\w`.
pub(super) fn is_word(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric() || character == '_';
    }
    is_letter(character)
        || is_mark(character)
        || is_digit(character)
        || matches!(character, '\u{203F}' | '\u{2040}' | '\u{FF3F}')
}

fn is_letter(character: char) -> bool {
    // Circled letters and Roman numerals are alphabetic, but no letters.
    character.is_alphabetic()
        && !matches!(character, '\u{24B6}'..='\u{24E9}' | '\u{2160}'..='\u{2188}' | '\u{345}')
}

/// Numbers but those that only stand for one: fractions, raised and circled digits, numerals.
fn is_digit(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_digit();
    }
    character.is_numeric()
        && !matches!(character, '\u{B2}' | '\u{B3}' | '\u{B9}' | '\u{BC}'..='\u{BE}'
            | '\u{9F4}'..='\u{9F9}' | '\u{2070}'..='\u{218B}' | '\u{2460}'..='\u{24FF}'
            | '\u{2776}'..='\u{2793}' | '\u{2CFD}' | '\u{3007}'..='\u{33FF}' | '\u{4E00}'..='\u{9FFF}')
}

fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
            | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{900}'..='\u{903}'
            | '\u{93A}'..='\u{93C}' | '\u{93E}'..='\u{94F}' | '\u{E31}' | '\u{E34}'..='\u{E3A}'
            | '\u{E47}'..='\u{E4E}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
    )
}

fn is_punctuation(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_punctuation() && !is_symbol(character);
    }
    matches!(
        character,
        '\u{A1}' | '\u{A7}' | '\u{AB}' | '\u{B6}' | '\u{B7}' | '\u{BB}' | '\u{BF}' | '\u{37E}'
            | '\u{387}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2043}' | '\u{2045}'..='\u{2051}'
            | '\u{2053}'..='\u{205E}' | '\u{207D}' | '\u{207E}' | '\u{2E00}'..='\u{2E5D}'
            | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}'
            | '\u{FF01}'..='\u{FF03}' | '\u{FF05}'..='\u{FF0A}' | '\u{FF0C}'..='\u{FF0F}'
            | '\u{FF1A}' | '\u{FF1B}' | '\u{FF1F}' | '\u{FF20}'
    )
}

fn is_symbol(character: char) -> bool {
    matches!(
        character,
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '\u{A2}'..='\u{A6}' | '\u{A8}'
            | '\u{A9}' | '\u{AC}' | '\u{AE}'..='\u{B1}' | '\u{B4}' | '\u{B8}' | '\u{D7}' | '\u{F7}'
            | '\u{20A0}'..='\u{20C0}' | '\u{2100}' | '\u{2101}' | '\u{2116}' | '\u{2117}'
            | '\u{2120}'..='\u{2123}' | '\u{2190}'..='\u{2307}' | '\u{230C}'..='\u{2328}'
            | '\u{232B}'..='\u{23FF}' | '\u{2500}'..='\u{2767}' | '\u{2794}'..='\u{27C4}'
            | '\u{2900}'..='\u{2982}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'
    )
}

/// The one lower-case character of a character; itself where that would be several.
pub(in crate::policy) fn lower(character: char) -> char {
    crate::text::small(character)
}

/// The one upper-case character of a character; itself where that would be several.
pub(super) fn upper(character: char) -> char {
    crate::text::capital(character)
}
