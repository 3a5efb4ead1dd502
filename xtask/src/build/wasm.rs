//! The Wasm members: compiled by cargo, given their JavaScript glue by wasm-bindgen, made small by wasm-opt.

use super::Profile;
use super::layout;
use super::stamp::Stamp;
use crate::machine::npm;
use crate::machine::wasm_std::WasmStd;
use crate::places;
use crate::run::{self, Outcome};
use std::path::{Path, PathBuf};
use std::process::Command;
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

/// Leptos with the types of its views erased, by its own switch: smaller, and quicker to compile.
const ERASED: &str = "--cfg erase_components";

/// What is smaller, if slower: SHA-256 as a loop, by the library's own switch.
const SMALL: &str = "--cfg sha2_backend=\"soft\" --cfg sha2_backend_soft=\"compact\"";

/// What wasm-opt does. The first kilobyte of memory is the stack's far end, where no address points. What is left out
/// makes fewer bytes that pack worse: memory in a thousand pieces, functions within their only caller, locals for what is computed twice.
const SMALLER: [&str; 7] = [
    "-Oz",
    "--low-memory-unused",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "--one-caller-inline-max-function-size=0",
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

/// Every lint in the members, as they are compiled for tests: so cargo makes their macros and build scripts once.
/// Debian's compiler has no clippy that reads what it compiles; there they are linted as if they ran natively.
pub fn clippy() -> Outcome {
    let mut cargo = match WasmStd::get()? {
        WasmStd::Debian { .. } => {
            let mut cargo = run::cargo();
            cargo.args(["clippy", "--quiet", "--all-targets"]);
            cargo.args(packages(&MEMBERS));
            cargo
        }
        std @ WasmStd::Installed => cargo("clippy", &MEMBERS, Profile::Light, &std),
    };
    // What they depend on is linted where it is tested.
    run::run(cargo.args(["--no-deps", "--", "-D", "warnings"]))
}

/// Cargo's words for these crates.
fn packages<'c>(crates: &'c [&str]) -> impl Iterator<Item = &'c str> {
    crates.iter().flat_map(|name| ["--package", name])
}

/// Cargo, told to do something with crates as Wasm.
fn cargo(task: &str, crates: &[&str], profile: Profile, std: &WasmStd) -> Command {
    let mut cargo = run::cargo();
    cargo.args([task, "--quiet", "--profile", profile.name()]);
    let small = profile == Profile::Release;
    let switches = std.apply(&mut cargo, small);
    let flags = if small {
        format!("{ERASED} {SMALL} {switches}")
    } else {
        ERASED.to_owned()
    };
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    cargo.args(packages(crates));
    cargo
}

/// Compiles crates to Wasm as one build, and gives the folder of each one's glue.
pub fn compile(crates: &[&str], profile: Profile) -> Outcome<Vec<PathBuf>> {
    let std = WasmStd::get()?;
    run::say(&format!(
        "Compiling {} to Wasm ({}).",
        crates.join(" and "),
        profile.name()
    ));
    run::run(&mut cargo("build", crates, profile, &std))?;
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
    let stamp = Stamp::of(
        &name,
        &[module.to_path_buf()],
        "glue that finds its module, laid out",
    );
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
        layout::arrange(&wasm, &glue.join(format!("{member}.js")))?;
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
