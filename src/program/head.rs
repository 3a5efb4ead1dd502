//! The head of a programme: all that is small and always needed.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::Localized;
use crate::lean::Table;

/// What a programme says about itself, with its tags, people and guide. Instants are UTC milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Head {
    /// `[a-z0-9-]+`.
    pub id: String,
    /// The company's name as people say it.
    pub name: String,
    /// The programme's own version, as text.
    pub version: String,
    /// Language codes in the company's order of preference.
    pub languages: Vec<String>,
    /// IANA name; all instants are already resolved to UTC.
    pub timezone: String,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The company's own names; a draft that has one is about the company.
    pub brands: Vec<String>,
    /// Topics a person may choose, and that make a draft be about the company, see [`Head::about`].
    pub topics: Vec<String>,
    /// Topic -> language code -> what it is called there; without topics that have one name for all.
    #[serde(skip_serializing_if = "Table::is_empty")]
    pub topic_names: Table<String, Table<String, String>>,
    /// Those of the topics that make a draft be about the company; none named: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// Whom posts and rules are meant for where not for all, as `role:sales`, in order; found when the pack is built.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<String>,
    /// Address of the full guide, or empty.
    pub guide: String,
    /// Why share at all, in one sentence.
    pub why: Localized,
    /// What people are asked who would rather write of their own; at most three.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Localized>,
    /// Campaigns by the author's order.
    pub campaigns: Vec<Campaign>,
    /// Goals by the author's order.
    pub goals: Vec<Goal>,
    /// House hashtags.
    pub tags: Vec<Tag>,
    /// People and pages.
    pub people: Vec<Person>,
    /// Language code -> sections of the guide.
    pub guides: Table<String, Vec<GuideSection>>,
}

impl Head {
    /// What a topic is called in `language`; without a name in it, as written.
    pub fn topic_name<'h>(&'h self, topic: &'h str, language: &str) -> &'h str {
        self.topic_names
            .get(topic)
            .and_then(|names| names.get(language))
            .map_or(topic, String::as_str)
    }
}

/// Whom to ask when in doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
pub struct Contact {
    /// A person's or a team's name.
    pub name: String,
    /// A mail address.
    pub address: String,
}

/// A campaign that posts belong to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Campaign {
    /// `[a-z0-9-]+`.
    pub id: String,
    /// As people say it.
    pub name: String,
    /// First instant, UTC milliseconds.
    pub starts: Option<i64>,
    /// First instant after it, UTC milliseconds.
    pub ends: Option<i64>,
    /// Added to the links of its posts.
    pub parameters: Table<String, String>,
}

/// How often a person means to share.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Goal {
    /// `[a-z0-9-]+`.
    pub id: String,
    /// Shares a week.
    pub per_week: u32,
}

/// What the house thinks of a hashtag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "lowercase")]
pub enum TagStatus {
    /// One of these should stand in a post about the company.
    Required,
    /// Fits its topics.
    Suggested,
    /// Better not.
    Banned,
}

/// A hashtag of the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
pub struct Tag {
    /// Without its sign, in the house's spelling.
    pub tag: String,
    /// What the house thinks of it.
    pub status: TagStatus,
    /// Topics it fits; empty for all.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Languages it fits; empty for all.
    #[serde(default)]
    pub languages: Vec<String>,
    /// One sentence for the employee.
    #[serde(default)]
    pub why: Localized,
}

/// A person, or a company's or school's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "lowercase")]
pub enum PersonKind {
    /// A human being.
    Person,
    /// A page.
    Page,
}

/// Somebody who can be mentioned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
pub struct Person {
    /// `[a-z0-9-]+`.
    pub id: String,
    /// As it is written on the network.
    pub name: String,
    /// Person or page.
    pub kind: PersonKind,
    /// Topics they stand for.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Languages they write in.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Network -> handle.
    #[serde(default)]
    pub handles: Table<String, String>,
}

/// One headed part of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
pub struct GuideSection {
    /// Link target, from the heading: lower case, words joined by `-`.
    pub anchor: String,
    /// The heading, often a question.
    pub title: String,
    /// Heading level, 1 to 6.
    pub level: u8,
    /// Plain paragraphs, separated by blank lines.
    pub body: String,
    /// Other ways to ask for it, as the author wrote them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What it tells somebody who asks whether they may; `None`: that must be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
}

/// What the guide answers to "Can I ...?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Yes.
    Yes,
    /// Ask somebody first.
    Ask,
    /// Better not.
    BetterNot,
}
