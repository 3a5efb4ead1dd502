//! What rules find, and where they keep silent: tables over whole policies.

use serde_json::{Value, json};

mod advice;
mod compiling;
mod disclosure;
mod fixes;
mod kinds;
mod secret;
mod protected;
mod protected_business;
mod protected_lines;
mod sentences;
mod silence;
mod words;

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
        languages: Vec::new(),
        topic_names: vec![
            ("it".to_owned(), "pompe di calore".to_owned()),
            ("nb".to_owned(), "varmepumper".to_owned()),
        ],
        tags: vec!["LifeAtWork".to_owned()],
        shared_tags: Vec::new(),
        mails: vec!["press@acme.example".to_owned()],
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
