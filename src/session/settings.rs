//! What the person chose, as it is stored in the extension's settings.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

/// How much Cuecard shows inside a network's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Only in the side panel; no element, style or mark in the page (tier 1).
    SidePanel,
    /// Badge, card and marks in the network's window (tier 3).
    InWindow,
}

/// The person's choices.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct Settings {
    /// `None` until the person answered: then as [`Presence::SidePanel`].
    pub presence: Option<Presence>,
    /// Language of the interface and of texts, `None`: the browser's.
    pub language: Option<String>,
    /// Up to five of the programme's topics.
    pub topics: Vec<String>,
    /// What the person says of themselves, as the programme names it: `role:sales`.
    pub audience: Vec<String>,
    /// Words for which a rule stays silent: (rule, folded word).
    pub never: Vec<(String, String)>,
    /// Whether Cuecard helps in private messages, too.
    pub messages: bool,
    /// Whether the first-run page was finished.
    pub welcomed: bool,
    /// What is paused.
    pub paused: Vec<Paused>,
    /// Which tab of the card was open last: `texts` or `hints`.
    pub last_tab: String,
    /// The address from which the company's programme came last without having been chosen by hand.
    pub company_address: String,
    /// A text that is closed without being published is not offered again.
    pub without_bring_back: bool,
    /// When the programme was forgotten, UTC milliseconds; for ten seconds it can be taken back.
    pub forgotten_at: Option<i64>,
    /// Random, made once; deals variants so that colleagues get different ones.
    pub seed: u32,
}

/// Something that is paused.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Paused {
    /// `all`, `rule:<id>` or `campaign:<id>`.
    pub what: String,
    /// When it goes on by itself, UTC milliseconds; `None`: when the person says so.
    pub until: Option<i64>,
}

/// What the company's administrator set for this browser: it can lower what Cuecard shows, never raise it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct Managed {
    /// Only the side panel may show anything.
    pub panel_only: bool,
    /// The https address of the company's programme; empty: none.
    pub program: String,
    /// The sample may not be chosen.
    pub without_sample: bool,
    /// What the person is, as `role:sales`; of a key that is named here the person chooses nothing.
    pub audience: Vec<String>,
}

impl Managed {
    /// From the values of the browser's managed storage; `extension/managed_schema.json` describes them.
    /// A `presence` that is not known was meant to lower something, so it does.
    pub fn read(presence: Option<&str>, program: Option<&str>, sample: Option<bool>) -> Self {
        Managed {
            panel_only: presence.is_some_and(|presence| presence != "window"),
            program: program.unwrap_or_default().trim().to_owned(),
            without_sample: sample == Some(false),
            audience: Vec::new(),
        }
    }

    /// The same with what the person is; entries that are not like `role:sales` say nothing.
    #[must_use]
    pub fn with_audience(self, entries: Vec<String>) -> Self {
        let sound = |entry: &String| entry.contains(':');
        Managed {
            audience: entries.into_iter().filter(sound).collect(),
            ..self
        }
    }
}

/// The one setting by which `cargo xtask demo`, tests or an admin's script answer the first-run page:
/// the key `preset` of the extension's local storage, applied once and removed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
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
