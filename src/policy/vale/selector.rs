//! Where a Vale rule looks: its scopes.

use cuecard_derive::Deserialize;
use serde::Serialize;

use crate::policy::fields::did_you_mean;

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

/// What a block of a draft or of Markdown can be.
const SECTIONS: [&str; 28] = [
    "text",
    "txt",
    "md",
    "markdown",
    "raw",
    "summary",
    "paragraph",
    "sentence",
    "heading",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "list",
    "blockquote",
    "table",
    "header",
    "cell",
    "caption",
    "figure",
    "attr",
    "alt",
    "link",
    "strong",
    "emphasis",
    "code",
];
/// What only blocks of other formats are.
const ELSEWHERE: [&str; 10] = [
    "html", "adoc", "asciidoc", "rst", "org", "xml", "xsd", "dita", "mdx", "quote",
];
/// What names of its author's follow.
const FREE: [&str; 4] = ["frontmatter", "comment", "class", "meta"];

impl Selector {
    /// Reads `heading.h1`, `~table & ~list`, one or several; none is `text`. Err: why the rule would not look where
    /// it should.
    pub fn read(scopes: &[String]) -> Result<Self, String> {
        let text = ["text".to_owned()];
        let scopes = if scopes.is_empty() { &text } else { scopes };
        let read: Vec<Vec<Part>> = scopes
            .iter()
            .map(|scope| scope.split('&').map(Part::read).collect())
            .collect();
        for part in read.iter().flatten() {
            if let Some(section) = part.unknown() {
                let near = did_you_mean(section, SECTIONS.iter().copied());
                return Err(format!("the scope `{section}` is not known{near}"));
            }
        }
        if !read.iter().any(|parts| parts.iter().all(Part::can_hold)) {
            return Err(format!(
                "the scope `{}` is never in a draft or in Markdown",
                scopes.join(", ")
            ));
        }
        Ok(Selector(read))
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
    /// A section that is in no text of any format; front matter has what sections its author likes.
    fn unknown(&self) -> Option<&str> {
        let free = |section: &String| FREE.contains(&section.as_str());
        if self.sections.iter().any(free) {
            return None;
        }
        self.sections
            .iter()
            .map(String::as_str)
            .find(|section| !SECTIONS.contains(section) && !ELSEWHERE.contains(section))
    }

    /// Whether a block can be as it asks.
    fn can_hold(&self) -> bool {
        let here = |section: &String| SECTIONS.contains(&section.as_str());
        self.not
            || self.sections.iter().all(here)
            || self.sections.iter().any(|section| section == "frontmatter")
    }

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
                Selector::read(&scopes).unwrap().admits(scope, level),
                sees,
                "{scopes:?} {scope:?}"
            );
        }
    }

    #[test]
    fn a_scope_that_is_never_seen_is_refused_and_one_of_another_format_does_no_harm() {
        for (scopes, reason) in [
            (vec!["hedaing"], "not known; did you mean `heading`?"),
            (vec!["heading", "doc(h1)"], "`doc(h1)` is not known"),
            (vec!["~hedaing"], "not known"),
            (vec!["comment.line"], "never in a draft"),
            (vec!["text.rst", "heading & text.adoc"], "never in a draft"),
            (vec!["text.class.title"], "never in a draft"),
            (vec!["text.frontmatter.title"], ""),
            (vec!["text.md", "text.rst"], ""),
            (vec!["~comment & text"], ""),
        ] {
            let scopes: Vec<String> = scopes.into_iter().map(str::to_owned).collect();
            let seen = Selector::read(&scopes).err().unwrap_or_default();
            assert!(seen.contains(reason), "{scopes:?}: {seen}");
            assert_eq!(seen.is_empty(), reason.is_empty(), "{scopes:?}: {seen}");
        }
    }
}
