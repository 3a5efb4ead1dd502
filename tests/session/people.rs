//! What the person is, and what they posted before: texts and rules that are not for everybody.

use std::collections::BTreeMap;

use cuecard::author::{self, Folder};
use cuecard::network::Surface;
use cuecard::session::Message;
use cuecard::session::page::FromPage;
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::{Managed, Presence, Settings};
use cuecard::session::view::CardEvent;

use crate::seeing::words;
use crate::stage::{COMPOSER, Stage};

const DRAFT: &str =
    "At ACME we tried the quiet pump for a whole winter, and the neighbours never noticed it.";
const ASK_FIRST: &str = "Please send it to Elena first.";
const FOR_ITALY: &str = "In Italy we say pump.";
const AGAIN: &str = "You have posted almost the same before.";

/// A programme as its authors write it: one text for sellers, one rule for the board, one for Italy.
fn pack(more: &[(&str, &str)]) -> String {
    let files = [
        (
            "program.toml",
            "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\"]\nbrands = [\"ACME\"]",
        ),
        (
            "posts/for-all.md",
            "+++\ntitle = \"For all\"\n+++\n\n## en\n\nACME is quiet.",
        ),
        (
            "posts/for-sellers.md",
            "+++\ntitle = \"For sellers\"\naudience = [\"role:sales\"]\n+++\n\n## en\n\nACME sells.",
        ),
        (
            "policy/board.yml",
            "id: board\nkind: approval\nroles: [board]\nmessage: Please send it to Elena first.",
        ),
        (
            "policy/italy.yml",
            "id: italy\nkind: avoid\nterms: [quiet pump]\naudience: [\"country:it\"]\nmessage: In Italy we say pump.",
        ),
    ];
    let files = files.iter().chain(more);
    let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let folder = Folder {
        files: files.collect::<BTreeMap<_, _>>(),
        ..Folder::default()
    };
    let built = author::build(&folder);
    assert_eq!(built.problems, []);
    built.pack.unwrap()
}

fn with(more: &[(&str, &str)]) -> Stage {
    let mut stage = Stage::without_program();
    stage.pack = pack(more);
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::InWindow,
    });
    stage.panel(FromPanel::UseSample);
    stage
}

fn is(stage: &mut Stage, audience: &[&str]) {
    let audience = audience.iter().map(ToString::to_string).collect();
    stage.panel(FromPanel::SetAudience { audience });
}

/// Whether the side panel shows this among things to check.
fn hints(stage: &Stage, wanted: &str) -> bool {
    let said: Vec<String> = stage.panel.hints.iter().flat_map(words).collect();
    said.iter().any(|line| line.starts_with(wanted))
}

fn offers(stage: &Stage, title: &str) -> bool {
    let said: Vec<String> = stage.panel.texts.iter().flat_map(words).collect();
    said.iter().any(|line| line == title)
}

fn post(stage: &mut Stage, id: &str) {
    stage.page(FromPage::PostClicked {
        id: id.into(),
        composer: COMPOSER.into(),
        network: "linkedin".into(),
        surface: Surface::Post,
        scheduled: false,
        at: stage.now,
    });
}

fn close(stage: &mut Stage, share: &str) {
    stage.page(FromPage::Closed {
        id: format!("{share} closed"),
        composer: COMPOSER.into(),
        share: share.into(),
        discarded: false,
        text: String::new(),
    });
}

#[test]
fn the_settings_ask_what_the_programme_asks_and_choose_nothing_beforehand() {
    let stage = with(&[]);
    let asked: Vec<_> = (stage.panel.audiences.iter())
        .map(|group| (&*group.name, group.entries.join(" ")))
        .collect();
    assert_eq!(
        asked,
        [
            ("Country", "country:it".to_owned()),
            ("Role", "role:board role:sales".to_owned())
        ]
    );
    assert!(stage.panel.audience.is_empty());
}

#[test]
fn a_programme_that_speaks_to_all_alike_asks_nothing() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    assert_eq!(stage.panel.audiences, []);
}

#[test]
fn a_text_for_sellers_is_offered_to_those_who_say_that_they_sell() {
    let mut stage = with(&[]);
    assert!(offers(&stage, "For all") && !offers(&stage, "For sellers"));
    is(&mut stage, &["role:sales"]);
    assert!(offers(&stage, "For sellers"));
    stage.kill();
    stage.open_panel();
    assert!(offers(&stage, "For sellers"), "it is remembered");
    is(&mut stage, &[]);
    assert!(!offers(&stage, "For sellers"));
}

#[test]
fn an_open_text_is_looked_at_again_when_the_person_says_what_they_are() {
    let mut stage = with(&[]);
    stage.hello(DRAFT, 0);
    assert!(!hints(&stage, ASK_FIRST) && !hints(&stage, FOR_ITALY));
    is(&mut stage, &["role:board"]);
    assert!(hints(&stage, ASK_FIRST) && !hints(&stage, FOR_ITALY));
    is(&mut stage, &["country:it"]);
    assert!(!hints(&stage, ASK_FIRST) && hints(&stage, FOR_ITALY));
}

#[test]
fn what_the_company_set_holds_and_the_rest_stays_the_person_s() {
    let mut stage = with(&[]);
    is(&mut stage, &["role:board", "country:it"]);
    let entries = vec!["role:sales".to_owned(), "nonsense".to_owned()];
    let managed = Managed::default().with_audience(entries);
    stage.tell(Message::Managed(managed));
    assert_eq!(stage.panel.audience, ["role:sales", "country:it"]);
    let set: Vec<_> = (stage.panel.audiences.iter())
        .map(|group| (&*group.key, group.by_company))
        .collect();
    assert_eq!(set, [("country", false), ("role", true)]);
    assert!(offers(&stage, "For sellers"));
    stage.tell(Message::Managed(Managed::default()));
    assert_eq!(
        stage.panel.audience,
        ["role:board", "country:it"],
        "the choice was kept"
    );
}

#[test]
fn choices_that_were_stored_before_this_was_asked_are_read() {
    let old = r#"{"presence": "in-window", "topics": ["pumps"], "welcomed": true, "seed": 7}"#;
    let settings: Settings = cuecard::json::read(old).unwrap();
    assert!(settings.audience.is_empty() && settings.seed == 7);
}

const OWN_WORDS: (&str, &str) = (
    "policy/own.yml",
    "id: own\nkind: unique\nmax_similarity: 0.8",
);

#[test]
fn a_draft_like_one_that_was_posted_before_is_told_so() {
    let mut stage = with(&[OWN_WORDS]);
    stage.hello(DRAFT, 0);
    post(&mut stage, "01");
    stage.hello(DRAFT, 1);
    assert!(!hints(&stage, AGAIN), "it is still this very text");
    close(&mut stage, "01");
    stage.kill();
    stage.open_panel();
    stage.hello(&format!("{DRAFT} #Quiet"), 0);
    assert!(hints(&stage, AGAIN));
    stage.hello("At ACME we hire people who like to climb.", 1);
    assert!(!hints(&stage, AGAIN));
}

#[test]
fn what_a_text_was_like_is_kept_beside_the_latest_shares_and_goes_with_them() {
    let mut stage = with(&[OWN_WORDS]);
    stage.hello(DRAFT, 0);
    post(&mut stage, "01");
    assert!(!stage.disk.history.recent[0].sketch.is_empty());
    assert!(stage.disk.shares["01"].sketch.is_empty());
    let share = "01".to_owned();
    stage.panel(FromPanel::DeleteShare { share, undo: false });
    assert!(stage.disk.history.recent[0].sketch.is_empty());
}

#[test]
fn without_a_rule_that_compares_and_of_a_private_text_nothing_is_kept() {
    let mut stage = with(&[]);
    stage.hello(DRAFT, 0);
    post(&mut stage, "01");
    assert!(stage.disk.history.recent[0].sketch.is_empty());
    let mut stage = with(&[OWN_WORDS]);
    stage.hello(DRAFT, 0);
    stage.choose(CardEvent::Private, "");
    post(&mut stage, "01");
    let kept = &stage.disk.history.recent;
    assert!(kept.iter().all(|share| share.sketch.is_empty()));
}

#[test]
fn shares_that_were_stored_before_likeness_was_kept_are_read() {
    let old = r#"{"id": "01", "at": 5, "post": "", "variant": "", "network": "linkedin", "surface": "post",
        "state": "confirmed", "scheduled": false, "link": "", "deleted": false}"#;
    let history = format!(r#"{{"posts": {{}}, "recent": [{old}]}}"#);
    let history: cuecard::share::History = cuecard::json::read(&history).unwrap();
    assert!(history.recent[0].sketch.is_empty() && history.recent[0].at == 5);
}
