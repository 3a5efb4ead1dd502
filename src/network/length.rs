//! How much of a network's limit a text uses.

use serde::Serialize;

use super::facts::{Bound, Counting};
use super::reading::{self, invalid_characters};
use super::{Network, Surface, Unit};
use crate::lean::sort_by;
use crate::text::{self, Span, emoji_end};

/// How long a text is by a network's own count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Length {
    /// How much the text uses, in `unit`.
    pub used: usize,
    /// The most, in `unit`.
    pub limit: usize,
    /// What is counted.
    pub unit: Unit,
    /// Whether the network takes the text: it fits every limit and, where the unit is weighted, says something and
    /// holds no character that is none or that the network refuses.
    pub valid: bool,
    /// Further limits of the network.
    pub also: Vec<Further>,
}

/// How a text stands to a further limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Further {
    /// How much the text uses, in `unit`.
    pub used: usize,
    /// The most, in `unit`.
    pub limit: usize,
    /// What is counted.
    pub unit: Unit,
    /// Whether the text fits this limit.
    pub valid: bool,
}

impl Network {
    /// How much of the limit `text` uses on `surface`; `None` where no limit is known.
    pub fn length(&self, text: &str, surface: Surface) -> Option<Length> {
        let (_, limit) = self.limits.iter().find(|(on, _)| *on == surface)?;
        let measure = |bound: &Bound| {
            let used = self.count(text, bound.unit);
            let valid = used <= bound.limit;
            Further {
                used,
                limit: bound.limit,
                unit: bound.unit,
                valid,
            }
        };
        let first = measure(&limit.bound);
        let also: Vec<Further> = limit.also.iter().map(measure).collect();
        let refused = text.contains(|character| limit.without.contains(character));
        let takes = first.unit != Unit::Weighted || (first.used > 0 && !invalid_characters(text));
        Some(Length {
            used: first.used,
            limit: first.limit,
            unit: first.unit,
            valid: takes && !refused && first.valid && also.iter().all(|further| further.valid),
            also,
        })
    }

    fn count(&self, text: &str, unit: Unit) -> usize {
        let count = |text: &str| match unit {
            Unit::Weighted => weigh(text, self.counting.light),
            Unit::Utf16 => text::utf16_units(text),
            Unit::Graphemes => text::graphemes(text),
            Unit::Codepoints => text::code_points(text),
            Unit::Bytes => text.len(),
        };
        // Bytes are what is stored, whatever is shown.
        if self.counting == Counting::AS_TYPED || unit == Unit::Bytes {
            return count(text);
        }
        if self.counting.blank_free && text.trim().is_empty() {
            return 0;
        }
        let composed = if unit == Unit::Weighted {
            text::nfc(text)
        } else {
            text.into()
        };
        let (kept, instead) = self.otherwise(&composed);
        instead
            + kept
                .iter()
                .map(|span| count(span.of(&composed)))
                .sum::<usize>()
    }

    /// The stretches of a text that count as they are typed, and what all else counts.
    fn otherwise(&self, written: &str) -> (Vec<Span>, usize) {
        let mut instead = 0;
        // What does not count as typed, in order.
        let mut holes: Vec<Span> = Vec::new();
        if let Some(link) = self.counting.link {
            holes = reading::urls(written, self.dialect);
            instead = holes.len() * link;
        }
        if self.counting.local_mentions {
            holes.extend(
                reading::mentions(written, self.dialect)
                    .iter()
                    .filter_map(|mention| {
                        let (local, _) = mention.name.of(written).split_once('@')?;
                        Some(Span::new(
                            mention.name.start + local.len(),
                            mention.name.end,
                        ))
                    }),
            );
        }
        if self.counting.emoji_bytes {
            let emoji = text::emoji(written);
            instead += emoji
                .iter()
                .map(|span| span.end - span.start)
                .sum::<usize>();
            holes.extend(emoji);
        }
        sort_by(&mut holes, Ord::cmp);
        let mut kept = Vec::with_capacity(holes.len() + 1);
        let mut from = 0;
        for hole in holes {
            kept.push(Span::new(from, hole.start.max(from)));
            from = from.max(hole.end);
        }
        kept.push(Span::new(from, written.len()));
        (kept, instead)
    }
}

/// X's count: one for the light code points, two for others, and two for an emoji of however many code points.
fn weigh(text: &str, light: &[(u32, u32)]) -> usize {
    let bytes = text.as_bytes();
    let mut weight = 0;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        // A plain letter with another behind it begins no emoji; most of a text is such.
        if byte.is_ascii() && bytes.get(at + 1).is_none_or(u8::is_ascii) {
            weight += if is_light(char::from(*byte), light) {
                1
            } else {
                2
            };
            at += 1;
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let character = rest.chars().next().unwrap_or_default();
        let emoji = emoji_end(rest);
        weight += if emoji == 0 && is_light(character, light) {
            1
        } else {
            2
        };
        at += emoji.max(character.len_utf8());
    }
    weight
}

fn is_light(character: char, light: &[(u32, u32)]) -> bool {
    let point = u32::from(character);
    light
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&point))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linkedin_post_holds_3000_units() {
        let linkedin = Network::find("linkedin").unwrap();
        for (text, used, valid) in [
            (String::new(), 0, true),
            ("a".repeat(3000), 3000, true),
            ("👍".repeat(1501), 3002, false),
        ] {
            let length = linkedin.length(&text, Surface::Post).unwrap();
            assert_eq!(
                (length.used, length.limit, length.valid),
                (used, 3000, valid)
            );
        }
        assert_eq!(linkedin.length("a", Surface::Message), None);
    }
}
