//! Everything that can be asked of the browser.

use super::message::{PanelAct, PortId, StoredProgram};
use super::page::{Knock, ToPage};
use super::panel::ToPanel;
use super::settings::Settings;
use crate::share::{History, Queue, Share};

/// Something to do; the background does it and reports with a [`super::Message`].
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Send over a page's port.
    ToPage {
        /// The port.
        port: PortId,
        /// What.
        message: ToPage,
    },
    /// Send over an extension page's port.
    ToPanel {
        /// The port.
        port: PortId,
        /// What.
        message: ToPanel,
    },
    /// Reach a tab that has no port, by `tabs.sendMessage`.
    Knock {
        /// The tab.
        tab: i32,
        /// What.
        knock: Knock,
    },
    /// Reach every open page of the networks in the same way, with nothing asked but a hello.
    KnockEverywhere,
    /// Open the side panel beside a tab. Where the browser refuses, for it wants a fresh click or key, mark
    /// the toolbar's button for that tab instead, with these words as its description.
    ShowPanel {
        /// The tab.
        tab: i32,
        /// What the button then says.
        otherwise: String,
    },
    /// Take the mark off the toolbar's button again.
    Unmark {
        /// The tab.
        tab: i32,
        /// What the button says as always.
        title: String,
    },
    /// Store all of this in one transaction with strict durability; answer `Written` or `WriteFailed`.
    Write {
        /// Number of the batch.
        batch: u32,
        /// What.
        writes: Vec<Write>,
    },
    /// Read `_locales/<language>/messages.json`; answer `TextsRead`.
    ReadTexts {
        /// Language code.
        language: String,
    },
    /// Read posts by id; answer `PostsRead`.
    ReadPosts(Vec<String>),
    /// Read shares before the one with the id `before` (all if `None`), latest id first, at most `limit`; answer
    /// `SharesRead`.
    ReadShares {
        /// A share's id.
        before: Option<String>,
        /// How many.
        limit: u32,
        /// What is done to the one that is read.
        act: Option<Box<PanelAct>>,
    },
    /// Read the log for a page, after the share with this id (all if empty), in the order of ids, at most
    /// `limit`; answer `LogRead`.
    ReadLog {
        /// The page's port.
        port: PortId,
        /// A share's id.
        after: String,
        /// How many.
        limit: u32,
    },
    /// Find which of these shares are not stored; answer `SharesSifted`.
    SiftShares {
        /// The port of the page that brought them, a network's or an own one.
        port: PortId,
        /// Id of its act.
        act: String,
        /// The shares.
        shares: Vec<Share>,
    },
    /// Read the packed sample, `sample.json`; answer `Fetched` with the address `sample`.
    ReadSample,
    /// Get a programme from an https address; answer `Fetched`.
    Fetch {
        /// The address.
        address: String,
    },
    /// Open a tab with an address (mail, https), or with one of the extension's own pages.
    OpenTab {
        /// `mailto:`, `https:`, or a path within the extension such as `pages/panel.html#guide`.
        address: String,
    },
    /// Keep, where the networks' pages read it without waking anything, whether private messages may be looked at.
    LookAtMessages(bool),
    /// Go to a network: to this tab, else to any of its tabs that is open, else to a new one with its address.
    Visit {
        /// Its front page, e.g. `https://www.linkedin.com/`.
        address: String,
        /// The tab that is preferred.
        tab: Option<i32>,
    },
    /// Wake the background at this moment with [`super::Message::Alarm`], or not any more.
    SetAlarm {
        /// UTC milliseconds.
        at: Option<i64>,
    },
    /// Show the one notification that there is, instead of an earlier one; where the person allowed none, nothing.
    Notify {
        /// What it is about.
        title: String,
        /// A sentence.
        text: String,
    },
    /// Delete everything that is stored, remembered or granted; answer `Deleted`.
    DeleteAll,
    /// Keep JSON under a key in the browser's session memory (`storage.session`, never on disk); empty: forget it.
    Remember {
        /// The key.
        key: String,
        /// The JSON, or nothing.
        json: String,
    },
}

/// One change of what is stored.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// The person's choices.
    Settings(Settings),
    /// A programme and all its posts (id, JSON), instead of the one before.
    Program(Box<StoredProgram>, Vec<(String, String)>),
    /// No programme any more.
    ForgetProgram,
    /// A share, new or changed.
    Share(Share),
    /// The share log's index.
    History(History),
    /// Texts for later.
    Queue(Queue),
    /// What is known of an open composer, as JSON; never text that the person wrote.
    Composer(String, String),
    /// The composer is over.
    ForgetComposer(String),
}
