//! The background: carries messages between the browser and the core.
