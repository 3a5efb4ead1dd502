//! What the rule kinds about hashtags share: reading them from a rule, comparing them, taking one out of a draft.

use super::fields::Fields;
use super::rule::{Finding, Place};
use super::say::Say;
use crate::text::{Entity, Span, fold_accents, tags};

const OUT: Say = Say("tagging out");
const WITHOUT: Say = Say("tagging without");

/// The tags under a key, without their sign; what is no tag becomes a problem.
pub(super) fn read_tags(fields: &mut Fields, key: &'static str) -> Vec<String> {
    let mut read = Vec::new();
    for written in fields.terms(key) {
        let name = written.trim().trim_start_matches(['#', '\u{FF03}']);
        let whole = format!("#{name}");
        let sound = tags(&whole)
            .iter()
            .any(|tag| tag.span == Span::new(0, whole.len()));
        if sound {
            read.push(name.to_owned());
        } else {
            fields.wrong(
                key,
                format!("`{key}` has “{written}”, which is no hashtag"),
                "use letters, digits and _ only, and at least one letter",
            );
        }
    }
    read
}

/// Whether two names are one tag: case and accents make no difference.
pub(super) fn same_tag(one: &str, other: &str) -> bool {
    fold_accents(one) == fold_accents(other)
}

/// A finding with the way to mend it by doing without the tag: among other tags it goes, in a sentence its word stays.
pub(super) fn without_tag(place: &Place, tag: &Entity, finding: Finding) -> Finding {
    let text = place.reading.text;
    if stands_among_tags(text, tag) {
        let at = with_its_space(text, tag.span);
        finding.with_fix_at(at, place.say(&OUT, &[]), String::new())
    } else {
        finding.with_fix(place.say(&WITHOUT, &[]), tag.name.of(text).to_owned())
    }
}

/// A span with the spaces before it, or where it begins its line those behind it; with its line where nothing
/// else stands there.
fn with_its_space(text: &str, span: Span) -> Span {
    let head = text.get(..span.start).unwrap_or_default();
    let tail = text.get(span.end..).unwrap_or_default();
    let space = |sign: char| sign.is_whitespace() && sign != '\n';
    let (before, behind) = (head.trim_end_matches(space), tail.trim_start_matches(space));
    let end = text.len() - behind.len() + usize::from(behind.starts_with('\n'));
    if !before.is_empty() && !before.ends_with('\n') {
        Span::new(before.len(), span.end)
    } else if behind.is_empty() {
        Span::new(before.trim_end().len(), end)
    } else {
        Span::new(before.len(), end)
    }
}

/// Whether a hashtag of `text` is one of a row of them, rather than a word of a sentence.
pub fn stands_among_tags(text: &str, tag: &Entity) -> bool {
    let head = text.get(..tag.span.start).unwrap_or_default();
    let tail = text.get(tag.span.end..).unwrap_or_default();
    let is_tag = |word: &str| word.starts_with(['#', '\u{FF03}']);
    let before = head
        .rsplit('\n')
        .next()
        .and_then(|line| line.split_whitespace().next_back());
    let behind = tail.split('\n').next().unwrap_or_default();
    before.is_none_or(|word| is_tag(word) || word.ends_with(['.', '!', '?', '…']))
        && behind.split_whitespace().all(is_tag)
}
