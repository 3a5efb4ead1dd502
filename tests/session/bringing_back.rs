//! Bring back my text: what a composer that closed without publishing left, in memory only.

use cuecard::network::Surface;
use cuecard::session::Message;
use cuecard::session::page::{FromPage, InsertOutcome};
use cuecard::session::panel::FromPanel;
use cuecard::session::view::CardEvent;

use crate::stage::{COMPOSER, PAGE, Stage, TAB};

const MINE: &str = "A thought that took me ten minutes";

fn close(stage: &mut Stage, share: &str, discarded: bool, text: &str) {
    let id = stage.new_act();
    stage.page(FromPage::Closed {
        id,
        composer: COMPOSER.into(),
        share: share.into(),
        discarded,
        text: text.into(),
    });
}

fn offered(stage: &Stage) -> Vec<String> {
    stage
        .panel
        .left
        .iter()
        .map(|left| left.text.clone())
        .collect()
}

fn written() -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello(MINE, 0);
    stage.open_panel();
    stage
}

#[test]
fn a_text_that_was_closed_is_offered_until_the_browser_closes_and_never_stored() {
    for killed in [false, true] {
        let mut stage = written();
        if killed {
            // The background slept while the person thought; the page knows the text.
            stage.kill();
        }
        close(&mut stage, "", false, MINE);
        stage.kill();
        stage.open_panel();
        assert_eq!(offered(&stage), [MINE], "killed: {killed}");
        assert_eq!(stage.panel.left[0].title, MINE);
        stage.disk.remembered.clear();
        assert!(!format!("{:?}", stage.disk).contains("ten minutes"));
        stage.kill();
        stage.open_panel();
        assert_eq!(offered(&stage), Vec::<String>::new());
    }
}

#[test]
fn a_tab_that_is_closed_leaves_its_text_too_and_takes_it_back_when_it_returns() {
    let mut stage = written();
    stage.tell(Message::PortClosed { port: PAGE });
    assert_eq!(offered(&stage), [MINE]);
    stage.hello(MINE, 1);
    assert_eq!(offered(&stage), Vec::<String>::new());
}

#[test]
fn what_was_posted_is_not_offered_and_what_was_discarded_is() {
    for discarded in [false, true] {
        let mut stage = written();
        stage.page(FromPage::PostClicked {
            id: "01".into(),
            composer: COMPOSER.into(),
            network: "linkedin".into(),
            surface: Surface::Post,
            scheduled: false,
            at: stage.now,
        });
        close(
            &mut stage,
            "01",
            discarded,
            if discarded { MINE } else { "" },
        );
        assert_eq!(offered(&stage).len(), usize::from(discarded));
    }
}

#[test]
fn a_private_text_is_never_offered() {
    let mut stage = written();
    stage.choose(CardEvent::Private, "");
    stage.tell(Message::PortClosed { port: PAGE });
    assert_eq!(offered(&stage), Vec::<String>::new());
    assert!(!format!("{:?}", stage.disk).contains("ten minutes"));
}

/// Asleep, a composer is known by little more than what was inserted.
#[test]
fn a_private_message_that_was_put_aside_before_it_closed_is_never_offered() {
    let away = |stage: &mut Stage| {
        let composer = COMPOSER.into();
        stage.page(FromPage::Away { composer });
    };
    let dropped = |stage: &mut Stage| stage.tell(Message::PortClosed { port: PAGE });
    for sleep in [&away as &dyn Fn(&mut Stage), &dropped] {
        let mut stage = Stage::with_sample();
        stage.act("m", FromPanel::SetMessages { on: true });
        stage.page(FromPage::Hello {
            composer: COMPOSER.into(),
            network: "linkedin".into(),
            surface: Surface::Message,
            revision: 0,
            text: MINE.into(),
            caret: None,
            focused: true,
            rested: true,
        });
        sleep(&mut stage);
        close(&mut stage, "", false, MINE);
        stage.open_panel();
        assert_eq!(offered(&stage), Vec::<String>::new());
        assert!(!format!("{:?}", stage.disk).contains("ten minutes"));
    }
}

#[test]
fn it_can_be_turned_off_and_then_nothing_is_left_of_what_was_there() {
    let mut stage = written();
    close(&mut stage, "", false, MINE);
    stage.act("off", FromPanel::SetBringBack { on: false });
    assert_eq!(offered(&stage), Vec::<String>::new());
    assert!(!format!("{:?}", stage.disk).contains("ten minutes"));
    stage.hello(MINE, 0);
    close(&mut stage, "", false, MINE);
    assert_eq!(offered(&stage), Vec::<String>::new());
    stage.act("on", FromPanel::SetBringBack { on: true });
    stage.hello(MINE, 0);
    close(&mut stage, "", false, MINE);
    assert_eq!(offered(&stage), [MINE]);
}

#[test]
fn the_three_newest_are_kept_and_nothing_endless() {
    let mut stage = written();
    for number in 0..5 {
        stage.now += 1000;
        let text = format!("Text {number}");
        stage.page(FromPage::Closed {
            id: format!("c{number}"),
            composer: format!("composer {number}"),
            share: String::new(),
            discarded: false,
            text,
        });
    }
    close(&mut stage, "", false, &"x".repeat(200_000));
    stage.open_panel();
    assert_eq!(offered(&stage), ["Text 4", "Text 3", "Text 2"]);
    assert_eq!(
        stage
            .disk
            .remembered
            .keys()
            .filter(|key| key.starts_with("left:"))
            .count(),
        3
    );
}

#[test]
fn one_click_inserts_it_and_then_it_is_not_offered_any_more() {
    let mut stage = written();
    close(&mut stage, "", false, MINE);
    let left = stage.panel.left[0].id.clone();
    stage.page(FromPage::Hello {
        composer: "composer-2".into(),
        network: "linkedin".into(),
        surface: Surface::Post,
        revision: 0,
        text: String::new(),
        caret: None,
        focused: true,
        rested: true,
    });
    let event = CardEvent::InsertKept {
        planned: left,
        replace: false,
    };
    stage.panel(FromPanel::Choose {
        id: "i".into(),
        event: event.clone(),
        value: String::new(),
    });
    let knock = stage.knocks.pop().expect("a knock");
    assert_eq!(knock.event, Some(event.clone()));
    let composer = String::from("composer-2");
    stage.page(FromPage::Chosen {
        id: knock.id,
        composer: composer.clone(),
        event,
        value: String::new(),
    });
    let (insertion, text) = stage.insertions().pop().unwrap();
    assert_eq!(text, MINE);
    let id = stage.new_act();
    stage.page(FromPage::Inserted {
        id,
        composer,
        insertion,
        outcome: InsertOutcome::Exact,
    });
    assert_eq!(offered(&stage), Vec::<String>::new());
    assert_eq!(TAB, 7);
}

#[test]
fn it_can_be_kept_for_later_or_let_go_and_taken_back() {
    let mut stage = written();
    close(&mut stage, "", false, MINE);
    let left = stage.panel.left[0].id.clone();
    let forget = |undo| FromPanel::ForgetLeft {
        left: left.clone(),
        undo,
    };
    stage.act("f", forget(false));
    assert!(stage.panel.left[0].forgotten);
    stage.act("u", forget(true));
    assert!(!stage.panel.left[0].forgotten);
    stage.act(
        "k",
        FromPanel::KeepLeft {
            planned: "p".into(),
            left: left.clone(),
        },
    );
    assert_eq!(offered(&stage), Vec::<String>::new());
    assert_eq!(stage.panel.later[0].text, MINE);
    stage.act("f", forget(false));
    stage.now += 10_001;
    stage.open_panel();
    assert!(
        !stage
            .disk
            .remembered
            .keys()
            .any(|key| key.starts_with("left:"))
    );
}
