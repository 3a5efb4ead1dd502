//! How the maps and sets of the room `lean` are read and written.

use super::parts::entries;
use super::{FromJson, ToJson, Value, Writer, Wrong};
use crate::lean::{Set, Table};

impl<K: AsRef<str> + Ord, V: ToJson> ToJson for Table<K, V> {
    fn to_json(&self, out: &mut Writer) {
        out.map(
            &mut self
                .iter()
                .map(|(key, value)| (key.as_ref(), value as &dyn ToJson)),
        );
    }
}

impl<K: FromJson + Ord, V: FromJson> FromJson for Table<K, V> {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        let mut table = Table::new();
        entries(value, wrong, &mut |key, entry, wrong| {
            let content = V::from_json(entry, wrong);
            table.insert(K::from_json(&mut Value::String(key), wrong), content);
        });
        table
    }
}

impl ToJson for Set {
    fn to_json(&self, out: &mut Writer) {
        out.list(&mut self.iter().map(|text| text as &dyn ToJson));
    }
}

impl FromJson for Set {
    fn from_json(value: &mut Value, wrong: &mut Wrong) -> Self {
        let mut set = Set::default();
        set.extend(Vec::from_json(value, wrong));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{read, write};

    #[test]
    fn a_set_reads_each_text_once_and_writes_them_in_order() {
        let set = read::<Set>("[\"d\",\"b\",\"x\",\"b\"]").unwrap();
        assert_eq!(write(&set), "[\"b\",\"d\",\"x\"]");
    }

    #[test]
    fn a_table_is_an_object() {
        let table = read::<Table<String, i64>>("{\"b\":2,\"a\":1,\"b\":3}").unwrap();
        assert_eq!(write(&table), "{\"a\":1,\"b\":3}");
    }
}
