//! Cuecard's core: a company's approved words and house guide, offered while a person writes.
//!
//! Pure by design: no clock, randomness, I/O or browser type. Time, seed and locale come in as
//! arguments; effects go out as data. The rooms, leaf first, are listed in `ARCHITECTURE.md`;
//! each uses only rooms above it in this list.

// `derive` writes `::cuecard::json`, here as in the other members.
extern crate self as cuecard;

pub mod lean;
pub mod json;
pub mod text;
pub mod network;
pub mod program;
pub mod share;
pub mod policy;
pub mod suggest;
pub mod session;
#[cfg(feature = "cli")]
pub mod author;
#[cfg(feature = "cli")]
pub mod cli;
