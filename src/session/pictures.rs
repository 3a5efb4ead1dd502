//! Pictures of ready texts: as views, and their bytes for the page or panel that shows them. Cuecard uploads none.

use super::build::{button, list, text};
use super::effect::Effect;
use super::library;
use super::message::PortId;
use super::page::ToPage;
use super::panel::ToPanel;
use super::state::{Card, Step};
use super::texts::Texts;
use super::view::{ButtonStyle, CardEvent, ListStyle, Node, TextStyle, View};
use crate::program::pack::{Picture, picture_name};
use crate::program::{Media, Post};

/// As many pictures of one text are shown.
const MOST: usize = 4;

/// The pictures of a post, described in `reader`; `language` is the caption's, in which a description is copied.
pub(super) fn views(
    texts: &Texts,
    card: &Card,
    post: &Post,
    reader: &str,
    language: &str,
) -> Vec<View> {
    let one = |media: &Media| {
        let key = format!("picture:{}", media.file);
        list(
            key,
            ListStyle::Picture,
            "",
            parts(texts, card, post, media, reader, language),
        )
    };
    post.media.iter().take(MOST).map(one).collect()
}

fn parts(
    texts: &Texts,
    card: &Card,
    post: &Post,
    media: &Media,
    reader: &str,
    language: &str,
) -> Vec<View> {
    let file = || media.file.clone();
    let mut row = Vec::new();
    let mut add = |key: &str, event| {
        row.push(button(key, texts.get(key), ButtonStyle::Quiet, event));
    };
    add("card_picture_copy", CardEvent::CopyPicture { file: file() });
    add("card_picture_save", CardEvent::SavePicture { file: file() });
    if !media.alt.is_empty() {
        let event = CardEvent::CopyAlt {
            post: post.id.clone(),
            file: file(),
            language: language.to_owned(),
        };
        add("card_picture_alt", event);
    }
    let mut parts = vec![View {
        key: "picture".to_owned(),
        node: Node::Picture {
            file: file(),
            alt: media.alt_in(reader).to_owned(),
            width: media.width,
            height: media.height,
        },
    }];
    if !media.credit.is_empty() {
        let said = texts.with("card_picture_credit", &[("name", &media.credit)]);
        parts.push(text("credit", said, TextStyle::Facts));
    }
    parts.push(list("picture-actions", ListStyle::Row, "", row));
    if card.aside.picture_said.0 == media.file {
        parts.push(text(
            "picture-said",
            texts.get(&card.aside.picture_said.1),
            TextStyle::Facts,
        ));
    }
    parts
}

/// A page or panel shows a picture and has not got it.
pub(super) fn wanted(step: &mut Step, port: PortId, file: &str) {
    let name = picture_name(file);
    let asked = step.state.pictures.iter().any(|(known, _)| *known == name);
    step.state.pictures.push((name.clone(), port));
    if !asked {
        library::read_posts(step, vec![name]);
    }
}

/// Takes what was read under a name if it is a picture, and gives it to whoever waits; whether it was one.
pub(super) fn arrived(step: &mut Step, name: &str, json: &str) -> bool {
    if !name.contains('/') {
        return false;
    }
    let picture: Picture = crate::json::read(json).unwrap_or_default();
    for (known, port) in std::mem::take(&mut step.state.pictures) {
        if known != name {
            step.state.pictures.push((known, port));
        } else if !picture.data.is_empty() {
            step.effects
                .push(give(step.state.panels.contains_key(&port), port, &picture));
        }
    }
    true
}

/// Nobody waits any more for a picture that is not there.
pub(super) fn absent(step: &mut Step, name: &str) {
    step.state.pictures.retain(|(known, _)| known != name);
}

fn give(panel: bool, port: PortId, picture: &Picture) -> Effect {
    let Picture {
        picture: file,
        kind,
        data,
    } = picture.clone();
    if panel {
        let message = ToPanel::Picture { file, kind, data };
        Effect::ToPanel { port, message }
    } else {
        let message = ToPage::Picture { file, kind, data };
        Effect::ToPage { port, message }
    }
}

/// What the person does with a picture in the card; the page does it, or copies the description.
pub(super) fn act(step: &mut Step, id: &str, event: CardEvent) {
    let description = described(step, &event);
    let Some(composer) = step.state.composers.get_mut(id) else {
        return;
    };
    let composer_id = id.to_owned();
    let message = match event {
        CardEvent::CopyPicture { file } => ToPage::UsePicture {
            composer: composer_id,
            file,
            save: false,
        },
        CardEvent::SavePicture { file } => ToPage::UsePicture {
            composer: composer_id,
            file,
            save: true,
        },
        CardEvent::CopyAlt { file, .. } => {
            composer.card.aside.picture_said = (file, "card_picture_alt_copied".to_owned());
            step.state
                .texts
                .get("card_picture_alt_copied")
                .clone_into(&mut composer.announce);
            ToPage::Copy {
                composer: composer_id,
                text: description,
            }
        }
        _ => return,
    };
    let port = composer.port;
    step.effects.push(Effect::ToPage { port, message });
}

/// The description that an event copies; empty for another event.
pub(super) fn described(step: &Step, event: &CardEvent) -> String {
    let CardEvent::CopyAlt {
        post,
        file,
        language,
    } = event
    else {
        return String::new();
    };
    let post = (step.state.program.as_ref()).and_then(|program| program.posts.get(post));
    let media = post.and_then(|post| post.media.iter().find(|media| media.file == *file));
    media.map_or_else(String::new, |media| media.alt_in(language).to_owned())
}

/// The page did what was asked with a picture, or could not.
pub(super) fn used(step: &mut Step, id: &str, file: String, save: bool, done: bool) {
    let key = match (save, done) {
        (false, true) => "card_picture_copied",
        (false, false) => "card_picture_not_copied",
        (true, true) => "card_picture_saved",
        (true, false) => "card_picture_not_saved",
    };
    let said = step.state.texts.get(key).to_owned();
    if let Some(composer) = step.state.composers.get_mut(id) {
        composer.card.aside.picture_said = (file, key.to_owned());
        composer.announce = said;
        step.draw.insert(id.to_owned());
    }
}
