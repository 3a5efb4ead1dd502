//! The Wasm members: compiled by cargo, given their JavaScript glue by wasm-bindgen, made small by wasm-opt.

use super::Profile;
use super::stamp::Stamp;
use crate::machine::npm;
use crate::machine::wasm_std::WasmStd;
use crate::places;
use crate::run::{self, Outcome};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The crates that become Wasm.
pub const MEMBERS: [&str; 2] = ["engine", "panel"];

/// What rustc uses of WebAssembly; wasm-opt refuses what it is not told of.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What is smaller: Leptos with the types of its views erased and SHA-256 as a loop, each by the library's own
/// switch. Only where size counts, for whoever changes it builds every dependency anew.
const SMALL: &str =
    "--cfg erase_components --cfg sha2_backend=\"soft\" --cfg sha2_backend_soft=\"compact\"";

/// What wasm-opt does. Functions lie by name, so that copies of one generic function are neighbours and pack well; the
/// first kilobyte of memory is the stack's far end, where no address points. What is left out makes fewer bytes that
/// pack worse: memory in a thousand pieces, functions within their only caller, locals for what is computed twice.
const SMALLER: [&str; 8] = [
    "-Oz",
    "--low-memory-unused",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "--one-caller-inline-max-function-size=0",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
];

/// Builds the members and leaves their glue in `target/glue`.
pub fn members(profile: Profile) -> Outcome {
    for glue in compile(&MEMBERS, profile)? {
        publish(&glue)?;
    }
    Ok(())
}

/// Compiles crates to Wasm as one build, and gives the folder of each one's glue.
pub fn compile(crates: &[&str], profile: Profile) -> Outcome<Vec<PathBuf>> {
    let std = WasmStd::get()?;
    let mut cargo = run::cargo();
    cargo.args(["build", "--quiet", "--profile", profile.name()]);
    let small = profile == Profile::Release;
    let switches = std.apply(&mut cargo, small);
    if small {
        let flags = format!("{SMALL} {switches}");
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    cargo.args(crates.iter().flat_map(|name| ["--package", name]));
    run::say(&format!(
        "Compiling {} to Wasm ({}).",
        crates.join(" and "),
        profile.name()
    ));
    run::run(&mut cargo)?;
    let compiled = std
        .target_folder()
        .join("wasm32-unknown-unknown")
        .join(profile.name());
    let glue_of = |name: &&str| {
        let glue = places::memory().join(profile.name()).join(name);
        glue_of(name, &compiled.join(format!("{name}.wasm")), &glue, profile).map(|()| glue)
    };
    crates.iter().map(glue_of).collect()
}

/// Writes a member's glue, unless it is there for this very module.
fn glue_of(member: &str, module: &Path, glue: &Path, profile: Profile) -> Outcome {
    let name = format!("glue-{member}-{}", profile.name());
    let stamp = Stamp::of(&name, &[module.to_path_buf()], "glue that finds its module");
    if stamp.holds() && glue.exists() {
        return Ok(());
    }
    let failed = |error| format!("wasm-bindgen cannot write the glue of {member}: {error:#}.");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(member).typescript(true);
    // The glue looks for its module beside the bundle; unlike the command, the library leaves that out.
    bindgen.omit_default_module_path(false);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(glue))
        .map_err(failed)?;
    if profile == Profile::Release {
        let wasm = glue.join(format!("{member}_bg.wasm"));
        run::say(&format!("Making {member} small with wasm-opt."));
        run::run(
            npm::command("wasm-opt")
                .args(FEATURES)
                .args(SMALLER)
                .arg(&wasm)
                .arg("-o")
                .arg(&wasm),
        )?;
    }
    stamp.keep()
}

/// Copies a member's glue to where TypeScript and esbuild look for it.
fn publish(glue: &Path) -> Outcome {
    for file in run::files_below(glue) {
        let below = file.strip_prefix(glue).unwrap_or(&file);
        run::copy(&file, &places::glue().join(below))?;
    }
    Ok(())
}
