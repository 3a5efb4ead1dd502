//! One step: a message in, the new state and effects out.

use super::{Clock, Effect, Message, State};

/// Applies `message` to `state` at the moment of `clock`.
pub fn update(state: State, message: Message, clock: Clock) -> (State, Vec<Effect>) {
    let _ = (message, clock);
    (state, Vec::new())
}
