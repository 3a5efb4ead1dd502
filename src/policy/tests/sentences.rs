//! What the kinds say stands in every language of the interface, and nothing stands there that nobody says.

use std::collections::BTreeSet;
use std::path::Path;

use crate::text::word_list;

/// The files below a folder of the repository, as texts.
fn texts(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path));
        } else {
            found.push(std::fs::read_to_string(&path).unwrap());
        }
    }
    found
}

/// What stands in a text between two signs.
fn between<'t>(text: &'t str, open: &str, close: &str) -> BTreeSet<&'t str> {
    text.split(open)
        .skip(1)
        .filter_map(|rest| rest.split_once(close))
        .map(|(inside, _)| inside)
        .collect()
}

#[test]
fn each_sentence_stands_in_every_language_with_the_same_values() {
    for file in texts(Path::new("words/rules")) {
        for name in between(&file, "\n[", "]\n") {
            let mut languages = Vec::new();
            let mut values = BTreeSet::new();
            for line in word_list(name).lines() {
                let (language, sentence) = line.split_once(' ').unwrap();
                assert_eq!(sentence, sentence.trim(), "{name}");
                languages.push(language);
                values.insert(between(sentence, "{", "}"));
            }
            assert_eq!(languages, ["en", "it", "ca", "es", "nb"], "{name}");
            assert_eq!(values.len(), 1, "{name}: {values:?}");
        }
    }
}

#[test]
fn what_is_said_is_written_and_what_is_written_is_said() {
    let files = texts(Path::new("words/rules"));
    let written: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| between(file, "\n[", "]\n"))
        .collect();
    let sources = texts(Path::new("src/policy"));
    let said: BTreeSet<&str> = sources
        .iter()
        .flat_map(|source| between(source, "Say(\"", "\")"))
        .collect();
    assert_eq!(said, written);
}
