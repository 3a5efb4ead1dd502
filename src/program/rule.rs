//! A rule as a company wrote it: named values with their place, before the policy room compiles it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Problem, ProblemSeverity};

/// A rule's values and where they stand. The author room has already done three things: Vale's
/// `extends` became `kind` (and is still in `fields`), a missing `id` became the file's name, and
/// `from` and `until` became UTC milliseconds (JSON integers).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawRule {
    /// The rule's name; `Style.File` for a Vale rule.
    pub id: String,
    /// Name of its kind, e.g. `prefer-term`; for a Vale rule the value of `extends`.
    pub kind: String,
    /// Path within the programme folder, with `/`.
    pub file: String,
    /// First line of the rule, from 1.
    pub line: usize,
    /// Every key of the rule, `id` and `kind` included, with its value as JSON. Scalars in lists and
    /// in `swap` are always strings, so that a term such as `1984` or `no` stays what was written.
    pub fields: Map<String, Value>,
    /// Minutes by which the programme's clocks are ahead of UTC at `until`; `None` where that is not known.
    pub until_zone: Option<i32>,
    /// Key -> its line, from 1.
    pub lines: BTreeMap<String, usize>,
}

impl RawRule {
    /// Whether the rule was written for Vale.
    pub fn is_vale(&self) -> bool {
        self.fields.contains_key("extends")
    }

    /// The line of a key; the rule's own where the key is absent.
    pub fn line_of(&self, key: &str) -> usize {
        self.lines.get(key).copied().unwrap_or(self.line)
    }

    /// A problem of this rule at one of its keys (`""` for the rule itself).
    pub fn problem(
        &self,
        severity: ProblemSeverity,
        key: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem {
            severity,
            file: self.file.clone(),
            line: self.line_of(key),
            column: 0,
            id: self.id.clone(),
            message: message.into(),
            help: help.into(),
        }
    }
}
