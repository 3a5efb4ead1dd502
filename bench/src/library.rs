//! A library of 10,000 posts to ask: with a title, and with a long draft.

use crate::made::{Dice, draft};
use crate::words::{FIRST, ORDINARY, SECOND, SMALL, SYLLABLES};
use crate::{CHARACTERS, NOW};
use cuecard::network::Surface;
use cuecard::program::{Head, Post, Variant};
use cuecard::share::History;
use cuecard::suggest::{Ask, Index};
use wasm_bindgen::prelude::wasm_bindgen;

/// Posts in the library.
const POSTS: usize = 10_000;
/// Different queries of each sort.
const QUERIES: usize = 100;
/// Words of a caption.
const WORDS: usize = 60;

/// The index of 10,000 posts and what it is asked.
#[wasm_bindgen]
pub struct Library {
    index: Index,
    titles: Vec<String>,
    drafts: Vec<String>,
    languages: Vec<String>,
    history: History,
}

#[wasm_bindgen]
impl Library {
    /// Builds it; the same on every machine.
    #[wasm_bindgen(constructor)]
    pub fn made() -> Library {
        Library::of(POSTS)
    }

    /// How many posts fit a post's own title; every `number` another title.
    pub fn by_title(&self, number: usize) -> usize {
        self.ask(&self.titles, number)
    }

    /// How many posts fit a draft of 3,000 characters; every `number` another draft.
    pub fn by_draft(&self, number: usize) -> usize {
        self.ask(&self.drafts, number)
    }

    /// How many posts there are.
    pub fn posts(&self) -> usize {
        self.index.len()
    }
}

impl Library {
    fn of(many: usize) -> Library {
        let mut dice = Dice::new(7);
        let posts: Vec<Post> = (0..many).map(|number| post(number, &mut dice)).collect();
        let head = Head {
            languages: vec!["en".to_owned()],
            topics: FIRST.iter().map(|word| (*word).to_owned()).collect(),
            ..Head::default()
        };
        let step = (many / QUERIES).max(1);
        let asked = posts.iter().step_by(step);
        Library {
            index: Index::build(&posts, &head),
            titles: asked.map(|post| post.title.clone()).collect(),
            drafts: (0..QUERIES as u64)
                .map(|seed| draft(seed + 100, CHARACTERS, &[]))
                .collect(),
            languages: vec!["en".to_owned()],
            history: History::default(),
        }
    }

    fn ask(&self, queries: &[String], number: usize) -> usize {
        let query = queries.get(number % queries.len().max(1));
        let ask = Ask {
            draft: query.map_or("", String::as_str),
            language: Some("en"),
            languages: &self.languages,
            network: Some("linkedin"),
            surface: Surface::Post,
            topics: &[],
            audience: &[],
            history: &self.history,
            now: NOW,
            seed: 1,
            limit: 10,
        };
        self.index.posts(&ask).len()
    }
}

/// A post with a title of five words and one caption.
fn post(number: usize, dice: &mut Dice) -> Post {
    let title: Vec<String> = (0..5).map(|_| word(dice)).collect();
    let caption: Vec<String> = (0..WORDS).map(|_| word(dice)).collect();
    let text = Variant {
        id: "en".to_owned(),
        language: "en".to_owned(),
        text: caption.join(" "),
        ..Variant::default()
    };
    Post {
        id: format!("post-{number}"),
        title: title.join(" "),
        topics: dice.pick(&FIRST).map(str::to_owned).into_iter().collect(),
        variants: vec![text],
        ..Post::default()
    }
}

/// A word as a post has it: small, ordinary, of the trade, or rare.
fn word(dice: &mut Dice) -> String {
    let list: &[&str] = match dice.roll(10) {
        0..3 => &SMALL,
        3..6 => &ORDINARY,
        6 => &FIRST,
        7 => &SECOND,
        _ => {
            return (0..3)
                .filter_map(|_| SYLLABLES.get(dice.roll(SYLLABLES.len())))
                .copied()
                .collect();
        }
    };
    dice.pick(list).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_and_every_draft_finds_posts() {
        let library = Library::of(500);
        assert_eq!(library.posts(), 500);
        for number in 0..3 {
            assert_eq!(library.by_title(number), 10);
            assert_eq!(library.by_draft(number), 10);
        }
    }
}
