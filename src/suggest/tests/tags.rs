//! Which hashtags are offered.

use super::*;

fn tag(tag: &str, status: TagStatus, topics: &[&str], languages: &[&str]) -> Tag {
    Tag {
        tag: tag.into(),
        status,
        topics: topics.iter().map(ToString::to_string).collect(),
        languages: languages.iter().map(ToString::to_string).collect(),
        why: crate::program::Localized::default(),
    }
}

fn house() -> Head {
    Head {
        tags: vec![
            tag("WarmByACME", TagStatus::Required, &["heat pumps"], &[]),
            tag("HeatPumps", TagStatus::Suggested, &["heat pumps"], &["en"]),
            tag(
                "PompeDiCalore",
                TagStatus::Suggested,
                &["heat pumps"],
                &["it"],
            ),
            tag("RightToRepair", TagStatus::Suggested, &["repair"], &[]),
            tag("FreeHeating", TagStatus::Banned, &[], &[]),
        ],
        ..head()
    }
}

fn carrying(mut post: Post, tags: &[&str]) -> Post {
    post.tags = tags.iter().map(ToString::to_string).collect();
    post
}

fn shelf() -> Vec<Post> {
    vec![
        carrying(
            post(
                "workshop",
                "Girona mends machines",
                &[(
                    "en",
                    "The workshop in Girona takes machines apart and mends them.",
                )],
            ),
            &["righttorepair", "Girona", "FreeHeating"],
        ),
        carrying(
            post(
                "fan",
                "The new fan is quieter",
                &[(
                    "en",
                    "A heat pump with a quieter fan lets people sleep. #QuietNights",
                )],
            ),
            &["HeatPumps"],
        ),
    ]
}

fn company(text: &str, language: &str) -> Person {
    Person {
        subject: Subject::Company,
        ..Person::drafting(text, language)
    }
}

#[test]
fn a_post_about_the_company_is_offered_the_houses_own_first() {
    let drafted = company("Our heat pumps hum less than the fridge", "en");
    let found = drafted.tags(&shelf(), &house());
    assert_eq!(found.first().map(String::as_str), Some("WarmByACME"));
    assert!(found.contains(&"HeatPumps".to_owned()), "{found:?}");
    let private = Person {
        subject: Subject::Other,
        ..drafted
    };
    assert!(
        !private
            .tags(&shelf(), &house())
            .contains(&"WarmByACME".to_owned())
    );
}

#[test]
fn what_the_nearest_text_carries_is_offered_in_the_houses_spelling_and_never_what_is_banned() {
    let found = company(
        "A morning in the workshop in Girona, mending machines",
        "en",
    );
    let found = found.tags(&shelf(), &house());
    assert!(found.contains(&"RightToRepair".to_owned()), "{found:?}");
    assert!(found.contains(&"Girona".to_owned()), "{found:?}");
    assert!(!found.contains(&"FreeHeating".to_owned()), "{found:?}");
}

#[test]
fn a_tag_that_is_there_is_not_offered_again() {
    for there in ["#HeatPumps", "#heatpumps", "＃HEATPUMPS", "#HéatPumps"] {
        let found = company(&format!("Our heat pumps are quiet {there}"), "en");
        let found = found.tags(&shelf(), &house());
        assert!(
            !found.contains(&"HeatPumps".to_owned()),
            "{there}: {found:?}"
        );
    }
}

#[test]
fn a_tag_is_offered_in_its_languages_only() {
    let found = company("Le nostre pompe di calore sono silenziose", "it");
    let found = found.tags(&shelf(), &house());
    assert!(found.contains(&"PompeDiCalore".to_owned()), "{found:?}");
    assert!(!found.contains(&"HeatPumps".to_owned()), "{found:?}");
}

#[test]
fn comments_messages_and_protected_talk_get_none_and_a_limit_cuts() {
    let drafted = company("Our heat pumps hum less than the fridge", "en");
    for quiet in [
        Person {
            surface: Surface::Comment,
            ..drafted.clone()
        },
        Person {
            surface: Surface::Message,
            ..drafted.clone()
        },
        Person {
            subject: Subject::Protected,
            ..drafted.clone()
        },
        Person {
            limit: 0,
            ..drafted.clone()
        },
    ] {
        assert!(quiet.tags(&shelf(), &house()).is_empty());
    }
    let one = Person {
        limit: 1,
        ..drafted
    };
    assert_eq!(one.tags(&shelf(), &house()), ["WarmByACME"]);
}

#[test]
fn a_name_in_the_text_finds_its_tag_in_other_forms_and_the_houses_spelling() {
    let names = Head {
        tags: vec![
            tag("EstalviEnergètic", TagStatus::Suggested, &[], &["ca"]),
            tag("PompaDiCalore", TagStatus::Suggested, &[], &["it"]),
            tag("HeatPump", TagStatus::Suggested, &[], &[]),
            tag("Kuldelab", TagStatus::Suggested, &[], &["nb"]),
        ],
        ..head()
    };
    for (language, draft, wanted) in [
        ("ca", "Parlem d'estalvi energetic", "EstalviEnergètic"),
        ("it", "Tre pompe di calore in un giorno", "PompaDiCalore"),
        ("en", "Two heat pumps on one roof", "HeatPump"),
        ("en", "My heatpump hums", "HeatPump"),
        ("nb", "Vi var på kuldelaben i natt", "Kuldelab"),
    ] {
        let found = company(draft, language).tags(&[], &names);
        assert_eq!(found, [wanted], "{draft}");
    }
}

#[test]
fn of_the_houses_own_one_is_enough() {
    let mut house = house();
    house
        .tags
        .push(tag("LifeAtACME", TagStatus::Required, &["repair"], &[]));
    let drafted = company("Our heat pumps hum less than the fridge", "en");
    let found = drafted.tags(&shelf(), &house);
    assert_eq!(found.first().map(String::as_str), Some("WarmByACME"));
    assert!(!found.contains(&"LifeAtACME".to_owned()), "{found:?}");
    let tagged = company("Our heat pumps hum less #LifeAtACME", "en");
    let found = tagged.tags(&shelf(), &house);
    assert!(!found.contains(&"WarmByACME".to_owned()), "{found:?}");
}

#[test]
fn what_goes_with_the_tag_of_a_draft_is_offered() {
    let posts: Vec<Post> = (0..4)
        .map(|number| {
            let text = format!("Number {number} of our stories");
            let told = post(&format!("p{number}"), "Story", &[("en", &text)]);
            carrying(told, &["Rowing", "Regatta"])
        })
        .collect();
    let drafted = Person::drafting("Wet shoes and a medal. #rowing", "en");
    assert_eq!(drafted.tags(&posts, &head()), ["Regatta"]);
}

#[test]
fn of_two_spellings_in_texts_the_one_with_capitals_is_offered() {
    let posts = [
        carrying(
            post("a", "A", &[("en", "An open day at the works")]),
            &["openday"],
        ),
        carrying(
            post("b", "B", &[("en", "Another open day at the works")]),
            &["OpenDay"],
        ),
    ];
    let drafted = company("Come to our open day at the works", "en");
    assert_eq!(
        drafted.tags(&posts, &head()).first().map(String::as_str),
        Some("OpenDay")
    );
}

#[test]
fn what_is_embargoed_or_for_others_lends_no_tag() {
    let secret = |change: fn(&mut Post)| {
        let mut told = carrying(
            post(
                "secret",
                "Falcon on the balcony",
                &[("en", "The falcon stands on a balcony")],
            ),
            &["Falcon2027"],
        );
        change(&mut told);
        let filler = post("other", "Soup", &[("en", "Soup in the canteen")]);
        company("A falcon on our balcony", "en").tags(&[told, filler], &head())
    };
    assert_eq!(secret(|_| {}), ["Falcon2027"]);
    assert!(secret(|told| told.valid_from = Some(NOW + DAY)).is_empty());
    assert!(secret(|told| told.audience = vec!["role:sales".into()]).is_empty());
}

#[test]
fn a_library_without_tags_has_the_phrases_of_the_draft() {
    let banned = Head {
        tags: vec![tag("HeatPump", TagStatus::Banned, &[], &[])],
        ..Head::default()
    };
    let draft = "The heat pump is quiet in the snow. We like snow, and a heat pump.";
    let phrases = |head: &Head| -> Vec<String> {
        let index = Index::build(&[], head);
        let person = Person::drafting(draft, "en");
        let found = index.tags_of_phrases(&person.ask());
        found.into_iter().map(|found| found.tag).collect()
    };
    assert!(Person::drafting(draft, "en").tags(&[], &banned).is_empty());
    let found = phrases(&Head::default());
    assert_eq!(found.first().map(String::as_str), Some("HeatPump"));
    assert!(phrases(&house()).is_empty());
    let found = phrases(&banned);
    assert!(!found.contains(&"HeatPump".to_owned()), "{found:?}");
    assert!(found.contains(&"Snow".to_owned()), "{found:?}");
}

#[test]
fn there_is_room_for_as_many_as_are_customary_beside_those_in_the_draft() {
    let index = Index::build(&shelf(), &house());
    for (draft, network, room) in [
        ("", Some("linkedin"), 3),
        ("#HeatPumps", Some("linkedin"), 2),
        ("#HeatPumps #heatpumps", Some("linkedin"), 2),
        ("#FreeHeating", Some("linkedin"), 3),
        ("#a #b #c #d", Some("linkedin"), 0),
        ("#a", Some("x"), 1),
        ("", Some("reddit"), 0),
        ("", None, 3),
    ] {
        assert_eq!(index.tag_room(draft, network), room, "{draft} {network:?}");
    }
}

#[test]
fn where_the_language_is_not_known_the_ready_texts_that_say_it_tell() {
    let posts = library();
    for (draft, wanted, first) in [
        ("heat pump fan", "HeatPumps", "it"),
        ("pompa di calore, ventola", "PompeDiCalore", "en"),
        ("bomba de calor, ventilador", "BombesDeCalor", "en"),
        ("varmepumpe, vifte", "Varmepumpe", "en"),
    ] {
        let tags = ["it", "en", "ca", "nb"].map(|language| {
            let text = match language {
                "it" => "PompeDiCalore",
                "en" => "HeatPumps",
                "ca" => "BombesDeCalor",
                _ => "Varmepumpe",
            };
            tag(text, TagStatus::Suggested, &["heat pumps"], &[language])
        });
        let house = Head {
            tags: tags.to_vec(),
            ..head()
        };
        let person = Person {
            language: None,
            languages: vec![first.into()],
            ..company(draft, "")
        };
        assert_eq!(person.tags(&posts, &house), [wanted], "{draft}");
    }
}

#[test]
fn a_topic_that_only_a_hashtag_has_is_found_in_a_draft() {
    let house = Head {
        tags: vec![
            tag("WarmByACME", TagStatus::Required, &["heat pumps"], &[]),
            tag("LifeAtACME", TagStatus::Required, &["work life"], &[]),
        ],
        ..head()
    };
    let mut told = post(
        "day",
        "A day",
        &[("en", "Coffee at seven, then the bench.")],
    );
    told.topics = vec!["work life".into()];
    let found = company("A day in my work life at ACME", "en").tags(&[told], &house);
    assert_eq!(found, ["LifeAtACME"]);
}
