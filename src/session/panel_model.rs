//! All that an extension page shows, made from the state.

use super::audience;
use super::can_i;
use super::chips;
use super::chips_view::Tray;
use super::clock::Clock;
use super::empty;
use super::forgetting;
use super::groups;
use super::hints_view;
use super::later_view;
use super::log_step;
use super::message::PortId;
use super::own_words;
use super::panel::{ComposerCard, Doubt, PanelModel, ProgramCard, ShareRow, TopicChoice};
use super::pausing;
use super::reminding;
use super::state::{Card, Composer, Program, State};
use super::texts_view::{self, Shelf};
use super::view::View;
use crate::lean::sort_by;
use crate::network::{Network, Surface};
use crate::share::{Figures, Share, ShareState};
use crate::suggest::{Found, Look};

/// One open page of the extension.
#[derive(Debug, Clone, Default)]
pub(super) struct Panel {
    pub tab: i32,
    pub window: i32,
    pub query: String,
    pub category: String,
    pub language: String,
    pub card: Card,
    /// A copy, (post, variant), that waits for its post's texts.
    pub waiting: Option<(String, String)>,
}

impl Panel {
    /// Whether only some of the texts are looked for.
    pub(super) fn is_narrow(&self) -> bool {
        !(self.query.trim().is_empty() && self.category.is_empty() && self.language.is_empty())
    }
}

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
    let (found, fitting) = look(state, panel, clock);
    let wanted = found
        .iter()
        .take(PANEL_TEXTS)
        .map(|found| found.post.clone())
        .collect();
    let (texts, texts_fit) = items(state, panel, clock, &found, fitting);
    let model = PanelModel {
        composer: composer.map(composer_card),
        unreadable: composer.is_none() && state.unreadable.values().any(|tab| *tab == panel.tab),
        chips: composer.and_then(|composer| chips(state, composer, clock)),
        texts,
        texts_fit,
        texts_found: count(found.len()),
        hints: composer
            .filter(|_| !pausing::is_all(state, clock.now))
            .map_or_else(Vec::new, |composer| {
                hints_view::hints(composer, state.program.as_ref(), &state.texts)
            }),
        hint_count: composer.map_or(0, |composer| count(hints_view::shown(composer).len())),
        empty: if panel.is_narrow() {
            Vec::new()
        } else {
            empty::views(state, composer, clock, &found)
        },
        pause: pausing::views(state, clock),
        paused: pausing::rows(state, clock),
        campaigns: pausing::campaigns(state, clock.now),
        own: own_words::views(state, &panel.card, composer.is_some()),
        can_i: can_i::views(state, &panel.card),
        shares: by_time(state)
            .into_iter()
            .map(|share| row(state, share, clock))
            .collect(),
        doubt: log_step::in_doubt(state, clock.now).map(|share| doubt(state, share, clock)),
        later: later_view::rows(state, clock),
        left: later_view::left(state, clock),
        ..of_program(state, clock)
    };
    (Some(model), wanted)
}

/// What does not depend on where the page is open.
fn of_program(state: &State, clock: Clock) -> PanelModel {
    let program = state.program.as_ref();
    let (reminder, texts) = reminding::in_panel(state).unwrap_or_default();
    PanelModel {
        reminder,
        reminded: texts.into_iter().next().unwrap_or_default(),
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
        kept: forgetting::amounts(state),
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
        network: network_label(&composer.network).to_owned(),
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

/// The texts a page lists: what is searched, else what fits the composer, else the person; and how many of the first
/// fit the draft, where there is one and nothing is searched.
fn look(state: &State, panel: &Panel, clock: Clock) -> (Vec<Found>, Option<usize>) {
    let Some(program) = &state.program else {
        return (Vec::new(), None);
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
    let mut found = program.index.search(&look, &ask);
    if pausing::any_campaign(state) {
        found.retain(|found| pausing::offers(state, clock.now, found));
    }
    let shown = found.len().min(PANEL_TEXTS);
    let fitting = (panel.query.trim().is_empty() && groups::apart(composer))
        .then(|| found.get_mut(..shown).map_or(0, groups::fitting_first));
    (found, fitting)
}

/// The texts as views, and how many of them fit.
fn items(
    state: &State,
    panel: &Panel,
    clock: Clock,
    found: &[Found],
    fitting: Option<usize>,
) -> (Vec<View>, Option<u32>) {
    let Some(program) = &state.program else {
        return (Vec::new(), None);
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
    let shown = found.get(..PANEL_TEXTS).unwrap_or(found);
    let (fit, others) = shown.split_at(fitting.unwrap_or(0).min(shown.len()));
    let mut views = shelf.items(fit);
    let fit = fitting.map(|_| count(views.len()));
    views.extend(shelf.items(others));
    (views, fit)
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

/// The same by the time at which the person says that each was posted, the latest first.
fn by_time(state: &State) -> Vec<&Share> {
    let mut all: Vec<&Share> = shares(state).collect();
    sort_by(&mut all, |one, other| other.at.cmp(&one.at));
    all
}

/// The title of a post in the reader's language; its id where the library has it no more.
pub(super) fn title(state: &State, post: &str) -> String {
    let entry = (state.program.as_ref()).and_then(|program| program.index.entry(post));
    match entry {
        Some(entry) => {
            let title = entry.titles.get(&state.language);
            title.unwrap_or(&entry.title).clone()
        }
        None if post.is_empty() => state.texts.get("log_own_words").to_owned(),
        None => post.to_owned(),
    }
}

fn network_label(name: &str) -> &str {
    Network::find(name).map_or(name, |network| network.label)
}

fn doubt(state: &State, share: &Share, clock: Clock) -> Doubt {
    let question = if share.scheduled {
        "doubt_scheduled"
    } else {
        "doubt_posted"
    };
    let moment = clock.moment(share.at, &state.texts);
    let title = title(state, &share.post);
    Doubt {
        share: share.id.clone(),
        question: state.texts.get(question).to_owned(),
        facts: [&title, &*moment, network_label(&share.network)].join(" · "),
    }
}

/// The person's own figures in words.
fn figures(state: &State, figures: &Figures, clock: Clock) -> String {
    let texts = &state.texts;
    let counted = [
        ("figures_reactions", figures.reactions),
        ("figures_comments", figures.comments),
        ("figures_impressions", figures.impressions),
    ];
    let mut said: Vec<String> = (counted.into_iter())
        .filter_map(|(key, count)| Some(texts.count(key, count? as usize)))
        .collect();
    said.push(clock.day(figures.on, texts));
    said.join(" · ")
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
    let sure = match (known.scheduled, known.state) {
        (true, _) => "log_scheduled",
        (false, ShareState::Unknown) => "log_unknown",
        (false, ShareState::Clicked) => "log_clicked",
        (false, ShareState::ProbablyPublished) => "log_probably",
        (false, ShareState::Confirmed) => "log_confirmed",
    };
    let mut facts = vec![clock.moment(known.at, texts)];
    facts.push(network_label(&known.network).to_owned());
    if known.surface == Surface::Comment {
        facts.push(texts.get("log_comment").to_owned());
    }
    facts.push(texts.get(sure).to_owned());
    ShareRow {
        id: known.id.clone(),
        title: title(state, &known.post),
        facts: facts.join(" · "),
        link: known.link.clone(),
        at: known.at,
        state: known.state,
        post: known.post.clone(),
        figures: known.figures,
        figures_words: (known.figures.as_ref())
            .map_or_else(String::new, |known| figures(state, known, clock)),
        deleted: share.deleted,
    }
}
