//! What rules find, and where they keep silent: tables over whole policies.

use serde_json::{Value, json};

use super::*;
use crate::network::Surface;
use crate::program::RawRule;
use crate::share::History;

/// Midnight, UTC, of a day of 2026.
const NOW: i64 = 1_790_000_000_000;

/// A rule as the author room reads it.
fn raw(fields: Value) -> RawRule {
    let Value::Object(fields) = fields else {
        panic!("a rule is an object")
    };
    let text = |key: &str| {
        fields
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    RawRule {
        id: text("id"),
        kind: text("kind"),
        file: "policy/x.yml".to_owned(),
        line: 1,
        fields,
        ..RawRule::default()
    }
}

fn policy(rules: &[Value], about: Option<&About>) -> Policy {
    let rules: Vec<RawRule> = rules.iter().cloned().map(raw).collect();
    let (policy, problems) = compile(&rules, about);
    assert!(problems.is_empty(), "{problems:?}");
    // What a pack does to it.
    serde_json::from_str(&serde_json::to_string(&policy).unwrap()).unwrap()
}

fn acme() -> About {
    About {
        brands: vec!["ACME".to_owned()],
        topics: vec!["heat pumps".to_owned()],
        tags: vec!["LifeAtWork".to_owned()],
    }
}

fn hootsuite() -> Value {
    json!({"id": "name", "kind": "prefer-term", "use": "Hootsuite", "instead_of": ["HootSuite", "Hoot Suite"]})
}

fn falcon() -> Value {
    json!({"id": "falcon", "kind": "embargo", "terms": ["Project Falcon"], "until": NOW + 60_000})
}

fn tag() -> Value {
    json!({"id": "tag", "kind": "require-tag", "any": ["LifeAtACME", "#ACME2026"]})
}

/// What is found: rule and slice, and the first fix.
fn found(policy: &Policy, draft: &Draft) -> Vec<String> {
    let hints = policy.check(draft, &History::default(), NOW);
    hints
        .iter()
        .map(|hint| {
            let fix = hint.fixes.first().map_or(String::new(), |fix| {
                format!(" -> {}", fix.replacement.trim())
            });
            format!("{}:{}{fix}", hint.rule, hint.span.of(draft.text))
        })
        .collect()
}

fn check(rules: &[Value], text: &str) -> Vec<String> {
    found(&policy(rules, None), &Draft::new(text))
}

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
fn an_exception_silences_what_lies_within_it() {
    let rule = json!({"id": "f", "kind": "embargo", "terms": ["Falcon"], "until": NOW + 1, "except": ["Falcon 9", "peregrine falcon"]});
    for (text, expected) in [
        ("a Falcon", vec!["f:Falcon"]),
        ("a Falcon 9 and a peregrine falcon", vec![]),
        ("Falcon 9 or Falcon 10", vec!["f:Falcon"]),
    ] {
        assert_eq!(check(std::slice::from_ref(&rule), text), expected, "{text}");
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
fn work_rules_run_only_where_the_draft_is_about_the_company() {
    let policy = policy(&[tag(), hootsuite(), falcon()], Some(&acme()));
    for (text, library, work) in [
        ("My dog loves HootSuite", false, false),
        ("My dog loves HootSuite", true, true),
        ("At acme we love HootSuite", false, true),
        ("ACME's HootSuite", false, true),
        ("A heat pump and HootSuite", false, true),
        ("HootSuite #LifeAtACMEItalia", false, true),
        ("HootSuite #lifeatwork", false, true),
        ("HootSuite acme.com/x", false, true),
        ("HootSuite macmep", false, false),
    ] {
        let draft = Draft {
            from_library: library,
            ..Draft::new(text)
        };
        assert_eq!(
            found(&policy, &draft).len(),
            if work { 2 } else { 0 },
            "{text}"
        );
        assert_eq!(policy.is_about_company(&draft), work, "{text}");
    }
    assert_eq!(
        found(&policy, &Draft::new("My dog Project Falcon")),
        ["falcon:Project Falcon"]
    );
}

#[test]
fn on_protected_talk_only_secrets_speak() {
    let policy = policy(&[tag(), hootsuite(), falcon()], None);
    for (text, expected) in [
        (
            "The pay at HootSuite is bad, said Project Falcon",
            vec!["falcon:Project Falcon"],
        ),
        ("Join the union, HootSuite people", vec![]),
        (
            "HootSuite is fine.\n\nThe union met today.",
            vec!["name:HootSuite -> Hootsuite"],
        ),
        (
            "A HootSuite for the European Union #ACME2026",
            vec!["name:HootSuite -> Hootsuite"],
        ),
        (
            "I sindacati di HootSuite scioperano per lo stipendio",
            vec![],
        ),
        ("El sindicat de HootSuite fa vaga", vec![]),
        ("Fagforeningen i HootSuite streiker for lønna", vec![]),
        ("HootSuite #EqualPay", vec![]),
    ] {
        assert_eq!(found(&policy, &Draft::new(text)), expected, "{text}");
    }
}

#[test]
fn scope_narrows_where_a_rule_runs() {
    let with = |key: &str, value: Value| {
        let mut rule = hootsuite();
        rule[key] = value;
        policy(&[rule], None)
    };
    let text = "We are using HootSuite for this";
    let base = Draft::new(text);
    let sales = ["role:sales".to_owned(), "country:it".to_owned()];
    let cases = [
        (
            with("networks", json!(["x"])),
            Draft {
                network: Some("linkedin"),
                ..base
            },
            0,
        ),
        (
            with("networks", json!(["linkedin"])),
            Draft {
                network: Some("linkedin"),
                ..base
            },
            1,
        ),
        (with("networks", json!(["x"])), base, 1),
        (with("surfaces", json!(["comment"])), base, 0),
        (
            with("surfaces", json!(["comment"])),
            Draft {
                surface: Surface::Comment,
                ..base
            },
            1,
        ),
        (with("languages", json!(["it"])), base, 0),
        (with("languages", json!(["en"])), base, 1),
        (
            with("languages", json!(["it"])),
            Draft {
                language: Some("it"),
                ..base
            },
            1,
        ),
        (with("languages", json!(["it"])), Draft::new("HootSuite"), 1),
        (with("audience", json!(["role:sales"])), base, 0),
        (
            with("audience", json!(["role:sales"])),
            Draft {
                audience: &sales,
                ..base
            },
            1,
        ),
        (
            with("audience", json!(["role:sales", "country:no"])),
            Draft {
                audience: &sales,
                ..base
            },
            0,
        ),
        (with("from", json!(NOW + 1)), base, 0),
        (with("from", json!(NOW)), base, 1),
        (with("until", json!(NOW)), base, 0),
        (
            with("severity", json!("tip")),
            Draft {
                surface: Surface::Message,
                ..base
            },
            0,
        ),
        (
            with("severity", json!("tip")),
            Draft {
                surface: Surface::Message,
                messages: true,
                ..base
            },
            1,
        ),
    ];
    for (index, (policy, draft, expected)) in cases.iter().enumerate() {
        assert_eq!(found(policy, draft).len(), *expected, "case {index}");
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
        ("nb", "Vurder"),
        ("fi", "Consider"),
    ] {
        assert!(message(&policy_kind, ui).message.starts_with(start), "{ui}");
    }
}

#[test]
fn a_bad_rule_is_named_and_disables_only_itself() {
    for (rule, message, help) in [
        (
            json!({"id": "a", "kind": "prefer-trem", "use": "x"}),
            "unknown kind `prefer-trem`",
            "did you mean `prefer-term`?",
        ),
        (
            json!({"id": "a", "kind": "prefer-term", "use": "x", "insted_of": ["y"]}),
            "unknown key `insted_of`",
            "did you mean `instead_of`?",
        ),
        (
            json!({"id": "a", "kind": "prefer-term", "instead_of": ["y"]}),
            "`use` is missing or empty",
            "which words",
        ),
        (
            json!({"id": "a", "kind": "prefer-term", "use": ["x", {}], "instead_of": ["y"]}),
            "`use` is [\"x\",{}]",
            "give one text",
        ),
        (
            json!({"id": "a", "kind": "prefer-term", "use": "x", "instead_of": []}),
            "`instead_of` is missing or empty",
            "at least one",
        ),
        (
            json!({"id": "a", "kind": "prefer-term", "use": "x", "instead_of": [" "]}),
            "the term “ ” has no letter",
            "take it out",
        ),
        (
            json!({"id": "a", "kind": "require-tag", "any": ["two words"]}),
            "`any` has “two words”, which is no hashtag",
            "letters",
        ),
        (
            json!({"id": "a", "kind": "embargo", "terms": ["y"]}),
            "`until` is missing",
            "such as",
        ),
        (
            json!({"id": "a", "kind": "embargo", "terms": ["y"], "until": "soon"}),
            "`until` is \"soon\"",
            "a date",
        ),
        (
            json!({"id": "a", "kind": "form"}),
            "looks at nothing",
            "max_length",
        ),
        (
            json!({"id": "a", "kind": "form", "fold": -1}),
            "`fold` is -1",
            "whole number",
        ),
        (
            json!({"id": "a", "kind": "form", "fold": 9, "severity": "high"}),
            "`severity` is \"high\"",
            "tip, warn, stop",
        ),
        (
            json!({"id": "a", "kind": "form", "fold": 9, "surfaces": ["posts"]}),
            "`surfaces` has `posts`",
            "did you mean `post`?",
        ),
        (
            json!({"id": "name", "kind": "form", "fold": 9}),
            "a second rule with the id `name`",
            "its own",
        ),
        (
            json!({"id": "a", "kind": "existence", "extends": "existence"}),
            "unknown kind `existence`",
            "use one of",
        ),
    ] {
        let (policy, problems) = compile(&[raw(hootsuite()), raw(rule.clone())], None);
        assert_eq!(
            found(&policy, &Draft::new("HootSuite")),
            ["name:HootSuite -> Hootsuite"],
            "{rule}"
        );
        let problem = problems
            .iter()
            .find(|problem| problem.message.contains(message));
        let problem = problem.unwrap_or_else(|| panic!("{message} in {problems:?}"));
        assert!(problem.help.contains(help), "{}", problem.help);
        assert_eq!(problem.file, "policy/x.yml");
    }
}

#[test]
fn examples_are_run() {
    let with = |bad: &[&str], good: &[&str]| {
        let mut rule = falcon();
        rule["languages"] = json!(["it"]);
        rule["audience"] = json!(["role:sales"]);
        rule["examples"] = json!({"bad": bad, "good": good});
        test_rules(&[raw(rule)], Some(&acme()))
    };
    assert!(
        with(
            &["Ecco Project Falcon", "project falcon"],
            &["Ecco un falco"]
        )
        .is_empty()
    );
    let problems = with(&["Ecco un falco"], &["Ecco Project Falcon"]);
    let messages: Vec<&str> = problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    assert_eq!(
        messages,
        [
            "the bad example “Ecco un falco” is not found by the rule",
            "the good example “Ecco Project Falcon” is found by the rule, at “Project Falcon”"
        ]
    );
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
