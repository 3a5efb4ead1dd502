//! Compiles a library into its index, when a pack is built.

use std::collections::HashMap;

use super::clause;
use super::counts::{Counts, Read, Terms};
use super::flat::Texts;
use super::index::{Index, surface_number};
use super::layout::{FORM, Flat, Season};
use super::people::PeopleShelf;
use super::sayings::{placed, sayings};
use super::tags::TagShelf;
use super::titles::packed;
use super::tuning::Tuning;
use super::words::base_language;
use crate::program::{Head, Post};

impl Index {
    /// Compiles the index of `posts`; order does not matter, of two with the same id the first holds.
    pub fn build(posts: &[Post], head: &Head) -> Index {
        Index::build_by(posts, head, Tuning::default())
    }

    /// [`Index::build`] with other constants: for choosing them.
    pub fn build_by(posts: &[Post], head: &Head, tuning: Tuning) -> Index {
        let mut sorted: Vec<&Post> = posts.iter().collect();
        sorted.sort_by(|one, other| one.id.cmp(&other.id));
        sorted.dedup_by(|later, first| later.id == first.id);
        let languages = languages_of(head);
        let mut terms = Terms::default();
        let read = |post: &&Post| terms.read(post, head, &languages);
        let reads: Vec<Read> = sorted.iter().map(read).collect();
        let counts = Counts::of(&terms, &reads);
        assemble(&sorted, &counts, head, languages, tuning)
    }
}

/// Puts an index together from posts, sorted by id, and what was counted in them.
pub(super) fn assemble(
    sorted: &[&Post],
    counts: &Counts,
    head: &Head,
    languages: Vec<String>,
    tuning: Tuning,
) -> Index {
    let titles: Vec<String> = sorted.iter().map(|post| packed(post)).collect();
    let mut flat = Flat {
        form: FORM,
        languages,
        ids: sorted.iter().map(|post| post.id.as_str()).collect(),
        titles: titles.iter().map(String::as_str).collect(),
        ..Flat::default()
    };
    let mut names = Names::default();
    flat.seasons = seasons(head, &mut names);
    columns(sorted, &mut names, &mut flat);
    let has = |term: &str| counts.has(term);
    let sayings = sayings(head, &flat.languages, has, &mut names);
    flat.tags = TagShelf::new(sorted, head, &mut names);
    flat.people = PeopleShelf::new(head, &mut names);
    counts.write(&mut flat, tuning.saturation);
    // Only now is it known which place each term has.
    flat.sayings = placed(&sayings, &flat.terms);
    flat.names = names.texts;
    flat.guide = clause::index(head).map(Box::new);
    Index::new(flat).tuned(tuning)
}

/// The programme's languages as base codes, each once.
pub(super) fn languages_of(head: &Head) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for code in &head.languages {
        let base = base_language(code);
        if !base.is_empty() && !languages.contains(&base) {
            languages.push(base);
        }
    }
    languages
}

/// Names, each kept once.
#[derive(Default)]
pub(super) struct Names {
    texts: Texts,
    places: HashMap<String, u32>,
}

impl Names {
    /// The place of a name, new or known.
    pub(super) fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = number(self.texts.len());
        self.texts.push(name);
        self.places.insert(name.to_owned(), place);
        place
    }
}

/// A count as the index keeps it; packs are too small to overflow it.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn seasons(head: &Head, names: &mut Names) -> Vec<Season> {
    let campaigns = head.campaigns.iter();
    campaigns
        .map(|campaign| Season {
            id: names.place(&campaign.id),
            name: campaign.name.clone(),
            starts: campaign.starts,
            ends: campaign.ends,
        })
        .collect()
}

/// Fills the columns that say who may see which caption when.
fn columns(posts: &[&Post], names: &mut Names, flat: &mut Flat) {
    for post in posts {
        let category = names.place(&post.category);
        let campaign = names.place(&post.campaign);
        flat.post_topics
            .0
            .extend(post.topics.iter().map(|topic| names.place(topic)));
        flat.post_audience
            .0
            .extend(post.audience.iter().map(|who| names.place(who)));
        for variant in &post.variants {
            let network = variant
                .network
                .as_deref()
                .map_or(0, |network| names.place(network) + 1);
            flat.variants.0.extend([
                names.place(&variant.id),
                names.place(&variant.language),
                network,
                surface_number(variant.surface),
                names.place(&variant.label),
            ]);
        }
        let bounded =
            u32::from(post.valid_from.is_some()) | (u32::from(post.valid_until.is_some()) << 1);
        let [from_low, from_high] = halves(post.valid_from);
        let [until_low, until_high] = halves(post.valid_until);
        // In the order of `layout::post`.
        flat.posts.0.extend([
            category,
            campaign,
            bounded,
            from_low,
            from_high,
            until_low,
            until_high,
            post.priority.cast_unsigned(),
            number(flat.post_topics.0.len()),
            number(flat.post_audience.0.len()),
            number(flat.variants.0.len() / super::layout::VARIANT),
        ]);
    }
}

/// The lower and the upper half of an instant.
fn halves(instant: Option<i64>) -> [u32; 2] {
    let bits = instant.unwrap_or_default().cast_unsigned();
    let low = u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
    let high = u32::try_from(bits >> 32).unwrap_or_default();
    [low, high]
}
