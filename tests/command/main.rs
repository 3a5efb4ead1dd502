//! The `cuecard` command as its users run it: folders on disk, arguments, what is printed, exit codes.

mod batch;
mod check;
mod documents;
mod entities;
mod folder;
mod pack;
mod suggest;
