//! Every dependency says why it is here, and the lock files name no registry but the public one.

use super::{File, Tree};
use serde_json::Value;

pub fn breaches(tree: &Tree) -> Vec<String> {
    let manifests = tree
        .files
        .iter()
        .filter(|file| file.path.ends_with("Cargo.toml"));
    let mut breaches: Vec<String> = manifests.flat_map(of_cargo).collect();
    breaches.extend(of_npm(tree));
    breaches.extend(of_locks(tree));
    breaches
}

/// A reason is a comment above a dependency, or above the run of dependencies that it belongs to.
fn of_cargo(file: &File) -> Vec<String> {
    let mut breaches = Vec::new();
    let (mut inside, mut reason) = (false, false);
    for (index, line) in file.text.lines().enumerate() {
        let line = line.trim();
        match line.chars().next() {
            Some('[') => (inside, reason) = (line.contains("dependencies"), false),
            Some('#') => reason = true,
            None => reason = false,
            Some(_) if inside && !reason && !line.starts_with([']', '"']) => {
                breaches.push(format!(
                    "{}:{}: `{line}` has no reason. Say in a comment above it what it does for us.",
                    file.path,
                    index + 1
                ));
            }
            Some(_) => {}
        }
    }
    breaches
}

/// JSON has no comments, so the reasons of package.json stand under its key `//`.
fn of_npm(tree: &Tree) -> Vec<String> {
    let parsed = tree
        .file("package.json")
        .and_then(|file| serde_json::from_str::<Value>(&file.text).ok());
    let Some(package) = parsed else {
        return vec!["package.json: it is not there or not JSON. Mend it.".to_owned()];
    };
    let names = package.get("devDependencies").and_then(Value::as_object);
    let mut breaches: Vec<String> = names
        .into_iter()
        .flatten()
        .filter(|(name, _)| {
            package
                .pointer("/~1~1")
                .and_then(|reasons| reasons.get(name))
                .is_none()
        })
        .map(|(name, _)| {
            format!("package.json: `{name}` has no reason. Say under \"//\" what it does for us.")
        })
        .collect();
    if package.get("dependencies").is_some() {
        breaches.push("package.json: `dependencies` is there, but nothing of npm is shipped. Move them to `devDependencies`.".to_owned());
    }
    breaches
}

fn of_locks(tree: &Tree) -> Vec<String> {
    let mut breaches = Vec::new();
    if tree
        .file("package-lock.json")
        .is_none_or(|lock| lock.text.contains("\"resolved\""))
    {
        breaches.push(
            "package-lock.json is missing or names a registry. Write it again: `npm install --package-lock-only`, with our .npmrc in place.".to_owned(),
        );
    }
    let sources = tree
        .file("Cargo.lock")
        .map(|lock| lock.text.as_str())
        .unwrap_or_default()
        .lines();
    for source in sources.filter(|line| line.starts_with("source = ")) {
        if source != "source = \"registry+https://github.com/rust-lang/crates.io-index\"" {
            breaches.push(format!(
                "Cargo.lock: `{source}` is not the public registry. Depend on a published crate."
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
    fn a_dependency_without_a_reason_is_found() {
        let bare = tree("Cargo.toml", "[dependencies]\nserde = \"1\"\n");
        let reasoned = tree(
            "Cargo.toml",
            "[dependencies]\n# JSON.\nserde = \"1\"\nserde_json = \"1\"\n",
        );
        let found = |tree: &Tree| tree.files.iter().flat_map(of_cargo).count();
        assert_eq!((found(&bare), found(&reasoned)), (1, 0));
    }
}
