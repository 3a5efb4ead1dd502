//! What must hold for any bytes. Each body panics where it does not.

use std::sync::OnceLock;

use cuecard::author::{self, Folder};
use cuecard::cli::{self, World};
use cuecard::network::{Network, Surface};
use cuecard::policy::{Draft, Hint, Policy, Subject};
use cuecard::program::{Problem, pack};
use cuecard::share::History;
use cuecard::suggest::{Ask, Index};
use cuecard::text::{self, Span};
use serde_json::Value;

/// Some day of 2026, UTC milliseconds.
const NOW: i64 = 1_790_000_000_000;

/// The sample's folder, as it stands in the repository; its files are what chance begins with.
///
/// # Panics
/// Where it cannot be read.
pub fn sample() -> &'static Folder {
    static SAMPLE: OnceLock<Folder> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../programs/acme");
        Folder::read(path.as_ref()).unwrap_or_else(|error| panic!("{path}: {error}"))
    })
}

fn house() -> &'static Policy {
    static HOUSE: OnceLock<Policy> = OnceLock::new();
    HOUSE.get_or_init(|| author::build(sample()).policy)
}

/// A draft: read as each network reads it, and checked by the sample's rules.
pub fn text(bytes: &[u8]) {
    let draft = String::from_utf8_lossy(bytes);
    for language in [None, Some("nb")] {
        check(house(), &draft, language);
    }
    for network in Network::all() {
        entities(&draft, network.name);
    }
    let words: Vec<Span> = text::words(&draft).iter().map(|word| word.span).collect();
    ordered(&draft, &words);
    ordered(&draft, &text::sentences(&draft));
}

/// What the command answers about a draft on a network.
fn entities(draft: &str, network: &str) {
    let mut stdout = Vec::new();
    let code = cli::run(
        ["cuecard", "entities", "--network", network, "--json", "-"].map(Into::into),
        &mut World {
            now: NOW,
            stdin: &mut draft.as_bytes(),
            stdout: &mut stdout,
            stderr: &mut std::io::sink(),
            colour: false,
        },
    );
    assert_eq!(code, 0, "entities on {network}");
    let answer: Value = serde_json::from_slice(&stdout).unwrap_or_else(|error| panic!("{error}"));
    for kind in ["tags", "mentions", "urls", "cashtags"] {
        let mut behind = 0;
        for entity in answer
            .get(kind)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let place = |key: &str| entity.get(key).and_then(Value::as_u64).unwrap_or(u64::MAX);
            let (start, end) = (place("start"), place("end"));
            assert!(behind <= start && start < end, "{network} {kind}: {entity}");
            assert!(
                end <= draft.chars().count() as u64,
                "{network} {kind}: {entity}"
            );
            assert!(place("utf16Start") >= start && place("utf16End") >= end);
            behind = end;
        }
    }
}

/// A file of rules, and the same file in a published style.
pub fn rules(bytes: &[u8]) {
    for path in ["policy/any.yml", "policy/Style/Any.yml"] {
        let built = author::build(&with(path, bytes));
        told(&built.problems);
        check(&built.policy, DRAFT, None);
    }
}

/// A table: posts, tags and people.
pub fn csv(bytes: &[u8]) {
    for path in ["posts.csv", "tags.csv", "people.csv"] {
        let (_, problems) = author::read(&with(path, bytes));
        told(&problems);
    }
}

/// A pack, as it is opened, with its policy and its index at work.
pub fn pack(bytes: &[u8]) {
    let Ok((sections, problems)) = pack::read(&String::from_utf8_lossy(bytes)) else {
        return;
    };
    told(&problems);
    if let Ok(policy) = serde_json::from_str::<Policy>(&sections.rules) {
        check(&policy, DRAFT, None);
    }
    if let Ok(index) = serde_json::from_str::<Index>(&sections.index) {
        suggest(&index);
    }
}

const DRAFT: &str = "ACME Aria, our new heat-pump 👩‍🔧! Perché no? #HeatPumps @acme https://acme.example/å\n\n«Falcon»";

/// A programme with nothing but its first file and this one.
fn with(path: &str, bytes: &[u8]) -> Folder {
    let mut folder = Folder::of(&[("program.toml", HEAD)]);
    folder.files.insert(path.to_owned(), bytes.to_vec());
    folder
}

const HEAD: &str = "id = \"acme\"\nname = \"ACME\"\nversion = 1\nlanguages = [\"en\", \"it\"]\ntimezone = \"Europe/Rome\"\n\
    brands = [\"ACME\"]\ntopics = [\"heat pumps\"]\n";

fn suggest(index: &Index) {
    let languages = ["it".to_owned(), "en".to_owned()];
    let history = History::default();
    for draft in ["", DRAFT] {
        let found = index.posts(&Ask {
            draft,
            subject: Subject::default(),
            language: None,
            languages: &languages,
            network: Some("linkedin"),
            surface: Surface::Post,
            topics: &[],
            audience: &[],
            history: &history,
            now: NOW,
            seed: 7,
            limit: 5,
        });
        assert!(found.len() <= 5);
    }
}

fn check(policy: &Policy, draft: &str, language: Option<&str>) {
    let hints = policy.check(
        &Draft {
            language,
            from_library: true,
            ..Draft::new(draft)
        },
        &History::default(),
        NOW,
    );
    for hint in &hints {
        sound(hint, draft);
    }
    assert!(
        hints.is_sorted_by_key(|hint| (hint.span.start, hint.rule.clone())),
        "hints are ordered"
    );
}

fn sound(hint: &Hint, draft: &str) {
    assert!(
        draft.get(hint.span.start..hint.span.end).is_some(),
        "{hint:?} is not on characters"
    );
    assert!(!hint.message.trim().is_empty(), "{hint:?} says nothing");
    assert_eq!(
        hint.whole,
        hint.whole && hint.span.start == draft.len(),
        "{hint:?}"
    );
}

fn told(problems: &[Problem]) {
    for problem in problems {
        assert!(
            !problem.message.is_empty() && !problem.help.is_empty(),
            "{problem:?}"
        );
    }
}

fn ordered(draft: &str, spans: &[Span]) {
    let mut behind = 0;
    for span in spans {
        assert!(span.start >= behind, "{span:?} overlaps");
        assert!(draft.get(span.start..span.end).is_some(), "{span:?}");
        behind = span.end;
    }
}
