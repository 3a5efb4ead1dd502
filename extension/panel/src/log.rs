//! What I posted: a plain list, each line to be corrected, measured or deleted, and the list as a file.

use cuecard::session::panel::{FromPanel, ShareRow};
use leptos::prelude::*;

use crate::browser;
use crate::correct;
use crate::files;
use crate::icon::{Icon, icon};
use crate::node::move_among;
use crate::parts::{changing, group, line, only, press, press_named, status};
use crate::shared::{Shared, UNDO};

/// The tab's content.
pub fn section(shared: Shared) -> AnyView {
    let entries = shared.part(|model| model.shares.clone());
    let more = shared.part(|model| model.more_shares);
    let older = move || {
        group(
            "row",
            vec![press("button", shared.text("log_more"), move || {
                shared.send(&FromPanel::MoreShares);
            })],
        )
    };
    let row = move |first: ShareRow| {
        let id = first.id.clone();
        let now = Memo::new(move |before: Option<&ShareRow>| {
            let found = entries.with(|shares| shares.iter().find(|share| share.id == id).cloned());
            found
                .or_else(|| before.cloned())
                .unwrap_or_else(|| first.clone())
        });
        share(shared, now)
    };
    view! {
        <h2 class="unseen">{shared.text("log_title")}</h2>
        {only(move || entries.with(Vec::is_empty), move || line("empty", shared.text("log_empty")))}
        <ul class="items log" role="list" on:keydown=|key| move_among(&key, ".entry", false)>
            <For each=move || entries.get() key=|share| share.id.clone() children=row/>
        </ul>
        {only(move || more.get(), older)}
        {line("facts note", shared.text("log_note"))}
        {files::part(shared)}
    }
    .into_any()
}

fn share(shared: Shared, now: Memo<ShareRow>) -> AnyView {
    let deleted = Memo::new(move |_| now.with(|share| share.deleted));
    let over = RwSignal::new(false);
    let open = RwSignal::new(false);
    // The row goes when the time is over, whenever the background sends its next list.
    Effect::new(move || {
        over.set(false);
        if deleted.get() {
            set_timeout(
                move || {
                    over.set(
                        now.try_with_untracked(|share| share.deleted)
                            .unwrap_or(false),
                    );
                },
                UNDO,
            );
        }
    });
    let forms = move || {
        let row = now.get_untracked();
        let id = row.id.clone();
        correct::forms(shared, &row, move || {
            open.set(false);
            browser::focus(&format!("[id='share-{id}']"));
        })
    };
    view! {
        <li class="entry" tabindex="-1" hidden=over id=move || format!("share-{}", now.with(|share| share.id.clone()))>
            {changing(move || if deleted.get() { gone(shared, now) } else { standing(shared, now, open) })}
            {only(move || open.get() && !deleted.get(), forms)}
        </li>
    }
    .into_any()
}

fn standing(shared: Shared, now: Memo<ShareRow>, open: RwSignal<bool>) -> AnyView {
    let row = now.get();
    let name = shared.fill("log_delete_what", &[("title", &row.title)]);
    let link = (!row.link.is_empty()).then(|| view! {
        <a class="facts" href=row.link target="_blank" rel="noreferrer">{shared.text("log_open")}{icon(Icon::Elsewhere)}</a>
    });
    let change = shared.fill("log_correct_what", &[("title", &row.title)]);
    let figures = (!row.figures_words.is_empty()).then(|| line("facts", row.figures_words));
    view! {
        <div class="share">
            <div class="grow">
                <h3 class="title">{row.title}</h3>
                {line("facts", row.facts)}
                {figures}
                {link}
            </div>
            <button type="button" class="button quiet" aria-label=change aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>{shared.text("log_correct")}</button>
            {press_named("button quiet", shared.text("log_delete"), Some(name), move || delete(shared, now, false))}
        </div>
    }
    .into_any()
}

fn gone(shared: Shared, now: Memo<ShareRow>) -> AnyView {
    let name = shared.fill(
        "log_undo_what",
        &[("title", &now.with(|share| share.title.clone()))],
    );
    view! {
        <div class="share">
            {status("facts grow", shared.text("log_deleted"))}
            {press_named("button", shared.text("log_undo"), Some(name), move || delete(shared, now, true))}
        </div>
    }
    .into_any()
}

/// Deletes or takes back; the keyboard focus stays in the row, whose button is about to change.
fn delete(shared: Shared, now: Memo<ShareRow>, undo: bool) {
    let share = now.with_untracked(|share| share.id.clone());
    browser::focus(&format!("[id='share-{share}']"));
    shared.send(&FromPanel::DeleteShare { share, undo });
}
