//! Reads the keys that only Vale rules have.

use serde_json::Value;

use crate::policy::fields::{Fields, scalar};
use crate::policy::pattern::{Pattern, compile, parse};

/// `key: {one: other}`, in the order of the keys.
pub(in crate::policy) fn pairs(fields: &mut Fields, key: &'static str) -> Vec<(String, String)> {
    let Some(value) = fields.take(key) else {
        return Vec::new();
    };
    let Some(table) = value.as_object() else {
        fields.mistaken(key, value, "pairs such as one: other");
        return Vec::new();
    };
    let mut pairs = Vec::new();
    for (one, other) in table {
        let other = match other {
            Value::Array(several) => several
                .iter()
                .map(scalar)
                .collect::<Option<Vec<_>>>()
                .map(|several| several.join("|")),
            Value::Null => Some(String::new()),
            one => scalar(one),
        };
        match other {
            Some(other) => pairs.push((one.clone(), other)),
            None => fields.mistaken(key, value, "one text for each key"),
        }
    }
    pairs
}

/// `action: {name: .., params: [..]}`.
pub(super) fn action(fields: &mut Fields) -> Option<(String, Vec<String>)> {
    let value = fields.take("action")?;
    let Some(name) = value.get("name").and_then(scalar) else {
        fields.mistaken("action", value, "{name: replace, params: [..]}");
        return None;
    };
    let params = match value.get("params") {
        Some(Value::Array(list)) => list.iter().filter_map(scalar).collect(),
        Some(one) => scalar(one).into_iter().collect(),
        None => Vec::new(),
    };
    Some((name, params))
}

/// A pattern, or a problem at its key.
pub(in crate::policy) fn compiled(
    fields: &mut Fields,
    key: &str,
    pattern: &str,
    groups: bool,
) -> Option<Pattern> {
    match parse(pattern).and_then(|node| compile(&node, groups)) {
        Ok(pattern) => Some(pattern),
        Err(reason) => {
            refuse(fields, key, pattern, &reason);
            None
        }
    }
}

/// Says that a pattern cannot run, and why.
pub(in crate::policy) fn refuse(fields: &mut Fields, key: &str, pattern: &str, reason: &str) {
    let head: String = pattern.chars().take(80).collect();
    let more = if head.len() < pattern.len() {
        "…"
    } else {
        ""
    };
    fields.wrong(
        key,
        format!("the pattern `{head}{more}` cannot run: {reason}"),
        "write it in another way; docs/rules/README.md says which patterns run",
    );
}

/// The one of several patterns that cannot run by itself; all of them if each could.
pub(in crate::policy) fn culprit<'p>(patterns: &'p [String], all: &'p str) -> &'p str {
    patterns
        .iter()
        .find(|pattern| {
            parse(pattern)
                .and_then(|node| compile(&node, false))
                .is_err()
        })
        .map_or(all, String::as_str)
}
