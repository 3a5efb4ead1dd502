//! The share log: never lost, never doubled.

use cuecard::network::Surface;
use cuecard::session::page::{FromPage, InsertOutcome};
use cuecard::session::panel::FromPanel;
use cuecard::session::view::CardEvent;
use cuecard::share::ShareState;
use cuecard::text::Utf16Range;

use crate::stage::{COMPOSER, NOW, Stage};

pub const POSTED: &str = "01-click";

pub fn clicked(stage: &mut Stage, scheduled: bool) {
    stage.page(FromPage::PostClicked {
        id: POSTED.into(),
        composer: COMPOSER.into(),
        network: "linkedin".into(),
        surface: Surface::Post,
        scheduled,
        at: NOW,
    });
}

pub fn closed(stage: &mut Stage, discarded: bool) {
    let (composer, share) = (COMPOSER.into(), POSTED.into());
    stage.page(FromPage::Closed {
        id: "02-closed".into(),
        composer,
        share,
        discarded,
        text: String::new(),
    });
}

pub fn linked(stage: &mut Stage) {
    stage.page(FromPage::Linked {
        id: "03-linked".into(),
        composer: COMPOSER.into(),
        share: POSTED.into(),
        href: "/feed/update/urn:li:share:1/?utm=x".into(),
    });
}

fn insert_hiring() -> CardEvent {
    CardEvent::Insert {
        post: "hiring".into(),
        variant: "en".into(),
        replace: false,
        sample_confirmed: false,
    }
}

/// A person who inserted a ready text.
pub fn with_inserted() -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.choose(insert_hiring(), "");
    let text = stage.insertions().pop().unwrap().1;
    stage.hello(&text, 1);
    stage.read_back(InsertOutcome::Exact);
    stage
}

#[test]
fn a_share_grows_from_clicked_to_confirmed() {
    let mut stage = with_inserted();
    let sure = |stage: &Stage| stage.disk.shares[POSTED].state;
    clicked(&mut stage, false);
    assert_eq!(sure(&stage), ShareState::Clicked);
    closed(&mut stage, false);
    assert_eq!(sure(&stage), ShareState::ProbablyPublished);
    linked(&mut stage);
    assert_eq!(sure(&stage), ShareState::Confirmed);
    let share = &stage.disk.shares[POSTED];
    assert_eq!(
        (share.post.as_str(), share.variant.as_str(), share.at),
        ("hiring", "en", NOW)
    );
    assert_eq!(
        share.link,
        "https://www.linkedin.com/feed/update/urn:li:share:1/"
    );
    for act in [POSTED, "02-closed", "03-linked"] {
        assert!(stage.acknowledged(act), "{act}");
    }
}

#[test]
fn a_draft_that_was_discarded_is_not_recorded() {
    let mut stage = with_inserted();
    clicked(&mut stage, false);
    closed(&mut stage, true);
    stage.open_panel();
    assert_eq!(stage.panel.shares, []);
    assert!(stage.disk.history.posts.is_empty());
}

#[test]
fn a_composer_that_closes_without_a_click_leaves_nothing() {
    let mut stage = with_inserted();
    let (id, composer) = ("02-closed".into(), COMPOSER.into());
    stage.page(FromPage::Closed {
        id,
        composer,
        share: String::new(),
        discarded: false,
        text: String::new(),
    });
    assert!(stage.disk.shares.is_empty() && stage.disk.composers.is_empty());
    assert!(stage.acknowledged("02-closed"));
}

#[test]
fn a_scheduled_one_is_told_apart() {
    let mut stage = with_inserted();
    clicked(&mut stage, true);
    closed(&mut stage, false);
    stage.open_panel();
    assert!(
        stage.panel.shares[0].facts.ends_with("scheduled"),
        "{}",
        stage.panel.shares[0].facts
    );
}

#[test]
fn own_words_are_recorded_without_the_words() {
    let mut stage = Stage::with_sample();
    stage.hello("Only mine", 0);
    clicked(&mut stage, false);
    stage.open_panel();
    assert_eq!(stage.panel.shares[0].title, "Your own words");
    assert!(!format!("{:?}", stage.disk.shares).contains("Only mine"));
}

#[test]
fn a_caption_that_was_replaced_in_one_go_is_not_what_was_shared() {
    for (draft, post) in [
        ("Something else that I wrote instead", ""),
        (
            "Come and build heat pumps with me, says Ada. #LifeAtACME",
            "hiring",
        ),
    ] {
        let mut stage = with_inserted();
        stage.hello(draft, 2);
        clicked(&mut stage, false);
        assert_eq!(stage.disk.shares[POSTED].post, post, "{draft}");
    }
}

/// Each step of the walk, with the background killed before or after it is stored, and the page
/// repeating what was not acknowledged.
#[test]
fn a_background_killed_between_any_two_steps_neither_loses_nor_doubles_a_share() {
    for killed_at in 0..3 {
        for before_writing in [true, false] {
            let mut stage = with_inserted();
            let steps: [&dyn Fn(&mut Stage); 3] = [
                &|stage| clicked(stage, false),
                &|stage| closed(stage, false),
                &linked,
            ];
            for (index, step) in steps.iter().enumerate() {
                stage.dies_before_writing = index == killed_at && before_writing;
                step(&mut stage);
                if index == killed_at {
                    stage.kill();
                    if index == 0 {
                        stage.hello("Come and build heat pumps with us. #LifeAtACME", 1);
                    }
                    step(&mut stage);
                }
            }
            let place = format!("killed at step {killed_at}, before writing: {before_writing}");
            assert_eq!(stage.disk.shares.len(), 1, "{place}");
            let share = &stage.disk.shares[POSTED];
            assert_eq!(
                (share.state, share.post.as_str()),
                (ShareState::Confirmed, "hiring"),
                "{place}"
            );
            assert_eq!(stage.disk.times("hiring"), 1, "{place}");
        }
    }
}

/// The page has forgotten the composer by then, so it says no hello for it.
#[test]
fn a_click_whose_composer_closed_before_it_was_stored_is_recorded_when_it_comes_again() {
    let mut stage = with_inserted();
    stage.dies_before_writing = true;
    clicked(&mut stage, false);
    closed(&mut stage, false);
    stage.kill();
    clicked(&mut stage, false);
    closed(&mut stage, false);
    let share = &stage.disk.shares[POSTED];
    assert_eq!(
        (share.state, share.post.as_str(), share.network.as_str()),
        (ShareState::ProbablyPublished, "hiring", "linkedin")
    );
    assert!(stage.acknowledged(POSTED) && stage.acknowledged("02-closed"));
    assert!(stage.disk.composers.is_empty());
}

#[test]
fn a_share_that_could_not_be_stored_comes_again_and_the_person_is_told() {
    let mut stage = with_inserted();
    stage.full = Some("QuotaExceededError".into());
    clicked(&mut stage, false);
    assert!(!stage.acknowledged(POSTED));
    stage.open_panel();
    assert_eq!(
        stage.panel.notice.as_ref().unwrap().title,
        "This could not be stored"
    );
    stage.full = None;
    clicked(&mut stage, false);
    assert!(stage.acknowledged(POSTED));
    assert_eq!(stage.disk.shares.len(), 1);
    assert_eq!(stage.disk.times("hiring"), 1);
}

/// The editor gets the focus before the text does, and the background may die in between.
#[test]
fn a_hello_before_the_text_arrived_does_not_part_it_from_its_post() {
    for killed in [false, true] {
        let mut stage = Stage::with_sample();
        stage.hello("", 0);
        stage.choose(insert_hiring(), "");
        if killed {
            stage.kill();
        }
        stage.hello("", 0);
        let text = stage.insertions().pop().unwrap().1;
        stage.hello(&text, 1);
        stage.read_back(InsertOutcome::Exact);
        clicked(&mut stage, false);
        assert_eq!(stage.disk.shares[POSTED].post, "hiring", "killed: {killed}");
    }
}

#[test]
fn a_text_that_was_taken_out_before_it_was_read_back_is_not_what_was_posted() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.choose(insert_hiring(), "");
    let text = stage.insertions().pop().unwrap().1;
    stage.type_after("", &text, 1);
    stage.page(FromPage::Edit {
        composer: COMPOSER.into(),
        revision: 2,
        range: Utf16Range {
            from: 0,
            to: u32::try_from(text.len()).unwrap(),
        },
        insert: String::new(),
        caret: None,
    });
    stage.type_after("", "My own words", 3);
    clicked(&mut stage, false);
    assert_eq!(stage.disk.shares[POSTED].post, "");
}

#[test]
fn a_text_that_was_replaced_before_it_was_read_back_is_not_what_was_posted() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.choose(insert_hiring(), "");
    stage.type_after("", "My own words", 1);
    stage.rest(1, 12, true);
    clicked(&mut stage, false);
    assert_eq!(stage.disk.shares[POSTED].post, "");
}

/// A second insertion that the composer does not take leaves the first text, and what it is, where they are.
#[test]
fn a_second_insertion_that_changes_nothing_does_not_part_the_first_from_its_post() {
    for (outcome, killed) in [
        (InsertOutcome::Unchanged, false),
        (InsertOutcome::Unchanged, true),
        (InsertOutcome::Gone, false),
    ] {
        let mut stage = with_inserted();
        let text = stage.insertions().pop().unwrap().1;
        stage.choose(
            CardEvent::Insert {
                post: "quiet-pump".into(),
                variant: "it".into(),
                replace: false,
                sample_confirmed: false,
            },
            "",
        );
        if killed {
            stage.kill();
            stage.hello(&text, 1);
        }
        stage.read_back(outcome);
        clicked(&mut stage, false);
        let place = format!("{outcome:?}, killed: {killed}");
        assert_eq!(stage.disk.shares[POSTED].post, "hiring", "{place}");
        assert_eq!(stage.disk.shares[POSTED].variant, "en", "{place}");
    }
}

#[test]
fn a_text_that_was_taken_out_again_is_not_what_was_posted() {
    let mut stage = with_inserted();
    stage.kill();
    stage.hello("", 2);
    stage.kill();
    stage.hello("My own words", 3);
    clicked(&mut stage, false);
    assert_eq!(stage.disk.shares[POSTED].post, "");
}

#[test]
fn several_steps_that_could_not_be_stored_come_again() {
    let mut stage = with_inserted();
    stage.answers_late = true;
    stage.full = Some("QuotaExceededError".into());
    clicked(&mut stage, false);
    linked(&mut stage);
    stage.answers_late = false;
    stage.answer_late();
    stage.full = None;
    clicked(&mut stage, false);
    linked(&mut stage);
    assert_eq!(stage.disk.shares[POSTED].state, ShareState::Confirmed);
}

#[test]
fn the_person_can_delete_a_share_and_take_that_back() {
    let mut stage = with_inserted();
    clicked(&mut stage, false);
    stage.open_panel();
    assert_eq!(stage.panel.shares[0].title, "We are hiring in Bergamo");
    stage.panel(FromPanel::DeleteShare {
        share: POSTED.into(),
        undo: false,
    });
    assert!(stage.panel.shares[0].deleted);
    assert!(
        stage.disk.shares[POSTED].post.is_empty(),
        "wiped on disk at once"
    );
    stage.panel(FromPanel::DeleteShare {
        share: POSTED.into(),
        undo: true,
    });
    assert!(!stage.panel.shares[0].deleted);
    assert_eq!(stage.disk.shares[POSTED].post, "hiring");
}

#[test]
fn every_share_of_a_long_log_can_be_reached() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    assert!(!stage.panel.more_shares);
    stage.hello("Only mine", 0);
    let click = |stage: &mut Stage, number: u32| {
        stage.page(FromPage::PostClicked {
            id: format!("{number:04}"),
            composer: COMPOSER.into(),
            network: "linkedin".into(),
            surface: Surface::Post,
            scheduled: false,
            at: NOW + i64::from(number),
        });
    };
    for number in 0..320 {
        click(&mut stage, number);
    }
    for killed in [false, true] {
        if killed {
            stage.kill();
            stage.open_panel();
        }
        assert!(stage.panel.more_shares, "killed: {killed}");
    }
    stage.panel(FromPanel::MoreShares);
    stage.hello("Only mine", 0);
    click(&mut stage, 320);
    while stage.panel.more_shares {
        stage.panel(FromPanel::MoreShares);
    }
    assert_eq!(stage.panel.shares.len(), 321);
}
