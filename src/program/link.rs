//! A post's link with its campaign's parameters.

use crate::lean::Table;

/// `link` with `parameters` added to its query, percent-encoded. A parameter that the link already
/// has stays as it is, and a fragment stays at the end.
pub fn with_parameters(link: &str, parameters: &Table<String, String>) -> String {
    let (address, fragment) = match link.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment)),
        None => (link, None),
    };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut pairs: Vec<String> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(str::to_owned)
        .collect();
    for (name, value) in parameters {
        let name = encode(name);
        let present = pairs.iter().any(|pair| {
            let written = pair
                .split_once('=')
                .map_or(pair.as_str(), |(written, _)| written);
            written.eq_ignore_ascii_case(&name)
        });
        if !present && !link.is_empty() {
            pairs.push(format!("{name}={}", encode(value)));
        }
    }
    let mut full = path.to_owned();
    if !pairs.is_empty() {
        full.push('?');
        full.push_str(&pairs.join("&"));
    }
    if let Some(fragment) = fragment {
        full.push('#');
        full.push_str(fragment);
    }
    full
}

/// Whether `text` already holds `link`, with or without parameters or a fragment of its own; a longer
/// path is another link.
pub fn holds(text: &str, link: &str) -> bool {
    let page = page(link);
    if page.is_empty() {
        return false;
    }
    let starts = text.char_indices().map(|(start, _)| start);
    starts.into_iter().any(|start| {
        let rest = text.get(start..).unwrap_or_default();
        let begins_word = text
            .get(..start)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|before| !before.is_alphanumeric());
        begins_word
            && starts_with_page(rest, page)
            && ends_there(rest.get(page.len()..).unwrap_or_default())
    })
}

/// The link without query, fragment and final slashes.
fn page(link: &str) -> &str {
    let end = link.find(['?', '#']).unwrap_or(link.len());
    link.get(..end).unwrap_or(link).trim_end_matches('/')
}

/// Scheme and host are the same in any case, the path only as written.
fn starts_with_page(text: &str, page: &str) -> bool {
    let host_end = page.find("://").map_or(0, |scheme| {
        let host = scheme + 3;
        page.get(host..)
            .and_then(|rest| rest.find('/'))
            .map_or(page.len(), |path| host + path)
    });
    let (Some(head), Some(path)) = (text.get(..host_end), text.get(host_end..page.len())) else {
        return false;
    };
    page.get(..host_end)
        .is_some_and(|host| host.eq_ignore_ascii_case(head))
        && page.get(host_end..) == Some(path)
}

/// Whether the address is over before `rest`, but for a slash, a query, a fragment or punctuation.
fn ends_there(rest: &str) -> bool {
    let mut rest = rest.trim_start_matches('/').chars();
    match rest.next() {
        Some(
            mark @ ('.' | ',' | '-' | '_' | ':' | '%' | '~' | '+' | '=' | '&' | ';' | '!' | '@'),
        ) => mark != '_' && !rest.next().is_some_and(char::is_alphanumeric),
        Some(other) => !other.is_alphanumeric(),
        None => true,
    }
}

/// Percent-encodes all but RFC 3986's unreserved characters.
fn encode(value: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(HEX.get(usize::from(digit)).copied().map_or('0', char::from));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(pairs: &[(&str, &str)]) -> Table<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn parameters_join_the_query_once_and_before_the_fragment() {
        let campaign = parameters(&[("utm_campaign", "fall & winter"), ("utm_source", "cuecard")]);
        let added = "utm_campaign=fall%20%26%20winter&utm_source=cuecard";
        for (link, full) in [
            (
                "https://acme.example",
                format!("https://acme.example?{added}"),
            ),
            (
                "https://acme.example/a",
                format!("https://acme.example/a?{added}"),
            ),
            (
                "https://acme.example/a?",
                format!("https://acme.example/a?{added}"),
            ),
            (
                "https://acme.example/a#news",
                format!("https://acme.example/a?{added}#news"),
            ),
            (
                "https://acme.example/a?x=1#n?y",
                format!("https://acme.example/a?x=1&{added}#n?y"),
            ),
            (
                "https://acme.example/?utm_source=mail&flag",
                "https://acme.example/?utm_source=mail&flag&utm_campaign=fall%20%26%20winter"
                    .to_owned(),
            ),
            ("", String::new()),
        ] {
            assert_eq!(with_parameters(link, &campaign), full, "{link}");
            assert_eq!(
                with_parameters(&full, &campaign),
                full,
                "twice is once: {link}"
            );
        }
    }

    #[test]
    fn a_link_without_campaign_stays_as_written() {
        assert_eq!(
            with_parameters("https://acme.example/è?a=ü#x", &Table::new()),
            "https://acme.example/è?a=ü#x"
        );
    }

    #[test]
    fn values_are_percent_encoded_as_utf8() {
        let full = with_parameters("https://a.example", &parameters(&[("q", "è/ø?")]));
        assert_eq!(full, "https://a.example?q=%C3%A8%2F%C3%B8%3F");
    }

    #[test]
    fn a_text_holds_a_link_only_where_the_whole_page_stands() {
        for (text, link, held) in [
            (
                "See https://acme.example/a.",
                "https://acme.example/a",
                true,
            ),
            (
                "See https://ACME.example/a?x=1",
                "https://acme.example/a",
                true,
            ),
            ("(https://acme.example/a#x)", "https://acme.example/a", true),
            (
                "https://acme.example/a/",
                "https://acme.example/a?b=1",
                true,
            ),
            ("https://acme.example", "https://acme.example/", true),
            (
                "See https://acme.example/about",
                "https://acme.example/a",
                false,
            ),
            ("https://acme.example/a/b", "https://acme.example/a", false),
            ("https://acme.example/a-b", "https://acme.example/a", false),
            (
                "https://acme.example/a.html",
                "https://acme.example/a",
                false,
            ),
            ("https://acme.example/A", "https://acme.example/a", false),
            ("https://acme.example.org", "https://acme.example", false),
            ("no link", "https://acme.example/a", false),
            ("anything", "", false),
        ] {
            assert_eq!(holds(text, link), held, "{text} / {link}");
        }
    }
}
