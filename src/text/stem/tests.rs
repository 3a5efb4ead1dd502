//! What stems are for, and that each is the one that Snowball's compiled algorithms give.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::super::{fold, words};
use super::operations as op;
use super::*;

/// Language, its algorithm's name in `stems/algorithms`, the compiled one, and letters of its words.
const COMPILED: [(&str, &str, Algorithm, &str); 7] = [
    (
        "ca",
        "catalan",
        Algorithm::Catalan,
        "aeiouàèéíïòóúü·çlsntrcmqu'-",
    ),
    (
        "de",
        "german",
        Algorithm::German,
        "aeiouyäöüßnrstdhlgmkchqusch",
    ),
    (
        "en",
        "english",
        Algorithm::English,
        "aeiouysedlyingbtrnlmcpwx''Y",
    ),
    (
        "es",
        "spanish",
        Algorithm::Spanish,
        "aeiouáéíóúüñrsndlmtgyqu",
    ),
    (
        "fr",
        "french",
        Algorithm::French,
        "aeiouyâàëéêèïîôûùçœHIUYnstlrmxqu'",
    ),
    (
        "it",
        "italian",
        Algorithm::Italian,
        "aeiouàèéìíòóùúUInrtlscghzqumv",
    ),
    (
        "nb",
        "norwegian",
        Algorithm::Norwegian,
        "aeiouyæøåêòóôrsntkldvgm",
    ),
];

#[test]
fn forms_of_a_word_share_a_stem() {
    for (language, one, other) in [
        ("en", "pump", "pumps"),
        ("it", "caldaia", "caldaie"),
        ("ca", "bomba", "bombes"),
        ("nb", "varmepumpe", "varmepumpene"),
        ("es", "caldera", "calderas"),
        ("fr", "chaudière", "chaudières"),
        ("de", "wärmepumpe", "wärmepumpen"),
    ] {
        assert_eq!(stem(one, language), stem(other, language), "{language}");
    }
}

#[test]
fn an_unknown_language_leaves_the_word() {
    assert_eq!(stem("pumppu", "fi"), "pumppu");
}

#[test]
fn other_names_of_norwegian_are_norwegian() {
    for language in ["nn", "no"] {
        assert_eq!(stem("varmepumpene", language), "varmepump");
    }
}

/// Numbers as if by chance, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The words of our own texts, in all languages, folded as drafts are.
fn own_words() -> Vec<String> {
    let mut found = BTreeSet::new();
    let mut paths: Vec<PathBuf> = ["tests/gold", "programs", "words", "docs", "README.md"]
        .iter()
        .map(|path| Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .collect();
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(
                std::fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if let Ok(text) = std::fs::read_to_string(path) {
            found.extend(words(&text).iter().map(|word| fold(word.span.of(&text))));
        }
    }
    found.into_iter().collect()
}

/// The strings of an algorithm's source: endings, exceptions, sets of letters.
fn strings(algorithm: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("stems/algorithms");
    let source = std::fs::read_to_string(folder.join(format!("{algorithm}.sbl"))).unwrap();
    let mut letters = vec![("{'}".to_owned(), "\u{1}".to_owned())];
    let mut found = BTreeSet::new();
    for line in source.lines() {
        let line = line.split("//").next().unwrap_or_default();
        if let Some((name, rest)) = line
            .strip_prefix("stringdef ")
            .and_then(|rest| rest.split_once(' '))
        {
            let code = rest
                .split("U+")
                .nth(1)
                .and_then(|rest| rest.get(..4))
                .unwrap();
            let letter = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
            letters.push((format!("{{{name}}}"), letter.into()));
            continue;
        }
        let line = letters
            .iter()
            .fold(line.to_owned(), |line, (name, letter)| {
                line.replace(name, letter)
            });
        found.extend(
            line.split('\'')
                .skip(1)
                .step_by(2)
                .map(|string| string.replace('\u{1}', "'")),
        );
    }
    found.into_iter().collect()
}

/// Strings of letters of a language and of others.
fn letters_by_chance(letters: &str, chance: &mut Chance) -> Vec<String> {
    let letters: Vec<char> = letters.chars().collect();
    let mut made = vec![
        String::new(),
        "é".repeat(200),
        "y".repeat(200),
        "l·l".repeat(60),
    ];
    made.extend(letters.iter().map(char::to_string));
    for round in 0..10_000 {
        let long = if round % 100 == 0 { 200 } else { 14 };
        let mut word: String = (0..=chance.below(long))
            .map(|_| *chance.one_of(&letters))
            .collect();
        if round % 50 == 0 {
            word.insert(0, *chance.one_of(&['ß', '漢', '😀', '\u{301}', 'İ', 'Z']));
        }
        made.push(word);
    }
    made
}

/// Holds the stems of words against the compiled algorithm's.
fn hold<'w>(language: &str, compiled: &Stemmer, words: impl IntoIterator<Item = &'w str>) {
    for word in words {
        assert_eq!(
            stem(word, language),
            compiled.stem(word),
            "{language}: {word}"
        );
    }
}

#[test]
fn every_stem_is_that_of_the_compiled_algorithm() {
    let own = own_words();
    assert!(own.len() > 10_000, "{} words", own.len());
    let mut chance = Chance(27);
    for (language, algorithm, compiled, letters) in COMPILED {
        let compiled = Stemmer::create(compiled);
        hold(language, &compiled, own.iter().map(String::as_str));
        let by_chance = letters_by_chance(letters, &mut chance);
        hold(language, &compiled, by_chance.iter().map(String::as_str));
        let endings = strings(algorithm);
        assert!(endings.len() > 40, "{language}: {} strings", endings.len());
        for _ in 0..30_000 {
            let roots = [&own, &by_chance][chance.below(2)];
            let mut word = chance.one_of(roots).clone();
            // Roots are what is left of words.
            for _ in 0..chance.below(4) {
                word.pop();
            }
            for _ in 0..=chance.below(3) {
                word.push_str(chance.one_of::<String>(&endings));
            }
            hold(language, &compiled, [word.as_str()]);
        }
        // Each ending at several roots, and behind many others.
        let others = endings.iter().step_by(endings.len().div_ceil(100));
        for ending in &endings {
            for root in [
                "", "a", "b", "que", "tel", "par", "vivr", "telef", "organiz", "beléng", "øst",
            ] {
                hold(language, &compiled, [format!("{root}{ending}").as_str()]);
            }
            for other in others.clone() {
                hold(
                    language,
                    &compiled,
                    [format!("telef{other}{ending}").as_str()],
                );
            }
        }
    }
}

#[test]
fn whatever_a_program_says_it_ends() {
    let mut chance = Chance(5);
    let sound = machine::cells(list("stems fr"));
    assert_eq!(machine::run(&machine::cells(""), "pompes"), "pompes");
    for round in 0..3000 {
        let mut program = sound.clone();
        if round % 3 == 0 {
            program.truncate(chance.below(sound.len()));
        }
        for _ in 0..=chance.below(6) {
            let place = chance.below(program.len() + 1);
            if let Some(cell) = program.get_mut(place) {
                *cell = u16::try_from(chance.below(90)).unwrap();
            }
        }
        machine::run(&program, "généralisations");
    }
    // Goes on at its own beginning, and tries ever more; puts in ever more.
    for program in [
        vec![op::GO, 0, 0],
        vec![op::TRY, 0, op::GO, 0, 0],
        vec![op::REPLACE, 1, 0x61, op::GO, 0, 0],
    ] {
        let left = machine::run(&program, "pompes");
        assert!(left.ends_with("pompes") && left.len() < 100_000);
    }
}
