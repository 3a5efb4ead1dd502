//! Stems: what the forms of one word have in common.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// The Snowball stem of a word in lower case, composed, as [`super::fold`] gives it; the word itself in a
/// language without a stemmer. Languages: `ca de en es fr it nb` (`nn` and `no` as `nb`).
pub fn stem(word: &str, language: &str) -> String {
    // Each algorithm is named as a constant, so that those of other languages are not linked in.
    let stemmer = match language {
        "ca" => Stemmer::create(Algorithm::Catalan),
        "de" => Stemmer::create(Algorithm::German),
        "en" => Stemmer::create(Algorithm::English),
        "es" => Stemmer::create(Algorithm::Spanish),
        "fr" => Stemmer::create(Algorithm::French),
        "it" => Stemmer::create(Algorithm::Italian),
        "nb" | "nn" | "no" => Stemmer::create(Algorithm::Norwegian),
        _ => return word.to_owned(),
    };
    stemmer.stem(word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (language, one, other) in [
            ("en", "pump", "pumps"),
            ("it", "caldaia", "caldaie"),
            ("ca", "bomba", "bombes"),
            ("nb", "varmepumpe", "varmepumpene"),
            ("es", "caldera", "calderas"),
            ("fr", "chaudière", "chaudières"),
            ("de", "wärmepumpe", "wärmepumpen"),
        ] {
            assert_eq!(stem(one, language), stem(other, language), "{language}");
        }
    }

    #[test]
    fn an_unknown_language_leaves_the_word() {
        assert_eq!(stem("pumppu", "fi"), "pumppu");
    }
}
