//! A room uses only rooms to its left, and the core asks nothing of the world (design: rooms, invariant 6).

use super::{File, Tree};

/// Each room of the core and the rooms to its left.
const ROOMS: [(&str, &[&str]); 12] = [
    ("lean", &[]),
    ("json", &["lean"]),
    ("text", &["lean", "json"]),
    ("network", &["lean", "json", "text"]),
    ("program", &["lean", "json", "text", "network"]),
    ("share", &["lean", "json", "text", "network", "program"]),
    (
        "policy",
        &["lean", "json", "text", "network", "program", "share"],
    ),
    (
        "suggest",
        &[
            "lean", "json", "text", "network", "program", "share", "policy",
        ],
    ),
    (
        "insight",
        &["lean", "json", "text", "network", "program", "share"],
    ),
    (
        "session",
        &[
            "lean", "json", "text", "network", "program", "share", "policy", "suggest", "insight",
        ],
    ),
    (
        "author",
        &[
            "lean", "json", "text", "network", "program", "share", "policy", "suggest", "insight",
            "session",
        ],
    ),
    (
        "cli",
        &[
            "lean", "json", "text", "network", "program", "share", "policy", "suggest", "insight",
            "session", "author",
        ],
    ),
];

/// What the rooms that run in the browser must not ask: the clock, chance, files, the process, the browser.
const IMPURE: [&str; 11] = [
    "SystemTime::now",
    "Instant::now",
    "std::fs",
    "std::env",
    "std::process",
    "std::net",
    "std::thread",
    "wasm_bindgen",
    "js_sys",
    "web_sys",
    "rand::",
];

/// What is large in the browser, and what does the same with little (decision 0006).
const LARGE: [(&str, &str); 2] = [
    (".to_lowercase()", "`text::small` or `text::in_small`"),
    (".to_uppercase()", "`text::capital` or `text::in_capitals`"),
];

pub fn breaches(tree: &Tree) -> Vec<String> {
    let core = tree
        .files
        .iter()
        .filter(|file| file.below(&["src/"]) && file.ends(&[".rs"]));
    let script = tree
        .files
        .iter()
        .filter(|file| file.below(&["extension/"]) && file.ends(&[".ts"]));
    core.flat_map(of_core)
        .chain(script.flat_map(of_script))
        .collect()
}

fn of_core(file: &File) -> Vec<String> {
    let inside = file.path.trim_start_matches("src/");
    let Some((room, left)) = ROOMS
        .iter()
        .find(|(room, _)| inside.starts_with(&format!("{room}/")))
    else {
        return Vec::new();
    };
    let depth = inside
        .trim_end_matches("/mod.rs")
        .trim_end_matches(".rs")
        .split('/')
        .count();
    let mut breaches = Vec::new();
    for (number, line) in file.code() {
        for used in rooms_in(line, depth) {
            if used != *room && !left.contains(&used) {
                breaches.push(format!(
                    "{}:{number}: the room `{room}` uses `{used}`, which is not to its left. Move what both need into a \
                     room to the left of both, or take the value as an argument.",
                    file.path
                ));
            }
        }
        if !file.tests() && !matches!(*room, "author" | "cli") {
            for impure in IMPURE.iter().filter(|impure| line.contains(*impure)) {
                breaches.push(format!(
                    "{}:{number}: `{impure}` in the core. The core is pure: let the caller pass the value in.",
                    file.path
                ));
            }
            // Its tests hold our tables against the standard library's.
            let own = file.path == "src/text/letter_case.rs";
            for (large, instead) in LARGE
                .iter()
                .filter(|(large, _)| !own && line.contains(large))
            {
                breaches.push(format!(
                    "{}:{number}: `{large}` brings the standard library's tables into the engine, 7 KB packed. Use {instead}.",
                    file.path
                ));
            }
        }
    }
    breaches
}

/// The rooms that a line names by `crate::…`, or by as many `super::` as lead to the root.
fn rooms_in(line: &str, depth: usize) -> Vec<&'static str> {
    let mut found = Vec::new();
    let to_root = "super::".repeat(depth);
    for prefix in ["crate::", to_root.as_str()] {
        for (_, after) in line
            .match_indices(prefix)
            .filter_map(|(at, _)| line.split_at_checked(at + prefix.len()))
        {
            let group = after
                .strip_prefix('{')
                .map_or(after, |group| group.split('}').next().unwrap_or(group));
            let names = if after.starts_with('{') {
                group.split(',').collect()
            } else {
                vec![after]
            };
            for name in names {
                let word: String = name
                    .trim()
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                found.extend(
                    ROOMS
                        .iter()
                        .map(|(room, _)| *room)
                        .filter(|room| *room == word),
                );
            }
        }
    }
    found
}

fn of_script(file: &File) -> Vec<String> {
    let (here, forbidden): (&str, &[&str]) = match file.path.as_str() {
        path if path.starts_with("extension/content/editors/") => (
            "an editor engine",
            &["draw/", "background", "\"engine\"", "'engine'"],
        ),
        path if path.starts_with("extension/content/") => (
            "the content script",
            &["background/", "\"engine\"", "'engine'", "panel"],
        ),
        path if path.starts_with("extension/background/") => (
            "the background",
            &["content/draw", "content/editors", "\"panel\"", "'panel'"],
        ),
        _ => return Vec::new(),
    };
    let mut breaches = Vec::new();
    for (number, line) in file
        .code()
        .filter(|(_, line)| line.contains(" from ") || line.contains("import("))
    {
        for part in forbidden.iter().filter(|part| line.contains(*part)) {
            breaches.push(format!(
                "{}:{number}: {here} imports {part}. Pages, background and editors talk only by messages: see ARCHITECTURE.md.",
                file.path
            ));
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::super::tests::tree;
    use super::*;

    #[test]
    fn a_wrong_arrow_is_found_however_it_is_written() {
        for line in [
            "use crate::session::State;",
            "use crate::{text::Span, policy::Hint};",
            "let now = crate::suggest::best();",
            "use super::super::session::State;",
        ] {
            assert_eq!(
                breaches(&tree("src/program/post.rs", line)).len(),
                1,
                "{line}"
            );
        }
    }

    #[test]
    fn what_makes_the_engine_large_is_found() {
        let line = "let name = name.to_lowercase();";
        assert_eq!(breaches(&tree("src/share/log.rs", line)).len(), 1);
        assert!(breaches(&tree("src/author/table.rs", line)).is_empty());
    }

    #[test]
    fn arrows_to_the_left_and_comments_are_fine() {
        for line in [
            "use crate::text::Span;",
            "/// See [`crate::session::State`].",
            "use super::session_like;",
        ] {
            assert!(
                breaches(&tree("src/program/post.rs", line)).is_empty(),
                "{line}"
            );
        }
    }

    #[test]
    fn the_clock_is_not_read_in_the_core() {
        assert_eq!(
            breaches(&tree("src/share/log.rs", "let now = SystemTime::now();")).len(),
            1
        );
        assert!(breaches(&tree("src/cli/mod.rs", "let now = SystemTime::now();")).is_empty());
    }
}
