//! Shares and the events that change them.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use crate::network::Surface;

/// How sure it is that a text was published; later states outrank earlier ones.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, ToJson,
)]
#[serde(rename_all = "kebab-case")]
pub enum ShareState {
    /// The person clicked Post, and nobody knows what came of it.
    #[default]
    Unknown,
    /// The person clicked Post.
    Clicked,
    /// And the composer closed without asking whether to discard.
    ProbablyPublished,
    /// And the network showed the link of the new post, or the person says that it is out.
    Confirmed,
}

/// What the person read off the network about a post of theirs, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Figures {
    /// Reactions; `None`: not said.
    pub reactions: Option<u32>,
    /// Comments.
    pub comments: Option<u32>,
    /// Impressions.
    pub impressions: Option<u32>,
    /// The day they are of: any moment of it, UTC milliseconds.
    pub on: i64,
}

/// A recorded act of publishing. It never holds what the person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
pub struct Share {
    /// The id of the click on Post; time-ordered.
    pub id: String,
    /// When the person clicked, UTC milliseconds.
    pub at: i64,
    /// The post whose text was inserted, or empty for the person's own words.
    pub post: String,
    /// Its variant, or empty.
    pub variant: String,
    /// Network, e.g. `linkedin`.
    pub network: String,
    /// Where on it.
    pub surface: Surface,
    /// How sure it is.
    pub state: ShareState,
    /// Whether the person set a time for the network to publish it.
    pub scheduled: bool,
    /// Address of the published post, or empty.
    pub link: String,
    /// Deleted by the person: all but id and time is wiped, so that a repeated event cannot revive it.
    pub deleted: bool,
    /// What was published in numbers that tell likeness and nothing else, as [`crate::text::sketch`] draws them; may
    /// be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sketch: Vec<u32>,
    /// The person's own figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    /// When the person corrected it last, UTC milliseconds; from then on their word stands, whatever the network shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<i64>,
}

impl Share {
    /// What is left of a deleted share.
    pub(super) fn stone(&self) -> Share {
        Share {
            id: self.id.clone(),
            at: self.at,
            deleted: true,
            ..Share::default()
        }
    }
}

/// What the person says a share was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
pub struct Correction {
    /// How sure it is.
    pub state: ShareState,
    /// Address of the published post, or empty.
    pub link: String,
    /// The post whose text it was, or empty for the person's own words.
    pub post: String,
    /// When it was published, UTC milliseconds.
    pub at: i64,
}

/// What happened to a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ShareEvent {
    /// The person clicked Post (or Schedule).
    Clicked(Share),
    /// The composer closed after the click.
    Closed {
        /// The share.
        id: String,
    },
    /// The network showed a link.
    Linked {
        /// The share.
        id: String,
        /// The new post's address.
        link: String,
    },
    /// The composer asked whether to discard, so the click published nothing.
    Discarded {
        /// The share.
        id: String,
    },
    /// The person deleted it from the log.
    Deleted {
        /// The share.
        id: String,
    },
    /// The person took the deletion back.
    Restored(Share),
    /// The person says that it was published.
    Affirmed {
        /// The share.
        id: String,
    },
    /// A day went by after the click, and nobody knows more.
    Lapsed {
        /// The share.
        id: String,
    },
    /// The person corrected it.
    Corrected {
        /// The share.
        id: String,
        /// What it shall be.
        to: Correction,
        /// When the person said so, UTC milliseconds; an earlier one changes nothing any more.
        said: i64,
    },
    /// The person typed figures in, or took them out.
    Measured {
        /// The share.
        id: String,
        /// What they shall be.
        figures: Option<Figures>,
    },
}

impl ShareEvent {
    /// The share it is about.
    pub fn share(&self) -> &str {
        match self {
            ShareEvent::Clicked(share) | ShareEvent::Restored(share) => &share.id,
            ShareEvent::Closed { id }
            | ShareEvent::Linked { id, .. }
            | ShareEvent::Discarded { id }
            | ShareEvent::Deleted { id }
            | ShareEvent::Affirmed { id }
            | ShareEvent::Lapsed { id }
            | ShareEvent::Corrected { id, .. }
            | ShareEvent::Measured { id, .. } => id,
        }
    }
}
