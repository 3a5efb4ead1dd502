//! What is wrong with an algorithm's source, and where.

use std::fmt;

/// A place in a source and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The source's file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub cause: Cause,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A command, sign or declaration of Snowball's language that is not known here.
    Unknown(String),
    /// Something else must stand here: what, and what stands there.
    Expected(&'static str, String),
    /// A name that was not declared, or as something else.
    Undeclared(String),
    /// A name that is declared and not defined.
    Undefined(String),
    /// A character `{…}` that no `stringdef` gives.
    NoSuchLetter(String),
    /// A string, comment or bracket without its end.
    Unclosed,
    /// A routine that calls itself: routines are written out where they are called.
    CallsItself(String),
    /// A routine for reading forwards that is called backwards, or the other way about.
    WrongDirection(String),
    /// `backwards` before what may fail, which would leave the direction turned.
    MayFail,
    /// A string that an `among` has twice.
    Twice(String),
    /// Something is looked for between `substring` and the `among` that chooses by it.
    LookedForBetween,
    /// A part that is longer, or has more names, than a program can hold: how many.
    TooMany(usize),
}

impl Cause {
    /// The error at a line; whoever knows the file adds it.
    pub(crate) fn at(self, line: usize) -> Error {
        Error {
            file: String::new(),
            line,
            cause: self,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{}:{}: ", self.file, self.line)?;
        match &self.cause {
            Cause::Unknown(word) => write!(
                out,
                "`{word}` is not known here. Add it to the stems' compiler, or say it otherwise"
            ),
            Cause::Expected(what, found) => write!(out, "`{found}` stands here instead of {what}"),
            Cause::Undeclared(name) => write!(out, "`{name}` is not declared for this use"),
            Cause::Undefined(name) => write!(out, "`{name}` is declared and not defined"),
            Cause::NoSuchLetter(name) => write!(out, "no `stringdef` says what `{{{name}}}` is"),
            Cause::Unclosed => write!(out, "what begins here has no end"),
            Cause::CallsItself(name) => write!(out, "`{name}` calls itself"),
            Cause::WrongDirection(name) => {
                write!(
                    out,
                    "`{name}` is defined for the other direction of reading"
                )
            }
            Cause::MayFail => write!(out, "what `backwards` does may fail; put `do` before it"),
            Cause::Twice(string) => write!(out, "`among` has '{string}' twice"),
            Cause::LookedForBetween => write!(
                out,
                "something is looked for between `substring` and this `among`, which needs what `substring` found"
            ),
            Cause::TooMany(many) => write!(out, "{many} are more than a program can hold"),
        }
    }
}

impl std::error::Error for Error {}
