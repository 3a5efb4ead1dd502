//! A company's programme: its posts, tags, people, guide and rules, and the pack that carries them.

mod head;
mod localized;
mod post;
mod problem;

pub use head::{Campaign, Contact, Goal, GuideSection, Head, Person, PersonKind, Tag, TagStatus};
pub use localized::Localized;
pub use post::{Blank, Media, Post, Variant};
pub use problem::{Problem, ProblemSeverity};
