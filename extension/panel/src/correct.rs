//! What I posted, put right: what became of a share, its link, its text, its time, and the person's own figures.

use cuecard::session::panel::{FromPanel, ShareRow};
use cuecard::session::view::{Node, TextStyle};
use cuecard::share::transfer::is_address;
use cuecard::share::{Correction, Figures, ShareState};
use leptos::prelude::*;

use crate::moments;
use crate::parts::{group, labelled, line, press};
use crate::shared::Shared;

/// The two forms under a line of the log; `done` closes them.
pub fn forms(shared: Shared, row: &ShareRow, done: impl Fn() + Clone + 'static) -> AnyView {
    let parts = vec![
        correction(shared, row, done.clone()),
        figures(shared, row, done),
    ];
    group("form", parts)
}

const STATES: [(&str, ShareState, &str); 3] = [
    ("confirmed", ShareState::Confirmed, "log_confirmed"),
    ("probably", ShareState::ProbablyPublished, "log_probably"),
    ("unknown", ShareState::Unknown, "log_unknown"),
];

fn correction(shared: Shared, row: &ShareRow, done: impl Fn() + 'static) -> AnyView {
    let known = STATES.iter().find(|(_, state, _)| *state == row.state);
    let state = RwSignal::new(known.map_or("unknown", |(id, ..)| id).to_owned());
    let link = RwSignal::new(row.link.clone());
    let post = RwSignal::new(row.post.clone());
    let at = RwSignal::new(moments::local(row.at));
    let wrong = RwSignal::new(false);
    let (share, before) = (row.id.clone(), row.at);
    let save = move || {
        let link = link.get_untracked().trim().to_owned();
        wrong.set(!is_address(&link));
        if !is_address(&link) {
            return;
        }
        let chosen = state.get_untracked();
        let chosen = STATES.iter().find(|(id, ..)| *id == chosen);
        // A time that was not touched keeps its seconds.
        let typed = at.get_untracked();
        let moment = moments::moment(&typed).filter(|_| typed != moments::local(before));
        let to = Correction {
            state: chosen.map_or(ShareState::Unknown, |(_, state, _)| *state),
            link,
            post: post.get_untracked(),
            at: moment.unwrap_or(before),
        };
        let share = share.clone();
        shared.send(&FromPanel::CorrectShare { share, to });
        done();
    };
    let states = STATES.map(|(id, _, key)| {
        view! { <option value=id prop:selected=state.get_untracked() == id>{shared.text(key)}</option> }
    });
    let which = view! {
        <select on:change=move |change| state.set(event_target_value(&change))>{states.collect_view()}</select>
    };
    let address = view! {
        <input type="url" dir="ltr" autocomplete="off" prop:value=link aria-invalid=move || wrong.get().to_string()
            on:input=move |typed| link.set(event_target_value(&typed))/>
    };
    let time = view! {
        <input type="datetime-local" prop:value=at on:input=move |typed| at.set(event_target_value(&typed))/>
    };
    view! {
        {labelled(shared.text("log_state"), which.into_any())}
        {labelled(shared.text("log_link"), address.into_any())}
        <p class="wrong" role="alert">{move || wrong.get().then(|| shared.fill("log_link_wrong", &[]))}</p>
        {labelled(shared.text("log_which"), texts(shared, row, post))}
        {line("facts note", shared.text("log_which_note"))}
        {labelled(shared.text("log_when"), time.into_any())}
        {group("row", vec![press("button primary", shared.text("log_save"), save)])}
    }
    .into_any()
}

/// Own words, the text that it was, and those that the list of ready texts shows now.
fn texts(shared: Shared, row: &ShareRow, post: RwSignal<String>) -> AnyView {
    let own = (String::new(), shared.now("log_own_words", &[]));
    let mut choices = vec![own];
    if !row.post.is_empty() {
        choices.push((row.post.clone(), row.title.clone()));
    }
    let listed = shared.model.with_untracked(|model| {
        let titled = model.texts.iter().filter_map(|view| {
            let id = view.key.strip_prefix("post:")?;
            let Node::List { children, .. } = &view.node else {
                return None;
            };
            let title = children.iter().find_map(|child| match &child.node {
                Node::Text { text, style } if *style == TextStyle::Title => Some(text.clone()),
                _ => None,
            })?;
            Some((id.to_owned(), title))
        });
        titled.collect::<Vec<_>>()
    });
    choices.extend(listed.into_iter().filter(|(id, _)| *id != row.post));
    let options = choices.into_iter().map(|(id, title)| {
        let here = id == row.post;
        view! { <option value=id prop:selected=here>{title}</option> }
    });
    view! {
        <select on:change=move |change| post.set(event_target_value(&change))>{options.collect_view()}</select>
    }
    .into_any()
}

fn figures(shared: Shared, row: &ShareRow, done: impl Fn() + 'static) -> AnyView {
    let known = row.figures.unwrap_or_default();
    let day = row
        .figures
        .map_or_else(moments::today, |known| moments::day(known.on));
    let day = RwSignal::new(day);
    let typed = |count: Option<u32>| {
        RwSignal::new(count.map_or_else(String::new, |count| count.to_string()))
    };
    let counts = [
        typed(known.reactions),
        typed(known.comments),
        typed(known.impressions),
    ];
    let labels = [
        "figures_reactions_label",
        "figures_comments_label",
        "figures_impressions_label",
    ];
    let share = row.id.clone();
    let save = move || {
        let [reactions, comments, impressions] =
            counts.map(|count| count.get_untracked().trim().parse().ok());
        let on = moments::noon(&day.get_untracked());
        let counted = reactions.is_some() || comments.is_some() || impressions.is_some();
        let figures = on.filter(|_| counted).map(|on| Figures {
            reactions,
            comments,
            impressions,
            on,
        });
        let share = share.clone();
        shared.send(&FromPanel::MeasureShare { share, figures });
        done();
    };
    let mut fields: Vec<AnyView> = Vec::new();
    for (label, count) in labels.into_iter().zip(counts) {
        let field = view! {
            <input type="number" min="0" max="4294967295" step="1" inputmode="numeric" prop:value=count
                on:input=move |typed| count.set(event_target_value(&typed))/>
        };
        fields.push(labelled(shared.text(label), field.into_any()));
    }
    let date = view! { <input type="date" prop:value=day on:input=move |typed| day.set(event_target_value(&typed))/> };
    fields.push(labelled(shared.text("figures_on"), date.into_any()));
    view! {
        <fieldset>
            <legend class="title">{shared.text("figures_title")}</legend>
            {line("facts note", shared.text("figures_note"))}
            {group("figures", fields)}
            {group("row", vec![press("button", shared.text("figures_save"), save)])}
        </fieldset>
    }
    .into_any()
}
