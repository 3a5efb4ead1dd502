//! What each network sees in a text and how it counts: the cases of `tests/networks/<name>/cases.json`, one folder
//! for each file in `networks/`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cuecard::network::{Dialect, Network, Surface, entities};
use cuecard::text::{Entity, Offsets, Span};
use serde_json::{Value, json};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn names(folder: &Path) -> BTreeSet<String> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.is_dir()
                || path
                    .extension()
                    .is_some_and(|extension| extension == "json")
        })
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_network_has_its_cases_and_they_hold() {
    let known = names(&root().join("networks"));
    assert_eq!(known, names(&root().join("tests/networks")));
    assert_eq!(known.len(), Network::all().len());
    for network in Network::all() {
        let file = root()
            .join("tests/networks")
            .join(network.name)
            .join("cases.json");
        let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let counted: Vec<Surface> = cases
            .iter()
            .filter(|case| case.get("length").is_some())
            .map(surface)
            .collect();
        for (limited, _) in network.limits {
            let tried = counted.contains(limited);
            assert!(tried, "{}: no case counts a {limited:?}", network.name);
        }
        for case in &cases {
            try_case(network, case);
        }
    }
}

fn surface(case: &Value) -> Surface {
    match case.get("surface").and_then(Value::as_str) {
        None => Surface::Post,
        Some("comment") => Surface::Comment,
        Some("message") => Surface::Message,
        Some("article") => Surface::Article,
        Some(other) => panic!("{other} is no surface"),
    }
}

/// A case is a `text` (repeated `times`) on a `surface`, what it is `about`, and any of what is expected of it:
/// `length` and `also` as used and valid, the others as texts.
fn try_case(network: &Network, case: &Value) {
    let times = case.get("times").and_then(Value::as_u64).unwrap_or(1);
    let text = case["text"]
        .as_str()
        .unwrap()
        .repeat(usize::try_from(times).unwrap());
    let length = network.length(&text, surface(case));
    let found = entities(&text, network.dialect);
    let slices =
        |spans: Vec<Span>| json!(spans.iter().map(|span| span.of(&text)).collect::<Vec<_>>());
    let named = |list: &[Entity]| slices(list.iter().map(|entity| entity.name).collect());
    for (key, expected) in case.as_object().unwrap() {
        let seen = match key.as_str() {
            "about" | "text" | "times" | "surface" => continue,
            "length" => json!(length.as_ref().map(|length| (length.used, length.valid))),
            "also" => {
                let also = length.iter().flat_map(|length| &length.also);
                json!(
                    also.map(|further| (further.used, further.valid))
                        .collect::<Vec<_>>()
                )
            }
            "tags" => named(&found.tags),
            "cashtags" => named(&found.cashtags),
            "mentions" => slices(found.mentions.iter().map(|mention| mention.name).collect()),
            "lists" => {
                let lists = found.mentions.iter().map(|mention| mention.list);
                json!(
                    lists
                        .map(|list| list.map(|list| list.of(&text)))
                        .collect::<Vec<_>>()
                )
            }
            "urls" => slices(found.urls.clone()),
            "reply" => json!(found.reply.map(|name| name.of(&text))),
            other => panic!("{other} is nothing that a case can expect"),
        };
        assert_eq!(
            seen, *expected,
            "{}: {}: {key}",
            network.name, case["about"]
        );
    }
}

/// Pieces that texts with links, tags and mentions are made of, and what breaks them.
const PIECES: &[&str] = &[
    "http://",
    "https://",
    "www.",
    "example.com",
    "t.co/",
    "abc",
    "_",
    "-",
    ".",
    "/",
    "@",
    "＠",
    "#",
    "＃",
    "$",
    "AB",
    " ",
    "\n",
    "\r\n",
    "\u{3000}",
    "あ",
    "日本。",
    "é",
    "e\u{301}",
    "русский",
    ".みんな",
    ".com",
    ".co.uk",
    "xn--",
    "中国",
    "(",
    ")",
    "((",
    "?a=b",
    "&c",
    "!",
    "\"",
    "’",
    ",",
    ":8080",
    "1",
    "４",
    "Ⅳ",
    "😀",
    "👍🏽",
    "❤️",
    "1️⃣",
    "#️⃣",
    "\u{200D}",
    "\u{200B}",
    "\u{FE0F}",
    "\u{20E3}",
    "\u{AD}",
    "\u{202E}",
    "\u{FEFF}",
    "\u{FFFF}",
    "\0",
    "한",
    "\u{1112}\u{1161}",
    "🇳",
    "🇳🇴",
    "👨‍👩‍👧",
    "RT",
    "rt:",
    "jo@example.org",
    "u/",
    "…",
];

/// A text of up to `most` pieces, the same for the same seed.
fn made(seed: u64, most: u64) -> String {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut roll = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let count = roll(most) + 1;
    (0..count)
        .map(|_| PIECES[usize::try_from(roll(PIECES.len() as u64)).unwrap()])
        .collect()
}

#[test]
fn whatever_is_written_entities_are_slices_in_order_and_apart() {
    let dialects = [
        Dialect::Plain,
        Dialect::X,
        Dialect::Bluesky,
        Dialect::Mastodon,
        Dialect::Reddit,
        Dialect::Threads,
    ];
    for seed in 0..8_000 {
        let text = made(seed, 14);
        let offsets = Offsets::new(&text);
        for dialect in dialects {
            let found = entities(&text, dialect);
            let mut all: Vec<Span> = found.urls.clone();
            all.extend(found.mentions.iter().map(|mention| mention.span));
            all.extend(found.tags.iter().chain(&found.cashtags).map(|tag| tag.span));
            for list in [
                found.urls,
                found.mentions.iter().map(|mention| mention.span).collect(),
                found.tags.iter().map(|tag| tag.span).collect(),
            ] {
                assert!(list.is_sorted(), "{dialect:?} {text:?}");
            }
            all.sort_unstable();
            for span in &all {
                assert!(!span.of(&text).is_empty(), "{dialect:?} {text:?} {span:?}");
                let range = offsets.utf16_range(*span);
                assert_eq!(offsets.span(range), *span, "{dialect:?} {text:?}");
            }
            let apart = all.windows(2).all(|pair| pair[0].end <= pair[1].start);
            assert!(apart, "{dialect:?} {text:?} {all:?}");
        }
        for network in Network::all() {
            network.length(&text, Surface::Post).unwrap();
        }
    }
}

#[test]
fn a_long_text_takes_no_longer_for_each_character() {
    // Each of these is a way to make a pattern go over the text again and again.
    let long = |piece: &str| piece.repeat(20_000 / piece.chars().count());
    let mut texts: Vec<String> = PIECES.iter().map(|piece| long(piece)).collect();
    for piece in [
        "a.",
        "あ.",
        "a_.",
        "((a",
        "a(a(",
        "http://a",
        "あhttp://",
        "#a",
        "@a",
        "$A ",
        "😀.com",
        "a.com/(",
        "a.com/!",
        "あa_b.",
        "e\u{323}\u{302}",
        "x.みんな",
        "@a@b.",
        "(@",
        "h.a.b.",
        "/u/ab",
        " (",
    ] {
        texts.push(long(piece));
        texts.push(format!("{}.com", long(piece)));
        texts.push(format!("http://{}.com/x", long(piece)));
    }
    let time = |text: &str| {
        let start = std::time::Instant::now();
        for name in ["linkedin", "x", "bluesky", "mastodon", "reddit"] {
            let network = Network::find(name).unwrap();
            std::hint::black_box(entities(text, network.dialect));
            std::hint::black_box(network.length(text, Surface::Post));
        }
        start.elapsed()
    };
    for text in texts {
        // Far more than is needed, and far less than a second look at each character would take.
        let taken = time(&text);
        let shown: String = text.chars().take(20).collect();
        assert!(taken.as_secs() < 5, "{shown:?}… took {taken:?}");
    }
}
