//! A number for a text.

/// The number of a text (FNV-1a, 64 bits): the same everywhere and always, spread well, and no secret.
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
