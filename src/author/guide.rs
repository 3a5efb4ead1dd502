//! `guide/<lang>.md`: headings and what stands below them, as plain paragraphs; and what each tells somebody who asks.

use super::fields::is_language;
use super::folder::{Folder, stem};
use super::node::Place;
use super::sink::{Sink, Subject};
use super::verdict;
use crate::lean::Table;
use crate::program::{GuideSection, Problem};

/// Below a heading: what the clause tells somebody who asks whether they may.
const ANSWER: &str = "answer:";
/// Below a heading: another way to ask the same.
const ALSO: &str = "also:";

/// Language code -> sections; and, for `pack test`, questions whose answers nobody is told as yes, ask or better not.
pub fn read(folder: &Folder, sink: &mut Sink) -> (Table<String, Vec<GuideSection>>, Vec<Problem>) {
    let mut guides = Table::new();
    let mut unclear = Sink::default();
    for path in folder.list("guide", &["md"]) {
        let language = stem(path);
        let subject = Subject::new(path, language);
        if !is_language(language) {
            let message = format!("\"{language}\" is no language code; the guide is left out");
            sink.error(
                &subject,
                Place::default(),
                message,
                "name the file after its language: guide/en.md",
            );
        } else if let Some(text) = folder.text(path, sink) {
            let mut sections = sections(&text);
            for section in &mut sections {
                section.judge(language, &subject, sink, &mut unclear);
            }
            let sections = sections.into_iter().map(|written| written.section);
            guides.insert(language.to_owned(), sections.collect());
        }
    }
    (guides, unclear.0)
}

/// A section and what stands below its heading for Cuecard.
struct Written {
    section: GuideSection,
    line: usize,
    /// What follows `answer:`, and on which line.
    answer: Option<(String, usize)>,
}

impl Written {
    /// Takes a line right below the heading that is for Cuecard and not for readers; whether it was one.
    fn aside(&mut self, line: &str, number: usize) -> bool {
        let lower = line.to_lowercase();
        // Both words are ASCII, so they are as long in the line as written.
        if lower.starts_with(ANSWER) && self.answer.is_none() {
            let rest = line.get(ANSWER.len()..).unwrap_or_default();
            let short = rest.split_whitespace().count() <= 3;
            if short {
                self.answer = Some((rest.trim().to_owned(), number));
            }
            return short;
        }
        if lower.starts_with(ALSO) {
            let rest = line.get(ALSO.len()..).unwrap_or_default().trim();
            self.section
                .also
                .extend((!rest.is_empty()).then(|| plain(rest)));
            return true;
        }
        false
    }

    /// Finds out what the section tells: what its author says it does, else what its answer begins with.
    fn judge(&mut self, language: &str, subject: &Subject, sink: &mut Sink, unclear: &mut Sink) {
        let subject = Subject::new(&subject.file, &self.section.anchor);
        if let Some((answer, line)) = &self.answer {
            let plain = answer.trim().to_lowercase();
            match verdict::PLAIN.iter().find(|(known, _)| *known == plain) {
                Some((_, verdict)) => self.section.verdict = *verdict,
                None => sink.warning(
                    &subject,
                    Place::line(*line),
                    format!("\"{answer}\" is no answer that Cuecard knows; people read the clause themselves"),
                    "write answer: yes, ask, better not, or none",
                ),
            }
            return;
        }
        let GuideSection { title, body, .. } = &self.section;
        let told = verdict::read(language, title, body);
        if told.is_none() && verdict::is_asked(language, title) {
            let begin: String = body
                .split_whitespace()
                .take(3)
                .collect::<Vec<_>>()
                .join(" ");
            unclear.warning(
                &subject,
                Place::line(self.line),
                format!("the answer to \"{title}\" begins with \"{begin}\": that is no plain yes, ask or better not, so nobody is told one"),
                "begin it with one of them in the guide's language, or write a line answer: yes, ask, better not or none below the heading",
            );
        }
        self.section.verdict = told;
    }
}

/// The headed parts of a guide. Text before the first heading belongs to none and is dropped.
fn sections(text: &str) -> Vec<Written> {
    let mut sections: Vec<Written> = Vec::new();
    let mut paragraph = String::new();
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        if paragraph.is_empty()
            && let Some(last) = sections.last_mut()
            && last.section.body.is_empty()
            && last.aside(line, number)
        {
            continue;
        }
        match heading(line) {
            Some((level, title)) => {
                close(&mut paragraph, &mut sections);
                let (title, anchor) = named(title);
                let anchor = unique(&anchor, &sections);
                sections.push(Written {
                    section: GuideSection {
                        anchor,
                        title,
                        level,
                        body: String::new(),
                        also: Vec::new(),
                        verdict: None,
                    },
                    line: number,
                    answer: None,
                });
            }
            None if line.is_empty() => close(&mut paragraph, &mut sections),
            None => {
                if !paragraph.is_empty() {
                    paragraph.push(if is_item(line) { '\n' } else { ' ' });
                }
                paragraph.push_str(&plain(line));
            }
        }
    }
    close(&mut paragraph, &mut sections);
    sections
}

fn close(paragraph: &mut String, sections: &mut [Written]) {
    let done = std::mem::take(paragraph);
    if let Some(Written { section, .. }) = sections.last_mut()
        && !done.is_empty()
    {
        if !section.body.is_empty() {
            section.body.push_str("\n\n");
        }
        section.body.push_str(&done);
    }
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let title = line.get(level..)?.strip_prefix(' ')?;
    let level = u8::try_from(level)
        .ok()
        .filter(|level| (1..=6).contains(level))?;
    Some((level, title.trim().trim_end_matches('#').trim_end()))
}

/// A heading's title and anchor; `## Title {#anchor}` gives its own, so that languages can share one.
fn named(title: &str) -> (String, String) {
    if let Some((title, rest)) = title.rsplit_once("{#")
        && let Some(own) = rest.strip_suffix('}')
        && !own.is_empty()
    {
        return (plain(title.trim_end()), anchor(own));
    }
    (plain(title), anchor(title))
}

/// Lower case, words joined by `-`: "How do we write names?" is `how-do-we-write-names`.
pub fn anchor(title: &str) -> String {
    // An apostrophe or a middle dot stands within a word: `can't` is `cant`, as on GitHub.
    let lower = plain(title).to_lowercase().replace(['\'', '’', '·'], "");
    let words = lower
        .split(|mark: char| !mark.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn unique(anchor: &str, sections: &[Written]) -> String {
    let taken = |name: &str| sections.iter().any(|known| known.section.anchor == name);
    if !taken(anchor) {
        return anchor.to_owned();
    }
    let numbered = (2..).map(|number| format!("{anchor}-{number}"));
    numbered
        .into_iter()
        .find(|name| !taken(name))
        .unwrap_or_default()
}

fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|mark: char| mark.is_ascii_digit());
    line.starts_with("- ")
        || line.starts_with("* ")
        || number.len() < line.len() && number.starts_with(". ")
}

/// Without Markdown's signs for emphasis and code; a link becomes its words and its address.
fn plain(line: &str) -> String {
    let mut line = line
        .strip_prefix("* ")
        .map_or(line.to_owned(), |item| format!("- {item}"));
    for sign in ["**", "__", "`"] {
        if line.matches(sign).count() % 2 == 0 {
            line = line.replace(sign, "");
        }
    }
    let mut plain = String::new();
    let mut rest = line.as_str();
    while let Some((before, link)) = rest.split_once('[') {
        plain.push_str(before);
        match link
            .split_once("](")
            .and_then(|(words, after)| after.split_once(')').map(|(to, after)| (words, to, after)))
        {
            Some((words, to, after)) if !words.contains(['[', ']']) => {
                plain.push_str(words);
                if !to.starts_with('#') && to != words {
                    plain.push_str(" (");
                    plain.push_str(to);
                    plain.push(')');
                }
                rest = after;
            }
            _ => {
                plain.push('[');
                rest = link;
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_link_targets_and_paragraphs_plain() {
        let text = "Dropped.\n\n# The *guide*\n\n## What's new? {#new}\nOne\nline, **bold** and [a link](https://a.example).\n\n- first\n- `second`\n\n## Què és això?\n\n## Què és això?\nSee [above](#new) [1].\n";
        let found: Vec<_> = sections(text)
            .into_iter()
            .map(|written| written.section)
            .map(|part| (part.level, part.anchor, part.title, part.body))
            .collect();
        let part = |level: u8, anchor: &str, title: &str, body: &str| {
            (level, anchor.to_owned(), title.to_owned(), body.to_owned())
        };
        assert_eq!(
            found,
            [
                part(1, "the-guide", "The *guide*", ""),
                part(
                    2,
                    "new",
                    "What's new?",
                    "One line, bold and a link (https://a.example).\n\n- first\n- second"
                ),
                part(2, "què-és-això", "Què és això?", ""),
                part(2, "què-és-això-2", "Què és això?", "See above [1]."),
            ]
        );
    }

    #[test]
    fn an_anchor_joins_the_words_of_its_heading() {
        for (title, found) in [
            ("How do we write names?", "how-do-we-write-names"),
            (
                "What if somebody asks me something I can't answer?",
                "what-if-somebody-asks-me-something-i-cant-answer",
            ),
            ("  Å være, eller ikke  ", "å-være-eller-ikke"),
        ] {
            assert_eq!(anchor(title), found);
        }
    }
}
