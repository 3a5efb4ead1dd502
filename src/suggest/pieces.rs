//! A text as words with what hyphens and points join in them, and signs: what keyphrases are made of.

use crate::text;

/// A word or a sign as it stands in the text.
pub(super) struct Piece<'t> {
    /// As typed; empty for a sign, in full where it is elided.
    pub(super) text: &'t str,
    /// In lower case.
    pub(super) folded: String,
    /// A word, rather than a sign.
    pub(super) word: bool,
    /// Of its paragraph; empty for a sign.
    pub(super) language: &'t str,
}

/// A line of as many bytes may have been broken where it was full; a shorter one ends where its sentence does.
const FULL_LINE: usize = 40;

/// More signs of a script without blanks are rather a clause than a word.
const LONGEST_UNSPACED: usize = 10;

/// The words and signs of a text, by paragraphs: each is read in its own language, and in `language` where it does not
/// tell. Links, addresses, handles and blanks to fill are signs.
pub(super) fn pieces<'t>(text: &'t str, language: &'t str) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    for (paragraph, told) in
        text::paragraph_languages(text, &text::Tokens::new(text), &text::links(text))
    {
        let told = told.unwrap_or(language);
        read_paragraph(paragraph.of(text), told, &mut pieces);
        pieces.push(Piece::sign());
    }
    pieces
}

fn read_paragraph<'t>(text: &'t str, language: &'t str, pieces: &mut Vec<Piece<'t>>) {
    let kana = |sign: char| matches!(sign, '\u{3041}'..='\u{30FF}');
    let small_han = if text.contains(kana) {
        ""
    } else {
        text::word_list("small han")
    };
    // What joins words where no blank does: Japanese endings, small words of Chinese.
    let joins = |sign: char| matches!(sign, '\u{3041}'..='\u{309F}') || small_han.contains(sign);
    let mut links = text::links(text).into_iter().peekable();
    let (mut at, mut line, mut full) = (0, 0, None);
    while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let after = at + character.len_utf8();
        if character.is_whitespace() {
            if matches!(character, '\n' | '\u{2028}' | '\u{2029}') {
                full = Some(at - line > FULL_LINE);
                line = after;
            }
            at = after;
            continue;
        }
        // The end of a line ends a run as a full stop does, unless the line was full and goes on.
        let goes_on = text::capital(character) != character;
        if full.take().is_some_and(|full| !(full && goes_on)) {
            pieces.push(Piece::sign());
        }
        while links.next_if(|link| link.end <= at).is_some() {}
        let open = links.peek().filter(|link| link.start <= at);
        let sign = open.map(|link| link.end).or_else(|| no_words(text, at));
        at = if let Some(end) = sign {
            pieces.push(Piece::sign());
            end
        } else if character.is_alphanumeric() && !joins(character) {
            let end = word_end(text, at, &joins);
            let tail = text.get(end..).unwrap_or_default();
            if begins_address(tail) {
                pieces.push(Piece::sign());
                end + token(tail).len()
            } else {
                take_word(text.get(at..end).unwrap_or_default(), language, pieces);
                end
            }
        } else {
            pieces.push(Piece::sign());
            after
        };
    }
}

/// Where a handle or a blank to fill ends that begins at `start`; None where there is none.
fn no_words(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    if rest.starts_with("{{") {
        return near(rest).find("}}").map(|end| start + end + 2);
    }
    rest.starts_with(is_at).then(|| start + token(rest).len())
}

/// Whether a word is the beginning of an address, by what follows it: `jane@`, `mailto:jane@`, `ftp://`.
fn begins_address(tail: &str) -> bool {
    let tail = tail.trim_start_matches(is_joint);
    let scheme = tail.strip_prefix(':');
    tail.starts_with(is_at)
        || scheme.is_some_and(|rest| rest.starts_with("//") || token(near(rest)).contains(is_at))
}

fn is_at(sign: char) -> bool {
    matches!(sign, '@' | '\u{FF20}')
}

/// What stands before the next blank.
fn token(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

/// The beginning of a text: no blank to fill and no address is longer.
fn near(text: &str) -> &str {
    let end = text.char_indices().nth(250).map(|(end, _)| end);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Where the word that begins at `start` ends: one joint such as `-` or `'` belongs to it between letters.
fn word_end(text: &str, start: usize, joins: &dyn Fn(char) -> bool) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let unspaced = rest.starts_with(is_unspaced);
    let mut end = 0;
    for (at, character) in rest.char_indices() {
        let after = at + character.len_utf8();
        let letter = character.is_alphanumeric() || text::is_mark(character) || character == '+';
        let inside = letter && is_unspaced(character) == unspaced && !joins(character);
        if inside || text::is_transparent(character) {
            end = after;
        } else if character == '#' && at == 1 {
            // "C#", and no hashtag.
            let tail = rest.get(after..).unwrap_or_default();
            let letter = tail.starts_with(char::is_alphanumeric);
            return start + if letter { end } else { after };
        } else if !is_joint(character) || end != at {
            break;
        }
    }
    let word = rest.get(..end).unwrap_or_default();
    // "U.S." keeps its last point.
    let initials = word.contains('.') && word.split('.').all(|part| part.chars().nth(1).is_none());
    let point = rest.get(end..).is_some_and(|rest| rest.starts_with('.'));
    start + end + usize::from(initials && point)
}

/// What may stand within a word.
fn is_joint(character: char) -> bool {
    text::is_apostrophe(character)
        || matches!(
            character,
            '-' | '.' | '/' | '_' | '\u{2010}' | '\u{2011}' | '·' | '\u{2027}' | '\u{2219}'
        )
}

/// Whether a letter has a small one.
pub(super) fn is_capital(letter: char) -> bool {
    text::small(letter) != letter
}

/// Scripts that put no blanks between words.
fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3005}' | '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Takes a word, its elided article as a word of its own.
fn take_word<'t>(word: &'t str, language: &'t str, pieces: &mut Vec<Piece<'t>>) {
    if word.starts_with(is_unspaced) {
        // Its neighbours are others' words, with no blank to show it.
        pieces.push(Piece::sign());
        if word.chars().count() <= LONGEST_UNSPACED {
            pieces.push(Piece::word(word, language));
        }
        pieces.push(Piece::sign());
        return;
    }
    let mut word = word;
    // "pump.They"
    while let Some((before, next)) = word.split_once('.').filter(|(before, next)| {
        before.len() > 3 && !before.ends_with(is_capital) && next.starts_with(is_capital)
    }) {
        pieces.push(Piece::word(before, language));
        pieces.push(Piece::sign());
        word = next;
    }
    let elided = word.split_once(text::is_apostrophe).filter(|(article, _)| {
        text::is_listed(&["elided ", language].concat(), &text::fold(article))
    });
    let Some((article, noun)) = elided else {
        pieces.push(Piece::word(word, language));
        return;
    };
    // "d'" may join two nouns; other articles only stand before one.
    if text::fold(article) == "d" {
        pieces.push(Piece::elided("d'", language));
    } else {
        pieces.push(Piece::sign());
    }
    pieces.push(Piece::word(noun, language));
}

impl<'t> Piece<'t> {
    fn sign() -> Self {
        Piece {
            text: "",
            folded: String::new(),
            word: false,
            language: "",
        }
    }

    /// A sign, but for what it is in full.
    fn elided(full: &'static str, language: &'t str) -> Self {
        Piece {
            text: full,
            folded: full.to_owned(),
            language,
            ..Piece::sign()
        }
    }

    fn word(text: &'t str, language: &'t str) -> Self {
        Piece {
            text,
            folded: text::fold(text),
            word: true,
            language,
        }
    }
}
