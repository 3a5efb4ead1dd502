//! What each kind finds, says and mends.

use serde_json::{Value, json};

use super::*;

#[test]
fn a_preferred_term_replaces_others_and_nothing_else() {
    let pump = || json!({"id": "pump", "kind": "prefer-term", "use": "heat pump", "instead_of": ["heatpump", "heat-pump", "pump"]});
    let internet = || json!({"id": "net", "kind": "prefer-term", "use": "internet", "instead_of": ["Internet"]});
    let exact = || json!({"id": "acme", "kind": "prefer-term", "use": "ACME", "instead_of": ["Acme"], "case": "exact"});
    let cases: Vec<(Value, &str, Vec<&str>)> = vec![
        (
            hootsuite(),
            "We use HootSuite daily",
            vec!["name:HootSuite -> Hootsuite"],
        ),
        (
            hootsuite(),
            "We use hoot\u{A0}suite and HOOTSUITE",
            vec![
                "name:hoot\u{A0}suite -> Hootsuite",
                "name:HOOTSUITE -> Hootsuite",
            ],
        ),
        (hootsuite(), "Hootsuite's own page", vec![]),
        (
            hootsuite(),
            "HootSuite's own page",
            vec!["name:HootSuite -> Hootsuite"],
        ),
        (
            hootsuite(),
            "https://hootsuite.com/HootSuite, @HootSuite, a@hootsuite.com",
            vec![],
        ),
        (hootsuite(), "They wrote “HootSuite” there", vec![]),
        (
            hootsuite(),
            "#HootSuite",
            vec!["name:HootSuite -> Hootsuite"],
        ),
        (
            pump(),
            "Heatpump. A HEATPUMP and a heat-pump",
            vec![
                "pump:Heatpump -> Heat pump",
                "pump:HEATPUMP -> HEAT PUMP",
                "pump:heat-pump -> heat pump",
            ],
        ),
        (pump(), "Heat pump or heat pump", vec![]),
        (pump(), "#heatpump", vec!["pump:heatpump -> HeatPump"]),
        (
            internet(),
            "Internet is here. The Internet is there.",
            vec!["net:Internet -> internet"],
        ),
        (exact(), "Acme, ACME and acme", vec!["acme:Acme -> ACME"]),
    ];
    for (rule, text, expected) in cases {
        assert_eq!(check(&[rule], text), expected, "{text}");
    }
}

#[test]
fn an_embargo_ends_with_its_minute() {
    let policy = policy(&[falcon()], Some(&acme()));
    let text = "Wait for Project\u{A0}Falcon! #ProjectFalcon";
    let draft = Draft {
        zone: 60,
        ..Draft::new(text)
    };
    let hints = policy.check(&draft, &History::default(), NOW);
    let slices: Vec<&str> = hints.iter().map(|hint| hint.span.of(text)).collect();
    assert_eq!(slices, ["Project\u{A0}Falcon", "ProjectFalcon"]);
    assert_eq!(hints[0].severity, Severity::Stop);
    assert_eq!(
        hints[0].message,
        "“Project Falcon” is announced on 21 September 2026, 15:14. Leave it out for now, or keep this text for later."
    );
    assert!(
        policy
            .check(&draft, &History::default(), NOW + 59_999)
            .len()
            == 2
    );
    assert!(
        policy
            .check(&draft, &History::default(), NOW + 60_000)
            .is_empty()
    );
}

#[test]
fn a_missing_tag_is_a_line_of_the_checklist() {
    let policy = policy(&[tag()], None);
    let text = "Proud of our new pump";
    let hints = policy.check(&Draft::new(text), &History::default(), NOW);
    assert_eq!(hints.len(), 1);
    assert!(hints[0].whole && hints[0].span == crate::text::Span::new(text.len(), text.len()));
    let fixes: Vec<&str> = hints[0]
        .fixes
        .iter()
        .map(|fix| fix.replacement.as_str())
        .collect();
    assert_eq!(fixes, ["\n\n#LifeAtACME", "\n\n#ACME2026"]);
    for text in ["", "  \n", "ok #lifeatacme", "ok ＃ACME2026."] {
        assert_eq!(
            found(&policy, &Draft::new(text)),
            Vec::<String>::new(),
            "{text:?}"
        );
    }
}

#[test]
fn form_looks_at_what_it_is_asked_to() {
    let form = |key: &str, value: Value| json!({"id": "form", "kind": "form", key: value});
    let cases: Vec<(Value, &str, Vec<&str>)> = vec![
        (form("max_length", json!(5)), "12345", vec![]),
        (form("max_length", json!(5)), "👍23456", vec!["form:"]),
        (form("fold", json!(5)), "Hi!\nA long second line", vec![]),
        (
            form("fold", json!(5)),
            "\nHello there\nx",
            vec!["form: there"],
        ),
        (
            form("max_capitals", json!(2)),
            "We are HIRING RIGHT NOW in Oslo",
            vec!["form:HIRING RIGHT NOW"],
        ),
        (
            form("max_capitals", json!(2)),
            "NATO and EU, A I #ACME #NOW #YES",
            vec![],
        ),
        (
            form("max_capitals", json!(2)),
            "STOP THIS\n\nRIGHT NOW",
            vec![],
        ),
        (form("max_emoji", json!(1)), "👩‍🔧 ok", vec![]),
        (form("max_emoji", json!(1)), "👩‍🔧 ok 👍🏽 🇳🇴", vec!["form:👍🏽"]),
        (
            form("styled_letters", json!(true)),
            "We are 𝗵𝗶𝗿𝗶𝗻𝗴",
            vec!["form:𝗵𝗶𝗿𝗶𝗻𝗴 -> hiring"],
        ),
        (
            form("readability", json!(4)),
            "One two three four. One two, three - four five.",
            vec!["form:One two, three - four five."],
        ),
    ];
    for (rule, text, expected) in cases {
        assert_eq!(check(&[rule], text), expected, "{text}");
    }
}

#[test]
fn a_fix_never_brings_in_what_another_rule_asks_about_first() {
    let use_falcon =
        json!({"id": "use", "kind": "prefer-term", "use": "Falcon", "instead_of": ["the thing"]});
    let secret =
        json!({"id": "falcon", "kind": "embargo", "terms": ["Project Falcon"], "until": NOW + 1});
    let short = json!({"id": "short", "kind": "form", "max_length": 30, "severity": "stop"});
    let fixes = |rules: &[Value], text: &str| {
        let policy = policy(rules, None);
        let hints = policy.check(&Draft::new(text), &History::default(), NOW);
        hints
            .iter()
            .map(|hint| (hint.rule.clone(), hint.fixes.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        fixes(
            &[use_falcon.clone(), secret.clone()],
            "Our Project the thing"
        ),
        [("use".to_owned(), 0)]
    );
    assert_eq!(
        fixes(&[use_falcon, secret], "Our own the thing"),
        [("use".to_owned(), 1)]
    );
    assert_eq!(
        fixes(&[tag(), short], "This is twenty-five chars"),
        [("tag".to_owned(), 0)]
    );
}

#[test]
fn messages_are_the_rules_own_or_the_kinds_in_the_readers_language() {
    let mut own = hootsuite();
    own["message"] = json!({"en": "Own words", "it": "Parole nostre"});
    own["why"] = json!("Because.");
    own["link"] = json!("#names");
    let policy_own = policy(&[own], None);
    let policy_kind = policy(&[hootsuite()], None);
    let message = |policy: &Policy, ui: &str| {
        let draft = Draft {
            ui,
            ..Draft::new("HootSuite")
        };
        policy.check(&draft, &History::default(), NOW).remove(0)
    };
    assert_eq!(message(&policy_own, "it").message, "Parole nostre");
    assert_eq!(message(&policy_own, "nb").message, "Own words");
    assert_eq!(message(&policy_own, "it-IT").message, "Parole nostre");
    for (code, ui) in [
        ("no", "nb"),
        ("nb", "no"),
        ("nb", "nn-NO"),
        ("nn", "nb"),
        ("nb-NO", "nb-NO"),
    ] {
        let mut norwegian = hootsuite();
        norwegian["message"] = json!({"en": "Own words", code: "Egne ord"});
        let said = message(&policy(&[norwegian], None), ui).message;
        assert_eq!(said, "Egne ord", "{code} for {ui}");
    }
    assert_eq!(
        (
            message(&policy_own, "it").why.as_str(),
            message(&policy_own, "it").link.as_str()
        ),
        ("Because.", "#names")
    );
    for (ui, start) in [
        ("en", "Consider"),
        ("it-IT", "Meglio"),
        ("ca", "Millor"),
        ("es-419", "Mejor"),
        ("nb", "Vurder"),
        ("fi", "Consider"),
    ] {
        assert!(message(&policy_kind, ui).message.starts_with(start), "{ui}");
    }
}

#[test]
fn hints_come_in_order_one_per_rule_and_span() {
    let rules = [
        json!({"id": "b", "kind": "prefer-term", "use": "x", "instead_of": ["beta", "beta gamma"]}),
        json!({"id": "a", "kind": "prefer-term", "use": "y", "instead_of": ["beta", "alpha"]}),
        tag(),
    ];
    assert_eq!(
        check(&rules, "alpha beta gamma beta"),
        [
            "a:alpha -> y",
            "a:beta -> y",
            "b:beta gamma -> x",
            "a:beta -> y",
            "b:beta -> x",
            "tag: -> #LifeAtACME"
        ]
    );
}

#[test]
fn the_programme_knows_how_its_tags_are_written() {
    let about = About {
        brands: vec!["Zeppelin".to_owned()],
        tags: vec!["LifeAtACME".to_owned(), "#HeatPumps".to_owned()],
        ..About::default()
    };
    let policy = policy(
        &[json!({"id": "case", "kind": "tag-case", "reach": "always"})],
        Some(&about),
    );
    let draft = Draft::new(
        "#lifeatacme #lifeatzeppelin #heatpumps #zeppelinheat #HeatPumps #heatxyz ＃futureofwork",
    );
    assert_eq!(
        found(&policy, &draft),
        [
            "case:#lifeatacme -> #LifeAtACME",
            "case:#lifeatzeppelin -> #LifeAtZeppelin",
            "case:#heatpumps -> #HeatPumps",
            "case:#zeppelinheat -> #ZeppelinHeat",
            "case:＃futureofwork -> ＃FutureOfWork",
        ]
    );
}
