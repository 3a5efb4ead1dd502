//! What each effect does in the browser, and what it answers.

use cuecard::session::message::Message;
use cuecard::session::page::{Knock, seal};
use cuecard::session::{Effect, Write};

use wasm_bindgen::JsValue;

use super::{Carrier, local};
use crate::browser::to_js;
use crate::{fetch, permission, report};

impl Carrier {
    /// Does what an effect asks, and gives the answer if it has one.
    pub(super) async fn perform(&self, effect: Effect) -> Option<Message> {
        match effect {
            // Done at once, see `Carrier::run`.
            Effect::ToPage { .. } | Effect::ToPanel { .. } | Effect::ShowPanel { .. } => None,
            Effect::Unmark { tab, title } => {
                self.mark(tab, "", &title).await;
                None
            }
            Effect::KnockEverywhere => {
                self.knock_everywhere().await;
                None
            }
            Effect::Knock { tab, knock } => self.knock(tab, knock).await,
            Effect::Write { batch, writes } => Some(self.write(batch, &writes).await),
            Effect::ReadTexts { language } => self.read_texts(language).await,
            Effect::ReadPosts(ids) => Some(Message::PostsRead(self.storage.posts(&ids).await)),
            Effect::ReadShares { before, limit, act } => {
                let (shares, more) = self.storage.shares(before.as_deref(), limit).await;
                Some(Message::SharesRead { shares, more, act })
            }
            Effect::ReadLog { port, after, limit } => {
                let shares = self.storage.log(&after, limit).await;
                Some(Message::LogRead { port, shares })
            }
            Effect::SiftShares { port, act, shares } => {
                let shares = self.storage.unknown(shares).await;
                Some(Message::SharesSifted { port, act, shares })
            }
            Effect::ReadSample => Some(self.read_sample().await),
            Effect::Fetch { address } => {
                let result = fetch::program(&address).await;
                Some(Message::Fetched { address, result })
            }
            Effect::OpenTab { address } => {
                self.open_tab(&address).await;
                None
            }
            Effect::LookAtMessages(on) => {
                self.look_at_messages(on).await;
                None
            }
            Effect::Visit { .. } | Effect::SetAlarm { .. } | Effect::Notify { .. } => {
                self.remind(effect).await;
                None
            }
            Effect::DeleteAll => Some(self.delete_all().await),
            Effect::Remember { key, json } => {
                self.remember(&key, &json).await;
                None
            }
        }
    }

    /// What a reminder needs of the browser.
    async fn remind(&self, effect: Effect) {
        match effect {
            Effect::Visit { address, tab } => self.visit(&address, tab).await,
            Effect::SetAlarm { at } => self.set_alarm(at).await,
            Effect::Notify { title, text } => self.notify(&title, &text).await,
            _ => {}
        }
    }

    async fn write(&self, batch: u32, writes: &[Write]) -> Message {
        match self.storage.write(writes).await {
            Ok(()) => Message::Written { batch },
            Err(reason) => {
                self.preset_failed.set(true);
                Message::WriteFailed { batch, reason }
            }
        }
    }

    /// The page answers `true` if it takes the act; silence and every other answer is a refusal.
    async fn knock(&self, tab: i32, knock: Knock) -> Option<Message> {
        let id = knock.id.clone();
        let json = seal(&knock)?;
        let answer = self.browser.tabs().send(tab, &json).await;
        let taken = answer.is_ok_and(|answer| answer.as_bool() == Some(true));
        (!taken).then_some(Message::KnockFailed { tab, id })
    }

    /// No answer is wanted: a tab without Cuecard has nothing to take back.
    async fn knock_everywhere(&self) {
        let granted = permission::granted(&self.browser).await;
        let Some(json) = seal(&Knock::default()) else {
            return;
        };
        for tab in permission::tabs(&self.browser, &granted).await {
            drop(self.browser.tabs().send(tab, &json).await);
        }
    }

    /// Opens the side panel beside `tab`; its promise tells later whether the browser did.
    pub(super) fn open_panel(&self, tab: i32) -> Result<js_sys::Promise, JsValue> {
        match (self.browser.side_panel(), self.browser.side_bar()) {
            (Some(panel), _) => panel.open(&to_js(&[("tabId", &tab)])),
            (None, Some(bar)) => bar.open(&JsValue::UNDEFINED),
            (None, None) => Err(JsValue::NULL),
        }
    }

    /// A sign on the toolbar's button for one tab, and what the button says there.
    pub(super) async fn mark(&self, tab: i32, sign: &str, title: &str) {
        let action = self.browser.action();
        let badge = to_js(&[("tabId", &tab), ("text", &sign)]);
        let words = to_js(&[("tabId", &tab), ("title", &title)]);
        // A tab that is gone by now needs none.
        drop(action.set_badge_text(&badge).await);
        drop(action.set_title(&words).await);
    }

    async fn read_texts(&self, language: String) -> Option<Message> {
        let ahead = self.texts.take().filter(|(known, _)| *known == language);
        let read = match ahead {
            Some((_, json)) => Ok(json),
            None => self.sentences(&language).await,
        };
        match read {
            Ok(json) => Some(Message::TextsRead { language, json }),
            Err(error) => {
                report::failure("texts", &error);
                None
            }
        }
    }

    /// The JSON of the interface's sentences in a language.
    pub(super) async fn sentences(&self, language: &str) -> Result<String, JsValue> {
        let path = ["_locales/", language, "/messages.json"].concat();
        fetch::own_file(&self.browser, &path).await
    }

    async fn read_sample(&self) -> Message {
        let file = fetch::own_file(&self.browser, "sample.json").await;
        let result =
            file.map_err(|_| "The sample is not in this build; install Cuecard again".to_owned());
        Message::Fetched {
            address: "sample".to_owned(),
            result,
        }
    }

    pub(super) async fn open_tab(&self, address: &str) {
        let outside = ["https:", "mailto:"]
            .iter()
            .any(|scheme| address.starts_with(scheme));
        let url = if outside {
            address.to_owned()
        } else {
            self.browser.runtime().url(address)
        };
        let options = to_js(&[("url", &url)]);
        if let Err(error) = self.browser.tabs().create(&options).await {
            report::failure("open tab", &error);
        }
    }

    async fn look_at_messages(&self, on: bool) {
        let local = self.browser.storage().local();
        let kept = if on {
            local.set(&to_js(&[(local::MESSAGES, &true)])).await
        } else {
            local.remove(local::MESSAGES).await
        };
        if let Err(error) = kept {
            report::failure("messages", &error);
        }
    }

    /// What the browser keeps for us goes first: the database, which tells that all is gone, last.
    async fn delete_all(&self) -> Message {
        let areas = self.browser.storage();
        let cleared = async {
            permission::withdraw(&self.browser).await?;
            areas.session().clear().await?;
            areas.local().clear().await
        };
        let cleared = cleared.await.map_err(|error| report::name(&error));
        let deleted = self.storage.delete().await;
        Message::Deleted(cleared.and(deleted))
    }

    async fn remember(&self, key: &str, json: &str) {
        let session = self.browser.storage().session();
        let kept = if json.is_empty() {
            session.remove(key).await
        } else {
            session.set(&to_js(&[(key, &json)])).await
        };
        if let Err(error) = kept {
            report::failure("remember", &error);
        }
    }
}
