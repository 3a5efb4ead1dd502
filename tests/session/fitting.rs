//! Ready texts beside a draft: those that fit it come first under a name of their own, so that no other looks like advice.

use cuecard::session::page::FromPage;
use cuecard::session::panel::FromPanel;
use cuecard::session::view::{Node, View};

use crate::seeing::words;
use crate::stage::{COMPOSER, Stage};

const FIT: &str = "Fits what you write";
const OTHERS: &str = "Other ready texts";
/// About one of the two ready texts.
const DRAFT: &str = "Our new heat pump hums at 28 dB, and I slept through the first night.";

fn at(said: &[String], wanted: &str) -> Option<usize> {
    said.iter().position(|line| line == wanted)
}

/// The titles in a list of the card.
fn titles(view: &View, key: &str) -> Vec<String> {
    let (Node::List { children, .. } | Node::Tabs { children, .. }) = &view.node else {
        return Vec::new();
    };
    if view.key == key {
        return children.iter().map(|item| words(item)[0].clone()).collect();
    }
    children
        .iter()
        .flat_map(|child| titles(child, key))
        .collect()
}

#[test]
fn with_an_empty_page_texts_are_not_told_apart() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    let card = stage.open_card();
    let said = words(&card);
    assert_eq!((at(&said, FIT), at(&said, OTHERS)), (None, None));
    assert_eq!(titles(&card, "texts").len(), 2);
    stage.open_panel();
    assert_eq!((stage.panel.texts_fit, stage.panel.texts.len()), (None, 2));
}

#[test]
fn beside_a_draft_what_fits_comes_first_under_its_name_and_the_others_under_theirs() {
    let mut stage = Stage::with_sample();
    stage.hello(DRAFT, 0);
    let card = stage.open_card();
    let said = words(&card);
    assert!(at(&said, FIT).unwrap() < at(&said, OTHERS).unwrap());
    assert_eq!(titles(&card, "card_texts_fit"), ["A quieter heat pump"]);
    assert_eq!(
        titles(&card, "card_texts_other"),
        ["We are hiring in Bergamo"]
    );
    stage.open_panel();
    assert_eq!(stage.panel.texts_fit, Some(1));
    assert_eq!(words(&stage.panel.texts[0])[0], "A quieter heat pump");
}

#[test]
fn where_nothing_fits_no_text_looks_like_advice() {
    let mut stage = Stage::with_sample();
    stage.hello("My dog found a ball in the park today.", 0);
    let card = stage.open_card();
    let said = words(&card);
    assert_eq!(at(&said, FIT), None);
    assert_eq!(titles(&card, "card_texts_other").len(), 2);
    stage.open_panel();
    assert_eq!(stage.panel.texts_fit, Some(0));
}

#[test]
fn what_is_written_beside_the_open_card_renews_its_list_unless_the_person_is_in_the_card() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.type_after("", DRAFT, 1);
    let rest = |long, elsewhere| FromPage::Rest {
        composer: COMPOSER.into(),
        revision: 1,
        caret: None,
        long,
        elsewhere,
    };
    for (long, elsewhere) in [(true, false), (false, true)] {
        stage.page(rest(long, elsewhere));
        assert_eq!(titles(&stage.card().unwrap(), "texts").len(), 2);
    }
    stage.page(rest(true, true));
    assert_eq!(
        titles(&stage.card().unwrap(), "card_texts_fit"),
        ["A quieter heat pump"]
    );
}

#[test]
fn what_is_searched_in_the_panel_stands_in_one_list() {
    let mut stage = Stage::with_sample();
    stage.hello(DRAFT, 0);
    stage.open_panel();
    stage.panel(FromPanel::Look {
        query: "pump".into(),
        category: String::new(),
        language: String::new(),
    });
    assert_eq!(stage.panel.texts_fit, None);
    assert!(!stage.panel.texts.is_empty());
}

#[test]
fn a_card_that_was_opened_over_an_empty_page_stays_as_it_is_while_its_person_begins_to_write() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.type_after("", "Our new heat pump hums", 1);
    let said = words(&stage.card().unwrap());
    assert_eq!((at(&said, FIT), at(&said, OTHERS)), (None, None));
}
