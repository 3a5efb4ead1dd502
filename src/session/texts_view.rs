//! Ready texts as views: the same in the card and in the side panel.

use super::audience::{self, Person};
use super::build::{button, chip, field, list, text};
use super::clock::Clock;
use super::inserting;
use super::pausing;
use super::pictures;
use super::say;
use super::state::{Card, Composer, Program, State};
use super::texts::Texts;
use super::view::{
    ButtonStyle, CardEvent, ChoiceOption, FieldStyle, ListStyle, Node, TextStyle, View,
};
use crate::lean::Table;
use crate::network::{Network, Surface};
use crate::policy::Subject;
use crate::program::{Post, Variant, caption};
use crate::suggest::{Ask, Found, Look};

/// What one ready text is shown for.
pub(super) struct Shelf<'s> {
    pub texts: &'s Texts,
    /// The reader's.
    pub language: &'s str,
    pub clock: Clock<'s>,
    pub program: &'s Program,
    pub card: &'s Card,
    /// The composer that Insert goes to; without one there is only Copy.
    pub composer: Option<&'s Composer>,
    /// Whether the person accepted the sample in this session.
    pub sample_confirmed: bool,
}

/// The posts that fit a draft, or the person when it is empty; best first.
pub(super) fn find(
    state: &State,
    composer: Option<&Composer>,
    clock: Clock,
    limit: usize,
) -> Vec<Found> {
    let Some(program) = &state.program else {
        return Vec::new();
    };
    let person = audience::person(state);
    let ask = ask(state, composer, clock, &person, limit);
    let (made_here, paused) = (answers_only(composer), pausing::any_campaign(state));
    if !made_here && !paused {
        return program.index.posts(&ask);
    }
    let look = Look {
        made_here,
        ..Look::default()
    };
    let mut found = program.index.search(&look, &ask);
    found.retain(|found| !paused || pausing::offers(state, clock.now, found));
    found.truncate(limit);
    found
}

/// Whether posts have no place where the person writes, only what is made for it: in comments, messages and articles.
pub(super) fn answers_only(composer: Option<&Composer>) -> bool {
    composer.is_some_and(|composer| composer.surface != Surface::Post)
}

/// Whether a post may be used now in `composer`, or at all without one. The list in which it was chosen
/// may be old; a post that is gone from the library is told elsewhere.
pub(super) fn holds(state: &State, composer: Option<&Composer>, clock: Clock, post: &str) -> bool {
    let person = audience::person(state);
    let ask = ask(state, composer, clock, &person, 1);
    let index = state.program.as_ref().map(|program| &program.index);
    index.is_none_or(|index| index.entry(post).is_none() || index.offers(post, &ask))
}

/// What is known of the composer and the person.
pub(super) fn ask<'s>(
    state: &'s State,
    composer: Option<&'s Composer>,
    clock: Clock,
    person: &'s Person,
    limit: usize,
) -> Ask<'s> {
    let draft = composer.map_or("", |composer| composer.text.as_str());
    Ask {
        draft,
        subject: Subject::default(),
        language: crate::text::detect_language(draft),
        languages: &person.languages,
        network: composer.map(|composer| composer.network.as_str()),
        surface: composer.map_or(Surface::Post, |composer| composer.surface),
        topics: &state.settings.topics,
        audience: &person.audience,
        history: &state.history,
        now: clock.now,
        seed: state.settings.seed,
        limit,
    }
}

impl Shelf<'_> {
    /// Ready texts, those that are read.
    pub(super) fn items(&self, found: &[Found]) -> Vec<View> {
        found.iter().filter_map(|found| self.item(found)).collect()
    }

    /// One ready text; `None` while its post is not read.
    pub(super) fn item(&self, found: &Found) -> Option<View> {
        let post = self.program.posts.get(&found.post)?;
        let wished = self
            .card
            .variants
            .get(&found.post)
            .unwrap_or(&found.variant);
        let by_id = |id: &String| post.variants.iter().find(|variant| variant.id == *id);
        let variant = by_id(wished).or_else(|| by_id(&found.variant))?;
        let filled = inserting::filled(self.program, self.card, &post.id, &variant.id)?;
        let title = post.title_in(self.language);
        let mut children = vec![text("title", title, TextStyle::Title)];
        let reasons = say::reasons(&found.reasons, self);
        if !reasons.is_empty() {
            children.push(text("reasons", reasons.join(" · "), TextStyle::Facts));
        }
        children.extend(self.preview(post, &filled.text));
        children.extend(self.questions(post, variant));
        children.extend(self.too_long(&filled.text));
        children.push(self.actions(post, variant));
        children.extend(self.sample_question(post));
        // The person adds it after the text, and by hand.
        children.extend(pictures::views(
            self.texts,
            self.card,
            post,
            self.language,
            &variant.language,
        ));
        Some(list(
            format!("post:{}", post.id),
            ListStyle::Item,
            title,
            children,
        ))
    }

    /// The caption up to the network's fold; the rest on demand.
    fn preview(&self, post: &Post, caption: &str) -> Vec<View> {
        let network = self
            .composer
            .map_or("linkedin", |composer| composer.network.as_str());
        let fold = Network::find(network).and_then(|network| network.fold.as_ref());
        let fold = fold.map_or(usize::MAX, |fold| fold.desktop);
        let whole = self.card.whole.contains(&post.id);
        folded(&post.id, caption, fold, whole, self.texts)
    }

    /// The blanks as questions.
    fn questions(&self, post: &Post, variant: &Variant) -> Vec<View> {
        let none = Table::new();
        let answers = self.card.answers.get(&post.id).unwrap_or(&none);
        let ask = |blank: crate::program::Blank| {
            let value = answers.get(&blank.name).cloned().unwrap_or_default();
            let event = CardEvent::Answer {
                post: post.id.clone(),
                blank: blank.name.clone(),
            };
            field(
                format!("blank:{}", blank.name),
                blank.prompt,
                value,
                FieldStyle::Line,
                event,
            )
        };
        caption::blanks(&variant.text)
            .into_iter()
            .map(ask)
            .collect()
    }

    /// Said before the click: the text does not fit.
    fn too_long(&self, caption: &str) -> Option<View> {
        let composer = self.composer?;
        let network = Network::find(&composer.network)?;
        let length = network.length(caption, composer.surface)?;
        let over = length
            .used
            .checked_sub(length.limit)
            .filter(|over| *over > 0)?;
        let characters = self.texts.count("card_characters", over);
        let values = [("characters", &*characters), ("network", network.label)];
        let said = self.texts.with("card_too_long", &values);
        Some(text("too-long", said, TextStyle::Notice))
    }

    /// Variant and language, and the one primary action.
    fn actions(&self, post: &Post, variant: &Variant) -> View {
        let mut row = Vec::new();
        row.extend(self.variants(post, variant));
        let insert = |replace| CardEvent::Insert {
            post: post.id.clone(),
            variant: variant.id.clone(),
            replace,
            sample_confirmed: false,
        };
        let copy = CardEvent::Copy {
            post: post.id.clone(),
            variant: variant.id.clone(),
        };
        let get = |key| self.texts.get(key);
        let keep = CardEvent::Keep {
            post: post.id.clone(),
            variant: variant.id.clone(),
        };
        row.push(button(
            "later",
            get("later_title"),
            ButtonStyle::Quiet,
            keep,
        ));
        match self.composer {
            None => row.push(button("copy", get("card_copy"), ButtonStyle::Primary, copy)),
            Some(composer) if composer.text.trim().is_empty() => {
                row.push(button("copy", get("card_copy"), ButtonStyle::Quiet, copy));
                row.push(button(
                    "insert",
                    get("card_insert"),
                    ButtonStyle::Primary,
                    insert(false),
                ));
            }
            Some(_) => {
                row.push(button(
                    "replace",
                    get("card_replace"),
                    ButtonStyle::Secondary,
                    insert(true),
                ));
                row.push(button(
                    "insert",
                    get("card_insert_here"),
                    ButtonStyle::Primary,
                    insert(false),
                ));
            }
        }
        list("actions", ListStyle::Row, "", row)
    }

    fn variants(&self, post: &Post, chosen: &Variant) -> Option<View> {
        let (network, surface) = match self.composer {
            Some(composer) => (Some(&composer.network), composer.surface),
            None => (None, Surface::Post),
        };
        let fits = |variant: &&Variant| {
            let network_fits = variant
                .network
                .as_ref()
                .is_none_or(|wanted| network.is_none_or(|here| here == wanted));
            network_fits && variant.surface.unwrap_or_default() == surface
        };
        let option = |variant: &Variant| {
            let language = Texts::language_name(&variant.language);
            let label = match &*variant.label {
                "" => language.to_owned(),
                label => format!("{language} · {label}"),
            };
            ChoiceOption {
                id: variant.id.clone(),
                label,
            }
        };
        let options: Vec<ChoiceOption> = post.variants.iter().filter(fits).map(option).collect();
        (options.len() > 1).then(|| View {
            key: "variant".to_owned(),
            node: Node::Choice {
                label: self.texts.get("card_variant").to_owned(),
                options,
                chosen: chosen.id.clone(),
                event: CardEvent::ShowVariant {
                    post: post.id.clone(),
                },
            },
        })
    }

    /// The sample's first insertion in a session asks once.
    fn sample_question(&self, post: &Post) -> Vec<View> {
        let Some((asked, variant, replace)) = &self.card.ask_sample else {
            return Vec::new();
        };
        if *asked != post.id || self.sample_confirmed {
            return Vec::new();
        }
        let yes = CardEvent::Insert {
            post: post.id.clone(),
            variant: variant.clone(),
            replace: *replace,
            sample_confirmed: true,
        };
        let name = self.program.head.name.as_str();
        let row = vec![
            button(
                "no",
                self.texts.get("card_sample_no"),
                ButtonStyle::Secondary,
                CardEvent::DismissNotice,
            ),
            button(
                "yes",
                self.texts.get("card_sample_yes"),
                ButtonStyle::Primary,
                yes,
            ),
        ];
        vec![
            text(
                "sample-ask",
                self.texts.with("card_sample_ask", &[("name", name)]),
                TextStyle::Notice,
            ),
            list("sample-answers", ListStyle::Row, "", row),
        ]
    }
}

/// A text up to `fold` code points, or whole; what is asked for more of goes by `id`.
pub(super) fn folded(id: &str, said: &str, fold: usize, whole: bool, texts: &Texts) -> Vec<View> {
    let Some((cut, _)) = said.char_indices().nth(fold) else {
        return vec![text("preview", said, TextStyle::Preview)];
    };
    let (above, below) = said.split_at(cut);
    let mut views = Vec::new();
    if whole {
        views.push(text("preview", above, TextStyle::Preview));
        views.push(text("below", below, TextStyle::BelowFold));
    } else {
        let shown = format!("{}…", to_word_end(above, below));
        views.push(text("preview", shown, TextStyle::Preview));
    }
    let label = texts.get(if whole {
        "card_show_less"
    } else {
        "card_show_all"
    });
    let event = CardEvent::ShowWhole {
        post: id.to_owned(),
        whole: !whole,
    };
    views.push(View {
        key: "whole".to_owned(),
        node: Node::Button {
            label: label.to_owned(),
            description: String::new(),
            style: ButtonStyle::Quiet,
            icon: None,
            expanded: Some(whole),
            event,
        },
    });
    views
}

/// `above` without the beginning of a word, or of a link, that goes on in `below`.
pub(super) fn to_word_end<'t>(above: &'t str, below: &str) -> &'t str {
    let whole = if below.starts_with(char::is_whitespace) {
        above
    } else {
        above.trim_end_matches(|letter: char| !letter.is_whitespace())
    };
    let whole = whole.trim_end();
    if whole.is_empty() { above } else { whole }
}

/// The label of the sample, wherever it shows.
pub(super) fn sample_chip(program: &Program, texts: &Texts) -> Option<View> {
    program
        .is_sample()
        .then(|| chip("sample", texts.get("app_sample")))
}
