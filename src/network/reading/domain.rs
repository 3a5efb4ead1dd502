//! Domains within a run of characters, as twitter-text finds them: labels parted by full stops, a top-level domain
//! at the end, as many labels as there can be.

use super::characters::{behind, is_accented, is_directional, is_invalid, is_sign, is_space, run};
use crate::text::Span;
use crate::text::domains::top_level;

/// What a domain's label begins and ends with; within it `-` may stand, and `_` in those before the last two.
fn is_domain_part(character: char) -> bool {
    !(is_sign(character)
        || is_space(character)
        || is_invalid(character)
        || is_directional(character))
}

/// What a run of labels is made of.
pub fn is_run(character: char) -> bool {
    is_domain_part(character) || matches!(character, '-' | '_' | '.')
}

/// One label of a run and how a domain can go on from it.
#[derive(Debug, Clone, Copy)]
struct Label {
    start: usize,
    /// Where its last `_` ends; its start if it has none.
    plain_from: usize,
    end: usize,
    /// Ends as a label may, with a full stop behind it.
    closed: bool,
    /// Where a domain ends whose last label but the top one is this, if a top-level domain follows it.
    top_end: Option<usize>,
    /// Where the longest domain ends that has this whole label.
    domain_end: Option<usize>,
}

/// The run of characters around the place where a domain may begin, read once for all places within it.
#[derive(Debug, Default)]
pub struct Run {
    span: Option<Span>,
    labels: Vec<Label>,
    /// The label that was asked for last; places come in order.
    at: usize,
}

impl Run {
    /// Where the longest domain that begins at byte `start` ends.
    pub fn domain(&mut self, text: &str, start: usize) -> Option<usize> {
        if !behind(text, start).starts_with(is_domain_part) {
            return None;
        }
        let known = self
            .span
            .is_some_and(|span| span.start <= start && start < span.end);
        if !known {
            self.read(text, start);
        }
        while self
            .labels
            .get(self.at)
            .is_some_and(|label| label.end < start)
        {
            self.at += 1;
        }
        while self.at > 0
            && self
                .labels
                .get(self.at)
                .is_some_and(|label| start < label.start)
        {
            self.at -= 1;
        }
        let label = self.labels.get(self.at)?;
        if !label.closed {
            return None;
        }
        let further = self
            .labels
            .get(self.at + 1)
            .and_then(|next| next.domain_end);
        further.or(label.top_end.filter(|_| label.plain_from <= start))
    }

    /// Reads the labels from `start` to the end of its run.
    fn read(&mut self, text: &str, start: usize) {
        let length = run(behind(text, start), usize::MAX, is_run);
        let span = Span::new(start, start + length);
        self.span = Some(span);
        self.labels.clear();
        self.at = 0;
        let mut from = start;
        for piece in span.of(text).split('.') {
            let end = from + piece.len();
            let follows = end < span.end;
            let closed = follows && piece.ends_with(is_domain_part);
            let plain_from = piece.rfind('_').map_or(from, |place| from + place + 1);
            let top_end = closed
                .then(|| top_level(behind(text, end + 1)))
                .flatten()
                .map(|length| end + 1 + length);
            self.labels.push(Label {
                start: from,
                plain_from,
                end,
                closed,
                top_end,
                domain_end: None,
            });
            from = end + 1;
        }
        let mut further = None;
        for label in self.labels.iter_mut().rev() {
            let whole = label.closed && behind(text, label.start).starts_with(is_domain_part);
            let alone = label.top_end.filter(|_| label.plain_from == label.start);
            label.domain_end = if whole { further.or(alone) } else { None };
            further = label.domain_end;
        }
    }
}

/// The domains of ASCII and accented letters within a domain: what X links where no scheme stands before it.
pub fn plain_domains(domain: &str) -> Vec<Span> {
    let plain = |character: char| {
        character.is_ascii_alphanumeric() || character == '-' || is_accented(character)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = behind(domain, at).find(plain).map(|place| at + place) {
        let mut end = None;
        at = start;
        loop {
            let label = run(behind(domain, at), usize::MAX, plain);
            at += label;
            if label == 0 || !behind(domain, at).starts_with('.') {
                break;
            }
            at += 1;
            end = top_level(behind(domain, at)).map_or(end, |length| Some(at + length));
        }
        if let Some(end) = end {
            found.push(Span::new(start, end));
            at = end;
        }
    }
    found
}
