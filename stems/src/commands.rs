//! Reads commands.

use crate::error::{Cause, Error};
use crate::operations::{CURSOR, LENGTH, ONE, ZERO};
use crate::parse::Parser;
use crate::script::{Among, Command, Name, Prefix};
use crate::tokens::Kind;

/// The words that stand before one command.
const PREFIXES: [(&str, Prefix); 8] = [
    ("test", Prefix::Test),
    ("do", Prefix::Do),
    ("try", Prefix::Try),
    ("not", Prefix::Not),
    ("repeat", Prefix::Repeat),
    ("goto", Prefix::GoTo),
    ("gopast", Prefix::GoPast),
    ("fail", Prefix::Fail),
];

impl Parser {
    /// A command with what `or` or `and` joins to it.
    pub fn command(&mut self) -> Result<Command, Error> {
        let first = self.single()?;
        let (either, all) = (self.takes("or"), self.takes("and"));
        if !either && !all {
            return Ok(first);
        }
        let word = if either { "or" } else { "and" };
        let mut joined = vec![first, self.single()?];
        while self.takes(word) {
            joined.push(self.single()?);
        }
        if let Kind::Word(other) = self.peek()
            && matches!(other.as_str(), "or" | "and")
        {
            return self.instead_of("a bracket around one of `or` and `and`");
        }
        Ok(if either {
            Command::Either(joined)
        } else {
            Command::All(joined)
        })
    }

    fn single(&mut self) -> Result<Command, Error> {
        let line = self.line();
        match self.next() {
            Kind::Text(text) => Ok(Command::Text(text)),
            Kind::Sign("(") => self.row(),
            Kind::Sign("[") => Ok(Command::Left),
            Kind::Sign("]") => Ok(Command::Right),
            Kind::Sign("$") => self.number_command(),
            Kind::Sign("<-") => match self.next() {
                Kind::Text(text) => Ok(Command::Replace(text)),
                _ => Err(Cause::Expected("a string", "<-".into()).at(line)),
            },
            Kind::Sign(sign) => Err(Cause::Unknown(sign.to_owned()).at(line)),
            Kind::Word(word) => self.by_word(word, line),
            Kind::End => Err(Cause::Unclosed.at(line)),
        }
    }

    /// Commands up to `)`.
    fn row(&mut self) -> Result<Command, Error> {
        let mut row = Vec::new();
        while !self.takes(")") {
            row.push(self.command()?);
        }
        Ok(Command::Row(row))
    }

    /// `p = …`, `p < …`, `p <= …`
    fn number_command(&mut self) -> Result<Command, Error> {
        let value = self.value()?;
        let line = self.line();
        let command = match self.next() {
            Kind::Sign("=") => Command::Assign,
            Kind::Sign("<") => Command::Less,
            Kind::Sign("<=") => Command::UpTo,
            Kind::Sign(other) => return Err(Cause::Unknown(other.to_owned()).at(line)),
            _ => return Err(Cause::Expected("=, < or <=", "$".into()).at(line)),
        };
        let other = if self.takes("limit") {
            LENGTH
        } else if self.takes("cursor") {
            CURSOR
        } else {
            self.value()?
        };
        Ok(command(value, other))
    }

    /// The command that a word begins.
    fn by_word(&mut self, word: String, line: usize) -> Result<Command, Error> {
        if let Some((_, prefix)) = PREFIXES.iter().find(|(known, _)| *known == word) {
            return Ok(Command::With(*prefix, Box::new(self.single()?)));
        }
        Ok(match word.as_str() {
            "backwards" => Command::Backwards(Box::new(self.single()?), line),
            "delete" => Command::Replace(String::new()),
            "next" => Command::Step(1),
            "hop" => Command::Step(self.many()?),
            "atleast" => Command::AtLeast(self.many()?, Box::new(self.single()?)),
            "atlimit" => Command::AtLimit,
            "atmark" => Command::AtMark(self.value()?),
            "setmark" => Command::Assign(self.value()?, CURSOR),
            "set" => Command::Assign(self.value()?, ONE),
            "unset" => Command::Assign(self.value()?, ZERO),
            "false" => Command::Never,
            "setlimit" => {
                self.expect("tomark")?;
                let value = self.value()?;
                self.expect("for")?;
                Command::Within(value, Box::new(self.single()?), line)
            }
            "non" => {
                self.takes("-");
                Command::Grouping(self.word()?, true, line)
            }
            "substring" => {
                let place = self.script.amongs.len();
                self.script.amongs.push(Among {
                    line,
                    ..Among::default()
                });
                self.sought = Some(place);
                Command::Substring(place)
            }
            "among" => self.among(line)?,
            _ => match self.script.names.get(&word) {
                Some(Name::Routine) => Command::Call(word, line),
                Some(Name::Grouping) => Command::Grouping(word, false, line),
                Some(Name::Value(value)) => Command::Flag(*value),
                None => return Err(Cause::Unknown(word).at(line)),
            },
        })
    }

    fn many(&mut self) -> Result<usize, Error> {
        let line = self.line();
        let word = self.word()?;
        let many = word.parse();
        many.map_err(|_| Cause::Expected("a number", word).at(line))
    }

    /// `among ( … )`, behind its word. Without a `substring` before it, it looks by itself.
    fn among(&mut self, line: usize) -> Result<Command, Error> {
        self.expect("(")?;
        let behind = self.sought.take();
        // Its actions have others, which then come behind.
        let place = behind.unwrap_or(self.script.amongs.len());
        if behind.is_none() {
            self.script.amongs.push(Among::default());
        }
        let mut among = Among {
            line,
            ..Among::default()
        };
        if self.takes("(") {
            among.first = Some(self.row()?);
        }
        let mut without = 0;
        while !self.takes(")") {
            match self.next() {
                Kind::Text(string) => {
                    if among.strings.iter().any(|(known, _)| *known == string) {
                        return Err(Cause::Twice(string).at(line));
                    }
                    among.strings.push((string, among.actions.len()));
                    without += 1;
                }
                Kind::Sign("(") if without > 0 => {
                    among.actions.push(self.row()?);
                    without = 0;
                }
                _ => return Err(Cause::Expected("a string", "among".into()).at(line)),
            }
        }
        if let Some(kept) = self.script.amongs.get_mut(place) {
            *kept = among;
        }
        let mut row = vec![Command::Among(place)];
        if behind.is_none() {
            row.insert(0, Command::Substring(place));
        }
        Ok(Command::Row(row))
    }
}
