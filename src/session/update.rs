//! One step: a message in, the new state and effects out.

use super::clock::Clock;
use super::effect::Effect;
use super::keeping;
use super::message::{Message, PortId, Stored, UNREAD};
use super::page::FromPage;
use super::state::{Batch, CardNotice, State, Step, Unsaid};
use super::texts::Texts;
use super::{
    acting, answering, composing, drawing, forgetting, inserting, later, left, library, log_step,
    managed, mentions, messages, panel_step, publishing, reminding, undo,
};
use super::{pausing, pictures};
use crate::json;
use crate::lean::Set;

/// Applies `message` to `state` at the moment of `clock`.
pub fn update(mut state: State, message: Message, clock: Clock) -> (State, Vec<Effect>) {
    let mut step = Step {
        state: &mut state,
        clock,
        effects: Vec::new(),
        draw: Set::default(),
        panels: false,
    };
    step.take(message);
    undo::forget_what_is_over(&mut step);
    pausing::end_what_is_over(&mut step);
    drawing::draw(&mut step);
    let effects = step.effects;
    (state, effects)
}

impl Step<'_> {
    fn take(&mut self, message: Message) {
        match message {
            Message::Woke(stored) => self.woke(*stored),
            Message::Preset(preset) => library::preset(self, preset),
            Message::TextsRead { language, json } => self.texts_read(&language, &json),
            Message::Page { port, tab, from } => self.page(port, tab, from),
            Message::Panel { port, act, from } => panel_step::take(self, port, act, from),
            Message::PortClosed { port } => self.port_closed(port),
            Message::Command { name, tab, id } => answering::command(self, &name, tab, id),
            Message::TabActivated { window, tab } => panel_step::tab_activated(self, window, tab),
            Message::PostsRead(posts) => library::posts_read(self, &posts),
            Message::SharesRead { shares, more, act } => match act {
                Some(act) => log_step::one_read(self, shares, *act),
                None => log_step::older_read(self, shares, more),
            },
            Message::LogRead { port, shares } => log_step::read(self, port, shares),
            Message::SharesSifted { port, act, shares } => {
                log_step::adopt(self, port, act, &shares);
            }
            Message::Alarm => reminding::look(self),
            Message::NotificationClicked => reminding::clicked(self),
            Message::Written { batch } => self.written(batch),
            Message::WriteFailed { batch, reason } => self.write_failed(batch, &reason),
            Message::Fetched { address, result } => library::fetched(self, &address, result),
            Message::Deleted(result) => forgetting::deleted(self, result),
            Message::Managed(managed) => managed::changed(self, managed),
            Message::KnockFailed { tab, id } => self.knock_failed(tab, &id),
            Message::Permitted { granted, tabs_open } => {
                self.state.reload_needed = granted && tabs_open;
                acting::permitted(self, granted);
            }
        }
    }

    fn woke(&mut self, stored: Stored) {
        let state = &mut *self.state;
        state.settings = stored.settings;
        state.managed = stored.managed;
        state.history = stored.history;
        state.queue = stored.queue;
        state.browser_language = stored.browser_language;
        state.permitted = stored.permitted;
        state.unread = stored.unread;
        state.unsaid = match (stored.newer_storage, stored.unread_storage) {
            (true, _) => Some(Unsaid::Storage("NewerStorage")),
            (_, true) => Some(Unsaid::Storage("UnreadStorage")),
            _ => None,
        };
        for (id, json) in stored.composers {
            if id.starts_with(UNREAD) {
                state.unread = true;
            } else {
                state.asleep.entry(id).or_default().0 = json;
            }
        }
        log_step::begin_list(state);
        for (key, json) in stored.remembered {
            match key.strip_prefix(keeping::CARD_KEY) {
                Some(id) => state.asleep.entry(id.to_owned()).or_default().1 = json,
                None if key == library::SAMPLE_KEY => state.sample_confirmed = true,
                None if key == answering::MARKED_KEY => {
                    let marked: Vec<i32> = json::read(&json).unwrap_or_default();
                    state.marked.extend(marked.into_iter().map(|tab| (tab, ())));
                }
                None if key == managed::ASKED_KEY => {
                    state.asked_company = json.parse().unwrap_or_default();
                }
                None if undo::recall(state, &key, &json) => {}
                None if left::recall(state, &key, &json) => {}
                None if key == later::HAND_KEY => state.hand = json::read(&json).ok(),
                None => panel_step::recall(state, &key, json),
            }
        }
        let nothing_stored = stored.program.is_none();
        match stored.program {
            Some(program) if state.settings.forgotten_at.is_some() => {
                state.forgotten = library::load(program).ok();
            }
            Some(program) => library::wake(self, program),
            None => {}
        }
        if nothing_stored || self.state.program.is_some() {
            managed::look_for_program(self, false);
        }
        messages::woke(self);
        self.set_language();
        keeping::forget_old(self);
        log_step::lapse(self);
    }

    /// The person's language, else the browser's, else English; reads its sentences.
    pub(super) fn set_language(&mut self) {
        let wished = self
            .state
            .settings
            .language
            .clone()
            .unwrap_or_else(|| self.state.browser_language.clone());
        Texts::language_for(&wished).clone_into(&mut self.state.language);
        self.effects.push(Effect::ReadTexts {
            language: self.state.language.clone(),
        });
    }

    fn texts_read(&mut self, language: &str, json: &str) {
        if language == self.state.language {
            self.state.texts = Texts::read(json);
            library::say_unsaid(self);
            answering::answer_waiting(self);
            reminding::look(self);
            self.draw_all();
        }
    }

    /// Every composer and page is shown anew.
    pub(super) fn draw_all(&mut self) {
        self.draw.extend(self.state.composers.keys().cloned());
        self.panels = true;
    }

    fn page(&mut self, port: PortId, tab: i32, from: FromPage) {
        match from {
            FromPage::Hello { .. } => composing::hello(self, port, tab, from),
            FromPage::Edit {
                composer,
                revision,
                range,
                insert,
                caret,
            } => {
                composing::edit(self, tab, &composer, revision, range, &insert, caret);
            }
            FromPage::Rest {
                composer,
                revision,
                caret,
                long,
                elsewhere,
            } => {
                composing::rest(self, tab, &composer, revision, caret, long, elsewhere);
            }
            FromPage::Mentions {
                composer,
                revision,
                ranges,
            } => mentions::told(self, &composer, revision, ranges),
            FromPage::Chosen {
                id,
                composer,
                event,
                value,
            } => acting::chosen(self, port, &id, &composer, event, &value),
            FromPage::Inserted {
                id,
                composer,
                insertion,
                outcome,
            } => {
                inserting::inserted(self, port, &id, &composer, &insertion, outcome);
            }
            FromPage::Away { composer } => self.put_to_sleep(&composer),
            FromPage::PostClicked { .. } => publishing::clicked(self, port, from),
            FromPage::Closed { .. } => publishing::ended(self, port, from),
            FromPage::Linked {
                id, share, href, ..
            } => publishing::linked(self, port, &id, &share, &href),
            FromPage::Picture { file } => pictures::wanted(self, port, &file),
            FromPage::PictureUsed {
                composer,
                file,
                save,
                done,
            } => pictures::used(self, &composer, file, save, done),
            FromPage::Unreadable { .. } => {
                self.state.unreadable.insert(port, tab);
                self.panels = true;
            }
        }
    }

    /// The composers of a closed port stay known until they come back or the background dies.
    fn port_closed(&mut self, port: PortId) {
        self.state.panels.remove(&port);
        self.panels |= self.state.unreadable.remove(&port).is_some();
        let gone: Vec<String> = (self.state.composers.iter())
            .filter(|(_, composer)| composer.port == port)
            .map(|(id, _)| id.clone())
            .collect();
        for id in gone {
            // Its page may be gone for good; if it comes back, so does its hello.
            publishing::left(self, &id, "", true, String::new());
            self.put_to_sleep(&id);
        }
    }

    /// The composer is not there any more: the panel then says so and offers Copy.
    fn knock_failed(&mut self, tab: i32, id: &str) {
        if id.is_empty() {
            return; // Nobody asked for anything yet.
        }
        if let Some(composer) = self.state.composer_in(tab).cloned() {
            self.put_to_sleep(&composer);
        }
        self.panels = true;
        answering::not_taken(self, tab, id);
    }

    /// Keeps what is known of a composer until it comes back.
    pub(super) fn put_to_sleep(&mut self, id: &str) {
        if let Some(composer) = self.state.composers.remove(id) {
            let memory = json::write(&composer.memory);
            let card = json::write(&composer.card);
            self.state.asleep.insert(id.to_owned(), (memory, card));
            self.panels = true;
        }
    }

    fn written(&mut self, batch: u32) {
        let Some(Batch {
            acts,
            program,
            cards,
            over,
            ..
        }) = self.state.batches.remove(&batch)
        else {
            return;
        };
        for id in cards {
            keeping::remember_card(self, &id);
        }
        if !over.is_empty() {
            keeping::forget(self, &over);
        }
        keeping::acknowledge(self, &acts);
        if let Some(program) = program {
            library::take_effect(self, *program);
        }
    }

    fn write_failed(&mut self, batch: u32, reason: &str) {
        let Some(Batch {
            acts,
            history,
            queue,
            program,
            cards,
            ..
        }) = self.state.batches.remove(&batch)
        else {
            return;
        };
        // The person is told in the extension's page, and does it again.
        let of_panels = |act: &&(PortId, String)| self.state.panels.contains_key(&act.0);
        let told: Vec<_> = acts.iter().filter(of_panels).cloned().collect();
        keeping::acknowledge(self, &told);
        if let Some(queue) = queue {
            for later in self.state.batches.values_mut() {
                if later.queue.is_some() {
                    later.queue = Some(queue.clone());
                }
            }
            self.state.queue = queue;
        }
        if let Some(history) = history {
            // The page repeats its act at the next event, so the share is not lost; neither if what
            // came after it fails too.
            for later in self.state.batches.values_mut() {
                if later.history.is_some() {
                    later.history = Some(history.clone());
                }
            }
            self.state.history = history;
        }
        self.state.notice = Some(library::not_stored(
            &self.state.texts,
            reason,
            program.is_some(),
        ));
        let (ports, acts): (Vec<PortId>, Set) = acts.into_iter().unzip();
        for (id, composer) in &mut self.state.composers {
            composer.card.acts.retain(|act| !acts.contains(act));
            if ports.contains(&composer.port) {
                composer.card.notice = CardNotice::NotStored;
                self.draw.insert(id.clone());
            }
        }
        for id in cards {
            keeping::remember_card(self, &id);
        }
        self.panels = true;
    }
}
