//! Moments as people say them, in the zone where the person is.

use super::texts::Texts;

/// The moment of an update, and where the person is: the only clock that the core knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock<'z> {
    /// UTC milliseconds since 1970.
    pub now: i64,
    /// Local time at any other moment.
    pub zone: &'z Zone,
}

/// How far local time is from UTC, in minutes, now and before and after each change of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zone {
    /// Before the first change.
    first: i32,
    /// From these moments on (UTC milliseconds), oldest first.
    changes: Vec<(i64, i32)>,
}

impl Zone {
    /// How long before and after now changes are looked for, and in which steps: shorter than the shortest
    /// time that a zone kept to an offset in our days (Morocco's, for the month of Ramadan).
    const BACK: i64 = 5 * 365 * DAY;
    const AHEAD: i64 = 2 * 365 * DAY;
    const STEP: i64 = 10 * DAY;

    /// The zone around `now` (UTC milliseconds), found by asking `offset` for the minutes at single moments.
    pub fn around(now: i64, offset: impl Fn(i64) -> i32) -> Zone {
        let mut at = now - Self::BACK;
        let mut known = offset(at);
        let mut zone = Zone {
            first: known,
            changes: Vec::new(),
        };
        while at < now + Self::AHEAD {
            let next = at + Self::STEP;
            let then = offset(next);
            if then != known {
                zone.changes.push((change(at, next, &offset), then));
            }
            (at, known) = (next, then);
        }
        zone
    }

    /// Local time minus UTC at a moment, in minutes.
    pub fn offset(&self, at: i64) -> i32 {
        let begun = self.changes.partition_point(|(from, _)| *from <= at);
        let last = begun.checked_sub(1).and_then(|last| self.changes.get(last));
        last.map_or(self.first, |(_, offset)| *offset)
    }
}

/// The first moment after `from` at which the offset is the one of `to`, to the minute.
fn change(from: i64, to: i64, offset: &impl Fn(i64) -> i32) -> i64 {
    let then = offset(to);
    let (mut before, mut after) = (from.div_euclid(MINUTE), to.div_euclid(MINUTE));
    while after - before > 1 {
        let middle = before + (after - before) / 2;
        if offset(middle * MINUTE) == then {
            after = middle;
        } else {
            before = middle;
        }
    }
    after * MINUTE
}

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A local calendar moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Local {
    days: i64,
    year: i64,
    month: usize,
    day: u32,
    hour: i64,
    minute: i64,
}

impl Clock<'_> {
    /// Civil date from a day count: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
    fn local(self, at: i64) -> Local {
        let local = at + i64::from(self.zone.offset(at)) * MINUTE;
        let days = local.div_euclid(DAY);
        let minutes = local.rem_euclid(DAY) / MINUTE;
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = u32::try_from(day_of_year - (153 * shifted_month + 2) / 5 + 1).unwrap_or(1);
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Local {
            days,
            year,
            month: usize::try_from(month).unwrap_or(1),
            day,
            hour: minutes / 60,
            minute: minutes % 60,
        }
    }

    /// Whole local days from now to `at`; negative in the past.
    pub fn days_until(self, at: i64) -> i64 {
        self.local(at).days - self.local(self.now).days
    }

    /// Minutes since Monday 00:00 on the person's clock.
    pub fn minute_of_week(self, at: i64) -> i64 {
        let local = self.local(at);
        // 1970-01-01 was a Thursday.
        (local.days + 3).rem_euclid(7) * 24 * 60 + local.hour * 60 + local.minute
    }

    /// A day as people say it: today, tomorrow, yesterday, a weekday within the next six days, else a date.
    pub fn day(self, at: i64, texts: &Texts) -> String {
        let local = self.local(at);
        match self.days_until(at) {
            0 => texts.get("date_today").to_owned(),
            1 => texts.get("date_tomorrow").to_owned(),
            -1 => texts.get("date_yesterday").to_owned(),
            // 1970-01-01 was a Thursday; the names begin with Monday.
            2..=6 => part(texts.get("date_weekdays"), local.days + 3, 7),
            _ => self.date(at, texts),
        }
    }

    /// A date such as "4 November", with the year if it is not this one.
    pub fn date(self, at: i64, texts: &Texts) -> String {
        let local = self.local(at);
        let month = part(
            texts.get("date_months"),
            i64::try_from(local.month).unwrap_or(1) - 1,
            12,
        );
        let values = [
            ("day", &*local.day.to_string()),
            ("month", &month),
            ("year", &local.year.to_string()),
        ];
        let same_year = local.year == self.local(self.now).year;
        texts.with(
            if same_year {
                "date_day_month"
            } else {
                "date_day_month_year"
            },
            &values,
        )
    }

    /// A time of day, e.g. "14:05".
    pub fn time(self, at: i64) -> String {
        let local = self.local(at);
        format!("{:02}:{:02}", local.hour, local.minute)
    }

    /// A day and a time of day, e.g. "today, 14:05".
    pub fn moment(self, at: i64, texts: &Texts) -> String {
        let local = self.local(at);
        let time = format!("{:02}:{:02}", local.hour, local.minute);
        texts.with(
            "date_moment",
            &[("day", &self.day(at, texts)), ("time", &time)],
        )
    }
}

/// The `index`-th (modulo `count`) of names separated by `|`.
fn part(names: &str, index: i64, count: i64) -> String {
    let index = usize::try_from(index.rem_euclid(count)).unwrap_or(0);
    names.split('|').nth(index).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        Texts::read(
            r#"{"date_today":{"message":"today"},"date_tomorrow":{"message":"tomorrow"},"date_yesterday":{"message":"yesterday"},
            "date_weekdays":{"message":"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"},
            "date_months":{"message":"January|February|March|April|May|June|July|August|September|October|November|December"},
            "date_day_month":{"message":"{day} {month}"},"date_day_month_year":{"message":"{day} {month} {year}"},
            "date_moment":{"message":"{day}, {time}"}}"#,
        )
    }

    /// Sunday 22 November 2026, 10:00 UTC.
    const NOW: i64 = 1_795_341_600_000;
    /// The ends of summer time in Italy: 25 October 2026, 28 March 2027, 31 October 2027, each at 01:00 UTC.
    const CHANGES: [(i64, i32); 3] = [
        (1_792_890_000_000, 60),
        (1_806_195_600_000, 120),
        (1_824_944_400_000, 60),
    ];

    fn fixed(minutes: i32) -> Zone {
        Zone::around(NOW, |_| minutes)
    }

    fn italy(at: i64) -> i32 {
        let begun = CHANGES.iter().rfind(|(from, _)| *from <= at);
        begun.map_or(120, |(_, offset)| *offset)
    }

    #[test]
    fn every_change_of_the_offset_is_found_to_the_minute() {
        let zone = Zone::around(NOW, italy);
        for (change, _) in CHANGES {
            for at in [change - 1, change, change + 1, change + DAY] {
                assert_eq!(zone.offset(at), italy(at), "at {at}");
            }
        }
        assert_eq!(
            zone.offset(NOW - 100 * 365 * DAY),
            120,
            "long ago: as at the beginning"
        );
    }

    #[test]
    fn an_hour_is_said_as_clocks_show_it_at_that_time_of_the_year() {
        let zone = Zone::around(NOW, italy);
        let clock = Clock {
            now: NOW,
            zone: &zone,
        };
        let noon = NOW + 2 * 60 * MINUTE;
        for (days, said) in [
            (0, "today, 13:00"),
            (-40, "13 October, 14:00"),
            (130, "1 April 2027, 14:00"),
            (360, "17 November 2027, 13:00"),
        ] {
            assert_eq!(clock.moment(noon + days * DAY, &texts()), said);
        }
        let midnight_of_1_april = NOW + 130 * DAY - 12 * 60 * MINUTE;
        assert_eq!(clock.days_until(midnight_of_1_april), 130);
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let zone = fixed(60);
        let clock = Clock {
            now: NOW,
            zone: &zone,
        };
        for (days, said) in [
            (0, "today"),
            (1, "tomorrow"),
            (-1, "yesterday"),
            (5, "Friday"),
            (7, "29 November"),
            (-2, "20 November"),
            (40, "1 January 2027"),
        ] {
            assert_eq!(clock.day(NOW + days * DAY, &texts()), said);
        }
        assert_eq!(clock.moment(NOW, &texts()), "today, 11:00");
    }

    #[test]
    fn a_local_day_begins_at_local_midnight() {
        let zone = fixed(14 * 60);
        let clock = Clock {
            now: NOW,
            zone: &zone,
        };
        assert_eq!(clock.day(NOW + MINUTE, &texts()), "today");
        assert_eq!(
            Clock {
                now: NOW,
                zone: &fixed(0)
            }
            .days_until(NOW + 14 * 60 * MINUTE),
            1
        );
    }
}
