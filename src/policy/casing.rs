//! Words of a fix in the case that their place asks for.

use super::phrases::one_space;
use super::rule::Place;
use super::say::Say;
use crate::text::{Span, capital, fold_accents};

/// What the button of such a fix says.
pub(super) const USE: Say = Say("casing use");
/// What stands between several words that a sentence has in quotation marks.
pub(super) const NEXT: Say = Say("casing next");

/// `own` as it may stand at `span`: in capitals or with a first capital like the words there, unless it has
/// capitals of its own; in a hashtag its words are run together.
pub(super) fn fit(own: &str, place: &Place, span: Span) -> String {
    if own.contains(char::is_whitespace) && place.reading.in_tag(span) {
        return run_together(own);
    }
    if own.chars().any(char::is_uppercase) {
        return own.to_owned();
    }
    let slice = span.of(place.reading.text);
    let only_case = one_space(&fold_accents(slice)) == one_space(&fold_accents(own));
    if only_case {
        // The rule is about case, so a capital is right only where every sentence has one.
        let first = slice.starts_with(char::is_uppercase)
            && begins_sentence(place.reading.text, span.start);
        return if first {
            capitalised(own)
        } else {
            own.to_owned()
        };
    }
    let capitals = slice
        .chars()
        .filter(|character| character.is_uppercase())
        .count();
    if capitals > 1 && !slice.chars().any(char::is_lowercase) {
        own.chars().map(capital).collect()
    } else if slice.starts_with(char::is_uppercase) {
        capitalised(own)
    } else {
        own.to_owned()
    }
}

/// Whether a new sentence plausibly begins at `start`; a look at what stands before, whatever the text's length.
fn begins_sentence(text: &str, start: usize) -> bool {
    let head = text.get(..start).unwrap_or_default();
    let before = head.trim_end();
    let gap = head.get(before.len()..).unwrap_or_default();
    before.is_empty()
        || gap.contains('\n')
        || before.ends_with(['.', '!', '?', '…', '¡', '¿', '“', '«', '"'])
}

fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| {
        std::iter::once(capital(first)).chain(rest).collect()
    })
}

/// Several words as one hashtag writes them.
fn run_together(words: &str) -> String {
    words
        .split(|character: char| !character.is_alphanumeric())
        .map(capitalised)
        .collect()
}
