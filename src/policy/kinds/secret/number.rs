//! A number as people write it: groups of digits with single separators between.

use super::view::{View, is_word};

/// The most groups and digits that are read; longer ones are no number that we know.
const GROUPS: usize = 8;
const DIGITS: usize = 24;

/// A number in groups.
#[derive(Default)]
pub(super) struct Number {
    /// The digits' values.
    pub digits: Vec<u8>,
    /// For each group: how many digits, and where it ends in the view.
    pub groups: Vec<(usize, usize)>,
    /// What stands before each group but the first; the first sign if there are several.
    pub separators: Vec<u8>,
    /// More digits follow than were read.
    pub longer: bool,
}

impl Number {
    /// Reads the number that begins at `start`, whose groups stand apart by one of `between` (before a bracket
    /// also two: `) `; and a slash behind an area code may have spaces around it).
    pub fn read(view: &View, start: usize, between: &[u8]) -> Self {
        let mut number = Number::default();
        let mut at = start;
        loop {
            let end = view.run(at, |byte| byte.is_ascii_digit());
            if end == at {
                return number;
            }
            if number.groups.len() == GROUPS || number.digits.len() + end - at > DIGITS {
                number.longer = true;
                return number;
            }
            number
                .digits
                .extend(view.slice(at, end).iter().map(|byte| byte - b'0'));
            number.groups.push((end - at, end));
            let mut next = end;
            while next < end + 3 && between.contains(&view.at(next)) {
                next += 1;
            }
            let many = next - end;
            let brackets = view
                .slice(end, next)
                .iter()
                .any(|byte| matches!(byte, b'(' | b')'));
            // Behind an area code; elsewhere it parts two numbers.
            let slash = view.slice(end, next) == b" / "
                && number.groups.len() == 1
                && number.digits.first() == Some(&0);
            if many == 0 || (many > 1 && !brackets && !slash) || !view.at(next).is_ascii_digit() {
                return number;
            }
            number
                .separators
                .push(if slash { b'/' } else { view.at(end) });
            at = next;
        }
    }

    /// The groups' lengths.
    pub fn shape(&self) -> Vec<usize> {
        self.groups.iter().map(|(length, _)| *length).collect()
    }

    /// Whether one and the same sign stands between the first `many` groups.
    pub fn uniform(&self, many: usize) -> bool {
        let used = self
            .separators
            .get(..many.saturating_sub(1))
            .unwrap_or_default();
        used.windows(2).all(|pair| pair.first() == pair.last())
    }

    /// One past the last digit, in the view.
    pub fn end(&self) -> usize {
        self.groups.last().map_or(0, |(_, end)| *end)
    }
}

/// Whether a number can begin here: not within a word, another number or a price.
pub(super) fn begins(view: &View, at: usize) -> bool {
    let (before, earlier) = (
        view.before(at),
        at.checked_sub(2).map_or(0, |place| view.at(place)),
    );
    let within = match before {
        b'#' | b'$' | b'@' | b'=' | b'&' | b'%' => true,
        b'.' | b',' | b'-' | b'/' | b'+' => is_word(earlier),
        b':' => earlier.is_ascii_digit(),
        other => is_word(other),
    };
    !within
}

/// Whether a number can end here: no letter, digit or decimals follow.
pub(super) fn ends(view: &View, at: usize) -> bool {
    let (next, later) = (view.at(at), view.at(at + 1));
    let goes_on = match next {
        b'.' | b',' | b'-' | b'/' | b':' => later.is_ascii_digit(),
        other => is_word(other),
    };
    !goes_on
}

/// Whether the digits pass Luhn's check (ISO/IEC 7812-1, annex B).
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let value = u32::from(*digit) << (place % 2);
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}
