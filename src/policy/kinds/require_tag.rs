//! `require-tag`: one of the house's hashtags in a post about the company. See `docs/rules/require-tag.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use super::super::tagging::read_tags;
use crate::text::{fold_accents, paragraphs};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct RequireTag {
    /// Without their sign.
    any: Vec<String>,
}

const MESSAGE: Say = Say("require-tag message");
const OR: Say = Say("require-tag or");
const LABEL: Say = Say("require-tag label");

/// The most tags that are offered as a fix.
const OFFERED: usize = 3;

impl Kind for RequireTag {
    const TRAITS: Traits = Traits {
        name: "require-tag",
        always: false,
        on_protected: false,
        needs_terms: false,
        severity: Severity::Tip,
    };

    fn read(fields: &mut Fields, _terms: &mut Terms) -> Self {
        let any = read_tags(fields, "any");
        RequireTag { any }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let text = place.reading.text;
        let has = |wanted: &String| {
            let wanted = fold_accents(wanted);
            place
                .reading
                .tags()
                .iter()
                .any(|tag| fold_accents(tag.name.of(text)) == wanted)
        };
        if self.any.iter().any(has) {
            return;
        }
        let named: Vec<String> = self.any.iter().map(|tag| format!("#{tag}")).collect();
        let or = [" ", &place.say(&OR, &[]), " "].concat();
        let listed = named.join(&or);
        let mut finding = Finding::whole(text, place.say(&MESSAGE, &[("tags", &listed)]));
        for tag in named.iter().take(OFFERED) {
            finding = finding.with_fix(
                place.say(&LABEL, &[("tag", tag)]),
                format!("{}{tag}", before_tag(text)),
            );
        }
        out.push(finding);
    }
}

/// What stands between the end of a draft and a tag that is added: tags follow tags, else a blank line.
fn before_tag(text: &str) -> &'static str {
    let last = paragraphs(text)
        .last()
        .map_or("", |paragraph| paragraph.of(text));
    let line = last.lines().last().unwrap_or_default();
    let tags_only = line
        .split_whitespace()
        .all(|word| word.starts_with(['#', '\u{FF03}']));
    match text.chars().next_back() {
        None => "",
        Some('\n') if text.ends_with("\n\n") || tags_only => "",
        Some('\n') => "\n",
        Some(last) if last.is_whitespace() => "",
        Some(_) if tags_only => " ",
        Some(_) => "\n\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_joins_other_tags_and_else_stands_apart() {
        for (text, before) in [
            ("", ""),
            ("Hello", "\n\n"),
            ("Hello\n", "\n"),
            ("Hello\n\n", ""),
            ("Hello #a", "\n\n"),
            ("Hello\n\n#a #b", " "),
            ("Hello\n\n#a #b\n", ""),
            ("Hello ", ""),
        ] {
            assert_eq!(before_tag(text), before, "{text:?}");
        }
    }
}
