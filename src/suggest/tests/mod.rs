//! What suggestions promise, as tables of cases. Beside each table stands what it shows.

mod fitting;
mod index;
mod keyphrases;
mod mentions;
mod order;
mod properties;
mod search;
mod tags;

use super::{Ask, Found, Index, Look, Reason};
use crate::network::Surface;
use crate::policy::Subject;
use crate::program::{Campaign, Head, Post, Tag, TagStatus, Variant};
use crate::share::{History, PostHistory};

/// Sunday, 22 November 2026, noon, UTC.
const NOW: i64 = 1_795_348_800_000;
const DAY: i64 = 86_400_000;

/// A post with one caption a language.
fn post(id: &str, title: &str, captions: &[(&str, &str)]) -> Post {
    let variants = captions
        .iter()
        .map(|(id, text)| caption(id, text))
        .collect();
    Post {
        id: id.into(),
        title: title.into(),
        variants,
        ..Post::default()
    }
}

/// A caption by its id, such as `en/x/comment/short`.
fn caption(id: &str, text: &str) -> Variant {
    let mut variant = Variant {
        id: id.into(),
        text: text.into(),
        ..Variant::default()
    };
    for (place, part) in id.split('/').enumerate() {
        match (place, part) {
            (0, language) => variant.language = language.into(),
            (_, "comment") => variant.surface = Some(Surface::Comment),
            (_, "linkedin" | "x") => variant.network = Some(part.into()),
            (_, label) => variant.label = label.into(),
        }
    }
    variant
}

fn head() -> Head {
    let tag = |tag: &str, language: &str| Tag {
        tag: tag.into(),
        status: TagStatus::Suggested,
        topics: vec!["heat pumps".into()],
        languages: vec![language.into()],
        why: crate::program::Localized::default(),
    };
    Head {
        languages: ["en", "it", "ca", "nb"].map(String::from).to_vec(),
        topics: ["heat pumps", "repair"].map(String::from).to_vec(),
        tags: vec![
            tag("PompeDiCalore", "it"),
            tag("BombesDeCalor", "ca"),
            tag("Varmepumpe", "nb"),
        ],
        campaigns: vec![Campaign {
            id: "winter".into(),
            name: "A warm winter".into(),
            ends: Some(NOW + 5 * DAY),
            ..Campaign::default()
        }],
        ..Head::default()
    }
}

/// An ask that a test changes where it matters; owns what [`Ask`] borrows.
#[derive(Debug, Clone)]
struct Person {
    draft: String,
    subject: Subject,
    language: Option<String>,
    languages: Vec<String>,
    network: Option<String>,
    surface: Surface,
    topics: Vec<String>,
    audience: Vec<String>,
    history: History,
    now: i64,
    seed: u32,
    limit: usize,
}

impl Default for Person {
    fn default() -> Self {
        Person {
            draft: String::new(),
            subject: Subject::default(),
            language: None,
            languages: vec!["en".into()],
            network: Some("linkedin".into()),
            surface: Surface::Post,
            topics: Vec::new(),
            audience: Vec::new(),
            history: History::default(),
            now: NOW,
            seed: 1,
            limit: 10,
        }
    }
}

impl Person {
    fn drafting(text: &str, language: &str) -> Self {
        Person {
            draft: text.into(),
            language: Some(language.into()),
            languages: vec![language.into()],
            ..Person::default()
        }
    }

    fn ask(&self) -> Ask<'_> {
        Ask {
            draft: &self.draft,
            subject: self.subject,
            language: self.language.as_deref(),
            languages: &self.languages,
            network: self.network.as_deref(),
            surface: self.surface,
            topics: &self.topics,
            audience: &self.audience,
            history: &self.history,
            now: self.now,
            seed: self.seed,
            limit: self.limit,
        }
    }

    fn tags(&self, posts: &[Post], head: &Head) -> Vec<String> {
        let found = Index::build(posts, head).tags(&self.ask());
        found.into_iter().map(|found| found.tag).collect()
    }

    fn mentions(&self, head: &Head) -> Vec<String> {
        let found = Index::build(&[], head).mentions(&self.ask());
        found.into_iter().map(|found| found.id).collect()
    }

    fn posts(&self, posts: &[Post]) -> Vec<Found> {
        Index::build(posts, &head()).posts(&self.ask())
    }

    fn search(&self, posts: &[Post], look: Look) -> Vec<String> {
        ids(&Index::build(posts, &head()).search(&look, &self.ask()))
    }
}

fn ids(found: &[Found]) -> Vec<String> {
    found.iter().map(|found| found.post.clone()).collect()
}

fn shared(post: &str, at: i64) -> History {
    let mut history = History::default();
    history
        .posts
        .insert(post.into(), PostHistory { times: 1, last: at });
    history
}

/// Posts about three things, each in four languages.
fn library() -> Vec<Post> {
    let mut posts = vec![
        post(
            "quiet-fan",
            "The new fan is quieter",
            &[
                (
                    "en",
                    "A heat pump with a quieter fan lets people sleep with the window open.",
                ),
                (
                    "it",
                    "Una pompa di calore con la ventola più silenziosa lascia dormire con la finestra aperta.",
                ),
                (
                    "ca",
                    "Una bomba de calor amb el ventilador més silenciós deixa dormir amb la finestra oberta.",
                ),
                (
                    "nb",
                    "En varmepumpe med stillere vifte lar folk sove med vinduet åpent.",
                ),
            ],
        ),
        post(
            "workshop",
            "Girona mends machines",
            &[
                (
                    "en",
                    "The workshop in Girona takes machines apart and mends them.",
                ),
                (
                    "it",
                    "L'officina di Girona smonta le macchine e le aggiusta.",
                ),
                (
                    "ca",
                    "El taller de Girona desmunta les màquines i les arregla.",
                ),
                (
                    "nb",
                    "Verkstedet i Girona skrur maskiner fra hverandre og reparerer dem.",
                ),
            ],
        ),
        post(
            "apprentices",
            "Places for apprentices",
            &[
                (
                    "en",
                    "Fourteen apprentices start with curiosity and a screwdriver.",
                ),
                (
                    "it",
                    "Quattordici apprendisti cominciano con curiosità e un cacciavite.",
                ),
                (
                    "ca",
                    "Catorze aprenents comencen amb curiositat i un tornavís.",
                ),
                (
                    "nb",
                    "Fjorten lærlinger begynner med nysgjerrighet og et skrujern.",
                ),
            ],
        ),
    ];
    for (post, topic) in posts
        .iter_mut()
        .zip(["heat pumps", "repair", "apprenticeships"])
    {
        post.topics = vec![topic.into()];
    }
    posts
}
