//! The drafts of `tests/gold` on the sample, with the hints, hashtags, people and ready texts that a careful
//! reader wants: precision and recall per language and per kind of rule, for each half of its own.
//!
//! What is missed or too much is shown for the half that may be tuned on, never for the other.

use super::{Command, Score, read, yaml};
use crate::places;
use crate::run::Outcome;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// In this order they are reported.
const LANGUAGES: [&str; 4] = ["en", "it", "ca", "nb"];
const HALVES: [&str; 2] = ["tune", "report"];
/// What the half for the report must reach, in percent: hints that are right, and hints that ask to stop that
/// are found.
const PRECISION: usize = 95;
const STOP_RECALL: usize = 95;
/// As many ready texts are looked at as a list of the gold has at most.
const POSTS: usize = 3;

/// What is offered, what is wanted, and what of both is the same.
#[derive(Default)]
struct Tally {
    offered: usize,
    right: usize,
    wanted: usize,
    found: usize,
    misses: Vec<String>,
}

/// A rule's kind and severity.
type Rules = BTreeMap<String, (String, String)>;

/// Tallies by half, what is counted, and its part: a language or a kind of rule.
type Tallies = BTreeMap<(&'static str, &'static str, String), Tally>;

/// Precision and recall; the data is the repository's own.
pub fn measure(command: &Command, _: &Path) -> Outcome<Vec<Score>> {
    let program = places::at("programs/acme");
    let program = program.to_string_lossy();
    let mut rules = rules(&places::at("programs/acme/policy"))?;
    let mut tallies = Tallies::new();
    for language in LANGUAGES {
        let drafts = drafts(language)?;
        let checked = command.batch(&["check", "--program", &program], &drafts)?;
        let suggested = command.batch(&["suggest", "--program", &program], &drafts)?;
        for hint in checked.iter().flat_map(|answer| list(&answer["hints"])) {
            let fields = (text(&hint["kind"]), text(&hint["severity"]));
            rules.insert(text(&hint["rule"]), fields);
        }
        for ((draft, checked), suggested) in drafts.iter().zip(&checked).zip(&suggested) {
            let half = HALVES.into_iter().find(|half| draft["half"] == *half);
            let half = half.ok_or_else(|| format!("{} is in no half.", draft["id"]))?;
            hints(draft, checked, half, language, &rules, &mut tallies);
            for (what, key, id) in [("tags", "tags", "tag"), ("people", "mentions", "id")] {
                let offered: Vec<String> = list(&suggested[key])
                    .iter()
                    .map(|found| text(&found[id]))
                    .collect();
                let tally = tallies
                    .entry((half, what, language.to_owned()))
                    .or_default();
                tally.add(draft, &offered, &wanted(&draft[what]));
            }
            let tally = tallies
                .entry((half, "posts", language.to_owned()))
                .or_default();
            tally.add(draft, &posts(suggested), &wanted(&draft["posts"]));
        }
    }
    Ok(scores(&tallies))
}

/// The drafts of a language as lines of a batch; the command does not read what it does not know.
fn drafts(language: &str) -> Outcome<Vec<Value>> {
    let file = places::at("tests/gold").join(language).join("drafts.jsonl");
    let text = read(&file)?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            serde_json::from_str(line)
                .map_err(|error| format!("{}: `{line}` is no JSON: {error}.", file.display()))
        })
        .collect()
}

/// Kind and severity of each rule, as its file says; what it leaves to the kind stays open.
fn rules(folder: &Path) -> Outcome<Rules> {
    let mut rules = Rules::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let told = |error: std::io::Error| format!("Cannot read {}: {error}.", folder.display());
        for entry in std::fs::read_dir(&folder).map_err(told)? {
            let path = entry.map_err(told)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let document = yaml::document(&path)?;
            let style = folder.file_name().unwrap_or_default().to_string_lossy();
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            if let Some(kind) = document["extends"].as_str() {
                let severity = match document["level"].as_str() {
                    Some("error") => "stop",
                    Some("warning") => "warn",
                    _ => "tip",
                };
                let fields = (kind.to_owned(), severity.to_owned());
                rules.insert(format!("{style}.{stem}"), fields);
            }
            for rule in list(&document["rules"]) {
                let fields = (text(&rule["kind"]), text(&rule["severity"]));
                rules.insert(text(&rule["id"]), fields);
            }
        }
    }
    Ok(rules)
}

/// Counts the hints of one draft: by language, by kind of rule, and those that ask to stop.
fn hints(
    draft: &Value,
    checked: &Value,
    half: &'static str,
    language: &str,
    rules: &Rules,
    tallies: &mut Tallies,
) {
    let body = text(&draft["text"]);
    let same = |gold: &Value, hint: &Value| is_same(&body, gold, hint);
    let (gold, offered) = (list(&draft["hints"]), list(&checked["hints"]));
    let mut count = |hint: &Value, is_offered: bool, right: bool| {
        let rule = text(&hint["rule"]);
        let (kind, severity) = rules.get(&rule).cloned().unwrap_or_default();
        let mut parts = vec![("hints", language.to_owned()), ("rule", kind)];
        if severity == "stop" {
            parts.push(("stop", language.to_owned()));
        }
        for (what, part) in parts {
            let tally = tallies.entry((half, what, part)).or_default();
            let miss = tally.count(is_offered, right);
            if what == "hints"
                && let Some(miss) = miss
            {
                let slice = text(&hint["text"]);
                let said = text(&hint["message"]);
                tally.misses.push(format!(
                    "{} {miss} {rule}: {slice}{said}",
                    text(&draft["id"])
                ));
            }
        }
    };
    for hint in offered {
        count(hint, true, gold.iter().any(|gold| same(gold, hint)));
    }
    for hint in gold {
        count(
            hint,
            false,
            offered.iter().any(|offered| same(hint, offered)),
        );
    }
}

/// Whether a hint is the one that is wanted: the same rule, and the places overlap.
fn is_same(body: &str, gold: &Value, hint: &Value) -> bool {
    let whole = |hint: &Value| hint["whole"] == true;
    let slice = text(&gold["text"]);
    let points = |byte: usize| body.get(..byte).map_or(0, |head| head.chars().count());
    let (start, end) = (number(&hint["start"]), number(&hint["end"]));
    let mut places = body.match_indices(&slice);
    gold["rule"] == hint["rule"]
        && (whole(gold)
            || whole(hint)
            || places.any(|(at, slice)| points(at) < end && start < points(at + slice.len())))
}

/// The first ready texts that are offered because of the draft: they fit it. Others are
/// offered to everybody beside an empty page, and no draft asks for them.
fn posts(suggested: &Value) -> Vec<String> {
    let posts = list(&suggested["posts"]).iter().take(POSTS);
    posts
        .filter(|post| post["fits"] == true)
        .map(|post| text(&post["id"]))
        .collect()
}

impl Tally {
    /// Counts one that was offered or wanted. Gives the word for a miss.
    fn count(&mut self, offered: bool, right: bool) -> Option<&'static str> {
        if offered {
            self.offered += 1;
            self.right += usize::from(right);
        } else {
            self.wanted += 1;
            self.found += usize::from(right);
        }
        (!right).then_some(if offered { "has too much" } else { "lacks" })
    }

    fn add(&mut self, draft: &Value, offered: &[String], wanted: &[String]) {
        for (list, other, is_offered) in [(offered, wanted, true), (wanted, offered, false)] {
            for one in list {
                if let Some(miss) = self.count(is_offered, other.contains(one)) {
                    self.misses
                        .push(format!("{} {miss} {one}", text(&draft["id"])));
                }
            }
        }
    }

    fn take(&mut self, other: &Tally) {
        self.offered += other.offered;
        self.right += other.right;
        self.wanted += other.wanted;
        self.found += other.found;
    }
}

/// One score a half, thing and language, their sums, and one a kind of rule.
fn scores(tallies: &Tallies) -> Vec<Score> {
    let mut scores = Vec::new();
    for half in HALVES {
        for what in ["hints", "stop", "tags", "people", "posts"] {
            let mut sum = Tally::default();
            for language in LANGUAGES {
                if let Some(tally) = tallies.get(&(half, what, language.to_owned())) {
                    sum.take(tally);
                    scores.push(score(half, what, language, tally));
                }
            }
            scores.push(score(half, what, "all", &sum));
        }
        let kinds = tallies
            .iter()
            .filter(|((of, what, _), _)| (*of, *what) == (half, "rule"));
        scores.extend(kinds.map(|((_, what, kind), tally)| score(half, what, kind, tally)));
    }
    scores
}

fn score(half: &str, what: &str, part: &str, tally: &Tally) -> Score {
    let percent = |part: usize, of: usize| {
        if of == 0 {
            "none".to_owned()
        } else {
            format!(
                "{:.1}",
                100.0 * super::keyphrases::float(part) / super::keyphrases::float(of)
            )
        }
    };
    let bound = (half, part) == ("report", "all");
    let holds = match what {
        "hints" => !bound || tally.right * 100 >= PRECISION * tally.offered,
        "stop" => !bound || tally.found * 100 >= STOP_RECALL * tally.wanted,
        _ => true,
    };
    let shown = if half == "tune" {
        &tally.misses[..]
    } else {
        &[]
    };
    Score {
        name: format!("{half}, {what} {part}"),
        passed: tally.found,
        of: tally.wanted,
        figures: format!(
            "precision {:>5} ({} of {}), recall {:>5}",
            percent(tally.right, tally.offered),
            tally.right,
            tally.offered,
            percent(tally.found, tally.wanted)
        ),
        holds,
        misses: shown.to_vec(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn wanted(value: &Value) -> Vec<String> {
    list(value).iter().map(text).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> usize {
    value
        .as_u64()
        .and_then(|number| usize::try_from(number).ok())
        .unwrap_or_default()
}
