//! The built `cuecard` command, asked in batches.

use crate::places;
use crate::run::{self, Outcome};
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{self, Stdio};

/// The command, optimised for speed so that large suites take seconds.
pub struct Command {
    program: PathBuf,
}

impl Command {
    /// Builds it.
    pub fn build() -> Outcome<Self> {
        run::say("Building the command.");
        run::run(run::cargo().args([
            "build",
            "--quiet",
            "--profile",
            "light",
            "--package",
            "cuecard",
            "--bin",
            "cuecard",
        ]))?;
        let name = format!("cuecard{}", std::env::consts::EXE_SUFFIX);
        Ok(Command {
            program: places::cargo_target().join("light").join(name),
        })
    }

    /// A run of it that is still without words.
    pub fn start(&self) -> process::Command {
        process::Command::new(&self.program)
    }

    /// Answers of `cuecard WORDS --batch -` to these lines, in order. Err: an answer is missing or no JSON.
    pub fn batch(&self, words: &[&str], lines: &[Value]) -> Outcome<Vec<Value>> {
        let mut child = self
            .start()
            .args(words)
            .args(["--batch", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("The command does not start: {error}."))?;
        let mut input = child.stdin.take();
        let mut asked = lines
            .iter()
            .map(Value::to_string)
            .collect::<Vec<_>>()
            .join("\n");
        asked.push('\n');
        // A thread, because the command answers while it is still being asked.
        let writer = std::thread::spawn(move || {
            input
                .as_mut()
                .map_or(Ok(()), |input| input.write_all(asked.as_bytes()))
        });
        let output = child
            .wait_with_output()
            .map_err(|error| format!("The command was lost: {error}."))?;
        if writer.join().is_err() {
            return Err("The command could not be asked.".to_owned());
        }
        let answers = String::from_utf8_lossy(&output.stdout)
            .lines()
            .map(|line| {
                serde_json::from_str(line).map_err(|error| format!("`{line}` is no JSON: {error}."))
            })
            .collect::<Outcome<Vec<Value>>>()?;
        if answers.len() == lines.len() {
            return Ok(answers);
        }
        Err(format!(
            "{} lines were asked and {} answered.",
            lines.len(),
            answers.len()
        ))
    }
}
