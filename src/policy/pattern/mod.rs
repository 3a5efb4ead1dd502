//! Patterns: a regular expression with lookaround, in time linear in the text.
//!
//! A pattern is parsed and compiled when a pack is built (`parse`, `emit`), and kept as flat numbers. What runs
//! in the browser is `run`: backtracking that never explores the same place of the program at the same place
//! of the text twice, so priorities are those of Perl and .NET and time is linear.

mod class;
mod emit;
mod literal;
mod node;
mod parse;
mod parse_set;
mod ranges;
mod run;
mod set;

#[cfg(test)]
mod tests;

pub(super) use class::lower;
pub(super) use emit::compile;
pub(super) use literal::{Alternative, alternatives, forms, literal_of};
pub(super) use node::Node;
pub(super) use parse::parse;
pub(super) use run::{Runner, is_boundary};

use cuecard_derive::Deserialize;
use serde::Serialize;

/// A compiled pattern.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Pattern {
    /// Instructions, see [`op`].
    #[serde(with = "crate::json::numbers")]
    code: Vec<u32>,
    /// Sets of characters, see `set`.
    #[serde(with = "crate::json::numbers", skip_serializing_if = "Vec::is_empty")]
    sets: Vec<u32>,
    /// Which ASCII characters a match may begin with, 32 a number; then 1 if others may. Empty: any, or none.
    #[serde(with = "crate::json::numbers", skip_serializing_if = "Vec::is_empty")]
    first: Vec<u32>,
    /// Places of the program that must be remembered.
    slots: u32,
    /// Groups whose places are recorded, the whole match not counted.
    #[serde(skip_serializing_if = "is_zero")]
    groups: u32,
    /// What every match contains, in lower case; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    needs: String,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Pattern {
    /// Whether it records where its groups stand.
    pub fn has_groups(&self) -> bool {
        self.groups > 0
    }

    /// Whether a match can be in a text, given in lower case.
    pub fn may_match(&self, lower: &str) -> bool {
        self.needs.is_empty() || lower.contains(&self.needs)
    }

    /// Whether the pattern matches anywhere in a text.
    pub fn is_in(&self, text: &str) -> bool {
        let mut runner = Runner::new(self, text);
        runner.find(0).is_some()
    }

    /// Every match that does not overlap one before it, empty ones left out.
    pub fn spans(&self, text: &str) -> Vec<crate::text::Span> {
        self.walk(text).0
    }

    /// How many instructions it takes to look through a text.
    pub fn steps(&self, text: &str) -> usize {
        self.walk(text).1
    }

    /// The matches, and how many instructions it took to find them.
    fn walk(&self, text: &str) -> (Vec<crate::text::Span>, usize) {
        let mut runner = Runner::new(self, text);
        let mut spans = Vec::new();
        let mut at = 0;
        while let Some(span) = runner.find(at) {
            at = if span.end > span.start {
                spans.push(span);
                span.end
            } else {
                run::behind(text, span.end)
            };
            if at > text.len() {
                break;
            }
        }
        (spans, runner.steps)
    }
}

/// Instructions: the low byte says what to do, the upper three bytes are the argument.
mod op {
    /// The end: a match, or the end of a lookaround's body.
    pub const END: u32 = 0;
    /// This character.
    pub const CHAR: u32 = 1;
    /// This character in any case; the argument is lower case.
    pub const FOLD: u32 = 2;
    /// A character of the set that begins at the argument.
    pub const SET: u32 = 3;
    /// First what follows, then the argument. The next number is the slot.
    pub const SPLIT: u32 = 4;
    /// First the argument, then what follows. The next number is the slot.
    pub const LAZY: u32 = 5;
    /// Go on at the argument.
    pub const JUMP: u32 = 6;
    /// Record the place; even arguments begin a group, odd ones end it.
    pub const SAVE: u32 = 7;
    /// A place, see `assert`.
    pub const ASSERT: u32 = 8;
    /// A lookaround: argument 1 behind, 2 not. The next numbers are the place behind its body and the first
    /// of two slots; the body follows.
    pub const LOOK: u32 = 9;
    /// Never.
    pub const FAIL: u32 = 10;
}

/// Places that can be asked for.
mod assert {
    pub const LINE_START: u32 = 0;
    pub const LINE_END: u32 = 1;
    pub const TEXT_START: u32 = 2;
    pub const TEXT_END: u32 = 3;
    /// Before the text's last line end, or at its end.
    pub const LAST_LINE_END: u32 = 4;
    pub const BOUNDARY: u32 = 5;
    pub const NO_BOUNDARY: u32 = 6;
}
