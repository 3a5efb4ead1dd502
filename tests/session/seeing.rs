//! Reading a view as a person does.

use crate::stage::Stage;
use cuecard::session::page::ToPage;
use cuecard::session::panel::ToPanel;
use cuecard::session::view::{CardEvent, Node, View};
use cuecard::text::Utf16Range;

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
        Node::Picture { alt, .. } => vec![alt.clone()],
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

/// An empty selection at the end of `text`.
pub fn end_of(text: &str) -> Utf16Range {
    let end = u32::try_from(text.encode_utf16().count()).unwrap();
    Utf16Range { from: end, to: end }
}

impl Stage {
    /// The side panel hears the background.
    pub fn hear(&mut self, message: ToPanel) {
        match message {
            ToPanel::Show(model) => {
                self.panel = *model;
                self.shown += 1;
            }
            ToPanel::Copy { text } => self.copied.push(text),
            ToPanel::Picture { file, .. } => self.pictures.push(file),
            ToPanel::Say { text } => self.said.push(text),
            ToPanel::Log { shares } => self.log.extend(shares),
            ToPanel::Brought { added } => self.brought += added,
            ToPanel::Acknowledge { ids } => self.done.extend(ids),
        }
    }

    /// What the page shows now: (marks, badge, card).
    fn drawn(&self) -> Option<&ToPage> {
        self.page
            .iter()
            .rev()
            .find(|message| matches!(message, ToPage::Draw { .. }))
    }

    pub fn card(&self) -> Option<View> {
        match self.drawn() {
            Some(ToPage::Draw { card, .. }) => card.as_deref().cloned(),
            _ => None,
        }
    }

    pub fn badge(&self) -> Option<View> {
        match self.drawn() {
            Some(ToPage::Draw { badge, .. }) => badge.as_deref().cloned(),
            _ => None,
        }
    }

    /// The words under each mark of `text`.
    pub fn marked(&self, text: &str) -> Vec<String> {
        let Some(ToPage::Draw { marks, .. }) = self.drawn() else {
            return Vec::new();
        };
        let units: Vec<u16> = text.encode_utf16().collect();
        let words = |range: Utf16Range| {
            String::from_utf16(&units[range.from as usize..range.to as usize]).unwrap()
        };
        marks.iter().map(|mark| words(mark.range)).collect()
    }

    /// What the page was asked to insert: (insertion, text).
    pub fn insertions(&self) -> Vec<(String, String)> {
        let insertion = |message: &ToPage| match message {
            ToPage::Insert {
                insertion, text, ..
            } => Some((insertion.clone(), text.clone())),
            _ => None,
        };
        self.page.iter().filter_map(insertion).collect()
    }

    /// Whether a screen reader was told this.
    pub fn announced(&self, words: &str) -> bool {
        let said = |message: &ToPage| matches!(message, ToPage::Draw { announce, .. } if announce == words);
        self.page.iter().any(said)
    }

    /// Whether an act is acknowledged, so that the page stops repeating it.
    pub fn acknowledged(&self, act: &str) -> bool {
        let holds = |message: &ToPage| matches!(message, ToPage::Acknowledge { ids } if ids.iter().any(|id| id == act));
        self.page.iter().any(holds)
    }
}
