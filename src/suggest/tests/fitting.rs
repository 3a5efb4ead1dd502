//! What may be offered to whom, where and when, and in which words.

use super::*;

#[test]
fn a_post_is_offered_only_while_it_is_valid() {
    for (name, from, until, offered) in [
        ("without bounds", None, None, true),
        ("from this instant", Some(NOW), None, true),
        ("from the next instant", Some(NOW + 1), None, false),
        ("until the next instant", None, Some(NOW + 1), true),
        ("until this instant", None, Some(NOW), false),
        ("before 1970, still", Some(-NOW), None, true),
        ("ended before 1970", None, Some(-1), false),
    ] {
        let mut post = post("a", "A", &[("en", "Text.")]);
        (post.valid_from, post.valid_until) = (from, until);
        assert_eq!(
            Person::default().posts(&[post]).len(),
            usize::from(offered),
            "{name}"
        );
    }
}

#[test]
fn an_audience_is_any_of_one_key_and_all_of_different_keys() {
    for (audience, person, offered) in [
        (vec![], vec![], true),
        (vec![], vec!["role:sales"], true),
        (vec!["role:sales"], vec![], false),
        (vec!["role:sales"], vec!["role:service"], false),
        (
            vec!["role:sales", "role:service"],
            vec!["role:service"],
            true,
        ),
        (vec!["role:sales", "country:it"], vec!["role:sales"], false),
        (
            vec!["role:sales", "country:it"],
            vec!["country:it", "role:sales"],
            true,
        ),
        (
            vec!["role:sales", "country:it", "country:no"],
            vec!["role:sales", "country:no"],
            true,
        ),
        (vec!["Role:Sales"], vec!["role:sales"], true),
        (vec!["board"], vec!["board"], true),
        (vec!["board"], vec!["role:board"], false),
    ] {
        let mut post = post("a", "A", &[("en", "Text.")]);
        post.audience = audience.iter().map(ToString::to_string).collect();
        let person = Person {
            audience: person.iter().map(ToString::to_string).collect(),
            ..Person::default()
        };
        assert_eq!(
            person.posts(&[post]).len(),
            usize::from(offered),
            "{audience:?} for {:?}",
            person.audience
        );
    }
}

#[test]
fn the_caption_made_for_the_place_comes_before_one_for_all_places() {
    let posts = [post(
        "a",
        "A",
        &[
            ("en", "One."),
            ("en/x", "Two."),
            ("en/comment", "Three."),
            ("en/x/comment", "Four."),
        ],
    )];
    for (network, surface, variant) in [
        (Some("linkedin"), Surface::Post, "en"),
        (Some("x"), Surface::Post, "en/x"),
        (Some("linkedin"), Surface::Comment, "en/comment"),
        (Some("x"), Surface::Comment, "en/x/comment"),
        (None, Surface::Post, "en"),
        (None, Surface::Comment, "en/comment"),
    ] {
        let person = Person {
            network: network.map(String::from),
            surface,
            ..Person::default()
        };
        let found = person.posts(&posts);
        assert_eq!(
            found.first().map(|found| found.variant.as_str()),
            Some(variant),
            "{network:?} {surface:?}"
        );
    }
}

#[test]
fn a_post_without_a_caption_for_the_place_is_not_offered() {
    let posts = [post(
        "a",
        "A",
        &[("en/x", "One."), ("en/linkedin/comment", "Two.")],
    )];
    assert!(Person::default().posts(&posts).is_empty());
    let elsewhere = Person {
        network: Some("bluesky".into()),
        ..Person::default()
    };
    assert!(elsewhere.posts(&posts).is_empty());
    assert!(Person::default().posts(&[post("b", "B", &[])]).is_empty());
}

#[test]
fn the_language_is_the_drafts_then_the_persons_then_the_programmes() {
    let all = [("nb", "N."), ("ca", "C."), ("it", "I."), ("en", "E.")];
    for (draft, person, captions, variant) in [
        (None, vec!["it"], &all[..], "it"),
        (Some("ca"), vec!["it"], &all[..], "ca"),
        (Some("de"), vec!["it"], &all[..], "it"),
        (None, vec!["de", "nb"], &all[..], "nb"),
        (None, vec!["de"], &all[..], "en"),
        (None, vec![], &all[..], "en"),
        (None, vec!["it-CH"], &all[..], "it"),
        (None, vec!["no"], &all[..], "nb"),
        (Some("und"), vec!["it"], &all[..], "it"),
        (None, vec!["de"], &all[..2], "ca"),
        (None, vec!["it"], &[("fi", "F.")][..], "fi"),
    ] {
        let person = Person {
            language: draft.map(String::from),
            languages: person.iter().map(ToString::to_string).collect(),
            ..Person::default()
        };
        let found = person.posts(&[post("a", "A", captions)]);
        assert_eq!(
            found.first().map(|found| found.variant.as_str()),
            Some(variant),
            "{draft:?} {:?}",
            person.languages
        );
    }
}

#[test]
fn a_post_in_another_language_comes_last_and_says_so() {
    let mut english = post(
        "a",
        "Heat pumps",
        &[("en", "Heat pumps, heat pumps and ACME.")],
    );
    english.priority = 5;
    let italian = post(
        "b",
        "Altro",
        &[("it", "Tutt'altro."), ("en", "Something else.")],
    );
    let found = Person::drafting("ACME heat pumps", "it").posts(&[english, italian]);
    assert_eq!(ids(&found), ["b", "a"]);
    assert_eq!(
        found[1].reasons.first(),
        Some(&Reason::OnlyIn(vec!["en".into()]))
    );
    assert!(
        !found[0]
            .reasons
            .iter()
            .any(|reason| matches!(reason, Reason::OnlyIn(_)))
    );
}

#[test]
fn colleagues_are_dealt_different_captions_and_each_keeps_theirs() {
    let captions = [
        ("en", "One."),
        ("en/short", "Two."),
        ("en/long", "Three."),
        ("it", "Quattro."),
    ];
    let posts: Vec<Post> = (0..20)
        .map(|at| post(&format!("p{at:02}"), "P", &captions))
        .collect();
    let dealt = |seed| {
        let person = Person {
            seed,
            limit: 20,
            ..Person::default()
        };
        person
            .posts(&posts)
            .into_iter()
            .map(|found| found.variant)
            .collect::<Vec<_>>()
    };
    assert_eq!(dealt(7), dealt(7));
    let mut seen = std::collections::BTreeMap::new();
    for seed in 0..300 {
        *seen.entry(dealt(seed)[0].clone()).or_insert(0) += 1;
    }
    assert_eq!(
        seen.len(),
        3,
        "only captions in the person's language: {seen:?}"
    );
    assert!(seen.values().all(|times| *times > 60), "evenly: {seen:?}");
    assert!(
        dealt(7)
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
            .len()
            > 1,
        "not the same of each post"
    );
}

#[test]
fn where_only_what_is_made_for_the_place_is_looked_for_a_post_is_no_answer() {
    let posts = [
        post(
            "both",
            "Both",
            &[("en", "A post."), ("it/comment", "Una risposta.")],
        ),
        post("post", "Post", &[("en", "Only a post.")]),
    ];
    let person = Person {
        surface: Surface::Comment,
        ..Person::default()
    };
    let look = Look {
        made_here: true,
        ..Look::default()
    };
    assert_eq!(person.search(&posts, look), ["both"]);
    let found = Index::build(&posts, &head()).search(&look, &person.ask());
    assert_eq!(found[0].variant, "it/comment");
}

#[test]
fn where_a_post_lacks_the_drafts_language_it_says_in_which_it_can_be_had_here() {
    let captions = [
        ("en", "A night on a bicycle."),
        ("fr", "Une nuit à vélo."),
        ("it/x", "Una notte in bicicletta."),
    ];
    let only = |language: &str, languages: &[&str], network: &str| {
        let person = Person {
            languages: languages.iter().map(ToString::to_string).collect(),
            network: Some(network.into()),
            ..Person::drafting("Abc", language)
        };
        let found = person.posts(&[post("a", "A", &captions)]);
        let first = found[0].reasons.first().cloned();
        first.filter(|reason| matches!(reason, Reason::OnlyIn(_)))
    };
    let said = |codes: &[&str]| {
        Some(Reason::OnlyIn(
            codes.iter().map(ToString::to_string).collect(),
        ))
    };
    assert_eq!(only("it", &["it"], "linkedin"), said(&["en", "fr"]));
    assert_eq!(only("it", &["it", "fr"], "linkedin"), said(&["fr", "en"]));
    assert_eq!(only("it", &["it"], "x"), None);
    assert_eq!(only("en", &["it"], "linkedin"), None);
}
