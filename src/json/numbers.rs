//! Arrays of numbers as one base64 text, so that what is compiled loads without a parser walking each number.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::Serializer;

use super::{Mismatch, Value, Wrong};

/// Written without padding, read with and without.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Writes numbers as base64 of little-endian 32-bit words.
pub fn serialize<S: Serializer>(numbers: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    serializer.serialize_str(&BASE64.encode(bytes))
}

/// Reads what [`serialize`] wrote.
pub fn from_json(value: &mut Value, wrong: &mut Wrong) -> Vec<u32> {
    let Some(text) = value.as_str() else {
        wrong.expected("a text", value);
        return Vec::new();
    };
    let Ok(bytes) = BASE64.decode(text) else {
        wrong.add(Mismatch::new("numbers are not base64".to_owned()));
        return Vec::new();
    };
    let (words, rest) = bytes.as_chunks::<4>();
    if !rest.is_empty() {
        wrong.add(Mismatch::new(format!(
            "{} bytes are not a whole count of 32-bit numbers",
            bytes.len()
        )));
    }
    words.iter().map(|word| u32::from_le_bytes(*word)).collect()
}
