//! One text, or a batch of JSON lines answered in order, each as if alone.

use serde_json::{Map, Value};

use super::args::Input;
use super::{FINE, WRONG, World, reading};

/// A batch's line: its text, and the rest of what it says.
pub struct Line {
    /// The text, taken as it is.
    pub text: String,
    /// The whole line.
    pub value: Value,
}

/// Answers each line of the batch with `answer`, which gives the JSON and the exit code. Returns the
/// batch's exit code.
pub fn run(
    input: &Input,
    world: &mut World<'_>,
    answer: impl Fn(&Line) -> Result<(Map<String, Value>, u8), String>,
) -> Result<u8, String> {
    let bytes = reading::bytes(&input.file, world)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut code = FINE;
    for (index, raw) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if raw.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let mut id = Value::Null;
        let answered = line(raw, &mut id).and_then(|line| answer(&line));
        let mut told = Map::new();
        told.insert("id".to_owned(), id);
        let here = match answered {
            Ok((fields, here)) => {
                told.extend(fields);
                here
            }
            Err(error) => {
                told.insert("line".to_owned(), Value::from(index + 1));
                told.insert("error".to_owned(), Value::from(error));
                WRONG
            }
        };
        code = code.max(here);
        print(&Value::Object(told), world)?;
    }
    Ok(code)
}

/// The `limit` of a line, if it says one. Err: a message.
pub fn limit(line: &Value) -> Result<Option<usize>, String> {
    match line.get("limit") {
        None | Some(Value::Null) => Ok(None),
        Some(limit) => {
            // 1.0 is whole, too: some programs write every number so.
            let decimals = limit.as_f64().filter(|limit| limit.fract() == 0.0);
            let whole = decimals.and_then(|limit| format!("{limit}").parse().ok());
            whole
                .map(Some)
                .ok_or_else(|| format!("limit is {limit}, not a whole number"))
        }
    }
}

/// Prints one JSON value on a line of its own. Err: nobody listens any more.
pub fn print(value: &Value, world: &mut World<'_>) -> Result<(), String> {
    writeln!(world.stdout, "{value}")
        .map_err(|error| format!("the answer cannot be written: {error}"))
}

fn line(raw: &[u8], id: &mut Value) -> Result<Line, String> {
    let raw = std::str::from_utf8(raw).map_err(|error| {
        format!(
            "not UTF-8 text: byte {} does not fit",
            error.valid_up_to() + 1
        )
    })?;
    let value: Value =
        serde_json::from_str(&reading::without_lone_surrogates(raw)).map_err(|error| {
            // A line of a batch is all that was read: where it stands in the input is told beside this.
            let (error, column) = (error.to_string(), error.column());
            let what = error.split(" at line ").next().unwrap_or_default();
            format!("not JSON: {what} at column {column}")
        })?;
    let Value::Object(fields) = &value else {
        return Err(format!("not a JSON object but {value}"));
    };
    match fields.get("id") {
        Some(given @ (Value::String(_) | Value::Number(_))) => *id = given.clone(),
        Some(other) => return Err(format!("id is {other}, not a string or a number")),
        None => return Err("there is no \"id\"".to_owned()),
    }
    match fields.get("text") {
        Some(Value::String(text)) => Ok(Line {
            text: text.clone(),
            value: value.clone(),
        }),
        Some(other) => Err(format!("text is {other}, not a string")),
        None => Err("there is no \"text\"".to_owned()),
    }
}
