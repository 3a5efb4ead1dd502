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

/// Bits of a number in one byte; the topmost says that more follow.
const BITS: u32 = 7;
const MORE: u8 = 1 << BITS;

/// Writes numbers as base64 of what each differs from the one before: nearer is shorter, one byte up to 63.
pub fn serialize<S: Serializer>(numbers: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(numbers.len() * 2);
    let mut before = 0_u32;
    for number in numbers {
        let step = number.wrapping_sub(before).cast_signed();
        before = *number;
        // Steps down among those up: 0, -1, 1, -2, …
        let mut rest = ((step << 1) ^ (step >> 31)).cast_unsigned();
        while rest >= u32::from(MORE) {
            bytes.push(rest.to_le_bytes()[0] | MORE);
            rest >>= BITS;
        }
        bytes.push(rest.to_le_bytes()[0]);
    }
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
    let mut numbers = Vec::with_capacity(bytes.len());
    let (mut before, mut zigzag, mut shift) = (0_u32, 0_u32, 0);
    for byte in bytes {
        zigzag |= u32::from(byte & !MORE).unbounded_shl(shift);
        shift += BITS;
        if byte & MORE == 0 {
            before = before.wrapping_add((zigzag >> 1) ^ (zigzag & 1).wrapping_neg());
            numbers.push(before);
            (zigzag, shift) = (0, 0);
        }
    }
    if shift > 0 {
        wrong.add(Mismatch::new(
            "numbers break off in the middle of one; build the pack again".to_owned(),
        ));
    }
    numbers
}
