//! What goes over the port between a network's page and the background, one JSON string a message.
//!
//! Every offset is in UTF-16 units. Whatever the page sends may come twice: acts carry an id, are
//! repeated until acknowledged, and are applied once.

use std::rc::Rc;

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::view::{CardEvent, View};
use crate::json::{self, FromJson, ToJson, Value};
use crate::network::Surface;
use crate::policy::Severity;
use crate::text::Utf16Range;

/// Version of the protocol, the `v` of every message; a page that speaks another falls silent.
pub const PROTOCOL: u32 = 1;

/// One message with its protocol version, as it goes over the wire. None: it is not an object in JSON.
pub fn seal<T: ToJson>(message: &T) -> Option<String> {
    let json = json::write(message);
    let fields = json.strip_prefix('{')?;
    let comma = if fields == "}" { "" } else { "," };
    Some(["{\"v\":", &PROTOCOL.to_string(), comma, fields].concat())
}

/// The same of an act that is repeated until it is acknowledged under the id `act`.
pub fn seal_act<T: ToJson>(act: &str, message: &T) -> Option<String> {
    let sealed = seal(message)?;
    let fields = sealed.strip_prefix('{')?;
    let act = json::write(act);
    Some(["{\"act\":", &act, ",", fields].concat())
}

/// The message that came over the wire. None: it is another version's, or none at all.
pub fn open<T: FromJson>(text: &str) -> Option<T> {
    open_act(text).map(|(_, message)| message)
}

/// The same with the id of the act, empty where it is none.
pub fn open_act<T: FromJson>(text: &str) -> Option<(String, T)> {
    let mut value = json::parse(text).ok()?;
    let version = value.get("v").and_then(Value::as_u64);
    if version != Some(u64::from(PROTOCOL)) {
        return None;
    }
    let act = value.get("act").and_then(Value::as_str);
    let act = act.unwrap_or_default().to_owned();
    Some((act, json::read_value(&mut value).ok()?))
}

/// From a network's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToJson)]
#[serde(tag = "t", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FromPage {
    /// A composer got the focus, or the port was opened anew: the whole of what the background must know.
    Hello {
        /// Random, made by the page for this composer; the same until the composer closes.
        composer: String,
        /// Network name, e.g. `linkedin`.
        network: String,
        /// Where on it.
        surface: Surface,
        /// Counts the text's changes in this composer.
        revision: u32,
        /// The draft.
        text: String,
        /// The caret or selection; `None` if it is not in the editor.
        caret: Option<Utf16Range>,
        /// Whether the composer has the keyboard focus now.
        focused: bool,
        /// Whether the person has not written for a long pause; else the word at the caret may be unfinished.
        rested: bool,
    },
    /// The text changed: the range `from..to` of the previous revision became `insert`.
    Edit {
        /// The composer.
        composer: String,
        /// The revision after the change; one more than the last one sent.
        revision: u32,
        /// What was replaced.
        range: Utf16Range,
        /// By what.
        insert: String,
        /// The caret afterwards.
        caret: Option<Utf16Range>,
    },
    /// The person paused, or moved the caret.
    Rest {
        /// The composer.
        composer: String,
        /// The revision it rests at.
        revision: u32,
        /// The caret.
        caret: Option<Utf16Range>,
        /// `false` after a short pause; `true` after a long one, or when the editor lost the focus:
        /// then the word at the caret counts as left.
        long: bool,
        /// The person writes, with neither pointer nor focus in the card: what it lists may change.
        elsewhere: bool,
    },
    /// Which parts of the text the network knows as mentions; said whenever that changed. A hello begins with none.
    Mentions {
        /// The composer.
        composer: String,
        /// The revision of the text.
        revision: u32,
        /// Where they stand, in order.
        ranges: Vec<Utf16Range>,
    },
    /// The person did something in the badge or the card, or gave a command.
    Chosen {
        /// Id of the act; repeated until acknowledged.
        id: String,
        /// The composer.
        composer: String,
        /// What the view node carried, unchanged.
        event: CardEvent,
        /// For fields and choices: the value. Empty otherwise.
        value: String,
    },
    /// What became of an insertion.
    Inserted {
        /// Id of the act.
        id: String,
        /// The composer.
        composer: String,
        /// The `insertion` of [`ToPage::Insert`].
        insertion: String,
        /// What was read back.
        outcome: InsertOutcome,
    },
    /// The person clicked the network's own Post or Schedule control (a trusted event).
    PostClicked {
        /// Id of the act, and of the share that it begins; time-ordered.
        id: String,
        /// The composer, which may be gone when this comes again.
        composer: String,
        /// Network name, e.g. `linkedin`.
        network: String,
        /// Where on it.
        surface: Surface,
        /// Whether a publishing time was set.
        scheduled: bool,
        /// When, UTC milliseconds.
        at: i64,
    },
    /// The network shows something else in the composer's place, and may bring it back; then comes a hello.
    Away {
        /// The composer.
        composer: String,
    },
    /// The composer is gone.
    Closed {
        /// Id of the act.
        id: String,
        /// The composer.
        composer: String,
        /// The share it ends: the id of the last [`FromPage::PostClicked`]; empty if none.
        share: String,
        /// Whether the network asked about discarding the draft after that click.
        discarded: bool,
        /// What stood in it, where nothing of it was published; empty otherwise.
        #[serde(default)]
        text: String,
    },
    /// The network showed a link to the new post.
    Linked {
        /// Id of the act.
        id: String,
        /// The composer, which may be gone by now.
        composer: String,
        /// The share it confirms.
        share: String,
        /// The link as the network gave it.
        href: String,
    },
    /// A picture is shown and not here yet; asked again while it is missing.
    Picture {
        /// Its file.
        file: String,
    },
    /// What became of [`ToPage::UsePicture`].
    PictureUsed {
        /// The composer.
        composer: String,
        /// The picture's file.
        file: String,
        /// Saved, or copied.
        save: bool,
        /// Whether it could be done.
        done: bool,
    },
    /// A composer's address is open but no editor was found, or a composer cannot be used.
    Unreadable {
        /// Network name.
        network: String,
        /// Which look failed, e.g. `no-editor`, `two-editors`; never text of the page.
        stage: String,
    },
}

/// What was read back after an insertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum InsertOutcome {
    /// The composer holds exactly what was meant.
    Exact,
    /// The composer changed, but not as meant.
    Different,
    /// The composer did not change.
    Unchanged,
    /// The composer disappeared meanwhile.
    Gone,
}

/// To a network's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToJson)]
#[serde(tag = "t", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ToPage {
    /// What to show now; replaces what was shown before. A stale revision is dropped.
    Draw {
        /// The composer.
        composer: String,
        /// The revision that `marks` belong to.
        revision: u32,
        /// Marks in the text; empty where only the side panel may show anything.
        marks: Vec<Mark>,
        /// The badge; `None`: nothing is drawn in the page, card and marks included.
        badge: Option<Rc<View>>,
        /// The open card; `None` when closed.
        card: Option<Rc<View>>,
        /// Key of the node that gets the focus now; empty: the focus stays where it is.
        focus: String,
        /// A sentence for screen readers, politely; empty for none.
        announce: String,
        /// Direction and language of the interface, for the card's root: a language code.
        language: String,
    },
    /// Put `text` into the composer, read back, and answer with [`FromPage::Inserted`]. An
    /// `insertion` that was seen before is not done again; its outcome is reported again.
    Insert {
        /// The composer.
        composer: String,
        /// Id of the insertion.
        insertion: String,
        /// Lines separated by `\n`.
        text: String,
        /// Where.
        place: Place,
        /// What to select afterwards, relative to the start of `text`; `None`: caret behind it.
        select: Option<Utf16Range>,
    },
    /// Put `text` on the clipboard; comes right after the person's click.
    Copy {
        /// The composer.
        composer: String,
        /// What to copy.
        text: String,
    },
    /// The bytes of a picture that was asked for.
    Picture {
        /// Its file.
        file: String,
        /// What it is, e.g. `image/png`.
        kind: String,
        /// Its bytes in base64.
        data: String,
    },
    /// Put a picture on the clipboard, or save it; comes right after the person's click.
    UsePicture {
        /// The composer.
        composer: String,
        /// Its file.
        file: String,
        /// Save it rather than copy it.
        save: bool,
    },
    /// Give the keyboard focus back to the text.
    BackToText {
        /// The composer.
        composer: String,
        /// Where the caret goes, or what is selected; `None`: where it was.
        place: Option<Place>,
    },
    /// Remove all that was drawn, stop listening to this composer until it closes, keep nothing.
    Silence {
        /// The composer.
        composer: String,
    },
    /// These acts are stored; do not repeat them.
    Acknowledge {
        /// Ids of acts.
        ids: Vec<String>,
    },
}

/// Where an insertion goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(tag = "at", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Place {
    /// At the caret, or over the selection.
    Caret,
    /// Instead of all that stands there.
    All,
    /// Instead of this range of `revision`'s text, if that text still stands.
    Range {
        /// The range.
        range: Utf16Range,
        /// The revision it was computed for.
        revision: u32,
    },
}

/// An underline in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mark {
    /// Stable while the same hint stands on the same words.
    pub key: String,
    /// Where.
    pub range: Utf16Range,
    /// How it looks.
    pub severity: Severity,
}

/// From the background to a tab, perhaps without a port: the page opens its port, says hello for its
/// composer, and sends `event` as a [`FromPage::Chosen`] with this `id`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Knock {
    /// Id of the act; empty without event.
    pub id: String,
    /// The composer it is for; empty: the one that last had the focus, for the background knows none.
    pub composer: String,
    /// What the person asked for with a command or in the side panel; `None`: only a hello is wanted,
    /// from a composer that is known to the page already.
    pub event: Option<CardEvent>,
    /// For fields and choices: the value. Empty otherwise.
    pub value: String,
}
