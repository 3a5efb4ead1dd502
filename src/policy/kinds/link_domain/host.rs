//! Hosts of links: read as a browser reads them, compared label by label.

/// A link in its parts.
pub(super) struct Link {
    /// In lower case, labels outside ASCII in punycode, without a full stop at its end.
    pub host: String,
    /// The host as it is written, in lower case.
    pub written: String,
    /// The name before `@`, if there is one: a disguise.
    pub user: Option<String>,
    query: String,
}

impl Link {
    /// Reads a link with or without its scheme; `None` if it has no host.
    pub fn read(link: &str) -> Option<Self> {
        let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
        // Browsers take a backslash for a slash.
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at_checked(end)?;
        let (user, server) = match authority.rsplit_once('@') {
            Some((user, server)) => (Some(user), server),
            None => (None, authority),
        };
        let name = server.rsplit_once(':').map_or(server, |(name, port)| {
            if port.chars().all(|sign| sign.is_ascii_digit()) {
                name
            } else {
                server
            }
        });
        let written = crate::text::in_small(&crate::text::plain(name))
            .replace(['\u{3002}', '\u{FF0E}', '\u{FF61}'], ".");
        let written = written.trim_end_matches('.').to_owned();
        let before_fragment = tail.split('#').next().unwrap_or_default();
        let query = before_fragment
            .split_once('?')
            .map_or("", |(_, query)| query);
        (!written.is_empty()).then(|| Link {
            host: in_ascii(&written),
            written,
            user: user.map(|user| user.split(':').next().unwrap_or_default().to_owned()),
            query: query.to_owned(),
        })
    }

    pub fn has_parameter(&self, name: &str) -> bool {
        self.query.split(['&', ';']).any(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            key.eq_ignore_ascii_case(name) && !value.is_empty()
        })
    }
}

/// A link that is not encrypted as one that is, without the port of the other.
pub(super) fn secured(link: &str) -> Option<String> {
    let (scheme, rest) = link.split_once("://")?;
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (server, tail) = rest.split_at_checked(end)?;
    let server = server.strip_suffix(":80").unwrap_or(server);
    let insecure = scheme.eq_ignore_ascii_case("http");
    insecure.then(|| ["https://", server, tail].concat())
}

/// The link with a parameter more, before its fragment.
pub(super) fn with_parameter(link: &str, name: &str, value: &str) -> String {
    let (address, fragment) = match link.split_once('#') {
        Some((address, fragment)) => (address, format!("#{fragment}")),
        None => (link, String::new()),
    };
    // One that stands there without a value is given it.
    if let Some((path, query)) = address.split_once('?') {
        let is_empty = |pair: &str| pair.trim_end_matches('=').eq_ignore_ascii_case(name);
        if query.split('&').any(is_empty) {
            let given = |pair| {
                if is_empty(pair) {
                    [name, "=", value].concat()
                } else {
                    pair.to_owned()
                }
            };
            let pairs: Vec<String> = query.split('&').map(given).collect();
            return [path, "?", &pairs.join("&"), &fragment].concat();
        }
    }
    let sign = match address.split_once('?') {
        None if !address.contains('/') => "/?",
        None => "?",
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    };
    format!("{address}{sign}{name}={value}{fragment}")
}

/// The host of what a rule lists: `acme.com`, `*.acme.com`, `www.acme.com` and `https://acme.com/news` are the same.
pub(super) fn host_of(listed: &str) -> Option<String> {
    let host = Link::read(listed.trim().trim_start_matches("*."))?.host;
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let sound = host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'))
        });
    sound.then(|| host.to_owned())
}

/// Whether `host` is `known` or one of its sub-domains.
pub(super) fn covers(known: &str, host: &str) -> bool {
    host.strip_suffix(known)
        .is_some_and(|head| head.is_empty() || head.ends_with('.'))
}

/// A host with each label outside ASCII in punycode (RFC 3492, as IDNA writes them: `xn--…`).
fn in_ascii(host: &str) -> String {
    let labels: Vec<String> = host
        .split('.')
        .map(|label| {
            if label.is_ascii() {
                label.to_owned()
            } else {
                punycode(&crate::text::fold(label))
                    .map_or_else(|| label.to_owned(), |code| format!("xn--{code}"))
            }
        })
        .collect();
    labels.join(".")
}

/// RFC 3492, section 6.3, with the parameters of section 5; `None` for a label that is too long.
fn punycode(label: &str) -> Option<String> {
    let points: Vec<u32> = label.chars().map(u32::from).collect();
    if points.len() > 63 {
        return None;
    }
    let mut code: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(code.len()).ok()?;
    if basic > 0 {
        code.push('-');
    }
    let (mut next, mut delta, mut bias, mut handled) = (128u32, 0u32, 72u32, basic);
    while (handled as usize) < points.len() {
        let least = *points.iter().filter(|point| **point >= next).min()?;
        delta = delta.checked_add((least - next).checked_mul(handled + 1)?)?;
        next = least;
        for point in &points {
            if *point < next {
                delta += 1;
            }
            if *point == next {
                variable_length(delta, bias, &mut code);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        next += 1;
    }
    Some(code)
}

/// A number in digits of a base that depends on the bias.
fn variable_length(number: u32, bias: u32, code: &mut String) {
    let mut rest = number;
    let mut place = 36;
    loop {
        let threshold = if place <= bias {
            1
        } else {
            (place - bias).min(26)
        };
        if rest < threshold {
            code.push(digit(rest));
            return;
        }
        code.push(digit(threshold + (rest - threshold) % (36 - threshold)));
        rest = (rest - threshold) / (36 - threshold);
        place += 36;
    }
}

fn digit(value: u32) -> char {
    let base = if value < 26 {
        u32::from('a')
    } else {
        u32::from('0') - 26
    };
    char::from_u32(base + value).unwrap_or('a')
}

fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut steps = 0;
    while delta > 455 {
        delta /= 35;
        steps += 36;
    }
    steps + 36 * delta / (delta + 38)
}

/// Letters of other scripts that look like Latin ones, each before the one it looks like (after Unicode TR 39).
const LOOKALIKES: &str =
    "аaвbсcԁdеeһhіiјjкkӏlмmоoрpԛqѕsтtѵvԝwхxуyαaοoρpνvιiκkτtυuεeіiոnօoսuցgⅼlıiɡgłl";

/// A host in the Latin letters that it looks to be written in.
pub(super) fn skeleton(host: &str) -> String {
    if host.is_ascii() {
        return host.to_owned();
    }
    host.chars()
        .map(|character| {
            let mut pairs = LOOKALIKES.chars();
            while let (Some(other), Some(latin)) = (pairs.next(), pairs.next()) {
                if other == character && !character.is_ascii() {
                    return latin;
                }
            }
            character
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_read_as_a_browser_reads_it() {
        for (link, host) in [
            ("https://ACME.com/x", "acme.com"),
            ("acme.com:8080?a=b", "acme.com"),
            ("https://acme.com@evil.example/", "evil.example"),
            ("https://evil.example\\@acme.com/", "evil.example"),
            ("https://acme.com.", "acme.com"),
            ("https://münchen.de/", "xn--mnchen-3ya.de"),
            ("https://bücher.example", "xn--bcher-kva.example"),
            ("https://blåbærsyltetøy.no", "xn--blbrsyltety-y8ao3x.no"),
            ("https://例え.jp", "xn--r8jz45g.jp"),
        ] {
            assert_eq!(
                Link::read(link).map(|link| link.host).as_deref(),
                Some(host),
                "{link}"
            );
        }
    }

    #[test]
    fn sub_domains_belong_to_their_host_and_lookalikes_do_not() {
        for (known, host, inside) in [
            ("acme.com", "acme.com", true),
            ("acme.com", "blog.acme.com", true),
            ("acme.com", "notacme.com", false),
            ("acme.com", "acme.com.evil.example", false),
        ] {
            assert_eq!(covers(known, host), inside, "{known} {host}");
        }
    }

    #[test]
    fn a_parameter_goes_before_the_fragment() {
        for (link, expected) in [
            ("https://acme.com/a", "https://acme.com/a?s=x"),
            ("https://acme.com", "https://acme.com?s=x"),
            ("acme.com", "acme.com/?s=x"),
            ("https://acme.com/a?b=c#d", "https://acme.com/a?b=c&s=x#d"),
            ("https://acme.com/a?", "https://acme.com/a?s=x"),
        ] {
            assert_eq!(with_parameter(link, "s", "x"), expected);
        }
    }
}
