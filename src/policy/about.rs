//! The words that make a draft be about the company; when a pack is built, never in the browser.

use super::fields::distance;
use super::kinds::Body;
use super::phrases::{Builder, check_term, flag};
use super::rule::Terms;
use super::{ABOUT, About, Policy};
use crate::text::{fold_accents, is_small_word};

/// The fewest letters of a name of several words that people run together, and of a topic that is looked for in the
/// forms of a language that may not be its own.
const LONG: usize = 6;

/// Adds the house's names and topics, as words and in all their forms, and keeps those that stand in hashtags.
pub(super) fn add(builder: &mut Builder, stems: &mut Builder, about: &About, policy: &mut Policy) {
    policy.programme = true;
    let mut names = Vec::new();
    for brand in &about.brands {
        let flags = flags(brand);
        // With the genitive that Norwegian and German write without an apostrophe.
        names.extend([(brand.clone(), flags), (format!("{brand}s"), flags)]);
        let joined = brand.split_whitespace().collect::<Vec<_>>();
        if joined.len() > 1 && letters(brand).chars().count() >= LONG {
            names.extend([(joined.concat(), flags), (joined.join("-"), flags)]);
        }
    }
    for topic in &about.topics {
        let spaced = topic.replace(['-', '_'], " ");
        let other_number = match spaced.strip_suffix('s') {
            Some(one) => one.to_owned(),
            None => format!("{spaced}s"),
        };
        names.extend([topic.clone(), spaced.clone(), other_number].map(|name| (name, 0)));
        // Romance languages have the plural in the first word: "olis d'oliva".
        if let Some((first, rest)) = spaced.split_once(' ') {
            names.push((format!("{first}s {rest}"), 0));
        }
        // A topic in text may be in any of the programme's languages.
        let one = || about.languages.len() == 1 || letters(&spaced).chars().count() >= LONG;
        let sure = one() && !about.topic_names.iter().any(|(_, name)| name == topic);
        for language in about.languages.iter().filter(|_| sure) {
            stems.add_stem(ABOUT, 0, &spaced, language);
        }
    }
    // In all their forms: people write of one heat pump where the programme names many.
    for (language, name) in &about.topic_names {
        stems.add_stem(ABOUT, 0, name, language);
    }
    names.sort();
    names.dedup();
    for (name, flags) in names.iter().filter(|(name, _)| check_term(name).is_ok()) {
        if builder.add(ABOUT, 0, name, *flags).is_ok() {
            builder.add_joined(ABOUT, 0, name, 0);
        }
    }
    let in_letters = about.brands.iter().map(|name| letters(name));
    policy.brands = (in_letters.filter(|name| name.chars().count() > 2)).collect();
    let own = about
        .tags
        .iter()
        .filter(|tag| !about.shared_tags.contains(tag));
    policy.tags = own
        .map(|tag| letters(tag))
        .filter(|name| !name.is_empty())
        .collect();
}

/// Adds the wrong spellings of the house's names that a rule mends: whoever writes one of them means the house.
pub(super) fn add_misspelt(builder: &mut Builder, about: &About, body: &Body, terms: &Terms) {
    let Body::PreferTerm(rule) = body else { return };
    let preferred = letters(rule.preferred());
    let topics = about.topic_names.iter().map(|(_, name)| name);
    let names = about.brands.iter().chain(&about.topics).chain(topics);
    let names: Vec<String> = names
        .map(|name| letters(name))
        .filter(|name| !name.is_empty() && preferred.contains(name.as_str()))
        .collect();
    let wrong = terms
        .list
        .iter()
        .filter(|term| term.flags & flag::EXCEPT == 0);
    for term in wrong.filter(|_| !names.is_empty()) {
        let written = letters(&term.text);
        let alike = |name: &String| {
            written.contains(name.as_str())
                || distance(&written, name) <= name.chars().count() / 4
                || distance(&written, &preferred) <= preferred.chars().count() / 4
        };
        let flags = if names.iter().any(alike) && !is_everyday(&term.text) {
            term.flags & flag::EXACT
        } else if term.text.contains(char::is_uppercase) {
            // Another word may be everybody's; with its capital it is a name.
            flag::EXACT
        } else {
            continue;
        };
        // A term of a rule that is sound can be found.
        let _ = builder.add(ABOUT, 0, &term.text, flags);
    }
}

/// Whether a name is a word of every sentence, such as that of the insurer If, so that only its capital tells.
pub(super) fn is_everyday(name: &str) -> bool {
    let folded = crate::text::fold(name);
    folded.chars().count() < 3 || is_small_word(&folded, None)
}

/// How a name of the house must stand.
fn flags(brand: &str) -> u32 {
    if is_everyday(brand) {
        flag::EXACT | flag::MIDWAY
    } else {
        0
    }
}

/// A name as it stands in hashtags: letters and digits, folded.
fn letters(name: &str) -> String {
    let folded = fold_accents(name);
    folded
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}
