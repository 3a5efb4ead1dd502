//! Arrays of numbers as one base64 string, so that a policy loads without a parser walking each number.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use serde::Serializer;

use crate::json::{Mismatch, Value, Wrong};

/// Writes numbers as base64 of little-endian 32-bit words.
pub(super) fn serialize<S: Serializer>(numbers: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    serializer.serialize_str(&BASE64.encode(bytes))
}

/// Reads what [`serialize`] wrote.
pub(super) fn from_json(value: &mut Value, wrong: &mut Wrong) -> Vec<u32> {
    let Some(text) = value.as_str() else {
        wrong.expected("a text", value);
        return Vec::new();
    };
    let Ok(bytes) = BASE64.decode(text) else {
        wrong.add(Mismatch::new("an array is not base64".to_owned()));
        return Vec::new();
    };
    let (words, rest) = bytes.as_chunks::<4>();
    if !rest.is_empty() {
        wrong.add(Mismatch::new("an array is cut short".to_owned()));
    }
    words.iter().map(|word| u32::from_le_bytes(*word)).collect()
}
