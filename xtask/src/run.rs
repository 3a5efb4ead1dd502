//! Running other programs, and talking to the person at the terminal.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A value, or a sentence on what went wrong and what to do.
pub type Outcome<T = ()> = Result<T, String>;

/// How many words of a failed command are shown.
const SHOWN: usize = 12;

/// Says one line on what is being done, or a result.
#[expect(clippy::print_stdout, reason = "a task runner talks to its terminal")]
pub fn say(line: &str) {
    println!("{line}");
}

/// Says what went wrong.
#[expect(clippy::print_stderr, reason = "a task runner talks to its terminal")]
pub fn complain(line: &str) {
    eprintln!("{line}");
}

/// Runs a program with our terminal as its terminal; anything but success is a failure.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status}).", shown(command)))
    }
}

/// Runs a program and returns what it printed on stdout, without the blanks around.
pub fn read(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let cause = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "`{}` failed ({}).\n{}",
        shown(command),
        output.status,
        cause.trim()
    ))
}

/// Whether a program runs and succeeds; it prints nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The first of the names that is a program on the `PATH`.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> =
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(super::places::root());
    command
}

/// A program with the repository's root as its folder.
pub fn program(path: impl AsRef<Path>) -> Command {
    let mut command = Command::new(path.as_ref());
    command.current_dir(super::places::root());
    command
}

/// Writes a file and the folders above it, unless it has that content already.
pub fn write(path: &Path, content: &[u8]) -> Outcome {
    if std::fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, content))
        .map_err(|error| format!("Cannot write {}: {error}.", path.display()))
}

/// Copies a file, making the folders above the copy.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    let content =
        std::fs::read(from).map_err(|error| format!("Cannot read {}: {error}.", from.display()))?;
    write(to, &content)
}

/// All files below a folder, sorted; none if there is no such folder.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The command as a person would type it; a long one only in its first words.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let mut words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    if words.len() > SHOWN {
        words.truncate(SHOWN);
        words.push("…".into());
    }
    words.join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("Cannot start `{}`: {error}.", shown(command))
}
