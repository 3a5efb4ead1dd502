//! Words of a fix in the case that their place asks for.

use super::phrases::one_space;
use super::rule::Place;
use super::say::Say;
use crate::text::{Span, capital, fold_accents, is_apostrophe};

/// What the button of such a fix says.
pub(super) const USE: Say = Say("casing use");
/// What stands between several words that a sentence has in quotation marks.
pub(super) const NEXT: Say = Say("casing next");

/// `own` as it may stand at `span`: in capitals or with a first capital like the words there, unless it has
/// capitals of its own; in a hashtag its words are run together.
pub(super) fn fit(own: &str, place: &Place, span: Span) -> String {
    let in_tag = place.reading.in_tag(span);
    if in_tag && own.contains(char::is_whitespace) {
        return run_together(own);
    }
    if in_tag && !own.chars().all(is_of_tag) {
        let letters: String = own.chars().filter(|sign| is_of_tag(*sign)).collect();
        return fit(&letters, place, span);
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

/// Whether words mean the same where their signs are left out, as in a hashtag: "e-post" does, "C#" and ".NET" do not.
pub(super) fn fits_tag(own: &str) -> bool {
    let joins = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '\'' | '’' | '·' | '&');
    own.chars().all(|sign| is_of_tag(sign) || joins(sign)) && own.contains(char::is_alphanumeric)
}

fn is_of_tag(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '·') || crate::text::is_mark(sign)
}

/// Whether a replacement can stand at `start` where an article has lost its vowel to the word there: "L'casa" cannot.
pub(super) fn reads_behind(text: &str, start: usize, replacement: &str) -> bool {
    let mut before = text.get(..start).unwrap_or_default().chars().rev();
    let elided =
        before.next().is_some_and(is_apostrophe) && before.next().is_some_and(char::is_alphabetic);
    let vowel = || {
        let folded = fold_accents(replacement);
        folded.starts_with(|first: char| !first.is_alphabetic() || "aeiouyhœæ".contains(first))
    };
    !elided || replacement.is_empty() || vowel()
}

/// Whether a new sentence plausibly begins at `start`; a look at what stands before, whatever the text's length.
pub(super) fn begins_sentence(text: &str, start: usize) -> bool {
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
