//! What a program is made of; the core's machine reads this file as well (`src/text/stem.rs`).
//!
//! A program is a row of cells: operations, numbers, letters. Behind each operation stands a number or two, at first how
//! many cells follow where that is not the same always. A value is named by its number, a place in the program by how
//! many cells stand before it. As text each cell is the character that lies as far behind [`ZERO_SIGN`].
//!
//! An operation succeeds or fails. When one fails, the last [`TRY`] that is still open says where to go on; without one
//! the program ends.

/// What stands for 0: no blank, which would be lost at a list's end.
pub const ZERO_SIGN: u16 = 33;

/// Two values: gives the second to the first.
pub const ASSIGN: u16 = 0;
/// Two values: fails if the first is less than the second.
pub const AT_LEAST: u16 = 1;
/// Goes over one character; fails at the end.
pub const STEP: u16 = 2;
/// Fails.
pub const FAIL: u16 = 3;
/// A place: if something fails from here on, the cursor is put back and the program goes on there.
pub const TRY: u16 = 4;
/// A place, behind what was tried: goes on there, whatever fails now.
pub const DONE: u16 = 5;
/// The same, and puts the cursor back.
pub const BACK: u16 = 6;
/// Behind what should have failed: fails beyond the last [`TRY`].
pub const UNDO: u16 = 7;
/// A place: goes on there.
pub const GO: u16 = 8;

/// This and the following have a size, which is how many cells stand behind it. Bytes: puts them where the slice from
/// [`FROM`] to [`TO`] was.
pub const REPLACE: u16 = 9;
/// A tree: goes over the longest of its words that begins (backwards: ends) at the cursor, and keeps which it was; fails
/// if none does. A tree is the number of the word that ends there, from 1 (0 if none does), then, for each byte that may
/// follow, the lowest first: the byte, size, tree. Backwards a word's bytes come last first.
pub const FIND: u16 = 10;
/// Letters: goes over one character if it is one of them. One of two bytes is that which is read first, times 256, and the
/// other.
pub const ONE_OF: u16 = 11;
/// Letters: goes over one character if it is none of them.
pub const NONE_OF: u16 = 12;
/// Places: goes on at the one for what was found last, if there are so many.
pub const CHOOSE: u16 = 13;

/// The value that is the cursor. Where something is, is told in bytes from the word's beginning.
pub const CURSOR: usize = 0;
/// The word's length.
pub const LENGTH: usize = 1;
/// How far back one may go.
pub const LOW: usize = 2;
/// Where the slice begins.
pub const FROM: usize = 3;
/// Where the slice ends.
pub const TO: usize = 4;
/// 1 while the word is read backwards.
pub const BACKWARDS: usize = 5;
/// Always 0.
pub const ZERO: usize = 6;
/// Always 1.
pub const ONE: usize = 7;
/// The first of the program's own.
pub const OWN: usize = 8;
/// How many values there are.
pub const VALUES: usize = 16;
