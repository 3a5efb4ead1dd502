//! Terms inside compounds, which Norwegian and German write as one word.

use super::{Phrases, at, flag, stem_of};
use crate::text::{Tokens, compound_part, writes_compounds};

impl Phrases {
    /// Whether a word of the draft is a compound with a term of `owner`'s in it, by their stems in `language`.
    pub fn has_compound_of(&self, owner: u32, text: &str, tokens: &Tokens, language: &str) -> bool {
        let wanted = flag::language(language);
        let is_term = |part: &str| {
            let word = self.word(part).checked_sub(1);
            let node = word.map_or(0, |word| at(&self.roots, word));
            node != 0
                && self.terms_of(node).iter().any(|term| {
                    let place = term.saturating_mul(4);
                    at(&self.terms, place) == owner
                        && at(&self.terms, place.saturating_add(2)) & flag::LANGUAGES == wanted
                })
        };
        let is_compound =
            |word: &str| compound_part(&stem_of(word, language), language, &is_term).is_some();
        let mut words = tokens.list.iter().filter(|token| token.word);
        wanted != 0
            && !self.is_empty()
            && writes_compounds(language)
            && words.any(|word| is_compound(word.span.of(text)))
    }
}
