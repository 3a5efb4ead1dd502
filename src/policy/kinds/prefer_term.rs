//! `prefer-term`: one spelling or word of the house instead of others. See `docs/rules/prefer-term.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::casing::{USE, fit, fits_tag};
use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::one_space;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::plain;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct PreferTerm {
    preferred: String,
    exact: bool,
}

impl PreferTerm {
    /// What to write.
    pub(in crate::policy) fn preferred(&self) -> &str {
        &self.preferred
    }
}

const MESSAGE: Say = Say("prefer-term message");

impl Kind for PreferTerm {
    const TRAITS: Traits = Traits {
        name: "prefer-term",
        always: false,
        on_protected: false,
        needs_terms: true,
        severity: Severity::Tip,
    };

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let exact = fields.one_of("case", &["fold", "exact"]) == Some("exact");
        let preferred = fields.text("use").unwrap_or_default();
        if preferred.trim().is_empty() {
            fields.wrong(
                "use",
                "`use` is missing or empty",
                "say which words to write",
            );
        }
        for (slot, term) in fields.terms("instead_of").iter().enumerate() {
            if exact && one_space(&plain(term)) == one_space(&plain(&preferred)) {
                fields.wrong(
                    "instead_of",
                    format!("`instead_of` has “{term}”, which is what to `use`"),
                    "take it out of `instead_of`",
                );
            }
            terms.find(slot, term, exact);
        }
        if !preferred.trim().is_empty() {
            terms.cover(&preferred);
        }
        PreferTerm { preferred, exact }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        for found in place.apart() {
            let in_tag = place.reading.in_tag(found.span);
            // What no hashtag can be spelt as is not asked of one.
            if place.reading.is_unowned(found.span) || (in_tag && !fits_tag(&self.preferred)) {
                continue;
            }
            let slice = found.span.of(place.reading.text);
            let replacement = if self.exact && !in_tag {
                self.preferred.clone()
            } else {
                fit(&self.preferred, place, found.span)
            };
            let shown = one_space(&plain(slice));
            if shown == one_space(&plain(&replacement)) {
                continue;
            }
            let message = place.say(&MESSAGE, &[("use", &replacement), ("found", &shown)]);
            let label = place.say(&USE, &[("use", &replacement)]);
            out.push(Finding::at(found.span, message).with_fix(label, replacement));
        }
    }
}
