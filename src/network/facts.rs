//! The facts of each network. They stand in `networks/*.json` with source and date, because limits change; the
//! build writes them as the values here.

use serde::Serialize;

use super::{Dialect, Surface};

/// What Cuecard knows of one network. Its file also holds the composers' selectors, which the content script reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// As in addresses of the command and in programmes, e.g. `linkedin`.
    pub name: &'static str,
    /// As people write it.
    pub label: &'static str,
    /// Host names whose pages hold its composers.
    pub hosts: &'static [&'static str],
    /// How it reads links, tags and mentions.
    pub dialect: Dialect,
    /// How long a text may be, per surface; a surface that is absent has no known limit.
    pub limits: &'static [(Surface, Limit)],
    /// What counts otherwise than it is typed.
    pub counting: Counting,
    /// Where a post is cut with "see more", if it is.
    pub fold: Option<Fold>,
    /// How many hashtags there are in one post.
    pub tags: Tagging,
    /// People are mentioned by choosing their name in the network's own list; elsewhere a handle in the text does it.
    pub by_name: bool,
}

/// How long a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The limit that people see.
    pub bound: Bound,
    /// Limits that hold besides it.
    pub also: &'static [Bound],
    /// Characters that the network refuses.
    pub without: &'static str,
}

/// The most of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The most, in `unit`.
    pub limit: usize,
    /// What is counted.
    pub unit: Unit,
}

/// What a network counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// X's weighted characters.
    Weighted,
    /// Grapheme clusters.
    Graphemes,
    /// UTF-16 units.
    Utf16,
    /// Code points.
    Codepoints,
    /// UTF-8 bytes.
    Bytes,
}

/// What counts otherwise than it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// What every link counts, however long it is.
    pub link: Option<usize>,
    /// Of `@user@host` only `@user` counts.
    pub local_mentions: bool,
    /// An emoji counts its UTF-8 bytes.
    pub emoji_bytes: bool,
    /// White space alone counts nothing.
    pub blank_free: bool,
    /// Code points that count one where the unit is weighted, as closed ranges; others count two.
    pub light: &'static [(u32, u32)],
}

impl Counting {
    /// Everything counts as it is typed.
    pub const AS_TYPED: Counting = Counting {
        link: None,
        local_mentions: false,
        emoji_bytes: false,
        blank_free: false,
        light: &[],
    };
}

/// Where a feed cuts a post, in code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    /// On a phone.
    pub mobile: usize,
    /// On a wide screen.
    pub desktop: usize,
}

/// Hashtags in one post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tagging {
    /// How many are customary.
    pub custom: usize,
    /// How many the network takes, if it says so.
    pub most: Option<usize>,
}

/// The networks, in the order of their names.
static NETWORKS: &[Network] = include!(concat!(env!("OUT_DIR"), "/networks.rs"));

impl Network {
    /// The network of this name.
    pub fn find(name: &str) -> Option<&'static Network> {
        Self::all().iter().find(|network| network.name == name)
    }

    /// Every network there is.
    pub fn all() -> &'static [Network] {
        NETWORKS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_found_by_its_name() {
        assert_eq!(
            Network::find("linkedin").map(|network| network.label),
            Some("LinkedIn")
        );
        assert_eq!(Network::find("LinkedIn"), None);
    }
}
