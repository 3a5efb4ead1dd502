//! Filling a collection.

/// Like `collect`, but puts in one item after the other: `collect` into a set or map of the standard
/// library sorts first, by a sort of its own for each type.
pub fn gather<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}
