//! No room on the disk when Post is clicked: the page says all of it again, and nothing of it is lost.

use cuecard::session::Message;
use cuecard::share::ShareState;

use crate::publishing::{POSTED, clicked, closed, linked, with_inserted};
use crate::stage::{PAGE, Stage};

fn full(stage: &mut Stage) {
    stage.full = Some("QuotaExceededError".into());
}

fn assert_recorded(stage: &mut Stage, place: &str) {
    let share = &stage.disk.shares[POSTED];
    assert_eq!(
        (share.state, share.post.as_str(), share.variant.as_str()),
        (ShareState::Confirmed, "hiring", "en"),
        "{place}"
    );
    assert!(stage.disk.composers.is_empty(), "{place}");
    for act in [POSTED, "02-closed", "03-linked"] {
        assert!(stage.acknowledged(act), "{place}: {act}");
    }
    stage.open_panel();
    assert_eq!(stage.panel.left.len(), 0, "{place}: what was posted");
}

/// While its port stays open the page says only what is new.
#[test]
fn what_follows_a_click_that_could_not_be_stored_waits_until_the_click_has_come_again() {
    for killed in [false, true] {
        let mut stage = with_inserted();
        full(&mut stage);
        clicked(&mut stage, false);
        stage.full = None;
        closed(&mut stage, false);
        linked(&mut stage);
        assert!(!stage.acknowledged("02-closed") && !stage.acknowledged("03-linked"));
        if killed {
            stage.kill();
        } else {
            stage.tell(Message::PortClosed { port: PAGE });
        }
        clicked(&mut stage, false);
        closed(&mut stage, false);
        linked(&mut stage);
        assert_recorded(&mut stage, &format!("killed: {killed}"));
    }
}

#[test]
fn a_composer_that_closed_before_its_click_failed_is_still_known_when_the_click_comes_again() {
    let mut stage = with_inserted();
    full(&mut stage);
    stage.answers_late = true;
    clicked(&mut stage, false);
    closed(&mut stage, false);
    stage.answers_late = false;
    stage.answer_late();
    stage.full = None;
    clicked(&mut stage, false);
    closed(&mut stage, false);
    linked(&mut stage);
    assert_recorded(&mut stage, "both failed");
}
