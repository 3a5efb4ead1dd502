//! Dates as people write them, as UTC milliseconds.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// Which end of a time a date alone means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// 00:00.
    From,
    /// 24:00.
    Until,
}

/// How to write a date, for messages.
pub const HELP: &str = "write 2026-11-04, 2026-11-04T09:00 (in the programme's time zone) or 2026-11-04T09:00:00+01:00";

/// UTC milliseconds of `text`: RFC 3339, local in `zone`, or a date alone. Err: it is none of these.
pub fn read(text: &str, zone: &TimeZone, edge: Edge) -> Result<i64, String> {
    let text = text.trim();
    if let Some(day) = plain_date(text) {
        let day = match edge {
            Edge::From => Some(day),
            Edge::Until => day.tomorrow().ok(),
        };
        let start = day.and_then(|day| day.to_zoned(zone.clone()).ok());
        return start
            .map(|start| start.timestamp().as_millisecond())
            .ok_or_else(|| not_a_date(text));
    }
    if has_offset(text) {
        return text
            .parse::<Timestamp>()
            .map(Timestamp::as_millisecond)
            .map_err(|_| not_a_date(text));
    }
    let local = text.parse::<DateTime>().ok().filter(|_| text.contains(':'));
    let zoned = local.and_then(|local| local.to_zoned(zone.clone()).ok());
    zoned
        .map(|zoned| zoned.timestamp().as_millisecond())
        .ok_or_else(|| not_a_date(text))
}

/// A moment with its offset, as the command's `--at` takes it. Err: it is none.
pub fn read_instant(text: &str) -> Result<i64, String> {
    let text = text.trim();
    if has_offset(text)
        && let Ok(time) = text.parse::<Timestamp>()
    {
        return Ok(time.as_millisecond());
    }
    Err(format!(
        "\"{text}\" is no moment in time; write it like 2026-11-04T09:00:00+01:00 or 2026-11-04T08:00:00Z"
    ))
}

/// How many minutes the clocks of a time zone are ahead of UTC at an instant; 0 for an unknown zone.
pub fn minutes_ahead(zone: &str, milliseconds: i64) -> i32 {
    let zone = TimeZone::get(zone).ok();
    zone.and_then(|zone| minutes_ahead_in(&zone, milliseconds))
        .unwrap_or_default()
}

/// The same for a zone that is known; `None` for an instant beyond all calendars.
pub fn minutes_ahead_in(zone: &TimeZone, milliseconds: i64) -> Option<i32> {
    let time = Timestamp::from_millisecond(milliseconds).ok()?;
    Some(zone.to_offset(time).seconds() / 60)
}

/// UTC milliseconds as RFC 3339, e.g. `2026-11-04T08:00:00Z`.
pub fn show(milliseconds: i64) -> String {
    Timestamp::from_millisecond(milliseconds)
        .map_or_else(|_| milliseconds.to_string(), |time| time.to_string())
}

/// The day of an instant on the clocks of a time zone, e.g. `4 November 2026`; UTC for an unknown zone.
pub fn day(milliseconds: i64, zone: &str) -> String {
    written(milliseconds, zone, "%-d %B %Y")
}

/// The last day before an instant that ends something, with the time where that is not midnight.
pub fn last_day(milliseconds: i64, zone: &str) -> String {
    match written(milliseconds, zone, "%H:%M").as_str() {
        "00:00" => day(milliseconds - 1, zone),
        time => format!("{}, {time}", day(milliseconds, zone)),
    }
}

fn written(milliseconds: i64, zone: &str, form: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    Timestamp::from_millisecond(milliseconds).map_or_else(
        |_| milliseconds.to_string(),
        |time| time.to_zoned(zone).strftime(form).to_string(),
    )
}

/// `2026-11-04` and nothing else; jiff alone would also take `20261104`.
fn plain_date(text: &str) -> Option<Date> {
    let shape: String = text
        .chars()
        .map(|mark| if mark.is_ascii_digit() { '0' } else { mark })
        .collect();
    (shape == "0000-00-00").then(|| text.parse().ok()).flatten()
}

fn has_offset(text: &str) -> bool {
    let time = text
        .find([':'])
        .and_then(|colon| text.get(colon..))
        .unwrap_or_default();
    time.ends_with(['Z', 'z']) || time.contains(['+', '-', '−'])
}

fn not_a_date(text: &str) -> String {
    format!("\"{text}\" is not a date")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rome(text: &str, edge: Edge) -> String {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        read(text, &zone, edge).map_or_else(|error| error, show)
    }

    #[test]
    fn a_date_is_resolved_in_the_programmes_zone() {
        for (written, edge, utc) in [
            ("2026-11-04T09:00:00Z", Edge::From, "2026-11-04T09:00:00Z"),
            (
                "2026-11-04T09:00:00+01:00",
                Edge::From,
                "2026-11-04T08:00:00Z",
            ),
            (
                "2026-11-04 09:00:00-05:30",
                Edge::From,
                "2026-11-04T14:30:00Z",
            ),
            ("2026-11-04T09:00", Edge::From, "2026-11-04T08:00:00Z"),
            ("2026-11-04 09:00", Edge::Until, "2026-11-04T08:00:00Z"),
            ("2026-11-04T09:00:30", Edge::From, "2026-11-04T08:00:30Z"),
            ("2026-07-01", Edge::From, "2026-06-30T22:00:00Z"),
            ("2026-07-01", Edge::Until, "2026-07-01T22:00:00Z"),
            ("2026-10-25", Edge::From, "2026-10-24T22:00:00Z"),
            ("2026-10-25", Edge::Until, "2026-10-25T23:00:00Z"),
            // In the hour that spring skips, the clock has already moved on.
            ("2026-03-29T02:30", Edge::From, "2026-03-29T01:30:00Z"),
        ] {
            assert_eq!(rome(written, edge), utc, "{written}");
        }
    }

    #[test]
    fn what_is_no_date_is_said_with_its_value() {
        for written in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-11-31",
            "04/11/2026",
            "2026-11-04T25:00",
            "20261104",
            "2026-11-04Z",
        ] {
            assert_eq!(
                rome(written, Edge::From),
                format!("\"{written}\" is not a date")
            );
        }
    }

    #[test]
    fn a_zone_says_how_far_its_clocks_are_ahead() {
        let summer = read_instant("2026-07-01T00:00:00Z").unwrap();
        let winter = read_instant("2026-12-01T00:00:00Z").unwrap();
        for (zone, at, ahead) in [
            ("Europe/Rome", summer, 120),
            ("Europe/Rome", winter, 60),
            ("Asia/Kolkata", winter, 330),
            ("Nowhere", winter, 0),
        ] {
            assert_eq!(minutes_ahead(zone, at), ahead);
        }
    }

    #[test]
    fn an_end_is_said_by_the_last_day_before_it() {
        for (end, zone, said) in [
            ("2026-11-30T23:00:00Z", "Europe/Madrid", "30 November 2026"),
            ("2026-12-31T23:00:00Z", "UTC", "31 December 2026, 23:00"),
            ("2026-11-05T00:00:00Z", "Nowhere", "4 November 2026"),
        ] {
            assert_eq!(last_day(read_instant(end).unwrap(), zone), said);
        }
        let evening = read_instant("2026-11-30T23:30:00Z").unwrap();
        assert_eq!(day(evening, "Europe/Madrid"), "1 December 2026");
    }

    #[test]
    fn a_moment_needs_its_offset() {
        assert_eq!(read_instant("1970-01-01T00:00:01Z"), Ok(1000));
        for written in ["2026-11-04", "2026-11-04T09:00:00", "now"] {
            assert!(read_instant(written).unwrap_err().contains(written));
        }
    }
}
