//! `cargo xtask outside DIR`: the built command on test data that other people wrote, read where it lies; scores
//! are printed, and one that must be full and is not fails the run.
//!
//! A further suite is one file here and one line in [`SUITES`].

mod autolink;
mod command;
mod conformance;
mod gold;
mod keyphrases;
mod posts;
mod tags;
mod tune;
mod twitter_text;
mod vale;
mod validity;
mod yaml;

use crate::run::{self, Outcome};
use command::Command;
use std::path::Path;

pub use tune::all as tune;

/// How many failed cases of one score are shown.
const SHOWN: usize = 8;

/// The suites: its name, the folder of DIR that holds its data (empty where that is the repository's own), and
/// what measures it.
const SUITES: &[(&str, &str, Measure)] = &[
    ("gold", "", gold::measure),
    ("keyphrases", "keyphrases", keyphrases::measure),
    ("posts", "tags", posts::measure),
    ("tags", "tags", tags::measure),
    ("twitter-text", "twitter-text", twitter_text::measure),
    ("vale", "vale", vale::measure),
];

/// Measures the command on the data in a suite's folder.
type Measure = fn(&Command, &Path) -> Outcome<Vec<Score>>;

/// One line of the report.
pub struct Score {
    /// What was measured, as the suite names it.
    pub name: String,
    /// How many cases came out as expected.
    pub passed: usize,
    /// How many cases there are.
    pub of: usize,
    /// Figures beside it, such as `F1@3 0.26`; empty if there are none.
    pub figures: String,
    /// Whether the bound that the project promises is held.
    pub holds: bool,
    /// Cases that failed, each as one sentence.
    pub misses: Vec<String>,
}

impl Score {
    /// A score whose cases must all pass.
    pub fn full(name: impl Into<String>, of: usize, misses: Vec<String>) -> Self {
        Score {
            name: name.into(),
            passed: of - misses.len().min(of),
            of,
            figures: String::new(),
            holds: misses.is_empty(),
            misses,
        }
    }
}

/// Builds the command, measures every suite whose folder is in `directory` (or the one named `only`), and prints
/// the scores.
pub fn all(directory: &Path, only: Option<&str>) -> Outcome {
    let chosen: Vec<_> = SUITES
        .iter()
        .filter(|(name, ..)| only.is_none_or(|only| only == *name))
        .filter(|(_, folder, _)| directory.join(folder).is_dir())
        .collect();
    if chosen.is_empty() {
        let known: Vec<&str> = SUITES.iter().map(|(name, ..)| *name).collect();
        return Err(format!(
            "{} has no data of the suites {}; name the folder that holds them, or one of the suites.",
            directory.display(),
            known.join(", ")
        ));
    }
    let command = Command::build()?;
    let mut failed = Vec::new();
    for (name, folder, measure) in chosen {
        run::say(&format!("\n{name}"));
        for score in measure(&command, &directory.join(folder))? {
            run::say(&line(&score));
            for miss in score.misses.iter().take(SHOWN) {
                run::say(&format!("      {miss}"));
            }
            if score.misses.len() > SHOWN {
                run::say(&format!("      and {} more", score.misses.len() - SHOWN));
            }
            if !score.holds {
                failed.push(format!("{name}: {}", score.name));
            }
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("Below their bound: {}.", failed.join(", ")))
    }
}

fn line(score: &Score) -> String {
    let mark = if score.holds { "ok  " } else { "MISS" };
    let cases = format!("{} of {}", score.passed, score.of);
    format!("  {mark} {:<38} {cases:>12}  {}", score.name, score.figures)
        .trim_end()
        .to_owned()
}

/// The text of a file. Err: a sentence.
pub fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file)
        .map_err(|error| format!("Cannot read {}: {error}.", file.display()))
}
