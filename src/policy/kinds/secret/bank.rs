//! Payment cards and international bank accounts.

use super::Detector;
use super::Finds;
use super::number::{Number, begins, ends, luhn};
use super::view::{View, is_word};
use crate::text::word_list;

/// Prefixes of the schemes (from, to, both included) with the lengths in use: Visa, Mastercard, American Express,
/// Diners Club, Discover, JCB, `UnionPay`, Maestro, Dankort, Mir, UATP (ISO/IEC 7812 ranges as the schemes publish them).
const SCHEMES: &[(u32, u32, &[usize])] = &[
    (4, 4, &[13, 16, 19]),
    (51, 55, &[16]),
    (2221, 2720, &[16]),
    (34, 34, &[15]),
    (37, 37, &[15]),
    (300, 305, &[14, 16]),
    (3095, 3095, &[14, 16]),
    (36, 36, &[14, 16]),
    (38, 39, &[14, 16]),
    (6011, 6011, &[16, 19]),
    (644, 659, &[16, 19]),
    (3528, 3589, &[16, 19]),
    (62, 62, &[16, 17, 18, 19]),
    (5018, 5018, &[13, 16, 19]),
    (5019, 5020, &[13, 16, 19]),
    (5038, 5038, &[13, 16, 19]),
    (5893, 5893, &[13, 16, 19]),
    (6304, 6304, &[13, 16, 19]),
    (6331, 6331, &[16, 18, 19]),
    (6759, 6763, &[13, 16, 19]),
    (2200, 2204, &[16, 19]),
    (1, 1, &[15]),
];

/// Finds card numbers: bare, or in groups as they are embossed.
pub(super) fn cards(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !byte.is_ascii_digit());
        at = view.run(start, |byte| byte.is_ascii_digit());
        if at > start && begins(view, start) {
            let number = Number::read(view, start, b" -.");
            if let Some(end) = card(view, &number).filter(|_| !view.in_link(start)) {
                finds.add(Detector::Card, start, end);
                at = end;
            }
        }
    }
}

/// Where the card number at the start of a number ends.
fn card(view: &View, number: &Number) -> Option<usize> {
    let shape = number.shape();
    (1..=shape.len()).rev().find_map(|many| {
        let groups = shape.get(..many)?;
        let length: usize = groups.iter().sum();
        let (_, end) = *number.groups.get(many - 1)?;
        let grouped = match groups {
            [_] | [4, 6, 5 | 4] => true,
            [4, middle @ .., last] => middle.iter().all(|group| *group == 4) && *last <= 5,
            _ => false,
        };
        let digits = number.digits.get(..length)?;
        // Behind a group only white space and other words may follow, or what ends a sentence.
        let sound = grouped
            && number.uniform(many)
            && !is_word(view.at(end))
            && has_scheme(digits)
            && luhn(digits);
        sound.then_some(end)
    })
}

fn has_scheme(digits: &[u8]) -> bool {
    SCHEMES.iter().any(|(from, to, lengths)| {
        let many = from.to_string().len();
        let prefix = digits
            .iter()
            .take(many)
            .fold(0, |sum, digit| sum * 10 + u32::from(*digit));
        lengths.contains(&digits.len()) && (*from..=*to).contains(&prefix)
    })
}

/// Finds account numbers: two letters, two check digits, the rest; spaces or hyphens between groups.
pub(super) fn ibans(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !is_word(byte));
        at = view.run(start, is_word);
        let [one, two] = view.slice(start, start + 2) else {
            continue;
        };
        // Some put a space behind the country.
        let check = start + 2 + usize::from(view.at(start + 2) == b' ');
        if !one.is_ascii_alphabetic()
            || !two.is_ascii_alphabetic()
            || !view.at(check).is_ascii_digit()
            || !view.at(check + 1).is_ascii_digit()
        {
            continue;
        }
        if let Some(end) = iban(view, start, [*one, *two]) {
            finds.add(Detector::Iban, start, end);
            at = end;
        }
    }
}

fn iban(view: &View, start: usize, country: [u8; 2]) -> Option<usize> {
    let country = country.map(|letter| letter.to_ascii_uppercase());
    let entry = word_list("secret ibans")
        .split_ascii_whitespace()
        .map(str::as_bytes)
        .find(|entry| entry.starts_with(&country))?;
    let length = entry
        .get(2..)?
        .iter()
        .fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'));
    let mut account = Vec::with_capacity(length);
    let mut at = start;
    // Written in one case; `IT60 x05 …` is something else.
    let mut cases = [false; 2];
    while account.len() < length {
        let byte = view.at(at);
        if byte.is_ascii_alphanumeric() {
            cases = [
                cases[0] || byte.is_ascii_lowercase(),
                cases[1] || byte.is_ascii_uppercase(),
            ];
            account.push(byte.to_ascii_uppercase());
        } else if !matches!(byte, b' ' | b'-') || !view.at(at + 1).is_ascii_alphanumeric() {
            return None;
        }
        at += 1;
    }
    // The check: country and check digits moved to the end, letters as two digits, remainder 1 (ISO 7064, mod 97-10).
    account.rotate_left(4);
    let remainder = account.iter().fold(0, |rest: u32, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    });
    (remainder == 1 && cases != [true; 2] && ends(view, at)).then_some(at)
}
