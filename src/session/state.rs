//! What the background knows while it lives; all that must outlive it is stored or remembered.

use std::collections::VecDeque;
use std::rc::Rc;

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::answering::Reply;
use super::aside::Aside;
use super::chips::Offer;
use super::clock::Clock;
use super::effect::{Effect, Write};
use super::left::Left;
pub(super) use super::memory::Memory;
use super::message::PortId;
use super::page::Mark;
use super::panel::Notice;
pub(super) use super::panel_model::Panel;
use super::settings::{Managed, Presence, Settings};
use super::texts::Texts;
use super::view::{CardEvent, View};
use crate::lean::{Set, Table, gather};
use crate::network::Surface;
use crate::policy::{Hint, Policy};
use crate::program::{Blank, Head, Post, caption};
use crate::share::{History, Planned, Queue, Share};
use crate::suggest::{Found, Index};
use crate::text::{Span, Utf16Range, words};

/// All of it; begins empty and is filled by [`super::Message::Woke`].
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact")]
pub struct State {
    pub(super) settings: Settings,
    /// What the company's administrator set.
    pub(super) managed: Managed,
    /// When the administrator's address was asked last, UTC milliseconds.
    pub(super) asked_company: i64,
    pub(super) program: Option<Program>,
    /// Acts that wait for a programme which is being got, each with its address.
    pub(super) getting: Vec<(String, (PortId, String))>,
    pub(super) history: History,
    /// Texts for later.
    pub(super) queue: Queue,
    /// What composers left that closed without publishing, by the composer's id.
    pub(super) left: Table<String, Left>,
    /// The text that the person wants in the next composer, and since when.
    pub(super) hand: Option<(String, i64)>,
    /// For when the browser was asked to wake the background, and whether it was asked in this life at all.
    pub(super) alarm: (bool, Option<i64>),
    pub(super) texts: Texts,
    pub(super) language: String,
    pub(super) browser_language: String,
    pub(super) permitted: bool,
    pub(super) reload_needed: bool,
    pub(super) sample_confirmed: bool,
    pub(super) notice: Option<Notice>,
    /// Composers that are open, by id.
    pub(super) composers: Table<String, Composer>,
    /// What was known of composers before the background died: (durable, remembered) JSON.
    pub(super) asleep: Table<String, (String, String)>,
    pub(super) panels: Table<PortId, Panel>,
    /// Ports of pages where a composer's address is open but cannot be read, with their tabs.
    pub(super) unreadable: Table<PortId, i32>,
    /// What must be said of storage as soon as there are sentences for it.
    pub(super) unsaid: Option<Unsaid>,
    /// Posts that are being read, a list for each answer to come, in order.
    pub(super) reading: VecDeque<Vec<String>>,
    /// Pictures that are being read: what they are stored as, and for which port.
    pub(super) pictures: Vec<(String, PortId)>,
    /// Windows with the card of their side panel, as JSON: a panel's port does not outlive the background.
    pub(super) panel_cards: Table<i32, String>,
    /// What waits for writes that are under way, by their number.
    pub(super) batches: Table<u32, Batch>,
    pub(super) next_batch: u32,
    /// Counts focus changes, so that the composer that last had it is known.
    pub(super) focus_count: u64,
    /// Older shares read from storage for the panel, newest first.
    pub(super) older_shares: Vec<Share>,
    pub(super) more_shares: bool,
    /// Of a record that could not be read whole the text lies aside.
    pub(super) unread: bool,
    /// Shares that were deleted a moment ago, as they were, and when: for Undo.
    pub(super) deleted: Table<String, (Share, i64)>,
    /// The same of texts that were taken out of the queue.
    pub(super) removed: Table<String, (Planned, i64)>,
    /// The programme that was forgotten a moment ago, for Undo.
    pub(super) forgotten: Option<Program>,
    /// Id of the last keyboard command that a page was asked to answer.
    pub(super) command: String,
    /// A command that nothing in the page can answer, while there are no sentences yet: its tab and reply.
    pub(super) unanswered: Option<(i32, Reply)>,
    /// Acts that asked to delete everything, while it is being deleted: (port, id).
    pub(super) deleting: Vec<(PortId, String)>,
    /// Tabs whose toolbar button is marked.
    pub(super) marked: Table<i32, ()>,
}

/// A loaded programme; posts are read by id when they are shown.
#[derive(Debug)]
pub(super) struct Program {
    pub source: String,
    pub head: Head,
    pub policy: Policy,
    pub index: Index,
    /// Id of the act that brought it, or empty.
    pub act: String,
    pub problems: Vec<String>,
    /// Posts that were read.
    pub posts: Table<String, Post>,
    /// Posts that are being read.
    pub asked: Set,
    /// Posts that were asked for and are not there.
    pub absent: Set,
}

impl Program {
    /// Whether the post's texts may still come.
    pub fn may_read(&self, post: &str) -> bool {
        !self.posts.contains_key(post) && !self.absent.contains(post)
    }

    /// Whether it is the invented company that ships inside.
    pub fn is_sample(&self) -> bool {
        self.source == SAMPLE
    }
}

/// Something about storage that was found on waking.
#[derive(Debug)]
pub(super) enum Unsaid {
    /// Nothing is written, for this reason.
    Storage(&'static str),
    /// The programme of this file is stored but cannot be used; why, if there is more to say than its age.
    Program(String, Vec<String>),
}

/// The source of the sample.
pub(super) const SAMPLE: &str = "sample";

/// What waits for a batch of writes.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// Acts to acknowledge: (port, id).
    pub acts: Vec<(PortId, String)>,
    /// Shares as they were before it: put back if it fails.
    pub history: Option<History>,
    /// The queue as it was before it: put back if it fails.
    pub queue: Option<Queue>,
    /// A programme that takes effect once it is stored, with its posts.
    pub program: Option<Box<Program>>,
    /// Composers whose cards are remembered then: a card says which acts were done.
    pub cards: Set,
    /// The composer that is forgotten then, or empty.
    pub over: String,
}

/// One open composer.
#[derive(Debug, Default)]
pub(super) struct Composer {
    pub port: PortId,
    pub tab: i32,
    pub network: String,
    pub surface: Surface,
    pub revision: u32,
    pub text: String,
    pub caret: Option<Utf16Range>,
    /// What of the text the network knows as mentions.
    pub mentions: Vec<Utf16Range>,
    /// When it last had the focus, as a count.
    pub focus: u64,
    pub memory: Memory,
    pub card: Card,
    /// Findings of the policy and open prompts, with their keys.
    pub findings: Vec<Finding>,
    /// Keys of findings that may be shown.
    pub revealed: Set,
    /// What the card's list of ready texts holds while it is open.
    pub found: Vec<Found>,
    /// The revision of the text that they were looked up for.
    pub sought: u32,
    /// How many of them fit the draft that stood there; they come first. `None`: there was no draft.
    pub fitting: Option<usize>,
    /// The hashtags and people that it offers beside them; `None`: to be looked up.
    pub offer: Option<Offer>,
    /// It said hello and was not drawn since: what it shows from an earlier life is not known.
    pub fresh: bool,
    /// What was drawn last, to send only what changed.
    pub drawn: Option<(Vec<Mark>, Shared, Shared)>,
    /// To be said once by the screen reader.
    pub announce: String,
    /// Key of the node that shall get the focus at the next drawing.
    pub focus_key: String,
    /// An act that waits for its post's texts and counts as not done until then.
    pub waiting: Option<(String, CardEvent)>,
}

/// A finding with the key under which page and panel speak of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub key: String,
    pub hint: Hint,
}

/// What the card shows; remembered for the browser's session only, because it holds answers to blanks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub(super) struct Card {
    pub open: bool,
    /// `texts` or `hints`.
    pub tab: String,
    /// Only this finding is shown, beside its line.
    pub peek: String,
    /// Post -> chosen variant.
    pub variants: Table<String, String>,
    /// Posts whose caption is shown whole.
    pub whole: Set,
    /// Post -> blank -> answer.
    pub answers: Table<String, Table<String, String>>,
    /// The sample's first insertion waits for a yes: (post, variant, replace).
    pub ask_sample: Option<(String, String, bool)>,
    /// What became of the last insertion.
    pub notice: CardNotice,
    /// What the last insertion was, for Copy.
    pub inserted: String,
    /// The text that was kept for later last, for Undo.
    pub kept: String,
    /// The text that the person took along to this composer.
    pub hand: String,
    /// Take the draft along in the mail to the contact.
    pub ask_with_draft: bool,
    /// How many things to check the screen reader said last.
    pub told: usize,
    /// What stands beside the texts and hints.
    pub aside: Aside,
    /// Ids of the latest acts, so that a repeated one does nothing.
    pub acts: Vec<String>,
}

impl Card {
    /// The single hint goes away, and nothing opens in its place; a card with tabs stays.
    pub(super) fn end_peek(&mut self) {
        if !self.peek.is_empty() {
            self.peek.clear();
            self.open = false;
        }
    }
}

/// What the card says on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
pub(super) enum CardNotice {
    /// Nothing.
    #[default]
    None,
    /// Read back and exact.
    Inserted,
    /// Something else stands in the composer than was meant.
    Different,
    /// The composer did not take it.
    Unchanged,
    /// The text may not be used now: it was offered while it was still, or already, valid.
    NotNow,
    /// A name was typed; whom it means is still to be chosen in the network's own list.
    Pick,
    /// A fix or a text was for words that have changed meanwhile.
    Moved,
    /// Something could not be stored.
    NotStored,
    /// A text was kept for later.
    Kept,
    /// There is no room for one more.
    NoRoom,
}

impl State {
    /// How present Cuecard is in a network's window; until answered, and where the company allows no
    /// more: the side panel only.
    pub(super) fn presence(&self) -> Presence {
        let chosen = self.settings.presence.filter(|_| !self.managed.panel_only);
        chosen.unwrap_or(Presence::SidePanel)
    }

    /// The languages the person reads and writes, best first.
    pub(super) fn languages(&self) -> Vec<String> {
        let mut languages = vec![self.language.clone()];
        let program = self
            .program
            .iter()
            .flat_map(|program| program.head.languages.iter());
        for language in program {
            if !languages.contains(language) {
                languages.push(language.clone());
            }
        }
        languages
    }

    /// The composer of `tab` that last had the focus.
    pub(super) fn composer_in(&self, tab: i32) -> Option<&String> {
        let open = self
            .composers
            .iter()
            .filter(|(_, composer)| composer.tab == tab);
        open.max_by_key(|(_, composer)| composer.focus)
            .map(|(id, _)| id)
    }

    /// Asks for a batch of writes; `batch` says what waits for it.
    pub(super) fn write(&mut self, writes: Vec<Write>, batch: Batch, effects: &mut Vec<Effect>) {
        self.next_batch += 1;
        self.batches.insert(self.next_batch, batch);
        effects.push(Effect::Write {
            batch: self.next_batch,
            writes,
        });
    }
}

impl Composer {
    /// Whether the composer was emptied, and the inserted text with it; then that counts no more.
    pub(super) fn is_emptied(&mut self) -> bool {
        let nothing = self.memory.post.is_empty() && self.memory.planned.is_empty();
        if nothing || !self.text.trim().is_empty() {
            return false;
        }
        self.memory.take_out();
        true
    }

    /// Blanks of the inserted caption that still stand in the draft as prompts.
    pub(super) fn prompts(&self, program: Option<&Program>) -> Vec<(Span, Blank)> {
        let post = program.and_then(|program| program.posts.get(&self.memory.post));
        let variant = post.and_then(|post| {
            post.variants
                .iter()
                .find(|variant| variant.id == self.memory.variant)
        });
        let asked = variant
            .map(|variant| caption::blanks(&variant.text))
            .unwrap_or_default();
        caption::find_prompts(&self.text, &asked)
    }

    /// The inserted caption as it is written, if one was inserted.
    pub(super) fn caption<'p>(&self, program: &'p Program) -> Option<&'p str> {
        let post = program.posts.get(&self.memory.post)?;
        let mut variants = post.variants.iter();
        variants
            .find(|variant| variant.id == self.memory.variant)
            .map(|variant| variant.text.as_str())
    }

    /// Whether so little of the inserted caption still stands that the text is the person's own now.
    pub(super) fn is_rewritten(&self, program: Option<&Program>) -> bool {
        let post = program.and_then(|program| program.posts.get(&self.memory.post));
        let variant = post.and_then(|post| {
            post.variants
                .iter()
                .find(|variant| variant.id == self.memory.variant)
        });
        let Some(variant) = variant else { return false };
        let folded = |text: &str| words(text).into_iter().map(|word| word.folded);
        let caption: Set = gather(folded(&variant.text));
        let draft: Set = gather(folded(&self.text));
        let (kept, of) = STILL_THE_CAPTION;
        caption.shared(&draft) * of < caption.len() * kept
    }
}

/// A caption of which less than this share of the words stands is not what the person posts.
const STILL_THE_CAPTION: (usize, usize) = (1, 5);

/// What is drawn, shared with the message that draws it.
type Shared = Option<Rc<View>>;

/// The moment and the effects of one step, handed through it.
pub(super) struct Step<'s> {
    pub state: &'s mut State,
    pub clock: Clock<'s>,
    pub effects: Vec<Effect>,
    /// Composers to draw anew.
    pub draw: Set,
    /// Whether the extension's pages must be shown anew.
    pub panels: bool,
}
