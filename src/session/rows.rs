//! The lines that an extension page lists: texts for later, left texts, the share log and its question.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use crate::share::{Figures, ShareState};

/// One text for later.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct PlannedRow {
    /// The text.
    pub id: String,
    /// The post's title, or the first words of one's own.
    pub title: String,
    /// One line of facts: when, whether a reminder comes.
    pub facts: String,
    /// What speaks against its time, or must be known of its reminder; empty for nothing.
    pub note: String,
    /// Its time, UTC milliseconds.
    pub at: Option<i64>,
    /// Whether to be reminded.
    pub remind: bool,
    /// A time that nothing speaks against, where its own has something or it has none.
    pub free: Option<i64>,
    /// The same in words.
    pub free_words: String,
    /// What the person wrote; empty for a ready text.
    pub text: String,
    /// It may be published, now or some day.
    pub usable: bool,
    /// Taken out a moment ago: shows *Undo*.
    pub removed: bool,
}

/// What a closed composer left.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct LeftRow {
    /// Its id.
    pub id: String,
    /// Its first words.
    pub title: String,
    /// One line of facts: when, where.
    pub facts: String,
    /// All of it.
    pub text: String,
    /// Let go a moment ago: shows *Undo*.
    pub forgotten: bool,
}

/// A question about a share.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct Doubt {
    /// The share.
    pub share: String,
    /// The question.
    pub question: String,
    /// What it is about: title, when, where.
    pub facts: String,
}

/// One line of the share log.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct ShareRow {
    /// The share.
    pub id: String,
    /// The post's title, or "Your own words".
    pub title: String,
    /// One line of facts: when, where, how sure.
    pub facts: String,
    /// Address of the published post, or empty.
    pub link: String,
    /// When it was posted, UTC milliseconds.
    pub at: i64,
    /// How sure that is.
    pub state: ShareState,
    /// The post whose text it was, or empty.
    pub post: String,
    /// The person's own figures.
    pub figures: Option<Figures>,
    /// The same in words; empty for none.
    pub figures_words: String,
    /// Deleted a moment ago: shows *Undo*.
    pub deleted: bool,
}
