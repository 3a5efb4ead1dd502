//! The policy engine: compiles the house's rules and checks a draft against them in one pass.

mod about;
mod advice;
mod casing;
mod check;
mod compile;
mod disclosure_words;
mod draft;
mod examples;
mod fields;
mod hint;
mod inflect;
mod kinds;
mod pattern;
mod named;
mod phrases;
mod protected;
mod protected_words;
mod reading;
mod rhythm;
mod rule;
mod salted;
mod say;
mod scope;
mod subject;
mod tagging;
mod vale;

pub use advice::{Circumstances, advise};
pub use compile::compile;
pub use draft::Draft;
pub use examples::test_rules;
pub use hint::{Fix, Hint, Severity};
pub use rhythm::Rhythm;
pub use salted::hash_term;
pub use subject::Subject;
pub use tagging::stands_among_tags;
pub use vale::{Block, Markup, Off, Run};

use cuecard_derive::Deserialize;
use serde::Serialize;

use phrases::Phrases;
use rule::Rule;

/// The compiled rules: what the pack's rules section holds. Loaded as it is, never rebuilt in the browser.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    rules: Vec<Rule>,
    phrases: Phrases,
    /// Terms that are found in all forms of their words, by the stems of each language.
    #[serde(skip_serializing_if = "Phrases::is_empty")]
    stems: Phrases,
    /// There is a programme, so rules of reach *work* run only on drafts about the company.
    programme: bool,
    /// Brands as they stand in hashtags and handles: letters and digits, folded.
    brands: Vec<String>,
    /// House hashtags, folded.
    tags: Vec<String>,
}

/// What makes a draft be about the company. Without it every rule runs on every draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The company's own names and those of its products.
    pub brands: Vec<String>,
    /// Topics of the programme.
    pub topics: Vec<String>,
    /// The programme's languages, in one of which a topic is named.
    pub languages: Vec<String>,
    /// What a topic is called in a language: code and name.
    pub topic_names: Vec<(String, String)>,
    /// House hashtags, as they are spelt.
    pub tags: Vec<String>,
    /// Those that others have too, so that they say nothing of the company.
    pub shared_tags: Vec<String>,
    /// Mail addresses that the programme itself makes public.
    pub mails: Vec<String>,
}

/// Owner, in the automaton, of the words that make a draft be about the company.
const ABOUT: u32 = u32::MAX;
/// Owner, in the automaton, of the words of protected talk.
const PROTECTED: u32 = u32::MAX - 1;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod properties;
