//! Texts that were taken out of the composer and put back, and texts whose composer disappeared.

use cuecard::session::page::InsertOutcome;

use crate::inserting::{HIRING, insert};
use crate::publishing::{POSTED, clicked, with_inserted};
use crate::stage::Stage;

/// Undone and done again, or cut out and pasted.
#[test]
fn a_text_that_was_taken_out_and_put_back_is_what_was_posted() {
    for (between, killed) in [
        ("", false),
        ("", true),
        ("My own words", false),
        ("My own words", true),
    ] {
        let mut stage = with_inserted();
        let text = stage.insertions().pop().unwrap().1;
        stage.hello(between, 2);
        stage.rest(2, 0, true);
        if killed {
            stage.kill();
        }
        stage.hello(&text, 3);
        stage.rest(3, 0, true);
        clicked(&mut stage, false);
        let place = format!("{between:?}, killed: {killed}");
        assert_eq!(stage.disk.shares[POSTED].post, "hiring", "{place}");
        assert_eq!(stage.disk.shares[POSTED].variant, "en", "{place}");
    }
}

#[test]
fn of_a_text_whose_composer_disappeared_the_panel_says_so_and_has_it_to_copy() {
    let mut stage = Stage::with_sample();
    stage.hello("", 0);
    stage.open_panel();
    stage.choose(insert("hiring"), "");
    stage.read_back(InsertOutcome::Gone);
    let notice = stage.panel.notice.clone().unwrap();
    assert!(
        notice
            .title
            .starts_with("The text could not be inserted here")
    );
    assert_eq!(notice.copy, HIRING);
}
