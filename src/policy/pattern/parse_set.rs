//! Reads the sets, classes and escaped characters of a pattern.

use super::node::Set;
use super::parse::Parser;
use super::{class, set};

impl Parser {
    /// `\w`, `\p{L}` and the like.
    pub(super) fn class_escape(&mut self, character: char) -> Result<Option<u32>, String> {
        let kind = match character.to_ascii_lowercase() {
            'w' => class::WORD,
            'd' => class::DIGIT,
            's' if character.is_ascii() => class::SPACE,
            'p' => {
                let name: String = if self.takes("{") {
                    let mut name = String::new();
                    while let Some(character) = self.next().filter(|character| *character != '}') {
                        name.push(character);
                    }
                    name
                } else {
                    self.next().into_iter().collect()
                };
                class_named(&name)?
            }
            _ => return Ok(None),
        };
        Ok(Some(if character.is_ascii_uppercase() {
            kind | set::NOT
        } else {
            kind
        }))
    }

    pub(super) fn char_escape(&mut self, character: char) -> Result<char, String> {
        Ok(match character {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\u{C}',
            'v' => '\u{B}',
            'a' => '\u{7}',
            'e' => '\u{1B}',
            '0' => '\0',
            'x' if self.takes("{") => {
                let hex = self.hex(8);
                if !self.takes("}") {
                    return Err("\\x{ is not closed".to_owned());
                }
                hex?
            }
            'x' => self.hex(2)?,
            'u' => self.hex(4)?,
            'c' => match self.next() {
                Some(letter) if letter.is_ascii_alphabetic() => {
                    char::from(letter.to_ascii_uppercase() as u8 - b'@')
                }
                _ => return Err("\\c needs a letter".to_owned()),
            },
            other if other.is_ascii_alphabetic() => {
                return Err(format!("\\{other} is not known"));
            }
            other => other,
        })
    }

    fn hex(&mut self, most: usize) -> Result<char, String> {
        let mut code = 0_u32;
        for _ in 0..most {
            match self.peek().and_then(|digit| digit.to_digit(16)) {
                Some(digit) => code = code.saturating_mul(16).saturating_add(digit),
                None => break,
            }
            self.at += 1;
        }
        char::from_u32(code).ok_or_else(|| format!("there is no character {code:X}"))
    }

    /// What begins with `[`, which is read.
    pub(super) fn set(&mut self) -> Result<Set, String> {
        let mut set = Set {
            negated: self.takes("^"),
            fold: self.flags.fold,
            ..Set::default()
        };
        let mut first = true;
        loop {
            let Some(character) = self.next() else {
                return Err("it opens a set with [ and does not close it".to_owned());
            };
            match character {
                ']' if !first => return Ok(set),
                '[' if self.takes(":") => set.classes.push(self.posix()?),
                '-' if !first && self.peek() == Some('[') => {
                    return Err(
                        "taking one set from another ([a-z-[x]]) is not supported".to_owned()
                    );
                }
                _ => self.member(character, &mut set)?,
            }
            first = false;
        }
    }

    /// A character, range or class in a set; its first character is read.
    fn member(&mut self, character: char, set: &mut Set) -> Result<(), String> {
        let from = match self.in_set(character)? {
            Member::Class(kind) => {
                set.classes.push(kind);
                return Ok(());
            }
            Member::Char(from) => from,
        };
        let ranged = self.peek() == Some('-')
            && !matches!(self.rest.get(self.at + 1), None | Some(']' | '['));
        if !ranged {
            set.ranges.push((from, from));
            return Ok(());
        }
        self.at += 1;
        let end = self.next().unwrap_or_default();
        match self.in_set(end)? {
            Member::Char(to) if to < from => Err(format!("the range {from}-{to} is upside down")),
            Member::Char(to) => {
                set.ranges.push((from, to));
                Ok(())
            }
            Member::Class(kind) => {
                set.ranges.extend([(from, from), ('-', '-')]);
                set.classes.push(kind);
                Ok(())
            }
        }
    }

    fn in_set(&mut self, character: char) -> Result<Member, String> {
        if character != '\\' {
            return Ok(Member::Char(character));
        }
        match self.next() {
            None => Err("it ends with \\".to_owned()),
            Some('b') => Ok(Member::Char('\u{8}')),
            Some(other) => match self.class_escape(other)? {
                Some(kind) => Ok(Member::Class(kind)),
                None => self.char_escape(other).map(Member::Char),
            },
        }
    }

    /// `[:alpha:]`, of which `[:` is read.
    fn posix(&mut self) -> Result<u32, String> {
        for (name, kind) in [
            ("alpha:]", class::LETTER),
            ("digit:]", class::DIGIT),
            ("space:]", class::SPACE),
            ("upper:]", class::UPPER),
            ("lower:]", class::LOWER),
            ("punct:]", class::PUNCTUATION),
            ("word:]", class::WORD),
            ("alnum:]", class::WORD),
        ] {
            if self.takes(name) {
                return Ok(kind);
            }
        }
        Err("a class such as [:alpha:] is not known, or a [ stands unescaped in a set".to_owned())
    }
}

enum Member {
    Char(char),
    Class(u32),
}

fn class_named(name: &str) -> Result<u32, String> {
    Ok(match name {
        "L" | "Letter" => class::LETTER,
        "Lu" | "Uppercase_Letter" => class::UPPER,
        "Ll" | "Lowercase_Letter" => class::LOWER,
        "N" | "Number" => class::NUMBER,
        "Nd" => class::DIGIT,
        "P" | "Punctuation" => class::PUNCTUATION,
        "S" | "Symbol" => class::SYMBOL,
        "M" | "Mn" | "Mark" => class::MARK,
        "Z" | "Zs" => class::SPACE,
        other => return Err(format!("the class \\p{{{other}}} is not supported")),
    })
}
