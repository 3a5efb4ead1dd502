//! `posts/<id>.md`: front matter, then one caption under each heading.

use std::collections::BTreeMap;

use super::folder::{Folder, stem};
use super::node::Place;
use super::post_fields::Known;
use super::sink::{Sink, Subject};
use super::{Places, post_fields, toml, variant};
use crate::program::{Post, Variant};

/// The line before and after front matter.
const FENCE: &str = "+++";

/// All posts that have a file of their own, by id.
pub fn read(
    folder: &Folder,
    known: &Known<'_>,
    places: &mut Places,
    sink: &mut Sink,
) -> BTreeMap<String, Post> {
    let mut posts = BTreeMap::new();
    for path in folder.list("posts", &["md"]) {
        let id = stem(path);
        let subject = Subject::new(path, id);
        if !post_fields::check_id(id, &subject, Place::default(), sink) {
            continue;
        }
        if let Some(text) = folder.text(path, sink)
            && let Some(post) = read_post(&subject, &text, known, places, sink)
        {
            posts.insert(post.id.clone(), post);
        }
    }
    posts
}

fn read_post(
    subject: &Subject,
    text: &str,
    known: &Known<'_>,
    places: &mut Places,
    sink: &mut Sink,
) -> Option<Post> {
    let lines: Vec<&str> = text.split('\n').collect();
    let (front, body) = front_matter(&lines, subject, sink)?;
    let table = match toml::read(&front, 2) {
        Ok(table) => table,
        Err((at, reason)) => {
            let help =
                "mend this line; words stand in \"quotes\", lists in [\"square\", \"brackets\"]";
            sink.error(
                subject,
                at,
                format!("not TOML: {reason}; the post is left out"),
                help,
            );
            return None;
        }
    };
    let post = post_fields::read(subject, &table, known, sink);
    let captions = captions(&lines, body, subject, sink);
    let mut post = post?;
    for (caption, at) in captions {
        let key = (post.id.clone(), caption.id.clone());
        // The text begins below its heading, but for blank lines that were dropped.
        let first = first_text_line(&lines, at.line);
        if variant::add(&mut post, caption, subject, at, first, sink) {
            places.insert(key, (subject.file.clone(), first));
        }
    }
    if post.variants.is_empty() {
        sink.error(
            subject,
            Place::default(),
            "the post has no text and is left out",
            "write a heading such as ## en and the text below it",
        );
        return None;
    }
    Some(post)
}

/// The TOML between the fences, and the index of the first line after them.
fn front_matter(lines: &[&str], subject: &Subject, sink: &mut Sink) -> Option<(String, usize)> {
    let is_fence = |line: &&str| line.trim_end() == FENCE;
    if lines.first().is_some_and(|line| line.trim_end() == "---") {
        let help = "write +++ instead of ---, and title = \"…\" instead of title: …";
        let message =
            "what is known of a post stands between lines +++, not ---; the post is left out";
        sink.error(subject, Place::line(1), message, help);
        return None;
    }
    if !lines.first().is_some_and(is_fence) {
        return Some((String::new(), 0));
    }
    let Some(end) = lines.iter().skip(1).position(is_fence) else {
        sink.error(
            subject,
            Place::line(1),
            "the +++ on line 1 has no second one; the post is left out",
            "write a line +++ below title, category and the others",
        );
        return None;
    };
    let front = lines.get(1..=end).unwrap_or_default().join("\n");
    Some((front, end + 2))
}

/// Captions with the places of their headings.
fn captions(
    lines: &[&str],
    body: usize,
    subject: &Subject,
    sink: &mut Sink,
) -> Vec<(Variant, Place)> {
    let mut captions: Vec<(Variant, Place)> = Vec::new();
    let mut current: Option<(Variant, Place)> = None;
    let mut in_broken = false;
    for (index, line) in lines.iter().enumerate().skip(body) {
        let at = Place {
            line: index + 1,
            column: 1,
        };
        if let Some(words) = line.strip_prefix("## ") {
            captions.extend(current.take());
            match variant::heading(words) {
                Ok(variant) => current = Some((variant, at)),
                Err(reason) => {
                    in_broken = true;
                    let help = "write ## LANG [NETWORK] [SURFACE] [(label)], or \\## if the line belongs to the text";
                    sink.error(
                        subject,
                        at,
                        format!("{reason}; the text below is left out"),
                        help,
                    );
                }
            }
        } else if let Some((variant, _)) = &mut current {
            let line = if line.starts_with("\\## ") {
                line.strip_prefix('\\').unwrap_or(line)
            } else {
                line
            };
            variant.text.push_str(line);
            variant.text.push('\n');
        } else if !in_broken && !line.trim().is_empty() {
            in_broken = true;
            sink.error(
                subject,
                at,
                "the text before the first heading belongs to no language and is left out",
                "write a heading such as ## en above it",
            );
        }
    }
    captions.extend(current);
    for (caption, _) in &mut captions {
        caption.text = variant::trim_blank_lines(&caption.text);
    }
    captions
}

fn first_text_line(lines: &[&str], heading: usize) -> usize {
    let blank = lines
        .iter()
        .skip(heading)
        .take_while(|line| line.trim().is_empty())
        .count();
    heading + blank + 1
}
