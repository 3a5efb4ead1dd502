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

const MESSAGE: Say = Say {
    en: "There are {used} hashtags; consider {max} at most. Many together look like advertising, and screen readers say each “#”.",
    it: "Ci sono {used} hashtag; valuta di tenerne al massimo {max}. Tanti insieme sembrano pubblicità, e i lettori di schermo dicono ogni «#».",
    ca: "Hi ha {used} etiquetes; pensa a deixar-ne {max} com a màxim. Moltes juntes semblen publicitat, i els lectors de pantalla diuen cada «#».",
    es: "Hay {used} hashtags; piensa en dejar {max} como máximo. Muchos juntos parecen publicidad, y los lectores de pantalla dicen cada «#».",
    nb: "Det er {used} emneknagger; vurder høyst {max}. Mange sammen ligner reklame, og skjermlesere leser opp hver «#».",
};

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
