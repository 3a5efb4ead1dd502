//! The language of short texts: what people post in one line, in our seven languages and in others, which are
//! undecided.

mod noise;

use std::collections::BTreeMap;

use cuecard::text::detect_language;

/// How many of a hundred are known, at least, and how many are taken for another language, at most.
const KNOWN: usize = 90;
const WRONG: usize = 1;

#[test]
fn short_texts_are_known_and_seldom_taken_for_another_language() {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut misses = Vec::new();
    for line in include_str!("short.txt")
        .lines()
        .filter(|line| !line.starts_with('#') || line.contains('\t'))
    {
        let (language, text) = line.split_once('\t').unwrap();
        let seen = detect_language(text).unwrap_or("und");
        let (all, right) = counts.entry(language).or_default();
        *all += 1;
        *right += usize::from(seen == language);
        if seen != language {
            misses.push((language, seen, text));
        }
    }
    assert!(counts.len() == 8);
    for (language, (all, right)) in counts {
        let wrong = misses
            .iter()
            .filter(|(of, seen, _)| *of == language && *seen != "und")
            .count();
        assert!(language == "und" || all >= 40);
        assert!(
            right * 100 >= all * KNOWN,
            "{language}: {right} of {all}: {misses:#?}"
        );
        assert!(
            wrong * 100 <= all.max(100) * WRONG,
            "{language}: {misses:#?}"
        );
    }
}

/// How many of a hundred texts in languages near to ours are taken for one of ours, at most.
const TAKEN: usize = 4;

#[test]
fn texts_in_other_languages_are_seldom_taken_for_one_of_ours() {
    let texts: Vec<_> = include_str!("others.txt")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let taken: Vec<_> = texts
        .iter()
        .filter_map(|(language, text)| Some((language, detect_language(text)?, text)))
        .collect();
    assert!(texts.len() > 250);
    assert!(taken.len() * 100 <= texts.len() * TAKEN, "{taken:#?}");
}
