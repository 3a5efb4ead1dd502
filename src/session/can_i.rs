//! *Can I ...?*: what the guide answers, with the clause itself and whom to ask; offline, and never a guess.

use super::build::{button, chip, field, list, text};
use super::state::{Card, State, Step};
use super::view::{ButtonStyle, CardEvent, FieldStyle, ListStyle, TextStyle, View};
use crate::program::{GuideSection, Head, Verdict};
use crate::suggest::{Bearing, Clause};
use crate::text::{detect_language, paragraphs};

/// How many clauses are shown for one question.
const MOST: usize = 2;
/// How much of a clause is shown, in characters; the rest stands in the guide.
const ENOUGH: usize = 500;

/// What the guide has on a question.
struct Answer<'g> {
    /// What it answers; `None`: nothing that is told as such.
    verdict: Option<Verdict>,
    /// Whether it speaks of all that is asked.
    speaks: bool,
    clauses: Vec<&'g GuideSection>,
}

/// The question and, once it was looked up, the answer; nothing where there is no guide.
pub(super) fn views(state: &State, card: &Card) -> Vec<View> {
    let texts = &state.texts;
    let Some(head) = state.program.as_ref().map(|program| &program.head) else {
        return Vec::new();
    };
    if head.guides.is_empty() {
        return Vec::new();
    }
    let row = vec![
        field(
            "question".to_owned(),
            texts.get("card_can_i").to_owned(),
            card.aside.question.clone(),
            FieldStyle::Line,
            CardEvent::Question,
        ),
        button(
            "look-up",
            texts.get("card_can_i_look"),
            ButtonStyle::Secondary,
            CardEvent::LookUp,
        ),
    ];
    let mut views = vec![list("can-i", ListStyle::Row, "", row)];
    if !card.aside.looked_up.is_empty() && card.aside.looked_up == card.aside.question {
        views.push(shown(state, head, &card.aside.looked_up));
    }
    views
}

/// The question was asked: its answer is shown and said.
pub(super) fn look_up(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    ask(&mut composer.card);
    let question = composer.card.aside.looked_up.clone();
    let said = said(step.state, &question);
    if let Some(composer) = step.state.composers.get_mut(id) {
        composer.announce = said;
    }
}

/// What stands in the field is what is looked up.
pub(super) fn ask(card: &mut Card) {
    card.aside.question = card.aside.question.trim().to_owned();
    card.aside.looked_up.clone_from(&card.aside.question);
}

/// The answer in one sentence.
fn said(state: &State, question: &str) -> String {
    let Some(program) = state.program.as_ref().filter(|_| !question.is_empty()) else {
        return String::new();
    };
    let answer = answer(state, &program.head, question);
    let key = key(&answer);
    sentence(state, &program.head, key)
}

fn key(answer: &Answer) -> &'static str {
    match (answer.verdict, answer.speaks) {
        (Some(Verdict::Yes), _) => "card_can_i_yes",
        (Some(Verdict::Ask), _) => "card_can_i_ask",
        (Some(Verdict::BetterNot), _) => "card_can_i_better_not",
        (None, true) => "card_can_i_read",
        (None, false) => "card_can_i_unsaid",
    }
}

/// A sentence that may name whom to ask; without a contact the guide's own company is named.
fn sentence(state: &State, head: &Head, key: &str) -> String {
    let name = head
        .contact
        .as_ref()
        .map_or(&head.name, |contact| &contact.name);
    state.texts.with(key, &[("name", name)])
}

fn shown(state: &State, head: &Head, question: &str) -> View {
    let answer = answer(state, head, question);
    let texts = &state.texts;
    let mut children = Vec::new();
    if let Some(verdict) = answer.verdict {
        // The key tells the drawing which shape stands before the word: never colour alone.
        let (key, name) = match verdict {
            Verdict::Yes => ("verdict:yes", "card_can_i_chip_yes"),
            Verdict::Ask => ("verdict:ask", "card_can_i_chip_ask"),
            Verdict::BetterNot => ("verdict:better-not", "card_can_i_chip_better_not"),
        };
        children.push(chip(key, texts.get(name)));
    }
    let key = key(&answer);
    children.push(text("said", sentence(state, head, key), TextStyle::Body));
    for (place, section) in answer.clauses.iter().enumerate() {
        children.push(clause(state, place, section, answer.speaks));
    }
    let sure = answer
        .verdict
        .is_some_and(|verdict| verdict != Verdict::Ask);
    if head.contact.is_some() {
        let label = sentence(state, head, "card_can_i_ask_button");
        let style = if sure {
            ButtonStyle::Quiet
        } else {
            ButtonStyle::Secondary
        };
        let row = vec![button("ask-question", label, style, CardEvent::AskQuestion)];
        children.push(list("answer-actions", ListStyle::Row, "", row));
    }
    list(
        "answer",
        ListStyle::Item,
        texts.get("card_can_i_answer"),
        children,
    )
}

/// A clause: what it asks, what it says, and the way to it. `whole`: with its words, not only its heading.
fn clause(state: &State, place: usize, section: &GuideSection, whole: bool) -> View {
    let texts = &state.texts;
    let mut children = vec![text("title", &section.title, TextStyle::Title)];
    if whole {
        children.push(text("body", beginning(&section.body), TextStyle::Preview));
    }
    let link = CardEvent::OpenGuide {
        link: format!("#{}", section.anchor),
    };
    let label = texts.get("hint_guide");
    children.push(button("open", label, ButtonStyle::Quiet, link));
    list(
        format!("clause:{place}"),
        ListStyle::Item,
        &section.title,
        children,
    )
}

/// As much of a clause as is read at a glance, to the end of a paragraph or word.
fn beginning(body: &str) -> String {
    let Some((cut, _)) = body.char_indices().nth(ENOUGH) else {
        return body.to_owned();
    };
    let (above, _) = body.split_at(cut);
    let whole = paragraphs(above).iter().nth_back(1).map(|span| span.end);
    let end = whole.or_else(|| above.rfind(' ')).unwrap_or(cut);
    let (kept, _) = body.split_at(end);
    format!("{} …", kept.trim_end())
}

/// Looks in the guide of the question's language, else the person's, else as the side panel shows it.
fn answer<'g>(state: &State, head: &'g Head, question: &str) -> Answer<'g> {
    let mut languages: Vec<&str> = Vec::new();
    let person = state.language.as_str();
    let spoken = detect_language(question);
    let first = head.languages.first().map(String::as_str);
    for language in [spoken, Some(person), Some("en"), first]
        .into_iter()
        .flatten()
    {
        if !languages.contains(&language) && head.guides.contains_key(language) {
            languages.push(language);
        }
    }
    let mut best: Option<(Bearing, Answer)> = None;
    for language in languages {
        let Some((bearing, found)) = in_guide(state, head, language, question) else {
            continue;
        };
        if best.as_ref().is_none_or(|(known, _)| bearing < *known) {
            best = Some((bearing, found));
        }
    }
    let silent = Answer {
        verdict: None,
        speaks: false,
        clauses: Vec::new(),
    };
    best.map_or(silent, |(_, answer)| answer)
}

fn in_guide<'g>(
    state: &State,
    head: &'g Head,
    language: &str,
    question: &str,
) -> Option<(Bearing, Answer<'g>)> {
    let sections = head.guides.get(language)?;
    let index = &state.program.as_ref()?.index;
    let found = index.clauses(sections, language, &head.brands, question);
    let bearing = found.first()?.bearing;
    let close = |clause: &&Clause| clause.bearing == bearing;
    let clauses: Vec<&GuideSection> = (found.iter().filter(close).take(MOST))
        .filter_map(|clause| sections.get(clause.place))
        .collect();
    // Two clauses that answer the same question differently: the more careful one holds.
    let verdict = clauses.iter().filter_map(|section| section.verdict).max();
    let same = bearing == Bearing::Same;
    Some((
        bearing,
        Answer {
            verdict: verdict.filter(|_| same),
            speaks: bearing != Bearing::Near,
            clauses,
        },
    ))
}
