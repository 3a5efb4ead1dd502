//! Parts of what an extension page shows.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use crate::network::Surface;

/// What a page says of the programme.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct ProgramCard {
    /// The company.
    pub name: String,
    /// Whether it is the sample.
    pub sample: bool,
    /// The programme's version.
    pub version: String,
    /// Where it came from: `sample`, a file's name or an address.
    pub source: String,
    /// How many ready texts it has for the person, in words, and how many more are to come.
    pub texts: String,
    /// How many parts were left out because something is wrong with them.
    pub problems: Vec<String>,
    /// Whom to ask: name and address; empty if nobody is named.
    pub contact: String,
    /// Why share at all.
    pub why: String,
}

/// What a page says of the composer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct ComposerCard {
    /// Network, as people say it.
    pub network: String,
    /// Where on it.
    pub surface: Surface,
    /// Whether something is written in it.
    pub has_text: bool,
}

/// Something the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
pub struct Notice {
    /// What happened.
    pub title: String,
    /// What is safe, and what to do.
    pub body: String,
    /// Lines of detail, e.g. problems of a pack.
    pub details: Vec<String>,
    /// A text that did not arrive, to be copied instead; empty for none.
    #[serde(default)]
    pub copy: String,
}
