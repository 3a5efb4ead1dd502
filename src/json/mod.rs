//! One way to read JSON: text becomes a value once, and each type is read out of the value by code that exists once.
//!
//! serde's own derive writes a reader for each pair of type and format, and two more for whatever is
//! inside an enum with a tag; in the browser that was a quarter of the engine (decision 0006). Types
//! derive `cuecard_derive::Deserialize` instead, which stands on this room; serde reads them by it, too.

mod mismatch;
mod parts;
mod types;

pub use mismatch::Mismatch;
pub use parts::{
    beside, field, field_or_default, field_with, fill, fill_with, named, object, outside, tagged,
};
#[doc(hidden)]
pub use serde;
pub use serde_json::Value;

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
    /// Reads it; texts are taken out of `value`, not copied.
    fn from_json(value: &mut Value) -> Result<Self, Mismatch>;

    /// What it is where its field is missing; `None`: it must be there.
    fn absent() -> Option<Self> {
        None
    }
}

/// Reads a text. Err: it is no JSON, or not what `T` has.
pub fn read<T: FromJson>(text: &str) -> Result<T, Mismatch> {
    T::from_json(&mut parse(text)?)
}

/// The value that a text holds.
#[inline(never)]
fn parse(text: &str) -> Result<Value, Mismatch> {
    serde_json::from_str(text).map_err(|error| Mismatch::new(error.to_string()))
}

/// Reads by way of serde, whatever its format is.
pub fn through<'de, T: FromJson, D: serde::Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut value = <Value as serde::Deserialize>::deserialize(from)?;
    T::from_json(&mut value).map_err(D::Error::custom)
}
