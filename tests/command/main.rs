//! The `cuecard` command as its users run it: folders on disk, arguments, what is printed, exit codes.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set its stage shall fail there"
)]

mod batch;
mod check;
mod documents;
mod entities;
mod folder;
mod hostile;
mod pack;
mod suggest;
mod vale;
