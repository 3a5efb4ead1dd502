//! What an author should know of rules that are sound one by one: those that never run, that are slow, that say what
//! another says already, that contradict each other, or that would speak up where people talk about their
//! pay. Found by trying the rules on their own terms and examples, so it holds for every kind.

mod clash;
mod evidence;
mod law;
mod never;
mod slow;

use super::compile::compile;
use super::{About, Policy};
use crate::program::{Problem, ProblemSeverity, RawRule};
use evidence::Evidence;

/// What the advice depends on besides the rules.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// The programme's names and topics; `None` without a programme.
    pub about: Option<&'a About>,
    /// UTC milliseconds.
    pub now: i64,
}

/// Warnings about rules that compile. Rules that do not are left to [`compile`].
pub fn advise(rules: &[RawRule], circumstances: Circumstances) -> Vec<Problem> {
    // Without a programme every rule runs, so evidence need not name the company.
    let (policy, _) = compile(rules, None);
    let tried: Vec<Evidence> = rules
        .iter()
        .filter_map(|raw| Evidence::of(&policy, raw))
        .collect();
    let mut problems = Vec::new();
    for evidence in &tried {
        problems.extend(never::advise(evidence, circumstances));
        problems.extend(slow::advise(evidence));
        problems.extend(clash::shadowed(&policy, evidence));
    }
    problems.extend(clash::contradictions(&policy, &tried));
    problems.extend(law::advise(&policy, &tried));
    problems
}

/// A warning at a key of the rule.
fn warning(
    evidence: &Evidence,
    key: &str,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Problem {
    evidence
        .raw
        .problem(ProblemSeverity::Warning, key, message, help)
}

/// The places of the rules in the policy's order.
fn order(policy: &Policy, id: &str) -> usize {
    policy
        .rules
        .iter()
        .position(|rule| rule.id == id)
        .unwrap_or(usize::MAX)
}
