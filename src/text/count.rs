//! Ways of counting a text.

use unicode_segmentation::UnicodeSegmentation;

use super::Span;

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
    UnicodeSegmentation::graphemes(text, true).count()
}

/// The emoji of a text, each a whole cluster (joined, toned and flag emoji are one).
pub fn emoji(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if !text.bytes().any(may_begin_emoji) {
        return found;
    }
    let mut start = 0;
    // Clusters are only looked for in stretches that could hold an emoji; a space never lies within one.
    for stretch in text.split([' ', '\n']) {
        if stretch.bytes().any(may_begin_emoji) {
            let clusters = stretch
                .grapheme_indices(true)
                .filter(|(_, cluster)| is_emoji(cluster));
            found.extend(
                clusters.map(|(at, cluster)| Span::new(start + at, start + at + cluster.len())),
            );
        }
        start += stretch.len() + 1;
    }
    found
}

/// Whether a UTF-8 byte can begin an emoji, or the sign that makes one of the character before it.
fn may_begin_emoji(byte: u8) -> bool {
    matches!(byte, 0xE2 | 0xE3 | 0xEF | 0xF0)
}

fn is_emoji(cluster: &str) -> bool {
    let Some(first) = cluster.chars().next() else {
        return false;
    };
    match first {
        '\u{1F000}'..='\u{1F0FF}' | '\u{1F170}'..='\u{1F171}' | '\u{1F17E}'..='\u{1F17F}' | '\u{1F18E}' | '\u{1F191}'..='\u{1F19A}'
        | '\u{1F1E6}'..='\u{1F1FF}' | '\u{1F201}'..='\u{1F64F}' | '\u{1F680}'..='\u{1F6FF}' | '\u{1F7E0}'..='\u{1F7EB}'
        | '\u{1F90C}'..='\u{1FAFF}'
        // Emoji by default among the older signs:
        | '\u{231A}'..='\u{231B}' | '\u{23E9}'..='\u{23F3}' | '\u{25FD}'..='\u{25FE}' | '\u{2614}'..='\u{2615}' | '\u{2648}'..='\u{2653}'
        | '\u{267F}' | '\u{2693}' | '\u{26A1}' | '\u{26AA}'..='\u{26AB}' | '\u{26BD}'..='\u{26BE}' | '\u{26C4}'..='\u{26C5}'
        | '\u{26CE}' | '\u{26D4}' | '\u{26EA}' | '\u{26F2}'..='\u{26F3}' | '\u{26F5}' | '\u{26FA}' | '\u{26FD}' | '\u{2705}'
        | '\u{270A}'..='\u{270B}' | '\u{2728}' | '\u{274C}' | '\u{274E}' | '\u{2753}'..='\u{2755}' | '\u{2757}'
        | '\u{2795}'..='\u{2797}' | '\u{27B0}' | '\u{27BF}' | '\u{2B1B}'..='\u{2B1C}' | '\u{2B50}' | '\u{2B55}' => true,
        // Others are emoji only where the writer's keyboard said so.
        _ => cluster.contains('\u{FE0F}') || cluster.contains('\u{20E3}'),
    }
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

    #[test]
    fn an_emoji_is_one_however_many_code_points_it_has() {
        for (text, count) in [("👩‍🔧👍🏽🇳🇴1️⃣❤️✅", 6), ("© 5 ★ ™ ❤", 0), ("→ ok", 0)]
        {
            assert_eq!(emoji(text).len(), count, "{text}");
        }
    }
}
