//! `questions` of `program.toml`: what people are asked who would rather write of their own.

use super::fields::{Fields, is_language};
use super::node::Place;
use crate::program::Localized;

const KEY: &str = "questions";
/// More are not asked at once.
const MOST: usize = 3;
/// A question stands above a field of one line; in code points.
const SHORT: usize = 80;

/// The questions that can be asked; `languages` are the programme's.
pub fn read(fields: &mut Fields<'_>, languages: &[String]) -> Vec<Localized> {
    let mut questions = Vec::new();
    for (at, question) in fields.localized_list(KEY) {
        let texts = texts(&question);
        if texts.iter().all(|(_, text)| text.trim().is_empty()) {
            let (sink, subject) = fields.sink();
            let help = "write it, or take it out";
            sink.error(subject, at, "a question is empty; it is left out", help);
            continue;
        }
        look_at_codes(&texts, at, fields);
        look_at_length(&texts, at, fields);
        look_for_languages(&question, languages, at, fields);
        if questions.len() == MOST {
            let (sink, subject) = fields.sink();
            let message = format!("there are more than {MOST} questions; this one is left out");
            let help = "keep those that people answer gladly";
            sink.warning(subject, at, message, help);
            continue;
        }
        questions.push(question);
    }
    questions
}

/// Each text with its language; without one it is for all.
fn texts(question: &Localized) -> Vec<(&str, &str)> {
    match question {
        Localized::One(text) => vec![("", text.as_str())],
        Localized::PerLanguage(texts) => texts
            .iter()
            .map(|(code, text)| (code.as_str(), text.as_str()))
            .collect(),
    }
}

fn look_at_codes(texts: &[(&str, &str)], at: Place, fields: &mut Fields<'_>) {
    for (code, _) in texts
        .iter()
        .filter(|(code, _)| !code.is_empty() && !is_language(code))
    {
        let (sink, subject) = fields.sink();
        let message = format!("\"{code}\" is no language code");
        sink.error(subject, at, message, "write codes such as en, it, ca or nb");
    }
}

fn look_at_length(texts: &[(&str, &str)], at: Place, fields: &mut Fields<'_>) {
    for (_, text) in texts {
        let length = text.chars().count();
        if length > SHORT {
            let (sink, subject) = fields.sink();
            let message = format!("the question \"{text}\" has {length} characters");
            let help = format!("ask in at most {SHORT}: it stands above a field of one line");
            sink.warning(subject, at, message, help);
        }
    }
}

/// Whoever reads another language is asked Cuecard's own.
fn look_for_languages(
    question: &Localized,
    languages: &[String],
    at: Place,
    fields: &mut Fields<'_>,
) {
    let missing = |language: &&String| question.in_language(language).is_none();
    let missing: Vec<&str> = (languages.iter().filter(missing))
        .map(String::as_str)
        .collect();
    let (sink, subject) = fields.sink();
    if let Some(first) = missing.first() {
        let message = format!(
            "the question \"{}\" is missing in {}",
            question.get("en"),
            missing.join(", ")
        );
        let help =
            format!("add {first} = \"...\"; until then Cuecard asks a question of its own there");
        sink.warning(subject, at, message, help);
    } else if languages.len() > 1 && matches!(question, Localized::One(_)) {
        let message = format!(
            "the question \"{}\" is the same in all languages",
            question.get("en")
        );
        let help = "write it as { en = \"...\", it = \"...\" }";
        sink.warning(subject, at, message, help);
    }
}
