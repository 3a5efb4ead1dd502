//! Telephone numbers: international ones, and the national forms of IT, ES, NO, US, UK, DE and FR.
//!
//! A national form that is also how people group figures counts only where the words before it speak of calling.

use super::number::{Number, begins, ends};
use super::view::{View, any_like, is_word};
use super::{Detector, Finds};
use crate::text::word_list;

const BETWEEN: &[u8] = b" -./()";

/// Finds telephone numbers.
pub(super) fn phones(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !(byte.is_ascii_digit() || byte == b'+'));
        let plus = view.at(start) == b'+';
        let first = start + usize::from(plus) + usize::from(plus && view.at(start + 1) == b'(');
        if !view.at(first).is_ascii_digit() {
            at = start + 1;
            continue;
        }
        let number = Number::read(view, first, BETWEEN);
        // A run of more digits than any number has was not read: the walk goes on behind it.
        at = view
            .run(first, |byte| byte.is_ascii_digit())
            .max(number.end());
        let opened = view.before(start) == b'(';
        let from = if opened { start - 1 } else { start };
        if number.digits.len() < 7 || number.longer || !stands_alone(view, from, at) {
            continue;
        }
        let international = if plus {
            is_international(&number, 0)
        } else {
            is_international(&number, 2)
        };
        let national = || !plus && is_national(view, &number, from, opened);
        if (international || national()) && !is_amount(view, from, at) && !view.in_link(from) {
            let closes = opened && !number.separators.contains(&b')') && view.at(at) == b')';
            // A bracket around the whole number is not part of it; one around its first group is.
            let start = if opened && !closes { from } else { start };
            finds.add(Detector::Phone, start, at);
        }
    }
}

fn stands_alone(view: &View, from: usize, to: usize) -> bool {
    // `mob.91234567`
    let short = view.before(from) == b'.'
        && view
            .words_before(from)
            .first()
            .is_some_and(|word| any_like(word_list("secret call short"), word));
    // A number that goes on behind a space was read whole, so what stands before is all that is left to see.
    let digits_before =
        view.before(from) == b' ' && from >= 2 && view.at(from - 2).is_ascii_digit();
    (short || begins(view, from)) && ends(view, to) && !digits_before
}

fn is_amount(view: &View, from: usize, to: usize) -> bool {
    let behind = to + usize::from(view.at(to) == b' ');
    let word = view
        .slice(behind, view.run(behind, is_word))
        .to_ascii_lowercase();
    let before = view.run_back(from, 2, |byte| byte == b' ');
    matches!(view.at(behind), b'$' | b'%')
        || view.before(before) == b'$'
        || any_like(word_list("secret units"), &word)
        || view
            .words_before(from)
            .first()
            .is_some_and(|word| any_like("kr. nok. eur. usd. gbp.", word))
}

/// Whether the words before a number say that one can call it; `None`: they say nothing.
fn spoken_of(view: &View, from: usize) -> Option<bool> {
    let others = |word: &Vec<u8>| any_like(word_list("secret others"), word);
    let words = view.words_before(from);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if others(word) {
            return Some(false);
        }
        if any_like(word_list("secret numbers"), word) {
            // Of what, the word before says: a part number, a telephone number.
            return Some(!words.next().is_some_and(others));
        }
        if any_like(word_list("secret calls"), word) {
            return Some(true);
        }
    }
    None
}

/// `+` (`skip` 0) or `00` (`skip` 2), country code and number (ITU-T E.164: at most 15 digits).
fn is_international(number: &Number, skip: usize) -> bool {
    let head = number.digits.get(..skip).unwrap_or_default();
    if head.iter().any(|digit| *digit != 0) {
        return false;
    }
    let mut digits: Vec<u8> = number.digits.iter().skip(skip).copied().collect();
    // The 0 of `+44 (0)20`.
    let shape = number.shape();
    if let Some(group) = shape
        .iter()
        .position(|length| *length == 1)
        .filter(|group| *group > 0)
    {
        let before: usize = shape.iter().take(group).sum::<usize>();
        let bracket = number
            .separators
            .get(group - 1)
            .is_some_and(|sign| matches!(sign, b'(' | b' '));
        if bracket && number.digits.get(before) == Some(&0) && before > skip && before - skip <= 3 {
            digits.remove(before - skip);
        }
    }
    let many = digits.len();
    let round = digits.iter().rev().take_while(|digit| **digit == 0).count() > 4;
    let sound = match *digits.as_slice() {
        [1, area, _, _, exchange, ..] => many == 11 && area > 1 && exchange > 1,
        [3, 4, first, ..] => many == 11 && first > 4,
        [4, 7, first, ..] => many == 10 && first > 1,
        [3, 3, first, ..] => many == 11 && first > 0,
        [4, 4, first, ..] => (11..=12).contains(&many) && first > 0,
        [3, 9, first, ..] => (8..=13).contains(&many) && matches!(first, 0 | 3 | 5 | 8),
        [4, 9, first, ..] => (9..=15).contains(&many) && first > 0,
        // Faroe Islands, Greenland, Luxembourg, Andorra: short numbers behind a code that stands alone.
        [2, 9, 8 | 9, ..] | [3, 5, 2, ..] | [3, 7, 6, ..] if many == 9 => {
            shape.first() == Some(&(3 + skip)) || (skip > 0 && shape.get(..2) == Some(&[2, 3]))
        }
        [first, ..] => first > 0 && (10..=15).contains(&many),
        [] => false,
    };
    sound && !round
}

/// What the shape of a number says by itself.
enum Shape {
    /// Only telephone numbers look so.
    Sure,
    /// Figures look so too: words must speak of calling.
    Maybe,
    /// A figure may look so, but not at the end of what is said.
    AtEnd,
}

fn is_national(view: &View, number: &Number, from: usize, opened: bool) -> bool {
    let Some(shape) = national(number, opened) else {
        return false;
    };
    match (spoken_of(view, from), shape) {
        (Some(false), _) | (None, Shape::Maybe) => false,
        (Some(true), _) | (None, Shape::Sure) => true,
        (None, Shape::AtEnd) => {
            let next = view.at(number.end());
            !(next == b' '
                && (is_word(view.at(number.end() + 1)) || view.at(number.end() + 1) >= 0x80))
        }
    }
}

fn national(number: &Number, opened: bool) -> Option<Shape> {
    let (shape, digits) = (number.shape(), number.digits.as_slice());
    let sign = number.separators.first().copied().unwrap_or(0);
    let same = number.uniform(shape.len());
    // Behind a bracket the signs between the other groups are compared.
    let after = number.separators.get(1..).unwrap_or_default();
    let tight =
        sign != b'/' && (same || (opened && after.windows(2).all(|pair| pair.first() == pair.last())));
    let counting = |pair: &[u8]| matches!(pair, [one, two] if (one + 1) % 10 == *two);
    if is_date(&shape, sign, same) || is_service(&shape, digits) {
        return None;
    }
    let known = form(&shape, digits, sign, [same, tight, opened])?;
    // 01 23 45 67 89 is an example of figures, unless one is told to call it.
    if digits.windows(2).all(counting) {
        return Some(Shape::Maybe);
    }
    Some(known)
}

/// Numbers of lines for everybody: free ones and those of companies, which are no person's.
fn is_service(shape: &[usize], digits: &[u8]) -> bool {
    match *digits {
        // Great Britain, Germany.
        [0, 8, 0, 0 | 8, ..] => true,
        // France; in other groups it is a number of Naples or Munich.
        [0, 8, ..] => shape == [2, 2, 2, 2, 2],
        // Italy, Spain.
        [8 | 9, 0, 0..=2, ..] => digits.len() == 9,
        // Norway.
        [8, 0..=2, ..] => digits.len() == 8,
        _ => false,
    }
}

/// What a number's groups say. `same`: one sign stands between them all; `tight`: and it is no slash; `opened`: the
/// first group stands in a bracket.
fn form(
    shape: &[usize],
    digits: &[u8],
    sign: u8,
    [same, tight, opened]: [bool; 3],
) -> Option<Shape> {
    let (first, second) = (*digits.first()?, *digits.get(1)?);
    let exchange = digits.get(3).copied().unwrap_or(0);
    match (shape, digits.len()) {
        // 0 and an area code: IT, UK, DE, FR.
        ([10 | 11], _) if first == 0 && matches!(second, 6 | 7) => Some(Shape::Sure),
        ([2, 2, 2, 2, 2], 10) if first == 0 && second > 0 && same => Some(Shape::Sure),
        ([2..=5, rest @ ..], 9..=12)
            if first == 0
                && second > 0
                && !rest.is_empty()
                && rest.iter().all(|group| (2..=8).contains(group)) =>
        {
            Some(Shape::Sure)
        }
        ([10 | 11] | [3..=5, 4..=5], 8 | 10 | 11) if first == 0 && second > 0 => Some(Shape::Maybe),
        // US.
        ([3, 3, 4], 10) if first > 1 && exchange > 1 && (tight || opened) => Some(Shape::Sure),
        ([1, 3, 3, 4], 11)
            if first == 1 && second > 1 && digits.get(4).is_some_and(|digit| *digit > 1) =>
        {
            Some(Shape::Sure)
        }
        // Italian mobile numbers.
        ([3, 7 | 6] | [3, 3, 4] | [3, 4, 3] | [3, 2, 2, 3] | [3, 2, 5], _)
            if first == 3 && second > 1 =>
        {
            Some(Shape::Sure)
        }
        // Spanish ones.
        ([3, 2, 2, 2] | [2, 3, 2, 2], 9) if first > 5 && tight => Some(Shape::Sure),
        ([3, 3, 3], 9) if (first > 5 || (first == 3 && second > 1)) && tight && sign != b'.' => {
            Some(Shape::AtEnd)
        }
        // Norwegian ones.
        ([3, 2, 3], 8) if first > 1 && tight => Some(Shape::Sure),
        ([2, 2, 2, 2], 8) if first > 1 && same && sign == b' ' => Some(Shape::Sure),
        // Without groups.
        ([8], _) if first > 1 => Some(Shape::Maybe),
        ([9], _) if first > 5 || first == 0 || first == 3 => Some(Shape::Maybe),
        ([10], _) if (first > 1 && exchange > 1) || first == 3 => Some(Shape::Maybe),
        ([3, 6] | [2, 3, 4] | [2, 7], 9) if first > 5 => Some(Shape::Maybe),
        _ => None,
    }
}

/// Whether groups are those of a date, alone or with a time.
fn is_date(shape: &[usize], sign: u8, same: bool) -> bool {
    matches!(sign, b'.' | b'-' | b'/')
        && match shape {
            [2, 2, 4 | 2, rest @ ..] => rest.is_empty() || !same,
            [4, 2, 2, ..] => true,
            _ => false,
        }
}
