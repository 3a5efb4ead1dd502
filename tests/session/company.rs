//! What the company's administrator sets, and what becomes of a stored programme that cannot be read.

use cuecard::session::Message;
use cuecard::session::message::StoredProgram;
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::{Managed, Presence};

use crate::stage::Stage;

const ADDRESS: &str = "https://texts.acme.example/cuecard.json";

fn company() -> Managed {
    Managed::read(None, Some(ADDRESS), None)
}

/// A fresh profile in a company whose address answers with its programme.
fn in_a_company(managed: Managed) -> Stage {
    let mut stage = Stage::without_program();
    stage.answer = Some(stage.pack.clone());
    stage.managed = managed;
    stage.kill();
    stage.open_panel();
    stage
}

fn source(stage: &Stage) -> Option<String> {
    stage.panel.program.as_ref().map(|one| one.source.clone())
}

fn load_file(stage: &mut Stage) {
    let id = stage.new_act();
    stage.panel(FromPanel::LoadFile {
        id,
        name: "mine.json".into(),
        text: stage.pack.clone(),
    });
}

#[test]
fn a_company_can_lower_presence_and_never_raise_it() {
    for (set, chosen, drawn) in [
        (None, Some(Presence::InWindow), true),
        (Some("window"), Some(Presence::InWindow), true),
        (Some("window"), Some(Presence::SidePanel), false),
        (Some("window"), None, false),
        (Some("panel"), Some(Presence::InWindow), false),
        (Some("panel"), Some(Presence::SidePanel), false),
        (Some("something newer"), Some(Presence::InWindow), false),
    ] {
        let mut stage = Stage::with_sample();
        stage.disk.settings.presence = chosen;
        stage.managed = Managed::read(set, None, None);
        stage.kill();
        stage.hello("", 0);
        assert_eq!(stage.badge().is_some(), drawn, "{set:?} over {chosen:?}");
        assert_eq!(stage.disk.settings.presence, chosen, "the choice is kept");
    }
}

#[test]
fn a_cap_that_comes_while_the_person_writes_takes_the_badge_away() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.hello("", 0);
    assert!(stage.badge().is_some());
    stage.tell(Message::Managed(Managed::read(Some("panel"), None, None)));
    assert_eq!(stage.badge(), None);
    assert!(stage.panel.managed.panel_only, "the pages can say so");
}

#[test]
fn the_company_s_address_is_used_while_nothing_was_chosen_by_hand() {
    let mut stage = in_a_company(company());
    assert_eq!(source(&stage).as_deref(), Some(ADDRESS));
    stage.kill();
    assert_eq!(
        stage.asked,
        [ADDRESS],
        "what is stored is not asked for again"
    );
    stage.open_panel();
    load_file(&mut stage);
    stage.kill();
    stage.open_panel();
    assert_eq!(source(&stage).as_deref(), Some("mine.json"));
    assert_eq!(stage.asked, [ADDRESS], "the file was chosen by hand");
}

#[test]
fn a_new_address_of_the_company_takes_the_place_of_its_old_one() {
    let mut stage = in_a_company(company());
    let moved = "https://texts.acme.example/moved.json";
    stage.tell(Message::Managed(Managed::read(None, Some(moved), None)));
    assert_eq!(source(&stage).as_deref(), Some(moved));
}

#[test]
fn a_company_s_address_that_answers_nothing_is_not_asked_at_every_waking() {
    let mut stage = Stage::without_program();
    stage.managed = company();
    for _ in 0..3 {
        stage.kill();
    }
    assert_eq!(stage.asked, [ADDRESS]);
    stage.now += 60 * 60 * 1000;
    stage.kill();
    assert_eq!(stage.asked, [ADDRESS, ADDRESS]);
}

#[test]
fn a_company_can_do_without_the_sample() {
    let mut stage = in_a_company(Managed::read(None, None, Some(false)));
    stage.panel(FromPanel::UseSample);
    assert_eq!(source(&stage), None);
    assert!(stage.panel.managed.without_sample);
}

/// Another version of Cuecard stored it: read as it is, every rule and post would silently be missing.
fn of_another_form(stage: &mut Stage) {
    let program = stage.disk.program.as_mut().unwrap();
    *program = StoredProgram {
        source: program.source.clone(),
        form: program.form + 1,
        head: "{}".into(),
        rules: "{}".into(),
        index: "{}".into(),
        act: String::new(),
        problems: Vec::new(),
    };
}

#[test]
fn a_stored_sample_of_another_form_is_read_anew_by_itself() {
    let mut stage = Stage::with_sample();
    of_another_form(&mut stage);
    stage.kill();
    stage.open_panel();
    assert_eq!(stage.panel.program.as_ref().unwrap().texts, "2 ready texts");
    assert_eq!(stage.panel.notice, None);
}

#[test]
fn a_stored_programme_of_another_form_is_fetched_anew_from_its_address() {
    let mut stage = in_a_company(company());
    of_another_form(&mut stage);
    stage.managed = Managed::default();
    stage.kill();
    stage.open_panel();
    assert_eq!(stage.panel.program.as_ref().unwrap().texts, "2 ready texts");
    assert_eq!(stage.asked, [ADDRESS, ADDRESS]);
}

#[test]
fn a_stored_file_of_another_form_must_be_opened_again_and_the_person_is_told() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    load_file(&mut stage);
    of_another_form(&mut stage);
    // A company's address does not take the place of what was chosen by hand.
    stage.managed = company();
    stage.kill();
    stage.open_panel();
    assert_eq!(stage.panel.program, None);
    let notice = stage.panel.notice.clone().unwrap();
    assert_eq!(notice.title, "Your texts must be opened once more");
    assert!(notice.body.contains("mine.json"), "{}", notice.body);
    load_file(&mut stage);
    assert_eq!(stage.panel.notice, None);
    assert_eq!(source(&stage).as_deref(), Some("mine.json"));
}
