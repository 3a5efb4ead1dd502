//! Moments as text for machines, RFC 3339 in UTC: `2026-11-22T10:00:00.000Z`.

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A moment of UTC milliseconds as text.
pub(super) fn written(at: i64) -> String {
    let (year, month, day) = civil(at.div_euclid(DAY));
    let rest = at.rem_euclid(DAY);
    let (hour, minute) = (rest / (60 * MINUTE), rest / MINUTE % 60);
    let (second, milli) = (rest / 1000 % 60, rest % 1000);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

/// The moment that a text says, with its offset from UTC; a date alone is its noon in UTC.
pub(super) fn read(text: &str) -> Option<i64> {
    let (date, time) = text
        .split_once(['T', 't', ' '])
        .unwrap_or((text, "12:00:00Z"));
    let mut parts = date.split('-');
    let (year, month, day) = (
        number(parts.next()?, 4)?,
        number(parts.next()?, 2)?,
        number(parts.next()?, 2)?,
    );
    let days = days(year, month, day);
    if parts.next().is_some() || civil(days) != (year, month, day) {
        return None;
    }
    let (clock, ahead) = offset(time)?;
    let mut parts = clock.split(':');
    let (hour, minute) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let seconds = parts.next().unwrap_or("00");
    let (second, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
    let second = number(second, 2)?;
    let milli = number(fraction.get(..3).unwrap_or(fraction), 0)?
        * [100, 10, 1].get(fraction.len().min(3) - 1)?;
    let sound = hour < 24 && minute < 60 && second < 60 && parts.next().is_none();
    sound.then(|| days * DAY + (hour * 60 + minute - ahead) * MINUTE + second * 1000 + milli)
}

/// The time of day, and by how many minutes its clock is ahead of UTC.
fn offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let (sign, (clock, ahead)) = match time.split_once('+') {
        Some(parts) => (1, parts),
        None => (-1, time.split_once('-')?),
    };
    let (hours, minutes) = ahead.split_once(':')?;
    Some((clock, sign * (number(hours, 2)? * 60 + number(minutes, 2)?)))
}

/// Digits alone; `long`: so many, 0: one at least.
fn number(digits: &str, long: usize) -> Option<i64> {
    let sound = digits.bytes().all(|digit| digit.is_ascii_digit())
        && (digits.len() == long || (long == 0 && !digits.is_empty()));
    sound.then(|| digits.parse().ok()).flatten()
}

/// Civil date from a day count and back: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let shifted = (month + 9) % 12;
    let of_year = (153 * shifted + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sunday 22 November 2026, 10:00 UTC.
    const NOW: i64 = 1_795_341_600_000;

    #[test]
    fn a_moment_is_read_as_it_was_written() {
        for at in [0, NOW, NOW + 123, 951_782_400_000, 4_102_444_799_999] {
            assert_eq!(read(&written(at)), Some(at), "{}", written(at));
        }
        assert_eq!(written(NOW), "2026-11-22T10:00:00.000Z");
    }

    #[test]
    fn other_ways_to_write_it_are_understood() {
        for text in [
            "2026-11-22T10:00:00Z",
            "2026-11-22 10:00Z",
            "2026-11-22T11:00:00+01:00",
            "2026-11-22T04:30:00.0-05:30",
        ] {
            assert_eq!(read(text), Some(NOW), "{text}");
        }
        assert_eq!(read("2026-11-22"), Some(NOW + 2 * 60 * MINUTE));
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "22/11/2026",
            "2026-13-01",
            "2026-02-30",
            "2026-11-22T25:00Z",
            "2026-11-22T10:00",
            "2026-11-22T10:00:00Zulu",
            "-026-11-22",
            "2026-11-22T10:00:00.Z",
            "٢٠٢٦-11-22",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
