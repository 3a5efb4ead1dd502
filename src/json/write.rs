//! How types are written as JSON's text: as serde writes them, by code that exists once (decision 0006).

use std::fmt::Write as _;
use std::rc::Rc;

/// A type that is written as JSON. Derive it with `cuecard_derive::ToJson`, which obeys serde's attributes.
#[diagnostic::on_unimplemented(
    note = "derive `cuecard_derive::ToJson` beside serde's `Serialize` (decision 0006)"
)]
pub trait ToJson {
    /// Writes the value.
    fn to_json(&self, out: &mut Writer);
}

/// JSON's text of a value.
pub fn write<T: ToJson + ?Sized>(value: &T) -> String {
    let mut out = Writer::default();
    value.to_json(&mut out);
    out.text
}

/// The text that is being written.
#[derive(Default)]
pub struct Writer {
    text: String,
    /// What the next object begins with: an enum's tag and its variant.
    tag: Option<(&'static str, &'static str)>,
}

impl Writer {
    /// The next object is a variant's: it begins with the tag.
    pub fn tag(&mut self, tag: &'static str, variant: &'static str) {
        self.tag = Some((tag, variant));
    }

    /// Begins an object.
    #[inline(never)]
    pub fn begin(&mut self) {
        self.text.push('{');
        if let Some((tag, variant)) = self.tag.take() {
            self.field(tag, &variant);
        }
    }

    /// Writes a field of an object.
    #[inline(never)]
    pub fn field(&mut self, name: &str, value: &dyn ToJson) {
        self.name(name);
        value.to_json(self);
    }

    /// Ends an object.
    #[inline(never)]
    pub fn end(&mut self) {
        self.text.push('}');
    }

    /// A variant that is its content's object with the variant's name, and nothing else.
    pub fn outside(&mut self, variant: &str, content: &dyn ToJson) {
        self.begin();
        self.field(variant, content);
        self.end();
    }

    /// Writes a text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.text.push('"');
        for character in text.chars() {
            let short = match character {
                '"' | '\\' => character,
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\u{8}' => 'b',
                '\u{c}' => 'f',
                '\0'..' ' => {
                    let code = u32::from(character);
                    // Writing to a text cannot fail.
                    let _ = write!(self.text, "\\u{code:04x}");
                    continue;
                }
                _ => {
                    self.text.push(character);
                    continue;
                }
            };
            self.text.push('\\');
            self.text.push(short);
        }
        self.text.push('"');
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.next('{');
        self.text(name);
        self.text.push(':');
    }

    /// What stands between two entries.
    #[inline(never)]
    fn next(&mut self, first: char) {
        if !self.text.ends_with(first) {
            self.text.push(',');
        }
    }

    #[inline(never)]
    pub(super) fn list(&mut self, entries: &mut dyn Iterator<Item = &dyn ToJson>) {
        self.text.push('[');
        for entry in entries {
            self.next('[');
            entry.to_json(self);
        }
        self.text.push(']');
    }

    /// Writes an object of names and values.
    #[inline(never)]
    pub fn map(&mut self, entries: &mut dyn Iterator<Item = (&str, &dyn ToJson)>) {
        self.begin();
        for (name, value) in entries {
            self.field(name, value);
        }
        self.end();
    }

    #[inline(never)]
    fn whole(&mut self, negative: bool, size: u64) {
        if negative {
            self.text.push('-');
        }
        let _ = write!(self.text, "{size}");
    }
}

impl ToJson for str {
    fn to_json(&self, out: &mut Writer) {
        out.text(self);
    }
}

impl ToJson for String {
    fn to_json(&self, out: &mut Writer) {
        out.text(self);
    }
}

impl ToJson for bool {
    fn to_json(&self, out: &mut Writer) {
        out.text.push_str(if *self { "true" } else { "false" });
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl ToJson for $number {
            fn to_json(&self, out: &mut Writer) {
                out.whole(false, u64::from(*self));
            }
        }
    )*};
}

whole_numbers!(u8, u16, u32, u64);

impl ToJson for usize {
    fn to_json(&self, out: &mut Writer) {
        // None has more than 64 bits.
        out.whole(false, u64::try_from(*self).unwrap_or(u64::MAX));
    }
}

impl ToJson for i64 {
    fn to_json(&self, out: &mut Writer) {
        out.whole(self.is_negative(), self.unsigned_abs());
    }
}

impl ToJson for i32 {
    fn to_json(&self, out: &mut Writer) {
        i64::from(*self).to_json(out);
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn to_json(&self, out: &mut Writer) {
        (**self).to_json(out);
    }
}

impl<T: ToJson + ?Sized> ToJson for Box<T> {
    fn to_json(&self, out: &mut Writer) {
        (**self).to_json(out);
    }
}

impl<T: ToJson + ?Sized> ToJson for Rc<T> {
    fn to_json(&self, out: &mut Writer) {
        (**self).to_json(out);
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, out: &mut Writer) {
        match self {
            Some(value) => value.to_json(out),
            None => out.text.push_str("null"),
        }
    }
}

impl<T: ToJson> ToJson for [T] {
    fn to_json(&self, out: &mut Writer) {
        out.list(&mut self.iter().map(|entry| entry as &dyn ToJson));
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, out: &mut Writer) {
        self.as_slice().to_json(out);
    }
}

impl<A: ToJson, B: ToJson> ToJson for (A, B) {
    fn to_json(&self, out: &mut Writer) {
        let both: [&dyn ToJson; 2] = [&self.0, &self.1];
        out.list(&mut both.into_iter());
    }
}

impl<A: ToJson, B: ToJson, C: ToJson> ToJson for (A, B, C) {
    fn to_json(&self, out: &mut Writer) {
        let all: [&dyn ToJson; 3] = [&self.0, &self.1, &self.2];
        out.list(&mut all.into_iter());
    }
}

/// An object with these fields.
pub struct WithFields<'f>(pub &'f [(&'f str, &'f dyn ToJson)]);

impl ToJson for WithFields<'_> {
    fn to_json(&self, out: &mut Writer) {
        out.map(&mut self.0.iter().copied());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lean::Table;

    #[test]
    fn what_is_written_is_what_serde_writes() {
        let strange: String = ('\0'..'\u{a0}')
            .chain("\u{2028}é😀\u{7f}".chars())
            .collect();
        let texts = vec![Some(strange.clone()), None, Some(String::new())];
        assert_eq!(write(&texts), serde_json::to_string(&texts).unwrap());
        let map = Table::from([(strange.as_str(), (i64::MIN, true)), ("", (0, false))]);
        assert_eq!(write(&map), serde_json::to_string(&map).unwrap());
        let numbers = (u64::MAX, i64::MAX, i64::MIN, i32::MIN, 0_usize);
        let listed = (numbers.0, (numbers.1, (numbers.2, (numbers.3, numbers.4))));
        assert_eq!(write(&listed), serde_json::to_string(&listed).unwrap());
        let read = crate::json::read::<u64>(&write(&u64::MAX));
        assert_eq!(read.unwrap(), u64::MAX);
        assert_eq!(write(&Vec::<u32>::new()), "[]");
        assert_eq!(write(&Table::<String, u8>::new()), "{}");
    }
}
