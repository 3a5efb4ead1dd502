//! libFuzzer on a table: `cargo fuzz run csv --features by-hand`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::bodies::csv(bytes));
