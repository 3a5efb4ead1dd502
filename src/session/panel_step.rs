//! What the person does in the side panel, the options and the first-run page.

use super::acting;
use super::effect::Effect;
use super::message::{PanelAct, PortId};
use super::panel::{FromPanel, Notice, ToPanel};
use super::state::{Panel, SAMPLE, State, Step};
use super::view::CardEvent;
use super::{
    answering, aside, composing, forgetting, inserting, keeping, later, left, library, log_step,
    messages, panel_acts, pictures, texts_view, undo,
};
use crate::json;

/// How many of a programme's topics a person may follow.
const MOST_TOPICS: usize = 5;

/// Applies a message of an extension page. `act`: its id, which the page repeats until it is acknowledged,
/// not before all that it changed is stored; applied twice it changes nothing more.
pub(super) fn take(step: &mut Step, port: PortId, act: String, from: FromPanel) {
    step.panels = true;
    if let FromPanel::BringShares { shares } = from {
        return log_step::bring(step, port, act, shares);
    }
    // The page waits for what becomes of it.
    let address = match &from {
        FromPanel::LoadAddress { address } => Some(address.as_str()),
        FromPanel::UseSample if !step.state.managed.without_sample => Some(SAMPLE),
        _ => None,
    };
    if let Some(address) = address {
        step.panels = false;
        return library::get(step, port, act, address);
    }
    // Listed by an earlier life of the background.
    let unlisted = log_step::unlisted(step.state, &from);
    let act = PanelAct {
        port,
        id: act,
        from,
    };
    match unlisted {
        // The last one before what comes right behind it.
        Some(id) => step.effects.push(Effect::ReadShares {
            before: Some(id + "\0"),
            limit: 1,
            act: Some(Box::new(act)),
        }),
        None => act_on(step, act),
    }
}

/// Does what can be done at once, and acknowledges it when it is stored.
pub(super) fn act_on(step: &mut Step, PanelAct { port, id, from }: PanelAct) {
    step.panels = true;
    apply(step, port, from);
    if !id.is_empty() {
        keeping::acknowledge_after_pending(step, vec![(port, id)]);
    }
}

fn apply(step: &mut Step, port: PortId, from: FromPanel) {
    match from {
        FromPanel::Open {
            window,
            tab,
            permitted,
        } => open(step, port, window, tab, permitted),
        FromPanel::Look {
            query,
            category,
            language,
        } => {
            let panel = step.state.panels.entry(port).or_default();
            *panel = Panel {
                query,
                category,
                language,
                ..std::mem::take(panel)
            };
        }
        FromPanel::Choose { id, event, value } => choose(step, port, id, event, &value),
        FromPanel::Picture { file } => {
            step.panels = false;
            pictures::wanted(step, port, &file);
        }
        FromPanel::ConfirmSample => library::confirm_sample(step),
        // The page waits for what becomes of it.
        FromPanel::LoadFile { id, name, text } => {
            step.panels = false;
            library::open_file(step, port, id, &name, &text);
        }
        FromPanel::LoadAddress { .. } | FromPanel::UseSample => {}
        FromPanel::ForgetProgram => undo::forget_program(step),
        FromPanel::KeepProgram => undo::keep_program(step),
        FromPanel::DeleteAll { id } => {
            step.panels = false;
            forgetting::delete_all(step, port, id);
        }
        FromPanel::Permitted { granted } => acting::permitted(step, granted),
        other => {
            let rest = panel_acts::take(step, port, other);
            if let Some(other) = rest {
                set(step, other);
            }
        }
    }
}

/// A page opened or moved; what its window's panel showed before the background died comes back.
fn open(step: &mut Step, port: PortId, window: i32, tab: i32, permitted: bool) {
    // What the page knows may be old; that it is gone, the background hears itself.
    step.state.permitted |= permitted;
    let card = step.state.panel_cards.get(&window);
    let card = card.and_then(|json| json::read(json).ok());
    let panel = step.state.panels.entry(port).or_insert_with(|| Panel {
        card: card.unwrap_or_default(),
        ..Panel::default()
    });
    panel.window = window;
    panel.tab = tab;
    log_step::lapse(step);
    composing::look_for(step, tab);
    answering::unmark(step, tab);
}

/// The person's choices.
fn set(step: &mut Step, from: FromPanel) {
    let shown = step.state.presence();
    let settings = &mut step.state.settings;
    match from {
        FromPanel::SetPresence { presence } => settings.presence = Some(presence),
        FromPanel::SetLanguage { language } => {
            settings.language = language;
            step.set_language();
        }
        FromPanel::SetTopics { topics } => {
            settings.topics = topics.into_iter().take(MOST_TOPICS).collect();
        }
        FromPanel::SetAudience { audience } => settings.audience = audience,
        FromPanel::SetMessages { on } => return messages::set(step, on),
        FromPanel::Welcomed => settings.welcomed = true,
        FromPanel::SetBringBack { on } => {
            settings.without_bring_back = !on;
            if !on {
                left::forget_all(step);
            }
        }
        FromPanel::HintAgain { rule, word } => {
            settings
                .never
                .retain(|(known_rule, known_word)| *known_rule != rule || *known_word != word);
        }
        _ => return,
    }
    library::store_settings(step);
    library::recheck(step);
    composing::show_everywhere(step, shown);
}

/// The active tab of a window changed, so its panel speaks of another composer.
pub(super) fn tab_activated(step: &mut Step, window: i32, tab: i32) {
    for panel in step
        .state
        .panels
        .values_mut()
        .filter(|panel| panel.window == window)
    {
        panel.tab = tab;
        step.panels = true;
    }
    if step.panels {
        composing::look_for(step, tab);
    }
}

/// Something in a ready text or a hint of the panel: it concerns the composer of the panel's tab.
fn choose(step: &mut Step, port: PortId, id: String, event: CardEvent, value: &str) {
    if aside::in_panel(step, port, &id, &event) {
        return;
    }
    let Some(panel) = step.state.panels.get_mut(&port) else {
        return;
    };
    let tab = panel.tab;
    match event {
        CardEvent::DismissNotice if panel.card.ask_sample.is_none() => step.state.notice = None,
        CardEvent::ShowVariant { .. }
        | CardEvent::ShowWhole { .. }
        | CardEvent::Answer { .. }
        | CardEvent::Question
        | CardEvent::LookUp
        | CardEvent::OwnWords { .. }
        | CardEvent::OwnAnswer { .. }
        | CardEvent::DismissNotice => {
            acting::show(&mut panel.card, event, value);
            remember(step, port);
        }
        CardEvent::OpenGuide { link } => acting::open_guide(step, &link),
        CardEvent::Keep { post, variant } if !post.is_empty() => {
            later::keep_in_panel(step, port, &id, &post, &variant);
        }
        CardEvent::Copy { post, variant } => copy(step, port, &post, &variant),
        CardEvent::Insert {
            post,
            variant,
            replace,
            sample_confirmed,
        } => {
            insert(step, port, id, (post, variant, replace, sample_confirmed));
        }
        event => composing::knock(step, tab, id, event, value),
    }
}

/// Prefix of the keys under which panels' cards are remembered.
const PANEL_KEY: &str = "panel:";

/// Keeps a panel's card for the browser's session: its port does not outlive the background.
fn remember(step: &mut Step, port: PortId) {
    let Some(panel) = step.state.panels.get(&port) else {
        return;
    };
    let json = json::write(&panel.card);
    let key = format!("{PANEL_KEY}{}", panel.window);
    step.state.panel_cards.insert(panel.window, json.clone());
    step.effects.push(Effect::Remember { key, json });
}

/// What was remembered of a panel.
pub(super) fn recall(state: &mut State, key: &str, json: String) {
    let window = key
        .strip_prefix(PANEL_KEY)
        .and_then(|window| window.parse().ok());
    if let Some(window) = window {
        state.panel_cards.insert(window, json);
    }
}

/// A ready text arrived in the composer: its answers have done their work, and so has a text to copy.
pub(super) fn inserted(step: &mut Step, composer: &str) {
    let Some(composer) = step.state.composers.get(composer) else {
        return;
    };
    let (tab, post) = (composer.tab, composer.memory.post.clone());
    let mut done = Vec::new();
    for (port, panel) in &mut step.state.panels {
        let own = post.is_empty() && panel.card.aside.own.take().is_some();
        if panel.tab == tab && (panel.card.answers.remove(&post).is_some() || own) {
            done.push(*port);
        }
    }
    for port in done {
        remember(step, port);
    }
    let notice = &mut step.state.notice;
    if notice
        .as_ref()
        .is_some_and(|notice| !notice.copy.is_empty())
    {
        *notice = None;
    }
}

/// A text is private: what the person wrote for any text is kept nowhere.
pub(super) fn forget_words(step: &mut Step) {
    for window in std::mem::take(&mut step.state.panel_cards).into_keys() {
        step.effects.push(Effect::Remember {
            key: format!("{PANEL_KEY}{window}"),
            json: String::new(),
        });
    }
    for panel in step.state.panels.values_mut() {
        panel.card.answers.clear();
        panel.card.aside.own = None;
        panel.card.aside.question.clear();
    }
    let notice = &mut step.state.notice;
    if notice
        .as_ref()
        .is_some_and(|notice| !notice.copy.is_empty())
    {
        *notice = None;
    }
}

fn insert(
    step: &mut Step,
    panel: PortId,
    id: String,
    (post, variant, replace, yes): (String, String, bool, bool),
) {
    let is_sample = step
        .state
        .program
        .as_ref()
        .is_some_and(super::state::Program::is_sample);
    if is_sample && yes && !step.state.sample_confirmed {
        library::confirm_sample(step);
    }
    let asks = is_sample && !step.state.sample_confirmed;
    let Some(panel) = step.state.panels.get_mut(&panel) else {
        return;
    };
    if asks {
        panel.card.ask_sample = Some((post, variant, replace));
        return;
    }
    panel.card.ask_sample = None;
    let answers = panel.card.answers.get(&post).into_iter().flatten();
    let answers = answers
        .map(|(blank, answer)| (blank.clone(), answer.clone()))
        .collect();
    let event = CardEvent::InsertText {
        post,
        variant,
        answers,
        replace,
    };
    let tab = panel.tab;
    composing::knock(step, tab, id, event, "");
}

fn copy(step: &mut Step, page: PortId, post: &str, variant: &str) {
    if !texts_view::holds(step.state, None, step.clock, post) {
        step.state.notice = Some(Notice {
            title: step.state.texts.get("card_not_now").to_owned(),
            ..Notice::default()
        });
        return;
    }
    let State {
        panels, program, ..
    } = &mut *step.state;
    let (Some(panel), Some(program)) = (panels.get_mut(&page), program.as_ref()) else {
        return;
    };
    if program.may_read(post) {
        panel.waiting = Some((post.to_owned(), variant.to_owned()));
        library::read_posts(step, vec![post.to_owned()]);
    } else if let Some(filled) = inserting::filled(program, &panel.card, post, variant) {
        step.effects.push(Effect::ToPanel {
            port: page,
            message: ToPanel::Copy { text: filled.text },
        });
    }
}

/// Copies what waited for its post.
pub(super) fn go_on(step: &mut Step) {
    for port in step.state.panels.keys().copied().collect::<Vec<_>>() {
        let panel = step.state.panels.get_mut(&port);
        if let Some((post, variant)) = panel.and_then(|panel| panel.waiting.take()) {
            copy(step, port, &post, &variant);
        }
    }
}
