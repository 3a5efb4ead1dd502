//! The TypeScript: checked by the compiler, bundled by esbuild.

use super::{Profile, wasm};
use crate::machine::npm;
use crate::places::{self, at};
use crate::run::{self, Outcome};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The oldest browsers that it is for.
const TARGET: &str = "--target=chrome122,firefox128";

/// Type-checks everything that tsconfig.json includes.
pub fn check() -> Outcome {
    run::say("Checking the TypeScript.");
    run::run(&mut npm::command("tsc"))
}

/// Leaves the sheet of badge and card, in one piece and without what is written there for people, where the scripts
/// look for `sheet.css`.
fn sheet() -> Outcome {
    let mut command = npm::command("esbuild");
    command.args(["--bundle", "--minify", "--log-level=warning", TARGET]);
    run::run(
        command
            .arg("extension/content/draw/sheet.css")
            .arg(outfile(&places::glue().join("sheet.css"))),
    )
}

/// Bundles the scripts of the extension into `folder`.
pub fn bundle(folder: &Path, profile: Profile) -> Outcome {
    sheet()?;
    // What a content script leaves for another is a name in the world of both.
    for (source, bundle, format, name) in [
        ("background/boot.ts", "background/boot.js", "esm", None),
        ("content/start.ts", "content/start.js", "iife", None),
        (
            "content/page.ts",
            "content/page.js",
            "iife",
            Some("cuecardPage"),
        ),
    ] {
        let mut command = esbuild(profile, format);
        command.args(name.map(|name| format!("--global-name={name}")));
        run::run(
            command
                .arg(format!("extension/{source}"))
                .arg(outfile(&folder.join(bundle))),
        )?;
    }
    pages(&folder.join("pages/panel.js"), profile)?;
    for (member, room) in wasm::MEMBERS.iter().zip(["background", "pages"]) {
        let module = format!("{member}_bg.wasm");
        run::copy(
            &places::glue().join(&module),
            &folder.join(room).join(&module),
        )?;
    }
    Ok(())
}

/// The pages have one script: it starts the panel's Wasm, which reads from the page which one it is.
fn pages(file: &Path, profile: Profile) -> Outcome {
    let mut command = esbuild(profile, "esm");
    command
        .arg("--sourcefile=start.ts")
        .arg("--loader=ts")
        .arg(outfile(file));
    let mut esbuild = command
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| format!("Cannot start esbuild: {error}."))?;
    if let Some(mut input) = esbuild.stdin.take() {
        input
            .write_all(b"import start from \"panel\"; void start();\n")
            .map_err(|error| format!("esbuild does not read: {error}."))?;
    }
    let status = esbuild
        .wait()
        .map_err(|error| format!("esbuild is lost: {error}."))?;
    if status.success() {
        Ok(())
    } else {
        Err("esbuild cannot bundle the pages' script.".to_owned())
    }
}

fn esbuild(profile: Profile, format: &str) -> Command {
    let mut command = npm::command("esbuild");
    command.args([
        "--bundle",
        "--log-level=warning",
        "--charset=utf8",
        "--legal-comments=none",
        // The content script draws into shadow roots, which take their sheets as text.
        "--loader:.css=text",
    ]);
    command.args([TARGET, "--platform=browser"]);
    command
        .arg(format!("--format={format}"))
        .arg(format!("--tsconfig={}", at("tsconfig.json").display()));
    if profile == Profile::Release {
        command.arg("--minify");
    }
    command
}

fn outfile(path: &Path) -> String {
    format!("--outfile={}", path.display())
}
