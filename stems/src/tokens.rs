//! A source as tokens: words, strings with their letters written out, signs.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::str::Chars;

use crate::error::{Cause, Error};

/// What stands in a source, without blanks and comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A name, keyword or number.
    Word(String),
    /// A string, its `{…}` replaced.
    Text(String),
    /// One of [`SIGNS`].
    Sign(&'static str),
    /// Behind everything.
    End,
}

/// A token and its line, from 1.
#[derive(Debug, Clone)]
pub struct Token {
    /// The line.
    pub line: usize,
    /// What it is.
    pub kind: Kind,
}

/// What is neither word nor string; longer ones first.
const SIGNS: [&str; 11] = ["<-", "<=", "(", ")", "[", "]", "<", "=", "+", "-", "$"];

/// Takes a source apart.
pub fn tokens(source: &str) -> Result<Vec<Token>, Error> {
    let mut reader = Reader {
        rest: source.chars().peekable(),
        line: 1,
        brackets: None,
        letters: BTreeMap::new(),
    };
    let mut tokens = Vec::new();
    loop {
        reader.blanks()?;
        let (line, kind) = (reader.line, reader.token()?);
        match &kind {
            Kind::Word(word) if word == "stringescapes" => reader.escapes()?,
            Kind::Word(word) if word == "stringdef" => reader.letter()?,
            _ => {
                let end = kind == Kind::End;
                tokens.push(Token { line, kind });
                if end {
                    return Ok(tokens);
                }
            }
        }
    }
}

struct Reader<'s> {
    rest: Peekable<Chars<'s>>,
    line: usize,
    /// What stands around a letter's name in strings.
    brackets: Option<(char, char)>,
    /// The letters of `stringdef`.
    letters: BTreeMap<String, String>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.rest.next();
        self.line += usize::from(next == Some('\n'));
        next
    }

    fn while_(&mut self, mut goes_on: impl FnMut(char) -> bool) -> String {
        let mut run = String::new();
        while let Some(next) = self.rest.next_if(|next| goes_on(*next)) {
            self.line += usize::from(next == '\n');
            run.push(next);
        }
        run
    }

    /// Goes over blanks and comments.
    fn blanks(&mut self) -> Result<(), Error> {
        loop {
            self.while_(char::is_whitespace);
            let mut ahead = self.rest.clone();
            match (ahead.next(), ahead.next()) {
                (Some('/'), Some('/')) => drop(self.while_(|next| next != '\n')),
                (Some('/'), Some('*')) => {
                    let start = self.line;
                    let mut last = self.next();
                    self.next();
                    loop {
                        match self.next() {
                            None => return Err(Cause::Unclosed.at(start)),
                            Some('/') if last == Some('*') => break,
                            next => last = next,
                        }
                    }
                }
                _ => return Ok(()),
            }
        }
    }

    fn token(&mut self) -> Result<Kind, Error> {
        let is_word = |next: char| next.is_ascii_alphanumeric() || next == '_';
        match self.rest.peek() {
            None => Ok(Kind::End),
            Some('\'') => self.string().map(Kind::Text),
            Some(next) if is_word(*next) => Ok(Kind::Word(self.while_(is_word))),
            Some(next) => {
                let next = *next;
                let ahead: String = self.rest.clone().take(2).collect();
                let sign = SIGNS.iter().find(|sign| ahead.starts_with(**sign));
                let sign = sign.ok_or_else(|| Cause::Unknown(next.into()).at(self.line))?;
                for _ in sign.chars() {
                    self.next();
                }
                Ok(Kind::Sign(sign))
            }
        }
    }

    fn string(&mut self) -> Result<String, Error> {
        let start = self.line;
        let (open, close) = self.brackets.unzip();
        let mut string = String::new();
        self.next();
        loop {
            match self.next() {
                None | Some('\n') => return Err(Cause::Unclosed.at(start)),
                Some('\'') => return Ok(string),
                next if next == open => {
                    let name = self.while_(|next| Some(next) != close && next != '\n');
                    self.next();
                    string += &self.named(name)?;
                }
                Some(next) => string.push(next),
            }
        }
    }

    /// The letter that `{…}` stands for.
    fn named(&self, name: String) -> Result<String, Error> {
        if name == "'" {
            return Ok(name);
        }
        let by_code = name
            .strip_prefix("U+")
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        by_code
            .map(String::from)
            .or_else(|| self.letters.get(&name).cloned())
            .ok_or_else(|| Cause::NoSuchLetter(name).at(self.line))
    }

    /// `stringescapes {}`, behind its keyword.
    fn escapes(&mut self) -> Result<(), Error> {
        self.blanks()?;
        self.brackets = self.next().zip(self.next());
        Ok(())
    }

    /// `stringdef a' '{U+00E1}'`, behind its keyword.
    fn letter(&mut self) -> Result<(), Error> {
        self.blanks()?;
        let name = self.while_(|next| !next.is_whitespace());
        self.blanks()?;
        let line = self.line;
        match self.token()? {
            Kind::Text(letter) => {
                self.letters.insert(name, letter);
                Ok(())
            }
            _ => Err(Cause::Expected("a string", name).at(line)),
        }
    }
}
