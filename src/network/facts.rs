//! The facts of each network, read from `networks/*.json`; limits change, so they are data with source and date.

use std::sync::LazyLock;

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::Surface;
use crate::lean::Table;

/// What Cuecard knows of one network. The file also holds the composers' selectors, which the content script reads.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Network {
    /// As in addresses of the command and in programmes, e.g. `linkedin`.
    pub name: String,
    /// As people write it.
    pub label: String,
    /// Host names whose pages hold its composers.
    pub hosts: Vec<String>,
    /// How long a text may be, per surface; a surface that is absent has no known limit.
    #[serde(default)]
    pub limits: Table<Surface, Limit>,
    /// Where a post is cut with "see more", if it is.
    #[serde(default)]
    pub fold: Option<Fold>,
    /// How many hashtags are customary.
    pub tags: Tagging,
}

/// A limit and where it is known from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Limit {
    /// The most, in `unit`.
    pub limit: usize,
    /// What is counted.
    pub unit: Unit,
    /// Who says so.
    pub source: String,
    /// When that was last looked at, `YYYY-MM-DD`.
    pub checked: String,
}

/// What a network counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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

/// Where a feed cuts a post, in code points.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Fold {
    /// On a phone.
    pub mobile: usize,
    /// On a wide screen.
    pub desktop: usize,
    /// Who says so.
    pub source: String,
    /// When that was last looked at, `YYYY-MM-DD`.
    pub checked: String,
}

/// Customs about hashtags.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Tagging {
    /// How many are customary in one post.
    pub custom: usize,
    /// Who says so.
    pub source: String,
    /// When that was last looked at, `YYYY-MM-DD`.
    pub checked: String,
}

/// The files, one per network.
const FILES: &[&str] = &[include_str!("../../networks/linkedin.json")];

/// The networks; a file that cannot be read is left out (a test reads each).
static NETWORKS: LazyLock<Vec<Network>> = LazyLock::new(|| {
    FILES
        .iter()
        .filter_map(|file| crate::json::read(file).ok())
        .collect()
});

impl Network {
    /// The network of this name.
    pub fn find(name: &str) -> Option<&'static Network> {
        Self::all().iter().find(|network| network.name == name)
    }

    /// Every network there is.
    pub fn all() -> &'static [Network] {
        &NETWORKS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_and_says_when_its_facts_were_checked() {
        assert_eq!(Network::all().len(), FILES.len());
        for network in Network::all() {
            let dates = network
                .limits
                .values()
                .map(|limit| &limit.checked)
                .chain(network.fold.iter().map(|f| &f.checked));
            for date in dates.chain([&network.tags.checked]) {
                assert_eq!(date.len(), 10, "{}: {date}", network.name);
            }
        }
    }

    #[test]
    fn a_network_is_found_by_its_name() {
        assert_eq!(
            Network::find("linkedin").map(|network| network.label.as_str()),
            Some("LinkedIn")
        );
        assert_eq!(Network::find("LinkedIn"), None);
    }
}
