//! Hashtags and people as views: the card's tab, and the few that are always at hand, in the card and in the panel.

use super::build::{list, text};
use super::chips::{self, Offer};
use super::groups;
use super::mentions;
use super::state::{Composer, Program};
use super::texts::Texts;
use super::view::{CardEvent, ListStyle, Node, TextStyle, View};
use crate::program::Person;

/// So many are at hand under the texts.
const AT_HAND: usize = 3;
/// So many topics say what a person stands for.
const TOPICS: usize = 3;

/// What the views are made for.
pub(super) struct Tray<'s> {
    pub texts: &'s Texts,
    /// The reader's.
    pub language: &'s str,
    pub program: &'s Program,
    pub composer: &'s Composer,
    pub offer: &'s Offer,
}

impl Tray<'_> {
    /// The tab: names that are plain text so far, then hashtags, then people, each with a word on what it is for.
    pub(super) fn tab(&self) -> Vec<View> {
        let mut views: Vec<View> = self.plain_names();
        let tags = chips::open_tags(self.composer, self.program, self.offer);
        let tags: Vec<View> = tags.into_iter().map(|tag| self.tag_item(tag)).collect();
        let people = chips::open_people(self.composer, self.program, self.offer);
        let people: Vec<View> = people
            .into_iter()
            .map(|person| self.person_item(person))
            .collect();
        if tags.is_empty() && people.is_empty() {
            let key = if self.offer == &Offer::default() {
                "card_chips_none"
            } else {
                "card_chips_used"
            };
            views.push(text("empty", self.texts.get(key), TextStyle::Body));
        }
        for (key, items) in [("card_tags", tags), ("card_people", people)] {
            groups::named(&mut views, key, items, self.texts);
        }
        views
    }

    /// The best few of both kinds, side by side; `None` where there is none.
    pub(super) fn at_hand(&self) -> Option<View> {
        let tags = chips::open_tags(self.composer, self.program, self.offer);
        let people = chips::open_people(self.composer, self.program, self.offer);
        // One person among them, where there is one.
        let room = AT_HAND - people.len().min(1);
        let mut chips: Vec<View> = tags.into_iter().take(room).map(tag_chip).collect();
        let people = people.into_iter().take(AT_HAND - chips.len());
        chips.extend(people.map(|person| self.person_chip(person)));
        (!chips.is_empty()).then(|| {
            let name = self.texts.get("card_tab_people");
            list("at-hand", ListStyle::Row, name, chips)
        })
    }

    fn plain_names(&self) -> Vec<View> {
        let mentions = mentions::spans(self.composer);
        let people = self.program.head.people.iter();
        let by_name = crate::network::Network::find(&self.composer.network)
            .is_some_and(|network| network.by_name);
        let plain = people.filter(|person| {
            by_name && mentions::plain(self.composer, &mentions, person).is_some()
        });
        plain
            .map(|person| {
                let said = mentions::sentence(self.composer, &person.name, self.texts);
                text(format!("plain:{}", person.id), said, TextStyle::Notice)
            })
            .collect()
    }

    fn tag_item(&self, tag: &str) -> View {
        let mut children = vec![tag_chip(tag)];
        let why = chips::house_tag(self.program, tag).map(|known| known.why.get(self.language));
        if let Some(why) = why.filter(|why| !why.is_empty()) {
            children.push(text("why", why, TextStyle::Facts));
        }
        list(
            format!("tag:{tag}"),
            ListStyle::Item,
            format!("#{tag}"),
            children,
        )
    }

    fn person_item(&self, person: &Person) -> View {
        let mut children = vec![self.person_chip(person)];
        let topics = person.topics.iter().take(TOPICS);
        let topics: Vec<&str> = topics
            .map(|topic| self.program.head.topic_name(topic, self.language))
            .collect();
        if !topics.is_empty() {
            children.push(text("why", topics.join(" · "), TextStyle::Facts));
        }
        list(
            format!("person:{}", person.id),
            ListStyle::Item,
            person.name.as_str(),
            children,
        )
    }

    fn person_chip(&self, person: &Person) -> View {
        let written = mentions::written(person, &self.composer.network).unwrap_or(&person.name);
        let event = CardEvent::InsertMention {
            person: person.id.clone(),
        };
        chip(format!("chip:@{}", person.id), format!("@{written}"), event)
    }
}

fn tag_chip(tag: &str) -> View {
    let event = CardEvent::InsertTag {
        tag: tag.to_owned(),
    };
    chip(format!("chip:#{tag}"), format!("#{tag}"), event)
}

fn chip(key: String, label: String, event: CardEvent) -> View {
    View {
        key,
        node: Node::Chip {
            label,
            event: Some(event),
        },
    }
}
