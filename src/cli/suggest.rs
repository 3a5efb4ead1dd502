//! `cuecard suggest`: ready texts, hashtags, people and pages that fit a text.

use serde_json::{Map, Value, json};

use super::args::{Markup, Scope};
use super::circumstances::Circumstances;
use super::library::Library;
use super::reasons::Reasons;
use super::screen::{self, Style};
use super::{FINE, World, batch, reading};
use crate::policy::{Draft, Subject};
use crate::program::{Head, caption};
use crate::suggest::{Ask, MentionFound, TagFound, base_language};
use crate::text::detect_language;

/// How many posts and people are offered unless `--limit` says otherwise.
const POSTS: usize = 10;
const MENTIONS: usize = 5;

/// All that is offered for one text.
struct Answer {
    posts: Vec<Offer>,
    tags: Vec<TagFound>,
    mentions: Vec<MentionFound>,
}

/// A post that fits, with all that is shown of it.
struct Offer {
    id: String,
    variant: String,
    score: f64,
    fits: bool,
    title: String,
    text: String,
    reasons: Vec<String>,
}

/// Suggests for one text or a batch. Returns the exit code; Err: a message.
pub fn run(scope: &Scope, limit: Option<usize>, world: &mut World<'_>) -> Result<u8, String> {
    if scope.program.is_none() {
        return Err("no programme: give its folder or pack with --program PATH".to_owned());
    }
    let flags = Circumstances::of_flags(scope, Some(Markup::Text), limit, world)?;
    let library = Library::load(scope)?;
    screen::problems(&library.problems, world.stderr);
    let unknown = flags.network.as_deref();
    screen::unknown_network(
        unknown.filter(|name| !library.names_network(name)),
        "nobody has a handle there, and no text is for it alone",
        world.stderr,
    );
    if scope.input.batch {
        return batch::run(&scope.input, world, |line| {
            let here = flags.with_line(&line.value)?;
            Ok((answer(&line.text, &here, &library).json(), FINE))
        });
    }
    let text = reading::text(&scope.input.file, world)?;
    let answer = answer(&text, &flags, &library);
    if scope.input.json {
        batch::print(&Value::Object(answer.json()), world)?;
    } else {
        show(&answer, world);
    }
    Ok(FINE)
}

fn answer(text: &str, here: &Circumstances, library: &Library) -> Answer {
    let empty = Head::default();
    let head = library.head.as_ref().unwrap_or(&empty);
    let languages = match &here.language {
        Some(language) => vec![language.clone()],
        None => here.ui.iter().chain(&head.languages).cloned().collect(),
    };
    let ask = Ask {
        draft: text,
        subject: subject(text, here, library),
        language: here.language.as_deref().or_else(|| detect_language(text)),
        languages: &languages,
        network: here.network.as_deref(),
        surface: here.surface,
        topics: &[],
        audience: &here.audience,
        history: &here.history,
        now: here.at,
        seed: 0,
        limit: here.limit.unwrap_or(MENTIONS),
    };
    let room = || library.index.tag_room(text, here.network.as_deref());
    let tags = here.limit.unwrap_or_else(room);
    let tagging = Ask {
        limit: tags,
        ..ask.clone()
    };
    let mut tags = library.index.tags(&tagging);
    tags.extend(library.index.tags_of_phrases(&tagging));
    Answer {
        posts: offers(here, head, library, &ask),
        tags,
        mentions: library.index.mentions(&ask),
    }
}

/// What the text is about, by the programme's rules.
fn subject(text: &str, here: &Circumstances, library: &Library) -> Subject {
    let draft = Draft {
        network: here.network.as_deref(),
        surface: here.surface,
        language: here.language.as_deref(),
        audience: &here.audience,
        ..Draft::new(text)
    };
    let policy = library.policies.first();
    policy.map_or_else(Subject::default, |policy| policy.subject(&draft))
}

fn offers(here: &Circumstances, head: &Head, library: &Library, ask: &Ask) -> Vec<Offer> {
    let limit = here.limit.unwrap_or(POSTS);
    let ask = Ask {
        // A language that was said filters afterwards, so nothing may be cut before.
        limit: if here.language.is_some() {
            usize::MAX
        } else {
            limit
        },
        ..ask.clone()
    };
    let reasons = Reasons::new(here, head);
    let mut offers = Vec::new();
    for found in library.index.posts(&ask) {
        let Some(post) = library.post(&found.post) else {
            continue;
        };
        let Some(variant) = post
            .variants
            .iter()
            .find(|variant| variant.id == found.variant)
        else {
            continue;
        };
        if here
            .language
            .as_ref()
            .is_some_and(|said| base_language(said) != base_language(&variant.language))
        {
            continue;
        }
        offers.push(Offer {
            text: caption::with_link(variant, &post, &head.campaigns),
            id: found.post,
            variant: found.variant,
            score: found.score,
            fits: found.fits,
            title: post.title_in(here.ui()).to_owned(),
            reasons: found.reasons.iter().map(|why| reasons.say(why)).collect(),
        });
    }
    offers.truncate(limit);
    offers
}

impl Answer {
    fn json(&self) -> Map<String, Value> {
        let posts: Value = self.posts.iter().map(Offer::json).collect();
        let tags: Value = self
            .tags
            .iter()
            .map(|found| json!({ "tag": found.tag, "score": found.score, "source": found.source }))
            .collect();
        let mentions: Value = self
            .mentions
            .iter()
            .map(|found| {
                json!({
                    "id": found.id,
                    "name": found.name,
                    "handle": found.handle,
                    "score": found.score,
                    "kind": found.kind,
                })
            })
            .collect();
        let parts = [("posts", posts), ("tags", tags), ("mentions", mentions)];
        parts
            .into_iter()
            .map(|(part, value)| (part.to_owned(), value))
            .collect()
    }
}

impl Offer {
    fn json(&self) -> Value {
        json!({
            "id": self.id,
            "variant": self.variant,
            "score": self.score,
            "fits": self.fits,
            "title": self.title,
            "text": self.text,
            "reasons": self.reasons,
        })
    }
}

fn show(answer: &Answer, world: &mut World<'_>) {
    let style = Style::new(world.colour);
    let mut lines = Vec::new();
    for offer in &answer.posts {
        lines.push(format!(
            "{}  {}({} {}){}",
            offer.title,
            style.faint(),
            offer.id,
            offer.variant,
            style.plain()
        ));
        if !offer.reasons.is_empty() {
            lines.push(format!(
                "    {}{}{}",
                style.calm(),
                offer.reasons.join(" · "),
                style.plain()
            ));
        }
        lines.extend(offer.text.lines().map(|line| format!("    {line}")));
        lines.push(String::new());
    }
    if answer.posts.is_empty() {
        lines.push("No ready text fits.".to_owned());
    }
    let tags: Vec<String> = answer
        .tags
        .iter()
        .map(|found| format!("#{}", found.tag))
        .collect();
    let people: Vec<String> = answer
        .mentions
        .iter()
        .map(|found| format!("{} (@{})", found.name, found.handle))
        .collect();
    for (what, found) in [("Hashtags", tags), ("People", people)] {
        if !found.is_empty() {
            lines.push(format!("{what}: {}", found.join(" ")));
        }
    }
    // Where nobody listens any more, there is nobody to tell.
    let _ = writeln!(world.stdout, "{}", lines.join("\n").trim_end());
}
