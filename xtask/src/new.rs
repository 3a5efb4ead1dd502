//! `cargo xtask new`: begins the three units of change of design 3, so that none of their parts is forgotten.

use crate::places::at;
use crate::run::{self, Outcome};

/// A rule kind: its file, its manual, its sentences, its line in the list.
pub fn kind(name: &str) -> Outcome {
    let name = Name::read(name)?;
    begin(
        &name,
        &format!("src/policy/kinds/{}.rs", name.ident()),
        include_str!("../templates/kind.rs.txt"),
    )?;
    begin(
        &name,
        &format!("docs/rules/{}.md", name.text),
        include_str!("../templates/kind.md.txt"),
    )?;
    begin(
        &name,
        &format!("words/rules/{}.txt", name.text),
        include_str!("../templates/kind.words.txt"),
    )?;
    let line = format!("{}::{},", name.ident(), name.type_name());
    run::say(&format!(
        "Now add the line `{line}` to `kinds!` in src/policy/kinds/mod.rs, and say its sentence by `Say(\"{} message\")`.",
        name.text
    ));
    Ok(())
}

/// A network: its facts and its cases.
pub fn network(name: &str) -> Outcome {
    let name = Name::read(name)?;
    let path = format!("networks/{}.json", name.text);
    begin(&name, &path, include_str!("../templates/network.json.txt"))?;
    begin(
        &name,
        &format!("tests/networks/{}/cases.json", name.text),
        include_str!("../templates/network_cases.json.txt"),
    )?;
    run::say(
        "Now fill in its facts with their sources and its cases, and add its host to `optional_host_permissions` in \
         manifest.json if it has a composer.",
    );
    Ok(())
}

/// An editor engine: its file, its test page.
pub fn engine(name: &str) -> Outcome {
    let name = Name::read(name)?;
    let path = format!("extension/content/editors/{}.ts", name.text);
    begin(&name, &path, include_str!("../templates/engine.ts.txt"))?;
    run::say(&format!(
        "Now add `{}` to ENGINES in extension/content/insert.ts, and a page with the real editor to tests/browser/pages/.",
        name.ident()
    ));
    Ok(())
}

/// Writes a file from its template, never over an older one.
fn begin(name: &Name, path: &str, template: &str) -> Outcome {
    let file = at(path);
    if file.exists() {
        return Err(format!("{path} is there already; choose another name."));
    }
    let today = run::read(run::program("date").arg("+%F"))?;
    let text = template
        .replace("{name}", &name.text)
        .replace("{ident}", &name.ident())
        .replace("{Type}", &name.type_name())
        .replace("{today}", &today);
    run::write(&file, text.as_bytes())?;
    run::say(&format!("Began {path}."));
    Ok(())
}

/// A name of words in small letters, joined by `-`.
struct Name {
    text: String,
}

impl Name {
    fn read(text: &str) -> Outcome<Self> {
        let word = |word: &str| {
            word.starts_with(|c: char| c.is_ascii_lowercase())
                && word
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        if text.split('-').all(word) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err(format!(
                "`{text}` is no name: write small letters, with `-` between words, e.g. `max-tags`."
            ))
        }
    }

    /// As Rust and TypeScript name a value: `max_tags`.
    fn ident(&self) -> String {
        self.text.replace('-', "_")
    }

    /// As they name a type: `MaxTags`.
    fn type_name(&self) -> String {
        let capital = |word: &str| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase())
                .into_iter()
                .chain(letters)
                .collect::<String>()
        };
        self.text.split('-').map(capital).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_the_names_of_its_parts() {
        let name = Name::read("max-tags").unwrap();
        assert_eq!(
            (name.ident().as_str(), name.type_name().as_str()),
            ("max_tags", "MaxTags")
        );
    }

    #[test]
    fn a_name_is_words_in_small_letters() {
        for wrong in ["", "MaxTags", "max_tags", "../x", "a--b", "1a"] {
            assert!(Name::read(wrong).is_err(), "{wrong}");
        }
    }
}
