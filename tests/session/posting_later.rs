//! From the queue into the composer and out: inserted by one click, posted once, back if it was not posted.

use cuecard::network::Surface;
use cuecard::session::page::{FromPage, InsertOutcome};
use cuecard::session::panel::FromPanel;
use cuecard::session::view::CardEvent;

use crate::later::{waiting, with_a_draft};
use crate::seeing::{event_of, words};
use crate::stage::{COMPOSER, Stage};

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

fn close(stage: &mut Stage, share: &str, discarded: bool) {
    let id = stage.new_act();
    stage.page(FromPage::Closed {
        id,
        composer: COMPOSER.into(),
        share: share.into(),
        discarded,
        text: String::new(),
    });
}

/// The kept draft is inserted into an empty composer and read back.
fn inserted() -> Stage {
    let mut stage = with_a_draft();
    let planned = stage.panel.later[0].id.clone();
    stage.hello("", 1);
    stage.choose(
        CardEvent::InsertKept {
            planned,
            replace: false,
        },
        "",
    );
    assert_eq!(
        stage.insertions().last().unwrap().1,
        "Only mine, for Monday"
    );
    stage.read_back(InsertOutcome::Exact);
    stage.hello("Only mine, for Monday", 2);
    stage
}

#[test]
fn a_text_that_was_posted_leaves_the_queue_with_its_words_wherever_the_background_dies() {
    for killed in [0, 1, 2] {
        let mut stage = inserted();
        if killed == 1 {
            stage.dies_before_writing = true;
            post(&mut stage, "01");
            stage.kill();
        }
        post(&mut stage, "01");
        assert_eq!(stage.disk.shares.len(), 1);
        assert_eq!(waiting(&stage), [], "killed: {killed}");
        if killed == 2 {
            stage.kill();
        }
        post(&mut stage, "01");
        close(&mut stage, "01", false);
        assert!(
            !format!("{:?}", stage.disk).contains("Only mine"),
            "{:?}",
            stage.disk.queue
        );
    }
}

#[test]
fn a_click_that_posted_nothing_brings_the_text_back() {
    let mut stage = inserted();
    post(&mut stage, "01");
    stage.kill();
    close(&mut stage, "01", true);
    post(&mut stage, "01");
    assert_eq!(waiting(&stage)[0].text, "Only mine, for Monday");
    stage.open_panel();
    assert_eq!(stage.panel.left, [], "it is offered in one place");
}

#[test]
fn if_the_disk_is_full_share_and_queue_stay_as_they_were_together() {
    let mut stage = inserted();
    stage.full = Some("QuotaExceededError".into());
    post(&mut stage, "01");
    stage.full = None;
    stage.open_panel();
    assert_eq!(stage.panel.later.len(), 1);
    assert_eq!(stage.panel.shares.len(), 0);
    post(&mut stage, "01");
    assert_eq!((stage.disk.shares.len(), waiting(&stage).len()), (1, 0));
}

#[test]
fn a_text_taken_along_is_first_in_the_next_composers_card_although_the_background_died() {
    let mut stage = with_a_draft();
    let text = stage.panel.later[0].id.clone();
    close(&mut stage, "", false);
    stage.act("", FromPanel::TakeAlong { text });
    assert_eq!(stage.opened, ["https://www.linkedin.com/"]);
    stage.kill();
    stage.hello("", 0);
    let card = stage.card().expect("the card opens with the text");
    assert_eq!(
        words(&card)
            .iter()
            .filter(|line| line.contains("Only mine"))
            .count(),
        2
    );
    let insert = event_of(&card, "Insert").unwrap();
    stage.choose(insert, "");
    assert_eq!(
        stage.insertions().last().unwrap().1,
        "Only mine, for Monday"
    );
}
