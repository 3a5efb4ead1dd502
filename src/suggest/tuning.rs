//! The constants that were chosen by measuring.

/// What search and hashtags are weighed by. [`Tuning::default`] was chosen by `cargo xtask outside tune` on one
/// half of the questions; `docs/quality.md` has the figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tuning {
    /// How much a small word counts, such as "with" or "today".
    pub small: f32,
    /// How fast repeating a term stops to help (BM25's `k1`), when an index is built; at most 1.2.
    pub saturation: f32,
    /// How many of the nearest texts vote on hashtags.
    pub voters: usize,
    /// The power of its relevance by which a text's vote counts.
    pub power: i32,
    /// What it says of a tag that the draft names it, if all who name it carry it.
    pub named: f64,
    /// How much more a name says at the very beginning.
    pub early: f64,
}

impl Default for Tuning {
    fn default() -> Self {
        Tuning {
            small: 0.3,
            saturation: 0.6,
            voters: 20,
            power: 2,
            named: 0.3,
            early: 1.0,
        }
    }
}
