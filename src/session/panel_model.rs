//! All that an extension page shows, made from the state.

use super::audience;
use super::chips;
use super::chips_view::Tray;
use super::clock::Clock;
use super::hints_view;
use super::message::PortId;
use super::panel::{ComposerCard, PanelModel, ProgramCard, ShareRow, TopicChoice};
use super::state::{Composer, Panel, Program, State};
use super::texts_view::{self, Shelf};
use super::view::View;
use crate::network::{Network, Surface};
use crate::share::{Share, ShareState};
use crate::suggest::{Found, Look};

/// How many ready texts the panel lists at once; searching narrows them.
const PANEL_TEXTS: usize = 30;

/// The model for one page, and the posts that must be read to show it whole.
pub(super) fn model(
    state: &State,
    clock: Clock,
    port: PortId,
) -> (Option<PanelModel>, Vec<String>) {
    let Some(panel) = state.panels.get(&port) else {
        return (None, Vec::new());
    };
    let composer = state
        .composer_in(panel.tab)
        .and_then(|id| state.composers.get(id));
    let found = look(state, panel, clock);
    let wanted = found
        .iter()
        .take(PANEL_TEXTS)
        .map(|found| found.post.clone())
        .collect();
    let model = PanelModel {
        composer: composer.map(composer_card),
        unreadable: composer.is_none() && state.unreadable.values().any(|tab| *tab == panel.tab),
        chips: composer.and_then(|composer| chips(state, composer, clock)),
        texts: items(state, panel, clock, &found),
        texts_found: count(found.len()),
        hints: composer.map_or_else(Vec::new, |composer| {
            hints_view::hints(composer, state.program.as_ref(), &state.texts)
        }),
        hint_count: composer.map_or(0, |composer| count(hints_view::shown(composer).len())),
        shares: shares(state)
            .map(|share| row(state, share, clock))
            .collect(),
        ..of_program(state, clock)
    };
    (Some(model), wanted)
}

/// What does not depend on where the page is open.
fn of_program(state: &State, clock: Clock) -> PanelModel {
    let program = state.program.as_ref();
    PanelModel {
        language: state.language.clone(),
        settings: state.settings.clone(),
        managed: state.managed.clone(),
        permitted: state.permitted,
        reload_needed: state.reload_needed,
        more_shares: state.more_shares,
        notice: state.notice.clone(),
        sample_confirmed: state.sample_confirmed,
        forgotten: state
            .forgotten
            .as_ref()
            .map_or_else(String::new, |program| program.head.name.clone()),
        program: program.map(|program| program_card(state, program, clock)),
        categories: program.map_or_else(Vec::new, |program| program.index.categories()),
        languages: program.map_or_else(Vec::new, |program| program.head.languages.clone()),
        topics: program.map_or_else(Vec::new, |program| topics(program, &state.language)),
        audiences: program.map_or_else(Vec::new, |program| audience::groups(state, program)),
        audience: audience::of(state),
        guide: program.map_or_else(Vec::new, |program| guide(program, &state.language).to_vec()),
        ..PanelModel::default()
    }
}

fn topics(program: &Program, language: &str) -> Vec<TopicChoice> {
    let choice = |topic: &String| TopicChoice {
        id: topic.clone(),
        name: program.head.topic_name(topic, language).to_owned(),
    };
    program.head.topics.iter().map(choice).collect()
}

fn composer_card(composer: &Composer) -> ComposerCard {
    ComposerCard {
        network: Network::find(&composer.network).map_or_else(
            || composer.network.clone(),
            |network| network.label.to_owned(),
        ),
        surface: composer.surface,
        has_text: !composer.text.trim().is_empty(),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The guide in a language, else in English, else in the programme's first.
pub(super) fn guide<'p>(
    program: &'p Program,
    language: &str,
) -> &'p [crate::program::GuideSection] {
    let guides = &program.head.guides;
    let first = program
        .head
        .languages
        .first()
        .and_then(|first| guides.get(first));
    guides
        .get(language)
        .or_else(|| guides.get("en"))
        .or(first)
        .map_or(&[], Vec::as_slice)
}

/// The texts a page lists: what is searched, else what fits the composer, else the person.
fn look(state: &State, panel: &Panel, clock: Clock) -> Vec<Found> {
    let Some(program) = &state.program else {
        return Vec::new();
    };
    let composer = state
        .composer_in(panel.tab)
        .and_then(|id| state.composers.get(id));
    let person = audience::person(state);
    // Of the many that are only counted no reasons are wanted.
    let ask = texts_view::ask(state, composer, clock, &person, PANEL_TEXTS);
    let look = Look {
        query: &panel.query,
        category: &panel.category,
        language: &panel.language,
        made_here: texts_view::answers_only(composer),
    };
    program.index.search(&look, &ask)
}

fn items(state: &State, panel: &Panel, clock: Clock, found: &[Found]) -> Vec<View> {
    let Some(program) = &state.program else {
        return Vec::new();
    };
    let shelf = Shelf {
        texts: &state.texts,
        language: &state.language,
        clock,
        program,
        card: &panel.card,
        composer: state
            .composer_in(panel.tab)
            .and_then(|id| state.composers.get(id)),
        sample_confirmed: state.sample_confirmed,
    };
    found
        .iter()
        .take(PANEL_TEXTS)
        .filter_map(|found| shelf.item(found))
        .collect()
}

/// The few hashtags and people that are always at hand.
fn chips(state: &State, composer: &Composer, clock: Clock) -> Option<View> {
    let tray = Tray {
        texts: &state.texts,
        language: &state.language,
        program: state.program.as_ref()?,
        composer,
        offer: &chips::offer(state, composer, clock),
    };
    tray.at_hand()
}

fn program_card(state: &State, program: &Program, clock: Clock) -> ProgramCard {
    let contact = program.head.contact.as_ref();
    ProgramCard {
        name: program.head.name.clone(),
        sample: program.is_sample(),
        version: program.head.version.clone(),
        source: program.source.clone(),
        texts: stock(state, program, clock),
        problems: program.problems.clone(),
        contact: contact.map_or_else(String::new, |contact| {
            format!("{} · {}", contact.name, contact.address)
        }),
        why: program.head.why.get(&state.language).to_owned(),
    }
}

/// How many texts are ready for the person, and how many are to come from when on.
fn stock(state: &State, program: &Program, clock: Clock) -> String {
    let texts = &state.texts;
    let person = audience::person(state);
    let stock = program
        .index
        .stock(&texts_view::ask(state, None, clock, &person, 0));
    let ready = texts.count("panel_found", stock.ready);
    match stock.first {
        Some(first) => texts.with(
            "panel_found_to_come",
            &[
                ("texts", &ready),
                ("count", &texts.number(stock.to_come)),
                ("day", &clock.day(first, texts)),
            ],
        ),
        None => ready,
    }
}

/// The log, newest first: what the history keeps in full, then what was read from storage. Of the
/// deleted ones only those that can still come back.
pub(super) fn shares(state: &State) -> impl Iterator<Item = &Share> {
    let recent = state.history.recent.iter().rev();
    recent
        .chain(&state.older_shares)
        .filter(|share| !share.deleted || state.deleted.contains_key(&share.id))
}

fn row(state: &State, share: &Share, clock: Clock) -> ShareRow {
    let texts = &state.texts;
    let known = if share.deleted {
        state
            .deleted
            .get(&share.id)
            .map_or(share, |(share, _)| share)
    } else {
        share
    };
    let entry = state
        .program
        .as_ref()
        .and_then(|program| program.index.entry(&known.post));
    let title = match entry {
        Some(entry) => {
            let title = entry.titles.get(&state.language);
            title.unwrap_or(&entry.title).clone()
        }
        None if known.post.is_empty() => texts.get("log_own_words").to_owned(),
        None => known.post.clone(),
    };
    let sure = match (known.scheduled, known.state) {
        (true, _) => "log_scheduled",
        (false, ShareState::Clicked) => "log_clicked",
        (false, ShareState::ProbablyPublished) => "log_probably",
        (false, ShareState::Confirmed) => "log_confirmed",
    };
    let network =
        Network::find(&known.network).map_or(known.network.as_str(), |network| network.label);
    let mut facts = vec![clock.moment(known.at, texts), network.to_owned()];
    if known.surface == Surface::Comment {
        facts.push(texts.get("log_comment").to_owned());
    }
    facts.push(texts.get(sure).to_owned());
    ShareRow {
        id: known.id.clone(),
        title,
        facts: facts.join(" · "),
        link: known.link.clone(),
        deleted: share.deleted,
    }
}
