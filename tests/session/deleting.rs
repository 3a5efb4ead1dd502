//! *Delete all*: nothing is left, wherever the background dies, and Cuecard is as on the first day.

use cuecard::session::Message;
use cuecard::session::page::{InsertOutcome, ToPage};
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::{Presence, Settings};
use cuecard::session::view::CardEvent;
use cuecard::share::History;

use crate::disk::Disk;
use crate::stage::Stage;

/// A person who has used it: choices, an insertion, a word that is left alone, an open card.
fn used() -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_panel();
    stage.panel(FromPanel::SetTopics {
        topics: vec!["heat pumps".into()],
    });
    let card = stage.open_card();
    let insert = crate::seeing::event_of(&card, "Insert").unwrap();
    stage.choose(insert, "");
    stage.read_back(InsertOutcome::Exact);
    stage
}

fn delete(stage: &mut Stage, id: &str) {
    stage.panel(FromPanel::DeleteAll { id: id.into() });
}

fn is_empty(disk: &Disk) -> bool {
    disk.settings == Settings::default()
        && disk.program.is_none()
        && disk.posts.is_empty()
        && disk.shares.is_empty()
        && disk.history == History::new()
        && disk.composers.is_empty()
        && disk.remembered.is_empty()
}

#[test]
fn all_that_is_kept_is_gone_and_the_page_is_told_when_it_is() {
    let mut stage = used();
    assert!(!is_empty(&stage.disk));
    delete(&mut stage, "delete-1");
    assert!(is_empty(&stage.disk));
    assert_eq!(stage.done, ["delete-1"]);
    assert!(stage.panel.program.is_none());
    assert_eq!(stage.panel.settings, Settings::default());
    assert_eq!(stage.panel.shares, []);
    assert_eq!(stage.panel.kept, []);
    assert!(!stage.panel.permitted);
    let silenced = |message: &ToPage| matches!(message, ToPage::Silence { .. });
    assert!(
        stage.page.iter().any(silenced),
        "nothing of it stays in a network's page"
    );
}

#[test]
fn killed_before_it_was_deleted_the_page_asks_again_and_nothing_is_left() {
    let mut stage = used();
    stage.dies_before_writing = true;
    delete(&mut stage, "delete-1");
    assert!(
        !is_empty(&stage.disk),
        "it was not told that it is gone, for it is not"
    );
    assert_eq!(stage.done, [""; 0]);
    stage.kill();
    stage.open_panel();
    delete(&mut stage, "delete-1");
    assert!(is_empty(&stage.disk));
    assert_eq!(stage.done, ["delete-1"]);
}

#[test]
fn killed_right_after_it_was_deleted_asking_again_does_no_harm() {
    let mut stage = used();
    stage.answers_late = true;
    delete(&mut stage, "delete-1");
    assert!(is_empty(&stage.disk));
    stage.answers_late = false;
    stage.kill();
    stage.open_panel();
    delete(&mut stage, "delete-1");
    assert!(is_empty(&stage.disk));
    assert_eq!(stage.done, ["delete-1"]);
}

#[test]
fn what_the_page_says_meanwhile_brings_nothing_back() {
    let mut stage = used();
    stage.answers_late = true;
    delete(&mut stage, "delete-1");
    stage.hello("We at ACME", 3);
    stage.choose(CardEvent::Open { by_keyboard: false }, "");
    stage.answers_late = false;
    stage.answer_late();
    assert!(is_empty(&stage.disk));
}

#[test]
fn what_cannot_be_deleted_is_said() {
    let mut stage = used();
    stage.full = Some("AbortError".into());
    delete(&mut stage, "delete-1");
    let notice = stage.panel.notice.clone().unwrap();
    assert_eq!(notice.title, "Cuecard could not delete everything");
    assert_eq!(notice.details, ["AbortError"]);
}

#[test]
fn afterwards_it_begins_as_on_the_first_day() {
    let mut stage = used();
    delete(&mut stage, "delete-1");
    stage.tell(Message::Permitted {
        granted: true,
        tabs_open: false,
    });
    stage.panel(FromPanel::SetPresence {
        presence: Presence::InWindow,
    });
    stage.panel(FromPanel::UseSample);
    stage.hello("", 0);
    assert!(stage.open_card().key == "card");
    assert_eq!(stage.disk.settings.topics, [""; 0]);
}

#[test]
fn the_settings_say_how_much_there_is() {
    let mut stage = used();
    let amount = |stage: &Stage, name: &str| {
        let kept = stage.panel.kept.iter().find(|(known, _)| known == name);
        kept.map(|(_, amount)| *amount)
    };
    stage.open_panel();
    assert_eq!(amount(&stage, "posts"), Some(2));
    assert_eq!(amount(&stage, "composers"), Some(1));
    assert_eq!(amount(&stage, "shares"), None);
}
