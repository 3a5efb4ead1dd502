//! Markdown as text: code is not text.

/// The text with every byte of code (fenced, indented, between backticks) replaced, so that all offsets
/// stay as they are and no words meet across it.
pub fn without_code(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut fence: Option<(char, usize)> = None;
    let mut after_blank = true;
    let mut indented = false;
    for line in text.split_inclusive('\n') {
        let (marker, width) = fence_of(line);
        let blank = line.trim().is_empty();
        if let Some((open, least)) = fence {
            cover(&mut kept, line);
            let closes = marker == Some(open) && width >= least;
            if closes && line.trim().chars().all(|mark| mark == open) {
                fence = None;
            }
        } else {
            let deep = line.starts_with("    ") || line.starts_with('\t');
            indented = (after_blank || indented) && deep && !blank;
            fence = marker.map(|open| (open, width));
            if indented || fence.is_some() {
                cover(&mut kept, line);
            } else {
                kept.push_str(line);
            }
        }
        after_blank = blank;
    }
    without_spans(&kept)
}

/// The fence that a line opens or closes, and its width.
fn fence_of(line: &str) -> (Option<char>, usize) {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let line = line.trim_start_matches(' ');
    for mark in ['`', '~'] {
        let width = line
            .chars()
            .take_while(|character| *character == mark)
            .count();
        let rest = line.get(width..).unwrap_or_default();
        if indent < 4 && width >= 3 && !(mark == '`' && rest.contains('`')) {
            return (Some(mark), width);
        }
    }
    (None, 0)
}

/// Code between runs of backticks of the same length, within one paragraph.
fn without_spans(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('`') {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let width = from.chars().take_while(|mark| *mark == '`').count();
        let end = closing(from, width);
        let (code, after) = from.split_at(end.unwrap_or(width));
        if end.is_some() {
            cover(&mut kept, code);
        } else {
            kept.push_str(code);
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// One past the run of exactly `width` backticks that closes the one at the start of `text`.
fn closing(text: &str, width: usize) -> Option<usize> {
    let mut run = 0;
    let mut line_is_blank = false;
    for (at, mark) in text.char_indices().skip(width).chain([(text.len(), ' ')]) {
        if mark == '`' {
            run += 1;
            continue;
        }
        if run == width {
            return Some(at);
        }
        run = 0;
        if mark == '\n' && line_is_blank {
            return None;
        }
        line_is_blank = if mark == '\n' {
            true
        } else {
            line_is_blank && mark.is_whitespace()
        };
    }
    None
}

/// As many bytes, none of which is part of a word; line ends stay.
fn cover(kept: &mut String, code: &str) {
    for mark in code.chars() {
        if mark == '\n' {
            kept.push('\n');
        } else {
            kept.extend(std::iter::repeat_n('|', mark.len_utf8()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_covered_byte_for_byte() {
        for (text, covered) in [
            ("a `b` c", "a ||| c"),
            ("a ``b ` c`` d", "a ||||||||| d"),
            ("a ` b", "a ` b"),
            ("a `è` b", "a |||| b"),
            ("a\n```js\nlet x\n```\nb", "a\n|||||\n|||||\n|||\nb"),
            ("~~~\na\n```\n~~~\nb", "|||\n|\n|||\n|||\nb"),
            ("a\n\n    code\n    more\nb", "a\n\n||||||||\n||||||||\nb"),
            ("a\n    still text", "a\n    still text"),
            ("a `b\n\nc` d", "a `b\n\nc` d"),
            ("```\nnever closed", "|||\n||||||||||||"),
        ] {
            assert_eq!(without_code(text), covered);
            assert_eq!(without_code(text).len(), text.len());
        }
    }
}
