//! Chooses constants on half of the data: every second document of each set.

use super::keyphrases;
use crate::places;
use crate::run::{self, Outcome};
use serde_json::json;
use std::path::Path;

/// Writes the half that may be used, and runs `examples/tune.rs` on it.
pub fn keyphrases(directory: &Path) -> Outcome {
    let mut lines = Vec::new();
    for set in ["kdd", "SemEval2017"] {
        let documents = keyphrases::read(&directory.join("keyphrases").join(format!("{set}.zip")))?;
        for document in documents.iter().step_by(2) {
            lines.push(
                json!({ "set": set, "text": document.text, "keys": document.keys }).to_string(),
            );
        }
    }
    let file = places::cargo_target().join("outside").join("half.jsonl");
    std::fs::create_dir_all(places::cargo_target().join("outside"))
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
                "tune",
                "--",
            ])
            .arg(&file),
    )
}
