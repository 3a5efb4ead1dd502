//! What the person chose, as it is stored in the extension's settings.

use serde::{Deserialize, Serialize};

/// How much Cuecard shows inside a network's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Only in the side panel; no element, style or mark in the page (tier 1).
    SidePanel,
    /// Badge, card and marks in the network's window (tier 3).
    InWindow,
}

/// The person's choices.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Settings {
    /// `None` until the person answered: then as [`Presence::SidePanel`].
    pub presence: Option<Presence>,
    /// Language of the interface and of texts, `None`: the browser's.
    pub language: Option<String>,
    /// Up to five of the programme's topics.
    pub topics: Vec<String>,
    /// Words for which a rule stays silent: (rule, folded word).
    pub never: Vec<(String, String)>,
    /// Whether the first-run page was finished.
    pub welcomed: bool,
    /// Which tab of the card was open last: `texts` or `hints`.
    pub last_tab: String,
    /// Random, made once; deals variants so that colleagues get different ones.
    pub seed: u32,
}

/// The one setting by which `cargo xtask demo`, tests or an admin's script answer the first-run page:
/// the key `preset` of the extension's local storage, applied once and removed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Preset {
    /// `sample`, or an https address; empty: none.
    pub program: String,
    /// How present Cuecard shall be.
    pub presence: Option<Presence>,
    /// Language of interface and texts.
    pub language: Option<String>,
    /// Topics.
    pub topics: Vec<String>,
    /// Whether the sample's first insertion still asks.
    pub sample_confirmed: bool,
}
