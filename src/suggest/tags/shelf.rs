//! The library's hashtags as the index keeps them: their spelling, what the house says of them, which posts
//! carry them, and how they are said in a text.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::flat::{Numbers, Texts};
use crate::text;

/// Numbers that a tag has in [`TagShelf::facts`], and what each is.
pub(in super::super) const TAG: usize = 4;
pub(in super::super) mod fact {
    //! Places of a tag's numbers.
    /// 0 where only posts have it; [`super::WANTED`] or [`super::KNOWN`] where the house has; the rest is its
    /// place in the house's list.
    pub(in super::super) const STATUS: usize = 0;
    /// Of [`super::WHOLE`]: how often posts that name it carry it.
    pub(in super::super) const CARRIED: usize = 1;
    /// Where its parts of other arrays end.
    pub(in super::super) const TOPICS_END: usize = 2;
    pub(in super::super) const LANGUAGES_END: usize = 3;
}
/// Bits of a tag's status, and how many there are.
pub(in super::super) const WANTED: u32 = 1;
pub(in super::super) const KNOWN: u32 = 2;
pub(in super::super) const STATUS_BITS: u32 = 2;
/// All of something, in numbers that are parts.
pub(in super::super) const WHOLE: u32 = 1000;

/// All that the index knows of hashtags. Banned ones are in no list but [`TagShelf::banned`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in super::super) struct TagShelf {
    /// The tags in the library's spelling, in the order of their keys.
    pub(in super::super) texts: Texts,
    /// [`TAG`] numbers a tag.
    pub(in super::super) facts: Numbers,
    /// Names of topics, by tag.
    pub(in super::super) topics: Numbers,
    /// Names of languages, as base codes, by tag; none: all.
    pub(in super::super) languages: Numbers,
    /// Places of tags, by post, and where each post's end.
    pub(in super::super) post_tags: Numbers,
    pub(in super::super) post_ends: Numbers,
    /// How tags are said, in order: their keys and the stems of these; then the tag of each.
    pub(in super::super) keys: Texts,
    pub(in super::super) key_tags: Numbers,
    /// Keys of banned tags, in order.
    pub(in super::super) banned: Texts,
}

/// What one tag is in all its spellings: letters and digits, folded, without accents, and the signs that tell
/// `c++` from `c`.
pub(in super::super) fn key(tag: &str) -> String {
    let mut key = text::fold_accents(tag);
    key.retain(|character| character.is_alphanumeric() || matches!(character, '+' | '#'));
    key
}

impl TagShelf {
    /// The tags that a post carries.
    pub(in super::super) fn of_post(&self, post: usize) -> &[u32] {
        self.post_tags.slice(self.post_ends.range(post))
    }

    /// What the house thinks of a tag.
    pub(in super::super) fn status(&self, tag: usize) -> u32 {
        self.facts.at(tag * TAG + fact::STATUS)
    }

    /// The names of the topics that a tag is for.
    pub(in super::super) fn topics_of(&self, tag: usize) -> &[u32] {
        self.topics.slice(self.part(tag, fact::TOPICS_END))
    }

    /// The names of the languages that a tag is for; none: all.
    pub(in super::super) fn languages_of(&self, tag: usize) -> &[u32] {
        self.languages.slice(self.part(tag, fact::LANGUAGES_END))
    }

    fn part(&self, tag: usize, ends: usize) -> std::ops::Range<usize> {
        let end = |tag: usize| self.facts.place(tag * TAG + ends);
        tag.checked_sub(1).map_or(0, end)..end(tag)
    }

    /// Whether its parts fit together.
    pub(in super::super) fn sound(&self, posts: usize) -> bool {
        let tags = self.texts.len();
        let texts = self.texts.sound() && self.keys.sound() && self.banned.sound();
        texts
            && self.facts.0.len() == tags * TAG
            && self.key_tags.0.len() == self.keys.len()
            && self.post_ends.0.len() == posts
            && self.post_ends.rises_to(self.post_tags.0.len())
    }
}
