//! Where sentences begin and end.

use crate::text::{Span, in_small, is_listed, last_word};

/// The sentences of a text without the white space around them: they end at `.`, `!`, `?` or `…` before white
/// space and a beginning, or at a blank line.
pub(in crate::policy) fn sentences(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, character)) = chars.next() {
        if character == '\n' {
            let rest = text.get(at + 1..).unwrap_or_default();
            let line = rest.split('\n').next().unwrap_or_default();
            if line.trim().is_empty() {
                push(text, start, at, &mut spans);
                start = at;
            }
            continue;
        }
        if !matches!(character, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + character.len_utf8();
        while let Some((next, closing)) = chars.peek().copied() {
            if !matches!(
                closing,
                '.' | '!' | '?' | '…' | '"' | '\'' | ')' | ']' | '”' | '’' | '»'
            ) {
                break;
            }
            end = next + closing.len_utf8();
            chars.next();
        }
        let before = text.get(start..at).unwrap_or_default();
        let behind = text.get(end..).unwrap_or_default();
        if begins(behind) && !(character == '.' && is_short(before)) {
            push(text, start, end, &mut spans);
            start = end;
        }
    }
    push(text, start, text.len(), &mut spans);
    spans
}

/// Whether white space follows, and then something that may begin a sentence.
fn begins(rest: &str) -> bool {
    let trimmed = rest.trim_start();
    trimmed.len() < rest.len()
        && trimmed
            .chars()
            .find(|character| {
                !matches!(
                    character,
                    '"' | '\'' | '(' | '[' | '“' | '‘' | '«' | '*' | '_'
                )
            })
            .is_some_and(|character| !character.is_lowercase())
}

/// Whether what stands before a full stop is short for something, or a single letter.
fn is_short(before: &str) -> bool {
    let word = last_word(before);
    let lower = in_small(word);
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    initial || is_listed("vale short forms", &lower)
}

fn push(text: &str, start: usize, end: usize, spans: &mut Vec<Span>) {
    let piece = text.get(start..end).unwrap_or_default();
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let from = start + (piece.len() - piece.trim_start().len());
        spans.push(Span::new(from, from + trimmed.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        for (text, expected) in [
            ("One. Two! Three?", "One.|Two!|Three?"),
            (
                "It is 3.5 m, e.g. here. “Yes.” He said.",
                "It is 3.5 m, e.g. here.|“Yes.”|He said.",
            ),
            ("Mr. Smith met J. Doe. then", "Mr. Smith met J. Doe. then"),
            ("A title\n\nA text. ", "A title|A text."),
            ("Allò. Àngel", "Allò.|Àngel"),
            ("", ""),
        ] {
            let seen: Vec<&str> = sentences(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(seen.join("|"), expected);
        }
    }
}
