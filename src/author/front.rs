//! The texts that front matter holds.

use std::ops::Range;

use super::node::{Entry, Place, Scalar, Written};
use super::{toml, yaml};

/// A text of front matter.
pub struct Value {
    /// Its key.
    pub key: String,
    /// What it says.
    pub text: String,
    /// The bytes of the source, key included, in which it is written.
    pub at: Range<usize>,
}

/// The texts at the top of `head`, a source up to the line that closes its front matter: YAML between `---`, TOML
/// between `+++`. What is neither holds none.
pub fn values(head: &str) -> Vec<Value> {
    let mut lines = head.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let fence = first.trim_end();
    let body: String = lines.take_while(|line| line.trim_end() != fence).collect();
    let entries = match fence {
        "---" => yaml_entries(&body),
        "+++" => toml::read(&body, 1).unwrap_or_default(),
        _ => Vec::new(),
    };
    let place = |entry: &Entry| first.len() + byte_of(&body, entry.at);
    let mut starts: Vec<usize> = entries.iter().map(place).collect();
    starts.push(first.len() + body.len());
    starts.sort_unstable();
    let mut values = Vec::new();
    for entry in entries {
        let start = place(&entry);
        let end = starts.iter().copied().find(|other| *other > start);
        if let (Written::Scalar(Scalar::Text, text), Some(end)) = (entry.node.value, end) {
            values.push(Value {
                key: entry.key,
                text,
                at: start..end,
            });
        }
    }
    values
}

fn yaml_entries(body: &str) -> Vec<Entry> {
    let document = yaml::read(body)
        .ok()
        .and_then(|(documents, _)| documents.into_iter().next());
    match document.map(|document| document.value) {
        Some(Written::Table(entries)) => entries,
        _ => Vec::new(),
    }
}

fn byte_of(text: &str, place: Place) -> usize {
    let lines = text.split_inclusive('\n');
    let before: usize = lines.take(place.line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    let signs = rest.chars().take(place.column.saturating_sub(1));
    before + signs.map(char::len_utf8).sum::<usize>()
}
