//! libFuzzer on a draft: `cargo fuzz run text --features by-hand`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::bodies::text(bytes));
