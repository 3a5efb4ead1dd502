//! Reasons in words.

use super::texts::Texts;
use super::texts_view::Shelf;
use crate::suggest::Reason;

/// How many reasons a line holds before nobody reads it.
const MOST: usize = 3;

/// Why a text is offered, strongest first, each a few words.
pub(super) fn reasons(reasons: &[Reason], shelf: &Shelf) -> Vec<String> {
    reasons
        .iter()
        .take(MOST)
        .map(|reason| say(reason, shelf))
        .collect()
}

fn say(reason: &Reason, shelf: &Shelf) -> String {
    let (clock, texts) = (shelf.clock, shelf.texts);
    let topic_name = |topic| shelf.program.head.topic_name(topic, shelf.language);
    // An end is the first instant after: people name the last one before it.
    let last_day = |at: i64| clock.day(at - 1, texts);
    match reason {
        Reason::SameTopic(topic) => {
            texts.with("reason_same_topic", &[("topic", topic_name(topic))])
        }
        Reason::YourTopic(topic) => {
            texts.with("reason_your_topic", &[("topic", topic_name(topic))])
        }
        Reason::SameWords(words) => {
            texts.with("reason_same_words", &[("words", &words.join(", "))])
        }
        Reason::CampaignEnds { name, at } => texts.with(
            "reason_campaign_ends",
            &[("name", name), ("day", &last_day(*at))],
        ),
        Reason::NewSince(at) => texts.with("reason_new_since", &[("day", &clock.day(*at, texts))]),
        Reason::EndsSoon(at) => texts.with("reason_ends_soon", &[("day", &last_day(*at))]),
        Reason::NotSharedYet => texts.get("reason_not_shared_yet").to_owned(),
        Reason::SharedAt(at) => texts.with("reason_shared_at", &[("day", &clock.day(*at, texts))]),
        Reason::OnlyIn(language) => texts.with(
            "reason_only_in",
            &[("language", Texts::language_name(language))],
        ),
        Reason::Priority => texts.get("reason_priority").to_owned(),
    }
}
