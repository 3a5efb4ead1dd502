//! `secret`: card and account numbers, personal data, keys, and what leads into the house. See `docs/rules/secret.md`.

mod address;
mod assigned;
mod bank;
mod identity;
mod keys;
mod number;
mod phone;
mod view;

use serde::{Deserialize, Serialize};

use super::super::fields::{Fields, did_you_mean};
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
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

const DETECTORS: [(&str, Detector); 11] = [
    ("card", Detector::Card),
    ("iban", Detector::Iban),
    ("email", Detector::Email),
    ("phone", Detector::Phone),
    ("codice-fiscale", Detector::CodiceFiscale),
    ("dni", Detector::Dni),
    ("nie", Detector::Nie),
    ("fodselsnummer", Detector::Fodselsnummer),
    ("cloud-key", Detector::CloudKey),
    ("ticket-id", Detector::TicketId),
    ("internal-host", Detector::InternalHost),
];

/// The more telling ones first: a stretch is one thing only.
const SCANS: [fn(&View, &mut Finds); 13] = [
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
        let free = self.taken.get(from..to).is_some_and(|stretch| !stretch.contains(&true));
        if free && from < to {
            if let Some(stretch) = self.taken.get_mut(from..to) {
                stretch.fill(true);
            }
            self.list.push((from, to, detector));
        }
    }
}

const PERSONAL: Say = Say {
    en: "This looks like {what}. Once posted, anyone can copy it. Take it out, or send it privately.",
    it: "Sembra {what}. Una volta pubblicato, chiunque può copiarlo. Toglilo, o mandalo in privato.",
    ca: "Sembla {what}. Un cop publicat, qualsevol ho pot copiar. Treu-ho, o envia-ho en privat.",
    nb: "Dette ligner {what}. Når det er lagt ut, kan hvem som helst kopiere det. Ta det bort, eller send det privat.",
};
const KEY: Say = Say {
    en: "This looks like a password or a key to a system. Take it out. If others have already seen it, have it replaced.",
    it: "Sembra una password o la chiave di un sistema. Toglila. Se altri l’hanno già vista, falla sostituire.",
    ca: "Sembla una contrasenya o la clau d’un sistema. Treu-la. Si algú ja l’ha vista, fes que la canviïn.",
    nb: "Dette ligner et passord eller en nøkkel til et system. Ta det bort. Har andre sett det, bør det byttes ut.",
};
const INSIDE: Say = Say {
    en: "This looks like {what}. Outsiders cannot open it, and it shows how the house is built. Take it out, or say it in words.",
    it: "Sembra {what}. Da fuori non si apre, e mostra com’è fatta la casa. Toglilo, o dillo a parole.",
    ca: "Sembla {what}. Des de fora no s’obre, i mostra com és la casa per dins. Treu-ho, o digues-ho amb paraules.",
    nb: "Dette ligner {what}. Utenfra kan det ikke åpnes, og det viser hvordan huset er bygd. Ta det bort, eller si det med ord.",
};
const LABEL: Say = Say {
    en: "Take it out",
    it: "Togli",
    ca: "Treu-ho",
    nb: "Ta det bort",
};
/// What stands where something was taken out.
const GAP: &str = "[…]";

/// What a find is called in a sentence.
fn what(detector: Detector) -> Say {
    let say = |en, it, ca, nb| Say { en, it, ca, nb };
    match detector {
        Detector::Card => say(
            "a payment card number",
            "il numero di una carta di pagamento",
            "el número d’una targeta de pagament",
            "et kortnummer",
        ),
        Detector::Iban => say("a bank account number", "un IBAN", "un IBAN", "et kontonummer"),
        Detector::Email => say(
            "somebody’s e-mail address",
            "l’indirizzo e-mail di qualcuno",
            "l’adreça electrònica d’algú",
            "en e-postadresse",
        ),
        Detector::Phone => say(
            "somebody’s telephone number",
            "il numero di telefono di qualcuno",
            "el número de telèfon d’algú",
            "et telefonnummer",
        ),
        Detector::CodiceFiscale => say(
            "an Italian tax code (codice fiscale)",
            "un codice fiscale",
            "un codi fiscal italià (codice fiscale)",
            "et italiensk skattenummer (codice fiscale)",
        ),
        Detector::Dni => say(
            "a Spanish identity number (DNI)",
            "un numero d’identità spagnolo (DNI)",
            "un DNI",
            "et spansk identitetsnummer (DNI)",
        ),
        Detector::Nie => say(
            "a Spanish identity number for foreigners (NIE)",
            "un numero d’identità spagnolo per stranieri (NIE)",
            "un NIE",
            "et spansk identitetsnummer for utlendinger (NIE)",
        ),
        Detector::Fodselsnummer => say(
            "a Norwegian national identity number",
            "un numero d’identità norvegese (fødselsnummer)",
            "un número d’identitat noruec (fødselsnummer)",
            "et fødselsnummer eller D-nummer",
        ),
        Detector::TicketId => say(
            "a ticket of an internal tracker",
            "il numero di un ticket interno",
            "el número d’un tiquet intern",
            "nummeret på en intern sak",
        ),
        Detector::CloudKey | Detector::InternalHost => say(
            "an internal address",
            "un indirizzo interno",
            "una adreça interna",
            "en intern adresse",
        ),
    }
}

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
            if let Some((_, detector)) = DETECTORS.iter().find(|(known, _)| *known == name) {
                detect.push(*detector);
            } else {
                let known = DETECTORS.map(|(known, _)| known);
                fields.wrong(
                    "detect",
                    format!("`detect` has `{name}`"),
                    format!("use any of {}{}", known.join(", "), did_you_mean(&name, known.into_iter())),
                );
            }
        }
        Secret { detect }
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
        finds.list.sort_unstable_by_key(|(from, ..)| *from);
        let wanted = |detector| self.detect.is_empty() || self.detect.contains(&detector);
        for (from, to, detector) in finds.list.into_iter().filter(|find| wanted(find.2)) {
            let template = match detector {
                Detector::CloudKey => &KEY,
                Detector::TicketId | Detector::InternalHost => &INSIDE,
                _ => &PERSONAL,
            };
            let named = place.say(&what(detector), &[]);
            let message = place.say(template, &[("what", &named)]);
            out.push(Finding::at(view.span(from, to), message).with_fix(place.say(&LABEL, &[]), GAP.to_owned()));
        }
    }
}
