//! Reads a table key by key: wrong types, unreadable dates and unknown keys become problems.

use crate::lean::Table;
use jiff::tz::TimeZone;

use super::date::{self, Edge};
use super::nearest::advice;
use super::node::{Entry, Node, Place, Scalar, Written};
use super::sink::{Sink, Subject};
use crate::program::Localized;

/// A table that is being read. Every key that is asked for is known; [`Fields::finish`] reports the rest.
pub struct Fields<'a> {
    subject: Subject,
    table: &'a [Entry],
    known: Vec<&'static str>,
    sink: &'a mut Sink,
    /// A value was wrong whose loss could show a text to the wrong people or at the wrong time.
    pub unsafe_to_use: bool,
    /// What an unreadable date leads to, for its message; begins with `; `.
    pub consequence: &'static str,
}

impl<'a> Fields<'a> {
    /// Begins to read `table`.
    pub fn new(subject: Subject, table: &'a [Entry], sink: &'a mut Sink) -> Self {
        Fields {
            subject,
            table,
            known: Vec::new(),
            sink,
            unsafe_to_use: false,
            consequence: "",
        }
    }

    /// Who is at fault from now on.
    pub fn named(&mut self, id: &str) {
        id.clone_into(&mut self.subject.id);
    }

    /// The value of `key`, which is known from now on.
    pub fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.known.push(key);
        self.table
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.node)
    }

    /// Where `key` stands; unknown if it does not.
    pub fn place(&self, key: &str) -> Place {
        self.table
            .iter()
            .find(|entry| entry.key == key)
            .map_or(Place::default(), |entry| entry.at)
    }

    /// Words; empty where absent.
    pub fn text(&mut self, key: &'static str) -> String {
        match self.node(key) {
            None => String::new(),
            Some(node) => self.text_of(key, node).unwrap_or_default(),
        }
    }

    /// Words or a number, as text; empty where absent.
    pub fn text_or_number(&mut self, key: &'static str) -> String {
        match self.node(key) {
            Some(Node {
                value: Written::Scalar(Scalar::Integer(_) | Scalar::Float(_) | Scalar::Date, text),
                ..
            }) => text.clone(),
            Some(node) => self.text_of(key, node).unwrap_or_default(),
            None => String::new(),
        }
    }

    /// A list of words; a single word counts as a list of one.
    pub fn list(&mut self, key: &'static str) -> Vec<String> {
        self.try_list(key).unwrap_or_default()
    }

    /// As [`Fields::list`], but none where the value is wrong.
    pub fn try_list(&mut self, key: &'static str) -> Option<Vec<String>> {
        let Some(node) = self.node(key) else {
            return Some(Vec::new());
        };
        match &node.value {
            Written::Scalar(Scalar::Text, text) => Some(vec![text.trim().to_owned()]),
            Written::List(items) => {
                let words: Vec<Option<String>> =
                    items.iter().map(|item| self.text_of(key, item)).collect();
                let all = words.iter().all(Option::is_some);
                let words = words
                    .into_iter()
                    .flatten()
                    .filter(|word| !word.is_empty())
                    .collect();
                all.then_some(words)
            }
            _ => {
                self.wrong(
                    key,
                    node,
                    "a list of words",
                    &format!("{key} = [\"one\", \"two\"]"),
                );
                None
            }
        }
    }

    /// A whole number; `None` where absent or wrong.
    pub fn integer(&mut self, key: &'static str) -> Option<i64> {
        let node = self.node(key)?;
        if let Written::Scalar(Scalar::Integer(value), _) = &node.value {
            return Some(*value);
        }
        self.wrong(key, node, "a whole number", &format!("{key} = 1"));
        None
    }

    /// A date as UTC milliseconds. An unreadable one makes the whole unsafe to use.
    pub fn date(&mut self, key: &'static str, zone: &TimeZone, edge: Edge) -> Option<i64> {
        let node = self.node(key)?;
        let read = match &node.value {
            Written::Scalar(Scalar::Text | Scalar::Date, text) if text.trim().is_empty() => {
                return None;
            }
            Written::Scalar(Scalar::Text | Scalar::Date, text) => date::read(text, zone, edge),
            _ => Err(format!("{} is not a date", node.shown())),
        };
        match read {
            Ok(instant) => Some(instant),
            Err(message) => {
                self.unsafe_to_use = true;
                let message = format!("{key}: {message}{}", self.consequence);
                self.sink.error(&self.subject, node.at, message, date::HELP);
                None
            }
        }
    }

    /// A text for all languages or one per language.
    pub fn localized(&mut self, key: &'static str) -> Localized {
        match self.node(key).map(|node| &node.value) {
            Some(Written::Table(_)) => Localized::PerLanguage(self.map(key)),
            _ => Localized::One(self.text(key)),
        }
    }

    /// A list of texts, each for all languages or one per language, with their places.
    pub fn localized_list(&mut self, key: &'static str) -> Vec<(Place, Localized)> {
        let node = self.node(key);
        let Some(Written::List(items)) = node.map(|node| &node.value) else {
            let (at, list) = (self.place(key), self.list(key));
            return list
                .into_iter()
                .map(|text| (at, Localized::One(text)))
                .collect();
        };
        let read = |item: &'a Node| match item.value {
            Written::Table(_) => Some(Localized::PerLanguage(self.map_of(key, item))),
            _ => self.text_of(key, item).map(Localized::One),
        };
        let texts: Vec<Option<Localized>> = items.iter().map(read).collect();
        let places = items.iter().map(|item| item.at);
        places
            .zip(texts)
            .filter_map(|(at, text)| Some((at, text?)))
            .collect()
    }

    /// A list whose items are words, or tables of words per language. The items as they are referred to
    /// (in English, or the first language there is), and those with names per language.
    pub fn named_list(
        &mut self,
        key: &'static str,
    ) -> (Vec<String>, Table<String, Table<String, String>>) {
        let (mut words, mut names) = (Vec::new(), Table::new());
        let node = self.node(key);
        let Some(Written::List(items)) = node.map(|node| &node.value) else {
            return (self.list(key), names);
        };
        for item in items {
            if !matches!(item.value, Written::Table(_)) {
                words.extend(self.text_of(key, item).filter(|word| !word.is_empty()));
                continue;
            }
            let per_language = self.map_of(key, item);
            let word = Localized::PerLanguage(per_language.clone());
            let word = word.get("en").to_owned();
            if !word.is_empty() {
                names.insert(word.clone(), per_language);
                words.push(word);
            }
        }
        (words, names)
    }

    /// A table of words or numbers.
    pub fn map(&mut self, key: &'static str) -> Table<String, String> {
        match self.node(key) {
            Some(node) => self.map_of(key, node),
            None => Table::new(),
        }
    }

    fn map_of(&mut self, key: &'static str, node: &'a Node) -> Table<String, String> {
        let Written::Table(entries) = &node.value else {
            self.wrong(
                key,
                node,
                "a table",
                &format!("{key} = {{ name = \"value\" }}"),
            );
            return Table::new();
        };
        let mut map = Table::new();
        for entry in entries {
            let text = match &entry.node.value {
                Written::Scalar(Scalar::Integer(_) | Scalar::Float(_), text) => Some(text.clone()),
                _ => self.text_of(&entry.key, &entry.node),
            };
            if let Some(text) = text {
                map.insert(entry.key.clone(), text);
            }
        }
        map
    }

    /// The tables of a list of tables; a single table counts as a list of one.
    pub fn tables(&mut self, key: &'static str) -> Vec<(&'a [Entry], Place)> {
        let Some(node) = self.node(key) else {
            return Vec::new();
        };
        let items = match &node.value {
            Written::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let mut tables = Vec::new();
        for item in items {
            match &item.value {
                Written::Table(entries) => tables.push((entries.as_slice(), item.at)),
                _ => self.wrong(
                    key,
                    item,
                    "a table",
                    &format!("[[{key}]] with its keys below"),
                ),
            }
        }
        tables
    }

    /// Where further problems of this table go.
    pub fn sink(&mut self) -> (&mut Sink, &Subject) {
        (self.sink, &self.subject)
    }

    /// Reports every key that nobody asked for. Returns whether a value was unsafe to use.
    pub fn finish(self) -> bool {
        for entry in self.table {
            if !self.known.contains(&entry.key.as_str()) {
                let message = format!("unknown key \"{}\"; it is ignored", shown_key(&entry.key));
                self.sink.error(
                    &self.subject,
                    entry.at,
                    message,
                    advice(&entry.key, &self.known),
                );
            }
        }
        self.unsafe_to_use
    }

    fn text_of(&mut self, key: &str, node: &Node) -> Option<String> {
        if let Written::Scalar(Scalar::Text, text) = &node.value {
            return Some(text.trim().to_owned());
        }
        self.wrong(key, node, "words in quotes", &format!("{key} = \"…\""));
        None
    }

    fn wrong(&mut self, key: &str, node: &Node, wanted: &str, example: &str) {
        let message = format!("{key} is {}, not {wanted}", node.shown());
        self.sink.error(
            &self.subject,
            node.at,
            message,
            format!("write it like {example}"),
        );
    }
}

fn shown_key(key: &str) -> String {
    super::node::shorten(key)
}

/// Whether `id` is `[a-z0-9-]+`.
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Whether `code` looks like a language code: `it`, `nb`, `pt-BR`.
pub fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let first = parts.next().unwrap_or_default();
    let sound = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(sound)
}

/// Without its sign, `#` or the full-width one.
pub fn bare_tag(tag: &str) -> String {
    tag.trim().trim_start_matches(['#', '\u{ff03}']).to_owned()
}
