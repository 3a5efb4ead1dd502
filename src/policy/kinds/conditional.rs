//! `conditional`: the first only with the second, such as an acronym with its meaning; a kind of Vale's. See
//! `docs/rules/conditional.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::pattern::{Pattern, Runner};
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::vale::{Base, Fine, Report, compiled};
use crate::text::Span;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Conditional {
    base: Base,
    first: Pattern,
    second: Pattern,
    /// What the second has in its groups is what it explains.
    captures: bool,
}

impl Kind for Conditional {
    const TRAITS: Traits = Traits {
        name: "conditional",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let base = Base::read(fields);
        // Vale knows the key and does nothing with it.
        fields.knows("ignorecase");
        let mut pattern = |key: &'static str| {
            let text = fields.text(key).unwrap_or_default();
            if text.is_empty() {
                fields.wrong(
                    key,
                    format!("`{key}` is missing or empty"),
                    "write a pattern",
                );
            }
            compiled(fields, key, &text, true).unwrap_or_default()
        };
        let (first, second) = (pattern("first"), pattern("second"));
        Conditional {
            base,
            captures: second.has_groups(),
            first,
            second,
        }
    }

    fn patterns(&self) -> Vec<&Pattern> {
        vec![&self.first, &self.second]
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let mut report = Report::new(&self.base, place, out);
        let mut explained = Vec::new();
        for view in self.base.views(place) {
            if self.captures {
                explain(&self.second, view.text, &mut explained);
            } else if self.second.is_in(view.text) {
                continue;
            }
            let mut excepted = Fine::new(&self.base, view.text);
            for span in self.first.spans(view.text) {
                let found = span.of(view.text);
                let fine = explained
                    .binary_search_by(|known| known.as_str().cmp(found))
                    .is_ok()
                    || excepted.has(span);
                if !fine {
                    report.found(&view, span);
                }
            }
        }
    }
}

/// What the groups of a pattern have, wherever it matches.
fn explain(pattern: &Pattern, text: &str, explained: &mut Vec<String>) {
    let mut runner = Runner::new(pattern, text);
    let mut at = 0;
    while let Some(span) = runner.find(at) {
        for place in runner.groups.as_chunks::<2>().0 {
            if let [Some(start), Some(end)] = place {
                let what = Span::new(*start, *end).of(text);
                if let Err(place) = explained.binary_search_by(|known| known.as_str().cmp(what)) {
                    explained.insert(place, what.to_owned());
                }
            }
        }
        at = if span.end > span.start {
            span.end
        } else {
            span.end
                + text
                    .get(span.end..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8)
        };
    }
}
