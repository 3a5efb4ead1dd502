//! Words as a tree of their bytes: what they begin with in common is there once.

use std::collections::BTreeMap;

use crate::error::Error;
use crate::write::number;

/// What may stand at a place of a word.
#[derive(Debug, Default)]
pub struct Tree {
    /// The number of the word that ends here; 0 if none does.
    ends: usize,
    /// What may follow.
    behind: BTreeMap<u8, Tree>,
}

impl Tree {
    /// Adds a word by its number, from 1.
    pub fn add(&mut self, bytes: &[u8], word: usize) {
        let place = bytes
            .iter()
            .fold(self, |place, byte| place.behind.entry(*byte).or_default());
        place.ends = word;
    }

    /// Writes it as `operations::FIND` reads it.
    pub fn write(&self, out: &mut Vec<u16>) -> Result<(), Error> {
        out.push(number(self.ends)?);
        for (byte, tree) in &self.behind {
            let mut inner = Vec::new();
            tree.write(&mut inner)?;
            out.extend([u16::from(*byte), number(inner.len())?]);
            out.extend(inner);
        }
        Ok(())
    }
}
