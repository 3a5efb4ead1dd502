//! The Wasm members: compiled by cargo, given their JavaScript glue by wasm-bindgen, made small by wasm-opt.

use super::Profile;
use super::stamp::Stamp;
use crate::machine::npm;
use crate::machine::wasm_std::WasmStd;
use crate::places;
use crate::run::{self, Outcome};
use std::path::Path;
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

/// Builds the members and leaves their glue in `target/glue`.
pub fn members(profile: Profile) -> Outcome {
    let std = WasmStd::get()?;
    let mut cargo = run::cargo();
    cargo.args(["build", "--quiet", "--profile", profile.name()]);
    std.apply(&mut cargo);
    cargo.args(MEMBERS.iter().flat_map(|member| ["--package", member]));
    run::say(&format!(
        "Compiling {} to Wasm ({}).",
        MEMBERS.join(" and "),
        profile.name()
    ));
    run::run(&mut cargo)?;
    let compiled = std
        .target_folder()
        .join("wasm32-unknown-unknown")
        .join(profile.name());
    for member in MEMBERS {
        let glue = places::memory().join(profile.name()).join(member);
        glue_of(
            member,
            &compiled.join(format!("{member}.wasm")),
            &glue,
            profile,
        )?;
        publish(&glue)?;
    }
    Ok(())
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
                .args(["-Oz", "--strip-debug", "--strip-producers"])
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
