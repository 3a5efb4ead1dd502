//! In one's own words: one friendly line on a ready text as it stands, and *Start with a question*, two or three short
//! answers that become a draft.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::build::{button, field, list, text};
use super::effect::Effect;
use super::keeping;
use super::page::{Place, ToPage};
use super::state::{Card, CardNotice, Composer, Program, State, Step};
use super::view::{ButtonStyle, CardEvent, FieldStyle, ListStyle, TextStyle, View};
use crate::lean::{Set, gather};
use crate::policy::{Hint, Severity};
use crate::program::{Post, caption};
use crate::text::{Span, capital, words};

/// The rule id of the line.
pub(super) const OWN_WORDS: &str = "cuecard.own-words";
/// Who wrote fewer words of their own posts the text as it stands.
const OWN: usize = 3;
/// And so does who left at least this share of its words.
const KEPT: (usize, usize) = (4, 5);
/// How many questions are asked at the most, and at the least.
const MOST: usize = 3;
const LEAST: usize = 2;

/// Questions that are being answered; remembered for the browser's session only.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
pub(super) struct Own {
    /// The post that the draft shall be about, or empty.
    pub post: String,
    /// The answers so far, by the question's number.
    pub answers: Vec<String>,
}

/// The line, where a ready text stands as it was inserted; what the house's own rule says of it comes first, and so
/// does a question of the text that is still open.
pub(super) fn hint(composer: &Composer, program: Option<&Program>, said: &str) -> Option<Hint> {
    is_as_written(composer, program?).then(|| Hint {
        rule: OWN_WORDS.to_owned(),
        kind: OWN_WORDS.to_owned(),
        severity: Severity::Tip,
        span: Span::new(composer.text.len(), composer.text.len()),
        whole: true,
        message: said.to_owned(),
        why: String::new(),
        link: String::new(),
        fixes: Vec::new(),
    })
}

/// Whether the ready text stands in the composer with hardly a word of the person's own.
fn is_as_written(composer: &Composer, program: &Program) -> bool {
    let Some(caption) = composer
        .caption(program)
        .filter(|_| composer.memory.arrived)
    else {
        return false;
    };
    let folded = |text: &str| words(text).into_iter().map(|word| word.folded);
    let plain = crate::suggest::readable(caption);
    let post = program.posts.get(&composer.memory.post);
    let link = post.map_or(String::new(), |post| {
        caption::link_of(post, &program.head.campaigns)
    });
    let caption: Set = gather(folded(&plain));
    let link: Set = gather(folded(&link));
    let draft: Set = gather(folded(&composer.text));
    let own = draft
        .iter()
        .filter(|word| !caption.contains(word) && !link.contains(word));
    let (kept, of) = KEPT;
    own.count() < OWN && caption.shared(&draft) * of >= caption.len() * kept
}

/// The questions: the post's own, the programme's, and those that fit any, as far as there is room.
fn questions(state: &State, post: &str) -> Vec<String> {
    let mut questions: Vec<String> = Vec::new();
    if let Some(program) = &state.program {
        let post = program.posts.get(post);
        questions = post.map_or_else(Vec::new, |post| of_post(post, &state.language));
        let room = if questions.is_empty() { MOST } else { LEAST };
        for question in &program.head.questions {
            let said = question.in_language(&state.language);
            if let Some(said) = said.filter(|_| questions.len() < room) {
                questions.push(said.to_owned());
            }
        }
    }
    let enough = if questions.is_empty() { MOST } else { LEAST };
    for key in [
        "card_own_question_1",
        "card_own_question_2",
        "card_own_question_3",
    ] {
        if questions.len() < enough {
            questions.push(state.texts.get(key).to_owned());
        }
    }
    questions
}

/// What the captions of a post ask, in the reader's language if they ask in it.
fn of_post(post: &Post, language: &str) -> Vec<String> {
    let asked = |only: bool| {
        let variants = post
            .variants
            .iter()
            .filter(|variant| !only || variant.language == language);
        let mut prompts: Vec<String> = Vec::new();
        for blank in variants.flat_map(|variant| caption::blanks(&variant.text)) {
            if !prompts.contains(&blank.prompt) && prompts.len() < MOST {
                prompts.push(blank.prompt);
            }
        }
        prompts
    };
    let own = asked(true);
    if own.is_empty()
        && post
            .variants
            .iter()
            .all(|variant| variant.language != language)
    {
        return asked(false);
    }
    own
}

/// The questions as fields, and what makes a draft of the answers; `composer`: there is one to put it into.
pub(super) fn views(state: &State, card: &Card, composer: bool) -> Vec<View> {
    let Some(own) = &card.aside.own else {
        return Vec::new();
    };
    let texts = &state.texts;
    let mut children = vec![
        text("title", texts.get("card_own_title"), TextStyle::Title),
        text("body", texts.get("card_own_body"), TextStyle::Facts),
    ];
    for (number, question) in (0..).zip(questions(state, &own.post)) {
        let answer = own
            .answers
            .get(number as usize)
            .cloned()
            .unwrap_or_default();
        let event = CardEvent::OwnAnswer { number };
        let key = format!("own:{number}");
        children.push(field(key, question, answer, FieldStyle::Line, event));
    }
    let back = button(
        "own-back",
        texts.get("card_own_back"),
        ButtonStyle::Secondary,
        CardEvent::OwnWords {
            open: false,
            post: String::new(),
        },
    );
    let make = if composer {
        let event = CardEvent::InsertOwn {
            post: String::new(),
            answers: Vec::new(),
        };
        button(
            "own-insert",
            texts.get("card_own_insert"),
            ButtonStyle::Primary,
            event,
        )
    } else {
        button(
            "own-copy",
            texts.get("card_copy"),
            ButtonStyle::Primary,
            CardEvent::CopyOwn,
        )
    };
    children.push(list("actions", ListStyle::Row, "", vec![back, make]));
    vec![list(
        "own",
        ListStyle::Item,
        texts.get("card_own_title"),
        children,
    )]
}

/// Opens the questions or closes them, or takes an answer.
pub(super) fn show(card: &mut Card, event: CardEvent, value: &str) {
    match event {
        CardEvent::OwnWords { open: false, .. } => card.aside.own = None,
        CardEvent::OwnWords { post, .. } => {
            let same = card.aside.own.as_ref().is_some_and(|own| own.post == post);
            if !same {
                card.aside.own = Some(Own {
                    post,
                    answers: Vec::new(),
                });
            }
        }
        CardEvent::OwnAnswer { number } => {
            let own = card.aside.own.get_or_insert_with(Own::default);
            let number = (number as usize).min(MOST - 1);
            if own.answers.len() <= number {
                own.answers.resize(number + 1, String::new());
            }
            if let Some(answer) = own.answers.get_mut(number) {
                value.clone_into(answer);
            }
        }
        _ => {}
    }
}

/// The questions are shown in the card, and the first gets the focus.
pub(super) fn open(step: &mut Step, id: &str, event: CardEvent) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    composer.card.open = true;
    composer.card.peek.clear();
    show(&mut composer.card, event, "");
    let first = if composer.card.aside.own.is_some() {
        "own:0"
    } else {
        "tabs"
    };
    first.clone_into(&mut composer.focus_key);
}

/// The answers as a draft: each a sentence and a paragraph of its own, then the post's link and hashtags; empty
/// without an answer.
pub(super) fn draft(state: &State, own: &Own) -> String {
    let mut paragraphs: Vec<String> = own
        .answers
        .iter()
        .filter_map(|answer| sentence(answer))
        .collect();
    if paragraphs.is_empty() {
        return String::new();
    }
    let program = state.program.as_ref();
    let post = program.and_then(|program| Some((program, program.posts.get(&own.post)?)));
    if let Some((program, post)) = post {
        let link = caption::link_of(post, &program.head.campaigns);
        let tags: Vec<String> = post.tags.iter().map(|tag| format!("#{tag}")).collect();
        paragraphs.extend(
            [link, tags.join(" ")]
                .into_iter()
                .filter(|more| !more.is_empty()),
        );
    }
    paragraphs.join("\n\n")
}

/// An answer with a capital and a full stop, as a person writes who is not in a hurry; `None` for an empty one.
fn sentence(answer: &str) -> Option<String> {
    let answer = answer.trim();
    let mut letters = answer.chars();
    let mut said = String::from(capital(letters.next()?));
    said.push_str(letters.as_str());
    if said.ends_with(char::is_alphanumeric) && !said.contains("://") {
        said.push('.');
    }
    Some(said)
}

/// Puts the answers into the composer: instead of the ready text that they come from, else at the caret.
pub(super) fn insert(step: &mut Step, id: &str, act: &str, post: String, answers: Vec<String>) {
    let state = &mut *step.state;
    let Some(composer) = state.composers.get(id) else {
        return;
    };
    let own = if answers.is_empty() {
        composer.card.aside.own.clone().unwrap_or_default()
    } else {
        Own { post, answers }
    };
    let replaces = (state.program.as_ref()).is_some_and(|program| is_as_written(composer, program));
    let text = draft(state, &own);
    let Some(composer) = state.composers.get_mut(id) else {
        return;
    };
    if text.is_empty() {
        "own:0".clone_into(&mut composer.focus_key);
        return;
    }
    composer.memory.expect("", "");
    composer.card.notice = CardNotice::None;
    composer.card.inserted.clone_from(&text);
    let message = ToPage::Insert {
        composer: id.to_owned(),
        insertion: act.to_owned(),
        text,
        place: if replaces { Place::All } else { Place::Caret },
        select: None,
    };
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message,
    });
    keeping::remember_memory(step, id, Vec::new());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_becomes_a_sentence() {
        for (answer, said) in [
            ("we fitted it in a day ", Some("We fitted it in a day.")),
            ("Really?", Some("Really?")),
            ("són 3 dies", Some("Són 3 dies.")),
            ("øya var stille 🙂", Some("Øya var stille 🙂")),
            (
                "see https://acme.example/a",
                Some("See https://acme.example/a"),
            ),
            ("   ", None),
        ] {
            assert_eq!(sentence(answer).as_deref(), said);
        }
    }
}
