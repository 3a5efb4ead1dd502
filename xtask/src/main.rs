//! The only task runner: build, demo, test, bench, outside, dist, tidy, new.

fn main() {}
