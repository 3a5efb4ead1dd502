//! Fingerprints: a step whose inputs are as they were the last time is not done again.

use crate::places;
use crate::run::{self, Outcome};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

/// The fingerprint of a step's inputs.
pub struct Stamp {
    file: PathBuf,
    value: String,
}

impl Stamp {
    /// The fingerprint of the step `name` over the content of `inputs` and the `options`.
    /// A missing input is an input too.
    pub fn of(name: &str, inputs: &[PathBuf], options: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        options.hash(&mut hasher);
        for input in inputs {
            input.hash(&mut hasher);
            std::fs::read(input).ok().hash(&mut hasher);
        }
        let file = places::memory().join("stamps").join(name);
        Self {
            file,
            value: format!("{:016x}", hasher.finish()),
        }
    }

    /// Whether the step was done with these inputs.
    pub fn holds(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|old| old == self.value)
    }

    /// Remembers that it was.
    pub fn keep(&self) -> Outcome {
        run::write(&self.file, self.value.as_bytes())
    }
}
