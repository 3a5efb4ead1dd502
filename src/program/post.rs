//! A post: an approved piece of content, with one or more captions.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use crate::lean::Table;
use crate::network::Surface;

/// An approved piece of content. Instants are UTC milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Post {
    /// `[a-z0-9-]+`.
    pub id: String,
    /// What the card calls it.
    pub title: String,
    /// Language code -> what the card calls it there; empty where one title is for all.
    #[serde(skip_serializing_if = "Table::is_empty")]
    pub titles: Table<String, String>,
    /// Free category, e.g. `product-news`.
    pub category: String,
    /// Id of a campaign of the programme, or empty.
    pub campaign: String,
    /// Where the post leads, without campaign parameters; or empty.
    pub link: String,
    /// Topics it is about.
    pub topics: Vec<String>,
    /// Hashtags without their sign.
    pub tags: Vec<String>,
    /// Ids of people and pages.
    pub mentions: Vec<String>,
    /// Who may see it, e.g. `role:sales`; empty for everybody.
    pub audience: Vec<String>,
    /// First instant at which it may be shared.
    pub valid_from: Option<i64>,
    /// First instant at which it may no longer be shared.
    pub valid_until: Option<i64>,
    /// Higher comes first; 0 is normal.
    pub priority: i32,
    /// Pictures and their descriptions.
    pub media: Vec<Media>,
    /// Who looks after it.
    pub owner: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was approved, as written.
    pub approved_on: String,
    /// When it must be looked at again.
    pub review_by: Option<i64>,
    /// Its captions, in the author's order.
    pub variants: Vec<Variant>,
}

impl Post {
    /// What the card calls it in `language`; without a title in it, as written.
    pub fn title_in(&self, language: &str) -> &str {
        self.titles.get(language).unwrap_or(&self.title)
    }
}

/// One caption of a post.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Variant {
    /// The heading's parts joined by `/`, e.g. `ca/linkedin/comment/short`.
    pub id: String,
    /// Language code.
    pub language: String,
    /// Only on this network; `None` on every one.
    pub network: Option<String>,
    /// Only on this surface; `None` where posts are offered.
    pub surface: Option<Surface>,
    /// The author's name for it, or empty.
    pub label: String,
    /// The caption with its blanks and `{{link}}` as written.
    pub text: String,
}

/// A place in a caption that the person fills: `{{name|what to write}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
pub struct Blank {
    /// Its name.
    pub name: String,
    /// The question the person is asked.
    pub prompt: String,
}

/// A picture that goes with a post.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Media {
    /// Path within `media/`.
    pub file: String,
    /// Language -> description for people who cannot see it.
    pub alt: Table<String, String>,
    /// Whose picture it is.
    pub credit: String,
    /// What it is by its bytes, e.g. `image/png`.
    pub kind: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Media {
    /// The description in `language`, else in English, else the first there is; empty for none.
    pub fn alt_in(&self, language: &str) -> &str {
        let found = self.alt.get(language).or_else(|| self.alt.get("en"));
        found
            .or_else(|| self.alt.values().next())
            .map_or("", String::as_str)
    }
}
