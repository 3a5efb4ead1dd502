//! What Cuecard is measured beside: npm packages that `cargo xtask bench` alone installs and bundles.

use super::stamp::Stamp;
use crate::machine::npm;
use crate::places::at;
use crate::run::{self, Outcome, program};
use std::path::PathBuf;

/// One file in `bench/peers/` each.
const PEERS: [&str; 6] = [
    "harper",
    "retext-equality",
    "twitter-text",
    "minisearch",
    "lunr",
    "flexsearch",
];
/// Beside `harper.js`: its own Wasm.
const HARPER: &str = "bench/peers/node_modules/harper.js/dist/harper_wasm_slim_bg.wasm";

/// Installs and bundles the peers; gives the folder with one script each.
pub fn bundled() -> Outcome<PathBuf> {
    install()?;
    let folder = at("target/bench/peers");
    for peer in PEERS {
        run::run(
            npm::command("esbuild")
                .args([
                    "--bundle",
                    "--format=esm",
                    "--minify",
                    "--platform=browser",
                    "--target=chrome122",
                    // One of them could also run in Node.js.
                    "--external:fs",
                    "--log-level=warning",
                ])
                .arg(format!("--outdir={}", folder.display()))
                .arg(at("bench/peers").join(peer).with_extension("js")),
        )?;
    }
    run::copy(&at(HARPER), &folder.join("harper.wasm"))?;
    Ok(folder)
}

fn install() -> Outcome {
    let inputs = ["package.json", "package-lock.json"].map(|file| at("bench/peers").join(file));
    let stamp = Stamp::of("peers", &inputs, "");
    if stamp.holds() && at("bench/peers/node_modules/.package-lock.json").exists() {
        return Ok(());
    }
    run::say("Installing what Cuecard is measured beside (bench/peers).");
    run::read(
        program("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(at("bench/peers")),
    )?;
    stamp.keep()
}
