//! Evidence from words: how well each post answers a draft or a search (BM25F over pages).

use super::layout::{Flat, IMPACT_CEILING, IMPACT_MAX, MARK_BITS, PAGE_SHIFT};
use super::reading::{Reading, UNKNOWN};
use super::words::Word;
use crate::lean::{Table, sort_by};
use crate::text::{fold_accents, is_small_word};

/// As many postings are read for one draft; the rarest terms come first, so what is left out says little.
const MOST_POSTINGS: usize = 200_000;
/// As many words are guessed from an unfinished one of a draft.
const MOST_BEGUN: usize = 100;
/// How much an unfinished or shortened last word counts beside a whole one.
const UNFINISHED: f32 = 0.5;
/// How many letters a last word may be too long by: "heati" finds "heat".
const SHORTENED: usize = 3;
/// How many letters must be left of it.
const SHORTEST: usize = 4;

/// A term of the library that the text has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    /// Place of the text's word.
    pub(super) word: usize,
    /// Place of the term.
    pub(super) term: usize,
    /// With how often the text has it.
    pub(super) weight: f32,
    /// Without.
    pub(super) rarity: f32,
}

/// What the words of a text say about each post.
pub(super) struct Relevance {
    /// By post: how well it answers; 0 not at all.
    scores: Vec<f32>,
    /// The greatest of them.
    best: f32,
    pub(super) words: Vec<Word>,
    pub(super) hits: Vec<Hit>,
    /// What all the words of a draft would weigh if a post had each.
    pub(super) whole: f32,
}

impl Relevance {
    /// Any of the draft's words counts; the rarer in the library, the more.
    pub(super) fn of_draft(flat: &Flat, draft: Reading, small: f32) -> Self {
        let mut often: Table<&str, u32> = Table::new();
        for word in &draft.words {
            *often.entry(&word.folded).or_default() += 1;
        }
        let mut hits = Vec::new();
        let mut whole = 0.0;
        for (place, word) in draft.words.iter().enumerate() {
            // The first of the same words stands for all of them.
            let Some(times) = often.remove(word.folded.as_str()) else {
                continue;
            };
            let found = matches(flat, &draft, place, small);
            whole += weight_of(&draft, word, &found, small);
            for (term, weight) in found {
                hits.push(Hit {
                    word: place,
                    term,
                    weight: weight * (1.0 + logarithm(times)),
                    rarity: weight,
                });
            }
        }
        if let Some(last) = draft
            .words
            .last()
            .filter(|last| draft.unfinished && last.folded.len() > 2)
        {
            let begun = beginnings(flat, &draft, &last.folded);
            for (term, weight) in begun.into_iter().take(MOST_BEGUN) {
                hits.push(Hit {
                    word: draft.words.len() - 1,
                    term,
                    weight,
                    rarity: weight,
                });
            }
        }
        sort_by(&mut hits, |one, other| {
            one.term
                .cmp(&other.term)
                .then(other.weight.total_cmp(&one.weight))
        });
        hits.dedup_by_key(|hit| hit.term);
        sort_by(&mut hits, |one, other| {
            other
                .weight
                .total_cmp(&one.weight)
                .then(one.term.cmp(&other.term))
        });
        let hits = affordable(flat, hits);
        let scores = by_post(flat, &add_up(flat, &hits));
        Relevance {
            whole,
            ..Relevance::new(scores, draft.words, hits)
        }
    }

    /// Every word must occur in a post, the last one perhaps unfinished; posts without all of them have 0.
    pub(super) fn of_search(flat: &Flat, query: Reading, small: f32) -> Self {
        let last = query
            .words
            .len()
            .checked_sub(1)
            .filter(|_| query.unfinished);
        let mut scores = vec![0.0_f32; flat.ids.len()];
        let mut matched = vec![0_usize; flat.ids.len()];
        let mut best = vec![0.0_f32; flat.ids.len()];
        let mut hits = Vec::new();
        for (place, word) in query.words.iter().enumerate() {
            let mut terms = matches(flat, &query, place, small);
            if last == Some(place) {
                terms.extend(beginnings(flat, &query, &word.folded));
            }
            best_of_posts(flat, &terms, &mut best);
            for ((best, score), matched) in best.iter_mut().zip(&mut scores).zip(&mut matched) {
                if *best > 0.0 && *matched == place {
                    *score += *best;
                    *matched += 1;
                }
                *best = 0.0;
            }
            hits.extend(terms.into_iter().map(|(term, weight)| Hit {
                word: place,
                term,
                weight,
                rarity: weight,
            }));
        }
        for (score, matched) in scores.iter_mut().zip(&matched) {
            if *matched < query.words.len() {
                *score = 0.0;
            }
        }
        Relevance::new(scores, query.words, hits)
    }

    fn new(scores: Vec<f32>, words: Vec<Word>, hits: Vec<Hit>) -> Self {
        let best = scores.iter().copied().fold(0.0, f32::max);
        Relevance {
            scores,
            best,
            words,
            hits,
            whole: 0.0,
        }
    }

    /// The greatest of the scores.
    pub(super) fn best(&self) -> f64 {
        f64::from(self.best)
    }

    /// How near a post is, in words that no other post has.
    pub(super) fn closeness(&self, flat: &Flat, post: usize) -> f64 {
        let posts = u32::try_from(flat.ids.len()).map_or(f64::MAX, f64::from);
        self.score(post) / (2.0 * posts + 1.0).ln_1p()
    }

    /// Whether the text has no words.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well a post answers; 0 not at all.
    pub(super) fn score(&self, post: usize) -> f64 {
        f64::from(self.scores.get(post).copied().unwrap_or_default())
    }

    /// Whether a post has what was looked for.
    pub(super) fn finds(&self, post: usize) -> bool {
        self.scores.get(post).is_some_and(|score| *score > 0.0)
    }

    /// How well a post answers, from 0 to below 1.
    pub(super) fn share(&self, post: usize) -> f64 {
        // Half of what can be had at this much: about two rare words in common.
        const HALF: f64 = 8.0;
        if self.best <= 0.0 {
            return 0.0;
        }
        let score = f64::from(self.scores.get(post).copied().unwrap_or_default());
        let best = f64::from(self.best);
        score / best * (best / (best + HALF))
    }
}

/// What a word of a draft weighs: as the rarest of the terms that it is, or, where the library has none, as one that
/// no post has.
fn weight_of(text: &Reading, word: &Word, found: &[(usize, f32)], small: f32) -> f32 {
    if found.is_empty() {
        let posts = text.forms.iter().map(|forms| forms.posts).max();
        let none = grown(2.0 * float(posts.unwrap_or_default()) + 1.0);
        let share = if is_small_word(&word.folded, None) {
            small
        } else {
            1.0
        };
        return share * none;
    }
    found.iter().map(|(_, weight)| *weight).fold(0.0, f32::max)
}

/// The terms that a word is, each with its rarity in the language that reads it so.
fn matches(flat: &Flat, text: &Reading, word: usize, small: f32) -> Vec<(usize, f32)> {
    let mut found: Vec<(usize, f32)> = Vec::new();
    let folded = text.words.get(word).map_or("", |word| &word.folded);
    for forms in &text.forms {
        let term = forms.terms.get(word).copied().unwrap_or(UNKNOWN);
        let is_small = is_small_word(folded, Some(&forms.language));
        let share = if is_small { small } else { 1.0 };
        if term != UNKNOWN && !found.iter().any(|known| known.0 == term as usize) {
            found.push((
                term as usize,
                share * rarity(flat, term as usize, forms.posts),
            ));
        }
    }
    found
}

/// The terms that an unfinished word may become, or that it has only outgrown by an ending.
fn beginnings(flat: &Flat, text: &Reading, word: &str) -> Vec<(usize, f32)> {
    let bare = fold_accents(word);
    let posts = text
        .forms
        .iter()
        .map(|forms| forms.posts)
        .max()
        .unwrap_or_default();
    let weigh = |term| (term, UNFINISHED * rarity(flat, term, posts));
    let letters: Vec<usize> = bare.char_indices().map(|(at, _)| at).collect();
    let ends = letters.iter().skip(SHORTEST).rev().take(SHORTENED);
    let shortened = ends.filter_map(|end| flat.terms.find(bare.get(..*end).unwrap_or_default()));
    let begun = flat.terms.starting_with(&bare);
    shortened.chain(begun).map(weigh).collect()
}

/// By post: what the best of its pages has of any of these terms.
fn best_of_posts(flat: &Flat, terms: &[(usize, f32)], best: &mut [f32]) {
    for (term, weight) in terms {
        for posting in flat.postings.slice(flat.term_ends.range(*term)) {
            let (page, impact) = read(*posting);
            if let Some(best) = best.get_mut(flat.page_posts.place(page)) {
                *best = best.max(weight * impact);
            }
        }
    }
}

/// How rare a term is among `posts`, as in BM25.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of posts, far below 2^24"
)]
pub(super) fn rarity(flat: &Flat, term: usize, posts: u32) -> f32 {
    let has = flat.term_posts.at(term) as f32;
    let lacks = (posts as f32 - has).max(0.0);
    grown((lacks + 0.5) / (has + 0.5))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of words, far below 2^24"
)]
fn float(count: u32) -> f32 {
    count as f32
}

fn logarithm(times: u32) -> f32 {
    grown(float(times) - 1.0)
}

/// The logarithm of what is one more: as a larger float, for then one function for it is in the engine.
#[expect(clippy::cast_possible_truncation, reason = "a logarithm is small")]
pub(super) fn grown(number: f32) -> f32 {
    f64::from(number).ln_1p() as f32
}

/// A posting's page and impact.
#[expect(clippy::cast_precision_loss, reason = "twelve bits")]
pub(super) fn read(posting: u32) -> (usize, f32) {
    let impact =
        ((posting >> MARK_BITS) & IMPACT_MAX) as f32 * (IMPACT_CEILING / IMPACT_MAX as f32);
    ((posting >> PAGE_SHIFT) as usize, impact)
}

/// The first hits whose postings together are few enough; always at least one.
fn affordable(flat: &Flat, hits: Vec<Hit>) -> Vec<Hit> {
    let mut postings = 0;
    let within = |hit: &Hit| {
        let free = postings == 0;
        postings += flat.term_ends.range(hit.term).len();
        free || postings <= MOST_POSTINGS
    };
    hits.into_iter().take_while(within).collect()
}

/// The score of each page.
fn add_up(flat: &Flat, hits: &[Hit]) -> Vec<f32> {
    let mut scores = vec![0.0_f32; flat.page_posts.0.len()];
    for hit in hits {
        for posting in flat.postings.slice(flat.term_ends.range(hit.term)) {
            let (page, impact) = read(*posting);
            if let Some(score) = scores.get_mut(page) {
                *score += hit.weight * impact;
            }
        }
    }
    scores
}

/// The best page of each post.
fn by_post(flat: &Flat, pages: &[f32]) -> Vec<f32> {
    let mut scores = vec![0.0_f32; flat.ids.len()];
    for (page, post) in pages.iter().zip(&flat.page_posts.0) {
        if let Some(score) = scores.get_mut(*post as usize) {
            *score = score.max(*page);
        }
    }
    scores
}
