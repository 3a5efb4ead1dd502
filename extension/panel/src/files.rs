//! What I posted as a file: saved as JSON or CSV, and read from one, without doubles.

use cuecard::session::panel::FromPanel;
use cuecard::share::Share;
use cuecard::share::transfer::{self, Refusal};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser;
use crate::moments;
use crate::parts::{group, line, press};
use crate::shared::Shared;

/// A file above this is no log; the browser's ports carry 64 MB at most.
const LARGEST_FILE: f64 = 32.0 * 1024.0 * 1024.0;
/// How many shares go to the background in one act: each part is stored whole or not at all.
const AT_ONCE: usize = 500;

/// The forms of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Json,
    Csv,
}

/// The buttons, and what became of the last file.
pub fn part(shared: Shared) -> AnyView {
    let wrong = RwSignal::new(String::new());
    let saving = saving(shared);
    let save = move |form: Form| {
        saving.set(Some((form, Vec::new())));
        shared.send(&FromPanel::ReadLog {
            after: String::new(),
        });
    };
    let buttons = vec![
        press("button quiet", shared.text("log_export_json"), move || {
            save(Form::Json);
        }),
        press("button quiet", shared.text("log_export_csv"), move || {
            save(Form::Csv);
        }),
        reading(shared, wrong),
    ];
    view! {
        <section class="files" aria-label=shared.text("log_files")>
            {line("facts", shared.text("log_files"))}
            {group("row", buttons)}
            <p class="wrong" role="alert">{wrong}</p>
        </section>
    }
    .into_any()
}

type Saving = RwSignal<Option<(Form, Vec<Share>)>>;

/// Collects the log part by part; an empty part is the end, and the file is handed to the person.
fn saving(shared: Shared) -> Saving {
    let saving: Saving = RwSignal::new(None);
    Effect::new(move || {
        let Some(part) = shared.log.get() else {
            return;
        };
        let Some((form, mut all)) = saving.get_untracked() else {
            return;
        };
        let Some(last) = part.last() else {
            saving.set(None);
            return save(form, &all);
        };
        let after = last.id.clone();
        all.extend(part);
        saving.set(Some((form, all)));
        shared.send(&FromPanel::ReadLog { after });
    });
    saving
}

fn save(form: Form, shares: &[Share]) {
    let (text, ending, kind) = match form {
        Form::Json => (transfer::to_json(shares), "json", "application/json"),
        Form::Csv => (transfer::to_csv(shares), "csv", "text/csv"),
    };
    let name = format!("cuecard-{}.{ending}", moments::today());
    // A browser that refuses says so itself.
    drop(download(&name, kind, &text));
}

/// Hands a file to the person, as a click on a link does.
fn download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link = browser::document().create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    let link: web_sys::HtmlElement = link.unchecked_into();
    link.click();
    // The browser has taken it by then.
    set_timeout(
        move || drop(web_sys::Url::revoke_object_url(&address)),
        std::time::Duration::from_secs(60),
    );
    Ok(())
}

fn reading(shared: Shared, wrong: RwSignal<String>) -> AnyView {
    let input = NodeRef::<leptos::html::Input>::new();
    said(shared);
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
        leptos::task::spawn_local(async move {
            let text = if file.size() > LARGEST_FILE {
                None
            } else {
                browser::read_file(&file).await
            };
            let read = text.ok_or(Refusal::NotShares);
            match read.and_then(|text| transfer::read(&text)) {
                Ok(all) if all.is_empty() => wrong.set(shared.now("log_file_empty", &[])),
                Ok(all) => bring(shared, &all),
                Err(refusal) => wrong.set(sentence(shared, &refusal)),
            }
        });
    };
    let open = move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <input type="file" accept=".json,.csv" hidden node_ref=input aria-label=shared.text("log_import") on:change=chosen/>
        {press("button quiet", shared.text("log_import"), open)}
    }
    .into_any()
}

fn sentence(shared: Shared, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotShares => shared.now("log_file_foreign", &[]),
        Refusal::Entry(number, field) => shared.now(
            "log_file_entry",
            &[("number", &number.to_string()), ("field", field)],
        ),
    }
}

/// Sends the shares in parts; each is an act of its own.
fn bring(shared: Shared, all: &[Share]) {
    shared.brought.set(Vec::new());
    shared.bringing.set(all.len());
    for part in all.chunks(AT_ONCE) {
        shared.send(&FromPanel::BringShares {
            shares: part.to_vec(),
        });
    }
}

/// Says how many were added, once every part was answered.
fn said(shared: Shared) {
    Effect::new(move || {
        let (parts, all) = (shared.brought.get(), shared.bringing.get_untracked());
        if all > 0 && parts.len() == all.div_ceil(AT_ONCE) {
            let added: u32 = parts.iter().sum();
            let known = all.saturating_sub(added as usize);
            shared.say(
                "log_brought",
                &[("added", &added.to_string()), ("known", &known.to_string())],
            );
        }
    });
}
