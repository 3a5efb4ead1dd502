//! The examples in the documents, run as they stand.
//!
//! A fenced block whose first line names a language and a path is a file. A block `console` is a session:
//! each line that begins with `$ ` is run by the shell, and the lines below it are what it prints; an
//! answer in JSON may be laid out as it reads best.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::folder::Folder;

#[test]
fn the_examples_of_the_command_are_true() {
    run("cli.md");
}

#[test]
fn the_examples_of_the_pack_are_true() {
    run("pack.md");
}

fn run(document: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(document);
    let text = std::fs::read_to_string(path).unwrap();
    let folder = Folder::new(&format!("documents-{document}"));
    let mut commands = 0;
    for (info, body) in blocks(&text) {
        match info.split_once(' ') {
            Some((_, path)) => folder.write(path, body),
            None if info == "console" => {
                for (command, expected) in sessions(&body) {
                    commands += 1;
                    let printed = shell(&folder, &command);
                    assert!(
                        same(&printed, &expected),
                        "{document}: $ {command}\nprinted:\n{printed}\nthe document says:\n{expected}"
                    );
                }
            }
            None => {}
        }
    }
    assert!(commands > 0, "{document} has no example");
}

/// Fenced blocks: what stands after the fence, and what the block holds.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String, String)> = None;
    for line in text.lines() {
        let fence: String = line.chars().take_while(|mark| *mark == '`').collect();
        open = match open.take() {
            None if fence.len() >= 3 => Some((
                fence.clone(),
                line.trim_start_matches('`').trim().to_owned(),
                String::new(),
            )),
            Some((mark, info, body)) if line == mark => {
                blocks.push((info, body));
                None
            }
            Some((mark, info, body)) => Some((mark, info, format!("{body}{line}\n"))),
            None => None,
        };
    }
    blocks
}

fn sessions(body: &str) -> Vec<(String, String)> {
    let mut sessions: Vec<(String, String)> = Vec::new();
    for line in body.lines() {
        match (line.strip_prefix("$ "), sessions.last_mut()) {
            (Some(command), _) => sessions.push((command.to_owned(), String::new())),
            (None, Some((_, expected))) => expected.extend([line, "\n"]),
            (None, None) => {}
        }
    }
    sessions
}

fn shell(folder: &Folder, command: &str) -> String {
    let tool = Path::new(env!("CARGO_BIN_EXE_cuecard")).parent().unwrap();
    let path = format!("{}:{}", tool.display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-c", command])
        .env("PATH", path)
        .current_dir(&folder.0)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn same(printed: &str, expected: &str) -> bool {
    let json = |text: &str| serde_json::from_str::<Value>(text).ok();
    match (json(printed), json(expected)) {
        (Some(printed), Some(expected)) => printed == expected,
        _ => printed.trim_end() == expected.trim_end(),
    }
}
