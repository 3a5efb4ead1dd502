//! `cuecard keyphrases`: the phrases that say what a text is about.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::args::Input;
use super::library::{open_pack, read_folder};
use super::{FINE, World, batch, circumstances, reading};
use crate::author;
use crate::program::Post;
use crate::suggest::{
    Frequencies, Phrase, Weights, base_language, keyphrases, readable, reading_language,
};

/// How many phrases are shown unless `--limit` says otherwise.
const PHRASES: usize = 10;

/// Answers one text or a batch. Returns the exit code; Err: a message.
pub fn run(
    language: Option<&str>,
    library: Option<&Path>,
    limit: Option<usize>,
    input: &Input,
    world: &mut World<'_>,
) -> Result<u8, String> {
    let library = library.map(frequencies).transpose()?;
    let language = language.map(circumstances::language).transpose()?;
    let language = language.as_deref();
    let of = |text: &str, language: Option<&str>, limit: Option<usize>| {
        let language = language.unwrap_or_else(|| reading_language(text));
        keyphrases(
            text,
            &base_language(language),
            library.as_ref(),
            &Weights::default(),
            limit.unwrap_or(PHRASES),
        )
    };
    if input.batch {
        return batch::run(input, world, |line| {
            let said = match line.value.get("lang") {
                None | Some(Value::Null) => None,
                Some(Value::String(code)) => Some(circumstances::language(code)?),
                Some(other) => return Err(format!("lang is {other}, not words in quotes")),
            };
            let said = said.as_deref().or(language);
            let limit = batch::limit(&line.value)?.or(limit);
            Ok((answer(&of(&line.text, said, limit)), FINE))
        });
    }
    let text = reading::text(&input.file, world)?;
    let phrases = of(&text, language, limit);
    if input.json {
        batch::print(&Value::Object(answer(&phrases)), world)?;
    } else {
        for phrase in &phrases {
            // Where nobody listens any more, there is nobody to tell.
            let _ = writeln!(world.stdout, "{}", phrase.text);
        }
        if phrases.is_empty() {
            let _ = writeln!(world.stdout, "No phrase stands out.");
        }
    }
    Ok(FINE)
}

fn answer(phrases: &[Phrase]) -> Map<String, Value> {
    let phrases: Value = phrases
        .iter()
        .map(|phrase| json!({ "text": phrase.text, "score": phrase.score }))
        .collect();
    Map::from_iter([("phrases".to_owned(), phrases)])
}

/// The document frequencies of a folder, a pack or JSON lines. Err: a message.
fn frequencies(path: &Path) -> Result<Frequencies, String> {
    if path.is_dir() {
        let (program, problems) = author::read(&read_folder(path)?);
        let program = program.ok_or_else(|| {
            let first = problems
                .first()
                .map_or("", |problem| problem.message.as_str());
            format!("{} holds no programme: {first}", path.display())
        })?;
        return Ok(count(&captions(&program.posts)));
    }
    let lines = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("jsonl") || end.eq_ignore_ascii_case("ndjson"));
    if lines {
        return Ok(count(&documents(path)?));
    }
    let (sections, _) = open_pack(path)?;
    let posts: Vec<Post> = sections
        .texts
        .iter()
        .filter_map(|(_, json)| serde_json::from_str(json).ok())
        .collect();
    Ok(count(&captions(&posts)))
}

/// Texts with their languages, where they are known.
type Documents = Vec<(String, Option<String>)>;

/// A document for each language of each post.
fn captions(posts: &[Post]) -> Documents {
    let mut documents: Documents = Vec::new();
    for post in posts {
        let first = documents.len();
        for variant in &post.variants {
            let language = base_language(&variant.language);
            let text = readable(&variant.text);
            let mut said = documents.iter_mut().skip(first);
            let known = said.find(|document| document.1.as_deref() == Some(language.as_str()));
            if let Some((whole, _)) = known {
                whole.push_str("\n\n");
                whole.push_str(&text);
            } else {
                let whole = format!("{}\n\n{text}", post.title_in(&language));
                documents.push((whole, Some(language)));
            }
        }
    }
    documents
}

fn documents(path: &Path) -> Result<Documents, String> {
    let bytes = std::fs::read(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut documents = Documents::new();
    for (index, raw) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if raw.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let place = || format!("{} line {}", path.display(), index + 1);
        let raw = std::str::from_utf8(raw).map_err(|_| format!("{}: not UTF-8 text", place()))?;
        let value: Value = serde_json::from_str(&reading::without_lone_surrogates(raw))
            .map_err(|error| format!("{}: not JSON: {error}", place()))?;
        let text = value["text"]
            .as_str()
            .ok_or_else(|| format!("{}: there is no \"text\"", place()))?;
        documents.push((text.to_owned(), value["lang"].as_str().map(base_language)));
    }
    Ok(documents)
}

fn count(documents: &Documents) -> Frequencies {
    Frequencies::new(documents.iter().map(|(text, said)| {
        let language = said.as_deref().unwrap_or_else(|| reading_language(text));
        (text.as_str(), language)
    }))
}
