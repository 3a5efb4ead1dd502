//! Keys and passwords that are known by where they stand: private key blocks, addresses with a password, webhooks,
//! and what is assigned to a name such as `api_key`.

use super::keys::{is_token, variety};
use super::view::{LETTER, View, is_space};
use super::{Detector, Finds};

/// The longest value or address that is looked at, in characters.
const LONGEST: usize = 512;

/// Finds private keys in PEM blocks; the whole block if its end is there.
pub(super) fn blocks(view: &View, finds: &mut Finds) {
    let mut from = 0;
    // Where no end follows one block, none follows a later one.
    let mut ends = true;
    while let Some(start) = view.find(from, "-----BEGIN ") {
        from = start + 11;
        let label = view.run(from, |byte| {
            byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b' '
        });
        let private = view
            .slice(from, label)
            .windows(11)
            .any(|window| window == b"PRIVATE KEY");
        if !private || view.slice(label, label + 5) != b"-----" {
            continue;
        }
        let header = label + 5;
        let footer = ends
            .then(|| view.find(header, "-----END "))
            .flatten()
            .and_then(|end| view.find(end + 9, "-----"));
        ends = footer.is_some();
        let end = footer.map_or(header, |end| end + 5);
        finds.add(Detector::CloudKey, start, end);
        from = end;
    }
}

/// Finds addresses that hold a password (`https://name:password@host`), and those that post for whoever has them.
pub(super) fn addresses(view: &View, finds: &mut Finds) {
    let mut from = 0;
    while let Some(scheme) = view.find(from, "://") {
        from = scheme + 3;
        let start = view.run_back(scheme, 20, |byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-')
        });
        let authority = view.short_run(from, LONGEST, |byte| {
            !is_space(byte) && !matches!(byte, b'/' | b'?' | b'#' | b'"' | b'<' | b'>')
        });
        let named = view.slice(from, authority);
        let password = named
            .iter()
            .rposition(|byte| *byte == b'@')
            .and_then(|sign| named.get(..sign))
            .and_then(|user| {
                user.iter()
                    .position(|byte| *byte == b':')
                    .map(|colon| user.len() - colon - 1)
            });
        let end = view.short_run(from, LONGEST, |byte| {
            !is_space(byte) && !matches!(byte, b'"' | b'<' | b'>' | b')' | b',')
        });
        let end = end - usize::from(view.before(end) == b'.');
        let hook = [
            "hooks.slack.com/services/T",
            "discord.com/api/webhooks/",
            "hooks.slack.com/workflows/",
        ]
        .iter()
        .any(|hook| {
            view.slice(from, from + hook.len()) == hook.as_bytes() && end > from + hook.len() + 20
        });
        if password.is_some_and(|length| length > 2) || hook {
            finds.add(Detector::CloudKey, start, end);
        }
        from = authority;
    }
}

/// Endings of names to which a key is assigned.
const KEYS: &str = "apikey accesskey secretkey privatekey accountkey sharedaccesskey secret token credential credentials auth key bearer \
    authorization clientsecret sig";
/// Endings of names to which a password is assigned.
const PASSWORDS: &str =
    "password passwd pwd passphrase passord passwort kennwort contrasenya contrase\u{1}a";

/// Finds what is assigned to a name that speaks of keys or passwords: `api_key = "…"`, `password: …`.
pub(super) fn values(view: &View, finds: &mut Finds) {
    let mut at = 0;
    while at < view.len() {
        let sign = view.run(at, |byte| !matches!(byte, b'=' | b':' | b' '));
        at = sign + 1;
        // A password may be told in a sentence: "the password is …".
        let spaced = view.at(sign) == b' ';
        let verb = view.short_run(at, 4, |byte| spaced && byte != b' ');
        if spaced && !matches!(view.slice(at, verb), b"is" | b"er" | b"es" | b"est" | b"ist" | [LETTER]) {
            continue;
        }
        let Some(password) = name_before(view, sign).filter(|password| *password || !spaced) else {
            continue;
        };
        // `:=`, `=>`, quotes and spaces before the value; and the word that HTTP puts there.
        let mut from = view.short_run(verb, 8, |byte| {
            matches!(byte, b' ' | b'"' | b'\'' | b'=' | b'>' | b'`')
        });
        for word in ["bearer ", "basic "] {
            from += if view.starts(from, word) {
                word.len()
            } else {
                0
            };
        }
        let value = |byte: u8| is_token(byte) || matches!(byte, b'+' | b'/' | b'=' | b'%');
        let shown = |byte: u8| {
            byte.is_ascii_graphic()
                && !matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b',' | b';')
        };
        let mut end = if password {
            view.short_run(from, LONGEST, shown)
        } else {
            view.short_run(from, LONGEST, value)
        };
        while end > from && matches!(view.before(end), b'.' | b')' | b'?' | b':') {
            end -= 1;
        }
        let found = view.slice(from, end);
        if if password {
            is_password(found)
        } else {
            is_random(found)
        } {
            finds.add(Detector::CloudKey, from, end);
            at = end;
        }
    }
}

/// Whether the name before an assignment speaks of a password (`true`) or a key (`false`); `None`: of neither.
fn name_before(view: &View, sign: usize) -> Option<bool> {
    let end = view.run_back(sign, 4, |byte| {
        matches!(byte, b' ' | b'"' | b'\'' | b'`' | b']')
    });
    let start = view.run_back(end, 48, |byte| is_token(byte) || byte >= 0x80);
    let name: Vec<u8> = view
        .slice(start, end)
        .iter()
        .filter(|byte| !matches!(byte, b'_' | b'-' | b'.'))
        .map(|byte| {
            if *byte >= 0x80 {
                1
            } else {
                byte.to_ascii_lowercase()
            }
        })
        .collect();
    let ends = |list: &str| {
        list.split_ascii_whitespace()
            .any(|known| name.ends_with(known.as_bytes()))
    };
    let french = name == b"passe" && view.words_before(start).first().is_some_and(|word| word == b"de");
    if french || name == b"pw" {
        Some(true)
    } else if name.len() < 3 {
        None
    } else if ends(PASSWORDS) {
        Some(true)
    } else {
        ends(KEYS).then_some(false)
    }
}

/// Whether a value looks drawn by lot: long, of many signs, digits among them, and changing between small letters,
/// capitals and digits more often than words and years do.
fn is_random(value: &[u8]) -> bool {
    let kind = |byte: u8| {
        if byte.is_ascii_digit() {
            1
        } else {
            2 + u8::from(byte.is_ascii_uppercase())
        }
    };
    let changes: usize = value
        .split(|byte| !byte.is_ascii_alphanumeric())
        .map(|part| {
            part.windows(2)
                .filter(|pair| matches!(pair, [one, two] if kind(*one) != kind(*two)))
                .count()
        })
        .sum();
    (16..=400).contains(&value.len())
        && variety(value) > 9
        && value.iter().any(u8::is_ascii_digit)
        && changes > 4
        && changes * 6 >= value.len()
}

fn is_password(value: &[u8]) -> bool {
    (8..=64).contains(&value.len())
        && variety(value) > 5
        && value.iter().any(u8::is_ascii_digit)
        && value.iter().any(u8::is_ascii_alphabetic)
        && !value.windows(3).any(|window| window == b"://")
}
