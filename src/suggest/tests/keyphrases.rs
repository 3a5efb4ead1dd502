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
            ["pompa ciepła", "firma acme"],
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
fn an_address_is_nobodys_phrase() {
    for text in [
        "Write to jane.doe@acme.com about heat pumps",
        "Jörg.Müller@firma.de: heat pumps",
        "heat pumps (sales+it@acme.com)",
        "heat pumps, mailto:jane@acme.org",
        "jane_@acme.org has heat pumps",
        "ftp://jane.acme.com/x about heat pumps",
        "smb://jane/acme and heat pumps",
        "Hello {{name|jane, or acme}}, heat pumps: {{link}}",
    ] {
        let all = found(text, "en", 20);
        assert!(all.contains(&"heat pumps".to_owned()), "{text}: {all:?}");
        for part in [
            "jane", "acme", "müller", "jörg", "sales", "mailto", "ftp", "smb", "link",
        ] {
            assert!(
                !all.iter().any(|phrase| phrase.contains(part)),
                "{text}: {all:?}"
            );
        }
    }
}

#[test]
fn a_line_is_a_phrase_of_its_own_unless_it_was_full() {
    for (text, first) in [
        (
            "Heat pumps\nSolar panels\nGrid balancing",
            ["heat pumps", "solar panels", "grid balancing"],
        ),
        (
            "heat pumps\r\nsolar panels\r\ngrid balancing",
            ["heat pumps", "solar panels", "grid balancing"],
        ),
        (
            "For two years, volunteers from the village and the raised\nbog, and they sing",
            ["raised bog", "volunteers", "village"],
        ),
        ("We saw it at the fair.They hum", ["fair", "hum", ""]),
    ] {
        let all = found(text, "en", 3);
        assert!(
            all.iter().eq(first.iter().filter(|said| !said.is_empty())),
            "{text}: {all:?}"
        );
    }
}

#[test]
fn words_that_only_join_are_no_phrase_in_any_of_the_languages() {
    for (language, words) in [
        (
            "en",
            "never another again ago throughout unless nevertheless otherwise maybe yesterday tomorrow we've and/or",
        ),
        (
            "fr",
            "comment avait avaient pouvait pourrait devait sera seront va vont dit fut est-ce a-t-il dit-il aujourd'hui",
        ),
        (
            "ca",
            "quin quina quins quines allò podia podria havia havien hagut serà seran sovint aleshores vaig fa fan ni lo fer-ho",
        ),
        (
            "es",
            "podía podría habían fueron estaba será serán hace hacen tienen tenía todavía cuánto va van os",
        ),
        (
            "it",
            "poiché dunque cioè spesso potrebbe dovrebbe aveva avevano sarà saranno fa va quei quegli col coi",
        ),
        (
            "nb",
            "hvilket alt hvert burde bør hatt gjorde gikk kommet tilbake kanskje nesten fortsatt hennes ei ikkje korleis",
        ),
        (
            "de",
            "konnte musste sollen wollte darf gewesen geht kam ganz zurück z.B.",
        ),
        (
            "und",
            "para onze deze också inte jest który están στους через için und",
        ),
    ] {
        for word in words.split(' ') {
            assert_eq!(found(word, language, 1), [""; 0], "{language} {word}");
        }
    }
}

#[test]
fn what_a_text_says_most_is_its_subject_without_lists_too() {
    for (language, text, subject) in [
        (
            "nl",
            "Het veen droogt uit. Nat veen houdt koolstof vast. Wie veen redt, redt het klimaat.",
            "veen",
        ),
        (
            "pt",
            "A água é um direito. Sem água não há vida. A água chega a todos? Poupe água.",
            "água",
        ),
        ("und", &"heat pump ".repeat(50), "heat pump"),
        (
            "und",
            "café olé, café olé: café culture, café culture",
            "café culture",
        ),
        (
            "da",
            "Vindmøller skal lave brint. Brint kan drive skibe. Hvor meget brint bliver der?",
            "brint",
        ),
        (
            "el",
            "Τα ηλεκτρικά ποδήλατα στους δρόμους. Ποδήλατα για όλους.",
            "ποδήλατα",
        ),
        (
            "ru",
            "Школа реставраторов в Пскове. Школа реставраторов принимает заявки",
            "школа реставраторов",
        ),
        ("ko", "중고책 장터를 엽니다. 중고책 장터는 토요일", "중고책"),
        (
            "und",
            "FALL IN LOVE WITH OUR HEAT PUMPS AS THE WINTER COMES",
            "heat pumps",
        ),
    ] {
        let all = found(text, language, 5);
        assert!(all.contains(&subject.to_owned()), "{subject}: {all:?}");
    }
}

#[test]
fn a_phrase_is_spelt_as_people_spell_it() {
    for (text, language, phrase) in [
        ("Ο δρόμος της Αθήνας.", "el", "αθήνας"),
        ("ΝΕΟΣ ΔΡΟΜΟΣ", "el", "νεος δρομος"),
        ("İstanbul vapuru", "tr", "istanbul vapuru"),
        ("A heat\u{AD}pump", "en", "heatpump"),
        ("The U.S. economy", "en", "u.s. economy"),
        ("Written in C# and C++", "en", "c#"),
        ("Sinéad O'Connor canta", "es", "sinéad o'connor canta"),
        ("Andiamo a Sant'Agata in treno", "it", "sant'agata"),
        ("This is the company's.", "en", "company"),
        ("Women's health is good", "en", "women's health"),
    ] {
        let all = found(text, language, 5);
        assert!(all.contains(&phrase.to_owned()), "{phrase}: {all:?}");
    }
}

#[test]
fn where_no_blanks_part_words_endings_and_small_words_do_and_a_clause_is_no_phrase() {
    for (language, text, phrases) in [
        (
            "ja",
            "泥炭地が排水されると、炭素は二酸化炭素として放出されます。",
            vec!["泥炭地", "排水", "炭素", "二酸化炭素", "放出"],
        ),
        (
            "ja",
            "EV充電器とカーボンニュートラル",
            vec!["充電器", "カーボンニュートラル"],
        ),
        (
            "zh",
            "我们的团队在爱沙尼亚堵住了排水沟。",
            vec!["团队", "爱沙尼亚堵住", "排水沟"],
        ),
        ("th", "เปิดคาเฟ่ซ่อมของทุกวันเสาร์ เชียงใหม่", vec!["เชียงใหม่"]),
    ] {
        let mut all = found(text, language, 20);
        // By place: in a short text all weigh the same, or nearly so.
        all.sort_by_key(|phrase| text.to_lowercase().find(phrase.as_str()));
        assert_eq!(all, phrases, "{text}");
    }
}

#[test]
fn what_only_ends_as_an_adverb_does_is_no_adverb() {
    let all = found(
        "Emily and the family rally in Sicily, a firefly, an eco-friendly supply",
        "en",
        20,
    );
    for word in [
        "emily",
        "family rally",
        "sicily",
        "firefly",
        "eco-friendly supply",
    ] {
        assert!(all.contains(&word.to_owned()), "{word}: {all:?}");
    }
    assert_eq!(found("quickly, automatically, newly", "en", 5), [""; 0]);
    assert_eq!(found("San Clemente", "it", 1), ["san clemente"]);
    assert_eq!(found("rapidamente", "it", 1), [""; 0]);
}

#[test]
fn each_paragraph_is_read_in_its_own_language() {
    let text = "Avui presentem el nostre model per detectar incendis a la muntanya.\n\n\
                Today our team has shown a model that finds wildfires in the mountains.";
    for language in ["ca", "en", "und"] {
        let all = found(text, language, 20);
        for phrase in ["detectar incendis", "wildfires", "mountains", "muntanya"] {
            assert!(all.contains(&phrase.to_owned()), "{phrase}: {all:?}");
        }
        for part in ["our", "nostre", "the"] {
            let part = |phrase: &String| phrase.split(' ').any(|word| word == part);
            assert!(!all.iter().any(part), "{all:?}");
        }
    }
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
        "{{",
        "x:y:@",
        "C#d",
        "A.B.C.",
        "Aaaa.Bbbb.Cccc.Dddd",
        "ς 们",
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
