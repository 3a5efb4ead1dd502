//! `consistency`: one of two forms, but not both; a kind of Vale's. See `docs/rules/consistency.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::pattern::{Pattern, parse};
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::vale::{Base, Report, Seeker, pairs, refuse};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Consistency {
    base: Base,
    /// Each pair's forms, seen together because the first that fits wins.
    pairs: Vec<Seeker>,
}

impl Kind for Consistency {
    const TRAITS: Traits = Traits {
        name: "consistency",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let base = Base::read(fields);
        let words = !fields.flag("nonword");
        let fold = if fields.flag("ignorecase") {
            "(?i)"
        } else {
            ""
        };
        let either = pairs(fields, "either");
        if either.is_empty() {
            fields.wrong(
                "either",
                "`either` is missing or empty",
                "write one form: the other",
            );
        }
        let form = |form: &str| {
            parse(&if words {
                format!(r"{fold}\b(?:{form})\b")
            } else {
                format!("{fold}(?:{form})")
            })
        };
        let mut built = Vec::new();
        for (one, other) in either {
            let pair = form(&one)
                .and_then(|first| Ok(vec![(0, first), (1, form(&other)?)]))
                .and_then(|parts| Seeker::build(parts, terms));
            match pair {
                Ok(seeker) => built.push(seeker),
                Err(reason) => refuse(fields, "either", &format!("{one}: {other}"), &reason),
            }
        }
        Consistency { base, pairs: built }
    }

    fn patterns(&self) -> Vec<&Pattern> {
        self.pairs.iter().flat_map(Seeker::patterns).collect()
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let mut report = Report::new(&self.base, place, out);
        let mut seen = vec![[false; 2]; self.pairs.len()];
        for view in self.base.views(place) {
            for (seeker, seen) in self.pairs.iter().zip(&mut seen) {
                let mut last = None;
                seeker.each(&view, |span, key| {
                    if let Some(seen) = seen.get_mut(key as usize) {
                        *seen = true;
                    }
                    last = Some(span);
                });
                if let Some(span) = last.filter(|_| *seen == [true; 2]) {
                    report.found(&view, span);
                }
            }
        }
    }
}
