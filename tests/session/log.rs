//! What I posted: the question after a click, corrections, own figures, and the log as a file.

use cuecard::network::Surface;
use cuecard::session::page::FromPage;
use cuecard::session::panel::FromPanel;
use cuecard::share::{Correction, Figures, Share, ShareState, transfer};

use crate::stage::{COMPOSER, NOW, Stage};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

fn clicked(scheduled: bool) -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello("Only mine", 0);
    stage.page(FromPage::PostClicked {
        id: "01".into(),
        composer: COMPOSER.into(),
        network: "linkedin".into(),
        surface: Surface::Post,
        scheduled,
        at: NOW,
    });
    stage.open_panel();
    stage
}

fn question(stage: &mut Stage, after: i64) -> Option<String> {
    stage.now = NOW + after;
    stage.open_panel();
    stage.panel.doubt.clone().map(|doubt| doubt.question)
}

fn state(stage: &Stage) -> ShareState {
    stage.disk.shares["01"].state
}

#[test]
fn whether_it_was_posted_is_asked_once_the_network_had_its_time_and_not_after_a_day() {
    for killed in [false, true] {
        let mut stage = clicked(false);
        assert_eq!(question(&mut stage, MINUTE / 2), None);
        assert_eq!(
            question(&mut stage, 2 * MINUTE).as_deref(),
            Some("Did you post it?")
        );
        stage.now = NOW + DAY + 1;
        if killed {
            stage.kill();
        }
        assert_eq!(question(&mut stage, DAY + 1), None);
        assert_eq!(state(&stage), ShareState::Unknown, "killed: {killed}");
        assert!(
            stage.panel.shares[0]
                .facts
                .ends_with("not known whether it was published")
        );
    }
}

#[test]
fn of_a_scheduled_post_it_is_asked_whether_it_was_scheduled() {
    let mut stage = clicked(true);
    assert_eq!(
        question(&mut stage, 2 * MINUTE).as_deref(),
        Some("Did you schedule it?")
    );
}

#[test]
fn an_answer_is_stored_and_nobody_asks_again() {
    for (yes, wanted) in [
        (Some(true), Some(ShareState::Confirmed)),
        (Some(false), None),
        (None, Some(ShareState::Unknown)),
    ] {
        let mut stage = clicked(false);
        question(&mut stage, 2 * MINUTE);
        let answer = FromPanel::AnswerPosted {
            share: "01".into(),
            yes,
        };
        stage.dies_before_writing = true;
        stage.act("answer", answer.clone());
        assert!(
            !stage.done.contains(&"answer".to_owned()),
            "nothing is acknowledged that is not stored"
        );
        stage.kill();
        question(&mut stage, 2 * MINUTE);
        stage.act("answer", answer.clone());
        stage.act("answer", answer);
        assert!(stage.done.contains(&"answer".to_owned()));
        let stored = &stage.disk.shares["01"];
        assert_eq!((!stored.deleted).then_some(stored.state), wanted);
        assert_eq!(question(&mut stage, 3 * MINUTE), None);
    }
}

#[test]
fn a_correction_is_the_persons_word_and_counts_for_the_post_it_names() {
    let mut stage = clicked(false);
    let to = Correction {
        state: ShareState::Confirmed,
        link: "https://www.linkedin.com/feed/update/1/".into(),
        post: "hiring".into(),
        at: NOW - DAY,
    };
    for _ in 0..2 {
        stage.act(
            "c",
            FromPanel::CorrectShare {
                share: "01".into(),
                to: to.clone(),
            },
        );
    }
    let row = &stage.panel.shares[0];
    assert_eq!(row.title, "We are hiring in Bergamo");
    assert_eq!(row.facts, "yesterday, 11:00 · LinkedIn · published");
    assert_eq!(row.link, to.link);
    assert_eq!(stage.disk.times("hiring"), 1);
    stage.page(FromPage::Linked {
        id: "late".into(),
        composer: COMPOSER.into(),
        share: "01".into(),
        href: "https://www.linkedin.com/feed/update/2/".into(),
    });
    assert_eq!(
        stage.disk.shares["01"].link, to.link,
        "the person's word stands"
    );
}

#[test]
fn own_figures_stand_beside_the_post_with_their_day_until_they_are_taken_out() {
    let mut stage = clicked(false);
    let figures = Figures {
        reactions: Some(41),
        comments: Some(1),
        impressions: None,
        on: NOW - DAY,
    };
    let measure = |figures| FromPanel::MeasureShare {
        share: "01".into(),
        figures,
    };
    stage.act("m", measure(Some(figures)));
    assert_eq!(
        stage.panel.shares[0].figures_words,
        "41 reactions · 1 comment · yesterday"
    );
    assert_eq!(stage.disk.shares["01"].figures, Some(figures));
    stage.kill();
    stage.open_panel();
    stage.act("m", measure(None));
    assert_eq!(stage.disk.shares["01"].figures, None);
}

pub fn nth(number: usize) -> String {
    format!("{number:026}")
}

pub fn many(count: usize) -> Vec<Share> {
    let share = |number: usize| Share {
        id: nth(number),
        at: NOW - DAY + i64::try_from(number).unwrap(),
        post: "hiring".into(),
        network: "linkedin".into(),
        state: ShareState::Confirmed,
        ..Share::default()
    };
    (0..count).map(share).collect()
}

pub fn bring(stage: &mut Stage, shares: &[Share]) {
    let shares = shares.to_vec();
    stage.act("b", FromPanel::BringShares { shares });
}

/// All of the log, asked for as the panel does.
fn whole_log(stage: &mut Stage) -> Vec<Share> {
    stage.log.clear();
    loop {
        let before = stage.log.len();
        let after = stage
            .log
            .last()
            .map(|share| share.id.clone())
            .unwrap_or_default();
        stage.panel(FromPanel::ReadLog { after });
        if stage.log.len() == before {
            return stage.log.clone();
        }
    }
}

#[test]
fn a_log_that_is_saved_and_read_again_has_no_doubles_and_loses_nothing() {
    for to_file in [transfer::to_json, transfer::to_csv] {
        let mut stage = Stage::with_sample();
        stage.open_panel();
        bring(&mut stage, &many(1100));
        assert_eq!(stage.brought, 1100);
        assert_eq!(
            stage.panel.shares.len(),
            200,
            "the list begins with the latest"
        );
        let saved = to_file(&whole_log(&mut stage));
        let read = transfer::read(&saved).unwrap();
        assert_eq!(read, many(1100));
        bring(&mut stage, &read);
        assert_eq!((stage.brought, stage.disk.shares.len()), (1100, 1100));
        assert_eq!(stage.disk.times("hiring"), 1100);
        // Into another browser, which has posted something of its own.
        let mut other = clicked(false);
        bring(&mut other, &read);
        assert_eq!(other.disk.shares.len(), 1101);
    }
}

#[test]
fn a_background_that_dies_while_it_reads_a_file_adds_nothing_twice() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.dies_before_writing = true;
    bring(&mut stage, &many(300));
    assert!(stage.done.is_empty() && stage.disk.shares.is_empty());
    stage.kill();
    stage.open_panel();
    bring(&mut stage, &many(300));
    bring(&mut stage, &many(300));
    assert!(stage.done.contains(&"b".to_owned()));
    assert_eq!(stage.disk.shares.len(), 300);
    assert_eq!(stage.disk.times("hiring"), 300);
}

#[test]
fn what_was_deleted_does_not_come_back_with_a_file() {
    let mut stage = clicked(false);
    let saved = whole_log(&mut stage);
    stage.act(
        "d",
        FromPanel::DeleteShare {
            share: "01".into(),
            undo: false,
        },
    );
    bring(&mut stage, &saved);
    assert_eq!(stage.brought, 0);
    assert!(stage.disk.shares["01"].deleted);
}
