//! What the machine must have, and getting it where it is missing. Each step says in one line what it does.

pub mod browsers;
pub mod debian;
pub mod npm;
pub mod wasm_std;
