//! `inclusive`: words that include more people. See `docs/rules/inclusive.md`.

use std::collections::BTreeSet;

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::casing::{NEXT, USE, fit};
use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::inflect::forms;
use super::super::phrases::{Found, one_space};
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use super::super::scope::same_language;
use crate::text::{LANGUAGES, fold, plain};

/// Parameters, by slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Inclusive {
    swaps: Vec<Swap>,
}

/// A word, or a form of one, and what may stand instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Swap {
    /// In the same form; empty where its spelling does not tell.
    #[serde(rename = "use")]
    instead: Vec<String>,
    /// Slot of the word of which this is a form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<usize>,
    /// Languages in which it is one; empty for the word itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    languages: Vec<String>,
}

const MESSAGE: Say = Say("inclusive message");

impl Kind for Inclusive {
    const TRAITS: Traits = Traits {
        name: "inclusive",
        always: false,
        on_protected: false,
        needs_terms: true,
        severity: Severity::Tip,
    };

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let mut swaps = Vec::new();
        let mut known = BTreeSet::new();
        let pairs = fields.table("swap");
        for (word, instead) in &pairs {
            if instead.iter().all(|other| other.trim().is_empty()) {
                let help = "write each word with one alternative, or a list of them";
                fields.wrong(
                    "swap",
                    format!("`swap` has no alternative to “{word}”"),
                    help,
                );
            }
            known.insert(fold(word));
            terms.find(swaps.len(), word, false);
            swaps.push(Swap {
                instead: instead.clone(),
                of: None,
                languages: Vec::new(),
            });
        }
        for (slot, (word, instead)) in pairs.iter().enumerate() {
            for (form, swap) in other_forms(slot, word, instead, &languages(fields)) {
                if !known.contains(&form) {
                    terms.find(swaps.len(), &form, false);
                    swaps.push(swap);
                }
            }
        }
        for (slot, swap) in swaps.iter().enumerate() {
            let word = terms.list.iter().find(|term| term.slot == slot);
            let word = word.map(|term| term.text.clone()).unwrap_or_default();
            for form in own_forms(&word, &swap.instead) {
                terms.cover(&form);
            }
        }
        Inclusive { swaps }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let swap_of = |found: &Found| self.swaps.get(found.term.slot as usize);
        let here = |found: &Found| {
            swap_of(found).is_some_and(|swap| {
                swap.languages.is_empty() || place.reading.is_in_at(found.span.start, &swap.languages)
            })
        };
        for found in place.apart_where(here) {
            let Some(swap) = swap_of(found).filter(|_| !place.reading.is_unowned(found.span))
            else {
                continue;
            };
            let base = swap
                .of
                .and_then(|slot| self.swaps.get(slot))
                .unwrap_or(swap);
            let shown = if swap.instead.is_empty() {
                &base.instead
            } else {
                &swap.instead
            };
            let slice = one_space(&plain(found.span.of(place.reading.text)));
            let fitted = |list: &[String]| -> Vec<String> {
                list.iter().map(|own| fit(own, place, found.span)).collect()
            };
            let listed = fitted(shown).join(&place.say(&NEXT, &[]));
            let mut finding = Finding::at(
                found.span,
                place.say(&MESSAGE, &[("use", &listed), ("found", &slice)]),
            );
            for own in fitted(&swap.instead) {
                finding = finding.with_fix(place.say(&USE, &[("use", &own)]), own);
            }
            out.push(finding);
        }
    }
}

/// Words that join the two of a pair, and articles that may stand before the second.
const JOINING: &str = "e ed o od i y u and or og eller et ou und oder";
const ARTICLES: &str = "le la les las los l' i gli il lo els el en the de die der das";
/// What is written right behind a word to mean more people than it does: "Mitarbeiter*innen", "ciudadanos/as".
const BEHIND: &str = "*innen :innen _innen /innen /-innen *in :in _in /in /-in /a /as /e /es /trici /trice";

/// What stands for a word and its alternatives and has the word in it, which the rule leaves alone: the alternatives,
/// pairs in either order and with an article, and what is written right behind the word.
fn own_forms(word: &str, instead: &[String]) -> Vec<String> {
    let mut own: Vec<String> = instead.to_vec();
    for pair in instead {
        let words: Vec<&str> = pair.split_whitespace().collect();
        let at = words.iter().position(|word| JOINING.split(' ').any(|joining| joining == *word));
        let Some((first, [joining, second @ ..])) = at.and_then(|at| words.split_at_checked(at)) else {
            continue;
        };
        // The article of the second is the pair's own, or there may be one.
        let bare = |words: &[&str]| {
            let article = |one: &str| ARTICLES.split(' ').any(|known| known == one);
            let from = words.iter().take_while(|one| article(one)).count();
            words.get(from..).unwrap_or_default().join(" ")
        };
        let (first, second) = (bare(first), bare(second));
        for (one, other) in [(&first, &second), (&second, &first)] {
            own.push(format!("{one} {joining} {other}"));
            for article in ARTICLES.split(' ') {
                let space = if article.ends_with('\'') { "" } else { " " };
                own.push(format!("{one} {joining} {article}{space}{other}"));
            }
        }
        own.extend([format!("{first}/{second}"), format!("{second}/{first}")]);
    }
    own.extend(BEHIND.split(' ').map(|behind| format!("{word}{behind}")));
    own.sort();
    own.dedup();
    own.retain(|form| !form.trim().is_empty());
    own
}

/// The other forms of a word, each with its alternatives in the same form.
fn other_forms(
    slot: usize,
    word: &str,
    instead: &[String],
    languages: &[&'static str],
) -> Vec<(String, Swap)> {
    let mut found: Vec<(String, Swap)> = Vec::new();
    for language in languages {
        for (nth, form) in forms(&fold(word), language).into_iter().enumerate() {
            let Some(form) = form else { continue };
            let same_form = |other: &String| forms(other, language).into_iter().nth(nth).flatten();
            let instead: Vec<String> = instead.iter().filter_map(same_form).collect();
            let language = (*language).to_owned();
            match found
                .iter_mut()
                .find(|(known, swap)| *known == form && swap.instead == instead)
            {
                Some((_, swap)) => swap.languages.push(language),
                None => found.push((
                    form,
                    Swap {
                        instead,
                        of: Some(slot),
                        languages: vec![language],
                    },
                )),
            }
        }
    }
    found
}

/// The languages whose forms are looked for: the rule's own, or all.
fn languages(fields: &mut Fields) -> Vec<&'static str> {
    let own = fields.texts("languages");
    let mut languages = LANGUAGES.to_vec();
    languages
        .retain(|code| own.is_empty() || own.iter().any(|language| same_language(language, code)));
    languages
}
