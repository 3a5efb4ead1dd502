//! What a rule sees: a block, a paragraph or a sentence, with the way back to the draft.

use super::blocks::{Block, Off, Run};
use super::selector::{Level, Selector};
use crate::policy::phrases::Found;
use crate::policy::rule::Place;
use crate::text::Span;

/// A stretch of text that a rule looks at.
pub(in crate::policy) struct View<'a> {
    /// Its words.
    pub text: &'a str,
    /// Where it is a whole block: that in lower case.
    pub lower: Option<&'a str>,
    /// Where it begins in its block.
    base: usize,
    /// `None`: the draft itself is the block.
    runs: Option<&'a [Run]>,
    /// The rule's plain words in the block, by their start.
    hits: &'a [Found],
    draft: &'a str,
    /// Where comments switched rules off.
    off: &'a [Off],
    /// Whether it is the source itself.
    raw: bool,
    /// Whether it is the text as a whole.
    pub whole: bool,
}

impl<'a> View<'a> {
    /// All that a rule sees of a draft, in Vale's order.
    pub fn all(place: &'a Place<'a>, selector: &Selector) -> Vec<View<'a>> {
        match place.reading.draft.markup {
            None => plain(place, selector),
            Some(markup) => {
                let mut views = Vec::new();
                for (index, block) in markup.blocks.iter().enumerate() {
                    of_block(place, selector, (index, block), &markup.off, &mut views);
                }
                views
            }
        }
    }

    /// A span of the view as a span of the draft.
    pub fn source(&self, span: Span) -> Span {
        let (start, end) = (span.start + self.base, span.end + self.base);
        let Some(runs) = self.runs else {
            return Span::new(start, end);
        };
        let next = runs.partition_point(|run| run.at <= start);
        let from = match next.checked_sub(1).and_then(|index| runs.get(index)) {
            Some(run) => run.source + (start - run.at).min(run.len),
            None => runs.first().map_or(0, |run| run.source),
        };
        let next = runs.partition_point(|run| run.at < end);
        let to = match next.checked_sub(1).and_then(|index| runs.get(index)) {
            Some(run) => run.source + (end - run.at).min(run.len),
            None => from,
        };
        let from = floor(self.draft, from);
        let mut to = to.max(from).min(self.draft.len());
        while !self.draft.is_char_boundary(to) {
            to += 1;
        }
        Span::new(from, to)
    }

    /// Whether a comment switched a rule off for what it found at a byte of the draft.
    pub fn is_off(&self, rule: &str, found: &str, at: usize) -> bool {
        self.off
            .iter()
            .any(|off| off.silences(rule, found, at, self.raw))
    }

    /// The rule's plain words here: slot and place in the view.
    pub fn hits(&self) -> impl Iterator<Item = (u32, Span)> {
        let base = self.base;
        let end = base + self.text.len();
        let first = self.hits.partition_point(|found| found.span.start < base);
        self.hits
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(move |found| found.span.start < end)
            .filter(move |found| found.span.end <= end)
            .map(move |found| {
                let span = Span::new(found.span.start - base, found.span.end - base);
                (found.term.slot, span)
            })
    }
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A draft without markup: text, its paragraphs and sentences, and raw.
fn plain<'a>(place: &'a Place<'a>, selector: &Selector) -> Vec<View<'a>> {
    let reading = place.reading;
    let whole = Span::new(0, reading.text.len());
    let view = |span: Span| View {
        text: span.of(reading.text),
        lower: (span == whole).then(|| reading.lower()),
        base: span.start,
        runs: None,
        hits: place.found,
        draft: reading.text,
        off: &[],
        raw: false,
        whole: span == whole,
    };
    let scope = ["text", "txt"];
    let mut views = Vec::new();
    if selector.admits(&scope, Level::Paragraph) {
        views.extend(paragraphs(reading.text).into_iter().map(view));
    }
    if selector.admits(&scope, Level::Sentence) {
        views.extend(reading.sentences().iter().copied().map(view));
    }
    if selector.admits(&scope, Level::Whole) {
        views.push(view(whole));
    }
    if selector.admits(&["raw", "txt"], Level::Whole) {
        views.push(view(whole));
    }
    views
}

fn of_block<'a>(
    place: &'a Place<'a>,
    selector: &Selector,
    (index, block): (usize, &'a Block),
    off: &'a [Off],
    views: &mut Vec<View<'a>>,
) {
    let raw = block.scope.contains(&"raw");
    let view = |span: Span| View {
        text: span.of(&block.text),
        lower: (span.end - span.start == block.text.len()).then_some(block.lower.as_str()),
        base: span.start,
        runs: Some(&block.runs),
        hits: place.hits_in(index),
        draft: place.reading.text,
        off,
        raw,
        whole: raw || block.scope.contains(&"summary"),
    };
    let mut scope: Vec<&str> = block.scope.clone();
    if !block.key.is_empty() {
        scope.push(&block.key);
    }
    // Headings, items and cells have sentences, but are no paragraphs.
    if matches!(scope.as_slice(), ["text"] | ["text", _])
        && selector.admits(&scope, Level::Paragraph)
    {
        views.extend(paragraphs(&block.text).into_iter().map(view));
    }
    if selector.admits(&scope, Level::Sentence) {
        views.extend(block.sentences.iter().copied().map(view));
    }
    if selector.admits(&scope, Level::Whole) {
        views.push(view(Span::new(0, block.text.len())));
    }
}

/// What blank lines part, each with the line ends behind it.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive("\n\n") {
        spans.push(Span::new(start, start + piece.len()));
        start += piece.len();
    }
    spans
}
