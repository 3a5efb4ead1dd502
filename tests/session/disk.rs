//! The stage's storage: what is on the disk and in the browser's session memory.

use std::collections::BTreeMap;

use cuecard::session::message::{PanelAct, StoredProgram};
use cuecard::session::settings::Settings;
use cuecard::session::{Message, Write};
use cuecard::share::{History, Queue, Share};

#[derive(Debug, Default, Clone)]
pub struct Disk {
    pub settings: Settings,
    pub program: Option<StoredProgram>,
    pub posts: BTreeMap<String, String>,
    pub shares: BTreeMap<String, Share>,
    pub history: History,
    pub queue: Queue,
    pub composers: BTreeMap<String, String>,
    pub remembered: BTreeMap<String, String>,
    /// Whether pages may look at private messages.
    pub looks_at_messages: bool,
}

impl Disk {
    /// How often a ready text was posted, by the history.
    pub fn times(&self, post: &str) -> u32 {
        let known = self.history.posts.get(post);
        known.map_or(0, |known| known.times)
    }

    pub fn store(&mut self, write: Write) {
        match write {
            Write::Settings(settings) => self.settings = settings,
            Write::Program(program, posts) => {
                self.program = Some(*program);
                self.posts = posts.into_iter().collect();
            }
            Write::ForgetProgram => self.program = None,
            Write::Share(share) => drop(self.shares.insert(share.id.clone(), share)),
            Write::History(history) => self.history = history,
            Write::Queue(queue) => self.queue = queue,
            Write::Composer(id, json) => drop(self.composers.insert(id, json)),
            Write::ForgetComposer(id) => drop(self.composers.remove(&id)),
        }
    }

    /// The answer to `ReadShares`.
    pub fn older(&self, before: Option<&str>, limit: u32, act: Option<Box<PanelAct>>) -> Message {
        let older = |share: &&Share| before.is_none_or(|before| *share.id < *before);
        let mut shares: Vec<Share> = self.shares.values().rev().filter(older).cloned().collect();
        let more = shares.len() > limit as usize;
        shares.truncate(limit as usize);
        Message::SharesRead { shares, more, act }
    }

    /// The answer to `ReadPosts`.
    pub fn posts(&self, ids: Vec<String>) -> Message {
        let known = |id: String| Some((id.clone(), self.posts.get(&id)?.clone()));
        Message::PostsRead(ids.into_iter().filter_map(known).collect())
    }

    /// The answer to `ReadLog`.
    pub fn log(&self, after: &str, limit: u32) -> Vec<Share> {
        let later = self.shares.values().filter(|share| *share.id > *after);
        later.take(limit as usize).cloned().collect()
    }

    /// The answer to `SiftShares`.
    pub fn unknown(&self, shares: Vec<Share>) -> Vec<Share> {
        let unknown = |share: &Share| !self.shares.contains_key(&share.id);
        shares.into_iter().filter(unknown).collect()
    }
}
