//! Words that a pack holds only as salted hashes, so that whoever reads the pack does not read them.

use cuecard_derive::Deserialize;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::phrases::one_space;
use crate::text::{Gap, Span, Tokens, fold_accents};

/// The most words in one hashed term; each more costs one hash for each word of a draft.
pub(super) const LONGEST: usize = 4;
/// Lengths that are tried for a hash that does not tell its own.
const USUAL: u32 = 3;

/// Hashed terms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Salted {
    salt: String,
    /// The first 64 bits of each hash as two numbers, the higher one first; in order.
    #[serde(with = "crate::json::numbers")]
    hashes: Vec<u32>,
    /// Bit n: there are terms of n words.
    lengths: u32,
}

impl Salted {
    pub fn new(salt: String) -> Self {
        Salted {
            salt,
            ..Salted::default()
        }
    }

    /// Adds a term; `Err` says why it cannot be hashed.
    pub fn add_term(&mut self, term: &str) -> Result<(), String> {
        for (words, form) in forms(term)? {
            let bytes = start(&self.salt).chain_update(form).finalize();
            self.add(&bytes, words);
        }
        Ok(())
    }

    /// Adds a hash as [`hash_term`] writes it; `Err` says what is wrong with it.
    pub fn add_hash(&mut self, written: &str) -> Result<(), String> {
        let (words, digits) = match written.trim().split_once(':') {
            Some((words, digits)) => (words.parse().ok(), digits),
            None => (Some(0), written.trim()),
        };
        let bytes: Option<Vec<u8>> = digits
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        let whole = |bytes: &Vec<u8>| bytes.len() == 32 && digits.len() == 64;
        match (bytes.filter(whole), words) {
            (Some(bytes), Some(words)) if words <= LONGEST => {
                self.add(&bytes, words);
                Ok(())
            }
            _ => Err(format!("“{written}”, which is no hash")),
        }
    }

    fn add(&mut self, bytes: &[u8], words: usize) {
        let [high, low] = head(bytes);
        let entries: &[[u32; 2]] = self.hashes.as_chunks().0;
        let at = entries.partition_point(|known| *known < [high, low]);
        if entries.get(at) != Some(&[high, low]) {
            self.hashes.splice(at * 2..at * 2, [high, low]);
        }
        self.lengths |= match u32::try_from(words) {
            Ok(words @ 1..) => 1 << words,
            _ => (1 << (USUAL + 1)) - 2,
        };
    }

    /// Where terms stand, in order, longer ones first; they may overlap.
    pub fn find(&self, tokens: &Tokens) -> Vec<Span> {
        let mut found = Vec::new();
        if self.lengths == 0 {
            return found;
        }
        let salted = start(&self.salt);
        let longest = 31_u32.saturating_sub(self.lengths.leading_zeros()) as usize;
        for (index, first) in tokens.list.iter().enumerate().filter(|(_, one)| one.word) {
            let mut hash = salted.clone();
            let mut words = 0;
            let from = found.len();
            for token in tokens.list.get(index..).unwrap_or_default() {
                if words > 0 && token.gap == Gap::Break {
                    break;
                }
                if !token.word {
                    continue;
                }
                if words > 0 {
                    hash.update(b" ");
                }
                hash.update(tokens.folded(token));
                words += 1;
                if self.lengths & (1 << words) != 0 && self.has(&hash.clone().finalize()) {
                    found.push(Span::new(first.span.start, token.span.end));
                }
                if words == longest {
                    break;
                }
            }
            if let Some(own) = found.get_mut(from..) {
                own.reverse();
            }
        }
        found
    }

    fn has(&self, bytes: &[u8]) -> bool {
        let entries: &[[u32; 2]] = self.hashes.as_chunks().0;
        entries.binary_search(&head(bytes)).is_ok()
    }
}

/// The hashes of a term as a rule lists them: number of words, `:`, and 64 hexadecimal digits of SHA-256 over
/// the salt and, right behind it, the term's words in lower case without accents (but `å ä ö` kept), joined by
/// one space. A term of several words has a second hash, of its words run together, as in a hashtag.
/// `Err` says why a term cannot be hashed.
pub fn hash_term(salt: &str, term: &str) -> Result<Vec<String>, String> {
    let written = |(words, form): (usize, String)| {
        let bytes = start(salt).chain_update(form).finalize();
        let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{words}:{}", digits.concat())
    };
    Ok(forms(term)?.into_iter().map(written).collect())
}

/// The forms of a term that are hashed, with how many words each has.
fn forms(term: &str) -> Result<Vec<(usize, String)>, String> {
    let tokens = Tokens::new(term);
    let words: Vec<&str> = tokens
        .list
        .iter()
        .filter(|token| token.word)
        .map(|token| tokens.folded(token))
        .collect();
    match words.len() {
        0 => Err(format!("the term “{term}” has no letter")),
        1 => Ok(vec![(1, words.concat())]),
        many if many <= LONGEST => Ok(vec![(many, words.join(" ")), (1, words.concat())]),
        many => Err(format!(
            "the term “{term}” has {many} words; at most {LONGEST} can be hashed"
        )),
    }
}

fn start(salt: &str) -> Sha256 {
    Sha256::new().chain_update(salt)
}

/// The first 64 bits.
fn head(bytes: &[u8]) -> [u32; 2] {
    let word = |from: usize| {
        let bytes = bytes.get(from..from + 4).unwrap_or_default();
        bytes
            .iter()
            .fold(0, |word, byte| word << 8 | u32::from(*byte))
    };
    [word(0), word(4)]
}

/// Whether a text shows a term: it stands in it as written, whatever the case.
pub(super) fn shows(text: &str, term: &str) -> bool {
    let bare = |text: &str| one_space(&fold_accents(text));
    bare(text).contains(&bare(term))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(salted: &Salted, text: &'t str) -> Vec<&'t str> {
        let spans = salted.find(&Tokens::new(text));
        spans.iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn hashes_are_plain_sha_256_of_salt_and_words() {
        // printf 'saltproject falcon' | sha256sum; printf 'saltprojectfalcon' | sha256sum
        let hashes = hash_term("salt", " Project\u{A0}FALCON").unwrap();
        assert_eq!(
            hashes,
            [
                "2:a841eef4592e153392b9e1f50ff70f6993a3e5a045e349ceeff90f7cc620d55a",
                "1:b57c0d82f0874d75a3e0ea5000aeb69de1b17e90ecbf6920f8d32a82005fbafc"
            ]
        );
        assert!(hash_term("salt", "a b c d e").is_err() && hash_term("salt", "!").is_err());
    }

    #[test]
    fn a_hashed_term_is_found_however_it_is_typed() {
        let mut salted = Salted::new("pepper".to_owned());
        for hash in hash_term("pepper", "Projecte Falcó").unwrap() {
            salted.add_hash(&hash).unwrap();
        }
        salted.add_term("Aria").unwrap();
        for (text, expected) in [
            (
                "el PROJECTE falco\u{301}, ja",
                vec!["PROJECTE falco\u{301}"],
            ),
            (
                "Projecte-Falcó i #ProjecteFalcó",
                vec!["Projecte-Falcó", "ProjecteFalcó"],
            ),
            (
                "pro\u{200B}jecte\u{A0}falcó",
                vec!["pro\u{200B}jecte\u{A0}falcó"],
            ),
            ("projecte\n\nfalcó", vec![]),
            ("un projecte: el falcó", vec![]),
            ("Aria's arias", vec!["Aria"]),
        ] {
            assert_eq!(found(&salted, text), expected, "{text}");
        }
    }

    #[test]
    fn a_hash_without_its_length_is_tried_at_the_usual_ones() {
        let mut salted = Salted::new("salt".to_owned());
        let hash = &hash_term("salt", "Big Blue Bird").unwrap()[0];
        salted.add_hash(hash.trim_start_matches("3:")).unwrap();
        assert_eq!(found(&salted, "a big blue bird"), ["big blue bird"]);
        for wrong in [
            "",
            "abc",
            "9:00",
            &"g".repeat(64),
            &format!("5:{}", "0".repeat(64)),
            "é",
        ] {
            assert!(salted.add_hash(wrong).is_err(), "{wrong}");
        }
    }
}
