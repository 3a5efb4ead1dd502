//! The card as a tree of a few closed kinds of node, so that texts, logic and roles live in one place.
//!
//! `draw/` in the page patches it by key and sends a node's event back unchanged.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

pub use super::style::{ButtonStyle, FieldStyle, Icon, ListStyle, TextStyle};

/// A node of the badge or the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct View {
    /// Unique among its siblings, stable while it means the same thing.
    pub key: String,
    /// What it is.
    pub node: Node,
}

/// The kinds of node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(tag = "is", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Node {
    /// A line or paragraph.
    Text {
        /// What it says; `\n` breaks lines.
        text: String,
        /// How it looks and what it is for.
        style: TextStyle,
    },
    /// Something to click.
    Button {
        /// What it says, and its accessible name.
        label: String,
        /// Longer accessible name and tooltip; empty: the label.
        description: String,
        /// How it looks.
        style: ButtonStyle,
        /// Shown before the label, by meaning; `None`: no icon.
        icon: Option<Icon>,
        /// `Some` for a button that shows and hides something.
        expanded: Option<bool>,
        /// Sent back when it is activated.
        event: CardEvent,
    },
    /// A short word in a pill: a tag, a person, a reason. Can be activated if it has an event.
    Chip {
        /// What it says.
        label: String,
        /// Sent back when it is activated.
        event: Option<CardEvent>,
    },
    /// A picture of a ready text.
    Picture {
        /// Path within the programme's pictures: the bytes are asked for by it.
        file: String,
        /// What it shows, for people who cannot see it.
        alt: String,
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// Nodes together.
    List {
        /// How they lie and what they are for a screen reader.
        style: ListStyle,
        /// Accessible name; empty for none.
        label: String,
        /// The nodes.
        children: Vec<View>,
    },
    /// A place to write a line, or to tick.
    Field {
        /// What is asked.
        label: String,
        /// What stands in it; for `Tick` `true` or `false`.
        value: String,
        /// A line to write, or a box to tick.
        style: FieldStyle,
        /// Sent back with the value after each change.
        event: CardEvent,
    },
    /// One of several.
    Choice {
        /// Accessible name.
        label: String,
        /// What can be chosen.
        options: Vec<ChoiceOption>,
        /// The id of the chosen one.
        chosen: String,
        /// Sent back with the id of the new choice.
        event: CardEvent,
    },
    /// Tabs with the chosen one's content.
    Tabs {
        /// Accessible name.
        label: String,
        /// The tabs; arrow keys move between them.
        tabs: Vec<Tab>,
        /// Id of the chosen tab.
        chosen: String,
        /// Its content.
        children: Vec<View>,
    },
}

/// One tab.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tab {
    /// Id among the tabs.
    pub id: String,
    /// What it says.
    pub label: String,
    /// Sent back when it is chosen.
    pub event: CardEvent,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChoiceOption {
    /// Id among the options.
    pub id: String,
    /// What it says.
    pub label: String,
}

/// What the person did, as data that the page carries back without reading it.
///
/// All of them can be applied twice without harm: they say what shall be, not what shall change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(tag = "do", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CardEvent {
    /// Open the card; `by_keyboard`: and put the focus into it.
    Open {
        /// Whether a key or a command did it.
        by_keyboard: bool,
    },
    /// Close the card; the focus goes back to the text if it was in the card.
    Close,
    /// Show this tab.
    ShowTab {
        /// `texts`, `hints` or `people`.
        tab: String,
    },
    /// Show this variant of a post.
    ShowVariant {
        /// The post; the value is the variant's id.
        post: String,
    },
    /// Show a post's caption whole, or only its beginning.
    ShowWhole {
        /// The post.
        post: String,
        /// Whole or not.
        whole: bool,
    },
    /// Answer a blank; the value is the answer.
    Answer {
        /// The post.
        post: String,
        /// The blank's name.
        blank: String,
    },
    /// Put a text into the composer.
    Insert {
        /// The post.
        post: String,
        /// The variant.
        variant: String,
        /// Instead of all that stands there, or at the caret.
        replace: bool,
        /// The person knows that it comes from the sample.
        sample_confirmed: bool,
    },
    /// Insert what the side panel filled in.
    InsertText {
        /// The post.
        post: String,
        /// The variant.
        variant: String,
        /// Blanks and their answers.
        answers: Vec<(String, String)>,
        /// Instead of all that stands there, or at the caret.
        replace: bool,
    },
    /// Put a hashtag into the text.
    InsertTag {
        /// Without its sign.
        tag: String,
    },
    /// Type a name behind an @; whom it means, the person chooses in the network's own list.
    InsertMention {
        /// The person's or page's id in the programme.
        person: String,
    },
    /// Keep a text for later: a ready one, or with an empty post what stands in the composer.
    Keep {
        /// The post, or empty.
        post: String,
        /// The variant, or empty.
        variant: String,
    },
    /// Take that back.
    Unkeep {
        /// Id of the act that kept it.
        planned: String,
    },
    /// Insert a text that was kept for later, or that a closed composer left.
    InsertKept {
        /// Its id.
        planned: String,
        /// Instead of all that stands there, or at the caret.
        replace: bool,
    },
    /// Copy a text.
    Copy {
        /// The post.
        post: String,
        /// The variant.
        variant: String,
    },
    /// Put a picture on the clipboard.
    CopyPicture {
        /// Its file.
        file: String,
    },
    /// Save a picture as a file.
    SavePicture {
        /// Its file.
        file: String,
    },
    /// Copy what a picture shows, in words.
    CopyAlt {
        /// The post.
        post: String,
        /// The picture's file.
        file: String,
        /// The language of the text that it goes with.
        language: String,
    },
    /// Apply a fix of a hint.
    Fix {
        /// The hint's key.
        hint: String,
        /// Which fix, from 0.
        fix: u32,
    },
    /// Silence a hint in this text.
    NotHere {
        /// The hint's key.
        hint: String,
    },
    /// Silence a rule for a word, for good.
    NeverForWord {
        /// The hint's key.
        hint: String,
    },
    /// Show this hint: the person clicked or hovered its mark.
    ShowHint {
        /// The hint's key.
        hint: String,
    },
    /// Show the next (or previous) hint.
    NextHint {
        /// Backwards.
        back: bool,
    },
    /// Apply the first fix of the hint that is shown, else of the one at the caret.
    ApplyFix,
    /// Select the next place that waits for the person's own words.
    NextBlank,
    /// Give the focus back to the text.
    BackToText,
    /// Open the guide.
    OpenGuide {
        /// A section's anchor, or an https address.
        link: String,
    },
    /// Take the draft along in the mail; the value is `true` or `false`.
    AskWithDraft,
    /// Ask a few questions whose answers become a draft, or leave that.
    OwnWords {
        /// Ask or leave.
        open: bool,
        /// The post that the draft is about, or empty.
        post: String,
    },
    /// Answer one of them; the value is the answer.
    OwnAnswer {
        /// Its number, from 0.
        number: u32,
    },
    /// Put the answers into the composer as a draft.
    InsertOwn {
        /// From the side panel: the post that it is about, or empty.
        post: String,
        /// From the side panel: the answers. None: those that stand in the card.
        answers: Vec<String>,
    },
    /// Copy the answers as a draft.
    CopyOwn,
    /// Pause something; it is never counted and told nobody.
    Pause {
        /// `all`, `rule:<id>` or `campaign:<id>`.
        what: String,
        /// For an hour, else until the person says so.
        hour: bool,
    },
    /// Let it go on.
    GoOn {
        /// What was paused.
        what: String,
    },
    /// Get the programme again from its address.
    GetAgain,
    /// Open the settings.
    OpenSettings,
    /// Write a mail to the contact.
    Ask,
    /// What the person asks the guide; the value is the question.
    Question,
    /// Show what the guide answers to it.
    LookUp,
    /// Write a mail to the contact with the question.
    AskQuestion,
    /// This text is private: be silent until the composer closes.
    Private,
    /// A notice was read.
    DismissNotice,
    /// Open the page where a programme is chosen.
    SetUp,
}
