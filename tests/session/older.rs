//! Shares older than those that are known in full: listed, changed and deleted like the latest.

use cuecard::session::panel::FromPanel;
use cuecard::share::{Correction, Figures, History, Share, ShareState};

use crate::log::{bring, many, nth};
use crate::publishing::{self, POSTED, with_inserted};
use crate::stage::{NOW, Stage};

/// A clock was ahead, or the ids of another tool sort behind all that Cuecard makes.
#[test]
fn a_click_is_recorded_once_though_every_known_share_seems_to_be_later() {
    let mut stage = with_inserted();
    stage.open_panel();
    let later = many(200).into_iter().map(|share| Share {
        id: format!("s{}", share.id),
        ..share
    });
    bring(&mut stage, &later.collect::<Vec<_>>());
    for _ in 0..2 {
        publishing::clicked(&mut stage, false);
        assert!(stage.acknowledged(POSTED));
        let share = &stage.disk.shares[POSTED];
        assert_eq!((&*share.post, &*share.variant), ("hiring", "en"));
        assert_eq!(stage.disk.times("hiring"), 201);
    }
    publishing::closed(&mut stage, false);
    assert!(stage.acknowledged("02-closed"));
    stage.panel(FromPanel::MoreShares);
    assert_eq!(stage.panel.shares.len(), 201);
}

#[test]
fn older_shares_that_were_asked_for_twice_are_listed_once() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    bring(&mut stage, &many(320));
    stage.answers_late = true;
    stage.panel(FromPanel::MoreShares);
    stage.panel(FromPanel::MoreShares);
    stage.answers_late = false;
    stage.answer_late();
    assert_eq!(stage.panel.shares.len(), 250);
    for _ in 0..2 {
        stage.panel(FromPanel::MoreShares);
    }
    assert_eq!(stage.panel.shares.len(), 320);
    assert!(!stage.panel.more_shares);
}

/// The side panel still lists what an earlier life of the background had read for it.
#[test]
fn what_is_done_to_an_older_share_after_the_background_died_is_done_before_it_is_acknowledged() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    bring(&mut stage, &many(220));
    let times = |stage: &Stage| stage.disk.history.posts.get("hiring").unwrap().times;
    let delete = |undo| FromPanel::DeleteShare {
        share: nth(3),
        undo,
    };
    let figures = Some(Figures {
        comments: Some(2),
        on: NOW,
        ..Figures::default()
    });
    let share = nth(4);
    stage.kill();
    stage.open_panel();
    stage.act("m", FromPanel::MeasureShare { share, figures });
    assert_eq!(stage.disk.shares[&nth(4)].figures, figures);
    stage.kill();
    stage.open_panel();
    stage.dies_before_writing = true;
    stage.act("d", delete(false));
    assert!(!stage.done.contains(&"d".to_owned()));
    stage.kill();
    stage.open_panel();
    stage.act("d", delete(false));
    assert!(stage.done.contains(&"d".to_owned()));
    assert!(stage.disk.shares[&nth(3)].deleted);
    assert_eq!(times(&stage), 219);
    stage.kill();
    stage.open_panel();
    stage.act("u", delete(true));
    assert_eq!(stage.disk.shares[&nth(3)], many(4)[3], "taken back");
    assert_eq!(times(&stage), 220);
    stage.open_panel();
    stage.panel(FromPanel::MoreShares);
    assert_eq!(stage.panel.shares.len(), 220, "none is missing in the list");
}

#[test]
fn older_shares_are_corrected_and_measured_like_the_latest() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    bring(&mut stage, &many(220));
    stage.panel(FromPanel::MoreShares);
    assert_eq!(stage.panel.shares.len(), 220);
    let figures = Some(Figures {
        impressions: Some(9),
        on: NOW,
        ..Figures::default()
    });
    stage.act(
        "m",
        FromPanel::MeasureShare {
            share: nth(3),
            figures,
        },
    );
    let to = Correction {
        state: ShareState::Confirmed,
        link: String::new(),
        post: String::new(),
        at: NOW,
    };
    stage.act("c", FromPanel::CorrectShare { share: nth(3), to });
    assert_eq!(
        stage.panel.shares[0].id,
        nth(3),
        "the list goes by the time that the person says"
    );
    assert_eq!(stage.disk.shares[&nth(3)].figures, figures);
    assert_eq!(stage.disk.times("hiring"), 219);
}

#[test]
fn where_the_log_could_not_be_read_whole_every_share_can_still_be_reached() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    bring(&mut stage, &many(3));
    stage.disk.history = History::new();
    let (key, text) = ("unread:history".to_owned(), "{}".to_owned());
    stage.disk.composers.insert(key.clone(), text);
    stage.kill();
    stage.open_panel();
    assert!(stage.panel.more_shares);
    stage.panel(FromPanel::MoreShares);
    assert_eq!(
        (stage.panel.shares.len(), stage.panel.more_shares),
        (3, false)
    );
    assert!(stage.disk.composers.contains_key(&key));
    let kept = ("unread:".to_owned(), 1);
    assert!(
        stage.panel.kept.contains(&kept),
        "and the person sees that something lies aside"
    );
}
