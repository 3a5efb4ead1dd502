//! Reminders: off until the person sets one, at most one a day, and none is lost or given twice.

use cuecard::session::Message;
use cuecard::session::panel::FromPanel;

use crate::later::{keep, waiting, with_a_draft};
use crate::stage::{NOW, Stage};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn remind(stage: &mut Stage, id: &str, at: i64) {
    stage.act(
        "r",
        FromPanel::PlanText {
            planned: id.into(),
            at: Some(at),
            remind: true,
        },
    );
}

/// A kept draft with a reminder in five hours.
fn with_a_reminder() -> (Stage, String) {
    let mut stage = with_a_draft();
    let id = stage.panel.later[0].id.clone();
    assert_eq!(stage.alarm, None, "off until the person sets one");
    remind(&mut stage, &id, NOW + 5 * HOUR);
    assert_eq!(stage.alarm, Some(NOW + 5 * HOUR));
    (stage, id)
}

#[test]
fn a_reminder_comes_at_its_time_by_notification_and_in_the_panel() {
    let (mut stage, id) = with_a_reminder();
    stage.now = NOW + 5 * HOUR - 1;
    stage.tell(Message::Alarm);
    assert_eq!(stage.notified, Vec::<String>::new());
    stage.now = NOW + 5 * HOUR;
    stage.tell(Message::Alarm);
    assert_eq!(
        stage.notified,
        ["Planned for today: Your own words"],
        "not a word of the person's own"
    );
    assert_eq!(stage.panel.reminder, "Planned for today: Your own words");
    assert_eq!(stage.panel.reminded, id);
    assert_eq!(stage.alarm, None);
    stage.act("heard", FromPanel::HeardReminder);
    assert_eq!(stage.panel.reminder, "");
    assert_eq!(waiting(&stage).len(), 1, "the text stays for later");
}

#[test]
fn a_reminder_comes_once_wherever_the_background_dies() {
    let (mut stage, _) = with_a_reminder();
    stage.now = NOW + 6 * HOUR;
    stage.dies_before_writing = true;
    stage.tell(Message::Alarm);
    assert_eq!(stage.notified.len(), 1);
    // Not stored: said again under the same name, in the place of the first.
    stage.kill();
    assert_eq!(stage.notified.len(), 2);
    for _ in 0..3 {
        stage.kill();
        stage.tell(Message::Alarm);
    }
    assert_eq!(stage.notified.len(), 2);
}

#[test]
fn a_reminder_whose_time_passed_while_the_browser_was_closed_comes_when_it_opens() {
    let (mut stage, _) = with_a_reminder();
    stage.now = NOW + 2 * DAY;
    stage.kill();
    assert_eq!(stage.notified.len(), 1);
}

#[test]
fn there_is_one_reminder_a_day_and_it_is_said_which() {
    let (mut stage, first) = with_a_reminder();
    stage.hello("Another of mine", 3);
    stage.choose(keep(""), "");
    let second = waiting(&stage)
        .into_iter()
        .find(|text| text.id != first)
        .unwrap()
        .id;
    remind(&mut stage, &second, NOW + 7 * HOUR);
    let note = |stage: &Stage, id: &str| {
        stage
            .panel
            .later
            .iter()
            .find(|row| row.id == id)
            .unwrap()
            .note
            .clone()
    };
    assert_eq!(
        note(&stage, &second),
        "There is one reminder a day; this text is in the one for today, 16:00."
    );
    stage.now = NOW + 5 * HOUR;
    stage.tell(Message::Alarm);
    assert_eq!(
        stage.notified,
        ["Planned for today: Your own words, and one more"]
    );
    // A third, set for the same day afterwards, waits for the next.
    stage.hello("A third of mine", 4);
    stage.choose(keep(""), "");
    let third = waiting(&stage)
        .into_iter()
        .find(|text| text.text.starts_with("A third"))
        .unwrap()
        .id;
    remind(&mut stage, &third, NOW + 8 * HOUR);
    assert_eq!(
        note(&stage, &third),
        "You have had that day’s reminder; there is one a day. This one comes the day after."
    );
    assert_eq!(stage.alarm, Some(NOW + 8 * HOUR + DAY));
    stage.now = NOW + 8 * HOUR;
    stage.tell(Message::Alarm);
    assert_eq!(stage.notified.len(), 1);
    stage.now = NOW + 8 * HOUR + DAY;
    stage.tell(Message::Alarm);
    assert_eq!(stage.notified.len(), 2);
}

#[test]
fn another_time_is_another_reminder_and_none_without_the_wish() {
    let (mut stage, id) = with_a_reminder();
    stage.now = NOW + 5 * HOUR;
    stage.tell(Message::Alarm);
    remind(&mut stage, &id, NOW + 2 * DAY);
    assert_eq!(stage.alarm, Some(NOW + 2 * DAY));
    let off = FromPanel::PlanText {
        planned: id,
        at: Some(NOW + 2 * DAY),
        remind: false,
    };
    stage.act("off", off);
    assert_eq!(stage.alarm, None);
}

#[test]
fn a_click_on_the_notification_takes_the_text_along() {
    let (mut stage, _) = with_a_reminder();
    stage.now = NOW + 5 * HOUR;
    stage.tell(Message::Alarm);
    stage.kill();
    stage.tell(Message::NotificationClicked);
    assert_eq!(stage.opened, ["https://www.linkedin.com/"]);
    stage.hello("", 9);
    assert!(stage.card().is_some());
    stage.open_panel();
    assert_eq!(stage.panel.reminder, "");
}
