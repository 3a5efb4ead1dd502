//! Private messages: nothing runs in them unless the person turned that on.

use super::effect::Effect;
use super::message::PortId;
use super::state::Step;
use super::{acting, library};
use crate::network::Surface;

/// The person's choice. What the pages read is lowered before it is stored and raised after, so that however it ends
/// they never look at more than was chosen.
pub(super) fn set(step: &mut Step, on: bool) {
    if !on {
        step.effects.push(Effect::LookAtMessages(false));
        acting::silence_where(step, |composer| composer.surface == Surface::Message);
    }
    step.state.settings.messages = on;
    library::store_settings(step);
    if on {
        step.effects.push(Effect::LookAtMessages(true));
    }
}

/// The background woke: if it died between the two halves of a choice, the second follows.
pub(super) fn woke(step: &mut Step) {
    let on = step.state.settings.messages;
    step.effects.push(Effect::LookAtMessages(on));
}

/// A page looks at a message though that is off.
pub(super) fn silence(step: &mut Step, port: PortId, id: &str) {
    step.effects.push(Effect::LookAtMessages(false));
    acting::silence(step, port, id);
}
