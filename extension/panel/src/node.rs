//! Draws the card's view tree in a page: the same nodes, names and roles as in a network's page.
//!
//! Each node keeps its element while its key and kind stay, so the focus and what is being typed survive a new model.

use std::mem::{Discriminant, discriminant};

use cuecard::session::view::{
    ButtonStyle, CardEvent, ChoiceOption, FieldStyle, ListStyle, Node, TextStyle, View,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser;
use crate::icon::{Icon, icon};
use crate::picture;
use crate::shared::Shared;

/// What decides whether a node can keep its element: its key, its kind, and the style where that is another element.
type Identity = (String, Discriminant<Node>, u8);

fn identity(view: &View) -> Identity {
    let style = match &view.node {
        Node::Text { style, .. } => *style as u8,
        Node::List { style, .. } => *style as u8,
        Node::Field { style, .. } => *style as u8,
        Node::Chip { event, .. } => u8::from(event.is_some()),
        _ => 0,
    };
    (view.key.clone(), discriminant(&view.node), style)
}

/// Several views, each kept by its key; `wrap` puts an element around each, e.g. a list item.
pub fn views(shared: Shared, all: Memo<Vec<View>>, wrap: fn(AnyView) -> AnyView) -> AnyView {
    let child = move |first: View| {
        let wanted = identity(&first);
        let one = Memo::new(move |before: Option<&View>| {
            let found = all.with(|all| all.iter().find(|view| identity(view) == wanted).cloned());
            // A node on its way out keeps what it showed last.
            found
                .or_else(|| before.cloned())
                .unwrap_or_else(|| first.clone())
        });
        wrap(node(shared, one))
    };
    view! { <For each=move || all.get() key=identity children=child/> }.into_any()
}

/// One node of the tree.
fn node(shared: Shared, one: Memo<View>) -> AnyView {
    match one.get_untracked().node {
        Node::Text { style, .. } => text(one, style),
        Node::Button { .. } => button(shared, one),
        Node::Chip { event, .. } => chip(shared, one, event.is_some()),
        Node::Picture { .. } => picture::draw(shared, one),
        Node::List { style, .. } => list(shared, one, style),
        Node::Field { style, .. } => field(shared, one, style),
        Node::Choice { .. } => choice(shared, one),
        Node::Tabs { .. } => tabs(shared, one),
    }
}

/// A property of a node, followed.
fn read<T: Default + PartialEq + Send + Sync + 'static>(
    one: Memo<View>,
    of: fn(&Node) -> Option<T>,
) -> Memo<T> {
    Memo::new(move |_| one.with(|view| of(&view.node).unwrap_or_default()))
}

fn label(one: Memo<View>) -> Memo<String> {
    read(one, |node| match node {
        Node::Text { text: said, .. } => Some(said.clone()),
        Node::Button { label, .. }
        | Node::Chip { label, .. }
        | Node::List { label, .. }
        | Node::Field { label, .. }
        | Node::Choice { label, .. }
        | Node::Tabs { label, .. }
        | Node::Picture { alt: label, .. } => Some(label.clone()),
    })
}

/// What the node sends, read when it is sent.
fn event(one: Memo<View>) -> Option<CardEvent> {
    one.with_untracked(|view| match &view.node {
        Node::Button { event, .. } | Node::Field { event, .. } | Node::Choice { event, .. } => {
            Some(event.clone())
        }
        Node::Chip { event, .. } => event.clone(),
        _ => None,
    })
}

fn send(shared: Shared, one: Memo<View>, value: String) {
    if let Some(event) = event(one) {
        shared.choose(event, value);
    }
}

fn text(one: Memo<View>, style: TextStyle) -> AnyView {
    let said = label(one);
    match style {
        TextStyle::Title => view! { <h3 class="title">{said}</h3> }.into_any(),
        TextStyle::Body => view! { <p class="body">{said}</p> }.into_any(),
        TextStyle::Facts => view! { <p class="facts">{said}</p> }.into_any(),
        TextStyle::Preview => view! { <p class="preview" dir="auto">{said}</p> }.into_any(),
        TextStyle::BelowFold => view! { <p class="preview below" dir="auto">{said}</p> }.into_any(),
        TextStyle::Quote => view! { <p class="quote" dir="auto">{said}</p> }.into_any(),
        TextStyle::Notice => view! { <p class="said" role="status">{said}</p> }.into_any(),
    }
}

fn button(shared: Shared, one: Memo<View>) -> AnyView {
    let said = label(one);
    let description = read(one, |node| match node {
        Node::Button { description, .. } if !description.is_empty() => {
            Some(Some(description.clone()))
        }
        _ => None,
    });
    let class = read(one, |node| match node {
        Node::Button { style, .. } => Some(match style {
            ButtonStyle::Primary => "button primary",
            ButtonStyle::Badge | ButtonStyle::Secondary => "button",
            ButtonStyle::Quiet => "button quiet",
            ButtonStyle::IconOnly => "button quiet icon-only",
        }),
        _ => None,
    });
    let shown = read(one, |node| match node {
        Node::Button { icon, .. } => Some(*icon),
        _ => None,
    });
    let expanded = read(one, |node| match node {
        Node::Button { expanded, .. } => Some(expanded.map(|expanded| expanded.to_string())),
        _ => None,
    });
    let only_icon = Memo::new(move |_| class.get().ends_with("icon-only"));
    let name = move || {
        description
            .get()
            .or_else(|| only_icon.get().then(|| said.get()))
    };
    view! {
        <button type="button" class=class aria-label=name title=move || description.get() aria-expanded=expanded
            on:click=move |_| send(shared, one, String::new())>
            {move || shown.get().map(|shown| icon(Icon::from(shown)))}
            {move || (!only_icon.get()).then(|| said.get())}
        </button>
    }
    .into_any()
}

fn chip(shared: Shared, one: Memo<View>, active: bool) -> AnyView {
    let said = label(one);
    if active {
        view! { <button type="button" class="chip" on:click=move |_| send(shared, one, String::new())>{said}</button> }
            .into_any()
    } else {
        let severe = one.with_untracked(|view| severity(&view.key));
        let verdict =
            one.with_untracked(|view| view.key.strip_prefix("verdict:").map(str::to_owned));
        let class = match (severe, verdict) {
            (Some((_, name)), _) => format!("severity {name}"),
            (None, Some(verdict)) => format!("verdict {verdict}"),
            (None, None) => "chip".to_owned(),
        };
        view! { <span class=class>{severe.map(|(shape, _)| icon(shape))}{said}</span> }.into_any()
    }
}

fn list(shared: Shared, one: Memo<View>, style: ListStyle) -> AnyView {
    let name = label(one);
    let name = move || Some(name.get()).filter(|name| !name.is_empty());
    let children = Memo::new(move |_| {
        one.with(|view| match &view.node {
            Node::List { children, .. } => children.clone(),
            _ => Vec::new(),
        })
    });
    let bare = |child: AnyView| child;
    match style {
        ListStyle::Items => {
            view! {
                <ul class="items" role="list" aria-label=name on:keydown=|key| move_among(&key, ".stop-in-list", false)>
                    {views(shared, children, stop_in_list)}
                </ul>
            }
            .into_any()
        }
        ListStyle::Item => view! {
            <div class="item" role="group" aria-label=name>{views(shared, children, bare)}</div>
        }
        .into_any(),
        ListStyle::Hint => {
            let class = Memo::new(move |_| children.with(|children| hint_class(children)));
            view! { <div class=class role="group" aria-label=name>{views(shared, children, bare)}</div> }.into_any()
        }
        ListStyle::Picture => view! { <div class="picture">{views(shared, children, bare)}</div> }.into_any(),
        ListStyle::Row => view! { <div class="row">{views(shared, children, bare)}</div> }.into_any(),
        ListStyle::Foot => view! { <div class="row foot">{views(shared, children, bare)}</div> }.into_any(),
        ListStyle::Card => view! { <div class="card-in-page">{views(shared, children, bare)}</div> }.into_any(),
    }
}

/// An item that the arrow keys reach.
pub fn stop_in_list(child: AnyView) -> AnyView {
    view! { <li class="stop-in-list" tabindex="-1">{child}</li> }.into_any()
}

/// The severity that a chip stands for, told by its key.
fn severity(key: &str) -> Option<(Icon, &'static str)> {
    match key {
        "severity:tip" => Some((Icon::Tip, "tip")),
        "severity:warn" => Some((Icon::Warn, "warn")),
        "severity:stop" => Some((Icon::Stop, "stop")),
        _ => None,
    }
}

/// A hint has the edge of the severity that it names.
fn hint_class(children: &[View]) -> String {
    let named = children.iter().find_map(|child| severity(&child.key));
    named.map_or_else(
        || "item hint".to_owned(),
        |(_, name)| format!("item hint {name}"),
    )
}

fn field(shared: Shared, one: Memo<View>, style: FieldStyle) -> AnyView {
    let said = label(one);
    let value = read(one, |node| match node {
        Node::Field { value, .. } => Some(value.clone()),
        _ => None,
    });
    if style == FieldStyle::Tick {
        let ticked = move || value.get() == "true";
        return view! {
            <label class="tick">
                <input type="checkbox" prop:checked=ticked
                    on:change=move |change| send(shared, one, event_target_checked(&change).to_string())/>
                <span>{said}</span>
            </label>
        }
        .into_any();
    }
    let input = NodeRef::<leptos::html::Input>::new();
    // What the person is typing is newer than what the background knows of it.
    Effect::new(move || {
        let value = value.get();
        if let Some(input) = input.get() {
            let typing = browser::document()
                .active_element()
                .is_some_and(|active| active == **input);
            if !typing {
                input.set_value(&value);
            }
        }
    });
    let kind = if style == FieldStyle::Search {
        "search"
    } else {
        "text"
    };
    view! {
        <label class="field">
            <span>{said}</span>
            <input type=kind autocomplete="off" node_ref=input on:keydown=|key| enter(&key)
                on:input=move |typed| send(shared, one, event_target_value(&typed))/>
        </label>
    }
    .into_any()
}

/// Enter in a line does what the button beside it does.
fn enter(key: &web_sys::KeyboardEvent) {
    if key.key() != "Enter" || key.is_composing() {
        return;
    }
    let field = key
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let row = field.and_then(|field| field.closest(".row").ok().flatten());
    let button = row.and_then(|row| row.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
        key.prevent_default();
        button.click();
    }
}

fn choice(shared: Shared, one: Memo<View>) -> AnyView {
    let said = label(one);
    let options = read(one, |node| match node {
        Node::Choice {
            options, chosen, ..
        } => Some((options.clone(), chosen.clone())),
        _ => None,
    });
    let drawn = move || {
        let (options, chosen) = options.get();
        options
            .into_iter()
            .map(|ChoiceOption { id, label }| {
                let selected = id == chosen;
                view! { <option value=id prop:selected=selected>{label}</option> }
            })
            .collect_view()
    };
    view! {
        <select class="choice" aria-label=said on:change=move |change| send(shared, one, event_target_value(&change))>
            {drawn}
        </select>
    }
    .into_any()
}

fn tabs(shared: Shared, one: Memo<View>) -> AnyView {
    let name = label(one);
    let all = read(one, |node| match node {
        Node::Tabs { tabs, chosen, .. } => Some((tabs.clone(), chosen.clone())),
        _ => None,
    });
    let children = Memo::new(move |_| {
        one.with(|view| match &view.node {
            Node::Tabs { children, .. } => children.clone(),
            _ => Vec::new(),
        })
    });
    let drawn = move || {
        let (tabs, chosen) = all.get();
        tabs.into_iter()
            .map(|tab| {
                let here = tab.id == chosen;
                let event = tab.event;
                view! {
                    <button type="button" role="tab" class="button quiet" aria-selected=here.to_string()
                        tabindex=if here { "0" } else { "-1" }
                        on:click=move |_| shared.choose(event.clone(), String::new())>{tab.label}</button>
                }
            })
            .collect_view()
    };
    view! {
        <div role="tablist" class="row" aria-label=name on:keydown=|key| move_among(&key, "[role=tab]", true)>{drawn}</div>
        <div>{views(shared, children, |child| child)}</div>
    }
    .into_any()
}

/// Arrow keys, Home and End within the element that listens: moves the focus among what `selector` finds there.
///
/// `activate`: and clicks what it reaches, as tabs do.
pub fn move_among(key: &web_sys::KeyboardEvent, selector: &str, activate: bool) {
    let Some(within) = key
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return;
    };
    let Ok(found) = within.query_selector_all(selector) else {
        return;
    };
    if browser::in_field(key) {
        return;
    }
    let active = browser::document().active_element();
    let here: Option<u32> = (0..found.length()).find(|&index| {
        found
            .item(index)
            .zip(active.as_ref())
            .is_some_and(|(node, active)| node.contains(Some(active)))
    });
    let last = found.length().saturating_sub(1);
    let next = match (key.key().as_str(), here) {
        ("ArrowRight" | "ArrowDown", Some(here)) => {
            if here == last && activate {
                0
            } else {
                (here + 1).min(last)
            }
        }
        ("ArrowLeft" | "ArrowUp", Some(0)) if activate => last,
        ("ArrowLeft" | "ArrowUp", Some(here)) => here.saturating_sub(1),
        ("Home", Some(_)) => 0,
        ("End", Some(_)) => last,
        _ => return,
    };
    key.prevent_default();
    if let Some(element) = found
        .item(next)
        .and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok())
    {
        drop(element.focus());
        if activate {
            element.click();
        }
    }
}
