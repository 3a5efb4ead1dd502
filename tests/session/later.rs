//! For later: texts are kept at a time that suits them, found again, changed, inserted and posted once.

use cuecard::session::panel::FromPanel;
use cuecard::session::view::CardEvent;
use cuecard::share::Planned;
use serde_json::json;

use crate::acme::{acme_of, acme_with};
use crate::seeing::{event_of, words};
use crate::stage::{NOW, Stage};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// Monday 23 November 2026, 09:00 for the person, whose clock is an hour ahead: the first working hour.
const MONDAY: i64 = NOW + 22 * HOUR;

pub fn keep(post: &str) -> CardEvent {
    CardEvent::Keep {
        post: post.into(),
        variant: if post.is_empty() { "" } else { "en" }.into(),
    }
}

pub fn waiting(stage: &Stage) -> Vec<Planned> {
    stage.disk.queue.waiting().cloned().collect()
}

fn said(stage: &Stage) -> Vec<String> {
    words(&stage.card().expect("an open card"))
}

/// A draft that is kept, with the panel open.
pub fn with_a_draft() -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello("Only mine, for Monday", 0);
    stage.open_card();
    stage.choose(keep(""), "");
    stage.open_panel();
    stage
}

#[test]
fn a_ready_text_is_kept_for_the_next_working_hour_and_it_is_said_who_posts() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    let card = stage.open_card();
    let event = event_of(&card, "For later").unwrap();
    stage.choose(event, "");
    let [kept] = &*waiting(&stage) else {
        panic!("one text: {:?}", stage.disk.queue)
    };
    assert_eq!(
        (kept.at, kept.remind, kept.text.as_str()),
        (Some(MONDAY), false, "")
    );
    assert!(
        said(&stage)
            .contains(&"Kept for tomorrow, 09:00. You post; Cuecard only reminds.".to_owned())
    );
    let undo = event_of(&stage.card().unwrap(), "Undo").unwrap();
    stage.choose(undo, "");
    assert_eq!(waiting(&stage), []);
}

#[test]
fn the_persons_own_draft_is_kept_because_they_asked_and_once_however_often_the_act_comes() {
    for killed in [false, true] {
        let mut stage = Stage::with_sample();
        stage.hello("Only mine, for Monday", 0);
        stage.dies_before_writing = killed;
        let act = stage.choose(keep(""), "");
        if killed {
            assert!(!stage.acknowledged(&act));
            stage.kill();
            stage.hello("Only mine, for Monday", 0);
        }
        stage.choose_again(&act, keep(""), "");
        stage.choose_again(&act, keep(""), "");
        let texts: Vec<String> = waiting(&stage).into_iter().map(|text| text.text).collect();
        assert_eq!(texts, ["Only mine, for Monday"], "killed: {killed}");
        assert!(stage.acknowledged(&act));
    }
}

#[test]
fn the_same_text_is_for_later_once_however_often_it_is_asked_for() {
    let mut stage = with_a_draft();
    for _ in 0..2 {
        stage.choose(keep(""), "");
        stage.choose(keep("hiring"), "");
    }
    assert_eq!(waiting(&stage).len(), 2);
    let card = said(&stage);
    assert!(
        !card.contains(&"Keep my text for later".to_owned()),
        "{card:?}"
    );
}

#[test]
fn nothing_is_kept_of_an_empty_composer() {
    let mut stage = Stage::with_sample();
    stage.hello("  ", 0);
    stage.choose(keep(""), "");
    assert_eq!(waiting(&stage), []);
}

fn with_rhythm() -> Stage {
    let rhythm = json!({"id": "rhythm", "kind": "cadence", "per_day": 2, "spacing_minutes": 240,
        "quiet_hours": "20:00-10:00", "reach": "always"});
    let mut stage = Stage::without_program();
    stage.pack = acme_of(|_| {}, vec![rhythm]);
    stage.open_panel();
    stage.panel(FromPanel::UseSample);
    stage
}

/// Three captions there are: each id has its own.
fn keep_in_panel(stage: &mut Stage, id: &str) {
    let (post, variant) = match id {
        "k0" => ("hiring", "en"),
        "k1" => ("quiet-pump", "en"),
        _ => ("quiet-pump", "it"),
    };
    let event = CardEvent::Keep {
        post: post.into(),
        variant: variant.into(),
    };
    let value = String::new();
    stage.act(
        id,
        FromPanel::Choose {
            id: id.into(),
            event,
            value,
        },
    );
}

#[test]
fn spacing_quiet_hours_and_posts_a_day_are_respected() {
    let mut stage = with_rhythm();
    for id in ["k0", "k1", "k2"] {
        keep_in_panel(&mut stage, id);
    }
    let times: Vec<_> = waiting(&stage)
        .into_iter()
        .filter_map(|text| text.at)
        .collect();
    // Ten and two on Monday, ten on Tuesday.
    assert_eq!(
        times,
        [MONDAY + HOUR, MONDAY + 5 * HOUR, MONDAY + DAY + HOUR]
    );
    assert!(
        stage.said[0].starts_with("Kept for tomorrow, 10:00."),
        "{:?}",
        stage.said
    );
}

fn plan(stage: &mut Stage, id: &str, at: i64, remind: bool) {
    stage.act(
        "plan",
        FromPanel::PlanText {
            planned: id.into(),
            at: Some(at),
            remind,
        },
    );
}

#[test]
fn a_time_with_something_against_it_is_the_persons_to_choose_and_is_said() {
    let mut stage = with_rhythm();
    for id in ["k0", "k1", "k2"] {
        keep_in_panel(&mut stage, id);
    }
    let tuesday = MONDAY + DAY + HOUR;
    for (at, third, note) in [
        (
            tuesday + 11 * HOUR,
            tuesday,
            "The house guide advises against posting from 20:00 to 10:00; few people read then.",
        ),
        (
            MONDAY + 5 * HOUR,
            MONDAY + 10 * HOUR,
            "The house guide allows for 2 posts a day, and that day has them already.",
        ),
        (
            tuesday + HOUR,
            tuesday,
            "Close to another post of yours: Tuesday, 10:00. The two would take each other’s readers.",
        ),
        (tuesday + DAY, tuesday, ""),
    ] {
        plan(&mut stage, "k2", third, false);
        plan(&mut stage, "k1", at, false);
        let row = stage.panel.later.iter().find(|row| row.id == "k1").unwrap();
        assert_eq!((row.note.as_str(), row.at), (note, Some(at)));
        assert_eq!(row.free.is_some(), !note.is_empty());
    }
}

#[test]
fn where_the_house_says_nothing_of_hours_a_late_one_is_said_to_be_late() {
    let mut stage = with_a_draft();
    let id = stage.panel.later[0].id.clone();
    plan(&mut stage, &id, MONDAY + 18 * HOUR, false);
    let row = stage.panel.later[0].clone();
    assert_eq!(
        (row.note.as_str(), row.free),
        (
            "At that hour few people read; working hours usually do better.",
            Some(MONDAY)
        )
    );
}

#[test]
fn validity_is_respected_and_an_expired_text_is_not_offered() {
    let mut stage = Stage::without_program();
    stage.pack = acme_with(|posts| posts[1].valid_until = Some(NOW + 3 * DAY));
    stage.open_panel();
    stage.panel(FromPanel::UseSample);
    keep_in_panel(&mut stage, "k0");
    plan(&mut stage, "k0", NOW + 4 * DAY, false);
    let row = stage.panel.later[0].clone();
    assert_eq!(
        row.note,
        "This text may be used until Wednesday, 11:00; choose an earlier time."
    );
    assert_eq!((row.usable, row.free), (true, Some(MONDAY)));
    stage.now = NOW + 5 * DAY;
    stage.kill();
    stage.open_panel();
    let row = stage.panel.later[0].clone();
    assert_eq!(
        row.note,
        "The time of this text is over, so it is not offered any more."
    );
    assert_eq!((row.usable, row.free), (false, None));
    stage.hello("", 0);
    stage.choose(
        CardEvent::InsertKept {
            planned: "k0".into(),
            replace: false,
        },
        "",
    );
    assert_eq!(stage.insertions(), []);
}

#[test]
fn the_order_is_the_persons_and_the_times_stay() {
    let mut stage = with_rhythm();
    for id in ["k0", "k1"] {
        keep_in_panel(&mut stage, id);
    }
    let planned = ["k1", "k0"].map(str::to_owned).to_vec();
    stage.act("order", FromPanel::OrderTexts { planned });
    let rows: Vec<_> = stage
        .panel
        .later
        .iter()
        .map(|row| (row.id.as_str(), row.at))
        .collect();
    assert_eq!(
        rows,
        [("k1", Some(MONDAY + HOUR)), ("k0", Some(MONDAY + 5 * HOUR))]
    );
    assert!(stage.done.contains(&"order".to_owned()));
}

#[test]
fn skipping_moves_a_text_to_a_later_day_once() {
    let mut stage = with_a_draft();
    let row = stage.panel.later[0].clone();
    for _ in 0..2 {
        let planned = row.id.clone();
        stage.act(
            "skip",
            FromPanel::SkipText {
                planned,
                from: row.at,
            },
        );
    }
    assert_eq!(waiting(&stage)[0].at, Some(MONDAY + DAY));
}

#[test]
fn what_is_taken_out_is_wiped_and_can_come_back_for_ten_seconds_although_the_background_died() {
    for late in [false, true] {
        let mut stage = with_a_draft();
        let planned = stage.panel.later[0].id.clone();
        let remove = |undo| FromPanel::RemoveText {
            planned: planned.clone(),
            undo,
        };
        stage.act("out", remove(false));
        assert!(
            stage
                .disk
                .queue
                .texts
                .iter()
                .all(|text| text.text.is_empty())
        );
        assert!(stage.panel.later[0].removed);
        stage.now += if late { 10_001 } else { 9_000 };
        stage.kill();
        stage.open_panel();
        stage.act("back", remove(true));
        let texts: Vec<String> = waiting(&stage).into_iter().map(|text| text.text).collect();
        let wanted: &[&str] = if late {
            &[]
        } else {
            &["Only mine, for Monday"]
        };
        assert_eq!(texts, wanted, "late: {late}");
        stage.open_panel();
        assert!(
            !stage
                .disk
                .remembered
                .keys()
                .any(|key| key.starts_with("removed:"))
        );
    }
}

#[test]
fn a_kept_text_is_edited_and_never_emptied() {
    let mut stage = with_a_draft();
    let planned = stage.panel.later[0].id.clone();
    for text in ["Mine, but better", "  "] {
        stage.act(
            "w",
            FromPanel::WriteText {
                planned: planned.clone(),
                text: text.into(),
            },
        );
    }
    assert_eq!(waiting(&stage)[0].text, "Mine, but better");
    assert_eq!(stage.panel.later[0].title, "Mine, but better");
}
