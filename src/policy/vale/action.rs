//! What a Vale rule offers to do: replace, remove, edit, convert.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::keys;
use crate::policy::fields::Fields;
use crate::policy::pattern::{Pattern, Runner, compile, parse};
use crate::text::{Span, small};

/// A rule's action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::policy) enum Action {
    /// One of these; none: what the rule itself proposes.
    Replace(Vec<String>),
    Remove,
    /// `simple`: words that were run together, apart.
    Convert,
    Regex {
        pattern: Pattern,
        with: String,
    },
    Trim {
        marks: String,
        left: bool,
        right: bool,
    },
    /// What stands before the first such text.
    Truncate(String),
    /// The numbered part between such texts.
    Split {
        at: String,
        index: usize,
    },
}

impl Action {
    /// Reads `action: {name, params}`. `None`: there is none, or none that can be offered without running code.
    pub fn read(fields: &mut Fields) -> Option<Self> {
        let (name, params) = keys::action(fields)?;
        let param = |index: usize| params.get(index).cloned().unwrap_or_default();
        let trim = |left, right| Action::Trim {
            marks: param(1),
            left,
            right,
        };
        Some(match name.as_str() {
            "replace" => Action::Replace(params),
            "remove" => Action::Remove,
            "convert" => Action::Convert,
            "edit" => match param(0).as_str() {
                "regex" => match parse(&param(1)).and_then(|node| compile(&node, true)) {
                    Ok(pattern) => Action::Regex {
                        pattern,
                        with: param(2),
                    },
                    Err(reason) => {
                        fields.wrong(
                            "action",
                            format!("the pattern {}: {reason}", param(1)),
                            HELP,
                        );
                        return None;
                    }
                },
                "trim" => trim(true, true),
                "trim_left" => trim(true, false),
                "trim_right" => trim(false, true),
                "truncate" => Action::Truncate(param(1)),
                "split" => Action::Split {
                    at: param(1),
                    index: param(2).parse().unwrap_or_default(),
                },
                // Vale reads others too, and leaves the words as they are.
                _ => return None,
            },
            // Suggestions come from a dictionary or a script.
            _ => return None,
        })
    }

    /// What may take the place of a match; `proposed` is what the rule itself would put there.
    pub fn apply(&self, matched: &str, proposed: &[String]) -> Vec<String> {
        let edited = match self {
            Action::Replace(params) if params.is_empty() => return proposed.to_vec(),
            Action::Replace(params) => return params.clone(),
            Action::Remove => return vec![String::new()],
            Action::Convert => spread_out(matched),
            Action::Regex { pattern, with } => replace_all(pattern, matched, with),
            Action::Trim { marks, left, right } => {
                let is = |character: char| marks.contains(character);
                let text = if *left {
                    matched.trim_start_matches(is)
                } else {
                    matched
                };
                let text = if *right {
                    text.trim_end_matches(is)
                } else {
                    text
                };
                text.to_owned()
            }
            Action::Truncate(at) => part(matched, at, 0).unwrap_or_default().to_owned(),
            Action::Split { at, index } => match part(matched, at, *index) {
                Some(part) => part.to_owned(),
                None => return Vec::new(),
            },
        };
        vec![edited.trim().to_owned()]
    }
}

const HELP: &str = "use replace, remove, convert, or edit with regex, trim, trim_left, trim_right, truncate or split";

fn part<'t>(text: &'t str, at: &str, index: usize) -> Option<&'t str> {
    if at.is_empty() {
        return (index == 0).then_some(text);
    }
    text.split(at).nth(index)
}

/// Words that capitals, signs or underscores part, in lower case.
fn spread_out(text: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for character in text.chars() {
        let letter = character.is_alphanumeric();
        if (before.is_lowercase() && character.is_uppercase()) || !letter {
            out.push(' ');
        }
        if letter {
            out.push(small(character));
        }
        before = character;
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every match of a pattern replaced; `$1` and `${1}` are its groups.
pub(in crate::policy) fn replace_all(pattern: &Pattern, text: &str, with: &str) -> String {
    let mut out = String::new();
    let mut runner = Runner::new(pattern, text);
    let (mut at, mut copied) = (0, 0);
    while let Some(span) = runner.find(at) {
        out.push_str(Span::new(copied, span.start).of(text));
        let groups = runner.groups.clone();
        expand(with, &mut out, |number| {
            if number == 0 {
                return span.of(text).to_owned();
            }
            let place = |index: usize| groups.get(index).copied().flatten();
            let (Some(start), Some(end)) = (place(number * 2 - 2), place(number * 2 - 1)) else {
                return String::new();
            };
            Span::new(start, end).of(text).to_owned()
        });
        copied = span.end;
        at = if span.end > span.start {
            span.end
        } else {
            span.end
                + text
                    .get(span.end..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8)
        };
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    out
}

fn expand(with: &str, out: &mut String, group: impl Fn(usize) -> String) {
    let mut rest = with;
    while let Some((before, after)) = rest.split_once('$') {
        out.push_str(before);
        let braced = after.strip_prefix('{');
        let body = braced.unwrap_or(after);
        let digits = body.chars().take_while(char::is_ascii_digit).count();
        let (number, tail) = body.split_at(digits);
        if let Ok(number) = number.parse() {
            out.push_str(&group(number));
            rest = match braced {
                Some(_) => tail.strip_prefix('}').unwrap_or(tail),
                None => tail,
            };
        } else {
            out.push('$');
            rest = after;
        }
    }
    out.push_str(rest);
}

/// The options that a swap's value lists: parted by `|`, where `\|` is the sign itself.
pub(in crate::policy) fn options(value: &str) -> Vec<String> {
    value
        .replace(r"\|", "\0")
        .split('|')
        .filter(|option| !option.is_empty())
        .map(|option| option.replace('\0', "|"))
        .collect()
}
