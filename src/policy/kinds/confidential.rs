//! `confidential`: names that stay inside the company, in words or as salted hashes. See
//! `docs/rules/confidential.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::one_space;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::salted::{Salted, shows};
use super::super::say::Say;
use crate::program::ProblemSeverity;
use crate::text::{Span, plain};

/// Parameters; terms in words are in the automaton.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Confidential {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    salted: Option<Salted>,
}

// The sentence says nothing of what the name stands for, whoever reads it.
const MESSAGE: Say = Say("confidential message");

impl Kind for Confidential {
    const TRAITS: Traits = Traits {
        name: "confidential",
        always: true,
        on_protected: true,
        needs_terms: false,
        severity: Severity::Stop,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let listed = fields.texts("terms");
        let hashes = fields.texts("hashes");
        let salt = fields.text("salt").unwrap_or_default();
        if listed.is_empty() && hashes.is_empty() && fields.problems.is_empty() {
            fields.wrong(
                "",
                "a confidential rule without `terms` and without `hashes`",
                "list at least one term, or hashes from `cuecard pack hash`",
            );
        }
        if salt.is_empty() && !hashes.is_empty() {
            fields.wrong(
                "salt",
                "`salt` is missing",
                "give the salt with which the hashes were made",
            );
        }
        warn_of_shown(fields, &listed);
        let mut salted = Salted::new(salt.clone());
        for hash in &hashes {
            if let Err(wrong) = salted.add_hash(hash) {
                let help = "take it as `cuecard pack hash` writes it";
                fields.wrong("hashes", format!("`hashes` has {wrong}"), help);
            }
        }
        for (slot, term) in listed.iter().enumerate() {
            if salt.is_empty() {
                find_written(slot, term, terms);
            } else if let Err(wrong) = salted.add_term(term) {
                fields.wrong("terms", wrong, "shorten it, or take it out");
            }
        }
        Confidential {
            salted: (!salt.is_empty()).then_some(salted),
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let hashed = self
            .salted
            .as_ref()
            .map_or_else(Vec::new, |salted| salted.find(&place.reading.tokens));
        let mut behind = 0;
        for span in place.apart().map(|found| found.span).chain(hashed) {
            // A rule has its terms either in words or hashed, so the spans are in order.
            if span.start >= behind {
                behind = span.end;
                out.push(finding(place, span));
            }
        }
    }
}

/// Adds a name with its words apart, with hyphens and run together, as a hashed one is found.
fn find_written(slot: usize, term: &str, terms: &mut Terms) {
    terms.find_name(slot, term);
    let signs = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '\u{2010}' | '\u{2011}');
    let words: Vec<&str> = term.split(signs).filter(|word| !word.is_empty()).collect();
    for joining in [" ", "-", ""].into_iter().filter(|_| words.len() > 1) {
        let other = words.join(joining);
        if other != term {
            terms.find_name(slot, &other);
        }
    }
}

fn finding(place: &Place, span: Span) -> Finding {
    let shown = one_space(&plain(span.of(place.reading.text)));
    Finding::at(span, place.say(&MESSAGE, &[("found", &shown)]))
}

/// Warns of words of the rule that would tell a term to whoever types another one.
fn warn_of_shown(fields: &mut Fields, terms: &[String]) {
    for key in ["id", "message", "why", "link"] {
        let Some(value) = fields.rule.fields.get(key).map(ToString::to_string) else {
            continue;
        };
        if let Some(term) = terms.iter().find(|term| shows(&value, term)) {
            let problem = fields.rule.problem(
                ProblemSeverity::Warning,
                key,
                format!("`{key}` has “{term}”, and goes with every hint of the rule"),
                "say it without the term: people may type one term and not know the others",
            );
            fields.problems.push(problem);
        }
    }
}
