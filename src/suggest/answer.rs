//! Puts the evidence together: which posts, in which order, with which caption and reasons.

use super::ask::{Ask, Found, Look, Reason, Stock};
use super::fits::{Choice, Fit};
use super::index::Index;
use super::layout::{VARIANT, post, variant};
use super::reading::Reading;
use super::relevance::Relevance;
use super::timing::Timing;
use super::topics::Topics;
use crate::lean::sort_by;

/// How much a topic gains that the draft speaks of, and one that the person chose.
const SAME_TOPIC: f64 = 0.25;
const YOUR_TOPIC: f64 = 0.3;
/// How much calendar, log and chosen topics count beside words: a text says better what fits it.
const BESIDE_WORDS: f64 = 0.3;
/// As near, in words that no other text has, a post must be to fit a draft; as much of what the draft says must it say
/// too, unless it is as near as this, for a long draft says much besides; and as near it must be beside the nearest.
const NEAR: f64 = 1.66;
const COVERED: f32 = 0.2;
const NEAR_ENOUGH: f64 = 4.1;
const BESIDE_NEAREST: f64 = 0.7;
/// How many topics and words a reason names.
const NAMED_TOPICS: usize = 2;
const NAMED_WORDS: usize = 3;

impl Index {
    /// The best posts for `ask.draft`, or for the person when the draft is empty: at most `ask.limit`,
    /// best first, equal ones by id.
    pub fn posts(&self, ask: &Ask) -> Vec<Found> {
        Answer::new(self, &Look::default(), ask).found(ask.limit)
    }

    /// Whether a post may be offered at all at `ask.now`, to this person and in this place.
    pub fn offers(&self, post: &str, ask: &Ask) -> bool {
        let fits = |place| Fit::new(&self.flat, ask, "").choice(place).is_some();
        self.flat.ids.find(post).is_some_and(fits)
    }

    /// How many posts may be offered, and how many are still to come, with the instant of the first.
    pub fn stock(&self, ask: &Ask) -> Stock {
        let fit = Fit::new(&self.flat, ask, "");
        let mut stock = Stock::default();
        for place in 0..self.len() {
            if fit.choice(place).is_some() {
                stock.ready += 1;
            } else if let Some(from) = self.flat.validity(place).0.filter(|from| *from > ask.now) {
                stock.to_come += 1;
                stock.first = Some(stock.first.map_or(from, |first| first.min(from)));
            }
        }
        stock
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
    /// Words are looked for, rather than a draft read.
    searching: bool,
    fit: Fit<'a>,
    relevance: Relevance,
    topics: Topics,
    timing: Timing<'a>,
    /// The most that a post can have beside its words.
    ceiling: f64,
}

/// A post that fits.
struct Ranked {
    place: usize,
    score: f64,
    sum: f64,
    choice: Choice,
}

/// The best posts so far; now and then the others are dropped.
struct Best {
    limit: usize,
    ranked: Vec<Ranked>,
    /// Posts with no greater sum come too late, whatever their language.
    bar: f64,
}

impl Best {
    fn add(&mut self, ranked: Ranked) {
        self.ranked.push(ranked);
        if self.ranked.len() >= self.limit.saturating_mul(2).saturating_add(16) {
            self.cut();
        }
    }

    /// Sorts what there is and keeps as many as are wanted.
    fn cut(&mut self) {
        // Places are in the order of ids.
        sort_by(&mut self.ranked, |one, other| {
            other
                .score
                .total_cmp(&one.score)
                .then(one.place.cmp(&other.place))
        });
        self.ranked.truncate(self.limit);
        if let Some(last) = self
            .ranked
            .last()
            .filter(|last| self.ranked.len() == self.limit && last.choice.tier == 0)
        {
            // Posts come in the order of ids, so a later one that is only as good comes after.
            self.bar = last.sum;
        }
    }
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
            Relevance::of_search(flat, reading, index.tuning.small)
        } else {
            Relevance::of_draft(flat, reading, index.tuning.small)
        };
        let chosen = if ask.topics.is_empty() {
            0.0
        } else {
            YOUR_TOPIC
        };
        let drafted = if topics.says_any() { SAME_TOPIC } else { 0.0 };
        let ceiling = BESIDE_WORDS * (index.most_gain + chosen) + drafted;
        Answer {
            index,
            ask,
            ceiling,
            look: *look,
            searching,
            fit: Fit::new(flat, ask, look.language).narrowed(look.made_here),
            relevance,
            topics,
            timing: Timing::new(flat, ask.history, ask.now),
        }
    }

    fn found(&self, limit: usize) -> Vec<Found> {
        let mut best = Best {
            limit,
            ranked: Vec::new(),
            bar: f64::NEG_INFINITY,
        };
        for place in 0..self.index.len() {
            // What takes long is asked last, and not of a post that would come too late anyway.
            if limit == 0 || self.most(place) <= best.bar || !self.looked_for(place) {
                continue;
            }
            let sum = self.sum(place);
            if sum > best.bar
                && let Some(choice) = self.choice(place)
            {
                best.add(Ranked {
                    place,
                    score: banded(sum, choice.tier),
                    sum,
                    choice,
                });
            }
        }
        best.cut();
        let explained = best.ranked.iter().enumerate();
        explained
            .filter_map(|(rank, found)| self.say(found, rank < self.ask.limit))
            .collect()
    }

    /// More than a post can have, without a look at it.
    fn most(&self, place: usize) -> f64 {
        if self.relevance.is_empty() {
            return f64::INFINITY;
        }
        self.relevance.share(place) + self.ceiling
    }

    /// How well a post fits: words first, then what is known of the person.
    fn sum(&self, place: usize) -> f64 {
        let flat = &self.index.flat;
        let mut beside = self.timing.gain(place);
        if self.topics.chosen(flat, place).next().is_some() {
            beside += YOUR_TOPIC;
        }
        if self.relevance.is_empty() {
            return beside;
        }
        let mut sum = self.relevance.share(place) + BESIDE_WORDS * beside;
        if self.topics.drafted(flat, place).next().is_some() {
            sum += SAME_TOPIC;
        }
        sum
    }

    /// The captions to deal from, unless the post may not be offered or lacks the language looked for.
    fn choice(&self, place: usize) -> Option<Choice> {
        let choice = self.fit.choice(place)?;
        (self.look.language.is_empty() || choice.tier == 0).then_some(choice)
    }

    /// Whether the words and the category of a search are a post's.
    fn looked_for(&self, place: usize) -> bool {
        let missed = self.searching && !self.relevance.is_empty() && !self.relevance.finds(place);
        let flat = &self.index.flat;
        let category = || flat.name(flat.post(place, post::CATEGORY));
        !missed && (self.look.category.is_empty() || self.look.category == category())
    }

    fn say(&self, ranked: &Ranked, explained: bool) -> Option<Found> {
        let flat = &self.index.flat;
        let caption = self.fit.deal(ranked.place, &ranked.choice, self.ask.seed)?;
        let name = |field| flat.name(flat.variants.at(caption * VARIANT + field));
        let (mut fits, mut reasons) = (false, Vec::new());
        if explained {
            let answers = self.answers(ranked.place);
            fits = answers && self.relevance.closeness(flat, ranked.place) >= NEAR;
            reasons = self.reasons(ranked, answers);
        }
        Some(Found {
            post: flat.ids.at(ranked.place).to_owned(),
            variant: name(variant::ID).to_owned(),
            score: ranked.score,
            fits,
            reasons,
        })
    }

    /// Whether a post says enough of what the draft says, and about as much as the nearest does.
    fn answers(&self, place: usize) -> bool {
        let (flat, relevance) = (&self.index.flat, &self.relevance);
        !self.searching
            && relevance.score(place) >= BESIDE_NEAREST * relevance.best()
            && (relevance.closeness(flat, place) >= NEAR_ENOUGH
                || relevance.coverage(flat, place) >= COVERED)
    }

    fn reasons(&self, ranked: &Ranked, answers: bool) -> Vec<Reason> {
        let flat = &self.index.flat;
        let place = ranked.place;
        let mut reasons = Vec::new();
        if ranked.choice.tier > 0 {
            reasons.push(Reason::OnlyIn(self.fit.languages_of(place)));
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
        // That a search finds its own words is no news, and a few words by chance are no reason.
        let words = if answers {
            self.relevance
                .common(flat, place, self.ask.draft, NAMED_WORDS)
        } else {
            Vec::new()
        };
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
