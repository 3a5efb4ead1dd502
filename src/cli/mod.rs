//! The `cuecard` command: arguments in, one answer out. `docs/cli.md` describes every field.

mod args;
mod batch;
mod check;
mod circumstances;
mod comments;
mod entities;
mod hash;
mod keyphrases;
mod library;
mod markdown;
mod markup;
mod pack;
mod piece;
mod reading;
mod reasons;
mod screen;
mod shares;
mod suggest;
mod walker;

use std::ffi::OsString;
use std::io::{Read, Write};

use clap::Parser;

use args::{Arguments, Command, Pack};

/// All went well.
pub const FINE: u8 = 0;
/// A `stop` hint, an invalid pack or a failing example.
pub const FOUND: u8 = 1;
/// Wrong usage, unreadable input or a bad line of a batch.
pub const WRONG: u8 = 2;

/// What the command is given by its process.
pub struct World<'a> {
    /// The time, UTC milliseconds.
    pub now: i64,
    /// What is piped in.
    pub stdin: &'a mut dyn Read,
    /// Answers.
    pub stdout: &'a mut dyn Write,
    /// Messages.
    pub stderr: &'a mut dyn Write,
    /// Whether a person looks at `stdout`, so that it may be coloured.
    pub colour: bool,
}

/// Runs the command on `arguments`, of which the first is its own name. Returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>, world: &mut World<'_>) -> u8 {
    let parsed = match Arguments::try_parse_from(arguments) {
        Ok(parsed) => parsed,
        Err(error) => {
            let out: &mut dyn Write = if error.use_stderr() {
                world.stderr
            } else {
                world.stdout
            };
            // Where nobody listens any more, there is nobody to tell.
            let _ = write!(out, "{error}");
            return if error.use_stderr() { WRONG } else { FINE };
        }
    };
    let result = match parsed.command {
        Command::Check { scope, markup } => check::run(&scope, markup, world),
        Command::Suggest { scope, limit, .. } => suggest::run(&scope, limit, world),
        Command::Entities {
            network,
            surface,
            input,
        } => entities::run(network.as_deref(), &surface, &input, world),
        Command::Pack(Pack::Build {
            directory,
            output,
            json,
        }) => pack::build(&directory, &output, json, world),
        Command::Pack(Pack::Verify { key: Some(_), .. }) => {
            Err(later("checking a signature (--key)"))
        }
        Command::Pack(Pack::Verify { file, json, .. }) => pack::verify(&file, json, world),
        Command::Pack(Pack::Test { directory, json }) => pack::test(&directory, json, world),
        Command::Pack(Pack::Hash { salt, json, terms }) => hash::run(&salt, &terms, json, world),
        Command::Pack(Pack::Sign { .. }) => Err(later("pack sign")),
        Command::Pack(Pack::Keygen { .. }) => Err(later("pack keygen")),
        Command::Keyphrases {
            lang,
            library,
            limit,
            input,
        } => keyphrases::run(lang.as_deref(), library.as_deref(), limit, &input, world),
    };
    result.unwrap_or_else(|message| {
        let _ = writeln!(world.stderr, "cuecard: {message}");
        WRONG
    })
}

fn later(what: &str) -> String {
    format!("this version has no {what} yet; see docs/cli.md for what there is")
}
