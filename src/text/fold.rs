//! Folding: the same word in every way that people type it becomes one string.

use std::sync::LazyLock;

use super::letter_case::small;
use super::styled::plain_letter;
use super::tables::{PAIRS, Row, row_of, table};
use crate::lean::sort_by;

/// Whether a character is invisible inside a word: zero-width signs, soft hyphens, direction marks,
/// variation selectors.
pub fn is_transparent(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// Whether a character only changes the letter before it.
pub fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{64B}'..='\u{65F}'
            | '\u{93C}' | '\u{94D}' | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}'
            | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
    )
}

/// Whether a character is one of the apostrophes in use: `'`, `’`, `ʼ`, `＇`, and the lone accents typed for one.
pub fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2019}' | '\u{2BC}' | '\u{FF07}' | '\u{B4}' | '\u{2018}'
    )
}

/// `text` in lower case, composed (NFC) for Latin, Greek and Cyrillic, without transparent characters,
/// with one kind of space, hyphen and apostrophe. Accents stay.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_character(character, &mut folded);
    }
    folded
}

/// [`fold`], and accents go as well, except on the letters `å ä ö` (and `æ ø`, which have none).
pub fn fold_accents(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for character in text.chars() {
        bare_character(character, &mut bare);
    }
    bare
}

/// `text` composed (NFC) for Latin, Greek and Cyrillic, without transparent characters, with one kind of
/// space, hyphen and apostrophe; case and accents stay.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter(|character| !is_transparent(*character)) {
        append_composed(unify(character), &mut out);
    }
    out
}

/// Whether accents fold in a language: in Catalan, Spanish, French and Italian people leave them out.
pub fn accents_fold_in(language: &str) -> bool {
    matches!(language, "ca" | "es" | "fr" | "it")
}

/// The small letter of a letter; the one that has two is two.
fn in_lower(letter: char) -> impl Iterator<Item = char> {
    let (first, mark) = match letter {
        'İ' => ('i', Some('\u{307}')),
        other => (small(other), None),
    };
    std::iter::once(first).chain(mark)
}

/// Appends what [`fold`] makes of one character.
fn fold_character(character: char, out: &mut String) {
    if character.is_ascii() {
        out.push(character.to_ascii_lowercase());
    } else if !is_transparent(character) {
        for lower in in_lower(unify(character)) {
            // The one letter whose lower case depends on its place in the word.
            append_composed(if lower == 'ς' { 'σ' } else { lower }, out);
        }
    }
}

/// Appends what [`fold_accents`] makes of one character; tells whether an accent was taken away.
pub(super) fn bare_character(character: char, out: &mut String) -> bool {
    if character.is_ascii() {
        out.push(character.to_ascii_lowercase());
        return false;
    }
    if is_transparent(character) {
        return false;
    }
    let mut changed = false;
    for lower in in_lower(unify(character)) {
        changed |= bare_lower(if lower == 'ς' { 'σ' } else { lower }, out);
    }
    changed
}

/// One lower-case character without its accents.
fn bare_lower(character: char, out: &mut String) -> bool {
    if character == 'ŀ' {
        out.push_str("l·");
        return false;
    }
    if is_mark(character) {
        // A mark typed on its own: it turns `a` and `o` into Nordic letters, and else goes.
        let nordic = out
            .chars()
            .next_back()
            .and_then(|base| compose(base, character))
            .filter(|one| is_nordic(*one));
        if let Some(letter) = nordic {
            out.pop();
            out.push(letter);
        }
        return nordic.is_none();
    }
    if is_nordic(character) {
        out.push(character);
        return false;
    }
    match decompose(character) {
        None => {
            out.push(character);
            false
        }
        Some((base, _)) => {
            bare_lower(base, out);
            true
        }
    }
}

fn is_nordic(character: char) -> bool {
    matches!(character, 'å' | 'ä' | 'ö')
}

/// One character for all spaces, hyphens and apostrophes; others stay.
fn unify(character: char) -> char {
    match character {
        '\u{A0}' | '\u{202F}' | '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        // Catalan's point between two l is typed with its neighbours too.
        '\u{387}' | '\u{2027}' | '\u{2219}' | '\u{22C5}' => '·',
        other if is_apostrophe(other) => '\'',
        other => plain_letter(other).unwrap_or(other),
    }
}

/// Appends a character, joined with the letter before it where Unicode has one letter for both.
fn append_composed(character: char, out: &mut String) {
    if character == 'ŀ' {
        // The old single letter for `l·`.
        out.push_str("l·");
        return;
    }
    let joined = if is_mark(character) {
        out.chars()
            .next_back()
            .and_then(|base| compose(base, character))
    } else {
        None
    };
    if joined.is_some() {
        out.pop();
    }
    out.push(joined.unwrap_or(character));
}

/// The base letter and mark of a composed letter.
pub(super) fn decompose(character: char) -> Option<(char, char)> {
    let [_, base, mark, _] = row_of(PAIRS, character)?;
    Some((char::from_u32(*base)?, char::from_u32(*mark)?))
}

/// The pairs by their base, then mark.
static BY_PARTS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let mut pairs = table(PAIRS).to_vec();
    sort_by(&mut pairs, |one, other| one[1..].cmp(&other[1..]));
    pairs
});

/// The one letter for a base and a mark.
pub(super) fn compose(base: char, mark: char) -> Option<char> {
    let wanted = [u32::from(base), u32::from(mark)];
    let place = BY_PARTS.binary_search_by(|pair| pair[1..3].cmp(&wanted));
    char::from_u32(BY_PARTS.get(place.ok()?)?[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_folds_alike_however_it_is_typed() {
        for (one, other) in [
            ("Perché", "perche\u{301}"),
            ("ÅRSMØTE", "a\u{30A}rsmøte"),
            ("con\u{AD}fidential", "confi\u{200B}dential"),
            ("l’azienda", "L'azienda"),
            ("heat\u{A0}pump", "Heat pump"),
            ("ΣΟΦΟΣ", "σοφος"),
            ("Vi\u{1EC7}t", "vie\u{323}\u{302}t"),
            ("intel·ligència", "inteŀligència"),
            ("INTEL·LIGÈNCIA", "intel\u{2027}lige\u{300}ncia"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
            assert_eq!(fold_accents(one), fold_accents(other), "{one} and {other}");
        }
    }

    #[test]
    fn accents_go_but_nordic_letters_stay() {
        for (text, bare) in [
            ("perché", "perche"),
            ("Qüestió", "questio"),
            ("façana", "facana"),
            ("blåbær øl", "blåbær øl"),
            ("a\u{30A}l o\u{308}l", "ål öl"),
            ("garçon, Noël", "garcon, noel"),
            ("col·laborar", "col·laborar"),
        ] {
            assert_eq!(fold_accents(text), bare);
        }
    }

    #[test]
    fn plain_keeps_case_and_accents() {
        assert_eq!(plain("Caffe\u{300}\u{A0}d’or\u{200B}zo"), "Caffè d'orzo");
    }
}
