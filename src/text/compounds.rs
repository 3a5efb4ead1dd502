//! Compounds: words that Norwegian, German and their kin make of two, `varmepumpeanlegg` of `varmepumpe` and `anlegg`.

/// A part that tells what a compound is about has at least so many letters: shorter ones stand in words of all kinds.
const LEAST: usize = 5;
/// The other part has at least so many.
const OTHER: usize = 3;

/// Whether a language writes compounds as one word; `language` is a code, perhaps with a region.
pub fn writes_compounds(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    matches!(primary, "nb" | "nn" | "no" | "de" | "da" | "sv" | "nl")
}

/// The longest part of a compound that is `known`, at its beginning or its end; `None` in a language that writes words
/// apart. `stem` is the compound's own, without accents, and so are the known ones: between a stem and what follows
/// stand an ending and a joint, as in `varmepump|e|anlegg` and `reparasjon|s|verksted`.
pub fn compound_part<'w>(
    stem: &'w str,
    language: &str,
    known: &dyn Fn(&str) -> bool,
) -> Option<&'w str> {
    if !writes_compounds(language) {
        return None;
    }
    let letters: Vec<usize> = stem.char_indices().map(|(at, _)| at).collect();
    for length in (LEAST..=letters.len().saturating_sub(OTHER)).rev() {
        let (first, rest) = stem.split_at_checked(*letters.get(length)?)?;
        if known(first) && (may_follow(first, rest) || known(rest)) {
            return Some(first);
        }
        let (before, last) = stem.split_at_checked(*letters.get(letters.len() - length)?)?;
        if known(last) && before.contains(is_vowel) {
            return Some(last);
        }
    }
    None
}

/// Whether a second word may begin here. After a consonant a vowel mostly goes on with the same word, `kommun|ikasjon`
/// beside `kommune`, but for the `e` of endings and joints.
fn may_follow(first: &str, rest: &str) -> bool {
    first.ends_with(is_vowel) || rest.starts_with('e') || !rest.starts_with(is_vowel)
}

/// Of a folded letter; ash and o with a stroke keep theirs when accents fold.
fn is_vowel(letter: char) -> bool {
    "aeiouyæøåäö".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part<'w>(stem: &'w str, language: &str) -> Option<&'w str> {
        let known = [
            "varmepump",
            "energi",
            "reparasjon",
            "kommun",
            "anlegg",
            "mote",
        ];
        compound_part(stem, language, &|word| known.contains(&word))
    }

    #[test]
    fn a_compound_is_known_by_its_longest_known_part() {
        for (stem, found) in [
            ("varmepumpeanlegg", Some("varmepump")),
            ("luftvarmepump", Some("varmepump")),
            ("solenergi", Some("energi")),
            ("energiavtal", Some("energi")),
            ("reparasjonsverksted", Some("reparasjon")),
            ("kommunestyr", Some("kommun")),
            ("kommunikasjon", None),
            ("varmepump", None),
            ("allmote", None),
            ("", None),
        ] {
            assert_eq!(part(stem, "nb-NO"), found, "{stem}");
        }
    }

    #[test]
    fn a_language_that_writes_words_apart_has_none() {
        assert_eq!(part("varmepumpeanlegg", "en"), None);
        assert_eq!(part("varmepumpeanlegg", ""), None);
    }
}
