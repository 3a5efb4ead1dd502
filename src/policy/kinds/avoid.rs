//! `avoid`: words and phrases that the house leaves out. See `docs/rules/avoid.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::casing::{NEXT, USE, fit};
use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::{Found, one_space};
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::plain;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Avoid {
    /// Only within so many words of another term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    near: Option<usize>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    suggest: Vec<String>,
}

/// Slots of the terms to avoid, and of those that must be near.
const TERM: usize = 0;
const NEAR: usize = 1;
/// How near, if the rule does not say.
const USUAL: usize = 10;

const MESSAGE: Say = Say("avoid message");
const INSTEAD: Say = Say("avoid instead");

impl Kind for Avoid {
    const TRAITS: Traits = Traits {
        name: "avoid",
        always: false,
        on_protected: false,
        needs_terms: true,
        severity: Severity::Warn,
    };

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let how = fields
            .one_of("match", &["word", "phrase", "stem"])
            .unwrap_or("word");
        for term in fields.terms("terms") {
            find(terms, TERM, &term, how);
        }
        let near = read_near(fields).map(|(others, words)| {
            for other in &others {
                find(terms, NEAR, other, how);
            }
            words
        });
        let mut suggest = fields.texts("suggest");
        suggest.retain(|own| !own.trim().is_empty());
        for own in &suggest {
            terms.cover(own);
        }
        Avoid { near, suggest }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let is = |slot: usize| move |found: &&Found| found.term.slot as usize == slot;
        let near: Vec<&Found> = place.found.iter().filter(is(NEAR)).collect();
        for found in place.apart_where(|found| is(TERM)(&found)) {
            if place.reading.is_unowned(found.span) {
                continue;
            }
            if self
                .near
                .is_some_and(|words| !has_near(place, found, &near, words))
            {
                continue;
            }
            let slice = one_space(&plain(found.span.of(place.reading.text)));
            let fitted: Vec<String> = self
                .suggest
                .iter()
                .map(|own| fit(own, place, found.span))
                .collect();
            let listed = fitted.join(&place.say(&NEXT, &[]));
            let say = if fitted.is_empty() {
                &MESSAGE
            } else {
                &INSTEAD
            };
            let message = place.say(say, &[("use", &listed), ("found", &slice)]);
            let mut finding = Finding::at(found.span, message);
            for own in fitted.into_iter().filter(|own| *own != slice) {
                finding = finding.with_fix(place.say(&USE, &[("use", &own)]), own);
            }
            out.push(finding);
        }
    }
}

/// Adds a term as the rule wants it found.
fn find(terms: &mut Terms, slot: usize, term: &str, how: &str) {
    match how {
        "stem" => terms.find_stem(slot, term),
        "phrase" => {
            terms.find_joined(slot, term);
            // People write the same phrase with spaces and with hyphens.
            for other in [
                term.replace(['-', '\u{2010}', '\u{2011}'], " "),
                one_space(term).replace(' ', "-"),
            ] {
                if other != term {
                    terms.find(slot, &other, false);
                }
            }
        }
        _ => terms.find(slot, term, false),
    }
}

/// The words that must be near, and how near.
fn read_near(fields: &mut Fields) -> Option<(Vec<String>, usize)> {
    let mut others = Vec::new();
    let mut words = Some(USUAL);
    let lists = fields.lists("near", &["terms", "words"]);
    if !fields.rule.fields.contains_key("near") {
        return None;
    }
    for (name, list) in lists {
        if name == "terms" {
            others = list;
        } else {
            words = list
                .first()
                .filter(|_| list.len() == 1)
                .and_then(|text| text.trim().parse().ok())
                // Between two words is at least the one step to the next.
                .filter(|words| *words > 0);
        }
    }
    if others.is_empty() {
        fields.wrong(
            "near",
            "`near` has no `terms`",
            "write near: {terms: [..], words: 5}",
        );
    }
    if words.is_none() {
        fields.wrong(
            "near",
            "`words` of `near` is no whole number above 0",
            "write near: {terms: [..], words: 5}",
        );
    }
    // More than this is the whole draft.
    Some((others, words.unwrap_or(USUAL).min(1000)))
}

/// Whether one of the others stands within so many words: 1 is the next word.
fn has_near(place: &Place, found: &Found, others: &[&Found], words: usize) -> bool {
    let tokens = &place.reading.tokens;
    let apart = |from: usize, to: usize| {
        let first = tokens.first_behind(from);
        let between = tokens.list.get(first..).unwrap_or_default().iter();
        let between = between
            .take_while(|token| token.span.start < to)
            .filter(|token| token.word);
        between.take(words).count()
    };
    let next = others.partition_point(|other| other.span.start < found.span.end);
    let behind = others
        .get(next)
        .map(|other| apart(found.span.end, other.span.start));
    // Of those before, the nearest need not be the last to begin; a few are looked at.
    let before = others.get(..next).unwrap_or_default().iter().rev().take(8);
    let mut before = before
        .filter(|other| other.span.end <= found.span.start)
        .map(|other| apart(other.span.end, found.span.start));
    behind.is_some_and(|between| between < words) || before.any(|between| between < words)
}
