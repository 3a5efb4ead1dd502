//! Hashtags and people beside a draft: what is offered, where it goes, and whether a name is a mention.

use cuecard::network::Surface;
use cuecard::session::page::{FromPage, InsertOutcome, Place, ToPage};
use cuecard::session::panel::FromPanel;
use cuecard::session::settings::Presence;
use cuecard::session::view::{CardEvent, Node, View};
use cuecard::text::Utf16Range;

use crate::places::somebody;
use crate::seeing::{event_of, words};
use crate::stage::{COMPOSER, Stage};

const FILES: [(&str, &str); 5] = [
    (
        "program.toml",
        "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\", \"it\"]\nbrands = [\"ACME\"]\ntopics = [\"heat pumps\"]",
    ),
    (
        "tags.csv",
        "tag,status,topics,languages,why\nLifeAtACME,required,,,Colleagues find it.\nHeatPumps,suggested,heat pumps,,Installers follow it.\nFreeHeating,banned,,,No heating is free.",
    ),
    (
        "people.csv",
        "id,name,kind,topics,languages,linkedin\ngiulia,Giulia Conti,person,heat pumps,en,giulia-conti\nacme,ACME,page,heat pumps,en,acme-example\nnils,Nils Aune,person,,nb,",
    ),
    (
        "posts/pump.md",
        "+++\ntitle = \"Pump\"\ntopics = [\"heat pumps\"]\ntags = [\"HeatPumps\"]\n+++\n\n## en\n\nOur heat pump is quiet.",
    ),
    (
        "policy/name.yml",
        "id: name\nkind: prefer-term\nuse: ACME\ninstead_of: [Acme]\ncase: exact\nmessage: We write ACME.",
    ),
];

const DRAFT: &str = "At ACME we tried the heat pump";

/// What the chips of a view say, in reading order.
fn chips(view: &View) -> Vec<String> {
    match &view.node {
        Node::Chip {
            label,
            event: Some(_),
        } => vec![label.clone()],
        Node::List { children, .. } | Node::Tabs { children, .. } => {
            children.iter().flat_map(chips).collect()
        }
        _ => Vec::new(),
    }
}

impl Stage {
    fn people_tab(&mut self) -> View {
        self.open_card();
        self.choose(
            CardEvent::ShowTab {
                tab: "people".into(),
            },
            "",
        );
        self.card().unwrap()
    }

    fn insert_tag(&mut self, tag: &str) {
        self.choose(CardEvent::InsertTag { tag: tag.into() }, "");
    }

    fn insert_mention(&mut self, person: &str) {
        self.choose(
            CardEvent::InsertMention {
                person: person.into(),
            },
            "",
        );
    }

    /// The text as it is once the page did what it was asked last.
    fn done_to(&self, text: &str) -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        let asked = self.page.iter().rev().find_map(|message| match message {
            ToPage::Insert {
                text,
                place: Place::Range { range, .. },
                ..
            } => Some((text.clone(), *range)),
            _ => None,
        });
        let (insert, range) = asked.unwrap();
        let [head, tail] = [&units[..range.from as usize], &units[range.to as usize..]];
        [
            String::from_utf16(head).unwrap(),
            insert,
            String::from_utf16(tail).unwrap(),
        ]
        .concat()
    }

    fn mentions(&mut self, revision: u32, ranges: &[(u32, u32)]) {
        let ranges = ranges.iter().map(|(from, to)| Utf16Range {
            from: *from,
            to: *to,
        });
        self.page(FromPage::Mentions {
            composer: COMPOSER.into(),
            revision,
            ranges: ranges.collect(),
        });
    }
}

#[test]
fn house_hashtags_come_first_banned_ones_and_used_ones_are_not_offered() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Post, DRAFT);
    assert_eq!(
        chips(&stage.people_tab()),
        ["#LifeAtACME", "#HeatPumps", "@ACME", "@Giulia Conti"]
    );
    let used = "At ACME we tried the heat pump #lifeatacme ";
    stage.hello_in(Surface::Post, used);
    assert_eq!(
        chips(&stage.card().unwrap()),
        ["#HeatPumps", "@ACME", "@Giulia Conti"]
    );
}

#[test]
fn three_are_always_at_hand_under_the_texts_and_in_the_panel() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Post, DRAFT);
    let expected = ["#LifeAtACME", "#HeatPumps", "@ACME"];
    assert_eq!(chips(&stage.open_card()), expected);
    assert_eq!(chips(stage.panel.chips.as_ref().unwrap()), expected);
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    assert!(chips(&stage.card().unwrap()).is_empty());
}

#[test]
fn a_hashtag_goes_where_the_caret_is_with_the_spaces_it_needs() {
    let mut stage = somebody(&FILES);
    for (text, caret, expected) in [
        ("Hello", 5, "Hello #HeatPumps"),
        ("Hello 👍🏽", 10, "Hello 👍🏽 #HeatPumps"),
        ("Hello world", 8, "Hello world #HeatPumps"),
        ("One\nTwo", 3, "One #HeatPumps\nTwo"),
    ] {
        stage.hello_in(Surface::Post, text);
        stage.rest(0, caret, false);
        stage.insert_tag("HeatPumps");
        assert_eq!(stage.done_to(text), expected);
    }
}

#[test]
fn a_hashtag_that_arrived_is_said_and_the_card_stays_for_the_next() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Post, DRAFT);
    stage.open_card();
    stage.insert_tag("HeatPumps");
    stage.read_back(InsertOutcome::Exact);
    assert!(stage.card().is_some());
    assert!(stage.announced("Inserted: #HeatPumps"));
    stage.insert_tag("LifeAtACME");
    stage.read_back(InsertOutcome::Different);
    let copy = event_of(&stage.card().unwrap(), "Copy the text").unwrap();
    stage.choose(copy, "");
    assert_eq!(stage.copied, ["#LifeAtACME"]);
}

#[test]
fn a_chip_is_inserted_once_though_the_background_dies_and_the_page_repeats_it() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Post, DRAFT);
    stage.open_card();
    let event = CardEvent::InsertTag {
        tag: "HeatPumps".into(),
    };
    stage.choose_again("chip", event.clone(), "");
    stage.kill();
    stage.hello_in(Surface::Post, DRAFT);
    stage.choose_again("chip", event, "");
    let asked: Vec<String> = stage
        .insertions()
        .into_iter()
        .map(|(insertion, _)| insertion)
        .collect();
    assert!(
        asked.windows(2).all(|two| two[0] == two[1]),
        "the page knows it by its id: {asked:?}"
    );
    assert!(stage.acknowledged("chip"));
}

#[test]
fn a_name_is_typed_in_place_of_itself_or_at_the_caret() {
    let mut stage = somebody(&FILES);
    for (text, expected) in [
        ("Thanks to", "Thanks to @Giulia Conti"),
        (
            "Thanks to giulia conti, again",
            "Thanks to @Giulia Conti, again",
        ),
        ("Thanks to @Giulia Conti", "Thanks to @Giulia Conti"),
        ("Thanks to @Giu", "Thanks to @Giulia Conti"),
        (
            "Thanks to Giulia Contini",
            "Thanks to Giulia Contini @Giulia Conti",
        ),
    ] {
        stage.hello_in(Surface::Post, text);
        stage.insert_mention("giulia");
        assert_eq!(stage.done_to(text), expected);
    }
}

#[test]
fn whether_a_real_mention_stands_there_is_known_and_said() {
    let mut stage = somebody(&FILES);
    let sentence = "@Giulia Conti is plain text so far. Pick the name in LinkedIn’s list, and Giulia Conti will be told.";
    stage.hello_in(Surface::Post, "");
    stage.open_card();
    stage.insert_mention("giulia");
    let text = "@Giulia Conti";
    stage.type_after("", text, 1);
    stage.read_back(InsertOutcome::Exact);
    assert!(
        stage.announced("Typed: @Giulia Conti. Now pick the name in the list that has opened.")
    );
    let said = words(&stage.card().unwrap());
    assert!(
        said.iter()
            .any(|line| line.starts_with("The name is typed. Now pick it")),
        "{said:?}"
    );
    stage.rest(1, 13, true);
    assert_eq!(stage.marked(text), [text]);
    let said = words(&stage.people_tab());
    assert!(said.iter().any(|line| line == sentence), "{said:?}");
    stage.mentions(1, &[(0, 13)]);
    let said = words(&stage.card().unwrap());
    assert!(!said.iter().any(|line| line == sentence), "{said:?}");
    assert_eq!(stage.marked(text), Vec::<String>::new());
    assert!(
        !chips(&stage.card().unwrap()).contains(&"@Giulia Conti".to_owned()),
        "a mention is not offered again"
    );
}

#[test]
fn a_mention_stays_one_while_words_are_written_around_it() {
    let mut stage = somebody(&FILES);
    let text = "Thanks @Giulia Conti";
    stage.hello_in(Surface::Post, text);
    stage.mentions(0, &[(7, 20)]);
    stage.page(FromPage::Edit {
        composer: COMPOSER.into(),
        revision: 1,
        range: Utf16Range { from: 0, to: 6 },
        insert: "Many thanks to".into(),
        caret: None,
    });
    stage.rest(1, 0, true);
    assert_eq!(
        stage.marked("Many thanks to @Giulia Conti"),
        Vec::<String>::new()
    );
    stage.page(FromPage::Edit {
        composer: COMPOSER.into(),
        revision: 2,
        range: Utf16Range { from: 22, to: 22 },
        insert: "-".into(),
        caret: None,
    });
    stage.mentions(2, &[]);
    stage.rest(2, 0, true);
    assert!(chips(&stage.people_tab()).contains(&"@Giulia Conti".to_owned()));
}

#[test]
fn a_hashtag_that_the_list_bans_is_hinted_with_its_reason_and_a_way_out() {
    let mut stage = somebody(&FILES);
    let text = "Warm feet at ACME. #LifeAtACME #freeheating";
    stage.hello_in(Surface::Post, text);
    assert_eq!(stage.marked(text), ["#freeheating"]);
    stage.open_card();
    stage.choose(
        CardEvent::ShowTab {
            tab: "hints".into(),
        },
        "",
    );
    let card = stage.card().unwrap();
    let said = words(&card);
    assert!(
        said.iter()
            .any(|line| line == "Consider leaving out #freeheating: your company doesn’t use it."),
        "{said:?}"
    );
    assert!(
        said.iter().any(|line| line == "No heating is free."),
        "{said:?}"
    );
    let fix = event_of(&card, "Take it out").unwrap();
    stage.choose(fix, "");
    assert_eq!(stage.done_to(text), "Warm feet at ACME. #LifeAtACME ");
}

#[test]
fn where_only_the_panel_may_show_anything_it_says_what_became_of_a_name() {
    let mut stage = somebody(&FILES);
    stage.panel(FromPanel::SetPresence {
        presence: Presence::SidePanel,
    });
    stage.hello_in(Surface::Post, "Thanks to");
    stage.insert_mention("giulia");
    stage.type_after("Thanks to", " @Giulia Conti", 1);
    stage.read_back(InsertOutcome::Exact);
    assert!(
        stage
            .panel
            .notice
            .as_ref()
            .unwrap()
            .title
            .starts_with("The name is typed.")
    );
    assert!(stage.card().is_none());
}

#[test]
fn whoever_picks_the_name_before_it_is_read_back_is_not_asked_to_pick_it() {
    let mut stage = somebody(&FILES);
    stage.hello_in(Surface::Post, "");
    stage.open_card();
    stage.insert_mention("giulia");
    stage.type_after("", "@Giulia Conti", 1);
    stage.mentions(1, &[(0, 13)]);
    stage.read_back(InsertOutcome::Exact);
    let said = words(&stage.card().unwrap());
    assert!(
        !said.iter().any(|line| line.contains("Now pick it")),
        "{said:?}"
    );
}
