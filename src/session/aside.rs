//! What the person does beside the texts and hints: questions to the guide, drafts in own words, pictures.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::effect::Effect;
use super::message::PortId;
use super::own_words::Own;
use super::panel::ToPanel;
use super::state::Step;
use super::view::CardEvent;
use super::{asking, can_i, composing, library, own_words, pausing, pictures};

/// What a card shows of them; remembered for the browser's session only, for it holds the person's words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub(super) struct Aside {
    /// What stands in the field that asks the guide, and for which question its answer is shown.
    pub question: String,
    pub looked_up: String,
    /// Questions whose answers become a draft, while they are asked.
    pub own: Option<Own>,
    /// What was last done with a picture: its file, and the sentence's key.
    pub picture_said: (String, String),
}

/// In a composer's card.
pub(super) fn in_card(step: &mut Step, id: &str, act: &str, event: CardEvent) {
    match event {
        CardEvent::OwnWords { .. } => own_words::open(step, id, event),
        CardEvent::InsertOwn { post, answers } => {
            own_words::insert(step, id, act, post, answers);
        }
        CardEvent::LookUp => can_i::look_up(step, id),
        CardEvent::AskQuestion => {
            let question = step.state.composers.get(id);
            let question = question.map(|composer| composer.card.aside.looked_up.clone());
            asking::question(step, &question.unwrap_or_default());
        }
        CardEvent::Pause { .. } | CardEvent::GoOn { .. } => pausing::take(step, &event),
        CardEvent::GetAgain => library::get_again(step),
        CardEvent::OpenSettings => open_settings(step),
        event => pictures::act(step, id, event),
    }
}

fn open_settings(step: &mut Step) {
    step.effects.push(Effect::OpenTab {
        address: "pages/options.html".to_owned(),
    });
}

/// In the side panel; whether it was something of these.
pub(super) fn in_panel(step: &mut Step, port: PortId, id: &str, event: &CardEvent) -> bool {
    let Some(panel) = step.state.panels.get(&port) else {
        return false;
    };
    match event {
        CardEvent::Pause { .. } | CardEvent::GoOn { .. } => {
            pausing::take(step, event);
            return true;
        }
        CardEvent::GetAgain => {
            library::get_again(step);
            return true;
        }
        CardEvent::OpenSettings => {
            open_settings(step);
            return true;
        }
        _ => {}
    }
    let copied = match event {
        CardEvent::AskQuestion => {
            let question = panel.card.aside.looked_up.clone();
            asking::question(step, &question);
            return true;
        }
        CardEvent::InsertOwn { .. } => {
            let Own { post, answers } = panel.card.aside.own.clone().unwrap_or_default();
            let tab = panel.tab;
            let event = CardEvent::InsertOwn { post, answers };
            composing::knock(step, tab, id.to_owned(), event, "");
            return true;
        }
        CardEvent::CopyOwn => {
            let own = panel.card.aside.own.clone().unwrap_or_default();
            own_words::draft(step.state, &own)
        }
        CardEvent::CopyAlt { .. } => pictures::described(step, event),
        // The page has the bytes and does these itself.
        CardEvent::CopyPicture { .. } | CardEvent::SavePicture { .. } => return true,
        _ => return false,
    };
    let message = ToPanel::Copy { text: copied };
    step.effects.push(Effect::ToPanel { port, message });
    true
}
