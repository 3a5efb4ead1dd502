//! Writes a script as a program: routines where they are called, everything in the few operations of the machine.

use crate::error::{Cause, Error};
use crate::operations as op;
use crate::script::{Command, Prefix, Script};
use crate::tree::Tree;

/// The program of a script.
pub fn write(script: &Script) -> Result<Vec<u16>, Error> {
    let mut writer = Writer {
        script,
        backwards: false,
        within: false,
        inside: Vec::new(),
        found_last: None,
        cells: Vec::new(),
    };
    writer.call(&script.external, 1)?;
    Ok(writer.cells)
}

struct Writer<'s> {
    script: &'s Script,
    backwards: bool,
    /// Whether a `setlimit` is being written.
    within: bool,
    /// The routines that are being written, the outermost first.
    inside: Vec<String>,
    /// The `among` that was looked for last.
    found_last: Option<usize>,
    cells: Vec<u16>,
}

/// A cell that gets the number of a place when that is known.
struct Hole(usize);

impl Writer<'_> {
    fn command(&mut self, command: &Command) -> Result<(), Error> {
        match command {
            Command::Row(row) => row.iter().try_for_each(|part| self.command(part)),
            Command::Either(parts) => self.either(parts),
            Command::All(parts) => self.all(parts),
            Command::With(prefix, body) => self.prefixed(*prefix, body),
            Command::AtLeast(many, body) => {
                (0..*many).try_for_each(|_| self.command(body))?;
                self.prefixed(Prefix::Repeat, body)
            }
            Command::Within(value, body, line) => self.within(*value, body, *line),
            Command::Backwards(body, line) => self.turned(body, *line),
            Command::Left => self.mark(true),
            Command::Right => self.mark(false),
            Command::Replace(text) => {
                let bytes: Vec<u16> = text.bytes().map(u16::from).collect();
                self.sized(op::REPLACE, &bytes)
            }
            Command::Step(many) => {
                self.cells.extend(std::iter::repeat_n(op::STEP, *many));
                Ok(())
            }
            Command::AtLimit if self.backwards => self.values(op::AT_LEAST, op::LOW, op::CURSOR),
            Command::AtLimit => self.values(op::AT_LEAST, op::CURSOR, op::LENGTH),
            Command::AtMark(value) => {
                self.values(op::AT_LEAST, op::CURSOR, *value)?;
                self.values(op::AT_LEAST, *value, op::CURSOR)
            }
            Command::Assign(value, other) => self.values(op::ASSIGN, *value, *other),
            Command::UpTo(value, other) => self.values(op::AT_LEAST, *other, *value),
            Command::Less(value, other) => {
                let otherwise = self.jump(op::TRY);
                self.values(op::AT_LEAST, *value, *other)?;
                self.cells.push(op::UNDO);
                self.land(&otherwise)
            }
            Command::Never => {
                self.cells.push(op::FAIL);
                Ok(())
            }
            Command::Text(text) => self.find(std::iter::once((text.clone(), 0))),
            Command::Grouping(name, outside, line) => self.grouping(name, *outside, *line),
            Command::Substring(place) => self.substring(*place),
            Command::Among(place) => self.among(*place),
            Command::Call(name, line) => self.call(name, *line),
            Command::Flag(value) => self.values(op::AT_LEAST, *value, op::ONE),
        }
    }

    /// A routine, written out here.
    fn call(&mut self, name: &str, line: usize) -> Result<(), Error> {
        let script = self.script;
        let routine = script.routines.get(name);
        let routine = routine.ok_or_else(|| Cause::Undefined(name.to_owned()).at(line))?;
        if routine.backwards != self.backwards {
            return Err(Cause::WrongDirection(name.to_owned()).at(line));
        }
        if self.inside.iter().any(|outer| outer == name) {
            return Err(Cause::CallsItself(name.to_owned()).at(line));
        }
        self.inside.push(name.to_owned());
        self.command(&routine.body)?;
        self.inside.pop();
        Ok(())
    }

    fn either(&mut self, parts: &[Command]) -> Result<(), Error> {
        let Some((last, others)) = parts.split_last() else {
            return Ok(());
        };
        let mut ends = Vec::new();
        for part in others {
            let next = self.jump(op::TRY);
            self.command(part)?;
            ends.push(self.jump(op::DONE));
            self.land(&next)?;
        }
        self.command(last)?;
        ends.iter().try_for_each(|end| self.land(end))
    }

    /// All but the last leave the cursor where it was.
    fn all(&mut self, parts: &[Command]) -> Result<(), Error> {
        let Some((last, others)) = parts.split_last() else {
            return Ok(());
        };
        for part in others {
            self.prefixed(Prefix::Test, part)?;
        }
        self.command(last)
    }

    fn prefixed(&mut self, prefix: Prefix, body: &Command) -> Result<(), Error> {
        let start = self.cells.len();
        if let (Prefix::GoPast, Command::Grouping(name, outside, line)) = (prefix, body) {
            // Over the others one by one, which costs least.
            let other = Command::Grouping(name.clone(), !outside, *line);
            self.prefixed(Prefix::Repeat, &other)?;
            return self.command(body);
        }
        if prefix == Prefix::Fail {
            self.command(body)?;
            return self.command(&Command::Never);
        }
        let failed = self.jump(op::TRY);
        self.command(body)?;
        match prefix {
            Prefix::Not => {
                self.cells.push(op::UNDO);
                self.land(&failed)
            }
            Prefix::Try | Prefix::Do => {
                let back = prefix == Prefix::Do;
                let end = self.jump(if back { op::BACK } else { op::DONE });
                self.land(&end)?;
                self.land(&failed)
            }
            Prefix::Repeat => {
                self.cells.extend([op::DONE, number(start)?]);
                self.land(&failed)
            }
            Prefix::Test | Prefix::GoTo | Prefix::GoPast | Prefix::Fail => {
                let past = prefix == Prefix::GoPast;
                let end = self.jump(if past { op::DONE } else { op::BACK });
                self.land(&failed)?;
                if prefix == Prefix::Test {
                    self.cells.push(op::FAIL);
                } else {
                    self.cells.extend([op::STEP, op::GO, number(start)?]);
                }
                self.land(&end)
            }
        }
    }

    /// `setlimit tomark p for …`; the limit is put back also where the body fails.
    fn within(&mut self, value: usize, body: &Command, line: usize) -> Result<(), Error> {
        if self.within || !self.backwards {
            return Err(Cause::Unknown("setlimit".to_owned()).at(line));
        }
        self.within = true;
        self.values(op::AT_LEAST, op::CURSOR, value)?;
        self.values(op::ASSIGN, op::LOW, value)?;
        let failed = self.jump(op::TRY);
        self.command(body)?;
        let end = self.jump(op::DONE);
        self.land(&failed)?;
        self.values(op::ASSIGN, op::LOW, self.start())?;
        self.cells.push(op::FAIL);
        self.land(&end)?;
        self.values(op::ASSIGN, op::LOW, self.start())?;
        self.within = false;
        Ok(())
    }

    /// The value, behind all that are declared, from which on the word is read backwards.
    fn start(&self) -> usize {
        op::OWN + self.script.values()
    }

    /// `backwards …`: from the end back to here, and here again.
    fn turned(&mut self, body: &Command, line: usize) -> Result<(), Error> {
        // Else what turns the direction again would be left out.
        if self.backwards || !always_succeeds(body) {
            return Err(Cause::MayFail.at(line));
        }
        self.values(op::ASSIGN, self.start(), op::CURSOR)?;
        self.values(op::ASSIGN, op::LOW, op::CURSOR)?;
        self.values(op::ASSIGN, op::CURSOR, op::LENGTH)?;
        self.values(op::ASSIGN, op::BACKWARDS, op::ONE)?;
        self.backwards = true;
        self.command(body)?;
        self.backwards = false;
        self.values(op::ASSIGN, op::BACKWARDS, op::ZERO)?;
        self.values(op::ASSIGN, op::CURSOR, self.start())
    }

    /// `[` or `]`, which change places when reading backwards.
    fn mark(&mut self, left: bool) -> Result<(), Error> {
        let end = if left == self.backwards {
            op::TO
        } else {
            op::FROM
        };
        self.values(op::ASSIGN, end, op::CURSOR)
    }

    /// A string's bytes in the order of reading.
    fn in_order(&self, string: String) -> Vec<u8> {
        let mut bytes = string.into_bytes();
        if self.backwards {
            bytes.reverse();
        }
        bytes
    }

    fn find(&mut self, strings: impl Iterator<Item = (String, usize)>) -> Result<(), Error> {
        self.found_last = None;
        let mut tree = Tree::default();
        for (string, action) in strings {
            tree.add(&self.in_order(string), action + 1);
        }
        let mut cells = Vec::new();
        tree.write(&mut cells)?;
        self.sized(op::FIND, &cells)
    }

    fn grouping(&mut self, name: &str, outside: bool, line: usize) -> Result<(), Error> {
        let letters = self.script.groupings.get(name);
        let letters = letters.ok_or_else(|| Cause::Undefined(name.to_owned()).at(line))?;
        let mut cells = Vec::new();
        for letter in letters {
            let bytes = self.in_order(letter.to_string());
            let shifted = |cell: u32, byte: &u8| cell << 8 | u32::from(*byte);
            let cell = sound(bytes.iter().fold(0, shifted));
            cells.push(cell.ok_or_else(|| Cause::TooMany(bytes.len()).at(line))?);
        }
        self.sized(if outside { op::NONE_OF } else { op::ONE_OF }, &cells)
    }

    fn substring(&mut self, place: usize) -> Result<(), Error> {
        let script = self.script;
        let among = script.amongs.get(place);
        let strings = among.into_iter().flat_map(|among| among.strings.iter());
        self.find(strings.cloned())?;
        self.found_last = Some(place);
        Ok(())
    }

    fn among(&mut self, place: usize) -> Result<(), Error> {
        let script = self.script;
        let Some(among) = script.amongs.get(place) else {
            return Ok(());
        };
        if let Some(first) = &among.first {
            self.command(first)?;
        }
        if among.actions.is_empty() {
            return Ok(());
        }
        if self.found_last != Some(place) {
            return Err(Cause::LookedForBetween.at(among.line));
        }
        self.sized(op::CHOOSE, &vec![0; among.actions.len()])?;
        let places = self.cells.len() - among.actions.len();
        // For words without an action.
        let mut ends = vec![self.jump(op::GO)];
        for (index, action) in among.actions.iter().enumerate() {
            self.land(&Hole(places + index))?;
            self.command(action)?;
            ends.push(self.jump(op::GO));
        }
        ends.iter().try_for_each(|end| self.land(end))
    }

    /// An operation on two values.
    fn values(&mut self, operation: u16, one: usize, other: usize) -> Result<(), Error> {
        self.cells.extend([operation, number(one)?, number(other)?]);
        Ok(())
    }

    /// An operation with what stands behind its size.
    fn sized(&mut self, operation: u16, cells: &[u16]) -> Result<(), Error> {
        self.cells.extend([operation, number(cells.len())?]);
        self.cells.extend(cells);
        Ok(())
    }

    /// An operation that leads to a place which is not known yet.
    fn jump(&mut self, operation: u16) -> Hole {
        self.cells.extend([operation, 0]);
        Hole(self.cells.len() - 1)
    }

    /// Here is the place that an operation leads to.
    fn land(&mut self, hole: &Hole) -> Result<(), Error> {
        let here = number(self.cells.len())?;
        if let Some(cell) = self.cells.get_mut(hole.0) {
            *cell = here;
        }
        Ok(())
    }
}

/// Whether a command cannot fail, whatever the word.
fn always_succeeds(command: &Command) -> bool {
    match command {
        Command::Row(row) => row.iter().all(always_succeeds),
        Command::With(prefix, _) => matches!(prefix, Prefix::Do | Prefix::Try | Prefix::Repeat),
        _ => false,
    }
}

/// A number as a cell.
pub fn number(number: usize) -> Result<u16, Error> {
    let cell = u32::try_from(number).ok().and_then(sound);
    cell.ok_or_else(|| Cause::TooMany(number).at(0))
}

/// A cell that text can hold.
fn sound(cell: u32) -> Option<u16> {
    char::from_u32(cell.checked_add(op::ZERO_SIGN.into())?)?;
    u16::try_from(cell).ok()
}
