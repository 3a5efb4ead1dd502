//! Where the ready texts are not as the person would expect: a sentence and one thing to do, in card and panel.

use cuecard::program::Post;
use cuecard::session::page::FromPage;
use cuecard::session::panel::FromPanel;
use cuecard::session::view::{CardEvent, Node, View};
use cuecard::share::PostHistory;

use crate::acme::acme_with;
use crate::seeing::words;
use crate::stage::{NOW, Stage};

const DAY: i64 = 24 * 3_600_000;

/// A composer with a programme whose posts are changed.
fn stage(change: impl Fn(&mut [Post])) -> Stage {
    let mut stage = Stage::with_sample();
    stage.pack = acme_with(change);
    stage.panel(FromPanel::UseSample);
    stage.hello("", 0);
    stage.open_card();
    stage.open_panel();
    stage
}

/// The sentence and the action of a list of views.
fn said(views: &[View]) -> Option<(String, CardEvent)> {
    let at = views.iter().position(|view| view.key == "empty")?;
    match (&views[at].node, &views.get(at + 1)?.node) {
        (Node::Text { text, .. }, Node::Button { event, .. }) => {
            Some((text.clone(), event.clone()))
        }
        _ => None,
    }
}

fn in_card(view: &View) -> Option<(String, CardEvent)> {
    match &view.node {
        Node::List { children, .. } | Node::Tabs { children, .. } => {
            said(children).or_else(|| children.iter().find_map(in_card))
        }
        _ => None,
    }
}

/// What both say, which is the same.
fn says(stage: &Stage) -> Option<(String, CardEvent)> {
    let card = in_card(&stage.card().unwrap());
    assert_eq!(
        card,
        said(&stage.panel.empty),
        "card and panel say the same"
    );
    card
}

fn own_words() -> CardEvent {
    CardEvent::OwnWords {
        open: true,
        post: String::new(),
    }
}

#[test]
fn as_it_should_be_nothing_is_said() {
    assert_eq!(says(&stage(|_| {})), None);
}

#[test]
fn without_a_programme_the_way_to_one() {
    let mut stage = stage(|_| {});
    stage.panel(FromPanel::ForgetProgram);
    let (sentence, action) = in_card(&stage.card().unwrap()).unwrap();
    assert!(
        sentence.contains("will appear here once you have chosen"),
        "{sentence}"
    );
    assert_eq!(action, CardEvent::SetUp);
}

#[test]
fn all_texts_were_valid_once() {
    let stage = stage(|posts| {
        for post in posts.iter_mut() {
            post.valid_until = Some(NOW - 30 * DAY);
        }
    });
    let (sentence, action) = says(&stage).unwrap();
    assert_eq!(
        sentence,
        "ACME’s texts could be posted until 23 October. There are no newer ones here yet."
    );
    assert_eq!(action, CardEvent::OpenSettings);
}

#[test]
fn expired_texts_of_an_address_are_asked_for_again() {
    let mut stage = Stage::with_sample();
    stage.answer = Some(acme_with(|posts| {
        for post in posts.iter_mut() {
            post.valid_until = Some(NOW - DAY);
        }
    }));
    stage.panel(FromPanel::LoadAddress {
        address: "https://texts.acme.example/pack.json".into(),
    });
    stage.hello("", 0);
    stage.open_card();
    stage.open_panel();
    let (_, action) = says(&stage).unwrap();
    assert_eq!(action, CardEvent::GetAgain);
    stage.answer = Some(acme_with(|_| {}));
    stage.choose(action, "");
    assert_eq!(stage.asked, ["https://texts.acme.example/pack.json"; 2]);
    assert_eq!(says(&stage), None);
}

#[test]
fn all_texts_are_still_to_come() {
    let stage = stage(|posts| {
        for post in posts.iter_mut() {
            post.valid_from = Some(NOW + DAY);
        }
    });
    let (sentence, action) = says(&stage).unwrap();
    assert_eq!(
        sentence,
        "The first of ACME’s texts may be posted from tomorrow."
    );
    assert_eq!(action, own_words());
}

#[test]
fn all_were_posted() {
    let mut stage = stage(|_| {});
    for post in ["quiet-pump", "hiring"] {
        let known = PostHistory {
            times: 1,
            last: NOW - DAY,
        };
        stage.disk.history.posts.insert(post.into(), known);
    }
    stage.kill();
    stage.hello("", 0);
    stage.open_card();
    stage.open_panel();
    let (sentence, action) = says(&stage).unwrap();
    assert!(
        sentence.starts_with("You have posted every text of ACME"),
        "{sentence}"
    );
    assert_eq!(action, own_words());
    assert!(
        words(&stage.card().unwrap()).contains(&"A quieter heat pump".to_owned()),
        "they can be posted again"
    );
}

#[test]
fn none_is_in_the_person_s_language() {
    let mut stage = stage(|_| {});
    stage.panel(FromPanel::SetLanguage {
        language: Some("nb".into()),
    });
    let (sentence, action) = says(&stage).unwrap();
    assert_eq!(
        sentence,
        "ACME har ingen tekster på norsk ennå; disse er på engelsk."
    );
    assert_eq!(action, CardEvent::OpenSettings);
    stage.choose(action, "");
    assert_eq!(stage.opened, ["pages/options.html"]);
}

#[test]
fn none_is_meant_for_this_place() {
    let mut stage = stage(|posts| {
        for variant in posts.iter_mut().flat_map(|post| &mut post.variants) {
            variant.network = Some("x".into());
        }
    });
    stage.page(FromPage::Away {
        composer: crate::stage::COMPOSER.into(),
    });
    stage.hello("", 1);
    stage.open_card();
    let (sentence, action) = says(&stage).unwrap();
    assert_eq!(
        sentence,
        "None of ACME’s texts is meant for what you are writing here."
    );
    assert_eq!(action, own_words());
    stage.choose(action, "");
    assert!(words(&stage.card().unwrap()).contains(&"What happened, in one sentence?".to_owned()));
}

#[test]
fn a_search_without_result_is_another_matter() {
    let mut stage = stage(|_| {});
    stage.panel(FromPanel::Look {
        query: "zeppelin".into(),
        category: String::new(),
        language: String::new(),
    });
    assert_eq!(stage.panel.texts_found, 0);
    assert_eq!(stage.panel.empty, []);
}
