//! How headings and the like are capitalised: Vale's `$title`, `$sentence`, `$lower`, `$upper` and patterns.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::base::each_in_its_case;
use super::keys::compiled;
use crate::lean::sort_by;
use crate::policy::fields::Fields;
use crate::policy::pattern::Pattern;
use crate::text::{self, in_capitals, in_small, is_listed};

/// Which words titles keep small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::policy) enum Style {
    /// Articles, conjunctions, prepositions of up to three letters.
    Ap,
    /// All prepositions.
    Chicago,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::policy) enum Case {
    Title { style: Style, words: Words },
    Sentence(Words),
    Lower,
    Upper,
    Matches(Pattern),
}

/// How a text falls into words, and which keep their case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Words {
    /// Words, exceptions as one.
    split: Pattern,
    /// Where there are exceptions, three more: see [`ANY_CASE`], [`ANYWHERE`] and [`AS_WORD`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    exceptions: Vec<Pattern>,
    /// Exceptions as they are written.
    written: Vec<String>,
    /// The word behind one that ends so begins anew.
    indicators: Vec<String>,
    /// Left as it is at the beginning.
    prefix: Option<Pattern>,
    /// Which part of the words must be right, 0 to 1.
    threshold: f64,
}

/// Words with exceptions in any case as one: what is made of a sentence begins with these.
const ANY_CASE: usize = 0;
/// An exception anywhere in a word: the word stays as it is written when what is wanted is made.
const ANYWHERE: usize = 1;
/// An exception as a word of a word: the word is fine as it is.
const AS_WORD: usize = 2;

impl Words {
    /// Reads `exceptions`, `indicators`, `prefix` and `threshold`.
    pub fn read(fields: &mut Fields) -> Option<Self> {
        let mut written = fields.texts("exceptions");
        written.retain(|exception| !exception.is_empty());
        sort_by(&mut written, |one, other| other.len().cmp(&one.len()));
        let word = r"[\p{N}\p{L}*]+[^\s]*";
        let mut pattern = |pattern: &str| compiled(fields, "exceptions", pattern, false);
        let mut split = pattern(word)?;
        let mut exceptions = Vec::new();
        if !written.is_empty() {
            let each = each_in_its_case(&written);
            split = pattern(&format!(r"\b(?:{each})\b|{word}"))?;
            // In the order of their numbers.
            exceptions.push(pattern(&format!(
                r"(?i)\b(?:{})\b|{word}",
                written.join("|")
            ))?);
            exceptions.push(pattern(&each)?);
            exceptions.push(pattern(&format!(r"\b(?:{each})\b"))?);
        }
        let threshold = match fields.text("threshold").map(|text| text.parse::<f64>()) {
            Some(Ok(threshold)) if threshold > 0.0 => threshold,
            None | Some(Ok(_)) => 0.8,
            Some(Err(_)) => {
                fields.wrong(
                    "threshold",
                    "`threshold` is no number",
                    "give a number from 0 to 1",
                );
                0.8
            }
        };
        let prefix = fields.text("prefix");
        Some(Words {
            split,
            exceptions,
            written,
            indicators: fields.texts("indicators"),
            prefix: prefix.and_then(|prefix| compiled(fields, "prefix", &prefix, false)),
            threshold,
        })
    }

    fn of<'t>(split: &Pattern, text: &'t str) -> Vec<&'t str> {
        let words = split.spans(text).into_iter();
        words.map(|span| span.of(text)).collect()
    }

    /// An exception's own spelling.
    fn kept(&self, word: &str) -> Option<String> {
        let lower = in_small(word);
        self.written
            .iter()
            .find(|written| in_small(written) == lower)
            .cloned()
            .or_else(|| is_in(self.exceptions.get(ANYWHERE), word).then(|| word.to_owned()))
    }

    /// Whether enough words are as they should be.
    fn right(
        &self,
        text: &str,
        expected: &str,
        fine: impl Fn(usize, &str, &str) -> Option<bool>,
    ) -> bool {
        let expected = Words::of(&self.split, expected);
        let (mut right, mut all) = (0.0, 0.0);
        for (index, word) in Words::of(&self.split, text).into_iter().enumerate() {
            all += 1.0;
            match expected.get(index) {
                None => right += 1.0,
                Some(wanted) if word == *wanted || is_in(self.exceptions.get(AS_WORD), word) => {
                    right += 1.0;
                }
                Some(wanted) => match fine(index, word, wanted) {
                    Some(true) => right += 1.0,
                    Some(false) => {}
                    None => return false,
                },
            }
        }
        all == 0.0 || right / all >= self.threshold
    }
}

impl Case {
    /// What the text should be, and whether it is fine as it is.
    pub fn check(&self, text: &str) -> (String, bool) {
        match self {
            Case::Lower => {
                let wanted = in_small(text);
                let same = wanted == text;
                (wanted, same)
            }
            Case::Upper => {
                let wanted = in_capitals(text);
                let same = wanted == text;
                (wanted, same)
            }
            Case::Matches(pattern) => (String::new(), pattern.is_in(text)),
            Case::Title { style, words } => {
                let wanted = words.title(text, *style);
                let fine = words.right(text, &wanted, |_, word, wanted| {
                    // Whether a verb follows `to` is not known here.
                    let to = word.eq_ignore_ascii_case("to") && wanted.eq_ignore_ascii_case("to");
                    Some(to || word == in_capitals(word))
                });
                (wanted, fine)
            }
            Case::Sentence(words) => {
                let wanted = words.sentence(text);
                let fine = words.right(text, &wanted, |index, word, _| {
                    (index > 0 || word == each_capital(&in_small(word))).then_some(false)
                });
                (wanted, fine)
            }
        }
    }
}

impl Words {
    /// What the rule leaves as it is at the beginning, and the rest.
    fn parted<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let prefix = self.prefix.as_ref();
        match prefix.and_then(|prefix| prefix.spans(text).first().copied()) {
            Some(span) if span.start == 0 => {
                (span.of(text), text.get(span.end..).unwrap_or_default())
            }
            _ => ("", text),
        }
    }

    fn sentence(&self, text: &str) -> String {
        let (prefix, text) = self.parted(text);
        let words = Words::of(self.exceptions.get(ANY_CASE).unwrap_or(&self.split), text);
        let mut made = Vec::with_capacity(words.len());
        for (index, word) in words.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| words.get(before));
            let begins = before.is_none_or(|before| self.indicates(before, index - 1));
            made.push(match self.kept(word) {
                Some(kept) => kept,
                None if begins => capital(&in_small(word)),
                None => in_small(word),
            });
        }
        format!("{prefix}{}", made.join(" "))
    }

    /// Whether the next word begins anew behind this one.
    fn indicates(&self, word: &str, index: usize) -> bool {
        let marked = self
            .indicators
            .iter()
            .any(|end| word.len() > end.len() && word.ends_with(end.as_str()));
        let numbered = || {
            let mut digit = false;
            word.chars().any(|character| {
                let here = character == '.' && digit;
                digit = character.is_ascii_digit();
                here
            })
        };
        marked || (index == 0 && numbered())
    }

    fn title(&self, text: &str, style: Style) -> String {
        let (prefix, text) = self.parted(text);
        let written: Vec<char> = text.chars().collect();
        let chars: Vec<char> = written.iter().copied().map(plain).collect();
        let mut made = String::from(prefix);
        let mut at = 0;
        while let Some(character) = chars.get(at) {
            if !character.is_alphanumeric() {
                made.extend(written.get(at));
                at += 1;
                continue;
            }
            let many = chars
                .iter()
                .skip(at)
                .take_while(|next| !next.is_whitespace() && !matches!(next, '-' | '/'))
                .count();
            let word: String = written.iter().skip(at).take(many).collect();
            made.push_str(&self.titled(&word, &chars, at, style));
            at += many;
        }
        made
    }

    fn titled(&self, word: &str, chars: &[char], at: usize, style: Style) -> String {
        if let Some(kept) = self.kept(word) {
            return kept;
        }
        let lower = in_small(word);
        let end = at + word.chars().count();
        let outermost = at == 0 || end == chars.len();
        let small = is_listed("vale small words", &lower)
            || lower == "v."
            || (style == Style::Chicago && is_listed("vale prepositions", &lower));
        let before = |back: usize| {
            at.checked_sub(back)
                .and_then(|place| chars.get(place))
                .or(chars.first())
                .copied()
                .unwrap_or_default()
        };
        let behind = chars.get(end).or(chars.first()).copied();
        let joined = behind == Some('-') && before(1) != '-';
        if small
            && !outermost
            && matches!(before(1), ' ' | '-' | '/')
            && !matches!(before(2), ':' | '-')
            && !joined
        {
            lower
        } else {
            capital(word)
        }
    }
}

/// With a capital.
pub(in crate::policy) fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map(|first| std::iter::once(text::capital(first)).chain(chars).collect())
        .unwrap_or_default()
}

/// With a capital behind each sign that is no letter, digit or underscore, as in `Top-Level`.
fn each_capital(word: &str) -> String {
    let mut begins = true;
    let mut made = String::with_capacity(word.len());
    for character in word.chars() {
        made.push(if begins {
            text::capital(character)
        } else {
            character
        });
        begins = if character.is_ascii() {
            !character.is_ascii_alphanumeric() && character != '_'
        } else {
            character.is_whitespace()
        };
    }
    made
}

fn is_in(pattern: Option<&Pattern>, word: &str) -> bool {
    pattern.is_some_and(|pattern| pattern.is_in(word))
}

/// Dashes as hyphens.
fn plain(character: char) -> char {
    if matches!(character, '\u{2013}' | '\u{2014}') {
        '-'
    } else {
        character
    }
}
