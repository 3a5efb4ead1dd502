//! The pictures of a pack: one a line, behind the posts, so that a post's texts are read without them.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::{SECTIONS, parse};
use crate::program::Problem;

/// A picture of posts, as it lies in a pack and in storage.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
pub struct Picture {
    /// Path within `media/`.
    pub picture: String,
    /// What it is by its bytes, e.g. `image/png`.
    pub kind: String,
    /// Its bytes in base64.
    pub data: String,
}

/// How a line begins that holds a picture.
const PICTURE: &str = "{\"picture\":";

/// What a picture is stored as, beside the posts: no post's id has a slash.
pub fn picture_name(file: &str) -> String {
    ["media/", file].concat()
}

/// Whether a line holds a picture.
pub(super) fn begins(line: &str) -> bool {
    line.starts_with(PICTURE)
}

/// Each sound picture with its JSON; `posts` lines stand before them.
pub(super) fn read(
    lines: &[&str],
    posts: usize,
    problems: &mut Vec<Problem>,
) -> Vec<(String, String)> {
    let mut pictures = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let help = "ask the programme's owner to build it again";
        match parse::<Picture>(line, posts + at + SECTIONS + 1, "picture", help) {
            Ok(picture) => pictures.push((picture_name(&picture.picture), (*line).to_owned())),
            Err(found) => problems.push(found),
        }
    }
    pictures
}
