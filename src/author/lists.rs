//! `tags.csv` and `people.csv`.

use super::fields::{bare_tag, is_id, is_language};
use super::folder::Folder;
use super::nearest::advice;
use super::node::Place;
use super::post_fields::is_tag;
use super::sink::{Sink, Subject};
use super::table::{self, Row};
use super::variant::warn_of_network;
use crate::lean::Table;
use crate::program::{Localized, Person, PersonKind, Tag, TagStatus};

/// Columns of people.csv that are no network.
const PERSON: [&str; 5] = ["id", "name", "kind", "topics", "languages"];

/// The house's hashtags.
pub fn tags(folder: &Folder, sink: &mut Sink) -> Vec<Tag> {
    const FILE: &str = "tags.csv";
    const OWN: [&str; 5] = ["tag", "status", "topics", "languages", "why"];
    let Some(text) = folder.text(FILE, sink) else {
        return Vec::new();
    };
    let mut tags: Vec<Tag> = Vec::new();
    for row in table::read(&Subject::new(FILE, ""), &text, &OWN, |_| false, sink) {
        let name = bare_tag(row.get("tag"));
        let subject = Subject::new(FILE, &name);
        match tag(&row, name, &tags, &subject, sink) {
            Ok(tag) => tags.push(tag),
            Err((reason, help)) => sink.error(&subject, row.place(), reason, help),
        }
    }
    tags
}

/// The tag of a row. Err: why it is left out, and what to do.
fn tag(
    row: &Row,
    tag: String,
    tags: &[Tag],
    subject: &Subject,
    sink: &mut Sink,
) -> Result<Tag, (String, String)> {
    let known = ["required", "suggested", "banned"];
    if !is_tag(&tag) {
        let help = "write letters and digits without spaces, like HeatPumps";
        return Err((
            format!("\"{tag}\" is no hashtag; the row is left out"),
            help.to_owned(),
        ));
    }
    if tags
        .iter()
        .any(|known| known.tag.to_lowercase() == tag.to_lowercase())
    {
        let reason = format!("the tag \"{tag}\" stands twice; the first one holds");
        return Err((reason, "remove one of the rows".to_owned()));
    }
    let status = row.get("status");
    let status = match status.to_lowercase().as_str() {
        "required" => TagStatus::Required,
        "suggested" => TagStatus::Suggested,
        "banned" => TagStatus::Banned,
        _ => {
            let reason = format!(
                "the status \"{status}\" of the tag \"{tag}\" is unknown; the row is left out"
            );
            return Err((reason, advice(status, &known)));
        }
    };
    Ok(Tag {
        tag,
        status,
        topics: row.list("topics"),
        languages: languages(row, subject, sink),
        why: Localized::One(row.get("why").to_owned()),
    })
}

/// People and pages; every column that is none of theirs is a network with its handles.
pub fn people(folder: &Folder, sink: &mut Sink) -> Vec<Person> {
    const FILE: &str = "people.csv";
    let Some(text) = folder.text(FILE, sink) else {
        return Vec::new();
    };
    let mut people: Vec<Person> = Vec::new();
    let rows = table::read(&Subject::new(FILE, ""), &text, &PERSON, is_id, sink);
    let mut columns: Vec<&str> = rows
        .iter()
        .flat_map(Row::cells)
        .map(|(column, _)| column)
        .filter(|column| !PERSON.contains(column))
        .collect();
    columns.sort_unstable();
    columns.dedup();
    for column in columns {
        warn_of_network(column, &Subject::new(FILE, ""), Place::line(1), sink);
    }
    for row in rows {
        let subject = Subject::new(FILE, row.get("id"));
        match person(&row, &people, &subject, sink) {
            Ok(person) => people.push(person),
            Err((reason, help)) => sink.error(&subject, row.place(), reason, help),
        }
    }
    people
}

/// The person or page of a row. Err: why it is left out, and what to do.
fn person(
    row: &Row,
    people: &[Person],
    subject: &Subject,
    sink: &mut Sink,
) -> Result<Person, (String, String)> {
    let (id, kind) = (row.get("id"), row.get("kind"));
    if !is_id(id) {
        let reason =
            format!("the id \"{id}\" has other signs than a-z, 0-9 and -; the row is left out");
        return Err((reason, "write it like ada-riva".to_owned()));
    }
    if people.iter().any(|known| known.id == id) {
        let reason = format!("the id \"{id}\" stands twice; the first one holds");
        return Err((reason, "give each person an id of their own".to_owned()));
    }
    let kind = match kind.to_lowercase().as_str() {
        "person" => PersonKind::Person,
        "page" => PersonKind::Page,
        _ => {
            let reason = format!("the kind \"{kind}\" of \"{id}\" is unknown; the row is left out");
            return Err((reason, advice(kind, &["person", "page"])));
        }
    };
    if row.get("name").is_empty() {
        let reason = format!("\"{id}\" has no name; the row is left out");
        return Err((
            reason,
            "write the name as it stands on the network".to_owned(),
        ));
    }
    Ok(Person {
        id: id.to_owned(),
        name: row.get("name").to_owned(),
        kind,
        topics: row.list("topics"),
        languages: languages(row, subject, sink),
        handles: handles(row),
    })
}

fn handles(row: &Row) -> Table<String, String> {
    let bare = |cell: &str| {
        cell.strip_prefix(['@', '\u{ff20}'])
            .unwrap_or(cell)
            .to_owned()
    };
    let cells = row
        .cells()
        .filter(|(column, cell)| !PERSON.contains(column) && !cell.is_empty());
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
