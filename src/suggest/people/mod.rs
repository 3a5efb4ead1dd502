//! Which people and pages a draft names, or has for its subject.

mod name;
mod names;
mod shelf;

pub(super) use shelf::PeopleShelf;

use super::ask::{Ask, MentionFound};
use super::fits::Fit;
use super::index::Index;
use super::near::Near;
use super::reading::Reading;
use super::relevance::Relevance;
use super::topics::Topics;
use crate::lean::sort_by;
use crate::network::Surface;
use crate::policy::Subject;
use crate::program::PersonKind;
use crate::text::{self, Span};

/// What it says of a page that the draft speaks of its own topic, the first, and that all near texts are
/// about it or mention the page.
const SPOKEN: f64 = 0.3;
const VOTED: f64 = 0.5;
/// From this on a page is offered that nobody names.
const LEAST: f64 = 0.3;

impl Index {
    /// The people and pages for `ask.draft`, best first, equal ones by id: at most `ask.limit`, and only with
    /// a handle on `ask.network` (on any, where no network is said); others could not be mentioned there.
    ///
    /// Offered is who is named: in full, turned round, with an initial, with a genitive, with the first of two
    /// family names; and, where [`Ask::subject`] is the company, by a first or family name alone. Where one name fits several, all are
    /// there. A page is also offered where the company's draft has its topic; a person never is, since being
    /// mentioned for somebody else's subject is a nuisance. Left out are those whose handle stands in the
    /// draft after `@`. None in private messages and beside protected talk.
    pub fn mentions(&self, ask: &Ask) -> Vec<MentionFound> {
        let people = &self.flat.people;
        let silent = ask.surface == Surface::Message || ask.subject == Subject::Protected;
        if silent || people.ids.len() == 0 {
            return Vec::new();
        }
        let company = ask.subject == Subject::Company;
        let mut scores: Vec<(f64, usize)> = Vec::new();
        for named in names::find(people, ask.draft, ask.language, &self.skipped(ask.draft)) {
            if company || named.sure >= names::SURE {
                scores.push((named.sure, named.person));
            }
        }
        if company {
            scores.extend(self.pages(ask));
        }
        sort_by(&mut scores, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        let there: Vec<String> = text::mentions(ask.draft)
            .iter()
            .map(|mention| text::fold(mention.name.of(ask.draft)))
            .collect();
        let mut found: Vec<MentionFound> = Vec::new();
        for (score, person) in scores {
            let id = people.ids.at(person);
            let Some(handle) = self.handle(person, ask.network) else {
                continue;
            };
            let known = found.iter().any(|found| found.id == id);
            if found.len() < ask.limit && !known && !self.is_there(person, &there) {
                found.push(MentionFound {
                    id: id.to_owned(),
                    name: people.names.at(person).to_owned(),
                    handle: handle.to_owned(),
                    score: (score * 1e6).round() / 1e6,
                    kind: people.kind(person),
                });
            }
        }
        found
    }

    /// Pages that have the draft's topic for their own, or that the nearest texts mention.
    fn pages(&self, ask: &Ask) -> Vec<(f64, usize)> {
        let flat = &self.flat;
        let people = &flat.people;
        let reading = Reading::new(flat, ask.draft, ask.language);
        let topics = Topics::new(flat, &reading, &[]);
        let relevance = Relevance::of_draft(flat, reading, self.tuning.small);
        let near = Near::new(flat, &relevance, &Fit::new(flat, ask, ""), &self.tuning);
        let votes = near.topics(flat);
        let mut pages = Vec::new();
        for page in (0..people.ids.len()).filter(|one| people.kind(*one) == PersonKind::Page) {
            let Some(own) = people.topics_of(page).first() else {
                continue;
            };
            let vote = votes.iter().find(|(_, topic)| topic == own);
            let spoken = f64::from(u8::from(topics.says(*own))) * SPOKEN;
            let score = spoken + vote.map_or(0.0, |(vote, _)| *vote) * VOTED;
            if score >= LEAST {
                // A page that is named comes first.
                pages.push((score.min(names::SURE / 2.0), page));
            }
        }
        pages
    }

    /// Where names name nobody: links, mail addresses, hashtags, and handles.
    fn skipped(&self, draft: &str) -> Vec<Span> {
        let mut skipped = text::links(draft);
        skipped.extend(text::mail_addresses(draft));
        skipped.extend(text::tags(draft).iter().map(|tag| tag.span));
        let handle = |name: &str| {
            !name.chars().all(char::is_alphabetic) || self.is_handle(&text::fold(name))
        };
        let handles = text::mentions(draft);
        let handles = handles.iter().filter(|one| handle(one.name.of(draft)));
        skipped.extend(handles.map(|handle| handle.span));
        skipped
    }

    /// Whether somebody has this handle somewhere.
    fn is_handle(&self, folded: &str) -> bool {
        let (pairs, _) = self.flat.people.handles.0.as_chunks::<2>();
        let mut handles = pairs.iter().map(|[_, handle]| self.flat.name(*handle));
        handles.any(|handle| text::fold(handle) == folded)
    }

    /// Whether one of somebody's handles is among those of the draft.
    fn is_there(&self, person: usize, there: &[String]) -> bool {
        if there.is_empty() {
            return false;
        }
        let (pairs, _) = self.flat.people.handles_of(person).as_chunks::<2>();
        let mut handles = pairs.iter().map(|[_, handle]| self.flat.name(*handle));
        handles.any(|handle| there.contains(&text::fold(handle)))
    }

    /// The handle of somebody on a network; where none is said, their first.
    fn handle(&self, person: usize, network: Option<&str>) -> Option<&str> {
        let (pairs, _) = self.flat.people.handles_of(person).as_chunks::<2>();
        let on = |wanted: &str, name: u32| self.flat.name(name).eq_ignore_ascii_case(wanted);
        let found = pairs
            .iter()
            .find(|[name, _]| network.is_none_or(|network| on(network, *name)));
        found.map(|[_, handle]| self.flat.name(*handle))
    }
}
