//! What stands above all tabs when there is occasion: a reminder, a question about a share, a text that was left.

use cuecard::session::panel::{Doubt, FromPanel, LeftRow};
use cuecard::session::view::CardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::icon::{Icon, icon};
use crate::later;
use crate::parts::{changing, group, line, only, press, press_named, status};
use crate::shared::{Shared, UNDO};

/// All of them, the most pressing first.
pub fn all(shared: Shared) -> AnyView {
    vec![reminder(shared), doubt(shared), left(shared)].into_any()
}

fn reminder(shared: Shared) -> AnyView {
    let said = shared.part(|model| model.reminder.clone());
    let composer = shared.part(|model| model.composer.is_some());
    let id = move || shared.model.with_untracked(|model| model.reminded.clone());
    let act = move || {
        if composer.get() {
            press("button primary", shared.text("later_insert"), move || {
                insert(shared, id());
            })
        } else {
            press("button", shared.text("later_go"), move || {
                later::go(shared, &id());
            })
        }
    };
    let drawn = move || {
        let name = shared.text("panel_dismiss");
        view! {
            <section class="notice offer" aria-label=shared.text("later_title")>
                <div class="grow">
                    {status("title", said)}
                    {line("facts", shared.text("later_you_post"))}
                </div>
                {changing(act)}
                <button type="button" class="button quiet icon-only" aria-label=name title=name
                    on:click=move |_| shared.send(&FromPanel::HeardReminder)>{icon(Icon::Close)}</button>
            </section>
        }
        .into_any()
    };
    only(move || said.with(|said| !said.is_empty()), drawn)
}

fn insert(shared: Shared, planned: String) {
    shared.choose(
        CardEvent::InsertKept {
            planned,
            replace: false,
        },
        String::new(),
    );
}

/// Asked once, and not any more after a day.
fn doubt(shared: Shared) -> AnyView {
    let doubt = shared.part(|model| model.doubt.clone());
    let drawn = move || {
        let Some(Doubt {
            share,
            question,
            facts,
        }) = doubt.get()
        else {
            return ().into_any();
        };
        let answer = |key: &'static str, yes: Option<bool>| {
            let share = share.clone();
            press("button", shared.text(key), move || {
                shared.send(&FromPanel::AnswerPosted {
                    share: share.clone(),
                    yes,
                });
                shared.say("doubt_thanks", &[]);
            })
        };
        let answers = vec![
            answer("doubt_yes", Some(true)),
            answer("doubt_no", Some(false)),
            answer("doubt_unknown", None),
        ];
        let name = question.clone();
        view! {
            <section class="notice offer" aria-label=name>
                <div class="grow">{status("title", question)}{line("facts", facts)}</div>
                {group("row", answers)}
            </section>
        }
        .into_any()
    };
    changing(drawn)
}

/// The newest text that a composer left; once it is used or let go, the next.
fn left(shared: Shared) -> AnyView {
    let newest = shared.part(|model| model.left.first().cloned());
    let composer = shared.part(|model| model.composer.is_some());
    let over = RwSignal::new(String::new());
    let drawn = move || {
        let Some(row) = newest.get().filter(|row| row.id != over.get()) else {
            return ().into_any();
        };
        if row.forgotten {
            return gone(shared, row, over);
        }
        standing(shared, row, composer.get())
    };
    changing(drawn)
}

fn standing(shared: Shared, row: LeftRow, composer: bool) -> AnyView {
    let (id, kept, copied) = (row.id.clone(), row.id.clone(), row.text);
    let keep = move || {
        shared.send(&FromPanel::KeepLeft {
            planned: browser::new_id(),
            left: kept.clone(),
        });
    };
    let (taken, forgotten) = (row.id.clone(), row.id);
    let forget = move || {
        shared.send(&FromPanel::ForgetLeft {
            left: forgotten.clone(),
            undo: false,
        });
    };
    let first = if composer {
        press("button primary", shared.text("later_insert"), move || {
            insert(shared, id.clone());
        })
    } else {
        press("button", shared.text("later_go"), move || {
            later::go(shared, &taken);
        })
    };
    let actions = vec![
        first,
        press("button quiet", shared.text("card_copy"), move || {
            shared.copy(copied.clone());
        }),
        press("button quiet", shared.text("later_title"), keep),
        press("button quiet", shared.text("left_forget"), forget),
    ];
    view! {
        <section class="notice offer" aria-label=shared.text("left_title")>
            <div class="grow">
                {line("facts", shared.text("left_title"))}
                <p class="title" dir="auto">{row.title}</p>
                {line("facts", row.facts)}
                {line("facts note", shared.text("left_note"))}
            </div>
            {group("row", actions)}
        </section>
    }
    .into_any()
}

fn gone(shared: Shared, row: LeftRow, over: RwSignal<String>) -> AnyView {
    let name = shared.fill("log_undo_what", &[("title", &row.title)]);
    let id = row.id.clone();
    set_timeout(move || over.set(id.clone()), UNDO);
    let undo = move || {
        shared.send(&FromPanel::ForgetLeft {
            left: row.id.clone(),
            undo: true,
        });
    };
    view! {
        <section class="notice offer" aria-label=shared.text("left_title")>
            {status("facts grow", shared.text("left_forgotten"))}
            {press_named("button", shared.text("log_undo"), Some(name), undo)}
        </section>
    }
    .into_any()
}
