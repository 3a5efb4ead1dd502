//! Pictures of posts: what goes into the pack, within a bound for all, and descriptions that are missing.

use std::collections::BTreeSet;

use super::folder::Folder;
use super::node::Place;
use super::picture::MAX_BYTES;
use super::sink::{Sink, Subject};
use crate::program::Post;
use crate::suggest::base_language;

/// How much all pictures of a programme may have together, in bytes.
const MOST: usize = 12 * MAX_BYTES;

/// The bytes of the pictures that posts show, each once; one that finds no room any more is taken from its posts.
pub fn take(folder: &Folder, posts: &mut [Post], sink: &mut Sink) -> Vec<(String, Vec<u8>)> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut pictures = Vec::new();
    let mut room = MOST;
    for post in posts {
        describe(post, sink);
        let subject = Subject::new(&format!("posts/{}.md", post.id), &post.id);
        post.media.retain(|media| {
            if taken.contains(&media.file) {
                return true;
            }
            let Some(bytes) = folder.media.get(&media.file) else {
                return false;
            };
            let Some(left) = room.checked_sub(bytes.len()) else {
                let message = format!(
                    "media/{} is left out: the programme's pictures would have more than {} MB together",
                    media.file,
                    MOST / 1024 / 1024
                );
                let help = "save the pictures smaller, or leave out what is no longer needed";
                sink.error(&subject, Place::line(1), message, help);
                return false;
            };
            room = left;
            taken.insert(media.file.clone());
            pictures.push((media.file.clone(), bytes.clone()));
            true
        });
    }
    pictures
}

/// A picture needs a description in each language that its post is written in. That it has none at all is said where
/// it is named.
fn describe(post: &Post, sink: &mut Sink) {
    let languages: BTreeSet<String> = (post.variants.iter())
        .map(|variant| base_language(&variant.language))
        .collect();
    for media in post.media.iter().filter(|media| !media.alt.is_empty()) {
        let written: BTreeSet<String> = media.alt.keys().map(|code| base_language(code)).collect();
        let missing: Vec<&str> = languages.difference(&written).map(String::as_str).collect();
        if !missing.is_empty() {
            let message = format!(
                "the picture \"{}\" has no description in {}",
                media.file,
                missing.join(", ")
            );
            let help = "add it to alt, for people who cannot see the picture";
            let subject = Subject::new(&format!("posts/{}.md", post.id), &post.id);
            sink.warning(&subject, Place::line(1), message, help);
        }
    }
}
