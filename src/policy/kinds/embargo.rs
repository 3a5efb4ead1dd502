//! `embargo`: names that stay in the house until a moment. See `docs/rules/embargo.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::one_space;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::{Clocks, Say, moment};
use crate::text::plain;

/// Parameters; the moment is the end of the rule's own scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Embargo {}

const MESSAGE: Say = Say("embargo message");

impl Kind for Embargo {
    const TRAITS: Traits = Traits {
        name: "embargo",
        always: true,
        on_protected: true,
        needs_terms: true,
        severity: Severity::Stop,
    };

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        for (slot, term) in fields.terms("terms").iter().enumerate() {
            terms.find_name(slot, term);
        }
        if fields.instant("until").is_none() && !fields.rule.fields.contains_key("until") {
            fields.wrong(
                "until",
                "`until` is missing",
                "say from when the terms are public, such as 2026-11-04T09:00:00+01:00",
            );
        }
        Embargo {}
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let draft = place.reading.draft;
        let Some(until) = place.rule.scope.until else {
            return;
        };
        let date = moment(until, Clocks::of(place), draft.ui);
        for found in place.apart() {
            let shown = one_space(&plain(found.span.of(place.reading.text)));
            out.push(Finding::at(
                found.span,
                place.say(&MESSAGE, &[("found", &shown), ("date", &date)]),
            ));
        }
    }
}
