//! Everything that can happen.

use super::page::FromPage;
use super::panel::FromPanel;
use super::settings::{Managed, Preset, Settings};
use crate::share::{History, Queue, Share};

/// Names one open port; given by the background, never reused while it lives.
pub type PortId = u32;

/// How keys begin under which texts of records lie aside that could not be read whole, beside what is known of
/// composers, which is read with them. Behind it comes the name of the record's store.
pub const UNREAD: &str = "unread:";

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The background woke up and read what is stored.
    Woke(Box<Stored>),
    /// A preset was found in the settings; the background has removed it.
    Preset(Preset),
    /// The interface texts of a language were read: the JSON of `_locales/<language>/messages.json`.
    TextsRead {
        /// Language code.
        language: String,
        /// The file's content.
        json: String,
    },
    /// A page's message.
    Page {
        /// The port it came over.
        port: PortId,
        /// The tab that the page is in.
        tab: i32,
        /// What it says.
        from: FromPage,
    },
    /// An extension page's message.
    Panel {
        /// The port it came over.
        port: PortId,
        /// Id of the act, which is repeated until it is acknowledged; empty for what may be lost.
        act: String,
        /// What it says.
        from: FromPanel,
    },
    /// A port closed.
    PortClosed {
        /// Which.
        port: PortId,
    },
    /// A keyboard command of the browser, by its name in the manifest, while `tab` was active.
    Command {
        /// Its name in the manifest.
        name: String,
        /// The active tab.
        tab: i32,
        /// Random, for the act it becomes.
        id: String,
    },
    /// The active tab of a window changed.
    TabActivated {
        /// The window.
        window: i32,
        /// The tab.
        tab: i32,
    },
    /// Texts of posts were read: (id, JSON of a [`crate::program::Post`]).
    PostsRead(Vec<(String, String)>),
    /// Older shares were read, newest first.
    SharesRead {
        /// The shares.
        shares: Vec<Share>,
        /// Whether there are still older ones.
        more: bool,
        /// What is done to the share, if it is the one that this is about.
        act: Option<Box<PanelAct>>,
    },
    /// A part of the log was read for a page.
    LogRead {
        /// The page's port.
        port: PortId,
        /// The shares, in the order of their ids.
        shares: Vec<Share>,
    },
    /// Of the shares that a page brought, these are not stored yet.
    SharesSifted {
        /// The page's port.
        port: PortId,
        /// Id of its act.
        act: String,
        /// The shares.
        shares: Vec<Share>,
    },
    /// The moment of [`super::Effect::SetAlarm`] has come.
    Alarm,
    /// The notification was clicked.
    NotificationClicked,
    /// A batch of writes was stored durably.
    Written {
        /// The batch.
        batch: u32,
    },
    /// A batch could not be stored; nothing of it was.
    WriteFailed {
        /// The batch.
        batch: u32,
        /// Why, e.g. `QuotaExceededError`.
        reason: String,
    },
    /// Everything was deleted, or why not all of it, e.g. `AbortError`.
    Deleted(Result<(), String>),
    /// What a fetch of a programme gave.
    Fetched {
        /// The address.
        address: String,
        /// The body, or why there is none.
        result: Result<String, String>,
    },
    /// The page did not take a [`super::Effect::Knock`]: no composer, or no Cuecard in that tab.
    KnockFailed {
        /// The tab.
        tab: i32,
        /// Id of the act.
        id: String,
    },
    /// The company's administrator changed what is set for this browser.
    Managed(Managed),
    /// A permission for a network was granted or withdrawn.
    Permitted {
        /// Whether it is granted now.
        granted: bool,
        /// Whether a tab of that network was open at that moment.
        tabs_open: bool,
    },
}

/// What an extension page does, while what it needs is being read.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelAct {
    /// The page's port.
    pub port: PortId,
    /// Id of the act; empty for what may be lost.
    pub id: String,
    /// What it says.
    pub from: FromPanel,
}

/// What is stored, read at once when the background wakes.
#[derive(Debug, Clone, PartialEq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact")]
pub struct Stored {
    /// The person's choices.
    pub settings: Settings,
    /// What the company's administrator set.
    pub managed: Managed,
    /// The programme's sections; `None` if there is none.
    pub program: Option<StoredProgram>,
    /// The share log's index.
    pub history: History,
    /// Texts for later.
    pub queue: Queue,
    /// What is known of composers that were open when the background died: (composer, JSON); and what lies aside.
    pub composers: Vec<(String, String)>,
    /// The browser's interface language, e.g. `it`.
    pub browser_language: String,
    /// Whether LinkedIn's permission is granted.
    pub permitted: bool,
    /// The storage was written by a newer Cuecard: nothing may be written.
    pub newer_storage: bool,
    /// What is stored could not be read: nothing may be written.
    pub unread_storage: bool,
    /// A record could not be read whole: its text lies aside as it was, and among the composers from the next wake on.
    pub unread: bool,
    /// What was kept by [`super::Effect::Remember`] in this browser session: (key, JSON).
    pub remembered: Vec<(String, String)>,
}

/// A programme as it is stored: the small sections as text, the posts read by id.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StoredProgram {
    /// `sample`, a file's name or an address.
    pub source: String,
    /// The form of pack that the sections were written in, [`crate::program::pack::FORMAT`] then.
    pub form: u64,
    /// JSON of [`crate::program::Head`].
    pub head: String,
    /// The compiled rules.
    pub rules: String,
    /// The compiled index.
    pub index: String,
    /// Id of the act that brought it; empty if that act is not repeated.
    pub act: String,
    /// Sentences about parts that were left out.
    pub problems: Vec<String>,
}
