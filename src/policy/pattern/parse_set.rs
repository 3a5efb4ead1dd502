//! Reads the sets, classes and escaped characters of a pattern.

use super::node::{Node, Set};
use super::parse::Parser;
use super::{class, ranges, set};

impl Parser {
    /// `\w`, `\p{L}` and the like, as a set.
    pub(super) fn class_escape(&mut self, character: char) -> Result<Option<Set>, String> {
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
                match class_named(&name) {
                    Some(kind) => kind,
                    None => return ranged(&name, character == 'P').map(Some),
                }
            }
            _ => return Ok(None),
        };
        let not = if character.is_ascii_uppercase() {
            set::NOT
        } else {
            0
        };
        Ok(Some(Set {
            classes: vec![kind | not],
            ..Set::default()
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

    /// What begins with `[`, which is read: one of a set, which is none of the set that is taken from it.
    pub(super) fn set(&mut self) -> Result<Node, String> {
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
                ']' if !first => return Ok(Node::Set(set)),
                '[' if self.takes(":") => self.posix(&mut set)?,
                '-' if !first && self.takes("[") => {
                    self.deeper()?;
                    let not = Node::Look {
                        behind: false,
                        not: true,
                        node: Box::new(self.set()?),
                    };
                    self.depth -= 1;
                    if !self.takes("]") {
                        return Err("what is taken from a set stands last in it".to_owned());
                    }
                    return Ok(Node::All(vec![not, Node::Set(set)]));
                }
                _ => self.member(character, &mut set)?,
            }
            first = false;
        }
    }

    /// A character, range or class in a set; its first character is read.
    fn member(&mut self, character: char, set: &mut Set) -> Result<(), String> {
        let from = match self.in_set(character)? {
            Member::Class(class) => {
                set.take(class);
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
            Member::Class(class) => {
                set.ranges.extend([(from, from), ('-', '-')]);
                set.take(class);
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
                Some(class) => Ok(Member::Class(class)),
                None => self.char_escape(other).map(Member::Char),
            },
        }
    }

    /// `[:alpha:]`, of which `[:` is read.
    fn posix(&mut self, set: &mut Set) -> Result<(), String> {
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
                set.classes.push(kind);
                return Ok(());
            }
        }
        for (name, ranges) in [
            ("ascii:]", &[('\0', '\u{7F}')][..]),
            ("xdigit:]", &[('0', '9'), ('A', 'F'), ('a', 'f')]),
            ("blank:]", &[(' ', ' '), ('\t', '\t')]),
            ("cntrl:]", &[('\0', '\u{1F}'), ('\u{7F}', '\u{7F}')]),
        ] {
            if self.takes(name) {
                set.ranges.extend(ranges);
                return Ok(());
            }
        }
        Err("a class such as [:alpha:] is not known, or a [ stands unescaped in a set".to_owned())
    }
}

enum Member {
    Char(char),
    Class(Set),
}

impl Set {
    fn take(&mut self, other: Set) {
        self.classes.extend(other.classes);
        self.ranges.extend(other.ranges);
    }
}

/// A class that is known by what its characters are.
fn class_named(name: &str) -> Option<u32> {
    Some(match name {
        "L" | "Letter" => class::LETTER,
        "Lu" | "Uppercase_Letter" => class::UPPER,
        "Ll" | "Lowercase_Letter" => class::LOWER,
        "N" | "Number" => class::NUMBER,
        "Nd" => class::DIGIT,
        "P" | "Punctuation" => class::PUNCTUATION,
        "S" | "Symbol" => class::SYMBOL,
        "M" | "Mn" | "Mark" => class::MARK,
        "Z" | "Zs" => class::SPACE,
        _ => return None,
    })
}

/// A class that is known by its ranges; with `not` all else.
fn ranged(name: &str, not: bool) -> Result<Set, String> {
    let ranges = ranges::of_class(name)
        .ok_or_else(|| format!("the class \\p{{{name}}} is not supported"))?;
    Ok(Set {
        ranges: if not { ranges::others(&ranges) } else { ranges },
        ..Set::default()
    })
}
