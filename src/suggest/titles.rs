//! A post's titles as one text of the index: the one as written, then those per language.

use crate::lean::Table;
use crate::program::Post;

/// Stands before a language and its title; in no title, because it is no sign that people write.
const NEXT: char = '\u{1f}';
/// Stands between a language and its title.
const IS: char = '=';

/// The titles of a post as one text.
pub(super) fn packed(post: &Post) -> String {
    let bare = |title: &str| title.replace(NEXT, " ");
    let mut text = bare(&post.title);
    for (language, title) in &post.titles {
        text.push(NEXT);
        text.push_str(language);
        text.push(IS);
        text.push_str(&bare(title));
    }
    text
}

/// The title as written, and those per language.
pub(super) fn unpacked(text: &str) -> (String, Table<String, String>) {
    let mut parts = text.split(NEXT);
    let title = parts.next().unwrap_or_default().to_owned();
    let titles = parts.filter_map(|part| part.split_once(IS));
    (
        title,
        titles
            .map(|(language, title)| (language.to_owned(), title.to_owned()))
            .collect(),
    )
}
