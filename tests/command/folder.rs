//! A folder of its own for each test, and the command run in it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A fresh folder on disk.
pub struct Folder(pub PathBuf);

/// What the command did.
pub struct Done {
    /// Exit code.
    pub code: i32,
    /// Answers.
    pub stdout: String,
    /// Messages.
    pub stderr: String,
}

impl Folder {
    /// An empty folder named after the test.
    pub fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// A folder with a small programme in `acme/`, and more files.
    pub fn with_program(test: &str, files: &[(&str, &str)]) -> Self {
        let folder = Folder::new(test);
        folder.write("acme/program.toml", PROGRAM);
        folder.write("acme/posts/hello.md", HELLO);
        folder.write("acme/policy/names.yml", NAMES);
        for (path, text) in files {
            folder.write(path, text);
        }
        folder
    }

    /// Writes a file, with the folders it stands in.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// What stands in a file.
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.0.join(path)).unwrap()
    }

    /// Runs the command with words separated by spaces, and `piped` on its input.
    pub fn run(&self, words: &str, piped: impl AsRef<[u8]>) -> Done {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cuecard"))
            .args(words.split_whitespace())
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The command may end without reading, when its arguments are wrong.
        let _ = child.stdin.take().unwrap().write_all(piped.as_ref());
        let output = child.wait_with_output().unwrap();
        Done {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs the command and reads its answer, which must be one JSON value.
    pub fn json(&self, words: &str, piped: impl AsRef<[u8]>) -> (i32, Value) {
        let done = self.run(words, piped);
        let value = serde_json::from_str(&done.stdout);
        (
            done.code,
            value.unwrap_or_else(|error| panic!("{error}: {:?} {}", done.stdout, done.stderr)),
        )
    }

    /// Runs a batch and reads its answers.
    pub fn batch(&self, words: &str, lines: &str) -> (i32, Vec<Value>) {
        let done = self.run(words, lines);
        (
            done.code,
            done.stdout
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect(),
        )
    }
}

const PROGRAM: &str = r#"id = "acme"
name = "ACME"
version = 1
languages = ["en", "it"]
timezone = "Europe/Rome"
brands = ["ACME"]
topics = ["heat pumps"]

[[campaign]]
id = "fall"
name = "Fall"
parameters = { utm_campaign = "fall & winter" }
"#;

const HELLO: &str = r#"+++
title = "Hello, heat pumps"
campaign = "fall"
link = "https://acme.example/hello#top"
topics = ["heat pumps"]
+++

## en

Heat pumps are quiet. {{why|Why does it matter to you?}}

## it linkedin (breve)

Le pompe di calore sono silenziose: {{link}}
"#;

const NAMES: &str = r#"rules:
  - id: acme-in-capitals
    kind: prefer-term
    severity: warn
    use: ACME
    instead_of: [Acme]
    case: exact
    message: { en: "Our name is written ACME.", it: "Si scrive ACME." }
    examples:
      bad: ["At Acme we build heat pumps."]
      good: ["At ACME we build heat pumps."]
  - id: falcon
    kind: embargo
    severity: stop
    terms: [Falcon]
    until: 2026-12-01T09:00
    message: Falcon is not out yet.
"#;
