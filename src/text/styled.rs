//! Letters that only look like letters: mathematical, circled, squared, fullwidth and small-capital ones.

use super::Span;

/// Alphabets of 26 capitals and 26 small letters in a row, by their first code point.
const ALPHABETS: [u32; 13] = [
    0x1D400, 0x1D434, 0x1D468, 0x1D49C, 0x1D4D0, 0x1D504, 0x1D538, 0x1D56C, 0x1D5A0, 0x1D5D4,
    0x1D608, 0x1D63C, 0x1D670,
];

/// Single rows: first code point, the plain character it stands for, how many follow.
const ROWS: &[(u32, char, u32)] = &[
    (0x1D7CE, '0', 10),
    (0x1D7D8, '0', 10),
    (0x1D7E2, '0', 10),
    (0x1D7EC, '0', 10),
    (0x1D7F6, '0', 10),
    (0x24B6, 'A', 26),
    (0x24D0, 'a', 26),
    (0x1F110, 'A', 26),
    (0x1F130, 'A', 26),
    (0x1F150, 'A', 26),
    (0x1F170, 'A', 26),
    (0xFF21, 'A', 26),
    (0xFF41, 'a', 26),
    (0xFF10, '0', 10),
    (0x2460, '1', 9),
    (0x249C, 'a', 26),
];

/// Letters of the mathematical alphabets that Unicode keeps elsewhere, and small capitals.
const SINGLES: &str = "ℎhℬBℰEℱFℋHℐIℒLℳMℛRℯeℊgℴoℭCℌHℑIℜRℨZℂCℍHℕNℙPℚQℝRℤZ\
    ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

/// The plain letter or digit for a styled one. The emoji 🅰 🅱 🅾 🅿 and their like are left to `is_emoji` readers.
pub fn plain_letter(character: char) -> Option<char> {
    // Where no styled letter is: most letters of most languages.
    let elsewhere =
        matches!(character, ..'\u{250}' | '\u{2B0}'..'\u{1D00}' | '\u{2E80}'..'\u{A700}');
    if elsewhere || matches!(character, '🅰' | '🅱' | '🅾' | '🅿') {
        return None;
    }
    let code = u32::from(character);
    if let Some(first) = ALPHABETS
        .iter()
        .find(|first| (**first..**first + 52).contains(&code))
    {
        let index = code - first;
        let base = if index < 26 {
            u32::from('A') + index
        } else {
            u32::from('a') + index - 26
        };
        return char::from_u32(base);
    }
    if let Some((first, plain, _)) = ROWS
        .iter()
        .find(|(first, _, many)| (*first..first + many).contains(&code))
    {
        return char::from_u32(u32::from(*plain) + code - first);
    }
    let mut singles = SINGLES.chars();
    while let (Some(styled), Some(plain)) = (singles.next(), singles.next()) {
        if styled == character {
            return Some(plain);
        }
    }
    None
}

/// Whether a UTF-8 byte can begin a character that [`plain_letter`] knows.
fn may_begin_styled(byte: u8) -> bool {
    matches!(byte, 0xC9 | 0xCA | 0xE1 | 0xE2 | 0xEA | 0xEF | 0xF0)
}

/// Stretches of at least two styled letters, with the spaces and signs between them.
pub fn styled_runs(text: &str) -> Vec<Span> {
    if !text.bytes().any(may_begin_styled) {
        return Vec::new();
    }
    let mut runs = Vec::new();
    let mut open: Option<(Span, usize)> = None;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        if plain_letter(character).is_some() {
            let (span, count) = open.unwrap_or((Span::new(at, at), 0));
            open = Some((Span::new(span.start, end), count + 1));
        } else if character.is_alphanumeric() || character == '\n' {
            runs.extend(open.take());
        }
    }
    runs.extend(open);
    runs.into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(span, _)| span)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styled_letters_have_plain_ones() {
        for (styled, plain) in [
            ("𝗵𝗶𝗿𝗶𝗻𝗴", "hiring"),
            ("𝐖𝐞 𝐚𝐫𝐞 𝟐𝟎", "We are 20"),
            ("𝓱𝓲ℯ", "hie"),
            ("ⓐⒷ①", "aB1"),
            ("ＡＢｃ", "ABc"),
            ("ʜᴇʟʟᴏ", "hello"),
        ] {
            let mended: String = styled
                .chars()
                .map(|character| plain_letter(character).unwrap_or(character))
                .collect();
            assert_eq!(mended, plain);
        }
    }

    #[test]
    fn no_styled_letter_is_overlooked_for_its_first_byte() {
        for character in
            ('\u{80}'..=char::MAX).filter(|character| plain_letter(*character).is_some())
        {
            let first = character.to_string().bytes().next().unwrap();
            assert!(may_begin_styled(first), "{character}");
        }
    }

    #[test]
    fn ordinary_letters_of_any_script_are_not_styled() {
        for text in [
            "Ærlig talt, è così",
            "Ελλάδα",
            "日本語",
            "№ 5 ™",
            "שלום",
            "🅿️",
            "x ② y",
        ] {
            assert!(styled_runs(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_run_ends_where_ordinary_letters_begin() {
        let text = "We are 𝗵𝗶𝗿𝗶𝗻𝗴 𝗻𝗼𝘄! Join";
        let runs: Vec<&str> = styled_runs(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(runs, ["𝗵𝗶𝗿𝗶𝗻𝗴 𝗻𝗼𝘄"]);
    }
}
