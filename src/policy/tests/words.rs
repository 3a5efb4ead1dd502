//! Kinds that look for words: figures, claims, confidential names, words to avoid or to swap, disclosure.

use serde_json::json;

use super::*;

#[test]
fn a_claim_wants_a_link_within_its_distance() {
    let near =
        json!({"id": "c", "kind": "claim", "terms": ["the best", "n. 1"], "source_within": 10});
    let anywhere = json!({"id": "c", "kind": "claim", "terms": ["the best", "n. 1"]});
    for (rule, text, expected) in [
        (&near, "The best! https://a.com/x", 0),
        (&near, "The best 1234567 https://a.com/x", 0),
        (&near, "The best 123456789 https://a.com/x", 1),
        (&near, "a.com/x 🔥🔥🔥🔥🔥🔥🔥🔥🔥 n.\u{A0}1", 1),
        (&near, "a.com/x 🔥🔥🔥🔥🔥🔥🔥🔥 n. 1", 0),
        (&near, "a.com/x 🔥🔥🔥🔥 the best", 0),
        (&near, "the best, says a@example.com", 1),
        (&near, "https://a.com/the-best/the best", 0),
        (&near, "the best of the best", 2),
        (&anywhere, "the best 123456789 123456789 a.com", 0),
        (&anywhere, "the bestest is N. 1", 1),
    ] {
        let found = check(std::slice::from_ref(rule), text);
        assert_eq!(found.len(), expected, "{text}: {found:?}");
    }
}

#[test]
fn a_quiet_period_has_its_first_and_its_last_minute() {
    let rule = json!({"id": "q", "kind": "quiet-period", "terms": ["record quarter"], "from": NOW, "until": NOW + 60_000});
    let policy = policy(&[rule], Some(&acme()));
    let draft = Draft::new("A RECORD\u{200B} quarter for the union and for my pay");
    for (at, expected) in [(NOW - 1, 0), (NOW, 1), (NOW + 59_999, 1), (NOW + 60_000, 0)] {
        let hints = policy.check(&draft, &History::default(), at);
        assert_eq!(hints.len(), expected, "{}", at - NOW);
        assert!(hints.iter().all(|hint| hint.severity == Severity::Stop));
    }
}

#[test]
fn a_confidential_name_is_asked_about_and_never_explained() {
    let words = json!({"id": "in", "kind": "confidential", "terms": ["Falcon", "Project Falcon"]});
    let hashed = json!({"id": "in", "kind": "confidential", "terms": ["Falcon", "Project Falcon"], "salt": "9b41c07e2f"});
    for rule in [words, hashed] {
        let policy = policy(&[rule], Some(&acme()));
        for (text, expected) in [
            ("My dog is called falcon", vec!["in:falcon"]),
            (
                "PROJECT\u{AD} Falcon, #projectfalcon",
                vec!["in:PROJECT\u{AD} Falcon", "in:projectfalcon"],
            ),
            (
                "The union asked about “Falcon”, falcon.com, @falcon",
                vec!["in:Falcon", "in:falcon", "in:falcon"],
            ),
            ("falconry", vec![]),
        ] {
            assert_eq!(found(&policy, &Draft::new(text)), expected, "{text}");
        }
    }
    let secret = policy(
        &[json!({"id": "in", "kind": "confidential", "terms": ["Falcon"], "salt": "9b41c07e2f"})],
        None,
    );
    assert!(!format!("{secret:?}").to_lowercase().contains("falcon"));
}

#[test]
fn a_confidential_rule_that_tells_its_terms_is_warned_of_and_runs() {
    let rule = json!({"id": "in", "kind": "confidential", "terms": ["Falcon", "Aria"], "message": {"en": "Falcón is secret"}});
    let (policy, problems) = compile(&[raw(rule)], None);
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].severity,
        crate::program::ProblemSeverity::Warning
    );
    assert_eq!(found(&policy, &Draft::new("our Aria")), ["in:Aria"]);
}
