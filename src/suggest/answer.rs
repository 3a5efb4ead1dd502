//! Puts the evidence together: which posts, in which order, with which caption and reasons.

use super::ask::{Ask, Found, Look, Reason};
use super::fits::{Choice, Fit};
use super::index::Index;
use super::layout::{VARIANT, post, variant};
use super::reading::Reading;
use super::relevance::Relevance;
use super::timing::Timing;
use super::topics::Topics;

/// How much a topic gains that the draft speaks of, and one that the person chose.
const SAME_TOPIC: f64 = 0.25;
const YOUR_TOPIC: f64 = 0.3;
/// How much calendar, log and chosen topics count beside words: a text says better what fits it.
const BESIDE_WORDS: f64 = 0.3;
/// How many topics and words a reason names.
const NAMED_TOPICS: usize = 2;
const NAMED_WORDS: usize = 3;

impl Index {
    /// The best posts for `ask.draft`, or for the person when the draft is empty: at most `ask.limit`,
    /// best first, equal ones by id.
    pub fn posts(&self, ask: &Ask) -> Vec<Found> {
        Answer::new(self, &Look::default(), ask).found(ask.limit)
    }

    /// All posts that match `look`, best first, equal ones by id; without words to search, in the order
    /// of [`Index::posts`]. Reasons are given for the first `ask.limit` of them.
    pub fn search(&self, look: &Look, ask: &Ask) -> Vec<Found> {
        Answer::new(self, look, ask).found(usize::MAX)
    }
}

/// One question under way.
struct Answer<'a> {
    index: &'a Index,
    ask: &'a Ask<'a>,
    look: Look<'a>,
    /// The text whose words are looked for.
    text: &'a str,
    fit: Fit<'a>,
    relevance: Relevance,
    topics: Topics,
    timing: Timing<'a>,
}

/// A post that fits.
struct Ranked {
    place: usize,
    score: f64,
    choice: Choice,
}

impl<'a> Answer<'a> {
    fn new(index: &'a Index, look: &Look<'a>, ask: &'a Ask<'a>) -> Self {
        let flat = &index.flat;
        let searching = !look.query.trim().is_empty();
        let text = if searching { look.query } else { ask.draft };
        // Words of a search may be in any language, whatever the draft is in.
        let reading = Reading::new(flat, text, ask.language.filter(|_| !searching));
        let topics = Topics::new(flat, &reading, ask.topics);
        let relevance = if searching {
            Relevance::of_search(flat, reading)
        } else {
            Relevance::of_draft(flat, reading)
        };
        Answer {
            index,
            ask,
            look: *look,
            text,
            fit: Fit::new(flat, ask, look.language),
            relevance,
            topics,
            timing: Timing::new(flat, ask.history, ask.now),
        }
    }

    fn found(&self, limit: usize) -> Vec<Found> {
        let mut ranked: Vec<Ranked> = (0..self.index.len())
            .filter_map(|place| self.rank(place))
            .collect();
        let order = |one: &Ranked, other: &Ranked| {
            // Places are in the order of ids.
            other
                .score
                .total_cmp(&one.score)
                .then(one.place.cmp(&other.place))
        };
        if limit < ranked.len() {
            ranked.select_nth_unstable_by(limit, order);
            ranked.truncate(limit);
        }
        ranked.sort_unstable_by(order);
        let explained = ranked.iter().enumerate();
        explained
            .filter_map(|(rank, found)| self.say(found, rank < self.ask.limit))
            .collect()
    }

    /// A post's score: words first, then what is known of the person, by tier of language.
    fn rank(&self, place: usize) -> Option<Ranked> {
        if !self.looked_for(place) {
            return None;
        }
        let choice = self.fit.choice(place)?;
        if !self.look.language.is_empty() && choice.tier > 0 {
            return None;
        }
        let flat = &self.index.flat;
        let same = if self.topics.drafted(flat, place).next().is_some() {
            SAME_TOPIC
        } else {
            0.0
        };
        let yours = if self.topics.chosen(flat, place).next().is_some() {
            YOUR_TOPIC
        } else {
            0.0
        };
        let beside = if self.relevance.is_empty() {
            1.0
        } else {
            BESIDE_WORDS
        };
        let sum = self.relevance.share(place) + same + beside * (yours + self.timing.gain(place));
        Some(Ranked {
            place,
            score: banded(sum, choice.tier),
            choice,
        })
    }

    /// Whether the words and the category of a search are a post's.
    fn looked_for(&self, place: usize) -> bool {
        let searching = !self.look.query.trim().is_empty();
        let missed = searching && !self.relevance.is_empty() && !self.relevance.finds(place);
        let flat = &self.index.flat;
        let category = flat.name(flat.post(place, post::CATEGORY));
        !missed && (self.look.category.is_empty() || self.look.category == category)
    }

    fn say(&self, ranked: &Ranked, explained: bool) -> Option<Found> {
        let flat = &self.index.flat;
        let caption = self.fit.deal(ranked.place, &ranked.choice, self.ask.seed)?;
        let name = |field| flat.name(flat.variants.at(caption * VARIANT + field));
        let reasons = if explained {
            self.reasons(ranked, name(variant::LANGUAGE))
        } else {
            Vec::new()
        };
        Some(Found {
            post: flat.ids.at(ranked.place).to_owned(),
            variant: name(variant::ID).to_owned(),
            score: ranked.score,
            reasons,
        })
    }

    fn reasons(&self, ranked: &Ranked, language: &str) -> Vec<Reason> {
        let flat = &self.index.flat;
        let place = ranked.place;
        let mut reasons = Vec::new();
        let only =
            ranked.choice.tier == 2 || (ranked.choice.tier == 1 && self.fit.one_language(place));
        if only {
            reasons.push(Reason::OnlyIn(language.to_owned()));
        }
        let same: Vec<&str> = self
            .topics
            .drafted(flat, place)
            .take(NAMED_TOPICS)
            .collect();
        reasons.extend(
            same.iter()
                .map(|topic| Reason::SameTopic((*topic).to_owned())),
        );
        let words = self.relevance.common(flat, place, self.text, NAMED_WORDS);
        if !words.is_empty() {
            reasons.push(Reason::SameWords(words));
        }
        let yours = self
            .topics
            .chosen(flat, place)
            .filter(|topic| !same.contains(topic));
        reasons.extend(
            yours
                .take(NAMED_TOPICS)
                .map(|topic| Reason::YourTopic(topic.to_owned())),
        );
        reasons.extend(self.timing.reasons(place));
        reasons
    }
}

/// A score between 0 and 3: each tier of language below all of the one before, in the order of `sum`.
fn banded(sum: f64, tier: u8) -> f64 {
    let within = 0.5 + 0.5 * (sum / (1.0 + sum.abs()));
    let score = f64::from(2_u8.saturating_sub(tier)) + within;
    // Differences that nobody can see are none, so that ids decide.
    (score * 1e6).round() / 1e6
}
