//! Prints how long suggestions take on a large library; asserts only that the answers are there.
//!
//! `CUECARD_POSTS=20000 cargo test --release --test suggest_speed -- --nocapture` measures in earnest.

#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a measuring test prints what it measures"
)]

use std::time::{Duration, Instant};

use cuecard::network::Surface;
use cuecard::policy::Subject;
use cuecard::program::{Head, Post, Variant};
use cuecard::share::{History, PostHistory};
use cuecard::suggest::{Ask, Found, Index, Library, Look};

/// A small generator, so that the library is the same each time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// A word: the lower its rank the more often, as in any language.
    fn word(&mut self) -> String {
        let spread = 1_u64 << (self.next() % 16);
        let mut rank = self.next() % spread + spread;
        let mut word = String::new();
        while rank > 0 {
            word.push_str(
                ["ba", "ne", "ti", "ro", "lu", "sa", "mi", "ke"]
                    .get((rank % 8) as usize)
                    .unwrap(),
            );
            rank /= 8;
        }
        word
    }

    fn text(&mut self, words: usize) -> String {
        (0..words)
            .map(|_| self.word())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn library(posts: usize) -> Vec<Post> {
    let mut random = Random(7);
    let mut post = |at: usize| {
        let caption = |random: &mut Random, language: &str| Variant {
            id: language.into(),
            language: language.into(),
            text: random.text(60),
            ..Variant::default()
        };
        Post {
            id: format!("post-{at:06}"),
            title: random.text(6),
            category: format!("category-{}", at % 6),
            topics: vec![format!("topic {}", at % 20)],
            variants: vec![caption(&mut random, "en"), caption(&mut random, "it")],
            ..Post::default()
        }
    };
    (0..posts).map(&mut post).collect()
}

fn print(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: usize| {
        times
            .get(times.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    eprintln!(
        "{what}: best {:?}, p50 {:?}, p95 {:?}",
        at(0),
        at(50),
        at(95)
    );
}

/// The index of these posts after one was taken out and put back; says how long that took.
fn changed(posts: &[Post], head: &Head) -> Index {
    let mut library = Library::new(head.clone());
    for post in posts {
        library.put(post.clone());
    }
    let start = Instant::now();
    library.remove(&posts[0].id);
    library.put(posts[0].clone());
    let index = library.index();
    eprintln!("one post taken out and put back: {:?}", start.elapsed());
    index
}

#[test]
fn suggestions_of_a_large_library_are_timed() {
    let count = std::env::var("CUECARD_POSTS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(200);
    let posts = library(count);
    let head = Head {
        languages: vec!["en".into(), "it".into()],
        topics: vec!["topic 3".into()],
        ..Head::default()
    };
    let start = Instant::now();
    let built = Index::build(&posts, &head);
    eprintln!("{count} posts: index built in {:?}", start.elapsed());
    assert_eq!(changed(&posts, &head), built);
    let json = serde_json::to_string(&built).unwrap();
    let start = Instant::now();
    let index: Index = serde_json::from_str(&json).unwrap();
    eprintln!(
        "{} KB of JSON loaded in {:?}",
        json.len() / 1024,
        start.elapsed()
    );

    let mut history = History::default();
    for post in posts.iter().step_by(3) {
        history
            .posts
            .insert(post.id.clone(), PostHistory { times: 5, last: 0 });
    }
    let languages = ["en".to_owned()];
    let topics = ["topic 3".to_owned()];
    let ask = |draft, language| Ask {
        draft,
        subject: Subject::default(),
        language,
        languages: &languages,
        network: Some("linkedin"),
        surface: Surface::Post,
        topics: &topics,
        audience: &[],
        history: &history,
        now: 1_795_348_800_000,
        seed: 1,
        limit: 10,
    };
    let time = |what: &str, answer: &dyn Fn(usize) -> Vec<Found>| {
        let mut times = Vec::new();
        for at in 0..100 {
            let start = Instant::now();
            assert!(!answer(at).is_empty(), "{what} {at}");
            times.push(start.elapsed());
        }
        print(what, times);
    };
    let mut random = Random(99);
    let drafts: Vec<String> = (0..100).map(|_| random.text(420)).collect();
    let draft = |at: usize| drafts.get(at % drafts.len()).map_or("", String::as_str);
    let title = |at: usize| {
        posts
            .get(at * 7 % posts.len())
            .map_or("", |post| post.title.as_str())
    };
    time("empty page", &|_| index.posts(&ask("", None)));
    time("draft of 3,000 characters", &|at| {
        index.posts(&ask(draft(at), Some("en")))
    });
    time("the same, language undecided", &|at| {
        index.posts(&ask(draft(at), None))
    });
    time("title as draft", &|at| {
        index.posts(&ask(title(at), Some("en")))
    });
    time("title as search", &|at| {
        index.search(
            &Look {
                query: title(at),
                ..Look::default()
            },
            &ask("", None),
        )
    });
    time("first two letters as search", &|_| {
        index.search(
            &Look {
                query: "ba",
                ..Look::default()
            },
            &ask("", None),
        )
    });
    time("whole list", &|_| {
        index.search(&Look::default(), &ask("", None))
    });
}
