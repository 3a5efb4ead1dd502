//! Rules that are not sound, and rules that test themselves.

use serde_json::{Value, json};

use super::*;

/// A rule, part of what is said about it, part of the help.
const NOT_SOUND: &[(&str, &str, &str)] = &[
    (
        r#"{"id": "a", "kind": "prefer-trem", "use": "x"}"#,
        "unknown kind `prefer-trem`",
        "did you mean `prefer-term`?",
    ),
    (
        r#"{"id": "a", "kind": "prefer-term", "use": "x", "insted_of": ["y"]}"#,
        "unknown key `insted_of`",
        "did you mean `instead_of`?",
    ),
    (
        r#"{"id": "a", "kind": "prefer-term", "instead_of": ["y"]}"#,
        "`use` is missing or empty",
        "which words",
    ),
    (
        r#"{"id": "a", "kind": "prefer-term", "use": ["x", {}], "instead_of": ["y"]}"#,
        "`use` is [\"x\",{}]",
        "give one text",
    ),
    (
        r#"{"id": "a", "kind": "prefer-term", "use": "x", "instead_of": []}"#,
        "`instead_of` is missing or empty",
        "at least one",
    ),
    (
        r#"{"id": "a", "kind": "prefer-term", "use": "x", "instead_of": [" "]}"#,
        "the term “ ” has no letter",
        "take it out",
    ),
    (
        r#"{"id": "a", "kind": "require-tag", "any": ["two words"]}"#,
        "`any` has “two words”, which is no hashtag",
        "letters",
    ),
    (
        r#"{"id": "a", "kind": "embargo", "terms": ["y"]}"#,
        "`until` is missing",
        "such as",
    ),
    (
        r#"{"id": "a", "kind": "embargo", "terms": ["y"], "until": "soon"}"#,
        "`until` is \"soon\"",
        "a date",
    ),
    (
        r#"{"id": "a", "kind": "form"}"#,
        "looks at nothing",
        "max_length",
    ),
    (
        r#"{"id": "a", "kind": "form", "fold": -1}"#,
        "`fold` is -1",
        "whole number",
    ),
    (
        r#"{"id": "a", "kind": "form", "fold": 9, "severity": "high"}"#,
        "`severity` is \"high\"",
        "tip, warn, stop",
    ),
    (
        r#"{"id": "a", "kind": "form", "fold": 9, "surfaces": ["posts"]}"#,
        "`surfaces` has `posts`",
        "did you mean `post`?",
    ),
    (
        r#"{"id": "name", "kind": "form", "fold": 9}"#,
        "a second rule with the id `name`",
        "its own",
    ),
    (
        r#"{"id": "a", "kind": "confidential"}"#,
        "without `terms` and without `hashes`",
        "pack hash",
    ),
    (
        r#"{"id": "a", "kind": "confidential", "hashes": ["abc"], "salt": "s"}"#,
        "`hashes` has “abc”, which is no hash",
        "pack hash",
    ),
    (
        r#"{"id": "a", "kind": "confidential", "hashes": ["abc"]}"#,
        "`salt` is missing",
        "with which",
    ),
    (
        r#"{"id": "a", "kind": "quiet-period", "terms": ["x"]}"#,
        "`from` and `until` are missing",
        "such as",
    ),
    (
        r#"{"id": "a", "kind": "claim"}"#,
        "`terms` is missing or empty",
        "at least one",
    ),
    (
        r#"{"id": "a", "kind": "avoid", "terms": ["x"], "match": "regex"}"#,
        "`match` is \"regex\"",
        "word, phrase, stem",
    ),
    (
        r#"{"id": "a", "kind": "avoid", "terms": ["x"], "near": {"words": 3}}"#,
        "`near` has no `terms`",
        "near: {terms",
    ),
    (
        r#"{"id": "a", "kind": "avoid", "terms": ["x"], "near": {"terms": ["y"], "words": 0}}"#,
        "`words` of `near` is no whole number above 0",
        "words: 5",
    ),
    (
        r#"{"id": "a", "kind": "inclusive"}"#,
        "`swap` is missing",
        "alternative",
    ),
    (
        r#"{"id": "a", "kind": "inclusive", "swap": {"x": []}}"#,
        "`swap` has no alternative to “x”",
        "a list of them",
    ),
    (
        r#"{"id": "a", "kind": "inclusive", "swap": ["x"]}"#,
        "`swap` is [\"x\"]",
        "a table",
    ),
    (
        r#"{"id": "a", "kind": "spelling", "extends": "spelling"}"#,
        "`spelling` is not supported",
        "leave the rule out",
    ),
    (
        r#"{"id": "a", "kind": "existence", "extends": "existence", "message": "%s", "tokens": ["(a)\\1"]}"#,
        "the pattern `(a)\\1` cannot run: the backreference",
        "write it in another way",
    ),
];

#[test]
fn a_bad_rule_is_named_and_disables_only_itself() {
    for (rule, message, help) in NOT_SOUND {
        let rule: Value = serde_json::from_str(rule).unwrap();
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
