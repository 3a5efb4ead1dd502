//! Entities as Threads sees them: one topic tag in a post.

use super::{Entities, plain};

/// The longest topic tag, in characters.
const LONGEST: usize = 50;

/// What stands in a text.
pub fn entities(text: &str) -> Entities {
    let mut found = plain::entities(text);
    found
        .tags
        .retain(|tag| tag.name.of(text).chars().nth(LONGEST).is_none());
    found.tags.truncate(1);
    found
}
