//! A text as folded words and single signs, in one pass: what the policy matches and suggestions count.

use super::Span;
use super::fold::{bare_character, fold, is_apostrophe, is_mark, is_transparent};

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing that can be seen.
    None,
    /// Spaces, or one line break.
    Space,
    /// A blank line, or the start of the text.
    Break,
}

/// A word, or one sign such as `-`, `'`, `#`, an emoji or an ideograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// Where its folded form stands in [`Tokens::folded`].
    folded: Span,
    /// What stands before it.
    pub gap: Gap,
    /// A word, rather than a sign.
    pub word: bool,
    /// Folding took an accent away.
    pub accented: bool,
}

/// All tokens of a text, in order.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    folded: String,
    /// The tokens.
    pub list: Vec<Token>,
}

impl Tokens {
    /// Reads a text: words are runs of letters, digits and marks (with `·` and `_` inside them);
    /// apostrophes and hyphens are signs, so `l'azienda` is three tokens.
    pub fn new(text: &str) -> Self {
        let mut tokens = Tokens {
            folded: String::with_capacity(text.len()),
            list: Vec::with_capacity(text.len() / 4),
        };
        let mut reader = Reader {
            gap: Gap::Break,
            breaks: 0,
            open: None,
        };
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            // Most of most texts is plain letters, which need no look at each.
            let plain = run_of_letters(bytes, at);
            if plain > at {
                tokens.take_letters(&mut reader, text, Span::new(at, plain));
                at = plain;
                continue;
            }
            if *byte == b' ' {
                tokens.close(&mut reader);
                reader.space(' ');
                at += 1;
                continue;
            }
            let character = if byte.is_ascii() {
                char::from(*byte)
            } else {
                character_at(text, at)
            };
            let end = at + character.len_utf8();
            tokens.take(&mut reader, character, Span::new(at, end), text);
            at = end;
        }
        tokens.close(&mut reader);
        tokens
    }

    /// A token's form in lower case without accents (but `å ä ö` kept).
    pub fn folded(&self, token: &Token) -> &str {
        token.folded.of(&self.folded)
    }

    /// Whether the token at `index` is what English hangs on a word with an apostrophe: `'s`, `'t`, `'ll`.
    pub fn hangs_on(&self, index: usize, text: &str) -> bool {
        let (Some(token), true) = (self.list.get(index), index >= 2) else {
            return false;
        };
        token.gap == Gap::None
            && matches!(
                self.folded(token),
                "s" | "t" | "d" | "m" | "ll" | "re" | "ve"
            )
            && self.list.get(index - 1).is_some_and(|sign| {
                sign.gap == Gap::None && sign.span.of(text).chars().all(is_apostrophe)
            })
    }

    /// The first token that ends behind `byte`.
    pub fn first_behind(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.span.end <= byte)
    }

    fn take(&mut self, reader: &mut Reader, character: char, span: Span, text: &str) {
        if is_transparent(character) || (is_mark(character) && reader.open.is_none()) {
            return;
        }
        if character.is_whitespace() {
            self.close(reader);
            reader.space(character);
        } else if is_ideograph(character)
            || !continues_word(character, reader.open.is_some(), text, span.end)
        {
            self.close(reader);
            self.open(reader, character, span, false);
            self.close(reader);
        } else if let Some(token) = &mut reader.open {
            token.accented |= bare_character(character, &mut self.folded);
            token.span.end = span.end;
        } else {
            self.open(reader, character, span, true);
        }
    }

    /// Takes a run of ASCII letters and digits.
    fn take_letters(&mut self, reader: &mut Reader, text: &str, span: Span) {
        let start = self.folded.len();
        self.folded.push_str(span.of(text));
        if let Some(run) = self.folded.get_mut(start..) {
            run.make_ascii_lowercase();
        }
        if let Some(token) = &mut reader.open {
            token.span.end = span.end;
        } else {
            let gap = std::mem::replace(&mut reader.gap, Gap::None);
            reader.breaks = 0;
            let folded = Span::new(start, start);
            reader.open = Some(Token {
                span,
                folded,
                gap,
                word: true,
                accented: false,
            });
        }
    }

    fn open(&mut self, reader: &mut Reader, character: char, span: Span, word: bool) {
        let start = self.folded.len();
        let accented = bare_character(character, &mut self.folded);
        reader.open = Some(Token {
            span,
            folded: Span::new(start, start),
            gap: reader.gap,
            word,
            accented,
        });
        reader.gap = Gap::None;
        reader.breaks = 0;
    }

    fn close(&mut self, reader: &mut Reader) {
        if let Some(mut token) = reader.open.take() {
            token.folded.end = self.folded.len();
            self.list.push(token);
        }
    }
}

/// Where the reading of a text stands.
struct Reader {
    gap: Gap,
    breaks: u32,
    open: Option<Token>,
}

impl Reader {
    fn space(&mut self, character: char) {
        if matches!(character, '\n' | '\u{2029}') {
            self.breaks += 1;
        }
        let gap = if self.breaks > 1 {
            Gap::Break
        } else {
            Gap::Space
        };
        self.gap = self.gap.max(gap);
    }
}

/// Where the run of ASCII letters and digits that begins at `at` ends.
fn run_of_letters(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest
        .iter()
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count()
}

fn character_at(text: &str, at: usize) -> char {
    // Only ever asked where a character begins.
    text.get(at..)
        .and_then(|rest| rest.chars().next())
        .unwrap_or('\0')
}

/// Whether a character belongs to a word, given whether one is open and what comes behind it at `end`.
fn continues_word(character: char, open: bool, text: &str, end: usize) -> bool {
    let next = || text.get(end..).and_then(|rest| rest.chars().next());
    if character.is_ascii() {
        return character.is_ascii_alphanumeric()
            || (character == '_'
                && open
                && next().is_some_and(|next| next == '_' || next.is_alphanumeric()));
    }
    character.is_alphanumeric()
        || (open && is_mark(character))
        || (matches!(character, '·' | '\u{2027}' | '\u{2219}' | '\u{22C5}')
            && open
            && next().is_some_and(char::is_alphabetic))
}

/// Scripts that put no spaces between words: each character stands for itself.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// In lower case and composed, accents kept: what [`super::stem`] takes.
    pub folded: String,
}

/// The words of a text, in order. Elided articles are words of their own (`l`, `azienda`); what English
/// hangs on with an apostrophe (`'s`, `'t`) is left out.
pub fn words(text: &str) -> Vec<Word> {
    let tokens = Tokens::new(text);
    let mut words = Vec::new();
    for (index, token) in tokens.list.iter().enumerate() {
        if token.word && !tokens.hangs_on(index, text) {
            words.push(Word {
                span: token.span,
                folded: fold(token.span.of(text)),
            });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<String> {
        let tokens = Tokens::new(text);
        tokens
            .list
            .iter()
            .map(|token| tokens.folded(token).to_owned())
            .collect()
    }

    #[test]
    fn words_and_signs_come_apart() {
        for (text, expected) in [
            ("l'azienda", vec!["l", "'", "azienda"]),
            ("Heat\u{A0}pump!", vec!["heat", "pump", "!"]),
            (
                "col·laborar a_b _c_",
                vec!["col·laborar", "a_b", "_", "c", "_"],
            ),
            ("C++ 24/7", vec!["c", "+", "+", "24", "/", "7"]),
            ("con\u{200B}fi\u{AD}dential", vec!["confidential"]),
            ("perche\u{301} å", vec!["perche", "å"]),
            ("coŀlega col\u{2027}lega", vec!["col·lega", "col·lega"]),
            (
                "D’empresa l\u{2019}Élan",
                vec!["d", "'", "empresa", "l", "'", "elan"],
            ),
            ("på👍🏽jobb", vec!["på", "👍", "🏽", "jobb"]),
            ("日本", vec!["日", "本"]),
            ("", vec![]),
        ] {
            assert_eq!(seen(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_token_knows_what_stands_before_it() {
        let gaps: Vec<Gap> = Tokens::new("a b\nc\n\nd-e")
            .list
            .iter()
            .map(|token| token.gap)
            .collect();
        assert_eq!(
            gaps,
            [
                Gap::Break,
                Gap::Space,
                Gap::Space,
                Gap::Break,
                Gap::None,
                Gap::None
            ]
        );
    }

    #[test]
    fn words_leave_out_what_english_hangs_on() {
        let folded: Vec<String> = words("Acme's pumps don't hum; l’Élan")
            .into_iter()
            .map(|word| word.folded)
            .collect();
        assert_eq!(folded, ["acme", "pumps", "don", "hum", "l", "élan"]);
    }
}
