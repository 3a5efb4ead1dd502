//! `cuecard entities`: what a network sees in a text.

use serde_json::{Map, Value, json};

use super::args::Input;
use super::circumstances::{network, surface};
use super::{FINE, World, batch, check, reading, screen};
use crate::network::{Network, Surface};
use crate::text::{self, Entity, Offsets, Span};

/// Shows one text or a batch. Returns the exit code; Err: a message.
pub fn run(name: Option<&str>, input: &Input, world: &mut World<'_>) -> Result<u8, String> {
    let name = name.map(network).transpose()?;
    screen::unknown_network(name.as_deref(), world.stderr);
    if input.batch {
        return batch::run(input, world, |line| {
            let here = match line.value.get("network") {
                None | Some(Value::Null) => name.clone(),
                Some(Value::String(name)) => Some(network(name)?),
                Some(other) => return Err(format!("network is {other}, not words in quotes")),
            };
            let on = match line.value.get("surface") {
                None | Some(Value::Null) => Surface::Post,
                Some(name) => surface(name.as_str().unwrap_or_default())?,
            };
            Ok((answer(&line.text, here.as_deref(), on), FINE))
        });
    }
    let text = reading::text(&input.file, world)?;
    let answer = answer(&text, name.as_deref(), Surface::Post);
    if input.json {
        batch::print(&Value::Object(answer), world)?;
    } else {
        show(&answer, world);
    }
    Ok(FINE)
}

fn answer(written: &str, network: Option<&str>, surface: Surface) -> Map<String, Value> {
    let offsets = Offsets::new(written);
    let place = |text: &str, span: Span| {
        json!({
            "text": text,
            "start": offsets.code_point(span.start),
            "end": offsets.code_point(span.end),
            "utf16Start": offsets.utf16(span.start),
            "utf16End": offsets.utf16(span.end),
        })
    };
    let named = |entity: &Entity| place(entity.name.of(written), entity.span);
    let mention = |entity: &Entity| {
        let mut mention = named(entity);
        if let Value::Object(fields) = &mut mention {
            fields.insert("list".to_owned(), Value::Null);
        }
        mention
    };
    let mentions = text::mentions(written);
    let first = written.len() - written.trim_start().len();
    let reply = mentions
        .first()
        .filter(|mention| mention.span.start == first)
        .map(|mention| mention.name.of(written));
    let length = network
        .and_then(Network::find)
        .and_then(|network| network.length(written, surface));
    let mut answer = Map::new();
    answer.insert(
        "length".to_owned(),
        length.map_or(Value::Null, |length| check::length_json(&length)),
    );
    answer.insert("reply".to_owned(), json!(reply));
    answer.insert(
        "tags".to_owned(),
        text::tags(written).iter().map(named).collect(),
    );
    answer.insert(
        "mentions".to_owned(),
        mentions.iter().map(mention).collect(),
    );
    answer.insert(
        "urls".to_owned(),
        text::links(written)
            .iter()
            .map(|span| place(span.of(written), *span))
            .collect(),
    );
    answer.insert("cashtags".to_owned(), json!([]));
    answer
}

fn show(answer: &Map<String, Value>, world: &mut World<'_>) {
    let mut lines = Vec::new();
    if let Some(length) = answer.get("length").filter(|length| !length.is_null()) {
        let fits = if length["valid"] == json!(true) {
            "fits"
        } else {
            "too long"
        };
        let unit = length["unit"].as_str().unwrap_or_default();
        lines.push(format!(
            "length    {} of {} {unit} ({fits})",
            length["used"], length["limit"]
        ));
    }
    for key in ["tags", "mentions", "urls"] {
        let texts: Vec<&str> = answer[key]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|found| found["text"].as_str())
            .collect();
        let texts = if texts.is_empty() {
            "none".to_owned()
        } else {
            texts.join("  ")
        };
        lines.push(format!("{key:<10}{texts}"));
    }
    // Where nobody listens any more, there is nobody to tell.
    let _ = writeln!(world.stdout, "{}", lines.join("\n"));
}
