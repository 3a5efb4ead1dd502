//! A stage on which the session plays: it is the page, the storage and the clock, and can kill the background.

use std::collections::{BTreeMap, VecDeque};

use cuecard::network::Surface;
use cuecard::session::kept::Kept;
use cuecard::session::message::Stored;
use cuecard::session::page::{FromPage, InsertOutcome, Knock, ToPage};
use cuecard::session::panel::{FromPanel, PanelModel};
use cuecard::session::settings::{Managed, Presence, Preset};
use cuecard::session::view::{CardEvent, View};
use cuecard::session::{Clock, Effect, Message, State, Zone, update};
use cuecard::share::Share;
use cuecard::text::Utf16Range;

use crate::acme::acme;
use crate::disk::Disk;
use crate::seeing::end_of;

/// Sunday 22 November 2026, 10:00 UTC.
pub const NOW: i64 = 1_795_341_600_000;
/// The ports of the page, in its tab, and of the side panel.
pub const PAGE: u32 = 1;
pub const TAB: i32 = 7;
pub const PANEL: u32 = 2;
/// The one composer of most plays.
pub const COMPOSER: &str = "composer-1";

pub struct Stage {
    state: State,
    pub now: i64,
    pub zone: Zone,
    pub disk: Disk,
    pub pack: String,
    /// What the company's administrator set.
    pub managed: Managed,
    /// Addresses that were asked, and what they answer with instead of silence.
    pub asked: Vec<String>,
    pub answer: Option<String>,
    /// Every message to the page, in order.
    pub page: Vec<ToPage>,
    pub opened: Vec<String>,
    /// When the browser wakes the background, and what was notified.
    pub alarm: Option<i64>,
    pub notified: Vec<String>,
    /// What the panel got of the log, and how many of the shares that it brought were not known.
    pub log: Vec<Share>,
    pub brought: u32,
    pub knocks: Vec<Knock>,
    pub copied: Vec<String>,
    pub panel: PanelModel,
    /// What the side panel was to say, and which of its acts are done.
    pub said: Vec<String>,
    pub done: Vec<String>,
    /// Pictures that the side panel was given.
    pub pictures: Vec<String>,
    /// Tabs beside which the panel was to open, with what the toolbar's button says where it may not.
    pub marked: BTreeMap<i32, String>,
    pub knocked_everywhere: u32,
    /// How often the panel was shown anew.
    pub shown: u32,
    /// Writes fail with this reason.
    pub full: Option<String>,
    /// A newer Cuecard wrote what is stored.
    pub newer: bool,
    /// The background dies before storage does anything more.
    pub dies_before_writing: bool,
    /// Answers are kept until [`Stage::answer_late`].
    pub answers_late: bool,
    late: Vec<Message>,
    pub acts: u32,
}

impl Stage {
    /// A person who chose the sample, in LinkedIn's window, in English.
    pub fn with_sample() -> Self {
        let mut stage = Self::without_program();
        let preset = Preset {
            program: "sample".into(),
            presence: Some(Presence::InWindow),
            language: Some("en".into()),
            sample_confirmed: true,
            ..Preset::default()
        };
        stage.tell(Message::Preset(preset));
        stage
    }

    /// A fresh profile.
    pub fn without_program() -> Self {
        let mut stage = Stage {
            state: State::default(),
            now: NOW,
            zone: Zone::around(NOW, |_| 60),
            disk: Disk::default(),
            pack: acme(),
            managed: Managed::default(),
            asked: Vec::new(),
            answer: None,
            page: Vec::new(),
            opened: Vec::new(),
            alarm: None,
            notified: Vec::new(),
            log: Vec::new(),
            brought: 0,
            knocks: Vec::new(),
            copied: Vec::new(),
            panel: PanelModel::default(),
            said: Vec::new(),
            done: Vec::new(),
            pictures: Vec::new(),
            marked: BTreeMap::new(),
            knocked_everywhere: 0,
            shown: 0,
            full: None,
            newer: false,
            dies_before_writing: false,
            answers_late: false,
            late: Vec::new(),
            acts: 0,
        };
        stage.wake();
        stage
    }

    /// The background dies and wakes again; the page's and the panel's ports are gone with it.
    pub fn kill(&mut self) {
        self.dies_before_writing = false;
        self.wake();
    }

    fn wake(&mut self) {
        self.state = State::default();
        let disk = self.disk.clone();
        let stored = Stored {
            settings: disk.settings,
            managed: self.managed.clone(),
            program: disk.program,
            history: disk.history,
            queue: disk.queue,
            composers: disk.composers.into_iter().collect(),
            browser_language: "en-GB".into(),
            permitted: true,
            newer_storage: self.newer,
            unread_storage: false,
            unread: false,
            remembered: disk.remembered.into_iter().collect(),
        };
        self.tell(Message::Woke(Box::new(stored)));
    }

    /// One message and all that follows from it; answers come after the effects that were asked for first.
    pub fn tell(&mut self, message: Message) {
        let mut waiting = VecDeque::from([message]);
        while let Some(message) = waiting.pop_front() {
            let clock = Clock {
                now: self.now,
                zone: &self.zone,
            };
            let (state, effects) = update(std::mem::take(&mut self.state), message, clock);
            self.state = state;
            let answers: Vec<Message> = effects
                .into_iter()
                .filter_map(|effect| self.carry_out(effect))
                .collect();
            if self.answers_late {
                self.late.extend(answers);
            } else {
                waiting.extend(answers);
            }
        }
    }

    /// The answers that were kept come, in order.
    pub fn answer_late(&mut self) {
        for message in std::mem::take(&mut self.late) {
            self.tell(message);
        }
    }

    /// Does what is asked for, and gives the answer if there is one.
    fn carry_out(&mut self, effect: Effect) -> Option<Message> {
        crate::sent::as_serde_writes(&effect);
        match effect {
            Effect::ToPage {
                message: ToPage::Copy { text, .. },
                ..
            } => self.copied.push(text),
            Effect::ToPage { message, .. } => self.page.push(message),
            Effect::ToPanel { message, .. } => self.hear(message),
            Effect::Knock { knock, .. } => self.knocks.push(knock),
            Effect::KnockEverywhere => self.knocked_everywhere += 1,
            Effect::ShowPanel { tab, otherwise } => drop(self.marked.insert(tab, otherwise)),
            Effect::Unmark { tab, .. } => drop(self.marked.remove(&tab)),
            Effect::Write { .. } | Effect::ReadPosts(_) | Effect::DeleteAll
                if self.dies_before_writing => {}
            Effect::Write { batch, writes } => {
                if let Some(reason) = self.full.clone() {
                    return Some(Message::WriteFailed { batch, reason });
                }
                for write in writes {
                    self.disk.store(write);
                }
                return Some(Message::Written { batch });
            }
            Effect::ReadTexts { language } => {
                let path = format!(
                    "{}/extension/_locales/{language}/messages.json",
                    env!("CARGO_MANIFEST_DIR")
                );
                return Some(Message::TextsRead {
                    language,
                    json: std::fs::read_to_string(path).unwrap(),
                });
            }
            Effect::ReadPosts(ids) => return Some(self.disk.posts(ids)),
            Effect::ReadShares { before, limit, act } => {
                return Some(self.disk.older(before.as_deref(), limit, act));
            }
            Effect::ReadLog { port, after, limit } => {
                let shares = self.disk.log(&after, limit);
                return Some(Message::LogRead { port, shares });
            }
            Effect::SiftShares { port, act, shares } => {
                let shares = self.disk.unknown(shares);
                return Some(Message::SharesSifted { port, act, shares });
            }
            Effect::ReadSample => {
                return Some(Message::Fetched {
                    address: "sample".into(),
                    result: Ok(self.pack.clone()),
                });
            }
            Effect::Fetch { address } => {
                self.asked.push(address.clone());
                let result = self.answer.clone().ok_or("no network on this stage".into());
                return Some(Message::Fetched { address, result });
            }
            Effect::OpenTab { address } | Effect::Visit { address, .. } => {
                self.opened.push(address);
            }
            Effect::LookAtMessages(on) => self.disk.looks_at_messages = on,
            Effect::SetAlarm { at } => self.alarm = at,
            Effect::Notify { title, .. } => self.notified.push(title),
            Effect::DeleteAll => {
                if let Some(reason) = self.full.clone() {
                    return Some(Message::Deleted(Err(reason)));
                }
                self.disk = Disk::default();
                return Some(Message::Deleted(Ok(())));
            }
            Effect::Remember { key, json } if json.is_empty() => {
                drop(self.disk.remembered.remove(&key));
            }
            Effect::Remember { key, json } => {
                assert!(
                    Kept::of_key(&key).is_some(),
                    "the key `{key}` needs its line in src/session/kept.rs"
                );
                self.disk.remembered.insert(key, json);
            }
        }
        None
    }

    /// The page says what is in the composer, as it does on focus and after each reconnection.
    pub fn hello(&mut self, text: &str, revision: u32) {
        self.say_hello(text, revision, true);
    }

    /// The same; `rested`: the person has paused for long.
    pub fn say_hello(&mut self, text: &str, revision: u32, rested: bool) {
        self.page(FromPage::Hello {
            composer: COMPOSER.into(),
            network: "linkedin".into(),
            surface: Surface::Post,
            revision,
            text: text.into(),
            caret: Some(end_of(text)),
            focused: true,
            rested,
        });
    }

    pub fn page(&mut self, from: FromPage) {
        self.tell(Message::Page {
            port: PAGE,
            tab: TAB,
            from,
        });
    }

    /// The person types at the end of `before`.
    pub fn type_after(&mut self, before: &str, typed: &str, revision: u32) {
        let at = end_of(before);
        self.page(FromPage::Edit {
            composer: COMPOSER.into(),
            revision,
            range: at,
            insert: typed.into(),
            caret: Some(end_of(&format!("{before}{typed}"))),
        });
    }

    pub fn rest(&mut self, revision: u32, caret: u32, long: bool) {
        let caret = Some(Utf16Range {
            from: caret,
            to: caret,
        });
        self.page(FromPage::Rest {
            composer: COMPOSER.into(),
            revision,
            caret,
            long,
            elsewhere: false,
        });
    }

    /// The person does something in the card.
    pub fn choose(&mut self, event: CardEvent, value: &str) -> String {
        let id = self.new_act();
        self.choose_again(&id, event, value);
        id
    }

    /// The page repeats an act that was not acknowledged.
    pub fn choose_again(&mut self, id: &str, event: CardEvent, value: &str) {
        let composer = COMPOSER.into();
        self.page(FromPage::Chosen {
            id: id.into(),
            composer,
            event,
            value: value.into(),
        });
    }

    /// The page takes the last knock: it says hello and sends the act.
    pub fn answer_knock(&mut self, text: &str) {
        let knock = self.knocks.pop().expect("a knock");
        self.hello(text, 0);
        if let Some(event) = knock.event {
            self.choose_again(&knock.id, event, &knock.value);
        }
    }

    /// The page reports what it read back for its last insertion.
    pub fn read_back(&mut self, outcome: InsertOutcome) {
        let id = self.new_act();
        let insertion = self
            .insertions()
            .last()
            .map(|(insertion, _)| insertion.clone())
            .unwrap();
        self.page(FromPage::Inserted {
            id,
            composer: COMPOSER.into(),
            insertion,
            outcome,
        });
    }

    pub fn new_act(&mut self) -> String {
        self.acts += 1;
        format!("act-{:04}", self.acts)
    }

    pub fn open_card(&mut self) -> View {
        self.choose(CardEvent::Open { by_keyboard: false }, "");
        self.card().expect("an open card")
    }

    pub fn panel(&mut self, from: FromPanel) {
        self.act("", from);
    }

    /// The same as an act that the panel repeats until it is acknowledged.
    pub fn act(&mut self, act: &str, from: FromPanel) {
        let act = act.into();
        let port = PANEL;
        self.tell(Message::Panel { port, act, from });
    }

    pub fn open_panel(&mut self) {
        self.panel(FromPanel::Open {
            window: 1,
            tab: TAB,
            permitted: true,
        });
    }
}
