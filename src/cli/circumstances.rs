//! The circumstances of one text, from the flags or from a line of a batch.

use serde_json::Value;

use super::args::{Markup, Scope};
use super::{World, batch, reading, shares};
use crate::author::{date, is_language};
use crate::network::Surface;
use crate::share::History;

/// What is known of one text besides its words.
#[derive(Debug, Clone)]
pub struct Circumstances {
    /// Network name.
    pub network: Option<String>,
    /// Where on it.
    pub surface: Surface,
    /// The text's language, if it was said.
    pub language: Option<String>,
    /// Language of messages, if it was said.
    pub ui: Option<String>,
    /// The moment that counts, UTC milliseconds.
    pub at: i64,
    /// `key:value` each.
    pub audience: Vec<String>,
    /// What the person shared.
    pub history: History,
    /// How the text is written.
    pub markup: Markup,
    /// How many answers at most.
    pub limit: Option<usize>,
}

impl Circumstances {
    /// As the flags say. Err: a message about the flag at fault.
    pub fn of_flags(
        scope: &Scope,
        markup: Option<Markup>,
        limit: Option<usize>,
        world: &World<'_>,
    ) -> Result<Self, String> {
        Ok(Circumstances {
            network: scope.network.as_deref().map(network).transpose()?,
            surface: surface(&scope.surface)?,
            language: scope.lang.as_deref().map(language).transpose()?,
            ui: scope.ui.clone(),
            at: scope
                .at
                .as_deref()
                .map_or(Ok(world.now), date::read_instant)?,
            audience: scope
                .audience
                .iter()
                .map(|entry| audience(entry))
                .collect::<Result<_, _>>()?,
            history: scope
                .shares
                .as_deref()
                .map_or_else(|| Ok(History::default()), shares::read)?,
            markup: markup.unwrap_or_else(|| reading::markup_of(&scope.input.file)),
            limit,
        })
    }

    /// The language of messages.
    pub fn ui(&self) -> &str {
        self.ui.as_deref().unwrap_or("en")
    }

    /// As a line of a batch says; what it does not say is as the flags say. Err: a message.
    pub fn with_line(&self, line: &Value) -> Result<Self, String> {
        let mut here = self.clone();
        if let Some(value) = word(line, "network")? {
            here.network = Some(network(value)?);
        }
        if let Some(value) = word(line, "surface")? {
            here.surface = surface(value)?;
        }
        if let Some(value) = word(line, "lang")? {
            here.language = Some(language(value)?);
        }
        if let Some(value) = word(line, "ui")? {
            here.ui = Some(value.to_owned());
        }
        if let Some(value) = word(line, "at")? {
            here.at = date::read_instant(value)?;
        }
        if let Some(value) = word(line, "markup")? {
            here.markup = match value {
                "text" => Markup::Text,
                "md" => Markup::Md,
                _ => return Err(format!("markup is \"{value}\", not text or md")),
            };
        }
        if let Some(limit) = batch::limit(line)? {
            here.limit = Some(limit);
        }
        if let Some(value) = line.get("audience").filter(|value| !value.is_null()) {
            here.audience = audience_of(value)?;
        }
        if let Some(value) = line.get("shares").filter(|value| !value.is_null()) {
            here.history = match value {
                Value::String(path) => shares::read(path.as_ref())?,
                other => shares::history(other)?,
            };
        }
        Ok(here)
    }
}

fn word<'l>(line: &'l Value, key: &str) -> Result<Option<&'l str>, String> {
    match line.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(word)) => Ok(Some(word)),
        Some(other) => Err(format!("{key} is {other}, not words in quotes")),
    }
}

/// A network's name; it need not be one that Cuecard has facts about.
pub fn network(name: &str) -> Result<String, String> {
    let sound = |mark: char| mark.is_ascii_lowercase() || mark.is_ascii_digit() || mark == '-';
    if !name.is_empty() && name.chars().all(sound) {
        return Ok(name.to_owned());
    }
    Err(format!(
        "\"{name}\" is no network's name; write it like linkedin"
    ))
}

/// A language's code, such as `en` or `pt-BR`; it need not be one that Cuecard has lists for. Err: a message.
pub fn language(code: &str) -> Result<String, String> {
    let plain = code.to_ascii_lowercase().replace('_', "-");
    if is_language(&plain) {
        return Ok(code.to_owned());
    }
    Err(format!(
        "\"{code}\" is no language's code; write it like en or pt-BR"
    ))
}

/// A surface by its name. Err: a message.
pub fn surface(name: &str) -> Result<Surface, String> {
    match name {
        "post" => Ok(Surface::Post),
        "comment" => Ok(Surface::Comment),
        "message" => Ok(Surface::Message),
        "article" => Ok(Surface::Article),
        _ => Err(format!(
            "\"{name}\" is no surface; write post, comment, message or article"
        )),
    }
}

/// `role=sales` as `role:sales`, which programmes write.
fn audience(entry: &str) -> Result<String, String> {
    match entry.split_once(['=', ':']) {
        Some((key, value)) if !key.trim().is_empty() && !value.trim().is_empty() => {
            Ok(format!("{}:{}", key.trim(), value.trim()))
        }
        _ => Err(format!(
            "\"{entry}\" in the audience has no key; write it like role=sales"
        )),
    }
}

/// The audience of a line: `"role=sales,country=it"`, a list of such, or a table of key and value or values.
fn audience_of(value: &Value) -> Result<Vec<String>, String> {
    let odd = || format!("audience is {value}; write \"role=sales,country=it\"");
    let text = |value: &Value| value.as_str().map(str::to_owned).ok_or_else(odd);
    match value {
        Value::String(list) => list
            .split(',')
            .filter(|entry| !entry.trim().is_empty())
            .map(audience)
            .collect(),
        Value::Array(list) => list.iter().map(|entry| audience(&text(entry)?)).collect(),
        Value::Object(table) => {
            let mut audience = Vec::new();
            for (key, value) in table {
                let values = value
                    .as_array()
                    .map_or_else(|| std::slice::from_ref(value), Vec::as_slice);
                for value in values {
                    audience.push(format!("{key}:{}", text(value)?));
                }
            }
            Ok(audience)
        }
        _ => Err(odd()),
    }
}
