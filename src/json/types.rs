//! How the standard library's types are read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::parts::Fields;
use super::{FromJson, Mismatch};

impl FromJson for String {
    #[inline(never)]
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        match value {
            Value::String(text) => Ok(std::mem::take(text)),
            other => Err(Mismatch::expected("a text", other)),
        }
    }
}

impl FromJson for bool {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        value
            .as_bool()
            .ok_or_else(|| Mismatch::expected("true or false", value))
    }
}

impl FromJson for f64 {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        value
            .as_f64()
            .ok_or_else(|| Mismatch::expected("a number", value))
    }
}

impl FromJson for i64 {
    #[inline(never)]
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        value
            .as_i64()
            .ok_or_else(|| Mismatch::expected("a whole number", value))
    }
}

impl FromJson for u64 {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        value
            .as_u64()
            .ok_or_else(|| Mismatch::expected("a count", value))
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
                i64::from_json(value)?
                    .try_into()
                    .map_err(|_| Mismatch::expected("a number within its bounds", value))
            }
        }
    )*};
}

whole_numbers!(i32, u8, u32, usize);

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        if value.is_null() {
            return Ok(None);
        }
        T::from_json(value).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        T::from_json(value).map(Box::new)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        let entries = list(value)?;
        let mut read = Vec::with_capacity(entries.len());
        for (place, entry) in entries.iter_mut().enumerate() {
            read.push(T::from_json(entry).map_err(|error| error.at(place))?);
        }
        Ok(read)
    }
}

impl<T: FromJson + Ord> FromJson for BTreeSet<T> {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        let mut read = Self::new();
        // `collect` would sort first, by a sort of its own for each type.
        read.extend(Vec::from_json(value)?);
        Ok(read)
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        match list(value)?.as_mut_slice() {
            [a, b] => Ok((A::from_json(a)?, B::from_json(b)?)),
            _ => Err(Mismatch::expected("a pair", value)),
        }
    }
}

impl<A: FromJson, B: FromJson, C: FromJson> FromJson for (A, B, C) {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        match list(value)?.as_mut_slice() {
            [a, b, c] => Ok((A::from_json(a)?, B::from_json(b)?, C::from_json(c)?)),
            _ => Err(Mismatch::expected("three values", value)),
        }
    }
}

impl<K: FromJson + Ord, V: FromJson> FromJson for BTreeMap<K, V> {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        let mut read = Self::new();
        for (key, entry) in std::mem::take(super::object(value)?) {
            let mut entry = entry;
            let content = V::from_json(&mut entry).map_err(|error| error.within(&key))?;
            read.insert(K::from_json(&mut Value::String(key))?, content);
        }
        Ok(read)
    }
}

impl FromJson for Value {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        Ok(value.take())
    }
}

impl FromJson for Fields {
    fn from_json(value: &mut Value) -> Result<Self, Mismatch> {
        super::object(value).map(std::mem::take)
    }
}

/// The entries of what must be a list.
#[inline(never)]
fn list(value: &mut Value) -> Result<&mut Vec<Value>, Mismatch> {
    match value {
        Value::Array(entries) => Ok(entries),
        other => Err(Mismatch::expected("a list", other)),
    }
}
