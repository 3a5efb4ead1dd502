//! Rules that would speak up where people talk about their pay, hours, safety, unions, harassment or
//! wrongdoing: talk that the law protects. Sources of the facts: `docs/protected-talk.md`.

use super::super::Policy;
use super::super::protected_words::TALK;
use super::evidence::{Evidence, look};
use super::warning;
use crate::program::Problem;

/// How many words a warning names.
const NAMED: usize = 3;

/// One line per country; checked on 2026-11-22.
const LAWS: &str = "\
US: section 7 of the National Labor Relations Act protects employees who talk together about pay and working conditions, online too.
EU: Directive (EU) 2023/970 art. 7 lets workers disclose their pay; Directive (EU) 2019/1937 protects those who report breaches.
IT: Law 300/1970 (Statuto dei lavoratori) art. 1 and 14 protects opinions and union activity at work; Legislative Decree 24/2023 those who report.
ES: art. 28 of the Constitution and Organic Law 11/1985 protect union activity; Law 2/2023 those who report.
NO: the Constitution § 100 and the Working Environment Act chapter 2 A protect free speech and those who report.";

/// A warning for each rule that finds words of protected talk.
pub(super) fn advise(policy: &Policy, tried: &[Evidence]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for evidence in tried {
        let mut words: Vec<String> = Vec::new();
        for (text, sighting) in evidence.own().filter(|(_, one)| one.protected) {
            words.push(sighting.finding.span.of(text).to_owned());
        }
        if evidence.rule.body.traits().needs_terms && words.is_empty() {
            continue;
        }
        if words.is_empty() {
            words.extend(spoken(policy, evidence));
        }
        words.dedup();
        if let Some(named) = named(&words) {
            problems.push(warning(
                evidence,
                "",
                format!("the rule would speak up where people talk about pay, hours, safety, unions, harassment or wrongdoing: it finds {named}"),
                format!("leave such talk to people: take these words out, or narrow them to what is meant\n{LAWS}"),
            ));
        }
    }
    problems
}

/// Words of protected talk that a rule without terms of its own finds, such as a pattern.
fn spoken(policy: &Policy, evidence: &Evidence) -> Vec<String> {
    let languages = &evidence.rule.scope.languages;
    TALK.iter()
        .filter(|(code, _)| languages.is_empty() || languages.iter().any(|known| known == code))
        .flat_map(|(_, terms)| {
            let text = terms
                .split('|')
                .map(str::trim)
                .collect::<Vec<_>>()
                .join("\n\n");
            look(policy, evidence.rule, &text)
                .into_iter()
                .filter(|one| one.rule.id == evidence.rule.id && one.protected)
                .map(|one| one.finding.span.of(&text).to_owned())
                .take(NAMED)
                .collect::<Vec<_>>()
        })
        .collect()
}

fn named(words: &[String]) -> Option<String> {
    let shown: Vec<String> = words
        .iter()
        .take(NAMED)
        .map(|word| format!("“{word}”"))
        .collect();
    (!shown.is_empty()).then(|| {
        if words.len() > NAMED {
            format!("{} and more", shown.join(", "))
        } else {
            shown.join(", ")
        }
    })
}
