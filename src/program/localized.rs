//! A text that a company gives once or per language.

use cuecard_derive::ToJson;
use serde::Serialize;

use crate::json::{FromJson, Value, Wrong, read_by_serde};
use crate::lean::Table;

/// One text for all languages, or one per language code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToJson)]
#[serde(untagged)]
pub enum Localized {
    /// The same for everybody.
    One(String),
    /// Language code -> text.
    PerLanguage(Table<String, String>),
}

impl FromJson for Localized {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        match value {
            Value::String(_) => Localized::One(FromJson::from_json(value, wrong)),
            Value::Object(_) => Localized::PerLanguage(FromJson::from_json(value, wrong)),
            other => {
                wrong.expected("a text, or one per language", other);
                Localized::default()
            }
        }
    }
}

read_by_serde!(Localized);

impl Localized {
    /// The text for `language` or for all, if there is one.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        let text = match self {
            Localized::One(text) => Some(text),
            Localized::PerLanguage(texts) => named(texts, language),
        };
        text.map(String::as_str)
            .filter(|text| !text.trim().is_empty())
    }

    /// The text for `language`; else English; else the first there is; else empty.
    pub fn get(&self, language: &str) -> &str {
        match self {
            Localized::One(text) => text,
            Localized::PerLanguage(texts) => named(texts, language)
                .or_else(|| texts.get("en"))
                .or_else(|| texts.values().next())
                .map_or("", String::as_str),
        }
    }
}

/// The text under a code; else without its region, and for Norwegian under any of the codes that it has.
fn named<'t>(texts: &'t Table<String, String>, language: &str) -> Option<&'t String> {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let norwegian: &[&str] = match primary {
        "nb" | "no" | "nn" => &["nb", "no", "nn"],
        _ => &[],
    };
    let mut codes = [language, primary]
        .into_iter()
        .chain(norwegian.iter().copied());
    codes.find_map(|code| texts.get(code))
}

impl Default for Localized {
    fn default() -> Self {
        Localized::One(String::new())
    }
}
