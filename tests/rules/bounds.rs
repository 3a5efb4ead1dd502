//! The check stays bounded on drafts that nobody would write in good faith.

use std::time::{Duration, Instant};

use cuecard::author::{Folder, read};
use cuecard::policy::{Draft, compile};
use cuecard::share::History;

const RULES: &str = "rules:
  - {id: name, kind: prefer-term, use: heat pump, instead_of: [heat-pump, pump]}
  - {id: falcon, kind: embargo, terms: [Falcon, Project Falcon], except: [peregrine falcon], until: 2030-01-01}
  - {id: tag, kind: require-tag, any: [LifeAtACME]}
  - {id: quiet, kind: quiet-period, terms: [union, WORD], until: 2030-01-01}
  - {id: proof, kind: claim, terms: [a, WORD, 🔥], source_within: 100000}
  - {id: inside, kind: confidential, terms: [Falcon, a], salt: long and random}
  - {id: out, kind: avoid, terms: [a, WORD], match: stem, near: {terms: [union, a], words: 100000}, suggest: b}
  - {id: swap, kind: inclusive, swap: {word: b, a: [c, d]}}
  - {id: told, kind: disclosure, brands: [Falcon, WORD], praise: [union, a], accepted: [a b]}
  - {id: form, kind: form, max_length: 120, fold: 40, max_capitals: 1, max_emoji: 1, styled_letters: true, readability: 9}
";

/// What a draft of 100,000 code points is made of.
const PIECES: [&str; 16] = [
    "Falcon ",
    "#a ",
    "“",
    "\"a ",
    "heat-pump ",
    "https://a.com ",
    "@a ",
    "union\n\n",
    "\u{301}",
    "\u{200B}",
    "( ",
    "a@a.",
    "𝗵𝗶 ",
    "🔥",
    "WORD ",
    "a.b.",
];

#[test]
fn a_hostile_draft_is_checked_in_bounded_work() {
    all_in_time(RULES, &PIECES);
}

/// What a busy machine may add to a short run.
const GRACE: Duration = Duration::from_secs(1);

const SHAPES: &str = "rules:
  - {id: secret, kind: secret, severity: warn}
  - {id: links, kind: link-domain, allow: [a.com], stop: [b.com], require_parameter: s, only_allow: true}
  - {id: case, kind: tag-case}
  - {id: banned, kind: banned-tag, tags: [a, team]}
  - {id: many, kind: max-tags, max: 1}
";

/// What the detectors begin to read and cannot finish.
const BEGINNINGS: [&str; 22] = [
    "1 ",
    "1",
    "4111 ",
    "+1",
    "(0) ",
    "A-1 ",
    "a@a",
    "@a.",
    "10.",
    "://a",
    "://a:b@",
    "key=",
    "token: ",
    "eyJ",
    "-----BEGIN PRIVATE KEY-----",
    "ghp_a",
    "IT60 ",
    "RSS ",
    "\u{200B}1",
    "#teamteamteamteamteam ",
    "http://a.com@b ",
    "é１",
];

#[test]
fn what_only_begins_like_a_secret_is_read_in_bounded_work() {
    all_in_time(SHAPES, &BEGINNINGS);
}

fn all_in_time(rules: &str, pieces: &[&str]) {
    let (program, problems) = read(&Folder::of(&[
        ("program.toml", super::HEAD),
        ("policy/rules.yml", rules),
    ]));
    let (policy, found) = compile(&program.unwrap().rules, None);
    assert!(
        problems
            .iter()
            .chain(&found)
            .all(|problem| !problem.file.starts_with("policy/")),
        "{problems:?} {found:?}"
    );
    let check = |piece: &str| {
        let time = |characters: usize| {
            let text: String = piece.chars().cycle().take(characters).collect();
            let started = Instant::now();
            let hints = policy.check(&Draft::new(&text), &History::default(), 0);
            (started.elapsed(), hints.len())
        };
        let ((short, _), (long, hints)) = (time(25_000), time(100_000));
        // Four times the text: four times the work, and sixteen times if it were quadratic.
        assert!(
            long < 10 * short + GRACE,
            "{piece:?} took {short:?}, and for four times as much {long:?} and {hints} hints"
        );
    };
    std::thread::scope(|scope| {
        for half in pieces.chunks(pieces.len().div_ceil(2)) {
            scope.spawn(move || half.iter().for_each(|piece| check(piece)));
        }
    });
}
