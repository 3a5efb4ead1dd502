//! Where a Vale rule looks: its scopes.

use cuecard_derive::Deserialize;
use serde::Serialize;

/// A rule's scopes: any of them, each of parts that must all hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Selector(Vec<Vec<Part>>);

/// Sections that a block must have, or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    not: bool,
    sections: Vec<String>,
}

/// A block as a whole, or a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::policy) enum Level {
    Whole,
    Paragraph,
    Sentence,
}

/// Parts of a paragraph's line that only rules see which name them.
const INLINE: [&str; 4] = ["link", "strong", "emphasis", "code"];

impl Selector {
    /// Reads `heading.h1`, `~table & ~list`, one or several; none is `text`.
    pub fn read(scopes: &[String]) -> Self {
        let text = ["text".to_owned()];
        let scopes = if scopes.is_empty() { &text } else { scopes };
        Selector(
            scopes
                .iter()
                .map(|scope| scope.split('&').map(Part::read).collect())
                .collect(),
        )
    }

    /// Whether a rule sees a block with this scope at this level.
    pub fn admits(&self, scope: &[&str], level: Level) -> bool {
        let name = match level {
            Level::Whole => scope
                .iter()
                .copied()
                .find(|section| INLINE.contains(section)),
            Level::Paragraph => Some("paragraph"),
            Level::Sentence => Some("sentence"),
        };
        self.0.iter().any(|parts| {
            let named = name.is_none_or(|name| {
                parts
                    .iter()
                    .any(|part| !part.not && part.sections.iter().any(|section| section == name))
            });
            named && parts.iter().all(|part| part.holds(scope, name))
        })
    }
}

impl Part {
    fn read(text: &str) -> Self {
        let text = text.trim();
        let (not, rest) = match text.strip_prefix('~') {
            Some(rest) => (true, rest.trim()),
            None => (false, text),
        };
        Part {
            not,
            sections: rest
                .split('.')
                .map(|section| section.trim().to_owned())
                .collect(),
        }
    }

    fn holds(&self, scope: &[&str], name: Option<&str>) -> bool {
        let has = |section: &String| scope.contains(&section.as_str()) || name == Some(section);
        let within = self.sections.iter().all(has);
        if self.not {
            // The text as a whole is never what a block is not.
            !within && !scope.contains(&"raw") && !scope.contains(&"summary")
        } else {
            within
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_read_as_vale_does() {
        let heading = ["text", "heading", "h2", "md"];
        let paragraph = ["text", "md"];
        for (scopes, scope, level, sees) in [
            (vec![], &paragraph[..], Level::Whole, true),
            (vec![], &heading[..], Level::Whole, true),
            (vec!["heading"], &paragraph[..], Level::Whole, false),
            (vec!["heading.h2"], &heading[..], Level::Whole, true),
            (vec!["heading.h1"], &heading[..], Level::Whole, false),
            (vec!["~heading"], &heading[..], Level::Whole, false),
            (vec!["text & ~heading.h1"], &heading[..], Level::Whole, true),
            (
                vec!["heading", "text.md"],
                &paragraph[..],
                Level::Whole,
                true,
            ),
            (vec![], &paragraph[..], Level::Sentence, false),
            (vec!["sentence"], &paragraph[..], Level::Sentence, true),
            (
                vec!["sentence & ~heading"],
                &heading[..],
                Level::Sentence,
                false,
            ),
            (vec!["~heading"], &["raw", "md"][..], Level::Whole, false),
            (vec!["raw"], &["raw", "md"][..], Level::Whole, true),
            (vec!["~heading"], &["link"][..], Level::Whole, false),
            (vec!["link"], &["link"][..], Level::Whole, true),
        ] {
            let scopes: Vec<String> = scopes.into_iter().map(str::to_owned).collect();
            assert_eq!(
                Selector::read(&scopes).admits(scope, level),
                sees,
                "{scopes:?} {scope:?}"
            );
        }
    }
}
