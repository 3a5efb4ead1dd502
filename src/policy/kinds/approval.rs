//! `approval`: texts of some roles that somebody else reads first. See `docs/rules/approval.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::in_small;

/// Parameters; the surfaces are those of the rule's own scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Approval {
    /// As an audience names them, `role:sales`.
    pub roles: Vec<String>,
}

const MESSAGE: Say = Say("approval message");

impl Kind for Approval {
    const TRAITS: Traits = Traits {
        name: "approval",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Stop,
    };
    // No fix changes it, so nothing has to be read again for it.
    const NEAR: bool = true;
    const BY_TEXT: bool = false;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let roles = fields.terms("roles");
        let role = |role: &String| format!("role:{}", role.trim().trim_start_matches("role:"));
        Approval {
            roles: roles.iter().map(role).collect(),
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let reading = place.reading;
        let known = |role: &String| {
            let person = reading.draft.audience.iter();
            person
                .map(|entry| in_small(entry))
                .any(|entry| entry == in_small(role))
        };
        if self.roles.iter().any(known) {
            out.push(Finding::whole(reading.text, place.say(&MESSAGE, &[])));
        }
    }
}
