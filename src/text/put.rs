//! Putting a hashtag or a name beside what a person wrote: where it goes, and the spaces it needs there.

use super::clusters::beginnings;
use super::entities::{addresses, may_stand_before, mentions, tags};
use super::fold::{fold, is_apostrophe, is_mark, is_transparent};
use super::span::Span;

/// A word on its way into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// What it takes the place of: nothing, or the beginning of itself that was typed already.
    pub span: Span,
    /// The word with the spaces it needs.
    pub written: String,
    /// Bytes of `written` up to the end of the word.
    pub end: usize,
}

/// Puts `word`, which begins with its sign `#` or `@`, where the caret or the end of the selection is.
///
/// A caret inside a word, a link, a hashtag, a name of `whole`, or between the parts of one emoji means the place
/// behind it. Spaces are added where the word would touch another, and only there. Where the person has typed the
/// beginning, as in `#He`, that is finished.
pub fn put(text: &str, selection: Span, word: &str, whole: &[Span]) -> Put {
    if let Some(span) = begun(text, selection.end, word) {
        return written(text, span, word);
    }
    let mut kept: Vec<Span> = whole.to_vec();
    kept.extend(addresses(text).into_iter().map(|(span, _)| span));
    kept.extend(tags(text).into_iter().map(|tag| tag.span));
    kept.extend(mentions(text).into_iter().map(|mention| mention.span));
    let at = behind_what_stands(text, selection.end, &kept);
    written(text, Span::new(at, at), word)
}

/// The same in place of `span`, whatever stands there.
pub fn put_over(text: &str, span: Span, word: &str) -> Put {
    written(text, span, word)
}

fn written(text: &str, span: Span, word: &str) -> Put {
    let head = text.get(..span.start).unwrap_or_default();
    let tail = text.get(span.end..).unwrap_or_default();
    let before = if touches_before(head) { " " } else { "" };
    let behind = if touches_behind(tail) { " " } else { "" };
    Put {
        span,
        written: [before, word, behind].concat(),
        end: before.len() + word.len(),
    }
}

/// The sign and the first letters of `word` that end at the caret, or in the word that the caret is in.
fn begun(text: &str, at: usize, word: &str) -> Option<Span> {
    let mut letters = word.chars();
    let sign = letters.next()?;
    let name = fold(letters.as_str());
    let head = text.get(..at)?;
    let longest = name.chars().count() + 1;
    let (start, found) = head
        .char_indices()
        .rev()
        .take(longest)
        .find(|(_, character)| *character == sign || is_wide(*character, sign))?;
    let before = head.get(..start)?.chars().rev().find(|c| is_seen(*c));
    let end = at + letters_at(text.get(at..)?);
    let typed = fold(text.get(start + found.len_utf8()..end)?);
    (before.is_none_or(may_stand_before) && name.starts_with(&typed))
        .then_some(Span::new(start, end))
}

fn is_wide(character: char, sign: char) -> bool {
    matches!((sign, character), ('#', '\u{FF03}') | ('@', '\u{FF20}'))
}

/// Bytes of letters and digits that `tail` begins with.
fn letters_at(tail: &str) -> usize {
    tail.find(|c: char| !is_letter(c) && is_seen(c))
        .unwrap_or(tail.len())
}

/// The place at or behind `at` that is inside of nothing.
fn behind_what_stands(text: &str, at: usize, kept: &[Span]) -> usize {
    let mut at = at;
    loop {
        let before = at;
        at = grapheme_end(text, at);
        if let Some(span) = kept.iter().find(|span| span.start < at && at < span.end) {
            at = span.end;
        }
        while is_inside_word(text, at) {
            let next = text.get(at..).and_then(|tail| tail.chars().next());
            at += next.map_or(1, char::len_utf8);
        }
        if at == before {
            return at;
        }
    }
}

/// The end of the grapheme cluster that `at` is inside of, or `at`.
fn grapheme_end(text: &str, at: usize) -> usize {
    let next = beginnings(text).find(|beginning| *beginning >= at);
    next.unwrap_or(text.len())
}

fn is_inside_word(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or_default();
    let mut before = head.chars().rev().filter(|c| is_seen(*c));
    let tail = text.get(at..).unwrap_or_default();
    let mut behind = tail.chars().filter(|c| is_seen(*c));
    let (Some(last), Some(next)) = (before.next(), behind.next()) else {
        return false;
    };
    let digit = |c: &char| c.is_numeric();
    if is_letter(last) {
        let further = behind.next();
        is_letter(next)
            || (joins(next) && further.is_some_and(is_letter))
            || (digit(&last) && parts_digits(next) && further.as_ref().is_some_and(digit))
            || (digit(&last) && is_unit(next))
    } else if is_letter(next) {
        let further = before.next();
        (joins(last) && further.is_some_and(is_letter))
            || (digit(&next) && parts_digits(last) && further.as_ref().is_some_and(digit))
            || (digit(&next) && is_unit(last))
    } else {
        false
    }
}

fn is_seen(character: char) -> bool {
    !is_transparent(character) && !is_mark(character)
}

fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Signs that hold two words together.
fn joins(character: char) -> bool {
    is_apostrophe(character)
        || matches!(
            character,
            '-' | '\u{2010}' | '\u{2011}' | '·' | '/' | '&' | '@' | '.'
        )
}

fn parts_digits(character: char) -> bool {
    matches!(character, ',' | ':')
}

/// Signs that belong to the number beside them.
fn is_unit(character: char) -> bool {
    matches!(character, '%' | '‰' | '°' | '€' | '$' | '£')
}

/// Whether a word right behind `head` would touch what stands there.
fn touches_before(head: &str) -> bool {
    let mut before = head.chars().rev().filter(|c| is_seen(*c));
    match before.next() {
        None => false,
        Some('"' | '\'') => !before.next().is_none_or(|c| c.is_whitespace() || opens(c)),
        Some(last) => !last.is_whitespace() && !opens(last),
    }
}

/// Whether a word right before `tail` would touch what stands there.
fn touches_behind(tail: &str) -> bool {
    let mut behind = tail.chars().filter(|c| is_seen(*c));
    match behind.next() {
        None => false,
        Some('"' | '\'') => !behind.next().is_none_or(|c| c.is_whitespace() || closes(c)),
        Some('.') => behind.next().is_some_and(is_letter),
        Some(next) => !next.is_whitespace() && !closes(next),
    }
}

fn opens(character: char) -> bool {
    matches!(
        character,
        '(' | '['
            | '{'
            | '<'
            | '«'
            | '“'
            | '„'
            | '‘'
            | '‹'
            | '¿'
            | '¡'
            | '（'
            | '「'
            | '『'
            | '【'
            | '《'
    )
}

fn closes(character: char) -> bool {
    matches!(
        character,
        ')' | ']'
            | '}'
            | '>'
            | '»'
            | '”'
            | '’'
            | '›'
            | '.'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '）'
            | '」'
            | '』'
            | '】'
            | '》'
            | '、'
            | '。'
            | '，'
            | '！'
            | '？'
            | '；'
            | '：'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` is the caret; a selection has one at either end.
    fn put_into(marked: &str, word: &str) -> String {
        let parts: Vec<&str> = marked.split('|').collect();
        let text = parts.concat();
        let start = parts.first().map_or(0, |part| part.len());
        let end = text.len() - parts.last().map_or(0, |part| part.len());
        let put = put(&text, Span::new(start, end), word, &[]);
        let head = text.get(..put.span.start).unwrap();
        let tail = text.get(put.span.end..).unwrap();
        assert!(put.written.get(..put.end).unwrap().ends_with(word));
        [head, &put.written, tail].concat()
    }

    #[test]
    fn a_hashtag_stands_apart_from_what_is_beside_it_and_takes_no_second_space() {
        for (marked, expected) in [
            ("|", "#Tag"),
            ("Hello|", "Hello #Tag"),
            ("Hello |", "Hello #Tag"),
            ("Hello\u{A0}|", "Hello\u{A0}#Tag"),
            ("Hello|\nWorld", "Hello #Tag\nWorld"),
            ("Hello \n|World", "Hello \n#Tag World"),
            ("One\n|\nTwo", "One\n#Tag\nTwo"),
            ("Before | after", "Before #Tag after"),
            ("Before| after", "Before #Tag after"),
            ("Before |after", "Before #Tag after"),
            ("Hello|.", "Hello #Tag."),
            ("Hello.|", "Hello. #Tag"),
            ("(|)", "(#Tag)"),
            ("(|word)", "(#Tag word)"),
            ("¿|Qué?", "¿#Tag Qué?"),
            ("“|word”|", "“word” #Tag"),
            ("say \"|\" now", "say \"#Tag\" now"),
            ("say \"word\"| now", "say \"word\" #Tag now"),
            ("#One|#Two", "#One #Tag #Two"),
            ("|#One", "#Tag #One"),
            ("word—|word", "word— #Tag word"),
            ("see |.env", "see #Tag .env"),
        ] {
            assert_eq!(put_into(marked, "#Tag"), expected, "{marked}");
        }
    }

    #[test]
    fn neither_a_word_nor_what_is_one_thing_is_split() {
        for (marked, expected) in [
            ("wo|rd and more", "word #Tag and more"),
            ("wo|rd, more", "word #Tag, more"),
            ("l'|acqua calda", "l'acqua #Tag calda"),
            ("l|'acqua calda", "l'acqua #Tag calda"),
            ("well|-known", "well-known #Tag"),
            ("cafe|\u{301}s", "cafe\u{301}s #Tag"),
            ("na|ï|ve", "naïve #Tag"),
            ("tall|: 1.85", "tall #Tag: 1.85"),
            ("costs 1,2|50 euros", "costs 1,250 #Tag euros"),
            ("costs €|20.", "costs €20 #Tag."),
            ("40|% less", "40% #Tag less"),
            (
                "see https://acme.ex|ample/a?b=c#d now",
                "see https://acme.example/a?b=c#d #Tag now",
            ),
            (
                "write to a.b@ac|me.example.",
                "write to a.b@acme.example #Tag.",
            ),
            ("with #He|ating today", "with #Heating #Tag today"),
            ("thanks @giu|lia today", "thanks @giulia #Tag today"),
            ("我们的|热泵。", "我们的热泵 #Tag。"),
            ("soft\u{AD}|ware", "soft\u{AD}ware #Tag"),
        ] {
            assert_eq!(put_into(marked, "#Tag"), expected, "{marked}");
        }
    }

    #[test]
    fn an_emoji_is_one_thing_and_is_not_touched() {
        for (marked, expected) in [
            ("👍🏽|", "👍🏽 #Tag"),
            ("|👍🏽", "#Tag 👍🏽"),
            ("👩|\u{200D}🔧 ok", "👩\u{200D}🔧 #Tag ok"),
            ("👋|🏽", "👋🏽 #Tag"),
            ("🇳|🇴", "🇳🇴 #Tag"),
            ("❤|\u{FE0F}!", "❤\u{FE0F} #Tag!"),
            ("a 🎉|🎉 b", "a 🎉 #Tag 🎉 b"),
            ("1|\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3} #Tag"),
        ] {
            assert_eq!(put_into(marked, "#Tag"), expected, "{marked}");
        }
    }

    #[test]
    fn what_was_begun_is_finished() {
        for (marked, word, expected) in [
            ("Hello #|", "#HeatPumps", "Hello #HeatPumps"),
            ("Hello #he|", "#HeatPumps", "Hello #HeatPumps"),
            ("Hello #he|at now", "#HeatPumps", "Hello #HeatPumps now"),
            ("Hello ＃He|", "#HeatPumps", "Hello #HeatPumps"),
            ("Hello #Other|", "#HeatPumps", "Hello #Other #HeatPumps"),
            ("Hello#|", "#HeatPumps", "Hello# #HeatPumps"),
            ("With @|", "@Giulia Conti", "With @Giulia Conti"),
            ("With @Giulia Co|", "@Giulia Conti", "With @Giulia Conti"),
            (
                "With @giulia|, today",
                "@Giulia Conti",
                "With @Giulia Conti, today",
            ),
            ("a@giu|", "@Giulia Conti", "a@giu @Giulia Conti"),
        ] {
            assert_eq!(put_into(marked, word), expected, "{marked}");
        }
    }

    #[test]
    fn whatever_the_text_nothing_of_it_is_lost() {
        let texts = [
            "",
            " ",
            "a\r\nb",
            "👩‍🔧",
            "e\u{301}",
            "\u{200B}",
            "#",
            "@@",
            "שלום עולם",
            "a\u{200D}b",
        ];
        for text in texts {
            for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                let put = put(text, Span::new(at, at), "#Tag", &[]);
                assert!(text.get(put.span.start..put.span.end).is_some(), "{text:?}");
                let gone = put.span.of(text);
                assert!(
                    gone.is_empty() || gone == "#",
                    "{text:?} at {at} loses {gone:?}"
                );
            }
        }
    }
}
