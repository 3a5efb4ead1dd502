//! Hashtags for questions whose tags people gave (F1@3 and MAP@5), in five folds: four are the library, one asks,
//! by `cuecard suggest`.

use super::keyphrases::{float, mean};
use super::{Command, Score, posts, read};
use crate::run::Outcome;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::Path;

const FOLDS: usize = 5;
/// What the means must reach, in percent.
const F1: f64 = 24.0;
const MAP: f64 = 27.0;

/// A question with its hashtags.
pub struct Question {
    /// Its first line.
    pub title: String,
    /// All else.
    pub body: String,
    /// As the library spells them.
    pub tags: Vec<String>,
}

/// Two scores.
pub fn measure(command: &Command, folder: &Path) -> Outcome<Vec<Score>> {
    let questions = questions(folder)?;
    let mut each = vec![(0.0, 0.0); questions.len()];
    for fold in 0..FOLDS {
        let program = posts::program("tags", &library(&questions, fold))?;
        let asking: Vec<usize> = (fold..questions.len()).step_by(FOLDS).collect();
        let lines: Vec<Value> = asking
            .iter()
            .filter_map(|place| {
                let question = questions.get(*place)?;
                let text = format!("{}\n\n{}", question.title, question.body);
                Some(json!({ "id": place, "text": text }))
            })
            .collect();
        let program = program.to_string_lossy();
        let answers = command.batch(&["suggest", "--program", &program, "--limit", "5"], &lines)?;
        for (place, answer) in asking.iter().zip(&answers) {
            let found = answer["tags"].as_array().into_iter().flatten();
            let found: Vec<&str> = found.filter_map(|found| found["tag"].as_str()).collect();
            if let (Some(score), Some(question)) = (each.get_mut(*place), questions.get(*place)) {
                *score = (f1(&found, &question.tags), average(&found, &question.tags));
            }
        }
    }
    let (f1, map): (Vec<f64>, Vec<f64>) = each.into_iter().unzip();
    Ok(vec![score("F1@3", &f1, F1), score("MAP@5", &map, MAP)])
}

fn score(name: &str, each: &[f64], bound: f64) -> Score {
    let whole = mean(each.iter());
    Score {
        name: format!("tags of questions, {name}"),
        passed: each.iter().filter(|score| **score > 0.0).count(),
        of: each.len(),
        figures: format!(
            "{name} {whole:.2}, at least {bound} (half of the choice {:.2}, other half {:.2})",
            mean(each.iter().step_by(2)),
            mean(each.iter().skip(1).step_by(2))
        ),
        holds: whole >= bound,
        misses: Vec::new(),
    }
}

/// F1 in percent of the first three against all that people gave.
fn f1(found: &[&str], gold: &[String]) -> f64 {
    let found = found.iter().take(3);
    let all = found.len() + gold.len();
    let right = found
        .filter(|tag| gold.iter().any(|gold| gold == *tag))
        .count();
    200.0 * float(right) / float(all.max(1))
}

/// Average precision in percent of the first five.
fn average(found: &[&str], gold: &[String]) -> f64 {
    let (mut right, mut sum) = (0, 0.0);
    for (rank, tag) in found.iter().take(5).enumerate() {
        if gold.iter().any(|gold| gold == tag) {
            right += 1;
            sum += float(right) / float(rank + 1);
        }
    }
    100.0 * sum / float(gold.len().clamp(1, 5))
}

/// The questions in a folder. Err: a sentence.
pub fn questions(folder: &Path) -> Outcome<Vec<Question>> {
    let texts = read(&folder.join("stackexchange_valid_src.txt"))?;
    let tags = read(&folder.join("stackexchange_valid_trg.txt"))?;
    let pairs = texts.lines().zip(tags.lines());
    let questions = pairs.filter_map(|(text, tags)| {
        let (title, body) = text.split_once("<eos>")?;
        Some(Question {
            title: title.trim().to_owned(),
            body: body.trim().to_owned(),
            tags: tags.split(';').map(hashtag).collect(),
        })
    });
    Ok(questions.collect())
}

/// `united states` as a library spells it: `UnitedStates`.
fn hashtag(tag: &str) -> String {
    let mut spelt = String::new();
    for word in tag.split_whitespace() {
        let mut letters = word.chars();
        spelt.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        spelt.push_str(letters.as_str());
    }
    spelt
}

/// The questions of all folds but one, as rows.
fn library(questions: &[Question], fold: usize) -> String {
    let mut table = "id,title,tags,language,text\n".to_owned();
    for (place, question) in questions.iter().enumerate() {
        if place % FOLDS != fold {
            let _ = writeln!(
                table,
                "{},\"{}\",{},en,\"{}\"",
                posts::name(place),
                posts::cell(&question.title),
                question.tags.join("|"),
                posts::cell(&question.body)
            );
        }
    }
    table
}
