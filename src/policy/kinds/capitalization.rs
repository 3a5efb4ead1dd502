//! `capitalization`: how a heading or the like is capitalised; a kind of Vale's. See
//! `docs/rules/capitalization.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::vale::{Base, Case, Report, Style, Words, compiled};
use crate::text::Span;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Capitalization {
    base: Base,
    case: Case,
}

impl Kind for Capitalization {
    const TRAITS: Traits = Traits {
        name: "capitalization",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let base = Base::read(fields);
        let style = match fields.one_of("style", &["AP", "Chicago"]) {
            Some("Chicago") => Style::Chicago,
            _ => Style::Ap,
        };
        let words = Words::read(fields);
        let wanted = fields.text("match").unwrap_or_default();
        let case = match (wanted.as_str(), words) {
            ("$title", Some(words)) => Case::Title { style, words },
            ("$sentence", Some(words)) => Case::Sentence(words),
            ("$upper", _) => Case::Upper,
            ("$lower", _) => Case::Lower,
            ("", _) => {
                let help = "write $title, $sentence, $lower, $upper or a pattern";
                fields.wrong("match", "`match` is missing or empty", help);
                Case::Lower
            }
            (pattern, _) => {
                compiled(fields, "match", pattern, false).map_or(Case::Lower, Case::Matches)
            }
        };
        Capitalization { base, case }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let mut report = Report::new(&self.base, place, out);
        for view in self.base.views(place) {
            let (wanted, fine) = self.case.check(view.text);
            let by_words = matches!(self.case, Case::Title { .. } | Case::Sentence(_));
            if fine || view.text.trim().is_empty() || (!by_words && self.base.excepts(view.text)) {
                continue;
            }
            let offered = match self.base.action() {
                Some(action) if by_words => action.apply(view.text, std::slice::from_ref(&wanted)),
                _ => Vec::new(),
            };
            let message = self.base.say(report.ui(), &[view.text, &wanted]);
            report.add(&view, Span::new(0, view.text.len()), &message, &offered);
        }
    }
}
