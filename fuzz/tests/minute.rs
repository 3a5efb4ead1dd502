//! A minute of noise in every test run: a quarter of it for drafts, rules, tables and packs each.
#![expect(
    clippy::print_stdout,
    reason = "how many rounds there were is worth knowing, with --nocapture"
)]

use std::panic::{RefUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use cuecard::author;
use fuzz::bodies;
use fuzz::mutator::{Dice, disturbed};

/// For each body; the four together take a minute.
const TIME: Duration = Duration::from_secs(15);

/// Runs `body` on `seeds` and on what chance makes of them, until the time is over.
fn holds(name: &str, seeds: &[Vec<u8>], body: impl Fn(&[u8]) + RefUnwindSafe) {
    let mut dice = Dice::new(0x9E37_79B9_7F4A_7C15);
    let begin = Instant::now();
    let mut kept: Vec<Vec<u8>> = seeds.to_vec();
    let mut round = 0;
    while begin.elapsed() < TIME {
        let bytes = if round < seeds.len() {
            seeds[round].clone()
        } else {
            let (one, other) = (dice.roll(kept.len()), dice.roll(kept.len()));
            disturbed(&kept[one], &kept[other], &mut dice)
        };
        assert!(
            catch_unwind(|| body(&bytes)).is_ok(),
            "{name} breaks in round {round}, on {:?}",
            String::from_utf8_lossy(&bytes)
        );
        // What was disturbed once may be disturbed again.
        if kept.len() < 500 && bytes.len() < 20_000 {
            kept.push(bytes);
        }
        round += 1;
    }
    println!("{name}: {round} rounds");
}

fn files(begin: &str) -> Vec<Vec<u8>> {
    bodies::sample()
        .files
        .iter()
        .filter(|(path, _)| path.starts_with(begin))
        .map(|(_, bytes)| bytes.clone())
        .collect()
}

#[test]
fn no_draft_breaks_the_check_and_every_place_is_on_characters() {
    holds("text", &files("posts/"), bodies::text);
}

#[test]
fn no_file_of_rules_breaks_the_compiler_and_every_problem_has_its_remedy() {
    let mut seeds = files("policy/");
    seeds.push(b"extends: existence\nmessage: \"%s\"\nignorecase: true\ntokens:\n  - very\n  - '(?<!not )quite'\n".to_vec());
    seeds.push(
        b"extends: substitution\nmessage: \"Use '%s'\"\nswap:\n  'e[- ]mail': email\n".to_vec(),
    );
    holds("rules", &seeds, bodies::rules);
}

#[test]
fn no_table_breaks_the_reader() {
    let mut seeds = files("tags.csv");
    seeds.extend(files("people.csv"));
    seeds.push(b"id;title;language;text\r\na;\"A \"\"b\"\"\";en;\"x;y\r\nz\"\r\n".to_vec());
    holds("csv", &seeds, bodies::csv);
}

#[test]
fn no_pack_breaks_the_reader() {
    let pack = author::build(bodies::sample()).pack.unwrap();
    holds("pack", &[pack.into_bytes()], bodies::pack);
}
