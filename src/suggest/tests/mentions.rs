//! Which people and pages are offered.

use super::*;
use crate::lean::Table;
use crate::program::{Person as Somebody, PersonKind};

fn somebody(id: &str, name: &str, kind: PersonKind, topics: &[&str], handle: &str) -> Somebody {
    Somebody {
        id: id.into(),
        name: name.into(),
        kind,
        topics: topics.iter().map(ToString::to_string).collect(),
        languages: Vec::new(),
        handles: Table::from([("linkedin".to_owned(), handle.to_owned())]),
    }
}

fn house() -> Head {
    use PersonKind::{Page, Person};
    Head {
        people: vec![
            somebody(
                "academy",
                "ACME Academy",
                Page,
                &["apprenticeships"],
                "acme-academy",
            ),
            somebody("acme", "ACME", Page, &[], "acme-heat"),
            somebody("andre", "André Åsen-Holm", Person, &[], "andre-asen"),
            somebody("other", "Marta Vila", Person, &[], "marta-vila"),
            somebody(
                "giulia",
                "Giulia Ferri",
                Person,
                &["heat pumps"],
                "giulia-ferri",
            ),
            somebody("marta", "Marta Puig", Person, &["repair"], "marta-puig"),
        ],
        ..head()
    }
}

fn company(text: &str) -> Person {
    Person {
        subject: Subject::Company,
        ..Person::drafting(text, "en")
    }
}

#[test]
fn who_is_named_is_offered_with_the_handle_of_this_network() {
    let person = company("Giulia Ferri showed us the lab at ACME");
    assert_eq!(person.mentions(&house()), ["acme", "giulia"]);
    let elsewhere = Person {
        network: Some("x".into()),
        ..person
    };
    assert!(elsewhere.mentions(&house()).is_empty());
}

#[test]
fn who_is_there_by_handle_is_not_offered_again() {
    let person = company("Giulia Ferri (@giulia-ferri) showed us the lab");
    assert!(person.mentions(&house()).is_empty());
}

#[test]
fn a_name_is_known_in_its_forms() {
    for text in [
        "Giulia Ferri's fan",
        "GIULIA FERRI",
        "giulia ferri",
        "Ferri Giulia",
        "G. Ferri",
        "G Ferri",
        "Giulia F. said so",
        "Giulia Ferris vifte",
        "Giulia’s fan",
        "Giulias vifte",
        "la ventola della Giulia",
        "el ventilador de la Giulia",
        "la ventola di Giulia",
        "l'idea di Giulia, come sempre",
        "Ferri, again",
        "Dr Ferri",
        "all in small letters, giulias fan and fridge",
    ] {
        assert_eq!(company(text).mentions(&house()), ["giulia"], "{text}");
    }
    for text in [
        "Andre Åsen-Holm",
        "André Åsen Holm",
        "Andr\u{e9} \u{c5}sen-Holms idé",
    ] {
        assert_eq!(company(text).mentions(&house()), ["andre"], "{text}");
    }
}

#[test]
fn where_a_name_fits_two_both_are_offered_and_namesakes_are_not() {
    assert_eq!(
        company("Ask Marta about it").mentions(&house()),
        ["marta", "other"]
    );
    assert_eq!(
        company("Ask Marta Puig about it").mentions(&house()),
        ["marta"]
    );
    for text in [
        "Ask Marta Rossi",
        "Ask Luca Ferri",
        "martas and giulias in a List",
        "#Giulia",
        "see giulia.example",
    ] {
        assert!(company(text).mentions(&house()).is_empty(), "{text}");
    }
}

#[test]
fn the_longer_name_counts_and_a_page_may_be_the_subject() {
    assert_eq!(
        company("At the ACME Academy").mentions(&house()),
        ["academy"]
    );
    assert_eq!(
        company("At the @ACME Academy, by ACME").mentions(&house()),
        ["academy", "acme"]
    );
    assert_eq!(
        company("https://acme.example and words@acme.example").mentions(&house()),
        Vec::<String>::new()
    );
}

#[test]
fn a_private_draft_names_only_in_full_and_messages_and_protected_talk_nobody() {
    let private = |text: &str| Person::drafting(text, "en");
    assert!(private("Marta is home again").mentions(&house()).is_empty());
    assert_eq!(
        private("Marta Puig is home again").mentions(&house()),
        ["marta"]
    );
    for quiet in [
        Person {
            surface: Surface::Message,
            ..company("Giulia Ferri")
        },
        Person {
            subject: Subject::Protected,
            ..company("Giulia Ferri")
        },
        Person {
            limit: 0,
            ..company("Giulia Ferri")
        },
    ] {
        assert!(quiet.mentions(&house()).is_empty());
    }
}

/// People whose names have more than two words, joints, hyphens, and letters that few keyboards have.
fn colleagues() -> Head {
    let people = [
        ("nuria", "Núria Solé i Pla"),
        ("jean-luc", "Jean-Luc Picard-Dubois"),
        ("maria", "Maria Àngels O'Connor"),
        ("oyvind", "Øyvind Åsheim Lie"),
        ("ola", "Ola van der Berg"),
        ("soren", "Søren Kjær"),
        ("jurgen", "Jürgen Müller"),
        ("gulsen", "Gülşen Öztürk"),
        ("bo", "Kari Bø"),
        ("will", "Will Stone"),
    ];
    let person = |(id, name): &(&str, &str)| somebody(id, name, PersonKind::Person, &[], id);
    Head {
        people: people.iter().map(person).collect(),
        ..head()
    }
}

#[test]
fn people_with_two_given_or_two_family_names_are_found_by_those_that_people_use() {
    for (text, who) in [
        ("Thanks to Núria Solé", "nuria"),
        ("Núria Solé's idea", "nuria"),
        ("Núria Pla told us", "nuria"),
        ("N. Solé told us", "nuria"),
        ("We asked Solé", "nuria"),
        ("We asked Núria", "nuria"),
        ("Merci Jean-Luc", "jean-luc"),
        ("Jean-Luc Picard came", "jean-luc"),
        ("J.-L. Picard-Dubois came", "jean-luc"),
        ("J. Picard-Dubois came", "jean-luc"),
        ("Maria Àngels came", "maria"),
        ("Maria O’Connor came", "maria"),
        ("Takk til Øyvind Åsheim", "oyvind"),
        ("Takk til Øyvind Lie", "oyvind"),
        ("Takk til van der Berg", "ola"),
        ("Takk til O. van der Berg", "ola"),
    ] {
        assert_eq!(company(text).mentions(&colleagues()), [who], "{text}");
    }
    for text in ["We met Jean Dupont", "Picard told us", "Maria Puig came"] {
        assert!(company(text).mentions(&colleagues()).is_empty(), "{text}");
    }
}

#[test]
fn two_given_names_are_no_full_name_but_the_first_family_name_makes_one() {
    let private = |text: &str| Person::drafting(text, "en").mentions(&colleagues());
    assert_eq!(private("Núria Solé is home again"), ["nuria"]);
    assert!(private("Maria Àngels is home again").is_empty());
}

#[test]
fn names_are_found_without_the_letters_that_a_keyboard_lacks() {
    for (text, who) in [
        ("Soren Kjaer came", "soren"),
        ("Soeren Kjær came", "soren"),
        ("Oyvind Lie came", "oyvind"),
        ("Jürgen Mueller came", "jurgen"),
        ("Jurgen Muller came", "jurgen"),
        ("Gulsen Ozturk came", "gulsen"),
        ("We asked Kjaer", "soren"),
        ("Kari Bo came", "bo"),
    ] {
        assert_eq!(company(text).mentions(&colleagues()), [who], "{text}");
    }
    assert!(company("We asked Bo").mentions(&colleagues()).is_empty());
}

#[test]
fn a_title_or_a_greeting_makes_no_other_name() {
    for before in [
        "Mme",
        "Madame",
        "Monsieur",
        "Señor",
        "Señora",
        "Sr.",
        "Miss",
        "Professor",
        "Sir",
        "Hola",
        "Ciao",
        "Hei",
        "Dear",
    ] {
        let found = company(&format!("{before} Puig")).mentions(&house());
        assert_eq!(found, ["marta"], "{before}");
    }
    let french = Person {
        subject: Subject::Company,
        ..Person::drafting("M. Puig est là", "fr")
    };
    assert_eq!(french.mentions(&house()), ["marta"]);
    // In other languages it is an initial, of Marco perhaps.
    assert!(company("M. Ferri came").mentions(&house()).is_empty());
}

#[test]
fn the_small_word_that_begins_a_sentence_is_no_name() {
    for (text, who) in [
        ("Will you join us?", vec![]),
        ("It rained. Will it stop?", vec![]),
        ("will you join us?", vec![]),
        ("We asked Will", vec!["will"]),
        ("Will Stone joins us", vec!["will"]),
    ] {
        assert_eq!(company(text).mentions(&colleagues()), who, "{text}");
    }
}
