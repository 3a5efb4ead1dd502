//! What derived readers call: objects, their fields, and the names of variants.

use super::{Fields, FromJson, Mismatch, Value, Wrong};

/// A way to read a value.
pub type Reader<T> = fn(&mut Value, &mut Wrong) -> T;

/// An object that is being read. What is no object has no fields, and that is noted.
pub struct Object<'v> {
    fields: Option<&'v mut Fields>,
    wrong: &'v mut Wrong,
    /// What a field is read from that is not there.
    null: Value,
}

impl<'v> Object<'v> {
    /// Begins to read what must be an object.
    #[inline(never)]
    pub fn new(value: &'v mut Value, wrong: &'v mut Wrong) -> Self {
        Object {
            fields: object(value, wrong),
            wrong,
            null: Value::Null,
        }
    }

    /// A field that must be there, unless its type may lack.
    #[inline(never)]
    pub fn field<T: FromJson>(&mut self, name: &str) -> T {
        if !T::MAY_LACK {
            self.need(name);
        }
        self.get(name, T::from_json)
    }

    /// A field, or its type's default.
    #[inline(never)]
    pub fn field_or_default<T: FromJson + Default>(&mut self, name: &str) -> T {
        if self.has(name) {
            self.get(name, T::from_json)
        } else {
            T::default()
        }
    }

    /// Puts a field into its place, if it is there.
    #[inline(never)]
    pub fn fill<T: FromJson>(&mut self, name: &str, into: &mut T) {
        self.fill_with(name, into, T::from_json);
    }

    /// A field that is read in its own way, and must be there.
    pub fn field_with<T>(&mut self, name: &str, read: Reader<T>) -> T {
        self.need(name);
        self.get(name, read)
    }

    /// Puts a field that is read in its own way into its place, if it is there.
    pub fn fill_with<T>(&mut self, name: &str, into: &mut T, read: Reader<T>) {
        if self.has(name) {
            *into = self.get(name, read);
        }
    }

    #[inline(never)]
    fn has(&self, name: &str) -> bool {
        (self.fields.as_ref()).is_some_and(|fields| fields.contains_key(name))
    }

    /// Notes a field that is missing.
    #[inline(never)]
    fn need(&mut self, name: &str) {
        if !self.has(name) {
            self.wrong.add(missing(name));
        }
    }

    /// Reads a field, or null where there is none.
    #[inline]
    fn get<T>(&mut self, name: &str, read: Reader<T>) -> T {
        let before = self.wrong.is_empty();
        let (value, wrong) = self.parts(name);
        let value = read(value, wrong);
        self.wrong.within(name, before);
        value
    }

    #[inline(never)]
    fn parts(&mut self, name: &str) -> (&mut Value, &mut Wrong) {
        let value = (self.fields.as_mut()).and_then(|fields| fields.get_mut(name));
        (value.unwrap_or(&mut self.null), self.wrong)
    }
}

/// The fields of what must be an object.
pub(super) fn object<'v>(value: &'v mut Value, wrong: &mut Wrong) -> Option<&'v mut Fields> {
    match value {
        Value::Object(fields) => Some(fields),
        other => {
            wrong.expected("an object", other);
            None
        }
    }
}

/// Each field of what must be an object, by its name: for maps.
#[inline(never)]
pub fn entries(
    value: &mut Value,
    wrong: &mut Wrong,
    take: &mut dyn FnMut(String, &mut Value, &mut Wrong),
) {
    let fields = object(value, wrong).map(std::mem::take);
    for (name, mut entry) in fields.unwrap_or_default() {
        let before = wrong.is_empty();
        take(name.clone(), &mut entry, wrong);
        wrong.within(&name, before);
    }
}

#[inline(never)]
fn missing(name: &str) -> Mismatch {
    Mismatch::new(["missing field `", name, "`"].concat())
}

/// The place among `names` of what must be one of them; `instead` where it is not.
#[inline(never)]
pub fn named(value: &Value, names: &[&str], instead: usize, wrong: &mut Wrong) -> usize {
    match value {
        Value::String(name) => place(name, names, instead, wrong),
        other => {
            wrong.expected("a name", other);
            instead
        }
    }
}

/// The place among `names` of what the field `tag` says; `instead` where it says none of them.
#[inline(never)]
pub fn tagged(
    value: &mut Value,
    tag: &str,
    names: &[&str],
    instead: usize,
    wrong: &mut Wrong,
) -> usize {
    let Some(fields) = object(value, wrong) else {
        return instead;
    };
    let Some(name) = fields.get(tag) else {
        wrong.add(missing(tag));
        return instead;
    };
    let before = wrong.is_empty();
    let place = named(name, names, instead, wrong);
    wrong.within(tag, before);
    place
}

/// The variant's content, in the field `key` beside its tag; null where there is none.
#[inline(never)]
pub fn beside<'v>(value: &'v mut Value, key: &str) -> &'v mut Value {
    match value {
        Value::Object(fields) => fields.entry(key.to_owned()).or_default(),
        // That was noted when its tag was looked for.
        other => other,
    }
}

/// The variant named by the only field of an object, or by a text alone, and its content.
#[inline(never)]
pub fn outside<'v>(
    value: &'v mut Value,
    names: &[&str],
    instead: usize,
    wrong: &mut Wrong,
) -> (usize, &'v mut Value) {
    match value {
        Value::String(_) => (named(value, names, instead, wrong), value),
        Value::Object(fields) => {
            let name = (fields.len() == 1).then(|| fields.keys().next().cloned());
            let name = name.flatten();
            let found = if let Some(name) = &name {
                place(name, names, instead, wrong)
            } else {
                wrong.add(Mismatch::new("expected one variant's name".to_owned()));
                instead
            };
            let content = fields.entry(name.unwrap_or_default());
            (found, content.or_default())
        }
        other => {
            wrong.expected("an object", other);
            (instead, other)
        }
    }
}

fn place(name: &str, names: &[&str], instead: usize, wrong: &mut Wrong) -> usize {
    let found = names.iter().position(|known| *known == name);
    found.unwrap_or_else(|| {
        wrong.add(unknown(name, names));
        instead
    })
}

#[inline(never)]
fn unknown(name: &str, names: &[&str]) -> Mismatch {
    Mismatch::new(["`", name, "` is none of `", &names.join("`, `"), "`"].concat())
}
