//! Shares, the events that change them, and the small history that other rooms read.
//!
//! Folding is idempotent and does not depend on order, so an event that arrives twice, or again
//! after the background was killed, changes nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::network::Surface;

/// How sure it is that a text was published; later states outrank earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShareState {
    /// The person clicked Post.
    Clicked,
    /// And the composer closed without asking whether to discard.
    ProbablyPublished,
    /// And the network showed the link of the new post.
    Confirmed,
}

/// A recorded act of publishing. It never holds what the person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
}

/// What happened to a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
}

/// How often and when one post was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PostHistory {
    /// Shares that were not deleted.
    pub times: u32,
    /// The latest, UTC milliseconds.
    pub last: i64,
}

/// What other rooms need of the share log; small whatever the log's length.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    /// Post id -> how often, when last.
    pub posts: BTreeMap<String, PostHistory>,
    /// The latest shares, oldest first, at most [`History::RECENT`].
    pub recent: Vec<Share>,
}
