//! The share log as a file, JSON or CSV, and back. Nothing of it is in the engine: the side panel writes and reads it.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;
use serde_json::Value as Written;

use super::moment;
use super::record::{Figures, Share, ShareState};
use crate::json::{self, Fields, Value};
use crate::lean::fingerprint;
use crate::network::Surface;

/// One share as a file has it: a list of these in JSON, a row in CSV.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
#[serde(default)]
struct Row {
    id: String,
    /// RFC 3339.
    at: String,
    post: String,
    variant: String,
    network: String,
    surface: Surface,
    state: String,
    scheduled: bool,
    link: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reactions: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comments: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    impressions: Option<u32>,
    /// RFC 3339; empty without figures.
    #[serde(skip_serializing_if = "String::is_empty")]
    figures_on: String,
}

/// The columns of the CSV, in their order.
const COLUMNS: [&str; 13] = [
    "id",
    "at",
    "post",
    "variant",
    "network",
    "surface",
    "state",
    "scheduled",
    "link",
    "reactions",
    "comments",
    "impressions",
    "figures_on",
];

/// Why a file is not taken. Nothing of it is, then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is no list of shares.
    NotShares,
    /// An entry, counted from 1, has something in this field that cannot be.
    Entry(usize, &'static str),
}

/// The earliest and the latest moment that is believed: the years 2000 and 2100.
const BELIEVED: std::ops::Range<i64> = 946_684_800_000..4_102_444_800_000;

/// All shares but the deleted as JSON.
pub fn to_json(shares: &[Share]) -> String {
    let rows: Vec<Row> = standing(shares).collect();
    let mut json = serde_json::to_string_pretty(&rows).unwrap_or_default();
    json.push('\n');
    json
}

/// All shares but the deleted as CSV (RFC 4180), with the sign by which spreadsheets know UTF-8.
pub fn to_csv(shares: &[Share]) -> String {
    let mut csv = String::from("\u{feff}");
    csv.push_str(&COLUMNS.join(","));
    csv.push_str("\r\n");
    for row in standing(shares) {
        let Ok(Written::Object(fields)) = serde_json::to_value(&row) else {
            continue;
        };
        let cells: Vec<String> = (COLUMNS.iter())
            .map(|column| match fields.get(*column) {
                Some(Written::String(text)) => cell(text),
                Some(other) => other.to_string(),
                None => String::new(),
            })
            .collect();
        csv.push_str(&cells.join(","));
        csv.push_str("\r\n");
    }
    csv
}

fn standing(shares: &[Share]) -> impl Iterator<Item = Row> {
    shares.iter().filter(|share| !share.deleted).map(row)
}

fn row(share: &Share) -> Row {
    let figures = share.figures.unwrap_or_default();
    Row {
        id: share.id.clone(),
        at: moment::written(share.at),
        post: share.post.clone(),
        variant: share.variant.clone(),
        network: share.network.clone(),
        surface: share.surface,
        state: match serde_json::to_value(share.state) {
            Ok(Written::String(state)) => state,
            _ => String::new(),
        },
        scheduled: share.scheduled,
        link: share.link.clone(),
        reactions: figures.reactions,
        comments: figures.comments,
        impressions: figures.impressions,
        figures_on: share
            .figures
            .map_or_else(String::new, |figures| moment::written(figures.on)),
    }
}

/// A spreadsheet takes a cell that begins so for a formula; behind an apostrophe it is text.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

fn cell(text: &str) -> String {
    let shield = if text.starts_with(FORMULA) { "'" } else { "" };
    let text = [shield, text].concat();
    if text.contains(['"', ',', ';', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// The shares of a file that this Cuecard, or another one, wrote: each id once. Err: nothing is taken.
pub fn read(file: &str) -> Result<Vec<Share>, Refusal> {
    let text = file.strip_prefix('\u{feff}').unwrap_or(file);
    let entries = if text.trim_start().starts_with(['[', '{']) {
        match json::read::<Value>(text) {
            Ok(Value::Array(entries)) => entries,
            _ => return Err(Refusal::NotShares),
        }
    } else {
        table(text).ok_or(Refusal::NotShares)?
    };
    let mut shares: Vec<Share> = Vec::with_capacity(entries.len());
    let mut known = std::collections::BTreeSet::new();
    for (place, mut entry) in entries.into_iter().enumerate() {
        // A list of something else says so at once.
        if entry.get("id").is_none() || entry.get("at").is_none() {
            return Err(Refusal::NotShares);
        }
        let wrong = |field| Refusal::Entry(place + 1, field);
        let row = json::read_value::<Row>(&mut entry)
            .map_err(|error| wrong(field_of(&error.to_string())))?;
        let share = share(row).map_err(wrong)?;
        if known.insert(share.id.clone()) {
            shares.push(share);
        }
    }
    Ok(shares)
}

/// The field that a message of the reader speaks of.
fn field_of(message: &str) -> &'static str {
    let named = |column: &&&str| message.starts_with(&format!("`{column}`"));
    COLUMNS.iter().find(named).copied().unwrap_or("id")
}

/// The digits of ids that sort by time, Crockford's base 32.
const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The first ten digits of the id of what happens at a moment, as `extension/content/ids.ts` makes them.
fn head(at: i64) -> String {
    let digit = |place: i64| {
        let digit = usize::try_from((at >> (5 * place)) & 31).unwrap_or_default();
        DIGITS.chars().nth(digit).unwrap_or_default()
    };
    (0..10).rev().map(digit).collect()
}

/// The id of a share, which the log is sorted by. One that says no moment, for another tool made it, becomes one that
/// does, the same however often the file is read: else what is posted afterwards would seem to come before it.
fn in_time(id: String, at: i64) -> String {
    let sorts = id.len() == 26 && id.chars().all(|letter| DIGITS.contains(letter));
    if sorts && id < head(BELIEVED.end) {
        return id;
    }
    format!("{}{:016X}", head(at), fingerprint(&id))
}

/// The share of a row; Err: the field that cannot be.
fn share(row: Row) -> Result<Share, &'static str> {
    let moment = |text: &str| moment::read(text).filter(|at| BELIEVED.contains(at));
    let name = |text: &str, most: usize, also: &str| {
        let sound = |letter: char| letter.is_ascii_alphanumeric() || also.contains(letter);
        text.len() <= most && text.chars().all(sound)
    };
    let checks = [
        ("id", !row.id.is_empty() && name(&row.id, 100, "-_")),
        ("post", name(&row.post, 200, "-_")),
        (
            "variant",
            row.variant.len() <= 200 && !row.variant.contains(char::is_control),
        ),
        ("network", name(&row.network, 40, "-")),
        ("link", is_address(&row.link)),
    ];
    if let Some((field, _)) = checks.iter().find(|(_, sound)| !sound) {
        return Err(field);
    }
    let counted = row.reactions.is_some() || row.comments.is_some() || row.impressions.is_some();
    let figures = if counted {
        Some(Figures {
            reactions: row.reactions,
            comments: row.comments,
            impressions: row.impressions,
            on: moment(&row.figures_on).ok_or("figures_on")?,
        })
    } else {
        None
    };
    let at = moment(&row.at).ok_or("at")?;
    Ok(Share {
        at,
        state: state(row.state).ok_or("state")?,
        id: in_time(row.id, at),
        post: row.post,
        variant: row.variant,
        network: row.network,
        surface: row.surface,
        scheduled: row.scheduled,
        link: row.link,
        figures,
        ..Share::default()
    })
}

fn state(name: String) -> Option<ShareState> {
    if name.is_empty() {
        return Some(ShareState::Unknown);
    }
    json::read_value(&mut Value::String(name)).ok()
}

/// Whether a link may be shown as one: nothing, or an address of the web.
pub fn is_address(link: &str) -> bool {
    let strange = |letter: char| letter.is_whitespace() || letter.is_control();
    link.is_empty()
        || (link.len() <= 2000 && link.starts_with("https://") && !link.contains(strange))
}

/// The rows of a CSV as objects, by the names in its first row; `None`: it has no such row.
fn table(text: &str) -> Option<Vec<Value>> {
    let first = text.lines().next()?;
    let between = if first.contains(';') { ';' } else { ',' };
    let mut rows = cells(text, between).into_iter();
    let names = rows.next()?;
    let at = |name: &str| names.iter().position(|known| known.trim() == name);
    at("id")?;
    at("at")?;
    let object = |row: Vec<String>| {
        let mut fields = json_fields(&row, &at);
        fields.retain(|_, value| !value.is_null());
        Value::Object(fields)
    };
    Some(rows.map(object).collect())
}

fn json_fields(row: &[String], at: &impl Fn(&str) -> Option<usize>) -> Fields {
    let mut fields = Fields::new();
    for column in COLUMNS {
        let Some(cell) = at(column).and_then(|place| row.get(place)) else {
            continue;
        };
        let cell = cell.trim();
        let value = match column {
            "reactions" | "comments" | "impressions" => match cell.parse::<u32>() {
                _ if cell.is_empty() => Value::Null,
                Ok(number) => number.into(),
                Err(_) => cell.into(),
            },
            "scheduled" => match &*crate::text::in_small(cell) {
                "true" | "1" => true.into(),
                "false" | "0" | "" => false.into(),
                _ => cell.into(),
            },
            "surface" if cell.is_empty() => Value::Null,
            "id" | "at" => cell.into(),
            _ => match cell.strip_prefix('\'') {
                Some(formula) if formula.starts_with(FORMULA) => formula.into(),
                _ => cell.into(),
            },
        };
        fields.insert(column.to_owned(), value);
    }
    // A row without them is one of something else.
    fields.entry("id".to_owned()).or_insert_with(|| "".into());
    fields.entry("at".to_owned()).or_insert_with(|| "".into());
    fields
}

/// RFC 4180: rows of cells; empty lines are none. The command's crate for it would weigh more in the panel
/// than these lines.
fn cells(text: &str, between: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted && letters.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter if letter == between && !quoted => row.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}
