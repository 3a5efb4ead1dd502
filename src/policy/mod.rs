//! The policy engine: compiles the house's rules and checks a draft against them in one pass.

mod draft;
mod hint;

pub use draft::Draft;
pub use hint::{Fix, Hint, Severity};

use serde::{Deserialize, Serialize};

use crate::program::{Problem, RawRule};
use crate::share::History;

/// The compiled rules: what the pack's rules section holds. Loaded as it is, never rebuilt in the browser.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Policy {}

/// What makes a draft be about the company. Without it every rule runs on every draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The company's own names and those of its products.
    pub brands: Vec<String>,
    /// Topics of the programme.
    pub topics: Vec<String>,
    /// House hashtags.
    pub tags: Vec<String>,
}

/// Compiles rules; one that is not sound is left out and named in the problems. `about` is `None` where
/// there are rules but no programme.
pub fn compile(_rules: &[RawRule], _about: Option<&About>) -> (Policy, Vec<Problem>) {
    (Policy::default(), Vec::new())
}

/// Runs each rule's own examples: `bad` must fire, `good` must be silent, at a moment when the rule applies.
pub fn test_rules(_rules: &[RawRule], _about: Option<&About>) -> Vec<Problem> {
    Vec::new()
}

impl Policy {
    /// What the rules find in a draft at `now` (UTC milliseconds): ordered by start, then rule; one hint per
    /// rule and span. Pure, never panics, and bounded in time whatever the draft.
    pub fn check(&self, _draft: &Draft, _history: &History, _now: i64) -> Vec<Hint> {
        Vec::new()
    }
}
