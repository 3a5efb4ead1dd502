//! Runs a program on a word; what the operations do is said in `operations`.
//!
//! Places are bytes, as in Snowball's own code for UTF-8, for its marks stay where they are when letters before them
//! become shorter. Whatever a program says, the work is bounded.

use super::operations as op;

/// How many operations may be performed for each byte of the word, and besides those.
const WORK: usize = 2000;
const WORK_AT_LEAST: usize = 20_000;

/// The cells of a program that is given as text.
pub fn cells(text: &str) -> Vec<u16> {
    let cells = text
        .encode_utf16()
        .map(|sign| sign.wrapping_sub(op::ZERO_SIGN));
    // Behind the last operation may stand as many as behind any.
    cells.chain([0; 2]).collect()
}

/// What is left of the word when the program has run.
pub fn run(program: &[u16], word: &str) -> String {
    let mut machine = Machine {
        word: word.as_bytes().to_vec(),
        values: [0; op::VALUES],
        tries: Vec::new(),
        found: 0,
    };
    machine.values[op::LENGTH] = word.len();
    machine.values[op::ONE] = 1;
    let mut steps = WORK_AT_LEAST + WORK * word.len();
    let mut at = 0;
    while steps > 0
        && let Some(next) = machine.perform(program, at)
    {
        at = next;
        steps -= 1;
    }
    // A sound program leaves whole characters.
    String::from_utf8(machine.word).unwrap_or_else(|_| word.to_owned())
}

struct Machine {
    word: Vec<u8>,
    values: [usize; op::VALUES],
    /// Where to go on in the program and the word if something fails, the latest last.
    tries: Vec<(usize, usize)>,
    /// Which word was found last, from 0.
    found: usize,
}

impl Machine {
    /// Performs the operation at a place of the program. Returns the place of the next one; nothing at the end.
    fn perform(&mut self, program: &[u16], at: usize) -> Option<usize> {
        let [operation, first, second, ..] = program.get(at..)? else {
            return None;
        };
        let (operation, first) = (*operation, usize::from(*first));
        let mut next = at + 2;
        let succeeds = match operation {
            op::ASSIGN | op::AT_LEAST => {
                next += 1;
                self.values_of(operation, first, (*second).into())
            }
            op::STEP => {
                next -= 1;
                self.step().is_some()
            }
            op::FAIL => false,
            op::TRY => {
                self.tries.push((first, self.place()));
                true
            }
            op::DONE | op::BACK | op::UNDO => {
                let (_, place) = self.tries.pop()?;
                if operation == op::BACK {
                    self.go_to(place);
                }
                next = first;
                operation != op::UNDO
            }
            op::GO => {
                next = first;
                true
            }
            _ => {
                let cells = program.get(next..next + first)?;
                next += first;
                match operation {
                    op::REPLACE => self.replace(cells),
                    op::FIND => self.find(cells),
                    op::CHOOSE => {
                        if let Some(place) = cells.get(self.found) {
                            next = (*place).into();
                        }
                        true
                    }
                    _ => self.one_of(cells) == Some(operation == op::ONE_OF),
                }
            }
        };
        if !succeeds {
            let place;
            (next, place) = self.tries.pop()?;
            self.go_to(place);
        }
        Some(next)
    }

    /// Compares two values or gives one to the other.
    fn values_of(&mut self, operation: u16, to: usize, other: usize) -> bool {
        let other = self.values.get(other).copied().unwrap_or_default();
        match self.values.get_mut(to) {
            Some(to) if operation == op::ASSIGN => *to = other,
            Some(to) => return *to >= other,
            None => {}
        }
        true
    }

    fn backwards(&self) -> bool {
        self.values[op::BACKWARDS] != 0
    }

    /// The cursor as it is kept: backwards from the end, which stays when the word becomes shorter before it.
    fn place(&self) -> usize {
        let cursor = self.values[op::CURSOR];
        if self.backwards() {
            self.word.len().saturating_sub(cursor)
        } else {
            cursor
        }
    }

    fn go_to(&mut self, place: usize) {
        self.values[op::CURSOR] = place;
        self.values[op::CURSOR] = self.place();
    }

    /// The byte that is `many` bytes on from the cursor, if one may go so far.
    fn byte(&self, many: usize) -> Option<u8> {
        let cursor = self.values[op::CURSOR];
        let place = if self.backwards() {
            let place = cursor.checked_sub(many + 1)?;
            (place >= self.values[op::LOW]).then_some(place)?
        } else {
            cursor + many
        };
        self.word.get(place).copied()
    }

    fn go_on(&mut self, many: usize) {
        let cursor = self.values[op::CURSOR];
        self.values[op::CURSOR] = if self.backwards() {
            cursor.saturating_sub(many)
        } else {
            cursor + many
        };
    }

    /// Goes over one character. Returns it as its bytes in the order of reading; nothing at the end.
    fn step(&mut self) -> Option<u32> {
        let mut over = self.byte(0)?;
        let mut letter = u32::from(over);
        self.go_on(1);
        while !over.is_ascii()
            && let Some(next) = self.byte(0)
        {
            // All bytes of a character but its first are of the form 10xxxxxx: forwards the next one is looked at.
            if (if self.backwards() { over } else { next }) & 0xC0 != 0x80 {
                break;
            }
            letter = letter << 8 | u32::from(next);
            over = next;
            self.go_on(1);
        }
        Some(letter)
    }

    /// Goes over one character and says whether it is one of the letters.
    fn one_of(&mut self, letters: &[u16]) -> Option<bool> {
        let letter = u16::try_from(self.step()?);
        Some(letter.is_ok_and(|letter| letters.contains(&letter)))
    }

    /// Goes over the longest word of a tree, letter by letter.
    fn find(&mut self, mut tree: &[u16]) -> bool {
        let (mut word, mut many, mut ahead) = (0, 0, 0);
        while let Some((ends, mut branches)) = tree.split_first() {
            if *ends > 0 {
                (word, many) = (*ends, ahead);
            }
            let Some(byte) = self.byte(ahead).map(u16::from) else {
                break;
            };
            // The branch of this byte, if there is one; they are in order.
            tree = &[];
            while let [letter, size, behind @ ..] = branches
                && *letter <= byte
                && let Some((branch, others)) = behind.split_at_checked((*size).into())
            {
                if *letter == byte {
                    tree = branch;
                    break;
                }
                branches = others;
            }
            ahead += 1;
        }
        if word == 0 {
            return false;
        }
        self.found = usize::from(word) - 1;
        self.go_on(many);
        true
    }

    /// Puts bytes in place of the slice. The cursor behind it moves along.
    fn replace(&mut self, bytes: &[u16]) -> bool {
        let (from, to) = (self.values[op::FROM], self.values[op::TO]);
        let behind = self.word.get(to..).unwrap_or_default().to_vec();
        // However a program sets them, the word grows by no more than what is put in.
        let from = from.min(to);
        self.word.truncate(from);
        self.word
            .extend(bytes.iter().map(|byte| byte.to_le_bytes()[0]));
        let new_to = self.word.len();
        self.word.extend_from_slice(&behind);
        self.values[op::TO] = new_to;
        self.values[op::LENGTH] = self.word.len();
        let cursor = &mut self.values[op::CURSOR];
        if *cursor >= to {
            *cursor = *cursor - to + new_to;
        } else if *cursor > from {
            *cursor = from;
        }
        true
    }
}
