//! Things to check: when they show, what they say, how they go.

use cuecard::session::page::{FromPage, Place, ToPage};
use cuecard::session::view::CardEvent;

use crate::seeing::{event_of, words};
use crate::stage::{COMPOSER, Stage};

#[test]
fn a_new_hint_waits_until_the_word_is_left_and_the_person_pauses() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.type_after("", "Acme", 1);
    assert!(stage.marked("Acme").is_empty(), "while typing");
    stage.rest(1, 4, false);
    assert!(
        stage.marked("Acme").is_empty(),
        "the caret is still at the word"
    );
    stage.type_after("Acme", " is", 2);
    assert!(stage.marked("Acme is").is_empty(), "no pause yet");
    stage.rest(2, 7, false);
    assert_eq!(stage.marked("Acme is"), ["Acme"]);
}

#[test]
fn after_a_long_pause_the_last_word_counts_as_left() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.type_after("", "Acme", 1);
    stage.rest(1, 4, true);
    assert_eq!(stage.marked("Acme"), ["Acme"]);
}

#[test]
fn words_written_before_cuecard_was_awake_are_marked_but_for_the_one_being_written() {
    let mut stage = Stage::with_sample();
    stage.say_hello("Acme and Acme", 0, false);
    assert_eq!(stage.marked("Acme and Acme"), ["Acme"]);
    stage.rest(0, 13, true);
    assert_eq!(stage.marked("Acme and Acme"), ["Acme", "Acme"]);
}

#[test]
fn a_mark_follows_the_text_at_once() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme is", 0);
    assert_eq!(stage.marked("Acme is"), ["Acme"]);
    stage.page(FromPage::Edit {
        composer: COMPOSER.into(),
        revision: 1,
        range: cuecard::text::Utf16Range { from: 0, to: 0 },
        insert: "👋 ".into(),
        caret: None,
    });
    assert_eq!(stage.marked("👋 Acme is"), ["Acme"]);
}

#[test]
fn after_a_gap_nothing_is_guessed_and_the_whole_text_is_asked_for() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme is", 0);
    stage.type_after("whatever", "x", 5);
    assert_eq!(stage.marked("Acme is"), ["Acme"]);
    let knock = stage.knocks.last().expect("a question for all of it");
    assert_eq!((&*knock.composer, &knock.event), (COMPOSER, &None));
    stage.hello("It is Acme", 5);
    stage.type_after("It is Acme", " now", 6);
    assert_eq!(stage.marked("It is Acme now"), ["Acme"]);
    assert_eq!(stage.knocks.len(), 1);
}

#[test]
fn a_composer_that_the_background_does_not_know_is_asked_for_all_of_its_text() {
    let mut stage = Stage::with_sample();
    stage.rest(3, 0, true);
    stage.answer_knock("Acme is");
    assert_eq!(stage.marked("Acme is"), ["Acme"]);
}

#[test]
fn a_hint_says_what_why_and_where_to_read_more() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme is fine", 0);
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let said = words(&stage.card().unwrap());
    for sentence in [
        "We write ACME.",
        "It is our name.",
        "Acme",
        "Check",
        "Read in the guide",
    ] {
        assert!(
            said.iter().any(|line| line == sentence),
            "{sentence:?} in {said:?}"
        );
    }
    let guide = event_of(&stage.card().unwrap(), "Read in the guide").unwrap();
    stage.choose(guide, "");
    assert_eq!(stage.opened, ["pages/panel.html#guide/names"]);
}

#[test]
fn what_is_missing_is_a_line_of_the_card_and_never_an_underline() {
    let mut stage = Stage::with_sample();
    stage.hello("I like working at ACME on heat pumps.", 0);
    assert!(
        stage
            .marked("I like working at ACME on heat pumps.")
            .is_empty()
    );
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    assert!(
        words(&stage.card().unwrap())
            .iter()
            .any(|line| line == "Add a house hashtag.")
    );
}

#[test]
fn a_fix_replaces_only_its_own_words() {
    let mut stage = Stage::with_sample();
    stage.hello("Here Acme is", 3);
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let key = hint_key(&stage);
    stage.choose(CardEvent::Fix { hint: key, fix: 0 }, "");
    let Some(ToPage::Insert { text, place, .. }) = stage
        .page
        .iter()
        .rfind(|m| matches!(m, ToPage::Insert { .. }))
    else {
        panic!("no insertion");
    };
    assert_eq!(text, "ACME");
    let range = cuecard::text::Utf16Range { from: 5, to: 9 };
    assert_eq!(*place, Place::Range { range, revision: 3 });
}

#[test]
fn not_in_this_text_is_remembered_even_if_the_background_dies() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme is", 0);
    let key = hint_key(&stage);
    stage.choose(CardEvent::NotHere { hint: key }, "");
    assert!(stage.marked("Acme is").is_empty());
    stage.kill();
    stage.hello("Acme is and Acme was", 1);
    assert!(stage.marked("Acme is and Acme was").is_empty());
    assert!(
        !stage.disk.composers[COMPOSER].contains("Acme"),
        "no word of the draft is stored"
    );
}

#[test]
fn not_in_this_text_counts_as_done_only_once_it_is_stored() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme is warm", 0);
    let hint = hint_key(&stage);
    let event = CardEvent::NotHere { hint };
    stage.dies_before_writing = true;
    let act = stage.choose(event.clone(), "");
    stage.kill();
    stage.hello("Acme is warm", 0);
    stage.choose_again(&act, event, "");
    assert!(stage.acknowledged(&act));
    stage.kill();
    stage.hello("Acme is warm", 0);
    assert!(stage.marked("Acme is warm").is_empty());
}

#[test]
fn never_for_this_word_holds_in_every_text_until_it_is_taken_back() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme is", 0);
    let key = hint_key(&stage);
    stage.choose(CardEvent::NeverForWord { hint: key }, "");
    assert!(stage.marked("Acme is").is_empty());
    stage.kill();
    stage.hello("Acme is", 1);
    assert!(stage.marked("Acme is").is_empty());
    stage.open_panel();
    let (rule, word) = stage.panel.settings.never.first().cloned().unwrap();
    stage.panel(cuecard::session::panel::FromPanel::HintAgain { rule, word });
    assert_eq!(stage.marked("Acme is"), ["Acme"]);
}

#[test]
fn nothing_to_mend_is_said_quietly_and_never_as_approval() {
    let mut stage = Stage::with_sample();
    stage.hello("A walk in the woods.", 0);
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let said = words(&stage.card().unwrap()).join("\n");
    assert!(
        said.contains("Nothing here goes against ACME’s guide"),
        "{said}"
    );
    assert!(!said.to_lowercase().contains("approved"));
}

#[test]
fn a_private_text_leaves_no_trace() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme secret", 0);
    let key = hint_key(&stage);
    stage.choose(CardEvent::NotHere { hint: key }, "");
    stage.choose(CardEvent::Private, "");
    assert!(matches!(
        stage
            .page
            .iter()
            .rfind(|m| !matches!(m, ToPage::Acknowledge { .. })),
        Some(ToPage::Silence { .. })
    ));
    assert!(stage.disk.composers.is_empty());
    assert!(
        stage
            .disk
            .remembered
            .keys()
            .all(|key| !key.contains(COMPOSER))
    );
    let before = stage.page.len();
    stage.type_after("Acme secret", "!", 1);
    assert_eq!(stage.page.len(), before, "silent until it closes");
}

#[test]
fn a_private_text_is_forgotten_though_the_background_dies_over_it() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme secret", 0);
    let hint = hint_key(&stage);
    stage.choose(CardEvent::NotHere { hint }, "");
    stage.dies_before_writing = true;
    let act = stage.choose(CardEvent::Private, "");
    assert!(!stage.acknowledged(&act), "not yet forgotten");
    stage.kill();
    stage.choose_again(&act, CardEvent::Private, "");
    assert!(stage.acknowledged(&act) && stage.disk.composers.is_empty());
}

#[test]
fn asking_takes_the_draft_along_only_if_the_person_ticks_it() {
    let mut stage = Stage::with_sample();
    stage.hello("My draft", 0);
    stage.choose(CardEvent::Ask, "");
    stage.choose(CardEvent::AskWithDraft, "true");
    stage.choose(CardEvent::Ask, "");
    let [without, with] = stage.opened.as_slice() else {
        panic!("{:?}", stage.opened)
    };
    assert!(
        without.starts_with("mailto:words@acme.example?subject=")
            && !without.contains("My%20draft")
    );
    assert!(with.ends_with("My%20draft"));
}

#[test]
fn a_draft_of_a_hundred_thousand_characters_is_checked() {
    let mut stage = Stage::with_sample();
    let text = format!("Acme {}Acme!", "words à la carte 👋🏽 ".repeat(5_000));
    stage.hello(&text, 0);
    assert_eq!(stage.marked(&text), ["Acme", "Acme"]);
}

#[test]
fn the_next_hint_comes_round_again() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme or Acme", 0);
    let mut shown = Vec::new();
    for _ in 0..3 {
        stage.choose(CardEvent::NextHint { back: false }, "");
        let Some(card) = stage.card() else {
            panic!("no card")
        };
        shown.push(format!("{card:?}"));
    }
    assert_ne!(shown[0], shown[1]);
    assert_eq!(shown[0], shown[2]);
}

#[test]
fn a_hint_asked_for_by_key_stays_wherever_the_caret_rests() {
    let text = "Acme or Acme, and more";
    let mut stage = Stage::with_sample();
    stage.hello(text, 0);
    stage.choose(CardEvent::NextHint { back: false }, "");
    let first = format!("{:?}", stage.card());
    stage.rest(0, 20, true);
    assert_eq!(format!("{:?}", stage.card()), first);
    stage.choose(CardEvent::NextHint { back: false }, "");
    assert_ne!(format!("{:?}", stage.card()), first);
    stage.choose(CardEvent::NextHint { back: true }, "");
    assert_eq!(format!("{:?}", stage.card()), first);
}

#[test]
fn typing_ends_a_single_hint_and_opens_nothing_in_its_place() {
    let text = "Acme is where I work";
    let mut stage = Stage::with_sample();
    stage.hello(text, 0);
    stage.choose(
        CardEvent::ShowHint {
            hint: hint_key(&stage),
        },
        "",
    );
    assert!(stage.card().is_some());
    stage.type_after(text, "!", 1);
    assert_eq!(stage.card(), None);
}

/// The key of the first mark.
fn hint_key(stage: &Stage) -> String {
    let marks = stage.page.iter().rev().find_map(|message| match message {
        ToPage::Draw { marks, .. } => marks.first().map(|mark| mark.key.clone()),
        _ => None,
    });
    marks.expect("a mark")
}
