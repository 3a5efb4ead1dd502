//! Counts the terms of a library's pages and weighs them, when a pack is built.

use std::collections::{BTreeMap, HashMap};

use crate::lean::Table;

use super::build::number;
use super::flat::Numbers;
use super::layout::{Flat, IMPACT_BITS, IMPACT_CEILING, IMPACT_MAX, MOST_PAGES};
use super::words::{base_language, readable, spelt_out, terms};
use crate::program::{Head, Post};

/// How terms of a page are weighed (BM25F). A page has three fields: the title; what it is about
/// (topics, tags, campaign, category, people); the captions.
const FIELDS: usize = 3;
/// How much a term of a field counts.
const FIELD_WEIGHT: [f32; FIELDS] = [2.5, 2.0, 1.0];
/// How much a long field counts less: 0 not at all, 1 in full.
const FIELD_LENGTH: [f32; FIELDS] = [0.4, 0.2, 0.75];

/// How often each term stands in each field of each page.
#[derive(Default)]
pub(super) struct Counts {
    pub(super) terms: HashMap<String, u32>,
    /// (term, page, how often by field).
    seen: Vec<(u32, u32, [f32; FIELDS])>,
    pages: Vec<Page>,
    languages: Vec<String>,
}

/// What a post says in one language.
struct Page {
    post: u32,
    language: usize,
    /// Terms by field.
    lengths: [f32; FIELDS],
}

impl Counts {
    pub(super) fn read(
        &mut self,
        place: usize,
        post: &Post,
        head: &Head,
        program_languages: &[String],
    ) {
        let mut captions: Table<String, String> = Table::new();
        for variant in &post.variants {
            let caption = captions
                .entry(base_language(&variant.language))
                .or_default();
            caption.push_str(&readable(&variant.text));
            caption.push_str("\n\n");
        }
        let about = about(post, head);
        // A title is often in one language only; stemmed as the programme's other languages too, it is found in each.
        let missing = program_languages
            .iter()
            .filter(|language| !captions.contains_key(*language));
        let others: Vec<&str> = missing.map(String::as_str).collect();
        for (index, (language, text)) in captions.iter().enumerate() {
            if self.pages.len() >= MOST_PAGES {
                return;
            }
            let others = if index == 0 { others.as_slice() } else { &[] };
            let fields = [
                shared_terms(&post.title, language, others),
                shared_terms(&about, language, others),
                terms(text, language),
            ];
            self.page(place, language, fields);
        }
    }

    fn page(&mut self, post: usize, language: &str, fields: [Vec<String>; FIELDS]) {
        let page = number(self.pages.len());
        let mut found: BTreeMap<u32, [f32; FIELDS]> = BTreeMap::new();
        let mut lengths = [0.0; FIELDS];
        for (field, terms) in fields.into_iter().enumerate() {
            for term in terms {
                let next = number(self.terms.len());
                let term = *self.terms.entry(term).or_insert(next);
                if let Some(count) = found.entry(term).or_default().get_mut(field) {
                    *count += 1.0;
                }
                if let Some(length) = lengths.get_mut(field) {
                    *length += 1.0;
                }
            }
        }
        self.seen
            .extend(found.into_iter().map(|(term, counts)| (term, page, counts)));
        let known = self.languages.iter().position(|known| known == language);
        let language = known.unwrap_or_else(|| {
            self.languages.push(language.to_owned());
            self.languages.len() - 1
        });
        self.pages.push(Page {
            post: number(post),
            language,
            lengths,
        });
    }

    /// Sorts the terms and weighs what was counted.
    pub(super) fn write(self, flat: &mut Flat, saturation: f32) {
        let mut terms: Vec<(&str, u32)> = self
            .terms
            .iter()
            .map(|(term, id)| (term.as_str(), *id))
            .collect();
        terms.sort_unstable();
        let mut place_of = vec![0_u32; terms.len()];
        for (place, (_, id)) in terms.iter().enumerate() {
            if let Some(slot) = place_of.get_mut(*id as usize) {
                *slot = number(place);
            }
        }
        let place = |id: u32| place_of.get(id as usize).copied().unwrap_or_default();
        let mean = self.mean_lengths();
        let weigh = |page: u32, counts: &[f32; FIELDS]| {
            self.pages
                .get(page as usize)
                .map_or(0, |page| impact(counts, &page.lengths, &mean, saturation))
        };
        let postings = self
            .seen
            .iter()
            .map(|(id, page, counts)| (place(*id), (page << IMPACT_BITS) | weigh(*page, counts)));
        let mut postings: Vec<(u32, u32)> = postings.collect();
        postings.sort_unstable();
        flat.terms = terms.iter().map(|(term, _)| *term).collect();
        flat.term_ends = ends(&postings, terms.len());
        flat.term_posts = self.posts_of(&postings, terms.len());
        flat.postings = Numbers(postings.into_iter().map(|(_, posting)| posting).collect());
        flat.page_posts = Numbers(self.pages.iter().map(|page| page.post).collect());
        let count = |language| {
            number(
                self.pages
                    .iter()
                    .filter(|page| page.language == language)
                    .count(),
            )
        };
        flat.page_counts = Numbers((0..self.languages.len()).map(count).collect());
        flat.page_languages = self.languages;
    }

    /// How many posts have each term; the pages of a post lie side by side.
    fn posts_of(&self, postings: &[(u32, u32)], terms: usize) -> Numbers {
        let mut counts = vec![0_u32; terms];
        let mut before = None;
        for (term, posting) in postings {
            let page = self.pages.get((posting >> IMPACT_BITS) as usize);
            let now = page.map(|page| (*term, page.post));
            if let Some(count) = counts.get_mut(*term as usize).filter(|_| now != before) {
                *count += 1;
            }
            before = now;
        }
        Numbers(counts)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of words and pages, far below 2^24"
    )]
    fn mean_lengths(&self) -> [f32; FIELDS] {
        let mut sums = [0.0_f64; FIELDS];
        for page in &self.pages {
            for (sum, length) in sums.iter_mut().zip(page.lengths) {
                *sum += f64::from(length);
            }
        }
        let pages = self.pages.len().max(1) as f64;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a mean length needs no more"
        )]
        sums.map(|sum| (sum / pages).max(1.0) as f32)
    }
}

/// Where each term's postings end.
fn ends(postings: &[(u32, u32)], terms: usize) -> Numbers {
    let mut ends = vec![0_u32; terms];
    for (term, _) in postings {
        if let Some(end) = ends.get_mut(*term as usize) {
            *end += 1;
        }
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    Numbers(ends)
}

/// How much a term says of a page, without regard to how rare it is; from 0 to [`IMPACT_MAX`].
fn impact(
    counts: &[f32; FIELDS],
    lengths: &[f32; FIELDS],
    mean: &[f32; FIELDS],
    saturation: f32,
) -> u32 {
    let mut weight = 0.0;
    for ((((count, length), mean), field), share) in counts
        .iter()
        .zip(lengths)
        .zip(mean)
        .zip(FIELD_WEIGHT)
        .zip(FIELD_LENGTH)
    {
        weight += field * count / (1.0 - share + share * length / mean);
    }
    let impact = (saturation + 1.0) * weight / (saturation + weight);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "between 0 and IMPACT_MAX"
    )]
    let level = (impact / IMPACT_CEILING * IMPACT_MAX as f32).round() as u32;
    level.clamp(1, IMPACT_MAX)
}

/// Terms of a title or of what a page is about: as its own language has them, then, where they differ,
/// as `others` have them.
fn shared_terms(text: &str, language: &str, others: &[&str]) -> Vec<String> {
    let mut all = terms(text, language);
    for other in others {
        for term in terms(text, other) {
            if !all.contains(&term) {
                all.push(term);
            }
        }
    }
    all
}

/// What a post is about, in words.
fn about(post: &Post, head: &Head) -> String {
    let mut words = post.topics.join("\n");
    for tag in &post.tags {
        words.push('\n');
        words.push_str(&spelt_out(tag));
        words.push('\n');
        words.push_str(tag.trim_start_matches('#'));
    }
    let campaign = head
        .campaigns
        .iter()
        .find(|campaign| campaign.id == post.campaign);
    for name in campaign
        .iter()
        .map(|campaign| &campaign.name)
        .chain([&post.category])
    {
        words.push('\n');
        words.push_str(&name.replace('-', " "));
    }
    for person in head
        .people
        .iter()
        .filter(|person| post.mentions.contains(&person.id))
    {
        words.push('\n');
        words.push_str(&person.name);
    }
    words
}
