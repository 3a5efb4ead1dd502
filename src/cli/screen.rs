//! What people read: problems and hints, aligned, with colour only on a terminal.

use std::io::Write;

use crate::network::Network;
use crate::program::{Problem, ProblemSeverity};

/// How many problems people are shown; whoever mends these has mended most.
const SHOWN: usize = 50;

/// Colours, or none of them.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    colour: bool,
}

impl Style {
    /// Colours if `colour`.
    pub fn new(colour: bool) -> Self {
        Style { colour }
    }

    /// For tips.
    pub fn calm(self) -> &'static str {
        self.code("\u{1b}[36m")
    }

    /// For what should be looked at.
    pub fn warm(self) -> &'static str {
        self.code("\u{1b}[33m")
    }

    /// For what somebody should be asked about, and for errors.
    pub fn hot(self) -> &'static str {
        self.code("\u{1b}[31m")
    }

    /// For what matters less.
    pub fn faint(self) -> &'static str {
        self.code("\u{1b}[2m")
    }

    /// Back to normal.
    pub fn plain(self) -> &'static str {
        self.code("\u{1b}[0m")
    }

    fn code(self, code: &'static str) -> &'static str {
        if self.colour { code } else { "" }
    }
}

/// Prints each problem with its place, and what to do about it below.
pub fn problems(problems: &[Problem], out: &mut dyn Write) {
    for problem in problems.iter().take(SHOWN) {
        let severity = if problem.severity == ProblemSeverity::Error {
            "error"
        } else {
            "warning"
        };
        let place = match (problem.file.as_str(), problem.line, problem.column) {
            ("", 0, _) => String::new(),
            ("", line, _) => format!("line {line}: "),
            (file, 0, _) => format!("{file}: "),
            (file, line, 0) => format!("{file}:{line}: "),
            (file, line, column) => format!("{file}:{line}:{column}: "),
        };
        // Where nobody listens any more, there is nobody to tell.
        let _ = writeln!(
            out,
            "{place}{severity}: {}\n    {}",
            problem.message,
            problem.help.replace('\n', "\n    ")
        );
    }
    if problems.len() > SHOWN {
        let _ = writeln!(
            out,
            "… and {} more; --json lists them all",
            problems.len() - SHOWN
        );
    }
}

/// Says that nothing is known of a network, and what comes of it; its name may be a slip.
pub fn unknown_network(name: Option<&str>, so: &str, out: &mut dyn Write) {
    if let Some(name) = name.filter(|name| Network::find(name).is_none()) {
        let known = known_networks();
        let _ = writeln!(
            out,
            "cuecard: nothing is known of the network \"{name}\", so {so}; known: {known}"
        );
    }
}

/// The names of the networks that Cuecard has facts about.
pub fn known_networks() -> String {
    let known: Vec<&str> = Network::all().iter().map(|network| network.name).collect();
    known.join(", ")
}

/// Line and column, both from 1, of byte `at`.
pub fn place(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let last = before.rsplit_once('\n').map_or(before, |(_, last)| last);
    format!(
        "{}:{}",
        before.matches('\n').count() + 1,
        last.chars().count() + 1
    )
}
