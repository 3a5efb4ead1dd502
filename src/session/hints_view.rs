//! Things to check as views: the same in the card and in the side panel.

use super::acting::can_be_silenced_for_good;
use super::aloud;
use super::build::{button, chip, field, list, text};
use super::composing::BLANK;
use super::own_words::OWN_WORDS;
use super::pausing::RULE;
use super::state::{Composer, Finding, Program};
use super::texts::Texts;
use super::view::{ButtonStyle, CardEvent, FieldStyle, ListStyle, TextStyle, View};
use crate::lean::sort_by;
use crate::network::{Network, Surface};
use crate::policy::{Fix, Hint, Severity};

/// Findings that may be shown now: first what is about the whole text, then by place.
pub(super) fn shown(composer: &Composer) -> Vec<&Finding> {
    let mut shown: Vec<&Finding> = composer
        .findings
        .iter()
        .filter(|finding| composer.revealed.contains(&finding.key))
        .collect();
    sort_by(&mut shown, |one, other| {
        other.hint.whole.cmp(&one.hint.whole)
    });
    shown
}

/// All things to check, or the quiet sentence that there are none; of an article also how long it is.
pub(super) fn hints(composer: &Composer, program: Option<&Program>, texts: &Texts) -> Vec<View> {
    let shown = shown(composer);
    let mut views = Vec::new();
    if composer.surface == Surface::Article {
        views.extend(length(composer, texts));
    }
    if shown.is_empty() {
        let (key, name) = match program {
            Some(program) if !composer.text.trim().is_empty() => {
                ("hint_none", program.head.name.as_str())
            }
            _ => ("hint_empty", ""),
        };
        views.push(text(
            "none",
            texts.with(key, &[("name", name)]),
            TextStyle::Body,
        ));
    } else {
        let items = shown
            .iter()
            .map(|finding| hint(finding, composer, texts))
            .collect();
        views.push(list(
            "hints",
            ListStyle::Items,
            texts.get("card_tab_hints"),
            items,
        ));
    }
    views.extend(ask(composer, program, texts));
    views
}

/// How long a text is: few know it of a long one.
fn length(composer: &Composer, texts: &Texts) -> Option<View> {
    let network = Network::find(&composer.network)?;
    let length = network.length(&composer.text, composer.surface)?;
    let words = texts.count("hint_words", crate::text::words(&composer.text).len());
    let [used, limit] = [length.used, length.limit].map(|count| texts.number(count));
    let values = [("words", &*words), ("count", &*used), ("limit", &*limit)];
    let said = texts.with("hint_length", &values);
    Some(text("length", said, TextStyle::Facts))
}

/// How much a hint matters: the key that tells the drawing which shape stands for it, never colour alone, and
/// the key of its name.
pub(super) fn severity(hint: &Hint) -> (&'static str, &'static str) {
    match hint.severity {
        Severity::Tip => ("severity:tip", "hint_tip"),
        Severity::Warn => ("severity:warn", "hint_warn"),
        Severity::Stop => ("severity:stop", "hint_ask_first"),
    }
}

/// One thing to check: what, why, and what can be done.
pub(super) fn hint(finding: &Finding, composer: &Composer, texts: &Texts) -> View {
    let (_, name) = severity(&finding.hint);
    hint_named(finding, composer, texts, texts.get(name))
}

/// The same under another name than its severity's.
pub(super) fn hint_named(
    finding: &Finding,
    composer: &Composer,
    texts: &Texts,
    name: &str,
) -> View {
    let Finding { key, hint } = finding;
    let (severity, _) = severity(hint);
    let mut children = vec![chip(severity, name)];
    let words = hint.span.of(&composer.text).trim();
    if !hint.whole && !words.is_empty() {
        children.push(text("words", words, TextStyle::Quote));
    }
    children.push(text(
        "message",
        aloud::message(finding, composer, texts),
        TextStyle::Body,
    ));
    if !hint.why.is_empty() {
        children.push(text("why", &hint.why, TextStyle::Facts));
    }
    let actions = actions(finding, &composer.memory.post, texts);
    if !actions.is_empty() {
        children.push(list("actions", ListStyle::Row, "", actions));
    }
    let spoken = aloud::hint(finding, composer, name, texts);
    list(format!("hint:{key}"), ListStyle::Hint, spoken, children)
}

/// Ways to mend it, to read more, and to be left alone.
fn actions(finding: &Finding, post: &str, texts: &Texts) -> Vec<View> {
    let Finding { key, hint } = finding;
    let fix = |(number, fix): (u32, &Fix)| {
        let style = if number == 0 {
            ButtonStyle::Primary
        } else {
            ButtonStyle::Secondary
        };
        let label = match &*fix.label {
            "" if fix.replacement.is_empty() => texts.get("hint_take_out"),
            "" => texts.get("hint_without_sign"),
            label => label,
        };
        let hint = key.clone();
        let event = CardEvent::Fix { hint, fix: number };
        button(format!("fix:{number}"), label, style, event)
    };
    let mut actions: Vec<View> = (0..).zip(&hint.fixes).map(fix).collect();
    if hint.rule == OWN_WORDS || hint.kind == "unique" {
        let event = CardEvent::OwnWords {
            open: true,
            post: post.to_owned(),
        };
        let label = texts.get("card_own_start");
        actions.push(button("own-words", label, ButtonStyle::Secondary, event));
    }
    let mut quiet = |name: &str, text: &str, event| {
        actions.push(button(name, texts.get(text), ButtonStyle::Quiet, event));
    };
    let hint_key = || key.clone();
    if !hint.link.is_empty() {
        let link = hint.link.clone();
        quiet("guide", "hint_guide", CardEvent::OpenGuide { link });
    }
    if hint.rule != BLANK {
        let event = CardEvent::NotHere { hint: hint_key() };
        let keep = match hint.rule.as_str() {
            OWN_WORDS => "hint_own_words_keep",
            _ => "hint_not_here",
        };
        quiet("not-here", keep, event);
        let event = CardEvent::Pause {
            what: [RULE, &hint.rule].concat(),
            hour: false,
        };
        quiet("pause-rule", "hint_pause_rule", event);
    }
    if can_be_silenced_for_good(finding) {
        let event = CardEvent::NeverForWord { hint: hint_key() };
        quiet("never", "hint_never", event);
    }
    actions
}

/// *Not sure? Ask*: a mail to the contact, with the draft only if the person ticks it.
fn ask(composer: &Composer, program: Option<&Program>, texts: &Texts) -> Option<View> {
    let contact = program?.head.contact.as_ref()?;
    if composer.text.trim().is_empty() {
        return None;
    }
    let label = texts.with("card_ask", &[("name", &contact.name)]);
    let row = vec![
        button("ask", label, ButtonStyle::Secondary, CardEvent::Ask),
        field(
            "ask-with-draft".to_owned(),
            texts.get("card_ask_with_draft").to_owned(),
            composer.card.ask_with_draft.to_string(),
            FieldStyle::Tick,
            CardEvent::AskWithDraft,
        ),
    ];
    Some(list("ask", ListStyle::Row, "", row))
}
