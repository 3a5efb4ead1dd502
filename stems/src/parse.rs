//! Reads declarations and definitions; the commands are read in `commands`.

use crate::error::{Cause, Error};
use crate::operations::{OWN, VALUES};
use crate::script::{Name, Routine, Script};
use crate::tokens::{Kind, Token, tokens};

/// Reads a source.
pub fn parse(source: &str) -> Result<Script, Error> {
    let mut parser = Parser {
        tokens: tokens(source)?,
        place: 0,
        script: Script::default(),
        sought: None,
    };
    while *parser.peek() != Kind::End {
        parser.item(false)?;
    }
    Ok(parser.script)
}

pub struct Parser {
    tokens: Vec<Token>,
    place: usize,
    pub script: Script,
    /// The `among` whose `substring` was read and which was not yet.
    pub sought: Option<usize>,
}

impl Parser {
    pub fn peek(&self) -> &Kind {
        self.tokens
            .get(self.place)
            .map_or(&Kind::End, |token| &token.kind)
    }

    pub fn line(&self) -> usize {
        let last = self.tokens.len().saturating_sub(1);
        let token = self.tokens.get(self.place.min(last));
        token.map_or(0, |token| token.line)
    }

    pub fn next(&mut self) -> Kind {
        let kind = self.peek().clone();
        self.place += 1;
        kind
    }

    /// Takes the next token if it is this word or sign.
    pub fn takes(&mut self, expected: &str) -> bool {
        let found = match self.peek() {
            Kind::Word(word) => word == expected,
            Kind::Sign(sign) => *sign == expected,
            Kind::Text(_) | Kind::End => false,
        };
        self.place += usize::from(found);
        found
    }

    /// The error that something else stands here.
    pub fn instead_of<T>(&self, what: &'static str) -> Result<T, Error> {
        let found = match self.peek() {
            Kind::Word(word) => word.clone(),
            Kind::Text(text) => format!("'{text}'"),
            Kind::Sign(sign) => (*sign).to_owned(),
            Kind::End => return Err(Cause::Unclosed.at(self.line())),
        };
        Err(Cause::Expected(what, found).at(self.line()))
    }

    pub fn expect(&mut self, expected: &'static str) -> Result<(), Error> {
        if self.takes(expected) {
            Ok(())
        } else {
            self.instead_of(expected)
        }
    }

    pub fn word(&mut self) -> Result<String, Error> {
        match self.peek().clone() {
            Kind::Word(word) => {
                self.place += 1;
                Ok(word)
            }
            _ => self.instead_of("a name"),
        }
    }

    /// A value's name.
    pub fn value(&mut self) -> Result<usize, Error> {
        let line = self.line();
        let name = self.word()?;
        match self.script.names.get(&name) {
            Some(Name::Value(value)) => Ok(*value),
            _ => Err(Cause::Undeclared(name).at(line)),
        }
    }

    /// A declaration or a definition.
    fn item(&mut self, backwards: bool) -> Result<(), Error> {
        let line = self.line();
        match self.word()?.as_str() {
            "routines" => self.declare(|_| Name::Routine),
            "groupings" => self.declare(|_| Name::Grouping),
            "integers" | "booleans" => self.declare(Name::Value),
            "externals" => {
                let place = self.place;
                self.declare(|_| Name::Routine)?;
                self.script.external = match self.tokens.get(place + 1).map(|token| &token.kind) {
                    Some(Kind::Word(name)) => name.clone(),
                    _ => return Err(Cause::Expected("a routine", ")".into()).at(line)),
                };
                Ok(())
            }
            "backwardmode" => {
                self.expect("(")?;
                while !self.takes(")") {
                    self.item(true)?;
                }
                Ok(())
            }
            "define" => self.define(backwards),
            other => Err(Cause::Unknown(other.to_owned()).at(line)),
        }
    }

    /// `( … )` behind a sort of names; a value gets the next free place.
    fn declare(&mut self, sort: impl Fn(usize) -> Name) -> Result<(), Error> {
        self.expect("(")?;
        while !self.takes(")") {
            let line = self.line();
            let name = self.word()?;
            let place = OWN + self.script.values();
            // One more is needed for what is read backwards.
            if place + 1 >= VALUES {
                return Err(Cause::TooMany(place - OWN + 1).at(line));
            }
            self.script.names.insert(name, sort(place));
        }
        Ok(())
    }

    fn define(&mut self, backwards: bool) -> Result<(), Error> {
        let line = self.line();
        let name = self.word()?;
        match self.script.names.get(&name) {
            Some(Name::Routine) => {
                self.expect("as")?;
                let body = self.command()?;
                let routine = Routine { backwards, body };
                self.script.routines.insert(name, routine);
            }
            Some(Name::Grouping) => {
                let letters = self.letters()?;
                self.script.groupings.insert(name, letters);
            }
            _ => return Err(Cause::Undeclared(name).at(line)),
        }
        Ok(())
    }

    /// `v + 'wxY'`, `s_ending - 'r'`
    fn letters(&mut self) -> Result<Vec<char>, Error> {
        let mut letters = self.some_letters()?;
        loop {
            if self.takes("+") {
                letters.extend(self.some_letters()?);
            } else if self.takes("-") {
                let without = self.some_letters()?;
                letters.retain(|letter| !without.contains(letter));
            } else {
                letters.sort_unstable();
                letters.dedup();
                return Ok(letters);
            }
        }
    }

    fn some_letters(&mut self) -> Result<Vec<char>, Error> {
        if let Kind::Text(text) = self.peek().clone() {
            self.place += 1;
            return Ok(text.chars().collect());
        }
        let line = self.line();
        let name = self.word()?;
        let letters = self.script.groupings.get(&name).cloned();
        letters.ok_or_else(|| Cause::Undefined(name).at(line))
    }
}
