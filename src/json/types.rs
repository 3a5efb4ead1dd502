//! How the standard library's types are read.

use std::rc::Rc;

use super::{FromJson, Value, Wrong};

impl FromJson for String {
    #[inline(never)]
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        match value {
            Value::String(text) => std::mem::take(text),
            other => {
                wrong.expected("a text", other);
                String::new()
            }
        }
    }
}

impl FromJson for bool {
    #[inline(never)]
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        value.as_bool().unwrap_or_else(|| {
            wrong.expected("true or false", value);
            false
        })
    }
}

impl FromJson for f64 {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        value.as_f64().unwrap_or_else(|| {
            wrong.expected("a number", value);
            0.0
        })
    }
}

impl FromJson for i64 {
    #[inline(never)]
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        value.as_i64().unwrap_or_else(|| {
            wrong.expected("a whole number", value);
            0
        })
    }
}

impl FromJson for u64 {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        value.as_u64().unwrap_or_else(|| {
            wrong.expected("a count", value);
            0
        })
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            #[inline(never)]
            fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
                i64::from_json(value, wrong).try_into().unwrap_or_else(|_| {
                    wrong.expected("a number within its bounds", value);
                    0
                })
            }
        }
    )*};
}

whole_numbers!(i32, u8, u32, usize);

impl<T: FromJson> FromJson for Option<T> {
    const MAY_LACK: bool = true;

    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        (!value.is_null()).then(|| T::from_json(value, wrong))
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        Box::new(T::from_json(value, wrong))
    }
}

impl<T: FromJson> FromJson for Rc<T> {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        Rc::new(T::from_json(value, wrong))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        let entries = list(value, wrong);
        let mut read = Vec::with_capacity(entries.len());
        for (place, entry) in entries.iter_mut().enumerate() {
            let before = wrong.is_empty();
            read.push(T::from_json(entry, wrong));
            wrong.at(place, before);
        }
        read
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        let [a, b] = &mut tuple(value, "a pair", wrong);
        (A::from_json(a, wrong), B::from_json(b, wrong))
    }
}

impl<A: FromJson, B: FromJson, C: FromJson> FromJson for (A, B, C) {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        let [a, b, c] = &mut tuple(value, "three values", wrong);
        let (a, b) = (A::from_json(a, wrong), B::from_json(b, wrong));
        (a, b, C::from_json(c, wrong))
    }
}

impl FromJson for Value {
    fn from_json(value: &mut Value, _: &mut Wrong) -> Self {
        std::mem::take(value)
    }
}

/// The entries of what must be a list.
#[inline(never)]
fn list<'v>(value: &'v mut Value, wrong: &mut Wrong) -> &'v mut [Value] {
    match value {
        Value::Array(entries) => entries,
        other => {
            wrong.expected("a list", other);
            &mut []
        }
    }
}

/// The entries of a list of as many as are wanted.
#[inline(never)]
fn tuple<const N: usize>(value: &mut Value, what: &str, wrong: &mut Wrong) -> [Value; N] {
    let entries = list(value, wrong);
    if entries.len() == N {
        let mut entries = entries.iter_mut();
        std::array::from_fn(|_| entries.next().map(std::mem::take).unwrap_or_default())
    } else {
        wrong.expected(what, value);
        std::array::from_fn(|_| Value::Null)
    }
}
