//! Chooses constants on half of the data: every second document of each set.

use super::{keyphrases, tags};
use crate::places;
use crate::run::{self, Outcome};
use serde_json::json;
use std::path::Path;

/// Writes the halves that may be used, and runs `examples/tune.rs` and `examples/tune_search.rs` on them.
pub fn all(directory: &Path) -> Outcome {
    let mut lines = Vec::new();
    for set in ["kdd", "SemEval2017"] {
        let documents = keyphrases::read(&directory.join("keyphrases").join(format!("{set}.zip")))?;
        for document in documents.iter().step_by(2) {
            lines.push(
                json!({ "set": set, "text": document.text, "keys": document.keys }).to_string(),
            );
        }
    }
    example("tune", &lines)?;
    let questions = tags::questions(&directory.join("tags"))?;
    let half = questions.iter().step_by(2);
    let lines: Vec<String> = half
        .map(|question| {
            let tags = &question.tags;
            json!({ "title": question.title, "body": question.body, "tags": tags }).to_string()
        })
        .collect();
    example("tune_search", &lines)
}

/// Runs an example on lines that it reads from a file.
fn example(name: &str, lines: &[String]) -> Outcome {
    let folder = places::cargo_target().join("outside");
    let file = folder.join(format!("{name}.jsonl"));
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&file, lines.join("\n")))
        .map_err(|error| format!("Cannot write {}: {error}.", file.display()))?;
    run::run(
        run::cargo()
            .args([
                "run",
                "--quiet",
                "--profile",
                "light",
                "--example",
                name,
                "--",
            ])
            .arg(&file),
    )
}
