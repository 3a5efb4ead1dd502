//! What each effect does in the browser, and what it answers.

use cuecard::session::message::Message;
use cuecard::session::page::{Knock, seal};
use cuecard::session::{Effect, Write};

use super::Carrier;
use crate::browser::to_js;
use crate::{fetch, report};

impl Carrier {
    /// Does what an effect asks, and gives the answer if it has one.
    pub(super) async fn perform(&self, effect: Effect) -> Option<Message> {
        match effect {
            // Posts are done at once, see `Carrier::run`.
            Effect::ToPage { .. } | Effect::ToPanel { .. } => None,
            Effect::Knock { tab, knock } => self.knock(tab, knock).await,
            Effect::Write { batch, writes } => Some(self.write(batch, &writes).await),
            Effect::ReadTexts { language } => self.read_texts(language).await,
            Effect::ReadPosts(ids) => Some(Message::PostsRead(self.storage.posts(&ids).await)),
            Effect::ReadShares { before, limit } => {
                let (shares, more) = self.storage.shares(before, limit).await;
                Some(Message::SharesRead { shares, more })
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
            Effect::Remember { key, json } => {
                self.remember(&key, &json).await;
                None
            }
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

    async fn read_texts(&self, language: String) -> Option<Message> {
        let path = format!("_locales/{language}/messages.json");
        match fetch::own_file(&self.browser, &path).await {
            Ok(json) => Some(Message::TextsRead { language, json }),
            Err(error) => {
                report::failure("texts", &error);
                None
            }
        }
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

    async fn open_tab(&self, address: &str) {
        let outside = ["https:", "mailto:"]
            .iter()
            .any(|scheme| address.starts_with(scheme));
        let url = if outside {
            address.to_owned()
        } else {
            self.browser.runtime().url(address)
        };
        let opened = match to_js(&serde_json::json!({ "url": url })) {
            Ok(options) => self.browser.tabs().create(&options).await,
            Err(error) => Err(error),
        };
        if let Err(error) = opened {
            report::failure("open tab", &error);
        }
    }

    async fn remember(&self, key: &str, json: &str) {
        let session = self.browser.storage().session();
        let kept = if json.is_empty() {
            session.remove(key).await
        } else {
            match to_js(&serde_json::json!({ key: json })) {
                Ok(items) => session.set(&items).await,
                Err(error) => Err(error),
            }
        };
        if let Err(error) = kept {
            report::failure("remember", &error);
        }
    }
}
