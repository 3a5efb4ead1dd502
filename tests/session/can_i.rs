//! *Can I ...?*: the guide answers what it answers, and nothing else.

use cuecard::author::{Folder, build};
use cuecard::session::panel::FromPanel;
use cuecard::session::view::{CardEvent, View};

use crate::seeing::{event_of, words};
use crate::stage::Stage;

const EN: &str = "\
# Posting

## May I post photos of colleagues? {#photos}
also: May I publish pictures of my team?

Ask them first. A nod will do. No children, and no customers' homes.

## May I comment on a competitor? {#competitors}

Yes, as if they sat at the table. Don't compare prices.

## I heard a rumour. May I write about it? {#rumours}
also: May I write about rumours?

Better not, not even to deny it.

## May I write about pay or the union? {#pay}
also: May I write about pay?
answer: yes

That is your right.

## What makes a post easy to read? {#reading}

Short paragraphs, and a photo.
";

const IT: &str = "\
## Posso pubblicare foto di colleghi? {#photos}

Chiedi prima a loro.
";

/// A person in the composer with a programme that has this guide.
fn stage() -> Stage {
    let folder = Folder::of(&[
        (
            "program.toml",
            "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\", \"it\"]\nbrands = [\"ACME\"]\ntimezone = \"Europe/Rome\"\ncontact = { name = \"Giulia\", address = \"words@acme.example\" }\n",
        ),
        ("guide/en.md", EN),
        ("guide/it.md", IT),
    ]);
    let built = build(&folder);
    assert_eq!(built.problems, []);
    let mut stage = Stage::with_sample();
    stage.pack = built.pack.unwrap();
    stage.panel(FromPanel::UseSample);
    stage.hello("", 0);
    stage.open_card();
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    stage
}

/// What the card says to a question.
fn asked(stage: &mut Stage, question: &str) -> View {
    stage.choose(CardEvent::Question, question);
    stage.choose(CardEvent::LookUp, "");
    stage.card().unwrap()
}

#[test]
fn a_question_of_the_guide_gets_its_verdict_with_the_clause() {
    let mut stage = stage();
    for (question, verdict, clause) in [
        (
            "comment on a competitor",
            "Yes, says the guide.",
            "Yes, as if they sat at the table. Don't compare prices.",
        ),
        (
            "Can I write about competitors?",
            "Yes, says the guide.",
            "Yes, as if they sat at the table. Don't compare prices.",
        ),
        (
            "post a photo of a colleague",
            "Ask first, says the guide.",
            "Ask them first. A nod will do. No children, and no customers' homes.",
        ),
        (
            "share pictures of the team",
            "Ask first, says the guide.",
            "Ask them first. A nod will do. No children, and no customers' homes.",
        ),
        (
            "write about a rumour",
            "Better not, says the guide.",
            "Better not, not even to deny it.",
        ),
        (
            "say something about pay at ACME",
            "Yes, says the guide.",
            "That is your right.",
        ),
    ] {
        let said = words(&asked(&mut stage, question));
        assert!(said.contains(&verdict.to_owned()), "{question}: {said:?}");
        assert!(said.contains(&clause.to_owned()), "{question}: {said:?}");
    }
}

#[test]
fn what_no_clause_asks_never_gets_a_yes() {
    let mut stage = stage();
    for question in [
        "insult a competitor",
        "post photos of colleagues' children",
        "post photos of competitors",
        "never comment on a competitor",
        "not comment on a competitor",
        "say why I comment on a competitor",
        "write about Falcon",
        "write about pay of the board",
        "zeppelin",
        "photo",
        "",
        "write about ACME",
        "post",
    ] {
        let said = words(&asked(&mut stage, question)).join("\n");
        assert!(!said.contains("Yes, says the guide"), "{question}: {said}");
        assert!(!said.contains("\nYes\n"), "{question}: {said}");
    }
}

#[test]
fn no_answer_is_an_answer_with_whom_to_ask() {
    let mut stage = stage();
    let card = asked(&mut stage, "write about the new canteen");
    let said = words(&card);
    assert!(
        said.contains(&"The guide does not say. Ask Giulia.".to_owned()),
        "{said:?}"
    );
    let ask = event_of(&card, "Ask Giulia").unwrap();
    stage.choose(ask, "");
    let mail = stage.opened.pop().unwrap();
    assert!(mail.starts_with("mailto:words@acme.example?"), "{mail}");
    assert!(mail.contains("canteen"), "{mail}");
}

#[test]
fn a_clause_that_only_speaks_of_it_is_shown_without_a_verdict() {
    let mut stage = stage();
    let said = words(&asked(&mut stage, "compare prices"));
    assert!(
        said.iter()
            .any(|line| line.starts_with("The guide speaks of it.")),
        "{said:?}"
    );
    assert!(
        said.contains(&"May I comment on a competitor?".to_owned()),
        "{said:?}"
    );
}

#[test]
fn it_answers_in_the_language_of_the_question() {
    let mut stage = stage();
    let said = words(&asked(
        &mut stage,
        "Posso pubblicare una foto dei miei colleghi?",
    ));
    assert!(
        said.contains(&"Chiedi prima a loro.".to_owned()),
        "{said:?}"
    );
}

#[test]
fn an_answer_stands_only_below_its_own_question() {
    let mut stage = stage();
    asked(&mut stage, "write about a rumour");
    stage.choose(CardEvent::Question, "write about a rumour that is true");
    let said = words(&stage.card().unwrap());
    assert!(!said.contains(&"Better not".to_owned()), "{said:?}");
}

#[test]
fn question_and_answer_come_back_when_the_background_was_killed() {
    let mut stage = stage();
    asked(&mut stage, "write about a rumour");
    stage.kill();
    stage.hello("", 0);
    let said = words(&stage.card().unwrap());
    assert!(
        said.contains(&"Better not, says the guide.".to_owned()),
        "{said:?}"
    );
}

#[test]
fn the_panel_answers_beside_the_guide_without_a_composer() {
    let mut stage = stage();
    stage.open_panel();
    let choose = |stage: &mut Stage, event: CardEvent, value: &str| {
        let id = stage.new_act();
        stage.panel(FromPanel::Choose {
            id,
            event,
            value: value.into(),
        });
    };
    choose(&mut stage, CardEvent::Question, "write about a rumour");
    choose(&mut stage, CardEvent::LookUp, "");
    let said: Vec<String> = stage.panel.can_i.iter().flat_map(words).collect();
    assert!(
        said.contains(&"Better not, says the guide.".to_owned()),
        "{said:?}"
    );
    choose(&mut stage, CardEvent::AskQuestion, "");
    assert!(stage.opened.pop().unwrap().contains("rumour"));
}
