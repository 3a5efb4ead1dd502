//! Which language a short text is in, by its small words, its letters and its endings; "undecided" is an answer.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::Span;
use super::entities::links;
use super::fold::fold_accents;
use super::lexicon::list;
use super::passages::paragraphs;
use super::tokens::Tokens;
use crate::lean::sort_by;

/// The languages that can be told apart, in the order that breaks ties.
pub const LANGUAGES: [&str; 7] = ["en", "it", "ca", "nb", "es", "fr", "de"];

/// How many words of a text are read; more change nothing.
const READ: usize = 150;
/// So many words of a paragraph are read where each has a language of its own, and it has more than so few.
const READ_OF_PARAGRAPH: usize = 30;
const FEW_WORDS: usize = 3;

/// Points of a small word, an ending or a letter that only one language has.
const WORD: i32 = 12;
const ENDING: i32 = 4;
const LETTER: i32 = 6;

type Scores = [i32; LANGUAGES.len()];

/// What the words of a text speak for.
#[derive(Default)]
struct Evidence {
    scores: Scores,
    /// For a neighbour of ours.
    neighbour: i32,
}

/// The language of a text, as one of [`LANGUAGES`]; `None` where two are too close or too little is said.
/// Links, handles and tags do not count.
pub fn detect_language(text: &str) -> Option<&'static str> {
    let tokens = Tokens::new(text);
    detect_in(text, &tokens)
}

/// [`detect_language`] for a text that is already in tokens.
pub fn detect_in(text: &str, tokens: &Tokens) -> Option<&'static str> {
    let mut evidence = Evidence::default();
    let mut foreign = false;
    let read = || tokens.list.iter().filter(|token| token.word).take(READ);
    let end = read().last().map_or(0, |token| token.span.end);
    let mut links = links(text.get(..end).unwrap_or_default())
        .into_iter()
        .peekable();
    for token in read() {
        while links.next_if(|link| link.end <= token.span.start).is_some() {}
        if links.peek().is_some_and(|link| link.overlaps(token.span)) {
            continue;
        }
        let written = token.span.of(text);
        if foreign_to_all(written) {
            foreign = true;
        }
        let before = text
            .get(..token.span.start)
            .and_then(|head| head.chars().next_back());
        if matches!(before, Some('#' | '@' | '\u{FF03}' | '\u{FF20}')) {
            continue;
        }
        if written.is_ascii() {
            evidence.take(tokens.folded(token));
        } else {
            evidence.take(&super::fold(written));
        }
    }
    if foreign { None } else { evidence.decide() }
}

/// The paragraphs of a text, each with its language as [`detect_language`] tells it from its beginning: people post
/// one text in two languages. A paragraph of a few words is undecided; `tokens` are the text's.
pub fn paragraph_languages(text: &str, tokens: &Tokens) -> Vec<(Span, Option<&'static str>)> {
    let language = |paragraph: Span| {
        let from = (tokens.list).partition_point(|token| token.span.start < paragraph.start);
        let rest = tokens.list.get(from..).unwrap_or_default().iter();
        let own = rest.take_while(|token| token.span.end <= paragraph.end);
        let words = || {
            own.clone()
                .filter(|token| token.word)
                .take(READ_OF_PARAGRAPH)
        };
        let end = words()
            .last()
            .map_or(paragraph.start, |token| token.span.end);
        let says_enough = words().nth(FEW_WORDS).is_some();
        let beginning = Span::new(paragraph.start, end).of(text);
        says_enough.then(|| detect_language(beginning)).flatten()
    };
    let paragraphs = paragraphs(text).into_iter();
    paragraphs.map(|span| (span, language(span))).collect()
}

/// Whether a word, in lower case and composed, is a small one of `language`, or of any of [`LANGUAGES`] where
/// `None`: it tells which language a text is in rather than what it is about.
pub fn is_small_word(word: &str, language: Option<&str>) -> bool {
    let languages = language.map_or(u8::MAX, mask);
    TABLES
        .find(word)
        .is_some_and(|known| known.small & languages != 0)
}

/// Letters of scripts that none of the languages uses.
fn foreign_to_all(word: &str) -> bool {
    !word.is_ascii()
        && word.chars().any(|character| {
            character.is_alphabetic()
                && character >= '\u{370}'
                && !('\u{1E00}'..'\u{1F00}').contains(&character)
        })
}

impl Evidence {
    /// Takes one word in lower case, composed.
    fn take(&mut self, word: &str) {
        let tables = &*TABLES;
        if let Some(known) = tables.find(word) {
            share(known.set, WORD, &mut self.scores);
            self.neighbour += if known.set == 0 { WORD } else { 0 };
        } else if word.len() > 4 {
            let last = word.as_bytes().last();
            for (ending, languages) in &tables.endings {
                if ending.as_bytes().last() == last && word.ends_with(ending) {
                    share(*languages, ENDING, &mut self.scores);
                }
            }
            if (tables.neighbour_endings.iter()).any(|ending| word.ends_with(ending)) {
                self.neighbour += LETTER;
            }
        }
        for character in word.chars().filter(|character| !character.is_ascii()) {
            let found = tables
                .letters
                .iter()
                .find(|(letter, _)| *letter == character);
            share(
                found.map_or(0, |(_, languages)| *languages),
                LETTER,
                &mut self.scores,
            );
            if NEIGHBOUR_LETTERS.contains(character) {
                self.neighbour += WORD;
            }
        }
    }

    fn decide(&self) -> Option<&'static str> {
        let scores = &self.scores;
        let best = (0..scores.len())
            .max_by_key(|index| (scores.get(*index).copied(), std::cmp::Reverse(*index)))?;
        let top = scores.get(best).copied()?;
        let second = scores
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != best)
            .map(|(_, score)| *score)
            .max()?;
        // One word that only one language has, or several that fewer share; and clearly ahead of the next. A few
        // words of a neighbour say more than many that it shares with ours.
        let clear = top >= WORD
            && (top - second) * 4 >= top.min(40)
            && (self.neighbour == 0 || self.neighbour * 6 < top);
        if clear {
            LANGUAGES.get(best).copied()
        } else {
            None
        }
    }
}

/// Letters, and the languages that they speak for.
const LETTERS: &[(&str, &str)] = &[
    ("åøæ", "nb"),
    ("ßäö", "de"),
    ("ñá", "es"),
    ("ì", "it"),
    ("·", "ca"),
    ("êâîûœë", "fr"),
    ("çï", "ca fr"),
    ("àè", "it ca fr"),
    ("ò", "it ca"),
    ("óíú", "es ca"),
    ("ù", "it fr"),
    ("é", "fr ca es it"),
    ("ü", "de ca"),
];

/// Letters of Latin script that none of our languages writes.
const NEIGHBOUR_LETTERS: &str = "ãõłąęśżźćńğışșțăčřěžšđőűůľťďĺŕāēīūģķļņ";

/// Gives `points` to each language of a set: less each where there are more of them.
fn share(languages: u8, points: i32, scores: &mut Scores) {
    let many = i32::try_from(languages.count_ones()).unwrap_or(1).max(1);
    for (index, score) in scores.iter_mut().enumerate() {
        if languages & (1 << index) != 0 {
            *score += points / many;
        }
    }
}

/// The set of the languages named in `codes`, separated by spaces.
fn mask(codes: &str) -> u8 {
    let mut set = 0;
    for code in codes.split(' ') {
        if let Some(index) = LANGUAGES.iter().position(|known| *known == code) {
            set |= 1 << index;
        }
    }
    set
}

/// A word and the languages it speaks for; a neighbour's speaks for none.
struct Known {
    word: Cow<'static, str>,
    /// Where it is a small word.
    small: u8,
    /// Where it is a small or a common word.
    set: u8,
}

/// What speaks for which languages, each with its set.
struct Tables {
    /// Sorted by word.
    words: Vec<Known>,
    endings: Vec<(&'static str, u8)>,
    neighbour_endings: Vec<&'static str>,
    letters: Vec<(char, u8)>,
}

impl Tables {
    fn find(&self, word: &str) -> Option<&Known> {
        let place = self
            .words
            .binary_search_by(|known| known.word.as_ref().cmp(word));
        self.words.get(place.ok()?)
    }
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut words: Vec<Known> = Vec::new();
    let mut add = |listed: &'static str, small: u8, set: u8| {
        for word in listed.split_ascii_whitespace() {
            words.push(Known {
                word: Cow::Borrowed(word),
                small,
                set,
            });
        }
    };
    for code in LANGUAGES {
        let set = mask(code);
        add(list(&["small ", code].concat()), set, set);
        add(list(&["common ", code].concat()), 0, set);
    }
    add(list("neighbours"), 0, 0);
    let mut words = united(words);
    // People leave accents out; where that makes no other word, it is the same word.
    let bare: Vec<Known> = words
        .iter()
        .filter(|known| known.set != 0 && !known.word.is_ascii())
        .map(|known| Known {
            word: Cow::Owned(fold_accents(&known.word)),
            small: known.small,
            set: known.set,
        })
        .filter(|bare| {
            words
                .binary_search_by(|known| known.word.cmp(&bare.word))
                .is_err()
        })
        .collect();
    words.extend(bare);
    let endings = list("endings")
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(ending, codes)| (ending, mask(codes)))
        .collect();
    let letters = LETTERS
        .iter()
        .flat_map(|(letters, codes)| letters.chars().map(|letter| (letter, mask(codes))))
        .collect();
    Tables {
        words: united(words),
        endings,
        neighbour_endings: list("neighbour endings").split(' ').collect(),
        letters,
    }
});

/// The words in order, each once with all its languages.
fn united(mut words: Vec<Known>) -> Vec<Known> {
    sort_by(&mut words, |one, other| one.word.cmp(&other.word));
    let mut united: Vec<Known> = Vec::with_capacity(words.len());
    for known in words {
        match united.last_mut() {
            Some(last) if last.word == known.word => {
                last.small |= known.small;
                last.set |= known.set;
            }
            _ => united.push(known),
        }
    }
    united
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_word_is_small_in_its_languages() {
        assert!(is_small_word("the", Some("en")) && is_small_word("the", None));
        assert!(!is_small_word("the", Some("it")) && is_small_word("perché", Some("it")));
        assert!(!is_small_word("pump", None) && !is_small_word("the", Some("fi")));
    }

    #[test]
    fn each_paragraph_has_its_language() {
        let text = "Stiamo assumendo a Bergamo!\n\nWe are hiring in Bergamo!\n\n2026";
        let languages: Vec<_> = paragraph_languages(text, &Tokens::new(text))
            .into_iter()
            .map(|(_, language)| language)
            .collect();
        assert_eq!(languages, [Some("it"), Some("en"), None]);
    }

    #[test]
    fn neighbours_are_undecided_and_accents_may_be_left_out() {
        for (text, language) in [
            ("Tack till alla som kom, det var roligt", None),
            ("Tusen takk til alle som kom, det var gøy", Some("nb")),
            ("Obrigado, foi uma semana muito boa", None),
            ("Perche non lo so, pero va bene cosi", Some("it")),
        ] {
            assert_eq!(detect_language(text), language, "{text}");
        }
    }

    #[test]
    fn too_little_is_undecided() {
        for text in [
            "",
            "ACME",
            "👍",
            "https://acme.com/the-new-pump",
            "#theNew @from",
            "Это новый насос",
            "1 2 3",
            "日本語",
        ] {
            assert_eq!(detect_language(text), None, "{text}");
        }
    }
}
