//! The few calls of the browsers' extension interfaces that the background uses.
//!
//! Own bindings, because the crates that offer them lack some of these or know one browser only.

use cuecard::json::{self, FromJson, ToJson, WithFields};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The root: `browser` in Firefox, `chrome` in Chromium.
    #[derive(Debug, Clone)]
    pub type Browser;
    #[wasm_bindgen(method, getter)]
    pub fn action(this: &Browser) -> Action;
    #[wasm_bindgen(method, getter)]
    pub fn alarms(this: &Browser) -> Alarms;
    #[wasm_bindgen(method, getter)]
    pub fn i18n(this: &Browser) -> I18n;
    /// Only where the person allowed them.
    #[wasm_bindgen(method, getter)]
    pub fn notifications(this: &Browser) -> Option<Notifications>;
    #[wasm_bindgen(method, getter)]
    pub fn permissions(this: &Browser) -> Permissions;
    #[wasm_bindgen(method, getter)]
    pub fn runtime(this: &Browser) -> Runtime;
    #[wasm_bindgen(method, getter)]
    pub fn scripting(this: &Browser) -> Scripting;
    /// Chromium's.
    #[wasm_bindgen(method, getter, js_name = sidePanel)]
    pub fn side_panel(this: &Browser) -> Option<Panels>;
    /// Firefox's.
    #[wasm_bindgen(method, getter, js_name = sidebarAction)]
    pub fn side_bar(this: &Browser) -> Option<Panels>;
    #[wasm_bindgen(method, getter)]
    pub fn storage(this: &Browser) -> Areas;
    #[wasm_bindgen(method, getter)]
    pub fn tabs(this: &Browser) -> Tabs;
    #[wasm_bindgen(method, getter)]
    pub fn windows(this: &Browser) -> Windows;

    /// `action`: the button in the toolbar.
    pub type Action;
    #[wasm_bindgen(method, catch, js_name = setBadgeText)]
    pub async fn set_badge_text(this: &Action, about: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = setTitle)]
    pub async fn set_title(this: &Action, about: &JsValue) -> Result<JsValue, JsValue>;

    /// `alarms`.
    pub type Alarms;
    #[wasm_bindgen(method, catch)]
    pub async fn create(this: &Alarms, name: &str, about: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn clear(this: &Alarms, name: &str) -> Result<JsValue, JsValue>;

    /// `notifications`.
    pub type Notifications;
    #[wasm_bindgen(method, catch)]
    pub async fn create(
        this: &Notifications,
        name: &str,
        about: &JsValue,
    ) -> Result<JsValue, JsValue>;

    /// `windows`.
    pub type Windows;
    #[wasm_bindgen(method, catch)]
    pub async fn update(this: &Windows, window: i32, about: &JsValue) -> Result<JsValue, JsValue>;

    /// `sidePanel` or `sidebarAction`.
    pub type Panels;
    /// Called at once, not when its promise is awaited: browsers want it within the person's act.
    #[wasm_bindgen(method, catch)]
    pub fn open(this: &Panels, where_to: &JsValue) -> Result<js_sys::Promise, JsValue>;

    /// `i18n`.
    pub type I18n;
    #[wasm_bindgen(method, js_name = getUILanguage)]
    pub fn language(this: &I18n) -> String;

    /// `permissions`.
    pub type Permissions;
    #[wasm_bindgen(method, catch)]
    pub async fn contains(this: &Permissions, wanted: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn remove(this: &Permissions, unwanted: &JsValue) -> Result<JsValue, JsValue>;

    /// `runtime`.
    pub type Runtime;
    #[wasm_bindgen(method, js_name = getManifest)]
    pub fn manifest(this: &Runtime) -> JsValue;
    #[wasm_bindgen(method, catch, js_name = sendMessage)]
    pub async fn send(this: &Runtime, message: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, js_name = getURL)]
    pub fn url(this: &Runtime, path: &str) -> String;

    /// `scripting`.
    pub type Scripting;
    #[wasm_bindgen(method, catch, js_name = getRegisteredContentScripts)]
    pub async fn registered(this: &Scripting, filter: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = registerContentScripts)]
    pub async fn register(this: &Scripting, scripts: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = unregisterContentScripts)]
    pub async fn unregister(this: &Scripting, filter: &JsValue) -> Result<JsValue, JsValue>;

    /// `storage`.
    pub type Areas;
    #[wasm_bindgen(method, getter)]
    pub fn local(this: &Areas) -> Area;
    #[wasm_bindgen(method, getter)]
    pub fn session(this: &Areas) -> Area;
    #[wasm_bindgen(method, getter)]
    pub fn managed(this: &Areas) -> Area;

    /// One area of `storage`.
    pub type Area;
    #[wasm_bindgen(method, catch)]
    pub async fn get(this: &Area, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = get)]
    pub async fn get_all(this: &Area) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn set(this: &Area, items: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn remove(this: &Area, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn clear(this: &Area) -> Result<JsValue, JsValue>;

    /// `tabs`.
    pub type Tabs;
    #[wasm_bindgen(method, catch)]
    pub async fn create(this: &Tabs, options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn query(this: &Tabs, filter: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn update(this: &Tabs, tab: i32, about: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = sendMessage)]
    pub async fn send(this: &Tabs, tab: i32, message: &str) -> Result<JsValue, JsValue>;

    /// One end of a connection.
    #[derive(Debug, Clone)]
    pub type Port;
    #[wasm_bindgen(method, getter)]
    pub fn name(this: &Port) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn sender(this: &Port) -> Option<Sender>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    pub fn post(this: &Port, message: &str) -> Result<(), JsValue>;

    /// Who is at the other end of a port.
    pub type Sender;
    #[wasm_bindgen(method, getter)]
    pub fn tab(this: &Sender) -> Option<Tab>;
    #[wasm_bindgen(method, getter)]
    pub fn url(this: &Sender) -> Option<String>;

    /// A tab.
    pub type Tab;
    #[wasm_bindgen(method, getter)]
    pub fn id(this: &Tab) -> Option<i32>;

    /// The worker's or page's own `fetch`.
    #[wasm_bindgen(catch, js_name = fetch)]
    pub async fn fetch(request: &web_sys::Request) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = crypto, js_name = randomUUID)]
    pub fn random_id() -> String;
}

/// What a call of the browser takes, as a plain object.
pub fn to_js(options: &[(&str, &dyn ToJson)]) -> JsValue {
    // The text was written here, so it can be read.
    to_record(&WithFields(options)).unwrap_or_default()
}

/// A record from a Rust value: structs and maps become plain objects, `None` becomes `null`.
///
/// By way of JSON's text: then one writer of each type serves the wire, too (decision 0006).
pub fn to_record(value: &dyn ToJson) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&json::write(value))
}

/// A Rust value from a record, or from any value that JSON can hold; by way of its text, too.
pub fn from_js<T: FromJson>(value: &JsValue) -> Option<T> {
    json::read(&text_of(value)?).ok()
}

/// The same as far as it can be read, and the record's text if that is not all of it.
pub fn part_of<T: FromJson>(record: &JsValue) -> (T, Option<String>) {
    let text = text_of(record);
    let (read, whole) = json::read_part(text.as_deref().unwrap_or_default());
    (read, text.filter(|_| !whole))
}

/// A value as JSON's text; `None` for one that has none, such as `undefined`.
#[inline(never)]
fn text_of(value: &JsValue) -> Option<String> {
    js_sys::JSON::stringify(value).ok()?.as_string()
}

/// The property `key` of `object`; `undefined` if there is none.
pub fn property(object: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}
