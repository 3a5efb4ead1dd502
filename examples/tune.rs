//! Chooses the constants of keyphrases on half of outside data, which `cargo xtask outside tune DIR` writes as JSON
//! lines with `set`, `text` and `keys`, and prints the best of a grid.
#![expect(clippy::print_stdout, reason = "its answer is for a person")]

use cuecard::suggest::{Frequencies, Weights, keyphrases};
use cuecard::text::stem;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Document {
    set: String,
    text: String,
    keys: Vec<String>,
}

/// What the library says, with its figure.
type Tried = (f64, f64, Vec<f64>, Weights);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args()
        .nth(1)
        .ok_or("name the file of documents")?;
    let mut sets: BTreeMap<String, Vec<(String, BTreeSet<String>)>> = BTreeMap::new();
    for line in std::fs::read_to_string(file)?.lines() {
        let document: Document = serde_json::from_str(line)?;
        let keys = document.keys.iter().map(|key| stemmed(key)).collect();
        sets.entry(document.set)
            .or_default()
            .push((document.text, keys));
    }
    let libraries: Vec<Frequencies> = sets
        .values()
        .map(|set| Frequencies::new(set.iter().map(|(text, _)| (text.as_str(), "en"))))
        .collect();
    let mut alone: Vec<Tried> = Vec::new();
    for part in [0.0, 0.05, 0.1, 0.15, 0.2, 0.3] {
        for words in [0.2, 0.3, 0.4, 0.5, 0.6] {
            for late in [0.2, 0.3, 0.4, 0.5, 0.7] {
                let weights = Weights {
                    part,
                    words,
                    late,
                    rare: 0.0,
                };
                alone.push(tried(&sets, None, weights));
            }
        }
    }
    let best = show("alone", &mut alone);
    let mut with: Vec<Tried> = Vec::new();
    for rare in [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0] {
        with.push(tried(&sets, Some(&libraries), Weights { rare, ..best }));
    }
    show("with its set as the library", &mut with);
    Ok(())
}

fn tried(
    sets: &BTreeMap<String, Vec<(String, BTreeSet<String>)>>,
    libraries: Option<&Vec<Frequencies>>,
    weights: Weights,
) -> Tried {
    let mut each = Vec::new();
    for (place, set) in sets.values().enumerate() {
        let library = libraries.and_then(|libraries| libraries.get(place));
        let mut sum = 0.0;
        for (text, keys) in set {
            let found = keyphrases(text, "en", library, &weights, 10);
            let found: BTreeSet<String> =
                found.iter().map(|phrase| stemmed(&phrase.text)).collect();
            let right = float(found.intersection(keys).count());
            sum += 200.0 * right / float(found.len() + keys.len()).max(1.0);
        }
        each.push(sum / float(set.len()).max(1.0));
    }
    let mean = each.iter().sum::<f64>() / float(each.len()).max(1.0);
    // A set of short texts has low figures; by the geometric mean a gain in it counts as much.
    let balanced = each
        .iter()
        .product::<f64>()
        .powf(1.0 / float(each.len()).max(1.0));
    (balanced, mean, each, weights)
}

/// Prints the best ten and gives the best.
fn show(title: &str, tried: &mut [Tried]) -> Weights {
    tried.sort_by(|one, other| other.0.total_cmp(&one.0));
    println!("{title}: geometric mean, mean, each set");
    for (balanced, mean, each, weights) in tried.iter().take(10) {
        println!("  {balanced:.2} {mean:.2} {each:.2?} {weights:?}");
    }
    tried.first().map(|best| best.3).unwrap_or_default()
}

fn stemmed(phrase: &str) -> String {
    let phrase = phrase.to_lowercase();
    let words: Vec<String> = phrase
        .split_whitespace()
        .map(|word| stem(word, "en"))
        .collect();
    words.join(" ")
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
