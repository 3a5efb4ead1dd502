//! Names, places and mistakes of rules.

use super::*;

fn read_one(path: &str, text: &str) -> (Vec<RawRule>, Vec<String>) {
    let mut sink = Sink::default();
    let zone = TimeZone::get("Europe/Rome").unwrap();
    let rules = read(&Folder::of(&[(path, text)]), &zone, &mut sink);
    let problems = sink
        .0
        .iter()
        .map(|found| format!("{}:{} {}", found.file, found.line, found.message));
    (rules, problems.collect())
}

#[test]
fn a_rule_knows_its_keys_and_their_lines() {
    let (rules, problems) = read_one(
        "policy/a.yml",
        "# why\nid: x\nkind: embargo\nterms: [Falcon, 1984]\nuntil: 2026-11-04T09:00\n",
    );
    assert_eq!(problems, Vec::<String>::new());
    let rule = &rules[0];
    assert_eq!(
        (rule.id.as_str(), rule.kind.as_str(), rule.line),
        ("x", "embargo", 2)
    );
    assert_eq!(
        Value::Object(rule.fields.clone()).to_string(),
        r#"{"id":"x","kind":"embargo","terms":["Falcon","1984"],"until":1793779200000}"#
    );
    assert_eq!(rule.line_of("terms"), 4);
    assert_eq!(rule.line_of("why"), 2);
}

#[test]
fn names_come_from_the_rule_the_file_or_the_style() {
    for (path, text, id, kind) in [
        ("policy/a.yml", "kind: form\n", "a", "form"),
        ("policy/a.yaml", "id: 7\nkind: form\n", "7", "form"),
        (
            "policy/write-good/So.yml",
            "extends: existence\n",
            "write-good.So",
            "existence",
        ),
        (
            "policy/write-good/So.yml",
            "kind: form\n",
            "write-good.So",
            "form",
        ),
        (
            "policy/So.yml",
            "extends: existence\n",
            "policy.So",
            "existence",
        ),
        (
            "policy/a.yml",
            "rules:\n  - id: b\n    kind: form\n",
            "b",
            "form",
        ),
        ("policy/a.yml", "- id: b\n  kind: form\n", "b", "form"),
    ] {
        let (rules, problems) = read_one(path, text);
        assert_eq!(problems, Vec::<String>::new(), "{path}");
        assert_eq!(
            (rules[0].id.as_str(), rules[0].kind.as_str()),
            (id, kind),
            "{path} {text}"
        );
    }
}

#[test]
fn a_mistake_leaves_out_only_its_own_rule() {
    let good = "\n  - id: good\n    kind: form\n";
    for (rule, problem) in [
        (
            "  - kind: form\n",
            "policy/a.yml:2 a rule of a list has no id",
        ),
        (
            "  - id: bad\n",
            "policy/a.yml:2 the rule \"bad\" has no kind",
        ),
        (
            "  - words\n",
            "policy/a.yml:2 a rule is \"words\", not a table",
        ),
        (
            "  - id: bad\n    kind: embargo\n    until: soon\n",
            "policy/a.yml:4 until: \"soon\" is not a date",
        ),
        (
            "  - id: bad\n    kind: embargo\n    until: [1]\n",
            "policy/a.yml:4 until is a list of 1, not a date",
        ),
    ] {
        let (rules, problems) = read_one("policy/a.yml", &format!("rules:\n{rule}{good}"));
        assert_eq!(
            rules
                .iter()
                .map(|rule| rule.id.as_str())
                .collect::<Vec<_>>(),
            ["good"],
            "{rule}"
        );
        assert!(
            problems.len() == 1 && problems[0].starts_with(problem),
            "{problems:?}"
        );
    }
    let (rules, problems) = read_one("policy/a.yml", &format!("rules:{good}{good}"));
    assert_eq!(rules.len(), 1);
    assert_eq!(
        problems,
        [
            "policy/a.yml:5 the rule \"good\" stands already in policy/a.yml on line 2; the first one holds"
        ]
    );
}

#[test]
fn a_file_that_is_no_yaml_has_its_place() {
    for (text, problem) in [
        (
            "id: a\nkind: form\nmessage: it's: no\n",
            "policy/a.yml:3 not YAML",
        ),
        (
            "just words\n",
            "policy/a.yml:1 the file holds \"just words\", not a rule",
        ),
        (
            "rules: none\n",
            "policy/a.yml:1 rules is \"none\", not a list",
        ),
        (
            "id: a\nid: b\nkind: form\n",
            "policy/a.yml:2 the key \"id\" stands already on line 1",
        ),
    ] {
        let (_, problems) = read_one("policy/a.yml", text);
        assert!(
            problems.len() == 1 && problems[0].starts_with(problem),
            "{text}: {problems:?}"
        );
    }
    assert_eq!(
        read_one("policy/a.yml", "# nothing yet\n"),
        (vec![], vec![])
    );
}

#[test]
fn a_slip_in_the_yaml_of_one_rule_leaves_the_others() {
    let (rules, problems) = read_one(
        "policy/a.yml",
        "rules:\n  - id: a\n    kind: form\n  - id: b\n    message: it's: no\n  - id: c\n    kind: form\n",
    );
    assert_eq!(
        rules
            .iter()
            .map(|rule| (rule.id.as_str(), rule.line))
            .collect::<Vec<_>>(),
        [("a", 2), ("c", 6)]
    );
    assert!(
        problems.len() == 1 && problems[0].starts_with("policy/a.yml:5 not YAML"),
        "{problems:?}"
    );
}

#[test]
fn a_folder_is_a_style_or_a_set_of_styles() {
    let rule = "extends: existence\ntokens: [so]\n";
    let mut sink = Sink::default();
    for (files, ids) in [
        (
            vec![("So.yml", rule), ("meta.json", "{}"), ("deep/No.yml", rule)],
            vec!["house.So"],
        ),
        (
            vec![("a/So.yml", rule), ("b/So.yml", rule), ("README.md", "x")],
            vec!["a.So", "b.So"],
        ),
    ] {
        let rules = read_styles(&Folder::of(&files), "house", &mut sink);
        assert_eq!(
            rules
                .iter()
                .map(|rule| rule.id.as_str())
                .collect::<Vec<_>>(),
            ids
        );
    }
    assert_eq!(sink.0, []);
}
