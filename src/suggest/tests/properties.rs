//! Promises that hold for every library, person and text.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;
use crate::suggest::Library;

const CAPTIONS: [&str; 10] = [
    "en",
    "it",
    "ca",
    "nb",
    "fi",
    "en/x",
    "it/linkedin",
    "en/comment",
    "ca/x/comment",
    "en/short",
];
const AUDIENCES: [&str; 4] = ["role:sales", "role:service", "country:it", "country:no"];
const WORDS: [&str; 12] = [
    "heat pump",
    "pompa di calore",
    "bomba de calor",
    "varmepumpe",
    "the",
    "repair",
    "ACME",
    "👩‍🔧",
    "#WarmByACME",
    "https://www.acme.example/a",
    "e\u{301}",
    "日本",
];

fn strings(all: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    subsequence(all, 0..=all.len()).prop_map(|some| some.into_iter().map(String::from).collect())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => vec(select(&WORDS[..]), 0..12).prop_map(|words| words.join(" ")),
        1 => any::<String>(),
    ]
}

fn some_post() -> impl Strategy<Value = Post> {
    let captions = vec((select(&CAPTIONS[..]), text()), 0..5);
    let validity = (of(-3_i64..3), of(-3_i64..3));
    let person = (strings(&AUDIENCES), strings(&["heat pumps", "repair"]));
    (0..30_u8, text(), captions, validity, person, -9..9_i32).prop_map(
        |(id, title, captions, (from, until), (audience, topics), priority)| {
            let captions: Vec<(&str, &str)> = captions
                .iter()
                .map(|(id, text)| (*id, text.as_str()))
                .collect();
            Post {
                valid_from: from.map(|days| NOW + days * DAY),
                valid_until: until.map(|days| NOW + days * DAY),
                audience,
                topics,
                priority,
                ..post(&format!("p{id}"), &title, &captions)
            }
        },
    )
}

fn some_person() -> impl Strategy<Value = Person> {
    let place = (
        of(select(&["linkedin", "x", "bluesky"][..])),
        select(&[Surface::Post, Surface::Comment][..]),
    );
    let languages = (
        of(select(&["en", "it", "de"][..])),
        strings(&["it", "en", "nb"]),
    );
    (
        text(),
        place,
        languages,
        strings(&AUDIENCES),
        strings(&["repair"]),
        any::<u32>(),
        of(0..30_u8),
    )
        .prop_map(
            |(draft, (network, surface), (language, languages), audience, topics, seed, told)| {
                Person {
                    draft,
                    language: language.map(String::from),
                    languages,
                    network: network.map(String::from),
                    surface,
                    topics,
                    audience,
                    history: told
                        .map(|id| shared(&format!("p{id}"), NOW - DAY))
                        .unwrap_or_default(),
                    seed,
                    limit: 100,
                    ..Person::default()
                }
            },
        )
}

/// Whether a caption may stand where the person writes, said as plainly as can be.
fn stands(variant: &Variant, person: &Person) -> bool {
    let network = match (&variant.network, &person.network) {
        (Some(made_for), Some(here)) => made_for == here,
        _ => true,
    };
    network
        && variant
            .surface
            .is_none_or(|surface| surface == person.surface)
}

/// Whether a post may be offered, said as plainly as can be.
fn fits(post: &Post, person: &Person) -> bool {
    let valid = post.valid_from.is_none_or(|from| from <= person.now)
        && post.valid_until.is_none_or(|until| until > person.now);
    let concerns = ["role:", "country:"].iter().all(|key| {
        let mut wanted = post
            .audience
            .iter()
            .filter(|who| who.starts_with(key))
            .peekable();
        wanted.peek().is_none() || wanted.any(|who| person.audience.contains(who))
    });
    valid && concerns && post.variants.iter().any(|variant| stands(variant, person))
}

fn first_of_each_id(posts: Vec<Post>) -> Vec<Post> {
    let mut seen = std::collections::BTreeSet::new();
    posts
        .into_iter()
        .filter(|post| seen.insert(post.id.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_fits_is_offered_and_nothing_else(posts in vec(some_post(), 0..12), person in some_person()) {
        let posts = first_of_each_id(posts);
        let found = person.posts(&posts);
        let mut offered = ids(&found);
        offered.sort();
        let mut fitting: Vec<String> = posts.iter().filter(|post| fits(post, &person)).map(|post| post.id.clone()).collect();
        fitting.sort();
        prop_assert_eq!(offered, fitting);
        for found in &found {
            let post = posts.iter().find(|post| post.id == found.post).unwrap();
            let mut named = post.variants.iter().filter(|variant| variant.id == found.variant);
            prop_assert!(named.any(|variant| stands(variant, &person)), "{} of {}", found.variant, found.post);
        }
    }

    #[test]
    fn answers_are_in_order_and_survive_the_pack(posts in vec(some_post(), 0..12), person in some_person(), query in text()) {
        let index = Index::build(&posts, &head());
        let loaded: Index = serde_json::from_str(&serde_json::to_string(&index).unwrap()).unwrap();
        let look = Look { query: &query, ..Look::default() };
        for (built, read) in [
            (index.posts(&person.ask()), loaded.posts(&person.ask())),
            (index.search(&look, &person.ask()), loaded.search(&look, &person.ask())),
        ] {
            prop_assert_eq!(&built, &read);
            for pair in built.windows(2) {
                let order = pair[1].score.total_cmp(&pair[0].score).then_with(|| pair[0].post.cmp(&pair[1].post));
                prop_assert!(order.is_lt(), "{:?}", pair);
            }
        }
    }

    #[test]
    fn fewer_answers_are_the_first_of_more(posts in vec(some_post(), 0..12), person in some_person(), limit in 0..6_usize) {
        let index = Index::build(&posts, &head());
        let few = Person { limit, ..person.clone() };
        let all = index.posts(&person.ask());
        prop_assert_eq!(index.posts(&few.ask()), all.into_iter().take(limit).collect::<Vec<_>>());
    }

    #[test]
    fn a_library_that_changed_has_the_index_of_what_is_there(changes in vec((some_post(), any::<bool>()), 0..24)) {
        let mut library = Library::new(head());
        let mut there: BTreeMap<String, Post> = BTreeMap::new();
        for (post, comes) in changes {
            if comes {
                there.insert(post.id.clone(), post.clone());
                library.put(post);
            } else {
                prop_assert_eq!(library.remove(&post.id), there.remove(&post.id).is_some());
            }
        }
        let posts: Vec<Post> = there.into_values().collect();
        prop_assert_eq!(library.index(), Index::build(&posts, &head()));
    }

    #[test]
    fn a_damaged_index_never_panics(posts in vec(some_post(), 1..6), person in some_person(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut json = serde_json::to_string(&Index::build(&posts, &head())).unwrap().into_bytes();
        let at = at.index(json.len());
        json[at] = byte;
        if let Ok(index) = serde_json::from_slice::<Index>(&json) {
            index.posts(&person.ask());
            index.search(&Look { query: "heat pum", ..Look::default() }, &person.ask());
            index.categories();
            index.entry("p1");
        }
    }
}
