//! Reasons in words.

use super::clock::Clock;
use super::texts::Texts;
use super::texts_view::Shelf;
use crate::program::Head;
use crate::suggest::Reason;

/// How many reasons a line holds before nobody reads it.
const MOST: usize = 3;

/// Why a text is offered, strongest first, each a few words.
pub(super) fn reasons(reasons: &[Reason], shelf: &Shelf) -> Vec<String> {
    reasons
        .iter()
        .take(MOST)
        .map(|reason| {
            let head = &shelf.program.head;
            say(reason, shelf.clock, shelf.texts, head, shelf.language)
        })
        .collect()
}

/// One reason in a few words, in the language of `texts`, which is `language`.
pub fn say(reason: &Reason, clock: Clock, texts: &Texts, head: &Head, language: &str) -> String {
    let topic_name = |topic| head.topic_name(topic, language);
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
        // A list of many is no "only".
        Reason::OnlyIn(languages) if languages.len() > 2 => {
            texts.get("reason_only_in_others").to_owned()
        }
        Reason::OnlyIn(languages) => {
            let names: Vec<&str> = languages
                .iter()
                .map(|code| texts.language_within(code))
                .collect();
            texts.with("reason_only_in", &[("language", &names.join(", "))])
        }
        Reason::Priority => texts.get("reason_priority").to_owned(),
    }
}
