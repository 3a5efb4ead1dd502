//! How much of a network's limit a text uses.

use serde::Serialize;

use super::{Network, Surface, Unit};
use crate::text;

/// How long a text is by a network's own count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Length {
    /// How much the text uses, in `unit`.
    pub used: usize,
    /// The most, in `unit`.
    pub limit: usize,
    /// What is counted.
    pub unit: Unit,
    /// Whether the text fits.
    pub valid: bool,
}

impl Network {
    /// How much of the limit `text` uses on `surface`; `None` where no limit is known.
    pub fn length(&self, text: &str, surface: Surface) -> Option<Length> {
        let limit = self.limits.get(&surface)?;
        let used = count(text, limit.unit);
        Some(Length {
            used,
            limit: limit.limit,
            unit: limit.unit,
            valid: used <= limit.limit,
        })
    }
}

fn count(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Utf16 | Unit::Weighted => text::utf16_units(text),
        Unit::Graphemes => text::graphemes(text),
        Unit::Codepoints => text::code_points(text),
        Unit::Bytes => text.len(),
    }
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
