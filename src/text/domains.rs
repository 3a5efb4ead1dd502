//! The top-level domains that make a bare `name.top` a link.

use std::sync::LazyLock;

use super::letter_case::small;
use super::lexicon::list;

/// In ASCII letters, sorted.
static ASCII: LazyLock<Vec<&str>> = LazyLock::new(|| listed("domains ascii"));

/// With letters beyond ASCII, in the order of their first characters, longer ones first.
static OTHER_SCRIPTS: LazyLock<Vec<&str>> = LazyLock::new(|| listed("domains other"));

fn listed(name: &str) -> Vec<&'static str> {
    list(name).split_ascii_whitespace().collect()
}

/// Bytes of the top-level domain that `rest` begins with, where no ASCII letter or digit and none of `@ + -`
/// follows, as X reads addresses. `xn--` names count.
pub fn top_level(rest: &str) -> Option<usize> {
    let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let word = rest.get(..run).unwrap_or_default();
    if is_ascii_domain(word) && ends(rest, run) {
        return Some(run);
    }
    let first = rest.chars().next().map(small)?;
    let place = OTHER_SCRIPTS.partition_point(|known| !known.starts_with(|other| other >= first));
    OTHER_SCRIPTS
        .iter()
        .skip(place)
        .take_while(|known| known.starts_with(first))
        .filter_map(|known| length_of(rest, known))
        .find(|length| ends(rest, *length))
        .or_else(|| punycode(rest))
}

/// Whether `top`, in any case, is a top-level domain.
pub fn is_top_level(top: &str) -> bool {
    top_level(top) == Some(top.len())
}

fn is_ascii_domain(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    ASCII.binary_search(&lower.as_str()).is_ok()
}

/// Bytes of `known`, in any case, at the start of `rest`.
fn length_of(rest: &str, known: &str) -> Option<usize> {
    let mut length = 0;
    let mut written = rest.chars();
    for wanted in known.chars() {
        let character = written.next()?;
        if character != wanted && small(character) != wanted {
            return None;
        }
        length += character.len_utf8();
    }
    Some(length)
}

/// Whether a domain may end at byte `at`.
fn ends(rest: &str, at: usize) -> bool {
    rest.get(at..).is_some_and(|tail| {
        !tail.starts_with(|next: char| {
            next.is_ascii_alphanumeric() || matches!(next, '@' | '+' | '-')
        })
    })
}

/// Bytes of a domain in the ASCII form of other scripts.
fn punycode(rest: &str) -> Option<usize> {
    let prefix = rest
        .get(..4)
        .filter(|head| head.eq_ignore_ascii_case("xn--"))?;
    let name = rest
        .get(prefix.len()..)?
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .count();
    (name > 0).then_some(prefix.len() + name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_known_in_any_case_and_script() {
        for (rest, length) in [
            ("com", Some(3)),
            ("COM/x", Some(3)),
            ("comてすと", Some(3)),
            ("com-x", None),
            ("comm", None),
            ("co.jp", Some(2)),
            ("みんなです", Some("みんな".len())),
            ("РФ", Some("рф".len())),
            ("भारतम्", Some("भारतम्".len())),
            ("xn--p1ai/", Some(8)),
            ("vermögensberater", Some("vermögensberater".len())),
            ("c_o", None),
            ("", None),
            ("é", None),
            ("1", None),
        ] {
            assert_eq!(top_level(rest), length, "{rest}");
        }
    }

    #[test]
    fn what_people_register_is_a_domain_and_an_ending_of_files_is_none() {
        assert!(is_top_level("music") && is_top_level("kids"));
        assert!(is_top_level("museum") && is_top_level("アマゾン") && !is_top_level("jpg"));
    }
}
