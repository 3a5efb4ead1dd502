//! Hashtags for a library that has none: the draft's own phrases.

use super::shelf::{TagShelf, key};
use crate::suggest::keyphrases::{Weights, keyphrases, reading_language};
use crate::suggest::words::base_language;
use crate::suggest::{Ask, TagFound, TagSource};
use crate::text;

/// As many words and letters make a tag that people read.
const MOST_WORDS: usize = 3;
const MOST_LETTERS: usize = 30;

/// The phrases of a draft as hashtags, each word with a capital; `there` are the keys of those that it has.
pub(super) fn tags(shelf: &TagShelf, ask: &Ask, there: &[String]) -> Vec<TagFound> {
    let language = ask.language.unwrap_or_else(|| reading_language(ask.draft));
    let language = base_language(language);
    let limit = ask.limit.saturating_mul(2).saturating_add(there.len());
    let mut seen: Vec<String> = there.to_vec();
    let mut tags = Vec::new();
    for phrase in keyphrases(ask.draft, &language, None, &Weights::default(), limit) {
        let tag = spelt(&phrase.text);
        let key = key(&tag);
        let fits = phrase.text.split(' ').count() <= MOST_WORDS
            && tag.chars().count() <= MOST_LETTERS
            && is_tag(&tag)
            // Of "C++" a hashtag would leave the letter.
            && !phrase.text.contains(['+', '#'])
            && shelf.banned.find(&key).is_none()
            // Of a phrase and its words the phrase says more.
            && !seen.iter().any(|known| known.contains(&key));
        if fits && tags.len() < ask.limit {
            seen.push(key);
            tags.push(TagFound {
                tag,
                score: phrase.score,
                source: TagSource::Keyphrase,
            });
        }
    }
    tags
}

/// `heat pump` as `HeatPump`, `women's day` as `WomensDay`.
fn spelt(phrase: &str) -> String {
    let phrase = phrase.replace("'s ", "s ");
    let words = phrase.split(|sign: char| !sign.is_alphanumeric() && !text::is_mark(sign));
    let mut tag = String::new();
    for word in words {
        let mut letters = word.chars();
        tag.extend(letters.next().map(text::capital));
        tag.push_str(letters.as_str());
    }
    tag
}

/// Whether a network reads it as one hashtag.
fn is_tag(tag: &str) -> bool {
    let whole = format!("#{tag}");
    let read = text::tags(&whole);
    read.first()
        .is_some_and(|read| read.span.end == whole.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_one_word_with_a_capital_for_each() {
        for (phrase, tag) in [
            ("heat pump", "HeatPump"),
            ("women's day", "WomensDay"),
            ("corso d'italiano", "CorsoDItaliano"),
            ("u.s. economy", "USEconomy"),
            ("νεος δρομος", "ΝεοςΔρομος"),
        ] {
            assert_eq!(spelt(phrase), tag);
        }
    }
}
