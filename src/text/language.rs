//! Which language a short text is in, by its small words, its letters and its endings; "undecided" is an answer.

use std::sync::LazyLock;

use super::entities::links;
use super::language_words::{ENDINGS, SMALL_WORDS};
use super::tokens::Tokens;
use crate::lean::sort_by;

/// The languages that can be told apart, in the order that breaks ties.
pub const LANGUAGES: [&str; 7] = ["en", "it", "ca", "nb", "es", "fr", "de"];

/// How many words of a text are read; more change nothing.
const READ: usize = 150;

/// Points of a small word, an ending or a letter that only one language has.
const WORD: i32 = 12;
const ENDING: i32 = 4;
const LETTER: i32 = 6;

type Scores = [i32; LANGUAGES.len()];

/// The language of a text, as one of [`LANGUAGES`]; `None` where two are too close or too little is said.
/// Links, handles and tags do not count.
pub fn detect_language(text: &str) -> Option<&'static str> {
    let tokens = Tokens::new(text);
    detect_in(text, &tokens)
}

/// [`detect_language`] for a text that is already in tokens.
pub fn detect_in(text: &str, tokens: &Tokens) -> Option<&'static str> {
    let mut scores = Scores::default();
    let mut foreign = false;
    let mut links = links(text).into_iter().peekable();
    for token in tokens.list.iter().filter(|token| token.word).take(READ) {
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
            score_word(tokens.folded(token), &mut scores);
        } else {
            score_word(&super::fold(written), &mut scores);
        }
    }
    if foreign { None } else { decide(&scores) }
}

/// Whether a word, in lower case and composed, is a small one of `language`, or of any of [`LANGUAGES`] where
/// `None`: it tells which language a text is in rather than what it is about.
pub fn is_small_word(word: &str, language: Option<&str>) -> bool {
    let languages = language.map_or(u8::MAX, mask);
    let words = &TABLES.words;
    let place = words.binary_search_by(|known| known.0.cmp(word));
    place.is_ok_and(|place| {
        words
            .get(place)
            .is_some_and(|known| known.1 & languages != 0)
    })
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

fn score_word(word: &str, scores: &mut Scores) {
    let tables = &*TABLES;
    if let Ok(place) = tables.words.binary_search_by(|known| known.0.cmp(word)) {
        share(
            tables.words.get(place).map_or(0, |known| known.1),
            WORD,
            scores,
        );
    } else if word.len() > 4 {
        let last = word.as_bytes().last();
        for (ending, languages) in &tables.endings {
            if ending.as_bytes().last() == last && word.ends_with(ending) {
                share(*languages, ENDING, scores);
            }
        }
    }
    if !word.is_ascii() {
        for character in word.chars().filter(|character| !character.is_ascii()) {
            let found = tables
                .letters
                .iter()
                .find(|(letter, _)| *letter == character);
            share(found.map_or(0, |(_, languages)| *languages), LETTER, scores);
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

/// Gives `points` to each language of a set: less each where there are more of them.
fn share(languages: u8, points: i32, scores: &mut Scores) {
    let many = i32::try_from(languages.count_ones()).unwrap_or(1).max(1);
    for (index, score) in scores.iter_mut().enumerate() {
        if languages & (1 << index) != 0 {
            *score += points / many;
        }
    }
}

fn decide(scores: &Scores) -> Option<&'static str> {
    let best = (0..scores.len())
        .max_by_key(|index| (scores.get(*index).copied(), std::cmp::Reverse(*index)))?;
    let top = scores.get(best).copied()?;
    let second = scores
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != best)
        .map(|(_, score)| *score)
        .max()?;
    // One word that only one language has, or several that fewer share; and clearly ahead of the next.
    let clear = top >= WORD && (top - second) * 4 >= top.min(40);
    if clear {
        LANGUAGES.get(best).copied()
    } else {
        None
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

/// What speaks for which languages, each with its set.
struct Tables {
    /// Sorted by word.
    words: Vec<(&'static str, u8)>,
    endings: Vec<(&'static str, u8)>,
    letters: Vec<(char, u8)>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut pairs: Vec<(&str, u8)> = SMALL_WORDS
        .iter()
        .flat_map(|(code, words)| {
            words
                .split_ascii_whitespace()
                .map(|word| (word, mask(code)))
        })
        .collect();
    sort_by(&mut pairs, Ord::cmp);
    let mut words: Vec<(&str, u8)> = Vec::with_capacity(pairs.len());
    for (word, set) in pairs {
        match words.last_mut() {
            Some(last) if last.0 == word => last.1 |= set,
            _ => words.push((word, set)),
        }
    }
    let endings = ENDINGS
        .iter()
        .map(|(ending, codes)| (*ending, mask(codes)))
        .collect();
    let letters = LETTERS
        .iter()
        .flat_map(|(letters, codes)| letters.chars().map(|letter| (letter, mask(codes))))
        .collect();
    Tables {
        words,
        endings,
        letters,
    }
});

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
    fn short_texts_are_told_apart() {
        for (expected, texts) in [
            (
                "en",
                [
                    "We are hiring in Bergamo!",
                    "Proud of the team that built this heat pump.",
                    "What did you learn this week?",
                    "The new pump is quieter than a fridge",
                ],
            ),
            (
                "it",
                [
                    "Stiamo assumendo a Bergamo!",
                    "Orgogliosa della squadra che ha costruito questa pompa.",
                    "Che cosa hai imparato questa settimana?",
                    "La nuova pompa è più silenziosa di un frigorifero",
                ],
            ),
            (
                "ca",
                [
                    "Busquem gent a Girona!",
                    "Orgullosa de l'equip que ha fet aquesta bomba de calor.",
                    "Què has après aquesta setmana?",
                    "La nova bomba és més silenciosa que una nevera",
                ],
            ),
            (
                "nb",
                [
                    "Vi ansetter i Bergen!",
                    "Stolt av laget som bygde denne varmepumpen.",
                    "Hva lærte du denne uken?",
                    "Den nye pumpen er stillere enn et kjøleskap",
                ],
            ),
            (
                "es",
                [
                    "¡Buscamos gente en Madrid!",
                    "Orgullosa del equipo que ha hecho esta bomba de calor.",
                    "¿Qué has aprendido esta semana?",
                    "La nueva bomba es más silenciosa que una nevera",
                ],
            ),
            (
                "fr",
                [
                    "Nous recrutons à Lyon !",
                    "Fière de l'équipe qui a construit cette pompe.",
                    "Qu'avez-vous appris cette semaine ?",
                    "La nouvelle pompe est plus silencieuse qu'un frigo",
                ],
            ),
            (
                "de",
                [
                    "Wir stellen in Köln ein!",
                    "Stolz auf das Team, das diese Pumpe gebaut hat.",
                    "Was hast du diese Woche gelernt?",
                    "Die neue Pumpe ist leiser als ein Kühlschrank",
                ],
            ),
        ] {
            for text in texts {
                assert_eq!(detect_language(text), Some(expected), "{text}");
            }
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
