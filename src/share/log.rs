//! Shares, the events that change them, and the small history that other rooms read.
//!
//! Folding is idempotent: an event that arrives twice, or again after the background was killed,
//! changes nothing. A share that was deleted stays as an empty stone, so that nothing revives it.

use cuecard_derive::Deserialize;
use serde::Serialize;

use crate::lean::Table;
use crate::network::Surface;

/// How sure it is that a text was published; later states outrank earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShareState {
    /// The person clicked Post.
    Clicked,
    /// And the composer closed without asking whether to discard.
    ProbablyPublished,
    /// And the network showed the link of the new post.
    Confirmed,
}

/// A recorded act of publishing. It never holds what the person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The id of the click on Post; time-ordered.
    pub id: String,
    /// When the person clicked, UTC milliseconds.
    pub at: i64,
    /// The post whose text was inserted, or empty for the person's own words.
    pub post: String,
    /// Its variant, or empty.
    pub variant: String,
    /// Network, e.g. `linkedin`.
    pub network: String,
    /// Where on it.
    pub surface: Surface,
    /// How sure it is.
    pub state: ShareState,
    /// Whether the person set a time for the network to publish it.
    pub scheduled: bool,
    /// Address of the published post, or empty.
    pub link: String,
    /// Deleted by the person: all but id and time is wiped, so that a repeated event cannot revive it.
    pub deleted: bool,
    /// What was published in numbers that tell likeness and nothing else, as [`crate::text::sketch`] draws them; may
    /// be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sketch: Vec<u32>,
}

/// What happened to a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ShareEvent {
    /// The person clicked Post (or Schedule).
    Clicked(Share),
    /// The composer closed after the click.
    Closed {
        /// The share.
        id: String,
    },
    /// The network showed a link.
    Linked {
        /// The share.
        id: String,
        /// The new post's address.
        link: String,
    },
    /// The composer asked whether to discard, so the click published nothing.
    Discarded {
        /// The share.
        id: String,
    },
    /// The person deleted it from the log.
    Deleted {
        /// The share.
        id: String,
    },
    /// The person took the deletion back.
    Restored(Share),
}

/// How often and when one post was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PostHistory {
    /// Shares that were not deleted.
    pub times: u32,
    /// The latest, UTC milliseconds.
    pub last: i64,
}

/// What other rooms need of the share log; small whatever the log's length.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    /// Post id -> how often, when last.
    pub posts: Table<String, PostHistory>,
    /// The latest shares, oldest first, at most [`History::RECENT`].
    pub recent: Vec<Share>,
}

impl History {
    /// How many shares are kept in full; older ones are settled and no event speaks of them any more.
    pub const RECENT: usize = 200;

    /// Nothing shared yet.
    pub const fn new() -> Self {
        History {
            posts: Table::new(),
            recent: Vec::new(),
        }
    }

    /// Applies an event; gives the share's new record if it changed.
    pub fn apply(&mut self, event: &ShareEvent) -> Option<Share> {
        match event {
            ShareEvent::Clicked(share) => self.clicked(share),
            ShareEvent::Closed { id } => self.raise(id, ShareState::ProbablyPublished, ""),
            ShareEvent::Linked { id, link } => self.raise(id, ShareState::Confirmed, link),
            ShareEvent::Discarded { id } | ShareEvent::Deleted { id } => self.delete(id),
            ShareEvent::Restored(share) => self.restore(share),
        }
    }

    /// The share with this id, if it is recent.
    pub fn share(&self, id: &str) -> Option<&Share> {
        self.recent.iter().find(|share| share.id == id)
    }

    fn clicked(&mut self, share: &Share) -> Option<Share> {
        let too_old = self.recent.len() >= Self::RECENT
            && self.recent.first().is_some_and(|first| share.id < first.id);
        if too_old || self.share(&share.id).is_some() {
            return None;
        }
        let place = self.recent.partition_point(|known| known.id < share.id);
        self.recent.insert(place, share.clone());
        if self.recent.len() > Self::RECENT {
            self.recent.remove(0);
        }
        self.count(share);
        Some(share.clone())
    }

    fn raise(&mut self, id: &str, state: ShareState, link: &str) -> Option<Share> {
        let share = self
            .recent
            .iter_mut()
            .find(|share| share.id == id && !share.deleted)?;
        if share.state >= state && (link.is_empty() || share.link == link) {
            return None;
        }
        share.state = share.state.max(state);
        if !link.is_empty() {
            link.clone_into(&mut share.link);
        }
        Some(share.clone())
    }

    fn delete(&mut self, id: &str) -> Option<Share> {
        let share = self
            .recent
            .iter_mut()
            .find(|share| share.id == id && !share.deleted)?;
        let stone = Share {
            post: String::new(),
            variant: String::new(),
            link: String::new(),
            deleted: true,
            sketch: Vec::new(),
            ..share.clone()
        };
        let gone = std::mem::replace(share, stone.clone());
        self.uncount(&gone.post);
        Some(stone)
    }

    fn restore(&mut self, share: &Share) -> Option<Share> {
        let stone = self
            .recent
            .iter_mut()
            .find(|stone| stone.id == share.id && stone.deleted)?;
        share.clone_into(stone);
        self.count(share);
        Some(share.clone())
    }

    fn count(&mut self, share: &Share) {
        if !share.post.is_empty() {
            let known = self.posts.entry(share.post.clone()).or_default();
            known.times += 1;
            known.last = known.last.max(share.at);
        }
    }

    fn uncount(&mut self, post: &str) {
        let last = self
            .recent
            .iter()
            .filter(|share| share.post == post)
            .map(|share| share.at)
            .max();
        let Some(known) = self.posts.get_mut(post) else {
            return;
        };
        known.times = known.times.saturating_sub(1);
        if known.times == 0 {
            self.posts.remove(post);
        } else if let Some(last) = last {
            known.last = last;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(id: &str, post: &str, at: i64) -> Share {
        Share {
            id: id.into(),
            at,
            post: post.into(),
            variant: "en".into(),
            network: "linkedin".into(),
            surface: Surface::Post,
            state: ShareState::Clicked,
            scheduled: false,
            link: String::new(),
            deleted: false,
            sketch: Vec::new(),
        }
    }

    fn fold(events: &[ShareEvent]) -> History {
        let mut history = History::default();
        for event in events {
            history.apply(event);
        }
        history
    }

    #[test]
    fn every_event_may_come_twice() {
        let clicked = ShareEvent::Clicked(share("01", "pump", 5));
        let closed = ShareEvent::Closed { id: "01".into() };
        let linked = ShareEvent::Linked {
            id: "01".into(),
            link: "https://www.linkedin.com/feed/update/1".into(),
        };
        let deleted = ShareEvent::Deleted { id: "01".into() };
        let once = [clicked, closed, linked, deleted];
        for length in 1..=once.len() {
            let head = once.get(..length).unwrap();
            let repeated: Vec<_> = head.iter().chain(head).cloned().collect();
            assert_eq!(fold(head), fold(&repeated), "after {length} events");
        }
    }

    #[test]
    fn a_share_grows_surer_and_never_less_sure() {
        let mut history = fold(&[ShareEvent::Clicked(share("01", "pump", 5))]);
        history.apply(&ShareEvent::Linked {
            id: "01".into(),
            link: "https://a.example".into(),
        });
        assert_eq!(history.apply(&ShareEvent::Closed { id: "01".into() }), None);
        assert_eq!(history.share("01").unwrap().state, ShareState::Confirmed);
    }

    #[test]
    fn a_deleted_share_leaves_an_empty_stone_and_can_come_back() {
        let first = share("01", "pump", 5);
        let mut history = fold(&[ShareEvent::Clicked(first.clone())]);
        let stone = history
            .apply(&ShareEvent::Deleted { id: "01".into() })
            .unwrap();
        assert!(stone.deleted && stone.post.is_empty() && stone.link.is_empty());
        assert!(history.posts.is_empty());
        assert_eq!(
            history.apply(&ShareEvent::Clicked(first.clone())),
            None,
            "a repeated click does not revive it"
        );
        assert_eq!(
            history.apply(&ShareEvent::Restored(first.clone())),
            Some(first)
        );
        assert_eq!(history.posts.get("pump").map(|known| known.times), Some(1));
    }

    #[test]
    fn the_history_stays_small_and_keeps_the_counts() {
        let events: Vec<_> = (0..500)
            .map(|number| ShareEvent::Clicked(share(&format!("{number:04}"), "pump", number)))
            .collect();
        let mut history = fold(&events);
        assert_eq!(history.recent.len(), History::RECENT);
        assert_eq!(
            history.posts.get("pump"),
            Some(&PostHistory {
                times: 500,
                last: 499
            })
        );
        assert_eq!(
            history.apply(events.first().unwrap()),
            None,
            "an old click that comes again is known"
        );
    }
}
