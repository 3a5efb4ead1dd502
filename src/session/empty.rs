//! What card and panel say where the ready texts are not as the person would expect: a sentence, and one thing to do.

use super::build::{button, text};
use super::clock::Clock;
use super::state::{Composer, Program, State};
use super::texts_view;
use super::view::{ButtonStyle, CardEvent, TextStyle, View};
use super::{audience, pausing};
use crate::suggest::{Found, base_language};

/// The sentence and its action; nothing where all is as expected. What stands in `found` is listed below it.
pub(super) fn views(
    state: &State,
    composer: Option<&Composer>,
    clock: Clock,
    found: &[Found],
) -> Vec<View> {
    let Some(program) = &state.program else {
        let said = state.texts.get("card_no_program").to_owned();
        return both(
            state,
            said,
            "card_set_up",
            ButtonStyle::Primary,
            CardEvent::SetUp,
        );
    };
    if found.is_empty() {
        return none(state, composer, program, clock);
    }
    let name = program.head.name.as_str();
    if let Some(spoken) = other_language(state, program, found) {
        let values = [
            ("name", name),
            ("language", state.texts.language_within(&state.language)),
            ("other", state.texts.language_within(&spoken)),
        ];
        let said = state.texts.with("card_empty_language", &values);
        let event = CardEvent::OpenSettings;
        return both(
            state,
            said,
            "card_empty_language_do",
            ButtonStyle::Secondary,
            event,
        );
    }
    if all_shared(state, composer, program, clock, found) {
        let said = state.texts.with("card_empty_shared", &[("name", name)]);
        return both(
            state,
            said,
            "card_own_start",
            ButtonStyle::Secondary,
            own_words(),
        );
    }
    Vec::new()
}

/// Nothing can be offered: why, and what can be done instead.
fn none(state: &State, composer: Option<&Composer>, program: &Program, clock: Clock) -> Vec<View> {
    let texts = &state.texts;
    let name = ("name", program.head.name.as_str());
    let person = audience::person(state);
    let ask = texts_view::ask(state, None, clock, &person, 0);
    let stock = program.index.stock(&ask);
    let start = "card_own_start";
    if stock.ready > 0 {
        let key = match composer {
            Some(_) if !pausing::any_campaign(state) => "card_empty_here",
            _ => "card_no_texts",
        };
        return both(
            state,
            texts.with(key, &[name]),
            start,
            ButtonStyle::Secondary,
            own_words(),
        );
    }
    if let Some(first) = stock.first {
        let day = clock.day(first, texts);
        let said = texts.with("card_empty_to_come", &[name, ("day", &day)]);
        return both(state, said, start, ButtonStyle::Secondary, own_words());
    }
    if program.index.last_end().is_some_and(|end| end <= clock.now) {
        let day = program
            .index
            .last_end()
            .map_or(String::new(), |end| clock.date(end - 1, texts));
        let said = texts.with("card_empty_expired", &[name, ("day", &day)]);
        let (key, event) = if program.source.starts_with("https://") {
            ("card_empty_expired_get", CardEvent::GetAgain)
        } else {
            ("card_empty_expired_choose", CardEvent::OpenSettings)
        };
        return both(state, said, key, ButtonStyle::Primary, event);
    }
    let said = texts.with("card_empty_none", &[name]);
    both(state, said, start, ButtonStyle::Secondary, own_words())
}

fn own_words() -> CardEvent {
    CardEvent::OwnWords {
        open: true,
        post: String::new(),
    }
}

fn both(state: &State, said: String, key: &str, style: ButtonStyle, event: CardEvent) -> Vec<View> {
    let label = state.texts.get(key);
    vec![
        text("empty", said, TextStyle::Body),
        button("empty-do", label, style, event),
    ]
}

/// The language of the texts, where the programme has none in the person's.
fn other_language(state: &State, program: &Program, found: &[Found]) -> Option<String> {
    let mine = base_language(&state.language);
    let mut languages = program.head.languages.iter();
    if languages.any(|language| base_language(language) == mine) {
        return None;
    }
    let language =
        |found: &Found| base_language(found.variant.split('/').next().unwrap_or_default());
    let first = found.first().map(language)?;
    let foreign = found.iter().all(|found| language(found) != mine);
    foreign.then_some(first)
}

/// Whether the person has posted every text that there is for them.
fn all_shared(
    state: &State,
    composer: Option<&Composer>,
    program: &Program,
    clock: Clock,
    found: &[Found],
) -> bool {
    let shared = |found: &Found| {
        let known = state.history.posts.get(&found.post);
        known.is_some_and(|known| known.times > 0)
    };
    if !found.iter().all(shared) {
        return false;
    }
    let person = audience::person(state);
    let ask = texts_view::ask(state, composer, clock, &person, usize::MAX);
    program.index.posts(&ask).iter().all(shared)
}
