//! `unique`: a draft is not just the ready text, or what the person posted before. See `docs/rules/unique.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::share::ShareState;
use crate::text::{similarity, sketch};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Unique {
    /// 0 to 1; more is too much.
    max_similarity: f64,
}

const CAPTION: Say = Say("unique caption");
const AGAIN: Say = Say("unique again");

impl Kind for Unique {
    const TRAITS: Traits = Traits {
        name: "unique",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Tip,
    };
    const BY_TEXT: bool = false;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let written = fields.text("max_similarity");
        let number = written
            .as_deref()
            .and_then(|text| text.trim().parse::<f64>().ok());
        let max_similarity = number.filter(|number| (0.0..=1.0).contains(number));
        if max_similarity.is_none() && fields.problems.is_empty() {
            let shown = written.map_or("missing".to_owned(), |text| format!("\"{text}\""));
            fields.wrong(
                "max_similarity",
                format!("`max_similarity` is {shown}"),
                "give a number from 0 to 1, such as 0.8",
            );
        }
        Unique {
            max_similarity: max_similarity.unwrap_or(1.0),
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let reading = place.reading;
        let mine = sketch(reading.text);
        let alike = |other: &[u32]| similarity(&mine, other) > self.max_similarity;
        let earlier = reading.history.recent.iter();
        let say = if reading.draft.captions.iter().any(|caption| alike(caption)) {
            &CAPTION
        } else if earlier
            .filter(|share| !share.deleted && share.at <= place.now)
            // Until its composer closes, what was sent is this draft itself.
            .filter(|share| share.state != ShareState::Clicked)
            .any(|share| alike(&share.sketch))
        {
            &AGAIN
        } else {
            return;
        };
        out.push(Finding::whole(reading.text, place.say(say, &[])));
    }
}
