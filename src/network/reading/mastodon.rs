//! Entities as Mastodon sees them: links need a scheme, names may have a server, there are no cashtags.

use super::address;
use super::characters::{before, behind, is_accented, run};
use super::x::places;
use super::{Entities, Mention};
use crate::text::unicode::{is_digit, is_letter_or_mark};
use crate::text::{Entity, Span};

/// The longest name of a server, in characters (DNS).
const SERVER: usize = 253;

/// What stands in a text.
pub fn entities(text: &str) -> Entities {
    Entities {
        tags: tags(text),
        mentions: mentions(text),
        urls: address::urls(text, &address::FEDIVERSE),
        ..Entities::default()
    }
}

fn is_word(character: char) -> bool {
    // `_` and the other signs that connect words.
    let connects = matches!(
        character,
        '_' | '\u{203F}' | '\u{2040}' | '\u{2054}' | '\u{FE33}' | '\u{FE34}' | '\u{FE4D}'
            ..='\u{FE4F}' | '\u{FF3F}'
    );
    connects || is_letter_or_mark(character) || is_digit(character)
}

/// What may stand within a tag besides `_`.
fn parts_words(character: char) -> bool {
    matches!(character, '\u{B7}' | '\u{30FB}' | '\u{200C}')
}

fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut taken = 0;
    for (at, sign) in places(text, &['@']) {
        let free =
            before(text, at).is_none_or(|last| !(is_word(last) || matches!(last, '=' | '/')));
        let start = at + sign;
        let user = joined(behind(text, start), |c| {
            c.is_ascii_alphanumeric() || c == '_'
        });
        if at < taken || !free || user == 0 {
            continue;
        }
        let mut end = start + user;
        if let Some(rest) = behind(text, end).strip_prefix('@') {
            let host = rest.get(..joined(rest, is_word)).unwrap_or_default();
            if !host.is_empty() {
                end += 1 + host.len();
            }
            if host.chars().nth(SERVER).is_some() {
                taken = end;
                continue;
            }
        }
        taken = end;
        let rest = behind(text, end);
        if !(rest.starts_with(['@', '\u{FF20}'])
            || rest.starts_with(is_accented)
            || rest.starts_with("://"))
        {
            found.push(Mention {
                span: Span::new(at, end),
                name: Span::new(start, end),
                list: None,
            });
        }
    }
    found
}

/// Bytes of a name of `part`s, which `.` and `-` may join, at the start of `rest`.
fn joined(rest: &str, part: fn(char) -> bool) -> usize {
    if !rest.starts_with(part) {
        return 0;
    }
    let length = run(rest, usize::MAX, |character| {
        part(character) || matches!(character, '.' | '-')
    });
    rest.get(..length)
        .unwrap_or_default()
        .trim_end_matches(['.', '-'])
        .len()
}

fn tags(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut taken = 0;
    for (at, sign) in places(text, &['#', '\u{FF03}']) {
        // Since January 2026 (mastodon/mastodon#37684) a tag stands behind white space or nothing.
        let free = before(text, at).is_none_or(char::is_whitespace);
        let start = at + sign;
        let length = without_scheme(behind(text, start), tag(behind(text, start)));
        if at < taken || !free || length == 0 {
            continue;
        }
        taken = start + length;
        found.push(Entity {
            span: Span::new(at, taken),
            name: Span::new(start, taken),
        });
    }
    found
}

/// Of the tag of `length` bytes that `rest` begins with, the bytes before the scheme of a link that sticks to it.
fn without_scheme(rest: &str, length: usize) -> usize {
    if !behind(rest, length).starts_with("://") {
        return length;
    }
    let name = rest.get(..length).unwrap_or_default();
    let schemes = ["https", "http"].iter();
    schemes
        .filter_map(|scheme| name.strip_suffix(scheme))
        .find(|before| !before.is_empty())
        .map_or(length, str::len)
}

/// Bytes of the tag that `rest` begins with: words, parted within by signs, that are not digits alone.
fn tag(rest: &str) -> usize {
    if !rest.starts_with(is_word) {
        return 0;
    }
    let whole = run(rest, usize::MAX, |character| {
        is_word(character) || parts_words(character)
    });
    let whole = rest
        .get(..whole)
        .unwrap_or_default()
        .trim_end_matches(parts_words);
    let mut within = whole.chars();
    within.next();
    within.next_back();
    if within
        .any(|character| character.is_alphabetic() || character == '_' || parts_words(character))
    {
        return whole.len();
    }
    let word = run(whole, usize::MAX, is_word);
    let letters = whole
        .get(..word)
        .is_some_and(|word| word.contains(char::is_alphabetic));
    if letters { word } else { 0 }
}
