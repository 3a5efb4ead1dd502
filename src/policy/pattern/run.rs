//! Runs a pattern over a text: backtracking with a memory of what has failed, so that time is linear.

use super::{Pattern, assert, class, op, set};
use crate::text::Span;

/// Positions that share one piece of the memory.
const PIECE: usize = 64;

/// A pattern at work on one text. What it learned of one place helps at all later ones.
pub(in crate::policy) struct Runner<'p, 't> {
    pattern: &'p Pattern,
    text: &'t str,
    /// Per 64 bytes of text: per slot the positions that failed or are being tried; then, for lookarounds,
    /// per slot those that lead to a match.
    failed: Vec<Option<Box<[u64]>>>,
    stack: Vec<Frame>,
    /// Where groups begin and end; the last match's after a find.
    pub groups: Vec<Option<usize>>,
    /// How many instructions were run.
    pub steps: usize,
}

/// What for, and in which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// A match: where it ends matters.
    Ahead,
    /// What stands behind a place.
    Look,
    /// What stands before a place, read backwards.
    LookBack,
}

/// What to do when the present way fails.
enum Frame {
    /// Go on there.
    Try { pc: usize, at: usize },
    /// Both ways of a split have failed: it stays marked.
    Marked { slot: u32, at: usize },
    /// A group's place as it was.
    Restore { group: usize, was: Option<usize> },
}

impl<'p, 't> Runner<'p, 't> {
    /// Nothing is learned yet.
    pub fn new(pattern: &'p Pattern, text: &'t str) -> Self {
        Runner {
            pattern,
            text,
            failed: Vec::new(),
            stack: Vec::new(),
            groups: vec![None; pattern.groups as usize * 2],
            steps: 0,
        }
    }

    /// The first match that begins at `from` (a character boundary) or behind.
    pub fn find(&mut self, from: usize) -> Option<Span> {
        let mut at = from;
        while at <= self.text.len() {
            if let Some(end) = self.at(at) {
                return Some(Span::new(at, end));
            }
            at = behind(self.text, at);
        }
        None
    }

    /// The end of the match that begins exactly there.
    pub fn at(&mut self, start: usize) -> Option<usize> {
        if !self.may_begin(start) {
            return None;
        }
        self.groups.fill(None);
        self.run(0, start, Way::Ahead)
    }

    fn may_begin(&self, at: usize) -> bool {
        let [a, b, c, d, other] = self.pattern.first.as_slice() else {
            return true;
        };
        match self.text.as_bytes().get(at) {
            None => false,
            Some(byte) if byte.is_ascii() => {
                let word = [a, b, c, d]
                    .get(usize::from(byte / 32))
                    .map_or(0, |word| **word);
                word >> (byte % 32) & 1 == 1
            }
            Some(_) => *other == 1,
        }
    }

    /// Runs from an instruction to the end of its part.
    fn run(&mut self, pc: usize, at: usize, way: Way) -> Option<usize> {
        let base = self.stack.len();
        let back = way == Way::LookBack;
        let looks = way != Way::Ahead;
        let (mut pc, mut at) = (pc, at);
        loop {
            self.steps += 1;
            let word = self.pattern.code.get(pc).copied().unwrap_or(op::FAIL);
            let argument = word >> 8;
            let next = match word & 0xFF {
                op::END => {
                    self.succeed(base, looks);
                    return Some(at);
                }
                op::CHAR => self.step(at, back, |character| u32::from(character) == argument),
                op::FOLD => self.step(at, back, |character| {
                    u32::from(class::lower(character)) == argument
                }),
                op::SET => self.step_in_set(at, back, argument as usize),
                kind @ (op::SPLIT | op::LAZY) => {
                    let slot = self.word(pc + 1);
                    if looks && self.is_marked(slot + self.pattern.slots, at) {
                        self.succeed(base, looks);
                        return Some(at);
                    } else if self.mark(slot, at) {
                        self.stack.push(Frame::Marked { slot, at });
                        pc = self.fork(kind, (pc + 2, argument as usize), at);
                        continue;
                    }
                    None
                }
                op::JUMP => {
                    pc = argument as usize;
                    continue;
                }
                op::SAVE => {
                    self.save(argument as usize, at);
                    Some(at)
                }
                op::ASSERT => holds(argument, self.text, at).then_some(at),
                op::LOOK => {
                    if self.look(pc, at, argument) {
                        pc = self.word(pc + 1) as usize;
                        continue;
                    }
                    None
                }
                _ => None,
            };
            if let Some(next) = next {
                at = next;
                pc += 1;
            } else {
                (pc, at) = self.back(base)?;
            }
        }
    }

    fn step_in_set(&self, at: usize, back: bool, place: usize) -> Option<usize> {
        let sets = &self.pattern.sets;
        self.step(at, back, |character| set::contains(sets, place, character))
    }

    /// The way that is tried first; the other waits for its failure.
    fn fork(&mut self, kind: u32, (near, far): (usize, usize), at: usize) -> usize {
        let (first, second) = if kind == op::SPLIT {
            (near, far)
        } else {
            (far, near)
        };
        self.stack.push(Frame::Try { pc: second, at });
        first
    }

    fn word(&self, pc: usize) -> u32 {
        self.pattern.code.get(pc).copied().unwrap_or_default()
    }

    /// The position behind the next character, if it is the right one.
    fn step(&self, at: usize, back: bool, is: impl Fn(char) -> bool) -> Option<usize> {
        if back {
            let character = before(self.text, at)?;
            is(character).then(|| at - character.len_utf8())
        } else {
            let character = after(self.text, at)?;
            is(character).then(|| at + character.len_utf8())
        }
    }

    fn save(&mut self, group: usize, at: usize) {
        if let Some(place) = self.groups.get_mut(group) {
            let was = place.replace(at);
            self.stack.push(Frame::Restore { group, was });
        }
    }

    /// Whether a lookaround holds; found out once for each position.
    fn look(&mut self, pc: usize, at: usize, kind: u32) -> bool {
        let slot = self.word(pc + 2);
        let holds = if self.is_marked(slot, at) {
            true
        } else if self.is_marked(slot + 1, at) {
            false
        } else {
            let way = if kind & 1 == 0 {
                Way::Look
            } else {
                Way::LookBack
            };
            let holds = self.run(pc + 3, at, way).is_some();
            self.mark(if holds { slot } else { slot + 1 }, at);
            holds
        };
        holds != (kind & 2 != 0)
    }

    /// The nearest other way; `None`: there is none.
    fn back(&mut self, base: usize) -> Option<(usize, usize)> {
        while self.stack.len() > base {
            match self.stack.pop()? {
                Frame::Try { pc, at } => return Some((pc, at)),
                Frame::Marked { .. } => {}
                Frame::Restore { group, was } => {
                    if let Some(place) = self.groups.get_mut(group) {
                        *place = was;
                    }
                }
            }
        }
        None
    }

    /// What lies on the way to a match has not failed. A lookaround only asks whether there is one, so from
    /// there it will always be found.
    fn succeed(&mut self, base: usize, looks: bool) {
        while self.stack.len() > base {
            if let Some(Frame::Marked { slot, at }) = self.stack.pop() {
                if let Some(word) = self.place(slot, at) {
                    *word &= !(1 << (at % PIECE));
                }
                if looks {
                    self.mark(slot + self.pattern.slots, at);
                }
            }
        }
    }

    fn place(&mut self, slot: u32, at: usize) -> Option<&mut u64> {
        self.failed
            .get_mut(at / PIECE)?
            .as_mut()?
            .get_mut(slot as usize)
    }

    fn is_marked(&mut self, slot: u32, at: usize) -> bool {
        self.place(slot, at)
            .is_some_and(|word| *word >> (at % PIECE) & 1 == 1)
    }

    /// Marks a slot at a position; false if it was marked.
    fn mark(&mut self, slot: u32, at: usize) -> bool {
        let piece = at / PIECE;
        if self.failed.len() <= piece {
            self.failed.resize_with(piece + 1, || None);
        }
        let slots = self.pattern.slots as usize * 2;
        if let Some(piece) = self.failed.get_mut(piece) {
            piece.get_or_insert_with(|| vec![0; slots].into_boxed_slice());
        }
        let bit = 1 << (at % PIECE);
        self.place(slot, at).is_some_and(|word| {
            let fresh = *word & bit == 0;
            *word |= bit;
            fresh
        })
    }
}

/// One past the character at `at`; past the text's end where there is none.
pub(super) fn behind(text: &str, at: usize) -> usize {
    at + after(text, at).map_or(1, char::len_utf8)
}

pub(super) fn after(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some(char::from(byte));
    }
    text.get(at..)?.chars().next()
}

pub(super) fn before(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at.checked_sub(1)?)?;
    if byte.is_ascii() {
        return Some(char::from(byte));
    }
    text.get(..at)?.chars().next_back()
}

/// Whether a word begins or ends there.
pub(in crate::policy) fn is_boundary(text: &str, at: usize) -> bool {
    // Joiners hold words together, though they are no part of `\w`.
    let makes =
        |character: char| class::is_word(character) || matches!(character, '\u{200C}' | '\u{200D}');
    before(text, at).is_some_and(makes) != after(text, at).is_some_and(makes)
}

fn holds(kind: u32, text: &str, at: usize) -> bool {
    match kind {
        assert::LINE_START => at == 0 || before(text, at) == Some('\n'),
        assert::LINE_END => at == text.len() || after(text, at) == Some('\n'),
        assert::TEXT_START => at == 0,
        assert::TEXT_END => at == text.len(),
        assert::LAST_LINE_END => {
            at == text.len() || (at + 1 == text.len() && after(text, at) == Some('\n'))
        }
        assert::BOUNDARY => is_boundary(text, at),
        assert::NO_BOUNDARY => !is_boundary(text, at),
        _ => false,
    }
}
