//! `repetition`: the same twice in a row; a kind of Vale's. See `docs/rules/repetition.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::pattern::{Pattern, lower};
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::vale::{Base, Fine, Report, View, compiled, sentences};
use crate::text::Span;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Repetition {
    base: Base,
    token: Pattern,
    most: usize,
    fold: bool,
    /// Only words of letters.
    alpha: bool,
}

impl Kind for Repetition {
    const TRAITS: Traits = Traits {
        name: "repetition",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Warn,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let base = Base::read(fields);
        let fold = fields.flag("ignorecase");
        let tokens = fields.terms("tokens").join("|");
        let pattern = format!("{}(?:{tokens})", if fold { "(?i)" } else { "" });
        Repetition {
            base,
            token: compiled(fields, "tokens", &pattern, false).unwrap_or_default(),
            most: fields.count("max").unwrap_or_default(),
            fold,
            alpha: fields.flag("alpha"),
        }
    }

    fn patterns(&self) -> Vec<&Pattern> {
        vec![&self.token]
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let mut report = Report::new(&self.base, place, out);
        for view in self.base.views(place) {
            self.look(&view, &mut report);
        }
    }
}

impl Repetition {
    fn look(&self, view: &View, report: &mut Report) {
        let mut before: Option<Span> = None;
        let mut times = 0;
        let mut fine = Fine::new(&self.base, view.text);
        for span in self.token.spans(view.text) {
            let word = span.of(view.text).trim();
            let again = before.is_some_and(|before| self.same(before.of(view.text).trim(), word));
            if again && (!self.alpha || word.chars().all(char::is_alphabetic)) {
                times += 1;
                let whole = Span::new(before.map_or(span.start, |before| before.start), span.end);
                let found = whole.of(view.text);
                // `… about that. That is …` is two sentences.
                if times > self.most && sentences(found).len() == 1 && !fine.has(whole) {
                    let instead = match self.base.action() {
                        Some(action) => action.apply(found, &[]),
                        None => Vec::new(),
                    };
                    let message = self.base.say(report.ui(), &[word]);
                    report.add(view, whole, &message, &instead);
                    times = 0;
                }
            }
            before = Some(span);
        }
    }

    fn same(&self, one: &str, other: &str) -> bool {
        !other.is_empty()
            && if self.fold {
                one.chars().map(lower).eq(other.chars().map(lower))
            } else {
                one == other
            }
    }
}
