//! Entities as Bluesky's clients see them: the rules of `detectFacets` in `@atproto/api`.

use super::characters::{before, behind, is_script_space, run};
use super::x::{free_before, places};
use super::{Entities, Mention};
use crate::text::domains::is_top_level;
use crate::text::unicode::is_punctuation;
use crate::text::{Entity, Span, graphemes};

/// The longest tag, in graphemes.
const TAG: usize = 64;
/// The longest ticker symbol, in characters.
const TICKER: usize = 5;

/// What stands in a text.
pub fn entities(text: &str) -> Entities {
    Entities {
        tags: tags(text),
        mentions: mentions(text),
        urls: urls(text),
        cashtags: cashtags(text),
        reply: None,
    }
}

fn opens(character: char) -> bool {
    is_script_space(character) || character == '('
}

/// Handles are domains; the reserved `.test` is one too.
fn is_handle(name: &str) -> bool {
    ends_in_domain(name) || name.rsplit_once('.').is_some_and(|(_, top)| top == "test")
}

/// Whether a name ends with a full stop and a top-level domain in small letters.
fn ends_in_domain(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, top)| {
        !top.contains(|c: char| c.is_ascii_uppercase()) && is_top_level(top)
    })
}

fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut taken = 0;
    for (at, sign) in places(text, &['@']) {
        let start = at + sign;
        if at < taken || !free_before(text, at, taken, opens) {
            continue;
        }
        let rest = behind(text, start);
        let length = handle(rest);
        if length == 0 {
            continue;
        }
        taken = start + length;
        if rest.get(..length).is_some_and(is_handle) {
            found.push(Mention {
                span: Span::new(at, taken),
                name: Span::new(start, taken),
                list: None,
            });
        }
    }
    found
}

/// Bytes of what could be a handle: it ends where a word ends or, before one, where one begins.
fn handle(rest: &str) -> usize {
    let word = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let length = run(rest, usize::MAX, |c| {
        c.is_ascii_alphanumeric() || matches!(c, '.' | '-')
    });
    let name = rest.get(..length).unwrap_or_default();
    let mut next = behind(rest, length).starts_with(word);
    for (at, character) in name.char_indices().rev() {
        if word(character) != next {
            return at + character.len_utf8();
        }
        next = word(character);
    }
    0
}

fn urls(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut taken = 0;
    let mut at = 0;
    while at < text.len() {
        // A link begins at the start of a line or behind a space or `(`, and goes to the next space.
        let line_start =
            before(text, at).is_none_or(|c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}'));
        let rest = behind(text, at);
        let free = line_start || free_before(text, at, taken, opens);
        if let Some(sort) = Some(rest).filter(|_| free).and_then(beginning) {
            let length = run(rest, usize::MAX, |character| !is_script_space(character));
            if sort == Beginning::Link {
                let piece = rest.get(..length).unwrap_or_default();
                found.push(Span::new(at, at + without_punctuation(piece).len()));
            }
            at += length;
            taken = at;
        } else {
            // The next place behind a space or a bracket.
            at += rest.find(opens).map_or(rest.len(), |place| {
                place + behind(rest, place).chars().next().map_or(1, char::len_utf8)
            });
        }
    }
    found
}

/// What a run of characters without spaces begins like.
#[derive(PartialEq)]
enum Beginning {
    Link,
    /// It has the form of a link, and its domain is none.
    NoLink,
}

fn beginning(rest: &str) -> Option<Beginning> {
    let scheme = ["https://", "http://"].iter().any(|scheme| {
        rest.get(..scheme.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(scheme))
            && behind(rest, scheme.len()).starts_with(|next| !is_script_space(next))
    });
    let domain = bare_domain(rest);
    if !scheme && domain.is_none() {
        return None;
    }
    let known = domain.is_some_and(|domain| !scheme && ends_in_domain(domain));
    Some(if rest.starts_with("http") || known {
        Beginning::Link
    } else {
        Beginning::NoLink
    })
}

/// A link without one sign at its end, and without a bracket that it did not open.
fn without_punctuation(piece: &str) -> &str {
    let kept = piece
        .strip_suffix(['.', ',', ';', ':', '!', '?'])
        .unwrap_or(piece);
    if kept.contains('(') {
        kept
    } else {
        kept.strip_suffix(')').unwrap_or(kept)
    }
}

/// The domain that a piece begins with: a label that begins with a letter, then at least one more.
fn bare_domain(piece: &str) -> Option<&str> {
    let label = |character: char| character.is_ascii_alphanumeric();
    if !piece.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let mut end = run(piece, usize::MAX, label);
    let first = end;
    while let Some(rest) = behind(piece, end).strip_prefix('.') {
        match run(rest, usize::MAX, label) {
            0 => break,
            length => end += 1 + length,
        }
    }
    (end > first).then(|| piece.get(..end)).flatten()
}

fn tags(text: &str) -> Vec<Entity> {
    let invisible = |character: char| {
        matches!(
            character,
            '\u{AD}' | '\u{2060}' | '\u{200A}'..='\u{200D}' | '\u{20E2}'
        )
    };
    let mut found = Vec::new();
    let mut taken = 0;
    for (at, sign) in places(text, &['#', '\u{FF03}']) {
        if at < taken || !free_before(text, at, taken, is_script_space) {
            continue;
        }
        let start = at + sign;
        let rest = behind(text, start);
        let length = run(rest, usize::MAX, |character| {
            !(is_script_space(character) || invisible(character))
        });
        let whole = rest.get(..length).unwrap_or_default();
        let says = whole
            .contains(|character: char| !(character.is_ascii_digit() || is_punctuation(character)));
        if !says || whole.starts_with('\u{FE0F}') {
            continue;
        }
        taken = start + length;
        let name = whole.trim_end_matches(is_punctuation);
        if graphemes(name) <= TAG {
            let end = start + name.len();
            found.push(Entity {
                span: Span::new(at, end),
                name: Span::new(start, end),
            });
        }
    }
    found
}

fn cashtags(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    for (at, sign) in places(text, &['$']) {
        let start = at + sign;
        let rest = behind(text, start);
        if !free_before(text, at, 0, opens) || !rest.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            continue;
        }
        let end = start + run(rest, TICKER, |character| character.is_ascii_alphanumeric());
        let ends = behind(text, end)
            .chars()
            .next()
            .is_none_or(|next| is_script_space(next) || ".,;:!?)\"'\u{2019}".contains(next));
        if ends {
            found.push(Entity {
                span: Span::new(at, end),
                name: Span::new(start, end),
            });
        }
    }
    found
}
