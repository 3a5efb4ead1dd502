//! The queue's rules and the log's files, by examples.

use super::record::Figures;
use super::transfer::{self, Refusal};
use super::{History, Planned, Queue, QueueEvent, Share, ShareState};
use crate::json::read_part;
use crate::network::Surface;

fn queue(texts: &[(&str, Option<i64>, bool)]) -> Queue {
    let mut queue = Queue::new();
    for (id, at, remind) in texts {
        queue.apply(&QueueEvent::Kept(Planned {
            id: (*id).into(),
            at: *at,
            remind: *remind,
            text: format!("Text {id}"),
            ..Planned::default()
        }));
    }
    queue
}

fn order(queue: &Queue) -> Vec<(&str, Option<i64>, bool)> {
    let text = |text: &'_ Planned| (text.id.clone(), text.at, text.remind);
    let all: Vec<_> = queue.waiting().map(text).collect();
    let id = |id: String| queue.get(&id).map(|text| text.id.as_str()).unwrap();
    all.into_iter()
        .map(|(known, at, remind)| (id(known), at, remind))
        .collect()
}

#[test]
fn texts_stand_by_their_time_and_those_without_one_behind() {
    let queue = queue(&[
        ("a", None, false),
        ("b", Some(9), false),
        ("c", Some(2), false),
        ("d", None, false),
    ]);
    let ids: Vec<&str> = order(&queue).into_iter().map(|(id, ..)| id).collect();
    assert_eq!(ids, ["c", "b", "a", "d"]);
}

#[test]
fn in_a_new_order_the_times_stay_and_the_texts_move() {
    let mut queue = queue(&[
        ("a", Some(1), true),
        ("b", Some(2), false),
        ("c", None, false),
    ]);
    let ids = ["c", "a", "b"].map(str::to_owned).to_vec();
    assert!(queue.apply(&QueueEvent::Ordered { ids }));
    assert_eq!(
        order(&queue),
        [
            ("c", Some(1), true),
            ("a", Some(2), false),
            ("b", None, false)
        ]
    );
}

#[test]
fn an_order_that_names_strangers_or_one_text_twice_moves_only_what_it_knows() {
    let mut queue = queue(&[
        ("a", Some(1), false),
        ("b", Some(2), false),
        ("c", Some(3), false),
    ]);
    let ids = ["c", "x", "c", "a"].map(str::to_owned).to_vec();
    queue.apply(&QueueEvent::Ordered { ids });
    assert_eq!(
        order(&queue),
        [
            ("c", Some(1), false),
            ("b", Some(2), false),
            ("a", Some(3), false)
        ]
    );
}

#[test]
fn a_text_is_hidden_while_it_is_being_posted_and_comes_back_if_it_was_not() {
    let mut queue = queue(&[("a", Some(1), false)]);
    let posted = QueueEvent::Posted {
        id: "a".into(),
        share: "s".into(),
    };
    queue.apply(&posted);
    assert_eq!(queue.waiting().count(), 0);
    queue.apply(&QueueEvent::Returned { share: "s".into() });
    assert_eq!(
        queue.get("a").map(|text| text.text.as_str()),
        Some("Text a")
    );
    assert!(!queue.apply(&posted), "the same click again is known");
    queue.apply(&QueueEvent::Posted {
        id: "a".into(),
        share: "t".into(),
    });
    queue.apply(&QueueEvent::Settled { share: "t".into() });
    assert!(
        queue.texts.iter().all(|text| text.text.is_empty()),
        "its words are gone"
    );
}

#[test]
fn what_became_of_a_share_holds_for_all_that_it_was_made_of_at_once() {
    let mut queue = queue(&[("a", Some(1), false), ("b", Some(2), false)]);
    for id in ["a", "b"] {
        queue.apply(&QueueEvent::Posted {
            id: id.into(),
            share: "s".into(),
        });
    }
    let settled = QueueEvent::Settled { share: "s".into() };
    assert!(queue.apply(&settled));
    assert!(queue.texts.iter().all(|text| text.gone));
    assert!(
        !queue.apply(&settled),
        "the same word again changes nothing"
    );
}

#[test]
fn the_queue_stays_bounded() {
    let many: Vec<String> = (0..300).map(|number| format!("{number:03}")).collect();
    let mut queue = Queue::new();
    for id in &many {
        queue.apply(&QueueEvent::Kept(Planned {
            id: id.clone(),
            ..Planned::default()
        }));
    }
    assert_eq!(queue.waiting().count(), Queue::MOST);
    for id in &many {
        queue.apply(&QueueEvent::Removed { id: id.clone() });
        queue.apply(&QueueEvent::Kept(Planned {
            id: format!("new {id}"),
            ..Planned::default()
        }));
    }
    assert!(
        queue.texts.len() <= 2 * Queue::MOST + 1,
        "{}",
        queue.texts.len()
    );
    let long = "x".repeat(Queue::LONGEST + 1);
    assert!(!Queue::new().apply(&QueueEvent::Kept(Planned {
        id: "long".into(),
        text: long,
        ..Planned::default()
    })));
}

fn shares() -> Vec<Share> {
    let first = Share {
        id: "01K9AAAA000000000000000000".into(),
        at: 1_795_341_600_123,
        post: "winter-light".into(),
        variant: "en/linkedin/(warm, \"short\")".into(),
        network: "linkedin".into(),
        surface: Surface::Post,
        state: ShareState::Confirmed,
        link: "https://www.linkedin.com/feed/update/urn:li:share:1/".into(),
        figures: Some(Figures {
            reactions: Some(41),
            comments: None,
            impressions: Some(1900),
            on: 1_795_344_000_000,
        }),
        ..Share::default()
    };
    let second = Share {
        id: "01K9BBBB000000000000000000".into(),
        at: 1_795_341_700_000,
        scheduled: true,
        network: "linkedin".into(),
        ..Share::default()
    };
    vec![first, second]
}

#[test]
fn what_is_written_is_read_again_in_both_forms() {
    let mut all = shares();
    all.push(Share {
        id: "03".into(),
        deleted: true,
        ..Share::default()
    });
    for file in [transfer::to_json(&all), transfer::to_csv(&all)] {
        assert_eq!(transfer::read(&file), Ok(shares()), "{file}");
    }
}

#[test]
fn a_list_that_went_through_a_spreadsheet_is_still_read() {
    let csv = transfer::to_csv(&shares());
    let semicolons = "id;at;scheduled;state\r\n01;2026-11-22T10:00:00Z;TRUE;confirmed\r\n;;;\r\n";
    let read = transfer::read(semicolons).unwrap();
    assert_eq!(
        (read.len(), read[0].scheduled, read[0].at),
        (1, true, 1_795_341_600_000)
    );
    let unix = csv.replace("\r\n", "\n");
    assert_eq!(transfer::read(&unix), Ok(shares()));
}

#[test]
fn a_cell_never_becomes_a_formula() {
    let share = Share {
        variant: "=cmd|' /C calc'!A0".into(),
        ..shares().remove(0)
    };
    let csv = transfer::to_csv(std::slice::from_ref(&share));
    assert!(csv.contains("'=cmd"), "{csv}");
    assert_eq!(transfer::read(&csv), Ok(vec![share]));
}

#[test]
fn a_foreign_file_is_refused() {
    for file in [
        "",
        " ",
        "hello",
        "{\"id\":1}",
        "[1,2]",
        "[{\"title\":\"x\"}]",
        "[",
        "name;age\nA;3",
        "<html></html>",
        "{\"cuecard\":\"pack\"}\n{\"section\":\"head\"}",
        "\u{0}\u{1}\u{2}",
        "[[[[[[[[",
    ] {
        assert_eq!(transfer::read(file), Err(Refusal::NotShares), "{file}");
    }
}

#[test]
fn a_hostile_entry_is_named_and_nothing_is_taken() {
    let row = |field: &str, value: &str| {
        let mut fields = serde_json::json!({"id": "01", "at": "2026-11-22T10:00:00Z"});
        fields[field] = serde_json::from_str(value).unwrap();
        format!("[{{\"id\":\"00\",\"at\":\"2026-11-22T10:00:00Z\"}},{fields}]")
    };
    for (field, value) in [
        ("link", "\"javascript:alert(1)\""),
        ("link", "\"https://a b\""),
        ("link", "\"http://www.linkedin.com/\""),
        ("id", "\"\""),
        ("id", "\"../x\""),
        ("id", "7"),
        ("at", "\"yesterday\""),
        ("at", "\"9999-01-01T00:00:00Z\""),
        ("at", "5"),
        ("post", "\"<b>\""),
        ("network", "\"linked in\""),
        ("state", "\"famous\""),
        ("surface", "\"wall\""),
        ("variant", "\"a\\u0000\""),
        ("scheduled", "\"maybe\""),
    ] {
        let read = transfer::read(&row(field, value));
        assert_eq!(read, Err(Refusal::Entry(2, field)), "{field}: {value}");
    }
    let counted = "id,at,reactions,figures_on\n01,2026-11-22T10:00:00Z,-3,2026-11-22T10:00:00Z\n";
    assert_eq!(transfer::read(counted), Err(Refusal::Entry(1, "reactions")));
    let dateless = "id,at,reactions\n01,2026-11-22T10:00:00Z,3\n";
    assert_eq!(
        transfer::read(dateless),
        Err(Refusal::Entry(1, "figures_on"))
    );
}

#[test]
fn ids_of_another_tool_become_ids_that_sort_by_time_and_the_same_each_time() {
    let file = "id,at\ns002,2026-11-22T10:00:00Z\ns001,2026-11-23T10:00:00Z\n01arz3ndektsv4rrffq69g5fav,2026-11-21T10:00:00Z\nZZZZ3NDEKTSV4RRFFQ69G5FAVZ,2026-11-20T10:00:00Z\n";
    let read = transfer::read(file).unwrap();
    let mut by_id = read.clone();
    by_id.sort_by(|one, two| one.id.cmp(&two.id));
    let mut by_time = read.clone();
    by_time.sort_by_key(|share| share.at);
    assert_eq!(by_id, by_time);
    assert!(
        read.iter()
            .all(|share| share.id.len() == 26 && *share.id < *"02")
    );
    assert_eq!(transfer::read(file), Ok(read.clone()));
    let again = transfer::to_json(&read);
    assert_eq!(transfer::read(&again), Ok(read), "and stay what they are");
}

/// As a Cuecard to come, or a damaged disk, may leave it.
#[test]
fn of_a_record_with_one_thing_that_cannot_be_read_all_the_rest_is() {
    let [first, second] = <[Share; 2]>::try_from(shares()).unwrap();
    let mut history = History::new();
    for share in [&first, &second] {
        history.adopt(share);
    }
    let mut record = serde_json::to_value(&history).unwrap();
    record["recent"][1]["state"] = "famous".into();
    let (read, whole) = read_part::<History>(&record.to_string());
    assert!(!whole);
    assert_eq!((&read.posts, &read.recent[0]), (&history.posts, &first));
    assert_eq!(read.recent[1].state, ShareState::Unknown);
    assert_eq!(
        read_part(&serde_json::to_string(&history).unwrap()),
        (history, true)
    );

    let text = r#"{"texts":[{"id":"a","at":"soon","text":"Mine"},{"id":"b","text":"Yours"}]}"#;
    let (read, whole) = read_part::<Queue>(text);
    assert!(!whole);
    let texts: Vec<_> = read
        .texts
        .iter()
        .map(|text| (&*text.id, &*text.text))
        .collect();
    assert_eq!(texts, [("a", "Mine"), ("b", "Yours")]);
    assert_eq!(read_part::<Queue>("not JSON"), (Queue::new(), false));
}

#[test]
fn one_id_counts_once_in_a_file() {
    let twice: Vec<Share> = shares().into_iter().chain(shares()).collect();
    assert_eq!(transfer::read(&transfer::to_json(&twice)), Ok(shares()));
}

#[test]
fn shares_from_a_file_join_the_log_once_and_keep_its_order() {
    let mut history = History::new();
    for share in shares().iter().rev().chain(&shares()) {
        history.adopt(share);
    }
    assert_eq!(history.recent, shares());
    assert_eq!(
        history.posts.get("winter-light").map(|known| known.times),
        Some(1)
    );
}
