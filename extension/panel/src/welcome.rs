//! First run: one page, under a minute. Until it is answered, Cuecard stays in the side panel.

use cuecard::session::panel::FromPanel;
use leptos::prelude::*;

use crate::choices;
use crate::icon::{Icon, icon, sign};
use crate::program;
use crate::shared::Shared;

/// The whole page.
pub fn page(shared: Shared) -> AnyView {
    let has_topics = shared.part(|model| !model.topics.is_empty());
    let topics = move || {
        has_topics.get().then(|| choices::part(shared.text("welcome_topics"), choices::topics(shared)))
    };
    view! {
        <header class="hero">
            {sign()}
            <h1>{shared.text("welcome_title")}</h1>
            <p class="soft">{shared.text("welcome_lead")}</p>
        </header>
        <main class="column">
            {program::notice(shared)}
            {choices::part(shared.text("panel_start_title"), texts(shared))}
            {choices::part(shared.text("welcome_permission"), choices::permission(shared, false))}
            {choices::part(shared.text("welcome_presence"), choices::presence(shared))}
            {choices::part(shared.text("welcome_language"), choices::language(shared))}
            {topics}
            {finish(shared)}
        </main>
    }
    .into_any()
}

/// Where the texts come from: the ways, or what was chosen.
fn texts(shared: Shared) -> AnyView {
    let program = shared.part(|model| model.program.as_ref().map(|one| (one.name.clone(), one.posts, one.sample)));
    let changing = RwSignal::new(false);
    // A new programme ends the choosing.
    Effect::new(move || {
        program.track();
        changing.set(false);
    });
    let drawn = move || match program.get() {
        Some((name, posts, sample)) if !changing.get() => {
            let texts = shared.count("panel_found", posts as usize);
            let said = shared.fill("welcome_program_done", &[("name", &name), ("texts", &texts)]);
            view! {
                <p class="given">
                    {icon(Icon::Done)}<span>{said}</span>
                    {sample.then(|| view! { <span class="pill">{shared.text("app_sample")}</span> })}
                </p>
                <button type="button" class="button" on:click=move |_| changing.set(true)>
                    {shared.text("options_program_replace")}
                </button>
            }
            .into_any()
        }
        _ => view! { <p class="body">{shared.text("panel_start_body")}</p>{program::ways(shared)} }.into_any(),
    };
    view! { <div class="answer">{drawn}</div> }.into_any()
}

fn finish(shared: Shared) -> AnyView {
    let welcomed = shared.part(|model| model.settings.welcomed);
    let drawn = move || {
        if welcomed.get() {
            view! {
                <p class="given">{icon(Icon::Done)}<span>{shared.text("welcome_finished")}</span></p>
                <button type="button" class="button primary" on:click=move |_| choices::open_panel(shared)>
                    {shared.text("welcome_open_panel")}
                </button>
            }
            .into_any()
        } else {
            view! {
                <button type="button" class="button primary large" on:click=move |_| shared.send(FromPanel::Welcomed)>
                    {shared.text("welcome_done")}
                </button>
            }
            .into_any()
        }
    };
    view! {
        <div class="finish" role="status">
            {drawn}
            <p class="facts">{shared.text("welcome_later")}</p>
        </div>
    }
    .into_any()
}
