//! What `cargo xtask bench` measures in a browser: the core, and beside it one bare scan of the same terms.

mod library;
mod made;
mod words;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use cuecard::network::{Network, Surface, entities};
use cuecard::policy::{Draft, Policy, compile};
use cuecard::share::History;
use wasm_bindgen::prelude::wasm_bindgen;

pub use library::Library;

/// Sunday, 22 November 2026, noon, UTC, in milliseconds.
pub(crate) const NOW: i64 = 1_795_348_800_000;
/// Rules of the house that is measured.
const RULES: usize = 1000;
/// Characters of the draft that is measured.
pub(crate) const CHARACTERS: usize = 3000;

/// 1,000 rules with 5,000 terms, the same terms in two bare automata, and a draft of 3,000 characters.
#[wasm_bindgen]
pub struct House {
    policy: Policy,
    automaton: AhoCorasick,
    table: AhoCorasick,
    text: String,
    terms: usize,
}

#[wasm_bindgen]
impl House {
    /// Builds it; the same on every machine. The error is a sentence.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<House, String> {
        let (rules, terms) = made::rules(RULES);
        let (policy, problems) = compile(&rules, None);
        if let Some(problem) = problems.first() {
            return Err(format!("{}: {}", problem.id, problem.message));
        }
        let scan = |kind: Option<AhoCorasickKind>| {
            AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .match_kind(MatchKind::LeftmostLongest)
                .kind(kind)
                .build(&terms)
                .map_err(|error| error.to_string())
        };
        Ok(House {
            policy,
            automaton: scan(None)?,
            table: scan(Some(AhoCorasickKind::DFA))?,
            text: made::draft(1, CHARACTERS, &terms),
            terms: terms.len(),
        })
    }

    /// Checks the draft as the engine does; how many hints there are.
    pub fn check(&self) -> usize {
        let draft = Draft {
            network: Some("linkedin"),
            ..Draft::new(&self.text)
        };
        self.policy.check(&draft, &History::default(), NOW).len()
    }

    /// The same for the person of a library, with their share log.
    pub fn check_for(&self, library: &Library) -> usize {
        let draft = Draft {
            network: Some("linkedin"),
            ..Draft::new(&self.text)
        };
        self.policy.check(&draft, &library.history, NOW).len()
    }

    /// The peer: one bare scan of the draft for the same terms, with the automaton that the library chooses;
    /// how many it finds, within words too.
    pub fn scan(&self) -> usize {
        self.automaton.find_iter(&self.text).count()
    }

    /// The same with a full table of states, the fastest that the library has, and the largest.
    pub fn scan_table(&self) -> usize {
        self.table.find_iter(&self.text).count()
    }

    /// The automaton that the library chose.
    pub fn chosen(&self) -> String {
        // What is shipped keeps no names for `{:?}`.
        match self.automaton.kind() {
            AhoCorasickKind::NoncontiguousNFA => "NoncontiguousNFA",
            AhoCorasickKind::ContiguousNFA => "ContiguousNFA",
            AhoCorasickKind::DFA => "DFA",
            _ => "another",
        }
        .to_owned()
    }

    /// Bytes that the chosen automaton takes.
    pub fn bytes(&self) -> usize {
        self.automaton.memory_usage()
    }

    /// Bytes that the full table takes.
    pub fn table_bytes(&self) -> usize {
        self.table.memory_usage()
    }

    /// The compiled rules as a pack has them, in JSON.
    pub fn packed(&self) -> String {
        serde_json::to_string(&self.policy).unwrap_or_default()
    }

    /// Opens compiled rules as the browser does; whether they could be opened.
    pub fn open(packed: &str) -> bool {
        serde_json::from_str::<Policy>(packed).is_ok()
    }

    /// The draft.
    pub fn draft(&self) -> String {
        self.text.clone()
    }

    /// How many terms the rules have.
    pub fn terms(&self) -> usize {
        self.terms
    }

    /// Characters of the draft.
    pub fn characters(&self) -> usize {
        self.text.chars().count()
    }
}

/// What X sees in a text.
#[wasm_bindgen]
pub struct Reader;

#[wasm_bindgen]
impl Reader {
    /// Weighs a text and reads its links, tags, mentions and cashtags; how many there are.
    pub fn read(text: &str) -> usize {
        let Some(x) = Network::find("x") else {
            return 0;
        };
        let valid = x
            .length(text, Surface::Post)
            .is_some_and(|length| length.used > 0);
        let found = entities(text, x.dialect);
        let many =
            found.tags.len() + found.mentions.len() + found.urls.len() + found.cashtags.len();
        if valid { many } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_x_reads_it() {
        let text = "We @acme are #hiring: https://acme.com $ACME";
        assert_eq!(Reader::read(text), 4);
    }

    #[test]
    fn the_house_is_as_large_as_it_says_and_the_draft_has_things_to_check() {
        let house = House::new().unwrap();
        assert_eq!(house.terms(), 5000);
        assert_eq!(house.characters(), CHARACTERS);
        let hints = house.check();
        assert!((5..20).contains(&hints), "{hints} hints in the draft");
        assert!(
            house.scan() >= hints,
            "the bare scan finds within words too"
        );
        assert_eq!(house.scan(), house.scan_table());
    }
}
