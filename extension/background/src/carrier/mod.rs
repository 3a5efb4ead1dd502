//! Carries messages to the core and its effects to the browser, strictly in order.
//!
//! A step of the core is never interrupted: what comes up while effects are run waits for its turn.
//! Effects begin in the order in which they were asked for; storage does one after the other.

mod effects;
mod later;
mod wake;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::Future;
use std::rc::Rc;

use cuecard::session::message::{Message, PortId};
use cuecard::session::page::ToPage;
use cuecard::session::panel::ToPanel;
use cuecard::session::settings::Preset;
use cuecard::session::{Clock, Effect, State, Zone, update};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::browser::{self, Browser, Port};
use crate::permission;
use crate::ports::Ports;
use crate::queue::Queue;
use crate::storage::Storage;

/// Keys of the browser's local area, `storage.local`.
mod local {
    /// The one setting that answers the first-run page.
    pub const PRESET: &str = "preset";
    /// Whether private messages may be looked at, where the content script reads it by itself; absent means no.
    pub const MESSAGES: &str = "messages";
}

/// What the toolbar's button shows when there is something to read on it.
const MARK: &str = "?";

/// The background while it lives.
#[derive(Debug)]
pub struct Carrier {
    browser: Browser,
    state: RefCell<State>,
    inbox: RefCell<VecDeque<Message>>,
    stepping: Cell<bool>,
    ports: Ports,
    storage: Storage,
    storage_queue: Queue,
    permission_queue: Queue,
    zone: RefCell<Zone>,
    /// Effects whose answer is still to come.
    under_way: Cell<u32>,
    /// How much is on its way into the session's memory, and what is acknowledged only when it is there.
    remembering: Cell<u32>,
    held: RefCell<Vec<Effect>>,
    /// The preset that the core works on; removed from the settings when all that it caused is done.
    preset: RefCell<Option<Preset>>,
    /// Something of it could not be stored: it stays and is applied again at the next wake.
    preset_failed: Cell<bool>,
    /// The sentences of the browser's language, read ahead on waking: (language, JSON).
    texts: RefCell<Option<(String, String)>>,
    /// Nothing was ever chosen here: no welcome, no program, no preset.
    untouched: Cell<bool>,
}

impl Carrier {
    /// An empty one; [`Carrier::wake`] fills it.
    pub fn new(browser: Browser) -> Rc<Carrier> {
        Rc::new(Carrier {
            browser,
            state: RefCell::default(),
            inbox: RefCell::default(),
            stepping: Cell::new(false),
            ports: Ports::default(),
            storage: Storage::default(),
            storage_queue: Queue::default(),
            permission_queue: Queue::default(),
            zone: RefCell::new(Zone::around(now(), offset)),
            under_way: Cell::new(0),
            remembering: Cell::new(0),
            held: RefCell::default(),
            preset: RefCell::default(),
            preset_failed: Cell::new(false),
            texts: RefCell::default(),
            untouched: Cell::new(false),
        })
    }

    /// A port was opened.
    pub fn connected(&self, id: PortId, port: Port) {
        self.ports.open(&self.browser, id, port);
    }

    /// A port brought something.
    pub fn heard(self: &Rc<Self>, id: PortId, message: &JsValue) {
        if let Some(message) = self.ports.read(id, message) {
            self.tell(message);
        }
    }

    /// A port closed.
    pub fn closed(self: &Rc<Self>, id: PortId) {
        if self.ports.close(id) {
            self.tell(Message::PortClosed { port: id });
        }
    }

    /// A keyboard command.
    pub fn command(self: &Rc<Self>, name: String, tab: i32) {
        self.tell(Message::Command {
            name,
            tab,
            id: browser::random_id(),
        });
    }

    /// The active tab of a window changed.
    pub fn activated(self: &Rc<Self>, window: i32, tab: i32) {
        self.tell(Message::TabActivated { window, tab });
    }

    /// The alarm rang.
    pub fn alarm(self: &Rc<Self>) {
        self.tell(Message::Alarm);
    }

    /// The notification was clicked.
    pub fn notification_clicked(self: &Rc<Self>) {
        self.tell(Message::NotificationClicked);
    }

    /// First installed: shows the first-run page, unless something has been chosen already.
    pub fn installed(self: &Rc<Self>) {
        if self.untouched.get() {
            self.run(Effect::OpenTab {
                address: "pages/welcome.html".to_owned(),
            });
        }
    }

    /// Permissions changed: the content script follows, then the core hears of it.
    pub fn permissions_changed(self: &Rc<Self>) {
        let carrier = Rc::clone(self);
        self.permission_queue.push(async move {
            let granted = permission::granted(&carrier.browser).await;
            permission::register(&carrier.browser, &granted).await;
            let tabs_open = !permission::tabs(&carrier.browser, &granted)
                .await
                .is_empty();
            carrier.tell(Message::Permitted {
                granted: !granted.is_empty(),
                tabs_open,
            });
        });
    }

    /// The company's administrator changed what is set, while the background lives.
    pub fn managed_changed(self: &Rc<Self>) {
        let carrier = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let managed = carrier.read_managed().await;
            carrier.tell(Message::Managed(managed));
        });
    }

    /// A preset was written while the background lives.
    pub fn preset_written(self: &Rc<Self>) {
        let carrier = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(preset) = carrier.read_preset().await {
                carrier.apply_preset(preset);
            }
        });
    }

    /// Lets the core take `message`, and all that comes of it, one after the other.
    fn tell(self: &Rc<Self>, message: Message) {
        self.inbox.borrow_mut().push_back(message);
        if self.stepping.replace(true) {
            return;
        }
        while let Some(message) = self.next() {
            let (state, effects) = self.step(message);
            self.state.replace(state);
            for effect in effects {
                self.run(effect);
            }
        }
        self.stepping.set(false);
    }

    /// One step of the core, now and here. The zone is read anew where the person has travelled.
    fn step(&self, message: Message) -> (State, Vec<Effect>) {
        let now = now();
        if self.zone.borrow().offset(now) != offset(now) {
            self.zone.replace(Zone::around(now, offset));
        }
        let zone = self.zone.borrow();
        update(self.state.take(), message, Clock { now, zone: &zone })
    }

    fn next(&self) -> Option<Message> {
        self.inbox.borrow_mut().pop_front()
    }

    /// Begins an effect: a post at once, storage after the storage before it, the rest beside it. An act is
    /// acknowledged when what it left in the session's memory is there: until then the page would repeat it.
    fn run(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::ToPage {
                message: ToPage::Acknowledge { .. },
                ..
            }
            | Effect::ToPanel {
                message: ToPanel::Acknowledge { .. },
                ..
            } if self.remembering.get() > 0 => self.held.borrow_mut().push(effect),
            Effect::Remember { .. } => self.remember_first(effect),
            Effect::ToPage { port, message } => self.ports.post(port, &message),
            Effect::ToPanel { port, message } => self.ports.post(port, &message),
            Effect::ShowPanel { tab, otherwise } => self.show_panel(tab, otherwise),
            Effect::Write { .. }
            | Effect::ReadPosts(_)
            | Effect::ReadShares { .. }
            | Effect::ReadLog { .. }
            | Effect::SiftShares { .. }
            | Effect::DeleteAll => {
                self.storage_queue.push(self.answered(effect));
            }
            effect => wasm_bindgen_futures::spawn_local(self.answered(effect)),
        }
    }

    /// Remembers, and then sends what waited for it.
    fn remember_first(self: &Rc<Self>, effect: Effect) {
        self.remembering.set(self.remembering.get() + 1);
        let (carrier, remembered) = (Rc::clone(self), self.answered(effect));
        wasm_bindgen_futures::spawn_local(async move {
            remembered.await;
            carrier.remembering.set(carrier.remembering.get() - 1);
            if carrier.remembering.get() == 0 {
                for held in carrier.held.take() {
                    carrier.run(held);
                }
            }
        });
    }

    /// Asks the browser at once, within the person's act if this still is one.
    fn show_panel(self: &Rc<Self>, tab: i32, otherwise: String) {
        let opened = self.open_panel(tab);
        let carrier = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let opened = match opened {
                Ok(promise) => JsFuture::from(promise).await,
                Err(error) => Err(error),
            };
            if opened.is_err() {
                carrier.mark(tab, MARK, &otherwise).await;
            }
        });
    }

    /// Does `effect` and tells the core what came of it.
    fn answered(self: &Rc<Self>, effect: Effect) -> impl Future<Output = ()> + use<> {
        self.under_way.set(self.under_way.get() + 1);
        let carrier = Rc::clone(self);
        async move {
            if let Some(message) = carrier.perform(effect).await {
                carrier.tell(message);
            }
            carrier.under_way.set(carrier.under_way.get() - 1);
            carrier.remove_preset_when_done();
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "milliseconds since 1970 are whole and far below 2^53"
)]
fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Local time minus UTC at a moment, in minutes.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "milliseconds since 1970 and minutes of an offset are whole and small"
)]
fn offset(at: i64) -> i32 {
    let date = js_sys::Date::new(&JsValue::from_f64(at as f64));
    -(date.get_timezone_offset() as i32)
}
