//! Snowball's stemming algorithms, made into programs that the core runs (decision 0006).
//!
//! `algorithms/` holds the algorithms of Snowball 3.0 as they were published (<https://snowballstem.org/algorithms/>),
//! under Snowball's own licence. Their language is known here as far as these need it.

mod commands;
mod error;
#[allow(
    dead_code,
    reason = "all that the machine knows, as the core reads the same file"
)]
mod operations;
mod parse;
mod script;
mod tokens;
mod tree;
mod write;

pub use error::{Cause, Error};

/// Language, file and source of each algorithm.
const ALGORITHMS: [(&str, &str, &str); 7] = [
    (
        "ca",
        "catalan.sbl",
        include_str!("../algorithms/catalan.sbl"),
    ),
    ("de", "german.sbl", include_str!("../algorithms/german.sbl")),
    (
        "en",
        "english.sbl",
        include_str!("../algorithms/english.sbl"),
    ),
    (
        "es",
        "spanish.sbl",
        include_str!("../algorithms/spanish.sbl"),
    ),
    ("fr", "french.sbl", include_str!("../algorithms/french.sbl")),
    (
        "it",
        "italian.sbl",
        include_str!("../algorithms/italian.sbl"),
    ),
    (
        "nb",
        "norwegian.sbl",
        include_str!("../algorithms/norwegian.sbl"),
    ),
];

/// The programs as lists beside those of `words/`: for each language a line `[stems en]`, then the program's line.
pub fn lists() -> Result<String, Error> {
    let mut lists = String::new();
    for (language, file, source) in ALGORITHMS {
        let program = program(file, source)?;
        lists.extend(["[stems ", language, "]\n", &program, "\n"]);
    }
    Ok(lists)
}

/// The program of an algorithm, one line; errors name `file`.
pub fn program(file: &str, source: &str) -> Result<String, Error> {
    let cells = parse::parse(source).and_then(|script| write::write(&script));
    let cells = cells.map_err(|error| Error {
        file: format!("stems/algorithms/{file}"),
        ..error
    })?;
    let characters = cells
        .into_iter()
        .map(|cell| char::from_u32(u32::from(cell) + u32::from(operations::ZERO_SIGN)));
    Ok(characters.flatten().collect())
}

#[cfg(test)]
mod tests;
