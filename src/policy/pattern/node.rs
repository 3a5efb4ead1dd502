//! A pattern as it was written, once parsed; only where packs are built.

/// A part of a pattern. Flags such as "in any case" stand in the parts that they touch.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::policy) enum Node {
    /// Nothing.
    Empty,
    /// A character; with `true` in any case, and then lower case.
    Char(char, bool),
    /// One of several characters.
    Set(Set),
    /// A place, see `super::assert`.
    Assert(u32),
    /// One after the other.
    All(Vec<Node>),
    /// The first that fits.
    Any(Vec<Node>),
    /// Several times.
    Repeat {
        node: Box<Node>,
        least: u32,
        most: Option<u32>,
        lazy: bool,
    },
    /// A group whose place can be asked for, by number.
    Group(u32, Box<Node>),
    /// What stands before or behind a place, or does not.
    Look {
        behind: bool,
        not: bool,
        node: Box<Node>,
    },
}

/// A set of characters.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::policy) struct Set {
    pub negated: bool,
    pub fold: bool,
    /// Numbers of `super::class`, with `super::set::NOT`.
    pub classes: Vec<u32>,
    pub ranges: Vec<(char, char)>,
}

impl Node {
    /// Parts after each other, without those that are nothing.
    pub fn all(mut parts: Vec<Node>) -> Node {
        parts.retain(|part| *part != Node::Empty);
        match parts.len() {
            0 => Node::Empty,
            1 => parts.remove(0),
            _ => Node::All(parts),
        }
    }

    /// One of several parts.
    pub fn any(mut parts: Vec<Node>) -> Node {
        if parts.len() == 1 {
            parts.remove(0)
        } else {
            Node::Any(parts)
        }
    }

    /// Whether it can match without a character.
    #[cfg(test)]
    pub fn is_nullable(&self) -> bool {
        match self {
            Node::Empty | Node::Assert(_) | Node::Look { .. } => true,
            Node::Char(..) | Node::Set(_) => false,
            Node::All(parts) => parts.iter().all(Node::is_nullable),
            Node::Any(parts) => parts.iter().any(Node::is_nullable),
            Node::Repeat { node, least, .. } => *least == 0 || node.is_nullable(),
            Node::Group(_, node) => node.is_nullable(),
        }
    }
}
