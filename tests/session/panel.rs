//! What the panel says of a programme: how much is ready and to come, what is wrong with a file, and titles and topics in the reader's language.

use cuecard::lean::Table;

use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;

use crate::acme::acme_with;
use crate::seeing::words;
use crate::stage::{NOW, Stage};

const DAY: i64 = 86_400_000;

#[test]
fn what_is_ready_and_what_is_to_come_are_counted_as_the_panel_lists_them() {
    let mut stage = Stage::without_program();
    stage.pack = acme_with(|posts| posts[1].valid_from = Some(NOW + 40 * DAY));
    stage.open_panel();
    stage.panel(FromPanel::UseSample);
    let card = stage.panel.program.clone().unwrap();
    assert_eq!(card.texts, "1 ready text, 1 more from 1 January 2027");
    assert_eq!(stage.panel.texts_found, 1);
}

#[test]
fn the_line_of_a_file_that_is_wrong_is_called_a_line() {
    let mut stage = Stage::without_program();
    stage.open_panel();
    let mut text: Vec<&str> = stage.pack.lines().collect();
    text[1] = "{";
    stage.panel(FromPanel::LoadFile {
        id: "one".into(),
        name: "acme.json".into(),
        text: text.join("\n"),
    });
    let details = stage.panel.notice.clone().unwrap().details;
    assert!(details[0].starts_with("Line 2"), "{details:?}");
}

#[test]
fn titles_are_in_the_readers_language_where_there_is_one() {
    for (language, title) in [
        ("it", "Una pompa più silenziosa"),
        ("nb", "A quieter heat pump"),
    ] {
        let mut stage = Stage::without_program();
        stage.pack = acme_with(|posts| {
            posts[0].titles = Table::from([("it".into(), "Una pompa più silenziosa".into())]);
        });
        stage.open_panel();
        stage.panel(FromPanel::SetPresence {
            presence: Presence::InWindow,
        });
        stage.panel(FromPanel::SetLanguage {
            language: Some(language.into()),
        });
        stage.panel(FromPanel::UseSample);
        stage.hello("", 0);
        let card = words(&stage.open_card());
        assert!(card.iter().any(|line| line == title), "{card:?}");
    }
}
