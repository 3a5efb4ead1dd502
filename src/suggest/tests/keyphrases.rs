//! Keyphrases of a text alone, and beside a library.

use crate::suggest::{Frequencies, Weights, keyphrases, reading_language};

fn found(text: &str, language: &str, limit: usize) -> Vec<String> {
    let found = keyphrases(text, language, None, &Weights::default(), limit);
    found.into_iter().map(|phrase| phrase.text).collect()
}

#[test]
fn a_text_says_what_it_is_about_in_each_language() {
    for (language, text, phrases) in [
        (
            "en",
            "We present a quiet heat pump. The heat pumps are tested in Trondheim.",
            ["quiet heat pump", "heat pump"],
        ),
        (
            "it",
            "La nostra pompa di calore è silenziosa; l'azienda la mostra a Bergamo.",
            ["pompa di calore", "silenziosa"],
        ),
        (
            "ca",
            "La nova bomba és silenciosa, i l'empresa la presenta al taller de Girona.",
            ["bomba", "silenciosa"],
        ),
        (
            "nb",
            "Varmepumpen er stille, og vi viser den i kuldelaben i Trondheim.",
            ["varmepumpen", "stille"],
        ),
        (
            "fr",
            "La pompe est silencieuse et l'entreprise la présente dans l'atelier.",
            ["pompe", "silencieuse"],
        ),
        (
            "es",
            "La bomba es silenciosa y la empresa la presenta en el taller.",
            ["bomba", "silenciosa"],
        ),
        (
            "de",
            "Die Wärmepumpe ist leise und wir zeigen sie in der Werkstatt.",
            ["wärmepumpe", "leise"],
        ),
        (
            "pl",
            "Pompa ciepła jest cicha, a firma Acme z Bergamo to wie.",
            ["pompa ciepła jest cicha", "pompa ciepła jest"],
        ),
    ] {
        let all = found(text, language, 5);
        let said = |phrase: &&str| all.iter().any(|found| found == phrase);
        assert!(phrases.iter().all(said), "{language}: {all:?}");
    }
}

#[test]
fn a_noun_keeps_the_noun_that_belongs_to_it() {
    for (language, text, phrase) in [
        ("it", "Due pompe di calore, tre ricambi", "pompe di calore"),
        ("it", "Un corso d'italiano per tutti", "corso d'italiano"),
        (
            "ca",
            "Parlem d'estalvi d'energia a casa",
            "estalvi d'energia",
        ),
        (
            "es",
            "Dos bombas de calor, tres ciudades",
            "bombas de calor",
        ),
        (
            "fr",
            "Un atelier de réparation, à Lyon",
            "atelier de réparation",
        ),
    ] {
        let all = found(text, language, 3);
        assert!(all.contains(&phrase.to_owned()), "{phrase}: {all:?}");
    }
}

#[test]
fn numbers_links_handles_and_blank_lines_end_a_phrase_and_hyphens_do_not() {
    let text = "Solar 2026 roof\n\ngarden @ada wind-powered mill https://acme.example/kettle";
    let all = found(text, "en", 20);
    for phrase in ["solar", "roof", "garden", "wind-powered mill"] {
        assert!(all.contains(&phrase.to_owned()), "{phrase}: {all:?}");
    }
    for part in ["2026", "ada", "kettle", "roof garden"] {
        assert!(
            !all.iter().any(|phrase| phrase.contains(part)),
            "{part}: {all:?}"
        );
    }
}

#[test]
fn each_stemmed_form_is_said_once_as_it_stood_first() {
    let all = found("Pumps hum. A pump hums.", "en", 20);
    assert_eq!(all, ["pumps hum", "pumps", "hum"]);
}

#[test]
fn words_that_many_texts_of_the_library_have_say_less() {
    let library = ["pumps in snow", "pumps in rain", "pumps in wind"].map(|text| (text, "en"));
    let library = Frequencies::new(library);
    let text = "Pumps. Radiators.";
    assert_eq!(found(text, "en", 1), ["pumps"]);
    let with = keyphrases(text, "en", Some(&library), &Weights::default(), 1);
    assert_eq!(with[0].text, "radiators");
}

#[test]
fn a_sign_of_another_script_changes_no_language() {
    assert_eq!(
        reading_language("We show that the α value of the pump is low"),
        "en"
    );
    assert_eq!(reading_language("Μια αντλία θερμότητας"), "und");
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        "-",
        "'",
        "l'",
        "a--b",
        "C++",
        "…\n\n\n…",
        "\u{301}",
        "日本の寒い冬",
        "@",
        "https://",
    ] {
        for language in ["en", "fr", "und"] {
            for phrase in keyphrases(text, language, None, &Weights::default(), 5) {
                assert!(
                    !phrase.text.is_empty() && phrase.score > 0.0,
                    "{text} {phrase:?}"
                );
            }
        }
    }
}
