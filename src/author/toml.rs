//! TOML into nodes with places.

use toml::de::{DeTable, DeValue};

use super::node::{Entry, Node, Place, Scalar, Written};

/// The top table of `text`, whose first line is line `first` of its file. Err: place and reason.
pub fn read(text: &str, first: usize) -> Result<Vec<Entry>, (Place, String)> {
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        (Place::of_byte(text, at, first), error.message().to_owned())
    })?;
    Ok(entries(table.get_ref(), &Lines::new(text, first)))
}

/// Byte offsets at which lines begin.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    first: usize,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str, first: usize) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Lines {
            text,
            starts,
            first,
        }
    }

    fn place(&self, byte: usize) -> Place {
        let line = self
            .starts
            .partition_point(|start| *start <= byte)
            .saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let column = self
            .text
            .get(start..byte)
            .map_or(0, |before| before.chars().count() + 1);
        Place {
            line: self.first + line,
            column,
        }
    }
}

/// TOML's tables are kept sorted by the library; the author's order is the order of places.
fn entries(table: &DeTable<'_>, lines: &Lines<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            at: lines.place(key.span().start),
            node: node(value.get_ref(), lines.place(value.span().start), lines),
        })
        .collect();
    entries.sort_by_key(|entry| (entry.at.line, entry.at.column));
    entries
}

fn node(value: &DeValue<'_>, at: Place, lines: &Lines<'_>) -> Node {
    let value = match value {
        DeValue::String(text) => Written::Scalar(Scalar::Text, text.to_string()),
        DeValue::Integer(number) => {
            let digits = number.to_string();
            match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(whole) => Written::Scalar(Scalar::Integer(whole), digits),
                Err(_) => Written::Scalar(Scalar::Text, digits),
            }
        }
        DeValue::Float(number) => Written::Scalar(
            Scalar::Float(number.as_str().parse().unwrap_or(f64::NAN)),
            number.to_string(),
        ),
        DeValue::Boolean(value) => Written::Scalar(Scalar::Bool(*value), value.to_string()),
        DeValue::Datetime(date) => Written::Scalar(Scalar::Date, date.to_string()),
        DeValue::Array(items) => Written::List(
            items
                .iter()
                .map(|item| node(item.get_ref(), lines.place(item.span().start), lines))
                .collect(),
        ),
        DeValue::Table(table) => Written::Table(entries(table, lines)),
    };
    Node { value, at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_value_knows_its_place() {
        let entries = read("b = 1\nà = \"è\"\n[[c]]\nd = [1, 2026-11-04]\n", 4)
            .unwrap_err()
            .0;
        assert_eq!(entries.line, 5, "bare keys are ASCII in TOML");
        let entries = read("b = 1\n'à' = \"è\"\n[[c]]\nd = [1, 2026-11-04]\n", 4).unwrap();
        let keys: Vec<_> = entries
            .iter()
            .map(|entry| (entry.key.as_str(), entry.at.line, entry.at.column))
            .collect();
        assert_eq!(keys, [("b", 4, 1), ("à", 5, 1), ("c", 6, 3)]);
        assert_eq!(entries[1].node.at, Place { line: 5, column: 7 });
    }

    #[test]
    fn a_mistake_has_its_place_and_reason() {
        let (at, reason) = read("a = 1\na = 2\n", 1).unwrap_err();
        assert_eq!((at.line, reason.as_str()), (2, "duplicate key"));
        assert_eq!(read("a = \"x\n", 2).unwrap_err().0.line, 2);
    }
}
