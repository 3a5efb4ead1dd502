//! From a folder that people edit to a pack.
