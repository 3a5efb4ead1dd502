//! Stretches of words with their places in the source, and the addresses that stand bare in them.

use std::ops::Range;

use crate::policy::Run;

/// A stretch of words, with its places.
#[derive(Debug, Default, Clone)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Their places.
    pub runs: Vec<Run>,
}

impl Piece {
    pub fn push(&mut self, text: &str, source: Option<usize>) {
        if let Some(source) = source {
            self.runs.push(Run {
                at: self.text.len(),
                source,
                len: text.len(),
            });
        }
        self.text.push_str(text);
    }

    /// A text whose words stand one after the other in a part of the source, which begins with a key; `None` where
    /// one of them is written in another way than it is read.
    pub fn placed(text: &str, source: &str, within: Range<usize>) -> Option<Piece> {
        let mut piece = Piece::default();
        let mut at = within.start + source.get(within.clone())?.find([':', '='])? + 1;
        let mut rest = text;
        loop {
            let gap = rest.len() - rest.trim_start().len();
            piece.push(rest.get(..gap)?, None);
            rest = rest.trim_start();
            let word = rest.split(char::is_whitespace).next()?;
            if word.is_empty() {
                return Some(piece);
            }
            at += source.get(at..within.end)?.find(word)?;
            piece.push(word, Some(at));
            at += word.len();
            rest = rest.get(word.len()..)?;
        }
    }

    /// A part of it, in bytes.
    pub fn part(&self, range: Range<usize>) -> Piece {
        let mut part = Piece::default();
        part.text
            .push_str(self.text.get(range.clone()).unwrap_or_default());
        for run in &self.runs {
            let start = run.at.max(range.start);
            let end = (run.at + run.len).min(range.end);
            if start < end {
                part.runs.push(Run {
                    at: start - range.start,
                    source: run.source + (start - run.at),
                    len: end - start,
                });
            }
        }
        part
    }

    pub fn append(&mut self, other: &Piece) {
        let at = self.text.len();
        self.text.push_str(&other.text);
        self.runs.extend(other.runs.iter().map(|run| Run {
            at: run.at + at,
            ..*run
        }));
    }

    pub fn trimmed(&self) -> Piece {
        let start = self.text.len() - self.text.trim_start().len();
        self.part(start..start + self.text.trim().len())
    }
}

/// Addresses that stand bare in a text; with `true` where the link's address is the text itself.
pub fn addresses(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, whole)) = next_address(text, from) {
        let rest = text.get(start..).unwrap_or_default();
        let end = rest
            .find(|character: char| character.is_whitespace() || character == '<')
            .unwrap_or(rest.len());
        let mut address = rest.get(..end).unwrap_or_default();
        loop {
            let shorter =
                address.trim_end_matches(['?', '!', '.', ',', ':', '*', '_', '~', '\'', '"']);
            let open = shorter.matches('(').count();
            let shorter = match shorter.strip_suffix(')') {
                Some(bare) if shorter.matches(')').count() > open => bare,
                _ => shorter,
            };
            if shorter == address {
                break;
            }
            address = shorter;
        }
        found.push((start..start + address.len(), whole));
        from = start + end.max(1);
    }
    found
}

fn next_address(text: &str, from: usize) -> Option<(usize, bool)> {
    let rest = text.get(from..)?;
    [
        ("https://", true),
        ("http://", true),
        ("ftp://", true),
        ("www.", false),
    ]
    .iter()
    .filter_map(|(sign, whole)| Some((from + rest.find(sign)?, *whole)))
    .filter(|(at, _)| {
        text.get(..*at)
            .and_then(|head| head.chars().next_back())
            .is_none_or(|before| !before.is_alphanumeric())
    })
    .min()
}
