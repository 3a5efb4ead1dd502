//! What the person is, where the programme has texts or rules that are not for everybody.

use cuecard::session::panel::{AudienceGroup, FromPanel};
use leptos::prelude::*;

use crate::browser;
use crate::choices;
use crate::parts::{changing, group, line, only};
use crate::shared::Shared;

/// The part of the settings; nothing where the programme speaks to all alike.
pub fn part(shared: Shared) -> AnyView {
    let groups = shared.part(|model| model.audiences.clone());
    let language = shared.part(|model| model.language.clone());
    let choices = move || {
        let language = language.get();
        let groups = groups.get().into_iter();
        let groups = groups.map(|one| choice(shared, &one, &language)).collect();
        group("you", groups)
    };
    only(
        move || groups.with(|groups| !groups.is_empty()),
        move || {
            let content = vec![
                line("facts", shared.text("options_you_why")),
                changing(choices),
            ];
            choices::part(shared.text("options_you"), content.into_any())
        },
    )
}

/// What can be ticked under one key.
fn choice(shared: Shared, group: &AudienceGroup, language: &str) -> AnyView {
    let by_company = group.by_company;
    let entries = group.entries.iter();
    let entries = entries.map(|entry| tick(shared, entry, by_company, language));
    let set = by_company.then(|| line("facts", shared.text("options_you_company")));
    view! {
        <fieldset>
            <legend class="title">{group.name.clone()}</legend>
            <div class="topics">{entries.collect_view()}</div>
            {set}
        </fieldset>
    }
    .into_any()
}

fn tick(shared: Shared, entry: &str, by_company: bool, language: &str) -> AnyView {
    let said = match entry.split_once(':') {
        Some(("country", code)) => browser::country(code, language),
        Some((_, said)) => said.to_owned(),
        None => entry.to_owned(),
    };
    let (known, toggled) = (entry.to_owned(), entry.to_owned());
    let ticked = shared.part(move |model| model.audience.contains(&known));
    let toggle = move |_| {
        let mut audience = (shared.model).with_untracked(|model| model.settings.audience.clone());
        if ticked.get_untracked() {
            audience.retain(|entry| *entry != toggled);
        } else {
            audience.push(toggled.clone());
        }
        shared.send(&FromPanel::SetAudience { audience });
    };
    view! {
        <label class="topic">
            <input type="checkbox" prop:checked=ticked prop:disabled=by_company on:change=toggle/>
            <span>{said}</span>
        </label>
    }
    .into_any()
}
