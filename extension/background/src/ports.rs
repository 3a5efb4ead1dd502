//! The open ports, by the number that `boot.ts` gave them.

use std::cell::RefCell;

use cuecard::json::ToJson;
use cuecard::lean::Table;
use cuecard::session::message::{Message, PortId};
use cuecard::session::page::{FromPage, open, open_act, seal};
use cuecard::session::panel::FromPanel;
use wasm_bindgen::JsValue;

use crate::browser::{Browser, Port};

/// Who is at the other end.
#[derive(Debug, Clone, Copy)]
enum Peer {
    /// A content script in this tab.
    Page(i32),
    /// One of the extension's own pages.
    Panel,
}

/// All open ports.
#[derive(Debug, Default)]
pub struct Ports(RefCell<Table<PortId, (Peer, Port)>>);

impl Ports {
    /// Takes a new port. One that is neither a content script's nor an own page's is left alone, so
    /// that a page can never speak as the panel.
    pub fn open(&self, browser: &Browser, id: PortId, port: Port) {
        if let Some(peer) = peer(browser, &port) {
            self.0.borrow_mut().insert(id, (peer, port));
        }
    }

    /// Forgets a port; whether it was known.
    pub fn close(&self, id: PortId) -> bool {
        self.0.borrow_mut().remove(&id).is_some()
    }

    /// What a port brought; `None` if it is not the protocol's.
    pub fn read(&self, id: PortId, message: &JsValue) -> Option<Message> {
        let peer = self.0.borrow().get(&id)?.0;
        let json = message.as_string()?;
        Some(match peer {
            Peer::Page(tab) => Message::Page {
                port: id,
                tab,
                from: open::<FromPage>(&json)?,
            },
            Peer::Panel => {
                let (act, from) = open_act::<FromPanel>(&json)?;
                let port = id;
                Message::Panel { port, act, from }
            }
        })
    }

    /// Sends over a port. One that just died takes nothing and says so soon by closing.
    pub fn post<T: ToJson>(&self, id: PortId, message: &T) {
        let port = self.0.borrow().get(&id).map(|(_, port)| port.clone());
        if let (Some(port), Some(json)) = (port, seal(message)) {
            drop(port.post(&json));
        }
    }
}

fn peer(browser: &Browser, port: &Port) -> Option<Peer> {
    let sender = port.sender()?;
    let own = sender
        .url()
        .is_some_and(|url| url.starts_with(&browser.runtime().url("")));
    match port.name().as_str() {
        "page" if !own => Some(Peer::Page(sender.tab()?.id()?)),
        "panel" if own => Some(Peer::Panel),
        _ => None,
    }
}
