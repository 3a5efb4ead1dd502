//! How the index lies in memory and in the pack: columns of numbers beside lists of texts.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::flat::{Numbers, Texts};
use super::index::Index;
use super::people::PeopleShelf;
use super::tags::TagShelf;
use super::words::base_language;

/// The form of index that this Cuecard writes and reads.
pub(super) const FORM: u32 = 4;

/// Numbers that a post has in [`Flat::posts`], and what each is.
pub(super) const POST: usize = 11;
pub(super) mod post {
    //! Places of a post's numbers.
    pub(in super::super) const CATEGORY: usize = 0;
    pub(in super::super) const CAMPAIGN: usize = 1;
    /// Bit 0: it has a first instant; bit 1: a last one.
    pub(in super::super) const BOUNDED: usize = 2;
    /// UTC milliseconds, lower half, upper half.
    pub(in super::super) const FROM: usize = 3;
    pub(in super::super) const UNTIL: usize = 5;
    /// Two's complement.
    pub(in super::super) const PRIORITY: usize = 7;
    /// Where its parts of other arrays end.
    pub(in super::super) const TOPICS_END: usize = 8;
    pub(in super::super) const AUDIENCE_END: usize = 9;
    pub(in super::super) const VARIANTS_END: usize = 10;
}

/// Numbers that a caption has in [`Flat::variants`].
pub(super) const VARIANT: usize = 5;
pub(super) mod variant {
    //! Places of a caption's numbers: names, where `NETWORK` and `SURFACE` are 0 for none, else one more.
    pub(in super::super) const ID: usize = 0;
    pub(in super::super) const LANGUAGE: usize = 1;
    pub(in super::super) const NETWORK: usize = 2;
    pub(in super::super) const SURFACE: usize = 3;
    pub(in super::super) const LABEL: usize = 4;
}

/// A posting is one number: the page above, how much the term says of it below, and last where it stands.
pub(super) const IMPACT_BITS: u32 = 12;
pub(super) const MARK_BITS: u32 = 2;
pub(super) const PAGE_SHIFT: u32 = IMPACT_BITS + MARK_BITS;
/// The greatest impact; it stands for [`IMPACT_CEILING`].
pub(super) const IMPACT_MAX: u32 = (1 << IMPACT_BITS) - 1;
/// No term of a page weighs more (`k1 + 1`).
pub(super) const IMPACT_CEILING: f32 = 2.2;
/// The term stands in the page's title; in its captions. Without a mark it stands only in its topics, hashtags and
/// people, which nobody reads.
pub(super) const IN_TITLE: u32 = 1;
pub(super) const IN_CAPTION: u32 = 2;
/// As many pages as a posting can name.
pub(super) const MOST_PAGES: usize = 1 << (32 - PAGE_SHIFT);

/// What a campaign's reasons need. Instants are UTC milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Season {
    /// The campaign's place among the names.
    pub(super) id: u32,
    /// As people say it.
    pub(super) name: String,
    /// First instant of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) starts: Option<i64>,
    /// First instant after it.
    pub(super) ends: Option<i64>,
}

/// All of the index. A *page* is what a post says in one language; terms are counted page by page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Flat {
    /// [`FORM`].
    pub(super) form: u32,
    /// The programme's languages by the company's preference, as base codes.
    pub(super) languages: Vec<String>,
    /// Campaigns that end.
    pub(super) seasons: Vec<Season>,
    /// Sorted ids of the posts; a post's place here is its place everywhere.
    pub(super) ids: Texts,
    /// The posts' titles.
    pub(super) titles: Texts,
    /// Every other name once: topics, languages, networks, labels, ids of captions.
    pub(super) names: Texts,
    /// [`POST`] numbers a post.
    pub(super) posts: Numbers,
    /// Names of topics.
    pub(super) post_topics: Numbers,
    /// Names of audiences.
    pub(super) post_audience: Numbers,
    /// [`VARIANT`] numbers a caption.
    pub(super) variants: Numbers,
    /// The post of each page, rising.
    pub(super) page_posts: Numbers,
    /// How many pages there are in each of [`Flat::page_languages`].
    pub(super) page_counts: Numbers,
    /// Base codes of the languages that pages are in.
    pub(super) page_languages: Vec<String>,
    /// Sorted terms.
    pub(super) terms: Texts,
    /// Where each term's postings end.
    pub(super) term_ends: Numbers,
    /// How many posts have each term.
    pub(super) term_posts: Numbers,
    /// Page and impact, by term, then page.
    pub(super) postings: Numbers,
    /// How a topic is said, one after the other: its name, how many terms follow, the terms.
    pub(super) sayings: Numbers,
    /// Hashtags.
    pub(super) tags: TagShelf,
    /// People and pages.
    pub(super) people: PeopleShelf,
    /// The guide's own index: each clause is a post with one caption, see [`super::clause`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) guide: Option<Box<Index>>,
}

impl Flat {
    /// One number of a post.
    pub(super) fn post(&self, place: usize, field: usize) -> u32 {
        self.posts.at(place * POST + field)
    }

    /// A post's part of another array, by the field that says where it ends.
    pub(super) fn part(&self, place: usize, ends: usize) -> std::ops::Range<usize> {
        let start = place
            .checked_sub(1)
            .map_or(0, |before| self.post(before, ends));
        start as usize..self.post(place, ends) as usize
    }

    /// A name by its number.
    pub(super) fn name(&self, name: u32) -> &str {
        self.names.at(name as usize)
    }

    /// The base code of a caption's language.
    pub(super) fn caption_language(&self, caption: usize) -> String {
        base_language(self.name(self.variants.at(caption * VARIANT + variant::LANGUAGE)))
    }

    /// First instant, and first instant after, of a post.
    pub(super) fn validity(&self, place: usize) -> (Option<i64>, Option<i64>) {
        let bounded = self.post(place, post::BOUNDED);
        let instant = |field| {
            let (low, high) = (self.post(place, field), self.post(place, field + 1));
            (i64::from(high) << 32) | i64::from(low)
        };
        let from = (bounded & 1 != 0).then(|| instant(post::FROM));
        let until = (bounded & 2 != 0).then(|| instant(post::UNTIL));
        (from, until)
    }

    /// A post's priority.
    pub(super) fn priority(&self, place: usize) -> i32 {
        self.post(place, post::PRIORITY).cast_signed()
    }

    /// Why this cannot be used, if so. After this every place that the arrays name exists.
    pub(super) fn flaw(&self) -> Option<String> {
        if self.form != FORM {
            return Some(format!(
                "the index has form {}, this Cuecard reads form {FORM}; build the pack again",
                self.form
            ));
        }
        let posts = self.ids.len();
        let ends = |field| (0..posts).map(move |place| self.post(place, field) as usize);
        let fits = |field, end: usize| {
            ends(field).is_sorted() && ends(field).next_back().unwrap_or(0) == end
        };
        let sound = [
            (
                "texts",
                self.ids.sound() && self.titles.sound() && self.names.sound() && self.terms.sound(),
            ),
            ("titles", self.titles.len() == posts),
            ("hashtags", self.tags.sound(posts)),
            ("people", self.people.sound()),
            ("posts", self.posts.0.len() == posts * POST),
            ("topics", fits(post::TOPICS_END, self.post_topics.0.len())),
            (
                "audience",
                fits(post::AUDIENCE_END, self.post_audience.0.len()),
            ),
            (
                "captions",
                fits(post::VARIANTS_END, self.variants.0.len() / VARIANT),
            ),
            (
                "pages",
                self.page_posts.0.is_sorted()
                    && self
                        .page_posts
                        .0
                        .last()
                        .is_none_or(|last| (*last as usize) < posts),
            ),
            (
                "languages",
                self.page_languages.len() == self.page_counts.0.len(),
            ),
            (
                "terms",
                self.term_ends.0.len() == self.terms.len()
                    && self.term_posts.0.len() == self.terms.len()
                    && self.term_ends.rises_to(self.postings.0.len()),
            ),
        ];
        let broken = sound.iter().find(|(_, sound)| !sound)?;
        Some(format!(
            "the index's {} do not fit together; build the pack again",
            broken.0
        ))
    }
}
