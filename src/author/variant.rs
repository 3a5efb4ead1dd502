//! The heading of a variant, `## LANG [NETWORK] [SURFACE] [(label)]`, and what must hold for its text.

use super::fields::{is_id, is_language};
use super::nearest::{advice, nearest};
use super::node::Place;
use super::sink::{Sink, Subject};
use crate::network::{Network, Surface};
use crate::program::{Post, Variant, caption};

/// The most characters of one caption; no network takes more.
const MAX_TEXT: usize = 100_000;

/// Surfaces by their names.
pub const SURFACES: [(&str, Surface); 4] = [
    ("post", Surface::Post),
    ("comment", Surface::Comment),
    ("message", Surface::Message),
    ("article", Surface::Article),
];

/// A variant without text from the words after `## `. Err: why it is no heading.
pub fn heading(words: &str) -> Result<Variant, String> {
    let (parts, label) = match words.split_once('(') {
        None => (words, ""),
        Some((parts, label)) => match label.trim_end().strip_suffix(')') {
            Some(label) if !label.trim().is_empty() && !label.contains(['(', ')']) => {
                (parts, label.trim())
            }
            _ => {
                return Err(format!(
                    "the label of \"## {}\" is not in one pair of parentheses",
                    words.trim()
                ));
            }
        },
    };
    let mut parts = parts.split_whitespace();
    let language = parts.next().unwrap_or_default();
    if !is_language(language) {
        return Err(format!("\"{language}\" is no language code"));
    }
    let rest: Vec<&str> = parts.collect();
    let (network, surface) = match rest.as_slice() {
        [] => ("", ""),
        [one] if is_surface(one) => ("", *one),
        [one] => (*one, ""),
        [network, surface] => (*network, *surface),
        _ => {
            return Err(format!(
                "\"## {}\" has more than a language, a network and a surface",
                words.trim()
            ));
        }
    };
    variant(language, network, surface, label)
}

/// A variant without text from its four parts, of which all but the language may be empty.
pub fn variant(
    language: &str,
    network: &str,
    surface: &str,
    label: &str,
) -> Result<Variant, String> {
    if !is_language(language) {
        return Err(format!("\"{language}\" is no language code"));
    }
    if !network.is_empty() && (!is_id(network) || is_surface(network)) {
        let near = nearest(network, &networks())
            .map_or(String::new(), |name| format!("; did you mean \"{name}\"?"));
        return Err(format!("\"{network}\" is no network{near}"));
    }
    let found = SURFACES
        .iter()
        .find(|(name, _)| *name == surface)
        .map(|(_, surface)| *surface);
    if found.is_none() && !surface.is_empty() {
        let names = SURFACES.map(|(name, _)| name);
        let near = nearest(surface, &names)
            .map_or(String::new(), |name| format!("; did you mean \"{name}\"?"));
        return Err(format!(
            "\"{surface}\" is no surface (post, comment, message, article){near}"
        ));
    }
    let parts = [language, network, surface, label];
    let id = parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join("/");
    Ok(Variant {
        id,
        language: language.to_owned(),
        network: (!network.is_empty()).then(|| network.to_owned()),
        surface: found,
        label: label.to_owned(),
        text: String::new(),
    })
}

/// Names of the networks that Cuecard knows.
pub fn networks() -> Vec<&'static str> {
    Network::all().iter().map(|network| network.name).collect()
}

/// Says that a network is none that Cuecard knows: what is for it alone is offered nowhere.
pub fn warn_of_network(network: &str, subject: &Subject, at: Place, sink: &mut Sink) {
    let known = networks();
    if !known.contains(&network) {
        let message =
            format!("Cuecard knows no network \"{network}\", so nobody sees what is for it");
        sink.warning(subject, at, message, advice(network, &known));
    }
}

fn is_surface(word: &str) -> bool {
    SURFACES.iter().any(|(name, _)| *name == word)
}

/// A caption as it is kept: without blank lines at both ends.
pub fn trim_blank_lines(text: &str) -> String {
    let blank = |line: &&str| line.trim().is_empty();
    let lines: Vec<&str> = text.split('\n').collect();
    let start = lines.iter().take_while(|line| blank(line)).count();
    let end = lines.iter().rev().take_while(|line| blank(line)).count();
    lines
        .get(start..lines.len().saturating_sub(end))
        .unwrap_or_default()
        .join("\n")
}

/// Adds `variant`, whose text begins on line `first`, to `post` if the text is sound and its id new; if
/// not, it is reported and left out.
pub fn add(
    post: &mut Post,
    variant: Variant,
    subject: &Subject,
    at: Place,
    first: usize,
    sink: &mut Sink,
) -> bool {
    let id = &variant.id;
    let length = variant.text.chars().count();
    if post.variants.iter().any(|known| known.id == *id) {
        let help = "remove it, or give it a label: ## en (short)";
        sink.error(
            subject,
            at,
            format!("the variant \"{id}\" stands twice; the first one holds"),
            help,
        );
    } else if variant.text.is_empty() {
        sink.error(
            subject,
            at,
            format!("the variant \"{id}\" has no text"),
            "write the text below its heading, or remove it",
        );
    } else if length > MAX_TEXT {
        let message =
            format!("the variant \"{id}\" has {length} characters; at most {MAX_TEXT} are kept");
        sink.error(subject, at, message, "shorten it");
    } else if post.link.is_empty()
        && caption::parts(&variant.text)
            .iter()
            .any(|(_, part)| *part == caption::Part::Link)
    {
        let message = format!("the variant \"{id}\" has {{{{link}}}}, but the post has no link");
        sink.error(
            subject,
            at,
            message,
            "add link = \"https://…\" to the post, or remove {{link}}",
        );
    } else {
        warn_of_blanks(&variant, subject, first, sink);
        if let Some(network) = &variant.network {
            warn_of_network(network, subject, at, sink);
        }
        post.variants.push(variant);
        return true;
    }
    false
}

/// `{{` that begins no blank is probably a slip; it would be posted as it stands.
fn warn_of_blanks(variant: &Variant, subject: &Subject, first: usize, sink: &mut Sink) {
    for (span, part) in caption::parts(&variant.text) {
        if let caption::Part::Text(words) = part
            && let Some(slip) = words.find("{{").or_else(|| words.find("}}"))
        {
            let before = variant.text.get(..span.start + slip).unwrap_or_default();
            let line = first + before.matches('\n').count();
            let message = format!(
                "in \"{}\" stands a {{{{ or }}}} that belongs to no blank",
                variant.id
            );
            sink.warning(
                subject,
                Place::line(line),
                message,
                "write blanks on one line, like {{lesson|What did you learn?}}",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_language_network_surface_and_label() {
        for (words, id) in [
            ("it", "it"),
            ("en x", "en/x"),
            ("en comment", "en/comment"),
            ("ca linkedin comment (short)", "ca/linkedin/comment/short"),
            ("nb  (to råd) ", "nb/to råd"),
            ("pt-BR mastodon", "pt-BR/mastodon"),
        ] {
            assert_eq!(heading(words).unwrap().id, id);
        }
    }

    #[test]
    fn what_is_no_heading_is_said() {
        for (words, reason) in [
            ("", "\"\" is no language code"),
            ("English", "\"English\" is no language code"),
            ("EN", "\"EN\" is no language code"),
            ("en comment linkedin", "\"comment\" is no network"),
            ("en linkedin coment", "did you mean \"comment\"?"),
            ("en a b c", "more than a language"),
            ("en (short", "not in one pair of parentheses"),
            ("en ()", "not in one pair of parentheses"),
            (
                "en LinkedIn",
                "\"LinkedIn\" is no network; did you mean \"linkedin\"?",
            ),
        ] {
            let found = heading(words).unwrap_err();
            assert!(found.contains(reason), "{words}: {found}");
        }
    }

    #[test]
    fn blank_lines_at_both_ends_go_and_all_else_stays() {
        assert_eq!(trim_blank_lines("\n \n  a \n\n b\t\n\n"), "  a \n\n b\t");
        assert_eq!(trim_blank_lines(" \n\n"), "");
    }
}
