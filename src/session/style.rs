//! How nodes of the card look: a few closed kinds, named by what they are for.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum TextStyle {
    /// Title of an item: a heading.
    Title,
    /// Plain text.
    Body,
    /// Secondary line of facts.
    Facts,
    /// A caption as the network would show it, above its fold.
    Preview,
    /// The rest of a caption, below the network's fold.
    BelowFold,
    /// The word a hint is about.
    Quote,
    /// Something the person should notice; also a status for screen readers.
    Notice,
}

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ButtonStyle {
    /// The badge itself.
    Badge,
    /// The one primary action of an item.
    Primary,
    /// Another action.
    Secondary,
    /// An action that looks like a link.
    Quiet,
    /// Only an icon; the label is its accessible name.
    IconOnly,
}

/// Icons, named by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Icon {
    /// Cuecard's sign, nothing to look at.
    Calm,
    /// Cuecard's sign, something to look at.
    Look,
    /// Close the card.
    Close,
    /// Cuecard is paused.
    Pause,
    /// A tip: shape of the dotted underline.
    Tip,
    /// A warning: shape of the wavy underline.
    Warn,
    /// Ask first: shape of the solid underline.
    Stop,
    /// Back to the list.
    Back,
}

/// How a list lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ListStyle {
    /// The card: a dialog that does not trap the focus, named by `label`.
    Card,
    /// Items one below the other: `role=list`, each child a list item.
    Items,
    /// One item: a group with what belongs together.
    Item,
    /// One hint: like `Item`, with the severity's edge.
    Hint,
    /// A picture with what belongs to it.
    Picture,
    /// Side by side, wrapping.
    Row,
    /// The card's last line, always visible.
    Foot,
}

/// How a field looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToJson)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FieldStyle {
    /// One line to write.
    Line,
    /// A box to tick.
    Tick,
    /// One line that searches while writing.
    Search,
}
