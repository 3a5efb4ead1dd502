//! Vale style packages with their authors' own fixtures: every alert that a scenario lists must be there, exact in
//! line, column and rule, and no other of the rules that the scenario switches on.

use super::{Command, Score};
use crate::run::Outcome;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Alerts that a rule plainly asks for and its scenario does not list, with the reason.
const CONTRADICTED: &[(&str, &str)] = &[(
    "Weasel/test.md:5:23:write-good.Weasel",
    "write-good lists `fairly` as a weasel word and says nothing of the one in its fixture",
)];

/// One score a style.
pub fn measure(command: &Command, folder: &Path) -> Outcome<Vec<Score>> {
    let mut styles = folders(folder)?;
    styles.sort();
    styles
        .iter()
        .filter(|style| style.join("features/rules.feature").is_file())
        .map(|style| of_style(command, style))
        .collect()
}

fn of_style(command: &Command, style: &Path) -> Outcome<Score> {
    let name = style.file_name().unwrap_or_default().to_string_lossy();
    let feature = super::read(&style.join("features/rules.feature"))?;
    let (mut listed, mut more, mut misses) = (0, 0, Vec::new());
    let mut notes = BTreeSet::new();
    for (fixture, expected) in scenarios(&feature) {
        let folder = style.join("fixtures").join(&fixture);
        for file in markdown(&folder)? {
            let base = file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let wanted: BTreeSet<String> = expected
                .iter()
                .filter(|alert| alert.starts_with(&format!("{base}:")))
                .filter_map(|alert| place(alert))
                .collect();
            let rules = switched_on(&folder, &style.join(&*name), &name)?;
            let seen = alerts(command, &style.join(&*name), &rules, &file, &base)?;
            listed += wanted.len();
            for alert in wanted.difference(&seen) {
                misses.push(format!("{fixture}/{alert} is not found"));
            }
            for alert in seen.difference(&wanted) {
                let known = CONTRADICTED
                    .iter()
                    .find(|(known, _)| *known == format!("{fixture}/{alert}"));
                if let Some((alert, reason)) = known {
                    notes.insert(format!("{alert}: {reason}"));
                } else {
                    more += 1;
                    misses.push(format!("{fixture}/{alert} is found and not listed"));
                }
            }
        }
    }
    let mut score = Score::full(&*name, listed + more, misses);
    score.figures = notes.into_iter().collect::<Vec<_>>().join("; ");
    Ok(score)
}

/// What the command finds, as `file:line:column:Rule`.
fn alerts(
    command: &Command,
    rules: &Path,
    only: &[String],
    file: &Path,
    base: &str,
) -> Outcome<BTreeSet<String>> {
    let output = command
        .start()
        .args(["check", "--markup", "md", "--json", "--rules"])
        .arg(rules)
        .args(["--only", &only.join(",")])
        .arg(file)
        .output()
        .map_err(|error| format!("The command does not start: {error}."))?;
    let answer: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("The answer for {} is no JSON: {error}.", file.display()))?;
    let text = super::read(file)?;
    let text: Vec<char> = text.trim_start_matches('\u{FEFF}').chars().collect();
    let hints = answer["hints"].as_array().into_iter().flatten();
    Ok(hints
        .map(|hint| {
            let start = hint["start"].as_u64().unwrap_or_default();
            let head: Vec<char> = text
                .iter()
                .copied()
                .take(usize::try_from(start).unwrap_or(0))
                .collect();
            // A hint on the whole stands at the file's beginning in Vale.
            let head = if hint["whole"] == true {
                &[][..]
            } else {
                &head[..]
            };
            let line = 1 + head.iter().filter(|mark| **mark == '\n').count();
            let column = 1 + head.iter().rev().take_while(|mark| **mark != '\n').count();
            let rule = hint["rule"].as_str().unwrap_or_default();
            format!("{base}:{line}:{column}:{rule}")
        })
        .collect())
}

/// The rules that a fixture's `.vale.ini` switches on; all of the style where it says nothing.
fn switched_on(fixture: &Path, rules: &Path, style: &str) -> Outcome<Vec<String>> {
    let ini = std::fs::read_to_string(fixture.join(".vale.ini")).unwrap_or_default();
    let settings: Vec<(&str, &str)> = ini
        .lines()
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| (key.trim(), value.trim()))
        .collect();
    let based = settings.iter().any(|(key, value)| {
        *key == "BasedOnStyles" && value.split(',').any(|name| name.trim() == style)
    });
    let mut on = BTreeSet::new();
    if based || settings.is_empty() {
        let entries = std::fs::read_dir(rules)
            .map_err(|error| format!("Cannot read {}: {error}.", rules.display()))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.extension().is_some_and(|end| end == "yml") {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                on.insert(format!("{style}.{stem}"));
            }
        }
    }
    for (key, value) in settings.iter().filter(|(key, _)| key.contains('.')) {
        if value.eq_ignore_ascii_case("NO") {
            on.remove(*key);
        } else {
            on.insert((*key).to_owned());
        }
    }
    Ok(on.into_iter().collect())
}

/// The fixtures that scenarios test, each with the alerts that are listed.
fn scenarios(feature: &str) -> Vec<(String, Vec<String>)> {
    let mut scenarios: Vec<(String, Vec<String>)> = Vec::new();
    for line in feature.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("When I test \"") {
            scenarios.push((rest.trim_end_matches('"').to_owned(), Vec::new()));
        } else if let Some((_, alerts)) = scenarios.last_mut().filter(|_| place(line).is_some()) {
            alerts.push(line.to_owned());
        }
    }
    scenarios
}

/// `file:line:column:Rule` of an alert; `None`: the line is none.
fn place(alert: &str) -> Option<String> {
    let parts: Vec<&str> = alert.splitn(5, ':').collect();
    let [file, line, column, rule, _] = parts.as_slice() else {
        return None;
    };
    line.parse::<usize>().ok()?;
    column.parse::<usize>().ok()?;
    Some(format!("{file}:{line}:{column}:{rule}"))
}

fn folders(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("Cannot read {}: {error}.", folder.display()))?;
    Ok(entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect())
}

fn markdown(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("Cannot read {}: {error}.", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    files.sort();
    Ok(files)
}
