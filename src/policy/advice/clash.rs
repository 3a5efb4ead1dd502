//! Rules that say what another says already, and rules that object to what another suggests.

use super::super::Policy;
use super::super::check::Sighting;
use super::super::rule::{Finding, Rule};
use super::super::scope::Scope;
use super::evidence::{Evidence, look};
use super::{order, warning};
use crate::program::Problem;
use crate::text::{Span, paragraphs};

/// How many suggestions are tried, so that the advice stays bounded in time with any number of terms.
const SUGGESTIONS: usize = 5_000;

/// The rule that finds all that this one finds, at least as loudly.
pub(super) fn shadowed(policy: &Policy, evidence: &Evidence) -> Option<Problem> {
    let mut own = evidence
        .own()
        .filter(|(_, sighting)| !sighting.finding.whole);
    let (first, _) = own.next()?;
    let mut candidates: Vec<&Rule> = evidence
        .seen
        .iter()
        .filter(|(text, _)| text == first)
        .flat_map(|(_, sightings)| sightings.iter().map(|sighting| sighting.rule))
        .filter(|rule| reaches(rule, evidence.rule))
        .collect();
    candidates.dedup_by(|a, b| a.id == b.id);
    candidates.retain(|rule| {
        evidence.seen.iter().all(|(_, sightings)| {
            let of = |id: &str| spans(sightings, id);
            let others = of(&rule.id);
            of(&evidence.rule.id)
                .iter()
                .all(|span| others.iter().any(|other| within(*span, *other)))
        })
    });
    let by = candidates.into_iter().find(|rule| {
        !reaches(evidence.rule, rule) || order(policy, &rule.id) < order(policy, &evidence.rule.id)
    })?;
    Some(warning(
        evidence,
        "",
        format!("the rule says nothing that `{}` does not say", by.id),
        "take one of the two out, or give them different terms, languages or networks",
    ))
}

/// Suggestions that a rule objects to.
pub(super) fn contradictions(policy: &Policy, tried: &[Evidence]) -> Vec<Problem> {
    let mut left = SUGGESTIONS;
    let mut problems = Vec::new();
    for evidence in tried {
        let found = evidence
            .own()
            .flat_map(|(text, sighting)| {
                sighting
                    .finding
                    .fixes
                    .iter()
                    .map(move |fix| (text, &sighting.finding, fix.replacement.as_str()))
            })
            .take_while(|_| {
                let some = left > 0;
                left = left.saturating_sub(1);
                some
            })
            .find_map(|(text, finding, suggestion)| {
                objection(policy, evidence.rule, text, finding, suggestion)
                    .map(|rule| (rule, suggestion.trim()))
            });
        if let Some((rule, suggestion)) = found {
            let message = if rule.id == evidence.rule.id {
                format!("the rule suggests “{suggestion}” and then finds it itself")
            } else {
                format!(
                    "the rule suggests “{suggestion}”, and `{}` finds that",
                    rule.id
                )
            };
            problems.push(warning(
                evidence,
                "",
                message,
                "let the two agree, or add the suggestion to the other's `except`",
            ));
        }
    }
    problems
}

/// The rule that finds something in the suggestion.
fn objection<'a>(
    policy: &'a Policy,
    rule: &Rule,
    text: &str,
    finding: &Finding,
    suggestion: &str,
) -> Option<&'a Rule> {
    // The paragraph is enough, and keeps the trial short.
    let around = paragraphs(text)
        .into_iter()
        .find(|paragraph| {
            paragraph.start <= finding.span.start && finding.span.end <= paragraph.end
        })
        .filter(|_| !finding.whole)
        .unwrap_or(Span::new(0, text.len()));
    let before = Span::new(around.start, finding.span.start).of(text);
    let after = Span::new(finding.span.end, around.end).of(text);
    let mended = [before, suggestion, after].concat();
    let new = Span::new(before.len(), before.len() + suggestion.len());
    look(policy, rule, &mended)
        .into_iter()
        .find(|sighting| !sighting.finding.whole && within(sighting.finding.span, new))
        .map(|sighting| sighting.rule)
}

/// Whether `rule` runs wherever `other` does, and matters as much.
fn reaches(rule: &Rule, other: &Rule) -> bool {
    let traits = (rule.body.traits(), other.body.traits());
    rule.id != other.id
        && rule.severity >= other.severity
        && (!rule.work || other.work)
        && (traits.0.on_protected || !traits.1.on_protected)
        && covers(&rule.scope, &other.scope)
}

fn covers(wide: &Scope, narrow: &Scope) -> bool {
    fn all<T: PartialEq>(wide: &[T], narrow: &[T]) -> bool {
        wide.is_empty() || (!narrow.is_empty() && narrow.iter().all(|one| wide.contains(one)))
    }
    all(&wide.languages, &narrow.languages)
        && all(&wide.networks, &narrow.networks)
        && all(&wide.surfaces, &narrow.surfaces)
        && (wide.audience.is_empty() || wide.audience == narrow.audience)
        && wide
            .from
            .is_none_or(|from| narrow.from.is_some_and(|other| other >= from))
        && wide
            .until
            .is_none_or(|until| narrow.until.is_some_and(|other| other <= until))
}

fn spans(sightings: &[Sighting], id: &str) -> Vec<Span> {
    sightings
        .iter()
        .filter(|sighting| sighting.rule.id == id && !sighting.finding.whole)
        .map(|sighting| sighting.finding.span)
        .collect()
}

fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
