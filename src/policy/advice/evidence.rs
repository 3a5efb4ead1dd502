//! Texts on which a rule shows what it does: its own terms and its bad examples.

use super::super::Policy;
use super::super::check::Sighting;
use super::super::compile::{self, examples};
use super::super::examples::where_it_applies;
use super::super::fields::Fields;
use super::super::phrases::flag;
use super::super::rule::Rule;
use crate::program::RawRule;

/// Bytes after which terms go into a text of their own, so that no text grows with the number of terms.
const LONG: usize = 2_000;
/// A draft on which rules about the whole draft speak.
const PLAIN: &str = "A plain sentence.";

/// A rule and what it finds where it surely applies.
pub(super) struct Evidence<'a> {
    pub raw: &'a RawRule,
    pub rule: &'a Rule,
    /// Texts with what all rules find in them.
    pub seen: Vec<(String, Vec<Sighting<'a>>)>,
    /// The rule has phrases within which it is silent.
    pub has_exceptions: bool,
}

impl<'a> Evidence<'a> {
    /// Tries a rule; `None` if it did not compile.
    pub fn of(policy: &'a Policy, raw: &'a RawRule) -> Option<Self> {
        let rule = policy.rules.iter().find(|rule| rule.id == raw.id)?;
        let mut fields = Fields::new(raw);
        let terms = compile::read(&mut fields)?.1;
        let (excepted, found): (Vec<_>, Vec<_>) = terms
            .list
            .iter()
            .partition(|term| term.flags & flag::EXCEPT != 0);
        let mut texts = together(found.iter().map(|term| term.text.as_str()));
        let (bad, _) = examples(&mut Fields::new(raw));
        texts.extend(bad);
        if !rule.body.traits().needs_terms {
            texts.push(PLAIN.to_owned());
        }
        let seen = texts
            .into_iter()
            .map(|text| {
                let sightings = look(policy, rule, &text);
                (text, sightings)
            })
            .collect();
        Some(Evidence {
            raw,
            rule,
            seen,
            has_exceptions: !excepted.is_empty(),
        })
    }

    /// What the rule itself finds, with the text it stands in.
    pub fn own(&self) -> impl Iterator<Item = (&str, &Sighting<'a>)> {
        self.seen.iter().flat_map(move |(text, sightings)| {
            sightings
                .iter()
                .filter(|sighting| sighting.rule.id == self.rule.id)
                .map(|sighting| (text.as_str(), sighting))
        })
    }
}

/// What all rules find in a text, in circumstances in which `rule` applies; protected talk included.
pub(super) fn look<'a>(policy: &'a Policy, rule: &Rule, text: &str) -> Vec<Sighting<'a>> {
    let (draft, now) = where_it_applies(rule, text);
    policy.sightings(&draft, now)
}

/// Terms as paragraphs of a few texts.
fn together<'t>(terms: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for term in terms {
        match texts.last_mut() {
            Some(text) if text.len() < LONG => {
                text.push_str("\n\n");
                text.push_str(term);
            }
            _ => texts.push(term.to_owned()),
        }
    }
    texts
}
