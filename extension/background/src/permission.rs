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
        let Ok(wanted) = origins(std::slice::from_ref(&origin)) else {
            continue;
        };
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
    let all = serde_json::json!({ "origins": granted(browser).await, "permissions": more });
    browser.permissions().remove(&to_js(&all)?).await
}

/// The open tabs of these networks.
pub async fn tabs(browser: &Browser, granted: &[String]) -> Vec<i32> {
    if granted.is_empty() {
        return Vec::new(); // No filter would mean all tabs.
    }
    let Ok(filter) = to_js(&serde_json::json!({ "url": granted })) else {
        return Vec::new();
    };
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
    let filter = to_js(&serde_json::json!({ "ids": [SCRIPT] }))?;
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
    let script = serde_json::json!([{
        "id": SCRIPT,
        "js": ["content/start.js"],
        "matches": granted,
        "allFrames": true,
        "runAt": "document_idle",
    }]);
    browser.scripting().register(&to_js(&script)?).await?;
    Ok(())
}

/// The networks the manifest may ask for, sorted.
fn named(browser: &Browser) -> Vec<String> {
    let optional = property(&browser.runtime().manifest(), "optional_host_permissions");
    let mut named: Vec<String> = from_js(&optional).unwrap_or_default();
    sort_by(&mut named, Ord::cmp);
    named
}

fn origins(origins: &[String]) -> Result<JsValue, JsValue> {
    to_js(&serde_json::json!({ "origins": origins }))
}
