//! Evidence from the calendar and the share log: new, ending soon, not posted yet.

use super::ask::Reason;
use super::layout::{Flat, Season, post};
use crate::share::{History, PostHistory};

/// A day, in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// How long a post is new, and how long before its end that is worth saying.
const SOON: i64 = 14 * DAY;
/// How long a post that the person shared is held back.
const RESTS: i64 = 30 * DAY;

/// How much new and soon-ending posts gain at the most.
const NEW: f64 = 0.15;
const ENDING: f64 = 0.15;
/// How much a post gains that the person has not shared, and loses right after they did.
const UNSHARED: f64 = 0.1;
const SHARED: f64 = 0.4;
/// How much a post loses whose campaign is over or has not begun: more than priority gains, for the company asked for
/// it within the campaign.
const OUT_OF_SEASON: f64 = 0.5;
/// How much each step of priority gains, and how many steps count.
const PRIORITY: f64 = 0.08;
const STEPS: i32 = 5;

/// What the calendar and the person's own log say of each post.
pub(super) struct Timing<'a> {
    flat: &'a Flat,
    now: i64,
    /// By post.
    shared: Vec<Option<PostHistory>>,
}

impl<'a> Timing<'a> {
    pub(super) fn new(flat: &'a Flat, history: &History, now: i64) -> Self {
        Timing {
            flat,
            now,
            shared: shared(flat, history),
        }
    }

    /// How much a post gains or loses.
    pub(super) fn gain(&self, place: usize) -> f64 {
        let mut gain = f64::from(self.flat.priority(place).clamp(-STEPS, STEPS)) * PRIORITY;
        if self.is_out_of_season(place) {
            gain -= OUT_OF_SEASON;
        }
        if let Some(since) = self.new_since(place) {
            gain += NEW * nearness(self.now - since);
        }
        let ends = self
            .campaign_ends(place)
            .map(|(_, at)| at)
            .into_iter()
            .chain(self.ends_soon(place));
        if let Some(at) = ends.min() {
            gain += ENDING * nearness(at - self.now);
        }
        match self.last_shared(place) {
            None => gain + UNSHARED,
            Some(at) => gain - SHARED * rest(self.now - at),
        }
    }

    /// The reasons behind [`Timing::gain`], strongest first.
    pub(super) fn reasons(&self, place: usize) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let campaign = self.campaign_ends(place);
        if let Some((name, at)) = campaign {
            reasons.push(Reason::CampaignEnds {
                name: name.to_owned(),
                at,
            });
        }
        if let Some(at) = self
            .ends_soon(place)
            .filter(|at| campaign.is_none_or(|ends| *at < ends.1))
        {
            reasons.push(Reason::EndsSoon(at));
        }
        if let Some(since) = self.new_since(place) {
            reasons.push(Reason::NewSince(since));
        }
        if self.flat.priority(place) > 0 {
            reasons.push(Reason::Priority);
        }
        reasons.push(
            self.last_shared(place)
                .map_or(Reason::NotSharedYet, Reason::SharedAt),
        );
        reasons
    }

    fn new_since(&self, place: usize) -> Option<i64> {
        let (from, _) = self.flat.validity(place);
        from.filter(|from| (0..SOON).contains(&self.now.saturating_sub(*from)))
    }

    fn ends_soon(&self, place: usize) -> Option<i64> {
        let (_, until) = self.flat.validity(place);
        until.filter(|until| (1..=SOON).contains(&until.saturating_sub(self.now)))
    }

    fn season(&self, place: usize) -> Option<&Season> {
        let campaign = self.flat.post(place, post::CAMPAIGN);
        let mut seasons = self.flat.seasons.iter();
        seasons.find(|season| season.id == campaign)
    }

    fn is_out_of_season(&self, place: usize) -> bool {
        self.season(place).is_some_and(|season| {
            season.ends.is_some_and(|end| end <= self.now)
                || season.starts.is_some_and(|start| self.now < start)
        })
    }

    fn campaign_ends(&self, place: usize) -> Option<(&str, i64)> {
        let season = self.season(place)?;
        let ends = season
            .ends
            .filter(|ends| (1..=SOON).contains(&ends.saturating_sub(self.now)))?;
        Some((&season.name, ends))
    }

    fn last_shared(&self, place: usize) -> Option<i64> {
        self.shared
            .get(place)
            .copied()
            .flatten()
            .map(|history| history.last)
    }
}

/// The most that [`Timing::gain`] can be in a library.
pub(super) fn most_gain(flat: &Flat) -> f64 {
    let priorities = (0..flat.ids.len()).map(|place| flat.priority(place));
    let most = priorities.max().unwrap_or_default().clamp(0, STEPS);
    f64::from(most) * PRIORITY + NEW + ENDING + UNSHARED
}

/// By post: what the log says of it. Log and library are both sorted by id.
fn shared(flat: &Flat, history: &History) -> Vec<Option<PostHistory>> {
    if history.posts.is_empty() {
        return Vec::new();
    }
    let mut shared = vec![None; flat.ids.len()];
    let mut place = 0;
    // A long log is walked beside the library, a short one looked up.
    let long = history.posts.len() > flat.ids.len() / 16;
    for (id, known) in history.posts.iter().filter(|(_, known)| known.times > 0) {
        let found = if long {
            while place < flat.ids.len() && flat.ids.at(place) < id.as_str() {
                place += 1;
            }
            (flat.ids.at(place) == id).then_some(place)
        } else {
            flat.ids.find(id)
        };
        if let Some(slot) = found.and_then(|found| shared.get_mut(found)) {
            *slot = Some(*known);
        }
    }
    shared
}

/// 1 for now, 0 for two weeks away.
fn nearness(away: i64) -> f64 {
    1.0 - part(away, SOON)
}

/// 1 right after sharing, then less; something stays.
fn rest(since: i64) -> f64 {
    1.0 - 0.75 * part(since, RESTS)
}

#[expect(clippy::cast_precision_loss, reason = "days, as milliseconds")]
fn part(time: i64, whole: i64) -> f64 {
    time.clamp(0, whole) as f64 / whole as f64
}
