//! What can be taken back for ten seconds, and what is done although the background died meanwhile.

use cuecard::network::Surface;
use cuecard::session::page::FromPage;
use cuecard::session::panel::FromPanel;

use crate::stage::{COMPOSER, NOW, Stage};

const SECOND: i64 = 1000;
const POSTED: &str = "01-share";

/// One share in the log, with its post, and the panel open.
fn with_a_share() -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello("Only mine", 0);
    stage.page(FromPage::PostClicked {
        id: POSTED.into(),
        composer: COMPOSER.into(),
        network: "linkedin".into(),
        surface: Surface::Post,
        scheduled: false,
        at: NOW,
    });
    stage.disk.history.recent[0].post = "hiring".into();
    stage.disk.shares.get_mut(POSTED).unwrap().post = "hiring".into();
    stage.kill();
    stage.open_panel();
    stage
}

fn is_kept(stage: &Stage) -> bool {
    let mut keys = stage.disk.remembered.keys();
    keys.any(|key| key.starts_with("deleted:"))
}

fn delete(stage: &mut Stage, undo: bool) {
    stage.panel(FromPanel::DeleteShare {
        share: POSTED.into(),
        undo,
    });
}

#[test]
fn a_deletion_can_be_taken_back_although_the_background_died_meanwhile() {
    let mut stage = with_a_share();
    delete(&mut stage, false);
    stage.now += 9 * SECOND;
    stage.kill();
    stage.open_panel();
    assert!(stage.panel.shares[0].deleted);
    assert_eq!(stage.panel.shares[0].title, "We are hiring in Bergamo");
    delete(&mut stage, true);
    assert_eq!(stage.disk.shares[POSTED].post, "hiring");
    assert!(!is_kept(&stage));
}

#[test]
fn after_ten_seconds_nothing_is_left_of_a_deleted_share() {
    for killed in [false, true] {
        let mut stage = with_a_share();
        delete(&mut stage, false);
        stage.now += 10 * SECOND + 1;
        if killed {
            stage.kill();
        }
        stage.open_panel();
        stage.open_panel();
        assert_eq!(stage.panel.shares, [], "killed: {killed}");
        assert!(!is_kept(&stage), "killed: {killed}");
        delete(&mut stage, true);
        assert!(stage.disk.shares[POSTED].post.is_empty());
    }
}

fn source(stage: &Stage) -> Option<String> {
    stage.panel.program.as_ref().map(|one| one.source.clone())
}

fn with_forgotten() -> Stage {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.panel(FromPanel::ForgetProgram);
    assert_eq!(stage.panel.program, None);
    assert_eq!(stage.panel.forgotten, "ACME");
    stage
}

#[test]
fn forgotten_texts_can_be_taken_back_for_ten_seconds() {
    for killed in [false, true] {
        let mut stage = with_forgotten();
        stage.now += 9 * SECOND;
        if killed {
            stage.kill();
            stage.open_panel();
        }
        stage.panel(FromPanel::KeepProgram);
        assert_eq!(
            source(&stage).as_deref(),
            Some("sample"),
            "killed: {killed}"
        );
        assert_eq!(stage.panel.forgotten, "");
        stage.now += 60 * SECOND;
        stage.kill();
        stage.open_panel();
        assert_eq!(
            source(&stage).as_deref(),
            Some("sample"),
            "killed: {killed}"
        );
    }
}

#[test]
fn then_they_are_gone_from_the_disk_too() {
    for killed in [false, true] {
        let mut stage = with_forgotten();
        assert!(stage.disk.program.is_some(), "should they be wanted back");
        stage.now += 10 * SECOND + 1;
        if killed {
            stage.kill();
        }
        stage.open_panel();
        stage.panel(FromPanel::KeepProgram);
        assert_eq!(source(&stage), None, "killed: {killed}");
        assert_eq!(stage.disk.program, None, "killed: {killed}");
        assert_eq!(stage.panel.forgotten, "");
    }
}

#[test]
fn texts_chosen_within_the_ten_seconds_stay() {
    let mut stage = with_forgotten();
    open_file(&mut stage, "act", "mine.json");
    assert_eq!(stage.panel.forgotten, "");
    stage.now += 60 * SECOND;
    stage.kill();
    stage.open_panel();
    assert_eq!(source(&stage).as_deref(), Some("mine.json"));
}

fn open_file(stage: &mut Stage, id: &str, name: &str) {
    stage.panel(FromPanel::LoadFile {
        id: id.into(),
        name: name.into(),
        text: stage.pack.clone(),
    });
}

#[test]
fn a_file_is_said_to_be_open_only_when_it_is_stored() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    stage.dies_before_writing = true;
    open_file(&mut stage, "act", "mine.json");
    assert_eq!(stage.done, [""; 0]);
    stage.kill();
    stage.open_panel();
    assert_eq!(source(&stage), None);
    open_file(&mut stage, "act", "mine.json");
    assert_eq!(stage.done, ["act"]);
    assert_eq!(source(&stage).as_deref(), Some("mine.json"));
}

#[test]
fn a_file_that_comes_again_is_opened_once() {
    for killed in [false, true] {
        let mut stage = Stage::without_program();
        stage.open_panel();
        open_file(&mut stage, "act", "mine.json");
        if killed {
            stage.kill();
            stage.open_panel();
        }
        let stored = stage.disk.program.clone();
        // Were it opened again, it would be under this name.
        open_file(&mut stage, "act", "again.json");
        assert_eq!(stage.done, ["act", "act"], "killed: {killed}");
        assert_eq!(stage.disk.program, stored, "killed: {killed}");
    }
}

#[test]
fn a_file_that_is_no_pack_or_does_not_fit_is_not_sent_again_and_again() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    stage.panel(FromPanel::LoadFile {
        id: "broken".into(),
        name: "mine.json".into(),
        text: "{".into(),
    });
    stage.full = Some("QuotaExceededError".into());
    open_file(&mut stage, "too large", "mine.json");
    assert_eq!(stage.done, ["broken", "too large"]);
}
