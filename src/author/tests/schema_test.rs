//! `docs/program.schema.json` and what is read know the same keys.

use std::collections::BTreeSet;

use serde_json::Value;

use super::*;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../docs/program.schema.json")).unwrap()
}

/// The keys that the schema allows in a part.
fn keys(pointer: &str) -> BTreeSet<String> {
    let schema = schema();
    let part = schema
        .pointer(&format!("/$defs/{pointer}/properties"))
        .unwrap();
    part.as_object().unwrap().keys().cloned().collect()
}

/// The keys that the reader knows: it lists them when it meets one that resembles none.
fn known(files: &[(&str, &str)]) -> BTreeSet<String> {
    let (_, problems) = read(&Folder::of(files));
    let stranger = problems
        .iter()
        .find(|problem| problem.message.contains("\"zzzzzzzzzz\""))
        .unwrap();
    let list = stranger.help.strip_prefix("known are: ").unwrap();
    list.split(", ").map(str::to_owned).collect()
}

#[test]
fn the_schema_and_the_reader_know_the_same_keys() {
    let program = "id = \"a\"\nname = \"A\"\n";
    let in_program = |more: &str| known(&[("program.toml", &format!("{program}{more}"))]);
    let in_file = |path: &str, text: &str| known(&[HEAD, (path, text)]);
    for (part, read) in [
        ("program", in_program("zzzzzzzzzz = 1\n")),
        (
            "program/properties/contact",
            in_program("contact = { zzzzzzzzzz = 1, address = \"a@b\" }\n"),
        ),
        (
            "program/properties/campaign/items",
            in_program("[[campaign]]\nid = \"a\"\nzzzzzzzzzz = 1\n"),
        ),
        (
            "program/properties/goal/items",
            in_program("[[goal]]\nid = \"a\"\nzzzzzzzzzz = 1\n"),
        ),
        (
            "post",
            in_file(
                "posts/a.md",
                "+++\ntitle = 'T'\nzzzzzzzzzz = 1\n+++\n## en\nx\n",
            ),
        ),
        (
            "post/properties/media/items",
            in_file(
                "posts/a.md",
                "+++\nmedia = [{ zzzzzzzzzz = 1 }]\n+++\n## en\nx\n",
            ),
        ),
        ("postRow", in_file("posts.csv", "id,zzzzzzzzzz\n")),
        ("tagRow", in_file("tags.csv", "tag,zzzzzzzzzz\n")),
    ] {
        assert_eq!(keys(part), read, "{part}");
    }
}

#[test]
fn every_reference_of_the_schema_leads_somewhere() {
    fn walk(value: &Value, schema: &Value) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(reference)) = fields.get("$ref") {
                    assert!(
                        schema.pointer(reference.trim_start_matches('#')).is_some(),
                        "{reference}"
                    );
                }
                fields.values().for_each(|value| walk(value, schema));
            }
            Value::Array(items) => items.iter().for_each(|value| walk(value, schema)),
            _ => {}
        }
    }
    walk(&schema(), &schema());
}
