//! `cargo xtask bench`: sizes and times in real browsers, printed beside their bounds and kept in docs/bench.md.
//!
//! Only ratios and sizes can fail it: a time says as much about the machine and its load as about us.

use crate::build::{self, Profile};
use crate::dist::{self, Size};
use crate::machine::browsers;
use crate::places::at;
use crate::run::{self, Outcome};
use crate::test;
use serde_json::Value;
use std::path::Path;

/// Where the browser's part leaves what it measured.
const FOUND: &str = "target/bench/found.json";
/// In a folder of outside data: real questions, one a line, `title <eos> body`.
const QUESTIONS: &str = "tags/stackexchange_valid_src.txt";
/// The page that keeps the numbers, and what they stand between there.
const PAGE: &str = "docs/bench.md";
const OPENING: &str = "<!-- written by `cargo xtask bench` -->";
const CLOSING: &str = "<!-- until here -->";

/// One line of the table.
struct Row {
    /// What was measured.
    what: String,
    /// What came out.
    seen: String,
    /// What it may be, or what it stands beside.
    beside: String,
    /// Whether that holds; `None` where there is no bound.
    holds: Option<bool>,
    /// Whether the command fails where it does not.
    gate: bool,
}

/// `data` is a folder of outside data, of whose questions the search is asked; without it made posts are.
/// Builds for release, measures, prints, writes the table, and fails where a ratio or a size is over its gate.
pub fn all(data: Option<&Path>) -> Outcome {
    let chromium = browsers::CHROMIUM.get()?;
    build::extension(Profile::Release)?;
    let (_, sizes) = dist::measure()?;
    let glue = build::measured()?;
    let peers = build::peers::bundled()?;
    let scripts = test::bundle(&[at("tests/bench/main.ts")])?;
    run::say("Measuring; it takes some minutes, and is best left alone.");
    let mut node = test::node();
    if let Some(folder) = data {
        let file = std::path::absolute(folder.join(QUESTIONS))
            .map_err(|error| format!("{}: {error}.", folder.display()))?;
        if !file.exists() {
            return Err(format!(
                "{} is not there. Give the folder of the outside data, or none.",
                file.display()
            ));
        }
        node.env("CUECARD_QUESTIONS", file);
    }
    run::run(
        node.args(scripts)
            .env(browsers::CHROMIUM.variable, chromium)
            .env("CUECARD_BENCH", glue)
            .env("CUECARD_PEERS", peers)
            .env("CUECARD_FOUND", at(FOUND)),
    )?;
    let (about, mut rows) = found()?;
    rows.extend(sizes.iter().map(of_size));
    let table = table(&about, &rows);
    run::say(&table);
    keep(&table)?;
    let over: Vec<&str> = rows
        .iter()
        .filter(|row| row.gate && row.holds == Some(false))
        .map(|row| row.what.as_str())
        .collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Over its gate: {}. See the table above; find what grew, and mend it.",
        over.join("; ")
    ))
}

/// What the browser's part measured: a line on when and where, and the rows.
fn found() -> Outcome<(String, Vec<Row>)> {
    let unreadable = |error: String| format!("Cannot read {FOUND}: {error}. Run it again.");
    let json = std::fs::read(at(FOUND)).map_err(|error| unreadable(error.to_string()))?;
    let value: Value =
        serde_json::from_slice(&json).map_err(|error| unreadable(error.to_string()))?;
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let row = |value: &Value| Row {
        what: text(value, "what"),
        seen: text(value, "seen"),
        beside: text(value, "beside"),
        holds: value["holds"].as_bool(),
        gate: value["gate"].as_bool() == Some(true),
    };
    let rows = value["rows"].as_array().map(Vec::as_slice);
    let rows = rows.unwrap_or_default().iter().map(row).collect();
    Ok((text(&value, "about"), rows))
}

fn of_size(size: &Size) -> Row {
    let way = if size.name.starts_with("packed") {
        "as a zip"
    } else {
        "gzip -9"
    };
    Row {
        what: format!("{}, {way}", size.name),
        seen: format!("{:.1} KB", dist::kilobytes(size.bytes)),
        beside: format!("<= {:.0} KB", dist::kilobytes(size.gate)),
        holds: Some(size.holds()),
        gate: true,
    }
}

/// The table in Markdown.
fn table(about: &str, rows: &[Row]) -> String {
    let line = |row: &Row| {
        let holds = match row.holds {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "",
        };
        let gate = if row.gate { " (gate)" } else { "" };
        format!(
            "| {} | {} | {} | {holds}{gate} |\n",
            row.what, row.seen, row.beside
        )
    };
    let lines: String = rows.iter().map(line).collect();
    format!("{about}\n\n| What | Seen | Bound or peer | Holds |\n|---|---|---|---|\n{lines}")
}

/// Puts the table into the page, in the place of the one before.
fn keep(table: &str) -> Outcome {
    let page = at(PAGE);
    let text = std::fs::read_to_string(&page)
        .map_err(|error| format!("Cannot read {}: {error}.", page.display()))?;
    let parts = text.split_once(OPENING).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(CLOSING)?;
        Some((before, after))
    });
    let Some((before, after)) = parts else {
        return Err(format!(
            "{PAGE} has no `{OPENING}` with `{CLOSING}` after it, so the table above is kept nowhere. Put the two lines back."
        ));
    };
    let text = format!("{before}{OPENING}\n\n{table}\n{CLOSING}{after}");
    run::write(&page, text.as_bytes())
}
