//! Whatever bytes come, Cuecard answers: what must hold, and a mutator that tries it with a seed.

pub mod bodies;
pub mod mutator;
