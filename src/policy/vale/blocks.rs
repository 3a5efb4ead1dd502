//! A text in markup as Vale sees it: blocks, each with a scope, its words, and where they stand in the source.

use super::sentences::sentences;
use crate::policy::pattern::lower;
use crate::text::Span;

/// A text in markup, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markup {
    /// In the order in which rules see them.
    pub blocks: Vec<Block>,
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
    /// Rules and styles that a comment in the source switched off; `*` for all.
    pub off: Vec<String>,
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

impl Block {
    /// A block with its sentences found.
    pub fn new(scope: Vec<&'static str>, text: String, runs: Vec<Run>, off: Vec<String>) -> Self {
        let sized = scope.contains(&"raw") || scope.contains(&"summary");
        Block {
            sentences: if sized { Vec::new() } else { sentences(&text) },
            lower: text.chars().map(lower).collect(),
            scope,
            text,
            runs,
            off,
        }
    }
}
