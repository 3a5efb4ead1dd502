//! What every part of a page shares: what the background last said, the interface's sentences, and the way to answer.

use std::time::Duration;

use cuecard::session::panel::{FromPanel, PanelModel, ToPanel};
use cuecard::session::texts::Texts;
use cuecard::session::view::CardEvent;
use cuecard::share::Share;
use leptos::prelude::*;

use crate::browser;
use crate::link::Link;
use crate::picture;

/// How long a deletion can be taken back.
pub const UNDO: Duration = Duration::from_secs(10);

/// A copy of it is the same.
#[derive(Clone, Copy)]
pub struct Shared {
    /// What to show.
    pub model: RwSignal<PanelModel>,
    /// The interface's sentences.
    pub texts: RwSignal<Texts>,
    /// Whether there is a model and its sentences: until then the page stays empty.
    pub ready: RwSignal<bool>,
    /// A line at the foot of the page, said by screen readers too; empty for none.
    pub said: RwSignal<String>,
    /// The part of the log that came last for a file.
    pub log: RwSignal<Option<Vec<Share>>>,
    /// How many shares of a file were not known, part by part.
    pub brought: RwSignal<Vec<u32>>,
    /// How many shares the file has that is being read.
    pub bringing: RwSignal<usize>,
    /// Waiting for the background after a file or an address was chosen.
    pub busy: RwSignal<bool>,
    /// Pictures by file, as `data:` addresses.
    pictures: RwSignal<Vec<(String, String)>>,
    link: Link,
}

impl Shared {
    /// Begins with nothing and asks the background.
    pub fn start() -> Self {
        let model = RwSignal::new(PanelModel::default());
        let texts = RwSignal::new(Texts::default());
        let ready = RwSignal::new(false);
        let said = RwSignal::new(String::new());
        let busy = RwSignal::new(false);
        let log = RwSignal::new(None);
        let brought = RwSignal::new(Vec::new());
        let bringing = RwSignal::new(0);
        let pictures = RwSignal::new(Vec::new());
        let latest = StoredValue::new(PanelModel::default());
        let link = Link::start(move |message| match message {
            ToPanel::Show(next) => {
                busy.set(false);
                show(*next, latest, model, texts, ready);
            }
            ToPanel::Copy { text } => copy(text, texts, said),
            ToPanel::Say { text } => said.set(text),
            ToPanel::Log { shares } => log.set(Some(shares)),
            ToPanel::Brought { added } => brought.update(|parts| parts.push(added)),
            ToPanel::Picture { file, kind, data } => {
                let source = format!("data:{kind};base64,{data}");
                pictures.update(|all| all.push((file, source)));
            }
            ToPanel::Acknowledge { .. } => {}
        });
        Shared {
            model,
            texts,
            ready,
            said,
            log,
            brought,
            bringing,
            busy,
            pictures,
            link,
        }
    }

    /// The sentence under `key`, following the language.
    pub fn text(self, key: &'static str) -> Signal<String> {
        Signal::derive(move || self.texts.with(|texts| texts.get(key).to_owned()))
    }

    /// The sentence under `key` with these values, in the language of now.
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        self.texts.with(|texts| texts.with(key, values))
    }

    /// The sentence for so many things, in the language of now.
    pub fn count(self, key: &str, count: usize) -> String {
        self.texts.with(|texts| texts.count(key, count))
    }

    /// A number as readers of the language of now write it.
    pub fn number(self, number: usize) -> String {
        self.texts.with(|texts| texts.number(number))
    }

    /// A part of the model, followed.
    pub fn part<T: PartialEq + Clone + Send + Sync + 'static>(
        self,
        read: impl Fn(&PanelModel) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.model.with(&read))
    }

    /// The address of a picture's bytes, once they are here; followed.
    pub fn picture(self, file: &str) -> Option<String> {
        let found = |all: &Vec<(String, String)>| {
            let found = all.iter().find(|(known, _)| known == file);
            found.map(|(_, source)| source.clone())
        };
        self.pictures.with(found)
    }

    /// Asks for a picture that is not here.
    pub fn want_picture(self, file: &str) {
        let here = |all: &Vec<(String, String)>| all.iter().any(|(known, _)| known == file);
        if !file.is_empty() && !self.pictures.with_untracked(here) {
            self.send(&FromPanel::Picture {
                file: file.to_owned(),
            });
        }
    }

    /// Tells the background.
    pub fn send(self, message: &FromPanel) {
        self.link.send(message);
    }

    /// Lets the background look anew at what this page shows.
    pub fn look_again(self) {
        self.link.look_again();
    }

    /// Tells the background what the person did in a view.
    pub fn choose(self, event: CardEvent, value: String) {
        self.said.set(String::new());
        if picture::takes(self, &event) {
            return;
        }
        self.send(&FromPanel::Choose {
            id: browser::new_id(),
            event,
            value,
        });
    }

    /// Puts `text` on the clipboard and says so; to be called within the click.
    pub fn copy(self, text: String) {
        copy(text, self.texts, self.said);
    }

    /// The sentence under `key` at this moment, for what the person just did; not followed.
    pub fn now(self, key: &str, values: &[(&str, &str)]) -> String {
        self.texts.with_untracked(|texts| texts.with(key, values))
    }

    /// Says a sentence at the foot of the page.
    pub fn say(self, key: &str, values: &[(&str, &str)]) {
        self.said.set(self.now(key, values));
    }

    /// The browser's window this page lives in.
    pub fn window(self) -> i32 {
        self.link.window()
    }

    /// Asks for LinkedIn; to be called within the click.
    pub fn ask_permission(self) {
        let asked = browser::request(browser::LINKEDIN);
        leptos::task::spawn_local(async move {
            let granted = asked.await.unwrap_or(false);
            self.link.permitted(granted);
            if granted {
                self.said.set(String::new());
            } else {
                self.say("panel_permission_refused", &[]);
            }
        });
    }

    /// Gives LinkedIn's permission back.
    pub fn withdraw_permission(self) {
        leptos::task::spawn_local(async move {
            if browser::withdraw(browser::LINKEDIN).await {
                self.link.permitted(false);
                self.say("options_permission_taken", &[]);
            }
        });
    }
}

/// Shows a model, once the sentences of its language are there; the newest model wins.
fn show(
    next: PanelModel,
    latest: StoredValue<PanelModel>,
    model: RwSignal<PanelModel>,
    texts: RwSignal<Texts>,
    ready: RwSignal<bool>,
) {
    let same_language = model.with_untracked(|model| model.language == next.language);
    latest.set_value(next.clone());
    if same_language && ready.get_untracked() {
        model.set(next);
        return;
    }
    leptos::task::spawn_local(async move {
        let json = browser::read_own(&format!("/_locales/{}/messages.json", next.language)).await;
        let newest = latest.get_value();
        if newest.language != next.language {
            return;
        }
        if let Some(root) = browser::document().document_element() {
            // An element of HTML takes any attribute of this name.
            drop(root.set_attribute("lang", &next.language));
        }
        texts.set(Texts::read(&json.unwrap_or_default()));
        model.set(newest);
        ready.set(true);
    });
}

fn copy(text: String, texts: RwSignal<Texts>, said: RwSignal<String>) {
    leptos::task::spawn_local(async move {
        let key = if browser::copy(&text).await {
            "panel_copied"
        } else {
            "panel_copy_failed"
        };
        said.set(texts.with_untracked(|texts| texts.get(key).to_owned()));
    });
}
