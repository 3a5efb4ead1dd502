//! Which hashtags fit a draft.
//!
//! Each source of evidence adds to a tag's score: what the nearest ready texts carry, names in the text
//! ([`names`]), the house's list ([`house`]), other tags and campaigns ([`company`]). For a library without
//! hashtags there are the draft's own phrases ([`phrases`]).

mod build;
mod company;
mod house;
mod names;
mod phrases;
mod said;
mod shelf;

pub(super) use shelf::TagShelf;

use super::ask::{Ask, TagFound, TagSource};
use super::fits::Fit;
use super::index::Index;
use super::near::Near;
use super::reading::Reading;
use super::relevance::Relevance;
use super::spoken;
use super::topics::Topics;
use super::words::base_language;
use crate::lean::sort_by;
use crate::network::{Network, Surface};
use crate::policy::Subject;
use crate::text;
use shelf::{WANTED, key};

/// Below this a tag is not offered, and in a draft that is not about the company.
const LEAST: f64 = 0.28;
const LEAST_ELSEWHERE: f64 = 0.1;
/// The same where nothing speaks for it as much as that near ready texts carry it, which often is by chance.
const LEAST_CARRIED: f64 = 0.4;
/// As near, in words that no other text has, a text must be where a draft is not about the company: many
/// small things in common make no subject.
const CLOSE_ELSEWHERE: f64 = 2.0;
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

    /// The score of a tag so far.
    pub(super) fn of(&self, tag: usize) -> f64 {
        self.scores.get(tag).copied().unwrap_or_default()
    }
}

impl Index {
    /// The hashtags for `ask.draft`, best first, equal ones by spelling: at most `ask.limit`, each once, in
    /// the library's spelling. Left out are banned ones, those in the draft (also with other capitals or
    /// accents), and those that `tags.csv` has for other languages only: than the draft's, or, where that is not known,
    /// than that of the ready texts that say the same. None where the draft is empty, a
    /// comment or a private message, or where [`Ask::subject`] is protected talk; the house's own only where
    /// it is the company.
    pub fn tags(&self, ask: &Ask) -> Vec<TagFound> {
        if !wants_tags(ask) {
            return Vec::new();
        }
        let there = Self::tags_there(ask.draft);
        let flat = &self.flat;
        let reading = Reading::new(flat, ask.draft, ask.language);
        if reading.words.is_empty() {
            return Vec::new();
        }
        let known = ask
            .language
            .filter(|code| *code != "und")
            .map(base_language);
        // Hashtags for one thing in five languages are no help to whoever writes in one.
        let guess = || spoken::language(flat, &reading, ask.languages, self.tuning.small);
        let language = known.or_else(guess);
        let topics = Topics::new(flat, &reading, ask.topics);
        let mut evidence = Evidence::new(flat.tags.texts.len());
        names::find(&flat.tags, &reading, &self.tuning, &mut evidence);
        let relevance = Relevance::of_draft(flat, reading, self.tuning.small);
        let near = Near::new(flat, &relevance, &Fit::new(flat, ask, ""), &self.tuning);
        company::of_tags(&flat.tags, &there, &mut evidence);
        let company = ask.subject == Subject::Company;
        if company || near.closeness >= CLOSE_ELSEWHERE {
            for (vote, tag) in near.votes(|place| flat.tags.of_post(place)) {
                evidence.add(tag as usize, vote, TagSource::Neighbours);
            }
            house::add(flat, &topics, &near, &mut evidence);
            company::of_campaign(flat, &near, ask.now, &mut evidence);
        }
        let fits = |tag: usize| self.speaks(tag, language.as_deref());
        let own = house::own(&flat.tags, &there, fits, &evidence);
        if let Some(tag) = own.filter(|_| company) {
            evidence.add(tag, house::FIRST, TagSource::House);
        }
        let least = if company {
            [LEAST, LEAST_CARRIED]
        } else {
            [LEAST_ELSEWHERE; 2]
        };
        self.offer(ask, &evidence, least, &there, fits)
    }

    /// Hashtags for a library that has none at all: the phrases that say what `ask.draft` is about, each word with a
    /// capital; otherwise as [`Index::tags`]. It is apart from that because it takes lists of words that are
    /// large, and few libraries need it.
    pub fn tags_of_phrases(&self, ask: &Ask) -> Vec<TagFound> {
        let tags = &self.flat.tags;
        if tags.texts.len() > 0 || !wants_tags(ask) {
            return Vec::new();
        }
        phrases::tags(tags, ask, &Self::tags_there(ask.draft))
    }

    /// How many hashtags there is room for beside those of a draft, by the network's custom; where no network
    /// is said, by that of most. A banned one takes no room.
    pub fn tag_room(&self, draft: &str, network: Option<&str>) -> usize {
        const MOST: usize = 3;
        let custom = network.and_then(Network::find);
        let custom = custom.map_or(MOST, |network| network.tags.custom);
        let banned = &self.flat.tags.banned;
        let there = Self::tags_there(draft);
        let taken = there.iter().filter(|tag| banned.find(tag).is_none());
        custom.saturating_sub(taken.count())
    }

    /// The keys of the tags in a draft, each once.
    fn tags_there(draft: &str) -> Vec<String> {
        let mut there: Vec<String> = text::tags(draft)
            .iter()
            .map(|tag| key(tag.name.of(draft)))
            .collect();
        sort_by(&mut there, Ord::cmp);
        there.dedup();
        there
    }

    /// The best tags that may be offered.
    fn offer(
        &self,
        ask: &Ask,
        evidence: &Evidence,
        [least, carried]: [f64; 2],
        there: &[String],
        fits: impl Fn(usize) -> bool,
    ) -> Vec<TagFound> {
        let tags = &self.flat.tags;
        let mut ranked: Vec<(f64, usize)> = Vec::new();
        for (tag, score) in evidence.scores.iter().enumerate() {
            // Of the house's own, one is enough.
            let wanted = tags.status(tag) & WANTED != 0 && *score < house::FIRST;
            let known = || there.contains(&key(tags.texts.at(tag)));
            let by_neighbours = evidence
                .most
                .get(tag)
                .is_some_and(|most| most.1 == TagSource::Neighbours);
            let least = if by_neighbours { carried } else { least };
            if *score >= least && !wanted && fits(tag) && !known() {
                ranked.push((*score, tag));
            }
        }
        sort_by(&mut ranked, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        ranked.truncate(ask.limit);
        let said = ranked.into_iter().map(|(score, tag)| TagFound {
            tag: tags.texts.at(tag).to_owned(),
            score: (score * 1e6).round() / 1e6,
            source: evidence
                .most
                .get(tag)
                .map_or(TagSource::Neighbours, |most| most.1),
        });
        said.collect()
    }

    /// Whether a tag fits a language.
    fn speaks(&self, tag: usize, language: Option<&str>) -> bool {
        let known = self.flat.tags.languages_of(tag);
        known.is_empty()
            || language
                .is_none_or(|language| known.iter().any(|code| self.flat.name(*code) == language))
    }
}

/// Whether hashtags are customary here.
fn wants_tags(ask: &Ask) -> bool {
    let surface = matches!(ask.surface, Surface::Post | Surface::Article);
    surface && ask.subject != Subject::Protected && ask.limit > 0
}
