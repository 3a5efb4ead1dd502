//! When the house would rather have posts, for texts that are to be published later.

use super::Policy;
use super::draft::Draft;
use super::kinds::Body;
use super::reading::Reading;

/// What the rules of kind `cadence` ask for together: of each bound the strictest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rhythm {
    /// Most posts in one day.
    pub per_day: Option<usize>,
    /// Least minutes between two posts; 0: any.
    pub spacing: i64,
    /// Hours without posts: first and last minute of the day, the second outside.
    pub quiet: Vec<(i64, i64)>,
}

impl Policy {
    /// The rhythm for a draft that is to be published at `at`, UTC milliseconds.
    pub fn rhythm(&self, draft: &Draft, at: i64) -> Rhythm {
        let mut rhythm = Rhythm::default();
        let mut about = None;
        for rule in &self.rules {
            let Body::Cadence(cadence) = &rule.body else {
                continue;
            };
            let applies = !rule.work || *about.get_or_insert_with(|| self.is_about_company(draft));
            if applies && rule.scope.covers(&Reading::new(draft), at, true) {
                cadence.add_to(&mut rhythm);
            }
        }
        rhythm
    }
}

impl Rhythm {
    /// The quiet hours that a minute of the day lies in.
    pub fn quiet_at(&self, minute: i64) -> Option<(i64, i64)> {
        let inside = |(from, to): &&(i64, i64)| {
            if from <= to {
                *from <= minute && minute < *to
            } else {
                *from <= minute || minute < *to
            }
        };
        self.quiet.iter().find(inside).copied()
    }
}
