//! The interface's sentences in one language, with numbers and dates as its readers write them.

use cuecard_derive::Deserialize;

use crate::json;
use crate::lean::{Table, gather};

/// The sentences of one `_locales/<language>/messages.json`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    messages: Table<String, String>,
}

#[derive(Deserialize)]
struct Entry {
    message: String,
}

impl Texts {
    /// Languages of the interface, each with its folder in `_locales`.
    pub const LANGUAGES: [&str; 5] = ["en", "it", "ca", "es", "nb"];

    /// The language of the interface for a code such as `it-IT`; English where there is none.
    pub fn language_for(code: &str) -> &'static str {
        let base = code.split(['-', '_']).next().unwrap_or_default();
        // The browser says "no" or "nn" where we have Bokmål.
        let is_norwegian = ["no", "nn"]
            .iter()
            .any(|one| base.eq_ignore_ascii_case(one));
        let base = if is_norwegian { "nb" } else { base };
        let mut known = Texts::LANGUAGES.into_iter();
        known
            .find(|one| base.eq_ignore_ascii_case(one))
            .unwrap_or("en")
    }

    /// Reads the JSON of a messages file; what cannot be read is left out, and shows as its key.
    pub fn read(json: &str) -> Self {
        let entries: Table<String, Entry> = json::read(json).unwrap_or_default();
        Texts {
            messages: gather(entries.into_iter().map(|(key, entry)| (key, entry.message))),
        }
    }

    /// Whether there is no sentence at all.
    pub fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// The sentence under `key`; the key itself if there is none, so that a gap is seen in a test.
    pub fn get<'t>(&'t self, key: &'t str) -> &'t str {
        self.messages.get(key).map_or(key, String::as_str)
    }

    /// The sentence under `key` with each `{name}` replaced by its value.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut rest = self.get(key);
        let mut filled = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(value),
                None => filled.extend(["{", name, "}"]),
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }

    /// The sentence for `count` things: `key_one` or `key_other`, with `{count}` filled.
    ///
    /// English, Italian, Catalan, Spanish and Bokmål need no other forms for numbers under a million
    /// (Unicode CLDR, plural rules).
    pub fn count(&self, key: &str, count: usize) -> String {
        let form = if count == 1 { "one" } else { "other" };
        self.with(&format!("{key}_{form}"), &[("count", &self.number(count))])
    }

    /// A number with its digits in groups of three, as readers write it. The sentence `app_number` is the smallest
    /// number that has groups: `1,000` in English, `10.000` in Italian, which leaves four digits together.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let sample = self.get("app_number");
        let mark = sample.chars().find(|sign| !sign.is_ascii_digit());
        let least = sample.chars().filter(char::is_ascii_digit).count();
        let Some(mark) = mark.filter(|_| digits.len() >= least) else {
            return digits;
        };
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A language's name in the middle of a sentence, e.g. `italiano`; the code if there is none.
    pub fn language_within<'t>(&'t self, code: &'t str) -> &'t str {
        let mut names = self.get("app_languages").split('|');
        names
            .find_map(|name| name.strip_prefix(code)?.strip_prefix(' '))
            .unwrap_or(code)
    }

    /// A language's own name, as in a list to choose from, e.g. `Italiano`; the code if it is not known.
    pub fn language_name(code: &str) -> &str {
        match code {
            "en" => "English",
            "it" => "Italiano",
            "ca" => "Català",
            "nb" => "Norsk bokmål",
            "es" => "Español",
            "fr" => "Français",
            "de" => "Deutsch",
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        Texts::read(
            r#"{"greet":{"message":"Hello {name}, {name} {gap}"},
            "things_one":{"message":"{count} thing"},"things_other":{"message":"{count} things"}}"#,
        )
    }

    #[test]
    fn the_interface_is_in_the_language_of_a_code_or_in_english() {
        for (code, language) in [
            ("it-IT", "it"),
            ("CA", "ca"),
            ("no", "nb"),
            ("nn_NO", "nb"),
            ("es-419", "es"),
            ("pt-BR", "en"),
            ("", "en"),
        ] {
            assert_eq!(Texts::language_for(code), language, "{code}");
        }
    }

    #[test]
    fn values_fill_their_places_and_unknown_places_stay() {
        assert_eq!(
            texts().with("greet", &[("name", "Ada")]),
            "Hello Ada, Ada {gap}"
        );
        assert_eq!(texts().with("absent", &[]), "absent");
    }

    #[test]
    fn long_numbers_are_grouped_as_readers_write_them() {
        for (sample, number, written) in [
            ("1,000", 999, "999"),
            ("1,000", 1_234, "1,234"),
            ("1,000", 1_234_567, "1,234,567"),
            ("10.000", 1_234, "1234"),
            ("10.000", 12_345, "12.345"),
            ("1\u{a0}000", 100_000, "100\u{a0}000"),
            ("", 100_000, "100000"),
        ] {
            let texts = Texts::read(&format!(r#"{{"app_number":{{"message":"{sample}"}}}}"#));
            assert_eq!(texts.number(number), written, "{sample}");
        }
    }

    #[test]
    fn a_sentence_names_languages_in_its_own_words() {
        let texts = Texts::read(r#"{"app_languages":{"message":"en inglese|it italiano"}}"#);
        for (code, name) in [
            ("it", "italiano"),
            ("en", "inglese"),
            ("fi", "fi"),
            ("", ""),
        ] {
            assert_eq!(texts.language_within(code), name);
        }
    }

    #[test]
    fn one_thing_is_not_counted_like_many() {
        assert_eq!(texts().count("things", 1), "1 thing");
        assert_eq!(texts().count("things", 0), "0 things");
    }
}
