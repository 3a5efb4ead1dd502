//! Links as twitter-text finds them, and as Mastodon does, whose paths are wider.

use super::characters::{before, behind, is_accented, is_directional, is_invalid, run};
use super::domain::{Run, is_run, plain_domains};
use super::punycode::labels_fit;
use crate::text::Span;

/// How the addresses of a network differ.
pub struct Kind {
    /// Schemes that begin a link, without `://`.
    schemes: &'static [&'static str],
    /// A domain without a scheme is a link too.
    bare: bool,
    /// `t.co` links end behind their name.
    shortened: bool,
    /// What a path is made of, besides brackets that close.
    path: fn(char) -> bool,
    /// What a path may end with, besides brackets that close right behind such an end.
    path_end: fn(char) -> bool,
    /// A path may end with brackets that close wherever they begin.
    any_bracket: bool,
    query: fn(char) -> bool,
    query_end: fn(char) -> bool,
}

/// X's.
pub const X: Kind = Kind {
    schemes: &["https", "http"],
    bare: true,
    shortened: true,
    path: |character| {
        character.is_ascii_alphanumeric()
            || "!*';:=+,.$/%#[]-\u{2013}_~@|&".contains(character)
            || ('\u{400}'..='\u{4FF}').contains(&character)
            || is_accented(character)
    },
    path_end: |character| {
        character.is_ascii_alphanumeric()
            || "+-=_#/".contains(character)
            || ('\u{400}'..='\u{4FF}').contains(&character)
            || is_accented(character)
    },
    any_bracket: false,
    query: is_query,
    query_end: is_query_end,
};

/// Mastodon's.
pub const FEDIVERSE: Kind = Kind {
    schemes: &[
        "https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini",
    ],
    bare: false,
    shortened: false,
    path: |character| !character.is_whitespace() && !"<>()?".contains(character),
    path_end: |character| {
        !character.is_whitespace() && !"()?!*\"'「」<>;:=,.$%[]~&|@".contains(character)
    },
    any_bracket: true,
    query: |character| is_query(character) || character == '^' || character >= '\u{A0}',
    query_end: |character| is_query_end(character) || character >= '\u{A0}',
};

fn is_query(character: char) -> bool {
    character.is_ascii_alphanumeric() || "!?*'@();:&=+$/%#[]-_.,~|".contains(character)
}

fn is_query_end(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-_&=#/".contains(character)
}

/// The longest address, in UTF-16 units, with the scheme that a bare one is given.
const LONGEST: usize = 4096;
/// The longest name of a `t.co` link.
const LONGEST_NAME: usize = 40;

/// How far before a domain a match begins at most, in bytes: the longest scheme with `://`.
const SCHEME: usize = 9;

/// The links of a text, in order.
pub fn urls(text: &str, kind: &Kind) -> Vec<Span> {
    let mut found = Vec::new();
    let mut domains = Run::default();
    // Where the pattern looks next: its match begins with the character before the link.
    let mut at = 0;
    // Behind the characters among which there may be a domain.
    let mut until = 0;
    while at < text.len() {
        if at >= until {
            let Some((from, to)) = next_dotted(text, at) else {
                break;
            };
            (at, until) = (from, to);
        }
        let Some(character) = behind(text, at).chars().next() else {
            break;
        };
        let next = at + character.len_utf8();
        let mut link = may_stand_before(character)
            .then(|| Link::read(text, next, kind, &mut domains))
            .flatten();
        if link.is_none() && at == 0 {
            link = Link::read(text, 0, kind, &mut domains);
        }
        match link {
            Some(link) => {
                link.report(text, kind, &mut found);
                at = link.end;
            }
            None => at = next_place(text, next),
        }
    }
    found
}

/// The next stretch from `at` on in which a domain may stand: the characters around a full stop with a letter or digit
/// behind it, and before them those of a scheme and one more. Plain words cost one look at each byte.
fn next_dotted(text: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let stop = (at..text.len()).find(|place| {
        let next = bytes.get(place + 1);
        bytes.get(*place) == Some(&b'.')
            && next.is_some_and(|next| next.is_ascii_alphanumeric() || !next.is_ascii())
    })?;
    let head = text.get(at..stop)?;
    let start = head
        .char_indices()
        .rev()
        .take_while(|(_, character)| is_run(*character))
        .last()
        .map_or(stop, |(place, _)| at + place);
    let mut from = start.saturating_sub(SCHEME).max(at);
    while from > at && !text.is_char_boundary(from) {
        from -= 1;
    }
    let before = text.get(at..from).and_then(|head| head.chars().next_back());
    from -= before.map_or(0, char::len_utf8);
    Some((from, stop + run(behind(text, stop), usize::MAX, is_run)))
}

/// The next place where a match may begin, so that plain words cost one look.
fn next_place(text: &str, at: usize) -> usize {
    let rest = behind(text, at);
    at + rest.find(may_stand_before).unwrap_or(rest.len())
}

fn may_stand_before(character: char) -> bool {
    !(character.is_ascii_alphanumeric()
        || matches!(character, '@' | '\u{FF20}' | '$' | '#' | '\u{FF03}')
        || is_invalid(character))
        || is_directional(character)
}

/// A link as the pattern matches it, before it is looked at more closely.
struct Link {
    start: usize,
    /// Where its domain begins: behind the scheme, if it has one.
    domain: Span,
    /// It has a path.
    path: bool,
    end: usize,
}

impl Link {
    /// The match that begins at byte `start`.
    fn read(text: &str, start: usize, kind: &Kind, domains: &mut Run) -> Option<Self> {
        let with_scheme =
            scheme(text, start, kind).and_then(|host| Some((host, domains.domain(text, host)?)));
        let (host, host_end) = match with_scheme {
            Some(found) => found,
            None => (start, domains.domain(text, start)?),
        };
        let mut end = host_end;
        if let Some(port) = behind(text, end).strip_prefix(':') {
            let digits = run(port, usize::MAX, |character| character.is_ascii_digit());
            end += if digits > 0 { 1 + digits } else { 0 };
        }
        let path = path_end(text, end, kind);
        end = path.unwrap_or(end);
        end = query_end(text, end, kind).unwrap_or(end);
        Some(Link {
            start,
            domain: Span::new(host, host_end),
            path: path.is_some(),
            end,
        })
    }

    /// Adds what of the match is a link.
    fn report(&self, text: &str, kind: &Kind, found: &mut Vec<Span>) {
        let whole = Span::new(self.start, self.end);
        let domain = self.domain.of(text);
        let bare = self.domain.start == self.start;
        let added = if bare { "https://".len() } else { 0 };
        let length: usize = whole.of(text).chars().map(char::len_utf16).sum();
        let coded = domain.starts_with("xn--") && plain_domains(domain).is_empty();
        if coded || !labels_fit(domain) || length + added > LONGEST {
            return;
        }
        if !bare {
            let end = if kind.shortened {
                shortened_end(text, whole, self.domain, kind)
            } else {
                Some(self.end)
            };
            found.extend(end.map(|end| Span::new(self.start, end)));
        } else if kind.bare && !matches!(before(text, self.start), Some('-' | '_' | '.' | '/')) {
            let first = found.len();
            found.extend(plain_domains(domain).iter().map(|span| {
                Span::new(self.domain.start + span.start, self.domain.start + span.end)
            }));
            if let Some(last) = found.get_mut(first..).and_then(<[Span]>::last_mut)
                && self.path
            {
                last.end = self.end;
            }
        }
    }
}

/// Where the domain begins behind a scheme at `start`.
fn scheme(text: &str, start: usize, kind: &Kind) -> Option<usize> {
    let rest = behind(text, start);
    let letters = run(rest, 6, |character| character.is_ascii_alphabetic());
    let written = rest.get(..letters)?;
    let known = kind
        .schemes
        .iter()
        .any(|scheme| scheme.eq_ignore_ascii_case(written));
    (known && behind(rest, letters).starts_with("://")).then_some(start + letters + 3)
}

/// Where the path that begins with `/` at `start` ends: with its last good character, or with a bracket that
/// closes one it opened.
fn path_end(text: &str, start: usize, kind: &Kind) -> Option<usize> {
    if !behind(text, start).starts_with('/') {
        return None;
    }
    let mut at = start + 1;
    let mut end = at;
    while let Some(character) = behind(text, at).chars().next() {
        if character == '(' {
            let Some(closed) = bracket_end(text, at, kind) else {
                break;
            };
            if kind.any_bracket || end == at {
                end = closed;
            }
            at = closed;
        } else if (kind.path)(character) {
            at += character.len_utf8();
            if (kind.path_end)(character) {
                end = at;
            }
        } else {
            break;
        }
    }
    Some(end)
}

/// Where the brackets close that open at `start`: something stands in them, one more pair may.
fn bracket_end(text: &str, start: usize, kind: &Kind) -> Option<usize> {
    let part = |at: usize| run(behind(text, at), usize::MAX, kind.path);
    let mut at = start + 1;
    let first = part(at);
    at += first;
    if behind(text, at).starts_with('(') {
        let inner = part(at + 1);
        at += 1 + inner;
        if inner == 0 || !behind(text, at).starts_with(')') {
            return None;
        }
        at += 1;
        at += part(at);
    } else if first == 0 {
        return None;
    }
    behind(text, at).starts_with(')').then_some(at + 1)
}

/// Where the query that begins with `?` at `start` ends.
fn query_end(text: &str, start: usize, kind: &Kind) -> Option<usize> {
    let rest = behind(text, start).strip_prefix('?')?;
    let query = rest.get(..run(rest, usize::MAX, kind.query))?;
    let last = query.rfind(kind.query_end)?;
    let width = behind(query, last).chars().next().map_or(0, char::len_utf8);
    Some(start + 1 + last + width)
}

/// Where a link ends if it is one of X's shortened ones: behind its name and query. `None`: its name is too long
/// for one, and it is no link.
fn shortened_end(text: &str, whole: Span, domain: Span, kind: &Kind) -> Option<usize> {
    let rest = behind(text, domain.end)
        .strip_prefix('/')
        .unwrap_or_default();
    let name = run(rest, usize::MAX, |character| {
        character.is_ascii_alphanumeric()
    });
    if name == 0 || !domain.of(text).eq_ignore_ascii_case("t.co") {
        return Some(whole.end);
    }
    let end = domain.end + 1 + name;
    (name <= LONGEST_NAME).then(|| query_end(text, end, kind).unwrap_or(end).min(whole.end))
}
