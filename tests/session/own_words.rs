//! A ready text as it stands gets one friendly line, once; and a few answers become a draft in one's own words.

use cuecard::author::{self, Folder};
use cuecard::session::page::{InsertOutcome, Place, ToPage};
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;
use cuecard::session::view::CardEvent;

use crate::seeing::{event_of, words};
use crate::stage::Stage;

const LINE: &str = "This is the text as your colleagues get it too. Consider a sentence of your own: it is what people read first.";
/// The post without a question in its text, as it arrives.
const CAPTION: &str = "Come and build heat pumps with us. #LifeAtACME";

/// The post's text stands in the composer as it was inserted.
fn inserted() -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    let insert = CardEvent::Insert {
        post: "hiring".into(),
        variant: "en".into(),
        replace: false,
        sample_confirmed: false,
    };
    stage.choose(insert, "");
    stage.hello(CAPTION, 1);
    stage.read_back(InsertOutcome::Exact);
    stage.rest(1, 0, false);
    stage
}

/// What the card's list of things to check says.
fn hints(stage: &mut Stage) -> Vec<String> {
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    words(&stage.card().unwrap())
}

fn lines(said: &[String]) -> usize {
    said.iter().filter(|line| *line == LINE).count()
}

/// Presses a button of the card.
fn press(stage: &mut Stage, label: &str) {
    let event = event_of(&stage.card().unwrap(), label).unwrap_or_else(|| panic!("no {label}"));
    stage.choose(event, "");
}

fn answer(stage: &mut Stage, number: u32, answer: &str) {
    stage.choose(CardEvent::OwnAnswer { number }, answer);
}

#[test]
fn a_text_as_it_stands_gets_one_line() {
    let mut stage = inserted();
    assert_eq!(lines(&hints(&mut stage)), 1);
    assert_eq!(
        stage.marked(CAPTION),
        [""; 0],
        "nothing in the text is marked for it"
    );
}

#[test]
fn a_sentence_of_ones_own_ends_it() {
    let mut stage = inserted();
    let own = " I began here as an apprentice.";
    stage.type_after(CAPTION, own, 2);
    stage.rest(2, 0, true);
    assert_eq!(lines(&hints(&mut stage)), 0);
}

#[test]
fn left_as_it_is_it_is_not_said_again_even_after_the_background_was_killed() {
    let mut stage = inserted();
    hints(&mut stage);
    press(&mut stage, "Leave it as it is");
    assert_eq!(lines(&hints(&mut stage)), 0);
    stage.kill();
    stage.hello(CAPTION, 2);
    assert_eq!(lines(&hints(&mut stage)), 0);
}

#[test]
fn a_text_that_still_asks_something_asks_that_alone() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    let insert = CardEvent::Insert {
        post: "quiet-pump".into(),
        variant: "en".into(),
        replace: false,
        sample_confirmed: false,
    };
    stage.choose(insert, "");
    let (_, text) = stage.insertions().pop().unwrap();
    stage.hello(&text, 1);
    stage.read_back(InsertOutcome::Exact);
    assert_eq!(lines(&hints(&mut stage)), 0);
}

#[test]
fn words_of_ones_own_never_get_it() {
    let mut stage = Stage::with_sample();
    stage.hello(CAPTION, 0);
    stage.open_card();
    assert_eq!(
        lines(&hints(&mut stage)),
        0,
        "typed by hand, it is the person's own"
    );
}

#[test]
fn answers_become_a_draft_in_place_of_the_text() {
    let mut stage = inserted();
    hints(&mut stage);
    press(&mut stage, "Start with a question");
    let said = words(&stage.card().unwrap());
    assert!(
        said.contains(&"What happened, in one sentence?".to_owned()),
        "{said:?}"
    );
    answer(&mut stage, 0, "we hired Marta from the evening school");
    answer(&mut stage, 1, "She taught me to listen");
    press(&mut stage, "Make it my draft");
    let Some(ToPage::Insert { text, place, .. }) = stage
        .page
        .iter()
        .rfind(|message| matches!(message, ToPage::Insert { .. }))
        .cloned()
    else {
        panic!("nothing was inserted");
    };
    assert_eq!(
        text,
        "We hired Marta from the evening school.\n\nShe taught me to listen."
    );
    assert_eq!(place, Place::All);
    stage.hello(&text, 3);
    stage.read_back(InsertOutcome::Exact);
    stage.open_card();
    assert_eq!(lines(&hints(&mut stage)), 0, "that is the person's own");
}

#[test]
fn the_programme_s_own_questions_come_first_with_its_link() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.choose(
        CardEvent::OwnWords {
            open: true,
            post: "quiet-pump".into(),
        },
        "",
    );
    let said = words(&stage.card().unwrap());
    let asked: Vec<&String> = said.iter().filter(|line| line.ends_with('?')).collect();
    assert_eq!(
        asked,
        ["What surprised you?", "What happened, in one sentence?"]
    );
    answer(&mut stage, 0, "how quiet it is");
    press(&mut stage, "Make it my draft");
    let (_, text) = stage.insertions().pop().unwrap();
    assert_eq!(text, "How quiet it is.\n\nhttps://www.acme.example/quiet");
}

#[test]
fn a_programme_asks_questions_of_its_own_and_in_other_languages_cuecard_does() {
    let mut head = String::new();
    let ask = |stage: &mut Stage| {
        stage.hello("", 0);
        stage.open_card();
        let event = CardEvent::OwnWords {
            open: true,
            post: String::new(),
        };
        stage.choose(event, "");
        let said = words(&stage.card().unwrap());
        said.into_iter()
            .filter(|line| line.ends_with('?'))
            .collect::<Vec<_>>()
    };
    for (questions, english, italian) in [
        (
            r#"[{ en = "Who helped?", it = "Chi ha aiutato?" }, { en = "And how?" }]"#,
            vec!["Who helped?", "And how?"],
            vec!["Chi ha aiutato?", "Che cosa è successo, in una frase?"],
        ),
        (
            "[]",
            vec![
                "What happened, in one sentence?",
                "What surprised you, or what did you learn?",
                "What would you like to ask your readers?",
            ],
            vec![
                "Che cosa è successo, in una frase?",
                "Che cosa ti ha sorpreso, o che cosa hai imparato?",
                "Che cosa vorresti chiedere a chi ti legge?",
            ],
        ),
    ] {
        head.clear();
        head.push_str("id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\"]\nquestions = ");
        head.push_str(questions);
        let mut stage = Stage::without_program();
        stage.pack = author::build(&Folder::of(&[("program.toml", &head)]))
            .pack
            .unwrap();
        stage.open_panel();
        stage.panel(FromPanel::SetPresence {
            presence: Presence::InWindow,
        });
        stage.panel(FromPanel::UseSample);
        assert_eq!(ask(&mut stage), english);
        stage.panel(FromPanel::SetLanguage {
            language: Some("it".into()),
        });
        assert_eq!(ask(&mut stage), italian);
    }
}

#[test]
fn answers_outlive_the_background_and_are_inserted_once() {
    let mut stage = inserted();
    stage.choose(
        CardEvent::OwnWords {
            open: true,
            post: "hiring".into(),
        },
        "",
    );
    answer(&mut stage, 0, "we hired Marta");
    stage.kill();
    stage.hello(CAPTION, 2);
    let event = event_of(&stage.card().unwrap(), "Make it my draft").unwrap();
    let act = stage.choose(event.clone(), "");
    let count = stage.insertions().len();
    stage.choose_again(&act, event, "");
    assert_eq!(stage.insertions().len(), count);
    assert!(
        !serde_json::to_string(&stage.disk.composers)
            .unwrap()
            .contains("Marta"),
        "answers are not on the disk"
    );
}

#[test]
fn without_an_answer_nothing_is_inserted() {
    let mut stage = inserted();
    let count = stage.insertions().len();
    stage.choose(
        CardEvent::OwnWords {
            open: true,
            post: "hiring".into(),
        },
        "",
    );
    answer(&mut stage, 0, "  ");
    press(&mut stage, "Make it my draft");
    assert_eq!(stage.insertions().len(), count);
    press(&mut stage, "Back");
    assert!(words(&stage.card().unwrap()).contains(&"Ready texts".to_owned()));
}

#[test]
fn in_the_side_panel_the_answers_go_into_the_composer_or_are_copied() {
    let mut stage = inserted();
    stage.open_panel();
    let choose = |stage: &mut Stage, event: CardEvent, value: &str| {
        let id = stage.new_act();
        stage.panel(FromPanel::Choose {
            id,
            event,
            value: value.into(),
        });
    };
    choose(
        &mut stage,
        CardEvent::OwnWords {
            open: true,
            post: String::new(),
        },
        "",
    );
    choose(
        &mut stage,
        CardEvent::OwnAnswer { number: 0 },
        "we hired Marta",
    );
    choose(&mut stage, CardEvent::CopyOwn, "");
    assert_eq!(stage.copied, ["We hired Marta."]);
    let insert = event_of(stage.panel.own.first().unwrap(), "Make it my draft").unwrap();
    choose(&mut stage, insert, "");
    stage.answer_knock(CAPTION);
    let (_, text) = stage.insertions().pop().unwrap();
    assert_eq!(text, "We hired Marta.");
    stage.read_back(InsertOutcome::Exact);
    assert_eq!(stage.panel.own, []);
}
