//! The library's index: what is needed to find and offer a post without its texts.

use serde::{Deserialize, Serialize};

use super::ask::{Ask, Found, Look};
use crate::network::Surface;
use crate::program::{Head, Post};

/// What the index knows of a post. Instants are UTC milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// `[a-z0-9-]+`.
    pub id: String,
    /// What the card calls it.
    pub title: String,
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
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Index {
    entries: Vec<Entry>,
}

impl Index {
    /// Compiles the index of `posts`; order does not matter, of two with the same id the first holds.
    pub fn build(posts: &[Post], _head: &Head) -> Index {
        let mut entries: Vec<Entry> = posts.iter().map(entry_of).collect();
        entries.sort_by(|a, b| a.id.cmp(&b.id));
        entries.dedup_by(|later, first| later.id == first.id);
        Index { entries }
    }

    /// The best posts for `ask.draft`, or for the person when the draft is empty; best first, equal ones by id.
    pub fn posts(&self, ask: &Ask) -> Vec<Found> {
        self.search(&Look::default(), ask)
    }

    /// All posts that match `look`, best first; `ask.draft` orders nothing here.
    pub fn search(&self, _look: &Look, ask: &Ask) -> Vec<Found> {
        let found = |entry: &Entry| {
            let variant = entry.variants.first()?.id.clone();
            Some(Found {
                post: entry.id.clone(),
                variant,
                score: 0.0,
                reasons: Vec::new(),
            })
        };
        self.entries
            .iter()
            .filter_map(found)
            .take(ask.limit)
            .collect()
    }

    /// The categories of the library, sorted.
    pub fn categories(&self) -> Vec<String> {
        let mut categories: Vec<String> = self
            .entries
            .iter()
            .map(|entry| entry.category.clone())
            .filter(|name| !name.is_empty())
            .collect();
        categories.sort();
        categories.dedup();
        categories
    }

    /// What is known of a post.
    pub fn entry(&self, post: &str) -> Option<&Entry> {
        let at = self
            .entries
            .binary_search_by(|entry| entry.id.as_str().cmp(post))
            .ok()?;
        self.entries.get(at)
    }

    /// How many posts there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Keeps of a post what is needed to offer it.
fn entry_of(post: &Post) -> Entry {
    Entry {
        id: post.id.clone(),
        title: post.title.clone(),
        category: post.category.clone(),
        campaign: post.campaign.clone(),
        topics: post.topics.clone(),
        audience: post.audience.clone(),
        valid_from: post.valid_from,
        valid_until: post.valid_until,
        priority: post.priority,
        variants: post
            .variants
            .iter()
            .map(|variant| EntryVariant {
                id: variant.id.clone(),
                language: variant.language.clone(),
                network: variant.network.clone(),
                surface: variant.surface,
                label: variant.label.clone(),
            })
            .collect(),
    }
}
