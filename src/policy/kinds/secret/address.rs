//! Mail addresses, hosts inside the house, and tickets of its trackers.

use super::view::{LETTER, View, any_like, is_space, is_word};
use super::{Detector, Finds};
use crate::text::{is_listed, word_list};

fn is_local(byte: u8) -> bool {
    is_word(byte) || matches!(byte, b'.' | b'+' | b'-' | b'%' | b'\'')
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | LETTER)
}

/// Finds mail addresses; not `@user@host`, `git@host:path` or the name and password of a web address.
pub(super) fn mails(view: &View, finds: &mut Finds) {
    let mut from = 0;
    while let Some(sign) = view.find(from, "@") {
        from = sign + 1;
        let mut start = view.run_back(sign, 64, is_local);
        // A name begins with a letter or digit; an apostrophe before it is a quotation mark or an elision.
        while start < sign && !is_word(view.at(start)) {
            start += 1;
        }
        let local = view.slice(start, sign);
        if let Some(cut) = local.iter().rposition(|byte| *byte == b'\'') {
            // `o'brien` is a name, and so is what has a full stop before; `dell'ufficio` is two words.
            let head = local.get(..cut).unwrap_or_default();
            let name = head.contains(&b'.') || head.eq_ignore_ascii_case(b"o");
            start += if name { 0 } else { cut + 1 };
        }
        let end = host_end(view, sign + 1);
        let host = view.slice(sign + 1, end);
        let top = host.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
        let named = host.contains(&b'.')
            && top.len() > 1
            && top
                .iter()
                .all(|byte| byte.is_ascii_alphabetic() || *byte == LETTER);
        let path = view.at(end) == b':' && !matches!(view.at(end + 1), 0 | b' ' | b'\n');
        if start < sign
            && named
            && !path
            && !matches!(view.before(start), b'@' | b'/')
            && !view.in_link(start)
        {
            finds.add(Detector::Email, start, end);
        }
    }
}

/// Where a host name that begins at `from` ends: without full stops and hyphens at its end.
fn host_end(view: &View, from: usize) -> usize {
    let mut end = view.run(from, is_host);
    if let Some(gap) = view
        .slice(from, end)
        .windows(2)
        .position(|pair| pair == b"..")
    {
        end = from + gap;
    }
    while end > from && matches!(view.before(end), b'.' | b'-') {
        end -= 1;
    }
    end
}

/// Last labels of names that no public server knows.
const INSIDE: [&str; 10] = [
    "local",
    "internal",
    "corp",
    "lan",
    "intranet",
    "intra",
    "localdomain",
    "private",
    "localnet",
    "home.arpa",
];
/// Labels that say so within a public name.
const INNER: [&str; 4] = ["intranet", "internal", "intra", "corp"];

/// Finds private addresses (RFC 1918), names that end inside the house, and hosts of one label in a web address.
pub(super) fn hosts(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !byte.is_ascii_alphanumeric());
        let end = host_end(view, start);
        at = view.run(start, is_host).max(start + 1);
        if end == start
            || matches!(view.before(start), b'@' | b'_' | b'.' | b'-')
            || view.at(end) == b'@'
        {
            continue;
        }
        let name = view.slice(start, end).to_ascii_lowercase();
        let port = port_end(view, end);
        let inner = match private_address(&name, port > end) {
            Some(private) => private && !is_part(view, start),
            None => is_inside(view, start, &name) || is_single(view, start, end, &name, port),
        };
        if inner {
            finds.add(Detector::InternalHost, start, port);
        }
    }
}

/// Where `:8080` behind a host ends.
fn port_end(view: &View, end: usize) -> usize {
    let digits = view.run(end + 1, |byte| byte.is_ascii_digit());
    let port = view.at(end) == b':'
        && (2..=5).contains(&(digits.saturating_sub(end + 1)))
        && !is_word(view.at(digits));
    if port { digits } else { end }
}

/// Whether four numbers are a private address, with a port or without; `None`: not four numbers.
fn private_address(name: &[u8], with_port: bool) -> Option<bool> {
    let mut octets = [0u16; 4];
    let mut parts = name.split(|byte| *byte == b'.');
    for octet in &mut octets {
        let part = parts.next()?;
        if part.is_empty() || part.len() > 3 || !part.iter().all(u8::is_ascii_digit) {
            return None;
        }
        *octet = part
            .iter()
            .fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    }
    let sound = parts.next().is_none() && octets.iter().all(|octet| *octet < 256);
    Some(
        sound
            && (matches!(
                octets,
                [10, ..] | [192, 168, ..] | [172, 16..=31, ..] | [169, 254, ..]
            ) || (with_port && octets.first() == Some(&127))),
    )
}

/// Whether the words before four numbers say that they count versions or sections.
fn is_part(view: &View, start: usize) -> bool {
    let words = view.words_before(start);
    let mut near = words.iter().take(2);
    near.any(|word| any_like(word_list("secret parts"), word))
}

/// Finds private addresses of the sixth version (RFC 4193, RFC 4291), and shares of a file server.
pub(super) fn shares(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while let Some(colon) = view.find(at, ":") {
        let start = view.run_back(colon, 5, |byte| byte.is_ascii_hexdigit());
        at = view.run(start, |byte| byte.is_ascii_hexdigit() || byte == b':');
        let (head, all) = (view.slice(start, colon), view.slice(start, at));
        let whole = all.split(|byte| *byte == b':').count() == 8 || all.windows(2).any(|pair| pair == b"::");
        let private = matches!(
            *head.to_ascii_lowercase(),
            [b'f', b'c' | b'd', _, _] | [b'f', b'e', b'8'..=b'9' | b'a' | b'b', _]
        );
        if private && whole && !is_word(view.before(start)) && !is_word(view.at(at)) {
            finds.add(Detector::InternalHost, start, at);
        }
        at = at.max(colon + 1);
    }
    at = 0;
    while let Some(start) = view.find(at, "\\\\") {
        let host = view.run(start + 2, is_host);
        at = view.run(host, |byte| is_host(byte) || matches!(byte, b'\\' | b'$' | b'_'));
        if host > start + 2 && view.at(host) == b'\\' && at > host + 1 {
            finds.add(Detector::InternalHost, start, at);
        }
        at = at.max(start + 2);
    }
}

fn is_inside(view: &View, start: usize, name: &[u8]) -> bool {
    let labels: Vec<&[u8]> = name.split(|byte| *byte == b'.').collect();
    let Some((last, rest)) = labels.split_last().filter(|(_, rest)| !rest.is_empty()) else {
        return false;
    };
    if labels.iter().any(|label| label.is_empty())
        || !rest
            .iter()
            .any(|label| label.iter().any(u8::is_ascii_alphabetic))
    {
        return false;
    }
    // `word.Local` is two sentences without a space between.
    let top = view.at(start + name.len() - last.len());
    let one_case = top.is_ascii_lowercase()
        || !view
            .slice(start, start + name.len())
            .iter()
            .any(u8::is_ascii_lowercase);
    let ends_inside = INSIDE.iter().any(|inside| {
        name.strip_suffix(inside.as_bytes())
            .is_some_and(|head| head.ends_with(b"."))
    });
    // A public company page may be called `corp.example.com`, so `corp` counts only deeper down.
    let named_inside = labels.len() > 2
        && last.len() > 1
        && labels
            .iter()
            .take(labels.len() - 2)
            .enumerate()
            .any(|(place, label)| {
                INNER.iter().any(|inner| inner.as_bytes() == *label)
                    && (place > 0 || *label != b"corp")
            });
    one_case && (ends_inside || named_inside)
}

/// `http://wiki/page`, `localhost:8080`.
fn is_single(view: &View, start: usize, end: usize, name: &[u8], port: usize) -> bool {
    if name.contains(&b'.') || name.contains(&LETTER) {
        return false;
    }
    let scheme = view.slice(start.saturating_sub(3), start) == b"://"
        && view.run_back(start - 3, 8, is_word) < start - 3;
    let web = scheme
        && matches!(
            view.slice(view.run_back(start - 3, 8, is_word), start - 3)
                .to_ascii_lowercase()
                .as_slice(),
            b"http" | b"https"
        );
    (name == b"localhost" && port > end) || (web && (port > end || view.at(end) == b'/'))
}

/// Finds ids such as ABC-123: two to ten capitals and digits, a hyphen, at most six digits; not a year. What the
/// words around it and its number say decides: many standards, genes, engines and roads are written so.
pub(super) fn tickets(view: &View, finds: &mut Finds) {
    let mut from = 0;
    while let Some(hyphen) = view.find(from, "-") {
        from = hyphen + 1;
        let start = view.run_back(hyphen, 12, is_word);
        let end = view.run(hyphen + 1, |byte| byte.is_ascii_digit());
        let (key, number) = (view.slice(start, hyphen), view.slice(hyphen + 1, end));
        let shaped = (2..=10).contains(&key.len())
            && (1..=6).contains(&number.len())
            && key.first().is_some_and(u8::is_ascii_uppercase)
            && key.get(1).is_some_and(u8::is_ascii_uppercase)
            && key
                .iter()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
            && number.first() != Some(&b'0');
        let year = number.len() == 4
            && matches!(number.first(), Some(b'1' | b'2'))
            && matches!(number.get(1), Some(b'0' | b'9'));
        let next = view.at(end);
        let goes_on = is_word(next)
            || (matches!(next, b'-' | b'.' | b',' | b'/' | b':' | b'+')
                && is_word(view.at(end + 1)));
        if shaped
            && !year
            && !goes_on
            && is_tracked(view, start, end, hyphen)
            && !matches!(view.before(start), b'-' | b'#' | b'@' | b'.' | b'+' | b'$')
        {
            finds.add(Detector::TicketId, start, end);
        }
    }
}

/// Whether a key and number between `start` and `end` are a tracker's, as far as one can tell from outside.
fn is_tracked(view: &View, start: usize, end: usize, hyphen: usize) -> bool {
    let listed =
        |list, key| std::str::from_utf8(key).is_ok_and(|key| is_listed(list, key));
    let (key, number) = (view.slice(start, hyphen), view.slice(hyphen + 1, end));
    if view.in_link(start) {
        // In an address it is a tracker's page, or the name of a page like any other.
        let from = view.run_back(start, 300, |byte| !is_space(byte));
        let address = view.slice(from, start).to_ascii_lowercase();
        let mut parts = address.split(|byte| !byte.is_ascii_alphanumeric());
        return parts.any(|part| listed("secret tracker links", part));
    }
    let words = view.words_before(start);
    let behind = end + usize::from(view.at(end) == b' ');
    let next = view
        .slice(behind, view.run(behind, is_word))
        .to_ascii_lowercase();
    let said = |list: &str, many: usize| {
        words.iter().take(many).any(|word| any_like(word_list(list), word))
    };
    if listed("secret no tickets", key) {
        return false;
    }
    if said("secret trackers", 2) {
        return true;
    }
    // Short and round numbers are those of models and standards, and five digits behind a country those of a place.
    let short = number.len() < 3 || number.ends_with(b"00") || number.ends_with(b"50");
    let place = number.len() > 3
        && key.len() == 2
        && word_list("secret ibans")
            .split_ascii_whitespace()
            .any(|country| country.as_bytes().starts_with(key));
    !short && !place && !said("secret models", 2) && !any_like(word_list("secret models"), &next)
}
