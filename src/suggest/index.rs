//! The library's index: what is needed to find and offer a post without its texts.

use std::sync::OnceLock;

use cuecard_derive::Deserialize;
use serde::{Serialize, Serializer};

use super::flat::Numbers;
use super::layout::{Flat, VARIANT, post, variant};
use super::timing::most_gain;
use super::tuning::Tuning;
use crate::json::{FromJson, Mismatch, Value, Wrong, read_by_serde};
use crate::lean::{Table, sort_by};
use crate::network::Surface;

/// What the index knows of a post. Instants are UTC milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// `[a-z0-9-]+`.
    pub id: String,
    /// What the card calls it.
    pub title: String,
    /// Language code -> what the card calls it there; empty where one title is for all.
    #[serde(skip_serializing_if = "Table::is_empty")]
    pub titles: Table<String, String>,
    /// Free category, or empty.
    pub category: String,
    /// Id of a campaign, or empty.
    pub campaign: String,
    /// Topics it is about.
    pub topics: Vec<String>,
    /// Who may see it; empty for everybody.
    pub audience: Vec<String>,
    /// First instant at which it may be shared.
    pub valid_from: Option<i64>,
    /// First instant at which it may no longer be shared.
    pub valid_until: Option<i64>,
    /// Higher comes first; 0 is normal.
    pub priority: i32,
    /// Its captions, in the author's order.
    pub variants: Vec<EntryVariant>,
}

/// What the index knows of a caption.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryVariant {
    /// E.g. `ca/linkedin/comment/short`.
    pub id: String,
    /// Language code.
    pub language: String,
    /// Only on this network.
    pub network: Option<String>,
    /// Only on this surface.
    pub surface: Option<Surface>,
    /// The author's name for it, or empty.
    pub label: String,
}

/// The compiled index of a library: made when the pack is built, loaded without rebuilding.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(super) flat: Flat,
    pub(super) tuning: Tuning,
    /// The most that calendar and log can add to a post.
    pub(super) most_gain: f64,
    /// Entries that somebody asked for.
    entries: Vec<OnceLock<Box<Entry>>>,
}

impl Index {
    pub(super) fn new(flat: Flat) -> Index {
        let entries = vec![OnceLock::new(); flat.ids.len()];
        Index {
            most_gain: most_gain(&flat),
            flat,
            tuning: Tuning::default(),
            entries,
        }
    }

    /// The same index, read by other constants: for choosing them.
    #[must_use]
    pub fn tuned(self, tuning: Tuning) -> Index {
        Index { tuning, ..self }
    }

    /// The categories of the library, sorted.
    pub fn categories(&self) -> Vec<String> {
        let mut seen = vec![false; self.flat.names.len()];
        for place in 0..self.len() {
            let category = self.flat.post(place, post::CATEGORY) as usize;
            if let Some(seen) = seen.get_mut(category) {
                *seen = true;
            }
        }
        let names = seen.iter().enumerate().filter(|(_, seen)| **seen);
        let mut categories: Vec<String> = names
            .map(|(name, _)| self.flat.names.at(name).to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        sort_by(&mut categories, Ord::cmp);
        categories
    }

    /// What is known of a post.
    pub fn entry(&self, post: &str) -> Option<&Entry> {
        self.entry_at(self.flat.ids.find(post)?)
    }

    /// The instant from which on none of the posts may be shared any more, UTC milliseconds; `None`: one of them always may.
    pub fn last_end(&self) -> Option<i64> {
        let ends = (0..self.len()).map(|place| self.flat.validity(place).1);
        ends.reduce(|one, other| Some(one?.max(other?))).flatten()
    }

    /// How many posts there are.
    pub fn len(&self) -> usize {
        self.flat.ids.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn entry_at(&self, place: usize) -> Option<&Entry> {
        let entry = self.entries.get(place)?;
        Some(entry.get_or_init(|| Box::new(self.flat.entry(place))))
    }
}

impl Flat {
    /// Puts together what the flat arrays say of a post.
    fn entry(&self, place: usize) -> Entry {
        let names = |all: &Numbers, ends: usize| -> Vec<String> {
            let range = self.part(place, ends);
            let named = all.slice(range).iter();
            named.map(|name| self.name(*name).to_owned()).collect()
        };
        let (from, until) = self.validity(place);
        let variants = self.part(place, post::VARIANTS_END);
        let (title, titles) = super::titles::unpacked(self.titles.at(place));
        Entry {
            id: self.ids.at(place).to_owned(),
            title,
            titles,
            category: self.name(self.post(place, post::CATEGORY)).to_owned(),
            campaign: self.name(self.post(place, post::CAMPAIGN)).to_owned(),
            topics: names(&self.post_topics, post::TOPICS_END),
            audience: names(&self.post_audience, post::AUDIENCE_END),
            valid_from: from,
            valid_until: until,
            priority: self.priority(place),
            variants: variants.map(|place| self.entry_variant(place)).collect(),
        }
    }

    fn entry_variant(&self, place: usize) -> EntryVariant {
        let field = |field| self.variants.at(place * VARIANT + field);
        let network = field(variant::NETWORK).checked_sub(1);
        EntryVariant {
            id: self.name(field(variant::ID)).to_owned(),
            language: self.name(field(variant::LANGUAGE)).to_owned(),
            network: network.map(|name| self.name(name).to_owned()),
            surface: surface_of(field(variant::SURFACE)),
            label: self.name(field(variant::LABEL)).to_owned(),
        }
    }
}

/// The number a surface has in the index; 0 is none.
pub(super) fn surface_number(surface: Option<Surface>) -> u32 {
    match surface {
        None => 0,
        Some(Surface::Post) => 1,
        Some(Surface::Comment) => 2,
        Some(Surface::Message) => 3,
        Some(Surface::Article) => 4,
    }
}

fn surface_of(number: u32) -> Option<Surface> {
    [
        Surface::Post,
        Surface::Comment,
        Surface::Message,
        Surface::Article,
    ]
    .into_iter()
    .find(|surface| surface_number(Some(*surface)) == number)
}

impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        self.flat == other.flat
    }
}

impl Eq for Index {}

impl Serialize for Index {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.flat.serialize(serializer)
    }
}

impl FromJson for Index {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        let flat = Flat::from_json(value, wrong);
        match flat.flaw().filter(|_| wrong.is_empty()) {
            Some(why) => wrong.add(Mismatch::new(why)),
            None if wrong.is_empty() => return Index::new(flat),
            None => {}
        }
        Index::new(Flat::default())
    }
}

read_by_serde!(Index);
