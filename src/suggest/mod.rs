//! Which posts fit a draft or a person.
//!
//! [`Index::build`] compiles a library when its pack is built, [`Library`] one whose posts come and go; the rest only
//! reads flat arrays. Each
//! source of evidence has its file: words ([`relevance`]), topics, calendar and share log ([`timing`]);
//! [`keyphrases`] read a text alone;
//! [`fits`] says what may be offered at all; [`answer`] puts them together.

mod answer;
mod ask;
mod build;
mod clause;
mod clause_words;
mod common;
mod counts;
mod fits;
mod flat;
mod frequencies;
mod general_words;
mod index;
mod keyphrases;
mod layout;
mod library;
mod near;
mod people;
mod pieces;
mod reading;
mod relevance;
mod runs;
mod sayings;
mod spoken;
mod tags;
mod timing;
mod titles;
mod topics;
mod tuning;
mod words;

#[cfg(test)]
mod tests;

pub use ask::{Ask, Found, Look, MentionFound, Reason, Stock, TagFound, TagSource};
pub use clause::{Bearing, Clause};
pub use frequencies::Frequencies;
pub use index::{Entry, EntryVariant, Index};
pub use keyphrases::{Phrase, Weights, keyphrases, reading_language};
pub use library::Library;
pub use tuning::Tuning;
pub use words::{base_language, readable};
