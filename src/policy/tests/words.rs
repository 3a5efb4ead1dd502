//! Kinds that look for words: figures, claims, confidential names, words to avoid or to swap.

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
fn a_confidential_name_is_found_in_words_as_it_is_by_its_hash() {
    let rule = json!({"id": "c", "kind": "confidential", "terms": ["Prosjekt Polar", "Blå-Måke"]});
    let mut hashed = rule.clone();
    hashed["salt"] = json!("pepper");
    for (text, expected) in [
        ("Prosjekt Polar", "c:Prosjekt Polar"),
        ("Prosjekt-Polar", "c:Prosjekt-Polar"),
        ("prosjektpolar er nytt", "c:prosjektpolar"),
        ("#ProsjektPolar", "c:ProsjektPolar"),
        ("blå måke", "c:blå måke"),
        ("BlåMåke", "c:BlåMåke"),
    ] {
        for rule in [&rule, &hashed] {
            assert_eq!(
                check(std::slice::from_ref(rule), text),
                [expected],
                "{rule}"
            );
        }
    }
    assert_eq!(
        check(&[rule], "et prosjekt i polare strøk"),
        Vec::<String>::new()
    );
}

#[test]
fn a_name_has_its_genitive_where_that_is_written_without_an_apostrophe() {
    for kind in ["embargo", "quiet-period", "confidential"] {
        let mut rule = json!({"id": "f", "kind": kind, "terms": ["Falcon", "Atlas"]});
        if kind != "confidential" {
            rule["until"] = json!(NOW + 60_000);
        }
        let policy = policy(&[rule], Some(&acme()));
        for (text, expected) in [
            ("Vi skal feire Falcons fødselsdag sammen", vec!["f:Falcons"]),
            (
                "Wir feiern morgen Falcons Geburtstag #falcons",
                vec!["f:Falcons", "f:falcons"],
            ),
            ("We are going to see the Falcons tomorrow", vec![]),
            ("We are going to see Falcon's launch", vec!["f:Falcon"]),
            ("Vi skal feire Atlass sammen", vec![]),
            ("Falcons", vec![]),
        ] {
            assert_eq!(found(&policy, &Draft::new(text)), expected, "{text}");
        }
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

#[test]
fn words_to_avoid_are_found_in_the_forms_that_the_rule_asks_for() {
    let rule = |how: &str| json!({"id": "a", "kind": "avoid", "terms": ["risk-free", "promise"], "match": how});
    let languages = |code: &str| {
        let mut rule = rule("stem");
        rule["languages"] = json!([code]);
        rule
    };
    for (rule, text, expected) in [
        (
            rule("word"),
            "Risk-free! I promise, risk free promises",
            vec!["a:Risk-free", "a:promise"],
        ),
        (
            rule("phrase"),
            "risk\u{A0}free #RiskFree promises",
            vec!["a:risk\u{A0}free", "a:RiskFree"],
        ),
        (
            rule("stem"),
            "He promised promises",
            vec!["a:promised", "a:promises"],
        ),
        (
            rule("stem"),
            "We are promising this to you and you",
            vec!["a:promising"],
        ),
        (
            languages("nb"),
            "We are promising this to you and you",
            vec![],
        ),
        (
            rule("word"),
            "“I promise”, @promise, promise.com, <a@promise.org>",
            vec![],
        ),
        (
            rule("word"),
            "«Us ho\nprometo: promise» ‘promise’ \"promise\"",
            vec![],
        ),
        (
            rule("word"),
            "#promise Promise’s",
            vec!["a:promise", "a:Promise"],
        ),
        (rule("word"), "The union’s promise on pay", vec![]),
    ] {
        assert_eq!(check(&[rule], text), expected, "{text}");
    }
    let local = json!({"id": "a", "kind": "avoid", "terms": ["sinèrgia"], "match": "stem"});
    for (text, expected) in [
        ("Quines sinergies que tenim avui amb la gent", 1),
        ("Amb la sine\u{300}rgia", 1),
        ("sinergies", 1),
    ] {
        assert_eq!(
            check(std::slice::from_ref(&local), text).len(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn a_word_near_another_counts_words_on_either_side() {
    let rule = json!({"id": "a", "kind": "avoid", "terms": ["cut"], "near": {"terms": ["jobs", "price tag"], "words": 3}, "suggest": "trim"});
    for (text, expected) in [
        ("cut jobs", vec!["a:cut -> trim"]),
        ("Cut, as - one says: jobs", vec![]),
        ("CUT, as we - jobs", vec!["a:CUT -> TRIM"]),
        ("jobs that they cut", vec!["a:cut -> trim"]),
        ("jobs that they may cut", vec![]),
        ("the price tag is cut", vec!["a:cut -> trim"]),
        ("a good cut", vec![]),
        ("jobs", vec![]),
    ] {
        assert_eq!(check(std::slice::from_ref(&rule), text), expected, "{text}");
    }
}

#[test]
fn inclusive_words_keep_form_and_case() {
    let rule = json!({"id": "i", "kind": "inclusive", "swap": {"chairman": "chairperson", "operaio": ["dipendente"], "formann": "leder", "director": "cap", "chairmen of boards": "boards"}});
    for (text, language, expected) in [
        (
            "Chairmen and the chairman's CHAIRMAN",
            "en",
            vec![
                "i:Chairmen -> Chairpersons",
                "i:chairman -> chairperson",
                "i:CHAIRMAN -> CHAIRPERSON",
            ],
        ),
        (
            "chairmen of boards",
            "en",
            vec!["i:chairmen of boards -> boards"],
        ),
        ("gli operai", "it", vec!["i:operai -> dipendenti"]),
        ("operai", "en", vec![]),
        ("directors", "ca", vec!["i:directors -> caps"]),
        ("directores", "es", vec!["i:directores -> capes"]),
        ("formennene", "nb", vec!["i:formennene -> lederne"]),
        (
            "#Chairman @chairman “chairman” chairman.com",
            "en",
            vec!["i:Chairman -> Chairperson"],
        ),
    ] {
        let draft = Draft {
            language: Some(language),
            ..Draft::new(text)
        };
        assert_eq!(
            found(&policy(std::slice::from_ref(&rule), None), &draft),
            expected,
            "{text}"
        );
    }
}
