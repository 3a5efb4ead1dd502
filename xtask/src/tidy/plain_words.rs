//! Words that the interface does not say (design 1), in none of its languages: in the interface's texts, in the
//! sentences that rule kinds carry, and in what the extension's pages hold themselves.

use super::locales::{self, LANGUAGES};
use super::{File, Tree};

/// Whole words, unsaid in every language: who reads one language's interface may well know the other's word.
const EVERYWHERE: &[&str] = &[
    "advocate*",
    "advocacy",
    "difes*",
    "difens*",
    "defens*",
    "stop",
    "stopp*",
];

/// Words of command and blame, by language; `*` stands for any ending.
const UNSAID: [(&str, &[&str]); 5] = [
    ("en", &["violat*", "forbidden", "illegal"]),
    ("it", &["violazion*", "vietat*", "proibit*"]),
    ("ca", &["infracci*", "prohibit", "prohibida", "prohibits"]),
    ("es", &["infracci*", "prohibid*"]),
    ("nb", &["brudd*", "forbudt*", "ulovlig*"]),
];

pub fn breaches(tree: &Tree) -> Vec<String> {
    let mut breaches = Vec::new();
    for language in LANGUAGES {
        let path = format!("extension/_locales/{language}/messages.json");
        let texts = tree.file(&path).map(locales::read);
        // What cannot be read is told by the rule on the texts themselves.
        for (key, text) in texts.into_iter().flatten().flatten() {
            breaches.extend(told(&format!("{path}: `{key}`"), language, &text));
        }
    }
    for file in tree.files.iter().filter(|file| carries(file)) {
        for (number, line) in file.code() {
            if let Some((language, text)) = sentence(line) {
                breaches.extend(told(&format!("{}:{number}", file.path), language, text));
            }
        }
    }
    for file in &tree.files {
        if file.below(&["extension/pages/"]) && file.ends(&[".html"]) {
            breaches.extend(told(&file.path, "en", &without_tags(&file.text)));
        }
    }
    breaches
}

/// One breach for each word, and for a mark that raises the voice.
fn told(place: &str, language: &str, text: &str) -> Vec<String> {
    let mut breaches: Vec<String> = unsaid(language, text)
        .into_iter()
        .map(|word| {
            format!("{place} says “{word}”. The interface advises in plain words: see design 1.")
        })
        .collect();
    if text.contains(['!', '¡']) {
        breaches.push(format!(
            "{place} has an exclamation mark. Say it calmly, with a full stop."
        ));
    }
    breaches
}

/// The words of a text that its language does not say.
fn unsaid(language: &str, text: &str) -> Vec<String> {
    let own = UNSAID
        .iter()
        .find(|(known, _)| *known == language)
        .map_or(&[][..], |(_, words)| words);
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            let mut unsaid = EVERYWHERE.iter().chain(own);
            unsaid.any(|pattern| match pattern.strip_suffix('*') {
                Some(beginning) => word.starts_with(beginning),
                None => word == pattern,
            })
        })
        .map(str::to_owned)
        .collect()
}

/// Whether a file holds sentences of the interface in its code.
fn carries(file: &File) -> bool {
    file.below(&["src/"]) && file.ends(&[".rs"]) && !file.tests()
}

/// The sentence of a line such as `en: "Leave it out",`.
fn sentence(line: &str) -> Option<(&str, &str)> {
    let (language, rest) = line.trim().split_once(": \"")?;
    LANGUAGES
        .contains(&language)
        .then_some((language, rest.trim_end_matches("\",")))
}

/// A page's text, without its tags and their attributes.
fn without_tags(page: &str) -> String {
    page.split('<')
        .map(|piece| piece.split_once('>').map_or("", |(_, text)| text))
        .collect::<Vec<&str>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::tree;
    use super::*;

    #[test]
    fn no_language_says_the_words_of_command() {
        for (language, text) in [
            ("en", "Your employee advocates"),
            ("en", "Stop here, nonstop."),
            ("it", "La difesa del marchio"),
            ("it", "Vietata la pubblicazione"),
            ("ca", "La defensa de la marca"),
            ("es", "Defensores de la marca"),
            ("es", "Palabra prohibida"),
            ("nb", "Stopp her"),
            ("nb", "Brand advocacy for alle"),
        ] {
            assert_eq!(unsaid(language, text).len(), 1, "{text}");
        }
        for (language, text) in [
            ("en", "Nonstop service, one step at a time"),
            ("es", "Las condiciones prohíben las extensiones"),
            ("ca", "Les condicions prohibeixen les extensions"),
            ("nb", "Lagre stedet"),
        ] {
            assert_eq!(unsaid(language, text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn texts_sentences_and_pages_are_read() {
        for (path, text) in [
            (
                "extension/_locales/es/messages.json",
                r#"{"card_a": {"message": "¡Alto! No"}}"#,
            ),
            (
                "src/policy/kinds/made.rs",
                "const A: Say = Say {\n    nb: \"Stopp her\",\n};",
            ),
            (
                "extension/pages/panel.html",
                "<p class=\"stop\">Become an advocate</p>",
            ),
        ] {
            assert_eq!(breaches(&tree(path, text)).len(), 1, "{path}");
        }
        let tests_and_comments = "// en: \"Stop\",\nlet a = \"it: \\\"stop\\\"\";";
        assert!(breaches(&tree("src/policy/a.rs", tests_and_comments)).is_empty());
    }
}
