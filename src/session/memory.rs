//! What must outlive the background of an open composer.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

/// What must be known of a composer when the background comes back; stored, so never text that the person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub(super) struct Memory {
    /// The post whose text was inserted, and its variant.
    pub post: String,
    pub variant: String,
    /// The text for later that was inserted, or empty.
    pub planned: String,
    /// Whether it was read back: only then can it be missed.
    pub arrived: bool,
    /// Post and variant that stood there before the one that is on its way.
    pub earlier: Option<(String, String)>,
    /// Post, variant and text for later that stood there and were taken out: undoing or pasting may put them back.
    pub taken: Option<(String, String, String)>,
    /// "Not in this text": the rule, and a fingerprint of the words.
    pub not_here: Vec<(String, u64)>,
    /// It is a private message: its text is nobody's to keep.
    pub message: bool,
    /// When the composer was seen last, UTC milliseconds; a forgotten one is dropped after a day.
    pub seen: i64,
}

impl Memory {
    /// A text is on its way into the composer; until it is read back, the one before may still be the one.
    pub(super) fn expect(&mut self, post: &str, variant: &str) {
        if self.arrived && !self.post.is_empty() {
            self.earlier = Some((self.post.clone(), self.variant.clone()));
        }
        post.clone_into(&mut self.post);
        variant.clone_into(&mut self.variant);
        self.planned.clear();
        self.arrived = false;
        self.taken = None;
    }

    /// The text was taken out of the composer, or so much of it that it is not that text any more.
    pub(super) fn take_out(&mut self) {
        let part = std::mem::take::<String>;
        let text = (
            part(&mut self.post),
            part(&mut self.variant),
            part(&mut self.planned),
        );
        self.taken = Some(text);
        self.earlier = None;
    }

    /// What was taken out stands there again, if nothing else does; whether there was anything.
    pub(super) fn put_back(&mut self) -> bool {
        if !self.post.is_empty() || !self.planned.is_empty() {
            return false;
        }
        let taken = self.taken.take();
        let was = taken.is_some();
        (self.post, self.variant, self.planned) = taken.unwrap_or_default();
        was
    }

    /// The text was read back, or it did not arrive: then what stood there before stands there still.
    pub(super) fn settle(&mut self, arrived: bool) {
        let earlier = self.earlier.take();
        if arrived {
            self.arrived = true;
        } else {
            self.arrived = earlier.is_some();
            self.planned.clear();
            (self.post, self.variant) = earlier.unwrap_or_default();
        }
    }
}
