//! What must hold of log and queue for any events, twice, and in any order that can occur.

use proptest::prelude::*;

use super::record::{Correction, Figures};
use super::{History, Planned, Queue, QueueEvent, Share, ShareEvent, ShareState};

const SHARES: [&str; 3] = ["01", "02", "03"];

fn share(id: &str) -> Share {
    Share {
        id: id.into(),
        at: 5,
        post: "pump".into(),
        network: "linkedin".into(),
        state: ShareState::Clicked,
        ..Share::default()
    }
}

fn share_event() -> impl Strategy<Value = ShareEvent> {
    let state = prop_oneof![
        Just(ShareState::Unknown),
        Just(ShareState::ProbablyPublished),
        Just(ShareState::Confirmed)
    ];
    let post = prop_oneof![Just(""), Just("pump"), Just("roof")];
    (
        0..9_u8,
        prop::sample::select(&SHARES[..]),
        state,
        post,
        0..20_i64,
    )
        .prop_map(|(kind, id, state, post, said)| {
            let known = id.to_owned();
            match kind {
                0 => ShareEvent::Clicked(share(id)),
                1 => ShareEvent::Closed { id: known },
                2 => ShareEvent::Linked {
                    id: known,
                    link: "https://www.linkedin.com/feed/update/1/".into(),
                },
                3 => ShareEvent::Discarded { id: known },
                4 => ShareEvent::Deleted { id: known },
                5 => ShareEvent::Affirmed { id: known },
                6 => ShareEvent::Lapsed { id: known },
                7 => ShareEvent::Measured {
                    id: known,
                    figures: (said % 2 == 0).then(|| Figures {
                        reactions: Some(3),
                        on: said,
                        ..Figures::default()
                    }),
                },
                _ => ShareEvent::Corrected {
                    id: known,
                    to: Correction {
                        state,
                        link: String::new(),
                        post: post.into(),
                        at: said,
                    },
                    said,
                },
            }
        })
}

fn queue_event() -> impl Strategy<Value = QueueEvent> {
    let id = || prop::sample::select(vec!["a", "b", "c", "d"]).prop_map(str::to_owned);
    let share = || prop::sample::select(&SHARES[..]).prop_map(str::to_owned);
    let at = || prop::option::of(0..5_i64);
    prop_oneof![
        (id(), at()).prop_map(|(id, at)| QueueEvent::Kept(Planned {
            id,
            at,
            text: "Mine".into(),
            ..Planned::default()
        })),
        (id(), at(), any::<bool>()).prop_map(|(id, at, remind)| QueueEvent::Timed {
            id,
            at,
            remind
        }),
        (id(), "[a-z]{0,3}").prop_map(|(id, text)| QueueEvent::Wrote { id, text }),
        prop::collection::vec(id(), 0..5).prop_map(|ids| QueueEvent::Ordered { ids }),
        id().prop_map(|id| QueueEvent::Removed { id }),
        (id(), share()).prop_map(|(id, share)| QueueEvent::Posted { id, share }),
        share().prop_map(|share| QueueEvent::Returned { share }),
        share().prop_map(|share| QueueEvent::Settled { share }),
        (prop::collection::vec(id(), 0..3), 0..9_i64)
            .prop_map(|(ids, at)| QueueEvent::Reminded { ids, at }),
        (0..9_i64).prop_map(|at| QueueEvent::Heard { at }),
    ]
}

fn log_of(events: &[ShareEvent]) -> History {
    let mut history = History::new();
    for event in events {
        history.apply(event);
    }
    history
}

proptest! {
    #[test]
    fn a_share_event_that_comes_twice_in_a_row_counts_once(
        events in prop::collection::vec(share_event(), 0..30),
    ) {
        let mut history = History::new();
        for event in &events {
            history.apply(event);
            let once = history.clone();
            prop_assert_eq!(history.apply(event), None, "{:?}", event);
            prop_assert_eq!(&history, &once);
        }
    }

    #[test]
    fn what_the_page_repeats_after_a_killed_background_changes_nothing(
        ends in prop::collection::vec(0..3_u8, 0..4),
    ) {
        // All that a page says of one click, in the order in which it says it, cut off anywhere and said again.
        let id = "01".to_owned();
        let mut said = vec![ShareEvent::Clicked(share("01"))];
        for end in ends {
            let id = id.clone();
            said.push(match end {
                0 => ShareEvent::Closed { id },
                1 => ShareEvent::Linked { id, link: "https://www.linkedin.com/feed/update/1/".into() },
                _ => ShareEvent::Discarded { id },
            });
        }
        for cut in 0..=said.len() {
            let head = said.get(..cut).unwrap_or_default();
            let again: Vec<_> = head.iter().chain(&said).cloned().collect();
            prop_assert_eq!(log_of(&again), log_of(&said), "cut after {}", cut);
        }
    }

    #[test]
    fn what_the_network_shows_counts_the_same_in_any_order(
        order in Just(vec![0_u8, 1, 2]).prop_shuffle(),
    ) {
        let id = "01".to_owned();
        let mut events = vec![ShareEvent::Clicked(share("01"))];
        events.extend(order.iter().map(|which| match which {
            0 => ShareEvent::Closed { id: id.clone() },
            1 => ShareEvent::Lapsed { id: id.clone() },
            _ => ShareEvent::Linked { id: id.clone(), link: "https://www.linkedin.com/x/".into() },
        }));
        let history = log_of(&events);
        let share = history.share("01").map(|share| (share.state, share.link.as_str()));
        prop_assert_eq!(share, Some((ShareState::Confirmed, "https://www.linkedin.com/x/")));
    }

    #[test]
    fn counts_are_those_of_the_shares_that_stand(
        events in prop::collection::vec(share_event(), 0..30),
    ) {
        let history = log_of(&events);
        for post in ["pump", "roof"] {
            let standing = history.recent.iter().filter(|share| share.post == post).count();
            let counted = history.posts.get(post).map_or(0, |known| known.times);
            prop_assert_eq!(counted as usize, standing, "{}", post);
        }
    }

    #[test]
    fn a_queue_event_that_comes_twice_in_a_row_counts_once(
        events in prop::collection::vec(queue_event(), 0..40),
    ) {
        let mut queue = Queue::new();
        for event in &events {
            queue.apply(event);
            let once = queue.clone();
            prop_assert!(!queue.apply(event), "{:?} changed {:?} into {:?}", event, once, queue);
        }
    }

    #[test]
    fn the_queue_holds_each_text_once_by_its_time_and_nothing_of_what_is_gone(
        events in prop::collection::vec(queue_event(), 0..40),
    ) {
        let mut queue = Queue::new();
        for event in &events {
            queue.apply(event);
        }
        for (place, text) in queue.texts.iter().enumerate() {
            let earlier = queue.texts.get(..place).unwrap_or_default();
            prop_assert!(earlier.iter().all(|other| other.id != text.id));
            let stone = Planned { id: text.id.clone(), gone: true, ..Planned::default() };
            prop_assert!(!text.gone || *text == stone);
            prop_assert!(text.at.is_some() || !text.remind);
        }
        let times: Vec<i64> = queue.waiting().map(|text| text.at.unwrap_or(i64::MAX)).collect();
        prop_assert!(times.is_sorted());
    }

    #[test]
    fn a_text_that_is_gone_never_comes_back_by_an_act_that_is_repeated(
        events in prop::collection::vec(queue_event(), 0..20),
        again in prop::collection::vec(queue_event(), 0..20),
    ) {
        let mut queue = Queue::new();
        for event in &events {
            queue.apply(event);
        }
        let gone: Vec<String> = queue.texts.iter().filter(|text| text.gone).map(|text| text.id.clone()).collect();
        for event in &again {
            queue.apply(event);
        }
        prop_assert!(queue.waiting().all(|text| !gone.contains(&text.id)));
    }
}
