//! The interface's sentences in one language, with numbers and dates as its readers write them.

use std::collections::BTreeMap;

use cuecard_derive::Deserialize;

use crate::json;

/// The sentences of one `_locales/<language>/messages.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    messages: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Entry {
    message: String,
}

impl Texts {
    /// Reads the JSON of a messages file; what cannot be read is left out, and shows as its key.
    pub fn read(json: &str) -> Self {
        let entries: BTreeMap<String, Entry> = json::read(json).unwrap_or_default();
        Texts {
            messages: entries
                .into_iter()
                .map(|(key, entry)| (key, entry.message))
                .collect(),
        }
    }

    /// Whether there is no sentence at all.
    pub fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// The sentence under `key`; the key itself if there is none, so that a gap is seen in a test.
    pub fn get<'t>(&'t self, key: &'t str) -> &'t str {
        self.messages.get(key).map_or(key, String::as_str)
    }

    /// The sentence under `key` with each `{name}` replaced by its value.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut rest = self.get(key);
        let mut filled = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(value),
                None => filled.extend(["{", name, "}"]),
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }

    /// The sentence for `count` things: `key_one` or `key_other`, with `{count}` filled.
    ///
    /// English, Italian, Catalan and Bokmål need no other forms for numbers under a million
    /// (Unicode CLDR, plural rules).
    pub fn count(&self, key: &str, count: usize) -> String {
        let form = if count == 1 { "one" } else { "other" };
        self.with(&format!("{key}_{form}"), &[("count", &count.to_string())])
    }

    /// A language's own name, e.g. `Italiano`; the code if it is not known.
    pub fn language_name(code: &str) -> &str {
        match code {
            "en" => "English",
            "it" => "Italiano",
            "ca" => "Català",
            "nb" => "Norsk bokmål",
            "es" => "Español",
            "fr" => "Français",
            "de" => "Deutsch",
            other => other,
        }
    }
}

/// The moment of an update: the only clock that the core knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    /// UTC milliseconds since 1970.
    pub now: i64,
    /// Local time minus UTC, in minutes.
    pub offset_minutes: i32,
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

impl Clock {
    /// Civil date from a day count: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
    fn local(self, at: i64) -> Local {
        let local = at + i64::from(self.offset_minutes) * MINUTE;
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
            "date_moment":{"message":"{day}, {time}"},"greet":{"message":"Hello {name}, {name} {gap}"},
            "things_one":{"message":"{count} thing"},"things_other":{"message":"{count} things"}}"#,
        )
    }

    /// Sunday 22 November 2026, 10:00 UTC.
    const NOW: i64 = 1_795_341_600_000;

    #[test]
    fn days_are_said_as_people_say_them() {
        let clock = Clock {
            now: NOW,
            offset_minutes: 60,
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
        let clock = Clock {
            now: NOW,
            offset_minutes: 14 * 60,
        };
        assert_eq!(clock.day(NOW + MINUTE, &texts()), "today");
        assert_eq!(
            Clock {
                now: NOW,
                offset_minutes: 0
            }
            .days_until(NOW + 14 * 60 * MINUTE),
            1
        );
    }

    #[test]
    fn values_fill_their_places_and_unknown_places_stay() {
        assert_eq!(
            texts().with("greet", &[("name", "Ada")]),
            "Hello Ada, Ada {gap}"
        );
        assert_eq!(texts().with("absent", &[]), "absent");
    }

    #[test]
    fn one_thing_is_not_counted_like_many() {
        assert_eq!(texts().count("things", 1), "1 thing");
        assert_eq!(texts().count("things", 0), "0 things");
    }
}
