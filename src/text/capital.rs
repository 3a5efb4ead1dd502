//! Capitals, without the standard library's table of them, which would be five kilobytes of the engine.

/// How far before a small letter its capital stands: Latin, Greek and Cyrillic; Latin with marks; accented
/// Greek; more Cyrillic; Armenian.
const BEFORE: [u32; 9] = [32, 1, 38, 37, 64, 63, 80, 48, 15];

/// The capital of a letter; the character itself where it has none, or none of one character (`ß`).
pub fn capital(letter: char) -> char {
    match letter {
        'ς' => return 'Σ',
        'ÿ' => return 'Ÿ',
        _ => {}
    }
    BEFORE
        .iter()
        .filter_map(|before| char::from_u32(u32::from(letter).checked_sub(*before)?))
        .find(|capital| capital.to_lowercase().eq([letter]))
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn capitals_are_the_standard_librarys_in_the_languages_of_europe() {
        for letter in ('a'..='\u{17F}')
            .chain('Ά'..='ώ')
            .chain('\u{400}'..='\u{58F}')
        {
            let mut upper = letter.to_uppercase();
            let (first, more) = (upper.next(), upper.next());
            let back = first.is_some_and(|first| first.to_lowercase().eq([letter]));
            if back && more.is_none() {
                assert_eq!(Some(capital(letter)), first, "{letter}");
            }
        }
        assert_eq!(
            "straße ÿς 1-a".chars().map(capital).collect::<String>(),
            "STRAßE ŸΣ 1-A"
        );
    }
}
