//! What helps where one answers somebody: the guide's questions and answers that are about the draft, to read at once.

use super::build::{button, list, text};
use super::panel_model;
use super::state::{Composer, Program, State};
use super::texts::Texts;
use super::texts_view;
use super::view::{ButtonStyle, CardEvent, ListStyle, TextStyle, View};
use crate::lean::sort_by;
use crate::network::Surface;
use crate::program::GuideSection;
use crate::text::{is_small_word, words};

/// So many are shown.
const SHOWN: usize = 4;
/// So much of an answer is shown at first, in code points.
const FIRST: usize = 160;
/// What a word in the question counts beside one in the answer.
const IN_THE_QUESTION: usize = 3;

/// What the card shows where posts have no place: what is made for it, or why there is nothing, and where one
/// answers what the guide says, too.
pub(super) fn views(
    state: &State,
    composer: &Composer,
    program: &Program,
    items: Vec<View>,
) -> Vec<View> {
    let texts = &state.texts;
    let answers = match composer.surface {
        Surface::Comment | Surface::Message => answers(composer, program, &state.language, texts),
        Surface::Post | Surface::Article => Vec::new(),
    };
    let mut views = Vec::new();
    if !items.is_empty() {
        let name = texts.get("card_tab_texts");
        views.push(list("texts", ListStyle::Items, name, items));
    } else if answers.is_empty() {
        let key = match composer.surface {
            Surface::Article => "card_no_texts_article",
            _ => "card_no_answers",
        };
        views.push(text("empty", texts.get(key), TextStyle::Body));
    }
    if !answers.is_empty() {
        let name = texts.get("card_from_guide");
        views.push(text("from-guide", name, TextStyle::Facts));
        views.push(list("answers", ListStyle::Items, name, answers));
    }
    views
}

/// The guide's questions with their answers, those about the draft first.
fn answers(composer: &Composer, program: &Program, language: &str, texts: &Texts) -> Vec<View> {
    let draft = content(&composer.text);
    let questions = panel_model::guide(program, language).iter();
    let mut ranked: Vec<(usize, &GuideSection)> = questions
        .filter(|section| section.title.trim_end().ends_with(['?', '？', '؟']))
        .map(|section| (about(section, &draft), section))
        .collect();
    sort_by(&mut ranked, |one, other| other.0.cmp(&one.0));
    ranked
        .into_iter()
        .take(SHOWN)
        .map(|(_, section)| answer(section, composer, texts))
        .collect()
}

/// How many words of the draft a section has.
fn about(section: &GuideSection, draft: &[String]) -> usize {
    let count = |text: &str| {
        content(text)
            .iter()
            .filter(|word| draft.contains(word))
            .count()
    };
    IN_THE_QUESTION * count(&section.title) + count(&section.body)
}

/// The words of a text that say something, folded, each once.
fn content(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words(text) {
        if word.folded.chars().count() > 2
            && !is_small_word(&word.folded, None)
            && !found.contains(&word.folded)
        {
            found.push(word.folded);
        }
    }
    found
}

fn answer(section: &GuideSection, composer: &Composer, texts: &Texts) -> View {
    let id = format!("guide:{}", section.anchor);
    let mut children = vec![text("title", &section.title, TextStyle::Title)];
    let whole = composer.card.whole.contains(&id);
    children.extend(texts_view::folded(&id, &section.body, FIRST, whole, texts));
    let link = format!("#{}", section.anchor);
    let read = button(
        "guide",
        texts.get("hint_guide"),
        ButtonStyle::Quiet,
        CardEvent::OpenGuide { link },
    );
    children.push(list("actions", ListStyle::Row, "", vec![read]));
    list(id, ListStyle::Item, section.title.as_str(), children)
}
