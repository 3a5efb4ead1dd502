//! Evidence from the ready texts that are nearest to the draft: what they carry.

use super::super::fits::Fit;
use super::super::layout::Flat;
use super::super::relevance::Relevance;
use super::Evidence;
use crate::lean::sort_by;
use crate::suggest::TagSource;

/// As many texts vote.
const VOTERS: usize = 20;

/// Adds the votes of the nearest texts. Those that are expired know as well as others what goes with what;
/// those whose time has not come, or that are not for this person, are not asked.
pub(super) fn vote(flat: &Flat, relevance: &Relevance, fit: &Fit, evidence: &mut Evidence) {
    let mut near: Vec<(f64, usize)> = Vec::new();
    for place in 0..flat.ids.len() {
        let share = relevance.share(place);
        if share > 0.0 && fit.may_know(place) {
            near.push((share, place));
        }
    }
    sort_by(&mut near, |one, other| {
        other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
    });
    near.truncate(VOTERS);
    let all: f64 = near.iter().map(|(share, _)| share * share).sum();
    for (share, place) in near {
        for tag in flat.tags.of_post(place) {
            evidence.add(
                *tag as usize,
                share * share * share / all,
                TagSource::Neighbours,
            );
        }
    }
}
