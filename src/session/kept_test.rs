//! Nothing is stored that the table of kept things does not name, and `docs/privacy.md` says what the table says:
//! `UPDATE_EXPECT=1` writes it, and a stale one fails.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::Write;
use super::kept::{KEPT, Place};
use super::settings::Settings;
use super::texts::Texts;
use crate::network::Surface;
use crate::share::{History, Share, ShareState};

/// The object store that a write goes to. A new kind of write does not compile until it is named here, and its store
/// in the table.
fn store(write: &Write) -> &'static [&'static str] {
    match write {
        Write::Settings(_) => &["settings"],
        Write::Program(..) | Write::ForgetProgram => &["program", "posts"],
        Write::Share(_) => &["shares"],
        Write::History(_) => &["history"],
        Write::Queue(_) => &["queue"],
        Write::Composer(..) | Write::ForgetComposer(_) => &["composers"],
    }
}

fn names(place: Place) -> BTreeSet<&'static str> {
    let here = KEPT.iter().filter(|kept| kept.place == place);
    here.map(|kept| kept.name).collect()
}

#[test]
fn every_field_of_the_settings_has_its_line() {
    let settings = serde_json::to_value(Settings::default()).unwrap();
    let fields: BTreeSet<String> = (settings.as_object().unwrap().keys())
        .map(|field| format!("settings.{field}"))
        .collect();
    let listed: BTreeSet<String> = (names(Place::Disk).into_iter())
        .filter(|name| name.starts_with("settings."))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        listed, fields,
        "each field of Settings needs one line in src/session/kept.rs"
    );
}

#[test]
fn every_object_store_has_its_line() {
    let source =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/background/src/storage/mod.rs");
    let source = std::fs::read_to_string(source).unwrap();
    let stores = source.split("mod stores {").nth(1).unwrap();
    let stores = stores.split("\n}").next().unwrap();
    let there: BTreeSet<&str> = (stores.split("&str = \"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(
        there.contains("shares"),
        "the stores are read from their source"
    );
    for name in there {
        let listed = (KEPT.iter())
            .any(|kept| kept.name == name || kept.name.split('.').next() == Some(name));
        assert!(
            listed,
            "the store `{name}` needs a line in src/session/kept.rs"
        );
    }
}

#[test]
fn every_key_of_the_browsers_local_area_has_its_line() {
    let carrier = Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/background/src/carrier");
    let mut used = 0;
    for file in std::fs::read_dir(&carrier).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for call in ["local.get(", "local.set(", "local.remove("] {
            for argument in source.split(call).skip(1) {
                let argument = argument.split(".await").next().unwrap();
                assert!(
                    argument.contains("local::"),
                    "`{call}{argument}`: name the key in `mod local` of the carrier"
                );
                used += 1;
            }
        }
    }
    assert!(used > 3, "the calls are read from their source");
    let source = std::fs::read_to_string(carrier.join("mod.rs")).unwrap();
    let keys = source.split("mod local {").nth(1).unwrap();
    let keys = keys.split("\n}").next().unwrap();
    for key in keys.split("&str = \"").skip(1) {
        let key = key.split('"').next().unwrap();
        assert!(
            names(Place::Browser).contains(key),
            "the key `{key}` of storage.local needs a line in src/session/kept.rs"
        );
    }
}

#[test]
fn every_write_goes_to_a_store_of_the_table() {
    let share = Share {
        id: "1".into(),
        at: 0,
        post: String::new(),
        variant: String::new(),
        network: String::new(),
        surface: Surface::Post,
        state: ShareState::Clicked,
        scheduled: false,
        link: String::new(),
        deleted: false,
        sketch: Vec::new(),
        figures: None,
        corrected: None,
    };
    for write in [
        Write::Settings(Settings::default()),
        Write::ForgetProgram,
        Write::Share(share),
        Write::History(History::new()),
        Write::ForgetComposer(String::new()),
    ] {
        for name in store(&write) {
            let listed = (KEPT.iter())
                .any(|kept| kept.place == Place::Disk && kept.name.split('.').next() == Some(name));
            assert!(listed, "`{name}` is written and needs a line");
        }
    }
}

#[test]
fn each_thing_is_named_once() {
    let names: BTreeSet<_> = KEPT.iter().map(|kept| kept.name).collect();
    assert_eq!(names.len(), KEPT.len());
}

#[test]
fn the_page_on_privacy_says_what_is_kept() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let english = root.join("extension/_locales/en/messages.json");
    let texts = Texts::read(&std::fs::read_to_string(english).unwrap());
    let page = page(&texts);
    let path = root.join("docs/privacy.md");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        stored == page,
        "docs/privacy.md is stale; renew it with `UPDATE_EXPECT=1 cargo test --lib session::kept_test`"
    );
}

const BEFORE: &str = "\
# What Cuecard knows

<!-- Written by `src/session/kept_test.rs` from `src/session/kept.rs`; do not edit. -->

Cuecard has no account and no server. It reads the text of the post you are writing, in the browser, to say what to
look at and which ready texts fit; it reads no feed and no profile, and a message only while you write one and only
if you turned that on. **What you type is kept only where a table below says so.**

Everything it keeps lies in your own browser, in this computer's profile. It is listed below, and in the settings
under *What Cuecard knows about me*, where you see what is there now and can delete all of it.
";

const AFTER: &str = "\
## What leaves the browser

Nothing, with these exceptions, each by your own doing or your administrator's:

- If your texts come from an address, Cuecard gets them there, without cookies, and sends nothing along.
- *Not sure? Ask* opens a mail in your own mail program; you see all of it and send it yourself.
- What you copy lies on the clipboard; what you insert or attach is the network's once you post it.

Nobody is told what was hinted, what you paused or left aside, what you asked the guide, or how much of a text is in
your own words: that is in no report and no export.

## Delete all

*Delete all* in the settings removes everything in the first two tables in one go, and `messages` and `preset` of the
third, and gives back the permission for LinkedIn. Cuecard is then as on the day it was installed. If the browser is closed or Cuecard's background ends in the
middle of it, either nothing of the first table is gone, or all of it, and the page that asked repeats it until it is
done. What your company sets for the browser is the browser's and stays.

Removing Cuecard from the browser removes all of it, too.
";

fn page(texts: &Texts) -> String {
    let mut page = BEFORE.to_owned();
    for place in Place::ALL {
        let _ = write!(
            page,
            "\n## {}\n\n| What | Stored as | Until |\n|---|---|---|\n",
            texts.get(place.key())
        );
        for kept in KEPT.iter().filter(|kept| kept.place == place) {
            let _ = writeln!(
                page,
                "| {} | `{}` | {} |",
                texts.get(kept.key),
                kept.name,
                texts.get(kept.until.key())
            );
        }
    }
    page.push('\n');
    page.push_str(AFTER);
    page
}
