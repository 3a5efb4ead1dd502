//! Texts for later and left texts as the side panel lists them, and as the card offers them.

use super::build::{button, list, text};
use super::clock::Clock;
use super::panel::{LeftRow, PlannedRow};
use super::planning::{self, Plan};
use super::state::{Composer, State};
use super::view::{ButtonStyle, CardEvent, ListStyle, TextStyle, View};
use super::{inserting, later, panel_model};
use crate::network::Network;
use crate::share::Planned;

/// How many texts whose time has come the card offers above the others.
const IN_CARD: usize = 3;
/// How many letters of a text of one's own stand for its title, and how many are shown in the card.
const TITLE: usize = 60;
const PREVIEW: usize = 210;

/// The queue as the side panel lists it, with what was taken out a moment ago.
pub(super) fn rows(state: &State, clock: Clock) -> Vec<PlannedRow> {
    let row = |text: &Planned| {
        if text.waits() {
            return Some(row(state, clock, text));
        }
        let (text, _) = state.removed.get(&text.id).filter(|_| text.gone)?;
        Some(PlannedRow {
            removed: true,
            ..row(state, clock, text)
        })
    };
    state.queue.texts.iter().filter_map(row).collect()
}

fn row(state: &State, clock: Clock, planned: &Planned) -> PlannedRow {
    let plan = Plan::new(state, clock, planned);
    let missing = is_missing(state, planned);
    let due = planned.at.filter(|at| *at > clock.now);
    let snag = due.and_then(|at| plan.snag(at));
    let usable = !missing && !plan.is_over();
    let wanted = usable && (planned.at.is_none() || snag.is_some());
    let free = wanted.then(|| plan.free(clock.now)).flatten();
    let note = if missing {
        state.texts.get("later_missing").to_owned()
    } else if plan.is_over() {
        state.texts.get("later_not_offered").to_owned()
    } else if let Some(snag) = snag {
        planning::said(snag, clock, &state.texts)
    } else {
        other_reminder(state, clock, planned)
    };
    PlannedRow {
        id: planned.id.clone(),
        title: title(state, planned),
        facts: facts(state, clock, planned),
        note,
        at: planned.at,
        remind: planned.remind,
        free,
        free_words: free.map_or_else(String::new, |at| clock.moment(at, &state.texts)),
        text: planned.text.clone(),
        usable,
        removed: false,
    }
}

/// A ready text that the library has no more.
fn is_missing(state: &State, planned: &Planned) -> bool {
    let entry = |program: &super::state::Program| program.index.entry(&planned.post).is_some();
    planned.is_ready_text() && !state.program.as_ref().is_some_and(entry)
}

/// The post's title, or the first words of one's own text.
pub(super) fn title(state: &State, planned: &Planned) -> String {
    if planned.is_ready_text() {
        panel_model::title(state, &planned.post)
    } else {
        beginning(&planned.text, TITLE)
    }
}

/// The first line, cut at the end of a word.
fn beginning(text: &str, most: usize) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or_default().trim();
    let Some((cut, _)) = line.char_indices().nth(most) else {
        return line.to_owned();
    };
    let (above, below) = line.split_at(cut);
    [super::texts_view::to_word_end(above, below), "…"].concat()
}

fn facts(state: &State, clock: Clock, planned: &Planned) -> String {
    let texts = &state.texts;
    let mut facts = vec![match planned.at {
        None => texts.get("later_some_day").to_owned(),
        Some(at) if at <= clock.now => {
            texts.with("later_due", &[("moment", &clock.moment(at, texts))])
        }
        Some(at) => clock.moment(at, texts),
    }];
    if planned.remind && planned.reminded != planned.at {
        facts.push(texts.get("later_with_reminder").to_owned());
    }
    if !planned.is_ready_text() {
        facts.push(texts.get("log_own_words").to_owned());
    }
    facts.join(" · ")
}

/// One reminder a day: said where another text's, or today's, stands for this one.
fn other_reminder(state: &State, clock: Clock, planned: &Planned) -> String {
    let Some(at) = planned
        .at
        .filter(|_| planned.remind && planned.reminded != planned.at)
    else {
        return String::new();
    };
    let day = clock.days_until(at);
    let had = state.queue.reminded_at;
    if had.is_some_and(|had| clock.days_until(had) == day) {
        return state.texts.get("later_reminded_today").to_owned();
    }
    let others = state
        .queue
        .waiting()
        .filter(|other| other.remind && other.id != planned.id);
    let same_day = |other: &i64| clock.days_until(*other) == day && *other < at;
    match others.filter_map(|other| other.at).filter(same_day).min() {
        Some(first) => state.texts.with(
            "later_one_reminder",
            &[("moment", &clock.moment(first, &state.texts))],
        ),
        None => String::new(),
    }
}

/// What closed composers left, the newest first.
pub(super) fn left(state: &State, clock: Clock) -> Vec<LeftRow> {
    let texts = &state.texts;
    let mut left: Vec<_> = state.left.iter().collect();
    crate::lean::sort_by(&mut left, |one, other| other.1.at.cmp(&one.1.at));
    let row = |(id, left): (&String, &super::left::Left)| {
        let network = Network::find(&left.network).map_or("", |network| network.label);
        LeftRow {
            id: id.clone(),
            title: beginning(&left.text, TITLE),
            facts: [network, &clock.moment(left.at, texts)].join(" · "),
            text: left.text.clone(),
            forgotten: left.forgotten.is_some(),
        }
    };
    left.into_iter().map(row).collect()
}

/// The texts that the card offers before all others: what was taken along, then what is due.
pub(super) fn for_card(state: &State, composer: &Composer, clock: Clock) -> Vec<Planned> {
    let hand = later::offered(state, &composer.card.hand);
    let due = |text: &&Planned| {
        text.at.is_some_and(|at| at <= clock.now)
            && text.network == composer.network
            && text.id != composer.card.hand
            && text.id != composer.memory.planned
    };
    let due = state.queue.waiting().filter(due).cloned();
    let usable =
        |text: &Planned| !is_missing(state, text) && !Plan::new(state, clock, text).is_over();
    hand.into_iter()
        .chain(due)
        .filter(usable)
        .take(IN_CARD)
        .collect()
}

/// One of them as an item of the card's list.
pub(super) fn item(state: &State, composer: &Composer, planned: &Planned) -> View {
    let texts = &state.texts;
    let title = title(state, planned);
    let shown = if planned.is_ready_text() {
        filled(state, planned).unwrap_or_default()
    } else {
        planned.text.clone()
    };
    let empty = composer.text.trim().is_empty();
    let insert = |replace| CardEvent::InsertKept {
        planned: planned.id.clone(),
        replace,
    };
    let mut row = Vec::new();
    if !empty {
        let label = texts.get("card_replace");
        row.push(button(
            "replace",
            label,
            ButtonStyle::Secondary,
            insert(true),
        ));
    }
    let label = texts.get(if empty {
        "card_insert"
    } else {
        "card_insert_here"
    });
    row.push(button("insert", label, ButtonStyle::Primary, insert(false)));
    let mut children = vec![
        text("title", &*title, TextStyle::Title),
        text("reasons", texts.get("later_title"), TextStyle::Facts),
    ];
    if !shown.is_empty() {
        children.push(text("preview", cut(&shown), TextStyle::Preview));
    }
    children.push(list("actions", ListStyle::Row, "", row));
    let key = ["planned:", &planned.id].concat();
    list(key, ListStyle::Item, title, children)
}

fn cut(shown: &str) -> String {
    match shown.char_indices().nth(PREVIEW) {
        Some((cut, _)) => {
            let (above, below) = shown.split_at(cut);
            [super::texts_view::to_word_end(above, below), "…"].concat()
        }
        None => shown.to_owned(),
    }
}

/// A ready text for later with the answers that were kept with it; `None` until its post is read.
fn filled(state: &State, planned: &Planned) -> Option<String> {
    let mut card = super::state::Card::default();
    let answers = crate::lean::gather(planned.answers.iter().cloned());
    card.answers.insert(planned.post.clone(), answers);
    let program = state.program.as_ref()?;
    let filled = inserting::filled(program, &card, &planned.post, &planned.variant)?;
    Some(filled.text)
}
