//! A library of 10,000 posts to ask: with a title, and with a long draft.

use crate::made::{Dice, draft};
use crate::words::{FIRST, ORDINARY, SECOND, SMALL, SYLLABLES};
use crate::{CHARACTERS, NOW};
use cuecard::network::Surface;
use cuecard::policy::Subject;
use cuecard::program::{Head, Post, Variant};
use cuecard::share::{History, Share, ShareEvent, ShareState};
use cuecard::suggest::{Ask, Found, Index};
use wasm_bindgen::prelude::wasm_bindgen;

/// Posts in the library, and in the large one.
const POSTS: usize = 10_000;
const MANY_POSTS: usize = 20_000;
/// How often the person of the large one shared.
const MANY_SHARES: usize = 100_000;
/// Different queries of each sort.
const QUERIES: usize = 100;
/// Words of a caption.
const WORDS: usize = 60;

/// The index of a library and what it is asked.
#[wasm_bindgen]
pub struct Library {
    head: Head,
    posts: Vec<Post>,
    index: Index,
    /// Places of the posts whose titles are asked for.
    asked: Vec<usize>,
    titles: Vec<String>,
    drafts: Vec<String>,
    languages: Vec<String>,
    pub(crate) history: History,
}

#[wasm_bindgen]
impl Library {
    /// 10,000 posts; the same on every machine.
    #[wasm_bindgen(constructor)]
    pub fn made() -> Library {
        Library::of(POSTS)
    }

    /// 20,000 posts, and somebody who shared 100,000 times.
    pub fn large() -> Library {
        let mut library = Library::of(MANY_POSTS);
        for number in 0..MANY_SHARES {
            library.history.apply(&shared(number, number % MANY_POSTS));
        }
        library
    }

    /// A library of questions that people asked, one a line, `title <eos> body`: the posts have the bodies
    /// only, and the titles ask for them. `asked` of them are, spread over all.
    pub fn of_questions(lines: &str, asked: usize) -> Library {
        let pairs: Vec<(&str, &str)> = lines
            .lines()
            .filter_map(|line| line.split_once("<eos>"))
            .collect();
        let posts: Vec<Post> = pairs
            .iter()
            .enumerate()
            .map(|(number, (_, body))| made_post(number, String::new(), body.trim().to_owned()))
            .collect();
        let head = Head {
            languages: vec!["en".to_owned()],
            ..Head::default()
        };
        let step = (pairs.len() / asked.max(1)).max(1);
        let titles: Vec<String> = pairs
            .iter()
            .map(|(title, _)| title.trim().to_owned())
            .collect();
        Library::with(head, posts, &titles, step)
    }

    /// How many posts fit a post's own title; every `number` another title.
    pub fn by_title(&self, number: usize) -> usize {
        self.ask(&self.titles, number).len()
    }

    /// How many posts fit a draft of 3,000 characters; every `number` another draft.
    pub fn by_draft(&self, number: usize) -> usize {
        self.ask(&self.drafts, number).len()
    }

    /// How many posts there are.
    pub fn posts(&self) -> usize {
        self.index.len()
    }

    /// How many titles are asked for.
    pub fn titles(&self) -> usize {
        self.titles.len()
    }

    /// A title that is asked.
    pub fn title(&self, number: usize) -> String {
        self.titles.get(number).cloned().unwrap_or_default()
    }

    /// The place of the post that belongs to it.
    pub fn answer(&self, number: usize) -> usize {
        self.asked.get(number).copied().unwrap_or_default()
    }

    /// The rank, from 1, that its post gets; 0 if it is not among the first ten.
    pub fn rank(&self, number: usize) -> usize {
        let wanted = format!("post-{}", self.answer(number));
        let found = self.ask(&self.titles, number);
        found
            .iter()
            .position(|one| one.post == wanted)
            .map_or(0, |place| place + 1)
    }

    /// A post's title.
    pub fn post_title(&self, place: usize) -> String {
        let post = self.posts.get(place);
        post.map_or_else(String::new, |post| post.title.clone())
    }

    /// A post's caption.
    pub fn post_text(&self, place: usize) -> String {
        let variant = self.posts.get(place).and_then(|post| post.variants.first());
        variant.map_or_else(String::new, |variant| variant.text.clone())
    }

    /// Builds the index again, as a pack's author does; how many posts it has.
    pub fn build(&self) -> usize {
        Index::build(&self.posts, &self.head).len()
    }

    /// The index as a pack has it, in JSON.
    pub fn packed(&self) -> String {
        serde_json::to_string(&self.index).unwrap_or_default()
    }

    /// Opens an index as the browser does; how many posts it has.
    pub fn open(packed: &str) -> usize {
        serde_json::from_str::<Index>(packed).map_or(0, |index| index.len())
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
        let titles: Vec<String> = posts.iter().map(|post| post.title.clone()).collect();
        Library::with(head, posts, &titles, (many / QUERIES).max(1))
    }

    /// Every `step`th of the titles is asked.
    fn with(head: Head, posts: Vec<Post>, titles: &[String], step: usize) -> Library {
        let asked: Vec<usize> = (0..titles.len()).step_by(step).collect();
        Library {
            index: Index::build(&posts, &head),
            titles: titles.iter().step_by(step).cloned().collect(),
            asked,
            head,
            posts,
            drafts: (0..QUERIES as u64)
                .map(|seed| draft(seed + 100, CHARACTERS, &[]))
                .collect(),
            languages: vec!["en".to_owned()],
            history: History::default(),
        }
    }

    fn ask(&self, queries: &[String], number: usize) -> Vec<Found> {
        let query = queries.get(number % queries.len().max(1));
        let ask = Ask {
            draft: query.map_or("", String::as_str),
            subject: Subject::default(),
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
        self.index.posts(&ask)
    }
}

/// The person clicked Post, one text every hour until now.
fn shared(number: usize, post: usize) -> ShareEvent {
    let hours = i64::try_from(MANY_SHARES - number).unwrap_or_default();
    ShareEvent::Clicked(Share {
        id: format!("share-{number:06}"),
        at: NOW - hours * 3_600_000,
        post: format!("post-{post}"),
        variant: "en".to_owned(),
        network: "linkedin".to_owned(),
        surface: Surface::Post,
        state: ShareState::Confirmed,
        scheduled: false,
        link: String::new(),
        deleted: false,
        sketch: Vec::new(),
        figures: None,
        corrected: None,
    })
}

/// A post with a title of five words and one caption.
fn post(number: usize, dice: &mut Dice) -> Post {
    let title: Vec<String> = (0..5).map(|_| word(dice)).collect();
    let caption: Vec<String> = (0..WORDS).map(|_| word(dice)).collect();
    let topic = dice.pick(&FIRST).map(str::to_owned);
    Post {
        topics: topic.into_iter().collect(),
        ..made_post(number, title.join(" "), caption.join(" "))
    }
}

fn made_post(number: usize, title: String, text: String) -> Post {
    Post {
        id: format!("post-{number}"),
        title,
        variants: vec![Variant {
            id: "en".to_owned(),
            language: "en".to_owned(),
            text,
            ..Variant::default()
        }],
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

    #[test]
    fn a_made_title_finds_its_own_post_and_the_packed_index_opens() {
        let library = Library::of(500);
        assert_eq!(library.rank(3), 1);
        assert_eq!(library.post_title(library.answer(3)), library.title(3));
        assert_eq!(Library::open(&library.packed()), 500);
        assert_eq!(library.build(), 500);
    }

    #[test]
    fn questions_are_asked_by_title_and_found_by_body() {
        let lines = "how to bake bread <eos> flour water and yeast , how to bake it into bread ?\n\
            fit a heat pump <eos> the old house needs a heat pump fit for winter\n";
        let library = Library::of_questions(lines, 2);
        assert_eq!(
            (library.titles(), library.rank(0), library.rank(1)),
            (2, 1, 1)
        );
        assert_eq!(library.post_title(0), "");
    }
}
