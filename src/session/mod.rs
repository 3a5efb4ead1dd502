//! What the person sees and what happens next: messages in, new state and effects out.
//!
//! The browser is not known here. [`Message`] is everything that can happen, [`Effect`] everything
//! that can be asked for; the extension's background carries them over and holds no logic.

mod acting;
mod aloud;
mod answering;
mod answers_view;
mod asking;
mod audience;
mod build;
mod card;
mod chips;
mod chips_view;
mod composing;
mod drawing;
mod hints_view;
mod inserting;
mod keeping;
mod keys;
mod library;
mod managed;
mod mentions;
mod messages;
mod panel_model;
mod panel_step;
mod publishing;
mod say;
mod texts_view;
mod undo;

pub mod clock;
pub mod effect;
pub mod message;
pub mod page;
pub mod panel;
pub mod settings;
pub mod state;
pub mod texts;
pub mod update;
pub mod view;
#[cfg(test)]
mod wire_test;

pub use clock::{Clock, Zone};
pub use effect::{Effect, Write};
pub use message::Message;
pub use state::State;
pub use texts::Texts;
pub use update::update;
