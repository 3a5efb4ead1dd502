//! `cuecard suggest`: ready texts that fit a text.

use serde_json::{Map, Value, json};

use super::args::{Markup, Scope};
use super::circumstances::Circumstances;
use super::library::Library;
use super::screen::{self, Style};
use super::{FINE, World, batch, reading};
use crate::author::date;
use crate::program::caption;
use crate::suggest::{Ask, Reason};
use crate::text::detect_language;

/// How many posts are offered unless `--limit` says otherwise.
const POSTS: usize = 10;

/// A post that fits, with all that is shown of it.
struct Offer {
    id: String,
    variant: String,
    score: f64,
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
    if scope.input.batch {
        return batch::run(&scope.input, world, |line| {
            let here = flags.with_line(&line.value)?;
            Ok((answer(&offers(&line.text, &here, &library)), FINE))
        });
    }
    let text = reading::text(&scope.input.file, world)?;
    let offers = offers(&text, &flags, &library);
    if scope.input.json {
        batch::print(&Value::Object(answer(&offers)), world)?;
    } else {
        show(&offers, world);
    }
    Ok(FINE)
}

fn offers(text: &str, here: &Circumstances, library: &Library) -> Vec<Offer> {
    let Some(head) = &library.head else {
        return Vec::new();
    };
    let languages = match &here.language {
        Some(language) => vec![language.clone()],
        None => head.languages.clone(),
    };
    let limit = here.limit.unwrap_or(POSTS);
    let ask = Ask {
        draft: text,
        language: here.language.as_deref().or_else(|| detect_language(text)),
        languages: &languages,
        network: here.network.as_deref(),
        surface: here.surface,
        topics: &[],
        audience: &here.audience,
        history: &here.history,
        now: here.at,
        seed: 0,
        // A language that was said filters afterwards, so nothing may be cut before.
        limit: if here.language.is_some() {
            usize::MAX
        } else {
            limit
        },
    };
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
            .is_some_and(|language| *language != variant.language)
        {
            continue;
        }
        offers.push(Offer {
            text: caption::with_link(variant, &post, &head.campaigns),
            id: found.post,
            variant: found.variant,
            score: found.score,
            title: post.title_in(&here.ui).to_owned(),
            reasons: found.reasons.iter().map(reason).collect(),
        });
    }
    offers.truncate(limit);
    offers
}

fn answer(offers: &[Offer]) -> Map<String, Value> {
    let posts: Value = offers
        .iter()
        .map(|offer| {
            json!({
                "id": offer.id,
                "variant": offer.variant,
                "score": offer.score,
                "title": offer.title,
                "text": offer.text,
                "reasons": offer.reasons,
            })
        })
        .collect();
    let mut answer = Map::new();
    answer.insert("posts".to_owned(), posts);
    answer.insert("tags".to_owned(), json!([]));
    answer.insert("mentions".to_owned(), json!([]));
    answer
}

/// A reason as a sentence.
fn reason(reason: &Reason) -> String {
    match reason {
        Reason::SameTopic(topic) => format!("same topic: {topic}"),
        Reason::YourTopic(topic) => format!("your topic: {topic}"),
        Reason::SameWords(words) => format!("same words: {}", words.join(", ")),
        Reason::CampaignEnds { name, at } => {
            format!("the campaign {name} ends {}", date::show(*at))
        }
        Reason::NewSince(at) => format!("new since {}", date::show(*at)),
        Reason::EndsSoon(at) => format!("only until {}", date::show(*at)),
        Reason::NotSharedYet => "not shared yet".to_owned(),
        Reason::SharedAt(at) => format!("shared {}", date::show(*at)),
        Reason::OnlyIn(language) => format!("only in {language}"),
        Reason::Priority => "the company asks for it".to_owned(),
    }
}

fn show(offers: &[Offer], world: &mut World<'_>) {
    let style = Style::new(world.colour);
    let mut lines = Vec::new();
    for offer in offers {
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
    if offers.is_empty() {
        lines.push("No ready text fits.".to_owned());
    }
    // Where nobody listens any more, there is nobody to tell.
    let _ = writeln!(world.stdout, "{}", lines.join("\n").trim_end());
}
