//! Reading a view as a person does.

use cuecard::session::view::{CardEvent, Node, View};

/// All sentences of a view, in reading order.
pub fn words(view: &View) -> Vec<String> {
    let children = |children: &[View]| children.iter().flat_map(words).collect::<Vec<_>>();
    match &view.node {
        Node::Text { text, .. } => vec![text.clone()],
        Node::Button {
            label, description, ..
        } if label.is_empty() => vec![description.clone()],
        Node::Button { label, .. } | Node::Chip { label, .. } | Node::Field { label, .. } => {
            vec![label.clone()]
        }
        Node::Choice { label, .. } => vec![label.clone()],
        Node::List {
            children: views, ..
        } => children(views),
        Node::Tabs {
            tabs,
            children: views,
            ..
        } => tabs
            .iter()
            .map(|tab| tab.label.clone())
            .chain(children(views))
            .collect(),
    }
}

/// The event of the first button with this label.
pub fn event_of(view: &View, wanted: &str) -> Option<CardEvent> {
    match &view.node {
        Node::Button { label, event, .. } if label == wanted => Some(event.clone()),
        Node::List { children, .. } | Node::Tabs { children, .. } => {
            children.iter().find_map(|child| event_of(child, wanted))
        }
        _ => None,
    }
}
