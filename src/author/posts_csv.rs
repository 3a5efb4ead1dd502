//! `posts.csv`: one row per variant; rows of one id are one post.

use std::collections::BTreeMap;

use super::folder::Folder;
use super::node::Place;
use super::post_fields::Known;
use super::sink::{Sink, Subject};
use super::table::{self, Row};
use super::{Places, post_fields, variant};
use crate::program::Post;

const FILE: &str = "posts.csv";

/// Columns of a post; they hold from its first row.
const POST: [&str; 11] = [
    "title",
    "category",
    "campaign",
    "link",
    "topics",
    "tags",
    "mentions",
    "audience",
    "valid_from",
    "valid_until",
    "priority",
];
const LISTS: [&str; 4] = ["topics", "tags", "mentions", "audience"];
const COLUMNS: [&str; 17] = [
    "id",
    "title",
    "category",
    "campaign",
    "link",
    "topics",
    "tags",
    "mentions",
    "audience",
    "language",
    "network",
    "surface",
    "label",
    "text",
    "valid_from",
    "valid_until",
    "priority",
];

/// A post from its first row; no post where that row cannot be used.
struct First {
    row: Row,
    post: Option<Post>,
}

/// Adds the posts of the table to those that have a file, which hold where both have an id.
pub fn read(
    folder: &Folder,
    known: &Known<'_>,
    posts: &mut BTreeMap<String, Post>,
    places: &mut Places,
    sink: &mut Sink,
) {
    let Some(text) = folder.text(FILE, sink) else {
        return;
    };
    let mut read: BTreeMap<String, First> = BTreeMap::new();
    let mut in_files: Vec<String> = Vec::new();
    for row in table::read(&Subject::new(FILE, ""), &text, &COLUMNS, |_| false, sink) {
        let id = row.get("id").to_owned();
        let subject = Subject::new(FILE, &id);
        if !post_fields::check_id(&id, &subject, row.place(), sink) {
            continue;
        }
        if folder.files.contains_key(&format!("posts/{id}.md")) {
            if !in_files.contains(&id) {
                let help = "remove its rows here, or the file";
                sink.error(
                    &subject,
                    row.place(),
                    format!("the post \"{id}\" stands in posts/{id}.md too; the file holds"),
                    help,
                );
                in_files.push(id);
            }
            continue;
        }
        let first = read.entry(id).or_insert_with(|| First {
            post: post_fields::read(
                &subject,
                &row.table(&POST, &LISTS, &["priority"]),
                known,
                sink,
            ),
            row: row.clone(),
        });
        compare(&first.row, &row, &subject, sink);
        if let Some(post) = &mut first.post {
            add_variant(post, &row, &subject, places, sink);
        }
    }
    for (id, first) in read {
        if let Some(post) = finished(&id, first, sink) {
            posts.insert(id, post);
        }
    }
}

/// A post whose rows were all read. None: it has no text, or could not be used; reported.
fn finished(id: &str, first: First, sink: &mut Sink) -> Option<Post> {
    let post = first.post?;
    if post.variants.is_empty() {
        let help = "write language and text in its row";
        let subject = Subject::new(FILE, id);
        sink.error(
            &subject,
            first.row.place(),
            "the post has no text and is left out",
            help,
        );
        return None;
    }
    Some(post)
}

fn add_variant(
    post: &mut Post,
    row: &Row,
    subject: &Subject,
    places: &mut Places,
    sink: &mut Sink,
) {
    let made = variant::variant(
        row.get("language"),
        &row.get("network").to_lowercase(),
        &row.get("surface").to_lowercase(),
        row.get("label"),
    );
    match made {
        Err(reason) => {
            sink.error(
                subject,
                row.place(),
                format!("{reason}; the row is left out"),
                "language is a code such as en; network and surface may be empty",
            );
        }
        Ok(mut made) => {
            made.text = variant::trim_blank_lines(row.get("text"));
            let key = (post.id.clone(), made.id.clone());
            if variant::add(post, made, subject, row.place(), row.line, sink) {
                places.insert(key, (FILE.to_owned(), row.line));
            }
        }
    }
}

/// A later row may leave a post's field empty or repeat it, but not change it.
fn compare(first: &Row, row: &Row, subject: &Subject, sink: &mut Sink) {
    for column in POST {
        let (holds, later) = (first.get(column), row.get(column));
        if !later.is_empty() && later != holds {
            let message = format!(
                "{column} is \"{later}\" here and \"{holds}\" on line {}, which holds",
                first.line
            );
            sink.error(
                subject,
                Place::line(row.line),
                message,
                "leave the cell empty, or give the post another id",
            );
        }
    }
}
