//! How a programme is got: it may take a while, and the background may die meanwhile.

use cuecard::session::panel::FromPanel;

use crate::stage::Stage;

#[test]
fn a_page_waits_with_the_person_for_an_address() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    stage.answers_late = true;
    stage.shown = 0;
    stage.panel(FromPanel::LoadAddress {
        address: "https://acme.example/pack.json".into(),
    });
    assert_eq!(stage.shown, 0, "it still says that it loads");
    stage.answers_late = false;
    stage.answer_late();
    assert!(stage.shown > 0 && stage.panel.notice.is_some());
}

#[test]
fn the_sample_is_chosen_once_wherever_the_background_dies() {
    for moment in ["reading", "storing", "stored"] {
        let mut stage = Stage::without_program();
        stage.open_panel();
        stage.answers_late = moment == "reading";
        stage.dies_before_writing = moment == "storing";
        stage.act("sample-1", FromPanel::UseSample);
        assert_eq!(stage.done.is_empty(), moment != "stored", "{moment}");
        stage.answers_late = false;
        stage.kill();
        stage.open_panel();
        stage.act("sample-1", FromPanel::UseSample);
        assert_eq!(stage.done.last().unwrap(), "sample-1", "{moment}");
        assert!(stage.disk.program.is_some(), "{moment}");
    }
}

#[test]
fn an_address_that_gives_nothing_is_asked_once_and_the_page_need_not_repeat_it() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    let address = "https://acme.example".to_owned();
    stage.act("address-1", FromPanel::LoadAddress { address });
    assert!(stage.panel.notice.is_some());
    assert_eq!(stage.done, ["address-1"]);
}
