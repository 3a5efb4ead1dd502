//! `tags.csv` and `people.csv`.

use std::collections::BTreeMap;

use super::fields::{bare_tag, is_id, is_language};
use super::folder::Folder;
use super::nearest::advice;
use super::post_fields::is_tag;
use super::sink::{Sink, Subject};
use super::table::{self, Row};
use crate::program::{Localized, Person, PersonKind, Tag, TagStatus};

/// The house's hashtags.
pub fn tags(folder: &Folder, sink: &mut Sink) -> Vec<Tag> {
    const FILE: &str = "tags.csv";
    let Some(text) = folder.text(FILE, sink) else {
        return Vec::new();
    };
    let mut tags: Vec<Tag> = Vec::new();
    for row in table::read(
        &Subject::new(FILE, ""),
        &text,
        &["tag", "status", "topics", "languages", "why"],
        |_| false,
        sink,
    ) {
        let tag = bare_tag(row.get("tag"));
        let subject = Subject::new(FILE, &tag);
        let status = match row.get("status").to_lowercase().as_str() {
            "required" => Some(TagStatus::Required),
            "suggested" => Some(TagStatus::Suggested),
            "banned" => Some(TagStatus::Banned),
            _ => None,
        };
        let known = ["required", "suggested", "banned"];
        match status {
            _ if !is_tag(&tag) => {
                sink.error(
                    &subject,
                    row.place(),
                    format!("\"{tag}\" is no hashtag; the row is left out"),
                    "write letters and digits without spaces, like HeatPumps",
                );
            }
            _ if tags
                .iter()
                .any(|known| known.tag.to_lowercase() == tag.to_lowercase()) =>
            {
                sink.error(
                    &subject,
                    row.place(),
                    format!("the tag \"{tag}\" stands twice; the first one holds"),
                    "remove one of the rows",
                );
            }
            None => {
                let message = format!(
                    "the status \"{}\" of the tag \"{tag}\" is unknown; the row is left out",
                    row.get("status")
                );
                sink.error(
                    &subject,
                    row.place(),
                    message,
                    advice(row.get("status"), &known),
                );
            }
            Some(status) => tags.push(Tag {
                tag,
                status,
                topics: row.list("topics"),
                languages: languages(&row, &subject, sink),
                why: Localized::One(row.get("why").to_owned()),
            }),
        }
    }
    tags
}

/// People and pages; every column that is none of theirs is a network with its handles.
pub fn people(folder: &Folder, sink: &mut Sink) -> Vec<Person> {
    const FILE: &str = "people.csv";
    const OWN: [&str; 5] = ["id", "name", "kind", "topics", "languages"];
    let Some(text) = folder.text(FILE, sink) else {
        return Vec::new();
    };
    let mut people: Vec<Person> = Vec::new();
    for row in table::read(&Subject::new(FILE, ""), &text, &OWN, is_id, sink) {
        let id = row.get("id").to_owned();
        let subject = Subject::new(FILE, &id);
        let kind = match row.get("kind").to_lowercase().as_str() {
            "person" => Some(PersonKind::Person),
            "page" => Some(PersonKind::Page),
            _ => None,
        };
        match kind {
            _ if !is_id(&id) => {
                sink.error(
                    &subject,
                    row.place(),
                    format!(
                        "the id \"{id}\" has other signs than a-z, 0-9 and -; the row is left out"
                    ),
                    "write it like ada-riva",
                );
            }
            _ if people.iter().any(|known| known.id == id) => {
                sink.error(
                    &subject,
                    row.place(),
                    format!("the id \"{id}\" stands twice; the first one holds"),
                    "give each person an id of their own",
                );
            }
            None => {
                let message = format!(
                    "the kind \"{}\" of \"{id}\" is unknown; the row is left out",
                    row.get("kind")
                );
                sink.error(
                    &subject,
                    row.place(),
                    message,
                    advice(row.get("kind"), &["person", "page"]),
                );
            }
            Some(_) if row.get("name").is_empty() => {
                sink.error(
                    &subject,
                    row.place(),
                    format!("\"{id}\" has no name; the row is left out"),
                    "write the name as it stands on the network",
                );
            }
            Some(kind) => people.push(Person {
                name: row.get("name").to_owned(),
                kind,
                topics: row.list("topics"),
                languages: languages(&row, &subject, sink),
                handles: handles(&row, &OWN),
                id,
            }),
        }
    }
    people
}

fn handles(row: &Row, own: &[&str]) -> BTreeMap<String, String> {
    let bare = |cell: &str| {
        cell.strip_prefix(['@', '\u{ff20}'])
            .unwrap_or(cell)
            .to_owned()
    };
    let cells = row
        .cells()
        .filter(|(column, cell)| !own.contains(column) && !cell.is_empty());
    cells
        .map(|(column, cell)| (column.to_owned(), bare(cell)))
        .collect()
}

fn languages(row: &Row, subject: &Subject, sink: &mut Sink) -> Vec<String> {
    let (sound, odd): (Vec<String>, Vec<String>) = row
        .list("languages")
        .into_iter()
        .partition(|code| is_language(code));
    for code in odd {
        sink.error(
            subject,
            row.place(),
            format!("\"{code}\" is no language code"),
            "write codes such as en|it|ca|nb",
        );
    }
    sound
}
