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
