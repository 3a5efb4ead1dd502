//! What reminders and texts at hand need of the browser: its alarm, its notification, the network's tab.

use wasm_bindgen::JsValue;

use super::Carrier;
use crate::browser::{from_js, property, to_js};
use crate::report;

/// Name of the one alarm and of the one notification; the next takes the place of the one before.
const NAME: &str = "reminder";

impl Carrier {
    /// Sets the alarm, or takes it back. Not every browser keeps alarms when it closes, so the core asks for it
    /// in each life of the background.
    pub(super) async fn set_alarm(&self, at: Option<i64>) {
        let alarms = self.browser.alarms();
        let set = match at {
            Some(at) => alarms.create(NAME, &to_js(&[("when", &at)])).await,
            None => alarms.clear(NAME).await,
        };
        if let Err(error) = set {
            report::failure("alarm", &error);
        }
    }

    /// Shows a notification, where the person allowed them.
    pub(super) async fn notify(&self, title: &str, text: &str) {
        let Some(notifications) = self.browser.notifications() else {
            return;
        };
        let icon = self.browser.runtime().url("icons/128.png");
        let about = to_js(&[
            ("type", &"basic"),
            ("iconUrl", &icon),
            ("title", &title),
            ("message", &text),
        ]);
        if let Err(error) = notifications.create(NAME, &about).await {
            report::failure("notify", &error);
        }
    }

    /// Brings a network's tab to the front: the one that is wanted, else any, else a new one.
    pub(super) async fn visit(&self, address: &str, tab: Option<i32>) {
        let went = match self.tab_of(address, tab).await {
            Some(tab) => self.show(&tab).await.is_ok(),
            None => false,
        };
        if !went {
            self.open_tab(address).await;
        }
    }

    /// A tab at the network; only those can be seen whose network the person has permitted.
    async fn tab_of(&self, address: &str, wanted: Option<i32>) -> Option<JsValue> {
        let pattern = [address, "*"].concat();
        let filter = to_js(&[("url", &pattern)]);
        let tabs = self.browser.tabs().query(&filter).await.ok()?;
        let tabs: Vec<JsValue> = js_sys::Array::from(&tabs).iter().collect();
        let id = |tab: &JsValue| from_js::<i32>(&property(tab, "id"));
        let is_wanted = |tab: &&JsValue| wanted.is_some() && id(tab) == wanted;
        let is_active = |tab: &&JsValue| property(tab, "active").is_truthy();
        let mut all = tabs.iter();
        let found = tabs.iter().find(is_wanted).or_else(|| all.find(is_active));
        found.or(tabs.first()).cloned()
    }

    async fn show(&self, tab: &JsValue) -> Result<(), JsValue> {
        let id = from_js::<i32>(&property(tab, "id")).unwrap_or(-1);
        let window = from_js::<i32>(&property(tab, "windowId")).unwrap_or(-1);
        let tabs = self.browser.tabs();
        tabs.update(id, &to_js(&[("active", &true)])).await?;
        let front = to_js(&[("focused", &true)]);
        // A window that cannot come to the front, as on a phone, shows the tab all the same.
        drop(self.browser.windows().update(window, &front).await);
        Ok(())
    }
}
