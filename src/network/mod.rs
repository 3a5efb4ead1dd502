//! What a network allows and sees: limits, how it counts, where it folds, links, tags and mentions; facts from
//! `networks/*.json`.

mod facts;
mod length;
mod reading;

pub use facts::{Bound, Counting, Fold, Limit, Network, Tagging, Unit};
pub use length::{Further, Length};
pub use reading::{Dialect, Entities, Mention, entities};

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

/// Where on a network a person writes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    ToJson,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Surface {
    /// A post of one's own.
    #[default]
    Post,
    /// A comment or reply.
    Comment,
    /// A private message.
    Message,
    /// A long-form article or newsletter.
    Article,
}
