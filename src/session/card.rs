//! The badge and the card as views.

use std::rc::Rc;

use super::acting::{HINTS, PEOPLE, TEXTS};
use super::aloud;
use super::answers_view as places;
use super::build::{button, icon_button, list, text};
use super::can_i;
use super::chips_view::Tray;
use super::clock::Clock;
use super::empty;
use super::groups;
use super::hints_view;
use super::later;
use super::later_view;
use super::own_words;
use super::pausing;
use super::state::{CardNotice, Composer, State};
use super::texts_view::{self, Shelf};
use super::view::{ButtonStyle, CardEvent, Icon, ListStyle, Node, Tab, TextStyle, View};
use crate::network::{Network, Surface};

/// The characters left are shown below this share of the limit.
const FEW_LEFT: (usize, usize) = (1, 5);

/// Whether the card lists ready texts now.
pub(super) fn shows_texts(composer: &Composer) -> bool {
    is_tab(composer, TEXTS)
}

/// Whether the card offers hashtags and people now: in their tab, and a few under the texts.
pub(super) fn shows_chips(composer: &Composer) -> bool {
    is_tab(composer, TEXTS) || is_tab(composer, PEOPLE)
}

fn is_tab(composer: &Composer, tab: &str) -> bool {
    composer.card.open && composer.card.peek.is_empty() && chosen(composer) == tab
}

/// The tab that is shown; a card that was never told shows the texts.
fn chosen(composer: &Composer) -> &'static str {
    match &*composer.card.tab {
        HINTS => HINTS,
        PEOPLE => PEOPLE,
        _ => TEXTS,
    }
}

/// One small calm sign: nothing to say, or something to look at; and the characters left when they are few.
pub(super) fn badge(state: &State, composer: &Composer, clock: Clock) -> View {
    let count = hints_view::shown(composer).len();
    let description = match (pausing::said(state, clock), count) {
        (Some(said), _) => state.texts.with("card_badge_paused", &[("said", &said)]),
        (None, 0) => state.texts.get("card_badge_calm").to_owned(),
        (None, count) => state.texts.count("card_badge_look", count),
    };
    let icon = match (pausing::is_all(state, clock.now), count) {
        (true, _) => Icon::Pause,
        (false, 0) => Icon::Calm,
        (false, _) => Icon::Look,
    };
    let open = composer.card.open;
    let event = if open {
        CardEvent::Close
    } else {
        CardEvent::Open { by_keyboard: false }
    };
    View {
        key: "badge".to_owned(),
        node: Node::Button {
            label: characters_left(state, composer).unwrap_or_default(),
            description,
            style: ButtonStyle::Badge,
            icon: Some(icon),
            expanded: Some(open),
            event,
        },
    }
}

fn characters_left(state: &State, composer: &Composer) -> Option<String> {
    let length = Network::find(&composer.network)?.length(&composer.text, composer.surface)?;
    let (part, of) = FEW_LEFT;
    if length.used > length.limit {
        let over = state.texts.number(length.used - length.limit);
        return Some(state.texts.with("card_over", &[("count", &over)]));
    }
    let left = length.limit - length.used;
    (left * of < length.limit * part).then(|| state.texts.count("card_left", left))
}

/// The open card; `None` when it is closed. While the posts it shows are being read, what was drawn stays.
pub(super) fn card(state: &State, composer: &Composer, clock: Clock) -> Option<Rc<View>> {
    if !composer.card.open {
        return None;
    }
    if !composer.card.peek.is_empty() {
        return peek(state, composer).map(Rc::new);
    }
    let Some(content) = content(state, composer, clock) else {
        return composer
            .drawn
            .as_ref()
            .and_then(|(_, _, card)| card.clone());
    };
    let mut children = vec![head(state)];
    children.extend(notice(state, composer, clock));
    children.extend(pausing::views(state, clock));
    let own = own_words::views(state, &composer.card, true);
    if !own.is_empty() {
        children.extend(own);
        children.push(foot(state, composer, clock));
        let title = state.texts.get("card_title");
        let card = list("card", ListStyle::Card, title, children);
        return Some(Rc::new(card));
    }
    children.push(tabs(state, composer, content));
    if chosen(composer) == TEXTS {
        children.extend(tray(state, composer).and_then(|tray| tray.at_hand()));
    }
    children.push(foot(state, composer, clock));
    let title = state.texts.get("card_title");
    Some(Rc::new(list("card", ListStyle::Card, title, children)))
}

/// One hint beside its line.
fn peek(state: &State, composer: &Composer) -> Option<View> {
    let finding = composer
        .findings
        .iter()
        .find(|finding| finding.key == composer.card.peek)?;
    let close = icon_button(
        "close",
        state.texts.get("card_close"),
        Icon::Close,
        CardEvent::Close,
    );
    let name = aloud::number(finding, composer, &state.texts);
    let hint = hints_view::hint_named(finding, composer, &state.texts, &name);
    // Its name says all of it: a screen reader reads that when a key brings the focus here.
    let label = aloud::whole(finding, composer, &name, &state.texts);
    Some(list("peek", ListStyle::Card, label, vec![hint, close]))
}

/// Whose texts these are, whether they are the sample's, and the way out.
fn head(state: &State) -> View {
    let mut row = Vec::new();
    if let Some(program) = &state.program {
        let whose = state
            .texts
            .with("card_whose", &[("name", &program.head.name)]);
        row.push(text("whose", whose, TextStyle::Facts));
        row.extend(texts_view::sample_chip(program, &state.texts));
    }
    row.push(icon_button(
        "close",
        state.texts.get("card_close"),
        Icon::Close,
        CardEvent::Close,
    ));
    list("head", ListStyle::Row, "", row)
}

/// The sentence for what became of the last insertion; `None` where there is nothing to say.
pub(super) fn notice_key(notice: CardNotice) -> Option<&'static str> {
    match notice {
        CardNotice::None | CardNotice::Inserted | CardNotice::Kept => None,
        CardNotice::Different => Some("card_different"),
        CardNotice::Unchanged => Some("card_unchanged"),
        CardNotice::NotNow => Some("card_not_now"),
        CardNotice::Pick => Some("card_pick"),
        CardNotice::Moved => Some("card_moved"),
        CardNotice::NotStored => Some("card_not_stored"),
        CardNotice::NoRoom => Some("later_no_room"),
    }
}

/// A text was kept for later: when, who posts it, and the way back.
fn kept(state: &State, composer: &Composer, clock: Clock) -> Vec<View> {
    let said = later::kept(state, clock, &composer.card.kept);
    if composer.card.notice != CardNotice::Kept || said.is_empty() {
        return Vec::new();
    }
    let undo = CardEvent::Unkeep {
        planned: composer.card.kept.clone(),
    };
    let label = state.texts.get("log_undo");
    let row = vec![button("undo", label, ButtonStyle::Secondary, undo)];
    vec![
        text("notice", said, TextStyle::Notice),
        list("notice-actions", ListStyle::Row, "", row),
    ]
}

fn notice(state: &State, composer: &Composer, clock: Clock) -> Vec<View> {
    let Some(key) = notice_key(composer.card.notice) else {
        return kept(state, composer, clock);
    };
    let mut views = vec![text("notice", state.texts.get(key), TextStyle::Notice)];
    if matches!(
        composer.card.notice,
        CardNotice::Different | CardNotice::Unchanged
    ) {
        let copy = CardEvent::Copy {
            post: String::new(),
            variant: String::new(),
        };
        let label = state.texts.get("card_copy_text");
        views.push(list(
            "notice-actions",
            ListStyle::Row,
            "",
            vec![button("copy-inserted", label, ButtonStyle::Primary, copy)],
        ));
    }
    views
}

fn tabs(state: &State, composer: &Composer, children: Vec<View>) -> View {
    let count = hints_view::shown(composer).len();
    let hints = match count {
        0 => state.texts.get("card_tab_hints").to_owned(),
        count => state
            .texts
            .with("card_tab_hints_count", &[("count", &count.to_string())]),
    };
    let tab = |id: &str, label: String| Tab {
        id: id.to_owned(),
        label,
        event: CardEvent::ShowTab { tab: id.to_owned() },
    };
    let answers = matches!(composer.surface, Surface::Comment | Surface::Message);
    let texts = if answers {
        "card_tab_answers"
    } else {
        "card_tab_texts"
    };
    View {
        key: "tabs".to_owned(),
        node: Node::Tabs {
            label: state.texts.get("card_title").to_owned(),
            tabs: vec![
                tab(TEXTS, state.texts.get(texts).to_owned()),
                tab(HINTS, hints),
                tab(PEOPLE, state.texts.get("card_tab_people").to_owned()),
            ],
            chosen: chosen(composer).to_owned(),
            children,
        },
    }
}

fn content(state: &State, composer: &Composer, clock: Clock) -> Option<Vec<View>> {
    if chosen(composer) == HINTS {
        if let Some(said) = pausing::said(state, clock) {
            return Some(vec![text("paused", said, TextStyle::Body)]);
        }
        let mut views = hints_view::hints(composer, state.program.as_ref(), &state.texts);
        views.extend(can_i::views(state, &composer.card));
        return Some(views);
    }
    if let Some(tray) = tray(state, composer).filter(|_| chosen(composer) == PEOPLE) {
        return Some(tray.tab());
    }
    let mut views = empty::views(state, Some(composer), clock, &composer.found);
    let Some(program) = &state.program else {
        return Some(views);
    };
    let shelf = Shelf {
        texts: &state.texts,
        language: &state.language,
        clock,
        program,
        card: &composer.card,
        composer: Some(composer),
        sample_confirmed: state.sample_confirmed,
    };
    if (composer.found.iter()).any(|found| program.may_read(&found.post)) {
        return None;
    }
    let planned = later_view::for_card(state, composer, clock);
    let planned = planned.iter();
    let mut items: Vec<View> = planned
        .map(|planned| later_view::item(state, composer, planned))
        .collect();
    let fitting = composer.fitting.unwrap_or(0).min(composer.found.len());
    let (fit, others) = composer.found.split_at(fitting);
    let (fit, others) = (shelf.items(fit), shelf.items(others));
    if composer.fitting.is_none() {
        items.extend(others);
        if composer.surface != Surface::Post {
            return Some(places::views(state, composer, program, items));
        }
        if !items.is_empty() {
            let label = state.texts.get("card_tab_texts");
            views.push(list("texts", ListStyle::Items, label, items));
        }
        return Some(views);
    }
    if !items.is_empty() {
        let label = state.texts.get("card_tab_texts");
        views.push(list("planned", ListStyle::Items, label, items));
    }
    views.extend(groups::views(fit, others, &state.texts));
    Some(views)
}

/// The hashtags and people of the card, once they are looked up.
fn tray<'s>(state: &'s State, composer: &'s Composer) -> Option<Tray<'s>> {
    Some(Tray {
        texts: &state.texts,
        language: &state.language,
        program: state.program.as_ref()?,
        composer,
        offer: composer.offer.as_ref()?,
    })
}

/// Always at hand: the way to keep what is written, the way to write in private, and the way to quiet.
fn foot(state: &State, composer: &Composer, clock: Clock) -> View {
    let private = button(
        "private",
        state.texts.get("card_private"),
        ButtonStyle::Quiet,
        CardEvent::Private,
    );
    let mut row = vec![private];
    let mut waiting = state.queue.waiting();
    let kept = waiting.any(|planned| planned.text == composer.text);
    if !kept && !composer.text.trim().is_empty() {
        let keep = CardEvent::Keep {
            post: String::new(),
            variant: String::new(),
        };
        let label = state.texts.get("later_keep_draft");
        row.insert(0, button("keep", label, ButtonStyle::Quiet, keep));
    }
    row.extend(pausing::offer(state, clock.now));
    list("foot", ListStyle::Foot, "", row)
}
