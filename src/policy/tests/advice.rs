//! What authors are told of rules that are sound one by one.

use serde_json::{Value, json};

use super::*;

fn told(rules: &[Value], about: Option<&About>) -> Vec<(String, String)> {
    let rules: Vec<RawRule> = rules.iter().cloned().map(raw).collect();
    let circumstances = Circumstances { about, now: NOW };
    advise(&rules, circumstances)
        .into_iter()
        .map(|problem| (problem.id, problem.message))
        .collect()
}

/// Rules, whom the advice is for, part of what it says. An empty id: there is none.
const ADVICE: &[(&str, &str, &str)] = &[
    (
        r#"[{"id": "a", "kind": "embargo", "terms": ["Falcon"], "until": 1700000000000}]"#,
        "a",
        "is over",
    ),
    (
        r#"[{"id": "a", "kind": "prefer-term", "use": "x", "instead_of": ["y"], "surfaces": ["message"]}]"#,
        "a",
        "only in private messages",
    ),
    (
        r#"[{"id": "a", "kind": "existence", "extends": "existence", "message": "m", "nonword": true,
             "tokens": ["[a-z]+ [a-z]+ [a-z]+!", "[a-z]+, [a-z]+, [a-z]+!", "[a-z]+ [a-z]+ [a-z]+\\?", "[a-z ]+[a-z ]+[a-z ]+#",
                        "[a-z]+ ?[a-z]+ ?[a-z]+;", "[a-z]+ [a-z]+ [a-z]+ [0-9]{5}", "(?:[a-z]+ )+&", "(?:[a-z]+,? )+[0-9]{6}"]}]"#,
        "a",
        "the rule is slow",
    ),
    (
        r#"[{"id": "a", "kind": "prefer-term", "use": "heat pump", "instead_of": ["heatpump"], "except": ["heatpump"]}]"#,
        "a",
        "cover every one of its terms",
    ),
    (
        r#"[{"id": "a", "kind": "prefer-term", "use": "x", "instead_of": ["heatpump", "boiler"]},
            {"id": "b", "kind": "prefer-term", "use": "z", "instead_of": ["boiler"]}]"#,
        "b",
        "says nothing that `a` does not say",
    ),
    (
        r#"[{"id": "a", "kind": "prefer-term", "use": "colleagues", "instead_of": ["staff"]},
            {"id": "b", "kind": "prefer-term", "use": "staff", "instead_of": ["colleagues"]}]"#,
        "a",
        "suggests “colleagues”, and `b` finds that",
    ),
    (
        r#"[{"id": "a", "kind": "prefer-term", "use": "reward", "instead_of": ["salary"]}]"#,
        "a",
        "it finds “salary”",
    ),
    (
        r#"[{"id": "a", "kind": "prefer-term", "use": "riconoscimento", "instead_of": ["aumento di stipendio"], "languages": ["it"]}]"#,
        "a",
        "it finds “aumento di stipendio”",
    ),
    (
        r#"[{"id": "a", "kind": "prefer-term", "use": "x", "instead_of": ["heatpump", "boiler"]},
            {"id": "b", "kind": "prefer-term", "use": "z", "instead_of": ["stove"]},
            {"id": "c", "kind": "require-tag", "any": ["LifeAtWork"]},
            {"id": "d", "kind": "prefer-term", "use": "z", "instead_of": ["boiler"], "severity": "stop"}]"#,
        "",
        "",
    ),
];

#[test]
fn authors_are_told_of_rules_that_never_run_repeat_contradict_or_gag() {
    for (rules, id, said) in ADVICE {
        let rules: Vec<Value> = serde_json::from_str(rules).unwrap();
        let told = told(&rules, None);
        if id.is_empty() {
            // `d` speaks louder than `a`, of whose terms it finds only one.
            assert!(told.is_empty(), "{told:?}");
        } else {
            assert!(
                told.iter()
                    .any(|(of, message)| of == id && message.contains(said)),
                "{said}: {told:?}"
            );
        }
    }
}

#[test]
fn of_two_equal_rules_only_the_later_one_is_named() {
    let rule = |id: &str| json!({"id": id, "kind": "prefer-term", "use": "x", "instead_of": ["y"]});
    let told = told(&[rule("first"), rule("second")], None);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "second");
}

#[test]
fn a_programme_without_names_has_no_draft_about_it() {
    let rule = json!({"id": "a", "kind": "prefer-term", "use": "x", "instead_of": ["y"]});
    let told = told(&[rule], Some(&About::default()));
    assert!(told[0].1.contains("names no brand"), "{told:?}");
}

#[test]
fn the_law_is_named_in_one_line_for_each_country() {
    let rule = raw(json!({"id": "a", "kind": "prefer-term", "use": "x", "instead_of": ["union"]}));
    let circumstances = Circumstances {
        about: None,
        now: NOW,
    };
    let help = advise(&[rule], circumstances).remove(0).help;
    for country in ["US: ", "EU: ", "IT: ", "ES: ", "NO: "] {
        assert_eq!(
            help.lines()
                .filter(|line| line.starts_with(country))
                .count(),
            1,
            "{country}"
        );
    }
}
