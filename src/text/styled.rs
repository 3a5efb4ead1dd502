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

/// The letters that are emoji by themselves, and what each stands for in a word of its like.
const SQUARES: [(char, char); 4] = [('🅰', 'A'), ('🅱', 'B'), ('🅾', 'O'), ('🅿', 'P')];

/// Marks that underline a letter or strike it through.
fn is_overlay(mark: char) -> bool {
    matches!(mark, '\u{332}' | '\u{333}' | '\u{335}'..='\u{338}')
}

/// The plain letter for what `rest` begins with, and its bytes, if that is styled: by itself, by a mark behind it, or
/// beside another one, which `beside` says of the one before.
fn styled_letter(rest: &str, beside: bool) -> Option<(char, usize)> {
    let mut characters = rest.chars();
    let first = characters.next()?;
    let next = characters.next().unwrap_or_default();
    if let Some(plain) = plain_letter(first) {
        return Some((plain, first.len_utf8()));
    }
    if first.is_alphanumeric() && is_overlay(next) {
        return Some((first, first.len_utf8() + next.len_utf8()));
    }
    let square = SQUARES.iter().find(|(square, _)| *square == first);
    let plain = square.filter(|_| beside || plain_letter(next).is_some());
    plain.map(|(square, plain)| (*plain, square.len_utf8()))
}

/// Whether a UTF-8 byte can begin a character that [`plain_letter`] knows, or a mark that styles the one before.
fn may_begin_styled(byte: u8) -> bool {
    matches!(byte, 0xC9 | 0xCA | 0xCC | 0xE1 | 0xE2 | 0xEA | 0xEF | 0xF0)
}

/// Stretches of at least two styled letters, with the spaces and signs between them, and the letters that no styled
/// alphabet has within their words: each with itself in plain letters.
pub fn styled_runs(text: &str) -> Vec<(Span, String)> {
    if !text.bytes().any(may_begin_styled) {
        return Vec::new();
    }
    let mut runs: Vec<(Span, String)> = Vec::new();
    // The run that is open, its letters, and how many are styled; what stands behind it and may yet belong to it.
    let mut open: Option<(Span, String, usize)> = None;
    let mut behind = String::new();
    // A plain letter stands before, in a word that has a styled one.
    let mut mixed = false;
    let mut close = |run: Option<(Span, String, usize)>| {
        runs.extend(
            run.filter(|run| run.2 > 1)
                .map(|(span, plain, _)| (span, plain)),
        );
    };
    let mut at = 0;
    while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let touches = open.as_ref().is_some_and(|(span, ..)| span.end == at);
        if let Some((plain, length)) = styled_letter(rest, touches) {
            let (span, mut letters, count) =
                open.take().unwrap_or((Span::new(at, at), String::new(), 0));
            letters.push_str(&behind);
            letters.push(plain);
            open = Some((Span::new(span.start, at + length), letters, count + 1));
            behind.clear();
            at += length;
            continue;
        }
        let letter = character.is_alphanumeric();
        if character == '\n' || (letter && !touches && !mixed) {
            close(open.take());
        }
        mixed = letter && open.is_some();
        if open.is_some() {
            behind.push(character);
        } else {
            behind.clear();
        }
        at += character.len_utf8();
    }
    close(open);
    runs
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
            assert_eq!(styled_runs(text), [], "{text}");
        }
    }

    #[test]
    fn a_run_is_as_long_as_its_words_and_is_told_in_plain_letters() {
        for (text, expected) in [
            (
                "We are 𝗵𝗶𝗿𝗶𝗻𝗴 𝗻𝗼𝘄! Join",
                vec![("𝗵𝗶𝗿𝗶𝗻𝗴 𝗻𝗼𝘄", "hiring now")],
            ),
            // No styled alphabet has these letters.
            ("så 𝗵ø𝘆 nå", vec![("𝗵ø𝘆", "høy")]),
            ("𝐇ø𝐲 og 𝐬å 𝐥𝐚𝐯", vec![("𝐇ø𝐲", "Høy"), ("𝐬å 𝐥𝐚𝐯", "så lav")]),
            ("𝗛𝗶there", vec![("𝗛𝗶", "Hi")]),
            ("an U̲n̲d̲e̲r̲ and s̶o̶", vec![("U̲n̲d̲e̲r̲", "Under"), ("s̶o̶", "so")]),
            ("🅵🅹🅾🆁🅳 🅱🅴", vec![("🅵🅹🅾🆁🅳 🅱🅴", "FJORD BE")]),
            ("𝗔\n𝗕", vec![]),
        ] {
            let runs = styled_runs(text);
            let seen: Vec<(&str, &str)> = runs
                .iter()
                .map(|(span, plain)| (span.of(text), plain.as_str()))
                .collect();
            assert_eq!(seen, expected, "{text}");
        }
    }
}
