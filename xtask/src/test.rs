//! `cargo xtask test`: every test there is, quick ones first.

use crate::build::{self, Profile, wasm};
use crate::machine::{browsers, npm};
use crate::places::{self, at};
use crate::run::{self, Outcome};
use crate::tidy;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Longest that one browser test file may take, in ms; a browser that hangs shall not hang the run.
const FILE_LIMIT: &str = "600000";

/// Runs everything. Browsers are fetched, and what they run is linted and compiled, beside the Rust tests: cargo keeps
/// it elsewhere, and each of the two alone leaves a core idle for much of its time.
pub fn all() -> Outcome {
    timed("Format", || {
        run::run(run::cargo().args(["fmt", "--all", "--check"]))
    })?;
    timed("House rules", tidy::all)?;
    npm::install()?;
    std::thread::scope(|scope| {
        let modules = scope.spawn(|| {
            browsers::CHROMIUM.get()?;
            browsers::FIREFOX.get()?;
            timed("Clippy, Wasm", wasm::clippy)?;
            timed("Wasm", || wasm::members(Profile::Light))
        });
        timed("Clippy", clippy).and_then(|()| native(None))?;
        let done = modules.join();
        done.unwrap_or_else(|_| Err("Wasm: xtask itself broke off.".to_owned()))
    })?;
    browser(None)
}

/// Every lint in every crate that is not compiled to Wasm.
fn clippy() -> Outcome {
    let mut cargo = run::cargo();
    cargo.args(["clippy", "--quiet", "--all-targets"]);
    run::run(cargo.args(natively()).args(["--", "-D", "warnings"]))
}

/// Cargo's words for all crates but those that run in the browser: natively they would only be built once more, with
/// all of Leptos.
fn natively() -> impl Iterator<Item = &'static str> {
    let members = wasm::MEMBERS.into_iter();
    std::iter::once("--workspace").chain(members.flat_map(|name| ["--exclude", name]))
}

/// The Rust tests, or those whose name contains `name`.
pub fn native(name: Option<&str>) -> Outcome {
    timed("Rust tests", || {
        run::run(run::cargo().arg("test").args(natively()).args(name))
    })
}

/// The browser tests, or those whose file's path contains `name`.
pub fn browser(name: Option<&str>) -> Outcome {
    in_browsers("Browser tests", &["browser", "content"], name, |_| {})
}

/// Pictures of every page and state in `target/screenshots`, for a person to look at.
pub fn pictures(name: Option<&str>) -> Outcome {
    in_browsers("Pictures", &["browser", "pictures"], name, |node| {
        node.arg("--test-name-pattern=^pictures")
            .env("CUECARD_PICTURES", "yes");
    })
}

/// Builds the extension and runs the files of these folders of `tests`, or those whose path contains `name`.
fn in_browsers(
    what: &str,
    folders: &[&str],
    name: Option<&str>,
    prepare: impl FnOnce(&mut Command),
) -> Outcome {
    let chromium = browsers::CHROMIUM.get()?;
    let firefox = browsers::FIREFOX.get()?;
    timed("Build", || build::extension(Profile::Light))?;
    let bundles = bundle(&sources(folders, name)?)?;
    let mut node = node();
    prepare(&mut node);
    node.args([
        "--enable-source-maps",
        "--test",
        "--test-reporter=spec",
        "--test-concurrency=2",
    ])
    .arg(format!("--test-timeout={FILE_LIMIT}"))
    .args(&bundles)
    .env(browsers::CHROMIUM.variable, &chromium)
    .env(browsers::FIREFOX.variable, &firefox);
    timed(what, || run::run(&mut node))
}

/// Node.js, told where the repository and the extension are.
pub fn node() -> Command {
    let mut node = run::program("node");
    node.env("CUECARD_ROOT", places::root())
        .env("CUECARD_EXTENSION", places::extension());
    node
}

/// Compiles TypeScript files for Node.js into `target/tests` and returns what they became.
pub fn bundle(sources: &[PathBuf]) -> Outcome<Vec<PathBuf>> {
    let folder = at("target/tests");
    run::run(
        npm::command("esbuild")
            .args([
                "--bundle",
                "--platform=node",
                "--format=esm",
                "--target=node20",
                "--packages=external",
            ])
            .args([
                "--sourcemap=inline",
                "--log-level=warning",
                "--out-extension:.js=.mjs",
            ])
            .arg(format!("--outbase={}", at("tests").display()))
            .arg(format!("--outdir={}", folder.display()))
            .args(sources),
    )?;
    let bundled = |source: &PathBuf| {
        let below = source.strip_prefix(at("tests")).unwrap_or(source);
        folder.join(below).with_extension("mjs")
    };
    Ok(sources.iter().map(bundled).collect())
}

fn sources(folders: &[&str], name: Option<&str>) -> Outcome<Vec<PathBuf>> {
    let tests = at("tests");
    let wanted = |file: &PathBuf| {
        let below = file
            .strip_prefix(&tests)
            .unwrap_or(Path::new(""))
            .to_string_lossy();
        let there = folders.iter().any(|folder| below.starts_with(folder));
        there && below.ends_with(".test.ts") && name.is_none_or(|name| below.contains(name))
    };
    let files: Vec<PathBuf> = run::files_below(&tests)
        .into_iter()
        .filter(wanted)
        .collect();
    match (files.is_empty(), name) {
        (false, _) => Ok(files),
        (true, Some(name)) => Err(format!(
            "No file tests/**/*.test.ts has “{name}” in its path."
        )),
        (true, None) => Err("There is no tests/**/*.test.ts.".to_owned()),
    }
}

/// Performs a step under its name and says how long it took.
fn timed(name: &str, step: impl FnOnce() -> Outcome) -> Outcome {
    run::say(&format!("── {name}"));
    let begin = Instant::now();
    step().map_err(|sentence| format!("{name}: {sentence}"))?;
    run::say(&format!(
        "── {name}: fine, {:.0} s",
        begin.elapsed().as_secs_f32()
    ));
    Ok(())
}
