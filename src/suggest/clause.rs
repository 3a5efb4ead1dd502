//! Which clause of the guide answers a question, and how far it can be trusted to.
//!
//! The guide has an index of its own, made as that of the posts is: it finds clauses by their words. Whether a clause
//! *answers* is decided more strictly, because a wrong yes is worse than none: only where somebody asks what the clause
//! itself asks, word for word but for the words that every such question has.

use super::ask::{Ask, Look};
use super::clause_words::{asks, tells, turns};
use super::index::Index;
use super::words::{base_language, term, words};
use crate::network::Surface;
use crate::policy::Subject;
use crate::program::{GuideSection, Head, Post, Variant};
use crate::share::History;
use crate::text::{fold, is_small_word};

/// How many clauses are looked at for one question.
const MOST: usize = 12;

/// A clause that has to do with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// Its place among the sections of the guide.
    pub place: usize,
    /// How.
    pub bearing: Bearing,
}

/// How a clause has to do with a question; the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// It asks the same: what it answers holds for the question.
    Same,
    /// All that is asked about stands in it; what it says must be read.
    Speaks,
    /// Its heading has something of it.
    Near,
}

/// The index of a programme's guides, in all languages; `None` without a guide.
pub(super) fn index(head: &Head) -> Option<Index> {
    let mut clauses = Vec::new();
    for (language, sections) in &head.guides {
        for (place, section) in sections.iter().enumerate() {
            let mut title = section.title.clone();
            for also in &section.also {
                title.push('\n');
                title.push_str(also);
            }
            clauses.push(Post {
                id: format!("{language}/{place}"),
                title,
                variants: vec![Variant {
                    id: language.clone(),
                    language: language.clone(),
                    // A caption's blanks and link mean nothing here.
                    text: section.body.replace("{{", "{ {"),
                    ..Variant::default()
                }],
                ..Post::default()
            });
        }
    }
    (!clauses.is_empty()).then(|| Index::build(&clauses, &Head::default()))
}

impl Index {
    /// The clauses of a guide, `sections` in `language`, that have to do with `question`, the closest first. `names`
    /// are the company's: they tell no clause from another. None: the guide does not speak of it.
    pub fn clauses(
        &self,
        sections: &[GuideSection],
        language: &str,
        names: &[String],
        question: &str,
    ) -> Vec<Clause> {
        let Some(guide) = &self.flat.guide else {
            return Vec::new();
        };
        let base = base_language(language);
        let company: Vec<String> = (names.iter())
            .flat_map(|name| telling(name, &base))
            .collect();
        let asked = without(telling(question, &base), &company);
        if asked.is_empty() {
            return Vec::new();
        }
        let turned = words(question)
            .iter()
            .any(|word| turns(&base, &word.folded));
        let mut clauses = Vec::new();
        for place in guide.found(language, question) {
            let Some(section) = sections.get(place) else {
                continue;
            };
            let bearing = bearing(section, &base, &company, &asked, turned);
            clauses.extend(bearing.map(|bearing| Clause { place, bearing }));
        }
        // What the index found first stays first among those that bear alike.
        crate::lean::sort_by(&mut clauses, |one, other| one.bearing.cmp(&other.bearing));
        clauses
    }

    /// Places of the sections in `language` that have a word of the question, best first.
    fn found(&self, language: &str, question: &str) -> Vec<usize> {
        let languages = [language.to_owned()];
        let history = History::new();
        let ask = Ask {
            draft: question,
            subject: Subject::default(),
            language: Some(language),
            languages: &languages,
            network: None,
            surface: Surface::Post,
            topics: &[],
            audience: &[],
            history: &history,
            now: 0,
            seed: 0,
            limit: 0,
        };
        let look = Look {
            language,
            ..Look::default()
        };
        let place = |id: &str| id.rsplit_once('/')?.1.parse().ok();
        let found = self.search(&look, &ask);
        found
            .iter()
            .take(MOST)
            .filter_map(|found| place(&found.post))
            .collect()
    }
}

fn bearing(
    section: &GuideSection,
    language: &str,
    company: &[String],
    asked: &[String],
    turned: bool,
) -> Option<Bearing> {
    let mut heading = Vec::new();
    for own in std::iter::once(&section.title).chain(&section.also) {
        let own = without(telling(own, language), company);
        if !turned && has_all(&own, asked) && has_all(asked, &own) {
            return Some(Bearing::Same);
        }
        heading.extend(own);
    }
    let near = asked.iter().any(|word| heading.contains(word));
    let mut all = heading;
    all.extend(telling(&section.body, language));
    if has_all(&all, asked) {
        return Some(Bearing::Speaks);
    }
    near.then_some(Bearing::Near)
}

fn has_all(words: &[String], wanted: &[String]) -> bool {
    wanted.iter().all(|word| words.contains(word))
}

/// The words without the company's names, unless nothing is left then.
fn without(words: Vec<String>, company: &[String]) -> Vec<String> {
    if words.iter().all(|word| company.contains(word)) {
        return words;
    }
    words
        .into_iter()
        .filter(|word| !company.contains(word))
        .collect()
}

/// The words that say what a question or a clause is about, as the index has them.
fn telling(text: &str, language: &str) -> Vec<String> {
    let says = |word: &str| {
        let small = is_small_word(word, Some(language)) && !tells(language, word);
        !small && !asks(language, word) && !turns(language, word)
    };
    let words = words(text).into_iter();
    let telling = words.filter(|word| says(&fold(&word.folded)));
    telling.map(|word| term(&word.folded, language)).collect()
}
