//! What was found in JSON instead of what a type has.

use super::{Value, write};

/// Why a value could not be read: where, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch(Box<Inside>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inside {
    /// E.g. `rules[3].severity`; empty at the top.
    place: String,
    what: String,
}

/// A value as a sentence shows it: a text itself, of others what they are.
pub fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => write(text),
        other => kind(other).to_owned(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(true) => "true",
        Value::Bool(false) => "false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

impl Mismatch {
    /// At the value itself.
    #[inline(never)]
    pub fn new(what: String) -> Self {
        Mismatch(Box::new(Inside {
            place: String::new(),
            what,
        }))
    }

    /// Something else was expected than what stands there.
    #[inline(never)]
    pub fn expected(what: &str, found: &Value) -> Self {
        Mismatch::new(["invalid type: ", kind(found), ", expected ", what].concat())
    }

    /// The same, seen from the object in whose field `name` it is.
    #[inline(never)]
    #[must_use]
    pub fn within(mut self, name: &str) -> Self {
        let dot = if self.0.place.is_empty() || self.0.place.starts_with('[') {
            ""
        } else {
            "."
        };
        self.0.place = [name, dot, &self.0.place].concat();
        self
    }

    /// The same, seen from the list whose entry `place` it is, counted from 0.
    #[inline(never)]
    #[must_use]
    pub fn at(self, place: usize) -> Self {
        self.within(&["[", &place.to_string(), "]"].concat())
    }
}

/// What is wrong with what is being read: the first thing that was found.
#[derive(Debug, Default)]
pub struct Wrong(Option<Mismatch>);

impl Wrong {
    /// Whether nothing was found yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// What was found first.
    pub fn first(self) -> Option<Mismatch> {
        self.0
    }

    /// Notes a mismatch, unless there is one.
    pub fn add(&mut self, mismatch: Mismatch) {
        self.0.get_or_insert(mismatch);
    }

    /// Notes that something else was expected than what stands there.
    #[inline(never)]
    pub fn expected(&mut self, what: &str, found: &Value) {
        self.add(Mismatch::expected(what, found));
    }

    /// Where the mismatch is, if it was found since `before`, when there was none: in the field `name`.
    #[inline(never)]
    pub(super) fn within(&mut self, name: &str, before: bool) {
        if before {
            self.0 = self.0.take().map(|mismatch| mismatch.within(name));
        }
    }

    /// The same for the entry `place` of a list, counted from 0.
    #[inline(never)]
    pub(super) fn at(&mut self, place: usize, before: bool) {
        if before {
            self.0 = self.0.take().map(|mismatch| mismatch.at(place));
        }
    }
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.0.place.is_empty() {
            out.write_str("`")?;
            out.write_str(&self.0.place)?;
            out.write_str("`: ")?;
        }
        out.write_str(&self.0.what)
    }
}

impl std::error::Error for Mismatch {}
