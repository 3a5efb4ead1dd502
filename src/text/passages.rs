//! Parts of a text: paragraphs, sentences, quotations.

use super::Span;
use super::letter_case::in_small;
use super::lexicon::is_listed;
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

fn ends_sentence(head: &str, tail: &str, full_stop: bool) -> bool {
    let rest = tail.trim_start();
    if rest.is_empty() || tail.len() == rest.len() {
        return rest.is_empty();
    }
    if !full_stop {
        return true;
    }
    let last = last_word(head.trim_end_matches('.'));
    let short = last.chars().count() == 1 || is_listed("short forms", &in_small(last));
    !short && !rest.starts_with(char::is_lowercase)
}

/// What stands behind the last white space or opening parenthesis.
pub(crate) fn last_word(text: &str) -> &str {
    text.rsplit(|sign: char| sign.is_whitespace() || sign == '(')
        .next()
        .unwrap_or_default()
}

/// Quotation marks that open, with those that may close them.
fn closing(open: char) -> &'static [char] {
    match open {
        '"' => &['"'],
        '“' => &['”', '“'],
        '„' => &['“', '”'],
        '‚' => &['‘', '’'],
        '”' => &['”'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '‘' => &['’'],
        '「' => &['」'],
        '『' => &['』'],
        '\'' => &['\''],
        _ => &[],
    }
}

/// Quotation marks whose quotations may run over several paragraphs, each of which may begin with the mark.
const OVER_PARAGRAPHS: [char; 4] = ['“', '„', '«', '‹'];
/// How many marks behind one that opens are looked at for the one that closes.
const MARKS_AHEAD: usize = 64;
/// The longest quotation over several paragraphs, in bytes.
const LONGEST_QUOTATION: usize = 4_000;

/// The quotations of a text, marks included: between quotation marks, which may be nested, of one paragraph
/// (typographic double ones of several), and lines that begin with `>`. A mark that is never closed quotes
/// nothing.
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
    let marks = marks(text);
    let mut behind = 0;
    for (index, mark) in marks.iter().enumerate() {
        if mark.at < behind || !mark.opens || closing(mark.sign).is_empty() {
            continue;
        }
        let rest = marks.get(index + 1..).unwrap_or_default();
        if let Some(close) = closed_by(mark, rest) {
            behind = close.at + close.sign.len_utf8();
            found.push(Span::new(mark.at, behind));
        }
    }
    sort_by(&mut found, Ord::cmp);
    found
}

/// Whether a UTF-8 byte can begin one of the marks that [`quotations`] knows.
fn may_begin_quotation(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'>' | 0xC2 | 0xE2 | 0xE3)
}

/// A quotation mark in a text.
struct Mark {
    at: usize,
    sign: char,
    /// Which paragraph it stands in, and whether it begins it.
    paragraph: usize,
    first: bool,
    /// What stands before lets it open a quotation.
    opens: bool,
    /// What stands before and behind lets it close one.
    closes: bool,
}

fn marks(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let (mut paragraph, mut breaks, mut before) = (0, 0, '\n');
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let first = breaks > 1 || found.is_empty() && at == 0;
        if character == '\n' {
            breaks += 1;
        } else if !character.is_whitespace() {
            paragraph += usize::from(breaks > 1);
            breaks = 0;
        }
        if "\"'“”„‚«»‹›‘’「」『』".contains(character) {
            let next = characters.peek().map_or(' ', |(_, next)| *next);
            let straight = character == '\'';
            let mark = Mark {
                at,
                sign: character,
                paragraph,
                first,
                // Japanese writes no spaces, and its marks have two forms.
                opens: "「『".contains(character)
                    || (!before.is_alphanumeric()
                        && !".,!?;:…)]}%".contains(before)
                        && (!straight || next.is_alphabetic())),
                // `’` is an apostrophe before a letter; `“` and `‘` close in German, and open elsewhere.
                closes: match character {
                    '’' => !next.is_alphanumeric(),
                    '\'' => !next.is_alphanumeric() && !before.is_whitespace(),
                    '“' | '‘' => !before.is_whitespace(),
                    _ => true,
                },
            };
            // Most of the straight ones are apostrophes.
            if !straight || mark.opens || mark.closes {
                found.push(mark);
            }
        }
        before = character;
    }
    found
}

/// The mark that closes what `mark` opens; one within another of its kind is passed over.
fn closed_by<'m>(mark: &Mark, rest: &'m [Mark]) -> Option<&'m Mark> {
    let mut depth = 1;
    for other in rest.iter().take(MARKS_AHEAD) {
        let beyond = other.paragraph != mark.paragraph;
        if beyond
            && (!OVER_PARAGRAPHS.contains(&mark.sign) || other.at - mark.at > LONGEST_QUOTATION)
        {
            return None;
        }
        if closing(mark.sign).contains(&other.sign) && other.closes {
            depth -= 1;
            if depth == 0 {
                return Some(other);
            }
        } else if other.sign == mark.sign && other.opens && !(beyond && other.first) {
            depth += 1;
        }
    }
    None
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
    fn quotations_stand_between_marks() {
        for (text, expected) in [
            ("He said “no way” today", vec!["“no way”"]),
            ("«Sì», disse. \"ok\"", vec!["«Sì»", "\"ok\""]),
            (
                "„gut“ und »fint« ‚klein‘",
                vec!["„gut“", "»fint«", "‚klein‘"],
            ),
            ("”ja” og „nei”", vec!["”ja”", "„nei”"]),
            (
                "« Non », dit-elle, l’«oui» et l'\"oui\"",
                vec!["« Non »", "«oui»", "\"oui\""],
            ),
            ("¿«Sí»? (“no”)", vec!["«Sí»", "“no”"]),
            ("it’s ‘fine’ isn’t it", vec!["‘fine’"]),
            ("it's 'fine, isn't it' he said", vec!["'fine, isn't it'"]),
            ("the boys' club of the '90s, and ACME's", vec![]),
            ("l'hotel 'da Mario'. dell'ACME", vec!["'da Mario'"]),
            ("彼は『はい』と「いいえ」", vec!["『はい』", "「いいえ」"]),
            ("5\" pipe and 6\" pipe", vec![]),
            ("> quoted line\nmine", vec!["> quoted line"]),
            ("an “open one, and “another” here", vec!["“another”"]),
            ("Hi!” he said “no”", vec!["“no”"]),
            ("“two\nlines”", vec!["“two\nlines”"]),
        ] {
            assert_eq!(slices(text, &quotations(text)), expected, "{text}");
        }
    }

    #[test]
    fn quotations_may_be_nested_and_run_over_paragraphs() {
        for (text, expected) in [
            ("“a ‘b’ c” d", vec!["“a ‘b’ c”"]),
            ("«a «b» c» d", vec!["«a «b» c»"]),
            ("«a “b” c» „d ‚e‘ f“ g", vec!["«a “b” c»", "„d ‚e‘ f“"]),
            ("“a “b” c” d", vec!["“a “b” c”"]),
            ("“one\n\ntwo” d", vec!["“one\n\ntwo”"]),
            ("“one\n\n“two” d", vec!["“one\n\n“two”"]),
            ("«un\r\n\r\n«dos» d", vec!["«un\r\n\r\n«dos»"]),
            ("\"one\n\ntwo\" d", vec![]),
            ("‘one\n\ntwo’ d", vec![]),
        ] {
            assert_eq!(slices(text, &quotations(text)), expected, "{text}");
        }
    }
}
