//! Evidence from the company that hashtags keep: those of the draft, and those of a campaign.

use super::super::layout::{Flat, post};
use super::super::near::Near;
use super::Evidence;
use super::shelf::TagShelf;
use crate::lean::sort_by;
use crate::suggest::TagSource;

/// What it says of a tag that it always goes with one of the draft, and that all texts of the campaign have it.
const TOGETHER: f64 = 0.3;
const CAMPAIGN: f64 = 0.1;
/// As many posts more must carry a tag of the draft before what goes with it says as much.
const FEW: f64 = 2.0;

/// Adds what goes with the tags of the draft; `there` are their keys.
pub(super) fn of_tags(shelf: &TagShelf, there: &[String], evidence: &mut Evidence) {
    for tag in there.iter().filter_map(|key| shelf.keys.find(key)) {
        let tag = shelf.key_tags.at(tag);
        let with = |place: usize| {
            let tags = shelf.of_post(place);
            tags.contains(&tag).then_some(tags)
        };
        let lists = (0..shelf.post_ends.0.len()).filter_map(with);
        add(lists, TOGETHER, TagSource::Together, evidence);
    }
}

/// Adds what the posts of the nearest campaign carry, unless it is over.
pub(super) fn of_campaign(flat: &Flat, near: &Near, now: i64, evidence: &mut Evidence) {
    let mut votes: Vec<(u32, f64)> = Vec::new();
    for (vote, place) in &near.voters {
        votes.push((flat.post(*place, post::CAMPAIGN), *vote));
    }
    sort_by(&mut votes, |one, other| one.0.cmp(&other.0));
    let mut best: Option<(f64, u32)> = None;
    for same in votes.chunk_by(|one, other| one.0 == other.0) {
        let sum: f64 = same.iter().map(|(_, vote)| vote).sum();
        let campaign = same.first().map_or(0, |(campaign, _)| *campaign);
        let season = flat.seasons.iter().find(|season| season.id == campaign);
        let runs = season.is_some_and(|season| season.ends.is_none_or(|end| now < end));
        if runs && best.is_none_or(|best| sum > best.0) {
            best = Some((sum, campaign));
        }
    }
    let Some((vote, campaign)) = best else {
        return;
    };
    let of = |place: usize| {
        let same = flat.post(place, post::CAMPAIGN) == campaign;
        same.then(|| flat.tags.of_post(place))
    };
    let lists = (0..flat.ids.len()).filter_map(of);
    add(lists, CAMPAIGN * vote, TagSource::Campaign, evidence);
}

/// Adds to each tag by the part of the lists that have it.
fn add<'s>(
    lists: impl Iterator<Item = &'s [u32]>,
    weight: f64,
    source: TagSource,
    evidence: &mut Evidence,
) {
    let (mut tags, mut all): (Vec<u32>, f64) = (Vec::new(), 0.0);
    for list in lists {
        all += 1.0;
        tags.extend(list);
    }
    sort_by(&mut tags, Ord::cmp);
    for same in tags.chunk_by(|one, other| one == other) {
        let count = u32::try_from(same.len()).map_or(f64::MAX, f64::from);
        if let Some(tag) = same.first() {
            evidence.add(*tag as usize, weight * count / (all + FEW), source);
        }
    }
}
