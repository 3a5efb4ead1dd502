//! `max-tags`: not more hashtags than people read. See `docs/rules/max-tags.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use super::super::tagging::without_tag;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct MaxTags {
    max: usize,
}

const MESSAGE: Say = Say("max-tags message");

impl Kind for MaxTags {
    const TRAITS: Traits = Traits {
        name: "max-tags",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Tip,
    };

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let max = fields.count("max");
        if max.is_none() && !fields.rule.fields.contains_key("max") {
            fields.wrong(
                "max",
                "`max` is missing",
                "say how many hashtags are enough, such as max: 5",
            );
        }
        MaxTags {
            max: max.unwrap_or_default(),
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let tags = place.reading.tags();
        if let Some(first) = tags.get(self.max) {
            let values = [tags.len(), self.max].map(|number| number.to_string());
            let [used, max] = &values;
            let message = place.say(&MESSAGE, &[("used", used), ("max", max)]);
            out.push(without_tag(place, first, Finding::at(first.span, message)));
        }
    }
}
