//! `claim`: superlatives that want a source nearby. See `docs/rules/claim.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::one_space;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::{Offsets, Span, plain};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Claim {
    /// Code points between the claim and its link, at most; `None`: a link anywhere in the draft will do.
    source_within: Option<usize>,
}

const MESSAGE: Say = Say("claim message");

impl Kind for Claim {
    const TRAITS: Traits = Traits {
        name: "claim",
        always: false,
        on_protected: false,
        needs_terms: true,
        severity: Severity::Warn,
    };

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        for (slot, term) in fields.terms("terms").iter().enumerate() {
            terms.find(slot, term, false);
        }
        Claim {
            source_within: fields.count("source_within"),
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let text = place.reading.text;
        let links = place.reading.links();
        let offsets = (!links.is_empty()).then(|| Offsets::new(text));
        for found in place.apart() {
            let sourced = offsets
                .as_ref()
                .is_some_and(|offsets| self.is_near(found.span, links, offsets));
            if !sourced {
                let shown = one_space(&plain(found.span.of(text)));
                let message = place.say(&MESSAGE, &[("found", &shown)]);
                out.push(Finding::at(found.span, message));
            }
        }
    }
}

impl Claim {
    /// Whether one of the links, which are in order, is near enough to the claim.
    fn is_near(&self, claim: Span, links: &[Span], offsets: &Offsets) -> bool {
        let Some(most) = self.source_within else {
            return true;
        };
        let behind = links.partition_point(|link| link.end <= claim.start);
        let before = behind.checked_sub(1).and_then(|index| links.get(index));
        let apart = |from: usize, to: usize| {
            offsets
                .code_point(to)
                .saturating_sub(offsets.code_point(from))
        };
        before.is_some_and(|link| apart(link.end, claim.start) <= most)
            || links
                .get(behind)
                .is_some_and(|link| apart(claim.end, link.start) <= most)
    }
}
