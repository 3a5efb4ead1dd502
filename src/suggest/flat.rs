//! Flat arrays: how the index lies in a pack, so that loading it builds nothing.

use cuecard_derive::Deserialize;
use serde::{Serialize, Serializer};

use crate::json::{FromJson, Value, Wrong, numbers, read_by_serde};

/// Numbers that JSON carries as base64 of little-endian 32-bit words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Numbers(pub(super) Vec<u32>);

impl Numbers {
    /// The number at `place`; 0 outside.
    pub(super) fn at(&self, place: usize) -> u32 {
        self.0.get(place).copied().unwrap_or_default()
    }

    /// The number at `place` as a place in another array; 0 outside.
    pub(super) fn place(&self, place: usize) -> usize {
        self.at(place) as usize
    }

    /// Of ends that follow one another, the range that the `index`-th one closes.
    pub(super) fn range(&self, index: usize) -> std::ops::Range<usize> {
        let start = index.checked_sub(1).map_or(0, |before| self.place(before));
        start..self.place(index)
    }

    /// The numbers in a range; empty where it does not fit.
    pub(super) fn slice(&self, range: std::ops::Range<usize>) -> &[u32] {
        self.0.get(range).unwrap_or_default()
    }

    /// Whether each number is at least the one before it, and the last is `end`.
    pub(super) fn rises_to(&self, end: usize) -> bool {
        self.0.is_sorted() && self.0.last().map_or(0, |last| *last as usize) == end
    }
}

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        numbers::serialize(&self.0, serializer)
    }
}

impl FromJson for Numbers {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        Numbers(numbers::from_json(value, wrong))
    }
}

read_by_serde!(Numbers);

/// Many small texts as one text and where each ends, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Texts {
    text: String,
    ends: Numbers,
}

impl Texts {
    /// Adds a text; its place is the number of those before it.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends
            .0
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// The text at a place; empty outside.
    pub(super) fn at(&self, place: usize) -> &str {
        self.text.get(self.ends.range(place)).unwrap_or_default()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.0.len()
    }

    /// Of sorted texts, the place of `wanted`.
    pub(super) fn find(&self, wanted: &str) -> Option<usize> {
        let place = self.first_from(wanted);
        (place < self.len() && self.at(place) == wanted).then_some(place)
    }

    /// Of sorted texts, those that begin with `prefix`.
    pub(super) fn starting_with(&self, prefix: &str) -> std::ops::Range<usize> {
        let first = self.first_from(prefix);
        let more = partition(first..self.len(), |place| {
            self.at(place).starts_with(prefix)
        });
        first..more
    }

    /// Whether the ends fit the text.
    pub(super) fn sound(&self) -> bool {
        self.ends.rises_to(self.text.len())
    }

    /// Of sorted texts, the first place of those that are not before `wanted`.
    pub(super) fn first_from(&self, wanted: &str) -> usize {
        partition(0..self.len(), |place| self.at(place) < wanted)
    }
}

impl<'t> FromIterator<&'t str> for Texts {
    fn from_iter<I: IntoIterator<Item = &'t str>>(texts: I) -> Self {
        let mut list = Texts::default();
        for text in texts {
            list.push(text);
        }
        list
    }
}

/// The first place in `range` where `holds` no longer does.
fn partition(range: std::ops::Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_survive_the_way_through_json() {
        for numbers in [
            vec![],
            vec![0],
            vec![1, u32::MAX, 77, 1 << 20, 0, 1 << 31, 63, 64],
        ] {
            let numbers = Numbers(numbers);
            let json = serde_json::to_string(&numbers).unwrap();
            assert_eq!(serde_json::from_str::<Numbers>(&json).unwrap(), numbers);
        }
    }

    #[test]
    fn numbers_that_are_not_whole_are_refused_with_a_reason() {
        // One byte, which says that another one follows.
        let error = serde_json::from_str::<Numbers>("\"gA\"").unwrap_err();
        assert!(error.to_string().contains("break off"), "{error}");
        assert!(serde_json::from_str::<Numbers>("\"?\"").is_err());
    }

    #[test]
    fn sorted_texts_are_found_whole_and_by_how_they_begin() {
        let texts: Texts = ["", "bomba", "bombes", "calor", "è"].into_iter().collect();
        assert_eq!(texts.find("bomba"), Some(1));
        assert_eq!(texts.find(""), Some(0));
        assert_eq!(texts.find("bomb"), None);
        assert_eq!(texts.find("z"), None);
        assert_eq!(texts.starting_with("bomb"), 1..3);
        assert_eq!(texts.starting_with("x"), 4..4);
        assert_eq!(texts.starting_with(""), 0..5);
        assert_eq!(texts.at(9), "");
    }
}
