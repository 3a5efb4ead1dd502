//! What is wrong with a programme or a pack: where, why, and what to do about it.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

/// Whether the part at fault still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "lowercase")]
pub enum ProblemSeverity {
    /// The part is left out.
    Error,
    /// The part works, but probably not as meant.
    Warning,
}

/// One problem; it disables only the rule, post or section that it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
pub struct Problem {
    /// Error: the part is left out. Warning: it stays.
    pub severity: ProblemSeverity,
    /// Path within the programme folder, with `/`; empty where the whole is at fault.
    pub file: String,
    /// Line, from 1; 0 where no line is at fault.
    pub line: usize,
    /// Column in code points, from 1; 0 where no column is at fault.
    pub column: usize,
    /// The post, rule, tag or person at fault; empty where none is.
    pub id: String,
    /// What is wrong, with the actual value.
    pub message: String,
    /// What to do.
    pub help: String,
}
