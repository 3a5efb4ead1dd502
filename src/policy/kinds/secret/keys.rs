//! Keys to machines: tokens by the prefix that their issuer gives them.

use std::sync::LazyLock;

use super::view::View;
use super::{Detector, Finds};
use crate::text::word_list;

/// A prefix, what follows it, and how many of that (from, to); see `words/secret.txt`.
type Key = (&'static str, char, usize, usize);

static KEYS: LazyLock<Vec<Key>> =
    LazyLock::new(|| word_list("secret keys").lines().filter_map(key).collect());

fn key(line: &'static str) -> Option<Key> {
    let mut parts = line.split(' ');
    let (prefix, class) = (parts.next()?, parts.next()?.chars().next()?);
    let mut number = || parts.next()?.parse().ok();
    Some((prefix, class, number()?, number()?))
}

/// A key is at least this long with its prefix.
const SHORTEST: usize = 18;

fn is_class(class: char, byte: u8) -> bool {
    match class {
        'h' => byte.is_ascii_hexdigit(),
        'u' => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        'a' => byte.is_ascii_alphanumeric(),
        'w' => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
        'b' => is_token(byte) || matches!(byte, b'+' | b'/' | b'='),
        _ => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'='),
    }
}

pub(super) fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'~')
}

/// How many different bytes there are.
pub(super) fn variety(bytes: &[u8]) -> u32 {
    let mut seen = 0u128;
    for byte in bytes {
        seen |= 1 << (byte & 127);
    }
    seen.count_ones()
}

/// Finds keys by their prefix, signed tokens, and Azure's client secrets.
pub(super) fn prefixed(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let start = view.run(at, |byte| !is_token(byte));
        let run = view.run(start, is_token);
        at = run.max(start + 1);
        if run - start < SHORTEST {
            continue;
        }
        let end = by_prefix(view, start)
            .or_else(|| signed(view, start, run))
            .or_else(|| parted(view, start, run));
        let found = end
            .map(|end| (start, end))
            .or_else(|| bot(view, start, run))
            .or_else(|| client_secret(view, start, run));
        if let Some((from, to)) = found {
            finds.add(Detector::CloudKey, from, to);
        }
    }
}

fn by_prefix(view: &View, start: usize) -> Option<usize> {
    let first = view.at(start);
    KEYS.iter().find_map(|(prefix, class, least, most)| {
        let body = start + prefix.len();
        if !prefix.as_bytes().starts_with(&[first]) || view.slice(start, body) != prefix.as_bytes()
        {
            return None;
        }
        let mut end = view.run(body, |byte| is_class(*class, byte));
        while end > body && matches!(view.before(end), b'.' | b'-') {
            end -= 1;
        }
        let long = (*least..=*most).contains(&(end - body));
        let whole = !matches!(view.at(end), b'_' | b'~') && !view.at(end).is_ascii_alphanumeric();
        // `ghp_xxxxxxxx…` stands in a manual.
        (long && whole && variety(view.slice(body, end)) > 6).then_some(end)
    })
}

/// A signed token (JWT, RFC 7519): header and claims are JSON objects in base64, which begin with `eyJ`.
fn signed(view: &View, start: usize, run: usize) -> Option<usize> {
    if view.slice(start, start + 3) != b"eyJ" {
        return None;
    }
    let dot = view.run(start, |byte| is_class('w', byte));
    let second = view.slice(dot + 1, dot + 3) == b"ey";
    let claims = view.run(dot + 1, |byte| is_class('w', byte));
    let mut end = run;
    while view.before(end) == b'.' {
        end -= 1;
    }
    (view.at(dot) == b'.' && second && dot - start > 16 && claims - dot > 16).then_some(end)
}

/// Keys that are known by their parts: Discord's three, Airtable's `pat….…`, Terraform's `….atlasv1.…`, and
/// Mailchimp's, which ends by its data centre.
fn parted(view: &View, start: usize, run: usize) -> Option<usize> {
    let mut end = run;
    while matches!(view.before(end), b'.' | b'-') {
        end -= 1;
    }
    let key = view.slice(start, end);
    let parts: Vec<&[u8]> = key.split(|byte| *byte == b'.').collect();
    let hexadecimal = |part: &[u8]| part.iter().all(u8::is_ascii_hexdigit);
    let known = match *parts.as_slice() {
        [one, two, three] => {
            two == b"atlasv1"
                || (matches!(one.first(), Some(b'M' | b'N' | b'O'))
                    && matches!([one.len(), two.len(), three.len()], [24..=26, 6, 27..=38]))
        }
        [one, two] => one.starts_with(b"pat") && one.len() == 17 && two.len() == 64 && hexadecimal(two),
        [one] => {
            (36..=37).contains(&one.len())
                && one.get(32..35) == Some(b"-us")
                && one.get(..32).is_some_and(hexadecimal)
        }
        _ => false,
    };
    (known && variety(key) > 12).then_some(end)
}

/// Telegram's token of a bot: `123456789:AA…`.
fn bot(view: &View, start: usize, run: usize) -> Option<(usize, usize)> {
    let head = view.run_back(start, 12, |byte| byte == b':' || byte.is_ascii_digit());
    if view.slice(start, start + 2) == b"AA"
        && (8..12).contains(&(start - head))
        && run - start == 35
    {
        return Some((head, run));
    }
    None
}

/// A client secret of Microsoft Entra: three characters, a digit, `Q~`, 31 to 34 more.
fn client_secret(view: &View, start: usize, run: usize) -> Option<(usize, usize)> {
    let mark = start
        + view
            .slice(start, run)
            .windows(2)
            .position(|pair| pair == b"Q~")?;
    let from = mark
        .checked_sub(4)
        .filter(|from| *from >= start && view.at(mark - 1).is_ascii_digit())?;
    ((31..=34).contains(&(run - mark - 2))).then_some((from, run))
}
