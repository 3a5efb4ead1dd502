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

const MESSAGE: Say = Say {
    en: "“{found}” is not for posts until {date}: this is a quiet period. Leave it out for now, or keep this text for later.",
    it: "Di «{found}» non si scrive fino al {date}: è un periodo di silenzio. Per ora lascialo fuori, oppure tieni il testo per dopo.",
    ca: "De «{found}» no se’n publica res fins al {date}: és un període de silenci. De moment deixa-ho fora, o guarda el text per a més tard.",
    es: "De «{found}» no se publica nada hasta el {date}: es un periodo de silencio. De momento déjalo fuera, o guarda el texto para más tarde.",
    nb: "«{found}» holder vi utenfor innlegg til {date}: dette er en stille periode. La det stå utenfor nå, eller spar teksten til senere.",
};
const WITHOUT_END: Say = Say {
    en: "“{found}” is not for posts at the moment: this is a quiet period. Leave it out for now, or keep this text for later.",
    it: "Di «{found}» per il momento non si scrive: è un periodo di silenzio. Per ora lascialo fuori, oppure tieni il testo per dopo.",
    ca: "De «{found}» ara mateix no se’n publica res: és un període de silenci. De moment deixa-ho fora, o guarda el text per a més tard.",
    es: "De «{found}» ahora mismo no se publica nada: es un periodo de silencio. De momento déjalo fuera, o guarda el texto para más tarde.",
    nb: "«{found}» holder vi utenfor innlegg akkurat nå: dette er en stille periode. La det stå utenfor nå, eller spar teksten til senere.",
};

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
