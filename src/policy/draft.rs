//! What is checked: a draft with all that a rule's scope may ask about.

use super::vale::Markup;
use crate::network::Surface;

/// A draft and its circumstances.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// The text.
    pub text: &'a str,
    /// Network name; `None`: rules of every network run.
    pub network: Option<&'a str>,
    /// Where on it.
    pub surface: Surface,
    /// Language code, if the caller knows it; `None`: it is detected.
    pub language: Option<&'a str>,
    /// Language of the messages.
    pub ui: &'a str,
    /// The reader's offset from UTC in minutes at `now`, east positive; for the times in messages.
    pub zone: i32,
    /// What is known of the person, e.g. `role:sales`, `country:it`.
    pub audience: &'a [String],
    /// The text came from the library, so it is about the company.
    pub from_library: bool,
    /// Sketches of the ready texts that it may have come from, as [`crate::text::sketch`] draws them.
    pub captions: &'a [Vec<u32>],
    /// The person wants private messages checked too; otherwise no rule runs on them.
    pub messages: bool,
    /// The text taken apart, where it has markup; `None`: it is plain.
    pub markup: Option<&'a Markup>,
}

impl<'a> Draft<'a> {
    /// A post of one's own, in English surroundings, of which nothing else is known.
    pub fn new(text: &'a str) -> Self {
        Draft {
            text,
            network: None,
            surface: Surface::Post,
            language: None,
            ui: "en",
            zone: 0,
            audience: &[],
            from_library: false,
            captions: &[],
            messages: false,
            markup: None,
        }
    }
}
