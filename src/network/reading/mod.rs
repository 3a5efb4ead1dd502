//! What a network sees in a text: links, tags, mentions, cashtags; one file per way of reading.

mod address;
mod bluesky;
mod characters;
mod domain;
mod mastodon;
mod plain;
mod punycode;
mod reddit;
mod threads;
mod x;

use crate::lean::sort_by;
use crate::text::{Entity, Span};

/// How a network reads plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// As most networks do: links with and without scheme, tags of letters and digits, handles with dots.
    #[default]
    Plain,
    /// As twitter-text, X's published library.
    X,
    /// As `detectFacets` of Bluesky's client library.
    Bluesky,
    /// As Mastodon's extractor, which is twitter-text's with changes.
    Mastodon,
    /// Names behind `u/`, and no tags.
    Reddit,
    /// As most do, but for tags: the first is the post's topic, others are text.
    Threads,
}

/// What stands in a text, each in order and none inside another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entities {
    /// Hashtags.
    pub tags: Vec<Entity>,
    /// Mentions.
    pub mentions: Vec<Mention>,
    /// Links, as typed.
    pub urls: Vec<Span>,
    /// Ticker symbols behind `$`.
    pub cashtags: Vec<Entity>,
    /// The name that the text begins with, if it begins with a mention.
    pub reply: Option<Span>,
}

/// Somebody's name behind `@`, or a list of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// With its sign, and with the list.
    pub span: Span,
    /// Without sign and list; `user@host` on networks of many servers.
    pub name: Span,
    /// The list's name, without its stroke.
    pub list: Option<Span>,
}

/// Reads a text as a network of this dialect does.
pub fn entities(text: &str, dialect: Dialect) -> Entities {
    let mut found = match dialect {
        Dialect::Plain => plain::entities(text),
        Dialect::X => x::entities(text),
        Dialect::Bluesky => bluesky::entities(text),
        Dialect::Mastodon => mastodon::entities(text),
        Dialect::Reddit => reddit::entities(text),
        Dialect::Threads => threads::entities(text),
    };
    keep_apart(&mut found);
    if dialect != Dialect::X {
        found.reply = plain::reply(text, &found.mentions);
    }
    found
}

/// The links alone.
pub fn urls(text: &str, dialect: Dialect) -> Vec<Span> {
    match dialect {
        Dialect::X => address::urls(text, &address::X),
        Dialect::Mastodon => address::urls(text, &address::FEDIVERSE),
        Dialect::Plain | Dialect::Bluesky | Dialect::Reddit | Dialect::Threads => {
            entities(text, dialect).urls
        }
    }
}

/// The mentions that a network would link.
pub fn mentions(text: &str, dialect: Dialect) -> Vec<Mention> {
    entities(text, dialect).mentions
}

/// Whether a text holds characters that X refuses.
pub fn invalid_characters(text: &str) -> bool {
    text.contains(characters::is_invalid)
}

/// Where two entities share characters, only the one that begins first stays: a tag within a link is part of the
/// link. Of two that begin together the link stays, then the mention, then the tag.
fn keep_apart(found: &mut Entities) {
    let urls = found.urls.iter().map(|span| (*span, 0));
    let mentions = found.mentions.iter().map(|mention| (mention.span, 1));
    let tags = found.tags.iter().map(|tag| (tag.span, 2));
    let cashtags = found.cashtags.iter().map(|tag| (tag.span, 3));
    let mut kept: Vec<(usize, u8, usize)> = urls
        .chain(mentions)
        .chain(tags)
        .chain(cashtags)
        .map(|(span, sort)| (span.start, sort, span.end))
        .collect();
    sort_by(&mut kept, Ord::cmp);
    let mut taken = 0;
    kept.retain(|(start, _, end)| {
        let free = *start >= taken;
        if free {
            taken = *end;
        }
        free
    });
    let stays = |span: Span, sort: u8| kept.binary_search(&(span.start, sort, span.end)).is_ok();
    found.urls.retain(|span| stays(*span, 0));
    found.mentions.retain(|mention| stays(mention.span, 1));
    found.tags.retain(|tag| stays(tag.span, 2));
    found.cashtags.retain(|tag| stays(tag.span, 3));
}
