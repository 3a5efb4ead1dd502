//! Counts the terms of a library's pages and weighs them, when a pack is built.

use std::collections::{BTreeMap, HashMap};

use crate::lean::Table;

use super::build::number;
use super::flat::Numbers;
use super::layout::{
    Flat, IMPACT_CEILING, IMPACT_MAX, IN_CAPTION, IN_TITLE, MARK_BITS, MOST_PAGES, PAGE_SHIFT,
};
use super::words::{base_language, readable, spelt_out, terms};
use crate::program::{Head, Post};

/// How terms of a page are weighed (BM25F). A page has three fields: the title; what it is about
/// (topics, tags, campaign, category, people); the captions.
const FIELDS: usize = 3;
/// How much a term of a field counts.
const FIELD_WEIGHT: [f32; FIELDS] = [2.5, 2.0, 1.0];
/// How much a long field counts less: 0 not at all, 1 in full.
const FIELD_LENGTH: [f32; FIELDS] = [0.4, 0.2, 0.75];

/// What one post says, counted language by language.
pub(super) struct Read(Vec<Page>);

/// What a post says in one language.
struct Page {
    language: String,
    /// Terms by field.
    lengths: [f32; FIELDS],
    /// How often each term stands in each field.
    terms: Vec<(u32, [f32; FIELDS])>,
}

/// The terms of a library; each keeps its number, also when no post has it any more.
#[derive(Default)]
pub(super) struct Terms(HashMap<String, u32>);

impl Terms {
    /// Reads a post; `program_languages` are base codes.
    pub(super) fn read(&mut self, post: &Post, head: &Head, program_languages: &[String]) -> Read {
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
        let pages = captions
            .iter()
            .enumerate()
            .map(|(index, (language, text))| {
                let others = if index == 0 { others.as_slice() } else { &[] };
                let fields = [
                    shared_terms(&post.title, language, others),
                    shared_terms(&about, language, others),
                    terms(text, language),
                ];
                self.page(language, fields)
            });
        Read(pages.collect())
    }

    fn page(&mut self, language: &str, fields: [Vec<String>; FIELDS]) -> Page {
        let mut found: BTreeMap<u32, [f32; FIELDS]> = BTreeMap::new();
        let mut lengths = [0.0; FIELDS];
        for (field, terms) in fields.into_iter().enumerate() {
            for term in terms {
                let next = number(self.0.len());
                let term = *self.0.entry(term).or_insert(next);
                if let Some(count) = found.entry(term).or_default().get_mut(field) {
                    *count += 1.0;
                }
                if let Some(length) = lengths.get_mut(field) {
                    *length += 1.0;
                }
            }
        }
        Page {
            language: language.to_owned(),
            lengths,
            terms: found.into_iter().collect(),
        }
    }
}

/// What the posts of a library say, put together.
pub(super) struct Counts<'r> {
    /// Each page with the place of its post.
    pages: Vec<(u32, &'r Page)>,
    /// The terms that pages have, sorted.
    terms: Vec<&'r str>,
    /// For each number of a term its place among those, if pages have it.
    places: Vec<Option<u32>>,
}

impl<'r> Counts<'r> {
    /// Of posts in the order of their places.
    pub(super) fn of(known: &'r Terms, posts: impl IntoIterator<Item = &'r Read>) -> Self {
        let pages: Vec<(u32, &Page)> = posts
            .into_iter()
            .enumerate()
            .flat_map(|(place, post)| post.0.iter().map(move |page| (number(place), page)))
            .take(MOST_PAGES)
            .collect();
        let mut places = vec![None; known.0.len()];
        for (term, _) in pages.iter().flat_map(|(_, page)| &page.terms) {
            if let Some(place) = places.get_mut(*term as usize) {
                *place = Some(0);
            }
        }
        let used = |id: u32| places.get(id as usize).is_some_and(Option::is_some);
        let all = known.0.iter();
        let mut terms: Vec<(&str, u32)> = all
            .filter(|(_, id)| used(**id))
            .map(|(term, id)| (term.as_str(), *id))
            .collect();
        terms.sort_unstable();
        for (place, (_, id)) in terms.iter().enumerate() {
            if let Some(slot) = places.get_mut(*id as usize) {
                *slot = Some(number(place));
            }
        }
        Self {
            pages,
            terms: terms.into_iter().map(|(term, _)| term).collect(),
            places,
        }
    }

    /// Whether a page has that term.
    pub(super) fn has(&self, term: &str) -> bool {
        self.terms.binary_search(&term).is_ok()
    }

    /// Weighs what was counted.
    pub(super) fn write(&self, flat: &mut Flat, saturation: f32) {
        let mean = self.mean_lengths();
        let mut postings: Vec<(u32, u32)> = Vec::new();
        for (number, (_, page)) in (0_u32..).zip(&self.pages) {
            for (term, counts) in &page.terms {
                let place = self.places.get(*term as usize).copied().flatten();
                let impact = impact(counts, &page.lengths, &mean, saturation);
                let posting = (number << PAGE_SHIFT) | (impact << MARK_BITS) | marks(counts);
                postings.push((place.unwrap_or_default(), posting));
            }
        }
        postings.sort_unstable();
        flat.terms = self.terms.iter().copied().collect();
        flat.term_ends = ends(&postings, self.terms.len());
        flat.term_posts = self.posts_of(&postings);
        flat.postings = Numbers(postings.into_iter().map(|(_, posting)| posting).collect());
        flat.page_posts = Numbers(self.pages.iter().map(|(post, _)| *post).collect());
        self.write_languages(flat);
    }

    fn write_languages(&self, flat: &mut Flat) {
        let mut counts = Vec::new();
        for (_, Page { language, .. }) in &self.pages {
            let known = flat
                .page_languages
                .iter()
                .position(|known| known == language);
            if let Some(count) = known.and_then(|known| counts.get_mut(known)) {
                *count += 1;
            } else {
                flat.page_languages.push(language.clone());
                counts.push(1);
            }
        }
        flat.page_counts = Numbers(counts);
    }

    /// How many posts have each term; the pages of a post lie side by side.
    fn posts_of(&self, postings: &[(u32, u32)]) -> Numbers {
        let mut counts = vec![0_u32; self.terms.len()];
        let mut before = None;
        for (term, posting) in postings {
            let page = self.pages.get((posting >> PAGE_SHIFT) as usize);
            let now = page.map(|(post, _)| (*term, *post));
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
        for (_, page) in &self.pages {
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

/// Where a term stands that people read.
fn marks([title, _, captions]: &[f32; FIELDS]) -> u32 {
    let mark = |count: &f32, mark: u32| if *count > 0.0 { mark } else { 0 };
    mark(title, IN_TITLE) | mark(captions, IN_CAPTION)
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
