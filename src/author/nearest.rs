//! "Did you mean": the known word nearest to one that is unknown.

/// The word of `known` that `written` is probably a misspelling of.
pub fn nearest<'k>(written: &str, known: &[&'k str]) -> Option<&'k str> {
    let written = written.to_lowercase().replace('-', "_");
    let allowed = (written.chars().count() / 3).clamp(1, 3);
    known
        .iter()
        .map(|word| {
            (
                strsim::damerau_levenshtein(&written, &word.replace('-', "_")),
                *word,
            )
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// What to do about an unknown word: the nearest known one, or all that there are.
pub fn advice(written: &str, known: &[&str]) -> String {
    match nearest(written, known) {
        Some(word) => format!("did you mean \"{word}\"?"),
        None => format!("known are: {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_none() {
        let known = ["title", "valid_from", "valid_until", "link"];
        for (written, found) in [
            ("valid_untill", Some("valid_until")),
            ("valid-from", Some("valid_from")),
            ("Title", Some("title")),
            ("tilte", Some("title")),
            ("colour", None),
            ("x", None),
        ] {
            assert_eq!(nearest(written, &known), found, "{written}");
        }
    }
}
