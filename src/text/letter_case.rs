//! Small letters and capitals, without the standard library's tables of them, which would be nine kilobytes of the
//! engine.

use super::tables::{Row, SMALL_LETTERS, last_row, table};

/// The one small letter of a letter; the character itself where it is none, or would be several.
pub fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let point = u32::from(letter);
    last_row(SMALL_LETTERS, point)
        .filter(|[first, count, step, _]| {
            (point - first).is_multiple_of(*step) && (point - first) / step < *count
        })
        .and_then(|[.., far]| char::from_u32(point.wrapping_add(*far)))
        .unwrap_or(letter)
}

/// The one capital of a letter; the character itself where it has none, or none of one character (`ß`).
pub fn capital(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_uppercase();
    }
    match letter {
        'ς' => return 'Σ',
        // Its capital is for texts wholly in capitals, and rare there.
        'ß' => return 'ß',
        _ => {}
    }
    let of = |[first, count, step, far]: &Row| {
        let capital = u32::from(letter).wrapping_sub(*far);
        let behind = capital.checked_sub(*first)?;
        let holds = behind.is_multiple_of(*step) && behind / step < *count;
        char::from_u32(capital).filter(|_| holds)
    };
    table(SMALL_LETTERS).iter().find_map(of).unwrap_or(letter)
}

/// A text in small letters. Greek's sigma is `ς` at the end of a word only where it was.
pub fn in_small(text: &str) -> String {
    text.chars().map(small).collect()
}

/// A text in capitals; `ß` stays.
pub fn in_capitals(text: &str) -> String {
    text.chars().map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(mut mapped: impl ExactSizeIterator<Item = char>) -> Option<char> {
        mapped.next().filter(|_| mapped.len() == 0)
    }

    #[test]
    fn small_letters_are_the_standard_librarys() {
        for letter in '\0'..'\u{20000}' {
            let expected = one(letter.to_lowercase()).unwrap_or(letter);
            // A newer library may know letters that the table does not know yet.
            let newer = char::UNICODE_VERSION.0 > 17 && small(letter) == letter;
            assert!(newer || small(letter) == expected, "{letter}: {expected}");
        }
    }

    #[test]
    fn capitals_are_the_standard_librarys_where_one_letter_has_one() {
        for letter in '\0'..'\u{20000}' {
            let upper = one(letter.to_uppercase()).filter(|upper| small(*upper) == letter);
            if let Some(expected) = upper {
                let newer = char::UNICODE_VERSION.0 > 17 && capital(letter) == letter;
                assert!(newer || capital(letter) == expected, "{letter}: {expected}");
            }
        }
        assert_eq!(in_capitals("straße ÿς 1-a"), "STRAßE ŸΣ 1-A");
        assert_eq!(in_small("ÅRSMØTE 2026"), "årsmøte 2026");
    }
}
