//! From raw rules to a policy: when a pack is built, never in the browser.

use std::collections::BTreeMap;

use super::about;
use super::fields::{Fields, did_you_mean};
use super::hint::Severity;
use super::kinds::{Body, NAMES};
use super::phrases::{Builder, check_term};
use super::protected;
use super::rule::{Also, Rule, Terms, Traits};
use super::scope::{Scope, same_language};
use super::vale;
use super::{About, Policy};
use crate::program::{Problem, ProblemSeverity, RawRule};
use crate::text::LANGUAGES;

/// Compiles rules; one that is not sound is left out and named in the problems. `about` is `None` where
/// there are rules but no programme: then every rule runs on every draft.
pub fn compile(rules: &[RawRule], about: Option<&About>) -> (Policy, Vec<Problem>) {
    let mut policy = Policy::default();
    let mut problems = Vec::new();
    let mut builder = Builder::default();
    let mut stems = Builder::default();
    let mut seen = BTreeMap::new();
    for raw in rules {
        let mut fields = Fields::new(raw);
        fields.about = about;
        let compiled = read(&mut fields);
        if let Some(place) = seen.insert(raw.id.as_str(), format!("{}:{}", raw.file, raw.line)) {
            fields.wrong(
                "id",
                format!(
                    "a second rule with the id `{}`; the first is at {place}",
                    raw.id
                ),
                "give it an id of its own",
            );
        }
        if let Some((mut rule, mut terms)) = compiled.filter(|_| is_sound(&fields)) {
            if let Some(about) = about {
                rule.body.learn(about, &mut terms);
            }
            let owner = u32::try_from(policy.rules.len()).unwrap_or(u32::MAX);
            add_terms(&mut builder, owner, &terms);
            if let Some(about) = about {
                about::add_misspelt(&mut builder, about, &rule.body, &terms);
            }
            add_stems(&mut stems, owner, &terms, &rule.scope.languages);
            policy.rules.push(rule);
        }
        problems.append(&mut fields.problems);
    }
    // A company without rules still has hashtags and people, which have no place there.
    let company = about.is_some_and(|about| !about.brands.is_empty() || !about.topics.is_empty());
    if company || !policy.rules.is_empty() {
        protected::add(&mut builder);
    }
    if let Some(about) = about {
        about::add(&mut builder, &mut stems, about, &mut policy);
    }
    policy.phrases = builder.build();
    policy.stems = stems.build();
    (policy, problems)
}

impl Policy {
    /// How many rules there are.
    pub fn rule_count(&self) -> usize {
        self.rules.len()
    }

    /// Whether what a rule finds depends on the text, not on the person or the moment; for when texts are tested.
    pub fn judges_texts(&self, rule: &str) -> bool {
        let named = |known: &&Rule| known.id == rule;
        self.rules
            .iter()
            .find(named)
            .is_some_and(|rule| rule.body.by_text())
    }

    /// Whom the rules ask about, as `role:sales`, one after the other and some twice; for when a pack is built.
    pub fn audiences(&self) -> impl Iterator<Item = String> {
        let asked = |rule: &Rule| {
            let mut asked = rule.scope.audience.clone();
            if let Body::Approval(approval) = &rule.body {
                asked.extend_from_slice(&approval.roles);
            }
            asked
        };
        self.rules.iter().flat_map(asked)
    }
}

/// Whether nothing was found that a rule cannot run with; a warning is no such thing.
fn is_sound(fields: &Fields) -> bool {
    fields
        .problems
        .iter()
        .all(|problem| problem.severity != ProblemSeverity::Error)
}

/// One rule and its terms; `None` if its kind is unknown. What is wrong stands in `fields`.
pub(super) fn read(fields: &mut Fields) -> Option<(Rule, Terms)> {
    let raw = fields.rule;
    for key in ["id", "kind", "extends", "examples"] {
        fields.knows(key);
    }
    let mut terms = Terms::default();
    let Some(body) = Body::read(&raw.kind, fields, &mut terms) else {
        unknown_kind(fields);
        return None;
    };
    for phrase in fields.texts("except") {
        terms.except(&phrase);
    }
    let traits = body.traits();
    let of_vale = vale::is_kind(traits.name);
    let severity = severity(fields, traits);
    // A Vale rule's own message has places for what was found, which its kind fills.
    let message = fields.localized("message").filter(|_| !of_vale);
    let why = if of_vale && !fields.rule.fields.contains_key("why") {
        fields.localized("description")
    } else {
        fields.localized("why")
    };
    let work = match fields.one_of("reach", &["work", "always"]) {
        Some(reach) => reach == "work",
        None => !traits.always,
    };
    let rule = Rule {
        id: raw.id.clone(),
        severity,
        message,
        why,
        link: fields.localized("link"),
        work,
        scope: Scope::read(fields),
        body,
    };
    examples(fields);
    fields.report_unknown();
    for wrong in terms
        .list
        .iter()
        .filter_map(|term| check_term(&term.text).err())
        .collect::<Vec<_>>()
    {
        fields.wrong("", wrong, "shorten it, or take it out");
    }
    Some((rule, terms))
}

/// Says why a rule's kind does not run.
fn unknown_kind(fields: &mut Fields) {
    let kind = &fields.rule.kind;
    let key = if fields.rule.is_vale() {
        "extends"
    } else {
        "kind"
    };
    if let Some(reason) = vale::why_not(kind) {
        let help = "leave the rule out, or write it with another kind";
        fields.wrong(key, format!("`{kind}` is not supported: {reason}"), help);
        return;
    }
    if fields.rule.is_vale() && kind.contains('.') {
        let help = "add the style of that rule, or write out what this one takes over";
        fields.wrong(
            key,
            format!("it extends `{kind}`, which is not among the rules"),
            help,
        );
        return;
    }
    let near = did_you_mean(kind, NAMES.iter().copied());
    let help = format!("use one of {}{near}", NAMES.join(", "));
    fields.wrong(key, format!("unknown kind `{kind}`"), help);
}

/// `severity`, or in a Vale rule `level`.
fn severity(fields: &mut Fields, traits: &Traits) -> Severity {
    let level = if vale::is_kind(traits.name) {
        fields.one_of("level", &["suggestion", "warning", "error"])
    } else {
        None
    };
    match fields
        .one_of("severity", &["tip", "warn", "stop"])
        .or(level)
    {
        Some("tip" | "suggestion") => Severity::Tip,
        Some("warn" | "warning") => Severity::Warn,
        Some("stop" | "error") => Severity::Stop,
        _ => traits.severity,
    }
}

/// A rule's examples: those that must fire, then those that must be silent.
pub(super) fn examples(fields: &mut Fields) -> (Vec<String>, Vec<String>) {
    let (mut bad, mut good) = (Vec::new(), Vec::new());
    for (name, list) in fields.lists("examples", &["bad", "good"]) {
        if name == "bad" {
            bad.extend(list);
        } else {
            good.extend(list);
        }
    }
    (bad, good)
}

fn add_terms(builder: &mut Builder, owner: u32, terms: &Terms) {
    for (index, term) in terms.list.iter().enumerate() {
        let slot = u32::try_from(term.slot).unwrap_or(u32::MAX);
        // The same term twice in one rule would only be found twice.
        let repeated = terms.list.iter().take(index).any(|other| {
            (&other.text, other.flags, other.slot) == (&term.text, term.flags, term.slot)
        });
        if repeated || builder.add(owner, slot, &term.text, term.flags).is_err() {
            continue;
        }
        if term.also == Also::Joined {
            builder.add_joined(owner, slot, &term.text, term.flags);
        }
    }
}

/// Adds the terms that are looked for by stem, in the rule's languages, or all if it names none.
fn add_stems(builder: &mut Builder, owner: u32, terms: &Terms, languages: &[String]) {
    for term in terms.list.iter().filter(|term| term.also == Also::Stems) {
        let slot = u32::try_from(term.slot).unwrap_or(u32::MAX);
        for code in LANGUAGES {
            let own = |language: &String| same_language(language, code);
            if languages.is_empty() || languages.iter().any(own) {
                builder.add_stem(owner, slot, &term.text, code);
            }
        }
    }
}
