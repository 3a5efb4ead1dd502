//! Stems: what the forms of one word have in common.
//!
//! Snowball's algorithms are programs among the lists of words (decision 0006): `stems/` makes them of the published
//! sources, `machine` runs them.

mod machine;
// One truth for who writes programs and who runs them.
#[allow(dead_code, reason = "some are named only where programs are written")]
#[path = "../../stems/src/operations.rs"]
mod operations;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use super::lexicon::list;

/// The programs' lists; a language's place here is that of its cells in [`PROGRAMS`].
const LISTS: [&str; 7] = [
    "stems ca", "stems de", "stems en", "stems es", "stems fr", "stems it", "stems nb",
];

/// Each program's cells, read when a word of its language is first asked for.
static PROGRAMS: [OnceLock<Vec<u16>>; LISTS.len()] = [const { OnceLock::new() }; LISTS.len()];

/// The Snowball stem of a word in lower case, composed, as [`super::fold`] gives it; the word itself in a
/// language without a stemmer, and as long as there are no lists. Languages: `ca de en es fr it nb` (`nn` and `no` as
/// `nb`).
pub fn stem(word: &str, language: &str) -> String {
    let language = match language {
        "nn" | "no" => "nb",
        other => other,
    };
    let of_language = |list: &&str| list.strip_prefix("stems ") == Some(language);
    let program = LISTS
        .iter()
        .zip(&PROGRAMS)
        .find(|(list, _)| of_language(list));
    match program {
        Some((name, cells)) => {
            let cells = cells.get_or_init(|| machine::cells(list(name)));
            machine::run(cells, word)
        }
        None => word.to_owned(),
    }
}
