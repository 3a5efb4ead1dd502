//! The extension's own pages: side panel, settings and first run, told apart by `<body data-page>`.
//!
//! They show what the background says and tell it what the person did; nothing is decided here.

mod browser;
mod choices;
mod correct;
mod files;
mod guide;
mod icon;
mod knows;
mod later;
mod link;
mod log;
mod moments;
mod node;
mod offers;
mod options;
mod parts;
mod pause;
mod picture;
mod program;
mod ready;
mod shared;
mod side;
mod welcome;
mod you;

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

use shared::Shared;

/// Long enough to be read at leisure.
const SAID_FOR: Duration = Duration::from_secs(8);

/// Called once by the page when the module is ready.
#[wasm_bindgen(start)]
pub fn start() {
    let page = browser::document()
        .body()
        .and_then(|body| body.get_attribute("data-page"))
        .unwrap_or_default();
    mount_to_body(move || {
        let shared = Shared::start();
        let page = page.clone();
        let drawn = parts::only(
            move || shared.ready.get(),
            move || match page.as_str() {
                "options" => options::page(shared),
                "welcome" => welcome::page(shared),
                _ => side::page(shared),
            },
        );
        vec![drawn, toast(shared)]
    });
}

/// The line at the foot of the page; it goes by itself, and with the person's next act.
fn toast(shared: Shared) -> AnyView {
    Effect::new(move || {
        let said = shared.said.get();
        if !said.is_empty() {
            set_timeout(
                move || {
                    if shared.said.with_untracked(|now| *now == said) {
                        shared.said.set(String::new());
                    }
                },
                SAID_FOR,
            );
        }
    });
    parts::status("toast", shared.said)
}
