//! Hashtags, mentions and links as a network sees them in plain text.

use super::Span;
use super::domains::is_top_level;
use super::fold::{is_mark, is_transparent};

/// A hashtag or a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entity {
    /// With its sign.
    pub span: Span,
    /// Without it.
    pub name: Span,
}

/// The hashtags of a text: `#` or `＃`, then letters, digits, marks and `_`, not digits alone; not inside
/// a word or an address.
pub fn tags(text: &str) -> Vec<Entity> {
    signed(text, ['#', '\u{FF03}'], tag_end)
}

/// The mentions of a text: `@` or `＠`, then a handle such as `acme`, `acme.bsky.social` or `acme@example.org`;
/// not inside a word or a mail address.
pub fn mentions(text: &str) -> Vec<Entity> {
    signed(text, ['@', '\u{FF20}'], mention_end)
}

fn signed(text: &str, signs: [char; 2], end_of: fn(&str) -> usize) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut behind = 0;
    // The first byte of the fullwidth signs is looked for beside the ASCII one.
    let [ascii, wide] = signs.map(|sign| {
        let mut bytes = [0; 4];
        sign.encode_utf8(&mut bytes);
        bytes[0]
    });
    for (at, byte) in text.bytes().enumerate() {
        if byte != ascii && byte != wide {
            continue;
        }
        let Some(sign) = text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .filter(|sign| signs.contains(sign))
        else {
            continue;
        };
        let head = text.get(..at).unwrap_or_default();
        // What cannot be seen, or only changes the letter before it, leaves that letter standing.
        let before = head
            .chars()
            .rev()
            .find(|character| !is_transparent(*character) && !is_mark(*character));
        if at < behind || before.is_some_and(|before| !may_stand_before(before)) {
            continue;
        }
        let start = at + sign.len_utf8();
        let length = text.get(start..).map_or(0, end_of);
        if length > 0 {
            behind = start + length;
            found.push(Entity {
                span: Span::new(at, behind),
                name: Span::new(start, behind),
            });
        }
    }
    found
}

pub(super) fn may_stand_before(character: char) -> bool {
    !(character.is_alphanumeric() || matches!(character, '_' | '&' | '/' | '#' | '@' | '=' | '?'))
}

/// Bytes of a tag's name at the start of `rest`; 0 if there is none.
fn tag_end(rest: &str) -> usize {
    let mut end = 0;
    let mut letters = false;
    for (at, character) in rest.char_indices() {
        let part = character.is_alphanumeric()
            || character == '_'
            || (at > 0
                && (is_mark(character)
                    || matches!(
                        character,
                        '·' | '\u{200C}' | '\u{200D}' | '\u{AD}' | '\u{200B}'
                    )));
        if !part {
            break;
        }
        letters |= character.is_alphabetic();
        // What cannot be seen does not end a tag, and is not its last character either.
        if !is_transparent(character) && character != '·' {
            end = at + character.len_utf8();
        }
    }
    if letters { end } else { 0 }
}

/// Bytes of a handle at the start of `rest`; 0 if there is none.
fn mention_end(rest: &str) -> usize {
    let name = handle_end(rest);
    let server = rest
        .get(name..)
        .and_then(|tail| tail.strip_prefix('@'))
        .map_or(0, handle_end);
    if name > 0 && server > 0 {
        name + 1 + server
    } else {
        name
    }
}

fn handle_end(rest: &str) -> usize {
    let mut end = 0;
    for (at, character) in rest.char_indices() {
        if character.is_alphanumeric() || character == '_' || (at > 0 && is_mark(character)) {
            end = at + character.len_utf8();
        } else if !(at > 0 && matches!(character, '.' | '-')) {
            break;
        }
    }
    end
}

/// The web addresses of a text, with or without a scheme; not the domains of mail addresses.
pub fn links(text: &str) -> Vec<Span> {
    addresses(text)
        .into_iter()
        .filter(|(_, mail)| !mail)
        .map(|(span, _)| span)
        .collect()
}

/// The mail addresses of a text.
pub fn mail_addresses(text: &str) -> Vec<Span> {
    addresses(text)
        .into_iter()
        .filter(|(_, mail)| *mail)
        .map(|(span, _)| span)
        .collect()
}

/// Web and mail addresses in order; the flag tells mail.
pub fn addresses(text: &str) -> Vec<(Span, bool)> {
    let mut found = Vec::new();
    let mut behind = 0;
    for (at, _) in text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| matches!(byte, b'.' | b':'))
    {
        // A full stop before a space ends a sentence; only one within a run can be part of an address.
        let inner = text
            .as_bytes()
            .get(at + 1)
            .is_some_and(|next| next.is_ascii_alphanumeric() || *next == b'/' || !next.is_ascii());
        if at < behind || !inner {
            continue;
        }
        let run = run_around(text, behind, at);
        behind = run.end;
        if let Some((span, mail)) = address_in(run.of(text)) {
            found.push((
                Span::new(run.start + span.start, run.start + span.end),
                mail,
            ));
        }
    }
    found
}

/// The stretch without white space, quotes or angle brackets around `at`, not reaching before `floor`. It holds
/// at most one address.
fn run_around(text: &str, floor: usize, at: usize) -> Span {
    let head = Span::new(floor, at).of(text);
    let tail = Span::new(at, text.len()).of(text);
    let start = head
        .char_indices()
        .rev()
        .find(|(_, character)| ends_run(*character));
    let end = tail.find(ends_run).unwrap_or(tail.len());
    Span::new(
        floor + start.map_or(0, |(place, character)| place + character.len_utf8()),
        at + end,
    )
}

fn ends_run(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '<' | '>' | '"' | '“' | '”' | '„' | '«' | '»' | '|' | '\u{3000}'
        )
}

/// The address in one run.
fn address_in(piece: &str) -> Option<(Span, bool)> {
    for scheme in ["https://", "http://"] {
        if let Some(start) = find_ignoring_case(piece, scheme) {
            let host = start + scheme.len();
            let end = trimmed_end(piece, host);
            return (end > host).then_some((Span::new(start, end), false));
        }
    }
    bare_domain(piece)
}

fn find_ignoring_case(piece: &str, needle: &str) -> Option<usize> {
    let (bytes, wanted) = (piece.as_bytes(), needle.as_bytes());
    bytes
        .windows(wanted.len())
        .position(|window| window.eq_ignore_ascii_case(wanted))
}

/// `acme.com/path` or `info@acme.com` within a run; the top level must be one that people register.
fn bare_domain(piece: &str) -> Option<(Span, bool)> {
    let (mut start, mut end) = (None, 0);
    for (at, character) in piece.char_indices().chain([(piece.len(), ' ')]) {
        if character.is_ascii_alphanumeric()
            || matches!(character, '-' | '.')
            || (character.is_alphabetic() && start.is_some())
        {
            start = start.or(character.is_alphanumeric().then_some(at));
            end = at + character.len_utf8();
            continue;
        }
        if let Some(from) = start.take() {
            let domain = piece
                .get(from..end)
                .unwrap_or_default()
                .trim_end_matches(['.', '-']);
            // `press.office@` is somebody's name, though `.office` is a domain.
            if is_domain(domain) && character != '@' {
                return Some(around_domain(piece, from, from + domain.len()));
            }
        }
    }
    None
}

fn is_domain(domain: &str) -> bool {
    let Some((rest, top)) = domain.rsplit_once('.') else {
        return false;
    };
    let one_case = top.chars().all(char::is_lowercase) || domain.chars().all(|c| !c.is_lowercase());
    let labels = rest
        .split('.')
        .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let www = rest
        .get(..4)
        .is_some_and(|head| head.eq_ignore_ascii_case("www."));
    labels && one_case && top.chars().all(char::is_alphabetic) && (www || is_top_level(top))
}

/// A domain with what belongs to it: the name before `@`, or port, path and query behind it.
fn around_domain(piece: &str, start: usize, end: usize) -> (Span, bool) {
    let head = piece.get(..start).unwrap_or_default();
    if let Some(name) = head.strip_suffix('@') {
        let local = name
            .char_indices()
            .rev()
            .take_while(|(_, c)| {
                c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
            })
            .last();
        if let Some((from, _)) = local {
            return (Span::new(from, end), true);
        }
    }
    let longer = piece
        .get(end..)
        .is_some_and(|tail| tail.starts_with(['/', '?', '#', ':']));
    (
        Span::new(start, if longer { trimmed_end(piece, end) } else { end }),
        false,
    )
}

/// Where an address ends: without closing punctuation, except a bracket that the address itself opened.
fn trimmed_end(piece: &str, from: usize) -> usize {
    let mut end = piece.len();
    while let Some(last) = piece
        .get(from..end)
        .and_then(|body| body.chars().next_back())
    {
        let body = piece.get(from..end).unwrap_or_default();
        let closes = match last {
            ')' => body.matches('(').count() < body.matches(')').count(),
            ']' => body.matches('[').count() < body.matches(']').count(),
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' | '…' | '}' => true,
            other => is_transparent(other),
        };
        if !closes {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, found: &[Entity]) -> Vec<String> {
        found
            .iter()
            .map(|entity| entity.name.of(text).to_owned())
            .collect()
    }

    #[test]
    fn hashtags_are_letters_behind_a_sign() {
        for (text, expected) in [
            (
                "#HeatPumps and #varmepumpe!",
                vec!["HeatPumps", "varmepumpe"],
            ),
            ("＃Tag #àèò_1 #2026 #4you", vec!["Tag", "àèò_1", "4you"]),
            ("a#b &#39; https://acme.com/#top", vec![]),
            (
                "(#ok) #no-more #Intel·ligent",
                vec!["ok", "no", "Intel·ligent"],
            ),
            ("#", vec![]),
            ("#cafe\u{301}.", vec!["cafe\u{301}"]),
        ] {
            assert_eq!(names(text, &tags(text)), expected, "{text}");
        }
    }

    #[test]
    fn mentions_are_handles_behind_a_sign() {
        for (text, expected) in [
            ("@acme, @Giulia Conti", vec!["acme", "Giulia"]),
            ("hello@acme.com ＠acme", vec!["acme"]),
            (
                "@acme.bsky.social. @jo@example.org",
                vec!["acme.bsky.social", "jo@example.org"],
            ),
            ("@ @@", vec![]),
        ] {
            assert_eq!(names(text, &mentions(text)), expected, "{text}");
        }
    }

    #[test]
    fn links_come_without_the_punctuation_around_them() {
        for (text, expected) in [
            (
                "See https://acme.com/a?b=c#d.",
                vec!["https://acme.com/a?b=c#d"],
            ),
            (
                "(https://en.wikipedia.org/wiki/Pump_(device))",
                vec!["https://en.wikipedia.org/wiki/Pump_(device)"],
            ),
            (
                "acme.com, www.acme.museum/x! acme.it:8080/y",
                vec!["acme.com", "www.acme.museum/x", "acme.it:8080/y"],
            ),
            ("Good morning.Then e.g. this. fine.It was v1.2", vec![]),
            ("mail info@acme.com", vec![]),
            ("HTTP://ACME.COM/É", vec!["HTTP://ACME.COM/É"]),
            ("«https://acme.com»", vec!["https://acme.com"]),
            ("https://", vec![]),
        ] {
            let found: Vec<&str> = links(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn mail_addresses_are_told_from_links() {
        let text = "Ask (press.office@acme.com), or acme.com";
        let found: Vec<&str> = mail_addresses(text)
            .iter()
            .map(|span| span.of(text))
            .collect();
        assert_eq!(found, ["press.office@acme.com"]);
    }
}
