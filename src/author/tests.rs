//! Whole folders.

mod folder_test;
mod mistakes_test;
mod names_test;
mod questions_test;
mod reading_test;
mod schema_test;

use super::*;

/// Problems as `file:line severity message`.
fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let (_, problems) = read(&Folder::of(files));
    for problem in &problems {
        assert!(!problem.help.is_empty(), "{problem:?}");
    }
    let told = |problem: &Problem| {
        format!(
            "{}:{} {:?} {}",
            problem.file, problem.line, problem.severity, problem.message
        )
    };
    problems.iter().map(told).collect()
}

const HEAD: (&str, &str) = (
    "program.toml",
    "id = \"acme\"\nname = \"ACME\"\nversion = 3\nlanguages = [\"en\", \"it\"]\ntimezone = \"Europe/Rome\"\n[[campaign]]\nid = \"fall\"\nends = 2026-12-01\n",
);

fn sound(files: &[(&str, &str)]) -> Program {
    let (program, problems) = read(&Folder::of(files));
    assert_eq!(problems, []);
    program.unwrap()
}
