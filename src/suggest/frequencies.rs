//! How many documents of a library have a word: all that keyphrases take from a library.

use super::keyphrases::stems;
use crate::lean::sort_by;

/// Stems of a library's words with the number of its documents that have them.
#[derive(Debug, Clone, Default)]
pub struct Frequencies {
    documents: u32,
    /// Sorted.
    stems: Vec<(String, u32)>,
}

impl Frequencies {
    /// Counts documents, each with its language.
    pub fn new<'d>(documents: impl IntoIterator<Item = (&'d str, &'d str)>) -> Self {
        let mut seen: Vec<String> = Vec::new();
        let mut count = 0;
        for (text, language) in documents {
            seen.extend(stems(text, language));
            count += 1;
        }
        sort_by(&mut seen, Ord::cmp);
        let mut stems: Vec<(String, u32)> = Vec::new();
        for stem in seen {
            match stems.last_mut() {
                Some((last, count)) if *last == stem => *count += 1,
                _ => stems.push((stem, 1)),
            }
        }
        Frequencies {
            documents: count,
            stems,
        }
    }

    /// How rare a stem is: 1 where no document has it, towards 0 where all have it (BM25's inverse document
    /// frequency as a share of its greatest value).
    pub fn rarity(&self, stem: &str) -> f64 {
        if self.documents == 0 {
            return 1.0;
        }
        let place = self
            .stems
            .binary_search_by(|(known, _)| known.as_str().cmp(stem));
        let has = place
            .ok()
            .and_then(|place| self.stems.get(place))
            .map_or(0, |known| known.1);
        let all = f64::from(self.documents);
        let idf = |has: f64| ((all - has + 0.5) / (has + 0.5)).ln_1p();
        idf(f64::from(has)) / idf(0.0)
    }
}
