//! Emoji: one however many code points it has.

use super::Span;
use super::unicode::{is_shown_as_emoji, may_be_emoji, takes_tone};

/// Asks for an emoji where text is meant by default, and the reverse.
const AS_EMOJI: char = '\u{FE0F}';
const AS_TEXT: char = '\u{FE0E}';
const JOINER: char = '\u{200D}';
const KEYCAP: char = '\u{20E3}';

/// The regions that have a flag, two letters each (Unicode 16).
const FLAGS: &str = "acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocpcqcrcucvcw\
    cxcyczdedgdjdkdmdodzeaeceeegehereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuicidieilimin\
    ioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznanc\
    nenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsvsxsysztatctdtf\
    tgthtjtktltmtntotrtttvtwtzuaugumunusuyuzvavcvevgvivnvuwfwsxkyeytzazmzw";

/// The emoji of a text. Signs such as `❤` count where the writer's keyboard made an emoji of them.
pub fn emoji(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if !text.bytes().any(may_begin_emoji) {
        return found;
    }
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or_default();
        let end = emoji_end(rest);
        if end > 0 && (is_shown_as_emoji(first) || end > first.len_utf8()) {
            found.push(Span::new(at, at + end));
        }
        at += end.max(first.len_utf8());
    }
    found
}

/// Whether a UTF-8 byte can begin an emoji, or the sign that makes one of the character before it.
fn may_begin_emoji(byte: u8) -> bool {
    matches!(byte, 0xE2 | 0xE3 | 0xEF | 0xF0)
}

/// Bytes of the emoji that `rest` begins with, with what belongs to it: variation selector, skin tone, keycap,
/// second half of a flag, what a joiner joins. 0 if there is none.
pub fn emoji_end(rest: &str) -> usize {
    let mut characters = rest.chars();
    let Some(first) = characters.next() else {
        return 0;
    };
    let next = characters.next();
    if first.is_ascii() {
        return if next.is_some() {
            keycap(first, rest)
        } else {
            0
        };
    }
    if is_region_letter(first) {
        let flag = next.filter(|next| is_flag(first, *next));
        return first.len_utf8() + flag.map_or(0, char::len_utf8);
    }
    let mut end = one(rest);
    if first == '\u{1F3F4}' {
        end += tags(rest.get(end..).unwrap_or_default());
    }
    while end > 0 {
        let Some(joined) = rest.get(end..).and_then(|tail| tail.strip_prefix(JOINER)) else {
            break;
        };
        let more = one(joined);
        if more == 0 {
            break;
        }
        end += JOINER.len_utf8() + more;
    }
    end
}

/// Bytes of one emoji without what is joined to it.
fn one(rest: &str) -> usize {
    let mut characters = rest.chars();
    let Some(first) = characters.next().filter(|first| may_be_emoji(*first)) else {
        return 0;
    };
    let next = characters.next().unwrap_or_default();
    let tone = takes_tone(first) && ('\u{1F3FB}'..='\u{1F3FF}').contains(&next);
    let selected = next == AS_EMOJI && !is_shown_as_emoji(first);
    if tone || selected {
        return first.len_utf8() + next.len_utf8();
    }
    // `©` and `®` are letters' company unless the selector says so.
    let text = !is_shown_as_emoji(first) && (next == AS_TEXT || first < '\u{2000}');
    if text { 0 } else { first.len_utf8() }
}

fn keycap(first: char, rest: &str) -> usize {
    if !(first.is_ascii_digit() || matches!(first, '#' | '*')) {
        return 0;
    }
    let tail = rest.get(1..).unwrap_or_default();
    let tail = tail.strip_prefix(AS_EMOJI).unwrap_or(tail);
    tail.strip_prefix(KEYCAP)
        .map_or(0, |tail| rest.len() - tail.len())
}

fn is_region_letter(character: char) -> bool {
    ('\u{1F1E6}'..='\u{1F1FF}').contains(&character)
}

fn is_flag(first: char, second: char) -> bool {
    let letter = |character: char| {
        let place = u32::from(character).checked_sub(0x1F1E6)?;
        u8::try_from(place)
            .ok()
            .filter(|place| *place < 26)
            .map(|place| b'a' + place)
    };
    let (Some(first), Some(second)) = (letter(first), letter(second)) else {
        return false;
    };
    FLAGS
        .as_bytes()
        .chunks(2)
        .any(|flag| flag == [first, second])
}

/// Bytes of the tags that make a region's flag of the black one.
fn tags(rest: &str) -> usize {
    let letters: usize = rest
        .chars()
        .take_while(|character| ('\u{E0030}'..='\u{E007A}').contains(character))
        .map(char::len_utf8)
        .sum();
    let end = rest.get(letters..).unwrap_or_default();
    if letters > 0 && end.starts_with('\u{E007F}') {
        letters + '\u{E007F}'.len_utf8()
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_one_however_many_code_points_it_has() {
        for (text, count) in [
            ("👩‍🔧👍🏽🇳🇴1️⃣❤️✅", 6),
            ("© 5 ★ ™ ❤ a\u{FE0F}", 0),
            ("→ ok", 0),
            ("👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 ©️", 4),
            ("🇳🇴🇮🇹🇽", 3),
            ("🧑🏾‍🚀", 1),
        ] {
            assert_eq!(emoji(text).len(), count, "{text}");
        }
    }

    #[test]
    fn what_is_no_emoji_has_no_end() {
        for text in [
            "",
            "a",
            "1",
            "#",
            "é",
            "❤\u{FE0E}",
            "\u{FE0F}",
            "\u{200D}",
            "日",
        ] {
            assert_eq!(emoji_end(text), 0, "{text:?}");
        }
    }
}
