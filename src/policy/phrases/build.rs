//! Builds the automaton when a pack is built; nothing here runs in the browser.

use std::collections::HashMap;

use super::{LONGEST, Phrases, edge_key, flag, number, one_space, stem_of};
use crate::lean::places;
use crate::text::{Gap, Tokens, fold, fold_accents, plain};

/// Collects terms.
#[derive(Debug, Default)]
pub(in crate::policy) struct Builder {
    words: HashMap<String, u32>,
    order: Vec<String>,
    /// (node, space, word + 1) -> next node.
    edges: HashMap<(u32, bool, u32), u32>,
    roots: HashMap<u32, u32>,
    outputs: Vec<Vec<u32>>,
    /// Owner, slot, flags and written form -> the term, for most words of one list differ in nothing else.
    terms: HashMap<[u32; 4], u32>,
    written: Vec<String>,
}

impl Builder {
    /// Adds a term of `owner`. `Err` says what is wrong with it.
    pub fn add(&mut self, owner: u32, slot: u32, term: &str, flags: u32) -> Result<(), String> {
        check_term(term)?;
        let tokens = Tokens::new(term);
        let node = self.path(&tokens);
        let accented = tokens.list.iter().any(|token| token.accented);
        let flags = flags | if accented { flag::ACCENTED } else { 0 };
        let written = if flags & flag::EXACT != 0 {
            self.write(one_space(&plain(term)))
        } else if accented {
            self.write(one_space(&fold(term)))
        } else {
            0
        };
        let fresh = number(self.terms.len());
        let term = *(self.terms.entry([owner, slot, flags, written])).or_insert(fresh);
        let list = self.outputs.get_mut(node as usize);
        if let Some(list) = list.filter(|list| !list.contains(&term)) {
            list.push(term);
        }
        Ok(())
    }

    /// Adds a term of several words once more as people run it together behind `#` or `@`.
    pub fn add_joined(&mut self, owner: u32, slot: u32, term: &str, flags: u32) {
        let joined: String = fold_accents(term)
            .chars()
            .filter(|character| character.is_alphanumeric())
            .collect();
        if joined.chars().count() > 2 && Tokens::new(term).list.len() > 1 {
            // A word of letters only always has a token.
            let _ = self.add(owner, slot, &joined, flags & !flag::EXACT | flag::SIGNED);
        }
    }

    /// Adds a term by the stems of its words in a language; not one whose stems are shorter than three letters,
    /// which too many words share.
    pub fn add_stem(&mut self, owner: u32, slot: u32, term: &str, language: &str) {
        let mut stems = String::new();
        let mut longest = 0;
        for token in &Tokens::new(term).list {
            if token.gap != Gap::None && !stems.is_empty() {
                stems.push(' ');
            }
            let piece = token.span.of(term);
            let stem = if token.word {
                stem_of(piece, language)
            } else {
                piece.to_owned()
            };
            longest = longest.max(stem.chars().count());
            stems.push_str(&stem);
        }
        if longest > 2 {
            // A term that can be found has a stem that can be.
            let _ = self.add(owner, slot, &stems, flag::language(language));
        }
    }

    fn write(&mut self, form: String) -> u32 {
        self.written.push(form);
        number(self.written.len())
    }

    fn path(&mut self, tokens: &Tokens) -> u32 {
        if self.outputs.is_empty() {
            self.outputs.push(Vec::new());
        }
        let mut node = 0;
        for (index, token) in tokens.list.iter().enumerate() {
            let word = self.word(tokens.folded(token));
            let fresh = number(self.outputs.len());
            let next = if index == 0 {
                *self.roots.entry(word).or_insert(fresh)
            } else {
                *self
                    .edges
                    .entry((node, token.gap != Gap::None, word + 1))
                    .or_insert(fresh)
            };
            if next == fresh {
                self.outputs.push(Vec::new());
            }
            node = next;
        }
        node
    }

    fn word(&mut self, folded: &str) -> u32 {
        if let Some(word) = self.words.get(folded) {
            return *word;
        }
        let word = number(self.order.len());
        self.words.insert(folded.to_owned(), word);
        self.order.push(folded.to_owned());
        word
    }

    /// The automaton. The same terms in the same order give the same bytes.
    pub fn build(self) -> Phrases {
        let mut terms: Vec<_> = self.terms.into_iter().collect();
        terms.sort_unstable_by_key(|(_, place)| *place);
        let mut phrases = Phrases {
            terms: terms.into_iter().flat_map(|(term, _)| term).collect(),
            written: self.written,
            ..Phrases::default()
        };
        // At most three quarters full, so that a word that is not there is soon known.
        let places = (self.order.len() * 4).div_ceil(3).next_power_of_two();
        phrases.table = vec![0; if self.order.is_empty() { 0 } else { places }];
        for (index, word) in self.order.iter().enumerate() {
            phrases.letters.push_str(word);
            phrases.words.push(number(phrases.letters.len()));
            phrases
                .roots
                .push(self.roots.get(&number(index)).copied().unwrap_or_default());
            let hash = places::hash(word.as_bytes());
            places::put(&mut phrases.table, hash, number(index) + 1);
        }
        let edges = self.edges.into_iter();
        let mut edges: Vec<_> = edges
            .map(|((node, space, word), next)| (edge_key(node, space), word, next))
            .collect();
        edges.sort_unstable();
        for (key, word, next) in edges {
            phrases.edge_keys.push(key);
            phrases.edge_words.push(word);
            phrases.edge_nodes.push(next);
        }
        phrases.ends.push(0);
        for list in self.outputs {
            phrases.outputs.extend(list);
            phrases.ends.push(number(phrases.outputs.len()));
        }
        phrases
    }
}

/// Says what is wrong with a term that could never be found.
pub(in crate::policy) fn check_term(term: &str) -> Result<(), String> {
    match Tokens::new(term).list.len() {
        0 => Err(format!(
            "the term “{term}” has no letter or sign that can be seen"
        )),
        many if many > LONGEST => {
            let head: String = term.chars().take(40).collect();
            Err(format!(
                "the term “{head}…” has {many} words and signs; at most {LONGEST} can be found"
            ))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The slots of the terms found in a text.
    fn found(terms: &[(&str, u32)], text: &str, accents_fold: bool) -> Vec<(u32, String)> {
        let mut builder = Builder::default();
        for (slot, (term, flags)) in terms.iter().enumerate() {
            builder.add(0, number(slot), term, *flags).unwrap();
        }
        let json = serde_json::to_string(&builder.build()).unwrap();
        let phrases: Phrases = serde_json::from_str(&json).unwrap();
        let mut seen = Vec::new();
        phrases.find(text, &Tokens::new(text), accents_fold, |found| {
            seen.push((found.term.slot, found.span.of(text).to_owned()));
        });
        seen
    }

    #[test]
    fn terms_match_whole_words_however_they_are_typed() {
        for (term, text, slice) in [
            ("heat pump", "A Heat\u{A0}PUMP!", Some("Heat\u{A0}PUMP")),
            ("heat pump", "a heat\npump", Some("heat\npump")),
            ("heat pump", "heat\n\npump", None),
            ("heat pump", "heat-pump heatpump heat pumps", None),
            (
                "confidential",
                "con\u{200B}fi\u{AD}dential.",
                Some("con\u{200B}fi\u{AD}dential"),
            ),
            ("C++", "We use C++.", Some("C++")),
            ("A.C.M.E.", "at A.C.M.E. today", Some("A.C.M.E.")),
            ("azienda", "l’azienda", Some("azienda")),
            ("ACME", "ACME's pumps", Some("ACME")),
            ("can", "we can't", None),
            ("don't", "we don’t", Some("don’t")),
            ("år", "året, 1 år", Some("år")),
            ("år", "ar", None),
            ("🚀", "up🚀!", Some("🚀")),
            ("pump", "https://x.com/pump", Some("pump")),
        ] {
            let seen: Vec<String> = found(&[(term, 0)], text, false)
                .into_iter()
                .map(|(_, slice)| slice)
                .collect();
            assert_eq!(
                seen,
                slice.map(str::to_owned).into_iter().collect::<Vec<_>>(),
                "{term} in {text}"
            );
        }
    }

    #[test]
    fn accents_count_unless_the_language_folds_them() {
        for (term, text, counted, folded) in [
            ("perché", "perche", 0, 1),
            ("perché", "PERCHE\u{301}", 1, 1),
            ("perché", "perchè", 0, 1),
            ("cafe", "café", 0, 1),
            ("blåbær", "blabær", 0, 0),
            ("øl", "ol", 0, 0),
        ] {
            assert_eq!(
                found(&[(term, 0)], text, false).len(),
                counted,
                "{term} in {text}, accents count"
            );
            assert_eq!(
                found(&[(term, 0)], text, true).len(),
                folded,
                "{term} in {text}, accents fold"
            );
        }
    }

    #[test]
    fn an_exact_term_is_exact_but_for_its_encoding() {
        for (term, text, count) in [
            ("HootSuite", "Hootsuite", 0),
            ("HootSuite", "Hoot\u{AD}Suite", 1),
            ("Caffè Uno", "Caffe\u{300}\u{A0}Uno", 1),
            ("Caffè Uno", "Caffe Uno", 0),
        ] {
            assert_eq!(
                found(&[(term, flag::EXACT)], text, true).len(),
                count,
                "{term} in {text}"
            );
        }
    }

    #[test]
    fn overlapping_terms_are_all_found() {
        let seen = found(
            &[("heat", 0), ("heat pump", 0), ("pump", 0), ("heat pump", 0)],
            "heat pump",
            false,
        );
        let slots: Vec<u32> = seen.into_iter().map(|(slot, _)| slot).collect();
        assert_eq!(slots, [0, 1, 3, 2]);
    }

    #[test]
    fn a_term_without_words_or_with_too_many_is_refused() {
        let mut builder = Builder::default();
        assert!(builder.add(0, 0, " \u{200B}", 0).is_err());
        assert!(builder.add(0, 0, &"a ".repeat(33), 0).is_err());
    }
}
