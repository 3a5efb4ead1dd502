//! When a text for later had better be published: its validity, the house's rhythm, what else is planned.

use super::audience;
use super::clock::Clock;
use super::state::State;
use super::texts::Texts;
use crate::network::Surface;
use crate::policy::{Draft, Rhythm};
use crate::share::Planned;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60;
/// A free moment is sought on the half hours of this many days.
const GRID: i64 = 30;
const AHEAD: i64 = 60 * DAY;
/// It is at least so many minutes away: sooner is now, not later.
const LATER: i64 = 120;
/// People read at work: from nine to six, Monday to Friday.
const WORKING_HOURS: (i64, i64) = (9 * 60, 18 * 60);
const WEEKEND: i64 = 5 * DAY;
/// Where the house says nothing of hours, these are said to be read: from seven to eight in the evening.
const READ_HOURS: (i64, i64) = (7 * 60, 20 * 60);

/// What speaks against a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Snag {
    /// The text may not be used before this instant.
    Early(i64),
    /// It may not be used any more since this instant.
    Over(i64),
    /// The house keeps these hours free of posts, in minutes of the day.
    Quiet(i64, i64),
    /// The day has this many posts, and more are not read.
    Full(usize),
    /// Another post is, or was, near: at this instant.
    Near(i64),
    /// The house says nothing of hours, and at this one few people read.
    OffHours,
}

/// What is to be looked at for one text.
pub(super) struct Plan<'c> {
    clock: Clock<'c>,
    rhythm: Rhythm,
    /// Moments of what was posted and of what else is planned.
    taken: Vec<i64>,
    from: Option<i64>,
    until: Option<i64>,
}

impl<'c> Plan<'c> {
    /// For a text as it is now, be it in the queue or not yet.
    pub fn new(state: &State, clock: Clock<'c>, text: &Planned) -> Self {
        let counts = |surface| matches!(surface, Surface::Post | Surface::Article);
        let recent = state.history.recent.iter();
        let posted = recent
            .filter(|share| !share.deleted && counts(share.surface))
            .map(|share| share.at);
        let others = state.queue.waiting().filter(|other| other.id != text.id);
        let program = state.program.as_ref();
        let entry = program
            .filter(|_| text.is_ready_text())
            .and_then(|program| program.index.entry(&text.post));
        let audience = audience::of(state);
        let draft = Draft {
            network: Some(&text.network),
            ui: &state.language,
            audience: &audience,
            from_library: !text.post.is_empty(),
            ..Draft::new(&text.text)
        };
        Plan {
            clock,
            rhythm: program.map_or_else(Rhythm::default, |program| {
                program.policy.rhythm(&draft, clock.now)
            }),
            taken: posted.chain(others.filter_map(|other| other.at)).collect(),
            from: entry.and_then(|entry| entry.valid_from),
            until: entry.and_then(|entry| entry.valid_until),
        }
    }

    /// What speaks against publishing at `at`, the most important first.
    pub fn snag(&self, at: i64) -> Option<Snag> {
        if let Some(until) = self.until.filter(|until| *until <= at) {
            return Some(Snag::Over(until));
        }
        if let Some(from) = self.from.filter(|from| at < *from) {
            return Some(Snag::Early(from));
        }
        let minute = self.clock.minute_of_week(at) % DAY;
        if let Some((from, to)) = self.rhythm.quiet_at(minute) {
            return Some(Snag::Quiet(from, to));
        }
        let day = self.clock.days_until(at);
        let same_day = |other: &&i64| self.clock.days_until(**other) == day;
        let most = self.rhythm.per_day.unwrap_or(usize::MAX);
        if self.taken.iter().filter(same_day).count() >= most {
            return Some(Snag::Full(most));
        }
        let spacing = self.rhythm.spacing * MINUTE;
        let near = |other: &&i64| (**other - at).abs() < spacing;
        if let Some(other) = self.taken.iter().find(near) {
            return Some(Snag::Near(*other));
        }
        let (from, to) = READ_HOURS;
        let off = self.rhythm.quiet.is_empty() && !(from..to).contains(&minute);
        off.then_some(Snag::OffHours)
    }

    /// The first moment from `after` on, later than soon, that nothing speaks against; in working hours where
    /// those leave one. `None`: there is none within two months.
    pub fn free(&self, after: i64) -> Option<i64> {
        let soonest = after
            .max(self.clock.now + LATER * MINUTE)
            .max(self.from.unwrap_or(i64::MIN));
        let past = self.clock.minute_of_week(soonest) % GRID;
        let first = (soonest.div_euclid(MINUTE) + (GRID - past) % GRID) * MINUTE;
        let moments = || (0..AHEAD / GRID).map(|step| first + step * GRID * MINUTE);
        let free = |at: &i64| self.snag(*at).is_none();
        moments()
            .find(|at| self.is_working_time(*at) && free(at))
            .or_else(|| moments().find(free))
    }

    fn is_working_time(&self, at: i64) -> bool {
        let minute = self.clock.minute_of_week(at);
        let (from, to) = WORKING_HOURS;
        minute < WEEKEND && (from..to).contains(&(minute % DAY))
    }

    /// The first midnight after `at`.
    pub fn next_day(&self, at: i64) -> i64 {
        let minute = self.clock.minute_of_week(at) % DAY;
        (at.div_euclid(MINUTE) + DAY - minute) * MINUTE
    }

    /// Whether it may be used no more, now.
    pub fn is_over(&self) -> bool {
        self.until.is_some_and(|until| until <= self.clock.now)
    }
}

/// A snag as a sentence.
pub(super) fn said(snag: Snag, clock: Clock, texts: &Texts) -> String {
    let time = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    match snag {
        Snag::Early(from) => texts.with("later_early", &[("moment", &clock.moment(from, texts))]),
        Snag::Over(until) => texts.with("later_over", &[("moment", &clock.moment(until, texts))]),
        Snag::Quiet(from, to) => {
            texts.with("later_quiet", &[("from", &time(from)), ("to", &time(to))])
        }
        Snag::OffHours => texts.get("later_off_hours").to_owned(),
        Snag::Full(most) => texts.count("later_full", most),
        Snag::Near(other) => texts.with("later_near", &[("moment", &clock.moment(other, texts))]),
    }
}
