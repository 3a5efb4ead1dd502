//! The one line on the background's console when something breaks. It holds no text of anybody.

use wasm_bindgen::{JsCast, JsValue};

/// Says that `unit` failed, with the version and the error's name; the error's own words are left
/// out, because a browser may quote data in them.
pub fn failure(unit: &str, error: &JsValue) {
    let line = format!(
        "Cuecard {} {unit}: {}",
        env!("CARGO_PKG_VERSION"),
        name(error)
    );
    web_sys::console::error_1(&line.into());
}

/// The name of an error, e.g. `QuotaExceededError`.
pub fn name(error: &JsValue) -> String {
    if let Some(exception) = error.dyn_ref::<web_sys::DomException>() {
        return exception.name();
    }
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => error.name().into(),
        None => "Error".to_owned(),
    }
}
