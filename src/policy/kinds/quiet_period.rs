//! `quiet-period`: weeks in which the house says nothing about some figures. See `docs/rules/quiet-period.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::one_space;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::{Clocks, Say, last_moment};
use crate::text::plain;

/// Parameters; the period is the rule's own scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct QuietPeriod {}

const MESSAGE: Say = Say("quiet-period message");
const WITHOUT_END: Say = Say("quiet-period without-end");

impl Kind for QuietPeriod {
    const TRAITS: Traits = Traits {
        name: "quiet-period",
        always: true,
        on_protected: true,
        needs_terms: true,
        severity: Severity::Stop,
    };

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        for (slot, term) in fields.terms("terms").iter().enumerate() {
            terms.find_name(slot, term);
        }
        let dated = |key: &str| {
            let value = fields.rule.fields.get(key);
            value.is_some_and(|value| !value.is_null())
        };
        if !dated("from") && !dated("until") {
            fields.wrong(
                "until",
                "`from` and `until` are missing",
                "say when the period begins and ends, such as from: 2026-10-01 and until: 2026-10-29",
            );
        }
        QuietPeriod {}
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let draft = place.reading.draft;
        let until = place.rule.scope.until;
        let date = until.map(|until| last_moment(until, Clocks::of(place), draft.ui));
        for found in place.apart() {
            let shown = one_space(&plain(found.span.of(place.reading.text)));
            let message = match &date {
                Some(date) => place.say(&MESSAGE, &[("found", &shown), ("date", date)]),
                None => place.say(&WITHOUT_END, &[("found", &shown)]),
            };
            out.push(Finding::at(found.span, message));
        }
    }
}
