//! Writes the facts of `networks/*.json` as Rust values, so that a new network is a new file and the browser's part
//! carries no reader for them; and joins the lists of `words/` and the programs of `stems/`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn main() -> Result<(), String> {
    networks()?;
    words()
}

/// Joins the files of `words/` and the stemming programs, which are part of the program where feature `lists` is on.
fn words() -> Result<(), String> {
    println!("cargo::rerun-if-changed=words");
    let mut text = String::from("\n");
    for file in files_below(Path::new("words"))? {
        text += &std::fs::read_to_string(&file)
            .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        text.push('\n');
    }
    text += &cuecard_stems::lists().map_err(|error| error.to_string())?;
    write("words.txt", text.as_bytes())
}

/// All files of a folder and its folders, sorted.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("{} cannot be read: {error}", folder.display()))?;
    let mut files = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Leaves a file where the crate's source includes it from.
fn write(name: &str, content: &[u8]) -> Result<(), String> {
    let out = std::env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?;
    std::fs::write(Path::new(&out).join(name), content)
        .map_err(|error| format!("{name} cannot be written: {error}"))
}

fn networks() -> Result<(), String> {
    println!("cargo::rerun-if-changed=networks");
    let files = files_below(Path::new("networks"))?;
    let is_json = |file: &&PathBuf| file.extension().is_some_and(|ending| ending == "json");
    let mut rust = String::from("&[\n");
    for file in files.iter().filter(is_json) {
        println!("cargo::rerun-if-changed={}", file.display());
        let text = std::fs::read_to_string(file)
            .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        let facts: Value = serde_json::from_str(&text)
            .map_err(|error| format!("{} is no JSON: {error}", file.display()))?;
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        if facts["name"].as_str() != stem {
            return Err(format!(
                "{}: its \"name\" is not the file's",
                file.display()
            ));
        }
        let network = network(&facts).map_err(|cause| format!("{}: {cause}", file.display()))?;
        rust.push_str(&network);
    }
    rust.push_str("]\n");
    write("networks.rs", rust.as_bytes())
}

fn network(facts: &Value) -> Result<String, String> {
    let mut rust = format!(
        "Network {{ name: {:?}, label: {:?}, hosts: &{:?}, dialect: Dialect::{}, ",
        text(facts, "name")?,
        text(facts, "label")?,
        texts(facts, "hosts")?,
        variant(facts.get("dialect").unwrap_or(&Value::from("plain")))?,
    );
    rust.push_str("limits: &[");
    for (surface, limit) in facts["limits"].as_object().into_iter().flatten() {
        dated(limit)?;
        let also = bounds(limit.get("also"))?;
        let without = limit
            .get("without")
            .map_or(Ok(""), |_| text(limit, "without"))?;
        let surface = variant(&Value::from(surface.as_str()))?;
        let bound = bound(limit)?;
        let _ = write!(
            rust,
            "(Surface::{surface}, Limit {{ bound: {bound}, also: &[{also}], without: {without:?} }}), "
        );
    }
    let _ = write!(rust, "], counting: {}, ", counting(facts.get("counting"))?);
    let fold = match facts.get("fold") {
        None => "None".to_owned(),
        Some(fold) => {
            dated(fold)?;
            let (mobile, desktop) = (number(fold, "mobile")?, number(fold, "desktop")?);
            format!("Some(Fold {{ mobile: {mobile}, desktop: {desktop} }})")
        }
    };
    let tags = facts.get("tags").ok_or("there are no \"tags\"")?;
    dated(tags)?;
    let most = match tags.get("most") {
        None => "None".to_owned(),
        Some(_) => format!("Some({})", number(tags, "most")?),
    };
    let custom = number(tags, "custom")?;
    let by_name = match facts.get("mentions") {
        None => false,
        Some(mentions) => {
            dated(mentions)?;
            text(mentions, "by")? == "name"
        }
    };
    let _ = writeln!(
        rust,
        "fold: {fold}, tags: Tagging {{ custom: {custom}, most: {most} }}, by_name: {by_name} }},"
    );
    Ok(rust)
}

fn counting(facts: Option<&Value>) -> Result<String, String> {
    let Some(facts) = facts else {
        return Ok("Counting::AS_TYPED".to_owned());
    };
    dated(facts)?;
    let link = match facts.get("link") {
        None => "None".to_owned(),
        Some(_) => format!("Some({})", number(facts, "link")?),
    };
    let flag = |key: &str, value: &str| facts.get(key).and_then(Value::as_str) == Some(value);
    let mut light = String::new();
    for range in facts["light"].as_array().into_iter().flatten() {
        let ends = range.as_array().ok_or("\"light\" is a list of pairs")?;
        let ends: Vec<String> = ends.iter().map(Value::to_string).collect();
        let _ = write!(light, "({}), ", ends.join(", "));
    }
    Ok(format!(
        "Counting {{ link: {link}, local_mentions: {}, emoji_bytes: {}, blank_free: {}, light: &[{light}] }}",
        flag("mention", "local"),
        flag("emoji", "bytes"),
        flag("blank", "nothing")
    ))
}

fn bounds(list: Option<&Value>) -> Result<String, String> {
    list.and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(bound)
        .collect()
}

fn bound(facts: &Value) -> Result<String, String> {
    let unit = variant(facts.get("unit").ok_or("a limit has no \"unit\"")?)?;
    let limit = literal(number(facts, "limit")?);
    Ok(format!("Bound {{ limit: {limit}, unit: Unit::{unit} }}"))
}

/// Each fact says where it is from and when that was looked at.
fn dated(facts: &Value) -> Result<(), String> {
    text(facts, "source")?;
    let checked = text(facts, "checked")?;
    if checked.len() == 10 {
        Ok(())
    } else {
        Err(format!(
            "\"checked\" is \"{checked}\", not a date such as 2026-11-22"
        ))
    }
}

fn text<'v>(facts: &'v Value, key: &str) -> Result<&'v str, String> {
    facts[key]
        .as_str()
        .ok_or_else(|| format!("\"{key}\" is missing or not words in quotes"))
}

fn texts<'v>(facts: &'v Value, key: &str) -> Result<Vec<&'v str>, String> {
    let list = facts[key]
        .as_array()
        .ok_or_else(|| format!("\"{key}\" is missing or not a list"))?;
    Ok(list.iter().filter_map(Value::as_str).collect())
}

fn number(facts: &Value, key: &str) -> Result<u64, String> {
    facts[key]
        .as_u64()
        .ok_or_else(|| format!("\"{key}\" is missing or not a whole number"))
}

/// A number as Rust's readers want it, `110_000`.
fn literal(number: u64) -> String {
    let (high, low) = (number / 1000, number % 1000);
    if high == 0 {
        low.to_string()
    } else {
        format!("{}_{low:03}", literal(high))
    }
}

/// The name of a Rust variant: the word with a capital.
fn variant(word: &Value) -> Result<String, String> {
    let word = word
        .as_str()
        .ok_or_else(|| format!("{word} is not words in quotes"))?;
    let mut letters = word.chars();
    let first = letters
        .next()
        .ok_or("a word is empty")?
        .to_ascii_uppercase();
    Ok(std::iter::once(first).chain(letters).collect())
}
