//! The interface's texts: the same keys and blanks in every language, each used somewhere, none missing.

use super::{File, Tree};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The languages of the interface; the first is the one the others are compared with.
pub const LANGUAGES: [&str; 5] = ["en", "it", "ca", "es", "nb"];

/// Who uses a text stands before its first `_`.
const PREFIXES: [&str; 16] = [
    "card_",
    "hint_",
    "panel_",
    "options_",
    "welcome_",
    "log_",
    "reason_",
    "problem_",
    "command_",
    "app_",
    "date_",
    "later_",
    "left_",
    "doubt_",
    "figures_",
    "reminder_",
];

/// Key and sentence.
pub type Texts = BTreeMap<String, String>;

pub fn breaches(tree: &Tree) -> Vec<String> {
    let mut breaches = Vec::new();
    let mut all: Vec<(&str, Texts)> = Vec::new();
    for language in LANGUAGES {
        let path = format!("extension/_locales/{language}/messages.json");
        match tree.file(&path).map(read) {
            Some(Ok(texts)) => all.push((language, texts)),
            Some(Err(error)) => breaches.push(format!("{path}: {error}. Mend the JSON.")),
            None => breaches.push(format!("{path} is missing. Write it.")),
        }
    }
    let [(_, first), others @ ..] = all.as_slice() else {
        return breaches;
    };
    for (language, texts) in others {
        breaches.extend(differences(language, texts, first));
    }
    breaches.extend(use_of(first, tree));
    breaches
}

/// The sentences of a messages file.
pub fn read(file: &File) -> Result<Texts, serde_json::Error> {
    let entries: BTreeMap<String, Value> = serde_json::from_str(&file.text)?;
    let message = |entry: &Value| {
        entry
            .get("message")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    Ok(entries
        .iter()
        .map(|(key, entry)| (key.clone(), message(entry)))
        .collect())
}

/// Keys and blanks in which a language differs from English.
fn differences(language: &str, texts: &Texts, english: &Texts) -> Vec<String> {
    let mut breaches = Vec::new();
    let place = format!("extension/_locales/{language}/messages.json");
    for (key, message) in english {
        match texts.get(key) {
            None => breaches.push(format!(
                "{place}: `{key}` is missing. Translate “{message}”."
            )),
            Some(text) if text.trim().is_empty() => {
                breaches.push(format!("{place}: `{key}` is empty. Write it."));
            }
            Some(text) if blanks(text) != blanks(message) => breaches.push(format!(
                "{place}: `{key}` has the blanks {:?}, English {:?}. Use the same.",
                blanks(text),
                blanks(message)
            )),
            Some(_) => {}
        }
    }
    let extra = texts.keys().filter(|key| !english.contains_key(*key));
    breaches
        .extend(extra.map(|key| {
            format!("{place}: English has no `{key}`. Add it there or remove it here.")
        }));
    breaches
}

/// The names of the `{blanks}` of a message.
fn blanks(message: &str) -> BTreeSet<&str> {
    message
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(name, _)| name))
        .collect()
}

/// Keys that nothing uses, and uses of keys that do not exist.
fn use_of(texts: &Texts, tree: &Tree) -> Vec<String> {
    let mut breaches = Vec::new();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut families: BTreeSet<&str> = BTreeSet::new();
    for file in tree.files.iter().filter(|file| speaks(file)) {
        for (number, line) in file.code() {
            let plain_json = file.path == "manifest.json" && !line.contains("__MSG_");
            for name in names(line).into_iter().filter(|_| !plain_json) {
                if name.ends_with('_') {
                    families.insert(name);
                } else if texts.contains_key(name) {
                    used.insert(name);
                } else if let (true, true) = (
                    texts.contains_key(&format!("{name}_one")),
                    texts.contains_key(&format!("{name}_other")),
                ) {
                    families.insert(name);
                } else {
                    breaches.push(format!(
                        "{}:{number}: there is no text `{name}`. Add it to extension/_locales/*/messages.json, or mend the key.",
                        file.path
                    ));
                }
            }
        }
    }
    let plural = |key: &str| {
        let base = key
            .strip_suffix("_one")
            .or_else(|| key.strip_suffix("_other"));
        base.is_some_and(|base| families.contains(base))
    };
    let family = |key: &str| {
        families
            .iter()
            .any(|family| family.ends_with('_') && key.starts_with(family))
    };
    let unused = texts
        .keys()
        .filter(|key| !used.contains(key.as_str()) && !plural(key) && !family(key));
    breaches.extend(unused.map(|key| {
        format!("extension/_locales: nothing uses `{key}`. Use it or remove it in every language.")
    }));
    breaches
}

/// Whether a file may name texts.
fn speaks(file: &File) -> bool {
    file.path == "manifest.json"
        || (file.below(&["src/", "extension/"]) && file.ends(&[".rs", ".ts", ".html"]))
}

/// Names of texts on a line: quoted, or as the manifest writes them. One that is put together
/// (`"reason_{source}"`) gives its beginning, which ends with `_`.
fn names(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for part in line.split(['"', '\'', '`']).skip(1) {
        let name = part
            .strip_prefix("__MSG_")
            .map_or(part, |rest| rest.trim_end_matches("__"));
        let whole = name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        let beginning = name.split(['{', '$']).next().unwrap_or(name);
        let composed = beginning != name && beginning.ends_with('_') && !name.contains(' ');
        let candidate = if whole {
            name
        } else if composed {
            beginning
        } else {
            continue;
        };
        if PREFIXES.iter().any(|prefix| candidate.starts_with(prefix)) {
            found.push(candidate);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whole_composed_and_in_the_manifest() {
        assert_eq!(names(r#"texts.get("card_insert")"#), ["card_insert"]);
        assert_eq!(
            names(r#"texts.get(&format!("reason_{source}"))"#),
            ["reason_"]
        );
        assert_eq!(names(r#""name": "__MSG_app_name__","#), ["app_name"]);
        assert!(names(r#"let a = "a card_insert";"#).is_empty());
    }

    #[test]
    fn blanks_are_compared_by_name() {
        let english = Texts::from([("card_a".to_owned(), "{n} of {total}".to_owned())]);
        let italian = Texts::from([("card_a".to_owned(), "{n} su {totale}".to_owned())]);
        assert_eq!(differences("it", &italian, &english).len(), 1);
    }
}
