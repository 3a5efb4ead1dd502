//! The fields of a post, from front matter or a CSV row, and what must hold for all of them.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::date::Edge;
use super::fields::{Fields, bare_tag, is_id};
use super::nearest::advice;
use super::node::{Entry, Place};
use super::picture;
use super::sink::{Sink, Subject};
use crate::program::{Campaign, Localized, Media, Person, Post, Tag, TagStatus};

/// The most posts that a programme may hold.
pub const MAX_POSTS: usize = 50_000;

/// A post is not shown at all where it could reach the wrong people or come too early.
const LEFT_OUT: &str = "; nobody is shown the post until this is mended";

/// What a post may name.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The programme's time zone.
    pub zone: &'a TimeZone,
    /// Its campaigns.
    pub campaigns: &'a [Campaign],
    /// Its people and pages.
    pub people: &'a [Person],
    /// Its hashtags.
    pub tags: &'a [Tag],
    /// Files under `media/`.
    pub media: &'a BTreeMap<String, Vec<u8>>,
}

/// A post without variants from a table of named values. None: it would not be safe to show it, because
/// its audience or its dates cannot be read; reported.
pub fn read(
    subject: &Subject,
    table: &[Entry],
    known: &Known<'_>,
    sink: &mut Sink,
) -> Option<Post> {
    let zone = known.zone;
    let mut fields = Fields::new(subject.clone(), table, sink);
    fields.consequence = LEFT_OUT;
    let audience = audience(&mut fields);
    let title = fields.localized("title");
    let post = Post {
        id: subject.id.clone(),
        title: title.get("en").to_owned(),
        titles: match title {
            Localized::One(_) => crate::lean::Table::new(),
            Localized::PerLanguage(titles) => titles,
        },
        category: fields.text("category"),
        campaign: campaign(&mut fields, known),
        link: link(&mut fields),
        topics: fields.list("topics"),
        tags: tags(&mut fields, known),
        mentions: mentions(&mut fields, known),
        audience: audience.clone().unwrap_or_default(),
        valid_from: fields.date("valid_from", zone, Edge::From),
        valid_until: fields.date("valid_until", zone, Edge::Until),
        priority: priority(&mut fields),
        media: media(&mut fields, known),
        owner: fields.text("owner"),
        approved_by: fields.text("approved_by"),
        approved_on: fields.text_or_number("approved_on"),
        review_by: fields.date("review_by", zone, Edge::Until),
        variants: Vec::new(),
    };
    let place = |key: &str| {
        table
            .iter()
            .find(|entry| entry.key == key)
            .map_or(Place::line(1), |entry| entry.at)
    };
    let unsafe_to_use = fields.finish();
    if let (Some(from), Some(until)) = (post.valid_from, post.valid_until)
        && until <= from
    {
        sink.warning(
            subject,
            place("valid_until"),
            "valid_until is not after valid_from; the post is never offered",
            "swap the two dates",
        );
    }
    if unsafe_to_use || audience.is_none() {
        return None;
    }
    Some(titled(post, subject, sink))
}

/// A post is called by its id where it has no title.
fn titled(mut post: Post, subject: &Subject, sink: &mut Sink) -> Post {
    if post.title.is_empty() {
        sink.warning(
            subject,
            Place::line(1),
            format!("the post has no title; it is called \"{}\"", post.id),
            "write it like title = \"Quieter than rain\"",
        );
        post.title.clone_from(&post.id);
    }
    post
}

/// `key:value` each; None where one is not, since the post would then be for everybody.
fn audience(fields: &mut Fields<'_>) -> Option<Vec<String>> {
    let audience = fields.try_list("audience")?;
    let at = fields.place("audience");
    let (sink, subject) = fields.sink();
    let mut sound = true;
    for entry in &audience {
        if !entry
            .split_once(':')
            .is_some_and(|(key, value)| !key.trim().is_empty() && !value.trim().is_empty())
        {
            sound = false;
            sink.error(
                subject,
                at,
                format!("\"{entry}\" in the audience has no key{LEFT_OUT}"),
                "write it like audience = [\"role:sales\", \"country:it\"]",
            );
        }
    }
    sound.then_some(audience)
}

fn link(fields: &mut Fields<'_>) -> String {
    let link = fields.text("link");
    let at = fields.place("link");
    let host = link
        .strip_prefix("https://")
        .or_else(|| link.strip_prefix("http://"))
        .unwrap_or_default();
    if link.is_empty() || !host.is_empty() && !link.contains(char::is_whitespace) {
        return link;
    }
    let (sink, subject) = fields.sink();
    sink.error(
        subject,
        at,
        format!("\"{link}\" is no web address; the post has no link"),
        "write it like link = \"https://www.acme.example/news\"",
    );
    String::new()
}

fn campaign(fields: &mut Fields<'_>, known: &Known<'_>) -> String {
    let campaign = fields.text("campaign");
    if campaign.is_empty() || known.campaigns.iter().any(|there| there.id == campaign) {
        return campaign;
    }
    let at = fields.place("campaign");
    let ids: Vec<&str> = known
        .campaigns
        .iter()
        .map(|there| there.id.as_str())
        .collect();
    let help = if ids.is_empty() {
        "add a [[campaign]] to program.toml".to_owned()
    } else {
        advice(&campaign, &ids)
    };
    let (sink, subject) = fields.sink();
    sink.error(
        subject,
        at,
        format!("program.toml has no campaign \"{campaign}\"; the post has none"),
        help,
    );
    String::new()
}

fn mentions(fields: &mut Fields<'_>, known: &Known<'_>) -> Vec<String> {
    let mentions = fields.list("mentions");
    let at = fields.place("mentions");
    let (sound, strange): (Vec<String>, Vec<String>) = mentions
        .into_iter()
        .partition(|id| known.people.iter().any(|person| person.id == *id));
    let ids: Vec<&str> = known
        .people
        .iter()
        .map(|person| person.id.as_str())
        .collect();
    for id in strange {
        let help = if ids.is_empty() {
            "add them to people.csv".to_owned()
        } else {
            advice(&id, &ids)
        };
        let (sink, subject) = fields.sink();
        sink.error(
            subject,
            at,
            format!("people.csv has nobody with the id \"{id}\"; the mention is left out"),
            help,
        );
    }
    sound
}

fn tags(fields: &mut Fields<'_>, known: &Known<'_>) -> Vec<String> {
    let tags = fields.list("tags");
    let at = fields.place("tags");
    let mut sound = Vec::new();
    for tag in tags.iter().map(|tag| bare_tag(tag)) {
        if is_tag(&tag) {
            let folded = tag.to_lowercase();
            if known.tags.iter().any(|house| {
                house.status == TagStatus::Banned && house.tag.to_lowercase() == folded
            }) {
                let (sink, subject) = fields.sink();
                sink.warning(
                    subject,
                    at,
                    format!("#{tag} is banned in tags.csv"),
                    "choose another hashtag, or change its status",
                );
            }
            sound.push(tag);
        } else {
            let (sink, subject) = fields.sink();
            sink.error(
                subject,
                at,
                format!("\"{tag}\" is no hashtag"),
                "write letters and digits without spaces, like HeatPumps",
            );
        }
    }
    sound
}

/// Whether a hashtag without sign could be one on some network.
pub fn is_tag(tag: &str) -> bool {
    !tag.is_empty()
        && !tag.contains(|mark: char| {
            mark.is_whitespace() || mark.is_control() || "#＃@|,;".contains(mark)
        })
}

fn priority(fields: &mut Fields<'_>) -> i32 {
    fields.integer("priority").map_or(0, |number| {
        i32::try_from(number.clamp(-1_000_000, 1_000_000)).unwrap_or(0)
    })
}

fn media(fields: &mut Fields<'_>, known: &Known<'_>) -> Vec<Media> {
    let mut pictures = Vec::new();
    for (table, at) in fields.tables("media") {
        let (sink, subject) = fields.sink();
        let mut inner = Fields::new(subject.clone(), table, sink);
        let picture = Media {
            file: inner.text("file"),
            alt: inner.map("alt"),
            credit: inner.text("credit"),
            ..Media::default()
        };
        inner.finish();
        let (sink, subject) = fields.sink();
        if leaves_media(&picture.file) {
            sink.error(
                subject,
                at,
                format!(
                    "the picture's file \"{}\" is no path within media/",
                    picture.file
                ),
                "write it like file = \"aria.png\"",
            );
            continue;
        }
        let Some(bytes) = known.media.get(&picture.file) else {
            sink.error(
                subject,
                at,
                format!(
                    "media/ has no file \"{}\"; the picture is left out",
                    picture.file
                ),
                "put the file there, or mend its name",
            );
            continue;
        };
        let found = match picture::look(&picture.file, bytes) {
            Ok(found) => found,
            Err((why, help)) => {
                let message = format!("media/{} is left out: {why}", picture.file);
                sink.error(subject, at, message, help);
                continue;
            }
        };
        if picture.alt.is_empty() {
            sink.warning(subject, at, format!("the picture \"{}\" has no description", picture.file), "write it like alt = { en = \"A heat pump on a roof\" } for people who cannot see it");
        }
        pictures.push(Media {
            kind: found.kind.to_owned(),
            width: found.width,
            height: found.height,
            ..picture
        });
    }
    pictures
}

/// Whether a picture's path is none, or leads out of `media/`.
fn leaves_media(file: &str) -> bool {
    file.is_empty() || file.starts_with('/') || file.split(['/', '\\']).any(|part| part == "..")
}

/// Whether a post's id is sound; if not, it is reported.
pub fn check_id(id: &str, subject: &Subject, at: Place, sink: &mut Sink) -> bool {
    if is_id(id) {
        return true;
    }
    let message =
        format!("the post's id \"{id}\" has other signs than a-z, 0-9 and -; it is left out");
    sink.error(subject, at, message, "name it like heat-pumps-explained");
    false
}
