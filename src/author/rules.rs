//! `policy/*.yml` and Vale style packages, as raw rules with their places.

use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::date::{self, Edge};
use super::fields::is_language;
use super::folder::{Folder, stem};
use super::node::{Entry, Node, Place, Scalar, Written};
use super::salvage;
use super::sink::{Sink, Subject};
use super::variant::warn_of_network;
use super::yaml::{self, Mistake};
use crate::lean::Table;
use crate::program::{GuideSection, RawRule};

const YAML: [&str; 2] = ["yml", "yaml"];
/// The folder of the house's own rules.
const HOUSE: &str = "policy";

/// The rules of a programme folder: of `policy/` and of the style packages in it.
pub fn read(folder: &Folder, zone: &TimeZone, sink: &mut Sink) -> Vec<RawRule> {
    let mut rules = Vec::new();
    for path in folder.list(HOUSE, &YAML) {
        file(folder, path, HOUSE, zone, &mut rules, sink);
    }
    for style in folder.folders(HOUSE) {
        for path in folder.list(&format!("{HOUSE}/{style}"), &YAML) {
            file(folder, path, &style, zone, &mut rules, sink);
        }
    }
    rules
}

/// The rules of a folder that is a style itself (it holds `*.yml`), or a set of styles. `name` is the
/// folder's own name.
pub fn read_styles(folder: &Folder, name: &str, sink: &mut Sink) -> Vec<RawRule> {
    let mut rules = Vec::new();
    let own = folder.list("", &["yml"]);
    for path in &own {
        file(folder, path, name, &TimeZone::UTC, &mut rules, sink);
    }
    if own.is_empty() {
        for style in folder.folders("") {
            for path in folder.list(&style, &["yml"]) {
                file(folder, path, &style, &TimeZone::UTC, &mut rules, sink);
            }
        }
    }
    rules
}

/// Adds the rules of one file; a mistake leaves out only its own rule, or the file where it is no YAML.
fn file(
    folder: &Folder,
    path: &str,
    style: &str,
    zone: &TimeZone,
    rules: &mut Vec<RawRule>,
    sink: &mut Sink,
) {
    let subject = Subject::new(path, "");
    let Some(text) = folder.text(path, sink) else {
        return;
    };
    for document in &documents(&text, &subject, sink) {
        for (node, alone) in rule_nodes(document, &subject, sink) {
            let Written::Table(entries) = &node.value else {
                let message = format!("a rule is {}, not a table", node.shown());
                let help = "write - id: … and the rule's other keys below it";
                sink.error(&subject, node.at, message, help);
                continue;
            };
            if let Some(rule) = rule(entries, path, style, alone, zone, sink) {
                add(rule, rules, sink);
            }
        }
    }
}

/// The documents of a file. In a list that is no YAML as a whole, the items that are.
fn documents(text: &str, subject: &Subject, sink: &mut Sink) -> Vec<Node> {
    let (documents, repeated, broken) = match yaml::read(text) {
        Ok((documents, repeated)) => (documents, repeated, Vec::new()),
        Err(whole) => salvaged(text, whole),
    };
    for (at, reason) in broken {
        let help =
            "mend this line; put values that hold : # ' or \" in quotes, and indent with spaces";
        sink.error(
            subject,
            at,
            format!("not YAML: {reason}; what it belongs to is left out"),
            help,
        );
    }
    for (at, reason) in repeated {
        sink.error(
            subject,
            at,
            format!("{reason}; the first one holds"),
            "remove one of them",
        );
    }
    documents
}

/// What can be read of a file that is no YAML as a whole: documents, repeated keys, mistakes.
fn salvaged(text: &str, whole: Mistake) -> (Vec<Node>, Vec<Mistake>, Vec<Mistake>) {
    let (mut documents, mut repeated, mut broken) = (Vec::new(), Vec::new(), Vec::new());
    for item in salvage::items(text) {
        match yaml::read(&item) {
            Ok((read, twice)) => {
                documents.extend(read);
                repeated.extend(twice);
            }
            Err(mistake) => broken.push(mistake),
        }
    }
    if broken.is_empty() {
        broken.push(whole);
    }
    (documents, repeated, broken)
}

/// Adds a rule whose name is not taken.
fn add(rule: RawRule, rules: &mut Vec<RawRule>, sink: &mut Sink) {
    let Some(first) = rules.iter().find(|known| known.id == rule.id) else {
        rules.push(rule);
        return;
    };
    let message = format!(
        "the rule \"{}\" stands already in {} on line {}; the first one holds",
        rule.id, first.file, first.line
    );
    let subject = Subject::new(&rule.file, &rule.id);
    sink.error(
        &subject,
        Place::line(rule.line),
        message,
        "give each rule its own id",
    );
}

/// The rules of a document, and whether it holds just one.
fn rule_nodes<'n>(document: &'n Node, subject: &Subject, sink: &mut Sink) -> Vec<(&'n Node, bool)> {
    match &document.value {
        Written::Scalar(Scalar::Null, _) => Vec::new(),
        Written::List(items) => items.iter().map(|item| (item, false)).collect(),
        Written::Table(entries) => {
            let Some(list) = entries.iter().find(|entry| entry.key == "rules") else {
                return vec![(document, true)];
            };
            for other in entries.iter().filter(|entry| entry.key != "rules") {
                let message = format!(
                    "\"{}\" beside rules: belongs to no rule; it is ignored",
                    other.key
                );
                sink.error(
                    subject,
                    other.at,
                    message,
                    "write it into each rule that it is for",
                );
            }
            match &list.node.value {
                Written::List(items) => items.iter().map(|item| (item, false)).collect(),
                Written::Scalar(Scalar::Null, _) => Vec::new(),
                _ => {
                    let message = format!("rules is {}, not a list", list.node.shown());
                    sink.error(
                        subject,
                        list.at,
                        message,
                        "write each rule as - id: … below rules:",
                    );
                    Vec::new()
                }
            }
        }
        Written::Scalar(..) => {
            let message = format!("the file holds {}, not a rule", document.shown());
            sink.error(
                subject,
                document.at,
                message,
                "write id, kind and the kind's keys, one a line",
            );
            Vec::new()
        }
    }
}

/// One rule. None: it has no name or kind, or a date of it cannot be read.
fn rule(
    entries: &[Entry],
    path: &str,
    style: &str,
    alone: bool,
    zone: &TimeZone,
    sink: &mut Sink,
) -> Option<RawRule> {
    let line = entries.first().map_or(1, |entry| entry.at.line);
    let extends = word(entries, "extends");
    let Some(id) =
        word(entries, "id").or_else(|| alone.then(|| file_name(path, style, extends.is_some())))
    else {
        let help = "begin it with - id: a-name-of-its-own";
        sink.error(
            &Subject::new(path, ""),
            Place::line(line),
            "a rule of a list has no id; it is left out",
            help,
        );
        return None;
    };
    let subject = Subject::new(path, &id);
    let Some(kind) = word(entries, "kind").or(extends) else {
        let help =
            "write kind: prefer-term (or another one of docs/rules), or extends: for a Vale rule";
        sink.error(
            &subject,
            Place::line(line),
            format!("the rule \"{id}\" has no kind; it is left out"),
            help,
        );
        return None;
    };
    let fields = fields(entries, &subject, zone, sink)?;
    check_names(entries, &subject, sink);
    let lines = entries
        .iter()
        .map(|entry| (entry.key.clone(), entry.at.line))
        .collect();
    Some(RawRule {
        id,
        kind,
        file: path.to_owned(),
        line,
        until_zone: fields
            .get("until")
            .and_then(Value::as_i64)
            .and_then(|until| date::minutes_ahead_in(zone, until)),
        fields,
        lines,
    })
}

/// The one word under `key`; None where it is absent or empty.
fn word(entries: &[Entry], key: &str) -> Option<String> {
    let entry = entries.iter().find(|entry| entry.key == key)?;
    match &entry.node.value {
        Written::Scalar(scalar, text) if *scalar != Scalar::Null && !text.trim().is_empty() => {
            Some(text.trim().to_owned())
        }
        _ => None,
    }
}

/// What a rule without id is called: as Vale does in a style, else as its file.
fn file_name(path: &str, style: &str, vale: bool) -> String {
    if vale || style != HOUSE {
        format!("{style}.{}", stem(path))
    } else {
        stem(path).to_owned()
    }
}

/// All keys as JSON, dates as UTC milliseconds. None: a date cannot be read.
fn fields(
    entries: &[Entry],
    subject: &Subject,
    zone: &TimeZone,
    sink: &mut Sink,
) -> Option<Map<String, Value>> {
    let mut fields = Map::new();
    let mut sound = true;
    for entry in entries {
        let read = match entry.key.as_str() {
            "from" => instant(entry, zone, Edge::From),
            "until" => instant(entry, zone, Edge::Until),
            _ => Ok(entry.node.json(false)),
        };
        match read {
            Ok(json) => {
                fields.insert(entry.key.clone(), json);
            }
            Err(reason) => {
                sound = false;
                sink.error(
                    subject,
                    entry.node.at,
                    format!("{reason}; the rule is left out"),
                    date::HELP,
                );
            }
        }
    }
    sound.then_some(fields)
}

fn instant(entry: &Entry, zone: &TimeZone, edge: Edge) -> Result<Value, String> {
    match &entry.node.value {
        Written::Scalar(Scalar::Null, _) => Ok(Value::Null),
        Written::Scalar(_, text) => date::read(text, zone, edge)
            .map(Value::from)
            .map_err(|reason| format!("{}: {reason}", entry.key)),
        _ => Err(format!(
            "{} is {}, not a date",
            entry.key,
            entry.node.shown()
        )),
    }
}

/// Reports languages and networks that are none; the rule stays, and never runs or speaks there.
fn check_names(entries: &[Entry], subject: &Subject, sink: &mut Sink) {
    let no_language = |code: &str, at: Place, sink: &mut Sink| {
        if !is_language(code) {
            let message = format!("\"{code}\" is no language code");
            let help = "write codes such as en, it, ca or nb";
            sink.warning(subject, at, message, help);
        }
    };
    for entry in entries {
        let named: Vec<(&str, Place)> = match &entry.node.value {
            Written::Scalar(_, text) => vec![(text.trim(), entry.node.at)],
            Written::List(items) => items
                .iter()
                .filter_map(|item| match &item.value {
                    Written::Scalar(_, text) => Some((text.trim(), item.at)),
                    _ => None,
                })
                .collect(),
            Written::Table(texts) => texts
                .iter()
                .map(|text| (text.key.as_str(), text.at))
                .collect(),
        };
        let per_language = matches!(entry.node.value, Written::Table(_));
        for (name, at) in named {
            match entry.key.as_str() {
                "networks" => warn_of_network(name, subject, at, sink),
                "languages" => no_language(name, at, sink),
                "message" | "why" | "link" if per_language => no_language(name, at, sink),
                _ => {}
            }
        }
    }
}

/// Reports links into the guide that lead nowhere; such a rule stays.
pub fn check_links(rules: &[RawRule], guides: &Table<String, Vec<GuideSection>>, sink: &mut Sink) {
    for rule in rules {
        let links: Vec<(&str, &str)> = match rule.fields.get("link") {
            Some(Value::String(link)) => vec![("", link)],
            Some(Value::Object(links)) => links
                .iter()
                .filter_map(|(language, link)| Some((language.as_str(), link.as_str()?)))
                .collect(),
            _ => Vec::new(),
        };
        for (language, link) in links {
            let Some(anchor) = link.strip_prefix('#') else {
                continue;
            };
            let holds = |sections: &Vec<GuideSection>| {
                sections.iter().any(|section| section.anchor == anchor)
            };
            let found = match guides.get(language) {
                Some(sections) => holds(sections),
                None => guides.values().any(holds),
            };
            if !found {
                let place = Place::line(rule.line_of("link"));
                let message = format!("the guide has no heading for the link \"{link}\"");
                let help = "a heading's target is its words in lower case, joined by -, or what stands in {#…} after it";
                sink.warning(&Subject::new(&rule.file, &rule.id), place, message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests;
