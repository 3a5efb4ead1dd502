//! What comes from npm: TypeScript, esbuild, wasm-opt, the browsers' driver and the real editors of the tests.

use crate::build::stamp::Stamp;
use crate::places::{self, at};
use crate::run::{self, Outcome, program};

/// Installs exactly what the lock file names, unless that is done.
pub fn install() -> Outcome {
    check_node()?;
    let inputs = ["package.json", "package-lock.json", ".npmrc"].map(at);
    let stamp = Stamp::of("npm", &inputs, "");
    if stamp.holds() && at("node_modules/.package-lock.json").exists() {
        return Ok(());
    }
    run::say("Installing the npm packages of package-lock.json.");
    // No package of ours needs its install script, so none is run.
    run::read(program("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    stamp.keep()
}

/// A command that runs an npm package's program, which may be a script or a binary.
pub fn command(name: &str) -> std::process::Command {
    program(places::npm_program(name))
}

fn check_node() -> Outcome {
    let advice = "Cuecard's build needs Node.js 20 or later with npm: install it and try again.";
    let version = run::read(program("node").arg("--version")).map_err(|_| advice.to_owned())?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse().ok());
    if major.is_some_and(|major: u32| major >= 20) {
        Ok(())
    } else {
        Err(format!("{advice} Here is {version}."))
    }
}
