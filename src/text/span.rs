//! Places in a text: byte spans inside the core, UTF-16 units in the browser, code points for the command.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

/// A half-open range of bytes that begins and ends on character boundaries of one text.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToJson,
)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// The characters of `text` under this span; empty if the span does not fit that text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(&self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A half-open range of UTF-16 units, the unit of every offset outside the core.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToJson)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Utf16Range {
    /// First UTF-16 unit.
    pub from: u32,
    /// One past the last UTF-16 unit.
    pub to: u32,
}

/// The one place where byte offsets of a text turn into UTF-16 units and code points, and back.
///
/// Built once per text in O(bytes); each question costs O(log non-ASCII characters).
#[derive(Debug, Clone)]
pub struct Offsets {
    bytes: usize,
    steps: Vec<Step>,
}

/// Where the three ways of counting stand just past one non-ASCII character.
#[derive(Debug, Clone, Copy, Default)]
struct Step {
    /// First byte of the character.
    start: usize,
    /// One past its last byte.
    byte: usize,
    utf16: usize,
    code_point: usize,
}

impl Offsets {
    /// Reads the steps of `text`.
    pub fn new(text: &str) -> Self {
        let mut steps = Vec::new();
        let mut utf16 = 0;
        for (index, (start, character)) in text.char_indices().enumerate() {
            utf16 += character.len_utf16();
            if !character.is_ascii() {
                steps.push(Step {
                    start,
                    byte: start + character.len_utf8(),
                    utf16,
                    code_point: index + 1,
                });
            }
        }
        Offsets {
            bytes: text.len(),
            steps,
        }
    }

    /// The UTF-16 offset of a byte offset that lies on a character boundary.
    pub fn utf16(&self, byte: usize) -> usize {
        let step = self.last_step(|step| step.byte <= byte);
        step.utf16 + (byte.min(self.bytes) - step.byte)
    }

    /// The code point offset of a byte offset that lies on a character boundary.
    pub fn code_point(&self, byte: usize) -> usize {
        let step = self.last_step(|step| step.byte <= byte);
        step.code_point + (byte.min(self.bytes) - step.byte)
    }

    /// The byte offset of a UTF-16 offset; inside a surrogate pair, the start of that character.
    pub fn byte(&self, utf16: usize) -> usize {
        let step = self.last_step(|step| step.utf16 <= utf16);
        let byte = step.byte + (utf16 - step.utf16);
        // Past the last step all is ASCII up to the next non-ASCII character, or to the end.
        let next = self.steps.partition_point(|step| step.utf16 <= utf16);
        byte.min(self.steps.get(next).map_or(self.bytes, |next| next.start))
    }

    /// A byte span as UTF-16 units.
    pub fn utf16_range(&self, span: Span) -> Utf16Range {
        let unit = |byte| u32::try_from(self.utf16(byte)).unwrap_or(u32::MAX);
        Utf16Range {
            from: unit(span.start),
            to: unit(span.end),
        }
    }

    /// A range of UTF-16 units as a byte span.
    pub fn span(&self, range: Utf16Range) -> Span {
        Span::new(self.byte(range.from as usize), self.byte(range.to as usize))
    }

    fn last_step(&self, reached: impl Fn(&Step) -> bool) -> Step {
        match self.steps.partition_point(reached) {
            0 => Step::default(),
            count => self.steps.get(count - 1).copied().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_survives_the_way_to_utf16_and_back() {
        for text in [
            "",
            "abc",
            "è",
            "aèb",
            "👩‍🔧 ok",
            "שלום",
            "a👍🏽b",
            "日本x語",
            "e\u{301}",
        ] {
            let offsets = Offsets::new(text);
            let boundaries = text
                .char_indices()
                .map(|(byte, _)| byte)
                .chain([text.len()]);
            for (points, byte) in boundaries.enumerate() {
                let units = text
                    .get(..byte)
                    .map_or(0, |head| head.encode_utf16().count());
                assert_eq!(offsets.utf16(byte), units, "{text:?} byte {byte}");
                assert_eq!(offsets.byte(units), byte, "{text:?} unit {units}");
                assert_eq!(offsets.code_point(byte), points, "{text:?} byte {byte}");
            }
        }
    }

    #[test]
    fn a_unit_inside_a_surrogate_pair_is_the_start_of_its_character() {
        assert_eq!(Offsets::new("a👍b").byte(2), 1);
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(Offsets::new("aè").byte(99), 3);
    }
}
