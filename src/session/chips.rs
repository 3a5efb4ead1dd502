//! Hashtags and people beside a draft: which are offered, and how one comes into the text.

use super::clock::Clock;
use super::effect::Effect;
use super::keeping;
use super::message::PortId;
use super::page::{InsertOutcome, Place, ToPage};
use super::state::{CardNotice, Composer, Program, State, Step};
use super::{audience, composing, mentions, texts_view};
use crate::lean::sort_by;
use crate::network::{Network, Surface};
use crate::policy::Subject;
use crate::program::{Person, Tag, TagStatus};
use crate::suggest::Ask;
use crate::text::{Offsets, Put, Span, Utf16Range, fold_accents, put, put_over, tags};

/// Insertions of chips are told apart by these prefixes.
const TAG: &str = "chip-tag-";
const MENTION: &str = "chip-mention-";
/// So many hashtags, and so many people, are looked up for a draft.
const OFFERED: usize = 8;

/// What a card offers while it is open, best first; what the draft has by then is left out when it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Offer {
    /// Hashtags without their sign.
    pub tags: Vec<String>,
    /// Ids of people and pages.
    pub people: Vec<String>,
}

/// Looks up what fits a draft: the house's own hashtags first, then what the library says, then the rest of the house.
pub(super) fn offer(state: &State, composer: &Composer, clock: Clock) -> Offer {
    let Some(program) = &state.program else {
        return Offer::default();
    };
    let person = audience::person(state);
    let draft = composing::draft(state, composer, clock, &person.audience);
    let ask = Ask {
        subject: program.policy.subject(&draft),
        ..texts_view::ask(state, Some(composer), clock, &person, OFFERED)
    };
    // What belongs to the ready text that stands there comes first.
    let inserted = program.posts.get(&composer.memory.post);
    let mut tags = inserted.map_or_else(Vec::new, |post| post.tags.clone());
    let mut people = inserted.map_or_else(Vec::new, |post| post.mentions.clone());
    for found in program.index.tags(&ask) {
        push_new(&mut tags, &found.tag);
    }
    for found in program.index.mentions(&ask) {
        push_new(&mut people, &found.id);
    }
    if ask.subject != Subject::Protected {
        add_house(
            program,
            composer,
            ask.language.unwrap_or(&state.language),
            &mut tags,
            &mut people,
        );
    }
    let foreign = |tag: &String| house_tag(program, tag).is_none();
    sort_by(&mut tags, |one, other| foreign(one).cmp(&foreign(other)));
    people.truncate(OFFERED);
    Offer { tags, people }
}

/// What the house has at hand for any text: the hashtags by which it wants to be found, in posts, and its people.
fn add_house(
    program: &Program,
    composer: &Composer,
    language: &str,
    tags: &mut Vec<String>,
    people: &mut Vec<String>,
) {
    if matches!(composer.surface, Surface::Post | Surface::Article) {
        let own = program.head.tags.iter();
        for tag in own.filter(|tag| tag.status == TagStatus::Required && speaks(tag, language)) {
            push_new(tags, &tag.tag);
        }
    }
    if composer.surface != Surface::Message {
        let here = program.head.people.iter();
        for person in here.filter(|person| mentions::written(person, &composer.network).is_some()) {
            push_new(people, &person.id);
        }
    }
}

fn push_new(list: &mut Vec<String>, new: &str) {
    if !list.iter().any(|known| known == new) {
        list.push(new.to_owned());
    }
}

fn speaks(tag: &Tag, language: &str) -> bool {
    tag.languages.is_empty() || tag.languages.iter().any(|known| known == language)
}

/// What the house says of a hashtag.
pub(super) fn house_tag<'p>(program: &'p Program, tag: &str) -> Option<&'p Tag> {
    let key = fold_accents(tag);
    program
        .head
        .tags
        .iter()
        .find(|known| fold_accents(&known.tag) == key)
}

/// The hashtags of the offer that the draft does not have and the house does not ban.
pub(super) fn open_tags<'o>(
    composer: &Composer,
    program: &Program,
    offer: &'o Offer,
) -> Vec<&'o str> {
    let text = composer.text.as_str();
    let there: Vec<String> = tags(text)
        .iter()
        .map(|tag| fold_accents(tag.name.of(text)))
        .collect();
    let is_open = |tag: &&String| {
        let banned = house_tag(program, tag).is_some_and(|known| known.status == TagStatus::Banned);
        !banned && !there.contains(&fold_accents(tag))
    };
    offer
        .tags
        .iter()
        .filter(is_open)
        .map(String::as_str)
        .collect()
}

/// The people of the offer whom the draft does not mention.
pub(super) fn open_people<'p>(
    composer: &Composer,
    program: &'p Program,
    offer: &Offer,
) -> Vec<&'p Person> {
    let there = mentions::spans(composer);
    let known = offer.people.iter().filter_map(|id| find(program, id));
    known
        .filter(|person| !mentions::is_mentioned(composer, &there, person))
        .collect()
}

fn find<'p>(program: &'p Program, id: &str) -> Option<&'p Person> {
    program.head.people.iter().find(|person| person.id == id)
}

/// Puts a hashtag where the caret is.
pub(super) fn insert_tag(step: &mut Step, id: &str, act: &str, tag: &str) {
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let whole = mentions::spans(composer);
    let put = put(&composer.text, caret(composer), &format!("#{tag}"), &whole);
    ask_page(step, id, format!("{TAG}{act}"), put);
}

/// Types a name behind an @: in place of the same name in plain words or as plain text, else where the caret is.
pub(super) fn insert_mention(step: &mut Step, id: &str, act: &str, person: &str) {
    let State {
        composers, program, ..
    } = &*step.state;
    let (Some(composer), Some(program)) = (composers.get(id), program.as_ref()) else {
        return;
    };
    let Some(person) = find(program, person) else {
        return;
    };
    let Some(written) = mentions::written(person, &composer.network) else {
        return;
    };
    let (text, word) = (composer.text.as_str(), format!("@{written}"));
    let whole = mentions::spans(composer);
    let there = mentions::plain(composer, &whole, person)
        .or_else(|| mentions::named(composer, &whole, person));
    let put = match there {
        Some(span) => put_over(text, span, &word),
        None => put(text, caret(composer), &word, &whole),
    };
    ask_page(step, id, format!("{MENTION}{act}"), put);
}

/// Where the caret or selection is; at the end of a text that it was never in.
fn caret(composer: &Composer) -> Span {
    let end = composer.text.len();
    let caret = composer.caret;
    caret.map_or(Span::new(end, end), |caret| {
        Offsets::new(&composer.text).span(caret)
    })
}

fn ask_page(step: &mut Step, id: &str, insertion: String, put: Put) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let offsets = Offsets::new(&composer.text);
    let range = offsets.utf16_range(put.span);
    // A list of names opens behind what was typed, so the caret must not stand behind a space.
    let behind = Offsets::new(&put.written).utf16(put.end);
    let select = (insertion.starts_with(MENTION) && put.end < put.written.len())
        .then(|| u32::try_from(behind).ok())
        .flatten()
        .map(|at| Utf16Range { from: at, to: at });
    put.written.trim().clone_into(&mut composer.card.inserted);
    composer.card.notice = CardNotice::None;
    let message = ToPage::Insert {
        composer: id.to_owned(),
        insertion,
        text: put.written,
        place: Place::Range {
            range,
            revision: composer.revision,
        },
        select,
    };
    step.effects.push(Effect::ToPage {
        port: composer.port,
        message,
    });
}

/// Whether an insertion was a chip's.
pub(super) fn is_chip(insertion: &str) -> bool {
    insertion.starts_with(TAG) || insertion.starts_with(MENTION)
}

/// What was read back after a chip. The card stays as it is: often a second one follows.
pub(super) fn inserted(
    step: &mut Step,
    acts: Vec<(PortId, String)>,
    id: &str,
    insertion: &str,
    outcome: InsertOutcome,
) {
    let texts = &step.state.texts;
    let Some(composer) = step.state.composers.get_mut(id) else {
        return keeping::acknowledge(step, &acts);
    };
    let typed = insertion.starts_with(MENTION);
    let by_name = Network::find(&composer.network).is_some_and(|network| network.by_name);
    composer.card.notice = match outcome {
        // Whoever is quick has picked it by now.
        InsertOutcome::Exact if typed && by_name && mentions::stands_plain(composer) => {
            CardNotice::Pick
        }
        InsertOutcome::Exact => CardNotice::None,
        InsertOutcome::Unchanged => CardNotice::Moved,
        InsertOutcome::Different | InsertOutcome::Gone => CardNotice::Different,
    };
    if outcome == InsertOutcome::Exact {
        let key = if composer.card.notice == CardNotice::Pick {
            "card_chip_typed"
        } else {
            "card_chip_inserted"
        };
        composer.announce = texts.with(key, &[("what", &composer.card.inserted)]);
    } else {
        composer.card.open = true;
        composer.card.peek.clear();
    }
    keeping::acknowledge_after_pending(step, acts);
    keeping::remember_card(step, id);
    super::inserting::say_in_panel(step, id, true, false);
    step.draw.insert(id.to_owned());
}
