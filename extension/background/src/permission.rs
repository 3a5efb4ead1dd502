//! The networks' permission, and the content script that lives only where it was granted.

use cuecard::lean::sort_by;
use wasm_bindgen::JsValue;

use crate::browser::{Browser, from_js, property, to_js};
use crate::report;

/// Name under which the content script is registered.
const SCRIPT: &str = "page";

/// The networks that the manifest names and that are granted now, as match patterns.
pub async fn granted(browser: &Browser) -> Vec<String> {
    let mut granted = Vec::new();
    for origin in named(browser) {
        let wanted = origins(std::slice::from_ref(&origin));
        if browser
            .permissions()
            .contains(&wanted)
            .await
            .is_ok_and(|yes| yes.is_truthy())
        {
            granted.push(origin);
        }
    }
    granted
}

/// Gives back what was granted; the browser tells of it, and the content script follows.
pub async fn withdraw(browser: &Browser) -> Result<JsValue, JsValue> {
    let more = property(&browser.runtime().manifest(), "optional_permissions");
    let more: Vec<String> = from_js(&more).unwrap_or_default();
    let granted = granted(browser).await;
    let all = to_js(&[("origins", &granted), ("permissions", &more)]);
    browser.permissions().remove(&all).await
}

/// The open tabs of these networks.
pub async fn tabs(browser: &Browser, granted: &[String]) -> Vec<i32> {
    if granted.is_empty() {
        return Vec::new(); // No filter would mean all tabs.
    }
    let filter = to_js(&[("url", &granted)]);
    let tabs = browser.tabs().query(&filter).await.unwrap_or_default();
    js_sys::Array::from(&tabs)
        .iter()
        .filter_map(|tab| from_js(&property(&tab, "id")))
        .collect()
}

/// Registers the content script for exactly the granted networks.
pub async fn register(browser: &Browser, granted: &[String]) {
    if let Err(error) = try_register(browser, granted).await {
        report::failure("permission: register", &error);
    }
}

async fn try_register(browser: &Browser, granted: &[String]) -> Result<(), JsValue> {
    let filter = to_js(&[("ids", &[SCRIPT].as_slice())]);
    let scripts = js_sys::Array::from(&browser.scripting().registered(&filter).await?);
    if scripts.length() > 0 {
        let mut matches: Vec<String> =
            from_js(&property(&scripts.get(0), "matches")).unwrap_or_default();
        sort_by(&mut matches, Ord::cmp);
        if matches == granted {
            return Ok(());
        }
        browser.scripting().unregister(&filter).await?;
    }
    if granted.is_empty() {
        return Ok(());
    }
    let script = to_js(&[
        ("id", &SCRIPT),
        ("js", &["content/start.js"].as_slice()),
        ("matches", &granted),
        ("allFrames", &true),
        // Before any script of the page, whose listeners would else come before ours.
        ("runAt", &"document_start"),
    ]);
    let scripts = js_sys::Array::of1(&script);
    browser.scripting().register(&scripts).await?;
    Ok(())
}

/// The networks the manifest may ask for, sorted.
fn named(browser: &Browser) -> Vec<String> {
    let optional = property(&browser.runtime().manifest(), "optional_host_permissions");
    let mut named: Vec<String> = from_js(&optional).unwrap_or_default();
    sort_by(&mut named, Ord::cmp);
    named
}

fn origins(origins: &[String]) -> JsValue {
    to_js(&[("origins", &origins)])
}
