//! The edge to the browser: the few calls of `chrome.*` and of the page that the pages need, and nothing more.
//!
//! Both browsers know `chrome` and answer with promises (manifest version 3).

use std::future::Future;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The origin that the content script needs.
pub const LINKEDIN: &str = "https://www.linkedin.com/*";

#[wasm_bindgen]
extern "C" {
    /// A port of the extension's messaging.
    pub type Port;
    /// Something that listeners can be added to.
    pub type Listeners;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = connect)]
    fn connect_with(info: &JsValue) -> Result<Port, JsValue>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post_text(this: &Port, message: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter, js_name = onMessage)]
    fn on_message(this: &Port) -> Listeners;
    #[wasm_bindgen(method, getter, js_name = onDisconnect)]
    fn on_disconnect(this: &Port) -> Listeners;
    #[wasm_bindgen(method, js_name = addListener)]
    fn add(this: &Listeners, listener: &Function);

    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "runtime"], js_name = onMessage)]
    static RUNTIME_MESSAGES: Listeners;
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "tabs"], js_name = onActivated)]
    static TAB_ACTIVATED: Listeners;
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "permissions"], js_name = onAdded)]
    static PERMISSION_ADDED: Listeners;
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "permissions"], js_name = onRemoved)]
    static PERMISSION_REMOVED: Listeners;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "windows"], js_name = getCurrent)]
    fn get_current_window() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    fn query_tabs(query: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = create)]
    fn create_tab(properties: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = contains)]
    fn contains_permission(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    fn request_permission(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = remove)]
    fn remove_permission(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "commands"], js_name = getAll)]
    fn all_commands() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "commands"], js_name = openShortcutSettings)]
    fn open_shortcut_settings() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "sidePanel"], js_name = open)]
    fn open_side_panel(options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "sidebarAction"], js_name = open)]
    fn open_sidebar() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = crypto, js_name = randomUUID)]
    fn random_uuid() -> String;
    #[wasm_bindgen(js_name = fetch)]
    fn fetch_own(path: &str) -> Promise;
}

impl Port {
    /// Opens a port to the background; `None` when this page outlived its extension.
    pub fn open(name: &str) -> Option<Self> {
        connect_with(&object(&[("name", name.into())])).ok()
    }

    /// Sends one message; `false` if the port is closed.
    pub fn send(&self, message: &str) -> bool {
        self.post_text(message).is_ok()
    }

    /// Hands over each message that is text.
    pub fn listen(&self, mut heard: impl FnMut(String) + 'static) {
        self.on_message().each(move |message| {
            if let Some(text) = message.as_string() {
                heard(text);
            }
        });
    }

    /// Says when the other end is gone.
    pub fn when_closed(&self, mut closed: impl FnMut() + 'static) {
        self.on_disconnect().each(move |_| closed());
    }
}

impl Listeners {
    /// Listens for as long as the page lives.
    fn each(&self, heard: impl FnMut(JsValue) + 'static) {
        self.add(
            Closure::<dyn FnMut(JsValue)>::new(heard)
                .into_js_value()
                .unchecked_ref(),
        );
    }
}

/// A JavaScript object of these fields.
fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let entries = fields
        .iter()
        .map(|(name, value)| Array::of2(&(*name).into(), value))
        .collect::<Array>();
    js_sys::Object::from_entries(&entries).map_or(JsValue::NULL, JsValue::from)
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text_field(value: &JsValue, name: &str) -> String {
    field(value, name).as_string().unwrap_or_default()
}

/// Ids of windows and tabs are whole numbers; -1 for anything else.
fn id_field(value: &JsValue, name: &str) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the browser's ids are 32-bit integers"
    )]
    field(value, name).as_f64().map_or(-1, |id| id as i32)
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}

/// A fresh id for an act.
pub fn new_id() -> String {
    random_uuid()
}

/// Says when the background lets every page know that it woke up.
pub fn when_background_woke(mut woke: impl FnMut() + 'static) {
    RUNTIME_MESSAGES.with(|messages| {
        messages.each(move |message| {
            if message.as_string().as_deref() == Some("awake") {
                woke();
            }
        });
    });
}

/// Says (window, tab) whenever another tab becomes the active one of its window.
pub fn when_tab_activated(mut activated: impl FnMut(i32, i32) + 'static) {
    TAB_ACTIVATED.with(|tabs| {
        tabs.each(move |info| activated(id_field(&info, "windowId"), id_field(&info, "tabId")));
    });
}

/// Says when any permission was given or taken back, here or in the browser's own settings.
pub fn when_permissions_change(changed: impl Fn() + Clone + 'static) {
    for listeners in [&PERMISSION_ADDED, &PERMISSION_REMOVED] {
        let changed = changed.clone();
        listeners.with(|listeners| listeners.each(move |_| changed()));
    }
}

/// The window this page lives in; -1 if the browser does not say.
pub async fn current_window() -> i32 {
    settled(get_current_window())
        .await
        .map_or(-1, |window| id_field(&window, "id"))
}

/// The active tab of a window; -1 if there is none.
pub async fn active_tab(window: i32) -> i32 {
    let query = object(&[("active", true.into()), ("windowId", window.into())]);
    settled(query_tabs(&query))
        .await
        .map_or(-1, |tabs| id_field(&Array::from(&tabs).get(0), "id"))
}

/// Asks the person for notifications; must be called within their click.
pub fn request_notifications() -> impl Future<Output = Option<bool>> + use<> {
    let wanted = Array::of1(&"notifications".into());
    let asked = request_permission(&object(&[("permissions", wanted.into())]));
    async move { settled(asked).await.ok().map(|granted| granted.is_truthy()) }
}

fn origins(origin: &str) -> JsValue {
    object(&[("origins", Array::of1(&origin.into()).into())])
}

/// Whether the permission for `origin` (a match pattern) is granted.
pub async fn is_permitted(origin: &str) -> bool {
    settled(contains_permission(&origins(origin)))
        .await
        .is_ok_and(|granted| granted.is_truthy())
}

/// Asks the person for `origin`; must be called within their click, before anything is awaited.
///
/// `None`: the browser could not ask, e.g. because the manifest does not foresee this origin.
pub fn request(origin: &str) -> impl Future<Output = Option<bool>> + use<> {
    let asked = request_permission(&origins(origin));
    async move { settled(asked).await.ok().map(|granted| granted.is_truthy()) }
}

/// Gives the permission for `origin` back; whether it is gone.
pub async fn withdraw(origin: &str) -> bool {
    settled(remove_permission(&origins(origin)))
        .await
        .is_ok_and(|removed| removed.is_truthy())
}

/// One keyboard command as the browser has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// Its name in the manifest, e.g. `open-card`.
    pub name: String,
    /// Its keys; empty where none are set.
    pub keys: String,
}

/// The extension's keyboard commands.
pub async fn commands() -> Vec<Command> {
    let all = settled(all_commands())
        .await
        .map_or_else(|_| Array::new(), |all| Array::from(&all));
    let mut all: Vec<Command> = all
        .iter()
        .map(|one| Command {
            name: text_field(&one, "name"),
            keys: text_field(&one, "shortcut"),
        })
        // The toolbar button's own command has no name of ours.
        .filter(|one| !one.name.starts_with('_'))
        .collect();
    // What opens something comes before what moves about in it; the browser's own order is the alphabet's.
    all.sort_by_key(|one| !one.name.starts_with("open"));
    all
}

/// Opens the browser's page for shortcuts; whether it could.
pub async fn change_shortcuts() -> bool {
    // Firefox has a call for it, Chromium an address.
    if settled(open_shortcut_settings()).await.is_ok() {
        return true;
    }
    settled(create_tab(&object(&[(
        "url",
        "chrome://extensions/shortcuts".into(),
    )])))
    .await
    .is_ok()
}

/// Opens the side panel; must be called within the person's click.
pub fn open_panel(window: i32) {
    let opened =
        open_side_panel(&object(&[("windowId", window.into())])).or_else(|_| open_sidebar());
    wasm_bindgen_futures::spawn_local(async move {
        // A browser that opens none leaves its toolbar button, which the page names.
        drop(settled(opened).await);
    });
}

/// Puts `text` on the clipboard; whether it is there now.
pub async fn copy(text: &str) -> bool {
    JsFuture::from(window().navigator().clipboard().write_text(text))
        .await
        .is_ok()
}

/// Reads a file of the extension itself.
pub async fn read_own(path: &str) -> Option<String> {
    let response = JsFuture::from(fetch_own(path)).await.ok()?;
    let text = Reflect::get(&response, &"text".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let body = text.call0(&response).ok()?.dyn_into::<Promise>().ok()?;
    JsFuture::from(body).await.ok()?.as_string()
}

/// The text of a file that the person chose.
pub async fn read_file(file: &web_sys::File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The page's window.
pub fn window() -> web_sys::Window {
    leptos::prelude::window()
}

/// The page's document.
pub fn document() -> web_sys::Document {
    leptos::prelude::document()
}

/// A number in the address's query, such as `tab` in `panel.html?tab=12`.
pub fn query_number(name: &str) -> Option<i32> {
    let search = window().location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search)
        .ok()?
        .get(name)?
        .parse()
        .ok()
}

/// The address's fragment without its sign.
pub fn fragment() -> String {
    window()
        .location()
        .hash()
        .unwrap_or_default()
        .trim_start_matches('#')
        .to_owned()
}

/// Listens to an event of the document for as long as the page lives.
pub fn on_document(event: &str, heard: impl FnMut(web_sys::Event) + 'static) {
    let listener = Closure::<dyn FnMut(web_sys::Event)>::new(heard).into_js_value();
    // Adding a listener for a known kind of event to a document cannot fail.
    drop(document().add_event_listener_with_callback(event, listener.unchecked_ref()));
}

/// Listens to an event of the window for as long as the page lives.
pub fn on_window(event: &str, heard: impl FnMut(web_sys::Event) + 'static) {
    let listener = Closure::<dyn FnMut(web_sys::Event)>::new(heard).into_js_value();
    drop(window().add_event_listener_with_callback(event, listener.unchecked_ref()));
}

/// A country's name in `language` by its code of two letters; in capitals where the browser knows none.
pub fn country(code: &str, language: &str) -> String {
    let code = code.to_uppercase();
    country_name(&code, language).unwrap_or(code)
}

fn country_name(code: &str, language: &str) -> Option<String> {
    let intl = field(&js_sys::global(), "Intl");
    let names: Function = field(&intl, "DisplayNames").dyn_into().ok()?;
    let regions = Array::of2(&language.into(), &object(&[("type", "region".into())]));
    let names = Reflect::construct(&names, &regions).ok()?;
    let of: Function = field(&names, "of").dyn_into().ok()?;
    of.call1(&names, &code.into()).ok()?.as_string()
}

/// Moves the keyboard focus to the first element that `selector` names.
pub fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<web_sys::HtmlElement>()
    {
        drop(element.focus());
    }
}

/// Whether an event comes from a place to write or choose, which has its own use for keys.
pub fn in_field(event: &web_sys::Event) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
    })
}
