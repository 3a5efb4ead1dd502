//! Evidence from the house's list: topics of its hashtags, and its wish that a post about the company has one
//! of its own.

use super::super::layout::Flat;
use super::super::near::Near;
use super::super::topics::Topics;
use super::Evidence;
use super::shelf::{KNOWN, STATUS_BITS, TagShelf, WANTED, key};
use crate::suggest::TagSource;

/// What it says of a tag that the draft speaks of its topic, and that all near texts are about it.
const SPOKEN: f64 = 0.4;
const VOTED: f64 = 0.4;
/// By this the house's own comes before all others.
pub(super) const FIRST: f64 = 10.0;

/// Adds what topics say.
pub(super) fn add(flat: &Flat, topics: &Topics, near: &Near, evidence: &mut Evidence) {
    let shelf = &flat.tags;
    let votes = near.topics(flat);
    let vote = |topic: u32| {
        let known = votes.iter().find(|(_, known)| *known == topic);
        known.map_or(0.0, |(vote, _)| *vote)
    };
    for tag in 0..shelf.texts.len() {
        if shelf.status(tag) & KNOWN == 0 {
            continue;
        }
        let says =
            |topic: &u32| f64::from(u8::from(topics.says(*topic))) * SPOKEN + vote(*topic) * VOTED;
        let most = shelf.topics_of(tag).iter().map(says).fold(0.0, f64::max);
        if most > 0.0 {
            evidence.add(tag, most, TagSource::Topic);
        }
    }
}

/// The best of the house's own, unless the draft has one of them.
pub(super) fn own(
    shelf: &TagShelf,
    there: &[String],
    fits: impl Fn(usize) -> bool,
    evidence: &Evidence,
) -> Option<usize> {
    let mut best: Option<(f64, u32, usize)> = None;
    for tag in 0..shelf.texts.len() {
        let status = shelf.status(tag);
        if status & WANTED == 0 || !fits(tag) {
            continue;
        }
        if there.contains(&key(shelf.texts.at(tag))) {
            return None;
        }
        let (score, place) = (evidence.of(tag), status >> STATUS_BITS);
        if best.is_none_or(|best| score > best.0 || (score >= best.0 && place < best.1)) {
            best = Some((score, place, tag));
        }
    }
    best.map(|(_, _, tag)| tag)
}
