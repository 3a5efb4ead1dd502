//! Where things are in the repository and below `target/`.

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// A path below the root.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// What a browser loads unpacked.
pub fn extension() -> PathBuf {
    at("target/extension")
}

/// The glue of the Wasm members (`engine.js`, `engine.d.ts`, `engine_bg.wasm`, the same for `panel`),
/// where TypeScript and esbuild find it by the `paths` of tsconfig.json.
pub fn glue() -> PathBuf {
    at("target/glue")
}

/// What the task runner remembers between runs: intermediate files and fingerprints.
pub fn memory() -> PathBuf {
    at("target/xtask")
}

/// Where cargo puts what it compiles.
pub fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| at("target"), |dir| root().join(dir))
}

/// A program that npm installed.
pub fn npm_program(name: &str) -> PathBuf {
    at("node_modules/.bin").join(name)
}
