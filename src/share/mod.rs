//! What the person published and means to publish: share log and queue, as pure folds of events.

mod log;
mod moment;
mod queue;
mod record;
pub mod transfer;

pub use log::{History, PostHistory};
pub use queue::{Planned, Queue, QueueEvent};
pub use record::{Correction, Figures, Share, ShareEvent, ShareState};

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
