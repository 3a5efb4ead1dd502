//! The people and pages of the programme as the index keeps them, and the words of their names.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::build::{Names, number};
use super::super::flat::{Numbers, Texts};
use super::name::respelt;
use crate::program::{Head, PersonKind};
use crate::text::Tokens;

/// Numbers that a person has in [`PeopleShelf::facts`].
pub(super) const PERSON: usize = 3;
pub(super) mod fact {
    //! Places of a person's numbers.
    /// 1 for a page.
    pub(in super::super) const KIND: usize = 0;
    /// Where their parts of other arrays end.
    pub(in super::super) const TOPICS_END: usize = 1;
    pub(in super::super) const HANDLES_END: usize = 2;
}

/// All that the index knows of people and pages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in super::super) struct PeopleShelf {
    /// Sorted ids.
    pub(super) ids: Texts,
    /// As they are written.
    pub(super) names: Texts,
    /// [`PERSON`] numbers each.
    pub(super) facts: Numbers,
    /// Names of topics.
    pub(super) topics: Numbers,
    /// Network's and handle's place among the names, in turn.
    pub(super) handles: Numbers,
    /// Sorted words of names without accents, also as who lacks their letters types them, and the person of each.
    pub(super) words: Texts,
    pub(super) word_people: Numbers,
}

impl PeopleShelf {
    /// The people of `head`.
    pub(in super::super) fn new(head: &Head, names: &mut Names) -> Self {
        let mut people: Vec<_> = head.people.iter().collect();
        people.sort_by(|one, other| one.id.cmp(&other.id));
        people.dedup_by(|later, first| later.id == first.id);
        let mut shelf = PeopleShelf::default();
        let mut said: Vec<(String, u32)> = Vec::new();
        for (place, person) in people.iter().enumerate() {
            shelf.ids.push(&person.id);
            shelf.names.push(&person.name);
            let topics = person.topics.iter().map(|topic| names.place(topic));
            shelf.topics.0.extend(topics);
            for (network, handle) in &person.handles {
                shelf
                    .handles
                    .0
                    .extend([names.place(network), names.place(handle)]);
            }
            shelf.facts.0.extend([
                u32::from(person.kind == PersonKind::Page),
                number(shelf.topics.0.len()),
                number(shelf.handles.0.len()),
            ]);
            let tokens = Tokens::new(&person.name);
            for token in tokens.list.iter().filter(|token| token.word) {
                let others = respelt(token.span.of(&person.name));
                let forms = others.into_iter().chain([tokens.folded(token).to_owned()]);
                said.extend(forms.map(|form| (form, number(place))));
            }
        }
        said.sort_unstable();
        said.dedup();
        for (word, person) in said {
            shelf.words.push(&word);
            shelf.word_people.0.push(person);
        }
        shelf
    }

    /// The names of the topics that somebody stands for.
    pub(super) fn topics_of(&self, person: usize) -> &[u32] {
        self.topics.slice(self.part(person, fact::TOPICS_END))
    }

    /// Network and handle, in turn.
    pub(super) fn handles_of(&self, person: usize) -> &[u32] {
        self.handles.slice(self.part(person, fact::HANDLES_END))
    }

    /// Whether a folded word is one of a page's name.
    pub(super) fn is_page(&self, word: &str) -> bool {
        let first = self.words.first_from(word);
        let mut same = (first..self.words.len()).take_while(|at| self.words.at(*at) == word);
        same.any(|at| self.kind(self.word_people.place(at)) == PersonKind::Page)
    }

    /// Person or page.
    pub(super) fn kind(&self, person: usize) -> PersonKind {
        if self.facts.at(person * PERSON + fact::KIND) == 0 {
            PersonKind::Person
        } else {
            PersonKind::Page
        }
    }

    fn part(&self, person: usize, ends: usize) -> std::ops::Range<usize> {
        let end = |person: usize| self.facts.place(person * PERSON + ends);
        person.checked_sub(1).map_or(0, end)..end(person)
    }

    /// Whether its parts fit together.
    pub(in super::super) fn sound(&self) -> bool {
        let texts = self.ids.sound() && self.names.sound() && self.words.sound();
        texts
            && self.names.len() == self.ids.len()
            && self.facts.0.len() == self.ids.len() * PERSON
            && self.words.len() == self.word_people.0.len()
    }
}
