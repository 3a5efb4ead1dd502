//! Where problems of a folder are gathered.

use super::node::Place;
use crate::program::{Problem, ProblemSeverity};

/// Problems in the order they were found.
#[derive(Debug, Default)]
pub struct Sink(pub Vec<Problem>);

/// The file and the post, rule, tag or person that problems are about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// Path within the folder, with `/`.
    pub file: String,
    /// Id of what is at fault; may be empty.
    pub id: String,
}

impl Subject {
    /// Something in `file`, named `id`.
    pub fn new(file: &str, id: &str) -> Self {
        Subject {
            file: file.to_owned(),
            id: id.to_owned(),
        }
    }
}

impl Sink {
    /// Something is left out.
    pub fn error(
        &mut self,
        subject: &Subject,
        at: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(
            ProblemSeverity::Error,
            subject,
            at,
            message.into(),
            help.into(),
        );
    }

    /// Something stays, but is probably not as meant.
    pub fn warning(
        &mut self,
        subject: &Subject,
        at: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(
            ProblemSeverity::Warning,
            subject,
            at,
            message.into(),
            help.into(),
        );
    }

    fn add(
        &mut self,
        severity: ProblemSeverity,
        subject: &Subject,
        at: Place,
        message: String,
        help: String,
    ) {
        self.0.push(Problem {
            severity,
            file: subject.file.clone(),
            line: at.line,
            column: at.column,
            id: subject.id.clone(),
            message,
            help,
        });
    }
}
