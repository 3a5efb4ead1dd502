//! `program.toml`: what a programme says about itself.

use jiff::tz::TimeZone;

use super::date::Edge;
use super::fields::{Fields, is_id, is_language};
use super::folder::Folder;
use super::node::Place;
use super::questions;
use super::sink::{Sink, Subject};
use super::toml;
use crate::program::{Campaign, Contact, Goal, Head};

/// The file that every programme has.
pub const FILE: &str = "program.toml";

/// The head without tags, people and guide, and the programme's time zone. None: there is no programme
/// to speak of, and the reason is reported.
pub fn read(folder: &Folder, sink: &mut Sink) -> Option<(Head, TimeZone)> {
    let file = Subject::new(FILE, "");
    if !folder.files.contains_key(FILE) {
        let help = "create it with at least: id = \"acme\", name = \"ACME\", languages = [\"en\"]";
        sink.error(
            &file,
            Place::default(),
            "the folder has no program.toml",
            help,
        );
        return None;
    }
    let text = folder.text(FILE, sink)?;
    let table = match toml::read(&text, 1) {
        Ok(table) => table,
        Err((at, reason)) => {
            sink.error(
                &file,
                at,
                format!("not TOML: {reason}"),
                "mend this line; see https://toml.io for the form",
            );
            return None;
        }
    };
    let mut fields = Fields::new(file, &table, sink);
    let id = fields.text("id");
    if !is_id(&id) {
        let at = fields.place("id");
        let message = if id.is_empty() {
            "the programme has no id".to_owned()
        } else {
            format!("the id \"{id}\" has other signs than a-z, 0-9 and -")
        };
        let (sink, subject) = fields.sink();
        sink.error(subject, at, message, "write it like id = \"acme\"");
        return None;
    }
    let head = head(id, &mut fields);
    let (head, zone) = zone(head, &mut fields);
    let head = Head {
        campaigns: campaigns(&mut fields, &zone),
        goals: goals(&mut fields),
        ..head
    };
    fields.finish();
    Some((head, zone))
}

fn head(id: String, fields: &mut Fields<'_>) -> Head {
    let mut name = fields.text("name");
    if name.is_empty() {
        let (sink, subject) = fields.sink();
        sink.warning(
            subject,
            Place::line(1),
            format!("the programme has no name; it is called \"{id}\""),
            "write it like name = \"ACME\"",
        );
        name.clone_from(&id);
    }
    let languages = fields.list("languages");
    let (sound, odd): (Vec<String>, Vec<String>) =
        languages.into_iter().partition(|code| is_language(code));
    let at = fields.place("languages");
    for code in odd {
        let (sink, subject) = fields.sink();
        sink.error(
            subject,
            at,
            format!("\"{code}\" is no language code"),
            "write codes such as en, it, ca or nb",
        );
    }
    let (topics, topic_names) = fields.named_list("topics");
    let about = known_topics(fields, &topics);
    let questions = questions::read(fields, &sound);
    Head {
        id,
        name,
        version: fields.text_or_number("version"),
        languages: sound,
        timezone: fields.text("timezone"),
        contact: contact(fields),
        brands: fields.list("brands"),
        topics,
        topic_names,
        about,
        guide: fields.text("guide"),
        why: fields.localized("why"),
        questions,
        ..Head::default()
    }
}

/// The topics under `about`; one that is not among `topics` is named and left out.
fn known_topics(fields: &mut Fields<'_>, topics: &[String]) -> Vec<String> {
    let about = fields.list("about");
    let at = fields.place("about");
    let (known, unknown): (Vec<String>, Vec<String>) =
        about.into_iter().partition(|topic| topics.contains(topic));
    for topic in unknown {
        let (sink, subject) = fields.sink();
        sink.error(
            subject,
            at,
            format!("`about` names the topic \"{topic}\", which `topics` does not have"),
            "spell it as in `topics`, or add it there",
        );
    }
    known
}

/// A wrong zone is no reason to lose the programme, but its local times are then read as UTC.
fn zone(mut head: Head, fields: &mut Fields<'_>) -> (Head, TimeZone) {
    if head.timezone.is_empty() {
        "UTC".clone_into(&mut head.timezone);
        return (head, TimeZone::UTC);
    }
    if let Ok(zone) = TimeZone::get(&head.timezone) {
        return (head, zone);
    }
    let at = fields.place("timezone");
    let message = format!(
        "\"{}\" is no time zone; local times are read as UTC",
        head.timezone
    );
    let (sink, subject) = fields.sink();
    sink.error(
        subject,
        at,
        message,
        "write a name such as Europe/Rome, Europe/Madrid or Europe/Oslo",
    );
    "UTC".clone_into(&mut head.timezone);
    (head, TimeZone::UTC)
}

fn contact(fields: &mut Fields<'_>) -> Option<Contact> {
    let at = fields.place("contact");
    let (table, _) = fields.tables("contact").into_iter().next()?;
    let (sink, subject) = fields.sink();
    let subject = subject.clone();
    let mut inner = Fields::new(subject.clone(), table, sink);
    let contact = Contact {
        name: inner.text("name"),
        address: inner.text("address"),
    };
    inner.finish();
    if contact.address.contains('@') && !contact.address.contains(char::is_whitespace) {
        return Some(contact);
    }
    let message = format!(
        "the contact's address \"{}\" is no mail address; nobody can be asked",
        contact.address
    );
    sink.error(
        &subject,
        at,
        message,
        "write it like contact = { name = \"Ada\", address = \"ada@acme.example\" }",
    );
    None
}

fn campaigns(fields: &mut Fields<'_>, zone: &TimeZone) -> Vec<Campaign> {
    let mut campaigns: Vec<Campaign> = Vec::new();
    for (table, at) in fields.tables("campaign") {
        let (sink, subject) = fields.sink();
        let mut inner = Fields::new(subject.clone(), table, sink);
        let id = inner.text("id");
        inner.named(&id);
        let mut campaign = Campaign {
            name: inner.text("name"),
            starts: inner.date("starts", zone, Edge::From),
            ends: inner.date("ends", zone, Edge::Until),
            parameters: inner.map("parameters"),
            id,
        };
        if campaign.name.is_empty() {
            campaign.name.clone_from(&campaign.id);
        }
        inner.finish();
        if usable(
            fields,
            "campaign",
            &campaign.id,
            at,
            campaigns.iter().any(|known| known.id == campaign.id),
        ) {
            campaigns.push(campaign);
        }
    }
    campaigns
}

fn goals(fields: &mut Fields<'_>) -> Vec<Goal> {
    let mut goals: Vec<Goal> = Vec::new();
    for (table, at) in fields.tables("goal") {
        let (sink, subject) = fields.sink();
        let mut inner = Fields::new(subject.clone(), table, sink);
        let id = inner.text("id");
        inner.named(&id);
        let per_week = inner
            .integer("per_week")
            .and_then(|number| u32::try_from(number).ok())
            .unwrap_or(0);
        inner.finish();
        if usable(
            fields,
            "goal",
            &id,
            at,
            goals.iter().any(|known| known.id == id),
        ) {
            goals.push(Goal { id, per_week });
        }
    }
    goals
}

/// Whether a campaign or goal has an id of its own; if not, it is reported and left out.
fn usable(fields: &mut Fields<'_>, what: &str, id: &str, at: Place, taken: bool) -> bool {
    let (sink, subject) = fields.sink();
    let subject = Subject::new(&subject.file, id);
    if !is_id(id) {
        sink.error(
            &subject,
            at,
            format!("the {what} id \"{id}\" has other signs than a-z, 0-9 and -, or none"),
            "write it like id = \"fall-2026\"",
        );
    } else if taken {
        sink.error(
            &subject,
            at,
            format!("the {what} \"{id}\" stands twice; the first one holds"),
            "give each its own id",
        );
    } else {
        return true;
    }
    false
}
