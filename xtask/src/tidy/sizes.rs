//! Files under 400 lines and functions under 60, so that a stranger can hold one in mind.
//!
//! A function is measured from its `fn` or `function` to the closing brace at the same indentation, as rustfmt
//! leaves it. Not measured: generated files, fixture pages, and test modules, whose functions are tables of cases.

use super::{File, Tree};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 60;

pub fn breaches(tree: &Tree) -> Vec<String> {
    let measured = tree.files.iter().filter(|file| {
        file.ends(&[".rs", ".ts", ".mjs", ".css"])
            && !generated(file)
            && !file.below(&["tests/browser/pages/", "programs/"])
    });
    let mut breaches = Vec::new();
    for file in measured {
        let lines = file.text.lines().count();
        if lines >= FILE_LINES {
            breaches.push(format!(
                "{}: {lines} lines, and {FILE_LINES} are too many to hold in mind. Split it along what a reader would look for.",
                file.path
            ));
        }
        breaches.extend(long_functions(file));
    }
    if let Some(boot) = tree.file("extension/background/boot.ts") {
        let lines = boot.text.lines().count();
        if lines >= 80 {
            breaches.push(format!(
                "{}: {lines} lines; it only registers listeners, under 80. Move the rest to Rust.",
                boot.path
            ));
        }
    }
    breaches
}

/// Whether the opening line says that a program wrote the file.
fn generated(file: &File) -> bool {
    file.text
        .lines()
        .next()
        .is_some_and(|line| line.contains("generated"))
}

fn long_functions(file: &File) -> Vec<String> {
    if file.tests() {
        return Vec::new();
    }
    let lines: Vec<&str> = file.text.lines().collect();
    let end = lines
        .iter()
        .position(|line| line.trim_start().starts_with("#[cfg(test)]"))
        .unwrap_or(lines.len());
    let mut breaches = Vec::new();
    for (start, line) in lines.iter().enumerate().take(end) {
        let Some(name) = function_name(line) else {
            continue;
        };
        let indent = line.chars().take_while(|c| *c == ' ').count();
        let close = format!("{}}}", " ".repeat(indent));
        let length = lines.iter().skip(start).position(|line| {
            line.trim_end() == close
                || line.starts_with(&format!("{close};"))
                || line.starts_with(&format!("{close})"))
        });
        if let Some(length) = length
            .map(|index| index + 1)
            .filter(|length| *length >= FUNCTION_LINES)
        {
            breaches.push(format!(
                "{}:{}: `{name}` has {length} lines; under {FUNCTION_LINES} a reader sees it whole. Name a part of it as a function.",
                file.path,
                start + 1
            ));
        }
    }
    breaches
}

/// The name of the function that begins on a line, Rust's or TypeScript's, if it has a body.
fn function_name(line: &str) -> Option<&str> {
    let line = line.trim_start();
    if line.starts_with("//") || line.ends_with(';') || line.ends_with('}') {
        return None;
    }
    let after = ["fn ", "function "].iter().find_map(|word| {
        let (before, after) = line.split_once(word)?;
        let prefix = before.split_whitespace().all(|word| {
            word.starts_with("pub")
                || matches!(word, "const" | "async" | "unsafe" | "export" | "default")
                || word.starts_with("in ")
        });
        prefix.then_some(after)
    })?;
    after.split(['(', '<']).next()
}

#[cfg(test)]
mod tests {
    use super::super::tests::tree;
    use super::*;

    #[test]
    fn a_function_of_sixty_lines_is_too_long_and_one_of_fifty_nine_is_not() {
        for (inner, expected) in [(58, 1), (57, 0)] {
            let body = "    step();\n".repeat(inner);
            let text = format!("pub(crate) fn act(now: u32) {{\n{body}}}\n");
            assert_eq!(
                breaches(&tree("src/a.rs", &text)).len(),
                expected,
                "{inner} lines inside"
            );
        }
    }

    #[test]
    fn a_file_of_four_hundred_lines_is_too_long() {
        assert_eq!(
            breaches(&tree("src/a.rs", &"// a line\n".repeat(400))).len(),
            1
        );
    }
}
