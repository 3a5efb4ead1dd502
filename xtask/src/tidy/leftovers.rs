//! Nothing half done is left: no notes to self, no debugging, no test that is skipped, repeated or waits a fixed time.

use super::Tree;

/// What must not be there, in which files, and what to do instead.
const LEFTOVERS: [(&str, &[&str], &str); 14] = [
    (
        "todo!(",
        &[".rs"],
        "Do it, or open an issue and handle the case.",
    ),
    (
        "unimplemented!(",
        &[".rs"],
        "Do it, or open an issue and handle the case.",
    ),
    ("dbg!(", &[".rs"], "Remove the debugging."),
    (
        "#[ignore",
        &[".rs"],
        "A test that is skipped proves nothing: mend or delete it.",
    ),
    ("thread::sleep", &[".rs"], "Wait for the event itself."),
    (
        "TODO",
        &[".rs", ".ts", ".css", ".html"],
        "Do it, or open an issue.",
    ),
    (
        "FIXME",
        &[".rs", ".ts", ".css", ".html"],
        "Mend it, or open an issue.",
    ),
    ("debugger;", &[".ts"], "Remove the debugging."),
    ("@ts-ignore", &[".ts"], "Give it its type."),
    (
        "test.skip(",
        &[".ts"],
        "A test that is skipped proves nothing: mend or delete it.",
    ),
    (
        "test.only(",
        &[".ts"],
        "Run one test with `cargo xtask test --only browser NAME`.",
    ),
    (
        "it.skip(",
        &[".ts"],
        "A test that is skipped proves nothing: mend or delete it.",
    ),
    (
        "it.only(",
        &[".ts"],
        "Run one test with `cargo xtask test --only browser NAME`.",
    ),
    ("waitForTimeout", &[".ts"], "Wait for the event itself."),
];

pub fn breaches(tree: &Tree) -> Vec<String> {
    let mut breaches = Vec::new();
    // This file holds the words themselves.
    for file in tree
        .files
        .iter()
        .filter(|file| file.path != "xtask/src/tidy/leftovers.rs")
    {
        for (word, _, advice) in LEFTOVERS
            .iter()
            .filter(|(_, endings, _)| file.ends(endings))
        {
            for (number, _) in file
                .text
                .lines()
                .enumerate()
                .filter(|(_, line)| line.contains(word))
            {
                breaches.push(format!(
                    "{}:{}: `{word}` is left there. {advice}",
                    file.path,
                    number + 1
                ));
            }
        }
        if file.below(&["extension/content/"])
            && file.code().any(|(_, line)| line.contains("console."))
        {
            breaches.push(format!(
                "{}: a console line in a network's page gives us away. Remove it.",
                file.path
            ));
        }
    }
    breaches
}
