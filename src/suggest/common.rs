//! What a post and a draft have in common: how much of the draft that is, and the words that say it to the person.

use super::layout::{Flat, IN_CAPTION, IN_TITLE};
use super::relevance::{Relevance, grown, read};
use super::words::Word;
use crate::lean::sort_by;
use crate::text::is_small_word;

impl Relevance {
    /// How much of what a draft says a post says too, by the rarity of its words, from 0 to 1.
    pub(super) fn coverage(&self, flat: &Flat, post: usize) -> f32 {
        if self.whole <= 0.0 {
            return 0.0;
        }
        let mut seen: Vec<usize> = Vec::new();
        let mut sum = 0.0;
        for hit in &self.hits {
            if !seen.contains(&hit.word) && best_impact(flat, post, hit.term, 0) > 0.0 {
                seen.push(hit.word);
                sum += hit.rarity;
            }
        }
        sum / self.whole
    }

    /// The words that a post and the text have in common where people read them, as the text has them: at most `limit`, those
    /// that say most first. One word alone must be a name or a long and rare one: "you write about fitted"
    /// says nothing.
    pub(super) fn common(&self, flat: &Flat, post: usize, text: &str, limit: usize) -> Vec<String> {
        let mut found: Vec<(f32, usize, usize)> = Vec::new();
        let telling = telling(flat);
        for hit in &self.hits {
            let most = best_impact(flat, post, hit.term, IN_TITLE | IN_CAPTION);
            if most > 0.0 && hit.weight >= telling {
                found.push((hit.weight * most, hit.word, hit.term));
            }
        }
        sort_by(&mut found, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        let mut seen: Vec<String> = Vec::new();
        let mut common = Vec::new();
        let mut says = false;
        for (_, word, term) in found {
            let Some(word) = self.words.get(word) else {
                continue;
            };
            let long = word.folded.chars().count() > 3 && !is_small_word(&word.folded, None);
            if long && !seen.contains(&word.folded) && common.len() < limit {
                seen.push(word.folded.clone());
                common.push(word.span.of(text).to_owned());
                says = common.len() > 1 || (is_rare(flat, term) && is_distinctive(word, text));
            }
        }
        if !says {
            common.clear();
        }
        common
    }
}

/// The most that a term says of a page of a post, where it has one of these marks, if any are given; 0 where the post
/// does not have it so.
fn best_impact(flat: &Flat, post: usize, term: usize, marks: u32) -> f32 {
    let pages = &flat.page_posts.0;
    let start = pages.partition_point(|page| (*page as usize) < post);
    let end = pages.partition_point(|page| (*page as usize) <= post);
    let postings = flat.postings.slice(flat.term_ends.range(term));
    let first = postings.partition_point(|posting| read(*posting).0 < start);
    let last = postings.partition_point(|posting| read(*posting).0 < end);
    let here = postings.get(first..last).unwrap_or_default().iter();
    let marked = here.filter(|posting| marks == 0 || **posting & marks != 0);
    marked.map(|posting| read(*posting).1).fold(0.0, f32::max)
}

/// The rarity below which a term is no reason: more than a third of the posts have it.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of posts, far below 2^24"
)]
fn telling(flat: &Flat) -> f32 {
    let posts = flat.ids.len() as f32;
    grown((posts * 2.0 / 3.0 + 0.5) / (posts / 3.0 + 0.5))
}

/// Whether so few posts have a term that it tells them from the others: a tenth, or one.
fn is_rare(flat: &Flat, term: usize) -> bool {
    flat.term_posts.at(term) as usize <= (flat.ids.len() / 10).max(1)
}

/// Whether a word alone says what a draft is about: a name within a sentence, or a long word that does
/// not look like a verb or an adverb.
fn is_distinctive(word: &Word, text: &str) -> bool {
    const LONG: usize = 8;
    const ENDINGS: [&str; 4] = ["ing", "ed", "ly", "mente"];
    let before = text.get(..word.span.start).unwrap_or_default().trim_end();
    let within = before.ends_with(|last: char| last.is_alphanumeric() || last == ',');
    let named = within && word.span.of(text).starts_with(char::is_uppercase);
    let long = word.folded.chars().count() >= LONG;
    named || (long && !ENDINGS.iter().any(|end| word.folded.ends_with(end)))
}
