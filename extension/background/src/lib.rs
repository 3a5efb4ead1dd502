//! The background: carries messages between the browser and the core.
//!
//! Nothing is decided here. `boot.ts` hands over what happened in the order in which it happened;
//! [`carrier::Carrier`] asks the core and does what it answers.

mod browser;
mod carrier;
mod fetch;
mod idb;
mod permission;
mod ports;
mod queue;
mod report;
mod storage;

use std::rc::Rc;

use browser::{Browser, Port};
use carrier::Carrier;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

/// After a trap: the next call gets a fresh instance, for this one may hold half of a change.
#[wasm_bindgen]
pub fn wear_out() {
    wasm_bindgen::handler::schedule_reinit();
}

/// What `boot.ts` hands events to, strictly in order, once the promise of [`Engine::wake`] is done.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    carrier: Rc<Carrier>,
}

#[wasm_bindgen]
impl Engine {
    /// `browser` is the root of the extension's interfaces: `browser`, or `chrome` where there is none.
    #[wasm_bindgen(constructor)]
    pub fn new(browser: Browser) -> Engine {
        Engine {
            carrier: Carrier::new(browser),
        }
    }

    /// Reads all that is stored and lets the core begin. Never rejects.
    pub fn wake(&self) -> js_sys::Promise {
        let carrier = Rc::clone(&self.carrier);
        future_to_promise(async move {
            carrier.wake().await;
            Ok(JsValue::UNDEFINED)
        })
    }

    /// A port was opened; `id` names it from now on.
    pub fn connected(&self, id: u32, port: Port) {
        self.carrier.connected(id, port);
    }

    /// A port brought a message. Anything but the protocol's JSON is ignored.
    pub fn heard(&self, id: u32, message: &JsValue) {
        self.carrier.heard(id, message);
    }

    /// A port closed.
    pub fn closed(&self, id: u32) {
        self.carrier.closed(id);
    }

    /// A keyboard command was given while `tab` was active (-1: none).
    pub fn command(&self, name: String, tab: i32) {
        self.carrier.command(name, tab);
    }

    /// The active tab of a window changed.
    pub fn activated(&self, window: i32, tab: i32) {
        self.carrier.activated(window, tab);
    }

    /// The one alarm that there is rang.
    pub fn alarm(&self) {
        self.carrier.alarm();
    }

    /// The one notification that there is was clicked.
    pub fn notification_clicked(&self) {
        self.carrier.notification_clicked();
    }

    /// The extension was installed for the first time.
    pub fn installed(&self) {
        self.carrier.installed();
    }

    /// A permission was granted or withdrawn.
    pub fn permissions_changed(&self) {
        self.carrier.permissions_changed();
    }

    /// The administrator's storage (`managed`) changed, or the key `preset` of the `local` one was written.
    pub fn area_changed(&self, area: &str) {
        match area {
            "managed" => self.carrier.managed_changed(),
            _ => self.carrier.preset_written(),
        }
    }
}
