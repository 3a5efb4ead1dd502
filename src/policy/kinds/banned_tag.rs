//! `banned-tag`: hashtags that the house does not use. See `docs/rules/banned-tag.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use super::super::tagging::{read_tags, same_tag, without_tag};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct BannedTag {
    /// Without their sign.
    tags: Vec<String>,
}

const MESSAGE: Say = Say("banned-tag message");

impl Kind for BannedTag {
    const TRAITS: Traits = Traits {
        name: "banned-tag",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        BannedTag {
            tags: read_tags(fields, "tags"),
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let text = place.reading.text;
        for tag in place.reading.tags() {
            let name = tag.name.of(text);
            if self.tags.iter().any(|banned| same_tag(banned, name)) {
                let message = place.say(&MESSAGE, &[("tag", name)]);
                out.push(without_tag(place, tag, Finding::at(tag.span, message)));
            }
        }
    }
}
