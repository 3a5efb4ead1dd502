//! Which hashtags fit a draft.
//!
//! The house's own come first where the draft is about the company; then each source of evidence adds to a
//! tag's score: the nearest ready texts ([`neighbours`]), names in the text ([`names`]).

mod names;
mod neighbours;
mod shelf;

pub(super) use shelf::TagShelf;

use super::ask::{Ask, TagFound, TagSource};
use super::fits::Fit;
use super::index::Index;
use super::reading::Reading;
use super::relevance::Relevance;
use super::topics::Topics;
use super::words::base_language;
use crate::lean::sort_by;
use crate::network::Surface;
use crate::policy::Subject;
use crate::text;
use shelf::{KNOWN, TAG, WANTED, fact, key};

/// What speaks for each tag.
pub(super) struct Evidence {
    /// By tag.
    scores: Vec<f64>,
    /// By tag: the greatest part of its score, and where it is from.
    most: Vec<(f64, TagSource)>,
}

impl Evidence {
    fn new(tags: usize) -> Self {
        Evidence {
            scores: vec![0.0; tags],
            most: vec![(0.0, TagSource::Neighbours); tags],
        }
    }

    /// Adds to the score of a tag.
    pub(super) fn add(&mut self, tag: usize, score: f64, source: TagSource) {
        if let (Some(sum), Some(most)) = (self.scores.get_mut(tag), self.most.get_mut(tag)) {
            *sum += score;
            if score > most.0 {
                *most = (score, source);
            }
        }
    }
}

/// What a tag that the house wants is above all others by.
const HOUSE: f64 = 10.0;
/// What its topic in the draft says of a tag that the house knows.
const TOPIC: f64 = 0.5;
/// Below this a tag is not offered.
const LEAST: f64 = 0.05;

impl Index {
    /// The hashtags for `ask.draft`, best first, equal ones by spelling: at most `ask.limit`, each once, in
    /// the library's spelling. Left out are banned ones, those in the draft (also with other capitals or
    /// accents), and those that `tags.csv` has for other languages only. None where the draft is a comment or a private message,
    /// or where [`Ask::subject`] is protected talk; the house's own only where it is the company.
    pub fn tags(&self, ask: &Ask) -> Vec<TagFound> {
        let wanted = matches!(ask.surface, Surface::Post | Surface::Article)
            && ask.subject != Subject::Protected;
        if !wanted || ask.limit == 0 {
            return Vec::new();
        }
        let flat = &self.flat;
        let house = &flat.tags;
        let reading = Reading::new(flat, ask.draft, ask.language);
        let topics = Topics::new(flat, &reading, ask.topics);
        let mut evidence = Evidence::new(house.texts.len());
        names::find(house, ask.draft, &reading, &mut evidence);
        self.by_topic(&topics, ask, &mut evidence);
        let fit = Fit::new(flat, ask, "");
        let relevance = Relevance::of_draft(flat, reading);
        neighbours::vote(flat, &relevance, &fit, &mut evidence);
        self.offer(ask, &evidence)
    }

    /// Tags that the house has for a topic of the draft, and its own where the draft is about the company.
    fn by_topic(&self, topics: &Topics, ask: &Ask, evidence: &mut Evidence) {
        let house = &self.flat.tags;
        let company = ask.subject == Subject::Company;
        for tag in 0..house.texts.len() {
            let status = house.facts.at(tag * TAG + fact::STATUS);
            if status & KNOWN == 0 {
                continue;
            }
            let about = house.topics_of(tag);
            if about.iter().any(|topic| topics.says(*topic)) {
                evidence.add(tag, TOPIC, TagSource::Topic);
            }
            if company && status & WANTED != 0 {
                evidence.add(tag, HOUSE, TagSource::House);
            }
        }
    }

    /// The best tags that may be offered.
    fn offer(&self, ask: &Ask, evidence: &Evidence) -> Vec<TagFound> {
        let house = &self.flat.tags;
        let there: Vec<String> = text::tags(ask.draft)
            .iter()
            .map(|tag| key(tag.name.of(ask.draft)))
            .collect();
        let language = ask.language.map(base_language);
        let fits = |tag: usize| {
            let status = house.facts.at(tag * TAG + fact::STATUS);
            let score = evidence.scores.get(tag).copied().unwrap_or_default();
            (status & WANTED == 0 || score >= HOUSE || ask.subject == Subject::Company)
                && score >= LEAST
                && self.speaks(tag, language.as_deref())
                && !there.iter().any(|there| there == house.keys.at(tag))
        };
        let mut ranked: Vec<(f64, usize)> = Vec::new();
        for (tag, score) in evidence.scores.iter().enumerate() {
            if fits(tag) {
                ranked.push((*score, tag));
            }
        }
        sort_by(&mut ranked, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        ranked.truncate(ask.limit);
        let said = ranked.iter().map(|(score, tag)| TagFound {
            tag: house.texts.at(*tag).to_owned(),
            score: (score * 1e6).round() / 1e6,
            source: evidence
                .most
                .get(*tag)
                .map_or(TagSource::Neighbours, |most| most.1),
        });
        said.collect()
    }

    /// Whether a tag fits a language.
    fn speaks(&self, tag: usize, language: Option<&str>) -> bool {
        let Some(language) = language else {
            return true;
        };
        let house = &self.flat.tags;
        let ends = |tag: usize| house.facts.place(tag * TAG + fact::LANGUAGES_END);
        let start = tag.checked_sub(1).map_or(0, ends);
        let known = house.languages.slice(start..ends(tag));
        known.is_empty() || known.iter().any(|code| self.flat.name(*code) == language)
    }
}
