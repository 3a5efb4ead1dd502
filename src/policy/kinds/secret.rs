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

const PERSONAL: Say = Say {
    en: "This looks like {what}. Once posted, anyone can copy it. Take it out, or send it privately.",
    it: "Sembra {what}. Una volta pubblicato, chiunque può copiarlo. Toglilo, o mandalo in privato.",
    ca: "Sembla {what}. Un cop publicat, qualsevol ho pot copiar. Treu-ho, o envia-ho en privat.",
    es: "Parece {what}. Una vez publicado, cualquiera puede copiarlo. Quítalo, o envíalo en privado.",
    nb: "Dette ligner {what}. Når det er lagt ut, kan hvem som helst kopiere det. Ta det bort, eller send det privat.",
};
const KEY: Say = Say {
    en: "This looks like a password or a key to a system. Take it out. If others have already seen it, have it replaced.",
    it: "Sembra una password o la chiave di un sistema. Toglila. Se altri l’hanno già vista, falla sostituire.",
    ca: "Sembla una contrasenya o la clau d’un sistema. Treu-la. Si algú ja l’ha vista, fes que la canviïn.",
    es: "Parece una contraseña o la clave de un sistema. Quítala. Si alguien ya la ha visto, haz que la cambien.",
    nb: "Dette ligner et passord eller en nøkkel til et system. Ta det bort. Har andre sett det, bør det byttes ut.",
};
const INSIDE: Say = Say {
    en: "This looks like {what}. Outsiders cannot open it, and it shows how the house is built. Take it out, or say it in words.",
    it: "Sembra {what}. Da fuori non si apre, e mostra com’è fatta la casa. Toglilo, o dillo a parole.",
    ca: "Sembla {what}. Des de fora no s’obre, i mostra com és la casa per dins. Treu-ho, o digues-ho amb paraules.",
    es: "Parece {what}. Desde fuera no se abre, y muestra cómo es la casa por dentro. Quítalo, o dilo con palabras.",
    nb: "Dette ligner {what}. Utenfra kan det ikke åpnes, og det viser hvordan huset er bygd. Ta det bort, eller si det med ord.",
};
const LABEL: Say = Say {
    en: "Take it out",
    it: "Togli",
    ca: "Treu-ho",
    es: "Quitarlo",
    nb: "Ta det bort",
};
/// What stands where something was taken out.
const GAP: &str = "[…]";

/// What can be looked for, and what it is called in a sentence.
const DETECTORS: [(&str, Detector, Say); 11] = [
    (
        "card",
        Detector::Card,
        Say {
            en: "a payment card number",
            it: "il numero di una carta di pagamento",
            ca: "el número d’una targeta de pagament",
            es: "el número de una tarjeta de pago",
            nb: "et kortnummer",
        },
    ),
    (
        "iban",
        Detector::Iban,
        Say {
            en: "a bank account number",
            it: "un IBAN",
            ca: "un IBAN",
            es: "un IBAN",
            nb: "et kontonummer",
        },
    ),
    (
        "email",
        Detector::Email,
        Say {
            en: "somebody’s e-mail address",
            it: "l’indirizzo e-mail di qualcuno",
            ca: "l’adreça electrònica d’algú",
            es: "el correo electrónico de alguien",
            nb: "en e-postadresse",
        },
    ),
    (
        "phone",
        Detector::Phone,
        Say {
            en: "somebody’s telephone number",
            it: "il numero di telefono di qualcuno",
            ca: "el número de telèfon d’algú",
            es: "el número de teléfono de alguien",
            nb: "et telefonnummer",
        },
    ),
    (
        "codice-fiscale",
        Detector::CodiceFiscale,
        Say {
            en: "an Italian tax code (codice fiscale)",
            it: "un codice fiscale",
            ca: "un codi fiscal italià (codice fiscale)",
            es: "un código fiscal italiano (codice fiscale)",
            nb: "et italiensk skattenummer (codice fiscale)",
        },
    ),
    (
        "dni",
        Detector::Dni,
        Say {
            en: "a Spanish identity number (DNI)",
            it: "un numero d’identità spagnolo (DNI)",
            ca: "un DNI",
            es: "un DNI",
            nb: "et spansk identitetsnummer (DNI)",
        },
    ),
    (
        "nie",
        Detector::Nie,
        Say {
            en: "a Spanish identity number for foreigners (NIE)",
            it: "un numero d’identità spagnolo per stranieri (NIE)",
            ca: "un NIE",
            es: "un NIE",
            nb: "et spansk identitetsnummer for utlendinger (NIE)",
        },
    ),
    (
        "fodselsnummer",
        Detector::Fodselsnummer,
        Say {
            en: "a Norwegian national identity number",
            it: "un numero d’identità norvegese (fødselsnummer)",
            ca: "un número d’identitat noruec (fødselsnummer)",
            es: "un número de identidad noruego (fødselsnummer)",
            nb: "et fødselsnummer eller D-nummer",
        },
    ),
    (
        "cloud-key",
        Detector::CloudKey,
        Say {
            en: "",
            it: "",
            ca: "",
            es: "",
            nb: "",
        },
    ),
    (
        "ticket-id",
        Detector::TicketId,
        Say {
            en: "a ticket of an internal tracker",
            it: "il numero di un ticket interno",
            ca: "el número d’un tiquet intern",
            es: "el número de un tique interno",
            nb: "nummeret på en intern sak",
        },
    ),
    (
        "internal-host",
        Detector::InternalHost,
        Say {
            en: "an internal address",
            it: "un indirizzo interno",
            ca: "una adreça interna",
            es: "una dirección interna",
            nb: "en intern adresse",
        },
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
