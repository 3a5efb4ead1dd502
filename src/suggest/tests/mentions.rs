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
