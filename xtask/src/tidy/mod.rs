//! The house rules that a machine can keep: each failure is a sentence that says how to mend it.
//!
//! `cargo xtask tidy` and `cargo test -p xtask` check the same. A new rule is a file and a line in [`RULES`].

mod dependencies;
mod directions;
mod kinds;
mod leftovers;
mod locales;
mod manifest;
mod plain_words;
mod purpose;
mod rooms;
mod sizes;

use crate::places;
use crate::run::{self, Outcome};
use std::path::{Path, PathBuf};

/// A rule's name and what it finds in the tree: one sentence for each breach.
type Rule = (&'static str, fn(&Tree) -> Vec<String>);

const RULES: [Rule; 10] = [
    (
        "rooms use only rooms to their left, and the core is pure",
        rooms::breaches,
    ),
    ("files and functions are short", sizes::breaches),
    ("files open with their purpose", purpose::breaches),
    ("nothing half done is left", leftovers::breaches),
    (
        "interface texts are complete in every language",
        locales::breaches,
    ),
    ("the interface speaks plainly", plain_words::breaches),
    (
        "styles follow the direction of writing",
        directions::breaches,
    ),
    (
        "dependencies have a reason and come from the public registries",
        dependencies::breaches,
    ),
    ("rule kinds are listed and documented", kinds::breaches),
    (
        "the manifest keeps the promises made to networks and people",
        manifest::breaches,
    ),
];

/// Checks every rule.
pub fn all() -> Outcome {
    let tree = Tree::read(&places::root());
    let breaches: Vec<String> = RULES.iter().flat_map(|(_, rule)| rule(&tree)).collect();
    if breaches.is_empty() {
        run::say(&format!("{} house rules kept.", RULES.len()));
        return Ok(());
    }
    Err(format!(
        "{} breaches:\n{}",
        breaches.len(),
        breaches.join("\n")
    ))
}

/// A text file of the repository.
pub struct File {
    /// Its path below the root, with `/`.
    pub path: String,
    /// Its content.
    pub text: String,
}

impl File {
    /// The numbered lines that are neither comments nor blank: (number from 1, line).
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self
            .text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line));
        numbered.filter(|(_, line)| {
            let line = line.trim_start();
            !(line.is_empty()
                || line.starts_with("//")
                || line.starts_with("* ")
                || line.starts_with("/*"))
        })
    }

    /// Whether the file is compiled only into tests, as its name says.
    pub fn tests(&self) -> bool {
        let only_tests = ["_test.rs", "/tests.rs", "/properties.rs", ".test.ts"];
        self.ends(&only_tests) || self.path.contains("/tests/") || self.below(&["tests/"])
    }

    /// Whether the file is below one of the folders.
    pub fn below(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// Whether the file's name ends like one of these, e.g. `.rs`.
    pub fn ends(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }
}

/// The repository's text files, without what is built or installed.
pub struct Tree {
    /// Sorted by path.
    pub files: Vec<File>,
}

impl Tree {
    /// Reads the tree; what is not UTF-8 is not a text file.
    fn read(root: &Path) -> Self {
        let mut paths = Vec::new();
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(&folder)
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.path())
            {
                match (
                    path.is_dir(),
                    path.file_name().and_then(|name| name.to_str()),
                ) {
                    (true, Some("target" | "node_modules" | ".git")) => {}
                    (true, _) => folders.push(path),
                    (false, _) => paths.push(path),
                }
            }
        }
        paths.sort();
        let file = |path: &PathBuf| {
            let below = path.strip_prefix(root).ok()?;
            let path_below = below.to_string_lossy().replace('\\', "/");
            Some(File {
                path: path_below,
                text: std::fs::read_to_string(path).ok()?,
            })
        };
        Self {
            files: paths.iter().filter_map(file).collect(),
        }
    }

    /// The file at a path below the root.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_rules_are_kept() {
        let tree = Tree::read(&places::root());
        for (name, rule) in RULES {
            let breaches = rule(&tree);
            assert!(breaches.is_empty(), "{name}:\n{}", breaches.join("\n"));
        }
    }

    /// A tree of one file, to try a rule on.
    pub fn tree(path: &str, text: &str) -> Tree {
        Tree {
            files: vec![File {
                path: path.to_owned(),
                text: text.to_owned(),
            }],
        }
    }
}
