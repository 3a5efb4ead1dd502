//! What a kind says when a rule has no words of its own: one table of languages, dates as people write them.

use super::rule::Place;
use crate::text::word_list;

/// A sentence in the interface's languages, with `{name}` where a value goes: its name in `words/rules/`, where it
/// stands in each language on a line behind the language's code.
#[derive(Debug, Clone, Copy)]
pub(super) struct Say(pub &'static str);

impl Say {
    /// The sentence in the language `ui`, English for one that has none, with its values.
    pub fn with(self, ui: &str, values: &[(&str, &str)]) -> String {
        let sentence = self.in_language(ui);
        // In one walk, so that a value that looks like a place for another stays what it is.
        let mut out = String::with_capacity(sentence.len() + 32);
        let mut pieces = sentence.split('{');
        out.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let (name, tail) = piece.split_once('}').unwrap_or((piece, ""));
            out.push_str(
                values
                    .iter()
                    .find(|(known, _)| *known == name)
                    .map_or("", |(_, value)| value),
            );
            out.push_str(tail);
        }
        out
    }

    /// The words as they are written. Its name where there are none: a hint that says little beats one that says
    /// nothing.
    fn in_language(self, ui: &str) -> &'static str {
        let code = match language_of(ui) {
            "no" | "nn" => "nb",
            code => code,
        };
        let lines = || word_list(self.0).lines();
        let line = |code: &str| lines().find_map(|line| line.strip_prefix(code)?.strip_prefix(' '));
        line(code).or_else(|| line("en")).unwrap_or(self.0)
    }
}

fn language_of(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or_default()
}

/// The names of months, separated by `|`.
const MONTHS: Say = Say("months");

/// A moment as the reader writes it, e.g. `4 November 2026, 09:00`. `instant` in UTC milliseconds.
pub(super) fn moment(instant: i64, clocks: Clocks, ui: &str) -> String {
    let minutes = local_minutes(instant, clocks.zone);
    let date = day(minutes, ui);
    let (hour, minute) = (minutes.rem_euclid(1440) / 60, minutes.rem_euclid(60));
    let zone = clocks.name();
    match language_of(ui) {
        "it" => format!("{date}, ore {hour:02}:{minute:02}{zone}"),
        "nb" | "no" | "nn" => format!("{date} kl. {hour:02}:{minute:02}{zone}"),
        _ => format!("{date}, {hour:02}:{minute:02}{zone}"),
    }
}

/// Whose clocks a moment is told by: the programme's at that moment, where they are known, for only they are
/// sure of summer time; else the reader's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clocks {
    /// Minutes ahead of UTC.
    zone: i32,
    /// They differ from the reader's now, so a moment says which they are.
    named: bool,
}

impl Clocks {
    /// Those by which the end of a rule is told.
    pub fn of(place: &Place) -> Self {
        let reader = place.reading.draft.zone;
        let zone = place.rule.scope.zone.unwrap_or(reader);
        Clocks {
            zone,
            named: zone != reader,
        }
    }

    /// E.g. ` (UTC+1)`, ` (UTC−3:30)`; empty for the reader's own.
    fn name(self) -> String {
        let (sign, minutes) = (
            if self.zone < 0 { '−' } else { '+' },
            self.zone.unsigned_abs(),
        );
        match (self.named, minutes % 60) {
            (false, _) => String::new(),
            (true, 0) => format!(" (UTC{sign}{})", minutes / 60),
            (true, rest) => format!(" (UTC{sign}{}:{rest:02})", minutes / 60),
        }
    }
}

/// The end of a period as the reader writes it: the last day of one that ends at midnight, else the moment.
pub(super) fn last_moment(end: i64, clocks: Clocks, ui: &str) -> String {
    let minutes = local_minutes(end, clocks.zone);
    if minutes.rem_euclid(1440) == 0 {
        day(minutes.saturating_sub(1), ui)
    } else {
        moment(end, clocks, ui)
    }
}

fn local_minutes(instant: i64, zone: i32) -> i64 {
    instant.div_euclid(60_000).saturating_add(i64::from(zone))
}

/// The day of a local time in minutes since 1970, e.g. `4 November 2026`.
fn day(minutes: i64, ui: &str) -> String {
    let (year, month, day) = civil(minutes.div_euclid(1440));
    let place = usize::try_from(month - 1).unwrap_or_default();
    let names = MONTHS.in_language(ui);
    let name = names.split('|').nth(place).unwrap_or_default();
    match language_of(ui) {
        "ca" => format!("{day} {name} del {year}"),
        "es" => format!("{day} {name} de {year}"),
        "nb" | "no" | "nn" => format!("{day}. {name} {year}"),
        _ => format!("{day} {name} {year}"),
    }
}

/// A minute of the day as the reader writes it, e.g. `09:00`.
pub(super) fn clock(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Year, month and day of a day counted from 1970-01-01 (Gregorian, after Howard Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_the_reader_writes_it() {
        let own = |zone| Clocks { zone, named: false };
        // 2026-11-04T08:00:00Z, an hour later in Rome.
        let at = 1_793_779_200_000;
        for (ui, expected) in [
            ("en", "4 November 2026, 09:00"),
            ("it", "4 novembre 2026, ore 09:00"),
            ("ca", "4 de novembre del 2026, 09:00"),
            ("es-AR", "4 de noviembre de 2026, 09:00"),
            ("nb", "4. november 2026 kl. 09:00"),
            ("fi", "4 November 2026, 09:00"),
        ] {
            assert_eq!(moment(at, own(60), ui), expected);
        }
        assert_eq!(moment(-1, own(0), "en"), "31 December 1969, 23:59");
        for (zone, expected) in [
            (60, "4 November 2026, 09:00 (UTC+1)"),
            (-210, "4 November 2026, 04:30 (UTC−3:30)"),
        ] {
            assert_eq!(moment(at, Clocks { zone, named: true }, "en"), expected);
        }
        assert_eq!(last_moment(at, own(60), "nb"), "4. november 2026 kl. 09:00");
        assert_eq!(last_moment(0, own(0), "ca"), "31 de desembre del 1969");
        assert_eq!(
            moment(1_709_164_800_000, own(0), "en"),
            "29 February 2024, 00:00"
        );
    }

    #[test]
    fn a_value_is_not_read_for_places() {
        let said = Say("prefer-term message").with("en", &[("use", "{found}"), ("found", "2")]);
        assert!(
            said.starts_with("Consider “{found}” instead of “2”"),
            "{said}"
        );
    }
}
