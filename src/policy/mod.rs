//! The policy engine: compiles the house's rules and checks a draft against them in one pass.

mod hint;

pub use hint::{Fix, Hint, Severity};
