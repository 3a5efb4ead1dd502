//! A draft as the detectors of secrets read it: one byte a visible character, so that a number pasted with
//! zero-width signs, no-break spaces or fullwidth digits is the same number.

use crate::text::{Span, is_transparent, plain_letter};

/// Stands for a letter outside ASCII.
pub(super) const LETTER: u8 = 0x80;
/// Stands for any other sign outside ASCII.
const SIGN: u8 = 0x81;

/// A draft, one byte a visible character.
pub(super) struct View {
    bytes: Vec<u8>,
    /// Where each byte's character stands in the draft: first byte, and one past the last. `None`: at its own place.
    places: Option<Vec<Span>>,
    /// How many digits there are.
    pub digits: usize,
}

impl View {
    pub fn new(text: &str) -> Self {
        let plain = text.is_ascii();
        let mut view = View {
            bytes: Vec::with_capacity(text.len()),
            places: (!plain).then(|| Vec::with_capacity(text.len())),
            digits: 0,
        };
        if let Some(places) = &mut view.places {
            for (at, character) in text.char_indices().filter(|(_, c)| !is_transparent(*c)) {
                view.bytes.push(byte_of(character));
                places.push(Span::new(at, at + character.len_utf8()));
            }
        } else {
            view.bytes.extend_from_slice(text.as_bytes());
        }
        view.digits = view
            .bytes
            .iter()
            .filter(|byte| byte.is_ascii_digit())
            .count();
        view
    }

    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The byte at a place; 0 outside.
    pub fn at(&self, place: usize) -> u8 {
        self.bytes.get(place).copied().unwrap_or(0)
    }

    /// The byte before a place; 0 at the start.
    pub fn before(&self, place: usize) -> u8 {
        place.checked_sub(1).map_or(0, |place| self.at(place))
    }

    /// The bytes of a stretch.
    pub fn slice(&self, from: usize, to: usize) -> &[u8] {
        self.bytes.get(from..to).unwrap_or_default()
    }

    /// The stretch as it stands in the draft.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let Some(places) = &self.places else {
            return Span::new(from, to);
        };
        let start = places.get(from).map_or(0, |place| place.start);
        let last = to.checked_sub(1).and_then(|last| places.get(last));
        Span::new(start, last.map_or(start, |place| place.end))
    }

    /// Where the run of bytes that `keep` wants ends, from `from` on.
    pub fn run(&self, from: usize, keep: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|byte| keep(**byte)).count()
    }

    /// As [`View::run`], over at most `most` bytes, for runs that are looked at more than once.
    pub fn short_run(&self, from: usize, most: usize, keep: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        from + rest
            .iter()
            .take(most)
            .take_while(|byte| keep(**byte))
            .count()
    }

    /// Where the run of bytes that `keep` wants begins, back from `to`, at most `most` bytes.
    pub fn run_back(&self, to: usize, most: usize, keep: impl Fn(u8) -> bool) -> usize {
        let head = self.bytes.get(..to).unwrap_or_default();
        to - head
            .iter()
            .rev()
            .take(most)
            .take_while(|byte| keep(**byte))
            .count()
    }

    /// Whether `needle` (lower case) stands at a place, in any case.
    pub fn starts(&self, place: usize, needle: &str) -> bool {
        self.slice(place, place + needle.len())
            .eq_ignore_ascii_case(needle.as_bytes())
    }

    /// Where `needle` stands next, in this case.
    pub fn find(&self, from: usize, needle: &str) -> Option<usize> {
        let first = *needle.as_bytes().first()?;
        let mut at = from;
        loop {
            at += self
                .bytes
                .get(at..)?
                .iter()
                .position(|byte| *byte == first)?;
            if self.slice(at, at + needle.len()) == needle.as_bytes() {
                return Some(at);
            }
            at += 1;
        }
    }

    /// Whether the character at a place stands in a web address.
    pub fn in_link(&self, place: usize) -> bool {
        let from = self.run_back(place, 300, |byte| !is_space(byte));
        let head = self.slice(from, place);
        head.windows(3).any(|window| window == b"://")
            || head.windows(4).any(|window| window == b"www.")
    }

    /// The words before a place on its line, nearest first, at most five, in lower case.
    pub fn words_before(&self, place: usize) -> Vec<Vec<u8>> {
        let from = self.run_back(place, 48, |byte| byte != b'\n');
        self.slice(from, place)
            .rsplit(|byte| !is_word(*byte))
            .filter(|word| !word.is_empty())
            .take(5)
            .map(<[u8]>::to_ascii_lowercase)
            .collect()
    }
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r')
}

/// A letter, a digit or `_`.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == LETTER
}

fn byte_of(character: char) -> u8 {
    let byte = match character {
        '\u{2028}' | '\u{2029}' | '\u{85}' => b'\n',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => b'-',
        '“' | '”' | '„' | '«' | '»' => b'"',
        '’' | '‘' | 'ʼ' => b'\'',
        '€' | '£' | '¥' | '₹' => b'$',
        '\u{FF0B}' => b'+',
        '\u{FF0E}' | '\u{2024}' => b'.',
        '\u{FF20}' => b'@',
        '\u{FF08}' => b'(',
        '\u{FF09}' => b')',
        '\0' => SIGN,
        _ if character.is_ascii() => u8::try_from(character).unwrap_or(SIGN),
        _ if character.is_whitespace() => b' ',
        _ if character >= '\u{2000}' => plain_letter(character)
            .and_then(|plain| u8::try_from(plain).ok())
            .unwrap_or(SIGN),
        _ => SIGN,
    };
    if byte == SIGN && character.is_alphabetic() {
        LETTER
    } else {
        byte
    }
}

/// Whether a word is like one of the patterns, apart by spaces; see [`is_like`].
pub(super) fn any_like(patterns: &str, word: &[u8]) -> bool {
    !word.is_empty()
        && patterns
            .split_ascii_whitespace()
            .any(|pattern| is_like(word, pattern))
}

/// Whether `word` is or begins with `pattern`, in which `?` is any letter and a closing `.` asks for the whole word.
fn is_like(word: &[u8], pattern: &str) -> bool {
    let whole = pattern.ends_with('.');
    let wanted = pattern.trim_end_matches('.').as_bytes();
    (word.len() == wanted.len() || (!whole && word.len() > wanted.len()))
        && word
            .iter()
            .zip(wanted)
            .all(|(byte, wanted)| byte == wanted || *wanted == b'?')
}
