//! YAML into nodes with places, within limits that no alias can blow up.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::node::{Entry, Node, Place, Scalar, Written};

/// The most values that one file may hold once its aliases are written out.
const MAX_NODES: usize = 200_000;
/// The deepest that lists and tables may stand in each other.
const MAX_DEPTH: usize = 32;

/// A place and what is wrong there.
pub type Mistake = (Place, String);

/// The documents of `text`, and repeated keys, of which the first holds. Err: the file is no YAML, or
/// beyond the limits.
pub fn read(text: &str) -> Result<(Vec<Node>, Vec<Mistake>), Mistake> {
    let mut reader = Reader::default();
    for event in Parser::new_from_str(text) {
        let (event, span) =
            event.map_err(|error| (place(error.marker()), error.info().to_owned()))?;
        reader.take(event, span)?;
    }
    Ok((reader.documents, reader.repeated))
}

#[derive(Default)]
struct Reader {
    documents: Vec<Node>,
    repeated: Vec<Mistake>,
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, usize)>,
    nodes: usize,
}

/// A list or table that is not closed yet.
struct Open {
    at: Place,
    anchor: usize,
    /// How many nodes had been read when it began, so that its own size is known at its end.
    before: usize,
    inside: Inside,
}

enum Inside {
    List(Vec<Node>),
    Table(Vec<Entry>, Option<Node>),
}

impl Reader {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Mistake> {
        let at = place(&span.start);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let scalar = if style == ScalarStyle::Plain && !is_text(tag.as_deref()) {
                    resolve(&text)
                } else {
                    Scalar::Text
                };
                self.count(1, at)?;
                let node = Node {
                    value: Written::Scalar(scalar, text.into_owned()),
                    at,
                };
                self.remember(anchor, &node, 1);
                self.put(node);
            }
            Event::SequenceStart(anchor, _) => self.begin(at, anchor, Inside::List(Vec::new()))?,
            Event::MappingStart(anchor, _) => {
                self.begin(at, anchor, Inside::Table(Vec::new(), None))?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(anchor) => {
                let Some((node, size)) = self.anchors.get(&anchor).cloned() else {
                    return Err((
                        at,
                        "this alias names a value that is not complete yet".to_owned(),
                    ));
                };
                self.count(size, at)?;
                if self.open.len() + depth(&node) > MAX_DEPTH {
                    return Err(too_deep(at));
                }
                self.put(node);
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, at: Place, anchor: usize, inside: Inside) -> Result<(), Mistake> {
        if self.open.len() >= MAX_DEPTH {
            return Err(too_deep(at));
        }
        let before = self.nodes;
        self.count(1, at)?;
        self.open.push(Open {
            at,
            anchor,
            before,
            inside,
        });
        Ok(())
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let value = match open.inside {
            Inside::List(items) => Written::List(items),
            Inside::Table(entries, _) => Written::Table(entries),
        };
        let node = Node { value, at: open.at };
        self.remember(open.anchor, &node, self.nodes - open.before);
        self.put(node);
    }

    fn put(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.documents.push(node);
            return;
        };
        match &mut open.inside {
            Inside::List(items) => items.push(node),
            Inside::Table(entries, key) => match key.take() {
                None => *key = Some(node),
                Some(key) => {
                    let name = match &key.value {
                        Written::Scalar(_, text) => text.clone(),
                        _ => key.shown(),
                    };
                    if let Some(first) = entries.iter().find(|entry| entry.key == name) {
                        let line = first.at.line;
                        self.repeated.push((
                            key.at,
                            format!("the key \"{name}\" stands already on line {line}"),
                        ));
                    } else {
                        entries.push(Entry {
                            key: name,
                            at: key.at,
                            node,
                        });
                    }
                }
            },
        }
    }

    fn remember(&mut self, anchor: usize, node: &Node, size: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), size));
        }
    }

    fn count(&mut self, size: usize, at: Place) -> Result<(), Mistake> {
        self.nodes += size;
        if self.nodes > MAX_NODES {
            return Err((
                at,
                format!("with its aliases written out the file holds more than {MAX_NODES} values"),
            ));
        }
        Ok(())
    }
}

fn too_deep(at: Place) -> Mistake {
    (
        at,
        format!("lists and tables stand more than {MAX_DEPTH} deep in each other"),
    )
}

fn depth(node: &Node) -> usize {
    match &node.value {
        Written::Scalar(..) => 0,
        Written::List(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Written::Table(entries) => {
            1 + entries
                .iter()
                .map(|entry| depth(&entry.node))
                .max()
                .unwrap_or(0)
        }
    }
}

fn place(marker: &saphyr_parser::Marker) -> Place {
    Place {
        line: marker.line(),
        column: marker.col() + 1,
    }
}

fn is_text(tag: Option<&Tag>) -> bool {
    tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str")
}

/// What a plain scalar means in YAML 1.2's core schema.
fn resolve(text: &str) -> Scalar {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Scalar::Null,
        "true" | "True" | "TRUE" => return Scalar::Bool(true),
        "false" | "False" | "FALSE" => return Scalar::Bool(false),
        _ => {}
    }
    let numeric = text.starts_with(|first: char| first.is_ascii_digit() || "+-.".contains(first));
    if !numeric {
        return Scalar::Text;
    }
    if let Ok(whole) = text.parse() {
        return Scalar::Integer(whole);
    }
    // Rust also reads `inf` and `nan`, which would be words here.
    match text.parse() {
        Ok(number)
            if text
                .chars()
                .all(|mark| mark.is_ascii_digit() || "+-.eE".contains(mark)) =>
        {
            Scalar::Float(number)
        }
        _ => Scalar::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> String {
        let (documents, repeated) = read(text).unwrap();
        assert_eq!(repeated, []);
        documents
            .iter()
            .map(|node| node.json(false).to_string())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn scalars_mean_what_yaml_says_and_lists_hold_words() {
        assert_eq!(
            json("{a: 1, b: 1.5, c: yes, d: true, e: , f: '1', g: 2026-11-04}"),
            r#"{"a":1,"b":1.5,"c":"yes","d":true,"e":null,"f":"1","g":"2026-11-04"}"#
        );
        assert_eq!(
            json("terms: [1984, no, 1.10, ~]"),
            r#"{"terms":["1984","no","1.10","~"]}"#
        );
        assert_eq!(
            json("swap: {ten: 10, no: [1, 2]}"),
            r#"{"swap":{"no":["1","2"],"ten":"10"}}"#
        );
        assert_eq!(
            json("near: {words: 5, terms: [a]}"),
            r#"{"near":{"terms":["a"],"words":5}}"#
        );
    }

    #[test]
    fn anchors_are_written_out() {
        assert_eq!(json("a: &x [b]\nc: *x"), r#"{"a":["b"],"c":["b"]}"#);
    }

    #[test]
    fn documents_stand_side_by_side() {
        assert_eq!(json("a: b\n---\nc: d\n"), r#"{"a":"b"} {"c":"d"}"#);
        assert_eq!(json("# only a remark\n"), "");
    }

    #[test]
    fn the_first_of_two_keys_holds() {
        let (documents, repeated) = read("a: 1\nb: 2\na: 3\n").unwrap();
        assert_eq!(documents[0].json(false).to_string(), r#"{"a":1,"b":2}"#);
        assert_eq!(
            repeated,
            [(
                Place { line: 3, column: 1 },
                "the key \"a\" stands already on line 1".to_owned()
            )]
        );
    }

    #[test]
    fn aliases_cannot_blow_a_file_up() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let items = vec![format!("*a{}", level - 1); 9].join(", ");
            bomb = format!("{bomb}a{level}: &a{level} [{items}]\n");
        }
        assert!(
            read(&bomb)
                .unwrap_err()
                .1
                .contains("more than 200000 values")
        );
        assert!(
            read(&"[".repeat(40))
                .unwrap_err()
                .1
                .contains("more than 32 deep")
        );
        let nested = format!(
            "a: &a {}x{}\nb: {}*a{}",
            "[".repeat(20),
            "]".repeat(20),
            "[".repeat(20),
            "]".repeat(20)
        );
        assert!(read(&nested).unwrap_err().1.contains("more than 32 deep"));
        assert!(read("a: &a [*a]").is_err());
    }

    #[test]
    fn a_mistake_has_its_place() {
        assert_eq!(read("a: b\nc: \"x\n").unwrap_err().0.line, 2);
        assert_eq!(read("a: [b\nc: d\n").unwrap_err().0.line, 2);
    }
}
