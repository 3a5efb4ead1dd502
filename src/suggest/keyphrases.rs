//! Evidence from the text alone: the phrases that say what it is about.
//!
//! Candidates are runs of words between small words and punctuation, and what such runs contain. A phrase
//! counts by its words' frequency in the text, by how often it is a run of its own, and by how early it comes;
//! with a library, by how few of its documents have the words.

use super::frequencies::Frequencies;
use super::pieces::pieces;
use super::runs::{ends_run, is_joint};
use crate::lean::sort_by;
use crate::text::{self, LANGUAGES};

/// As many words make a phrase.
const MOST_WORDS: usize = 4;

/// A phrase of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// In lower case, as it stands first in the text.
    pub text: String,
    /// Higher says more of the text; comparable within one text only.
    pub score: f64,
}

/// What the score of a phrase is made of. [`Weights::default`] was chosen by `cargo xtask outside tune` on one half of
/// each set; `docs/quality.md` has the figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// How much a part of a run counts beside a whole run.
    pub part: f64,
    /// The power of the number of words by which their sum is divided: 0 favours long phrases, 1 takes the mean.
    pub words: f64,
    /// How much a late beginning takes away.
    pub late: f64,
    /// With a library: the power of a word's rarity.
    pub rare: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            part: 0.1,
            words: 0.3,
            late: 0.3,
            rare: 0.75,
        }
    }
}

/// The phrases that say most of a text, best first, equal ones by place; each stemmed form once. `language` as
/// [`crate::text::LANGUAGES`] have it; in others, long words and names count.
pub fn keyphrases(
    text: &str,
    language: &str,
    library: Option<&Frequencies>,
    weights: &Weights,
    limit: usize,
) -> Vec<Phrase> {
    let read = Read::new(text, language);
    let mut scores: Vec<f64> = read
        .often
        .iter()
        .map(|often| f64::from(*often).ln_1p())
        .collect();
    if let Some(library) = library {
        for (score, stem) in scores.iter_mut().zip(&read.stems) {
            *score *= library.rarity(stem).powf(weights.rare);
        }
    }
    let mut found = read.phrases(&scores, weights);
    sort_by(&mut found, |one, other| {
        other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
    });
    let said = found.into_iter().take(limit);
    said.map(|(score, start, words)| Phrase {
        text: read.said(start, words),
        score: (score * 1e6).round() / 1e6,
    })
    .collect()
}

/// The language that phrases are read in: as [`text::detect_language`] tells it, also where signs of another
/// script stand in it, such as `α`; else what most of its sentences are in, else `und`.
pub fn reading_language(text: &str) -> &'static str {
    let whole = text::detect_language(text).or_else(|| {
        let latin = |letter: &char| !letter.is_alphabetic() || *letter < '\u{370}';
        let plain: String = text
            .chars()
            .map(|sign| if latin(&sign) { sign } else { ' ' })
            .collect();
        let letters = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).count();
        let mostly = letters(&plain) * 5 > letters(text) * 4;
        text::detect_language(&plain).filter(|_| mostly)
    });
    whole.or_else(|| most_sentences(text)).unwrap_or("und")
}

fn most_sentences(text: &str) -> Option<&'static str> {
    let told: Vec<_> = text::sentences(text)
        .iter()
        .map(|sentence| text::detect_language(sentence.of(text)))
        .collect();
    let often = |code: &str| told.iter().filter(|known| **known == Some(code)).count();
    let most = LANGUAGES.into_iter().rev().max_by_key(|code| often(code))?;
    (often(most) * 2 > told.len()).then_some(most)
}

/// The stems of a text's words, once each: what [`Frequencies`] counts.
pub(super) fn stems(text: &str, language: &str) -> Vec<String> {
    Read::new(text, language).stems
}

/// A word of a run.
#[derive(Debug, Clone)]
struct Word<'t> {
    /// As typed.
    text: &'t str,
    /// In lower case: what is the same word.
    folded: String,
    /// Of its paragraph.
    language: &'t str,
    /// Its place among [`Read::stems`].
    stem: usize,
    /// How many words and signs stand before its run.
    begins: u32,
    /// How many words of the run follow it.
    left: usize,
    /// It only joins two others, as in "pompa di calore".
    joint: bool,
}

impl Word<'_> {
    /// In lower case, where folding would misspell: `ς` ends a word, and `İ` is an `i`.
    fn said(&self) -> String {
        let said = text::in_small(&text::plain(self.text)).replace('İ', "i");
        match said.strip_suffix('σ') {
            Some(word) => [word, "ς"].concat(),
            None => said,
        }
    }
}

/// A text as runs of words.
struct Read<'t> {
    words: Vec<Word<'t>>,
    /// Sorted, each once.
    stems: Vec<String>,
    /// By stem: how many words have it.
    often: Vec<u32>,
}

impl<'t> Read<'t> {
    fn new(text: &'t str, language: &'t str) -> Self {
        let pieces = pieces(text, language);
        let breaks: Vec<bool> = (0..pieces.len())
            .map(|place| ends_run(&pieces, place))
            .collect();
        let mut words: Vec<Word> = Vec::new();
        let mut open = 0_u32;
        let mut inside = false;
        for (place, piece) in pieces.into_iter().enumerate() {
            let ends = |place: usize| breaks.get(place).copied().unwrap_or(true);
            let joint = inside && !ends(place + 1) && is_joint(&piece.folded, piece.language);
            if ends(place) && !joint {
                inside = false;
                continue;
            }
            if !inside {
                open = u32::try_from(place).unwrap_or(u32::MAX);
                inside = true;
            }
            words.push(Word {
                text: piece.text,
                folded: piece.folded,
                language: piece.language,
                stem: 0,
                begins: open,
                left: 0,
                joint,
            });
        }
        let mut after: Option<(u32, usize)> = None;
        for word in words.iter_mut().rev() {
            word.left = match after {
                Some((begins, left)) if begins == word.begins => left + 1,
                _ => 0,
            };
            after = Some((word.begins, word.left));
        }
        Read::stemmed(words)
    }

    fn stemmed(mut words: Vec<Word<'t>>) -> Self {
        let stem = |word: &Word| text::stem(&word.folded, word.language);
        let mut order: Vec<(String, usize)> = words
            .iter()
            .enumerate()
            .map(|(place, word)| (stem(word), place))
            .collect();
        sort_by(&mut order, |one, other| one.0.cmp(&other.0));
        let (mut stems, mut often) = (Vec::<String>::new(), Vec::<u32>::new());
        for (stem, place) in order {
            if stems.last() != Some(&stem) {
                stems.push(stem);
                often.push(0);
            }
            if let Some(often) = often.last_mut() {
                *often += 1;
            }
            if let Some(word) = words.get_mut(place) {
                word.stem = stems.len() - 1;
            }
        }
        Read {
            words,
            stems,
            often,
        }
    }

    /// Score, first place and length of every phrase.
    fn phrases(&self, scores: &[f64], weights: &Weights) -> Vec<(f64, usize, usize)> {
        let mut seen: Vec<(usize, usize)> = Vec::new();
        for (start, word) in self.words.iter().enumerate() {
            // A letter by itself says nothing.
            let letter = word.folded.chars().nth(1).is_none();
            let ends = |count: &usize| {
                self.words
                    .get(start + count - 1)
                    .is_some_and(|last| !last.joint)
                    && (*count > 1 || !letter)
            };
            let counts = (1..=MOST_WORDS.min(word.left + 1)).filter(ends);
            if !word.joint {
                seen.extend(counts.map(|count| (start, count)));
            }
        }
        let stems =
            |(start, count): (usize, usize)| self.slice(start, count).iter().map(|word| word.stem);
        sort_by(&mut seen, |one, other| {
            stems(*one).cmp(stems(*other)).then(one.0.cmp(&other.0))
        });
        seen.chunk_by(|one, other| stems(*one).eq(stems(*other)))
            .filter_map(|same| self.weigh(same, scores, weights))
            .collect()
    }

    /// The score of a phrase that stands at these places.
    fn weigh(
        &self,
        same: &[(usize, usize)],
        scores: &[f64],
        weights: &Weights,
    ) -> Option<(f64, usize, usize)> {
        let &(start, count) = same.first()?;
        let mut times = 0.0;
        for &(start, count) in same {
            let first = self.words.get(start)?;
            let begins = start == 0
                || self
                    .words
                    .get(start - 1)
                    .is_some_and(|before| before.begins != first.begins);
            let whole = begins && first.left + 1 == count;
            times += if whole { 1.0 } else { weights.part };
        }
        let words = self.slice(start, count).iter().filter(|word| !word.joint);
        let length = f64::from(u32::try_from(words.clone().count()).unwrap_or(u32::MAX));
        let sum: f64 = words.filter_map(|word| scores.get(word.stem)).sum();
        let place = f64::from(self.words.get(start)?.begins);
        let score = sum / length.powf(weights.words) * times.sqrt()
            / (1.0 + weights.late * (2.0 + place).ln());
        Some((score, start, count))
    }

    fn slice(&self, start: usize, count: usize) -> &[Word<'t>] {
        self.words.get(start..start + count).unwrap_or_default()
    }

    fn said(&self, start: usize, count: usize) -> String {
        let words: Vec<String> = self.slice(start, count).iter().map(Word::said).collect();
        let said = words.join(" ").replace("' ", "'");
        // "Acme's" by itself is Acme.
        said.strip_suffix("'s").unwrap_or(&said).to_owned()
    }
}
