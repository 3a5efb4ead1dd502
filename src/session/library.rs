//! The programme's walk: from a file, an address or the sample, through validation, into storage and use.

use super::effect::{Effect, Write};
use super::message::{PortId, StoredProgram};
use super::panel::Notice;
use super::settings::Preset;
use super::state::{Batch, Program, SAMPLE, Step, Unsaid};
use super::texts::Texts;
use super::{acting, composing, keeping, managed, panel_step, pictures};
use crate::json::{self, FromJson};
use crate::lean::{Set, Table};
use crate::program::{Post, Problem, pack};

/// The key under which the session's yes to the sample is remembered.
pub(super) const SAMPLE_KEY: &str = "sample-confirmed";

/// Takes up the programme that is stored. One that cannot be read, or that another version of Cuecard
/// stored in another form, is no programme: it is got again where that can be done without the person.
pub(super) fn wake(step: &mut Step, stored: StoredProgram) {
    let source = stored.source.clone();
    let why = if stored.form == pack::FORMAT {
        match load(stored) {
            Ok(program) => {
                step.state.program = Some(program);
                return;
            }
            Err(reason) => vec![reason],
        }
    } else {
        Vec::new()
    };
    if source == SAMPLE {
        step.effects.push(Effect::ReadSample);
    } else if source.starts_with("https://") {
        step.effects.push(Effect::Fetch { address: source });
    } else {
        step.state
            .unsaid
            .get_or_insert(Unsaid::Program(source, why));
    }
}

/// Makes a stored programme ready to use; the sentence says which part cannot be read.
pub(super) fn load(stored: StoredProgram) -> Result<Program, String> {
    fn part<T: FromJson>(name: &str, text: &str) -> Result<T, String> {
        json::read(text).map_err(|error| format!("{name}: {error}"))
    }
    Ok(Program {
        head: part("head", &stored.head)?,
        policy: part("rules", &stored.rules)?,
        index: part("index", &stored.index)?,
        source: stored.source,
        act: stored.act,
        problems: stored.problems,
        posts: Table::new(),
        asked: Set::default(),
        absent: Set::default(),
    })
}

/// A file that the person opened; `act` is repeated until it is acknowledged: not before what it brings
/// is stored, or was found to be no pack.
pub(super) fn open_file(step: &mut Step, port: PortId, act: String, source: &str, text: &str) {
    let Some(acts) = not_done(step, port, act) else {
        return;
    };
    if !install(step, source, text, acts.clone()) {
        keeping::acknowledge(step, &acts);
    }
}

/// Gets a programme from an address, or the sample; `act` is repeated as that of [`open_file`].
pub(super) fn get(step: &mut Step, port: PortId, act: String, address: &str) {
    let Some(acts) = not_done(step, port, act) else {
        return;
    };
    for act in acts {
        step.state.getting.push((address.to_owned(), act));
    }
    step.effects.push(match address {
        SAMPLE => Effect::ReadSample,
        _ => Effect::Fetch {
            address: address.to_owned(),
        },
    });
}

/// The act, if what it asks for was not done before; else it is acknowledged. One without an id waits for nothing.
fn not_done(step: &mut Step, port: PortId, act: String) -> Option<Vec<(PortId, String)>> {
    let state = &*step.state;
    let pending = state
        .batches
        .values()
        .filter_map(|batch| batch.program.as_deref());
    if act.is_empty() {
        return Some(Vec::new());
    }
    let known = state
        .program
        .iter()
        .chain(pending)
        .any(|program| program.act == act);
    let acts = vec![(port, act)];
    if !known {
        return Some(acts);
    }
    step.panels = true;
    keeping::acknowledge_after_pending(step, acts);
    None
}

/// A pack's text, read, validated and on its way to storage; on any failure what was there stays. `false`
/// if it cannot be used.
fn install(step: &mut Step, source: &str, text: &str, acts: Vec<(PortId, String)>) -> bool {
    let (pack, problems) = match pack::read(text) {
        Ok(read) => read,
        Err(problem) => {
            refuse(step, source, vec![sentence(&problem, &step.state.texts)]);
            return false;
        }
    };
    let stored = StoredProgram {
        source: source.to_owned(),
        form: pack::FORMAT,
        head: pack.head,
        rules: pack.rules,
        index: pack.index,
        act: acts.first().map(|(_, act)| act.clone()).unwrap_or_default(),
        problems: problems
            .iter()
            .map(|problem| sentence(problem, &step.state.texts))
            .collect(),
    };
    let program = match load(stored.clone()) {
        Ok(program) => program,
        Err(problem) => {
            refuse(step, source, vec![problem]);
            return false;
        }
    };
    let batch = Batch {
        acts,
        program: Some(Box::new(program)),
        ..Batch::default()
    };
    // What was forgotten a moment ago is replaced, so nothing of it is left to forget.
    step.state.settings.forgotten_at = None;
    let settings = Write::Settings(step.state.settings.clone());
    let mut texts = pack.texts;
    texts.extend(pack.pictures);
    let writes = vec![Write::Program(Box::new(stored), texts), settings];
    step.state.write(writes, batch, &mut step.effects);
    true
}

/// One problem as one line for the person who chose the file.
fn sentence(problem: &Problem, texts: &Texts) -> String {
    let line = problem.line.to_string();
    let place = match (problem.file.is_empty(), problem.line) {
        (true, 0) => String::new(),
        (true, _) => texts.with("problem_line", &[("line", &line)]),
        (false, 0) => format!("{}: ", problem.file),
        (false, _) => texts.with(
            "problem_line_of",
            &[("line", &line), ("file", &problem.file)],
        ),
    };
    let help = if problem.help.is_empty() {
        String::new()
    } else {
        format!("; {}", problem.help)
    };
    format!("{} {}{help}", place.trim(), problem.message)
        .trim()
        .to_owned()
}

/// The programme that was stored is the programme now.
pub(super) fn take_effect(step: &mut Step, program: Program) {
    step.state.notice = None;
    step.state.forgotten = None;
    managed::installed(step, &program.source);
    step.state.program = Some(program);
    recheck(step);
}

/// Programme or choices changed: every composer is looked at again.
pub(super) fn recheck(step: &mut Step) {
    for id in step.state.composers.keys().cloned().collect::<Vec<_>>() {
        if let Some(composer) = step.state.composers.get_mut(&id) {
            composer.found.clear();
            composer.offer = None;
        }
        composing::check(step, &id);
        composing::reveal(step.state, &id, true);
    }
    step.draw_all();
}

fn refuse(step: &mut Step, source: &str, details: Vec<String>) {
    let texts = &step.state.texts;
    let kept = if step.state.program.is_some() {
        "problem_pack_kept"
    } else {
        "problem_pack_none"
    };
    step.state.notice = Some(Notice {
        title: texts.with("problem_pack_title", &[("source", source)]),
        body: texts.get(kept).to_owned(),
        details,
        ..Notice::default()
    });
    step.panels = true;
}

/// What the person is told when storing failed.
pub(super) fn not_stored(texts: &Texts, reason: &str, program: bool) -> Notice {
    let body = match (reason, program) {
        ("NewerStorage", _) => "problem_storage_newer",
        ("UnreadStorage", _) => "problem_storage_unread",
        (_, true) => "problem_storage_program",
        (_, false) => "problem_storage_body",
    };
    Notice {
        title: texts.get("problem_storage_title").to_owned(),
        body: texts.get(body).to_owned(),
        details: vec![reason.to_owned()],
        ..Notice::default()
    }
}

/// Says what was found on waking, now that there are sentences for it.
pub(super) fn say_unsaid(step: &mut Step) {
    match step.state.unsaid.take() {
        Some(Unsaid::Storage(reason)) => {
            step.state.notice = Some(not_stored(&step.state.texts, reason, false));
        }
        Some(Unsaid::Program(source, details)) => {
            let texts = &step.state.texts;
            step.state.notice = Some(Notice {
                title: texts.get("problem_program_title").to_owned(),
                body: texts.with("problem_program_body", &[("source", &source)]),
                details,
                ..Notice::default()
            });
        }
        None => {}
    }
}

/// Asks the programme's address again.
pub(super) fn get_again(step: &mut Step) {
    if let Some(program) = &step.state.program
        && program.source.starts_with("https://")
    {
        step.effects.push(Effect::Fetch {
            address: program.source.clone(),
        });
    }
}

/// What was fetched, or why nothing was.
pub(super) fn fetched(step: &mut Step, address: &str, result: Result<String, String>) {
    let getting = std::mem::take(&mut step.state.getting);
    let mut acts = Vec::new();
    for (of, act) in getting {
        if of == address {
            acts.push(act);
        } else {
            step.state.getting.push((of, act));
        }
    }
    let done = match result {
        Ok(text) => install(step, address, &text, acts.clone()),
        Err(reason) => {
            refuse(step, address, vec![reason]);
            false
        }
    };
    if !done {
        keeping::acknowledge(step, &acts);
    }
}

/// The one setting that answers the first-run page.
pub(super) fn preset(step: &mut Step, preset: Preset) {
    let settings = &mut step.state.settings;
    settings.presence = preset.presence.or(settings.presence);
    settings.welcomed = true;
    if preset.language.is_some() {
        settings.language = preset.language;
    }
    if !preset.topics.is_empty() {
        settings.topics = preset.topics;
    }
    if preset.sample_confirmed {
        confirm_sample(step);
    }
    store_settings(step);
    step.set_language();
    match &*preset.program {
        "" => {}
        SAMPLE if step.state.managed.without_sample => {}
        SAMPLE => step.effects.push(Effect::ReadSample),
        address => step.effects.push(Effect::Fetch {
            address: address.to_owned(),
        }),
    }
    step.draw_all();
}

/// Stores the person's choices.
pub(super) fn store_settings(step: &mut Step) {
    let writes = vec![Write::Settings(step.state.settings.clone())];
    step.state
        .write(writes, Batch::default(), &mut step.effects);
    step.panels = true;
}

/// The person knows, for this browser session, that texts come from the sample.
pub(super) fn confirm_sample(step: &mut Step) {
    step.state.sample_confirmed = true;
    step.effects.push(Effect::Remember {
        key: SAMPLE_KEY.to_owned(),
        json: "true".to_owned(),
    });
}

/// Reads posts by id.
pub(super) fn read_posts(step: &mut Step, posts: Vec<String>) {
    step.state.reading.push_back(posts.clone());
    step.effects.push(Effect::ReadPosts(posts));
}

/// Posts were read: keep them, and show what waited for them.
pub(super) fn posts_read(step: &mut Step, posts: &[(String, String)]) {
    // Reads answer in order, so whatever was asked for and did not come is not there.
    let wanted = step.state.reading.pop_front().unwrap_or_default();
    let pictures = wanted.iter().any(|id| id.contains('/'));
    for id in wanted.iter().filter(|id| id.contains('/')) {
        let found = posts.iter().find(|(known, _)| known == id);
        match found {
            Some((_, json)) => drop(pictures::arrived(step, id, json)),
            None => pictures::absent(step, id),
        }
    }
    if pictures {
        return;
    }
    let Some(program) = &mut step.state.program else {
        return;
    };
    for (id, json) in posts {
        if let Ok(post) = json::read::<Post>(json) {
            program.posts.insert(id.clone(), post);
        }
    }
    for id in wanted {
        program.asked.remove(&id);
        if !program.posts.contains_key(&id) {
            program.absent.insert(id);
        }
    }
    for id in step.state.composers.keys().cloned().collect::<Vec<_>>() {
        composing::check(step, &id);
        acting::go_on(step, &id);
    }
    panel_step::go_on(step);
    step.draw_all();
}
