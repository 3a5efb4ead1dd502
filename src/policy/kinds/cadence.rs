//! `cadence`: not too many posts a day, not too close together, not at night. See `docs/rules/cadence.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rhythm::Rhythm;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::{Say, clock};
use crate::network::Surface;
use crate::share::Share;

/// Parameters; what is absent is not looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::policy) struct Cadence {
    /// Most posts in one day.
    #[serde(skip_serializing_if = "Option::is_none")]
    per_day: Option<usize>,
    /// Least time between two posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    spacing_minutes: Option<usize>,
    /// First and last minute of the day, the second outside, in the person's time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    quiet_hours: Option<(i64, i64)>,
}

const MINUTE: i64 = 60_000;
const DAY: i64 = 1440;

const PER_DAY: Say = Say("cadence per-day");
const POSTS: Say = Say("cadence posts");
const ONE_POST: Say = Say("cadence one-post");
const SPACING: Say = Say("cadence spacing");
const QUIET: Say = Say("cadence quiet");

impl Kind for Cadence {
    const TRAITS: Traits = Traits {
        name: "cadence",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Tip,
    };
    // No fix changes it, so nothing has to be read again for it.
    const NEAR: bool = true;
    const BY_TEXT: bool = false;

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let cadence = Cadence {
            per_day: fields.count("per_day"),
            spacing_minutes: fields.count("spacing_minutes"),
            quiet_hours: quiet_hours(fields),
        };
        if cadence == Cadence::default() && fields.problems.is_empty() {
            fields.wrong(
                "",
                "a rule of kind cadence that looks at nothing",
                "give at least one of per_day, spacing_minutes, quiet_hours: \"20:00-07:00\"",
            );
        }
        cadence
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let reading = place.reading;
        let asked = &place.rule.scope.surfaces;
        let counts = |surface: Surface| {
            if asked.is_empty() {
                matches!(surface, Surface::Post | Surface::Article)
            } else {
                asked.contains(&surface)
            }
        };
        if !counts(reading.draft.surface) {
            return;
        }
        let networks = &place.rule.scope.networks;
        let mine: Vec<&Share> = reading
            .history
            .recent
            .iter()
            .filter(|share| !share.deleted && share.at <= place.now && counts(share.surface))
            .filter(|share| {
                networks.is_empty() || share.network.is_empty() || networks.contains(&share.network)
            })
            .collect();
        let said = self
            .per_day(place, &mine)
            .or_else(|| self.spacing(place, &mine))
            .or_else(|| self.quiet(place));
        if let Some(message) = said {
            out.push(Finding::whole(reading.text, message));
        }
    }
}

impl Cadence {
    /// Makes a rhythm as strict as this rule.
    pub(in crate::policy) fn add_to(&self, rhythm: &mut Rhythm) {
        if let Some(most) = self.per_day {
            let most = most.max(1);
            rhythm.per_day = Some(rhythm.per_day.map_or(most, |known| known.min(most)));
        }
        let minutes = self.spacing_minutes.unwrap_or_default();
        rhythm.spacing = rhythm
            .spacing
            .max(i64::try_from(minutes).unwrap_or(DAY).min(DAY));
        rhythm.quiet.extend(self.quiet_hours);
    }

    fn per_day(&self, place: &Place, mine: &[&Share]) -> Option<String> {
        let max = self.per_day?;
        let day = |at: i64| local_minutes(place, at).div_euclid(DAY);
        let today = day(place.now);
        let used = mine.iter().filter(|share| day(share.at) == today).count();
        if used < max.max(1) {
            return None;
        }
        let said = if used == 1 { &ONE_POST } else { &POSTS };
        let times = place.say(said, &[("used", &used.to_string())]);
        Some(place.say(&PER_DAY, &[("used", &times), ("max", &max.to_string())]))
    }

    fn spacing(&self, place: &Place, mine: &[&Share]) -> Option<String> {
        let minutes = i64::try_from(self.spacing_minutes?).unwrap_or(i64::MAX / MINUTE);
        let last = mine.iter().map(|share| share.at).max()?;
        let free = last.saturating_add(minutes.saturating_mul(MINUTE));
        (place.now < free).then(|| {
            // The minute in which it is over has begun.
            let (last, time) = (
                time(place, last),
                time(place, free.saturating_add(MINUTE - 1)),
            );
            place.say(&SPACING, &[("last", &last), ("time", &time)])
        })
    }

    fn quiet(&self, place: &Place) -> Option<String> {
        let (from, to) = self.quiet_hours?;
        let now = local_minutes(place, place.now).rem_euclid(DAY);
        let inside = if from <= to {
            from <= now && now < to
        } else {
            from <= now || now < to
        };
        inside.then(|| {
            place.say(
                &QUIET,
                &[
                    ("time", &clock(now)),
                    ("from", &clock(from)),
                    ("to", &clock(to)),
                ],
            )
        })
    }
}

/// Minutes since 1970 on the person's own clock, or on the programme's where the command asks.
fn local_minutes(place: &Place, at: i64) -> i64 {
    at.div_euclid(MINUTE)
        .saturating_add(i64::from(place.reading.draft.zone))
}

fn time(place: &Place, at: i64) -> String {
    clock(local_minutes(place, at).rem_euclid(DAY))
}

/// `"20:00-07:00"` in minutes of the day.
fn quiet_hours(fields: &mut Fields) -> Option<(i64, i64)> {
    let written = fields.text("quiet_hours")?;
    let minute = |part: &str| {
        let (hour, minute) = part.trim().split_once(':').unwrap_or((part.trim(), "0"));
        let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
        ((0..=24).contains(&hour) && (0..60).contains(&minute) && hour * 60 + minute <= DAY)
            .then_some((hour * 60 + minute) % DAY)
    };
    let hours = written
        .split_once(['-', '–'])
        .and_then(|(from, to)| Some((minute(from)?, minute(to)?)))
        .filter(|(from, to)| from != to);
    if hours.is_none() {
        fields.wrong(
            "quiet_hours",
            format!("`quiet_hours` is \"{written}\""),
            "give two times of the day, such as \"20:00-07:00\"",
        );
    }
    hours
}
