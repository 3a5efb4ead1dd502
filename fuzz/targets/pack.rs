//! libFuzzer on a pack: `cargo fuzz run pack --features by-hand`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::bodies::pack(bytes));
