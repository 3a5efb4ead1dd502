//! `cuecard pack`: build, verify and test.

use std::path::Path;

use serde_json::{Value, json};

use super::library::read_folder;
use super::{FINE, FOUND, World, batch, screen};
use crate::author::{self, Built, captions};
use crate::policy::{self, Circumstances, Policy};
use crate::program::{Problem, ProblemSeverity, pack};
use crate::suggest::Index;

/// Builds the pack of a folder into `output`. Returns the exit code; Err: a message.
pub fn build(
    directory: &Path,
    output: &Path,
    json: bool,
    world: &mut World<'_>,
) -> Result<u8, String> {
    let built = author::build(&read_folder(directory)?);
    if let Some(text) = &built.pack {
        std::fs::write(output, text)
            .map_err(|error| format!("{} cannot be written: {error}", output.display()))?;
    }
    let done = match &built.pack {
        Some(_) => format!(
            "{} holds {} and {}",
            output.display(),
            count(built.posts, "post"),
            count(built.rules, "rule")
        ),
        None => "nothing was written".to_owned(),
    };
    report(
        &built.problems,
        built.rules,
        built.posts,
        &done,
        json,
        world,
    )
}

/// Says whether a pack is whole and can be used. Returns the exit code; Err: a message.
pub fn verify(file: &Path, json: bool, world: &mut World<'_>) -> Result<u8, String> {
    if file.is_dir() {
        return Err(format!(
            "{} is a folder; try it with cuecard pack test",
            file.display()
        ));
    }
    let bytes = std::fs::read(file)
        .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let (mut problems, rules, posts) = match std::str::from_utf8(&bytes) {
        Err(error) => {
            let message = format!(
                "the file is not UTF-8 text: byte {} does not fit",
                error.valid_up_to() + 1
            );
            (
                vec![fault(
                    message,
                    "choose the file that `cuecard pack build` wrote",
                )],
                0,
                0,
            )
        }
        Ok(text) => match pack::read(text) {
            Err(problem) => (vec![problem], 0, 0),
            Ok((sections, mut problems)) => {
                problems.extend(unusable::<Policy>(&sections.rules, "rules"));
                problems.extend(unusable::<Index>(&sections.index, "index"));
                (problems, sections.manifest.rules, sections.texts.len())
            }
        },
    };
    for problem in problems
        .iter_mut()
        .filter(|problem| problem.file.is_empty())
    {
        problem.file = file.to_string_lossy().replace('\\', "/");
    }
    let sound = problems.is_empty();
    let done = format!(
        "{} {} {} and {}",
        file.display(),
        if sound { "is sound:" } else { "is not sound:" },
        count(posts, "post"),
        count(rules, "rule")
    );
    report(&problems, rules, posts, &done, json, world)
}

/// Tries a folder's rules on their own examples, and its texts on its own rules and the networks' limits.
/// Returns the exit code; Err: a message.
pub fn test(directory: &Path, json: bool, world: &mut World<'_>) -> Result<u8, String> {
    let Built {
        program,
        policy,
        mut problems,
        rules,
        posts,
        ..
    } = author::build(&read_folder(directory)?);
    if let Some(program) = &program {
        let left_out = author::left_out(&problems);
        let sound: Vec<_> = program
            .rules
            .iter()
            .filter(|rule| !left_out.contains(rule.id.as_str()))
            .cloned()
            .collect();
        let about = author::about(&program.head);
        problems.extend(policy::test_rules(&sound, Some(&about)));
        problems.extend(policy::advise(
            &sound,
            Circumstances {
                about: Some(&about),
                now: world.now,
            },
        ));
        problems.extend(captions::test(program, &policy, world.now));
        problems.extend(program.unclear.iter().cloned());
        author::sort(&mut problems);
    }
    let done = format!(
        "{} and {} were tried",
        count(posts, "post"),
        count(rules, "rule")
    );
    report(&problems, rules, posts, &done, json, world)
}

fn unusable<T: serde::de::DeserializeOwned>(section: &str, name: &str) -> Option<Problem> {
    let error = serde_json::from_str::<T>(section).err()?;
    let help = "build the pack again with this version of Cuecard";
    Some(fault(format!("the {name} cannot be used: {error}"), help))
}

fn fault(message: String, help: &str) -> Problem {
    Problem {
        severity: ProblemSeverity::Error,
        file: String::new(),
        line: 0,
        column: 0,
        id: String::new(),
        message,
        help: help.to_owned(),
    }
}

/// Prints problems and counts. Returns the exit code.
fn report(
    problems: &[Problem],
    rules: usize,
    posts: usize,
    done: &str,
    json: bool,
    world: &mut World<'_>,
) -> Result<u8, String> {
    let errors = problems
        .iter()
        .filter(|problem| problem.severity == ProblemSeverity::Error)
        .count();
    if json {
        let answer: Value = json!({ "problems": problems, "rules": rules, "posts": posts });
        batch::print(&answer, world)?;
    } else {
        screen::problems(problems, world.stderr);
        let found = match (errors, problems.len() - errors) {
            (0, 0) => "no problems".to_owned(),
            (errors, 0) => count(errors, "error"),
            (0, warnings) => count(warnings, "warning"),
            (errors, warnings) => format!(
                "{} and {}",
                count(errors, "error"),
                count(warnings, "warning")
            ),
        };
        let _ = writeln!(world.stdout, "{done}; {found}.");
    }
    Ok(if errors == 0 { FINE } else { FOUND })
}

fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
