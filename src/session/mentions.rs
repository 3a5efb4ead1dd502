//! Names and hashtags in a draft as the network and the house see them: what is a real mention, what is a name as
//! plain text, which hashtags the house leaves out.

use super::composing;
use super::state::{CardNotice, Composer, Program, Step};
use super::texts::Texts;
use crate::network::{Network, Surface};
use crate::policy::{Fix, Hint, Severity, stands_among_tags};
use crate::program::{Head, Person, TagStatus};
use crate::text::{Offsets, Span, Utf16Range, fold, fold_accents, is_mark, is_transparent, tags};

/// The rule id of a name behind an @ that mentions nobody.
pub(super) const PLAIN: &str = "cuecard.plain-mention";
/// The rule id of a hashtag that the programme lists as banned.
pub(super) const BANNED: &str = "cuecard.banned-tag";
/// The kind of the guide's own rules about banned hashtags; where one speaks, the list need not.
const BANNED_KIND: &str = "banned-tag";

/// The page says which parts of the text are mentions.
pub(super) fn told(step: &mut Step, id: &str, revision: u32, ranges: Vec<Utf16Range>) {
    let same = |composer: &&mut Composer| composer.revision == revision;
    let Some(composer) = step.state.composers.get_mut(id).filter(same) else {
        return; // A hello or an edit is on its way, and what is said after it.
    };
    composer.mentions = ranges;
    if composer.card.notice == CardNotice::Pick {
        composer.card.notice = CardNotice::None;
    }
    composing::check(step, id);
    step.draw.insert(id.to_owned());
    step.panels = true;
}

/// Moves mentions along with an edit; one that was edited inside is told anew.
pub(super) fn follow(mentions: &mut Vec<Utf16Range>, edited: Utf16Range, insert: &str) {
    let typed = u32::try_from(insert.encode_utf16().count()).unwrap_or(u32::MAX);
    mentions.retain_mut(|mention| {
        if edited.to <= mention.from {
            let moved = |at: u32| at - (edited.to - edited.from) + typed;
            (mention.from, mention.to) = (moved(mention.from), moved(mention.to));
            true
        } else {
            edited.from >= mention.to
        }
    });
}

/// The mentions as spans of the text.
pub(super) fn spans(composer: &Composer) -> Vec<Span> {
    let offsets = Offsets::new(&composer.text);
    let ranges = composer.mentions.iter();
    ranges.map(|range| offsets.span(*range)).collect()
}

/// How a person is written behind the @ on a network; `None` where they are not on it.
pub(super) fn written<'p>(person: &'p Person, network: &str) -> Option<&'p str> {
    let handle = person.handles.get(network)?;
    let by_name = Network::find(network).is_some_and(|network| network.by_name);
    Some(if by_name { &person.name } else { handle })
}

/// Whether the draft has a real mention of this person; people may shorten it to the first name.
pub(super) fn is_mentioned(composer: &Composer, mentions: &[Span], person: &Person) -> bool {
    let name = fold(&person.name);
    mentions.iter().any(|span| {
        let said = fold(
            span.of(&composer.text)
                .trim()
                .trim_start_matches(['@', '\u{FF20}']),
        );
        let rest = name.strip_prefix(&*said);
        !said.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Where a person's name or handle stands behind an @ as plain text.
pub(super) fn plain(composer: &Composer, mentions: &[Span], person: &Person) -> Option<Span> {
    let text = composer.text.as_str();
    let handle = person.handles.get(&composer.network);
    let signs = text.match_indices(['@', '\u{FF20}']);
    signs
        .filter(|(at, _)| {
            !mentions
                .iter()
                .any(|span| span.start <= *at && *at < span.end)
        })
        .find_map(|(at, sign)| {
            let from = at + sign.len();
            let rest = text.get(from..)?;
            let length = names_at(rest, &person.name)
                .or_else(|| handle.and_then(|handle| names_at(rest, handle)))?;
            Some(Span::new(at, from + length))
        })
        .filter(|span| !mentions.iter().any(|mention| mention.overlaps(*span)))
}

/// Whether what was inserted last stands in the draft as plain text.
pub(super) fn stands_plain(composer: &Composer) -> bool {
    let mentions = spans(composer);
    let inserted = composer.card.inserted.as_str();
    let mut found = composer.text.match_indices(inserted);
    found.any(|(at, _)| {
        let span = Span::new(at, at + inserted.len());
        !mentions.iter().any(|mention| mention.overlaps(span))
    })
}

/// Where a person's name stands in plain words, without an @ before it.
pub(super) fn named(composer: &Composer, mentions: &[Span], person: &Person) -> Option<Span> {
    let text = composer.text.as_str();
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let starts = !before.is_alphanumeric() && !matches!(before, '@' | '\u{FF20}' | '#' | '/');
        before = if is_mark(character) || is_transparent(character) {
            before
        } else {
            character
        };
        let rest = text.get(at..).unwrap_or_default();
        if starts && let Some(length) = names_at(rest, &person.name) {
            let span = Span::new(at, at + length);
            if !mentions.iter().any(|mention| mention.overlaps(span)) {
                return Some(span);
            }
        }
    }
    None
}

/// Bytes of `rest` that are `name`, however it is typed, if it ends there.
fn names_at(rest: &str, name: &str) -> Option<usize> {
    let wanted = fold(name);
    let first = wanted.chars().next()?;
    let mut said = String::new();
    let mut length = 0;
    for character in rest.chars() {
        let ends = said.len() >= wanted.len() && !is_mark(character) && !is_transparent(character);
        if ends {
            return (said == wanted && !character.is_alphanumeric()).then_some(length);
        }
        length += character.len_utf8();
        said = fold(rest.get(..length)?);
        if !said.is_empty() && !said.starts_with(first) && !is_mark(character) {
            return None;
        }
    }
    (said == wanted && length > 0).then_some(length)
}

/// What is to be said of the names and hashtags of a draft.
pub(super) fn hints(
    composer: &Composer,
    program: &Program,
    said: &[Hint],
    language: &str,
) -> Vec<Hint> {
    let mut hints = plain_names(composer, &program.head);
    hints.extend(banned_tags(composer, &program.head, said, language));
    hints
}

fn plain_names(composer: &Composer, head: &Head) -> Vec<Hint> {
    let by_name = Network::find(&composer.network).is_some_and(|network| network.by_name);
    // Whom a private message names, it tells nobody else.
    let silent = !by_name || composer.surface == Surface::Message;
    if silent || !composer.text.contains(['@', '\u{FF20}']) {
        return Vec::new();
    }
    let mentions = spans(composer);
    let people = head.people.iter();
    let plain = people.filter_map(|person| Some((plain(composer, &mentions, person)?, person)));
    plain
        .map(|(span, person)| hint(PLAIN, Severity::Tip, span, &person.name))
        .collect()
}

fn banned_tags(composer: &Composer, head: &Head, said: &[Hint], language: &str) -> Vec<Hint> {
    let text = composer.text.as_str();
    let mut hints = Vec::new();
    for tag in tags(text) {
        let name = tag.name.of(text);
        let key = fold_accents(name);
        let banned = |known: &&crate::program::Tag| {
            known.status == TagStatus::Banned && fold_accents(&known.tag) == key
        };
        let by_rule = |hint: &Hint| hint.kind == BANNED_KIND && hint.span.overlaps(tag.span);
        let Some(known) = head
            .tags
            .iter()
            .find(banned)
            .filter(|_| !said.iter().any(by_rule))
        else {
            continue;
        };
        let replacement = if stands_among_tags(text, &tag) {
            ""
        } else {
            name
        };
        hints.push(Hint {
            why: known.why.get(language).to_owned(),
            fixes: vec![Fix {
                // The view names it in the reader's language.
                label: String::new(),
                replacement: replacement.to_owned(),
                at: None,
            }],
            ..hint(BANNED, Severity::Warn, tag.span, name)
        });
    }
    hints
}

fn hint(rule: &str, severity: Severity, span: Span, message: &str) -> Hint {
    Hint {
        rule: rule.to_owned(),
        kind: rule.to_owned(),
        severity,
        span,
        whole: false,
        message: message.to_owned(),
        why: String::new(),
        link: String::new(),
        fixes: Vec::new(),
    }
}

/// That a name is plain text, and what makes it a mention.
pub(super) fn sentence(composer: &Composer, name: &str, texts: &Texts) -> String {
    let network = Network::find(&composer.network).map_or("", |network| network.label);
    texts.with(
        "hint_plain_mention",
        &[("name", name), ("network", network)],
    )
}
