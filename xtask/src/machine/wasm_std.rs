//! The standard library for `wasm32-unknown-unknown`: used if installed, else from rustup, else from Debian's sources.
//!
//! What is shipped is built with a standard library of its own, from sources, for size: its panics trap at once
//! instead of writing a sentence that nobody reads in a browser's background (decision 0006).
//!
//! `CUECARD_WASM_STD=debian` takes the Debian way even where another would do, to try it out.

use super::debian;
use crate::places;
use crate::run::{self, Outcome, program};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Where a toolchain keeps the standard library's sources.
const SOURCES: &str = "lib/rustlib/src/rust/library/Cargo.lock";

/// Panics trap at once; no places and no debug forms are kept, for nothing shows them.
const SMALL: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// How cargo gets at a standard library for Wasm.
pub enum WasmStd {
    /// The toolchain has it.
    Installed,
    /// Built from Debian's sources with Debian's compiler.
    Debian {
        /// Debian's `rustc`.
        compiler: PathBuf,
    },
}

impl WasmStd {
    /// Finds or fetches a standard library.
    pub fn get() -> Outcome<Self> {
        if std::env::var_os("CUECARD_WASM_STD").is_some_and(|way| way == "debian") {
            return debian_way();
        }
        if installed() {
            return Ok(Self::Installed);
        }
        // Where rustup could not download once, asking it again costs minutes of waiting on every build.
        let remembered = places::memory().join("wasm-std-from-debian");
        if !remembered.exists() && run::on_path(&["rustup"]).is_some() {
            run::say(&format!(
                "Fetching Rust's {TARGET} standard library with rustup."
            ));
            if run::succeeds(program("rustup").args(["target", "add", TARGET])) && installed() {
                return Ok(Self::Installed);
            }
            run::say("rustup could not fetch it; building it from Debian's sources instead.");
        }
        let way = debian_way()?;
        run::write(&remembered, b"")?;
        Ok(way)
    }

    /// The folder in which cargo then leaves the Wasm members, below the profile's name.
    /// The two ways have a target folder each, for they have a compiler each.
    pub fn target_folder(&self) -> PathBuf {
        match self {
            Self::Installed => places::cargo_target(),
            Self::Debian { .. } => places::cargo_target().join("debian"),
        }
    }

    /// Tells a `cargo build` about the target and where its standard library is; `small`: built for size, where its
    /// sources can be had. Returns the compiler's switches that go with it.
    pub fn apply(&self, cargo: &mut Command, small: bool) -> &'static str {
        cargo
            .args(["--target", TARGET])
            .arg("--target-dir")
            .arg(self.target_folder());
        let sources = match self {
            Self::Installed => small && has_sources(),
            Self::Debian { compiler } => {
                cargo
                    .env("RUSTC", compiler)
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
                true
            }
        };
        if !sources {
            return "";
        }
        cargo
            .args(["-Z", "build-std=std,panic_abort"])
            .env("RUSTC_BOOTSTRAP", "1");
        if !small {
            return "";
        }
        cargo.args(["-Z", "build-std-features=optimize_for_size"]);
        SMALL
    }
}

/// Whether rustup's toolchain has the standard library's sources, or could fetch them now.
fn has_sources() -> bool {
    let there = || {
        run::read(program("rustc").args(["--print", "sysroot"]))
            .is_ok_and(|root| Path::new(&root).join(SOURCES).exists())
    };
    if there() {
        return true;
    }
    run::say("Fetching the sources of Rust's standard library with rustup, to build it for size.");
    if run::succeeds(program("rustup").args(["component", "add", "rust-src"])) && there() {
        return true;
    }
    run::say("rustup could not fetch them; the Wasm will be some 25 KB larger than it need be.");
    false
}

fn installed() -> bool {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    run::read(program(compiler).args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| has_std(Path::new(&folder)))
}

fn has_std(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd"))
    })
}

fn debian_way() -> Outcome<WasmStd> {
    debian::install(&["rustc-web", "rust-web-src", "lld-22"]).map_err(|sentence| {
        format!(
            "Rust's {TARGET} standard library is missing and rustup did not bring it.\n{sentence}"
        )
    })?;
    let compiler = run::read(program("dpkg").args(["-L", "rustc-web"]))?
        .lines()
        .find(|line| line.ends_with("/bin/rustc"))
        .map(PathBuf::from)
        .ok_or("Debian's package rustc-web holds no rustc; reinstall it.")?;
    Ok(WasmStd::Debian { compiler })
}
