//! `existence`: what should not be there; a kind of Vale's. See `docs/rules/existence.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::pattern::{Pattern, parse};
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::vale::{Base, Fine, Report, Seeker, culprit, refuse};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Existence {
    base: Base,
    seeker: Seeker,
}

impl Kind for Existence {
    const TRAITS: Traits = Traits {
        name: "existence",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let base = Base::read(fields);
        let raw = fields.texts("raw").concat();
        let mut tokens = fields.texts("tokens");
        tokens.retain(|token| !token.trim().is_empty());
        let words = !fields.flag("nonword") && !tokens.is_empty();
        let fold = if fields.flag("ignorecase") {
            "(?i)"
        } else {
            ""
        };
        if tokens.is_empty() && raw.is_empty() {
            let help = "list words or patterns under tokens, or write raw";
            fields.wrong("tokens", "`tokens` and `raw` are missing or empty", help);
        }
        let joined = tokens.join("|");
        let joined = if words {
            format!(r"\b(?:{joined})\b")
        } else {
            format!("(?:{joined})")
        };
        let pattern = if fields.flag("append") {
            format!("{fold}{joined}{raw}")
        } else {
            format!("{fold}{raw}{joined}")
        };
        let seeker = parse(&pattern).and_then(|node| Seeker::build(vec![(0, node)], terms));
        let seeker = seeker.unwrap_or_else(|reason| {
            let key = if tokens.is_empty() { "raw" } else { "tokens" };
            refuse(fields, key, culprit(&tokens, &pattern), &reason);
            Seeker::default()
        });
        Existence { base, seeker }
    }

    fn patterns(&self) -> Vec<&Pattern> {
        self.seeker.patterns().collect()
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let mut report = Report::new(&self.base, place, out);
        for view in self.base.views(place) {
            let mut fine = Fine::new(&self.base, view.text);
            self.seeker.each(&view, |span, _| {
                if !fine.has(span) {
                    report.found(&view, span);
                }
            });
        }
    }
}
