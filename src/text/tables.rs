//! Tables of the Unicode Character Database: `words/unicode.txt`, read when one is first asked for.

use std::sync::LazyLock;

use super::lexicon::list;

/// Numbers that belong together; what they are, the file says at each table. Those that it lacks are 0.
pub(super) type Row = [u32; 4];

/// The places of the tables in [`NAMES`].
pub(super) const PAIRS: usize = 0;
pub(super) const OTHER_PAIRS: usize = 1;
pub(super) const NEVER_COMPOSED: usize = 2;
pub(super) const CLASSES: usize = 3;
pub(super) const MARKS: usize = 4;
pub(super) const NOT_LETTERS: usize = 5;
pub(super) const DIGITS: usize = 6;
pub(super) const PUNCTUATION: usize = 7;
pub(super) const EMOJI: usize = 8;
pub(super) const EMOJI_SHOWN: usize = 9;
pub(super) const TONED: usize = 10;
pub(super) const CLUSTERS: usize = 11;
pub(super) const SMALL_LETTERS: usize = 12;

const NAMES: [&str; 13] = [
    "unicode pairs",
    "unicode other pairs",
    "unicode never composed",
    "unicode classes",
    "unicode marks",
    "unicode not letters",
    "unicode digits",
    "unicode punctuation",
    "unicode emoji",
    "unicode emoji shown",
    "unicode toned",
    "unicode clusters",
    "unicode small letters",
];

static TABLES: LazyLock<Vec<Vec<Row>>> =
    LazyLock::new(|| NAMES.iter().map(|name| rows(list(name))).collect());

/// A table, in the order of its first numbers.
pub(super) fn table(place: usize) -> &'static [Row] {
    TABLES.get(place).map_or(&[], Vec::as_slice)
}

/// The row that begins with a character.
pub(super) fn row_of(place: usize, character: char) -> Option<&'static Row> {
    let rows = table(place);
    let found = rows.binary_search_by_key(&u32::from(character), |row| row[0]);
    rows.get(found.ok()?)
}

/// The row of a table of runs in which a character lies: first code point, how many follow it.
pub(super) fn run_of(place: usize, character: char) -> Option<&'static Row> {
    let point = u32::from(character);
    let row = last_row(place, point)?;
    (point - row[0] <= row[1]).then_some(row)
}

/// The last row that does not begin behind a code point.
pub(super) fn last_row(place: usize, point: u32) -> Option<&'static Row> {
    let rows = table(place);
    let behind = rows.partition_point(|row| row[0] <= point);
    rows.get(behind.checked_sub(1)?)
}

/// The rows of a list: apart by blanks and ends of lines, their numbers by commas.
fn rows(list: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for row in list.split_ascii_whitespace() {
        let mut numbers: Row = [0; 4];
        let mut place = 0;
        for sign in row.chars() {
            match (sign.to_digit(16), numbers.get_mut(place)) {
                (Some(digit), Some(number)) => *number = *number << 4 | digit,
                _ => place += 1,
            }
        }
        rows.push(numbers);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_there_and_in_order() {
        let many: Vec<usize> = TABLES.iter().map(Vec::len).collect();
        assert_eq!(
            many,
            [781, 147, 105, 295, 183, 17, 71, 199, 148, 81, 40, 829, 184]
        );
        assert_eq!(TABLES.len(), SMALL_LETTERS + 1);
        for rows in TABLES.iter() {
            assert!(rows.is_sorted_by(|one, other| one[0] < other[0]));
        }
        assert_eq!(row_of(PAIRS, 'é'), Some(&[0xE9, 0x65, 0x301, 0]));
        assert_eq!(row_of(PAIRS, 'e'), None);
        assert_eq!(run_of(DIGITS, '٣').map(|row| row[0]), Some(0x660));
    }
}
