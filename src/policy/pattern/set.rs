//! Sets of characters as flat numbers: a head, then classes, then ranges.
//!
//! Head: bit 0 everything else, bit 1 in any case, bits 2 to 11 number of classes, above number of ranges.
//! A class is its number, with bit 31 for what is not in it; a range is its first and last character.

use super::class;

/// Everything that is not in it.
pub(super) const NEGATED: u32 = 1;
/// Case makes no difference.
pub(super) const FOLD: u32 = 2;
/// What is not of the class.
pub(super) const NOT: u32 = 1 << 31;

/// Whether a character is in the set that begins at `at`.
pub(super) fn contains(sets: &[u32], at: usize, character: char) -> bool {
    let Some((&head, rest)) = sets.get(at..).and_then(<[u32]>::split_first) else {
        return false;
    };
    let classes = ((head >> 2) & 0x3FF) as usize;
    let ranges = (head >> 12) as usize;
    let (classes, rest) = rest.split_at_checked(classes).unwrap_or_default();
    let ranges = rest.get(..ranges * 2).unwrap_or_default();
    let mut within = has(classes, ranges, character);
    if !within && head & FOLD != 0 {
        let (lower, upper) = (class::lower(character), class::upper(character));
        within = (lower != character && has(classes, ranges, lower))
            || (upper != character && has(classes, ranges, upper));
    }
    within != (head & NEGATED != 0)
}

fn has(classes: &[u32], ranges: &[u32], character: char) -> bool {
    let code = u32::from(character);
    ranges
        .as_chunks::<2>()
        .0
        .iter()
        .any(|[from, to]| (*from..=*to).contains(&code))
        || classes
            .iter()
            .any(|kind| class::is(kind & !NOT, character) != (kind & NOT != 0))
}
