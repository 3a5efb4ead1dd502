//! The extraction cases of twitter-text's conformance suite: links, tags, mentions, replies and cashtags, and where
//! they stand; and the suite's other files where they lie beside.

use super::conformance::Suite;
use super::{Command, Score, autolink, validity};
use crate::run::Outcome;
use serde_json::{Value, json};
use std::path::Path;

/// One score a section of each of the suite's files that are there; every case must pass.
pub fn measure(command: &Command, folder: &Path) -> Outcome<Vec<Score>> {
    let files = [
        ("extract.yml", EXTRACTION),
        ("validate.yml", validity::SUITE),
        ("autolink.yml", autolink::SUITE),
    ];
    let mut scores = Vec::new();
    for (name, suite) in files {
        let file = folder.join(name);
        if file.is_file() {
            scores.extend(suite.measure(command, &file)?);
        }
    }
    Ok(scores)
}

const EXTRACTION: Suite = Suite {
    name: "",
    is_ours: |_, _| true,
    miss,
};

/// What is wrong with the answer to a case, if something is.
fn miss(section: &str, case: &Value, answer: &Value) -> Option<String> {
    let seen = seen(section, answer)?;
    (seen != case["expected"]).then(|| {
        let title = case["description"].as_str().unwrap_or_default();
        format!("{title}: expected {}, seen {seen}", case["expected"])
    })
}

/// An answer in the form in which a section states what it expects; `None` for a section that is not ours.
fn seen(section: &str, answer: &Value) -> Option<Value> {
    let (key, name) = match section.split('_').next().unwrap_or_default() {
        "replies" => return Some(answer["reply"].clone()),
        "urls" | "tco" => ("urls", "url"),
        "hashtags" => ("tags", "hashtag"),
        "mentions" => ("mentions", "screen_name"),
        "cashtags" => ("cashtags", "cashtag"),
        _ => return None,
    };
    let placed = section.ends_with("_indices") || section == "urls_with_directional_markers";
    let lists = section.starts_with("mentions_or_lists");
    let found = answer[key].as_array().into_iter().flatten();
    let shown = found.map(|entity| {
        if !placed {
            return entity["text"].clone();
        }
        let mut shown =
            json!({ name: entity["text"], "indices": [entity["start"], entity["end"]] });
        if lists {
            shown["list_slug"] = slug(&entity["list"]);
        }
        shown
    });
    Some(shown.collect())
}

/// A list as the suite writes it: empty for none.
fn slug(list: &Value) -> Value {
    Value::from(list.as_str().unwrap_or_default())
}
