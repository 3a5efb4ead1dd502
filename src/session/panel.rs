//! What goes over the port between the extension's own pages and the background, one JSON string a message.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

pub use super::panel_rows::{ComposerCard, Notice, ProgramCard};
use super::settings::{Managed, Presence, Settings};
use super::view::{CardEvent, View};
use crate::program::GuideSection;
use crate::share::{Correction, Figures, Share};

pub use super::rows::{Doubt, LeftRow, PlannedRow, ShareRow};

/// From the side panel, the options page or the first-run page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToJson)]
#[serde(tag = "t", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum FromPanel {
    /// A page opened, or moved to another window or tab: the background answers now and after each change.
    Open {
        /// The browser's window the page lives in.
        window: i32,
        /// The active tab of that window; -1 where there is none.
        tab: i32,
        /// Whether LinkedIn's permission is granted.
        permitted: bool,
    },
    /// What the list of ready texts shall show.
    Look {
        /// Words to search; empty for all.
        query: String,
        /// A category, or empty for all.
        category: String,
        /// A language code, or empty for all.
        language: String,
    },
    /// Something in a hint or ready text of the panel; goes to the composer that last had the focus.
    Choose {
        /// Id of the act.
        id: String,
        /// What the person did.
        event: CardEvent,
        /// For fields and choices: the value.
        value: String,
    },
    /// A picture is shown and not here yet.
    Picture {
        /// Its file.
        file: String,
    },
    /// The sample was accepted for this session.
    ConfirmSample,
    /// Show older entries of the log.
    MoreShares,
    /// Delete a share, or take that back.
    DeleteShare {
        /// The share.
        share: String,
        /// `true`: take the deletion back.
        undo: bool,
    },
    /// The log is wanted for a file: what comes after this share; answer [`ToPanel::Log`].
    ReadLog {
        /// A share's id, or nothing to begin.
        after: String,
    },
    /// Record these shares from a file, those that are not known; answer [`ToPanel::Brought`].
    BringShares {
        /// The shares.
        shares: Vec<Share>,
    },
    /// The answer to "Did you post it?".
    AnswerPosted {
        /// The share.
        share: String,
        /// `None`: the person does not know.
        yes: Option<bool>,
    },
    /// Correct a share.
    CorrectShare {
        /// The share.
        share: String,
        /// What it shall be.
        to: Correction,
    },
    /// Own figures of a share; `None`: none any more.
    MeasureShare {
        /// The share.
        share: String,
        /// The figures.
        figures: Option<Figures>,
    },
    /// Give a text for later a time, or none, and say whether to be reminded.
    PlanText {
        /// The text.
        planned: String,
        /// UTC milliseconds.
        at: Option<i64>,
        /// Whether.
        remind: bool,
    },
    /// Change what a text for later says.
    WriteText {
        /// The text.
        planned: String,
        /// What it says.
        text: String,
    },
    /// Order the texts for later: the times stay, the texts move among them.
    OrderTexts {
        /// All of them, in their new order.
        planned: Vec<String>,
    },
    /// Not this time: on a later day.
    SkipText {
        /// The text.
        planned: String,
        /// The time it has now.
        from: Option<i64>,
    },
    /// Take a text out of the queue, or take that back.
    RemoveText {
        /// The text.
        planned: String,
        /// `true`: take that back.
        undo: bool,
    },
    /// Go to the network with a text at hand, one for later or one that a closed composer left.
    TakeAlong {
        /// Its id.
        text: String,
    },
    /// The reminder was read.
    HeardReminder,
    /// Keep for later what a closed composer left.
    KeepLeft {
        /// Id of the text for later that it becomes.
        planned: String,
        /// The left text.
        left: String,
    },
    /// Let a left text go, or take that back.
    ForgetLeft {
        /// The left text.
        left: String,
        /// `true`: take that back.
        undo: bool,
    },
    /// Whether texts that were closed without being published are offered again.
    SetBringBack {
        /// Whether.
        on: bool,
    },
    /// Load a programme from the text of a file; repeated until acknowledged, applied once.
    LoadFile {
        /// Id of the act.
        id: String,
        /// The file's name, for messages.
        name: String,
        /// The file's text.
        text: String,
    },
    /// Load a programme from an https address.
    LoadAddress {
        /// The address.
        address: String,
    },
    /// Use the sample.
    UseSample,
    /// Forget the programme; log and settings stay. It can be taken back for ten seconds.
    ForgetProgram,
    /// Take that back.
    KeepProgram,
    /// How present Cuecard shall be.
    SetPresence {
        /// The choice.
        presence: Presence,
    },
    /// Language of interface and texts; `None`: the browser's.
    SetLanguage {
        /// The choice.
        language: Option<String>,
    },
    /// Up to five topics.
    SetTopics {
        /// The choice.
        topics: Vec<String>,
    },
    /// What the person says of themselves.
    SetAudience {
        /// As the programme names it, `role:sales`.
        audience: Vec<String>,
    },
    /// Delete everything that is kept; repeated until acknowledged.
    DeleteAll {
        /// Id of the act.
        id: String,
    },
    /// Whether to help in private messages, too.
    SetMessages {
        /// The choice.
        on: bool,
    },
    /// The first-run page is finished.
    Welcomed,
    /// A word is no longer silenced.
    HintAgain {
        /// The rule.
        rule: String,
        /// The word.
        word: String,
    },
    /// LinkedIn's permission was granted or withdrawn.
    Permitted {
        /// Whether it is granted now.
        granted: bool,
    },
}

impl FromPanel {
    /// Whether it changes what is stored, so that the page must repeat it until it is acknowledged.
    pub fn is_act(&self) -> bool {
        match self {
            FromPanel::Choose { event, .. } => {
                matches!(event, CardEvent::Pause { .. } | CardEvent::GoOn { .. })
                    || matches!(event, CardEvent::Keep { post, .. } if !post.is_empty())
            }
            FromPanel::Open { .. }
            | FromPanel::Look { .. }
            | FromPanel::ConfirmSample
            | FromPanel::MoreShares
            | FromPanel::ReadLog { .. }
            | FromPanel::TakeAlong { .. }
            | FromPanel::LoadFile { .. }
            | FromPanel::DeleteAll { .. }
            | FromPanel::Picture { .. }
            | FromPanel::Permitted { .. } => false,
            _ => true,
        }
    }
}

/// To an extension page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToJson)]
#[serde(tag = "t", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ToPanel {
    /// All that the page shows.
    Show(Box<PanelModel>),
    /// Put this on the clipboard.
    Copy {
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
    /// Say this, to the eye and by screen readers: it answers something that the person just did elsewhere.
    Say {
        /// A sentence.
        text: String,
    },
    /// A part of the log, in the order of ids; an empty one: there is no more.
    Log {
        /// The shares.
        shares: Vec<Share>,
    },
    /// What became of [`FromPanel::BringShares`].
    Brought {
        /// How many of them were not known.
        added: u32,
    },
    /// These acts are done; do not repeat them.
    Acknowledge {
        /// Ids of acts.
        ids: Vec<String>,
    },
}

/// All that an extension page shows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact")]
pub struct PanelModel {
    /// The language of the interface now.
    pub language: String,
    /// The person's choices.
    pub settings: Settings,
    /// What the company's administrator set.
    pub managed: Managed,
    /// The programme, if there is one.
    pub program: Option<ProgramCard>,
    /// The programme that was forgotten a moment ago, by its name, and can come back; empty: none.
    pub forgotten: String,
    /// Whether LinkedIn's permission is granted.
    pub permitted: bool,
    /// Tabs that were open before permission was granted and must be loaded anew.
    pub reload_needed: bool,
    /// The composer that texts go to, if there is one in the active tab.
    pub composer: Option<ComposerCard>,
    /// Why there is no composer though a composer's address is open; empty otherwise.
    pub unreadable: bool,
    /// The hashtags and people at hand, as the card's view; `None` without a composer, or where none fits.
    pub chips: Option<View>,
    /// Ready texts for the current look, as the card's views.
    pub texts: Vec<View>,
    /// How many of them fit the draft; they come first. `None`: there is no draft, or something is searched.
    pub texts_fit: Option<u32>,
    /// How many there are in all.
    pub texts_found: u32,
    /// Categories there are.
    pub categories: Vec<String>,
    /// Languages that ready texts are written in, as codes.
    pub languages: Vec<String>,
    /// Things to check, as the card's views; empty without composer.
    pub hints: Vec<View>,
    /// How many things to check there are.
    pub hint_count: u32,
    /// The share log, newest first.
    pub shares: Vec<ShareRow>,
    /// Whether there are older ones.
    pub more_shares: bool,
    /// The share of which the person is asked whether it was posted.
    pub doubt: Option<Doubt>,
    /// Texts for later, in their order.
    pub later: Vec<PlannedRow>,
    /// What the last reminder says, until it is read; empty for none.
    pub reminder: String,
    /// The text that it is about.
    pub reminded: String,
    /// What a composer left that closed without publishing, the newest first.
    pub left: Vec<LeftRow>,
    /// Something the person should know, e.g. that a pack could not be read.
    pub notice: Option<Notice>,
    /// What is said where the ready texts are not as expected, with one thing to do; empty where they are.
    pub empty: Vec<View>,
    /// That everything is paused, with the way to go on; empty where it is not.
    pub pause: Vec<View>,
    /// All that is paused.
    pub paused: Vec<PausedRow>,
    /// Campaigns that run, as they are paused.
    pub campaigns: Vec<TopicChoice>,
    /// Questions whose answers become a draft, as the card's views; empty while none are asked.
    pub own: Vec<View>,
    /// The question to the guide and its answer, as the card's views; empty without a guide.
    pub can_i: Vec<View>,
    /// The guide in the interface's language.
    pub guide: Vec<GuideSection>,
    /// Topics of the programme.
    pub topics: Vec<TopicChoice>,
    /// Whom the programme's posts and rules are meant for where not for all, by key.
    pub audiences: Vec<AudienceGroup>,
    /// What the person is of it.
    pub audience: Vec<String>,
    /// Whether using a sample text was confirmed in this session.
    pub sample_confirmed: bool,
    /// How much there is of each thing in [`super::kept::KEPT`] that is not a setting, by its name; absent: none.
    pub kept: Vec<(String, u32)>,
}

/// Something that is paused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub struct PausedRow {
    /// What it is called to go on.
    pub what: String,
    /// As the reader calls it.
    pub name: String,
}

/// What a person may say of themselves under one key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct AudienceGroup {
    /// `role`, `country` or another.
    pub key: String,
    /// As the reader calls it.
    pub name: String,
    /// As the programme names them, key included.
    pub entries: Vec<String>,
    /// The company set what the person is here.
    pub by_company: bool,
}

/// A topic that a person may choose.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ToJson)]
#[serde(default, rename_all = "camelCase")]
pub struct TopicChoice {
    /// As the programme refers to it.
    pub id: String,
    /// As the reader calls it.
    pub name: String,
}
