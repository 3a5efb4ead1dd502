//! Evidence from topics: those that a draft speaks of, and those that the person chose.

use super::layout::{Flat, post};
use super::reading::Reading;
use crate::text;

/// Topics by name: which the draft speaks of, which the person chose.
pub(super) struct Topics {
    drafted: Vec<bool>,
    chosen: Vec<bool>,
}

impl Topics {
    pub(super) fn new(flat: &Flat, draft: &Reading, chosen: &[String]) -> Self {
        let chosen: Vec<String> = chosen.iter().map(|topic| text::fold(topic)).collect();
        let mut by_name = vec![false; flat.names.len()];
        if !chosen.is_empty() {
            for name in &flat.post_topics.0 {
                if let Some(slot) = by_name.get_mut(*name as usize)
                    && !*slot
                {
                    *slot = chosen.contains(&text::fold(flat.name(*name)));
                }
            }
        }
        Topics {
            drafted: drafted(flat, draft),
            chosen: by_name,
        }
    }

    /// Whether the draft speaks of any topic.
    pub(super) fn says_any(&self) -> bool {
        self.drafted.contains(&true)
    }

    /// Whether the draft speaks of the topic of this name.
    pub(super) fn says(&self, name: u32) -> bool {
        self.drafted.get(name as usize) == Some(&true)
    }

    /// The topics of a post that the draft speaks of.
    pub(super) fn drafted<'f>(
        &self,
        flat: &'f Flat,
        place: usize,
    ) -> impl Iterator<Item = &'f str> {
        named(flat, place, &self.drafted)
    }

    /// The topics of a post that the person chose.
    pub(super) fn chosen<'f>(&self, flat: &'f Flat, place: usize) -> impl Iterator<Item = &'f str> {
        named(flat, place, &self.chosen)
    }
}

fn named<'f>(flat: &'f Flat, place: usize, among: &[bool]) -> impl Iterator<Item = &'f str> {
    let topics = flat
        .post_topics
        .slice(flat.part(place, post::TOPICS_END))
        .iter();
    topics
        .filter(|name| among.get(**name as usize) == Some(&true))
        .map(|name| flat.name(*name))
}

/// By name: whether the draft says the topic, word by word, in one of its languages.
fn drafted(flat: &Flat, draft: &Reading) -> Vec<bool> {
    let mut drafted = vec![false; flat.names.len()];
    let mut rest = flat.sayings.0.as_slice();
    while let Some(([topic, count], after)) = rest.split_first_chunk::<2>() {
        let Some((saying, next)) = after.split_at_checked(*count as usize) else {
            break;
        };
        rest = next;
        let says = |terms: &[u32]| {
            terms
                .windows(saying.len().max(1))
                .any(|window| window == saying)
        };
        if let Some(slot) = drafted.get_mut(*topic as usize)
            && !*slot
        {
            *slot = draft.forms.iter().any(|forms| says(&forms.terms));
        }
    }
    drafted
}
