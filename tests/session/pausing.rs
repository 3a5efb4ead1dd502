//! Pause: an hour, everything, a rule, a campaign; quiet while it lasts, seen and ended in one place, counted nowhere.

use cuecard::session::panel::FromPanel;
use cuecard::session::view::{CardEvent, Icon, Node};

use crate::seeing::{event_of, words};
use crate::stage::Stage;

const HOUR: i64 = 3_600_000;
const DRAFT: &str = "We at Acme build pumps. ";

fn writing() -> Stage {
    let mut stage = Stage::with_sample();
    stage.hello(DRAFT, 0);
    assert_eq!(stage.marked(DRAFT), ["Acme"]);
    stage
}

fn pause(what: &str, hour: bool) -> CardEvent {
    CardEvent::Pause {
        what: what.into(),
        hour,
    }
}

fn go_on(what: &str) -> CardEvent {
    CardEvent::GoOn { what: what.into() }
}

fn badge(stage: &Stage) -> (String, Option<Icon>) {
    match stage.badge().unwrap().node {
        Node::Button {
            description, icon, ..
        } => (description, icon),
        _ => unreachable!("the badge is a button"),
    }
}

#[test]
fn an_hour_of_quiet_ends_by_itself() {
    let mut stage = writing();
    stage.open_card();
    let event = event_of(&stage.card().unwrap(), "Pause for an hour").unwrap();
    stage.choose(event, "");
    assert_eq!(stage.marked(DRAFT), [""; 0]);
    assert_eq!(
        badge(&stage),
        (
            "Cuecard: Paused until 12:00. Nothing is checked.".into(),
            Some(Icon::Pause)
        )
    );
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let said = words(&stage.card().unwrap());
    assert!(
        !said.iter().any(|line| line.contains("goes against")),
        "it does not say that all is well: {said:?}"
    );
    stage.now += HOUR;
    stage.hello(DRAFT, 1);
    assert_eq!(stage.marked(DRAFT), ["Acme"]);
    assert_eq!(stage.disk.settings.paused, [], "and nothing of it is kept");
}

#[test]
fn everything_is_quiet_until_the_person_says_so_also_after_the_background_died() {
    let mut stage = writing();
    stage.open_panel();
    let id = stage.new_act();
    stage.panel(FromPanel::Choose {
        id,
        event: pause("all", false),
        value: String::new(),
    });
    stage.now += 100 * HOUR;
    stage.kill();
    stage.hello(DRAFT, 1);
    assert_eq!(stage.marked(DRAFT), [""; 0]);
    stage.open_panel();
    assert_eq!(stage.panel.hints, []);
    let event = event_of(stage.panel.pause.first().unwrap(), "Go on").unwrap();
    let id = stage.new_act();
    stage.panel(FromPanel::Choose {
        id,
        event,
        value: String::new(),
    });
    assert_eq!(stage.marked(DRAFT), ["Acme"]);
    assert_eq!(stage.panel.paused, []);
}

#[test]
fn a_rule_is_paused_from_its_hint_and_goes_on_from_the_settings() {
    let mut stage = writing();
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let offered = words(&stage.card().unwrap());
    assert_eq!(
        offered
            .iter()
            .filter(|line| *line == "Pause this rule")
            .count(),
        2
    );
    stage.choose(pause("rule:name", false), "");
    assert_eq!(stage.marked(DRAFT), [""; 0]);
    let said = words(&stage.card().unwrap());
    assert!(
        said.contains(&"Add a house hashtag.".to_owned()),
        "the others speak on: {said:?}"
    );
    stage.open_panel();
    let rows: Vec<&str> = stage
        .panel
        .paused
        .iter()
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(rows, ["name"]);
    let id = stage.new_act();
    stage.panel(FromPanel::Choose {
        id,
        event: go_on("rule:name"),
        value: String::new(),
    });
    assert_eq!(stage.marked(DRAFT), ["Acme"]);
}

#[test]
fn a_campaign_that_is_paused_offers_nothing() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    let titles = |stage: &Stage| words(&stage.card().unwrap());
    stage.open_card();
    assert!(titles(&stage).contains(&"A quieter heat pump".to_owned()));
    stage.open_panel();
    assert_eq!(stage.panel.campaigns[0].id, "campaign:winter");
    let id = stage.new_act();
    stage.panel(FromPanel::Choose {
        id,
        event: pause("campaign:winter", false),
        value: String::new(),
    });
    let said = titles(&stage);
    assert!(
        !said.contains(&"A quieter heat pump".to_owned()),
        "{said:?}"
    );
    assert!(
        said.contains(&"We are hiring in Bergamo".to_owned()),
        "{said:?}"
    );
    assert_eq!(stage.panel.texts_found, 1);
    assert_eq!(stage.panel.paused[0].name, "A warm winter");
}

#[test]
fn a_pause_that_was_not_stored_when_the_background_died_is_repeated_and_done_once() {
    let mut stage = writing();
    stage.dies_before_writing = true;
    let act = stage.choose(pause("all", true), "");
    assert!(!stage.acknowledged(&act));
    stage.kill();
    stage.hello(DRAFT, 1);
    assert_eq!(stage.marked(DRAFT), ["Acme"]);
    stage.choose_again(&act, pause("all", true), "");
    stage.choose_again(&act, pause("all", true), "");
    assert!(stage.acknowledged(&act));
    assert_eq!(stage.disk.settings.paused.len(), 1);
}

#[test]
fn nothing_that_others_could_see_knows_of_it() {
    let mut stage = writing();
    stage.choose(pause("all", true), "");
    let history = serde_json::to_string(&stage.disk.history).unwrap();
    let shares = serde_json::to_string(&stage.disk.shares).unwrap();
    assert!(!history.contains("pause") && !shares.contains("pause"));
}
