//! The library's hashtags as the index keeps them: their spelling, what the house says of them, which posts
//! carry them, and how they are said in a text.

use std::collections::BTreeMap;

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::build::{Names, number};
use super::super::flat::{Numbers, Texts};
use super::super::words::base_language;
use crate::program::{Head, Post, TagStatus};
use crate::text;

/// Numbers that a tag has in [`TagShelf::facts`], and what each is.
pub(in super::super) const TAG: usize = 3;
pub(in super::super) mod fact {
    //! Places of a tag's numbers.
    /// Bit 0: the house wants it; bit 1: the house knows it.
    pub(in super::super) const STATUS: usize = 0;
    /// Where its parts of other arrays end.
    pub(in super::super) const TOPICS_END: usize = 1;
    pub(in super::super) const LANGUAGES_END: usize = 2;
}
/// Bits of a tag's status.
pub(in super::super) const WANTED: u32 = 1;
pub(in super::super) const KNOWN: u32 = 2;

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
    /// Keys of tags in order: letters and digits, folded, without accents; then the tag of each.
    pub(in super::super) keys: Texts,
    pub(in super::super) key_tags: Numbers,
    /// Keys of banned tags, in order.
    pub(in super::super) banned: Texts,
}

/// A tag while the shelf is filled.
#[derive(Default)]
struct Draft<'p> {
    text: &'p str,
    status: u32,
    topics: &'p [String],
    /// `None`: all, because a post carries it beside its captions.
    languages: Option<Vec<String>>,
    posts: Vec<u32>,
}

/// What one tag is in all its spellings: letters and digits, folded, without accents.
pub(in super::super) fn key(tag: &str) -> String {
    let folded = text::fold_accents(tag);
    let mut key: String = folded
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect();
    // What is all sign, such as `c++`, keeps what tells it from `c`.
    let signs = folded
        .chars()
        .filter(|character| matches!(character, '+' | '#'));
    key.extend(signs);
    key
}

impl TagShelf {
    /// The tags of `head` and of `posts`, which are in the order of the index.
    pub(in super::super) fn new(posts: &[&Post], head: &Head, names: &mut Names) -> Self {
        let mut tags: BTreeMap<String, Draft> = BTreeMap::new();
        let mut banned: Vec<String> = Vec::new();
        for tag in &head.tags {
            if tag.status == TagStatus::Banned {
                banned.push(key(&tag.tag));
                continue;
            }
            let wanted = u32::from(tag.status == TagStatus::Required) * WANTED;
            tags.entry(key(&tag.tag)).or_insert_with(|| Draft {
                text: &tag.tag,
                status: KNOWN | wanted,
                topics: &tag.topics,
                languages: Some(
                    tag.languages
                        .iter()
                        .map(|code| base_language(code))
                        .collect(),
                ),
                posts: Vec::new(),
            });
        }
        banned.sort_unstable();
        banned.dedup();
        for (place, post) in posts.iter().enumerate() {
            read(number(place), post, &mut tags);
        }
        tags.retain(|key, _| !key.is_empty() && banned.binary_search(key).is_err());
        let mut shelf = TagShelf {
            banned: banned.iter().map(String::as_str).collect(),
            ..TagShelf::default()
        };
        let mut carried: Vec<(u32, u32)> = Vec::new();
        for (place, (key, tag)) in tags.iter().enumerate() {
            shelf.texts.push(tag.text);
            shelf.keys.push(key);
            shelf.key_tags.0.push(number(place));
            let topics = tag.topics.iter().map(|topic| names.place(topic));
            shelf.topics.0.extend(topics);
            let languages = tag.languages.iter().flatten();
            shelf
                .languages
                .0
                .extend(languages.map(|code| names.place(code)));
            // In the order of `fact`.
            shelf.facts.0.extend([
                tag.status,
                number(shelf.topics.0.len()),
                number(shelf.languages.0.len()),
            ]);
            carried.extend(tag.posts.iter().map(|post| (*post, number(place))));
        }
        carried.sort_unstable();
        for place in 0..posts.len() {
            let end = carried.partition_point(|(post, _)| *post <= number(place));
            shelf.post_ends.0.push(number(end));
        }
        shelf.post_tags = Numbers(carried.into_iter().map(|(_, tag)| tag).collect());
        shelf
    }
}

/// Takes the tags of a post: those beside its captions, and those in them.
fn read<'p>(place: u32, post: &'p Post, tags: &mut BTreeMap<String, Draft<'p>>) {
    let mut take = |name: &'p str, language: Option<&str>| {
        let tag = tags.entry(key(name)).or_insert_with(|| Draft {
            text: name,
            languages: language.map(|_| Vec::new()),
            ..Draft::default()
        });
        if tag.posts.last() != Some(&place) {
            tag.posts.push(place);
        }
        // Of a tag that the house knows it has said the languages.
        if tag.status & KNOWN == 0 {
            match (language, &mut tag.languages) {
                (Some(code), Some(known)) => {
                    let code = base_language(code);
                    if !known.contains(&code) {
                        known.push(code);
                    }
                }
                (None, languages) => *languages = None,
                (Some(_), None) => {}
            }
        }
    };
    for tag in &post.tags {
        take(tag, None);
    }
    for variant in &post.variants {
        for tag in text::tags(&variant.text) {
            take(tag.name.of(&variant.text), Some(&variant.language));
        }
    }
}

impl TagShelf {
    /// The tags that a post carries.
    pub(in super::super) fn of_post(&self, post: usize) -> &[u32] {
        self.post_tags.slice(self.post_ends.range(post))
    }

    /// The names of the topics that a tag is for.
    pub(in super::super) fn topics_of(&self, tag: usize) -> &[u32] {
        let ends = |tag: usize| self.facts.place(tag * TAG + fact::TOPICS_END);
        let start = tag.checked_sub(1).map_or(0, ends);
        self.topics.slice(start..ends(tag))
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
