//! Entities as X sees them: twitter-text's rules for tags, mentions, lists, replies and cashtags.

use super::address;
use super::characters::{
    before, behind, is_accented, is_handle_part, is_script_space, is_sign, is_space, is_tag_part,
    run,
};
use super::{Entities, Mention};
use crate::text::unicode::is_letter_or_mark;
use crate::text::{Entity, Span};

/// The longest handle, in characters.
const HANDLE: usize = 20;
/// The longest name of a list, in characters.
const LIST: usize = 25;
/// The longest ticker symbol, and what may follow its `.` or `_`, in letters.
const TICKER: (usize, usize) = (6, 2);

/// What stands in a text.
pub fn entities(text: &str) -> Entities {
    Entities {
        tags: tags(text),
        mentions: mentions(text),
        urls: address::urls(text, &address::X),
        cashtags: cashtags(text),
        reply: reply(text),
    }
}

/// The places of any of the `signs`, with how long each is.
pub fn places<'t>(
    text: &'t str,
    signs: &'static [char],
) -> impl Iterator<Item = (usize, usize)> + 't {
    // A byte at a time: the signs are rare, and few bytes begin one.
    let (one, other) = match signs {
        [one, other] => (lead(*one), lead(*other)),
        [one, ..] => (lead(*one), lead(*one)),
        [] => (0, 0),
    };
    let bytes = text.bytes().enumerate();
    bytes
        .filter(move |(_, byte)| *byte == one || *byte == other)
        .filter_map(move |(at, _)| {
            let sign = text.get(at..)?.chars().next()?;
            signs.contains(&sign).then(|| (at, sign.len_utf8()))
        })
}

/// The first byte of a character.
fn lead(character: char) -> u8 {
    let mut bytes = [0; 4];
    character
        .encode_utf8(&mut bytes)
        .as_bytes()
        .first()
        .copied()
        .unwrap_or_default()
}

/// Whether the character before byte `at` is not part of an earlier match, which ended at `taken`, and is of
/// `class`; the beginning of the text will do too.
pub fn free_before(text: &str, at: usize, taken: usize, class: impl Fn(char) -> bool) -> bool {
    match before(text, at) {
        None => true,
        Some(character) => at - character.len_utf8() >= taken && class(character),
    }
}

fn tags(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut taken = 0;
    for (at, sign) in places(text, &['#', '\u{FF03}']) {
        let start = at + sign;
        let free = at >= taken
            && free_before(text, at, taken, |character| {
                matches!(character, '\u{FE0E}' | '\u{FE0F}')
                    || !(is_tag_part(character) || character == '&')
            });
        let rest = behind(text, start);
        if !free || rest.starts_with(['\u{FE0F}', '\u{20E3}']) {
            continue;
        }
        let length = run(rest, usize::MAX, is_tag_part);
        let name = rest.get(..length).unwrap_or_default();
        if !name.contains(is_letter_or_mark) {
            continue;
        }
        taken = start + length;
        let next = behind(text, taken);
        if !(next.starts_with(['#', '\u{FF03}']) || next.starts_with("://")) {
            found.push(Entity {
                span: Span::new(at, taken),
                name: Span::new(start, taken),
            });
        }
    }
    found
}

fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut taken = 0;
    for (at, sign) in places(text, &['@', '\u{FF20}']) {
        let start = at + sign;
        let name = run(behind(text, start), HANDLE, is_handle_part);
        if name == 0 || at < taken || !may_mention(text, at, taken) {
            continue;
        }
        let name = Span::new(start, start + name);
        let list = list(text, name.end);
        taken = list.map_or(name.end, |list| list.end);
        if !forbidden_behind(behind(text, taken)) {
            found.push(Mention {
                span: Span::new(at, taken),
                name,
                list,
            });
        }
    }
    found
}

/// Whether a mention may begin at byte `at`: not within a word, unless the word is `RT`.
fn may_mention(text: &str, at: usize, taken: usize) -> bool {
    let apart = |character: char| {
        !(is_handle_part(character)
            || matches!(
                character,
                '!' | '#' | '$' | '%' | '&' | '*' | '@' | '\u{FF20}'
            ))
    };
    if free_before(text, at, taken, apart) {
        return true;
    }
    let again = at.checked_sub(2).filter(|start| *start >= taken);
    again.is_some_and(|start| {
        Span::new(start, at).of(text).eq_ignore_ascii_case("rt")
            && free_before(text, start, taken, |character| {
                !(is_handle_part(character) || matches!(character, '+' | '~' | '.' | '-'))
            })
    })
}

/// The list behind a name that ends at `at`.
fn list(text: &str, at: usize) -> Option<Span> {
    let rest = behind(text, at).strip_prefix('/')?;
    rest.starts_with(|first: char| first.is_ascii_alphabetic())
        .then(|| {
            let length = run(rest, LIST, |character| {
                is_handle_part(character) || character == '-'
            });
            Span::new(at + 1, at + 1 + length)
        })
}

/// What makes a mail address, a word or a link of what looked like a mention.
fn forbidden_behind(rest: &str) -> bool {
    rest.starts_with(['@', '\u{FF20}']) || rest.starts_with(is_accented) || rest.starts_with("://")
}

fn reply(text: &str) -> Option<Span> {
    let at = run(text, usize::MAX, is_space);
    let sign = behind(text, at)
        .chars()
        .next()
        .filter(|sign| matches!(sign, '@' | '\u{FF20}'))?;
    let start = at + sign.len_utf8();
    let end = start + run(behind(text, start), HANDLE, is_handle_part);
    (end > start && !forbidden_behind(behind(text, end))).then(|| Span::new(start, end))
}

fn cashtags(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut taken = 0;
    for (at, sign) in places(text, &['$']) {
        let start = at + sign;
        if at < taken || !free_before(text, at, taken, is_space) {
            continue;
        }
        if let Some(length) = ticker(behind(text, start)) {
            taken = start + length;
            found.push(Entity {
                span: Span::new(at, taken),
                name: Span::new(start, taken),
            });
        }
    }
    found
}

/// Bytes of the ticker symbol that `rest` begins with.
fn ticker(rest: &str) -> Option<usize> {
    let letter = |character: char| character.is_ascii_alphabetic();
    let ends = |length: usize| {
        let next = behind(rest, length).chars().next();
        next.is_none_or(|next| is_script_space(next) || is_sign(next))
    };
    let name = run(rest, TICKER.0, letter);
    if name == 0 {
        return None;
    }
    let more = behind(rest, name)
        .strip_prefix(['.', '_'])
        .map_or(0, |more| run(more, TICKER.1, letter));
    let longest = name + 1 + more;
    if more > 0 && ends(longest) {
        return Some(longest);
    }
    ends(name).then_some(name)
}
