//! First run: one page, under a minute. Until it is answered, Cuecard stays in the side panel.

use cuecard::session::panel::FromPanel;
use leptos::prelude::*;

use crate::choices;
use crate::icon::sign;
use crate::parts::{changing, group, line, only, press};
use crate::program;
use crate::shared::Shared;

/// The whole page.
pub fn page(shared: Shared) -> AnyView {
    let has_topics = shared.part(|model| !model.topics.is_empty());
    let topics = only(
        move || has_topics.get(),
        move || choices::part(shared.text("welcome_topics"), choices::topics(shared)),
    );
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
    let program = shared.part(|model| {
        model
            .program
            .as_ref()
            .map(|one| (one.name.clone(), one.texts.clone(), one.sample))
    });
    let choosing = RwSignal::new(false);
    // A new programme ends the choosing.
    Effect::new(move || {
        program.track();
        choosing.set(false);
    });
    changing(move || match program.get() {
        Some((name, texts, sample)) if !choosing.get() => {
            let said = shared.fill(
                "welcome_program_done",
                &[("name", &name), ("texts", &texts)],
            );
            let pill = sample.then(|| shared.text("app_sample"));
            let replace = press(
                "button",
                shared.text("options_program_replace"),
                move || choosing.set(true),
            );
            group("answer", vec![choices::given(said, pill), replace])
        }
        _ => vec![
            line("body", shared.text("panel_start_body")),
            program::ways(shared),
        ]
        .into_any(),
    })
}

fn finish(shared: Shared) -> AnyView {
    let welcomed = shared.part(|model| model.settings.welcomed);
    let done = move || {
        press(
            "button primary large",
            shared.text("welcome_done"),
            move || shared.send(&FromPanel::Welcomed),
        )
    };
    let finished = move || {
        let open = press(
            "button primary",
            shared.text("welcome_open_panel"),
            move || choices::open_panel(shared),
        );
        vec![choices::given(shared.text("welcome_finished"), None), open].into_any()
    };
    view! {
        <div class="finish" role="status">
            {only(move || !welcomed.get(), done)}
            {only(move || welcomed.get(), finished)}
            {line("facts", shared.text("welcome_later"))}
        </div>
    }
    .into_any()
}
