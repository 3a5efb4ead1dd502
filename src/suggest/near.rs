//! The ready texts that are nearest to a draft, as voters on what goes with it.

use super::fits::Fit;
use super::layout::{Flat, post};
use super::relevance::Relevance;
use super::tuning::Tuning;
use crate::lean::sort_by;

/// As many rare words in common make the nearest text half sure.
const HALF: f64 = 1.5;

/// The nearest texts.
pub(super) struct Near {
    /// Their votes and their places, nearest first. Together the votes are below 1: the nearer the nearest, the more.
    pub(super) voters: Vec<(f64, usize)>,
    /// How near the nearest is, in words that no other text has.
    pub(super) closeness: f64,
}

impl Near {
    /// Asks the nearest texts. Those that are over know as well as others what goes with what; those whose
    /// time has not come, or that are not for this person, are not asked.
    pub(super) fn new(flat: &Flat, relevance: &Relevance, fit: &Fit, tuning: &Tuning) -> Self {
        let mut voters: Vec<(f64, usize)> = Vec::new();
        let mut least = 0.0;
        for place in 0..flat.ids.len() {
            let score = relevance.score(place);
            if score > least && fit.may_know(place) {
                let at = voters.partition_point(|(other, _)| *other >= score);
                voters.insert(at, (score, place));
                voters.truncate(tuning.voters);
                if let Some((last, _)) = voters.get(tuning.voters.saturating_sub(1)) {
                    least = *last;
                }
            }
        }
        let closeness = voters
            .first()
            .map_or(0.0, |(_, place)| relevance.closeness(flat, *place));
        let sure = closeness / (closeness + HALF);
        let all: f64 = voters
            .iter()
            .map(|(score, _)| score.powi(tuning.power))
            .sum();
        for (score, _) in &mut voters {
            *score = sure * score.powi(tuning.power) / all;
        }
        Near { voters, closeness }
    }

    /// Topics by name with their votes, those with most first.
    pub(super) fn topics(&self, flat: &Flat) -> Vec<(f64, u32)> {
        self.votes(|place| flat.post_topics.slice(flat.part(place, post::TOPICS_END)))
    }

    /// What voters have, with their votes, those with most first.
    pub(super) fn votes<'f>(&self, has: impl Fn(usize) -> &'f [u32]) -> Vec<(f64, u32)> {
        let mut votes: Vec<(f64, u32)> = Vec::new();
        for (vote, place) in &self.voters {
            votes.extend(has(*place).iter().map(|what| (*vote, *what)));
        }
        sort_by(&mut votes, |one, other| one.1.cmp(&other.1));
        votes.dedup_by(|later, first| {
            let same = later.1 == first.1;
            if same {
                first.0 += later.0;
            }
            same
        });
        sort_by(&mut votes, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        votes
    }
}
