//! `cargo xtask build`: the extension as a browser loads it, in `target/extension`.

mod facts;
mod layout;
pub mod peers;
pub mod stamp;
mod statics;
pub mod wasm;
mod web;

use crate::machine::npm;
use crate::places;
use crate::run::{self, Outcome};

/// How the Wasm members are compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to compile; what tests and daily work use.
    Light,
    /// Small; what is measured, shown and shipped.
    Release,
}

impl Profile {
    /// Cargo's name of it, which is also its folder's.
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Release => "release",
        }
    }
}

/// Builds what `cargo xtask bench` measures, small as what is shipped; gives the folder with its glue.
pub fn measured() -> Outcome<std::path::PathBuf> {
    let glue = wasm::compile(&["bench"], Profile::Release)?.pop();
    glue.ok_or_else(|| "The crate `bench` left no glue.".to_owned())
}

/// Builds everything and leaves exactly that in `target/extension`.
pub fn extension(profile: Profile) -> Outcome {
    npm::install()?;
    wasm::members(profile)?;
    facts::write()?;
    web::check()?;
    let folder = places::extension();
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| format!("Cannot clear {}: {error}.", folder.display()))?;
    }
    statics::copy(&folder)?;
    web::bundle(&folder, profile)?;
    run::say(&format!("Built {} ({}).", folder.display(), profile.name()));
    Ok(())
}
