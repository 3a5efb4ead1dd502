//! Text as people write it: spans, offsets, words, folding, language, tags, mentions and links.

mod span;

pub use span::{Offsets, Span, Utf16Range};
