//! Puts the library's hashtags on their shelf, when a pack is built.

use std::collections::BTreeMap;

use super::super::build::{Names, number};
use super::super::flat::Numbers;
use super::super::words::{base_language, readable, words};
use super::said::{Sayings, stems};
use super::shelf::{KNOWN, STATUS_BITS, TagShelf, WANTED, WHOLE, key};
use crate::program::{Head, Post, TagStatus};
use crate::text;

/// Of a name that no post says it is not known whether it calls for its tag: as many posts are taken to
/// have said it, and as many of these to carry it.
const SAID: f64 = 1.5;
const CARRIED: f64 = 0.5;

/// A tag while the shelf is filled.
#[derive(Default)]
struct Draft<'p> {
    /// Its spelling; the house's holds.
    text: &'p str,
    status: u32,
    topics: &'p [String],
    /// `None`: all, because a post carries it beside its captions.
    languages: Option<Vec<String>>,
    posts: Vec<u32>,
}

/// Tags by their key.
type Drafts<'p> = BTreeMap<String, Draft<'p>>;

impl TagShelf {
    /// The tags of `head` and of `posts`, which are in the order of the index.
    pub(in super::super) fn new(posts: &[&Post], head: &Head, names: &mut Names) -> Self {
        let (mut tags, banned) = house(head);
        for (place, post) in (0..).zip(posts) {
            read(place, post, &mut tags);
        }
        tags.retain(|key, _| !key.is_empty() && banned.binary_search(key).is_err());
        let mut shelf = TagShelf {
            texts: tags.values().map(|tag| tag.text).collect(),
            banned: banned.iter().map(String::as_str).collect(),
            ..TagShelf::default()
        };
        shelf.carry(&tags, posts.len());
        shelf.say(&tags, head);
        let carried = shelf.carried(posts);
        for (tag, carried) in tags.values().zip(carried) {
            let topics = tag.topics.iter().map(|topic| names.place(topic));
            shelf.topics.0.extend(topics);
            let codes = tag.languages.iter().flatten();
            shelf
                .languages
                .0
                .extend(codes.map(|code| names.place(code)));
            // In the order of `fact`.
            shelf.facts.0.extend([
                tag.status,
                carried,
                number(shelf.topics.0.len()),
                number(shelf.languages.0.len()),
            ]);
        }
        shelf
    }

    /// Which posts carry which tags.
    fn carry(&mut self, tags: &Drafts, posts: usize) {
        let mut carried: Vec<(u32, u32)> = Vec::new();
        for (place, tag) in (0..).zip(tags.values()) {
            carried.extend(tag.posts.iter().map(|post| (*post, place)));
        }
        carried.sort_unstable();
        let end = |post: usize| carried.partition_point(|(of, _)| *of as usize <= post);
        self.post_ends = Numbers((0..posts).map(|post| number(end(post))).collect());
        self.post_tags = Numbers(carried.into_iter().map(|(_, tag)| tag).collect());
    }

    /// How tags are said.
    fn say(&mut self, tags: &Drafts, head: &Head) {
        let mut keys: Vec<(String, u32)> = Vec::new();
        for (place, (key, tag)) in (0..).zip(tags) {
            let own = tag.languages.as_ref().filter(|codes| !codes.is_empty());
            for language in own.unwrap_or(&head.languages) {
                keys.push((stems(tag.text, &base_language(language)), place));
            }
            keys.push((key.clone(), place));
        }
        keys.retain(|(key, _)| !key.is_empty());
        keys.sort_unstable();
        keys.dedup();
        self.keys = keys.iter().map(|(key, _)| key.as_str()).collect();
        self.key_tags = Numbers(keys.into_iter().map(|(_, tag)| tag).collect());
    }

    /// By tag, of [`WHOLE`]: how often posts that name it carry it.
    fn carried(&self, posts: &[&Post]) -> Vec<u32> {
        let sayings = Sayings {
            keys: &self.keys,
            key_tags: &self.key_tags,
        };
        let mut counts = vec![(SAID, CARRIED); self.texts.len()];
        for (place, post) in posts.iter().enumerate() {
            for tag in said(post, &sayings) {
                if let Some((said, carried)) = counts.get_mut(tag as usize) {
                    *said += 1.0;
                    *carried += f64::from(u8::from(self.of_post(place).contains(&tag)));
                }
            }
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and WHOLE"
        )]
        let part = |(said, carried): (f64, f64)| (carried / said * f64::from(WHOLE)).round() as u32;
        counts.into_iter().map(part).collect()
    }
}

/// The tags that a post names in any of its languages, once each.
fn said(post: &Post, sayings: &Sayings) -> Vec<u32> {
    let mut named: Vec<u32> = Vec::new();
    for variant in &post.variants {
        let language = base_language(&variant.language);
        let title = post.title_in(&variant.language);
        let text = format!("{title}\n\n{}", readable(&variant.text));
        let said = words(&text);
        let said: Vec<&str> = said.iter().map(|word| word.folded.as_str()).collect();
        let found = sayings.find(&said, &[&language]);
        named.extend(found.into_iter().map(|(tag, _)| tag));
    }
    named.sort_unstable();
    named.dedup();
    named
}

/// The tags of the house's list, and the keys of the banned ones in order.
fn house(head: &Head) -> (Drafts<'_>, Vec<String>) {
    let mut tags = Drafts::new();
    let mut banned: Vec<String> = Vec::new();
    for (place, tag) in (0..).zip(&head.tags) {
        if tag.status == TagStatus::Banned {
            banned.push(key(&tag.tag));
            continue;
        }
        let wanted = u32::from(tag.status == TagStatus::Required) * WANTED;
        let codes = tag.languages.iter().map(|code| base_language(code));
        tags.entry(key(&tag.tag)).or_insert_with(|| Draft {
            text: &tag.tag,
            status: KNOWN | wanted | (place << STATUS_BITS),
            topics: &tag.topics,
            languages: Some(codes.collect()),
            posts: Vec::new(),
        });
    }
    banned.sort_unstable();
    banned.dedup();
    (tags, banned)
}

/// Takes the tags of a post: those beside its captions, and those in them.
fn read<'p>(place: u32, post: &'p Post, tags: &mut Drafts<'p>) {
    for tag in &post.tags {
        take(place, tag, None, tags);
    }
    for variant in &post.variants {
        for tag in text::tags(&variant.text) {
            let name = tag.name.of(&variant.text);
            take(place, name, Some(&variant.language), tags);
        }
    }
}

fn take<'p>(place: u32, name: &'p str, language: Option<&str>, tags: &mut Drafts<'p>) {
    let tag = tags.entry(key(name)).or_insert_with(|| Draft {
        text: name,
        languages: language.map(|_| Vec::new()),
        ..Draft::default()
    });
    if tag.posts.last() != Some(&place) {
        tag.posts.push(place);
    }
    if tag.status & KNOWN != 0 {
        return;
    }
    // Capitals tell a screen reader where words begin.
    if capitals(name) > capitals(tag.text) {
        tag.text = name;
    }
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

/// How well the words of a tag can be told: by the capitals in it, unless it has nothing else.
fn capitals(tag: &str) -> usize {
    let small = tag.chars().any(char::is_lowercase);
    tag.chars()
        .filter(|letter| small && letter.is_uppercase())
        .count()
}
