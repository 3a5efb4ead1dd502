//! A file of twitter-text's conformance suite: sections of cases, each answered by the command as X's composer reads it.

use super::{Command, Score, yaml};
use crate::run::Outcome;
use serde_json::{Value, json};
use std::path::Path;

/// How the cases of one file are asked and judged.
pub struct Suite {
    /// What stands before a section's name in its score.
    pub name: &'static str,
    /// Whether a case of a section is ours to answer.
    pub is_ours: fn(&str, &Value) -> bool,
    /// What is wrong with the answer to a case of a section, if something is.
    pub miss: fn(&str, &Value, &Value) -> Option<String>,
}

impl Suite {
    /// One score for each section that has cases of ours; every case must pass.
    pub fn measure(&self, command: &Command, file: &Path) -> Outcome<Vec<Score>> {
        let suite = yaml::document(file)?;
        let sections = suite["tests"]
            .as_object()
            .ok_or_else(|| format!("{} has no `tests`.", file.display()))?;
        let mut scores = Vec::new();
        for (section, cases) in sections {
            let cases = cases.as_array().into_iter().flatten();
            let ours = |case: &&Value| (self.is_ours)(section, case);
            let cases: Vec<&Value> = cases.filter(ours).collect();
            if cases.is_empty() {
                continue;
            }
            let line = |(id, case): (usize, &&Value)| json!({ "id": id, "text": case["text"] });
            let lines: Vec<Value> = cases.iter().enumerate().map(line).collect();
            let answers = command.batch(&["entities", "--network", "x"], &lines)?;
            let misses = cases
                .iter()
                .zip(&answers)
                .filter_map(|(case, answer)| (self.miss)(section, case, answer))
                .collect();
            let name = [self.name, section].concat();
            scores.push(Score::full(name, cases.len(), misses));
        }
        Ok(scores)
    }
}
