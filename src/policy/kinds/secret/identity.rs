//! Numbers by which a state knows a person: codice fiscale, DNI, NIE, fødselsnummer.

use super::number::{Number, begins};
use super::view::{View, is_word};
use super::{Detector, Finds};

/// Finds Italian tax codes, with digits replaced by letters (omocodia) too, in one piece or in groups 3 3 5 5.
pub(super) fn tax_codes(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !is_word(byte));
        at = view.run(start, is_word);
        let code = match at - start {
            16 => Some((view.slice(start, at).to_vec(), at)),
            3 => in_groups(view, start),
            _ => None,
        };
        let Some((mut code, end)) = code else {
            continue;
        };
        code.make_ascii_uppercase();
        if is_tax_code(&code) == Some(true) {
            finds.add(Detector::CodiceFiscale, start, end);
            at = end;
        }
    }
}

fn in_groups(view: &View, start: usize) -> Option<(Vec<u8>, usize)> {
    let mut code = Vec::with_capacity(16);
    let mut at = start;
    for length in [3, 3, 5, 5] {
        let end = view.run(at, is_word);
        if end - at != length
            || (length != 5 && !view.slice(at, end).iter().all(u8::is_ascii_alphabetic))
        {
            return None;
        }
        code.extend_from_slice(view.slice(at, end));
        if code.len() == 16 {
            return Some((code, end));
        }
        at = end + 1;
        if view.at(end) != b' ' {
            return None;
        }
    }
    None
}

/// The letters that stand for the digits 0 to 9 where two people would have the same code.
const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";
/// What a character in an odd place counts (decree of 23 December 1976), for 0 to 9 and A to J, then K to Z.
const ODD: [u8; 26] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/// Whether 16 characters in capitals are a tax code; `None`: a character that none has in its place.
fn is_tax_code(code: &[u8]) -> Option<bool> {
    let digit = |place: usize| -> Option<u8> {
        let byte = *code.get(place)?;
        if byte.is_ascii_digit() {
            return Some(byte - b'0');
        }
        u8::try_from(OMOCODIA.iter().position(|letter| *letter == byte)?).ok()
    };
    let letters = [0, 1, 2, 3, 4, 5, 8, 11, 15];
    if !letters
        .iter()
        .all(|place| code.get(*place).is_some_and(u8::is_ascii_uppercase))
    {
        return None;
    }
    for place in [6, 7, 12, 13, 14] {
        digit(place)?;
    }
    let day = digit(9)? * 10 + digit(10)?;
    let dated = matches!(day, 1..=31 | 41..=71) && b"ABCDEHLMPRST".contains(code.get(8)?);
    let mut sum = 0u32;
    for (place, byte) in code.iter().take(15).enumerate() {
        let index = if byte.is_ascii_digit() {
            byte - b'0'
        } else {
            byte - b'A'
        };
        // The first place is odd.
        let value = if place % 2 == 0 {
            *ODD.get(usize::from(index))?
        } else {
            index
        };
        sum += u32::from(value);
    }
    Some(dated && u32::from(code.last()? - b'A') == sum % 26)
}

/// The check letters of Spanish identity numbers, by the remainder of 23 (Royal Decree 1553/2005).
const CHECK: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";

/// Finds Spanish identity numbers: DNI (eight digits, or seven without their zero) and NIE (X, Y or Z and seven).
pub(super) fn spanish(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !is_word(byte));
        at = view.run(start, is_word);
        let first = view.at(start).to_ascii_uppercase();
        let foreign = matches!(first, b'X' | b'Y' | b'Z');
        if at == start || !(foreign || first.is_ascii_digit()) || !begins(view, start) {
            continue;
        }
        if let Some(end) = spanish_at(view, start, foreign) {
            let detector = if foreign {
                Detector::Nie
            } else {
                Detector::Dni
            };
            finds.add(detector, start, end);
            at = end;
        }
    }
}

fn spanish_at(view: &View, start: usize, foreign: bool) -> Option<usize> {
    let mut number = 0u32;
    let mut at = start;
    // `X 1234567 L`; a small `y` before a number is a word.
    let mut open = false;
    if foreign {
        number = u32::from(view.at(at).to_ascii_uppercase() - b'X');
        at += 1;
        open = view.at(at) == b' ' && view.at(start).is_ascii_uppercase();
        at += usize::from(open || view.at(at) == b'-');
    }
    let mut many = 0;
    let from = at;
    loop {
        let byte = view.at(at);
        if byte.is_ascii_digit() && many < 8 {
            number = number * 10 + u32::from(byte - b'0');
            many += 1;
        } else if !(byte == b'.' && view.at(at + 1).is_ascii_digit() && (many == 2 || many == 5)) {
            break;
        }
        at += 1;
    }
    let dotted = at - from > many;
    let wanted = if foreign {
        many == 7
    } else {
        many == 8 || (many == 7 && !dotted)
    };
    let apart = matches!(view.at(at), b'-' | b' ');
    let letter = view.at(at + usize::from(apart));
    let spaced = view.at(at) == b' ';
    // A letter that stands apart, or behind a number one short, must be a capital: else it is a word of the sentence.
    let plain = letter.is_ascii_uppercase()
        || (letter.is_ascii_lowercase() && !apart && (foreign || many == 8));
    let end = at + 1 + usize::from(apart);
    let check = *CHECK.get(usize::try_from(number % 23).ok()?)?;
    (wanted
        && plain
        && (!open || spaced)
        && !(spaced && many == 7 && !foreign)
        && letter.to_ascii_uppercase() == check
        && !is_word(view.at(end))
        && !(spaced && view.at(end) == b'\''))
        .then_some(end)
}

/// Finds Norwegian national identity numbers and D-numbers: eleven digits, a space after the sixth or not.
pub(super) fn norwegian(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !byte.is_ascii_digit());
        at = view.run(start, |byte| byte.is_ascii_digit());
        if !matches!(at - start, 6 | 11) || !begins(view, start) {
            continue;
        }
        let number = Number::read(view, start, b" -");
        let many = if at - start == 11 { 1 } else { 2 };
        let sound = number
            .shape()
            .get(..many)
            .is_some_and(|shape| shape.iter().sum::<usize>() == 11);
        let digits = number.digits.get(..11).unwrap_or_default();
        let end = number.groups.get(many - 1).map_or(at, |(_, end)| *end);
        if sound && !is_word(view.at(end)) && is_birth_number(digits) && !view.in_link(start) {
            finds.add(Detector::Fodselsnummer, start, end);
            at = end;
        }
    }
}

/// Whether eleven digits are a fødselsnummer or D-number: a day that exists and both check digits (mod 11,
/// Skatteetaten). Months raised by 40, 65 or 80 are those of emergency and test numbers.
fn is_birth_number(digits: &[u8]) -> bool {
    let [d1, d2, m1, m2, y1, y2, ..] = *digits else {
        return false;
    };
    let day = (d1 % 4) * 10 + d2;
    let month = match m1 * 10 + m2 {
        month @ 1..=12 => month,
        month @ 41..=52 => month - 40,
        month @ 66..=77 => month - 65,
        month @ 81..=92 => month - 80,
        _ => return false,
    };
    let leap = (y1 * 10 + y2).is_multiple_of(4);
    let last = match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let check = |weights: &[u32]| {
        let sum: u32 = weights
            .iter()
            .zip(digits)
            .map(|(weight, digit)| weight * u32::from(*digit))
            .sum();
        sum.is_multiple_of(11)
    };
    d1 < 8
        && (1..=last).contains(&day)
        && check(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
        && check(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}
