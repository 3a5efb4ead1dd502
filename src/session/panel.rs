//! What goes over the port between the extension's own pages and the background, one JSON string a message.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::settings::{Managed, Presence, Settings};
use super::view::{CardEvent, View};
use crate::network::Surface;
use crate::program::GuideSection;

/// From the side panel, the options page or the first-run page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// To an extension page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ToPanel {
    /// All that the page shows.
    Show(Box<PanelModel>),
    /// Put this on the clipboard.
    Copy {
        /// What to copy.
        text: String,
    },
    /// Say this, to the eye and by screen readers: it answers something that the person just did elsewhere.
    Say {
        /// A sentence.
        text: String,
    },
    /// These acts are done; do not repeat them.
    Acknowledge {
        /// Ids of acts.
        ids: Vec<String>,
    },
}

/// All that an extension page shows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
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
    /// Something the person should know, e.g. that a pack could not be read.
    pub notice: Option<Notice>,
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
}

/// What a person may say of themselves under one key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TopicChoice {
    /// As the programme refers to it.
    pub id: String,
    /// As the reader calls it.
    pub name: String,
}

/// What a page says of the programme.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ProgramCard {
    /// The company.
    pub name: String,
    /// Whether it is the sample.
    pub sample: bool,
    /// The programme's version.
    pub version: String,
    /// Where it came from: `sample`, a file's name or an address.
    pub source: String,
    /// How many ready texts it has for the person, in words, and how many more are to come.
    pub texts: String,
    /// How many parts were left out because something is wrong with them.
    pub problems: Vec<String>,
    /// Whom to ask: name and address; empty if nobody is named.
    pub contact: String,
    /// Why share at all.
    pub why: String,
}

/// What a page says of the composer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ComposerCard {
    /// Network, as people say it.
    pub network: String,
    /// Where on it.
    pub surface: Surface,
    /// Whether something is written in it.
    pub has_text: bool,
}

/// One line of the share log.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ShareRow {
    /// The share.
    pub id: String,
    /// The post's title, or "Your own words".
    pub title: String,
    /// One line of facts: when, where, how sure.
    pub facts: String,
    /// Address of the published post, or empty.
    pub link: String,
    /// Deleted a moment ago: shows *Undo*.
    pub deleted: bool,
}

/// Something the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Notice {
    /// What happened.
    pub title: String,
    /// What is safe, and what to do.
    pub body: String,
    /// Lines of detail, e.g. problems of a pack.
    pub details: Vec<String>,
    /// A text that did not arrive, to be copied instead; empty for none.
    #[serde(default)]
    pub copy: String,
}
