//! What the person does in the badge and the card, and what becomes of insertions.

use super::composing::{self, BLANK};
use super::effect::Effect;
use super::keeping;
use super::message::PortId;
use super::page::ToPage;
use super::state::{Batch, Card, CardNotice, Composer, Finding, State, Step};
use super::view::CardEvent;
use super::{
    aside, asking, can_i, chips, inserting, keys, later, left, library, own_words, panel_step,
};
use crate::lean::{fingerprint, gather};
use crate::share::Planned;
use crate::text::Span;

/// The tab of ready texts.
pub(super) const TEXTS: &str = "texts";
/// The tab of things to check.
pub(super) const HINTS: &str = "hints";
/// The tab of hashtags and people.
pub(super) const PEOPLE: &str = "people";

/// An act of the person, from the card, a command or the side panel; applied once however often it comes.
pub(super) fn chosen(
    step: &mut Step,
    port: PortId,
    act: &str,
    id: &str,
    event: CardEvent,
    value: &str,
) {
    let acts = vec![(port, act.to_owned())];
    if event == CardEvent::Private {
        return forget_private(step, id, port, acts);
    }
    let others = step
        .state
        .composers
        .iter()
        .filter(|(other, _)| *other != id);
    if others
        .flat_map(|(_, other)| &other.card.acts)
        .any(|done| done == act)
    {
        // Asked for outside the page, it reached the composers of two frames: one took it.
        return keeping::acknowledge_after_pending(step, acts);
    }
    let Some(composer) = step.state.composers.get_mut(id) else {
        return; // Its hello comes first after a gap; then the act comes again.
    };
    if !keeping::is_new(&mut composer.card, act, &event) {
        return keeping::acknowledge_after_pending(step, acts);
    }
    if waits(step, id, act, &event) {
        return; // Done, remembered and acknowledged when its post is read.
    }
    let durable = apply(step, id, act, event, value);
    step.draw.insert(id.to_owned());
    if durable {
        keeping::remember_memory(step, id, acts);
        keeping::remember_card(step, id);
    } else {
        // Whatever the card alone holds is kept before the page is told that it may forget it.
        keeping::remember_card(step, id);
        keeping::acknowledge_after_pending(step, acts);
    }
}

/// Whether this act needs a post that this life of the background has not read yet.
fn waits(step: &mut Step, id: &str, act: &str, event: &CardEvent) -> bool {
    let post = match event {
        CardEvent::Insert { post, .. }
        | CardEvent::InsertText { post, .. }
        | CardEvent::Copy { post, .. } => post.clone(),
        CardEvent::InsertKept { planned, .. } => {
            let ready = later::offered(step.state, planned).filter(Planned::is_ready_text);
            ready.map(|planned| planned.post).unwrap_or_default()
        }
        _ => return false,
    };
    let State {
        program, composers, ..
    } = &mut *step.state;
    let unread = program
        .as_ref()
        .is_some_and(|program| program.may_read(&post));
    let Some(composer) = composers.get_mut(id).filter(|_| unread && !post.is_empty()) else {
        return false;
    };
    composer.waiting = Some((act.to_owned(), event.clone()));
    composer.card.acts.retain(|known| known != act);
    library::read_posts(step, vec![post]);
    true
}

/// Does what waited, now that its post is read or known to be gone.
pub(super) fn go_on(step: &mut Step, id: &str) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    if let Some((act, event)) = composer.waiting.take() {
        let port = composer.port;
        chosen(step, port, &act, id, event, "");
    }
}

/// Nothing of a private text stays, on disk or in memory; the page repeats it until that is so.
fn forget_private(step: &mut Step, id: &str, port: PortId, acts: Vec<(PortId, String)>) {
    silence(step, port, id);
    panel_step::forget_words(step);
    left::forget(step, id);
    let batch = Batch {
        acts,
        ..Batch::default()
    };
    let writes = vec![super::Write::ForgetComposer(id.to_owned())];
    step.state.write(writes, batch, &mut step.effects);
    keeping::forget(step, id);
}

/// The page takes away what it drew and leaves the composer alone.
pub(super) fn silence(step: &mut Step, port: PortId, id: &str) {
    let message = ToPage::Silence {
        composer: id.to_owned(),
    };
    step.effects.push(Effect::ToPage { port, message });
}

/// The network's permission was granted or taken back; then nothing there is read or drawn any more.
pub(super) fn permitted(step: &mut Step, granted: bool) {
    step.panels = true;
    step.state.permitted = granted;
    if !granted {
        silence_where(step, |_| true);
    }
}

/// Silences the composers that `which` names, and forgets all that is known of them.
pub(super) fn silence_where(step: &mut Step, which: fn(&Composer) -> bool) {
    let open: Vec<(String, PortId)> = (step.state.composers.iter())
        .filter(|(_, composer)| which(composer))
        .map(|(id, composer)| (id.clone(), composer.port))
        .collect();
    for (id, port) in open {
        silence(step, port, &id);
        let writes = vec![super::Write::ForgetComposer(id.clone())];
        (step.state).write(writes, Batch::default(), &mut step.effects);
        keeping::forget(step, &id);
    }
}

/// Applies an event; whether the composer's stored memory changed.
fn apply(step: &mut Step, id: &str, act: &str, event: CardEvent, value: &str) -> bool {
    match event {
        CardEvent::Open { by_keyboard } => open(step, id, by_keyboard),
        CardEvent::Close => close(step, id),
        CardEvent::ShowTab { tab } => show_tab(step, id, tab),
        CardEvent::ShowHint { hint } => with_card(step, id, |card| show_hint(card, hint)),
        CardEvent::Insert {
            post,
            variant,
            replace,
            sample_confirmed,
        } => {
            inserting::insert(step, id, act, &post, &variant, replace, sample_confirmed);
        }
        CardEvent::InsertText {
            post,
            variant,
            answers,
            replace,
        } => {
            with_card(step, id, |card| {
                card.answers.insert(post.clone(), gather(answers));
            });
            inserting::insert(step, id, act, &post, &variant, replace, true);
        }
        CardEvent::InsertKept { planned, replace } => {
            inserting::insert_kept(step, id, act, &planned, replace);
        }
        CardEvent::Keep { post, variant } => later::keep_in_card(step, id, act, &post, &variant),
        CardEvent::Unkeep { planned } => later::unkeep(step, id, &planned),
        CardEvent::InsertTag { tag } => chips::insert_tag(step, id, act, &tag),
        CardEvent::InsertMention { person } => chips::insert_mention(step, id, act, &person),
        CardEvent::Copy { post, variant } => inserting::copy(step, id, &post, &variant),
        CardEvent::Fix { hint, fix } => inserting::apply_fix(step, id, act, &hint, fix),
        CardEvent::NotHere { hint } => return not_here(step, id, &hint),
        CardEvent::NeverForWord { hint } => never_for_word(step, id, &hint),
        CardEvent::OpenGuide { link } => open_guide(step, &link),
        CardEvent::Ask => asking::ask(step, id),
        CardEvent::AskWithDraft => with_card(step, id, |card| {
            card.ask_with_draft = value == "true";
        }),
        CardEvent::ShowVariant { .. }
        | CardEvent::ShowWhole { .. }
        | CardEvent::Answer { .. }
        | CardEvent::Question
        | CardEvent::OwnAnswer { .. }
        | CardEvent::DismissNotice => with_card(step, id, |card| show(card, event, value)),
        CardEvent::SetUp => step.effects.push(Effect::OpenTab {
            address: "pages/welcome.html".to_owned(),
        }),
        event => {
            keys::take(step, id, act, &event);
            aside::in_card(step, id, act, event);
        }
    }
    false
}

/// In the open card its tab, else the hint alone beside its line.
fn show_hint(card: &mut Card, hint: String) {
    if card.open && card.peek.is_empty() {
        HINTS.clone_into(&mut card.tab);
    } else {
        card.peek = hint;
    }
    card.open = true;
}

/// Events that only change what a card or a panel shows.
pub(super) fn show(card: &mut Card, event: CardEvent, value: &str) {
    match event {
        CardEvent::ShowVariant { post } => {
            card.variants.insert(post, value.to_owned());
        }
        CardEvent::ShowWhole { post, whole: true } => {
            card.whole.insert(post);
        }
        CardEvent::ShowWhole { post, whole: false } => {
            card.whole.remove(&post);
        }
        CardEvent::Answer { post, blank } => {
            card.answers
                .entry(post)
                .or_default()
                .insert(blank, value.to_owned());
        }
        CardEvent::Question => value.clone_into(&mut card.aside.question),
        CardEvent::LookUp => can_i::ask(card),
        CardEvent::DismissNotice => {
            card.notice = CardNotice::None;
            card.ask_sample = None;
        }
        event => own_words::show(card, event, value),
    }
}

fn with_card(step: &mut Step, id: &str, change: impl FnOnce(&mut Card)) {
    if let Some(composer) = step.state.composers.get_mut(id) {
        change(&mut composer.card);
    }
}

/// The first opening shows the ready texts; later ones what was open last.
fn open(step: &mut Step, id: &str, by_keyboard: bool) {
    let last = step.state.settings.last_tab.clone();
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    composer.card.open = true;
    composer.card.peek.clear();
    composer.card.tab = if last == HINTS || last == PEOPLE {
        last
    } else {
        TEXTS.to_owned()
    };
    composer.found.clear();
    composer.offer = None;
    if by_keyboard {
        "tabs".clone_into(&mut composer.focus_key);
    }
    if composer.card.notice == CardNotice::Inserted {
        composer.card.notice = CardNotice::None;
    }
    composing::reveal(step.state, id, true);
}

/// Has what the open card lists looked up again, if the text is another than the one it was looked up for and the
/// person is not amid something in the card.
pub(super) fn renew_lists(state: &mut State, id: &str) {
    let Some(composer) = state.composers.get_mut(id) else {
        return;
    };
    let amid = composer.card.ask_sample.is_some() || composer.card.aside.own.is_some();
    if composer.card.open && composer.sought != composer.revision && !amid {
        composer.found.clear();
        composer.offer = None;
    }
}

fn close(step: &mut Step, id: &str) {
    with_card(step, id, |card| {
        card.open = false;
        card.peek.clear();
        card.ask_sample = None;
        card.notice = CardNotice::None;
    });
    if let Some(composer) = step.state.composers.get(id) {
        let message = ToPage::BackToText {
            composer: id.to_owned(),
            place: None,
        };
        step.effects.push(Effect::ToPage {
            port: composer.port,
            message,
        });
    }
}

fn show_tab(step: &mut Step, id: &str, tab: String) {
    with_card(step, id, |card| {
        card.open = true;
        card.peek.clear();
        card.tab.clone_from(&tab);
    });
    if let Some(composer) = step.state.composers.get_mut(id) {
        composer.found.clear();
        composer.offer = None;
    }
    if step.state.settings.last_tab != tab {
        step.state.settings.last_tab = tab;
        library::store_settings(step);
    }
}

pub(super) fn find<'c>(composer: &'c Composer, key: &str) -> Option<&'c Finding> {
    composer.findings.iter().find(|finding| finding.key == key)
}

/// The rule and the folded words of a finding.
fn words_of(composer: &Composer, key: &str) -> Option<(String, String)> {
    let finding = find(composer, key)?;
    Some((
        finding.hint.rule.clone(),
        composing::fold(finding.hint.span.of(&composer.text)),
    ))
}

fn not_here(step: &mut Step, id: &str, key: &str) -> bool {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return false;
    };
    let Some((rule, words)) = words_of(composer, key) else {
        return true; // Done before and, it may be, not stored.
    };
    composer.memory.not_here.push((rule, fingerprint(&words)));
    composer.card.end_peek();
    composing::check(step, id);
    true
}

fn never_for_word(step: &mut Step, id: &str, key: &str) {
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let Some(never) = words_of(composer, key) else {
        return;
    };
    composer.card.end_peek();
    if !step.state.settings.never.contains(&never) {
        step.state.settings.never.push(never);
        library::store_settings(step);
    }
    for id in step.state.composers.keys().cloned().collect::<Vec<_>>() {
        composing::check(step, &id);
        step.draw.insert(id);
    }
}

/// The guide lives in the extension's own page; an address opens as it is.
pub(super) fn open_guide(step: &mut Step, link: &str) {
    let address = match link.strip_prefix('#') {
        Some(anchor) => format!("pages/panel.html#guide/{anchor}"),
        None if link.starts_with("https://") => link.to_owned(),
        None => "pages/panel.html#guide".to_owned(),
    };
    step.effects.push(Effect::OpenTab { address });
}

/// Where the caret goes for a finding: nowhere for the whole draft.
pub(super) fn can_be_silenced_for_good(finding: &Finding) -> bool {
    !finding.hint.whole && finding.hint.rule != BLANK && finding.hint.span != Span::new(0, 0)
}
