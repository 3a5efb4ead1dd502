//! What derived readers call: objects, their fields, and the names of variants.

use serde_json::{Map, Value};

use super::{FromJson, Mismatch};

/// An object's fields.
pub type Fields = Map<String, Value>;

/// The fields of what must be an object.
#[inline(never)]
pub fn object(value: &mut Value) -> Result<&mut Fields, Mismatch> {
    match value {
        Value::Object(fields) => Ok(fields),
        other => Err(Mismatch::expected("an object", other)),
    }
}

/// A field that must be there, unless its type says what it is without.
#[inline(never)]
pub fn field<T: FromJson>(fields: &mut Fields, name: &str) -> Result<T, Mismatch> {
    match fields.get_mut(name) {
        Some(value) => T::from_json(value).map_err(|error| error.within(name)),
        None => T::absent().ok_or_else(|| missing(name)),
    }
}

/// A field, or its type's default.
#[inline(never)]
pub fn field_or_default<T: FromJson + Default>(
    fields: &mut Fields,
    name: &str,
) -> Result<T, Mismatch> {
    let mut read = T::default();
    fill(fields, name, &mut read)?;
    Ok(read)
}

/// Puts a field into its place, if it is there.
#[inline(never)]
pub fn fill<T: FromJson>(fields: &mut Fields, name: &str, into: &mut T) -> Result<(), Mismatch> {
    fill_with(fields, name, into, T::from_json)
}

/// A field that is read in its own way, and must be there.
pub fn field_with<T>(fields: &mut Fields, name: &str, read: Reader<T>) -> Result<T, Mismatch> {
    let value = fields.get_mut(name).ok_or_else(|| missing(name))?;
    read(value).map_err(|error| error.within(name))
}

/// Puts a field that is read in its own way into its place, if it is there.
pub fn fill_with<T>(
    fields: &mut Fields,
    name: &str,
    into: &mut T,
    read: Reader<T>,
) -> Result<(), Mismatch> {
    if let Some(value) = fields.get_mut(name) {
        *into = read(value).map_err(|error| error.within(name))?;
    }
    Ok(())
}

/// A way to read a value.
pub type Reader<T> = fn(&mut Value) -> Result<T, Mismatch>;

#[inline(never)]
fn missing(name: &str) -> Mismatch {
    Mismatch::new(["missing field `", name, "`"].concat())
}

/// The place among `names` of what must be one of them.
#[inline(never)]
pub fn named(value: &Value, names: &[&str]) -> Result<usize, Mismatch> {
    match value {
        Value::String(name) => place(name, names),
        other => Err(Mismatch::expected("a name", other)),
    }
}

/// The place among `names` of what the field `tag` says.
#[inline(never)]
pub fn tagged(value: &mut Value, tag: &str, names: &[&str]) -> Result<usize, Mismatch> {
    let name = object(value)?.get(tag).ok_or_else(|| missing(tag))?;
    named(name, names).map_err(|error| error.within(tag))
}

/// The variant's content, in the field `key` beside its tag; null where there is none.
#[inline(never)]
pub fn beside<'v>(value: &'v mut Value, key: &str) -> Result<&'v mut Value, Mismatch> {
    let fields = object(value)?;
    Ok(fields.entry(key).or_insert(Value::Null))
}

/// The variant named by the only field of an object, or by a text alone, and its content.
#[inline(never)]
pub fn outside<'v>(
    value: &'v mut Value,
    names: &[&str],
) -> Result<(usize, &'v mut Value), Mismatch> {
    if matches!(value, Value::String(_)) {
        return Ok((named(value, names)?, value));
    }
    let mut fields = object(value)?.iter_mut();
    match (fields.next(), fields.next()) {
        (Some((name, content)), None) => Ok((place(name, names)?, content)),
        _ => Err(Mismatch::new("expected one variant's name".to_owned())),
    }
}

fn place(name: &str, names: &[&str]) -> Result<usize, Mismatch> {
    let found = names.iter().position(|known| *known == name);
    found.ok_or_else(|| unknown(name, names))
}

#[inline(never)]
fn unknown(name: &str, names: &[&str]) -> Mismatch {
    Mismatch::new(["`", name, "` is none of `", &names.join("`, `"), "`"].concat())
}
