//! From a pattern's parts to its program; only where packs are built.

use super::node::{Node, Set};
use super::{Pattern, class, literal, op, set};

/// The most numbers that a program may have.
const LARGEST: usize = 20_000;
/// The most places that must be remembered.
const MOST_SLOTS: u32 = 4_000;

/// Compiles a pattern; `groups`: record where its groups stand. `Err` says why it cannot run.
pub(in crate::policy) fn compile(node: &Node, groups: bool) -> Result<Pattern, String> {
    let mut emitter = Emitter {
        groups,
        ..Emitter::default()
    };
    emitter.node(node, false)?;
    emitter.code.push(op::END);
    Ok(Pattern {
        code: emitter.code,
        sets: emitter.sets,
        first: first(node),
        slots: emitter.slots,
        groups: emitter.most_group,
        needs: literal::needed(node),
    })
}

#[derive(Default)]
struct Emitter {
    code: Vec<u32>,
    sets: Vec<u32>,
    slots: u32,
    groups: bool,
    most_group: u32,
}

impl Emitter {
    /// `back`: the part runs towards the text's beginning.
    fn node(&mut self, node: &Node, back: bool) -> Result<(), String> {
        if self.code.len() > LARGEST || self.slots > MOST_SLOTS {
            return Err("it is too large once its repetitions are written out".to_owned());
        }
        match node {
            Node::Empty => {}
            Node::Char(character, fold) => self.put(
                if *fold { op::FOLD } else { op::CHAR },
                u32::from(*character),
            ),
            Node::Set(set) => {
                let place = self.set(set);
                self.put(op::SET, place);
            }
            Node::Assert(kind) => self.put(op::ASSERT, *kind),
            Node::All(parts) if back => {
                for part in parts.iter().rev() {
                    self.node(part, back)?;
                }
            }
            Node::All(parts) => {
                for part in parts {
                    self.node(part, back)?;
                }
            }
            Node::Any(parts) => self.any(parts, back)?,
            Node::Repeat {
                node,
                least,
                most,
                lazy,
            } => self.repeat(node, (*least, *most), *lazy, back)?,
            Node::Group(number, node) => {
                // Within what is read backwards, places would be swapped; nobody asks for those.
                let saved = self.groups && !back;
                if saved {
                    self.most_group = self.most_group.max(*number);
                    self.put(op::SAVE, (number - 1) * 2);
                }
                self.node(node, back)?;
                if saved {
                    self.put(op::SAVE, (number - 1) * 2 + 1);
                }
            }
            Node::Look { behind, not, node } => self.look(node, *behind, *not)?,
        }
        Ok(())
    }

    fn look(&mut self, node: &Node, behind: bool, not: bool) -> Result<(), String> {
        self.put(op::LOOK, u32::from(behind) | (u32::from(not) << 1));
        let patch = self.code.len();
        let slot = self.slots;
        self.slots += 2;
        self.code.extend([0, slot]);
        let groups = std::mem::replace(&mut self.groups, false);
        self.node(node, behind)?;
        self.groups = groups;
        self.code.push(op::END);
        let next = self.here();
        self.set_at(patch, next);
        Ok(())
    }

    fn any(&mut self, parts: &[Node], back: bool) -> Result<(), String> {
        if parts.is_empty() {
            self.put(op::FAIL, 0);
        }
        let mut jumps = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let last = index + 1 == parts.len();
            let split = self.code.len();
            if !last {
                self.split(op::SPLIT);
            }
            self.node(part, back)?;
            if !last {
                jumps.push(self.code.len());
                self.put(op::JUMP, 0);
                self.aim(split);
            }
        }
        for jump in jumps {
            self.aim(jump);
        }
        Ok(())
    }

    fn repeat(
        &mut self,
        node: &Node,
        (least, most): (u32, Option<u32>),
        lazy: bool,
        back: bool,
    ) -> Result<(), String> {
        let kind = if lazy { op::LAZY } else { op::SPLIT };
        let Some(most) = most else {
            return self.unbounded(node, least, lazy, back);
        };
        for _ in 0..least {
            self.node(node, back)?;
        }
        let mut splits = Vec::new();
        for _ in least..most {
            splits.push(self.skip(kind));
            self.node(node, back)?;
        }
        for split in splits {
            self.aim(split);
        }
        Ok(())
    }

    /// A loop decides behind its part, so that a turn without a character ends it.
    fn unbounded(&mut self, node: &Node, least: u32, lazy: bool, back: bool) -> Result<(), String> {
        for _ in 1..least {
            self.node(node, back)?;
        }
        let around = (least == 0).then(|| self.skip(if lazy { op::LAZY } else { op::SPLIT }));
        let start = self.here();
        self.node(node, back)?;
        let again = self.skip(if lazy { op::SPLIT } else { op::LAZY });
        if let Some(word) = self.code.get_mut(again) {
            *word = (*word & 0xFF) | start << 8;
        }
        if let Some(split) = around {
            self.aim(split);
        }
        Ok(())
    }

    /// A split between the part that follows and what is behind it. A lazy one first goes behind.
    fn skip(&mut self, kind: u32) -> usize {
        let split = self.code.len();
        self.split(kind);
        split
    }

    fn split(&mut self, kind: u32) {
        self.put(kind, 0);
        self.code.push(self.slots);
        self.slots += 1;
    }

    /// Sends a split or jump to where the program now ends.
    fn aim(&mut self, place: usize) {
        let here = self.here();
        if let Some(word) = self.code.get_mut(place) {
            *word = (*word & 0xFF) | here << 8;
        }
    }

    fn here(&self) -> u32 {
        u32::try_from(self.code.len()).unwrap_or(u32::MAX >> 8)
    }

    fn set_at(&mut self, place: usize, value: u32) {
        if let Some(word) = self.code.get_mut(place) {
            *word = value;
        }
    }

    fn put(&mut self, op: u32, argument: u32) {
        self.code.push(op | argument << 8);
    }

    fn set(&mut self, set: &Set) -> u32 {
        let numbers = numbers(set);
        let known = self
            .sets
            .windows(numbers.len())
            .position(|window| *window == numbers);
        let place = known.unwrap_or(self.sets.len());
        if known.is_none() {
            self.sets.extend(numbers);
        }
        u32::try_from(place).unwrap_or_default()
    }
}

/// A set as `super::set` reads it.
fn numbers(set: &Set) -> Vec<u32> {
    let count = |many: usize| u32::try_from(many.min(0x3FF)).unwrap_or_default();
    let head = (u32::from(set.negated) * set::NEGATED)
        | (u32::from(set.fold) * set::FOLD)
        | (count(set.classes.len()) << 2)
        | (count(set.ranges.len()) << 12);
    let mut numbers = vec![head];
    numbers.extend(set.classes.iter().take(0x3FF));
    for (from, to) in set.ranges.iter().take(0x3FF) {
        numbers.extend([u32::from(*from), u32::from(*to)]);
    }
    numbers
}

/// Which characters a match may begin with, as [`Pattern::first`] has it.
fn first(node: &Node) -> Vec<u32> {
    let mut begin = Begin::default();
    if begin.add(node) {
        return Vec::new();
    }
    let mut words = begin.ascii.to_vec();
    words.push(u32::from(begin.others));
    words
}

#[derive(Default)]
struct Begin {
    ascii: [u32; 4],
    others: bool,
}

impl Begin {
    fn put(&mut self, character: char) {
        if character.is_ascii() {
            let code = u32::from(character);
            if let Some(word) = self.ascii.get_mut(code as usize / 32) {
                *word |= 1 << (code % 32);
            }
        } else {
            self.others = true;
        }
    }

    /// Adds what a part may begin with; true if it may also match nothing.
    fn add(&mut self, node: &Node) -> bool {
        match node {
            Node::Empty | Node::Assert(_) | Node::Look { .. } => true,
            Node::Char(character, fold) => {
                self.put(*character);
                if *fold {
                    self.put(class::upper(*character));
                    // `ſ` and `K` are lower and upper forms of ASCII letters.
                    self.others |= character.is_ascii_alphabetic();
                }
                false
            }
            Node::Set(set) => {
                let numbers = numbers(set);
                for byte in 0..128_u8 {
                    if set::contains(&numbers, 0, char::from(byte)) {
                        self.put(char::from(byte));
                    }
                }
                self.others = true;
                false
            }
            Node::All(parts) => parts.iter().all(|part| self.add(part)),
            Node::Any(parts) => {
                let mut nothing = false;
                for part in parts {
                    nothing |= self.add(part);
                }
                nothing
            }
            Node::Repeat { node, least, .. } => self.add(node) || *least == 0,
            Node::Group(_, node) => self.add(node),
        }
    }
}
