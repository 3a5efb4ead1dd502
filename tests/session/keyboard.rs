//! By keyboard and by ear: what is announced, how hints are read, and what the commands do.

use cuecard::session::Message;
use cuecard::session::page::{InsertOutcome, Place, ToPage};
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;
use cuecard::session::view::{CardEvent, Node, View};
use cuecard::text::Utf16Range;

use crate::seeing::words;
use crate::stage::{Stage, TAB};

const NEXT: CardEvent = CardEvent::NextHint { back: false };

/// Everything a screen reader was told, in order.
fn announced(stage: &Stage) -> Vec<String> {
    let said = |message: &ToPage| match message {
        ToPage::Draw { announce, .. } if !announce.is_empty() => Some(announce.clone()),
        _ => None,
    };
    stage.page.iter().filter_map(said).collect()
}

/// Where the page was last asked to lead the focus in the text.
fn led_to(stage: &Stage) -> Option<Utf16Range> {
    let place = stage.page.iter().rev().find_map(|message| match message {
        ToPage::BackToText { place, .. } => Some(*place),
        _ => None,
    });
    match place.expect("a way back to the text") {
        Some(Place::Range { range, .. }) => Some(range),
        _ => None,
    }
}

/// The names of the card and of all groups in it.
fn names(view: &View) -> Vec<String> {
    match &view.node {
        Node::List {
            label, children, ..
        } => [label.clone()]
            .into_iter()
            .chain(children.iter().flat_map(names))
            .collect(),
        Node::Tabs { children, .. } => children.iter().flat_map(names).collect(),
        _ => Vec::new(),
    }
}

fn range(from: u32, to: u32) -> Utf16Range {
    Utf16Range { from, to }
}

/// A text with an open blank in it, inserted and read back; where the prompt is.
fn with_blank() -> (Stage, String, Utf16Range) {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.choose(
        CardEvent::Insert {
            post: "quiet-pump".into(),
            variant: "en".into(),
            replace: false,
            sample_confirmed: false,
        },
        "",
    );
    let (_, text) = stage.insertions().pop().unwrap();
    stage.hello(&text, 1);
    stage.read_back(InsertOutcome::Exact);
    let asked = "[What surprised you?]";
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap();
    let start = units(text.split_once(asked).unwrap().0);
    let prompt = range(start, start + units(asked));
    (stage, text, prompt)
}

#[test]
fn a_pause_is_announced_once_and_a_key_never() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.type_after("", "Acme is", 1);
    stage.rest(1, 7, false);
    assert_eq!(stage.marked("Acme is"), ["Acme"]);
    assert!(announced(&stage).is_empty(), "the person may go on");
    stage.rest(1, 7, true);
    assert_eq!(announced(&stage), ["2 things to check"]);
    stage.rest(1, 3, false);
    stage.rest(1, 3, true);
    stage.type_after("Acme is", " fine", 2);
    stage.rest(2, 12, true);
    assert_eq!(announced(&stage).len(), 1, "nothing is new");
    stage.hello("ACME is fine #LifeAtACME", 3);
    stage.rest(3, 0, true);
    assert_eq!(announced(&stage).last().unwrap(), "Nothing to check");
}

#[test]
fn what_was_announced_is_not_said_again_after_the_background_was_killed() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme #LifeAtACME ", 0);
    stage.rest(0, 17, true);
    assert_eq!(announced(&stage), ["1 thing to check"]);
    stage.kill();
    stage.hello("Acme #LifeAtACME ", 0);
    stage.rest(0, 17, true);
    assert_eq!(announced(&stage).len(), 1);
}

#[test]
fn where_nothing_may_be_shown_in_the_page_nothing_is_announced_there() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::SidePanel,
    });
    stage.hello("Acme is fine", 0);
    stage.rest(0, 12, true);
    assert!(announced(&stage).is_empty());
    assert!(stage.said.is_empty());
}

#[test]
fn a_hint_is_read_with_its_words_in_their_place() {
    let mut stage = Stage::with_sample();
    stage.hello("Last week we met the people of Acme at a fair in Oslo", 0);
    stage.choose(NEXT, "");
    let card = stage.card().unwrap();
    let place = "Check: “Acme” in “…met the people of Acme at a fair in Oslo”";
    let place = place.replace("…met", "…we met");
    assert_eq!(
        names(&card)[0],
        format!("Cuecard: {place}. We write ACME."),
        "the dialog that the focus comes to"
    );
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let all = names(&stage.card().unwrap());
    assert!(all.contains(&place), "{all:?}");
    assert!(
        all.contains(&"Tip".to_owned()),
        "a hint on the whole text: {all:?}"
    );
}

#[test]
fn the_next_hint_is_the_one_after_the_caret_and_says_which_it_is() {
    let text = "Acme here, Acme there, and Acme again";
    for (caret, back, which) in [
        (0, false, "1 of 3"),
        (8, false, "2 of 3"),
        (25, false, "3 of 3"),
        (37, false, "1 of 3"),
        (37, true, "3 of 3"),
        (20, true, "2 of 3"),
        (0, true, "1 of 3"),
    ] {
        let mut stage = Stage::with_sample();
        stage.hello(text, 0);
        stage.rest(0, caret, true);
        stage.choose(CardEvent::NextHint { back }, "");
        let said = words(&stage.card().unwrap());
        assert!(
            said.contains(&format!("Check · {which}")),
            "{caret} {back}: {said:?}"
        );
    }
}

#[test]
fn the_next_hint_says_when_there_is_none() {
    let mut stage = Stage::with_sample();
    stage.hello("Lunch was good", 0);
    stage.choose(NEXT, "");
    assert_eq!(announced(&stage), ["Nothing to check"]);
    let said = words(&stage.card().unwrap());
    assert!(said.contains(&"Nothing here goes against ACME’s guide".to_owned()));
}

#[test]
fn a_command_applies_the_fix_of_the_hint_that_is_shown_or_of_the_one_at_the_caret() {
    let text = "Acme here, Acme there";
    let mut stage = Stage::with_sample();
    stage.hello(text, 0);
    stage.rest(0, 15, true);
    stage.choose(CardEvent::ApplyFix, "");
    let mended = |stage: &Stage| match stage.page.last() {
        Some(ToPage::Insert {
            text,
            place: Place::Range { range, .. },
            ..
        }) => Some((text.clone(), *range)),
        _ => None,
    };
    let insert = stage
        .page
        .iter()
        .rposition(|message| matches!(message, ToPage::Insert { .. }));
    stage.page.truncate(insert.unwrap() + 1);
    assert_eq!(mended(&stage), Some(("ACME".into(), range(11, 15))));
    stage.read_back(InsertOutcome::Exact);
    assert_eq!(announced(&stage).last().unwrap(), "Changed");
    stage.choose(NEXT, "");
    stage.choose(NEXT, "");
    stage.choose(CardEvent::ApplyFix, "");
    assert_eq!(stage.insertions().len(), 2);
}

#[test]
fn where_there_is_no_fix_a_command_says_so() {
    let mut stage = Stage::with_sample();
    stage.hello("Lunch with Acme", 0);
    stage.rest(0, 3, true);
    stage.choose(CardEvent::ApplyFix, "");
    assert!(stage.insertions().is_empty());
    assert_eq!(
        announced(&stage).last().unwrap(),
        "There is no change to make here"
    );
}

#[test]
fn back_to_the_text_leads_behind_the_words_that_the_hint_is_about() {
    let mut stage = Stage::with_sample();
    stage.hello("Lunch with Acme today", 0);
    stage.choose(NEXT, "");
    assert!(stage.card().is_some());
    stage.choose(CardEvent::BackToText, "");
    assert_eq!(led_to(&stage), Some(range(15, 15)));
    assert_eq!(stage.card(), None);
}

#[test]
fn back_to_the_text_leaves_the_card_open_and_the_caret_where_it_was() {
    let mut stage = Stage::with_sample();
    stage.hello("Lunch with Acme today", 0);
    stage.open_card();
    stage.choose(CardEvent::BackToText, "");
    assert_eq!(led_to(&stage), None);
    assert!(stage.card().is_some());
}

#[test]
fn the_next_blank_is_selected_and_its_question_read() {
    let (mut stage, text, prompt) = with_blank();
    for caret in [
        0,
        prompt.to,
        u32::try_from(text.encode_utf16().count()).unwrap(),
    ] {
        stage.rest(1, caret, false);
        stage.choose(CardEvent::NextBlank, "");
        assert_eq!(led_to(&stage), Some(prompt), "from {caret}");
        assert_eq!(
            announced(&stage).last().unwrap(),
            "Your answer is still missing here: What surprised you?"
        );
    }
    stage.hello("My own words about a quiet pump", 2);
    stage.choose(CardEvent::NextBlank, "");
    assert_eq!(
        announced(&stage).last().unwrap(),
        "No answer of yours is missing here"
    );
}

#[test]
fn what_shows_nothing_in_the_page_works_beside_the_panel_too() {
    for (name, event) in [
        ("next-blank", CardEvent::NextBlank),
        ("back-to-text", CardEvent::BackToText),
    ] {
        let mut stage = Stage::with_sample();
        stage.open_panel();
        stage.panel(FromPanel::SetPresence {
            presence: Presence::SidePanel,
        });
        stage.tell(Message::Command {
            name: name.into(),
            tab: TAB,
            id: "k1".into(),
        });
        assert_eq!(stage.knocks.pop().unwrap().event, Some(event), "{name}");
    }
}

#[test]
fn an_insertion_says_how_much_came_in_every_language() {
    for (language, said) in [
        ("en", "Inserted, 4 paragraphs, 100 characters"),
        ("it", "Inserito: 4 paragrafi, 100 caratteri"),
        ("ca", "Inserit: 4 paràgrafs, 100 caràcters"),
        ("es", "Insertado: 4 párrafos, 100 caracteres"),
        ("nb", "Satt inn: 4 avsnitt, 100 tegn"),
    ] {
        let mut stage = Stage::with_sample();
        stage.panel(FromPanel::SetLanguage {
            language: Some(language.into()),
        });
        stage.hello("", 0);
        stage.choose(
            CardEvent::Insert {
                post: "quiet-pump".into(),
                variant: "en".into(),
                replace: false,
                sample_confirmed: false,
            },
            "",
        );
        stage.read_back(InsertOutcome::Exact);
        assert_eq!(announced(&stage), [said], "{language}");
    }
}
