//! A value that a person wrote, with its place; the same for TOML and YAML.

use serde_json::{Map, Number, Value};

/// A place in a file: line and column in code points, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Line, from 1; 0 where unknown.
    pub line: usize,
    /// Column in code points, from 1; 0 where unknown.
    pub column: usize,
}

impl Place {
    /// A line as a whole.
    pub fn line(line: usize) -> Self {
        Place { line, column: 0 }
    }

    /// The place of byte `at` in `text`, whose first line is line `first`.
    pub fn of_byte(text: &str, at: usize, first: usize) -> Self {
        let mut end = at.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = text.get(..end).unwrap_or_default();
        let last = before.rsplit_once('\n').map_or(before, |(_, last)| last);
        Place {
            line: first + before.matches('\n').count(),
            column: last.chars().count() + 1,
        }
    }
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Written,
    /// Where it begins.
    pub at: Place,
}

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// One value: what it means and how it was spelled.
    Scalar(Scalar, String),
    /// A list.
    List(Vec<Node>),
    /// A table; keys in the author's order, each once.
    Table(Vec<Entry>),
}

/// What one value means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scalar {
    /// Nothing: an empty YAML value or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Another number.
    Float(f64),
    /// Words.
    Text,
    /// A TOML date or date and time.
    Date,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub at: Place,
    /// Its value.
    pub node: Node,
}

impl Node {
    /// How the value reads in a message, cut after 60 characters.
    pub fn shown(&self) -> String {
        match &self.value {
            Written::Scalar(Scalar::Text, text) => format!("\"{}\"", shorten(text)),
            Written::Scalar(Scalar::Null, _) => "nothing".to_owned(),
            Written::Scalar(_, text) => shorten(text),
            Written::List(items) => format!("a list of {}", items.len()),
            Written::Table(_) => "a table".to_owned(),
        }
    }

    /// As JSON. With `words`, scalars in lists and under `swap` stay the text they were written as.
    pub fn json(&self, words: bool) -> Value {
        match &self.value {
            Written::Scalar(_, text) if words => Value::String(text.clone()),
            Written::Scalar(scalar, text) => match scalar {
                Scalar::Null => Value::Null,
                Scalar::Bool(value) => Value::Bool(*value),
                Scalar::Integer(value) => Value::from(*value),
                Scalar::Float(value) => Number::from_f64(*value).map_or(Value::Null, Value::Number),
                Scalar::Text | Scalar::Date => Value::String(text.clone()),
            },
            Written::List(items) => {
                Value::Array(items.iter().map(|item| item.json(true)).collect())
            }
            Written::Table(entries) => {
                let pairs = entries.iter().map(|entry| {
                    (
                        entry.key.clone(),
                        entry.node.json(entry.key == "swap" || words),
                    )
                });
                Value::Object(pairs.collect::<Map<String, Value>>())
            }
        }
    }
}

/// At most 60 characters on one line.
pub fn shorten(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect();
    if line.chars().count() <= 60 {
        return line;
    }
    line.chars().take(59).chain(['…']).collect()
}
