//! Pictures of a ready text: described, given when they are shown, copied or saved by the person, uploaded by nobody.

use cuecard::program::Media;
use cuecard::program::pack::picture_name;
use cuecard::session::page::{FromPage, ToPage};
use cuecard::session::panel::FromPanel;
use cuecard::session::view::{CardEvent, Node, View};

use crate::acme::acme_with;
use crate::seeing::{event_of, words};
use crate::stage::{COMPOSER, Stage};

/// A composer whose best text has a picture.
fn stage() -> Stage {
    let mut stage = Stage::with_sample();
    stage.pack = acme_with(|posts| {
        for post in posts {
            post.media = vec![Media {
                file: "pump.png".into(),
                alt: [
                    ("en".into(), "A quiet pump".into()),
                    ("it".into(), "Una pompa silenziosa".into()),
                ]
                .into(),
                credit: "ACME".into(),
                kind: "image/png".into(),
                width: 40,
                height: 20,
            }];
        }
    });
    stage.panel(FromPanel::UseSample);
    let json = "{\"picture\":\"pump.png\",\"kind\":\"image/png\",\"data\":\"AAAA\"}";
    stage
        .disk
        .posts
        .insert(picture_name("pump.png"), json.into());
    stage.hello("", 0);
    stage.open_card();
    stage
}

fn picture(view: &View) -> Option<(String, String)> {
    match &view.node {
        Node::Picture { file, alt, .. } => Some((file.clone(), alt.clone())),
        Node::List { children, .. } | Node::Tabs { children, .. } => {
            children.iter().find_map(picture)
        }
        _ => None,
    }
}

#[test]
fn a_picture_is_described_in_the_reader_s_language_with_whose_it_is() {
    let stage = stage();
    let card = stage.card().unwrap();
    assert_eq!(
        picture(&card),
        Some(("pump.png".into(), "A quiet pump".into()))
    );
    assert!(words(&card).contains(&"Picture: ACME".to_owned()));
}

#[test]
fn its_bytes_come_when_it_is_shown_and_again_after_the_background_died() {
    let mut stage = stage();
    for _ in 0..2 {
        stage.page.clear();
        stage.page(FromPage::Picture {
            file: "pump.png".into(),
        });
        let given = |message: &ToPage| matches!(message, ToPage::Picture { file, data, .. } if file == "pump.png" && data == "AAAA");
        assert_eq!(
            stage.page.iter().filter(|message| given(message)).count(),
            1
        );
        stage.kill();
        stage.hello("", 1);
    }
    stage.page.clear();
    stage.page(FromPage::Picture {
        file: "../secret".into(),
    });
    assert!(
        !stage
            .page
            .iter()
            .any(|message| matches!(message, ToPage::Picture { .. })),
        "only what the pack has"
    );
    stage.open_panel();
    stage.panel(FromPanel::Picture {
        file: "pump.png".into(),
    });
    assert_eq!(stage.pictures, ["pump.png"]);
}

#[test]
fn the_person_copies_or_saves_it_and_hears_what_became_of_it() {
    let mut stage = stage();
    for (button, save, done, said) in [
        (
            "Copy picture",
            false,
            true,
            "Picture copied. Paste it into the post.",
        ),
        (
            "Copy picture",
            false,
            false,
            "The picture could not be copied. Download works.",
        ),
        ("Download", true, true, "Picture saved with your downloads"),
    ] {
        let event = event_of(&stage.card().unwrap(), button).unwrap();
        stage.choose(event, "");
        let asked = |message: &ToPage| matches!(message, ToPage::UsePicture { save: asked, .. } if *asked == save);
        assert!(stage.page.iter().any(asked), "{button}");
        stage.page(FromPage::PictureUsed {
            composer: COMPOSER.into(),
            file: "pump.png".into(),
            save,
            done,
        });
        assert!(
            words(&stage.card().unwrap()).contains(&said.to_owned()),
            "{said}"
        );
    }
}

#[test]
fn alt_text_is_copied_in_the_language_of_the_text_it_goes_with() {
    let mut stage = stage();
    let event = event_of(&stage.card().unwrap(), "Copy alt text").unwrap();
    stage.choose(event, "");
    stage.choose(
        CardEvent::ShowVariant {
            post: "quiet-pump".into(),
        },
        "it",
    );
    let italian = CardEvent::CopyAlt {
        post: "quiet-pump".into(),
        file: "pump.png".into(),
        language: "it".into(),
    };
    stage.choose(italian.clone(), "");
    stage.open_panel();
    let id = stage.new_act();
    stage.panel(FromPanel::Choose {
        id,
        event: italian,
        value: String::new(),
    });
    assert_eq!(
        stage.copied,
        [
            "A quiet pump",
            "Una pompa silenziosa",
            "Una pompa silenziosa"
        ]
    );
}
