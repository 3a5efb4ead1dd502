//! Answers to what the person asked for by key, where nothing in the page can give them.

use super::composing;
use super::effect::Effect;
use super::panel::ToPanel;
use super::settings::Presence;
use super::state::Step;
use super::view::CardEvent;
use crate::json;

/// The key under which the browser's session remembers the tabs whose toolbar button is marked.
pub(super) const MARKED_KEY: &str = "marked";

fn remember(step: &mut Step) {
    let marked: Vec<i32> = step.state.marked.keys().copied().collect();
    step.effects.push(Effect::Remember {
        key: MARKED_KEY.to_owned(),
        json: json::write(&marked),
    });
}

/// Why the page does not answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// Cuecard shows nothing there, by choice or by the company's.
    InPanel,
    /// Nobody writes there.
    Nowhere,
}

impl Reply {
    /// What an open side panel says, and what the toolbar's button says where it cannot be opened.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Reply::InPanel => ("panel_command_here", "command_button_here"),
            Reply::Nowhere => ("panel_command_nowhere", "command_button_nowhere"),
        }
    }
}

/// A keyboard command of the browser.
pub(super) fn command(step: &mut Step, name: &str, tab: i32, id: String) {
    let event = match name {
        "open-card" => CardEvent::Open { by_keyboard: true },
        "next-hint" => CardEvent::NextHint { back: false },
        "previous-hint" => CardEvent::NextHint { back: true },
        "apply-fix" => CardEvent::ApplyFix,
        "next-blank" => CardEvent::NextBlank,
        "back-to-text" => CardEvent::BackToText,
        _ => return,
    };
    // These two show nothing in the page.
    let unseen = matches!(event, CardEvent::NextBlank | CardEvent::BackToText);
    if !unseen && step.state.presence() == Presence::SidePanel {
        return answer(step, tab, Reply::InPanel);
    }
    step.state.command.clone_from(&id);
    composing::knock(step, tab, id, event, "");
}

/// The page did not take what was asked; a command must not pass in silence.
pub(super) fn not_taken(step: &mut Step, tab: i32, id: &str) {
    if step.state.command == id {
        step.state.command.clear();
        answer(step, tab, Reply::Nowhere);
    }
}

/// The side panel opens, or says why nothing else does.
fn answer(step: &mut Step, tab: i32, reply: Reply) {
    if step.state.texts.is_empty() {
        step.state.unanswered = Some((tab, reply));
        return;
    }
    let (said, button) = reply.keys();
    let said = step.state.texts.get(said).to_owned();
    say(step, tab, &said);
    step.state.marked.insert(tab, ());
    remember(step);
    step.effects.push(Effect::ShowPanel {
        tab,
        otherwise: step.state.texts.get(button).to_owned(),
    });
}

/// Answers what waited for sentences.
pub(super) fn answer_waiting(step: &mut Step) {
    if let Some((tab, reply)) = step.state.unanswered.take() {
        answer(step, tab, reply);
    }
}

/// Says something in the pages that stand beside a tab.
pub(super) fn say(step: &mut Step, tab: i32, text: &str) {
    let panels = step.state.panels.iter();
    for (port, _) in panels.filter(|(_, panel)| panel.tab == tab) {
        step.effects.push(Effect::ToPanel {
            port: *port,
            message: ToPanel::Say {
                text: text.to_owned(),
            },
        });
    }
}

/// The person found the panel, or writes in the tab again: the toolbar's button is as always.
pub(super) fn unmark(step: &mut Step, tab: i32) {
    if step.state.marked.remove(&tab).is_some() {
        remember(step);
        step.effects.push(Effect::Unmark {
            tab,
            title: step.state.texts.get("app_name").to_owned(),
        });
    }
}
