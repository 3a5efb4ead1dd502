//! How topics are said: compiled with the index, so that a topic is found in a draft by its name or its hashtag.

use super::build::{Names, number};
use super::flat::{Numbers, Texts};
use super::words::{spelt_out, terms};
use crate::program::{Head, Tag, TagStatus};

/// A topic's name and the terms that say it.
pub(super) type Saying = (u32, Vec<String>);

/// How topics are said in each language: by their name, and by the hashtags that stand for them.
/// Only what the library itself says can be found, so others are left out.
pub(super) fn sayings(
    head: &Head,
    languages: &[String],
    is_known: impl Fn(&str) -> bool,
    names: &mut Names,
) -> Vec<Saying> {
    let mut sayings: Vec<Saying> = Vec::new();
    let mut topics: Vec<&String> = head.topics.iter().collect();
    // What somebody or a hashtag stands for is a topic, listed or not.
    topics.extend(head.tags.iter().flat_map(|tag| &tag.topics));
    topics.extend(head.people.iter().flat_map(|person| &person.topics));
    let mut known: Vec<&String> = Vec::new();
    topics.retain(|topic| {
        let new = !known.contains(topic);
        known.extend(new.then_some(*topic));
        new
    });
    for topic in topics {
        let name = names.place(topic);
        let tags = head.tags.iter().filter(|tag| stands_for(tag, topic));
        let texts = tags.map(|tag| spelt_out(&tag.tag)).chain([topic.clone()]);
        for text in texts {
            for language in languages.iter().map(String::as_str).chain(["und"]) {
                let saying = (name, terms(&text, language));
                let known = saying.1.iter().all(|term| is_known(term));
                if known && !saying.1.is_empty() && !sayings.contains(&saying) {
                    sayings.push(saying);
                }
            }
        }
    }
    sayings
}

/// Whether a hashtag is a name of one topic, such as `PompeDiCalore`, rather than a banner over several.
fn stands_for(tag: &Tag, topic: &str) -> bool {
    tag.topics.len() <= 2
        && tag.status == TagStatus::Suggested
        && tag.topics.first().is_some_and(|first| first == topic)
}

/// The sayings as numbers: topic, how many terms, the terms.
pub(super) fn placed(sayings: &[Saying], terms: &Texts) -> Numbers {
    let mut numbers = Vec::new();
    for (topic, said) in sayings {
        numbers.extend([*topic, number(said.len())]);
        numbers.extend(
            said.iter()
                .map(|term| number(terms.find(term).unwrap_or_default())),
        );
    }
    Numbers(numbers)
}
