//! What the policy finds in a draft.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use crate::text::Span;

/// How much a hint matters; nothing is ever blocked.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToJson,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Severity {
    /// Could be better.
    Tip,
    /// Look at it before posting.
    Warn,
    /// Ask somebody before posting.
    Stop,
}

/// A finding of the policy on a span of the draft, or on the whole of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// Id of the rule that found it.
    pub rule: String,
    /// Name of the rule's kind, e.g. `prefer-term`.
    pub kind: String,
    /// How much it matters.
    pub severity: Severity,
    /// Bytes of the draft; empty at the end for a hint on the whole.
    pub span: Span,
    /// Whether it is about the whole draft: a line of the card's checklist, never an underline.
    pub whole: bool,
    /// What is wrong and what to do, in the reader's language.
    pub message: String,
    /// Why it matters to the employee; may be empty.
    pub why: String,
    /// Anchor in the guide (`#anchor`), or an https address; may be empty.
    pub link: String,
    /// Ways to mend it.
    pub fixes: Vec<Fix>,
}

/// A way to mend a hint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What the button says.
    pub label: String,
    /// What takes the place of the hint's span, or of `at`.
    pub replacement: String,
    /// Where it goes, if not on the hint's span: bytes of the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Span>,
}
