//! What helps where one answers somebody: the guide's questions and answers that are about the draft, to read at once.

use super::build::{button, list, text};
use super::panel_model;
use super::state::{Composer, Program};
use super::texts::Texts;
use super::texts_view;
use super::view::{ButtonStyle, CardEvent, ListStyle, TextStyle, View};
use crate::lean::sort_by;
use crate::program::GuideSection;
use crate::text::{is_small_word, words};

/// So many are shown.
const SHOWN: usize = 4;
/// So much of an answer is shown at first, in code points.
const FIRST: usize = 160;
/// What a word in the question counts beside one in the answer.
const IN_THE_QUESTION: usize = 3;

/// The guide's questions with their answers, those about the draft first.
pub(super) fn answers(
    composer: &Composer,
    program: &Program,
    language: &str,
    texts: &Texts,
) -> Vec<View> {
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
