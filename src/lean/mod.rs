//! Sorting, small maps and sets whose code exists once or is tiny, whatever they hold (decision 0006).
//!
//! The standard library's are the faster ones for millions of entries, and are written out anew for
//! each type: two kilobytes for a sort, five for a map. Here nothing has more than some thousands.

mod fingerprint;
mod gather;
pub mod places;
mod set;
mod sort;
mod table;

pub use fingerprint::fingerprint;
pub use gather::gather;
pub use set::Set;
pub use sort::sort_by;
pub use table::{Entry, Table};
