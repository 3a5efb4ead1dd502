//! Rules that never run.

use super::evidence::Evidence;
use super::{Circumstances, warning};
use crate::network::Surface;
use crate::program::Problem;

/// Why the rule never runs, if it never does.
pub(super) fn advise(evidence: &Evidence, circumstances: Circumstances) -> Option<Problem> {
    ended(evidence, circumstances.now)
        .or_else(|| about_nothing(evidence, circumstances))
        .or_else(|| only_messages(evidence))
        .or_else(|| excepted(evidence))
}

fn ended(evidence: &Evidence, now: i64) -> Option<Problem> {
    evidence.rule.scope.until.filter(|until| *until <= now)?;
    Some(warning(
        evidence,
        "until",
        "the rule is over and never runs any more",
        "take it out, or move `until`",
    ))
}

fn about_nothing(evidence: &Evidence, circumstances: Circumstances) -> Option<Problem> {
    let about = circumstances.about?;
    let nothing = about.brands.is_empty() && about.topics.is_empty() && about.tags.is_empty();
    (nothing && evidence.rule.work).then(|| {
        warning(
            evidence,
            "reach",
            "the rule runs only on drafts about the company, and the programme names no brand, topic or hashtag by which one is known",
            "give program.toml `brands` and `topics`, or write `reach: always`",
        )
    })
}

fn only_messages(evidence: &Evidence) -> Option<Problem> {
    (evidence.rule.scope.surfaces == [Surface::Message]).then(|| {
        warning(
            evidence,
            "surfaces",
            "the rule runs only in private messages, and there no rule runs unless the person asks for it",
            "add post or comment to `surfaces`, or take the rule out",
        )
    })
}

/// Every term stands within an exception.
fn excepted(evidence: &Evidence) -> Option<Problem> {
    let silent = evidence.own().next().is_none();
    let quiet_by = evidence.has_exceptions && evidence.rule.body.traits().needs_terms;
    (silent && quiet_by).then(|| {
        warning(
            evidence,
            "except",
            "the rule never speaks: its exceptions cover every one of its terms",
            "narrow `except`",
        )
    })
}
