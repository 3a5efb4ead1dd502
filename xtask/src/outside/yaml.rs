//! YAML as JSON values.

use super::read;
use crate::run::Outcome;
use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::{Map, Value};
use std::path::Path;

/// The first document of a YAML file. Err: a sentence.
pub fn document(file: &Path) -> Outcome<Value> {
    let text = read(file)?;
    let documents = Yaml::load_from_str(&text)
        .map_err(|error| format!("{} is no YAML: {error}.", file.display()))?;
    Ok(documents.first().map_or(Value::Null, value))
}

fn value(node: &Yaml<'_>) -> Value {
    match node {
        Yaml::Value(scalar) => match scalar {
            Scalar::Boolean(flag) => Value::from(*flag),
            Scalar::Integer(number) => Value::from(*number),
            Scalar::FloatingPoint(number) => Value::from(number.into_inner()),
            Scalar::String(text) => Value::from(text.as_ref()),
            Scalar::Null => Value::Null,
        },
        Yaml::Sequence(list) => list.iter().map(value).collect(),
        Yaml::Mapping(fields) => Value::Object(
            fields
                .iter()
                .map(|(key, of)| (key.as_str().unwrap_or_default().to_owned(), value(of)))
                .collect::<Map<_, _>>(),
        ),
        _ => Value::Null,
    }
}
