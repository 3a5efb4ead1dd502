//! `cargo xtask demo`: a browser with the extension, the sample and a local LinkedIn-like composer.

use crate::build::{self, Profile};
use crate::machine::{browsers, npm};
use crate::places::at;
use crate::run::{self, Outcome};
use crate::test;

/// Shows the main job: by hand where there is a display, else played by itself with screenshots in `target/demo`.
pub fn show(headless: bool) -> Outcome {
    npm::install()?;
    let chromium = browsers::CHROMIUM.get()?;
    build::extension(Profile::Release)?;
    let scripts = test::bundle(&[at("tests/browser/demo.ts")])?;
    let by_hand = !headless && has_display();
    if !by_hand && !headless {
        run::say("No display here: Cuecard plays the main job itself.");
    }
    let mut node = test::node();
    node.args(scripts)
        .env(browsers::CHROMIUM.variable, chromium);
    if by_hand {
        node.env("HEADED", "yes");
    }
    run::run(&mut node)
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(target_os = "macos", target_os = "windows"))
        || set("DISPLAY")
        || set("WAYLAND_DISPLAY")
}
