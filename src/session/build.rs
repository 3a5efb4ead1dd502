//! Short ways to write view nodes.

use super::view::{ButtonStyle, CardEvent, FieldStyle, Icon, ListStyle, Node, TextStyle, View};

/// A line or paragraph.
pub(super) fn text(key: impl Into<String>, text: impl Into<String>, style: TextStyle) -> View {
    View {
        key: key.into(),
        node: Node::Text {
            text: text.into(),
            style,
        },
    }
}

/// A button with a label.
pub(super) fn button(
    key: impl Into<String>,
    label: impl Into<String>,
    style: ButtonStyle,
    event: CardEvent,
) -> View {
    View {
        key: key.into(),
        node: Node::Button {
            label: label.into(),
            description: String::new(),
            style,
            icon: None,
            expanded: None,
            event,
        },
    }
}

/// A button that is only an icon.
pub(super) fn icon_button(key: &str, label: &str, icon: Icon, event: CardEvent) -> View {
    View {
        key: key.to_owned(),
        node: Node::Button {
            label: label.to_owned(),
            description: String::new(),
            style: ButtonStyle::IconOnly,
            icon: Some(icon),
            expanded: None,
            event,
        },
    }
}

/// A pill that cannot be activated.
pub(super) fn chip(key: impl Into<String>, label: impl Into<String>) -> View {
    View {
        key: key.into(),
        node: Node::Chip {
            label: label.into(),
            event: None,
        },
    }
}

/// Nodes together.
pub(super) fn list(
    key: impl Into<String>,
    style: ListStyle,
    label: impl Into<String>,
    children: Vec<View>,
) -> View {
    View {
        key: key.into(),
        node: Node::List {
            style,
            label: label.into(),
            children,
        },
    }
}

/// A line to write or a box to tick.
pub(super) fn field(
    key: String,
    label: String,
    value: String,
    style: FieldStyle,
    event: CardEvent,
) -> View {
    View {
        key,
        node: Node::Field {
            label,
            value,
            style,
            event,
        },
    }
}
