//! The port to the background: opened when there is something to say, and opened anew by the person's
//! next act (or the background's own waking), never by itself.

use std::time::Duration;

use cuecard::session::page;
use cuecard::session::panel::{FromPanel, ToPanel};
use leptos::prelude::*;

use crate::browser::{self, Port};

/// After a drop with acts still unacknowledged, the port is opened again after so long, then only by events.
const REPEAT_AFTER: [Duration; 3] = [
    Duration::from_millis(300),
    Duration::from_millis(1500),
    Duration::from_secs(6),
];

/// What the background must know of this page whenever a port opens.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    window: i32,
    tab: i32,
    permitted: bool,
    query: String,
    category: String,
    language: String,
}

/// The way to the background; a copy of it is the same way.
#[derive(Clone, Copy)]
pub struct Link {
    port: StoredValue<Option<Port>, LocalStorage>,
    place: StoredValue<Option<Place>, LocalStorage>,
    /// Acts that must not be lost, by their id and as they are sent, until they are acknowledged.
    acts: StoredValue<Vec<(String, String)>, LocalStorage>,
    repeats: StoredValue<usize, LocalStorage>,
    /// Pictures that were asked for and have not come.
    pictures: StoredValue<Vec<FromPanel>, LocalStorage>,
    heard: StoredValue<Box<dyn Fn(ToPanel)>, LocalStorage>,
}

impl Link {
    /// Finds out where this page is, then opens the port; `heard` gets every message of the background.
    pub fn start(heard: impl Fn(ToPanel) + 'static) -> Self {
        let link = Link {
            port: StoredValue::new_local(None),
            place: StoredValue::new_local(None),
            acts: StoredValue::new_local(Vec::new()),
            repeats: StoredValue::new_local(0),
            pictures: StoredValue::new_local(Vec::new()),
            heard: StoredValue::new_local(Box::new(heard)),
        };
        leptos::task::spawn_local(async move {
            let window = match browser::query_number("window") {
                Some(window) => window,
                None => browser::current_window().await,
            };
            let tab = match browser::query_number("tab") {
                Some(tab) => tab,
                None => browser::active_tab(window).await,
            };
            let permitted = browser::is_permitted(browser::LINKEDIN).await;
            link.place.set_value(Some(Place {
                window,
                tab,
                permitted,
                query: String::new(),
                category: String::new(),
                language: String::new(),
            }));
            link.wake();
        });
        link.follow_tabs();
        link.follow_permission();
        link.wake_with_the_person();
        link
    }

    /// The window this page lives in; -1 while unknown.
    pub fn window(self) -> i32 {
        self.place
            .with_value(|place| place.as_ref().map_or(-1, |place| place.window))
    }

    /// Sends a message, through a new port if the old one is closed.
    pub fn send(self, message: &FromPanel) {
        self.remember(message);
        if matches!(message, FromPanel::Picture { .. }) {
            self.pictures.update_value(|all| all.push(message.clone()));
        }
        let (id, Some(json)) = sealed(message) else {
            return;
        };
        if self.closed() {
            self.wake();
            // A new port begins with where the page is and what it looks at.
            if matches!(message, FromPanel::Open { .. } | FromPanel::Look { .. }) {
                return;
            }
        }
        if !self.post(&json) {
            self.port.set_value(None);
            self.wake();
            self.post(&json);
        }
        if !id.is_empty() {
            self.acts.update_value(|acts| acts.push((id, json)));
        }
    }

    /// Says again where this page is, so that the background shows it anew.
    pub fn look_again(self) {
        if let Some(place) = self.place.get_value() {
            self.send(&Self::open_message(&place));
        }
    }

    /// The port closed: what was not acknowledged must be said again, and nobody else would wake the background.
    fn dropped(self) {
        self.port.set_value(None);
        let after = REPEAT_AFTER.get(self.repeats.get_value()).copied();
        if let Some(after) = after.filter(|_| !self.acts.with_value(Vec::is_empty)) {
            self.repeats.update_value(|repeats| *repeats += 1);
            set_timeout(move || self.wake(), after);
        }
    }

    fn hear(self, message: ToPanel) {
        if let ToPanel::Acknowledge { ids } = &message {
            self.acts
                .update_value(|acts| acts.retain(|(id, _)| !ids.contains(id)));
            self.repeats.set_value(0);
        }
        if let ToPanel::Picture { file, .. } = &message {
            let asked = FromPanel::Picture { file: file.clone() };
            self.pictures
                .update_value(|all| all.retain(|known| *known != asked));
        }
        self.heard.with_value(|heard| heard(message));
    }

    /// Says again where the page is, e.g. after the permission changed.
    pub fn permitted(self, granted: bool) {
        self.place.update_value(|place| {
            if let Some(place) = place {
                place.permitted = granted;
            }
        });
        self.send(&FromPanel::Permitted { granted });
    }

    fn closed(self) -> bool {
        self.port.with_value(Option::is_none)
    }

    fn remember(self, message: &FromPanel) {
        self.place.update_value(|place| match (place, message) {
            (
                Some(place),
                FromPanel::Look {
                    query,
                    category,
                    language,
                },
            ) => {
                place.query.clone_from(query);
                place.category.clone_from(category);
                place.language.clone_from(language);
            }
            (Some(place), FromPanel::Open { tab, .. }) => place.tab = *tab,
            _ => {}
        });
    }

    fn open_message(place: &Place) -> FromPanel {
        FromPanel::Open {
            window: place.window,
            tab: place.tab,
            permitted: place.permitted,
        }
    }

    /// Opens a port if there is none and it is known where this page is.
    fn wake(self) {
        let Some(place) = self.place.get_value() else {
            return;
        };
        if !self.closed() {
            return;
        }
        let Some(port) = Port::open("panel") else {
            return;
        };
        port.listen(move |text| {
            // What cannot be read is of another version; the page is loaded anew with the extension.
            if let Some(message) = page::open::<ToPanel>(&text) {
                self.hear(message);
            }
        });
        port.when_closed(move || self.dropped());
        self.port.set_value(Some(port));
        self.tell(&Self::open_message(&place));
        if !(place.query.is_empty() && place.category.is_empty() && place.language.is_empty()) {
            self.tell(&FromPanel::Look {
                query: place.query,
                category: place.category,
                language: place.language,
            });
        }
        for (_, act) in self.acts.get_value() {
            self.post(&act);
        }
        for asked in self.pictures.get_value() {
            self.tell(&asked);
        }
    }

    fn tell(self, message: &FromPanel) {
        if let Some(json) = page::seal(message) {
            self.post(&json);
        }
    }

    fn post(self, json: &str) -> bool {
        self.port
            .with_value(|port| port.as_ref().is_some_and(|port| port.send(json)))
    }

    /// Keeps in step with the active tab, unless the address names one.
    fn follow_tabs(self) {
        if browser::query_number("tab").is_some() {
            return;
        }
        browser::when_tab_activated(move |window, tab| {
            let here = self
                .place
                .with_value(|place| place.as_ref().is_some_and(|place| place.window == window));
            if here {
                self.place.update_value(|place| {
                    if let Some(place) = place {
                        place.tab = tab;
                    }
                });
                if let Some(place) = self.place.get_value() {
                    self.send(&Self::open_message(&place));
                }
            }
        });
    }

    /// The permission can be given and taken back on other pages, and in the browser's own settings.
    fn follow_permission(self) {
        browser::when_permissions_change(move || {
            leptos::task::spawn_local(async move {
                let granted = browser::is_permitted(browser::LINKEDIN).await;
                let known = self
                    .place
                    .with_value(|place| place.as_ref().map(|place| place.permitted));
                if known.is_some_and(|known| known != granted) {
                    self.permitted(granted);
                }
            });
        });
    }

    /// The background may die at any moment; the person's next act, or its own waking, reaches it again.
    fn wake_with_the_person(self) {
        for event in ["pointerdown", "pointerover", "keydown", "visibilitychange"] {
            browser::on_document(event, move |_| {
                if !browser::document().hidden() {
                    self.wake();
                }
            });
        }
        browser::on_window("focus", move |_| self.wake());
        browser::when_background_woke(move || self.wake());
    }
}

/// The message as it is sent, with the id under which it is repeated until it is acknowledged; empty for what may be
/// lost.
fn sealed(message: &FromPanel) -> (String, Option<String>) {
    match message {
        FromPanel::LoadFile { id, .. } | FromPanel::DeleteAll { id } => {
            (id.clone(), page::seal(message))
        }
        FromPanel::Choose { id, .. } if message.is_act() => {
            (id.clone(), page::seal_act(id, message))
        }
        _ if message.is_act() => {
            let id = browser::new_id();
            let json = page::seal_act(&id, message);
            (id, json)
        }
        _ => (String::new(), page::seal(message)),
    }
}
