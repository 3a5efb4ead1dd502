//! A draft as the rules read it: its tokens at once, the rest when a rule first asks.

use std::cell::OnceCell;

use super::draft::Draft;
use super::pattern::lower;
use super::scope::same_language;
use super::vale;
use crate::lean::sort_by;
use crate::share::History;
use crate::text::{self, Entity, Span, Tokens, accents_fold_in};

/// A draft while it is checked.
pub(super) struct Reading<'a> {
    pub draft: &'a Draft<'a>,
    pub text: &'a str,
    /// What the person shared so far.
    pub history: &'a History,
    pub tokens: Tokens,
    /// The language given, or else detected, of the draft as a whole.
    pub language: Option<&'a str>,
    /// Whether it was given.
    given: bool,
    parts: OnceCell<Vec<(Span, &'static str)>>,
    languages: OnceCell<Vec<String>>,
    tags: OnceCell<Vec<Entity>>,
    links: Vec<Span>,
    unowned: OnceCell<Vec<Span>>,
    lower: OnceCell<String>,
    sentences: OnceCell<Vec<Span>>,
}

impl<'a> Reading<'a> {
    pub fn new(draft: &'a Draft<'a>) -> Self {
        static NONE: History = History::new();
        Reading::among(draft, &NONE)
    }

    /// The draft of a person who shared this much so far.
    pub fn among(draft: &'a Draft<'a>, history: &'a History) -> Self {
        let (tokens, links) = (Tokens::new(draft.text), text::links(draft.text));
        let given = draft
            .language
            .filter(|code| !code.is_empty() && *code != "und");
        let language = given.or_else(|| text::detect_in(draft.text, &tokens, &links));
        Reading {
            draft,
            text: draft.text,
            history,
            tokens,
            language,
            given: given.is_some(),
            parts: OnceCell::new(),
            languages: OnceCell::new(),
            tags: OnceCell::new(),
            links,
            unowned: OnceCell::new(),
            lower: OnceCell::new(),
            sentences: OnceCell::new(),
        }
    }

    /// Paragraphs whose language is known, where it was not given and they are in several: one text in two languages.
    fn parts(&self) -> &[(Span, &'static str)] {
        self.parts.get_or_init(|| {
            if self.given || !self.text.contains('\n') {
                return Vec::new();
            }
            let paragraphs = text::paragraph_languages(self.text, &self.tokens, &self.links);
            let known = paragraphs.into_iter();
            let known: Vec<_> =
                (known.filter_map(|(span, language)| Some((span, language?)))).collect();
            let one = known
                .windows(2)
                .all(|two| matches!(two, [(_, one), (_, other)] if one == other));
            if one { Vec::new() } else { known }
        })
    }

    /// The languages that the draft is in, each once; none where that is undecided.
    pub fn languages(&self) -> &[String] {
        self.languages.get_or_init(|| {
            let parts = self
                .parts()
                .iter()
                .map(|(_, language)| (*language).to_owned());
            let mut languages: Vec<String> = parts.collect();
            if let Some(language) = self.language.filter(|_| languages.is_empty()) {
                languages.push(language.to_owned());
            }
            sort_by(&mut languages, Ord::cmp);
            languages.dedup();
            languages
        })
    }

    /// The language at a place, in bytes: of its paragraph, or of the draft where that has none of its own.
    pub fn language_at(&self, place: usize) -> Option<&'a str> {
        let part = |(span, language): &(Span, &'static str)| {
            (span.start <= place && place <= span.end).then_some(*language)
        };
        self.parts().iter().find_map(part).or(self.language)
    }

    /// Whether accents make no difference in this draft.
    pub fn accents_fold(&self) -> bool {
        let fold = |language: &String| {
            accents_fold_in(language.split(['-', '_']).next().unwrap_or_default())
        };
        self.languages().iter().any(fold)
    }

    /// Whether the draft, or a part of it, is in one of the languages, as far as that is known.
    pub fn is_in(&self, wanted: &[impl AsRef<str>]) -> bool {
        let languages = self.languages();
        languages.is_empty() || languages.iter().any(|language| is_among(language, wanted))
    }

    /// Whether what stands at a place, in bytes, is in one of the languages, as far as that is known.
    pub fn is_in_at(&self, place: usize, wanted: &[impl AsRef<str>]) -> bool {
        self.language_at(place)
            .is_none_or(|language| is_among(language, wanted))
    }

    /// The text in lower case, one character for one.
    pub fn lower(&self) -> &str {
        self.lower
            .get_or_init(|| self.text.chars().map(lower).collect())
    }

    /// Its sentences as Vale rules see them.
    pub fn sentences(&self) -> &[Span] {
        self.sentences.get_or_init(|| vale::sentences(self.text))
    }

    /// Its hashtags.
    pub fn tags(&self) -> &[Entity] {
        self.tags.get_or_init(|| text::tags(self.text))
    }

    /// Its web addresses, in order.
    pub fn links(&self) -> &[Span] {
        &self.links
    }

    /// The tokens' ends around a span, at most so many bytes away on either side, on word boundaries.
    pub fn around(&self, span: Span, most: usize) -> (usize, usize) {
        let list: &[_] = &self.tokens.list;
        let first = list.partition_point(|token| token.span.start + most < span.start);
        let behind = list.partition_point(|token| token.span.end <= span.end.saturating_add(most));
        let from = list
            .get(first)
            .map_or(span.start, |token| token.span.start.min(span.start));
        let to = behind
            .checked_sub(1)
            .and_then(|index| list.get(index))
            .map_or(span.end, |token| token.span.end.max(span.end));
        let to = if span.end == self.text.len() {
            span.end
        } else {
            to
        };
        (from, to)
    }

    /// Whether a span lies in a hashtag.
    pub fn in_tag(&self, span: Span) -> bool {
        let next = self
            .tags()
            .partition_point(|tag| tag.span.end <= span.start);
        self.tags()
            .get(next)
            .is_some_and(|tag| tag.span.overlaps(span))
    }

    /// Whether a span lies in words that are not the writer's to change: links, handles, quotations.
    pub fn is_unowned(&self, span: Span) -> bool {
        let spans = self.unowned.get_or_init(|| {
            let mut spans: Vec<Span> = text::addresses(self.text)
                .into_iter()
                .map(|(span, _)| span)
                .collect();
            spans.extend(text::mentions(self.text).iter().map(|mention| mention.span));
            spans.extend(text::quotations(self.text));
            joined(spans)
        });
        let next = spans.partition_point(|known| known.end <= span.start);
        spans.get(next).is_some_and(|known| known.overlaps(span))
    }
}

/// Nynorsk is told from Bokmål only by whoever says so, so what is for Bokmål is for it, too.
fn is_among(language: &str, wanted: &[impl AsRef<str>]) -> bool {
    let nynorsk = same_language(language, "nn");
    wanted.iter().any(|one| {
        same_language(one.as_ref(), language) || (nynorsk && same_language(one.as_ref(), "nb"))
    })
}

/// Spans in order, those that touch made one.
pub(super) fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    sort_by(&mut spans, Ord::cmp);
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}
