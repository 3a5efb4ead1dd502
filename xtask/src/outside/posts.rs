//! Known-item search: the title of a question asks for its body among all bodies (MRR@10), by `cuecard suggest`.

use super::keyphrases::{float, mean};
use super::{Command, Score, read};
use crate::places;
use crate::run::Outcome;
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// What the mean of the reciprocal ranks must reach, in percent.
const BOUND: f64 = 88.0;

/// One score.
pub fn measure(command: &Command, folder: &Path) -> Outcome<Vec<Score>> {
    let questions = read(&folder.join("stackexchange_valid_src.txt"))?;
    let questions: Vec<(&str, &str)> = questions
        .lines()
        .filter_map(|line| line.split_once("<eos>"))
        .collect();
    let mut table = "id,title,language,text\n".to_owned();
    for (place, (_, body)) in questions.iter().enumerate() {
        let _ = writeln!(table, "{0},{0},en,\"{1}\"", name(place), cell(body.trim()));
    }
    let program = program("posts", &table)?;
    let lines: Vec<Value> = questions
        .iter()
        .enumerate()
        .map(|(id, (title, _))| json!({ "id": id, "text": title.trim() }))
        .collect();
    let program = program.to_string_lossy();
    let answers = command.batch(&["suggest", "--program", &program, "--limit", "10"], &lines)?;
    let each: Vec<f64> = answers
        .iter()
        .enumerate()
        .map(|(place, answer)| {
            let posts = answer["posts"].as_array().into_iter().flatten();
            let rank = posts
                .enumerate()
                .find(|(_, post)| post["id"] == name(place));
            rank.map_or(0.0, |(rank, _)| 100.0 / float(rank + 1))
        })
        .collect();
    let whole = mean(each.iter());
    Ok(vec![Score {
        name: "title asks for body".to_owned(),
        passed: each.iter().filter(|score| **score > 99.0).count(),
        of: each.len(),
        figures: format!(
            "MRR@10 {whole:.2}, at least {BOUND} (half of the choice {:.2}, other half {:.2})",
            mean(each.iter().step_by(2)),
            mean(each.iter().skip(1).step_by(2))
        ),
        holds: whole >= BOUND,
        misses: Vec::new(),
    }])
}

/// The id of a question.
pub fn name(place: usize) -> String {
    format!("q{place:05}")
}

/// A text as it may stand between quotes in a table.
pub fn cell(text: &str) -> String {
    // Two braces would be a blank.
    text.replace("{{", "{ {").replace('"', "\"\"")
}

/// A programme whose ready texts are the rows of `table`.
pub fn program(folder: &str, table: &str) -> Outcome<PathBuf> {
    let folder = places::cargo_target().join("outside").join(folder);
    let head = "id = \"questions\"\nname = \"Questions\"\nversion = \"1\"\nlanguages = [\"en\"]\ntimezone = \"UTC\"\n";
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("program.toml"), head))
        .and_then(|()| fs::write(folder.join("posts.csv"), table))
        .map_err(|error| format!("Cannot write {}: {error}.", folder.display()))?;
    Ok(folder)
}
