//! libFuzzer on a file of rules: `cargo fuzz run rules --features by-hand`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::bodies::rules(bytes));
