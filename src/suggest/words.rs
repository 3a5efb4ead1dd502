//! Words as the index counts them: stems without accents, of what a person reads in a text.

use crate::program::caption::{Part, parts};
use crate::text::{self, Span, Tokens};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) span: Span,
    /// In lower case, accents kept.
    pub(super) folded: String,
}

/// The words of a text in order, without links and without single letters.
pub(super) fn words(text: &str) -> Vec<Word> {
    let links = text::links(text);
    let mut link = 0;
    let mut words = Vec::new();
    for token in &Tokens::new(text).list {
        while links
            .get(link)
            .is_some_and(|link| link.end <= token.span.start)
        {
            link += 1;
        }
        let in_link = links
            .get(link)
            .is_some_and(|link| link.overlaps(token.span));
        if !in_link && counts(token.span.of(text)) {
            words.push(Word {
                span: token.span,
                folded: text::fold(token.span.of(text)),
            });
        }
    }
    words
}

/// Whether a token says something: more than one letter, a digit, or an ideograph.
fn counts(token: &str) -> bool {
    let mut characters = token.chars();
    match (characters.next(), characters.next()) {
        (Some(only), None) => only.is_numeric() || (only.is_alphabetic() && only >= '\u{2E80}'),
        (Some(first), Some(_)) => first.is_alphanumeric(),
        _ => false,
    }
}

/// What the index keeps of a folded word in a language: its stem, without accents.
pub(super) fn term(folded: &str, language: &str) -> String {
    text::fold_accents(&text::stem(folded, language))
}

/// The terms of a text in order.
pub(super) fn terms(text: &str, language: &str) -> Vec<String> {
    words(text)
        .iter()
        .map(|word| term(&word.folded, language))
        .collect()
}

/// What a reader sees of a caption: no blanks, no link.
pub fn readable(caption: &str) -> String {
    let mut text = String::with_capacity(caption.len());
    for (_, part) in parts(caption) {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Link | Part::Blank(_) => text.push(' '),
        }
    }
    text
}

/// A hashtag as the words it is made of: `WarmByACME` is `Warm By ACME`.
pub(super) fn spelt_out(tag: &str) -> String {
    let characters: Vec<char> = tag.trim_start_matches(['#', '\u{FF03}']).chars().collect();
    let mut words = String::with_capacity(tag.len() + 8);
    for (index, &character) in characters.iter().enumerate() {
        let before = index
            .checked_sub(1)
            .and_then(|before| characters.get(before));
        let next = characters.get(index + 1);
        let word_begins = character.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() || next.is_some_and(|next| next.is_lowercase())
            });
        if word_begins && index > 0 {
            words.push(' ');
        }
        words.push(if character == '_' { ' ' } else { character });
    }
    words
}

/// The language of a code such as `nb-NO`, with one code for Norwegian's written Bokmål.
pub fn base_language(code: &str) -> String {
    let base = code.split(['-', '_']).next().unwrap_or_default();
    let base = base.to_ascii_lowercase();
    if base == "no" { "nb".to_owned() } else { base }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_one_term_with_and_without_accents() {
        for (language, one, other) in [
            ("en", "Heat pumps", "heat pump"),
            ("it", "le pompe di calore", "le pompa di calore"),
            ("ca", "Bombes de calor", "bomba de calor"),
            ("nb", "varmepumpene", "Varmepumpe"),
        ] {
            assert_eq!(terms(one, language), terms(other, language), "{language}");
        }
    }

    #[test]
    fn links_and_single_letters_are_no_words() {
        let seen = |text| terms(text, "und");
        assert_eq!(seen("see https://www.acme.example/a-b now"), ["see", "now"]);
        assert_eq!(seen("l'azienda è a 5 km"), ["azienda", "5", "km"]);
        assert_eq!(seen("日本"), ["日", "本"]);
        assert!(seen("… !").is_empty());
    }

    #[test]
    fn a_hashtag_is_spelt_out() {
        for (tag, words) in [
            ("WarmByACME", "Warm By ACME"),
            ("#LifeAtACME", "Life At ACME"),
            ("ACMEFamily", "ACME Family"),
            ("heat_pumps", "heat pumps"),
            ("EstalviEnergètic", "Estalvi Energètic"),
            ("", ""),
        ] {
            assert_eq!(spelt_out(tag), words);
        }
    }

    #[test]
    fn blanks_and_the_link_are_not_read() {
        assert_eq!(readable("One {{b|What?}} two {{link}}"), "One   two  ");
    }

    #[test]
    fn a_language_is_known_by_its_base() {
        for (code, base) in [("nb-NO", "nb"), ("no", "nb"), ("EN_us", "en"), ("", "")] {
            assert_eq!(base_language(code), base);
        }
    }
}
