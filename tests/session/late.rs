//! Texts whose time is over, or has not come yet, when the person clicks.

use cuecard::session::page::ToPage;
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;
use cuecard::session::view::CardEvent;

use crate::acme::acme_with;
use crate::seeing::words;
use crate::stage::{NOW, Stage};

const MINUTE: i64 = 60_000;
const NOT_NOW: &str = "This text is not meant for now: its time is over or has not come yet, so it was not used. Another one may fit.";

/// The hiring text ends in a minute, and the card and the panel list it.
fn before_its_end() -> Stage {
    let mut stage = Stage::without_program();
    stage.pack = acme_with(|posts| posts[1].valid_until = Some(NOW + MINUTE));
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::InWindow,
    });
    stage.panel(FromPanel::UseSample);
    stage.panel(FromPanel::ConfirmSample);
    stage.hello("", 0);
    let card = words(&stage.open_card());
    assert!(card.iter().any(|line| line.contains("hiring")), "{card:?}");
    stage
}

fn insert() -> CardEvent {
    CardEvent::Insert {
        post: "hiring".into(),
        variant: "en".into(),
        replace: false,
        sample_confirmed: false,
    }
}

fn copy() -> CardEvent {
    CardEvent::Copy {
        post: "hiring".into(),
        variant: "en".into(),
    }
}

#[test]
fn a_text_whose_time_is_over_at_the_click_is_not_used_and_the_list_is_made_anew() {
    for event in [insert(), copy()] {
        let mut stage = before_its_end();
        stage.now = NOW + MINUTE;
        stage.choose(event, "");
        assert_eq!(stage.insertions(), []);
        assert_eq!(stage.copied, [""; 0]);
        let card = words(&stage.card().unwrap());
        assert!(card.iter().any(|line| line == NOT_NOW), "{card:?}");
        assert!(!card.iter().any(|line| line.contains("hiring")), "{card:?}");
        assert!(card.iter().any(|line| line.contains("quieter")), "{card:?}");
    }
}

#[test]
fn until_its_end_it_is_used() {
    let mut stage = before_its_end();
    stage.now = NOW + MINUTE - 1;
    stage.choose(insert(), "");
    assert_eq!(stage.insertions().len(), 1);
}

#[test]
fn a_text_under_embargo_is_not_used_from_an_old_list() {
    let mut stage = before_its_end();
    stage.pack = acme_with(|posts| posts[1].valid_from = Some(NOW + MINUTE));
    // The programme is replaced by a newer one while the panel still shows the older list.
    stage.panel(FromPanel::UseSample);
    stage.choose(insert(), "");
    assert_eq!(stage.insertions(), []);
}

#[test]
fn the_side_panel_says_so_too() {
    for event in [insert(), copy()] {
        let mut stage = before_its_end();
        stage.panel(FromPanel::SetPresence {
            presence: Presence::SidePanel,
        });
        stage.now = NOW + MINUTE;
        stage.panel(FromPanel::Choose {
            id: "asked".into(),
            event: event.clone(),
            value: String::new(),
        });
        if event == insert() {
            stage.answer_knock("");
        }
        let notice = stage.panel.notice.clone().unwrap();
        assert_eq!((notice.title.as_str(), notice.copy.as_str()), (NOT_NOW, ""));
        let nothing_done = !stage
            .page
            .iter()
            .any(|one| matches!(one, ToPage::Insert { .. }));
        assert!(nothing_done && stage.copied.is_empty());
    }
}
