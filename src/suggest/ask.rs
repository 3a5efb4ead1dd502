//! What is asked of the index, and what it answers.

use cuecard_derive::Deserialize;
use serde::Serialize;

use crate::network::Surface;
use crate::policy::Subject;
use crate::program::PersonKind;
use crate::share::History;

/// Who asks, where, when, and about which draft.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// The text in the composer; empty: the best for the person.
    pub draft: &'a str,
    /// What the draft is about, as the policy sees it; for tags and mentions.
    pub subject: Subject,
    /// The draft's language, if it is known.
    pub language: Option<&'a str>,
    /// The languages the person reads and writes, best first.
    pub languages: &'a [String],
    /// Where the text goes; `None`: any network.
    pub network: Option<&'a str>,
    /// Where on the network.
    pub surface: Surface,
    /// Topics the person chose.
    pub topics: &'a [String],
    /// What the person is, e.g. `role:sales`, `country:it`.
    pub audience: &'a [String],
    /// What the person shared so far.
    pub history: &'a History,
    /// Now, UTC milliseconds.
    pub now: i64,
    /// The person's own number, by which variants are dealt so that colleagues get different ones.
    pub seed: u32,
    /// How many answers at most.
    pub limit: usize,
}

/// What the panel's list shall show; empty fields narrow nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look<'a> {
    /// Words that must all occur, in any language; the last one may be unfinished.
    pub query: &'a str,
    /// A category, as the posts spell it.
    pub category: &'a str,
    /// A language code: only posts that have a caption in it.
    pub language: &'a str,
    /// Only captions that are made for the surface, such as answers for comments.
    pub made_here: bool,
}

/// How much there is for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stock {
    /// Posts that may be offered now.
    pub ready: usize,
    /// Posts whose time has not come.
    pub to_come: usize,
    /// When the first of those may be offered; UTC milliseconds.
    pub first: Option<i64>,
}

/// A post that fits, with the caption dealt to this person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The post's id.
    pub post: String,
    /// The id of one of its variants.
    pub variant: String,
    /// Higher fits better; comparable within one answer only.
    pub score: f64,
    /// The draft itself calls for it; others are offered beside any draft, the best for the person first.
    pub fits: bool,
    /// Why it is offered, strongest first.
    pub reasons: Vec<Reason>,
}

/// A hashtag that fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TagFound {
    /// In the library's spelling, without its sign.
    pub tag: String,
    /// Higher fits better; comparable within one answer only.
    pub score: f64,
    /// What speaks for it most.
    pub source: TagSource,
}

/// Why a hashtag is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TagSource {
    /// The house wants one of its own in a post about the company.
    House,
    /// The draft names it.
    Name,
    /// The draft speaks of its topic.
    Topic,
    /// The ready texts that are nearest to the draft carry it.
    Neighbours,
    /// It often goes with a hashtag of the draft or one that is offered.
    Together,
    /// The nearest campaign's ready texts carry it.
    Campaign,
    /// The library has none that fits; it is a phrase of the draft.
    Keyphrase,
}

/// A person or a page that fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MentionFound {
    /// As in `people.csv`.
    pub id: String,
    /// As it is written on the network.
    pub name: String,
    /// On the network of the ask, without `@`.
    pub handle: String,
    /// Higher fits better; comparable within one answer only.
    pub score: f64,
    /// Person or page.
    pub kind: PersonKind,
}

/// Why a post is offered. Instants are UTC milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", content = "of", rename_all = "kebab-case")]
pub enum Reason {
    /// The draft is about this topic of the post.
    SameTopic(String),
    /// The person chose this topic of the post.
    YourTopic(String),
    /// The draft and the post have these words in common, as the draft has them; at most three.
    SameWords(Vec<String>),
    /// The post's campaign ends within two weeks.
    CampaignEnds {
        /// The campaign, as people say it.
        name: String,
        /// The first instant after it.
        at: i64,
    },
    /// The post is valid since this instant, within the last two weeks.
    NewSince(i64),
    /// The post may be shared until this instant, within two weeks.
    EndsSoon(i64),
    /// The person has not shared it.
    NotSharedYet,
    /// The person shared it last at this instant.
    SharedAt(i64),
    /// The post has no caption in the language sought; it comes after those that have, and can be had in these
    /// languages (base codes), best first.
    OnlyIn(Vec<String>),
    /// The company asks for it.
    Priority,
}
