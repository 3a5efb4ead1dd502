//! The settings: everything that first run asked, and what Cuecard keeps and sees.

use std::time::Duration;

use cuecard::session::panel::{FromPanel, ProgramCard};
use leptos::prelude::*;

use crate::browser::{self, Command};
use crate::choices;
use crate::icon::sign;
use crate::knows;
use crate::parts::{changing, group, line, only, press, press_named, status};
use crate::pause;
use crate::program;
use crate::shared::{Shared, UNDO};
use crate::you;

/// The whole page.
pub fn page(shared: Shared) -> AnyView {
    view! {
        <header class="hero small">{sign()}<h1>{shared.text("options_title")}</h1></header>
        <main class="column">
            {program::notice(shared)}
            {choices::part(shared.text("options_program"), texts_and_guide(shared))}
            {choices::part(shared.text("welcome_presence"), choices::presence(shared))}
            {choices::part(shared.text("options_permission"), choices::permission(shared, true))}
            {choices::part(shared.text("options_messages"), messages(shared))}
            {choices::part(shared.text("welcome_language_label"), choices::language(shared))}
            {choices::part(shared.text("welcome_topics"), topics(shared))}
            {you::part(shared)}
            {choices::part(shared.text("left_option_title"), bring_back(shared))}
            {choices::part(shared.text("options_never"), never(shared))}
            {choices::part(shared.text("options_pauses"), pause::content(shared))}
            {choices::part(shared.text("options_keyboard"), keyboard(shared))}
            {choices::part(shared.text("options_sees"), sees(shared))}
            {choices::part(shared.text("options_kept"), knows::content(shared))}
        </main>
    }
    .into_any()
}

fn texts_and_guide(shared: Shared) -> AnyView {
    let program = shared.part(|model| model.program.clone());
    let forgotten = shared.part(|model| model.forgotten.clone());
    let replacing = RwSignal::new(false);
    // A new programme, or none, ends the replacing.
    Effect::new(move || {
        program.track();
        replacing.set(false);
    });
    changing(move || match program.get() {
        Some(program) => group(
            "answer",
            vec![facts(shared, &program), ways_out(shared, replacing)],
        ),
        None => group(
            "answer",
            vec![none_now(shared, forgotten), program::ways(shared)],
        ),
    })
}

/// No texts yet, or those that were forgotten a moment ago with their way back.
fn none_now(shared: Shared, forgotten: Memo<String>) -> AnyView {
    let gone = move || {
        let name = forgotten.get_untracked();
        let said = shared.fill("options_program_gone", &[("name", &name)]);
        let undo = shared.fill("log_undo_what", &[("title", &name)]);
        let back = move || shared.send(&FromPanel::KeepProgram);
        // The button that was pressed is gone; its opposite stands in its place.
        request_animation_frame(|| browser::focus("#undo button"));
        set_timeout(
            move || shared.look_again(),
            UNDO + Duration::from_millis(500),
        );
        let undo = press_named("button", shared.text("log_undo"), Some(undo), back);
        view! { <div class="row" id="undo">{status("facts grow", said)}{undo}</div> }.into_any()
    };
    let none = move || line("facts", shared.text("options_program_none"));
    vec![
        only(move || forgotten.with(|name| !name.is_empty()), gone),
        only(move || forgotten.with(String::is_empty), none),
    ]
    .into_any()
}

fn facts(shared: Shared, program: &ProgramCard) -> AnyView {
    let source = if program.sample {
        shared.fill("options_program_source_sample", &[])
    } else {
        program.source.clone()
    };
    let row = |key: &'static str, value: String| {
        (!value.is_empty()).then(|| fact(shared.text(key), value.into_any()))
    };
    let problems = (!program.problems.is_empty()).then(|| {
        let said = shared.count("options_program_problems", program.problems.len());
        view! { <div class="notice important">{program::detail_lines(said, program.problems.clone())}</div> }
    });
    let by_company = shared
        .part(|model| model.managed.program.clone())
        .with(|address| !address.is_empty() && *address == program.source);
    view! {
        <p class="title">
            {program.name.clone()}
            {program.sample.then(|| view! { " " <span class="pill">{shared.text("app_sample")}</span> })}
        </p>
        <dl>
            {row("options_program_posts", program.texts.clone())}
            {row("options_program_version", program.version.clone())}
            {row("options_program_source", source)}
            {row("options_program_contact", program.contact.clone())}
        </dl>
        {by_company.then(|| line("facts", shared.text("options_program_company")))}
        {problems}
    }
    .into_any()
}

/// One fact of a list of them.
fn fact(name: impl Into<Signal<String>>, value: AnyView) -> AnyView {
    let name = name.into();
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

/// Replace the programme, or forget it.
fn ways_out(shared: Shared, replacing: RwSignal<bool>) -> AnyView {
    let forget = move || shared.send(&FromPanel::ForgetProgram);
    let toggle = move |_| replacing.update(|open| *open = !*open);
    let word = move || {
        shared.fill(
            if replacing.get() {
                "options_program_keep"
            } else {
                "options_program_replace"
            },
            &[],
        )
    };
    view! {
        <div class="row">
            <button type="button" class="button" aria-expanded=move || replacing.get().to_string() on:click=toggle>{word}</button>
            {press("button quiet", shared.text("options_program_forget"), forget)}
        </div>
        {line("facts", shared.text("options_program_forget_body"))}
        {only(move || replacing.get(), move || program::ways(shared))}
    }
    .into_any()
}

fn topics(shared: Shared) -> AnyView {
    let none = shared.part(|model| model.topics.is_empty());
    changing(move || {
        if none.get() {
            line("facts", shared.text("options_topics_none"))
        } else {
            choices::topics(shared)
        }
    })
}

/// Whether to help in private messages, too.
fn messages(shared: Shared) -> AnyView {
    let on = shared.part(|model| model.settings.messages);
    let toggle = move |_| {
        shared.send(&FromPanel::SetMessages {
            on: !on.get_untracked(),
        });
    };
    view! {
        <label class="option">
            <input type="checkbox" prop:checked=on aria-describedby="messages-body" on:change=toggle/>
            <span class="grow">
                <span class="title">{shared.text("options_messages_on")}</span>
                <span class="facts" id="messages-body">{shared.text("options_messages_body")}</span>
            </span>
        </label>
    }
    .into_any()
}

/// Whether texts that were closed without being published are offered again.
fn bring_back(shared: Shared) -> AnyView {
    let on = shared.part(|model| !model.settings.without_bring_back);
    let toggled = move |change: web_sys::Event| {
        let on = event_target_checked(&change);
        shared.send(&FromPanel::SetBringBack { on });
    };
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=on on:change=toggled/>
            <span>{shared.text("left_option")}</span>
        </label>
        {line("facts", shared.text("left_option_body"))}
    }
    .into_any()
}

/// Words for which a rule stays silent, each with its way back.
fn never(shared: Shared) -> AnyView {
    let words = shared.part(|model| model.settings.never.clone());
    let one = move |(rule, word): (String, String)| {
        let name = shared.fill("options_never_again_what", &[("word", &word)]);
        let said = word.clone();
        let again = move || {
            shared.send(&FromPanel::HintAgain {
                rule: rule.clone(),
                word: word.clone(),
            });
        };
        let again = press_named(
            "button",
            shared.text("options_never_again"),
            Some(name),
            again,
        );
        view! { <li class="line"><span class="grow">{said}</span>{again}</li> }
    };
    // Names of buttons follow the language with their words.
    let list = move || {
        shared.texts.track();
        view! { <ul class="lines-of" role="list"><For each=move || words.get() key=Clone::clone children=one/></ul> }
            .into_any()
    };
    view! {
        {only(move || words.with(Vec::is_empty), move || line("facts", shared.text("options_never_none")))}
        {changing(list)}
    }
    .into_any()
}

fn keyboard(shared: Shared) -> AnyView {
    let commands = RwSignal::new(Vec::<Command>::new());
    let stuck = RwSignal::new(false);
    let read = move || {
        leptos::task::spawn_local(async move { commands.set(browser::commands().await) });
    };
    read();
    // Back from the browser's own page for shortcuts.
    browser::on_window("focus", move |_| read());
    let change = move || {
        leptos::task::spawn_local(async move { stuck.set(!browser::change_shortcuts().await) });
    };
    let one = move |command: Command| {
        let said = shared.fill(&format!("command_{}", command.name.replace('-', "_")), &[]);
        let keys = if command.keys.is_empty() {
            view! { <span class="soft">{shared.text("options_keyboard_unset")}</span> }.into_any()
        } else {
            view! { <kbd>{command.keys}</kbd> }.into_any()
        };
        fact(said, keys)
    };
    view! {
        <dl class="keys">{move || commands.get().into_iter().map(one).collect_view()}</dl>
        {line("facts", shared.text("options_keyboard_card"))}
        {press("button", shared.text("options_keyboard_change"), change)}
        {only(move || stuck.get(), move || status("facts", shared.text("options_keyboard_where")))}
    }
    .into_any()
}

fn sees(shared: Shared) -> AnyView {
    let lines = [
        "options_sees_text",
        "options_sees_stays",
        "options_sees_page",
        "options_sees_never",
    ];
    let lines = lines
        .map(|key| view! { <li>{shared.text(key)}</li> })
        .collect_view();
    view! { <ul class="lines">{lines}</ul> }.into_any()
}
