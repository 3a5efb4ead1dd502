//! A library whose posts come and go: a post is read when it comes, and the index is put together from what was read.

use std::collections::BTreeMap;

use super::build::{assemble, languages_of};
use super::counts::{Counts, Read, Terms};
use super::index::Index;
use super::tuning::Tuning;
use crate::program::{Head, Post};

/// Posts with what was read in them. Reading (stems in each language) is nearly all of an index's making, so that a
/// change costs the reading of one post and the putting together of numbers.
pub struct Library {
    head: Head,
    languages: Vec<String>,
    terms: Terms,
    posts: BTreeMap<String, (Post, Read)>,
}

impl Library {
    /// A library without posts. Whatever else the programme says of posts is in `head`, and another head is another
    /// library.
    pub fn new(head: Head) -> Library {
        Library {
            languages: languages_of(&head),
            head,
            terms: Terms::default(),
            posts: BTreeMap::new(),
        }
    }

    /// Adds a post, in place of the one with its id.
    pub fn put(&mut self, post: Post) {
        let read = self.terms.read(&post, &self.head, &self.languages);
        self.posts.insert(post.id.clone(), (post, read));
    }

    /// Takes a post out; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        self.posts.remove(id).is_some()
    }

    /// The index, the same as [`Index::build`] makes of the posts that are there now.
    pub fn index(&self) -> Index {
        let posts: Vec<&Post> = self.posts.values().map(|(post, _)| post).collect();
        let counts = Counts::of(&self.terms, self.posts.values().map(|(_, read)| read));
        let languages = self.languages.clone();
        assemble(&posts, &counts, &self.head, languages, Tuning::default())
    }
}
