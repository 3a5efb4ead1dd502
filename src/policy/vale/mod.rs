//! What the kinds of Vale rules share: scopes, blocks, seeking, exceptions, messages and fixes, as Vale does it.
//!
//! Facts are Vale's own source (`internal/check`, `internal/lint`, v3); nothing of it is copied.

mod action;
mod base;
mod blocks;
mod case;
mod keys;
mod recase;
mod seeker;
mod selector;
mod sentences;
mod view;

pub use blocks::{Block, Markup, Off, Run};

pub(super) use action::{Action, options, replace_all};
pub(super) use base::{Base, Fine, Report, listed};
pub(super) use case::{Case, Style, Words, capital};
pub(super) use keys::{compiled, culprit, pairs, refuse};
pub(super) use seeker::Seeker;
pub(super) use sentences::sentences;
pub(super) use view::View;

/// Vale's extension points that run.
const KINDS: [&str; 7] = [
    "existence",
    "substitution",
    "occurrence",
    "repetition",
    "consistency",
    "conditional",
    "capitalization",
];

/// Whether a kind is one of Vale's.
pub(super) fn is_kind(name: &str) -> bool {
    KINDS.contains(&name)
}

/// Why a kind of Vale's does not run; `None` for other kinds.
pub(super) fn why_not(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "spelling" => "Cuecard carries no dictionary; the browser checks spelling",
        "sequence" => "Cuecard does not tell nouns from verbs",
        "script" => "rules never run code",
        "metric" | "readability" => "use kind: form with readability for long sentences",
        _ => return None,
    })
}
