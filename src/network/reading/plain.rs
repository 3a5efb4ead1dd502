//! Entities as most networks see them.

use super::characters::{behind, is_space, run};
use super::{Entities, Mention};
use crate::text::{self, Span};

/// What stands in a text.
pub fn entities(written: &str) -> Entities {
    let addresses = text::addresses(written);
    let mut mentions = text::mentions(written);
    // The second half of a mail address is no mention; one right behind a sign is somebody's name with a server.
    mentions.retain(|mention| {
        let next = addresses.partition_point(|(span, _)| span.end <= mention.span.start);
        !addresses
            .get(next)
            .is_some_and(|(span, _)| *span != mention.name && span.overlaps(mention.span))
    });
    Entities {
        tags: text::tags(written),
        mentions: mentions
            .into_iter()
            .map(|mention| Mention {
                span: mention.span,
                name: mention.name,
                list: None,
            })
            .collect(),
        urls: addresses
            .into_iter()
            .filter(|(_, mail)| !mail)
            .map(|(span, _)| span)
            .collect(),
        cashtags: Vec::new(),
        reply: None,
    }
}

/// The name that a text begins with, apart from white space.
pub fn reply(text: &str, mentions: &[Mention]) -> Option<Span> {
    let first = run(behind(text, 0), usize::MAX, is_space);
    mentions
        .first()
        .filter(|mention| mention.span.start == first)
        .map(|mention| mention.name)
}
