//! A map as one sorted list.

use serde::{Serialize, Serializer};

/// A map in the order of its keys. Finding costs O(log n), putting in and taking out O(n).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<K, V> {
    rows: Vec<(K, V)>,
}

/// A key with its value, or the place where it would be.
#[derive(Debug)]
pub struct Entry<'t, K, V> {
    table: &'t mut Table<K, V>,
    place: usize,
    /// The key, where it is not in the table.
    missing: Option<K>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Table { rows: Vec::new() }
    }
}

impl<K: Ord, V> Table<K, V> {
    /// An empty one.
    pub const fn new() -> Self {
        Table { rows: Vec::new() }
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.rows.binary_search_by(|row| row.0.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let row = self.rows.get(self.find(key).ok()?)?;
        Some(&row.1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let place = self.find(key).ok()?;
        self.rows.get_mut(place).map(|row| &mut row.1)
    }

    /// Whether there is a key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: std::borrow::Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// Puts a value in; gives the one that was there.
    #[inline(never)]
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(place) => {
                let row = self.rows.get_mut(place)?;
                Some(std::mem::replace(&mut row.1, value))
            }
            Err(place) => {
                self.rows.insert(place, (key, value));
                None
            }
        }
    }

    /// Takes a value out.
    #[inline(never)]
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let place = self.find(key).ok()?;
        Some(self.rows.remove(place).1)
    }

    /// The place of a key, with its value or without.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let (place, missing) = match self.find(&key) {
            Ok(place) => (place, None),
            Err(place) => (place, Some(key)),
        };
        Entry {
            table: self,
            place,
            missing,
        }
    }

    /// Keeps what `wanted` says.
    pub fn retain(&mut self, mut wanted: impl FnMut(&K, &mut V) -> bool) {
        self.rows.retain_mut(|(key, value)| wanted(key, value));
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.rows.clear();
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Keys with values.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator {
        self.rows.iter().map(|(key, value)| (key, value))
    }

    /// Keys with values that can be changed.
    pub fn iter_mut(&mut self) -> RowsMut<'_, K, V> {
        self.into_iter()
    }

    /// Keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator {
        self.rows.iter().map(|(key, _)| key)
    }

    /// Values in the order of the keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator {
        self.rows.iter().map(|(_, value)| value)
    }

    /// Values that can be changed, in the order of the keys.
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        self.rows.iter_mut().map(|(_, value)| value)
    }

    /// Keys, without the values.
    pub fn into_keys(self) -> impl Iterator<Item = K> {
        self.rows.into_iter().map(|(key, _)| key)
    }
}

impl<'t, K: Ord, V> Entry<'t, K, V> {
    /// The value; made if there is none.
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'t mut V {
        if let Some(key) = self.missing {
            self.table.rows.insert(self.place, (key, make()));
        }
        &mut self.table.rows[self.place].1
    }

    /// The value; the default if there is none.
    pub fn or_default(self) -> &'t mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }
}

impl<K, V> IntoIterator for Table<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl<'t, K, V> IntoIterator for &'t Table<K, V> {
    type Item = &'t (K, V);
    type IntoIter = std::slice::Iter<'t, (K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

/// Keys with values that can be changed.
pub type RowsMut<'t, K, V> =
    std::iter::Map<std::slice::IterMut<'t, (K, V)>, fn(&'t mut (K, V)) -> (&'t K, &'t mut V)>;

/// Values that can be changed.
pub type ValuesMut<'t, K, V> =
    std::iter::Map<std::slice::IterMut<'t, (K, V)>, fn(&'t mut (K, V)) -> &'t mut V>;

impl<'t, K, V> IntoIterator for &'t mut Table<K, V> {
    type Item = (&'t K, &'t mut V);
    type IntoIter = RowsMut<'t, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter_mut().map(|(key, value)| (&*key, value))
    }
}

impl<K: Ord, V> Extend<(K, V)> for Table<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, rows: I) {
        for (key, value) in rows {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(rows: I) -> Self {
        let mut table = Table::new();
        table.extend(rows);
        table
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Table<K, V> {
    fn from(rows: [(K, V); N]) -> Self {
        rows.into_iter().collect()
    }
}

impl<K: Serialize + Ord, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;
    use std::collections::BTreeMap;

    #[test]
    fn is_a_map_in_the_order_of_its_keys() {
        let mut table = Table::new();
        let mut map = BTreeMap::new();
        for step in 0..400_u32 {
            let key = (step.wrapping_mul(2_654_435_761) >> 24) % 40;
            if step % 3 == 0 {
                assert_eq!(table.remove(&key), map.remove(&key));
            } else {
                assert_eq!(table.insert(key, step), map.insert(key, step));
            }
            *table.entry(key / 2).or_default() += 1;
            *map.entry(key / 2).or_default() += 1;
            assert!(table.iter().eq(map.iter()));
            assert_eq!(table.get(&key), map.get(&key));
        }
    }
}
