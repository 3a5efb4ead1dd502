//! Rules are tested code: each rule's own examples, run when a pack is tested.

use super::compile::{compile, examples};
use super::fields::Fields;
use super::rule::Rule;
use super::{About, Draft, Policy};
use crate::network::Surface;
use crate::program::{Problem, ProblemSeverity, RawRule};
use crate::share::History;
use crate::text::detect_language;

/// Runs each rule's own examples: `bad` must fire, `good` must be silent, at a moment, a place and for a
/// person where the rule applies. Rules that do not compile are not tested; [`compile`] names them.
pub fn test_rules(rules: &[RawRule], about: Option<&About>) -> Vec<Problem> {
    // Some kinds learn the programme's names and hashtags. An example need not name the company: it counts
    // as a text of the library.
    let (policy, _) = compile(rules, about);
    let mut problems = Vec::new();
    for raw in rules {
        let by_text = |rule: &&Rule| rule.id == raw.id && rule.body.by_text();
        if let Some(rule) = policy.rules.iter().find(by_text) {
            test(&policy, rule, raw, &mut problems);
        }
    }
    problems
}

fn test(policy: &Policy, rule: &Rule, raw: &RawRule, problems: &mut Vec<Problem>) {
    let (bad, good) = examples(&mut Fields::new(raw));
    for (text, fires) in bad
        .iter()
        .map(|text| (text, true))
        .chain(good.iter().map(|text| (text, false)))
    {
        let fired: Vec<String> = hints_of(policy, rule, text);
        let shown: String = text.chars().take(80).collect();
        match (fires, fired.first()) {
            (true, None) => problems.push(raw.problem(
                ProblemSeverity::Error,
                "examples",
                format!("the bad example “{shown}” is not found by the rule"),
                "change the rule so that it finds it, or move the example to good",
            )),
            (false, Some(slice)) => problems.push(raw.problem(
                ProblemSeverity::Error,
                "examples",
                format!(
                    "the good example “{shown}” is found by the rule{}",
                    if slice.is_empty() {
                        String::new()
                    } else {
                        format!(", at “{slice}”")
                    }
                ),
                "narrow the rule, add to except, or move the example to bad",
            )),
            _ => {}
        }
    }
}

/// What the rule marks in a text, where it applies.
fn hints_of(policy: &Policy, rule: &Rule, text: &str) -> Vec<String> {
    let (draft, now) = where_it_applies(rule, text);
    let hints = policy.check(&draft, &History::default(), now);
    hints
        .iter()
        .filter(|hint| hint.rule == rule.id)
        .map(|hint| hint.span.of(text).to_owned())
        .collect()
}

/// A draft with this text in circumstances in which the rule runs, and the moment.
pub(super) fn where_it_applies<'a>(rule: &'a Rule, text: &'a str) -> (Draft<'a>, i64) {
    let scope = &rule.scope;
    let detected = detect_language(text);
    let in_scope = detected.filter(|code| {
        scope.languages.is_empty()
            || scope
                .languages
                .iter()
                .any(|known| super::scope::same_language(known, code))
    });
    let draft = Draft {
        network: scope.networks.first().map(String::as_str),
        surface: scope.surfaces.first().copied().unwrap_or(Surface::Post),
        language: in_scope.or(scope.languages.first().map(String::as_str)),
        audience: &scope.audience,
        from_library: true,
        messages: true,
        ..Draft::new(text)
    };
    let now = scope
        .from
        .or(scope.until.map(|until| until - 1))
        .unwrap_or_default();
    (draft, now)
}
