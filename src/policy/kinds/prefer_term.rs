//! `prefer-term`: one spelling or word of the house instead of others. See `docs/rules/prefer-term.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::one_space;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::{Span, fold_accents, plain};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct PreferTerm {
    preferred: String,
    exact: bool,
}

const MESSAGE: Say = Say {
    en: "Consider “{use}” instead of “{found}”: that is how we write it here.",
    it: "Meglio «{use}» che «{found}»: da noi si scrive così.",
    ca: "Millor «{use}» que «{found}»: aquí ho escrivim així.",
    nb: "Vurder «{use}» i stedet for «{found}»: slik skriver vi det her.",
};
const LABEL: Say = Say {
    en: "Use “{use}”",
    it: "Usa «{use}»",
    ca: "Fes servir «{use}»",
    nb: "Bruk «{use}»",
};

impl Kind for PreferTerm {
    const TRAITS: Traits = Traits {
        name: "prefer-term",
        always: false,
        on_protected: false,
        needs_terms: true,
        severity: Severity::Tip,
    };

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let exact = fields.one_of("case", &["fold", "exact"]) == Some("exact");
        let preferred = fields.text("use").unwrap_or_default();
        if preferred.trim().is_empty() {
            fields.wrong(
                "use",
                "`use` is missing or empty",
                "say which words to write",
            );
        }
        for (slot, term) in fields.terms("instead_of").iter().enumerate() {
            if exact && one_space(&plain(term)) == one_space(&plain(&preferred)) {
                fields.wrong(
                    "instead_of",
                    format!("`instead_of` has “{term}”, which is what to `use`"),
                    "take it out of `instead_of`",
                );
            }
            terms.find(slot, term, exact);
        }
        if !preferred.trim().is_empty() {
            terms.cover(&preferred);
        }
        PreferTerm { preferred, exact }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        for found in place.apart() {
            if place.reading.is_unowned(found.span) {
                continue;
            }
            let slice = found.span.of(place.reading.text);
            let replacement = self.replacement(place, found.span, slice);
            let shown = one_space(&plain(slice));
            if shown == one_space(&plain(&replacement)) {
                continue;
            }
            let message = place.say(&MESSAGE, &[("use", &replacement), ("found", &shown)]);
            let label = place.say(&LABEL, &[("use", &replacement)]);
            out.push(Finding::at(found.span, message).with_fix(label, replacement));
        }
    }
}

impl PreferTerm {
    /// The preferred words in the case that their place asks for.
    fn replacement(&self, place: &Place, span: Span, slice: &str) -> String {
        let own = &self.preferred;
        if own.contains(char::is_whitespace) && place.reading.in_tag(span) {
            return run_together(own);
        }
        let own_capitals = own.chars().any(char::is_uppercase);
        if self.exact || own_capitals {
            return own.clone();
        }
        let only_case = one_space(&fold_accents(slice)) == one_space(&fold_accents(own));
        let first = || begins_sentence(place.reading.text, span.start);
        if only_case {
            // The rule is about case, so a capital is right only where every sentence has one.
            return if first() && slice.starts_with(char::is_uppercase) {
                capitalised(own)
            } else {
                own.clone()
            };
        }
        let capitals = slice
            .chars()
            .filter(|character| character.is_uppercase())
            .count();
        if capitals > 1 && !slice.chars().any(char::is_lowercase) {
            own.to_uppercase()
        } else if slice.starts_with(char::is_uppercase) {
            capitalised(own)
        } else {
            own.clone()
        }
    }
}

/// Whether a new sentence plausibly begins at `start`; a look at what stands before, whatever the text's length.
fn begins_sentence(text: &str, start: usize) -> bool {
    let head = text.get(..start).unwrap_or_default();
    let before = head.trim_end();
    let gap = head.get(before.len()..).unwrap_or_default();
    before.is_empty()
        || gap.contains('\n')
        || before.ends_with(['.', '!', '?', '…', '¡', '¿', '“', '«', '"'])
}

fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(rest).collect()
    })
}

/// Several words as one hashtag writes them.
fn run_together(words: &str) -> String {
    words
        .split(|character: char| !character.is_alphanumeric())
        .map(capitalised)
        .collect()
}
