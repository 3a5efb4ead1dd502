//! A text that a company gives once or per language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::json::{FromJson, Mismatch, Value, read_by_serde};

/// One text for all languages, or one per language code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Localized {
    /// The same for everybody.
    One(String),
    /// Language code -> text.
    PerLanguage(BTreeMap<String, String>),
}

impl FromJson for Localized {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        match value {
            Value::String(_) => FromJson::from_json(value).map(Localized::One),
            Value::Object(_) => FromJson::from_json(value).map(Localized::PerLanguage),
            other => Err(Mismatch::expected("a text, or one per language", other)),
        }
    }
}

read_by_serde!(Localized);

impl Localized {
    /// The text for `language`; else English; else the first there is; else empty.
    pub fn get(&self, language: &str) -> &str {
        match self {
            Localized::One(text) => text,
            Localized::PerLanguage(texts) => texts
                .get(language)
                .or_else(|| texts.get("en"))
                .or_else(|| texts.values().next())
                .map_or("", String::as_str),
        }
    }
}

impl Default for Localized {
    fn default() -> Self {
        Localized::One(String::new())
    }
}
