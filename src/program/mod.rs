//! A company's programme: its posts, tags, people, guide and rules, and the pack that carries them.

pub mod caption;
mod head;
pub mod link;
mod localized;
pub mod pack;
mod post;
mod problem;
mod rule;

pub use head::{
    Campaign, Contact, Goal, GuideSection, Head, Person, PersonKind, Tag, TagStatus, Verdict,
};
pub use localized::Localized;
pub use post::{Blank, Media, Post, Variant};
pub use problem::{Problem, ProblemSeverity};
pub use rule::RawRule;
