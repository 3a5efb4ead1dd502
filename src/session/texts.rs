//! The interface's sentences in one language, with numbers and dates as its readers write them.

use std::collections::BTreeMap;

use cuecard_derive::Deserialize;

use crate::json;
use crate::lean::{Table, gather};

/// The sentences of one `_locales/<language>/messages.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    messages: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Entry {
    message: String,
}

impl Texts {
    /// Reads the JSON of a messages file; what cannot be read is left out, and shows as its key.
    pub fn read(json: &str) -> Self {
        let entries: Table<String, Entry> = json::read(json).unwrap_or_default();
        Texts {
            messages: gather(entries.into_iter().map(|(key, entry)| (key, entry.message))),
        }
    }

    /// Whether there is no sentence at all.
    pub fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// The sentence under `key`; the key itself if there is none, so that a gap is seen in a test.
    pub fn get<'t>(&'t self, key: &'t str) -> &'t str {
        self.messages.get(key).map_or(key, String::as_str)
    }

    /// The sentence under `key` with each `{name}` replaced by its value.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut rest = self.get(key);
        let mut filled = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(value),
                None => filled.extend(["{", name, "}"]),
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }

    /// The sentence for `count` things: `key_one` or `key_other`, with `{count}` filled.
    ///
    /// English, Italian, Catalan and Bokmål need no other forms for numbers under a million
    /// (Unicode CLDR, plural rules).
    pub fn count(&self, key: &str, count: usize) -> String {
        let form = if count == 1 { "one" } else { "other" };
        self.with(&format!("{key}_{form}"), &[("count", &count.to_string())])
    }

    /// A language's own name, e.g. `Italiano`; the code if it is not known.
    pub fn language_name(code: &str) -> &str {
        match code {
            "en" => "English",
            "it" => "Italiano",
            "ca" => "Català",
            "nb" => "Norsk bokmål",
            "es" => "Español",
            "fr" => "Français",
            "de" => "Deutsch",
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        Texts::read(
            r#"{"greet":{"message":"Hello {name}, {name} {gap}"},
            "things_one":{"message":"{count} thing"},"things_other":{"message":"{count} things"}}"#,
        )
    }

    #[test]
    fn values_fill_their_places_and_unknown_places_stay() {
        assert_eq!(
            texts().with("greet", &[("name", "Ada")]),
            "Hello Ada, Ada {gap}"
        );
        assert_eq!(texts().with("absent", &[]), "absent");
    }

    #[test]
    fn one_thing_is_not_counted_like_many() {
        assert_eq!(texts().count("things", 1), "1 thing");
        assert_eq!(texts().count("things", 0), "0 things");
    }
}
