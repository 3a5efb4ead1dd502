//! Canonical composition (NFC), which X applies before it counts.

use std::borrow::Cow;

use super::fold::{compose, decompose};
use super::tables::{CLASSES, NEVER_COMPOSED, OTHER_PAIRS, row_of, run_of, table};
use crate::lean::sort_by;

/// Korean syllables and the letters that they are made of: first code points.
const LEADS: u32 = 0x1100;
const VOWELS: u32 = 0x1161;
const TAILS: u32 = 0x11A7;
const SYLLABLES: u32 = 0xAC00;

/// `text` in Normalization Form C, as Unicode 15 defines it for the basic plane.
pub fn nfc(text: &str) -> Cow<'_, str> {
    // Below the first combining mark all is composed already, and so are dashes, quotation marks and emoji.
    let composed = |character| matches!(character, '\0'..'\u{300}' | '\u{200D}' | '\u{2010}'..='\u{2027}' | '€' | '™' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}');
    if text.chars().all(composed) {
        return Cow::Borrowed(text);
    }
    let mut points: Vec<(u8, char)> = Vec::with_capacity(text.len());
    for character in text.chars() {
        take_apart(character, &mut points);
    }
    // Marks come in the order of their classes; what is no mark stays where it is.
    for marks in points.split_mut(|(class, _)| *class == 0) {
        sort_by(marks, |one, other| one.0.cmp(&other.0));
    }
    put_together(&points)
}

fn take_apart(character: char, points: &mut Vec<(u8, char)>) {
    if let Some([_, first, second, _]) = row_of(NEVER_COMPOSED, character) {
        for part in [first, second] {
            if let Some(part) = char::from_u32(*part).filter(|part| *part != '\0') {
                take_apart(part, points);
            }
        }
    } else if let Some((base, mark)) = decompose(character).or_else(|| decompose_other(character)) {
        take_apart(base, points);
        points.push((class_of(mark), mark));
    } else {
        points.push((class_of(character), character));
    }
}

fn put_together(points: &[(u8, char)]) -> Cow<'static, str> {
    let mut out: Vec<char> = Vec::with_capacity(points.len());
    // Where the last character that is no mark stands, and the class of what came behind it.
    let mut base: Option<usize> = None;
    let mut last = 0;
    for (class, character) in points {
        let joined = base
            .filter(|at| at + 1 == out.len() || last < *class)
            .and_then(|at| {
                let one = join(*out.get(at)?, *character)?;
                Some((at, one))
            });
        if let Some((at, one)) = joined {
            if let Some(place) = out.get_mut(at) {
                *place = one;
            }
            continue;
        }
        if *class == 0 {
            base = Some(out.len());
        }
        last = *class;
        out.push(*character);
    }
    Cow::Owned(out.into_iter().collect())
}

/// The one character for two.
fn join(base: char, mark: char) -> Option<char> {
    korean(base, mark)
        .or_else(|| compose(base, mark))
        .or_else(|| {
            let wanted = [u32::from(base), u32::from(mark)];
            let pair = table(OTHER_PAIRS)
                .iter()
                .find(|pair| pair[1..3] == wanted)?;
            char::from_u32(pair[0])
        })
}

fn korean(base: char, mark: char) -> Option<char> {
    let (base, mark) = (u32::from(base), u32::from(mark));
    if (LEADS..LEADS + 19).contains(&base) && (VOWELS..VOWELS + 21).contains(&mark) {
        return char::from_u32(SYLLABLES + ((base - LEADS) * 21 + (mark - VOWELS)) * 28);
    }
    let open =
        (SYLLABLES..SYLLABLES + 11_172).contains(&base) && (base - SYLLABLES).is_multiple_of(28);
    if open && (TAILS + 1..TAILS + 28).contains(&mark) {
        return char::from_u32(base + mark - TAILS);
    }
    None
}

fn decompose_other(character: char) -> Option<(char, char)> {
    let [_, base, mark, _] = row_of(OTHER_PAIRS, character)?;
    Some((char::from_u32(*base)?, char::from_u32(*mark)?))
}

fn class_of(character: char) -> u8 {
    let class = run_of(CLASSES, character).map(|run| run[2]);
    class
        .and_then(|class| u8::try_from(class).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_composed_in_one_way() {
        for (text, composed) in [
            ("plain, é", "plain, é"),
            ("e\u{301}", "é"),
            ("e\u{302}\u{323}", "\u{1EC7}"),
            ("\u{EA}\u{323}", "\u{1EC7}"),
            ("\u{FB2C}", "\u{5E9}\u{5BC}\u{5C1}"),
            ("\u{212B}\u{2126}", "ÅΩ"),
            ("\u{1112}\u{1161}\u{11AB}", "한"),
            ("\u{304B}\u{3099}", "が"),
            ("\u{9C7}\u{9BE}", "\u{9CB}"),
            ("\u{958}", "\u{915}\u{93C}"),
            (
                "a\u{300}\u{315}\u{5AE}\u{300}b",
                "\u{E0}\u{5AE}\u{300}\u{315}b",
            ),
            ("x\u{301}\u{327}", "x\u{327}\u{301}"),
            ("\u{301}e", "\u{301}e"),
            ("", ""),
        ] {
            assert_eq!(nfc(text), composed, "{text:?}");
        }
    }
}
