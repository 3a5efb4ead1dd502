//! Which posts fit a draft or a person.

mod ask;
mod index;

pub use ask::{Ask, Found, Look, Reason};
pub use index::{Entry, EntryVariant, Index};
