//! `#[derive(Deserialize)]` and `#[derive(ToJson)]`: types are read from JSON and written as JSON by code that exists once
//! and is small (decision 0006).
//!
//! The first stands in for serde's derive of the same name, obeys the same attributes and implements serde's
//! trait as well, so that only the `use` line differs. What serde's derive writes for every pair of
//! type and format goes through `cuecard::json`, which walks a value that was read before.

mod attributes;
mod expand;
mod write;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Implements `cuecard::json::FromJson` and, by it, `serde::Deserialize`. An attribute of serde's that
/// it does not know is an error at that attribute.
#[proc_macro_derive(Deserialize, attributes(serde))]
pub fn deserialize(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand::from_json(&input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

/// Implements `cuecard::json::ToJson`: the text is that of serde's derive, whose attributes it obeys.
#[proc_macro_derive(ToJson, attributes(serde))]
pub fn to_json(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    write::to_json(&input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}
