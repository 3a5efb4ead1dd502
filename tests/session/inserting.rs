//! Ready texts: what is offered, and what becomes of an insertion.

use cuecard::session::page::{InsertOutcome, Place, ToPage};
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;
use cuecard::session::view::CardEvent;

use crate::seeing::{event_of, words};
use crate::stage::{COMPOSER, Stage};

pub const HIRING: &str = "Come and build heat pumps with us. #LifeAtACME";

pub fn insert(post: &str) -> CardEvent {
    CardEvent::Insert {
        post: post.into(),
        variant: "en".into(),
        replace: false,
        sample_confirmed: false,
    }
}

#[test]
fn the_first_opening_shows_ready_texts_with_their_reasons() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    assert_eq!(stage.card(), None, "it never opens by itself");
    let said = words(&stage.open_card());
    for part in [
        "A quieter heat pump",
        "A warm winter ends",
        "not posted yet",
        "Sample",
        "ACME’s texts and guide",
    ] {
        assert!(
            said.iter().any(|line| line.contains(part)),
            "{part:?} in {said:?}"
        );
    }
}

#[test]
fn later_openings_show_what_was_open_last() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    stage.choose(CardEvent::Close, "");
    assert_eq!(stage.card(), None);
    stage.kill();
    stage.hello("", 0);
    assert!(
        words(&stage.open_card())
            .iter()
            .any(|line| line.starts_with("Things worth a second look"))
    );
}

#[test]
fn a_text_goes_in_exactly_as_written_with_its_link_as_last_paragraph() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.choose(insert("quiet-pump"), "");
    let (_, text) = stage.insertions().pop().unwrap();
    assert_eq!(
        text,
        "Our new heat pump hums at 28 dB.\n\n[What surprised you?]\n\n#LifeAtACME\n\nhttps://www.acme.example/quiet"
    );
}

#[test]
fn an_open_blank_is_selected_and_named_while_it_stands() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.choose(insert("quiet-pump"), "");
    let (_, text) = stage.insertions().pop().unwrap();
    let Some(ToPage::Insert {
        select: Some(range),
        ..
    }) = stage
        .page
        .iter()
        .rfind(|message| matches!(message, ToPage::Insert { .. }))
    else {
        panic!("nothing selected");
    };
    assert_eq!((range.from, range.to), (34, 55));
    stage.hello(&text, 1);
    stage.read_back(InsertOutcome::Exact);
    assert_eq!(stage.marked(&text), ["[What surprised you?]"]);
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let said = words(&stage.card().unwrap());
    assert!(
        said.iter()
            .any(|line| line == "Your answer is still missing here: What surprised you?"),
        "{said:?}"
    );
    stage.hello(
        &text.replace("[What surprised you?]", "How quiet it is."),
        2,
    );
    assert!(stage.marked(&text).is_empty());
}

#[test]
fn answers_to_blanks_are_used_and_survive_a_killed_background_without_touching_the_disk() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.choose(
        CardEvent::Answer {
            post: "quiet-pump".into(),
            blank: "learned".into(),
        },
        "How quiet it is.",
    );
    assert!(
        stage
            .disk
            .composers
            .values()
            .all(|json| !json.contains("quiet it is"))
    );
    stage.kill();
    stage.hello("", 0);
    stage.choose(insert("quiet-pump"), "");
    assert!(
        stage
            .insertions()
            .pop()
            .unwrap()
            .1
            .contains("\n\nHow quiet it is.\n\n")
    );
}

#[test]
fn with_text_already_there_the_person_chooses_between_here_and_instead() {
    let mut stage = Stage::with_sample();
    stage.hello("My own words about heat pumps", 0);
    let card = stage.open_card();
    assert_eq!(event_of(&card, "Insert"), None);
    stage.choose(event_of(&card, "Replace my text").unwrap(), "");
    let Some(ToPage::Insert { place, .. }) = stage
        .page
        .iter()
        .rfind(|m| matches!(m, ToPage::Insert { .. }))
    else {
        panic!("no insertion");
    };
    assert_eq!(*place, Place::All);
    assert!(event_of(&card, "Insert here").is_some());
}

#[test]
fn the_card_closes_and_says_so_only_after_reading_back() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.choose(insert("hiring"), "");
    assert!(
        stage.card().is_some(),
        "nothing is claimed before it is read back"
    );
    stage.hello(HIRING, 1);
    stage.read_back(InsertOutcome::Exact);
    assert_eq!(stage.card(), None);
    let said = stage
        .page
        .iter()
        .any(|m| matches!(m, ToPage::Draw { announce, .. } if announce.starts_with("Inserted, ")));
    assert!(said);
}

#[test]
fn what_is_not_exact_is_said_and_can_be_copied() {
    for outcome in [
        InsertOutcome::Different,
        InsertOutcome::Unchanged,
        InsertOutcome::Gone,
    ] {
        let mut stage = Stage::with_sample();
        stage.hello("", 0);
        stage.open_card();
        stage.choose(insert("hiring"), "");
        stage.read_back(outcome);
        let card = stage.card().unwrap();
        stage.choose(event_of(&card, "Copy the text").unwrap(), "");
        assert_eq!(stage.copied, [HIRING], "{outcome:?}");
    }
}

#[test]
fn the_samples_first_insertion_in_a_session_asks_once() {
    let mut stage = Stage::with_sample();
    stage.disk.remembered.clear();
    stage.kill();
    stage.hello("", 0);
    stage.open_card();
    stage.choose(insert("hiring"), "");
    assert!(stage.insertions().is_empty());
    let card = stage.card().unwrap();
    assert!(
        words(&card)
            .iter()
            .any(|line| line.contains("ACME is an invented company"))
    );
    stage.choose(event_of(&card, "Insert it").unwrap(), "");
    assert_eq!(stage.insertions().len(), 1);
    stage.choose(insert("hiring"), "");
    assert_eq!(stage.insertions().len(), 2);
}

#[test]
fn an_act_that_is_repeated_is_done_once() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    let act = stage.choose(insert("hiring"), "");
    assert!(stage.acknowledged(&act));
    stage.choose_again(&act, insert("hiring"), "");
    assert_eq!(stage.insertions().len(), 1);
}

#[test]
fn an_insertion_that_the_background_died_over_is_asked_for_again_under_the_same_name() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.dies_before_writing = true;
    let act = stage.choose(insert("hiring"), "");
    assert!(!stage.acknowledged(&act));
    stage.kill();
    stage.hello("", 0);
    stage.choose_again(&act, insert("hiring"), "");
    let insertions = stage.insertions();
    assert!(
        insertions.iter().all(|(insertion, _)| *insertion == act),
        "the page does it once"
    );
    assert!(stage.acknowledged(&act));
}

#[test]
fn an_insertion_that_waits_for_its_text_is_acknowledged_when_it_is_asked_for() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.kill();
    stage.disk.remembered.remove(&format!("card:{COMPOSER}"));
    stage.kill();
    stage.hello("", 0);
    stage.dies_before_writing = true;
    let act = stage.choose(insert("hiring"), "");
    assert!(stage.insertions().is_empty() && !stage.acknowledged(&act));
    stage.kill();
    stage.hello("", 0);
    stage.choose_again(&act, insert("hiring"), "");
    assert_eq!(stage.insertions().len(), 1);
    assert!(stage.acknowledged(&act));
    stage.choose_again(&act, insert("hiring"), "");
    assert_eq!(stage.insertions().len(), 1);
}

#[test]
fn an_insertion_of_a_text_that_is_no_longer_there_is_answered() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    let act = stage.choose(insert("gone"), "");
    assert!(stage.acknowledged(&act));
    assert!(
        words(&stage.card().unwrap())
            .iter()
            .any(|line| line.starts_with("Those words have changed meanwhile"))
    );
}

#[test]
fn the_panel_inserts_into_the_composer_of_its_tab_and_copies_without_one() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.panel(FromPanel::Choose {
        id: "p1".into(),
        event: CardEvent::Copy {
            post: "hiring".into(),
            variant: "en".into(),
        },
        value: String::new(),
    });
    assert_eq!(stage.copied, [HIRING]);
    stage.hello("", 0);
    assert!(stage.panel.composer.is_some());
    let answer = CardEvent::Answer {
        post: "quiet-pump".into(),
        blank: "learned".into(),
    };
    stage.panel(FromPanel::Choose {
        id: "p2".into(),
        event: answer,
        value: "A lot.".into(),
    });
    stage.panel(FromPanel::Choose {
        id: "p3".into(),
        event: insert("quiet-pump"),
        value: String::new(),
    });
    stage.answer_knock("");
    assert!(stage.insertions().pop().unwrap().1.contains("A lot."));
}

#[test]
fn answers_written_in_the_panel_outlive_the_background_until_they_are_inserted() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_panel();
    let choose = |stage: &mut Stage, event: CardEvent, value: &str| {
        let (id, value) = (stage.new_act(), value.to_owned());
        stage.panel(FromPanel::Choose { id, event, value });
    };
    let answer = CardEvent::Answer {
        post: "quiet-pump".into(),
        blank: "learned".into(),
    };
    choose(&mut stage, answer, "How quiet it is.");
    stage.kill();
    stage.open_panel();
    choose(&mut stage, insert("quiet-pump"), "");
    stage.answer_knock("");
    let (_, text) = stage.insertions().pop().unwrap();
    assert!(text.contains("How quiet it is."));
    stage.hello(&text, 1);
    stage.read_back(InsertOutcome::Exact);
    assert!(
        stage
            .disk
            .remembered
            .values()
            .all(|json| !json.contains("quiet-pump\":{"))
    );
}

#[test]
fn where_no_card_may_be_drawn_the_panel_says_what_is_not_exact() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::SidePanel,
    });
    stage.hello("", 0);
    stage.choose(insert("hiring"), "");
    stage.read_back(InsertOutcome::Different);
    let notice = stage.panel.notice.clone().unwrap();
    assert!(
        notice
            .title
            .starts_with("The text did not arrive the way it was meant")
    );
    assert_eq!(notice.copy, HIRING);
    stage.choose(insert("hiring"), "");
    stage.read_back(InsertOutcome::Exact);
    assert_eq!(stage.panel.notice, None);
}

#[test]
fn a_copy_asked_of_a_background_that_just_woke_is_of_that_text() {
    let copy = || CardEvent::Copy {
        post: "hiring".into(),
        variant: "en".into(),
    };
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.kill();
    stage.answers_late = true;
    stage.hello("", 0);
    stage.choose(copy(), "");
    stage.open_panel();
    stage.panel(FromPanel::Choose {
        id: "p1".into(),
        event: copy(),
        value: String::new(),
    });
    assert!(stage.copied.is_empty());
    stage.answers_late = false;
    stage.answer_late();
    assert_eq!(stage.copied, [HIRING, HIRING]);
}
