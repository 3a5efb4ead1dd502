//! Lists of words that are too large for the engine: the files of `words/`.
//!
//! Natively they are part of the program (feature `lists`). In the browser they lie beside the engine as one file, which
//! is read once when the background wakes and given here before anything else is asked.

use std::sync::OnceLock;

/// All lists, each behind a line `[name]`; lines that begin with `#` say where a list comes from.
#[cfg(feature = "lists")]
const BUILT_IN: &str = concat!(
    include_str!("../../words/domains.txt"),
    include_str!("../../words/general.txt"),
    include_str!("../../words/tags.txt"),
);
#[cfg(not(feature = "lists"))]
const BUILT_IN: &str = "";

static GIVEN: OnceLock<&'static str> = OnceLock::new();

/// Gives the lists where they are no part of the program, once; what is given later is not taken. Without them a
/// text's words are as good as unknown, and nothing else changes.
pub fn give_word_lists(text: String) {
    if BUILT_IN.is_empty() && GIVEN.get().is_none() {
        // Whoever comes first gives the same lists.
        let _ = GIVEN.set(text.leak());
    }
}

/// The words of a list, apart by blanks and ends of lines; empty where there is no such list.
pub fn list(name: &str) -> &'static str {
    let head = ["\n[", name, "]\n"].concat();
    let Some((_, rest)) = GIVEN.get().unwrap_or(&BUILT_IN).split_once(&head) else {
        return "";
    };
    // A list ends where the next begins, or where a line says what that is.
    let end = rest.find("\n[").into_iter().chain(rest.find("\n#")).min();
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn a_list_holds_its_words_and_nothing_else() {
        assert!(list("domains ascii").starts_with("aaa "));
        assert_eq!(
            list("domains newer"),
            "amazon kids music spa ישראל アマゾン 亚马逊"
        );
        assert_eq!(list("domains"), "");
        for word in list("general nb").split_ascii_whitespace() {
            assert!(!word.contains(['[', '#']), "{word}");
        }
    }
}
