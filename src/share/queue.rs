//! The queue: texts that the person means to publish, as a fold of events.
//!
//! Folding is idempotent, as the share log's is: every event says what shall be. A text that was taken
//! out, or published, stays for a while as an empty stone, so that a repeated event cannot bring it back.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

/// A text for later. It holds what the person wrote only because they asked to keep it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Planned {
    /// Id of the act that kept it.
    pub id: String,
    /// When the person means to publish it, UTC milliseconds; `None`: some day.
    pub at: Option<i64>,
    /// Whether the person wants to be reminded then.
    pub remind: bool,
    /// The time for which that was done.
    pub reminded: Option<i64>,
    /// The post it comes from, or empty.
    pub post: String,
    /// Its variant, or empty.
    pub variant: String,
    /// Of a ready text: its blanks and what the person answered.
    pub answers: Vec<(String, String)>,
    /// What the person wrote; empty: the ready text as the library has it.
    pub text: String,
    /// The network it is for, e.g. `linkedin`.
    pub network: String,
    /// The share that it became, or empty.
    pub share: String,
    /// That share came to nothing: the text is for later again.
    pub back: bool,
    /// Taken out or published: all but the id is wiped.
    pub gone: bool,
}

impl Planned {
    /// Whether it still waits to be published.
    pub fn waits(&self) -> bool {
        !self.gone && (self.share.is_empty() || self.back)
    }

    /// Whether it is a ready text as the library has it.
    pub fn is_ready_text(&self) -> bool {
        self.text.is_empty()
    }
}

/// All texts for later.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct Queue {
    /// Those with a time by their time, then the others as the person ordered them; stones anywhere.
    pub texts: Vec<Planned>,
    /// When the person was reminded last, UTC milliseconds.
    pub reminded_at: Option<i64>,
    /// When the person put a reminder aside last, UTC milliseconds.
    pub heard_at: Option<i64>,
}

/// What happened to the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueueEvent {
    /// A text was kept.
    Kept(Planned),
    /// It got a time, another one, or none.
    Timed {
        /// The text.
        id: String,
        /// When, UTC milliseconds.
        at: Option<i64>,
        /// Whether to be reminded then; without a time never.
        remind: bool,
    },
    /// The person wrote on it.
    Wrote {
        /// The text.
        id: String,
        /// What it says now; empty changes nothing.
        text: String,
    },
    /// The order shall be this: the times stay where they are, the texts move among them.
    Ordered {
        /// Texts that wait, in their new order; others stay where they are.
        ids: Vec<String>,
    },
    /// The person took it out.
    Removed {
        /// The text.
        id: String,
    },
    /// And took that back.
    Restored(Planned),
    /// The person clicked Post with it in the composer.
    Posted {
        /// The text.
        id: String,
        /// The share that began.
        share: String,
    },
    /// That click published nothing.
    Returned {
        /// The share.
        share: String,
    },
    /// It was published, as far as anybody knows.
    Settled {
        /// The share.
        share: String,
    },
    /// The person was reminded.
    Reminded {
        /// Of these.
        ids: Vec<String>,
        /// When, UTC milliseconds.
        at: i64,
    },
    /// The person has read the reminder.
    Heard {
        /// When, UTC milliseconds.
        at: i64,
    },
}

impl Queue {
    /// How many texts may wait.
    pub const MOST: usize = 100;
    /// The longest text that is kept, in bytes of UTF-8: far beyond what any network takes as a post.
    pub const LONGEST: usize = 100_000;
    /// How many stones are kept: a page repeats an act for seconds, not for a hundred texts.
    const STONES: usize = 100;

    /// Nothing is for later.
    pub const fn new() -> Self {
        Queue {
            texts: Vec::new(),
            reminded_at: None,
            heard_at: None,
        }
    }

    /// The texts that wait, in their order.
    pub fn waiting(&self) -> impl Iterator<Item = &Planned> {
        self.texts.iter().filter(|text| text.waits())
    }

    /// A text that waits.
    pub fn get(&self, id: &str) -> Option<&Planned> {
        self.waiting().find(|text| text.id == id)
    }

    /// Applies an event; whether it changed anything.
    pub fn apply(&mut self, event: &QueueEvent) -> bool {
        let before = self.clone();
        match event {
            QueueEvent::Kept(text) => self.keep(text),
            QueueEvent::Timed { id, at, remind } => self.change(id, |text| {
                text.at = *at;
                text.remind = *remind && at.is_some();
            }),
            QueueEvent::Wrote { id, text: wrote } => self.change(id, |text| {
                if !wrote.trim().is_empty() && wrote.len() <= Self::LONGEST {
                    text.text.clone_from(wrote);
                    text.answers.clear();
                }
            }),
            QueueEvent::Ordered { ids } => self.order(ids),
            QueueEvent::Removed { id } => self.change(id, wipe),
            QueueEvent::Restored(text) => self.restore(text),
            QueueEvent::Posted { id, share } => self.change(id, |text| {
                if text.share != *share {
                    text.share.clone_from(share);
                    text.back = false;
                }
            }),
            QueueEvent::Returned { share } => self.of_share(share, |text| text.back = true),
            QueueEvent::Settled { share } => self.of_share(share, wipe),
            QueueEvent::Reminded { ids, at } => self.reminded(ids, *at),
            QueueEvent::Heard { at } => self.heard_at = self.heard_at.max(Some(*at)),
        }
        self.sort();
        self.forget_stones();
        *self != before
    }

    fn keep(&mut self, text: &Planned) {
        let known = self.texts.iter().any(|known| known.id == text.id);
        let sound = !text.id.is_empty() && text.text.len() <= Self::LONGEST;
        if !known && sound && self.waiting().count() < Self::MOST {
            self.texts.push(text.clone());
        }
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Planned)) {
        let mut standing = self.texts.iter_mut().filter(|text| !text.gone);
        if let Some(text) = standing.find(|text| text.id == id) {
            change(text);
        }
    }

    /// Changes whatever became this share: if it reached one of several only, the event come again would reach the next.
    fn of_share(&mut self, share: &str, change: impl Fn(&mut Planned)) {
        let standing = self.texts.iter_mut().filter(|text| !text.gone);
        standing
            .filter(|text| text.share == share && !share.is_empty())
            .for_each(change);
    }

    fn restore(&mut self, text: &Planned) {
        let mut stones = self.texts.iter_mut().filter(|stone| stone.gone);
        if let Some(stone) = stones.find(|stone| stone.id == text.id) {
            text.clone_into(stone);
        }
    }

    /// Deals the places, and the times that belong to them, in the new order.
    fn order(&mut self, ids: &[String]) {
        let mut named: Vec<Planned> = Vec::new();
        for id in ids {
            let twice = named.iter().any(|text| text.id == *id);
            if let Some(text) = self.get(id).filter(|_| !twice) {
                named.push(text.clone());
            }
        }
        let mut next = named.iter();
        let is_named = |text: &Planned| named.iter().any(|other| other.id == text.id);
        for place in self.texts.iter_mut().filter(|text| is_named(text)) {
            let Some(text) = next.next() else { return };
            *place = Planned {
                at: place.at,
                remind: place.remind,
                ..text.clone()
            };
        }
    }

    fn reminded(&mut self, ids: &[String], at: i64) {
        self.reminded_at = self.reminded_at.max(Some(at));
        for text in self.texts.iter_mut().filter(|text| ids.contains(&text.id)) {
            text.reminded = text.at;
        }
    }

    /// By time; a stable sort, so those without one keep their order.
    fn sort(&mut self) {
        let time = |text: &Planned| text.at.unwrap_or(i64::MAX);
        crate::lean::sort_by(&mut self.texts, |one, other| time(one).cmp(&time(other)));
    }

    fn forget_stones(&mut self) {
        let stones = self.texts.iter().filter(|text| text.gone).count();
        let mut over = stones.saturating_sub(Self::STONES);
        self.texts.retain(|text| {
            let forget = text.gone && over > 0;
            over -= usize::from(forget);
            !forget
        });
    }
}

fn wipe(text: &mut Planned) {
    *text = Planned {
        id: std::mem::take(&mut text.id),
        gone: true,
        ..Planned::default()
    };
}
