//! The panel's list: search, category, language.

use super::*;

fn look(query: &str) -> Look<'_> {
    Look {
        query,
        ..Look::default()
    }
}

#[test]
fn every_word_must_occur_and_the_last_may_be_unfinished() {
    let none: [&str; 0] = [];
    for (query, found) in [
        ("fan", &["quiet-fan"][..]),
        ("quiet fan", &["quiet-fan"]),
        ("fan girona", &none),
        ("machin", &["workshop"]),
        ("machines gir", &["workshop"]),
        ("gir machines", &none),
        ("MÀQUINES", &["workshop"]),
        ("maquines", &["workshop"]),
        ("curiosita", &["apprentices"]),
        ("heat pumps", &["quiet-fan"]),
        ("pompe di calore", &["quiet-fan"]),
        ("zzz", &none),
        ("luftvarmepumpe montert", &none),
        ("luftvarmepumper vifte", &["quiet-fan"]),
        ("varmepumpeanlegg vifte", &["quiet-fan"]),
        ("", &["apprentices", "quiet-fan", "workshop"]),
        ("  ", &["apprentices", "quiet-fan", "workshop"]),
        ("?", &["apprentices", "quiet-fan", "workshop"]),
    ] {
        assert_eq!(
            Person::default().search(&library(), look(query)),
            found,
            "{query:?}"
        );
    }
}

#[test]
fn a_title_comes_before_a_mention_in_passing() {
    let posts = [
        post(
            "a",
            "Something else",
            &[(
                "en",
                "We also thought of the garden, among many other things, as one does.",
            )],
        ),
        post("b", "The garden", &[("en", "Roses.")]),
    ];
    assert_eq!(Person::default().search(&posts, look("garden")), ["b", "a"]);
}

#[test]
fn category_and_language_narrow_the_list() {
    let mut posts = library();
    posts[0].category = "product-news".into();
    posts[1].variants.truncate(1);
    let person = Person::default();
    let category = Look {
        category: "product-news",
        ..Look::default()
    };
    assert_eq!(person.search(&posts, category), ["quiet-fan"]);
    let language = Look {
        language: "it",
        ..Look::default()
    };
    let found = Index::build(&posts, &head()).search(&language, &person.ask());
    assert_eq!(ids(&found), ["apprentices", "quiet-fan"]);
    assert!(found.iter().all(|found| found.variant == "it"));
    let both = Look {
        query: "fan",
        category: "product-news",
        language: "nb",
        ..Look::default()
    };
    assert_eq!(person.search(&posts, both), ["quiet-fan"]);
    let neither = Look {
        category: "milestones",
        ..Look::default()
    };
    assert!(person.search(&posts, neither).is_empty());
}

#[test]
fn the_list_is_whole_whatever_the_limit_and_explains_as_many_as_asked() {
    let person = Person {
        limit: 1,
        ..Person::default()
    };
    let found = Index::build(&library(), &head()).search(&Look::default(), &person.ask());
    assert_eq!(found.len(), 3);
    assert!(!found[0].reasons.is_empty() && found[1].reasons.is_empty());
}

#[test]
fn without_words_the_list_is_in_the_order_of_the_draft() {
    let person = Person::drafting("The workshop mends machines", "en");
    assert_eq!(
        person
            .search(&library(), Look::default())
            .first()
            .map(String::as_str),
        Some("workshop")
    );
}

#[test]
fn a_search_never_shows_what_may_not_be_offered() {
    let mut posts = library();
    posts[0].valid_until = Some(NOW);
    assert!(Person::default().search(&posts, look("fan")).is_empty());
}
