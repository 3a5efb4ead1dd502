//! Keyphrases of short English texts against those that people gave them: each document alone, and with the
//! document frequencies of its set.

use super::{Command, Score};
use crate::places;
use crate::run::Outcome;
use serde_json::{Value, json};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A set's name and what it must reach alone: YAKE's F1@10, measured on the same documents.
const SETS: [(&str, f64); 2] = [("kdd", 9.9), ("SemEval2017", 18.0)];
/// What the mean of the sets must reach alone, and with a library.
const ALONE: f64 = 18.0;
const WITH_LIBRARY: f64 = 20.0;

/// A text with its phrases.
pub struct Document {
    /// What was read.
    pub text: String,
    /// What people say it is about.
    pub keys: Vec<String>,
}

/// One score a set and one for the mean, alone and with a library.
pub fn measure(command: &Command, folder: &Path) -> Outcome<Vec<Score>> {
    let mut scores = Vec::new();
    for (library, bound) in [(false, ALONE), (true, WITH_LIBRARY)] {
        let mut sum = 0.0;
        let way = if library { "with its set" } else { "alone" };
        for (set, least) in SETS {
            let documents = read(&folder.join(format!("{set}.zip")))?;
            let lines = lines(&documents);
            let file = if library {
                Some(file(set, &lines)?)
            } else {
                None
            };
            let mut words = vec!["keyphrases", "--limit", "10"];
            if let Some(file) = file.as_deref().and_then(Path::to_str) {
                words.extend(["--library", file]);
            }
            let answers = command.batch(&words, &lines)?;
            let each: Vec<f64> = documents
                .iter()
                .zip(&answers)
                .map(|(document, answer)| f1(answer, &document.keys))
                .collect();
            let whole = mean(each.iter());
            sum += whole;
            scores.push(Score {
                name: format!("{set} {way}"),
                passed: each.iter().filter(|score| **score > 0.0).count(),
                of: each.len(),
                figures: format!(
                    "F1@10 {whole:.1} (half of the choice {:.1}, other half {:.1})",
                    mean(each.iter().step_by(2)),
                    mean(each.iter().skip(1).step_by(2))
                ),
                holds: library || whole >= least,
                misses: Vec::new(),
            });
        }
        let whole = sum / 2.0;
        scores.push(Score {
            name: format!("mean {way}"),
            passed: usize::from(whole >= bound),
            of: 1,
            figures: format!("F1@10 {whole:.2}, at least {bound}"),
            holds: whole >= bound,
            misses: Vec::new(),
        });
    }
    Ok(scores)
}

/// The documents of a set, by name.
pub fn read(file: &Path) -> Outcome<Vec<Document>> {
    let told = |error: &dyn std::fmt::Display| format!("Cannot read {}: {error}.", file.display());
    let open = File::open(file).map_err(|error| told(&error))?;
    let mut archive = zip::ZipArchive::new(open).map_err(|error| told(&error))?;
    let (mut texts, mut keys) = (BTreeMap::new(), BTreeMap::new());
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).map_err(|error| told(&error))?;
        let name = entry.name().map_err(|error| told(&error))?.into_owned();
        let path = PathBuf::from(&name);
        let mut bytes = Vec::new();
        entry
            .read_to_end(&mut bytes)
            .map_err(|error| told(&error))?;
        let content = String::from_utf8_lossy(&bytes).into_owned();
        let id = path.file_stem().unwrap_or_default().to_owned();
        match path.extension().and_then(|end| end.to_str()) {
            Some("txt") if name.contains("docsutf8/") => texts.insert(id, content),
            Some("key") => keys.insert(id, content),
            _ => None,
        };
    }
    let documents = texts.into_iter().map(|(id, text)| {
        let keys = keys.remove(&id).unwrap_or_default();
        let keys = keys.lines().map(str::trim).filter(|key| !key.is_empty());
        Document {
            text,
            keys: keys.map(str::to_owned).collect(),
        }
    });
    Ok(documents.collect())
}

fn lines(documents: &[Document]) -> Vec<Value> {
    documents
        .iter()
        .enumerate()
        .map(|(id, document)| json!({ "id": id, "text": document.text }))
        .collect()
}

/// The set as a library.
fn file(set: &str, lines: &[Value]) -> Outcome<PathBuf> {
    let folder = places::cargo_target().join("outside");
    let file = folder.join(format!("{set}.jsonl"));
    let text: Vec<String> = lines.iter().map(Value::to_string).collect();
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&file, text.join("\n")))
        .map_err(|error| format!("Cannot write {}: {error}.", file.display()))?;
    Ok(file)
}

/// F1 in percent of the first ten phrases against all keys, stemmed.
fn f1(answer: &Value, keys: &[String]) -> f64 {
    let gold: BTreeSet<String> = keys.iter().map(|key| stemmed(key)).collect();
    let mut seen: Vec<String> = Vec::new();
    for phrase in answer["phrases"].as_array().into_iter().flatten() {
        let phrase = stemmed(phrase["text"].as_str().unwrap_or_default());
        if !seen.contains(&phrase) {
            seen.push(phrase);
        }
    }
    seen.truncate(10);
    let right = seen.iter().filter(|phrase| gold.contains(*phrase)).count();
    let all = (seen.len() + gold.len()).max(1);
    200.0 * float(right) / float(all)
}

fn stemmed(phrase: &str) -> String {
    let stemmer = Stemmer::create(Algorithm::English);
    let phrase = phrase.to_lowercase();
    let words: Vec<_> = phrase
        .split_whitespace()
        .map(|word| stemmer.stem(word))
        .collect();
    words.join(" ")
}

/// The mean of figures; 0 of none.
pub fn mean<'s>(scores: impl Iterator<Item = &'s f64>) -> f64 {
    let (mut sum, mut count) = (0.0, 0);
    for score in scores {
        sum += score;
        count += 1;
    }
    sum / float(count.max(1))
}

/// A count as a figure.
pub fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
