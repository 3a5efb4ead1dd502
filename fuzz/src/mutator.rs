//! Changes bytes by chance, the same on every machine for the same seed.

/// Pieces that are likely to break something.
const PIECES: &[&str] = &[
    "+++\n",
    "## ",
    "\\## ",
    "{{",
    "}}",
    "{{link}}",
    "|",
    "\"",
    "\n",
    "\r\n",
    ",",
    ";",
    "\u{feff}",
    "[",
    "]",
    "{",
    "&a ",
    "*a",
    ": ",
    "- ",
    "é",
    "👍🏽",
    "👩‍🔧",
    "🇳🇴",
    "\0",
    "\u{202e}",
    "\u{200d}",
    "\u{200b}",
    "\u{ad}",
    "\u{301}",
    "2026-13-01",
    "#",
    "＃",
    "@",
    "＠",
    "$",
    "---\n",
    "extends: ",
    "tokens:\n",
    "(?i)",
    "(?<=a)",
    "a*",
    "(a|b)+",
    "{1,1000}",
    "\\b",
    "\\p{L}",
    "https://",
    "http://xn--",
    "a@b.example",
    "IT60X0542811101000000123456",
    "4111 1111 1111 1111",
    "terms: ",
    "confidential",
    "\u{430}cme",
    "CONFI\u{200b}DENTIAL",
    "l’",
    "l·l",
    "å",
    "ß",
    "İ",
    "ﬁ",
];

/// Numbers by chance: xorshift.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Of a seed; nothing is not allowed to be one.
    pub fn new(seed: u64) -> Self {
        Dice(seed.max(1))
    }

    /// Below `sides`, which counts as 1 if it is 0.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let sides = u64::try_from(sides.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.0 % sides).unwrap_or_default()
    }
}

/// `bytes` with a few pieces put in, cut out, doubled, or joined from another file.
pub fn disturbed(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.roll(6) {
        let at = dice.roll(bytes.len() + 1);
        let end = (at + dice.roll(40)).min(bytes.len());
        let piece = match dice.roll(6) {
            0 => {
                bytes.drain(at..end);
                continue;
            }
            1 => bytes.get(at..end).unwrap_or_default().to_vec(),
            2 => vec![u8::try_from(dice.roll(256)).unwrap_or_default()],
            3 => {
                let from = dice.roll(other.len() + 1);
                let to = (from + dice.roll(200)).min(other.len());
                other.get(from..to).unwrap_or_default().to_vec()
            }
            _ => PIECES
                .get(dice.roll(PIECES.len()))
                .map_or_else(Vec::new, |piece| piece.as_bytes().to_vec()),
        };
        bytes.splice(at..at, piece);
    }
    bytes
}
