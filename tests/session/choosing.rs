//! Where texts come from, how present Cuecard is, and in which language it speaks.

use cuecard::session::Message;
use cuecard::session::page::ToPage;
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;
use cuecard::session::view::CardEvent;

use crate::seeing::words;
use crate::stage::{COMPOSER, PAGE, Stage, TAB};

#[test]
fn until_it_is_answered_nothing_is_drawn_in_the_page() {
    let mut stage = Stage::without_program();
    stage.hello("Hello", 0);
    assert!(stage.badge().is_none() && stage.card().is_none());
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::InWindow,
    });
    assert!(stage.badge().is_some());
    stage.panel(FromPanel::SetPresence {
        presence: Presence::SidePanel,
    });
    assert_eq!(stage.badge(), None, "what was drawn goes away");
}

#[test]
fn without_a_programme_the_card_says_how_to_get_one() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::InWindow,
    });
    stage.hello("", 0);
    let said = words(&stage.open_card());
    assert!(
        said.iter()
            .any(|line| line.starts_with("Your company’s ready texts will appear here")),
        "{said:?}"
    );
    stage.choose(CardEvent::SetUp, "");
    assert_eq!(stage.opened, ["pages/welcome.html"]);
}

#[test]
fn the_sample_is_chosen_by_hand_and_labelled() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    assert_eq!(stage.panel.program, None);
    stage.panel(FromPanel::UseSample);
    assert!(stage.panel.program.as_ref().unwrap().sample);
    stage.kill();
    stage.open_panel();
    assert_eq!(stage.panel.program.as_ref().unwrap().name, "ACME");
}

/// Its rules and its index are written in another way: read as they are, they would say something else or nothing.
#[test]
fn a_pack_of_an_older_form_is_refused_and_the_person_is_told_to_have_it_built_again() {
    let pack = Stage::without_program().pack;
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.panel(FromPanel::LoadFile {
        id: "file".into(),
        name: "acme.json".into(),
        text: pack.replacen("\"cuecard\":2", "\"cuecard\":1", 1),
    });
    let notice = stage.panel.notice.clone().unwrap();
    let [why] = &notice.details[..] else {
        panic!("{notice:?}");
    };
    assert!(
        why.contains("old form 1") && why.contains("build it again"),
        "{why}"
    );
}

#[test]
fn a_broken_pack_changes_nothing_and_is_explained() {
    let whole = Stage::without_program().pack;
    for (name, text) in [
        ("not JSON", "{".to_owned()),
        ("empty", String::new()),
        (
            "cut off",
            whole.chars().take(whole.chars().count() / 2).collect(),
        ),
        (
            "of another version",
            whole.replacen("\"cuecard\":2", "\"cuecard\":99", 1),
        ),
    ] {
        let mut stage = Stage::with_sample();
        stage.open_panel();
        stage.panel(FromPanel::LoadFile {
            id: "file".into(),
            name: "acme.json".into(),
            text,
        });
        let notice = stage
            .panel
            .notice
            .clone()
            .unwrap_or_else(|| panic!("{name}: no notice"));
        assert_eq!(notice.title, "acme.json could not be used");
        assert!(!notice.details.is_empty(), "{name}");
        assert_eq!(
            stage.panel.program.as_ref().unwrap().source,
            "sample",
            "{name}: the last good one stays"
        );
    }
}

#[test]
fn a_pack_that_does_not_fit_into_storage_changes_nothing() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    stage.full = Some("QuotaExceededError".into());
    let text = stage.pack.clone();
    stage.panel(FromPanel::LoadFile {
        id: "file".into(),
        name: "acme.json".into(),
        text,
    });
    assert_eq!(stage.panel.program, None);
    assert!(stage.panel.notice.is_some());
}

#[test]
fn the_language_can_be_changed_while_a_card_is_open() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.open_panel();
    for (language, tab) in [
        ("it", "Testi pronti"),
        ("ca", "Textos a punt"),
        ("es", "Textos listos"),
        ("nb", "Ferdige tekster"),
    ] {
        stage.panel(FromPanel::SetLanguage {
            language: Some(language.into()),
        });
        assert!(
            words(&stage.card().unwrap()).iter().any(|line| line == tab),
            "{language}"
        );
    }
}

#[test]
fn a_command_reaches_the_page_once() {
    let mut stage = Stage::with_sample();
    stage.tell(Message::Command {
        name: "open-card".into(),
        tab: TAB,
        id: "c1".into(),
    });
    stage.answer_knock("");
    assert!(stage.card().is_some());
    let focus = stage
        .page
        .iter()
        .any(|message| matches!(message, ToPage::Draw { focus, .. } if focus == "tabs"));
    assert!(focus, "opened by a key, so the focus goes into the card");
}

#[test]
fn the_search_of_the_panel_narrows_its_list() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    assert_eq!(stage.panel.texts.len(), 2);
    let look = |query: &str| FromPanel::Look {
        query: query.into(),
        category: String::new(),
        language: String::new(),
    };
    stage.panel(look("hir"));
    assert_eq!(stage.panel.texts.len(), 1);
    stage.panel(look("zzz"));
    assert!(stage.panel.texts.is_empty());
}

#[test]
fn two_composers_keep_apart() {
    let mut stage = Stage::with_sample();
    stage.hello("Acme one", 0);
    let other = "composer-2".to_owned();
    stage.page(cuecard::session::page::FromPage::Hello {
        composer: other.clone(),
        network: "linkedin".into(),
        surface: cuecard::network::Surface::Post,
        revision: 0,
        text: "Nothing".into(),
        caret: None,
        focused: true,
        rested: true,
    });
    stage.choose(CardEvent::Open { by_keyboard: false }, "");
    let cards = stage.page.iter().filter_map(|message| match message {
        ToPage::Draw {
            composer,
            card: Some(_),
            ..
        } => Some(composer.as_str()),
        _ => None,
    });
    assert!(cards.clone().count() > 0 && cards.into_iter().all(|composer| composer != other));
}

#[test]
fn a_closed_port_keeps_what_is_known_for_its_return() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_card();
    stage.tell(Message::PortClosed { port: PAGE });
    stage.page.clear();
    stage.hello("", 0);
    assert!(stage.card().is_some(), "the card is still open");
}

#[test]
fn a_panel_that_comes_back_asks_the_page_for_its_composer() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_panel();
    assert!(stage.knocks.is_empty(), "it is known");
    stage.kill();
    stage.open_panel();
    assert_eq!(stage.panel.composer, None);
    assert_eq!(stage.knocks.last().unwrap().event, None);
    stage.answer_knock("");
    assert!(stage.panel.composer.is_some());
    stage.tell(Message::KnockFailed {
        tab: TAB,
        id: String::new(),
    });
    assert!(stage.panel.composer.is_some());
}

#[test]
fn what_the_panel_asks_for_goes_to_one_composer_though_two_frames_hear_it() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    let event = CardEvent::Open { by_keyboard: false };
    stage.hello("", 0);
    stage.page(hello_of("composer-2"));
    stage.choose_again("act", event.clone(), "");
    stage.page(cuecard::session::page::FromPage::Chosen {
        id: "act".into(),
        composer: "composer-2".into(),
        event,
        value: String::new(),
    });
    let card = |message: &ToPage| matches!(message, ToPage::Draw { composer, card: Some(_), .. } if composer == "composer-2");
    assert!(!stage.page.iter().any(card));
}

#[test]
fn a_composer_that_does_not_answer_is_there_no_more() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_panel();
    stage.tell(Message::KnockFailed {
        tab: TAB,
        id: "p1".into(),
    });
    assert_eq!(stage.panel.composer, None);
}

#[test]
fn what_is_ticked_in_the_panel_arrives() {
    let mut stage = Stage::with_sample();
    stage.hello("My draft", 0);
    stage.open_panel();
    for (event, value) in [(CardEvent::AskWithDraft, "true"), (CardEvent::Ask, "")] {
        let (id, value) = (stage.new_act(), value.to_owned());
        stage.panel(FromPanel::Choose { id, event, value });
        assert_eq!(stage.knocks.last().unwrap().composer, COMPOSER);
        stage.answer_knock("My draft");
    }
    assert!(stage.opened.pop().unwrap().ends_with("My%20draft"));
}

fn hello_of(composer: &str) -> cuecard::session::page::FromPage {
    cuecard::session::page::FromPage::Hello {
        composer: composer.into(),
        network: "linkedin".into(),
        surface: cuecard::network::Surface::Post,
        revision: 0,
        text: "Nothing".into(),
        caret: None,
        focused: true,
        rested: true,
    }
}

#[test]
fn a_notice_can_be_dismissed() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    stage.panel(FromPanel::LoadFile {
        id: "file".into(),
        name: "x.json".into(),
        text: "{".into(),
    });
    assert!(stage.panel.notice.is_some());
    choose_in_panel(&mut stage, CardEvent::DismissNotice, "");
    assert_eq!(stage.panel.notice, None);
}

#[test]
fn a_page_that_was_not_heard_when_presence_was_lowered_is_told_when_it_comes_back() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    assert!(stage.badge().is_some());
    stage.kill();
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::SidePanel,
    });
    stage.hello("", 0);
    assert_eq!(stage.badge(), None);
}

#[test]
fn a_permission_that_is_taken_back_silences_what_is_open() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_panel();
    let silenced = |stage: &Stage| {
        let silence = |message: &&ToPage| matches!(message, ToPage::Silence { .. });
        stage.page.iter().filter(silence).count()
    };
    let permitted = |granted| Message::Permitted {
        granted,
        tabs_open: true,
    };
    stage.tell(permitted(false));
    assert_eq!((silenced(&stage), &stage.panel.composer), (1, &None));
    stage.hello("More", 1);
    assert_eq!((silenced(&stage), &stage.panel.composer), (2, &None));
    stage.tell(permitted(true));
    stage.hello("More", 1);
    assert!(stage.panel.composer.is_some());
}

#[test]
fn of_newer_storage_the_person_hears_at_once() {
    let mut stage = Stage::with_sample();
    stage.newer = true;
    stage.kill();
    stage.open_panel();
    let notice = stage.panel.notice.clone().unwrap();
    assert!(
        notice
            .body
            .starts_with("A newer Cuecard was used on this computer")
    );
}

#[test]
fn of_a_stored_programme_that_cannot_be_used_the_person_hears_at_once() {
    let mut stage = Stage::with_sample();
    let program = stage.disk.program.as_mut().unwrap();
    program.source = "acme.json".into();
    program.rules = "7".into();
    stage.kill();
    stage.open_panel();
    let notice = stage.panel.notice.clone().unwrap();
    assert_eq!(notice.title, "Your texts must be opened once more");
    assert!(notice.details[0].starts_with("rules: "), "{notice:?}");
}

fn choose_in_panel(stage: &mut Stage, event: CardEvent, value: &str) {
    let (id, value) = (stage.new_act(), value.to_owned());
    stage.panel(FromPanel::Choose { id, event, value });
}
