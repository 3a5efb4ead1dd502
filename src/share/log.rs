//! The share log as a fold, and the small history that other rooms read of it.
//!
//! Folding is idempotent: an event that arrives twice, or again after the background was killed,
//! changes nothing. A share that was deleted stays as an empty stone, so that nothing revives it.

use cuecard_derive::{Deserialize, ToJson};
use serde::Serialize;

use super::record::{Correction, Share, ShareEvent, ShareState};
use crate::lean::Table;

/// How often and when one post was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToJson)]
pub struct PostHistory {
    /// Shares that were not deleted.
    pub times: u32,
    /// The latest, UTC milliseconds.
    pub last: i64,
}

/// What other rooms need of the share log; small whatever the log's length.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, ToJson)]
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
            ShareEvent::Affirmed { id } => self.raise(id, ShareState::Confirmed, ""),
            ShareEvent::Lapsed { id } => self.change(id, |share| {
                if share.state == ShareState::Clicked {
                    share.state = ShareState::Unknown;
                }
            }),
            ShareEvent::Corrected { id, to, said } => self.correct(id, to, *said),
            ShareEvent::Measured { id, figures } => {
                self.change(id, |share| share.figures = *figures)
            }
        }
    }

    /// Takes in a share that another browser, or an earlier life of this one, has recorded; gives it where
    /// it was not known. The caller sees to it that it is not among the older ones either.
    pub fn adopt(&mut self, share: &Share) -> Option<Share> {
        if self.share(&share.id).is_some() {
            return None;
        }
        if self.is_too_old(&share.id) {
            self.count(share);
            return Some(share.clone());
        }
        self.clicked(share)
    }

    /// Whether a share with this id comes before all that are kept in full: if it was recorded, it is not known here.
    pub fn is_too_old(&self, id: &str) -> bool {
        let first = self.recent.first();
        self.recent.len() >= Self::RECENT && first.is_some_and(|first| *id < *first.id)
    }

    /// The share with this id, if it is recent.
    pub fn share(&self, id: &str) -> Option<&Share> {
        self.recent.iter().find(|share| share.id == id)
    }

    fn clicked(&mut self, share: &Share) -> Option<Share> {
        if self.is_too_old(&share.id) || self.share(&share.id).is_some() {
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

    /// Changes a share that stands; gives its new record if that made a difference.
    fn change(&mut self, id: &str, change: impl FnOnce(&mut Share)) -> Option<Share> {
        let mut standing = self.recent.iter_mut().filter(|share| !share.deleted);
        let share = standing.find(|share| share.id == id)?;
        let before = share.clone();
        change(share);
        (*share != before).then(|| share.clone())
    }

    fn raise(&mut self, id: &str, state: ShareState, link: &str) -> Option<Share> {
        self.change(id, |share| {
            if share.corrected.is_some() {
                return;
            }
            share.state = share.state.max(state);
            // The first one stays: an act that is repeated must not change back what came after it.
            if share.link.is_empty() {
                link.clone_into(&mut share.link);
            }
        })
    }

    fn correct(&mut self, id: &str, to: &Correction, said: i64) -> Option<Share> {
        let before = self.share(id)?.post.clone();
        let changed = self.change(id, |share| {
            let same = (share.state, &share.link, &share.post, share.at)
                == (to.state, &to.link, &to.post, to.at);
            if share.corrected.is_some_and(|last| last > said || same) {
                return;
            }
            if share.post != to.post {
                share.variant.clear();
            }
            share.state = to.state;
            share.link.clone_from(&to.link);
            share.post.clone_from(&to.post);
            share.at = to.at;
            share.corrected = Some(said);
        })?;
        if changed.post != before {
            self.uncount(&before);
            self.count(&changed);
        }
        Some(changed)
    }

    fn delete(&mut self, id: &str) -> Option<Share> {
        let post = self.share(id)?.post.clone();
        let stone = self.change(id, |share| *share = share.stone())?;
        self.uncount(&post);
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
    use crate::network::Surface;

    pub(in crate::share) fn share(id: &str, post: &str, at: i64) -> Share {
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
            ..Share::default()
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
    fn the_first_link_that_the_network_shows_stays() {
        let linked = |link: &str| ShareEvent::Linked {
            id: "01".into(),
            link: link.into(),
        };
        let mut history = fold(&[ShareEvent::Clicked(share("01", "pump", 5))]);
        assert!(history.apply(&linked("https://a.example")).is_some());
        for later in ["https://b.example", "https://a.example"] {
            assert_eq!(history.apply(&linked(later)), None, "{later}");
        }
        assert_eq!(history.share("01").unwrap().link, "https://a.example");
    }

    #[test]
    fn a_deleted_share_leaves_an_empty_stone_and_can_come_back() {
        let first = share("01", "pump", 5);
        let mut history = fold(&[ShareEvent::Clicked(first.clone())]);
        let stone = history
            .apply(&ShareEvent::Deleted { id: "01".into() })
            .unwrap();
        let nothing = Share {
            id: "01".into(),
            at: 5,
            deleted: true,
            ..Share::default()
        };
        assert_eq!(stone, nothing, "only id and time are left");
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
