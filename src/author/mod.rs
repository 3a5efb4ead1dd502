//! From a folder that people edit to a pack. Every mistake is a problem with its place, and disables only
//! itself.

mod build;
pub mod captions;
pub mod date;
mod fields;
mod folder;
pub mod front;
mod guide;
mod head;
mod inherit;
mod lists;
mod media;
mod nearest;
mod node;
mod picture;
mod post_fields;
mod posts_csv;
mod posts_md;
mod questions;
mod rules;
mod salvage;
mod sink;
mod table;
mod toml;
mod variant;
mod verdict;
mod yaml;

use std::collections::BTreeMap;

pub use build::{Built, about, build, left_out, sort};
pub use fields::is_language;
pub use folder::Folder;
pub use inherit::complete;

use crate::program::{Head, Post, Problem, RawRule, Variant};
use node::Place;
use sink::{Sink, Subject};

/// (post, variant) -> file and the line on which the variant's text begins.
pub type Places = BTreeMap<(String, String), (String, usize)>;

/// A programme as its folder says, before anything is compiled.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Program {
    /// The head with tags, people and guide.
    pub head: Head,
    /// Posts by id.
    pub posts: Vec<Post>,
    /// Rules in the order of their files.
    pub rules: Vec<RawRule>,
    /// Where the variants' texts stand.
    pub places: Places,
    /// Pictures that posts show: path within `media/`, bytes.
    pub pictures: Vec<(String, Vec<u8>)>,
    /// Questions of the guide whose answers nobody is told as yes, ask or better not; for `pack test`.
    pub unclear: Vec<Problem>,
}

/// Reads a folder. No programme: `program.toml` is missing or cannot be used; the problems say why.
pub fn read(folder: &Folder) -> (Option<Program>, Vec<Problem>) {
    let mut sink = Sink::default();
    let program = read_program(folder, &mut sink);
    let mut problems = sink.0;
    sort(&mut problems);
    (program, problems)
}

/// The rules of a folder of Vale styles, or of one style named `name`.
pub fn read_styles(folder: &Folder, name: &str) -> (Vec<RawRule>, Vec<Problem>) {
    let mut sink = Sink::default();
    let rules = rules::read_styles(folder, name, &mut sink);
    (rules, sink.0)
}

fn read_program(folder: &Folder, sink: &mut Sink) -> Option<Program> {
    misplaced(folder, sink);
    let (mut head, zone) = head::read(folder, sink)?;
    head.tags = lists::tags(folder, sink);
    head.people = lists::people(folder, sink);
    let (guides, unclear) = guide::read(folder, sink);
    head.guides = guides;
    let mut places = Places::new();
    let known = post_fields::Known {
        zone: &zone,
        campaigns: &head.campaigns,
        people: &head.people,
        tags: &head.tags,
        media: &folder.media,
    };
    let mut posts = posts_md::read(folder, &known, &mut places, sink);
    posts_csv::read(folder, &known, &mut posts, &mut places, sink);
    let mut posts: Vec<Post> = posts.into_values().collect();
    if posts.len() > post_fields::MAX_POSTS {
        let message = format!(
            "the programme has {} posts; the first {} are kept",
            posts.len(),
            post_fields::MAX_POSTS
        );
        sink.error(
            &Subject::default(),
            Place::default(),
            message,
            "leave out posts that are no longer valid",
        );
        posts.truncate(post_fields::MAX_POSTS);
    }
    let mut rules = rules::read(folder, &zone, sink);
    sink.0.append(&mut complete(&mut rules));
    rules::check_links(&rules, &head.guides, sink);
    check_languages(&mut head, &posts, &places, sink);
    let pictures = media::take(folder, &mut posts, sink);
    Some(Program {
        head,
        posts,
        rules,
        places,
        pictures,
        unclear,
    })
}

/// Without `languages` those of the texts hold; with it a text in another one is probably a slip.
fn check_languages(head: &mut Head, posts: &[Post], places: &Places, sink: &mut Sink) {
    if head.languages.is_empty() {
        for variant in posts.iter().flat_map(|post| &post.variants) {
            if !head.languages.contains(&variant.language) {
                head.languages.push(variant.language.clone());
            }
        }
        return;
    }
    let mut strange: Vec<(&str, &Post, &Variant, usize)> = Vec::new();
    for (post, variant) in posts
        .iter()
        .flat_map(|post| post.variants.iter().map(move |variant| (post, variant)))
    {
        if head.languages.contains(&variant.language) {
            continue;
        }
        match strange
            .iter_mut()
            .find(|(language, ..)| *language == variant.language)
        {
            Some((.., times)) => *times += 1,
            None => strange.push((&variant.language, post, variant, 1)),
        }
    }
    for (language, post, variant, times) in strange {
        let place = places.get(&(post.id.clone(), variant.id.clone()));
        let (file, line) = place.map_or(("", 0), |(file, line)| (file.as_str(), *line));
        let more = if times == 1 {
            String::new()
        } else {
            format!(", and so are {} more", times - 1)
        };
        let message = format!(
            "the variant \"{}\" is in a language that program.toml does not list{more}",
            variant.id
        );
        let help = format!("add \"{language}\" to languages, or mend the heading");
        sink.warning(
            &Subject::new(file, &post.id),
            Place::line(line),
            message,
            help,
        );
    }
}

/// Files and folders whose names look like a slip would otherwise be passed over in silence, and files beside the
/// texts.
fn misplaced(folder: &Folder, sink: &mut Sink) {
    let beside = |path: &&String| {
        path.strip_prefix("posts/")
            .is_some_and(|name| name.contains('/') || !name.to_lowercase().ends_with(".md"))
    };
    for path in folder.files.keys().filter(beside).chain(&folder.strangers) {
        sink.warning(
            &Subject::new(path, ""),
            Place::default(),
            "the file is no ready text and is passed over",
            "a ready text is a file directly in posts/ with a name such as open-day.md",
        );
    }
    let folders = ["posts", "policy", "guide", "media"];
    let files = ["program.toml", "posts.csv", "tags.csv", "people.csv"];
    let names = folder.folders("").into_iter().map(|name| (name, folders));
    let texts = folder
        .list("", &["toml", "csv"])
        .into_iter()
        .map(|name| (name.to_owned(), files));
    for (name, known) in names.chain(texts) {
        if !known.contains(&name.as_str())
            && let Some(near) = nearest::nearest(&name, &known)
        {
            let message = format!("\"{name}\" is not part of a programme and is passed over");
            sink.warning(
                &Subject::new(&name, ""),
                Place::default(),
                message,
                format!("did you mean \"{near}\"?"),
            );
        }
    }
}

#[cfg(test)]
mod tests;
