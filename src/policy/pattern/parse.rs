//! Reads the .NET and Perl way of writing patterns; what cannot run in linear time is refused with its reason.

use super::assert;
use super::class;
use super::node::{Node, Set};

/// How deep groups may stand in each other.
const DEEPEST: usize = 60;
/// The most times that a part may be asked for.
const MOST_TIMES: u32 = 1000;

/// A pattern as parts, and how many groups it has. As in Vale, `^` and `$` stand at every line.
pub(in crate::policy) fn parse(pattern: &str) -> Result<Node, String> {
    let mut parser = Parser {
        rest: pattern.chars().collect::<Vec<_>>(),
        at: 0,
        flags: Flags {
            lines: true,
            ..Flags::default()
        },
        groups: 0,
        depth: 0,
    };
    let node = parser.any()?;
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err("it closes a group with ) that it did not open".to_owned()),
    }
}

#[derive(Debug, Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a letter of its own in a pattern"
)]
pub(super) struct Flags {
    pub(super) fold: bool,
    lines: bool,
    dot_all: bool,
    spaced: bool,
}

pub(super) struct Parser {
    pub(super) rest: Vec<char>,
    pub(super) at: usize,
    pub(super) flags: Flags,
    groups: u32,
    pub(super) depth: usize,
}

impl Parser {
    pub(super) fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let character = self.peek();
        self.at += usize::from(character.is_some());
        character
    }

    pub(super) fn takes(&mut self, text: &str) -> bool {
        let fits = text
            .chars()
            .enumerate()
            .all(|(ahead, character)| self.rest.get(self.at + ahead) == Some(&character));
        if fits {
            self.at += text.chars().count();
        }
        fits
    }

    fn char(&self, character: char) -> Node {
        let lower = class::lower(character);
        if self.flags.fold && (lower != character || class::upper(character) != character) {
            Node::Char(lower, true)
        } else {
            Node::Char(character, self.flags.fold)
        }
    }

    /// Alternatives, up to the group's end.
    fn any(&mut self) -> Result<Node, String> {
        let mut parts = Vec::new();
        loop {
            parts.push(self.all()?);
            if !self.takes("|") {
                return Ok(Node::any(parts));
            }
        }
    }

    fn all(&mut self) -> Result<Node, String> {
        let mut parts = Vec::new();
        while let Some(character) = self.peek() {
            match character {
                '|' | ')' => break,
                _ if self.flags.spaced && character.is_whitespace() => {
                    self.at += 1;
                }
                '#' if self.flags.spaced => {
                    while self.next().is_some_and(|character| character != '\n') {}
                }
                _ => {
                    let part = self.part()?;
                    parts.push(self.times(part)?);
                }
            }
        }
        Ok(Node::all(parts))
    }

    fn part(&mut self) -> Result<Node, String> {
        let Some(character) = self.next() else {
            return Ok(Node::Empty);
        };
        Ok(match character {
            '(' => return self.group(),
            '[' => self.set()?,
            '.' => Node::Set(Set {
                negated: true,
                ranges: if self.flags.dot_all {
                    Vec::new()
                } else {
                    vec![('\n', '\n')]
                },
                ..Set::default()
            }),
            '^' if self.flags.lines => Node::Assert(assert::LINE_START),
            '^' => Node::Assert(assert::TEXT_START),
            '$' if self.flags.lines => Node::Assert(assert::LINE_END),
            '$' => Node::Assert(assert::LAST_LINE_END),
            '\\' => return self.escape(),
            '*' | '+' | '?' => {
                return Err(format!(
                    "nothing stands before {character}, which repeats it"
                ));
            }
            other => self.char(other),
        })
    }

    /// How often a part is asked for.
    fn times(&mut self, node: Node) -> Result<Node, String> {
        let mut node = node;
        let mut repeated = false;
        loop {
            let start = self.at;
            let (least, most) = match self.peek() {
                Some('*') => (0, None),
                Some('+') => (1, None),
                Some('?') => (0, Some(1)),
                Some('{') => match self.counts() {
                    Some(counts) => counts,
                    None => return Ok(node),
                },
                _ => return Ok(node),
            };
            if repeated {
                return Err("one repetition follows another; put the first in a group".to_owned());
            }
            if self.at == start {
                self.at += 1;
            }
            if least > MOST_TIMES || most.is_some_and(|most| most > MOST_TIMES) {
                return Err(format!("a part is asked for more than {MOST_TIMES} times"));
            }
            if most.is_some_and(|most| most < least) {
                return Err("a repetition's second number is below its first".to_owned());
            }
            let lazy = self.takes("?");
            if !lazy && self.peek() == Some('+') {
                return Err("possessive repetition (such as a++) is not supported".to_owned());
            }
            node = Node::Repeat {
                node: Box::new(node),
                least,
                most,
                lazy,
            };
            repeated = true;
        }
    }

    /// `{n}`, `{n,}`, `{n,m}`; `None`, and nothing read: a brace that means itself.
    fn counts(&mut self) -> Option<(u32, Option<u32>)> {
        let start = self.at;
        self.at += 1;
        let read = (|| {
            let least = self.number()?;
            let most = if self.takes(",") {
                if self.peek() == Some('}') {
                    None
                } else {
                    Some(self.number()?)
                }
            } else {
                Some(least)
            };
            self.takes("}").then_some((least, most))
        })();
        if read.is_none() {
            self.at = start;
        }
        read
    }

    fn number(&mut self) -> Option<u32> {
        let mut number: Option<u32> = None;
        while let Some(digit) = self.peek().and_then(|digit| digit.to_digit(10)) {
            self.at += 1;
            number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit));
        }
        number
    }

    /// Goes one group or set deeper; whoever comes back takes one off `depth`.
    pub(super) fn deeper(&mut self) -> Result<(), String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!(
                "groups stand more than {DEEPEST} deep in each other"
            ));
        }
        Ok(())
    }

    /// What begins with `(`, which is read.
    fn group(&mut self) -> Result<Node, String> {
        self.deeper()?;
        let flags = self.flags;
        let node = if self.takes("?") {
            match self.special()? {
                Special::Done(node) => {
                    self.depth -= 1;
                    return Ok(node);
                }
                Special::Plain => self.any()?,
                Special::Numbered => self.numbered()?,
                Special::Look { behind, not } => Node::Look {
                    behind,
                    not,
                    node: Box::new(self.any()?),
                },
            }
        } else {
            self.numbered()?
        };
        self.depth -= 1;
        self.flags = flags;
        if self.takes(")") {
            Ok(node)
        } else {
            Err("it opens a group with ( and does not close it".to_owned())
        }
    }

    fn numbered(&mut self) -> Result<Node, String> {
        self.groups += 1;
        let number = self.groups;
        Ok(Node::Group(number, Box::new(self.any()?)))
    }

    /// What `(?` begins.
    fn special(&mut self) -> Result<Special, String> {
        for (sign, behind, not) in [
            ("=", false, false),
            ("!", false, true),
            ("<=", true, false),
            ("<!", true, true),
        ] {
            if self.takes(sign) {
                return Ok(Special::Look { behind, not });
            }
        }
        if self.takes(":") {
            return Ok(Special::Plain);
        }
        if self.takes("#") {
            while let Some(character) = self.next() {
                if character == ')' {
                    return Ok(Special::Done(Node::Empty));
                }
            }
            return Err("a comment (?#… is not closed".to_owned());
        }
        if self.takes(">") {
            return Err("atomic groups (?>…) are not supported".to_owned());
        }
        if self.takes("(") {
            return Err("conditions (?(…)…) are not supported".to_owned());
        }
        for (open, close) in [("P<", '>'), ("<", '>'), ("'", '\'')] {
            if self.takes(open) {
                while let Some(character) = self.next() {
                    if character == close {
                        return Ok(Special::Numbered);
                    }
                    if !class::is_word(character) {
                        break;
                    }
                }
                return Err("a group's name is not closed, or holds more than letters".to_owned());
            }
        }
        self.flags_of_group()
    }

    /// `(?i)`, `(?-i)`, `(?im-s:…)`.
    fn flags_of_group(&mut self) -> Result<Special, String> {
        let mut on = true;
        while let Some(character) = self.next() {
            match character {
                '-' => on = false,
                'i' => self.flags.fold = on,
                'm' => self.flags.lines = on,
                's' => self.flags.dot_all = on,
                'x' => self.flags.spaced = on,
                'n' => {}
                ':' => return Ok(Special::Plain),
                // Holds to the end of the group that it stands in.
                ')' => return Ok(Special::Done(Node::Empty)),
                other => return Err(format!("(?{other} is not known")),
            }
        }
        Err("it opens a group with (? and does not close it".to_owned())
    }

    fn escape(&mut self) -> Result<Node, String> {
        let Some(character) = self.next() else {
            return Err("it ends with \\".to_owned());
        };
        Ok(match character {
            'b' => Node::Assert(assert::BOUNDARY),
            'B' => Node::Assert(assert::NO_BOUNDARY),
            'A' => Node::Assert(assert::TEXT_START),
            'z' => Node::Assert(assert::TEXT_END),
            'Z' => Node::Assert(assert::LAST_LINE_END),
            'G' => return Err("\\G is not supported".to_owned()),
            '1'..='9' | 'k' => {
                return Err(format!(
                    "the backreference \\{character} cannot be found in linear time"
                ));
            }
            other => {
                if let Some(set) = self.class_escape(other)? {
                    Node::Set(set)
                } else {
                    let character = self.char_escape(other)?;
                    self.char(character)
                }
            }
        })
    }
}

enum Special {
    Done(Node),
    Plain,
    Numbered,
    Look { behind: bool, not: bool },
}
