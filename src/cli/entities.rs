//! `cuecard entities`: what a network sees in a text.

use serde_json::{Map, Value, json};

use super::args::Input;
use super::circumstances::surface;
use super::{FINE, World, batch, reading, screen};
use crate::network::{Mention, Network, Surface, entities};
use crate::text::{Entity, Offsets, Span};

/// Shows one text or a batch. Returns the exit code; Err: a message.
pub fn run(
    name: Option<&str>,
    on: &str,
    input: &Input,
    world: &mut World<'_>,
) -> Result<u8, String> {
    let network = name.map(known_network).transpose()?;
    let on = surface(on)?;
    if input.batch {
        return batch::run(input, world, |line| {
            let network = match line.value.get("network") {
                None | Some(Value::Null) => network,
                Some(Value::String(name)) => Some(known_network(name)?),
                Some(other) => return Err(format!("network is {other}, not words in quotes")),
            };
            let on = match line.value.get("surface") {
                None | Some(Value::Null) => on,
                Some(Value::String(name)) => surface(name)?,
                Some(other) => return Err(format!("surface is {other}, not words in quotes")),
            };
            Ok((answer(&line.text, network, on), FINE))
        });
    }
    let text = reading::text(&input.file, world)?;
    let answer = answer(&text, network, on);
    if input.json {
        batch::print(&Value::Object(answer), world)?;
    } else {
        show(&answer, world);
    }
    Ok(FINE)
}

fn known_network(name: &str) -> Result<&'static Network, String> {
    Network::find(name).ok_or_else(|| {
        format!(
            "nothing is known of the network \"{name}\"; known: {}",
            screen::known_networks()
        )
    })
}

fn answer(
    written: &str,
    network: Option<&'static Network>,
    surface: Surface,
) -> Map<String, Value> {
    let offsets = Offsets::new(written);
    let found = entities(
        written,
        network.map(|network| network.dialect).unwrap_or_default(),
    );
    let place = |name: Span, span: Span| {
        let fields = json!({
            "text": name.of(written),
            "start": offsets.code_point(span.start),
            "end": offsets.code_point(span.end),
            "utf16Start": offsets.utf16(span.start),
            "utf16End": offsets.utf16(span.end),
        });
        match fields {
            Value::Object(fields) => fields,
            _ => Map::new(),
        }
    };
    let named = |entity: &Entity| Value::Object(place(entity.name, entity.span));
    let mention = |mention: &Mention| {
        let mut fields = place(mention.name, mention.span);
        // With its stroke, as X's own tests write a list.
        let list = mention
            .list
            .map(|list| Span::new(list.start.saturating_sub(1), list.end).of(written));
        fields.insert("list".to_owned(), json!(list));
        Value::Object(fields)
    };
    let url = |span: &Span| Value::Object(place(*span, *span));
    let length = network.and_then(|network| network.length(written, surface));
    let mut answer = Map::new();
    for (key, value) in [
        ("length", json!(length)),
        ("reply", json!(found.reply.map(|name| name.of(written)))),
        ("tags", found.tags.iter().map(named).collect()),
        ("mentions", found.mentions.iter().map(mention).collect()),
        ("urls", found.urls.iter().map(url).collect()),
        ("cashtags", found.cashtags.iter().map(named).collect()),
    ] {
        answer.insert(key.to_owned(), value);
    }
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
    for key in ["tags", "mentions", "urls", "cashtags"] {
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
