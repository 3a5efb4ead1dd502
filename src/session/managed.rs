//! What the company's administrator set for this browser: how much Cuecard may show, and where its texts are.

use super::composing;
use super::effect::Effect;
use super::library;
use super::settings::Managed;
use super::state::Step;

/// The key under which the browser's session remembers when the administrator's address was asked.
pub(super) const ASKED_KEY: &str = "company-asked";
/// An address that gave nothing is asked again after so long, in milliseconds.
const AGAIN: i64 = 60 * 60 * 1000;

/// The administrator changed something while the background lives.
pub(super) fn changed(step: &mut Step, managed: Managed) {
    if step.state.managed == managed {
        return;
    }
    let shown = step.state.presence();
    step.state.managed = managed;
    look_for_program(step, true);
    library::recheck(step);
    composing::show_everywhere(step, shown);
}

/// Asks the administrator's address, if no programme was chosen by hand and its own is not here yet;
/// `now`: although it was asked a while ago.
pub(super) fn look_for_program(step: &mut Step, now: bool) {
    let state = &mut *step.state;
    let address = &state.managed.program;
    let wanted = match &state.program {
        None => state.forgotten.is_none(),
        Some(program) => {
            program.source == state.settings.company_address && program.source != *address
        }
    };
    let early = !now && step.clock.now - state.asked_company < AGAIN;
    if address.is_empty() || !wanted || early {
        return;
    }
    state.asked_company = step.clock.now;
    step.effects.push(Effect::Remember {
        key: ASKED_KEY.to_owned(),
        json: step.clock.now.to_string(),
    });
    step.effects.push(Effect::Fetch {
        address: address.clone(),
    });
}

/// A programme takes effect: it is known later whether the administrator's address gave it.
pub(super) fn installed(step: &mut Step, source: &str) {
    let by_company = source == step.state.managed.program;
    if by_company && step.state.settings.company_address != source {
        source.clone_into(&mut step.state.settings.company_address);
        library::store_settings(step);
    }
}
