//! What comes first, and the reasons given for it.

use super::*;

#[test]
fn a_draft_finds_what_is_about_the_same_in_each_language() {
    for (language, draft, best) in [
        (
            "en",
            "Slept well last night. Quieter fans make a difference",
            "quiet-fan",
        ),
        (
            "it",
            "Ieri notte ho dormito bene, con le finestre aperte",
            "quiet-fan",
        ),
        (
            "ca",
            "He après a desmuntar una màquina al taller",
            "workshop",
        ),
        (
            "nb",
            "Jeg har skrudd på maskinene på verkstedet i dag",
            "workshop",
        ),
        (
            "en",
            "Our apprentice asked me the best question of the week",
            "apprentices",
        ),
        (
            "it",
            "Un apprendista mi ha fatto la domanda migliore",
            "apprentices",
        ),
        ("ca", "Una aprenenta plena de curiositat", "apprentices"),
        ("nb", "Lærlingene våre er nysgjerrige", "apprentices"),
    ] {
        let known = Person::drafting(draft, language).posts(&library());
        assert_eq!(
            known.first().map(|found| found.post.as_str()),
            Some(best),
            "{draft}"
        );
        let unknown = Person {
            language: None,
            ..Person::drafting(draft, language)
        };
        assert_eq!(
            unknown
                .posts(&library())
                .first()
                .map(|found| found.post.as_str()),
            Some(best),
            "{draft}, undecided"
        );
    }
}

#[test]
fn reasons_name_the_topic_and_the_words_as_the_draft_has_them() {
    for (language, draft, topic, words) in [
        (
            "en",
            "My heat pump hums. Its fan is loud",
            Some("heat pumps"),
            vec!["heat", "pump"],
        ),
        (
            "it",
            "La mia pompa di calore canta",
            Some("heat pumps"),
            vec!["pompa", "calore"],
        ),
        (
            "ca",
            "Les bombes de calor canten",
            Some("heat pumps"),
            vec!["bombes", "calor"],
        ),
        ("nb", "Varmepumpene synger", Some("heat pumps"), vec![]),
        (
            "en",
            "Sleeping with windows open",
            None,
            vec!["Sleeping", "windows", "open"],
        ),
    ] {
        let found = Person::drafting(draft, language).posts(&library());
        let first = found.first().unwrap();
        assert_eq!(first.post, "quiet-fan", "{draft}");
        let same = first.reasons.iter().find_map(|reason| match reason {
            Reason::SameTopic(topic) => Some(topic.as_str()),
            _ => None,
        });
        assert_eq!(same, topic, "{draft}: {:?}", first.reasons);
        let common = first.reasons.iter().find_map(|reason| match reason {
            Reason::SameWords(words) => Some(words.clone()),
            _ => None,
        });
        for word in words {
            assert!(
                common.iter().flatten().any(|known| known == word),
                "{word} of {draft}: {:?}",
                first.reasons
            );
        }
    }
}

#[test]
fn small_words_are_no_reason() {
    let found = Person::drafting("This is with the and a them", "en").posts(&library());
    for found in &found {
        assert!(
            !found
                .reasons
                .iter()
                .any(|reason| matches!(reason, Reason::SameWords(_))),
            "{found:?}"
        );
    }
}

#[test]
fn one_common_word_is_a_reason_only_when_it_says_something() {
    for (draft, said) in [
        ("We fitted a new one", false),
        ("It begins with a letter", false),
        ("The screwdriver is new", true),
        ("We went to Girona", true),
    ] {
        let found = Person::drafting(draft, "en").posts(&library());
        let words = found.iter().flat_map(|found| &found.reasons);
        let words: Vec<_> = words
            .filter(|reason| matches!(reason, Reason::SameWords(_)))
            .collect();
        assert_eq!(!words.is_empty(), said, "{draft}: {words:?}");
    }
}

#[test]
fn the_last_word_may_be_unfinished() {
    for draft in [
        "Today the apprent",
        "Today the apprenti",
        "Today the apprentices",
        "Today the apprenticeship",
    ] {
        let found = Person::drafting(draft, "en").posts(&library());
        assert_eq!(
            found.first().map(|found| found.post.as_str()),
            Some("apprentices"),
            "{draft}"
        );
    }
    let finished = Person::drafting("Today the apprent ", "en").posts(&library());
    assert!(
        !finished[0]
            .reasons
            .iter()
            .any(|reason| matches!(reason, Reason::SameWords(_)))
    );
}

/// Two posts, `a` and `b`, of which `a` comes first unless something favours `b`.
fn two(change: impl Fn(&mut Post)) -> Vec<Post> {
    let mut posts = vec![
        post("a", "One", &[("en", "One.")]),
        post("b", "Two", &[("en", "Two.")]),
    ];
    change(&mut posts[1]);
    posts
}

#[test]
fn with_an_empty_page_the_person_and_the_calendar_decide() {
    let topics = Person {
        topics: vec!["Repair".into()],
        ..Person::default()
    };
    let sharer = Person {
        history: shared("a", NOW - DAY),
        ..Person::default()
    };
    let cases: [(&str, &Person, Vec<Post>, Option<Reason>); 8] = [
        (
            "equal ones are in the order of ids",
            &Person::default(),
            two(|_| ()),
            None,
        ),
        (
            "a chosen topic",
            &topics,
            two(|post| post.topics = vec!["repair".into()]),
            Some(Reason::YourTopic("repair".into())),
        ),
        (
            "a campaign that ends",
            &Person::default(),
            two(|post| post.campaign = "winter".into()),
            Some(Reason::CampaignEnds {
                name: "A warm winter".into(),
                at: NOW + 5 * DAY,
            }),
        ),
        (
            "new",
            &Person::default(),
            two(|post| post.valid_from = Some(NOW - DAY)),
            Some(Reason::NewSince(NOW - DAY)),
        ),
        (
            "ends soon",
            &Person::default(),
            two(|post| post.valid_until = Some(NOW + DAY)),
            Some(Reason::EndsSoon(NOW + DAY)),
        ),
        (
            "asked for by the company",
            &Person::default(),
            two(|post| post.priority = 1),
            Some(Reason::Priority),
        ),
        (
            "not posted yet",
            &sharer,
            two(|_| ()),
            Some(Reason::NotSharedYet),
        ),
        (
            "less wanted",
            &Person::default(),
            two(|post| post.priority = -1),
            None,
        ),
    ];
    for (name, person, posts, reason) in cases {
        let found = person.posts(&posts);
        let first = if reason.is_some() { "b" } else { "a" };
        assert_eq!(
            ids(&found).first().map(String::as_str),
            Some(first),
            "{name}"
        );
        if let Some(reason) = reason {
            assert!(
                found[0].reasons.contains(&reason),
                "{name}: {:?}",
                found[0].reasons
            );
        }
    }
}

#[test]
fn what_the_person_shared_says_when_and_comes_back_with_time() {
    let at = NOW - DAY;
    let person = Person {
        history: shared("b", at),
        ..Person::default()
    };
    let found = person.posts(&two(|post| post.priority = 2));
    assert_eq!(ids(&found), ["a", "b"]);
    assert!(found[1].reasons.contains(&Reason::SharedAt(at)));
    let later = Person {
        now: NOW + 60 * DAY,
        ..person
    };
    assert_eq!(
        ids(&later.posts(&two(|post| post.priority = 3))),
        ["b", "a"]
    );
}

#[test]
fn words_weigh_more_than_the_calendar() {
    let mut posts = library();
    posts[1].priority = 5;
    posts[1].valid_from = Some(NOW - 1);
    let found =
        Person::drafting("A quieter fan lets me sleep with the window open", "en").posts(&posts);
    assert_eq!(ids(&found).first().map(String::as_str), Some("quiet-fan"));
}

#[test]
fn dates_far_away_are_no_reason() {
    let posts = two(|post| {
        post.valid_from = Some(NOW - 30 * DAY);
        post.valid_until = Some(NOW + 30 * DAY);
        post.campaign = "unknown".into();
    });
    for found in Person::default().posts(&posts) {
        assert_eq!(found.reasons, [Reason::NotSharedYet], "{}", found.post);
    }
}

#[test]
fn scores_fall_and_at_most_as_many_come_as_were_asked_for() {
    for limit in [0, 1, 2, 3, 9] {
        let person = Person {
            limit,
            ..Person::drafting("A quiet workshop", "en")
        };
        let found = person.posts(&library());
        assert_eq!(found.len(), limit.min(3));
        assert!(found.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }
}

#[test]
fn the_same_words_are_those_that_people_read_in_a_post() {
    let colleague = crate::program::Person {
        id: "jens".into(),
        name: "Jens Hansen".into(),
        kind: crate::program::PersonKind::Person,
        topics: Vec::new(),
        languages: Vec::new(),
        handles: crate::lean::Table::new(),
    };
    let head = Head {
        people: vec![colleague],
        ..head()
    };
    let mut posts = library();
    posts[1].mentions = vec!["jens".into()];
    posts[1].tags = vec!["OpenDay".into()];
    let found = |draft: &str| {
        let index = Index::build(&posts, &head);
        let person = Person::drafting(draft, "en");
        let found = index.posts(&person.ask());
        let workshop = found.into_iter().find(|found| found.post == "workshop");
        workshop.unwrap()
    };
    for draft in ["A coffee with Jens Hansen", "The open day of Jens Hansen"] {
        let reasons = found(draft).reasons;
        let words = reasons
            .iter()
            .find(|why| matches!(why, Reason::SameWords(_)));
        assert_eq!(words, None, "{draft}");
    }
    let said = found("Jens Hansen takes machines apart in the workshop");
    let words = said.reasons.iter().find_map(|why| match why {
        Reason::SameWords(words) => Some(words.clone()),
        _ => None,
    });
    let words = words.unwrap();
    assert!(words.contains(&"machines".to_owned()), "{words:?}");
    assert!(!words.contains(&"Jens".to_owned()), "{words:?}");
}

#[test]
fn a_post_of_a_campaign_that_is_over_or_has_not_begun_comes_after_others() {
    for (name, starts, ends, first) in [
        ("over", Some(NOW - 9 * DAY), Some(NOW), "a"),
        ("not begun", Some(NOW + 1), Some(NOW + 90 * DAY), "a"),
        ("under way", Some(NOW), Some(NOW + 90 * DAY), "b"),
        ("without dates", None, None, "b"),
    ] {
        let season = Campaign {
            id: "season".into(),
            name: "Season".into(),
            starts,
            ends,
            ..Campaign::default()
        };
        let head = Head {
            campaigns: vec![season],
            ..head()
        };
        let posts = two(|post| {
            post.campaign = "season".into();
            post.priority = 9;
        });
        let found = Index::build(&posts, &head).posts(&Person::default().ask());
        assert_eq!(found.len(), 2, "{name}: it may be shared all the same");
        assert_eq!(found[0].post, first, "{name}");
    }
}
