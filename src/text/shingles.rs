//! How alike two texts are, by the pairs of words that they share.

use super::{addresses, tags, words};

/// How many pairs stand for a text; shorter texts are compared exactly.
const KEPT: usize = 64;

/// A text in numbers: of each two words in a row one of 32 bits, the [`KEPT`] smallest in order (bottom-k sketch,
/// Broder 1997). Links and hashtags do not count, nor do case and punctuation.
pub fn sketch(text: &str) -> Vec<u32> {
    let mut skipped: Vec<_> = addresses(text).into_iter().map(|(span, _)| span).collect();
    skipped.extend(tags(text).iter().map(|tag| tag.span));
    skipped.sort_unstable();
    let read: Vec<String> = words(text)
        .into_iter()
        .filter(|word| {
            let next = skipped.partition_point(|span| span.end <= word.span.start);
            skipped
                .get(next)
                .is_none_or(|span| !span.overlaps(word.span))
        })
        .map(|word| word.folded)
        .collect();
    let mut numbers: Vec<u32> = read.windows(read.len().clamp(1, 2)).map(number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.truncate(KEPT);
    numbers
}

/// FNV-1a over the words, then spread, so that the smallest numbers are a fair draw.
fn number(words: &[String]) -> u32 {
    let mut hash: u32 = 0x811C_9DC5;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0])) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0x7FEB_352D);
    hash ^ (hash >> 15)
}

/// What part of the pairs of two texts stands in both, 0 to 1 (Jaccard); 0 if one has no words.
pub fn similarity(one: &[u32], other: &[u32]) -> f64 {
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    let (mut both, mut all) = (0u32, 0u32);
    while all < 64 && !one.is_empty() && !other.is_empty() {
        match (left.peek(), right.peek()) {
            (None, None) => break,
            (Some(a), Some(b)) if a == b => {
                both += 1;
                left.next();
                right.next();
            }
            (Some(a), Some(b)) if a < b => {
                left.next();
            }
            (Some(_), None) => {
                left.next();
            }
            _ => {
                right.next();
            }
        }
        all += 1;
    }
    f64::from(both) / f64::from(all.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_alike_whatever_their_dress() {
        let caption = "Our new heat pump is so quiet that the dog did not notice it. Read the test: https://acme.com/a #HeatPumps";
        for (text, least, most) in [
            (caption, 1.0, 1.0),
            (
                "OUR new heat pump is so quiet, that the dog did not notice it! Read the test https://acme.com/b?x=y",
                1.0,
                1.0,
            ),
            (
                "Our new heat pump is so quiet that the cat did not notice it. Read the test",
                0.7,
                0.9,
            ),
            (
                "I stood beside it for an hour in January and heard nothing but the snow. Our new heat pump is so quiet that the dog did not notice it. Read the test",
                0.4,
                0.7,
            ),
            ("Something else altogether, written by myself.", 0.0, 0.0),
            ("", 0.0, 0.0),
        ] {
            let alike = similarity(&sketch(caption), &sketch(text));
            assert!((least..=most).contains(&alike), "{alike} {text}");
        }
    }
}
