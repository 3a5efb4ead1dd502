//! The share log: what the person published, as a pure fold of events.

mod log;

pub use log::{History, PostHistory, Share, ShareEvent, ShareState};
