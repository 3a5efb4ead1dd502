//! A compiled rule: who it is, where it runs, what it says, and the parameters of its kind.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::About;
use super::fields::Fields;
use super::hint::{Fix, Severity};
use super::kinds::Body;
use super::pattern::Pattern;
use super::phrases::{Found, flag};
use super::reading::Reading;
use super::say::Say;
use super::scope::Scope;
use crate::program::Localized;
use crate::text::Span;

/// One rule of the house.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Rule {
    pub id: String,
    pub severity: Severity,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Localized>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Localized>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Localized>,
    /// Runs only on drafts about the company.
    pub work: bool,
    #[serde(default)]
    pub scope: Scope,
    pub body: Body,
}

/// What is fixed for every rule of a kind.
pub(super) struct Traits {
    /// As written in a rule's `kind`.
    pub name: &'static str,
    /// Runs on every draft, unless the rule says otherwise; else only on drafts about the company.
    pub always: bool,
    /// Speaks on passages about pay, hours, safety, unions, harassment and whistle-blowing.
    pub on_protected: bool,
    /// Has nothing to say where none of its terms stands.
    pub needs_terms: bool,
    /// How much it matters, unless the rule says otherwise.
    pub severity: Severity,
}

/// A rule kind: its parameters, read from a rule and run on a draft.
pub(super) trait Kind: Sized {
    const TRAITS: Traits;
    /// What it finds depends only on the words around, so a fix is tried with a part of the draft.
    const NEAR: bool = Self::TRAITS.needs_terms;
    /// What it finds depends on the text, so that a rule's examples can show it; else on the person or the moment.
    const BY_TEXT: bool = true;

    /// Reads the parameters; what is wrong with them goes into `fields`, terms to find into `terms`.
    fn read(fields: &mut Fields, terms: &mut Terms) -> Self;

    /// Takes what it needs of the programme, when a pack is built.
    fn learn(&mut self, _about: &About, _terms: &mut Terms) {}

    /// The patterns that it looks through a text with.
    fn patterns(&self) -> Vec<&Pattern> {
        Vec::new()
    }

    /// Says what it finds.
    fn check(&self, place: &Place, out: &mut Vec<Finding>);
}

/// The terms of one rule, to be put into the automaton.
#[derive(Debug, Default)]
pub(super) struct Terms {
    pub list: Vec<TermRequest>,
}

/// One term of a rule.
#[derive(Debug)]
pub(super) struct TermRequest {
    pub slot: usize,
    pub text: String,
    pub flags: u32,
    pub also: Also,
}

/// What else of a term is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Also {
    /// Nothing.
    No,
    /// It run together behind `#` or `@`.
    Joined,
    /// The other forms of its words.
    Stems,
}

impl Terms {
    /// A term to find; `slot` comes back with each find.
    pub fn find(&mut self, slot: usize, text: &str, exact: bool) {
        self.ask(slot, text, if exact { flag::EXACT } else { 0 }, Also::No);
    }

    /// A term to find, also run together behind `#` or `@`.
    pub fn find_joined(&mut self, slot: usize, text: &str) {
        self.ask(slot, text, 0, Also::Joined);
    }

    /// A name to find, also run together behind `#` or `@`, and with the genitive that Norwegian and German write
    /// without an apostrophe.
    pub fn find_name(&mut self, slot: usize, text: &str) {
        self.find_joined(slot, text);
        if text
            .ends_with(|last: char| last.is_alphabetic() && !matches!(last, 's' | 'x' | 'z' | 'ß'))
        {
            self.ask(slot, &format!("{text}s"), flag::GENITIVE, Also::Joined);
        }
    }

    /// A term to find in all forms of its words, as far as their stems tell.
    pub fn find_stem(&mut self, slot: usize, text: &str) {
        self.ask(slot, text, 0, Also::Stems);
    }

    /// A term that whoever reads the find compares to the letter.
    pub fn find_literal(&mut self, slot: usize, text: &str) {
        self.ask(slot, text, flag::LITERAL, Also::No);
    }

    /// A phrase that silences shorter finds within it.
    pub fn cover(&mut self, text: &str) {
        self.ask(0, text, flag::EXCEPT | flag::COVERS, Also::No);
    }

    /// A phrase within which the rule is silent.
    pub fn except(&mut self, text: &str) {
        self.ask(0, text, flag::EXCEPT, Also::No);
    }

    fn ask(&mut self, slot: usize, text: &str, flags: u32, also: Also) {
        self.list.push(TermRequest {
            slot,
            text: text.to_owned(),
            flags,
            also,
        });
    }
}

/// Where a kind looks: the draft, its rule, and which of the rule's terms stand where.
pub(super) struct Place<'a> {
    pub reading: &'a Reading<'a>,
    pub rule: &'a Rule,
    /// In order of their start, longer ones first.
    pub found: &'a [Found],
    /// UTC milliseconds.
    pub now: i64,
    /// The rule's number.
    pub index: u32,
    /// Where a text has markup: what was found in each of its blocks, by rule and start.
    pub blocks: &'a [Vec<Found>],
}

impl Place<'_> {
    /// A sentence of the kind in the reader's language.
    pub fn say(&self, say: &Say, values: &[(&str, &str)]) -> String {
        say.with(self.reading.draft.ui, values)
    }

    /// The rule's finds in one of the blocks of a text with markup.
    pub fn hits_in(&self, block: usize) -> &[Found] {
        let all = self.blocks.get(block).map_or(&[][..], Vec::as_slice);
        let from = all.partition_point(|found| found.term.owner < self.index);
        let to = all.partition_point(|found| found.term.owner <= self.index);
        all.get(from..to).unwrap_or_default()
    }

    /// The finds that do not overlap: from the left, the longest first.
    pub fn apart(&self) -> impl Iterator<Item = &Found> {
        self.apart_where(|_| true)
    }

    /// The same of those finds that count.
    pub fn apart_where(&self, counts: impl Fn(&Found) -> bool) -> impl Iterator<Item = &Found> {
        let mut behind = 0;
        self.found.iter().filter(move |found| {
            let free = found.span.start >= behind && counts(found);
            if free {
                behind = found.span.end;
            }
            free
        })
    }
}

/// What a kind found.
#[derive(Debug)]
pub(super) struct Finding {
    /// Empty at the end for the whole draft.
    pub span: Span,
    pub whole: bool,
    /// What to say if the rule has no message of its own.
    pub message: String,
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// A finding on a span.
    pub fn at(span: Span, message: String) -> Self {
        Finding {
            span,
            whole: false,
            message,
            fixes: Vec::new(),
        }
    }

    /// A finding on the whole draft.
    pub fn whole(text: &str, message: String) -> Self {
        Finding {
            span: Span::new(text.len(), text.len()),
            whole: true,
            message,
            fixes: Vec::new(),
        }
    }

    /// With a way to mend it.
    pub fn with_fix(mut self, label: String, replacement: String) -> Self {
        self.fixes.push(Fix {
            label,
            replacement,
            at: None,
        });
        self
    }

    /// With a way to mend it elsewhere than on its span.
    pub fn with_fix_at(mut self, at: Span, label: String, replacement: String) -> Self {
        self.fixes.push(Fix {
            label,
            replacement,
            at: Some(at),
        });
        self
    }
}
