//! The background's beginning: everything that is stored, the preset, the content script.

use std::rc::Rc;

use cuecard::session::Texts;
use cuecard::session::message::{Message, Stored};
use cuecard::session::settings::{Managed, Preset};
use cuecard::text::give_word_lists;
use futures_util::future::{join, join5};
use wasm_bindgen::JsCast;

use super::{Carrier, local};
use crate::browser::{from_js, property};
use crate::{fetch, permission, report};

/// The lists of words, where `cargo xtask build` leaves them.
const WORDS: &str = "background/words.txt";

impl Carrier {
    /// Reads all that is stored and begins; the reads are under way together.
    pub async fn wake(self: Rc<Self>) {
        // Most people's language is the browser's; who chose another waits for its sentences a little longer.
        let language = Texts::language_for(&self.browser.i18n().language());
        let (texts, ((), (stored, remembered, preset, granted, managed))) = join(
            self.sentences(language),
            join(
                self.words(),
                join5(
                    self.storage.wake(),
                    self.remembered(),
                    self.read_preset(),
                    permission::granted(&self.browser),
                    self.read_managed(),
                ),
            ),
        )
        .await;
        self.texts
            .replace(texts.ok().map(|json| (language.to_owned(), json)));
        let untouched = !stored.settings.welcomed && stored.program.is_none() && preset.is_none();
        self.untouched.set(untouched && self.storage.writable());
        let stored = Stored {
            browser_language: self.browser.i18n().language(),
            permitted: !granted.is_empty(),
            remembered,
            managed,
            ..stored
        };
        self.tell(Message::Woke(Box::new(stored)));
        if let Some(preset) = preset {
            self.apply_preset(preset);
        }
        self.match_script();
        self.say_awake();
    }

    /// Gives the core its lists of words, before anything reads a text.
    async fn words(&self) {
        match fetch::own_file(&self.browser, WORDS).await {
            Ok(words) => give_word_lists(words),
            Err(error) => report::failure("words", &error),
        }
    }

    /// What the browser's session memory holds: (key, JSON).
    async fn remembered(&self) -> Vec<(String, String)> {
        let items = self
            .browser
            .storage()
            .session()
            .get_all()
            .await
            .unwrap_or_default();
        let Ok(object) = items.dyn_into::<js_sys::Object>() else {
            return Vec::new();
        };
        let entries = js_sys::Object::entries(&object);
        entries.iter().filter_map(|entry| from_js(&entry)).collect()
    }

    /// What the company's administrator set; nothing where there is none, which Firefox tells by rejecting.
    pub(super) async fn read_managed(&self) -> Managed {
        let items = self.browser.storage().managed().get_all().await;
        let items = items.unwrap_or_default();
        let text = |key| property(&items, key).as_string();
        Managed::read(
            text("presence").as_deref(),
            text("program").as_deref(),
            property(&items, "sample").as_bool(),
        )
        .with_audience(from_js(&property(&items, "audience")).unwrap_or_default())
    }

    pub(super) async fn read_preset(&self) -> Option<Preset> {
        let local = self.browser.storage().local();
        let items = local.get(local::PRESET).await.ok()?;
        let preset = property(&items, local::PRESET);
        if preset.is_undefined() {
            return None;
        }
        let read = from_js(&preset);
        if read.is_none() {
            report::failure("preset", &"no preset".into());
        }
        read
    }

    pub(super) fn apply_preset(self: &Rc<Self>, preset: Preset) {
        // Written while the background slept, it is met twice: on waking and as an event.
        if self.preset.borrow().as_ref() == Some(&preset) {
            return;
        }
        self.preset.replace(Some(preset.clone()));
        self.preset_failed.set(false);
        self.untouched.set(false);
        self.tell(Message::Preset(preset));
        // One that changed nothing is done at once.
        self.remove_preset_when_done();
    }

    /// Only when everything it caused is stored: killed before, it is applied again.
    pub(super) fn remove_preset_when_done(&self) {
        if self.under_way.get() > 0 || self.preset.take().is_none() {
            return;
        }
        if self.preset_failed.get() || !self.storage.writable() {
            return;
        }
        let local = self.browser.storage().local();
        wasm_bindgen_futures::spawn_local(async move {
            if let Err(error) = local.remove(local::PRESET).await {
                report::failure("preset", &error);
            }
        });
    }

    /// Lets open pages of the extension know, whose ports closed when the background died.
    fn say_awake(&self) {
        let runtime = self.browser.runtime();
        // Rejected when no page is open to hear it.
        wasm_bindgen_futures::spawn_local(async move { drop(runtime.send("awake").await) });
    }

    fn match_script(self: &Rc<Self>) {
        let carrier = Rc::clone(self);
        self.permission_queue.push(async move {
            let granted = permission::granted(&carrier.browser).await;
            permission::register(&carrier.browser, &granted).await;
        });
    }
}
