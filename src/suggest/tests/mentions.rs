//! Which people and pages are offered.

use super::*;
use crate::program::{Person as Somebody, PersonKind};
use std::collections::BTreeMap;

fn somebody(id: &str, name: &str, kind: PersonKind, topics: &[&str], handle: &str) -> Somebody {
    Somebody {
        id: id.into(),
        name: name.into(),
        kind,
        topics: topics.iter().map(ToString::to_string).collect(),
        languages: Vec::new(),
        handles: BTreeMap::from([("linkedin".to_owned(), handle.to_owned())]),
    }
}

fn house() -> Head {
    use PersonKind::{Page, Person};
    Head {
        people: vec![
            somebody("acme", "ACME", Page, &[], "acme-heat"),
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
