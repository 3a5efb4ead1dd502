//! Entities as Reddit sees them: `u/name` instead of `@name` as its snudown reads it, and no tags.

use super::characters::{before, behind, run};
use super::{Entities, Mention, plain};
use crate::text::Span;

/// What stands in a text.
pub fn entities(text: &str) -> Entities {
    Entities {
        mentions: mentions(text),
        urls: plain::entities(text).urls,
        ..Entities::default()
    }
}

/// Names of two characters and more behind `u/` at the start of a word, or behind `/u/`.
fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    for (at, sign) in text.match_indices("u/") {
        let last = before(text, at);
        let free = |last: char| last.is_ascii_punctuation() || last.is_ascii_whitespace();
        let start = at + sign.len();
        let end = start
            + run(behind(text, start), usize::MAX, |character| {
                character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
            });
        if last.is_none_or(free) && end > start + 1 {
            found.push(Mention {
                span: Span::new(at - usize::from(last == Some('/')), end),
                name: Span::new(start, end),
                list: None,
            });
        }
    }
    found
}
