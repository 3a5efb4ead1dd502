//! For later: the texts that the person means to publish, in their order, with their times.

use cuecard::session::panel::{FromPanel, PlannedRow};
use cuecard::session::view::CardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::moments;
use crate::node::move_among;
use crate::parts::{changing, group, labelled, line, only, press, press_named, status};
use crate::shared::{Shared, UNDO};

/// The tab's content.
pub fn section(shared: Shared) -> AnyView {
    let rows = shared.part(|model| model.later.clone());
    let can_keep = shared.part(|model| model.composer.as_ref().is_some_and(|one| one.has_text));
    let keep = move || {
        press("button", shared.text("later_keep_draft"), move || {
            shared.choose(
                CardEvent::Keep {
                    post: String::new(),
                    variant: String::new(),
                },
                String::new(),
            );
        })
    };
    let row = move |first: PlannedRow| {
        let id = first.id.clone();
        let now = Memo::new(move |before: Option<&PlannedRow>| {
            let found = rows.with(|rows| rows.iter().find(|row| row.id == id).cloned());
            found
                .or_else(|| before.cloned())
                .unwrap_or_else(|| first.clone())
        });
        planned(shared, now)
    };
    let some = move || rows.with(|rows| !rows.is_empty());
    view! {
        <h2 class="unseen">{shared.text("later_title")}</h2>
        {line("facts", shared.text("later_you_post"))}
        {only(move || can_keep.get(), keep)}
        {only(move || !some(), move || line("empty", shared.text("later_empty")))}
        <ul class="items log" role="list" on:keydown=|key| move_among(&key, ".planned", false)>
            <For each=move || rows.get() key=|row| row.id.clone() children=row/>
        </ul>
        {only(some, move || line("facts note", shared.text("later_privacy")))}
    }
    .into_any()
}

fn planned(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let removed = Memo::new(move |_| now.with(|row| row.removed));
    let over = RwSignal::new(false);
    let open = RwSignal::new(false);
    // The row goes when the time is over, whenever the background sends its next list.
    Effect::new(move || {
        over.set(false);
        if removed.get() {
            open.set(false);
            let end = move || over.set(now.try_with_untracked(|row| row.removed).unwrap_or(false));
            set_timeout(end, UNDO);
        }
    });
    view! {
        <li class="planned" tabindex="-1" hidden=over id=move || format!("planned-{}", now.with(|row| row.id.clone()))>
            {changing(move || if removed.get() { gone(shared, now) } else { standing(shared, now, open) })}
        </li>
    }
    .into_any()
}

/// A part of the row, followed, so that what the person is using stays where it is.
fn of<T: PartialEq + Send + Sync + 'static>(
    now: Memo<PlannedRow>,
    read: fn(&PlannedRow) -> T,
) -> Memo<T> {
    Memo::new(move |_| now.with(read))
}

fn named(shared: Shared, now: Memo<PlannedRow>, key: &str) -> String {
    let title = now.with_untracked(|row| row.title.clone());
    shared.now(key, &[("title", &title)])
}

fn standing(shared: Shared, now: Memo<PlannedRow>, open: RwSignal<bool>) -> AnyView {
    let title = of(now, |row| row.title.clone());
    let facts = of(now, |row| row.facts.clone());
    let note = of(now, |row| row.note.clone());
    let name = named(shared, now, "later_change_what");
    let toggle = move |_| open.update(|open| *open = !*open);
    view! {
        <div class="share">
            <div class="grow">
                <h3 class="title">{title}</h3>
                {line("facts", facts)}
            </div>
            {use_it(shared, now)}
            <button type="button" class="button quiet" aria-label=name aria-expanded=move || open.get().to_string()
                on:click=toggle>{shared.text("later_change")}</button>
        </div>
        {only(move || note.with(|note| !note.is_empty()), move || line("facts hint-line", note))}
        {better(shared, now)}
        {only(move || open.get(), move || change(shared, now))}
    }
    .into_any()
}

/// The one action: into the composer that is open, else to the network.
fn use_it(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let usable = of(now, |row| row.usable);
    let composer = shared.part(|model| model.composer.is_some());
    let action = move || {
        let id = now.with_untracked(|row| row.id.clone());
        if composer.get() {
            press("button primary", shared.text("later_insert"), move || {
                shared.choose(
                    CardEvent::InsertKept {
                        planned: id.clone(),
                        replace: false,
                    },
                    String::new(),
                );
            })
        } else {
            press("button", shared.text("later_go"), move || go(shared, &id))
        }
    };
    only(move || usable.get(), move || changing(action))
}

/// Goes to the network with a text at hand.
pub fn go(shared: Shared, id: &str) {
    shared.send(&FromPanel::TakeAlong {
        text: id.to_owned(),
    });
    shared.say("later_gone_along", &[]);
}

/// A better time, where the text has one with something against it, or none.
fn better(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let words = of(now, |row| row.free_words.clone());
    let said = Signal::derive(move || shared.fill("later_use_free", &[("moment", &words.get())]));
    let offer = move || {
        let take = move || {
            let (free, remind) = now.with_untracked(|row| (row.free, row.remind));
            plan(shared, now, free, remind);
        };
        group("row better", vec![press("button", said, take)])
    };
    only(move || words.with(|words| !words.is_empty()), offer)
}

fn plan(shared: Shared, now: Memo<PlannedRow>, at: Option<i64>, remind: bool) {
    shared.send(&FromPanel::PlanText {
        planned: now.with_untracked(|row| row.id.clone()),
        at,
        remind,
    });
}

/// Time, reminder, words, order, and the ways out.
fn change(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let at = of(now, |row| row.at);
    let own = now.with_untracked(|row| !row.text.is_empty());
    let timed = move |change: web_sys::Event| {
        let at = moments::moment(&event_target_value(&change));
        let remind = now.with_untracked(|row| row.remind);
        plan(shared, now, at, remind && at.is_some());
    };
    let time = view! {
        <input type="datetime-local" prop:value=move || at.get().map(moments::local).unwrap_or_default() on:change=timed/>
    };
    let mut parts = vec![
        labelled(shared.text("later_when"), time.into_any()),
        remind(shared, now),
    ];
    if own {
        parts.push(words(shared, now));
    }
    parts.push(ways(shared, now));
    parts.push(line("facts note", shared.text("later_order")));
    group("form", parts)
}

fn remind(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let ticked = of(now, |row| row.remind);
    let without_time = of(now, |row| row.at.is_none());
    let toggled = move |change: web_sys::Event| {
        let wanted = event_target_checked(&change);
        let at = now.with_untracked(|row| row.at);
        plan(shared, now, at, wanted);
        if wanted {
            // Within the click, as the browser wants it; refused, reminders show here.
            let asked = browser::request_notifications();
            leptos::task::spawn_local(async move {
                if !asked.await.unwrap_or(false) {
                    shared.say("later_no_notifications", &[]);
                }
            });
        }
    };
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=ticked prop:disabled=without_time on:change=toggled/>
            <span>{shared.text("later_remind")}</span>
        </label>
        {line("facts note", shared.text("later_remind_one"))}
    }
    .into_any()
}

fn words(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let text = of(now, |row| row.text.clone());
    let wrote = move |change: web_sys::Event| {
        shared.send(&FromPanel::WriteText {
            planned: now.with_untracked(|row| row.id.clone()),
            text: event_target_value(&change),
        });
    };
    let area = view! { <textarea rows="6" dir="auto" prop:value=text on:change=wrote></textarea> };
    labelled(shared.text("later_your_text"), area.into_any())
}

fn ways(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let skip = move || {
        shared.send(&FromPanel::SkipText {
            planned: now.with_untracked(|row| row.id.clone()),
            from: now.with_untracked(|row| row.at),
        });
    };
    let button = |key: &'static str, what: &str, act: Box<dyn FnMut()>| {
        press_named(
            "button quiet",
            shared.text(key),
            Some(named(shared, now, what)),
            act,
        )
    };
    let parts = vec![
        button(
            "later_up",
            "later_up_what",
            Box::new(move || shift(shared, now, -1)),
        ),
        button(
            "later_down",
            "later_down_what",
            Box::new(move || shift(shared, now, 1)),
        ),
        button("later_skip", "later_skip_what", Box::new(skip)),
        button(
            "later_remove",
            "later_remove_what",
            Box::new(move || remove(shared, now, false)),
        ),
    ];
    group("row", parts)
}

/// Moves the text one place up or down among those that wait.
fn shift(shared: Shared, now: Memo<PlannedRow>, by: isize) {
    let id = now.with_untracked(|row| row.id.clone());
    let mut ids: Vec<String> = shared.model.with_untracked(|model| {
        let rows = model.later.iter().filter(|row| !row.removed);
        rows.map(|row| row.id.clone()).collect()
    });
    let from = ids.iter().position(|other| *other == id);
    let to = from.and_then(|from| from.checked_add_signed(by));
    if let (Some(from), Some(to)) = (from, to.filter(|to| *to < ids.len())) {
        ids.swap(from, to);
        shared.send(&FromPanel::OrderTexts { planned: ids });
    }
}

fn gone(shared: Shared, now: Memo<PlannedRow>) -> AnyView {
    let name = Some(named(shared, now, "log_undo_what"));
    let undo = move || remove(shared, now, true);
    view! {
        <div class="share">
            {status("facts grow", shared.text("later_removed"))}
            {press_named("button", shared.text("log_undo"), name, undo)}
        </div>
    }
    .into_any()
}

/// Takes out or back; the keyboard focus stays in the row, whose buttons are about to change.
fn remove(shared: Shared, now: Memo<PlannedRow>, undo: bool) {
    let planned = now.with_untracked(|row| row.id.clone());
    browser::focus(&format!("[id='planned-{planned}']"));
    shared.send(&FromPanel::RemoveText { planned, undo });
}
