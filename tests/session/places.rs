//! Other places to write than a post: comments, private messages, articles.

use std::collections::BTreeMap;

use cuecard::author::{self, Folder};
use cuecard::network::Surface;
use cuecard::session::page::{FromPage, ToPage};
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;
use cuecard::session::view::CardEvent;
use cuecard::share::ShareState;

use crate::seeing::{end_of, words};
use crate::stage::{COMPOSER, Stage};

const FILES: [(&str, &str); 5] = [
    (
        "program.toml",
        "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\"]\nbrands = [\"ACME\"]",
    ),
    (
        "posts/post.md",
        "+++\ntitle = \"A post\"\n+++\n\n## en\n\nACME is quiet.",
    ),
    (
        "posts/answer.md",
        "+++\ntitle = \"An answer\"\n+++\n\n## en\n\nNot for here.\n\n## en comment\n\nIt hums.\n\n## en message\n\nHello, it hums.",
    ),
    (
        "policy/name.yml",
        "id: name\nkind: prefer-term\nreach: always\nuse: ACME\ninstead_of: [Acme]\ncase: exact\nmessage: We write ACME.",
    ),
    (
        "guide/en.md",
        "# About\n\n## Who answers for noise?\n\nAsk the lab.\n\n## Who answers for jobs?\n\nAsk Elena.\n\n## Names\n\nCapitals.",
    ),
];

/// Somebody with that programme, in LinkedIn's window.
pub fn somebody(files: &[(&str, &str)]) -> Stage {
    let files = files.iter();
    let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let built = author::build(&Folder {
        files: files.collect::<BTreeMap<_, _>>(),
        ..Folder::default()
    });
    assert_eq!(built.problems, []);
    let mut stage = Stage::without_program();
    stage.pack = built.pack.unwrap();
    stage.open_panel();
    stage.panel(FromPanel::SetPresence {
        presence: Presence::InWindow,
    });
    stage.panel(FromPanel::UseSample);
    stage.panel(FromPanel::ConfirmSample);
    stage
}

impl Stage {
    /// The page says hello for a composer of this surface, with the caret at the end.
    pub fn hello_in(&mut self, surface: Surface, text: &str) {
        self.page(FromPage::Hello {
            composer: COMPOSER.into(),
            network: "linkedin".into(),
            surface,
            revision: 0,
            text: text.into(),
            caret: Some(end_of(text)),
            focused: true,
            rested: true,
        });
    }

    fn silenced(&self) -> usize {
        let silence = |message: &&ToPage| matches!(message, ToPage::Silence { .. });
        self.page.iter().filter(silence).count()
    }
}

#[test]
fn where_one_answers_posts_are_not_offered_but_answers_are() {
    for (surface, offered, not) in [
        (Surface::Comment, "It hums.", "Hello, it hums."),
        (Surface::Message, "Hello, it hums.", "It hums."),
    ] {
        let mut stage = somebody(&FILES);
        stage.panel(FromPanel::SetMessages { on: true });
        stage.hello_in(surface, "");
        let said = words(&stage.open_card());
        let has = |line: &str| said.iter().any(|said| said == line);
        assert!(
            has("Answers") && has("An answer") && has(offered),
            "{said:?}"
        );
        assert!(
            !has("A post") && !has(not) && !has("Not for here."),
            "{said:?}"
        );
        assert_eq!(stage.panel.texts.len(), 1, "{surface:?}: the panel, too");
    }
}

#[test]
fn where_one_answers_the_guides_questions_are_at_hand_and_those_about_the_draft_come_first() {
    let mut stage = somebody(&FILES);
    for (draft, first, then) in [
        ("", "Who answers for noise?", "Who answers for jobs?"),
        (
            "Are there any jobs?",
            "Who answers for jobs?",
            "Who answers for noise?",
        ),
    ] {
        stage.hello_in(Surface::Comment, draft);
        let said = words(&stage.open_card());
        let place = |line: &str| said.iter().position(|said| said == line);
        assert!(place(first).unwrap() < place(then).unwrap(), "{said:?}");
        assert_eq!(place("Names"), None, "a heading is no question");
        stage.choose(CardEvent::Close, "");
    }
    let link = "#who-answers-for-jobs".to_owned();
    stage.choose(CardEvent::OpenGuide { link }, "");
    assert_eq!(
        stage.opened,
        ["pages/panel.html#guide/who-answers-for-jobs"]
    );
}

#[test]
fn an_article_has_hints_and_a_counter_and_no_ready_texts() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Article, "Acme is where I work.");
    assert_eq!(stage.marked("Acme is where I work."), ["Acme"]);
    let said = words(&stage.open_card());
    assert!(
        said.iter()
            .any(|line| line.starts_with("There are no ready texts for articles")),
        "{said:?}"
    );
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let said = words(&stage.card().unwrap());
    assert!(
        said.contains(&"5 words · 21 of 110,000 characters".to_owned()),
        "{said:?}"
    );
}

#[test]
fn a_comment_has_its_own_limit() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Comment, &"a".repeat(1_251));
    assert_eq!(words(&stage.badge().unwrap()), ["1 too many"]);
}

#[test]
fn in_private_messages_nothing_runs_until_it_is_turned_on() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Message, "Acme");
    assert_eq!(stage.silenced(), 1);
    assert!(stage.badge().is_none() && stage.panel.composer.is_none());
    assert!(stage.disk.composers.is_empty());
    stage.panel(FromPanel::SetMessages { on: true });
    assert!(stage.disk.looks_at_messages && stage.disk.settings.messages);
    stage.hello_in(Surface::Message, "Acme");
    assert_eq!(stage.marked("Acme"), ["Acme"]);
    stage.panel(FromPanel::SetMessages { on: false });
    assert!(!stage.disk.looks_at_messages && !stage.disk.settings.messages);
    assert_eq!(stage.silenced(), 2, "what is open falls silent at once");
    assert!(stage.disk.composers.is_empty(), "and nothing of it is kept");
}

#[test]
fn a_background_that_dies_between_the_halves_of_the_choice_never_lets_pages_look_at_more() {
    let mut stage = somebody(&FILES);
    stage.panel(FromPanel::SetMessages { on: true });
    stage.disk.looks_at_messages = false;
    stage.kill();
    assert!(stage.disk.looks_at_messages, "stored, so it follows");
    stage.open_panel();
    stage.dies_before_writing = true;
    stage.panel(FromPanel::SetMessages { on: false });
    assert!(!stage.disk.looks_at_messages, "lowered before it is stored");
    let mut stage = somebody(&FILES);
    stage.dies_before_writing = true;
    stage.panel(FromPanel::SetMessages { on: true });
    stage.kill();
    assert!(
        !stage.disk.looks_at_messages,
        "not stored, so it does not hold"
    );
}

#[test]
fn a_comment_that_was_sent_is_listed_as_one() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Comment, "Well said.");
    let at = stage.now;
    stage.page(FromPage::PostClicked {
        id: "share-1".into(),
        composer: COMPOSER.into(),
        network: "linkedin".into(),
        surface: Surface::Comment,
        scheduled: false,
        at,
    });
    stage.page(FromPage::Closed {
        id: "end".into(),
        composer: COMPOSER.into(),
        share: "share-1".into(),
        discarded: false,
        text: String::new(),
    });
    let share = &stage.disk.shares["share-1"];
    assert_eq!(
        (share.surface, share.state),
        (Surface::Comment, ShareState::ProbablyPublished)
    );
    let facts = &stage.panel.shares[0].facts;
    assert!(facts.contains("LinkedIn · a comment · "), "{facts}");
}
