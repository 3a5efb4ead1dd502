//! A text in markup as Vale sees it: blocks, each with a scope, its words, and where they stand in the source.

use super::sentences::sentences;
use crate::policy::pattern::lower;
use crate::text::Span;

/// A text in markup, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markup {
    /// In the order in which rules see them.
    pub blocks: Vec<Block>,
    /// Where comments in the source switched rules off.
    pub off: Vec<Off>,
}

/// A stretch of the source where a comment switched something off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Off {
    /// A rule or a style; `*` for all.
    pub name: String,
    /// From the comment to the one that switches it on again, in bytes of the source.
    pub span: Span,
}

/// A heading, a paragraph, an item, a cell, a link's text, or the source as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// The sections of its scope, such as `text`, `heading`, `h1`, `md`.
    pub scope: Vec<&'static str>,
    /// Its words.
    pub text: String,
    /// In lower case, one character for one.
    pub lower: String,
    /// Which bytes of the text stand where in the source, in order; what is in none was put in.
    pub runs: Vec<Run>,
    /// Its sentences, in bytes of its text.
    pub sentences: Vec<Span>,
}

/// Bytes that stand in the text at `at` and in the source at `source`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// First byte in the block's text.
    pub at: usize,
    /// First byte in the source.
    pub source: usize,
    /// How many bytes.
    pub len: usize,
}

impl Off {
    /// Whether a rule is silent at a byte of the source.
    pub fn silences(&self, rule: &str, at: usize) -> bool {
        let style = || {
            let rest = rule.strip_prefix(self.name.as_str());
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        self.span.start <= at
            && at < self.span.end
            && (self.name == "*" || self.name == rule || style())
    }
}

impl Block {
    /// A block with its sentences found.
    pub fn new(scope: Vec<&'static str>, text: String, runs: Vec<Run>) -> Self {
        let sized = scope.contains(&"raw") || scope.contains(&"summary");
        Block {
            sentences: if sized { Vec::new() } else { sentences(&text) },
            lower: text.chars().map(lower).collect(),
            scope,
            text,
            runs,
        }
    }
}
