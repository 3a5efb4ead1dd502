//! Every term of every rule in one automaton over words: one pass over a draft whatever their number.
//!
//! A draft's words are looked up in a flat hash table; a word that no term has costs one look. From a
//! word that begins a term, edges lead over the following words and signs, each with or without a space
//! before it. All is kept in flat arrays of numbers, which is also how it is stored.

mod build;
mod compounds;

pub(super) use build::{Builder, check_term};

use cuecard_derive::Deserialize;
use serde::Serialize;

use crate::lean::places;
use crate::text::{Gap, Span, Token, Tokens, fold, fold_accents, plain, stem};

/// The most words and signs in one term.
pub(super) const LONGEST: usize = 32;
/// The most finds that one draft is examined for; more only a hostile text has.
const MOST_FOUND: usize = 20_000;

/// What a find must also satisfy, as bits of [`Term::flags`].
pub(super) mod flag {
    /// Only written exactly so, case and accents included.
    pub(in crate::policy) const EXACT: u32 = 1;
    /// The term has accents.
    pub(in crate::policy) const ACCENTED: u32 = 2;
    /// Only right behind `#` or `@`.
    pub(in crate::policy) const SIGNED: u32 = 4;
    /// An exception: the rule is silent on what lies within.
    pub(in crate::policy) const EXCEPT: u32 = 8;
    /// An exception for what is shorter than it.
    pub(in crate::policy) const COVERS: u32 = 16;
    /// A name that is an everyday word too, so that its capital tells only in the middle of a sentence.
    pub(in crate::policy) const MIDWAY: u32 = 0x1000;
    /// The bits that tell in which language a term's words are stems.
    pub(super) const LANGUAGES: u32 = 0xF00;

    /// Those bits for a language; 0 for one that has no stems here.
    pub(super) fn language(code: &str) -> u32 {
        let place = crate::text::LANGUAGES
            .iter()
            .position(|known| super::super::scope::same_language(known, code));
        place
            .and_then(|place| u32::try_from(place + 1).ok())
            .map_or(0, |number| number << 8)
    }
    /// Whoever reads the find compares it to the letter, so nothing else is asked.
    pub(in crate::policy) const LITERAL: u32 = 32;
    /// A word that counts only beside another one of its owner's.
    pub(in crate::policy) const FAINT: u32 = 128;
    /// A word of protected talk that is such talk unless the paragraph speaks of the company's business.
    pub(in crate::policy) const DOUBTFUL: u32 = 1 << 12;
    /// A word that counts beside another one of its owner's, or beside a person.
    pub(in crate::policy) const DEED: u32 = 1 << 13;
    /// A person, who counts only beside a deed.
    pub(in crate::policy) const PERSON: u32 = 1 << 14;
    /// How people tell of such things, which counts only beside what they tell.
    pub(in crate::policy) const VOICE: u32 = 1 << 16;
    /// A word of the company's business.
    pub(in crate::policy) const BUSINESS: u32 = 1 << 15;
    /// A name with its genitive, which counts only in languages that write it so.
    pub(in crate::policy) const GENITIVE: u32 = 64;
}

/// The compiled terms.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Phrases {
    /// The folded words, one after the other.
    letters: String,
    /// Where each word ends in `letters`.
    #[serde(with = "crate::json::numbers")]
    words: Vec<u32>,
    /// Open addressing by the word's hash: word + 1; an empty place is 0.
    #[serde(with = "crate::json::numbers")]
    table: Vec<u32>,
    /// Word -> the node it leads to from the root; 0 for none.
    #[serde(with = "crate::json::numbers")]
    roots: Vec<u32>,
    /// Of each edge, in order of both: its node and whether a space comes first, and the word.
    #[serde(with = "crate::json::numbers")]
    edge_keys: Vec<u32>,
    #[serde(with = "crate::json::numbers")]
    edge_words: Vec<u32>,
    /// The node that it leads to.
    #[serde(with = "crate::json::numbers")]
    edge_nodes: Vec<u32>,
    /// Node -> where its terms begin in `outputs`; one more than there are nodes.
    #[serde(with = "crate::json::numbers")]
    ends: Vec<u32>,
    /// Terms, node after node.
    #[serde(with = "crate::json::numbers")]
    outputs: Vec<u32>,
    /// Four numbers a term: owner, slot, flags, written form + 1.
    #[serde(with = "crate::json::numbers")]
    terms: Vec<u32>,
    /// How terms are written, where that must be compared.
    written: Vec<String>,
}

/// One term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    /// Whose it is: the number of a rule, or a number from the top that the policy keeps for itself.
    pub owner: u32,
    /// Which of its owner's terms.
    pub slot: u32,
    /// See [`flag`].
    pub flags: u32,
    written: u32,
}

/// A term found in a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The term.
    pub term: Term,
    /// Where it stands.
    pub span: Span,
    /// Index of its first token.
    pub first: usize,
}

impl Phrases {
    /// Every term that stands in the text as whole words, in order of its first word. `accents_fold`: accents
    /// make no difference.
    pub fn find(&self, text: &str, tokens: &Tokens, accents_fold: bool, mut on: impl FnMut(Found)) {
        if self.is_empty() {
            return;
        }
        let ids: Vec<u32> = tokens
            .list
            .iter()
            .map(|token| self.word(tokens.folded(token)))
            .collect();
        self.walk(text, tokens, &ids, accents_fold, &mut on);
    }

    /// [`Phrases::find`] for terms that were added by [`Builder::add_stem`], with the draft's words by their
    /// stems in `language`.
    pub fn find_stems(
        &self,
        text: &str,
        tokens: &Tokens,
        language: &str,
        mut on: impl FnMut(Found),
    ) {
        let wanted = flag::language(language);
        if self.is_empty() || wanted == 0 {
            return;
        }
        let ids: Vec<u32> = tokens
            .list
            .iter()
            .map(|token| {
                if token.word {
                    self.word(&stem_of(token.span.of(text), language))
                } else {
                    self.word(tokens.folded(token))
                }
            })
            .collect();
        self.walk(text, tokens, &ids, true, &mut |found: Found| {
            if found.term.flags & flag::LANGUAGES == wanted {
                on(found);
            }
        });
    }

    /// Whether there are no terms.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// Whose term was added first.
    pub fn first_owner(&self) -> Option<u32> {
        self.terms.first().copied()
    }

    /// Follows the edges from each word, whose numbers + 1 are `ids`.
    fn walk(
        &self,
        text: &str,
        tokens: &Tokens,
        ids: &[u32],
        accents_fold: bool,
        on: &mut impl FnMut(Found),
    ) {
        let mut left = MOST_FOUND;
        for (first, id) in ids.iter().enumerate() {
            let Some(word) = id.checked_sub(1) else {
                continue;
            };
            let mut node = at(&self.roots, word);
            let mut last = first;
            while node != 0 && left > 0 {
                for term in self.terms_of(node) {
                    let found = self.found(*term, text, tokens, (first, last));
                    if let Some(found) =
                        found.filter(|found| self.holds(found, text, tokens, last, accents_fold))
                    {
                        left = left.saturating_sub(1);
                        on(found);
                    }
                }
                last += 1;
                let (Some(next), Some(token)) = (ids.get(last), tokens.list.get(last)) else {
                    break;
                };
                if *next == 0 || token.gap == Gap::Break || last - first >= LONGEST {
                    break;
                }
                node = self.edge(node, token.gap == Gap::Space, *next);
            }
        }
    }

    /// A word's number + 1; 0 if no term has it.
    fn word(&self, folded: &str) -> u32 {
        let hash = places::hash(folded.as_bytes());
        places::find(&self.table, hash, |id| self.letters_of(id - 1) == folded)
    }

    fn letters_of(&self, word: u32) -> &str {
        let start = word
            .checked_sub(1)
            .map_or(0, |before| at(&self.words, before));
        Span::new(start as usize, at(&self.words, word) as usize).of(&self.letters)
    }

    /// The terms that end at a node; in a damaged policy they may seem to reach beyond all that there are.
    fn terms_of(&self, node: u32) -> &[u32] {
        let (start, end) = (at(&self.ends, node), at(&self.ends, node.saturating_add(1)));
        let end = self.outputs.len().min(end as usize);
        self.outputs.get(start as usize..end).unwrap_or_default()
    }

    /// The node behind an edge; 0 for none.
    fn edge(&self, node: u32, space: bool, word: u32) -> u32 {
        let key = edge_key(node, space);
        let first = self.edge_keys.partition_point(|known| *known < key);
        let keys = self.edge_keys.get(first..).unwrap_or_default();
        let many = keys.partition_point(|known| *known == key);
        let words = self.edge_words.get(first..first + many).unwrap_or_default();
        words
            .binary_search(&word)
            .map_or(0, |place| at(&self.edge_nodes, number(first + place)))
    }

    fn found(
        &self,
        term: u32,
        text: &str,
        tokens: &Tokens,
        (first, last): (usize, usize),
    ) -> Option<Found> {
        let place = term as usize * 4;
        let [owner, slot, flags, written] = *self.terms.get(place..place + 4)? else {
            return None;
        };
        let span = Span::new(
            tokens.list.get(first)?.span.start,
            tokens.list.get(last)?.span.end,
        );
        text.get(span.start..span.end)?;
        Some(Found {
            term: Term {
                owner,
                slot,
                flags,
                written,
            },
            span,
            first,
        })
    }

    /// Whether what was found by its folded words satisfies the term's own demands.
    fn holds(
        &self,
        found: &Found,
        text: &str,
        tokens: &Tokens,
        last: usize,
        accents_fold: bool,
    ) -> bool {
        let Term { flags, written, .. } = found.term;
        if flags & flag::LITERAL != 0 {
            return true;
        }
        if flags & flag::SIGNED != 0 && !is_signed(text, found.span.start) {
            return false;
        }
        if contracted(text, tokens, last) {
            return false;
        }
        let slice = found.span.of(text);
        let form = || {
            written
                .checked_sub(1)
                .and_then(|index| self.written.get(index as usize))
        };
        if flags & flag::EXACT != 0 {
            return form().is_some_and(|form| one_space(&plain(slice)) == *form);
        }
        if accents_fold {
            return true;
        }
        let accented = tokens
            .list
            .get(found.first..=last)
            .is_some_and(|list| list.iter().any(|token| token.accented));
        match (flags & flag::ACCENTED != 0, accented) {
            (false, accented) => !accented,
            (true, false) => false,
            (true, true) => form().is_some_and(|form| one_space(&fold(slice)) == *form),
        }
    }
}

/// Whether `#` or `@` stands right before.
fn is_signed(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|head| head.chars().next_back());
    matches!(before, Some('#' | '@' | '\u{FF03}' | '\u{FF20}'))
}

/// Whether the last word is one half of an English `n't`, so `can` does not stand in `can't`.
fn contracted(text: &str, tokens: &Tokens, last: usize) -> bool {
    let next = |ahead: usize| {
        tokens
            .list
            .get(last + ahead)
            .filter(|token: &&Token| token.gap == Gap::None)
    };
    let (Some(word), Some(sign), Some(end)) = (tokens.list.get(last), next(1), next(2)) else {
        return false;
    };
    tokens.folded(end) == "t"
        && tokens.folded(word).ends_with('n')
        && sign.span.of(text).starts_with(crate::text::is_apostrophe)
}

/// The stem of a word as it is looked up: without accents, for people leave them out.
fn stem_of(word: &str, language: &str) -> String {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    fold_accents(&stem(&fold(word), primary))
}

/// White space runs as one space each.
pub(super) fn one_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(piece);
    }
    out
}

fn at(numbers: &[u32], index: u32) -> u32 {
    numbers.get(index as usize).copied().unwrap_or_default()
}

fn edge_key(node: u32, space: bool) -> u32 {
    node.wrapping_mul(2) | u32::from(space)
}

/// A place as it is stored; packs are limited to far less.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
