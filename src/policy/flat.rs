//! Arrays of numbers as one base64 string, so that a policy loads without a parser walking each number.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use serde::Serializer;

use crate::json::{Mismatch, Value};

/// Writes numbers as base64 of little-endian 32-bit words.
pub(super) fn serialize<S: Serializer>(numbers: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    serializer.serialize_str(&BASE64.encode(bytes))
}

/// Reads what [`serialize`] wrote.
pub(super) fn from_json(value: &mut Value) -> Result<Vec<u32>, Mismatch> {
    let text = value
        .as_str()
        .ok_or_else(|| Mismatch::expected("a text", value))?;
    let bytes = BASE64
        .decode(text)
        .map_err(|_| Mismatch::new("an array is not base64".to_owned()))?;
    let (words, rest) = bytes.as_chunks::<4>();
    if !rest.is_empty() {
        return Err(Mismatch::new("an array is cut short".to_owned()));
    }
    Ok(words.iter().map(|word| u32::from_le_bytes(*word)).collect())
}
