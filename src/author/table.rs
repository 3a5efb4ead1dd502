//! CSV files: comma or semicolon, RFC 4180 quotes, one record at a time with its line.

use std::collections::BTreeMap;

use super::nearest::nearest;
use super::node::{Entry, Node, Place, Scalar, Written};
use super::sink::{Sink, Subject};

/// A record: column name -> cell, without surrounding spaces but for the column `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file.
    pub line: usize,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// The cell under `column`; empty where there is none.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The words of a cell, separated by `|`.
    pub fn list(&self, column: &str) -> Vec<String> {
        let words = self.get(column).split('|').map(str::trim);
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Column names with their cells.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cells
            .iter()
            .map(|(column, cell)| (column.as_str(), cell.as_str()))
    }

    /// Where the record stands.
    pub fn place(&self) -> Place {
        Place::line(self.line)
    }

    /// The cells under `columns` that hold something, as a table like front matter: lists where `lists`
    /// says so, whole numbers where `numbers` does.
    pub fn table(&self, columns: &[&str], lists: &[&str], numbers: &[&str]) -> Vec<Entry> {
        let at = self.place();
        let entry = |column: &&str| {
            let cell = self.get(column);
            let text = |word: &str| Node {
                value: Written::Scalar(Scalar::Text, word.to_owned()),
                at,
            };
            let node = if lists.contains(column) {
                Node {
                    value: Written::List(self.list(column).iter().map(|word| text(word)).collect()),
                    at,
                }
            } else if let (true, Ok(number)) = (numbers.contains(column), cell.parse()) {
                Node {
                    value: Written::Scalar(Scalar::Integer(number), cell.to_owned()),
                    at,
                }
            } else {
                text(cell)
            };
            (!cell.is_empty()).then(|| Entry {
                key: (*column).to_owned(),
                at,
                node,
            })
        };
        columns.iter().filter_map(entry).collect()
    }
}

/// The records of `text`. `known` are the columns there may be, of which the first must be there; other
/// columns are reported unless `more` takes them.
pub fn read(
    subject: &Subject,
    text: &str,
    known: &[&str],
    more: impl Fn(&str) -> bool,
    sink: &mut Sink,
) -> Vec<Row> {
    let (text, skipped) = without_separator_line(text);
    let open = check_quotes(subject, text, skipped, sink);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(header)) = records.next() else {
        return Vec::new();
    };
    let columns = columns(subject, &header, known, more, skipped + 1, sink);
    let needed = known.first().copied().unwrap_or_default();
    if !columns.iter().flatten().any(|column| column == needed) {
        let message =
            format!("the first line has no column \"{needed}\"; nothing of the file is used");
        let help = format!("write the columns on line 1: {}", known.join(","));
        sink.error(subject, Place::line(skipped + 1), message, help);
        return Vec::new();
    }
    let lines = Lines::new(text);
    // A &str holds no bytes that csv could object to.
    let mut records: Vec<csv::StringRecord> = records.flatten().collect();
    if open {
        // Its last cell holds the rest of the file.
        records.pop();
    }
    let rows = records.iter().filter_map(|record| {
        let start = record
            .position()
            .map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        row(record, lines.of(start) + skipped, &columns, subject, sink)
    });
    rows.collect()
}

/// A record as a row. None: it is empty, or has more cells than there are columns, which is reported.
fn row(
    record: &csv::StringRecord,
    line: usize,
    columns: &[Option<String>],
    subject: &Subject,
    sink: &mut Sink,
) -> Option<Row> {
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    }
    if let Some(extra) = record
        .iter()
        .skip(columns.len())
        .find(|cell| !cell.trim().is_empty())
    {
        let message = format!(
            "the row has more cells than the first line has columns; \"{}\" belongs to none, and the row is left out",
            super::node::shorten(extra)
        );
        let help = "put cells that hold a comma, a semicolon or a line break in \"quotes\"";
        sink.error(subject, Place::line(line), message, help);
        return None;
    }
    let cells = columns
        .iter()
        .zip(record.iter())
        .filter_map(|(column, cell)| {
            let column = column.clone()?;
            let cell = if column == "text" { cell } else { cell.trim() };
            Some((column, cell.to_owned()))
        });
    Some(Row {
        line,
        cells: cells.collect(),
    })
}

/// Reports a quote that is never closed; whether there is one.
fn check_quotes(subject: &Subject, text: &str, skipped: usize, sink: &mut Sink) -> bool {
    let open = open_quote(text);
    if let Some(line) = open {
        let message = "a quote is opened here and never closed; this row and the rest of the file are left out";
        let help = "close it with \", and write a quote inside quotes twice: \"\"";
        sink.error(subject, Place::line(line + skipped), message, help);
    }
    open.is_some()
}

/// Names of columns in order; None for one that is not used.
fn columns(
    subject: &Subject,
    header: &csv::StringRecord,
    known: &[&str],
    more: impl Fn(&str) -> bool,
    line: usize,
    sink: &mut Sink,
) -> Vec<Option<String>> {
    let mut columns: Vec<Option<String>> = Vec::new();
    for name in header {
        let name = name.trim().to_lowercase();
        let near = nearest(&name, known).filter(|_| !known.contains(&name.as_str()));
        let column = if name.is_empty() {
            None
        } else if columns.iter().flatten().any(|column| *column == name) {
            sink.error(
                subject,
                Place::line(line),
                format!("the column \"{name}\" stands twice; the first one holds"),
                "remove one of them",
            );
            None
        } else if known.contains(&name.as_str()) || near.is_none() && more(&name) {
            Some(name)
        } else {
            let help = super::nearest::advice(&name, known);
            sink.error(
                subject,
                Place::line(line),
                format!("unknown column \"{name}\"; it is ignored"),
                help,
            );
            None
        };
        columns.push(column);
    }
    columns
}

/// Spreadsheets may write `sep=;` before the columns.
fn without_separator_line(text: &str) -> (&str, usize) {
    match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().to_lowercase().starts_with("sep=") => (rest, 1),
        _ => (text, 0),
    }
}

/// A semicolon if the first line has more of them than commas, outside quotes.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let (mut commas, mut semicolons) = (0, 0);
    for mark in text.chars() {
        match mark {
            '"' => quoted = !quoted,
            '\n' if !quoted => break,
            ',' if !quoted => commas += 1,
            ';' if !quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}

/// The line of a quote that is never closed.
fn open_quote(text: &str) -> Option<usize> {
    let separator = char::from(separator(text));
    let mut line = 1;
    let mut opened = None;
    let mut cell_begins = true;
    let mut marks = text.chars().peekable();
    while let Some(mark) = marks.next() {
        match (mark, opened) {
            ('"', Some(_)) if marks.peek() == Some(&'"') => {
                marks.next();
            }
            ('"', Some(_)) => opened = None,
            ('"', None) if cell_begins => opened = Some(line),
            _ => {}
        }
        cell_begins = opened.is_none() && (mark == separator || mark == '\n');
        line += usize::from(mark == '\n');
    }
    opened
}

/// Turns byte offsets into lines; csv's own counting stops before blank lines.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Lines { text, starts }
    }

    fn of(&self, byte: usize) -> usize {
        let rest = self.text.get(byte..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        self.starts.partition_point(|start| *start <= byte + blank)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (Vec<(usize, String, String)>, Vec<String>) {
        let mut sink = Sink::default();
        let rows = read(
            &Subject::new("t.csv", ""),
            text,
            &["id", "text"],
            |_| false,
            &mut sink,
        );
        let rows = rows
            .iter()
            .map(|row| {
                (
                    row.line,
                    row.get("id").to_owned(),
                    row.get("text").to_owned(),
                )
            })
            .collect();
        (
            rows,
            sink.0
                .into_iter()
                .map(|problem| format!("{}: {}", problem.line, problem.message))
                .collect(),
        )
    }

    fn row(line: usize, id: &str, text: &str) -> (usize, String, String) {
        (line, id.to_owned(), text.to_owned())
    }

    #[test]
    fn commas_semicolons_quotes_and_line_breaks_are_read_with_their_lines() {
        for (text, found) in [
            ("id,text\na,b\n", vec![row(2, "a", "b")]),
            ("id;text\na;b, c\n", vec![row(2, "a", "b, c")]),
            ("sep=;\nid;text\na;b\n", vec![row(3, "a", "b")]),
            (
                "id,text\n\n\na,\"x\n\"\"y\"\"\"\nb,c",
                vec![row(4, "a", "x\n\"y\""), row(6, "b", "c")],
            ),
            (" ID , Text \n a , b \n,\n", vec![row(2, "a", " b ")]),
            ("id,text\na\n", vec![row(2, "a", "")]),
            ("text,id\nb,a\n", vec![row(2, "a", "b")]),
            ("id,text\n", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(rows(text), (found, vec![]), "{text:?}");
        }
    }

    #[test]
    fn a_row_whose_quote_is_never_closed_is_no_row() {
        let (rows, problems) = rows("id,text\na,b\nc,\"d\ne,f\n");
        assert_eq!(rows, [row(2, "a", "b")]);
        assert_eq!(problems.len(), 1, "{problems:?}");
    }

    #[test]
    fn mistakes_are_said_with_their_line() {
        for (text, problem) in [
            ("name,text\na,b\n", "1: the first line has no column \"id\""),
            ("id,text,colour\na,b,c\n", "1: unknown column \"colour\""),
            (
                "id,text,text\na,b,c\n",
                "1: the column \"text\" stands twice",
            ),
            ("id,text\nx,y\na,b,c\n", "3: the row has more cells"),
            (
                "id,text\na,\"b\nc,d\n",
                "2: a quote is opened here and never closed",
            ),
        ] {
            let (_, problems) = rows(text);
            assert!(
                problems.iter().any(|found| found.starts_with(problem)),
                "{text:?}: {problems:?}"
            );
        }
    }
}
