//! Reads a raw rule's values key by key and says what is wrong with each.

use std::collections::BTreeSet;

use serde_json::Value;

use super::About;
use crate::program::{Localized, Problem, ProblemSeverity, RawRule};

/// A raw rule while it is read. What was wrong gathers in `problems`.
pub(super) struct Fields<'r> {
    /// The rule.
    pub rule: &'r RawRule,
    /// The programme of the rule; `None` without one, or where a rule is looked at alone.
    pub about: Option<&'r About>,
    /// What was found wrong so far.
    pub problems: Vec<Problem>,
    known: BTreeSet<&'static str>,
}

impl<'r> Fields<'r> {
    pub fn new(rule: &'r RawRule) -> Self {
        Fields {
            rule,
            about: None,
            problems: Vec::new(),
            known: BTreeSet::new(),
        }
    }

    /// Records an error at a key.
    pub fn wrong(&mut self, key: &str, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(
            self.rule
                .problem(ProblemSeverity::Error, key, message, help),
        );
    }

    /// The value of a key; the key is then known, present or not.
    pub fn take(&mut self, key: &'static str) -> Option<&'r Value> {
        self.known.insert(key);
        self.rule.fields.get(key).filter(|value| !value.is_null())
    }

    /// Says that the value of a key is not what is wanted.
    pub fn mistaken(&mut self, key: &str, value: &Value, wanted: &str) {
        let shown = shown(value);
        self.wrong(key, format!("`{key}` is {shown}"), format!("give {wanted}"));
    }

    /// One text.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        let text = scalar(value);
        if text.is_none() {
            self.mistaken(key, value, "one text");
        }
        text
    }

    /// A list of texts, or one text; empty if absent.
    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let list = match value {
            Value::Array(list) => list.iter().map(scalar).collect(),
            one => scalar(one).map(|text| vec![text]),
        };
        if list.is_none() {
            self.mistaken(key, value, "a list of texts, such as [one, two]");
        }
        list.unwrap_or_default()
    }

    /// Terms: at least one, each with something to see.
    pub fn terms(&mut self, key: &'static str) -> Vec<String> {
        let terms = self.texts(key);
        if terms.is_empty()
            && !self
                .problems
                .iter()
                .any(|problem| problem.message.starts_with(&format!("`{key}`")))
        {
            self.wrong(
                key,
                format!("`{key}` is missing or empty"),
                "list at least one term",
            );
        }
        terms
    }

    /// A whole number.
    pub fn count(&mut self, key: &'static str) -> Option<usize> {
        let value = self.take(key)?;
        let number = value
            .as_u64()
            .or_else(|| value.as_str().and_then(|text| text.trim().parse().ok()));
        let count = number.and_then(|number| usize::try_from(number).ok());
        if count.is_none() {
            self.mistaken(key, value, "a whole number, 0 or more");
        }
        count
    }

    /// Yes or no; no if absent.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else {
            return false;
        };
        match (value.as_bool(), value.as_str()) {
            (Some(flag), _) => flag,
            (None, Some("true")) => true,
            (None, Some("false")) => false,
            _ => {
                self.mistaken(key, value, "true or false");
                false
            }
        }
    }

    /// An instant in UTC milliseconds, as the author room resolved it.
    pub fn instant(&mut self, key: &'static str) -> Option<i64> {
        let value = self.take(key)?;
        let instant = value.as_i64();
        if instant.is_none() {
            self.mistaken(
                key,
                value,
                "a date such as 2026-11-04 or 2026-11-04T09:00:00+01:00",
            );
        }
        instant
    }

    /// One of several words.
    pub fn one_of(&mut self, key: &'static str, choices: &[&'static str]) -> Option<&'static str> {
        let value = self.take(key)?;
        let text = scalar(value).unwrap_or_default();
        let choice = choices.iter().find(|choice| **choice == text).copied();
        if choice.is_none() {
            let help = format!(
                "use {}{}",
                choices.join(", "),
                did_you_mean(&text, choices.iter().copied())
            );
            self.wrong(key, format!("`{key}` is {}", shown(value)), help);
        }
        choice
    }

    /// A text for all, or one per language.
    pub fn localized(&mut self, key: &'static str) -> Option<Localized> {
        let value = self.take(key)?;
        let localized = match value {
            Value::Object(map) => map
                .iter()
                .map(|(language, text)| Some((language.clone(), scalar(text)?)))
                .collect::<Option<_>>()
                .map(Localized::PerLanguage),
            one => scalar(one).map(Localized::One),
        };
        if localized.is_none() {
            self.mistaken(
                key,
                value,
                "a text, or one per language such as {en: .., it: ..}",
            );
        }
        localized
    }

    /// A table of lists of texts; empty if absent.
    pub fn lists(
        &mut self,
        key: &'static str,
        keys: &[&'static str],
    ) -> Vec<(&'static str, Vec<String>)> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let mut lists = Vec::new();
        for (name, value) in value.as_object().into_iter().flatten() {
            let known = keys.iter().find(|known| *known == name).copied();
            let list = match value {
                Value::Array(list) => list.iter().map(scalar).collect(),
                one => scalar(one).map(|text| vec![text]),
            };
            match (known, list) {
                (Some(known), Some(list)) => lists.push((known, list)),
                _ => self.wrong(
                    key,
                    format!("`{key}` has `{name}`: {}", shown(value)),
                    format!("use {}: [..]", keys.join(": [..], ")),
                ),
            }
        }
        if !value.is_object() {
            self.mistaken(key, value, &format!("{{{}: [..]}}", keys.join(": [..], ")));
        }
        lists
    }

    /// A table of words, each with one text or a list of them; at least one word.
    pub fn table(&mut self, key: &'static str) -> Vec<(String, Vec<String>)> {
        let mut pairs = Vec::new();
        let Some(value) = self.take(key) else {
            self.wrong(
                key,
                format!("`{key}` is missing"),
                "write {word: alternative}",
            );
            return pairs;
        };
        let Some(map) = value.as_object().filter(|map| !map.is_empty()) else {
            self.mistaken(
                key,
                value,
                "a table such as {word: alternative, word: [one, other]}",
            );
            return pairs;
        };
        for (word, value) in map {
            let list = match value {
                Value::Array(list) => list.iter().map(scalar).collect(),
                one => scalar(one).map(|text| vec![text]),
            };
            match list {
                Some(list) => pairs.push((word.clone(), list)),
                None => self.mistaken(
                    key,
                    value,
                    &format!("one text or a list of texts for “{word}”"),
                ),
            }
        }
        pairs
    }

    /// Marks a key as known without reading it.
    pub fn knows(&mut self, key: &'static str) {
        self.known.insert(key);
    }

    /// Reports every key that nothing asked for.
    pub fn report_unknown(&mut self) {
        let rule = self.rule;
        for key in rule
            .fields
            .keys()
            .filter(|key| !self.known.contains(key.as_str()))
            .collect::<Vec<_>>()
        {
            let near = did_you_mean(key, self.known.iter().copied());
            let known: Vec<&str> = self.known.iter().copied().collect();
            let help = format!(
                "a rule of kind {} has the keys {}{near}",
                rule.kind,
                known.join(", ")
            );
            self.wrong(key, format!("unknown key `{key}`"), help);
        }
    }
}

/// A text, number or truth value as text.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// A value as it may stand in a message: short, on one line.
fn shown(value: &Value) -> String {
    let text: String = value.to_string().chars().take(60).collect();
    format!(
        "{text}{}",
        if text.len() < value.to_string().len() {
            "…"
        } else {
            ""
        }
    )
}

/// `; did you mean `x`?` for the nearest of several words, if one is near.
pub(super) fn did_you_mean<'w>(word: &str, choices: impl Iterator<Item = &'w str>) -> String {
    let near = choices.map(|choice| (distance(word, choice), choice)).min();
    match near {
        Some((steps, choice)) if steps <= 1 + word.chars().count() / 4 => {
            format!("; did you mean `{choice}`?")
        }
        _ => String::new(),
    }
}

/// How many characters must be put in, taken out, changed or swapped with their neighbour.
pub(super) fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let mut last = None;
    for (index, character) in one.chars().take(40).enumerate() {
        let mut next = vec![index + 1];
        for (place, wanted) in other.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let change = cell(&row, place) + usize::from(character != *wanted);
            let mut best = change
                .min(cell(&row, place + 1) + 1)
                .min(cell(&next, place) + 1);
            if place > 0 && last == Some(*wanted) && other.get(place - 1) == Some(&character) {
                best = best.min(cell(&before, place - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
        last = Some(character);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_spelling_is_offered_when_it_is_near() {
        for (word, expected) in [
            ("insted_of", "; did you mean `instead_of`?"),
            ("sue", "; did you mean `use`?"),
            ("colour", ""),
        ] {
            assert_eq!(
                did_you_mean(word, ["use", "instead_of", "case"].into_iter()),
                expected
            );
        }
    }
}
