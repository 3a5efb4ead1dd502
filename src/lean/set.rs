//! A set of texts as one sorted list.

use serde::{Serialize, Serializer};

/// Texts in their order, each once. Finding costs O(log n), putting in and taking out O(n).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Set {
    texts: Vec<String>,
}

impl Set {
    fn find(&self, text: &str) -> Result<usize, usize> {
        self.texts
            .binary_search_by(|known| known.as_str().cmp(text))
    }

    /// Whether a text is in it.
    #[inline(never)]
    pub fn contains(&self, text: &str) -> bool {
        self.find(text).is_ok()
    }

    /// Puts a text in; whether it is new.
    #[inline(never)]
    pub fn insert(&mut self, text: String) -> bool {
        let place = self.find(&text);
        if let Err(place) = place {
            self.texts.insert(place, text);
        }
        place.is_err()
    }

    /// Takes a text out; whether it was there.
    #[inline(never)]
    pub fn remove(&mut self, text: &str) -> bool {
        let place = self.find(text);
        if let Ok(place) = place {
            self.texts.remove(place);
        }
        place.is_ok()
    }

    /// Keeps what `wanted` says.
    pub fn retain(&mut self, mut wanted: impl FnMut(&str) -> bool) {
        self.texts.retain(|text| wanted(text));
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.texts.clear();
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The texts in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, String> {
        self.texts.iter()
    }

    /// How many of them another set has, too.
    #[inline(never)]
    pub fn shared(&self, other: &Set) -> usize {
        self.iter().filter(|text| other.contains(text)).count()
    }
}

impl Extend<String> for Set {
    fn extend<I: IntoIterator<Item = String>>(&mut self, texts: I) {
        for text in texts {
            self.insert(text);
        }
    }
}

impl IntoIterator for Set {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.texts.into_iter()
    }
}

impl<'s> IntoIterator for &'s Set {
    type Item = &'s String;
    type IntoIter = std::slice::Iter<'s, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Set {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.texts.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_each_text_once_in_order() {
        let mut set = Set::default();
        set.extend(["b", "a", "b", "c"].map(str::to_owned));
        assert!(set.iter().eq(["a", "b", "c"]));
        assert!(set.contains("b") && !set.contains("d"));
        assert!(!set.insert("a".to_owned()) && set.insert("d".to_owned()));
        assert!(set.remove("a") && !set.remove("a"));
        let mut other = Set::default();
        other.extend(["d", "b", "x", "b"].map(str::to_owned));
        assert_eq!((other.len(), set.shared(&other)), (3, 2));
        set.retain(|text| text == "c");
        assert_eq!(set.into_iter().collect::<Vec<_>>(), ["c"]);
    }
}
