//! Ways of counting a text.

use super::clusters::beginnings;

/// Unicode code points.
pub fn code_points(text: &str) -> usize {
    text.chars().count()
}

/// UTF-16 units.
pub fn utf16_units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Grapheme clusters: what a person calls a character.
pub fn graphemes(text: &str) -> usize {
    if text.is_ascii() {
        // Only CR LF is two ASCII characters in one cluster.
        return text.len() - text.matches("\r\n").count();
    }
    beginnings(text).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_counting() {
        for (text, points, units, clusters) in [
            ("", 0, 0, 0),
            ("abc", 3, 3, 3),
            ("a\r\nb", 4, 4, 3),
            ("👩‍🔧", 3, 5, 1),
            ("e\u{301}", 2, 2, 1),
            ("🇳🇴🇮🇹", 4, 8, 2),
        ] {
            assert_eq!(
                (code_points(text), utf16_units(text), graphemes(text)),
                (points, units, clusters),
                "{text}"
            );
        }
    }
}
