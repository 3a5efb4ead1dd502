//! `form`: length, fold, capitals, emoji, styled letters, long sentences. See `docs/rules/form.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::{Gap, Span, emoji, lines, plain_letter, sentences, styled_runs};

/// Parameters; what is absent is not looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::policy) struct Form {
    /// Code points in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_length: Option<usize>,
    /// Code points in the first line.
    #[serde(skip_serializing_if = "Option::is_none")]
    fold: Option<usize>,
    /// Words in a row wholly in capitals.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_capitals: Option<usize>,
    /// Emoji in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_emoji: Option<usize>,
    /// Letters that only look like letters.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    styled_letters: bool,
    /// Words in the longest sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    readability: Option<usize>,
}

const LENGTH: Say = Say {
    en: "This text has {used} characters; usually {max} are enough. Consider leaving {over} out.",
    it: "Questo testo ha {used} caratteri; di solito ne bastano {max}. Valuta di toglierne {over}.",
    ca: "Aquest text té {used} caràcters; normalment n’hi ha prou amb {max}. Pensa a treure’n {over}.",
    es: "Este texto tiene {used} caracteres; normalmente bastan {max}. Piensa en quitar {over}.",
    nb: "Teksten har {used} tegn; vanligvis holder det med {max}. Vurder å ta bort {over}.",
};
const FOLD: Say = Say {
    en: "Only about {max} characters show before “see more”. Consider a shorter first line, so that people read it whole.",
    it: "Prima di «altro» si vedono circa {max} caratteri. Valuta una prima riga più corta, così si legge per intero.",
    ca: "Abans de «més» es veuen uns {max} caràcters. Pensa en una primera línia més curta, perquè es llegeixi sencera.",
    es: "Antes de «más» se ven unos {max} caracteres. Piensa en una primera línea más corta, para que se lea entera.",
    nb: "Bare omtrent {max} tegn vises før «se mer». Vurder en kortere første linje, så folk leser hele.",
};
const CAPITALS: Say = Say {
    en: "Consider small letters here: words in capitals read like shouting, and screen readers may spell them out.",
    it: "Valuta le minuscole qui: le parole in maiuscolo sembrano gridate, e i lettori di schermo possono compitarle.",
    ca: "Pensa a fer servir minúscules aquí: les majúscules semblen crits, i els lectors de pantalla les poden lletrejar.",
    es: "Piensa en usar minúsculas aquí: las mayúsculas suenan a gritos, y los lectores de pantalla pueden deletrearlas.",
    nb: "Vurder små bokstaver her: ord i store bokstaver leses som roping, og skjermlesere kan stave dem.",
};
const EMOJI: Say = Say {
    en: "There are {used} emoji; consider {max} at most. Screen readers say the name of each one.",
    it: "Ci sono {used} emoji; valuta di tenerne al massimo {max}. I lettori di schermo leggono il nome di ognuna.",
    ca: "Hi ha {used} emojis; pensa a deixar-ne {max} com a màxim. Els lectors de pantalla llegeixen el nom de cadascun.",
    es: "Hay {used} emojis; piensa en dejar {max} como máximo. Los lectores de pantalla leen el nombre de cada uno.",
    nb: "Det er {used} emojier; vurder høyst {max}. Skjermlesere leser opp navnet på hver av dem.",
};
const STYLED: Say = Say {
    en: "Consider plain letters: screen readers cannot read styled ones, and search does not find them.",
    it: "Valuta lettere normali: i lettori di schermo non leggono quelle decorate, e la ricerca non le trova.",
    ca: "Pensa en lletres normals: els lectors de pantalla no llegeixen les decorades, i la cerca no les troba.",
    es: "Piensa en letras normales: los lectores de pantalla no leen las decoradas, y la búsqueda no las encuentra.",
    nb: "Vurder vanlige bokstaver: skjermlesere kan ikke lese pyntede, og søk finner dem ikke.",
};
const PLAIN_LABEL: Say = Say {
    en: "Use plain letters",
    it: "Usa lettere normali",
    ca: "Fes servir lletres normals",
    es: "Usar letras normales",
    nb: "Bruk vanlige bokstaver",
};
const SENTENCE: Say = Say {
    en: "This sentence has {used} words. Consider two shorter ones: up to {max} words read easily.",
    it: "Questa frase ha {used} parole. Valuta due frasi più corte: fino a {max} parole si leggono bene.",
    ca: "Aquesta frase té {used} paraules. Pensa a fer-ne dues de més curtes: fins a {max} paraules es llegeixen bé.",
    es: "Esta frase tiene {used} palabras. Piensa en hacer dos más cortas: hasta {max} palabras se leen bien.",
    nb: "Denne setningen har {used} ord. Vurder to kortere: opptil {max} ord er lette å lese.",
};

impl Kind for Form {
    const TRAITS: Traits = Traits {
        name: "form",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Tip,
    };

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let form = Form {
            max_length: fields.count("max_length"),
            fold: fields.count("fold"),
            max_capitals: fields.count("max_capitals"),
            max_emoji: fields.count("max_emoji"),
            styled_letters: fields.flag("styled_letters"),
            readability: fields.count("readability"),
        };
        if form == Form::default() && fields.problems.is_empty() {
            fields.wrong(
                "",
                "a rule of kind form that looks at nothing",
                "give at least one of max_length, fold, max_capitals, max_emoji, styled_letters: true, readability",
            );
        }
        form
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let text = place.reading.text;
        if let Some(max) = self.max_length {
            check_length(place, text, max, out);
        }
        if let Some(max) = self.fold {
            check_fold(place, text, max, out);
        }
        if let Some(max) = self.max_capitals {
            check_capitals(place, text, max, out);
        }
        if let Some(max) = self.max_emoji {
            check_emoji(place, text, max, out);
        }
        if self.styled_letters {
            check_styled(place, text, out);
        }
        if let Some(max) = self.readability {
            check_sentences(place, text, max, out);
        }
    }
}

fn check_length(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let used = crate::text::code_points(text);
    if used > max {
        let values = [used, max, used - max].map(|number| number.to_string());
        let [used, max, over] = &values;
        out.push(Finding::whole(
            text,
            place.say(&LENGTH, &[("used", used), ("max", max), ("over", over)]),
        ));
    }
}

/// The part of the first line that a reader does not see.
fn check_fold(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let first = lines(text)
        .find(|line| !line.of(text).trim().is_empty())
        .map(|line| crate::text::trim(text, line));
    let Some(first) = first else { return };
    if let Some((hidden, _)) = first.of(text).char_indices().nth(max) {
        let span = Span::new(first.start + hidden, first.end);
        out.push(Finding::at(
            span,
            place.say(&FOLD, &[("max", &max.to_string())]),
        ));
    }
}

fn check_capitals(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let mut run: Option<(Span, usize)> = None;
    let mut sign = false;
    for token in &place.reading.tokens.list {
        if token.gap == Gap::Break {
            report_capitals(place, run.take(), max, out);
        }
        let behind_sign = std::mem::replace(&mut sign, matches!(token.span.of(text), "#" | "@"))
            && token.gap == Gap::None;
        if !token.word {
            continue;
        }
        let mut letters = token
            .span
            .of(text)
            .chars()
            .filter(|character| character.is_alphabetic());
        if behind_sign || letters.clone().any(|letter| !letter.is_uppercase()) {
            report_capitals(place, run.take(), max, out);
        } else if letters.nth(1).is_some() {
            let (open, count) = run.unwrap_or((token.span, 0));
            run = Some((Span::new(open.start, token.span.end), count + 1));
        }
    }
    report_capitals(place, run, max, out);
}

fn report_capitals(place: &Place, run: Option<(Span, usize)>, max: usize, out: &mut Vec<Finding>) {
    if let Some((span, _)) = run.filter(|(_, count)| *count > max) {
        out.push(Finding::at(span, place.say(&CAPITALS, &[])));
    }
}

/// The first emoji too many.
fn check_emoji(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    let all = emoji(text);
    if let Some(span) = all.get(max) {
        let used = all.len().to_string();
        out.push(Finding::at(
            *span,
            place.say(&EMOJI, &[("used", &used), ("max", &max.to_string())]),
        ));
    }
}

fn check_styled(place: &Place, text: &str, out: &mut Vec<Finding>) {
    for span in styled_runs(text) {
        let mended: String = span
            .of(text)
            .chars()
            .map(|character| plain_letter(character).unwrap_or(character))
            .collect();
        let label = place.say(&PLAIN_LABEL, &[]);
        out.push(Finding::at(span, place.say(&STYLED, &[])).with_fix(label, mended));
    }
}

fn check_sentences(place: &Place, text: &str, max: usize, out: &mut Vec<Finding>) {
    for sentence in sentences(text) {
        let piece = sentence.of(text);
        // Between two words stands a space, and every space begins with one of these bytes.
        let spaces = piece
            .bytes()
            .filter(|byte| matches!(byte, b'\t'..=b' ' | 0xC2 | 0xE1..=0xE3))
            .count();
        if spaces < max {
            continue;
        }
        let used = piece
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .count();
        if used > max {
            let message = place.say(
                &SENTENCE,
                &[("used", &used.to_string()), ("max", &max.to_string())],
            );
            out.push(Finding::at(sentence, message));
        }
    }
}
