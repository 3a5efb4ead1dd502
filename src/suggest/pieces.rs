//! A text as words with what hyphens and points join in them, and signs: what keyphrases are made of.

use crate::text;

/// A word or a sign as it stands in the text.
pub(super) struct Piece<'t> {
    /// As typed; empty for a sign.
    pub(super) text: &'t str,
    /// In lower case.
    pub(super) folded: String,
    /// A word, rather than a sign.
    pub(super) word: bool,
}

/// The words and signs of a text. Links and handles are signs.
pub(super) fn pieces<'t>(text: &'t str, language: &str) -> Vec<Piece<'t>> {
    let mut links = text::links(text).into_iter().peekable();
    let mut pieces = Vec::new();
    let mut rest = text.char_indices().peekable();
    let mut breaks = 0;
    while let Some((at, character)) = rest.next() {
        if character.is_whitespace() {
            breaks += usize::from(character == '\n');
            continue;
        }
        // A blank line ends a run as a full stop does.
        if breaks > 1 {
            pieces.push(Piece::sign());
        }
        breaks = 0;
        while links.next_if(|link| link.end <= at).is_some() {}
        let link = links
            .peek()
            .filter(|link| link.start <= at)
            .map(|link| link.end);
        if let Some(end) = link {
            while rest.next_if(|(at, _)| *at < end).is_some() {}
            pieces.push(Piece::sign());
            continue;
        }
        let handle = matches!(character, '@' | '\u{FF20}');
        if !character.is_alphanumeric() {
            if handle {
                while rest.next_if(|(_, next)| !next.is_whitespace()).is_some() {}
            }
            pieces.push(Piece::sign());
            continue;
        }
        let end = word_end(text, at);
        while rest.next_if(|(at, _)| *at < end).is_some() {}
        take_word(text.get(at..end).unwrap_or_default(), language, &mut pieces);
    }
    pieces
}

/// Where the word that begins at `start` ends: one joint such as `-` or `'` belongs to it between letters.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    for (at, character) in text.get(start..).unwrap_or_default().char_indices() {
        let after = start + at + character.len_utf8();
        let inside = character.is_alphanumeric() || text::is_mark(character) || character == '+';
        if inside || text::is_transparent(character) {
            end = after;
        } else if !is_joint(character) || end != start + at {
            break;
        }
    }
    end
}

/// What may stand within a word.
fn is_joint(character: char) -> bool {
    text::is_apostrophe(character)
        || matches!(
            character,
            '-' | '.' | '/' | '_' | '\u{2010}' | '\u{2011}' | '·' | '\u{2027}' | '\u{2219}'
        )
}

/// Takes a word, its elided article as a word of its own.
fn take_word<'t>(word: &'t str, language: &str, pieces: &mut Vec<Piece<'t>>) {
    if matches!(language, "it" | "ca" | "fr")
        && let Some((at, sign)) = word
            .char_indices()
            .find(|(_, sign)| text::is_apostrophe(*sign))
    {
        let after = word.get(at + sign.len_utf8()..).unwrap_or_default();
        let before = word.get(..at).unwrap_or_default();
        let noun = if after.is_empty() || before.chars().count() > 6 {
            before
        } else {
            after
        };
        // "d'" may join two nouns; other articles only stand before one.
        if noun == after && text::fold(before) == "d" {
            pieces.push(Piece::elided("d'"));
        } else {
            pieces.push(Piece::sign());
        }
        pieces.push(Piece::word(noun));
        return;
    }
    pieces.push(Piece::word(word));
}

impl<'t> Piece<'t> {
    fn sign() -> Self {
        Piece {
            text: "",
            folded: String::new(),
            word: false,
        }
    }

    /// A sign, but for what it is in full.
    fn elided(full: &str) -> Self {
        Piece {
            folded: full.to_owned(),
            ..Piece::sign()
        }
    }

    fn word(text: &'t str) -> Self {
        Piece {
            text,
            folded: text::fold(text),
            word: true,
        }
    }
}
