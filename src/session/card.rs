//! The badge and the card as views.

use super::acting::{HINTS, PEOPLE, TEXTS};
use super::aloud;
use super::answers_view;
use super::build::{button, icon_button, list, text};
use super::chips_view::Tray;
use super::clock::Clock;
use super::hints_view;
use super::state::{CardNotice, Composer, Program, State};
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
pub(super) fn badge(state: &State, composer: &Composer) -> View {
    let count = hints_view::shown(composer).len();
    let description = match count {
        0 => state.texts.get("card_badge_calm").to_owned(),
        count => state.texts.count("card_badge_look", count),
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
            icon: Some(if count == 0 { Icon::Calm } else { Icon::Look }),
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
    (left * of < length.limit * part).then(|| {
        state
            .texts
            .with("card_left", &[("count", &state.texts.number(left))])
    })
}

/// The open card; `None` when it is closed. While the posts it shows are being read, what was drawn stays.
pub(super) fn card(state: &State, composer: &Composer, clock: Clock) -> Option<View> {
    if !composer.card.open {
        return None;
    }
    if !composer.card.peek.is_empty() {
        return peek(state, composer);
    }
    let Some(content) = content(state, composer, clock) else {
        return composer
            .drawn
            .as_ref()
            .and_then(|(_, _, card)| card.clone());
    };
    let mut children = vec![head(state)];
    children.extend(notice(state, composer));
    children.push(tabs(state, composer, content));
    if chosen(composer) == TEXTS {
        children.extend(tray(state, composer).and_then(|tray| tray.at_hand()));
    }
    children.push(foot(state));
    Some(list(
        "card",
        ListStyle::Card,
        state.texts.get("card_title"),
        children,
    ))
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
        CardNotice::None | CardNotice::Inserted => None,
        CardNotice::Different => Some("card_different"),
        CardNotice::Unchanged => Some("card_unchanged"),
        CardNotice::NotNow => Some("card_not_now"),
        CardNotice::Pick => Some("card_pick"),
        CardNotice::Moved => Some("card_moved"),
        CardNotice::NotStored => Some("card_not_stored"),
    }
}

fn notice(state: &State, composer: &Composer) -> Vec<View> {
    let Some(key) = notice_key(composer.card.notice) else {
        return Vec::new();
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
        return Some(hints_view::hints(
            composer,
            state.program.as_ref(),
            &state.texts,
        ));
    }
    if let Some(tray) = tray(state, composer).filter(|_| chosen(composer) == PEOPLE) {
        return Some(tray.tab());
    }
    let Some(program) = &state.program else {
        return Some(vec![
            text("empty", state.texts.get("card_no_program"), TextStyle::Body),
            button(
                "setup",
                state.texts.get("card_set_up"),
                ButtonStyle::Primary,
                CardEvent::SetUp,
            ),
        ]);
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
    let items: Vec<View> = composer
        .found
        .iter()
        .filter_map(|found| shelf.item(found))
        .collect();
    Some(items_or_why(state, composer, program, items))
}

/// The texts, or why there is none; where one answers, what the guide says, too.
fn items_or_why(
    state: &State,
    composer: &Composer,
    program: &Program,
    items: Vec<View>,
) -> Vec<View> {
    let answers = match composer.surface {
        Surface::Comment | Surface::Message => {
            answers_view::answers(composer, program, &state.language, &state.texts)
        }
        Surface::Post | Surface::Article => Vec::new(),
    };
    let mut views = Vec::new();
    if !items.is_empty() {
        let name = state.texts.get("card_tab_texts");
        views.push(list("texts", ListStyle::Items, name, items));
    } else if answers.is_empty() {
        let key = match composer.surface {
            Surface::Post => "card_no_texts",
            Surface::Article => "card_no_texts_article",
            Surface::Comment | Surface::Message => "card_no_answers",
        };
        views.push(text("empty", state.texts.get(key), TextStyle::Body));
    }
    if !answers.is_empty() {
        let name = state.texts.get("card_from_guide");
        views.push(text("from-guide", name, TextStyle::Facts));
        views.push(list("answers", ListStyle::Items, name, answers));
    }
    views
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

/// Always at hand: the way to write in private.
fn foot(state: &State) -> View {
    let private = button(
        "private",
        state.texts.get("card_private"),
        ButtonStyle::Quiet,
        CardEvent::Private,
    );
    list("foot", ListStyle::Foot, "", vec![private])
}
