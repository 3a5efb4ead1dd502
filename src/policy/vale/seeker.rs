//! Finds a rule's alternatives: plain words come from the one automaton, all else from patterns.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::view::View;
use crate::lean::sort_by;
use crate::policy::pattern::{
    Alternative, Node, Pattern, Runner, alternatives, compile, is_boundary, lower,
};
use crate::policy::phrases::LONGEST;
use crate::policy::rule::Terms;
use crate::text::{Span, Tokens, is_transparent};

/// The alternatives of one rule; where several begin at one place, the first in order wins.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::policy) struct Seeker {
    /// The automaton's number of the first of the words.
    first: u32,
    /// Slot -> its plain words; in lower case where case makes no difference.
    words: Vec<String>,
    /// Slot -> place in the order of all alternatives, times two, plus one where case makes no difference.
    #[serde(with = "crate::json::numbers")]
    ranks: Vec<u32>,
    /// All else, with its place in the order.
    others: Vec<(u32, Pattern)>,
    /// Place in the order -> what the alternative stands for.
    #[serde(with = "crate::json::numbers")]
    keys: Vec<u32>,
}

impl Seeker {
    /// Compiles parts, each with what it stands for; plain words go into `terms`. `Err` says what cannot run.
    pub fn build(parts: Vec<(u32, Node)>, terms: &mut Terms) -> Result<Self, String> {
        let mut seeker = Seeker {
            first: u32::try_from(terms.list.len()).unwrap_or(u32::MAX),
            ..Seeker::default()
        };
        for (key, node) in parts {
            for alternative in alternatives(node) {
                seeker.add(key, alternative, terms)?;
            }
        }
        Ok(seeker)
    }

    /// What is sought by patterns.
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.others.iter().map(|(_, pattern)| pattern)
    }

    fn add(&mut self, key: u32, alternative: Alternative, terms: &mut Terms) -> Result<(), String> {
        let next = |seeker: &mut Self| {
            let rank = u32::try_from(seeker.keys.len()).unwrap_or(u32::MAX);
            seeker.keys.push(key);
            rank
        };
        match alternative {
            Alternative::Words(forms, fold, _) if forms.iter().all(|form| is_findable(form)) => {
                for mut form in forms {
                    if fold {
                        form = form.chars().map(lower).collect();
                    }
                    let rank = next(self);
                    terms.find_literal(self.first as usize + self.words.len(), &form);
                    self.words.push(form);
                    self.ranks.push(rank << 1 | u32::from(fold));
                }
            }
            Alternative::Words(_, _, node) | Alternative::Other(node) => {
                let rank = next(self);
                self.others.push((rank, compile(&node, false)?));
            }
        }
        Ok(())
    }

    /// Every find that does not overlap one before it, from the left, with what it stands for.
    pub fn each(&self, view: &View, mut on: impl FnMut(Span, u32)) {
        let mut hits: Vec<(usize, u32, usize)> = view
            .hits()
            .filter_map(|(slot, span)| self.verified(view.text, slot, span))
            .collect();
        self.beside_nothing(view.text, &mut hits);
        sort_by(&mut hits, Ord::cmp);
        let mut runners: Vec<(u32, Runner)> = self
            .others
            .iter()
            .filter(|(_, pattern)| view.lower.is_none_or(|lower| pattern.may_match(lower)))
            .map(|(rank, pattern)| (*rank, Runner::new(pattern, view.text)))
            .collect();
        let mut hits = hits.into_iter().peekable();
        let mut at = 0;
        while at <= view.text.len() {
            while hits.next_if(|hit| hit.0 < at).is_some() {}
            if runners.is_empty() {
                match hits.peek() {
                    Some(hit) => at = hit.0,
                    None => break,
                }
            }
            let hit = hits.peek().filter(|hit| hit.0 == at);
            let best = hit.map_or(u32::MAX, |hit| hit.1);
            let other = runners
                .iter_mut()
                .take_while(|(rank, _)| *rank < best)
                .find_map(|(rank, runner)| Some((*rank, runner.at(at)?)));
            let found = other.or_else(|| hit.map(|hit| (hit.1, hit.2)));
            at = match found {
                Some((rank, end)) if end > at => {
                    let key = self.keys.get(rank as usize).copied().unwrap_or_default();
                    on(Span::new(at, end), key);
                    end
                }
                _ => {
                    at + view
                        .text
                        .get(at..)
                        .and_then(|rest| rest.chars().next())
                        .map_or(1, char::len_utf8)
                }
            };
        }
    }

    /// Adds the words that touch a character without width: to the automaton such a character joins what stands
    /// beside it, to a pattern it parts it.
    fn beside_nothing(&self, text: &str, hits: &mut Vec<(usize, u32, usize)>) {
        let longest = self.words.iter().map(String::len).max().unwrap_or_default();
        let mut from = 0;
        for (at, sign) in text.char_indices() {
            let behind = at + sign.len_utf8();
            if !is_transparent(sign) || !(is_boundary(text, at) || is_boundary(text, behind)) {
                continue;
            }
            for start in from.max(at.saturating_sub(longest))..=behind {
                let Some(rest) = text.get(start..).filter(|_| is_boundary(text, start)) else {
                    continue;
                };
                for (slot, word) in (self.first..).zip(&self.words) {
                    let same = rest.chars().zip(word.chars());
                    let same =
                        same.take_while(|(one, other)| one == other || lower(*one) == *other);
                    let end = start + same.map(|(one, _)| one.len_utf8()).sum::<usize>();
                    hits.extend(self.verified(text, slot, Span::new(start, end)));
                }
            }
            from = behind + 1;
        }
    }

    /// A hit of the automaton, if it is what the pattern asks for to the letter.
    fn verified(&self, text: &str, slot: u32, span: Span) -> Option<(usize, u32, usize)> {
        let index = slot.checked_sub(self.first)? as usize;
        let word = self.words.get(index)?;
        let rank = *self.ranks.get(index)?;
        let slice = span.of(text);
        let same = if rank & 1 == 1 {
            slice.chars().map(lower).eq(word.chars())
        } else {
            slice == word
        };
        (same && is_boundary(text, span.start) && is_boundary(text, span.end)).then_some((
            span.start,
            rank >> 1,
            span.end,
        ))
    }
}

/// Whether the automaton finds every place where a plain form stands as whole words.
fn is_findable(form: &str) -> bool {
    let tokens = Tokens::new(form);
    let (Some(first), Some(last)) = (tokens.list.first(), tokens.list.last()) else {
        return false;
    };
    first.span.start == 0
        && last.span.end == form.len()
        && tokens.list.len() <= LONGEST
        && !form.chars().any(is_transparent)
        && !form.contains('\n')
}
