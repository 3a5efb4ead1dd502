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
    /// A rule, a rule with one match of it (`Style.Rule[match]`), a style; `*` for all, empty for styles but some.
    pub name: String,
    /// The styles that stay on, where all others are off.
    pub but: Vec<String>,
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
    /// Its sentences, in bytes of its text; none in what is no prose, such as code or a link's text.
    pub sentences: Vec<Span>,
    /// In front matter: the key whose value it is, a further section of its scope.
    pub key: String,
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
    /// Whether a rule is silent on what it found at a byte of the source. `raw`: the rule looks at the source
    /// itself, which is not text to switch off.
    pub fn silences(&self, rule: &str, found: &str, at: usize, raw: bool) -> bool {
        if at < self.span.start || self.span.end <= at {
            return false;
        }
        let style = rule.split('.').next().unwrap_or_default();
        match self.name.as_str() {
            "*" => !raw,
            "" => !raw && self.but.iter().all(|but| but != style),
            name => match name.strip_prefix(rule) {
                Some(rest) => {
                    let only = rest
                        .strip_prefix('[')
                        .and_then(|rest| rest.strip_suffix(']'));
                    rest.is_empty() || only == Some(found)
                }
                None => name == style,
            },
        }
    }
}

impl Block {
    /// A block with its sentences found.
    pub fn new(scope: Vec<&'static str>, text: String, runs: Vec<Run>) -> Self {
        let prose = scope.first() == Some(&"text")
            && !scope.contains(&"attr")
            && !scope.contains(&"frontmatter");
        Block {
            sentences: if prose { sentences(&text) } else { Vec::new() },
            key: String::new(),
            lower: text.chars().map(lower).collect(),
            scope,
            text,
            runs,
        }
    }
}
