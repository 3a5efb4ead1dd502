//! `occurrence`: how often something may or must stand; a kind of Vale's. See `docs/rules/occurrence.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::pattern::Pattern;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::vale::{Base, Report, compiled};
use crate::text::Span;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Occurrence {
    base: Base,
    token: Pattern,
    most: usize,
    least: usize,
}

impl Kind for Occurrence {
    const TRAITS: Traits = Traits {
        name: "occurrence",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let base = Base::read(fields);
        let fold = if fields.flag("ignorecase") {
            "(?i)"
        } else {
            ""
        };
        let token = fields.text("token").unwrap_or_default();
        if token.is_empty() {
            fields.wrong(
                "token",
                "`token` is missing or empty",
                "write the pattern to count",
            );
        }
        let (most, least) = (fields.count("max"), fields.count("min"));
        if most.unwrap_or_default() == 0 && least.unwrap_or_default() == 0 {
            fields.wrong(
                "max",
                "neither `max` nor `min` is above 0",
                "say how many are fine",
            );
        }
        Occurrence {
            base,
            token: compiled(fields, "token", &format!("{fold}(?:{token})"), false)
                .unwrap_or_default(),
            most: most.unwrap_or_default(),
            least: least.unwrap_or_default(),
        }
    }

    fn patterns(&self) -> Vec<&Pattern> {
        vec![&self.token]
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let mut report = Report::new(&self.base, place, out);
        for view in self.base.views(place) {
            let spans = self.token.spans(view.text);
            let many = spans.len();
            let wrong = (self.most > 0 && many > self.most) || many < self.least;
            if !wrong {
                continue;
            }
            let message = self.base.say(report.ui(), &[&many.to_string()]);
            if spans.is_empty() {
                // What a part lacks is said at its first word, what the text lacks of the text.
                if view.whole {
                    report.whole(message);
                } else if let Some(word) = first_word(view.text) {
                    report.add(&view, word, &message, &[]);
                }
                continue;
            }
            // Covered code is nothing to point at.
            let seen = spans.into_iter().find(|span| {
                let found = span.of(view.text);
                !found.trim().is_empty() && !found.chars().all(|mark| mark == '*')
            });
            if let Some(span) = seen {
                report.add(&view, span, &message, &[]);
            }
        }
    }
}

fn first_word(text: &str) -> Option<Span> {
    let start = text.len() - text.trim_start().len();
    let word = text.trim_start().split(char::is_whitespace).next()?;
    (!word.is_empty()).then(|| Span::new(start, start + word.len()))
}
