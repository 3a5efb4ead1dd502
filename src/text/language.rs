//! Which language a short text is in, by its small words, its letters and its endings; "undecided" is an answer.

use std::ops::Range;

use super::Span;
use super::entities::links;
use super::fold::plain;
use super::passages::paragraphs;
use super::telling::{FURTHER_OFF, LANGUAGES, OURS, SETS, Set, TABLES, mask};
use super::tokens::Tokens;

/// How many words of a text are read; more change nothing.
const READ: usize = 150;
/// So many words of a paragraph are read where each has a language of its own, and it has more than so few.
const READ_OF_PARAGRAPH: usize = 30;
const FEW_WORDS: usize = 3;

/// Points of a small word, an ending or a letter that only one language has.
const WORD: i32 = 12;
/// A word of one or two letters, which many languages have.
const SHORT: i32 = 8;
const ENDING: i32 = 4;
const LETTER: i32 = 6;

/// One word in so many speaks for the language at least.
const SHARE: i32 = 4;

type Scores = [i32; SETS];

/// What the words of a text speak for.
#[derive(Default)]
struct Evidence {
    scores: Scores,
    /// How much of it is of words, endings and letters that none of ours has.
    others: Scores,
    /// How many words speak for each.
    heard: Scores,
    words: i32,
    /// Words in a script that none of ours is written in.
    foreign: i32,
    /// The languages that the word at hand may speak for.
    among: Set,
}

/// The language of a text, as one of [`LANGUAGES`]; `None` where two are too close or too little is said.
/// Links, handles and tags do not count.
pub fn detect_language(text: &str) -> Option<&'static str> {
    detect_in(text, &Tokens::new(text), &links(text))
}

/// [`detect_language`] for a text whose tokens and links are known.
pub fn detect_in(text: &str, tokens: &Tokens, links: &[Span]) -> Option<&'static str> {
    detect_among(0..tokens.list.len(), READ, text, tokens, links)
}

/// The language of the first `most` words among these tokens of a text.
fn detect_among(
    within: Range<usize>,
    most: usize,
    text: &str,
    tokens: &Tokens,
    links: &[Span],
) -> Option<&'static str> {
    let mut evidence = Evidence::default();
    let own = tokens.list.get(within.clone()).unwrap_or_default();
    let begin = own.first().map_or(0, |token| token.span.start);
    let before = links.partition_point(|link| link.end <= begin);
    let mut links = links.iter().skip(before).peekable();
    let words = within.clone().zip(own).filter(|(_, token)| token.word);
    for (index, token) in words.take(most) {
        while links.next_if(|link| link.end <= token.span.start).is_some() {}
        if links.peek().is_some_and(|link| link.overlaps(token.span)) {
            continue;
        }
        let before = text
            .get(..token.span.start)
            .and_then(|head| head.chars().next_back());
        if matches!(before, Some('#' | '@' | '\u{FF03}' | '\u{FF20}')) {
            continue;
        }
        let written = token.span.of(text);
        // A name in the midst of a sentence may be from anywhere.
        let last = index.checked_sub(1).filter(|last| *last >= within.start);
        let last = last.and_then(|last| tokens.list.get(last));
        let name = !written.is_ascii()
            && last.is_some_and(|last| last.word)
            && written.starts_with(char::is_uppercase);
        evidence.among = if name { OURS } else { Set::MAX };
        if tokens.hangs_on(index, text) {
            evidence.take_hanging(tokens, index);
        } else if written.is_ascii() {
            evidence.take(tokens.folded(token));
        } else if foreign_to_all(written) {
            evidence.foreign += 1;
        } else {
            evidence.take(&super::fold(&plain(written)));
        }
    }
    evidence.decide()
}

/// The paragraphs of a text, each with its language as [`detect_language`] tells it from its beginning: people post
/// one text in two languages. A paragraph of a few words is undecided; `tokens` and `links` are the text's.
pub fn paragraph_languages(
    text: &str,
    tokens: &Tokens,
    links: &[Span],
) -> Vec<(Span, Option<&'static str>)> {
    let language = |paragraph: Span| {
        let list = &tokens.list;
        let from = list.partition_point(|token| token.span.start < paragraph.start);
        let to = list.partition_point(|token| token.span.end <= paragraph.end);
        let own = list.get(from..to)?.iter();
        // Enough is said where there is one word more than a few.
        own.filter(|token| token.word).nth(FEW_WORDS)?;
        detect_among(from..to, READ_OF_PARAGRAPH, text, tokens, links)
    };
    let paragraphs = paragraphs(text).into_iter();
    paragraphs.map(|span| (span, language(span))).collect()
}

/// Whether a word, in lower case and composed, is a small one of `language`, or of any of [`LANGUAGES`] where
/// `None`: it tells which language a text is in rather than what it is about.
pub fn is_small_word(word: &str, language: Option<&str>) -> bool {
    let languages = language.map_or(OURS, mask);
    TABLES
        .find(word)
        .is_some_and(|known| known.small & languages != 0)
}

/// Letters of scripts that none of the languages uses. Letters that are only drawn otherwise (`ﬁ`, `𝗪`, `Ⓜ`) are
/// Latin ones.
fn foreign_to_all(word: &str) -> bool {
    word.chars().any(|character| {
        character.is_alphabetic()
            && character >= '\u{370}'
            && !matches!(character, '\u{1E00}'..='\u{1EFF}' | '\u{2100}'..='\u{214F}' | '\u{24B6}'..='\u{24E9}'
                | '\u{FB00}'..='\u{FB06}' | '\u{FF21}'..='\u{FF5A}' | '\u{1D400}'..='\u{1D7FF}'
                | '\u{1F130}'..='\u{1F189}')
    })
}

impl Evidence {
    /// Takes one word in lower case, composed.
    fn take(&mut self, word: &str) {
        let tables = &*TABLES;
        let mut spoken = 0;
        if let Some(known) = tables.find(word) {
            spoken = known.set;
            self.speak(known.set, if word.len() > 2 { WORD } else { SHORT });
        } else if word.len() > 4 {
            for languages in tables.endings_of(word) {
                spoken |= languages;
                self.speak(languages, ENDING);
            }
        }
        let mut strange = false;
        for character in word.chars().filter(|character| !character.is_ascii()) {
            match (tables.letters.iter()).find(|(letters, _)| letters.contains(character)) {
                Some((_, languages)) => self.speak(*languages, LETTER),
                None => strange |= matches!(character, 'À'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}'),
            }
        }
        if strange {
            self.speak(FURTHER_OFF, WORD);
        }
        self.words += i32::from(word.contains(char::is_alphabetic));
        add(&mut self.heard, spoken, 1);
    }

    /// Takes what hangs on the word before it: `don't` speaks more clearly than `'t`.
    fn take_hanging(&mut self, tokens: &Tokens, index: usize) {
        let folded = |index: usize| {
            tokens
                .list
                .get(index)
                .map_or("", |token| tokens.folded(token))
        };
        let hanging = ["'", folded(index)].concat();
        let whole = [folded(index.saturating_sub(2)), &hanging].concat();
        let known = TABLES.find(&whole).is_some();
        self.take(if known { &whole } else { &hanging });
    }

    /// Gives points to each language of a set: less each where more are ours.
    fn speak(&mut self, languages: Set, points: i32) {
        let languages = languages & self.among;
        let ours = i32::try_from((languages & OURS).count_ones()).unwrap_or(0);
        let each = points / ours.max(1);
        add(&mut self.scores, languages, each);
        if ours == 0 {
            add(&mut self.others, languages, each);
        }
    }

    fn decide(&self) -> Option<&'static str> {
        let (ours, neighbours) = self.scores.split_at(LANGUAGES.len());
        let best = (0..ours.len())
            .max_by_key(|index| (ours.get(*index).copied(), std::cmp::Reverse(*index)))?;
        let top = ours.get(best).copied()?;
        let heard = self.heard.get(best).copied()?;
        let second = ours
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != best)
            .map(|(_, score)| *score)
            .max()?;
        // What it shares with a neighbour says nothing; what only the neighbour has says more than what only ours has.
        let others = self.others.get(LANGUAGES.len()..)?;
        let outdone = |(score, only): (&i32, &i32)| score + only > top;
        // One word that only one language has, or several that fewer share; clearly ahead of the next; and not one
        // word among many that nobody knows.
        let clear = top >= WORD
            && (top - second) * 4 >= top.min(40)
            && heard * SHARE >= self.words
            && self.foreign * 2 < self.words + self.foreign
            && !neighbours.iter().zip(others).any(outdone);
        if clear {
            LANGUAGES.get(best).copied()
        } else {
            None
        }
    }
}

/// Adds to the score of each language of a set.
fn add(scores: &mut Scores, mut languages: Set, points: i32) {
    while languages != 0 {
        if let Some(score) = scores.get_mut(languages.trailing_zeros() as usize) {
            *score += points;
        }
        languages &= languages - 1;
    }
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
        let languages: Vec<_> = paragraph_languages(text, &Tokens::new(text), &[])
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
    fn names_and_signs_of_other_scripts_leave_the_language_standing() {
        for (text, language) in [
            (
                "We are very happy to welcome our colleague Дмитрий to the team",
                Some("en"),
            ),
            ("The π day is here, and we are all eating cake", Some("en")),
            ("We are 🅰️ team and very proud of it", Some("en")),
            ("Our ﬁrst plant is ready and we are proud of it", Some("en")),
            ("𝗪𝗲 𝗮𝗿𝗲 𝗵𝗶𝗿𝗶𝗻𝗴 for the 1º and the 2ª shift", Some("en")),
            ("Jeg er glad for å være her med Ελένη og resten", Some("nb")),
            ("La squadra di São Paulo cresce con Łukasz", Some("it")),
            ("Siamo felici per la squadra #Москва", Some("it")),
            ("Дмитрий, Ελένη: the pump", None),
            ("Это новый насос для дома. Thank you all.", None),
        ] {
            assert_eq!(detect_language(text), language, "{text}");
        }
    }

    #[test]
    fn what_hangs_on_an_english_word_is_no_french_article() {
        for (text, language) in [
            ("I'm in!", Some("en")),
            ("I’m thrilled!", Some("en")),
            (
                "Sustainability isn't a department, it's a habit.",
                Some("en"),
            ),
            ("I'd say it's a win", Some("en")),
            ("Los geht's!", Some("de")),
            ("J'y vais, c'est parti", Some("fr")),
            ("No t'ho perdis!", Some("ca")),
        ] {
            assert_eq!(detect_language(text), language, "{text}");
        }
    }

    #[test]
    fn one_known_word_among_many_unknown_ones_is_undecided() {
        for text in [
            "Tunafurahi kutangaza kiwanda kipya per Nairobi",
            "Hari ini kami membuka pabrik baru di Jakarta",
            "Hyvää viikonloppua kaikille!",
        ] {
            assert_eq!(detect_language(text), None, "{text}");
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
