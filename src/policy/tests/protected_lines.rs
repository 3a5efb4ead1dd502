//! Short lines as people write them: some are talk that the law protects, some only have a word of it.

use serde_json::json;

use super::*;

/// Language; lines on which the house keeps silent.
const TALK: &[(&str, &str)] = &[
    (
        "en",
        "Anyone else at ACME still waiting for last month's wages?",
    ),
    (
        "en",
        "Heads up: they cut our overtime rate at ACME without telling us.",
    ),
    (
        "en",
        "Our night shifts at ACME are too long, and we should say so together.",
    ),
    (
        "en",
        "Ask to see the rota before you sign, that is all I will say about ACME.",
    ),
    (
        "en",
        "Came back to ACME after parental leave and my job was gone. I was made redundant by e-mail.",
    ),
    (
        "en",
        "Third near miss on the loading dock at ACME this month. Who do we tell?",
    ),
    (
        "en",
        "We are organizing at ACME. Cards are in the break room.",
    ),
    ("en", "My manager at ACME touched me and HR did nothing."),
    (
        "en",
        "I raised concerns about the test results at ACME and was moved to another site.",
    ),
    ("en", "What do you earn at ACME? I get 31,000 a year."),
    (
        "it",
        "Qualcuno in ACME ha capito perché la busta paga di ottobre è più bassa?",
    ),
    (
        "it",
        "In ACME sabato si lavora di nuovo gratis, a quanto pare.",
    ),
    (
        "it",
        "Doppio turno di notte in ACME e nessuno che copra i riposi.",
    ),
    ("it", "Oggi assemblea con la RSU in mensa ACME, venite."),
    (
        "it",
        "In ACME hanno messo le mani addosso a una collega e l'hanno spostata di reparto.",
    ),
    (
        "it",
        "Il macchinario 4 di ACME è senza protezioni: prima o poi ci si fa male.",
    ),
    ("it", "Guadagno 1.450 euro in ACME. E voi?"),
    (
        "it",
        "Ho segnalato un illecito in ACME e da allora mangio da solo.",
    ),
    ("ca", "A ACME encara no ens han pagat la nòmina d'octubre."),
    ("ca", "Els torns de nit d'ACME ens deixen fets pols."),
    ("ca", "Dimarts, aturada de dues hores a la porta d'ACME."),
    (
        "ca",
        "El meu cap d'ACME em va tocar i ningú no m'ha escoltat.",
    ),
    ("ca", "Cobro 1.380 euros a ACME. I vosaltres?"),
    (
        "ca",
        "La bastida de la nau d'ACME no és segura i ja ho hem dit tres vegades.",
    ),
    ("nb", "Er det flere i ACME som ikke har fått lønna ennå?"),
    (
        "nb",
        "Nattskiftene i ACME sliter oss ut, og ingen hører på oss.",
    ),
    ("nb", "Klubben i ACME møtes på torsdag, alle er velkomne."),
    (
        "nb",
        "Stillaset hos ACME er livsfarlig, og verneombudet blir ikke hørt.",
    ),
    (
        "nb",
        "Sjefen i ACME klådde på meg, og personal gjorde ingenting.",
    ),
    ("nb", "Jeg tjener 430 000 i ACME. Hva tjener du?"),
    (
        "es",
        "En ACME todavía no nos han pagado la nómina de octubre.",
    ),
    ("es", "El martes, paro de dos horas en la puerta de ACME."),
    ("es", "Los turnos de noche de ACME nos están matando."),
    ("es", "Cobro 1.300 euros en ACME. ¿Y vosotros?"),
    ("es", "Mi jefe de ACME me tocó y nadie hizo nada."),
    ("fr", "Chez ACME, on attend encore la paie d'octobre."),
    ("fr", "Débrayage mardi devant ACME, deux heures."),
    ("fr", "Je gagne 1 900 euros chez ACME. Et vous ?"),
    (
        "fr",
        "La machine 4 d'ACME n'a plus de carter, quelqu'un va y laisser une main.",
    ),
    (
        "de",
        "Bei ACME warten wir immer noch auf den Lohn für Oktober.",
    ),
    ("de", "Die Nachtschichten bei ACME machen uns kaputt."),
    ("de", "Ich verdiene 2.900 brutto bei ACME. Und ihr?"),
    (
        "de",
        "Mein Chef bei ACME hat mich angefasst, und niemand hat etwas getan.",
    ),
];

/// Language; lines that only have a word of it.
const OTHER: &[(&str, &str)] = &[
    (
        "en",
        "First day back at ACME after parental leave. The coffee machine has not forgiven me.",
    ),
    (
        "en",
        "A heat pump for the night shift: ACME Aria, so quiet that the dog sleeps beside it.",
    ),
    (
        "en",
        "The ACME works the night shift so that the shower is hot at six.",
    ),
    ("en", "You pay the bill once a year and forget about ACME."),
    (
        "en",
        "Less to pay for heating: that is what ACME customers tell us.",
    ),
    (
        "en",
        "The hours at the showroom are nine to five, ask for ACME.",
    ),
    ("en", "It strikes me how quiet ACME has become."),
    ("en", "ACME runs about six hours a day in April."),
    (
        "en",
        "ACME and a knee injury: how I learnt to read manuals.",
    ),
    (
        "en",
        "My grandmother's pension bought the first ACME in our street.",
    ),
    (
        "en",
        "Fire safety at home: where ACME puts the outdoor unit.",
    ),
    (
        "it",
        "Turno di notte, neve, thermos: i colleghi del collaudo ACME sono di un'altra razza.",
    ),
    (
        "it",
        "Io in ACME faccio le buste paga, lui mi ha fatto tenere la torcia.",
    ),
    ("it", "Chi paga la bolletta ringrazia ACME."),
    ("it", "Una pompa ACME funziona sei ore al giorno e basta."),
    (
        "it",
        "Torno in ACME dopo la maternità e il badge non mi riconosce.",
    ),
    ("it", "ACME funziona senza pause da vent'anni."),
    (
        "ca",
        "Una màquina ACME per al torn de nit de la nevera: no se sent.",
    ),
    ("ca", "Tinc una idea vaga de com funciona ACME per dins."),
    ("ca", "Amb ACME pagues menys a l'hivern."),
    (
        "ca",
        "La seguretat dels nens, primer: on posem la màquina ACME.",
    ),
    (
        "nb",
        "Tilbake i ACME etter foreldrepermisjon, og kaffemaskina kjenner meg ikke.",
    ),
    ("nb", "ACME går seks timer om dagen i april."),
    ("nb", "ACME varsler deg når filteret må byttes."),
    ("nb", "Under lønna i hagen står ACME og summer nesten ikke."),
    ("nb", "ACME tar nattskiftet, og du sover."),
    (
        "es",
        "Cena de despedida de Pilar en ACME: veinte años y una tarta.",
    ),
    ("es", "Con ACME pagas menos en invierno."),
    ("es", "ACME funciona seis horas al día en abril."),
    (
        "es",
        "De vuelta en ACME tras el permiso de maternidad, con ojeras y ganas.",
    ),
    ("fr", "ACME tourne six heures par jour en avril."),
    (
        "fr",
        "De retour chez ACME après mon congé parental, le café a changé.",
    ),
    ("fr", "Avec ACME on paye moins en hiver."),
    (
        "fr",
        "La sécurité des enfants d'abord : où poser la machine ACME.",
    ),
    (
        "de",
        "Zurück bei ACME nach der Elternzeit, und die Kaffeemaschine kennt mich nicht.",
    ),
    (
        "de",
        "Oma ist aus dem Krankenhaus entlassen, und ACME hält sie warm.",
    ),
    (
        "de",
        "Wir haben den Gasvertrag gekündigt und ACME bestellt.",
    ),
    ("de", "ACME läuft im April sechs Stunden am Tag."),
    (
        "de",
        "Der Verbrauch von ACME betrug rund 3.000 Kilowattstunden.",
    ),
];

/// Those of the lines, language and text, on which a tip on a word of theirs speaks, or keeps silent.
pub(super) fn lines(all: &[(&str, &str)], speaking: bool) -> Vec<String> {
    let rule = json!({"id": "t", "kind": "avoid", "terms": ["ACME"]});
    let policy = policy(&[rule], Some(&acme()));
    let speaks = |language: &str, text: &str| {
        let draft = Draft {
            language: Some(language),
            ..Draft::new(text)
        };
        !found(&policy, &draft).is_empty()
    };
    all.iter()
        .filter(|(language, text)| speaks(language, text) == speaking)
        .map(|(language, text)| format!("{language}: {text}"))
        .collect()
}

#[test]
fn the_house_keeps_silent_on_lines_about_pay_hours_safety_unions_and_wrongs() {
    assert_eq!(lines(TALK, true), Vec::<String>::new());
}

#[test]
fn the_house_speaks_on_lines_that_only_have_a_word_of_such_talk() {
    assert_eq!(lines(OTHER, false), Vec::<String>::new());
}
