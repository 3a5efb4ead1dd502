//! `secret`: card and account numbers, personal data, keys, and what leads into the house. See `docs/rules/secret.md`.

mod address;
mod assigned;
mod bank;
mod identity;
mod keys;
mod number;
mod phone;
mod view;

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::About;
use super::super::fields::{Fields, did_you_mean};
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::lean::sort_by;
use view::View;

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Secret {
    /// What is looked for; empty: everything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    detect: Vec<Detector>,
}

/// What can be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Detector {
    Card,
    Iban,
    Email,
    Phone,
    CodiceFiscale,
    Dni,
    Nie,
    Fodselsnummer,
    CloudKey,
    TicketId,
    InternalHost,
}

/// The more telling ones first: a stretch is one thing only.
const SCANS: [fn(&View, &mut Finds); 14] = [
    assigned::blocks,
    keys::prefixed,
    assigned::addresses,
    assigned::values,
    bank::ibans,
    identity::tax_codes,
    identity::norwegian,
    bank::cards,
    identity::spanish,
    address::mails,
    address::shares,
    address::hosts,
    phone::phones,
    address::tickets,
];

/// What the detectors have found, in the view's places; no two overlap.
struct Finds {
    taken: Vec<bool>,
    list: Vec<(usize, usize, Detector)>,
}

impl Finds {
    fn add(&mut self, detector: Detector, from: usize, to: usize) {
        let free = self
            .taken
            .get(from..to)
            .is_some_and(|stretch| !stretch.contains(&true));
        if free && from < to {
            if let Some(stretch) = self.taken.get_mut(from..to) {
                stretch.fill(true);
            }
            self.list.push((from, to, detector));
        }
    }
}

const PERSONAL: Say = Say("secret personal");
const KEY: Say = Say("secret key");
const INSIDE: Say = Say("secret inside");
const LABEL: Say = Say("secret label");
/// What stands where something was taken out.
const GAP: &str = "[…]";

/// What can be looked for, and what it is called in a sentence.
const DETECTORS: [(&str, Detector, Say); 11] = [
    ("card", Detector::Card, Say("secret card")),
    ("iban", Detector::Iban, Say("secret iban")),
    ("email", Detector::Email, Say("secret email")),
    ("phone", Detector::Phone, Say("secret phone")),
    (
        "codice-fiscale",
        Detector::CodiceFiscale,
        Say("secret codice-fiscale"),
    ),
    ("dni", Detector::Dni, Say("secret dni")),
    ("nie", Detector::Nie, Say("secret nie")),
    (
        "fodselsnummer",
        Detector::Fodselsnummer,
        Say("secret fodselsnummer"),
    ),
    // Its sentence names it.
    ("cloud-key", Detector::CloudKey, KEY),
    ("ticket-id", Detector::TicketId, Say("secret ticket-id")),
    (
        "internal-host",
        Detector::InternalHost,
        Say("secret internal-host"),
    ),
];

impl Kind for Secret {
    const TRAITS: Traits = Traits {
        name: "secret",
        always: true,
        on_protected: true,
        needs_terms: false,
        severity: Severity::Stop,
    };
    const NEAR: bool = true;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let mut detect = Vec::new();
        for name in fields.texts("detect") {
            if let Some((_, detector, _)) = DETECTORS.iter().find(|known| known.0 == name) {
                detect.push(*detector);
            } else {
                let known = DETECTORS.map(|known| known.0);
                fields.wrong(
                    "detect",
                    format!("`detect` has `{name}`"),
                    format!(
                        "use any of {}{}",
                        known.join(", "),
                        did_you_mean(&name, known.into_iter())
                    ),
                );
            }
        }
        Secret { detect }
    }

    fn learn(&mut self, about: &About, terms: &mut Terms) {
        // What the programme gives for asking is no secret, nor is a product's name with a number.
        let products = about
            .brands
            .iter()
            .chain(&about.topics)
            .filter(|name| name.contains('-'));
        for known in about.mails.iter().chain(products) {
            terms.except(known);
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let view = View::new(place.reading.text);
        let mut finds = Finds {
            taken: vec![false; view.len()],
            list: Vec::new(),
        };
        for scan in SCANS {
            scan(&view, &mut finds);
        }
        sort_by(&mut finds.list, |one, other| one.0.cmp(&other.0));
        let wanted = |detector| self.detect.is_empty() || self.detect.contains(&detector);
        for (from, to, detector) in finds.list.into_iter().filter(|find| wanted(find.2)) {
            let template = match detector {
                Detector::CloudKey => &KEY,
                Detector::TicketId | Detector::InternalHost => &INSIDE,
                _ => &PERSONAL,
            };
            let named = DETECTORS
                .iter()
                .find(|known| known.1 == detector)
                .map_or_else(String::new, |known| place.say(&known.2, &[]));
            let message = place.say(template, &[("what", &named)]);
            out.push(
                Finding::at(view.span(from, to), message)
                    .with_fix(place.say(&LABEL, &[]), GAP.to_owned()),
            );
        }
    }
}
