//! The typing walk: a composer says hello, its text changes, the person pauses; hints follow.

use super::acting;
use super::aloud;
use super::answering;
use super::audience;
use super::clock::Clock;
use super::effect::Effect;
use super::message::PortId;
use super::own_words;
use super::page::{FromPage, Knock};
use super::pausing;
use super::settings::Presence;
use super::state::{Composer, Finding, State, Step};
use super::view::CardEvent;
use super::{keeping, later, library, mentions, messages};
use crate::lean::{Set, Table, fingerprint, gather, sort_by};
use crate::network::Surface;
use crate::policy::{Draft, Hint, Severity};
use crate::text::{Offsets, Span, Utf16Range, in_small, sketch};

/// The rule id of a blank that still waits for the person's words.
pub(super) const BLANK: &str = "cuecard.blank";
/// Beyond this a draft is not checked: no network takes so much, in UTF-8 bytes.
const LONGEST_DRAFT: usize = 1_000_000;

/// A composer got the focus, or its port was opened anew.
pub(super) fn hello(step: &mut Step, port: PortId, tab: i32, from: FromPage) {
    let FromPage::Hello {
        composer: id,
        network,
        surface,
        revision,
        text,
        caret,
        focused,
        rested,
    } = from
    else {
        return;
    };
    if is_silenced(step, port, &id, surface) {
        return;
    }
    let state = &mut *step.state;
    state.unreadable.retain(|_, unreadable| *unreadable != tab);
    state.focus_count += u64::from(focused);
    give_number(step, &id);
    let state = &mut *step.state;
    let asleep = state.asleep.remove(&id);
    let composer = state
        .composers
        .entry(id.clone())
        .or_insert_with(|| keeping::woken(asleep));
    composer.port = port;
    composer.tab = tab;
    composer.network = network;
    composer.surface = surface;
    composer.revision = revision;
    composer.text = text;
    composer.caret = caret;
    composer.mentions.clear();
    if focused {
        composer.focus = state.focus_count;
    }
    composer.drawn = None;
    composer.fresh = true;
    composer.memory.seen = step.clock.now;
    composer.memory.message = surface == Surface::Message;
    // A hello may come while the inserted text is still on its way.
    if composer.memory.arrived && composer.is_emptied() {
        keeping::remember_memory(step, &id, Vec::new());
    }
    want_inserted_post(step, &id);
    check(step, &id);
    // Words that stood there before Cuecard looked have been left, but for one that is being written.
    reveal(step.state, &id, rested);
    later::opened(step, &id, focused);
    step.draw.insert(id);
    step.panels = true;
    answering::unmark(step, tab);
}

/// Whether nothing may be said to this composer; then it is told so.
fn is_silenced(step: &mut Step, port: PortId, id: &str, surface: Surface) -> bool {
    if !step.state.permitted {
        // The permission was taken back while the page stayed open.
        acting::silence(step, port, id);
        return true;
    }
    let silent = surface == Surface::Message && !step.state.settings.messages;
    if silent {
        // The page read an older choice.
        messages::silence(step, port, id);
    }
    silent
}

/// The composer's id is random and made in this browser: so is the person's number, for good.
fn give_number(step: &mut Step, id: &str) {
    if step.state.settings.seed == 0 {
        step.state.settings.seed = seed_from(id);
        library::store_settings(step);
    }
}

/// The caption's blanks are needed to name those that still stand in the text.
fn want_inserted_post(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get(id) else {
        return;
    };
    let taken = composer.memory.taken.as_ref().map(|(post, ..)| post);
    let post = taken.unwrap_or(&composer.memory.post).clone();
    let known = step
        .state
        .program
        .as_ref()
        .is_some_and(|program| program.posts.contains_key(&post));
    if !post.is_empty() && !known {
        library::read_posts(step, vec![post]);
    }
}

/// The text changed by one edit.
pub(super) fn edit(
    step: &mut Step,
    tab: i32,
    id: &str,
    revision: u32,
    range: Utf16Range,
    insert: &str,
    caret: Option<Utf16Range>,
) {
    let next = |composer: &&mut Composer| revision == composer.revision.wrapping_add(1);
    let Some(composer) = step.state.composers.get_mut(id).filter(next) else {
        return ask_for_all(step, tab, id);
    };
    let span = Offsets::new(&composer.text).span(range);
    if span.start <= span.end {
        composer.text.replace_range(span.start..span.end, insert);
    }
    mentions::follow(&mut composer.mentions, range, insert);
    composer.revision = revision;
    composer.caret = caret;
    composer.card.end_peek();
    if composer.is_emptied() {
        keeping::remember_memory(step, id, Vec::new());
    }
    check(step, id);
    step.draw.insert(id.to_owned());
}

/// Something was missed: the page's hello brings the whole text.
fn ask_for_all(step: &mut Step, tab: i32, id: &str) {
    let knock = Knock {
        composer: id.to_owned(),
        ..Knock::default()
    };
    step.effects.push(Effect::Knock { tab, knock });
}

/// The person paused or moved the caret.
pub(super) fn rest(
    step: &mut Step,
    tab: i32,
    id: &str,
    revision: u32,
    caret: Option<Utf16Range>,
    long: bool,
    elsewhere: bool,
) {
    let same = |composer: &&mut Composer| revision == composer.revision;
    let Some(composer) = step.state.composers.get_mut(id).filter(same) else {
        return ask_for_all(step, tab, id);
    };
    composer.caret = caret;
    reveal(step.state, id, long);
    forget_rewritten(step, id, false);
    if long {
        aloud::count(step, id);
    }
    if long && elsewhere {
        acting::renew_lists(step.state, id);
    }
    step.draw.insert(id.to_owned());
    step.panels = true;
}

/// A draft of which hardly a word is the inserted caption's is the person's own: it is not that post any more.
/// Until it was read back it may still be on its way; `posted`: what stands there now is what was posted.
pub(super) fn forget_rewritten(step: &mut Step, id: &str, posted: bool) {
    let State {
        composers, program, ..
    } = &mut *step.state;
    let Some(composer) = composers.get_mut(id) else {
        return;
    };
    // Right after waking there may be no text yet, which says nothing.
    let settled = composer.memory.arrived || (posted && !composer.text.trim().is_empty());
    if !settled {
        return;
    }
    // Only a post whose words are known can be told from others.
    let back = composer.memory.put_back();
    let unknown =
        back && (program.as_ref()).is_none_or(|program| composer.caption(program).is_none());
    let rewritten = unknown || composer.is_rewritten(program.as_ref());
    if rewritten {
        composer.memory.take_out();
    }
    if back != rewritten {
        keeping::remember_memory(step, id, Vec::new());
    }
}

/// Runs the policy over the draft; what stood before and stands still keeps its key.
pub(super) fn check(step: &mut Step, id: &str) {
    let hints = hints(step, id);
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let never = &step.state.settings.never;
    composer.findings = Vec::new();
    // The same words under the same rule are told apart by their order.
    let mut twins = Table::new();
    for hint in hints {
        let words = fold(hint.span.of(&composer.text));
        let here = (hint.rule.clone(), fingerprint(&words));
        let silenced = never
            .iter()
            .any(|(rule, word)| *rule == hint.rule && *word == words);
        if composer.memory.not_here.contains(&here) || (silenced && !hint.whole) {
            continue;
        }
        let key = format!("{}:{:x}", hint.rule, here.1);
        let number = twins.entry(here).or_insert_with(|| 0_usize);
        let key = format!("{key}:{number}");
        *number += 1;
        composer.findings.push(Finding { key, hint });
    }
    let standing: Set = gather(composer.findings.iter().map(|finding| finding.key.clone()));
    composer.revealed.retain(|key| standing.contains(key));
    if !standing.contains(&composer.card.peek) {
        composer.card.end_peek();
    }
    for finding in composer
        .findings
        .iter()
        .filter(|finding| finding.hint.kind == "secret")
    {
        composer.revealed.insert(finding.key.clone());
    }
}

/// What the policy and the open blanks say of the draft, by place.
fn hints(step: &Step, id: &str) -> Vec<Hint> {
    let Some(composer) = step.state.composers.get(id) else {
        return Vec::new();
    };
    if pausing::is_all(step.state, step.clock.now) {
        return Vec::new();
    }
    let program = step.state.program.as_ref();
    let mut hints = Vec::new();
    if let Some(program) = program.filter(|_| composer.text.len() <= LONGEST_DRAFT) {
        let captions = composer
            .caption(program)
            .into_iter()
            .filter(|_| program.policy.compares());
        let captions: Vec<Vec<u32>> = captions
            .map(|caption| sketch(&caption.replace("{{link}}", "")))
            .collect();
        let audience = audience::of(step.state);
        let draft = Draft {
            captions: &captions,
            ..draft(step.state, composer, step.clock, &audience)
        };
        hints = program
            .policy
            .check(&draft, &step.state.history, step.clock.now);
    }
    let open = composer.prompts(program);
    if open.is_empty() && hints.iter().all(|hint| hint.kind != "unique") {
        let said = step.state.texts.get("hint_own_words");
        hints.extend(own_words::hint(composer, program, said));
    }
    let open = open.into_iter();
    hints.extend(open.map(|(span, blank)| Hint {
        rule: BLANK.to_owned(),
        kind: BLANK.to_owned(),
        severity: Severity::Warn,
        span,
        whole: false,
        message: blank.prompt,
        why: String::new(),
        link: String::new(),
        fixes: Vec::new(),
    }));
    if let Some(program) = program {
        let of_the_house = mentions::hints(composer, program, &hints, &step.state.language);
        hints.extend(of_the_house);
    }
    hints.retain(|hint| !pausing::is_rule(step.state, step.clock.now, &hint.rule));
    sort_by(&mut hints, |a, b| {
        (a.span.start, &a.rule).cmp(&(b.span.start, &b.rule))
    });
    hints
}

/// What the policy must know of a composer's text; `audience` is what the person is.
pub(super) fn draft<'d>(
    state: &'d State,
    composer: &'d Composer,
    clock: Clock,
    audience: &'d [String],
) -> Draft<'d> {
    Draft {
        text: &composer.text,
        network: Some(&composer.network),
        surface: composer.surface,
        language: None,
        ui: &state.language,
        zone: clock.zone.offset(clock.now),
        audience,
        from_library: !composer.memory.post.is_empty(),
        captions: &[],
        messages: state.settings.messages,
        markup: None,
    }
}

/// A new hint appears only after the word is left and a short pause; `long`: the word counts as left.
pub(super) fn reveal(state: &mut State, id: &str, long: bool) {
    let Some(composer) = state.composers.get_mut(id) else {
        return;
    };
    let caret = composer
        .caret
        .map(|caret| Offsets::new(&composer.text).span(caret));
    for Finding { key, hint } in &composer.findings {
        if long || hint.whole || !caret.is_some_and(|caret| touches(hint.span, caret)) {
            composer.revealed.insert(key.clone());
        }
    }
}

fn touches(span: Span, caret: Span) -> bool {
    caret.start <= span.end && span.start <= caret.end
}

/// Words as they are compared and kept: lower case, outer space gone.
pub(super) fn fold(words: &str) -> String {
    in_small(words.trim())
}

/// A number from a random id, never 0.
fn seed_from(id: &str) -> u32 {
    let [high, low] = [fingerprint(id) >> 32, fingerprint(id) & 0xffff_ffff];
    u32::try_from(high ^ low).unwrap_or_default().max(1)
}

/// Reaches the composer of a tab with what the person asked for outside the page.
pub(super) fn knock(step: &mut Step, tab: i32, id: String, event: CardEvent, value: &str) {
    let composer = step.state.composer_in(tab).cloned().unwrap_or_default();
    let knock = Knock {
        id,
        composer,
        event: Some(event),
        value: value.to_owned(),
    };
    step.effects.push(Effect::Knock { tab, knock });
}

/// Presence was another before: pages whose ports are closed show what it was until they hear of it.
pub(super) fn show_everywhere(step: &mut Step, before: Presence) {
    if step.state.presence() != before {
        step.effects.push(Effect::KnockEverywhere);
    }
}

/// Asks the page of a tab for a hello, if no composer is known there: it speaks by itself only when
/// the person does something in it, and the background may have died since.
pub(super) fn look_for(step: &mut Step, tab: i32) {
    if tab < 0 || step.state.composer_in(tab).is_some() {
        return;
    }
    let knock = Knock::default();
    step.effects.push(Effect::Knock { tab, knock });
}
