//! One way to read JSON: text becomes a value once, and each type is read out of the value by code that exists once.
//!
//! serde's own derive writes a reader for each pair of type and format, and two more for whatever is
//! inside an enum with a tag; in the browser that was a quarter of the engine (decision 0006). Types
//! derive `cuecard_derive::Deserialize` instead, which stands on this room; serde reads them by it, too.

mod lean;
mod mismatch;
pub mod numbers;
mod parse;
#[cfg(test)]
mod parse_test;
mod parts;
mod types;
mod value;
mod write;

pub use mismatch::{Mismatch, Wrong, shown};
pub use parse::{Fault, parse};
pub use parts::{Object, beside, entries, named, outside, tagged};
#[doc(hidden)]
pub use serde;
pub use value::{Fields, Value};
pub use write::{ToJson, WithFields, Writer, write};

use serde::de::Error as _;

/// Lets serde read a type whose [`FromJson`] is written by hand.
macro_rules! read_by_serde {
    ($name:ty) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                crate::json::through(from)
            }
        }
    };
}
pub(crate) use read_by_serde;

/// A type that is read out of a value.
#[diagnostic::on_unimplemented(
    note = "derive `cuecard_derive::Deserialize` in the place of serde's: only the `use` line differs (decision 0006)"
)]
pub trait FromJson: Sized {
    /// Whether its field may be missing; it is then read out of null.
    const MAY_LACK: bool = false;

    /// Reads it; texts are taken out of `value`, not copied. What does not fit is told to `wrong`, and something stands in
    /// its place that nobody sees but by [`read_part`]: readers that return early would each carry what takes back all
    /// they have read.
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self;
}

/// Reads a text. Err: it is no JSON, or not what `T` has.
pub fn read<T: FromJson>(text: &str) -> Result<T, Mismatch> {
    read_value(&mut parse(text).map_err(|fault| Mismatch::new(fault.to_string()))?)
}

/// Reads a text as far as it is what `T` has, with something that says little or nothing in the place of the rest; and
/// whether there is no rest.
pub fn read_part<T: FromJson>(text: &str) -> (T, bool) {
    let mut wrong = Wrong::default();
    let mut value = parse(text).unwrap_or_default();
    let read = T::from_json(&mut value, &mut wrong);
    (read, wrong.is_empty())
}

/// Reads a value, which is taken apart. Err: it is not what `T` has.
pub fn read_value<T: FromJson>(value: &mut Value) -> Result<T, Mismatch> {
    let mut wrong = Wrong::default();
    let read = T::from_json(value, &mut wrong);
    wrong.first().map_or(Ok(read), Err)
}

/// Reads by way of serde, whatever its format is.
pub fn through<'de, T: FromJson, D: serde::Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let value = <serde_json::Value as serde::Deserialize>::deserialize(from)?;
    read_value(&mut Value::from(value)).map_err(D::Error::custom)
}
