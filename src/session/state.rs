//! What the background knows while it lives.

/// All of it; begins empty and is filled by [`super::Message::Woke`].
#[derive(Debug, Default)]
pub struct State {}
