//! What every Vale rule has: message, scope, exceptions, action, limit.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::action::Action;
use super::keys::compiled;
use super::recase::recased;
use super::selector::Selector;
use super::view::View;
use crate::lean::sort_by;
use crate::policy::fields::Fields;
use crate::policy::pattern::Pattern;
use crate::policy::rule::{Finding, Place};
use crate::policy::say::Say;
use crate::program::Localized;
use crate::text::Span;

/// The common part of a Vale rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::policy) struct Base {
    message: Localized,
    selector: Selector,
    /// What is fine where it is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exceptions: Option<Pattern>,
    /// Exceptions of several words: what lies within one is fine, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phrases: Option<Pattern>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    action: Option<Action>,
    /// The most hints in one draft; 0 for any number.
    #[serde(default)]
    limit: usize,
    /// What the rule puts in the place of words takes their case.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    matchcase: bool,
}

const USE: Say = Say("vale use");
const LEAVE_OUT: Say = Say("vale leave-out");

impl Base {
    /// Reads the common keys.
    pub fn read(fields: &mut Fields) -> Self {
        for key in [
            "level",
            "description",
            "code",
            "name",
            "vocab",
            "source",
            "tests",
            "author",
        ] {
            fields.knows(key);
        }
        let scopes = fields.texts("scope");
        let message = fields.localized("message").unwrap_or_else(|| {
            let help = "write message: what is wrong, with %s for what was found";
            fields.wrong("message", "`message` is missing", help);
            Localized::One(String::new())
        });
        let (exceptions, phrases) = exceptions(fields);
        let selector = Selector::read(&scopes).unwrap_or_else(|reason| {
            let help =
                "use text, heading, paragraph, sentence, list or another of docs/rules/README.md";
            fields.wrong("scope", reason, help);
            Selector::default()
        });
        Base {
            message,
            selector,
            matchcase: fields.flag("matchcase"),
            exceptions,
            phrases,
            action: Action::read(fields),
            limit: fields.count("limit").unwrap_or_default(),
        }
    }

    /// All that the rule sees.
    pub fn views<'a>(&self, place: &'a Place<'a>) -> Vec<View<'a>> {
        View::all(place, &self.selector)
    }

    /// Whether something found is fine.
    pub fn excepts(&self, found: &str) -> bool {
        self.exceptions
            .as_ref()
            .is_some_and(|exceptions| exceptions.is_in(found))
    }

    /// The message with its places filled, in a language.
    pub fn say(&self, ui: &str, values: &[&str]) -> String {
        fill(self.message.get(ui), values)
    }

    /// The message of a rule that lists what to write, each in quotes: its own quotes around it go.
    pub fn say_listed(&self, ui: &str, values: &[&str]) -> String {
        let message = self.message.get(ui);
        let first = message.find("%s").unwrap_or_default();
        for quoted in ["'%s'", "\"%s\""] {
            if message.find(quoted).is_some_and(|at| at + 1 == first) {
                return fill(&message.replacen(quoted, "%s", 1), values);
            }
        }
        fill(message, values)
    }

    /// What the rule offers to do.
    pub fn action(&self) -> Option<&Action> {
        self.action.as_ref()
    }

    /// What its action puts in the place of what was found; `proposed` is what the rule itself would put there.
    pub fn instead(&self, found: &str, proposed: &[String]) -> Vec<String> {
        let Some(action) = &self.action else {
            return Vec::new();
        };
        let mut instead = action.apply(found, proposed);
        if self.matchcase && matches!(action, Action::Replace(_)) {
            for text in &mut instead {
                *text = recased(text, found);
            }
        }
        instead
    }
}

/// What is fine in a view, with the exceptions of several words looked up when first asked for.
pub(in crate::policy) struct Fine<'a> {
    base: &'a Base,
    text: &'a str,
    phrases: Option<Vec<Span>>,
}

impl<'a> Fine<'a> {
    pub fn new(base: &'a Base, text: &'a str) -> Self {
        Fine {
            base,
            text,
            phrases: None,
        }
    }

    /// Whether what was found at a span is an exception, or lies within one.
    pub fn has(&mut self, span: Span) -> bool {
        if self.base.excepts(span.of(self.text).trim()) {
            return true;
        }
        let Some(pattern) = &self.base.phrases else {
            return false;
        };
        let phrases = self.phrases.get_or_insert_with(|| pattern.spans(self.text));
        let next = phrases.partition_point(|phrase| phrase.end < span.end);
        phrases
            .get(next)
            .is_some_and(|phrase| phrase.start <= span.start)
    }
}

/// The list under `exceptions`, whole words, the longest first; and those of several words once more.
fn exceptions(fields: &mut Fields) -> (Option<Pattern>, Option<Pattern>) {
    let mut list = fields.texts("exceptions");
    list.retain(|exception| !exception.is_empty());
    if list.is_empty() {
        return (None, None);
    }
    sort_by(&mut list, |one, other| other.len().cmp(&one.len()));
    let several: Vec<&str> = list
        .iter()
        .map(String::as_str)
        .filter(|phrase| phrase.contains([' ', '\t']) || phrase.contains(r"\s"))
        .collect();
    let phrases = if several.is_empty() {
        None
    } else {
        let pattern = format!(r"(?i)\b(?:{})\b", several.join("|"));
        compiled(fields, "exceptions", &pattern, false)
    };
    let pattern = format!(r"\b(?:{})\b", each_in_its_case(&list));
    (compiled(fields, "exceptions", &pattern, false), phrases)
}

/// Exceptions as alternatives of one pattern; those that begin with `(?i)` alone are found in any case.
pub(super) fn each_in_its_case(list: &[String]) -> String {
    let each: Vec<String> = list
        .iter()
        .map(|exception| {
            if exception.starts_with("(?i)") {
                exception.clone()
            } else {
                format!("(?-i){exception}")
            }
        })
        .collect();
    each.join("|")
}

/// Gathers a rule's findings: one for each beginning, no more than its limit.
pub(in crate::policy) struct Report<'a> {
    base: &'a Base,
    place: &'a Place<'a>,
    out: &'a mut Vec<Finding>,
    /// Where findings begin, in order.
    starts: Vec<usize>,
}

impl<'a> Report<'a> {
    pub fn new(base: &'a Base, place: &'a Place<'a>, out: &'a mut Vec<Finding>) -> Self {
        Report {
            base,
            place,
            out,
            starts: Vec::new(),
        }
    }

    /// The language of the messages.
    pub fn ui(&self) -> &'a str {
        self.place.reading.draft.ui
    }

    /// Remembers a beginning; false if it is known.
    fn is_first(&mut self, start: usize) -> bool {
        let place = self.starts.partition_point(|known| *known < start);
        let first = self.starts.get(place) != Some(&start);
        if first {
            self.starts.insert(place, start);
        }
        first
    }

    /// Something found in a view, with its message and what could stand there instead.
    pub fn add(&mut self, view: &View, span: Span, message: &str, instead: &[String]) {
        let full = self.base.limit > 0 && self.starts.len() >= self.base.limit;
        let source = view.source(span);
        let off = view.is_off(&self.place.rule.id, span.of(view.text), source.start);
        if full || off || !self.is_first(source.start) {
            return;
        }
        let mut finding = Finding::at(source, message.replace('\n', " "));
        for text in instead {
            if text != span.of(view.text) {
                let say = if text.is_empty() { &LEAVE_OUT } else { &USE };
                let label = say.with(self.ui(), &[("to", text)]);
                finding = match self.words_of(view, span, text) {
                    Some(at) => finding.with_fix_at(at, label, text.clone()),
                    None => finding.with_fix(label, text.clone()),
                };
            }
        }
        self.out.push(finding);
    }

    /// Where words take the place of words that were found with white space around them (`e.g. `): those alone,
    /// so that the white space stays.
    fn words_of(&self, view: &View, span: Span, text: &str) -> Option<Span> {
        let found = span.of(view.text);
        let words = found.trim();
        let edits = !matches!(self.base.action, None | Some(Action::Replace(_)));
        let word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        if edits
            || words.len() == found.len()
            || text == words
            || !word(text.chars().next())
            || !word(text.chars().next_back())
        {
            return None;
        }
        let start = span.start + found.len() - found.trim_start().len();
        Some(view.source(Span::new(start, start + words.len())))
    }

    /// What is about the draft as a whole.
    pub fn whole(&mut self, message: String) {
        if self.is_first(usize::MAX) {
            self.out
                .push(Finding::whole(self.place.reading.text, message));
        }
    }

    /// A match with the rule's own message: `%s` is what was found, then what would stand there.
    pub fn found(&mut self, view: &View, span: Span) {
        let matched = span.of(view.text);
        let instead = self.base.instead(matched, &[]);
        let shown = match instead.as_slice() {
            [one] => one.clone(),
            [] => matched.to_owned(),
            several => listed(several),
        };
        let message = self.base.say(self.ui(), &[matched, &shown]);
        self.add(view, span, &message, &instead);
    }
}

/// `'a'`, `'a' or 'b'`, `'a', 'b', or 'c'`.
pub(in crate::policy) fn listed(words: &[String]) -> String {
    match words {
        [one] => format!("'{one}'"),
        [one, other] => format!("'{one}' or '{other}'"),
        [rest @ .., last] => {
            let rest: Vec<String> = rest.iter().map(|word| format!("'{word}'")).collect();
            format!("{}, or '{last}'", rest.join(", "))
        }
        [] => String::new(),
    }
}

/// Go's way of filling: `%s` and `%d` take the values in order, `%[2]s` the second, `%%` is one `%`.
fn fill(message: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(message.len() + 16);
    let mut next = 0;
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let numbered = after.strip_prefix('[').and_then(|tail| {
            let (number, tail) = tail.split_once(']')?;
            Some((number.parse::<usize>().ok()?, tail))
        });
        let (index, tail) = match numbered {
            Some((number, tail)) => (number.saturating_sub(1), tail),
            None => (next, after),
        };
        match tail.chars().next() {
            Some('s' | 'd' | 'v') => {
                out.push_str(values.get(index).copied().unwrap_or_default());
                next = index + 1;
                rest = tail.get(1..).unwrap_or_default();
            }
            Some('%') => {
                out.push('%');
                rest = tail.get(1..).unwrap_or_default();
            }
            _ => {
                out.push('%');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_filled_as_go_does() {
        for (message, expected) in [
            ("Use '%s' instead of '%s'.", "Use 'a' instead of 'b'."),
            ("%[2]s, not %[1]s", "b, not a"),
            ("100 %% of %s", "100 % of a"),
            ("50% of", "50% of"),
            ("no place", "no place"),
            ("%s %s %s", "a b "),
        ] {
            assert_eq!(fill(message, &["a", "b"]), expected);
        }
    }
}
