//! Which people and pages a draft names, or has for its subject.

mod shelf;

pub(super) use shelf::PeopleShelf;

use super::ask::{Ask, MentionFound};
use super::index::Index;
use super::reading::Reading;
use super::topics::Topics;
use crate::lean::sort_by;
use crate::network::Surface;
use crate::policy::Subject;
use crate::program::PersonKind;
use crate::text;

/// What a name in the draft says, and what a topic does.
const NAMED: f64 = 1.0;
const TOPIC: f64 = 0.3;

impl Index {
    /// The people and pages for `ask.draft`, best first, equal ones by id: at most `ask.limit`. Offered are
    /// those whom the draft names, and pages whose topic it has; only with a handle on `ask.network` (on any, where that is
    /// not said). Left out are those whose handle stands in the draft after `@`. None in private
    /// messages and where [`Ask::subject`] is protected talk.
    pub fn mentions(&self, ask: &Ask) -> Vec<MentionFound> {
        if ask.surface == Surface::Message || ask.subject == Subject::Protected {
            return Vec::new();
        }
        let flat = &self.flat;
        let known = &flat.people;
        let reading = Reading::new(flat, ask.draft, ask.language);
        let topics = Topics::new(flat, &reading, &[]);
        let said: Vec<String> = reading
            .words
            .iter()
            .map(|word| text::fold_accents(&word.folded))
            .collect();
        let there: Vec<String> = text::mentions(ask.draft)
            .iter()
            .map(|mention| text::fold(mention.name.of(ask.draft)))
            .collect();
        let mut found: Vec<(f64, usize, &str)> = Vec::new();
        for person in 0..known.ids.len() {
            let name: Vec<String> = super::words::words(known.names.at(person))
                .iter()
                .map(|word| text::fold_accents(&word.folded))
                .collect();
            let named = said.windows(name.len().max(1)).any(|words| words == name);
            let page = known.kind(person) == PersonKind::Page;
            let about = page
                && known
                    .topics_of(person)
                    .iter()
                    .any(|topic| topics.says(*topic));
            let score = if named {
                NAMED
            } else if about && ask.subject == Subject::Company {
                TOPIC
            } else {
                continue;
            };
            let Some(handle) = self.handle(person, ask.network) else {
                continue;
            };
            if !there.contains(&text::fold(handle)) {
                found.push((score, person, handle));
            }
        }
        sort_by(&mut found, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        found.truncate(ask.limit);
        let said = found
            .into_iter()
            .map(|(score, person, handle)| MentionFound {
                id: known.ids.at(person).to_owned(),
                name: known.names.at(person).to_owned(),
                handle: handle.to_owned(),
                score,
                kind: known.kind(person),
            });
        said.collect()
    }

    /// The handle of somebody on a network; where none is said, their first.
    fn handle(&self, person: usize, network: Option<&str>) -> Option<&str> {
        let (pairs, _) = self.flat.people.handles_of(person).as_chunks::<2>();
        let found = pairs.iter().find(|[on, _]| {
            network.is_none_or(|network| self.flat.name(*on).eq_ignore_ascii_case(network))
        });
        found.map(|[_, handle]| self.flat.name(*handle))
    }
}
