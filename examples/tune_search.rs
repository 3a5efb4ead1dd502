//! Chooses the constants of search and hashtags on half of outside questions, which `cargo xtask outside tune DIR`
//! writes as JSON lines with `title`, `body` and `tags`, and prints the best of each grid.
#![expect(clippy::print_stdout, reason = "its answer is for a person")]

use cuecard::network::Surface;
use cuecard::policy::Subject;
use cuecard::program::{Head, Post, Variant};
use cuecard::share::History;
use cuecard::suggest::{Ask, Index, Tuning};
use serde::Deserialize;

const FOLDS: usize = 5;

#[derive(Deserialize)]
struct Question {
    title: String,
    body: String,
    tags: Vec<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args()
        .nth(1)
        .ok_or("name the file of questions")?;
    let mut questions: Vec<Question> = Vec::new();
    for line in std::fs::read_to_string(file)?.lines() {
        questions.push(serde_json::from_str(line)?);
    }
    let head = Head {
        languages: vec!["en".to_owned()],
        ..Head::default()
    };
    let search = search(&questions, &head);
    tags(&questions, &head, search);
    Ok(())
}

/// The best constants of search: a title asks for its body.
fn search(questions: &[Question], head: &Head) -> Tuning {
    let bodies: Vec<Post> = questions
        .iter()
        .enumerate()
        .map(|(place, question)| post(place, question, ""))
        .collect();
    let mut tried: Vec<(f64, Tuning)> = Vec::new();
    for saturation in [0.3, 0.6, 0.9, 1.2] {
        for small in [0.0, 0.1, 0.3, 0.5, 1.0] {
            let tuning = Tuning {
                small,
                saturation,
                ..Tuning::default()
            };
            let index = Index::build_by(&bodies, head, tuning);
            let mut sum = 0.0;
            for (place, question) in questions.iter().enumerate() {
                let found = ask(&question.title, |ask| index.posts(ask));
                let rank = found.iter().position(|found| found.post == id(place));
                sum += rank.map_or(0.0, |rank| 100.0 / float(rank + 1));
            }
            tried.push((sum / float(questions.len()), tuning));
        }
    }
    best("title asks for body, MRR@10", &mut tried)
}

/// The best constants of hashtags, by F1@3 and MAP@5 together: four folds are the library, one asks.
fn tags(questions: &[Question], head: &Head, search: Tuning) -> Tuning {
    let mut folds: Vec<Index> = Vec::new();
    for fold in 0..FOLDS {
        let numbered = questions.iter().enumerate();
        let library = numbered.filter(|(place, _)| place % FOLDS != fold);
        let posts: Vec<Post> = library
            .map(|(place, question)| post(place, question, &question.title))
            .collect();
        folds.push(Index::build_by(&posts, head, search));
    }
    let mut tried: Vec<(f64, Tuning)> = Vec::new();
    for voters in [10, 20, 40] {
        for power in [2, 3] {
            for named in [0.15, 0.3, 0.6] {
                for early in [0.0, 1.0, 2.0] {
                    let tuning = Tuning {
                        voters,
                        power,
                        named,
                        early,
                        ..search
                    };
                    folds = folds.into_iter().map(|index| index.tuned(tuning)).collect();
                    tried.push((score(questions, &folds), tuning));
                }
            }
        }
    }
    best("hashtags, mean of F1@3 and MAP@5", &mut tried)
}

fn score(questions: &[Question], folds: &[Index]) -> f64 {
    let mut sum = 0.0;
    for (place, question) in questions.iter().enumerate() {
        let Some(index) = folds.get(place % FOLDS) else {
            continue;
        };
        let text = format!("{}\n\n{}", question.title, question.body);
        let found = ask(&text, |ask| index.tags(ask));
        let right: Vec<bool> = found
            .iter()
            .map(|found| question.tags.contains(&found.tag))
            .collect();
        let three = right.iter().take(3);
        let all = float(three.len() + question.tags.len());
        sum += 100.0 * float(three.filter(|right| **right).count()) / all;
        let (mut hits, mut precision) = (0, 0.0);
        for (rank, right) in right.iter().take(5).enumerate() {
            hits += usize::from(*right);
            precision += f64::from(u8::from(*right)) * float(hits) / float(rank + 1);
        }
        sum += 50.0 * precision / float(question.tags.len().clamp(1, 5));
    }
    sum / float(questions.len())
}

fn ask<T>(draft: &str, answer: impl FnOnce(&Ask) -> T) -> T {
    answer(&Ask {
        draft,
        subject: Subject::Other,
        language: Some("en"),
        languages: &["en".to_owned()],
        network: None,
        surface: Surface::Post,
        topics: &[],
        audience: &[],
        history: &History::default(),
        now: 0,
        seed: 0,
        limit: 10,
    })
}

fn id(place: usize) -> String {
    format!("q{place:05}")
}

fn post(place: usize, question: &Question, title: &str) -> Post {
    Post {
        id: id(place),
        title: title.to_owned(),
        // A body alone must be found by its words.
        tags: if title.is_empty() {
            Vec::new()
        } else {
            question.tags.clone()
        },
        variants: vec![Variant {
            id: "en".to_owned(),
            language: "en".to_owned(),
            text: question.body.clone(),
            ..Variant::default()
        }],
        ..Post::default()
    }
}

/// Prints the best ten and gives the best.
fn best(title: &str, tried: &mut [(f64, Tuning)]) -> Tuning {
    tried.sort_by(|one, other| other.0.total_cmp(&one.0));
    println!("{title}");
    for (score, tuning) in tried.iter().take(10) {
        println!("  {score:.2} {tuning:?}");
    }
    tried.first().map(|best| best.1).unwrap_or_default()
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
