//! Whatever bytes come, reading them as text gives places on characters, in order, and the same words however they
//! are composed.

use cuecard::text::{
    Offsets, Span, Tokens, detect_language, emoji, fold, fold_accents, graphemes, nfc, paragraphs,
    quotations, sentences, words,
};

/// Bytes that break what reads them, beside letters.
const SEEDS: &[&str] = &[
    "perché",
    "perche\u{301}",
    "blåbær",
    "a\u{30A}",
    "l'azienda",
    "l’empresa",
    "col·lega",
    "coŀlega",
    "con\u{200B}fi\u{AD}dential",
    "heat\u{A0}pump",
    "👩‍🔧",
    "1️⃣",
    "\u{202E}abc",
    "\0",
    "\r\n",
    "\n\n",
    "“",
    "”",
    "«",
    "»",
    "'",
    "\"",
    ". ",
    "!",
    "日本",
    "שלום",
    "\u{FEFF}",
    "ß",
    "ΣΑΣ",
    "İ",
    "e.g. ",
    "...",
    "#a",
];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap_or_default()
    }
}

/// A text of seeds, some of whose bytes were changed.
fn noise(seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut bytes: Vec<u8> = Vec::new();
    for _ in 0..=dice.roll(12) {
        bytes.extend(SEEDS[dice.roll(SEEDS.len())].bytes());
    }
    for _ in 0..dice.roll(4) {
        let place = dice.roll(bytes.len());
        bytes[place] = u8::try_from(dice.roll(256)).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn no_bytes_break_the_reading_of_text() {
    for seed in 0..20_000 {
        let text = noise(seed);
        let offsets = Offsets::new(&text);
        let on_characters = |span: Span| {
            assert!(
                text.get(span.start..span.end).is_some(),
                "{text:?} {span:?}"
            );
            assert_eq!(offsets.span(offsets.utf16_range(span)), span, "{text:?}");
        };
        let tokens: Vec<Span> = Tokens::new(&text)
            .list
            .iter()
            .map(|token| token.span)
            .collect();
        for spans in [tokens, emoji(&text), paragraphs(&text), sentences(&text)] {
            assert!(
                spans.windows(2).all(|pair| pair[0].end <= pair[1].start),
                "{text:?} {spans:?}"
            );
            for span in spans {
                on_characters(span);
            }
        }
        for span in quotations(&text) {
            on_characters(span);
        }
        for word in words(&text) {
            on_characters(word.span);
        }
        detect_language(&text);
        assert!(graphemes(&text) <= text.chars().count());
        for folded in [fold(&text), fold_accents(&text)] {
            assert_eq!(fold(&folded), folded, "{text:?}");
        }
        let composed = nfc(&text).into_owned();
        assert_eq!(nfc(&composed), composed, "{text:?}");
        // Folding composes the scripts that our languages are written in.
        if text.chars().all(|character| character < '\u{530}') {
            assert_eq!(fold_accents(&composed), fold_accents(&text), "{text:?}");
        }
    }
}
