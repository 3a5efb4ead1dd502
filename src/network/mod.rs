//! What a network allows: limits, how it counts, where it folds; facts from `networks/*.json`.

mod facts;
mod length;

pub use facts::{Fold, Limit, Network, Tagging, Unit};
pub use length::Length;

use cuecard_derive::Deserialize;
use serde::Serialize;

/// Where on a network a person writes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
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
