//! Where the texts come from: the three ways to a programme, and what a page says about it.

use cuecard::session::panel::{FromPanel, Notice};
use cuecard::session::view::CardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::icon::{Icon, icon};
use crate::parts::{group, line, only, press, status};
use crate::shared::Shared;

/// A file above this is no programme; the browser's ports carry 64 MB at most.
const LARGEST_FILE: f64 = 32.0 * 1024.0 * 1024.0;

/// Whose texts these are, with the label of the sample.
pub fn heading(shared: Shared) -> AnyView {
    let program = shared.part(|model| {
        model
            .program
            .as_ref()
            .map(|program| (program.name.clone(), program.sample))
    });
    let title = move || match program.get() {
        Some((name, _)) => shared.fill("panel_title", &[("name", &name)]),
        None => shared.fill("panel_title_none", &[]),
    };
    let sample = move || program.get().is_some_and(|(_, sample)| sample);
    view! {
        <div class="who">
            <h1>{title}</h1>
            {only(sample, move || view! { <span class="pill">{shared.text("app_sample")}</span> }.into_any())}
        </div>
    }
    .into_any()
}

/// What the person should know before anything else: open choices, a tab to reload, what went wrong.
pub fn notices(shared: Shared) -> AnyView {
    let setup = shared.part(|model| !model.settings.welcomed);
    let reload = shared.part(|model| model.reload_needed && model.permitted);
    let finish = move || {
        let link = view! { <a class="button" href="welcome.html" target="_blank">{shared.text("panel_setup_go")}</a> };
        group(
            "notice",
            vec![line("", shared.text("panel_setup")), link.into_any()],
        )
    };
    view! {
        {notice(shared)}
        {only(move || setup.get(), finish)}
        {only(move || reload.get(), move || line("notice", shared.text("panel_reload")))}
    }
    .into_any()
}

/// What the background wants the person to know, e.g. why a file could not be used.
pub fn notice(shared: Shared) -> AnyView {
    let notice = shared.part(|model| model.notice.clone());
    let drawn = move || {
        notice.get().map(|Notice { title, body, details, copy }| {
            let body = (!body.is_empty()).then(|| view! { <p>{body}</p> });
            let copy = (!copy.is_empty())
                .then(|| press("button primary", shared.text("card_copy_text"), move || shared.copy(copy.clone())));
            let dismiss = shared.text("panel_dismiss");
            view! {
                <div class="notice important">
                    <div class="grow">
                        <p class="title">{title}</p>
                        {body}
                        {copy}
                        {(!details.is_empty()).then(|| detail_lines(shared.count("panel_details", details.len()), details))}
                    </div>
                    <button type="button" class="button quiet icon-only" aria-label=dismiss title=dismiss
                        on:click=move |_| shared.choose(CardEvent::DismissNotice, String::new())>{icon(Icon::Close)}</button>
                </div>
            }
        })
    };
    view! { <div role="alert">{drawn}</div> }.into_any()
}

/// A sentence that opens into lines.
pub fn detail_lines(summary: String, lines: Vec<String>) -> AnyView {
    let lines = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! { <details><summary>{summary}</summary><ul class="lines">{lines}</ul></details> }
        .into_any()
}

/// No programme yet: a state of its own.
pub fn start(shared: Shared) -> AnyView {
    view! {
        <div class="start">
            {line("head", shared.text("panel_start_title"))}
            {line("soft", shared.text("panel_start_body"))}
            {ways(shared)}
        </div>
    }
    .into_any()
}

/// The three ways: a file, an address, the sample.
pub fn ways(shared: Shared) -> AnyView {
    // Each use has its own ids, should two stand on one page.
    let wrong = RwSignal::new(String::new());
    let without_sample = shared.part(|model| model.managed.without_sample);
    let sample = move || !without_sample.get();
    view! {
        <ul class="ways" role="list" aria-busy=move || shared.busy.get().to_string()>
            <li class="way">{icon(Icon::File)}{by_file(shared, wrong)}</li>
            <li class="way">{icon(Icon::Address)}{by_address(shared, wrong)}</li>
            {only(sample, move || view! { <li class="way">{icon(Icon::Sample)}{by_sample(shared)}</li> }.into_any())}
        </ul>
        <p class="wrong" role="alert" id="way-wrong">{wrong}</p>
        {only(move || shared.busy.get(), move || status("facts", shared.text("panel_loading")))}
    }
    .into_any()
}

fn by_file(shared: Shared, wrong: RwSignal<String>) -> AnyView {
    let input = NodeRef::<leptos::html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        // The same file can be chosen again after it was mended.
        input.set_value("");
        wrong.set(String::new());
        let name = file.name();
        if file.size() > LARGEST_FILE {
            wrong.set(shared.now("panel_file_too_large", &[("name", &name)]));
            return;
        }
        shared.busy.set(true);
        leptos::task::spawn_local(async move {
            if let Some(text) = browser::read_file(&file).await {
                let id = browser::new_id();
                shared.send(&FromPanel::LoadFile { id, name, text });
            } else {
                shared.busy.set(false);
                wrong.set(shared.now("panel_file_unreadable", &[("name", &name)]));
            }
        });
    };
    let open = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div class="grow">
            {way_title(shared.text("panel_file_title"))}
            {line("facts", shared.text("panel_file_body"))}
            <input type="file" hidden node_ref=input aria-label=shared.text("panel_file_title") on:change=chosen/>
            {press("button", shared.text("panel_file_action"), open)}
        </div>
    }
    .into_any()
}

fn by_address(shared: Shared, wrong: RwSignal<String>) -> AnyView {
    let address = RwSignal::new(String::new());
    let invalid = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = address.get_untracked().trim().to_owned();
        invalid.set(!is_https(&typed));
        if invalid.get_untracked() {
            wrong.set(shared.now("panel_address_wrong", &[]));
            browser::focus("#address");
            return;
        }
        wrong.set(String::new());
        shared.busy.set(true);
        shared.send(&FromPanel::LoadAddress { address: typed });
    };
    view! {
        <form class="grow" on:submit=submit novalidate>
            {way_title(shared.text("panel_address_title"))}
            {line("facts", shared.text("panel_address_body"))}
            <label class="field">
                <span>{shared.text("panel_address_label")}</span>
                <input id="address" type="url" inputmode="url" autocomplete="off" spellcheck="false" placeholder="https://"
                    aria-invalid=move || invalid.get().to_string() aria-describedby="way-wrong"
                    on:input=move |typed| address.set(event_target_value(&typed))/>
            </label>
            <button type="submit" class="button">{shared.text("panel_address_action")}</button>
        </form>
    }
    .into_any()
}

fn by_sample(shared: Shared) -> AnyView {
    let choose = move || {
        shared.busy.set(true);
        shared.send(&FromPanel::UseSample);
    };
    group(
        "grow",
        vec![
            way_title(shared.text("panel_sample_title")),
            line("facts", shared.text("panel_sample_body")),
            press("button", shared.text("panel_sample_action"), choose),
        ],
    )
}

fn way_title(said: Signal<String>) -> AnyView {
    view! { <h3 class="title">{said}</h3> }.into_any()
}

/// Whether it is the https address of a host somewhere else.
fn is_https(address: &str) -> bool {
    web_sys::Url::new(address)
        .is_ok_and(|url| url.protocol() == "https:" && url.hostname().contains('.'))
}
