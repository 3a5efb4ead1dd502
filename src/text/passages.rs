//! Parts of a text: paragraphs, sentences, quotations.

use super::Span;
use crate::lean::sort_by;

/// The paragraphs of a text: stretches between blank lines, without the white space around them.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    for line in lines(text) {
        let trimmed = trim(text, line);
        if trimmed.start == trimmed.end {
            found.extend(open.take());
        } else {
            open = Some(Span::new(
                open.map_or(trimmed.start, |span| span.start),
                trimmed.end,
            ));
        }
    }
    found.extend(open);
    found
}

/// The lines of a text without their ends (`\n`, `\r\n` or U+2029).
pub fn lines(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let from = start?;
        let rest = bytes.get(from..).unwrap_or_default();
        let end = rest.iter().enumerate().find(|(at, byte)| match byte {
            b'\n' => true,
            0xE2 => rest
                .get(*at..)
                .is_some_and(|tail| tail.starts_with("\u{2029}".as_bytes())),
            _ => false,
        });
        let (line, next) = match end {
            None => (Span::new(from, bytes.len()), None),
            Some((at, b'\n')) => {
                let cr = at > 0 && rest.get(at - 1) == Some(&b'\r');
                (
                    Span::new(from, from + at - usize::from(cr)),
                    Some(from + at + 1),
                )
            }
            Some((at, _)) => (
                Span::new(from, from + at),
                Some(from + at + '\u{2029}'.len_utf8()),
            ),
        };
        start = next;
        Some(line)
    })
}

/// A span without the white space at its ends.
pub fn trim(text: &str, span: Span) -> Span {
    let piece = span.of(text);
    let start = span.start + (piece.len() - piece.trim_start().len());
    let end = start + piece.trim().len();
    Span::new(start, end)
}

/// The sentences of a text: a line end ends one; a full stop does where a new sentence plausibly begins.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for line in lines(text) {
        let mut start = line.start;
        let piece = line.of(text);
        for (at, byte) in piece
            .bytes()
            .enumerate()
            .filter(|(_, byte)| matches!(byte, b'.' | b'!' | b'?' | 0xE2))
        {
            if byte == 0xE2 && !piece.get(at..).is_some_and(|rest| rest.starts_with('…')) {
                continue;
            }
            let end = line.start + at + if byte == 0xE2 { '…'.len_utf8() } else { 1 };
            let (head, tail) = (Span::new(start, end), Span::new(end, line.end));
            if ends_sentence(head.of(text), tail.of(text), byte == b'.') {
                found.push(trim(text, head));
                start = end;
            }
        }
        found.push(trim(text, Span::new(start, line.end)));
    }
    found.retain(|span| span.start < span.end);
    found
}

/// Short forms that end with a full stop and go on.
const SHORT_FORMS: &[&str] = &[
    "art", "avv", "bl.a", "ca", "dott", "dr", "dra", "e.g", "ecc", "etc", "f.eks", "fig", "gen",
    "i.e", "ing", "inkl", "kl", "mr", "mrs", "ms", "mv", "nr", "núm", "osv", "p.ex", "pag", "pàg",
    "prof", "sig", "sr", "sra", "st", "tel", "vs",
];

fn ends_sentence(head: &str, tail: &str, full_stop: bool) -> bool {
    let rest = tail.trim_start();
    if rest.is_empty() || tail.len() == rest.len() {
        return rest.is_empty();
    }
    if !full_stop {
        return true;
    }
    let last = head
        .trim_end_matches('.')
        .rsplit([' ', '\u{A0}', '('])
        .next()
        .unwrap_or_default();
    let short = last.chars().count() == 1 || SHORT_FORMS.contains(&last.to_lowercase().as_str());
    !short && !rest.starts_with(char::is_lowercase)
}

/// Quotation marks that open, with those that may close them.
fn closing(open: char) -> &'static [char] {
    match open {
        '"' => &['"'],
        '“' => &['”', '“'],
        '„' => &['“', '”'],
        '”' => &['”'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '‘' => &['’'],
        '「' => &['」'],
        _ => &[],
    }
}

/// The quotations of a text, marks included: between quotation marks of one paragraph, and lines that
/// begin with `>`. A mark that is never closed quotes nothing.
pub fn quotations(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    if !text.bytes().any(may_begin_quotation) {
        return found;
    }
    for line in lines(text) {
        if line.of(text).trim_start().starts_with('>') {
            found.push(line);
        }
    }
    for paragraph in paragraphs(text) {
        quoted(text, paragraph, &mut found);
    }
    sort_by(&mut found, Ord::cmp);
    found
}

/// Whether a UTF-8 byte can begin one of the marks that [`quotations`] knows.
fn may_begin_quotation(byte: u8) -> bool {
    matches!(byte, b'"' | b'>' | 0xC2 | 0xE2 | 0xE3)
}

/// The quotations between marks within one paragraph.
fn quoted(text: &str, paragraph: Span, found: &mut Vec<Span>) {
    let piece = paragraph.of(text);
    if !piece.bytes().any(may_begin_quotation) {
        return;
    }
    // Where each mark last stands, so that an unclosed one costs no second walk.
    let mut closers: Vec<(char, usize)> = piece
        .char_indices()
        .filter(|(_, c)| "\"“”«»›’」".contains(*c))
        .map(|(at, c)| (c, at))
        .collect();
    closers.reverse();
    let mut behind = 0;
    let mut before = ' ';
    for (at, character) in piece.char_indices() {
        while closers.last().is_some_and(|(_, place)| *place <= at) {
            closers.pop();
        }
        let opens = at >= behind && !closing(character).is_empty() && !before.is_alphanumeric();
        before = character;
        if !opens {
            continue;
        }
        let close = closers.iter().rev().take(64).find(|(mark, place)| {
            closing(character).contains(mark) && (*mark != '’' || ends_word(piece, *place))
        });
        if let Some((mark, place)) = close {
            behind = place + mark.len_utf8();
            found.push(Span::new(paragraph.start + at, paragraph.start + behind));
        }
    }
}

/// Whether the `’` at `place` can close a quotation: no letter follows, as one would an apostrophe.
fn ends_word(piece: &str, place: usize) -> bool {
    piece
        .get(place + '’'.len_utf8()..)
        .is_some_and(|tail| !tail.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slices<'t>(text: &'t str, spans: &[Span]) -> Vec<&'t str> {
        spans.iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        let text = " one\ntwo \r\n \r\n\nthree\n";
        assert_eq!(slices(text, &paragraphs(text)), ["one\ntwo", "three"]);
    }

    #[test]
    fn sentences_end_where_a_new_one_begins() {
        let text = "Dr. Conti is here. She v. well! Really? yes… ok\nNew line. 3.5 kg";
        assert_eq!(
            slices(text, &sentences(text)),
            [
                "Dr. Conti is here.",
                "She v. well!",
                "Really?",
                "yes…",
                "ok",
                "New line.",
                "3.5 kg"
            ]
        );
    }

    #[test]
    fn quotations_stand_between_marks_of_one_paragraph() {
        for (text, expected) in [
            ("He said “no way” today", vec!["“no way”"]),
            ("«Sì», disse. \"ok\"", vec!["«Sì»", "\"ok\""]),
            ("„gut“ und »fint«", vec!["„gut“", "»fint«"]),
            ("an “open one\n\nnever closed”", vec![]),
            ("it’s ‘fine’ isn’t it", vec!["‘fine’"]),
            ("5\" pipe and 6\" pipe", vec![]),
            ("> quoted line\nmine", vec!["> quoted line"]),
        ] {
            assert_eq!(slices(text, &quotations(text)), expected, "{text}");
        }
    }
}
