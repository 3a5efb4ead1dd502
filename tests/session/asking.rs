//! What the person asks for by key is answered, also where the page cannot answer.

use cuecard::network::Surface;
use cuecard::session::Message;
use cuecard::session::page::{FromPage, InsertOutcome};
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::{Managed, Presence};
use cuecard::session::view::CardEvent;

use crate::stage::{COMPOSER, NOW, Stage, TAB};

const HERE: &str = "Your ready texts and things to check are here, in the side panel.";
const NOWHERE: &str = "There is no post to write in on this page. Start one, then try again; any text can be copied here.";

fn command(stage: &mut Stage, name: &str) -> String {
    let id = stage.new_act();
    stage.tell(Message::Command {
        name: name.into(),
        tab: TAB,
        id: id.clone(),
    });
    id
}

fn in_the_panel_only() -> Stage {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::SidePanel,
    });
    stage
}

#[test]
fn where_only_the_side_panel_may_show_anything_a_command_opens_it_and_it_says_so() {
    for name in ["open-card", "next-hint", "previous-hint"] {
        let mut stage = in_the_panel_only();
        command(&mut stage, name);
        assert_eq!(stage.said, [HERE], "{name}");
        assert_eq!(
            stage.marked[&TAB],
            "Cuecard stays in the side panel. This button opens it."
        );
    }
}

#[test]
fn in_a_tab_without_a_composer_a_command_opens_the_side_panel_and_it_says_why() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    let id = command(&mut stage, "open-card");
    assert!(stage.marked.is_empty(), "the page is asked first");
    stage.tell(Message::KnockFailed { tab: TAB, id });
    assert_eq!(stage.said, [NOWHERE]);
    assert_eq!(
        stage.marked[&TAB],
        "There is no post to write in on this page. This button opens the side panel."
    );
}

#[test]
fn right_after_waking_a_command_is_answered_in_the_person_s_language() {
    let mut stage = in_the_panel_only();
    stage.disk.settings.language = Some("nb".into());
    stage.answers_late = true;
    stage.kill();
    command(&mut stage, "open-card");
    assert!(stage.marked.is_empty(), "there are no sentences yet");
    stage.answers_late = false;
    stage.answer_late();
    assert!(stage.marked[&TAB].starts_with("Cuecard holder seg"));
}

#[test]
fn the_mark_goes_when_the_panel_opens_or_the_person_writes_there() {
    for (by_writing, killed) in [(true, false), (false, false), (true, true), (false, true)] {
        let mut stage = in_the_panel_only();
        command(&mut stage, "open-card");
        if killed {
            stage.kill();
        }
        if by_writing {
            stage.hello("", 0);
        } else {
            stage.open_panel();
        }
        let place = format!("by writing: {by_writing}, killed: {killed}");
        assert!(stage.marked.is_empty(), "{place}");
    }
}

#[test]
fn only_a_command_is_answered_so_not_what_the_panel_itself_asked() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.hello("", 0);
    stage.tell(Message::KnockFailed {
        tab: TAB,
        id: "insert in the panel".into(),
    });
    assert!(stage.marked.is_empty() && stage.said.is_empty());
}

#[test]
fn a_text_that_arrived_is_announced_in_the_side_panel_where_nothing_is_drawn_in_the_page() {
    let mut stage = in_the_panel_only();
    stage.hello("", 0);
    stage.panel(FromPanel::Choose {
        id: "asked".into(),
        event: CardEvent::Insert {
            post: "hiring".into(),
            variant: "en".into(),
            replace: false,
            sample_confirmed: false,
        },
        value: String::new(),
    });
    stage.answer_knock("");
    stage.read_back(InsertOutcome::Exact);
    assert_eq!(stage.said, ["Inserted, 1 paragraph, 46 characters"]);
}

/// The network's media step, say, takes its place; the page says hello when it is back.
#[test]
fn a_composer_that_made_room_for_something_else_is_not_offered_until_it_is_back() {
    let mut stage = Stage::with_sample();
    stage.open_panel();
    stage.hello("", 0);
    stage.choose(
        CardEvent::Insert {
            post: "hiring".into(),
            variant: "en".into(),
            replace: false,
            sample_confirmed: false,
        },
        "",
    );
    let text = stage.insertions().pop().unwrap().1;
    stage.hello(&text, 1);
    stage.read_back(InsertOutcome::Exact);
    assert!(stage.panel.composer.is_some());
    stage.page(FromPage::Away {
        composer: COMPOSER.into(),
    });
    assert_eq!(stage.panel.composer, None);
    stage.hello(&text, 1);
    assert!(stage.panel.composer.is_some());
    stage.page(FromPage::PostClicked {
        id: "01-share".into(),
        composer: COMPOSER.into(),
        network: "linkedin".into(),
        surface: Surface::Post,
        scheduled: false,
        at: NOW,
    });
    assert_eq!(stage.disk.shares["01-share"].post, "hiring");
}

/// A closed port hears nothing, and the badge would stand until the person's next act in the page.
#[test]
fn pages_whose_port_is_closed_hear_at_once_when_presence_changes() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.kill();
    stage.open_panel();
    stage.panel(FromPanel::SetTopics { topics: Vec::new() });
    assert_eq!(stage.knocked_everywhere, 0, "nothing changed for a page");
    stage.panel(FromPanel::SetPresence {
        presence: Presence::SidePanel,
    });
    assert_eq!(stage.knocked_everywhere, 1);
    stage.hello("", 0);
    assert_eq!(stage.badge(), None);
}

#[test]
fn they_hear_it_too_when_the_company_lowers_it() {
    let mut stage = Stage::with_sample();
    stage.kill();
    stage.tell(Message::Managed(Managed::read(Some("panel"), None, None)));
    assert_eq!(stage.knocked_everywhere, 1);
}
