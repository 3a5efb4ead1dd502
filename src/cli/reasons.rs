//! Why a post is offered, as sentences: in English, or as the card says it in another language of the interface.

use super::circumstances::Circumstances;
use crate::author::date;
use crate::program::Head;
use crate::session::{Clock, Texts, Zone, say};
use crate::suggest::{Reason, base_language};

/// The card's sentences, besides English.
const CARD: [(&str, &str); 4] = [
    (
        "it",
        include_str!("../../extension/_locales/it/messages.json"),
    ),
    (
        "ca",
        include_str!("../../extension/_locales/ca/messages.json"),
    ),
    (
        "es",
        include_str!("../../extension/_locales/es/messages.json"),
    ),
    (
        "nb",
        include_str!("../../extension/_locales/nb/messages.json"),
    ),
];
/// How English calls languages.
const LANGUAGES: [(&str, &str); 20] = [
    ("ca", "Catalan"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("eu", "Basque"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("gl", "Galician"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("nb", "Norwegian Bokmål"),
    ("nl", "Dutch"),
    ("nn", "Norwegian Nynorsk"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("sv", "Swedish"),
    ("zh", "Chinese"),
];

/// Says reasons to one reader.
pub struct Reasons<'h> {
    head: &'h Head,
    now: i64,
    /// The reader's language as a base code.
    language: String,
    /// The card's sentences in it.
    card: Option<(Texts, Zone)>,
}

impl<'h> Reasons<'h> {
    /// For the reader of one answer.
    pub fn new(here: &Circumstances, head: &'h Head) -> Self {
        let language = base_language(here.ui());
        let card = CARD.iter().find(|(code, _)| *code == language);
        let zone = || Zone::around(here.at, |at| date::minutes_ahead(&head.timezone, at));
        Reasons {
            head,
            now: here.at,
            card: card.map(|(_, json)| (Texts::read(json), zone())),
            language,
        }
    }

    /// A reason as a sentence.
    pub fn say(&self, reason: &Reason) -> String {
        if let Some((texts, zone)) = &self.card {
            let clock = Clock {
                now: self.now,
                zone,
            };
            return say::say(reason, clock, texts, self.head, &self.language);
        }
        let zone = &self.head.timezone;
        let topic = |topic| self.head.topic_name(topic, &self.language);
        match reason {
            Reason::SameTopic(same) => format!("same topic: {}", topic(same)),
            Reason::YourTopic(yours) => format!("your topic: {}", topic(yours)),
            Reason::SameWords(words) => format!("same words: {}", words.join(", ")),
            Reason::CampaignEnds { name, at } => {
                format!("the campaign {name} ends on {}", date::last_day(*at, zone))
            }
            Reason::NewSince(at) => format!("new since {}", date::day(*at, zone)),
            Reason::EndsSoon(at) => format!("only until {}", date::last_day(*at, zone)),
            Reason::NotSharedYet => "not posted yet".to_owned(),
            Reason::SharedAt(at) => format!("posted on {}", date::day(*at, zone)),
            Reason::OnlyIn(languages) => format!("only in {}", listed(languages)),
            Reason::Priority => "the company asks for it".to_owned(),
        }
    }
}

/// Languages as English lists them.
fn listed(codes: &[String]) -> String {
    let name = |code: &String| {
        let known = LANGUAGES.iter().find(|(known, _)| known == code);
        known.map_or_else(|| code.clone(), |(_, name)| (*name).to_owned())
    };
    let names: Vec<String> = codes.iter().map(name).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{} and {last}", others.join(", "))
        }
        _ => names.concat(),
    }
}
