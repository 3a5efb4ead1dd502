//! What the person is, for whom posts and rules are meant: as they say themselves, or as their company set it.

use super::panel::AudienceGroup;
use super::state::{Program, State};

/// What is known of the person beside the draft.
pub(super) struct Person {
    /// Languages they read and write, best first.
    pub languages: Vec<String>,
    /// As posts and rules name it, `role:sales`.
    pub audience: Vec<String>,
}

/// The person of now.
pub(super) fn person(state: &State) -> Person {
    Person {
        languages: state.languages(),
        audience: of(state),
    }
}

/// What the person is: what the company set, and what they chose where it set nothing.
pub(super) fn of(state: &State) -> Vec<String> {
    let company = &state.managed.audience;
    let own = state.settings.audience.iter();
    let own = own.filter(|entry| !is_set(company, key(entry)));
    company.iter().chain(own).cloned().collect()
}

/// What the programme's posts and rules ask for, by key, in order.
pub(super) fn groups(state: &State, program: &Program) -> Vec<AudienceGroup> {
    let mut groups: Vec<AudienceGroup> = Vec::new();
    for entry in &program.head.audiences {
        let key = key(entry);
        match groups.last_mut().filter(|group| group.key == key) {
            Some(group) => group.entries.push(entry.clone()),
            None => groups.push(AudienceGroup {
                name: match key {
                    "role" => state.texts.get("options_you_role").to_owned(),
                    "country" => state.texts.get("options_you_country").to_owned(),
                    other => other.to_owned(),
                },
                key: key.to_owned(),
                entries: vec![entry.clone()],
                by_company: is_set(&state.managed.audience, key),
            }),
        }
    }
    groups
}

fn is_set(company: &[String], wanted: &str) -> bool {
    company.iter().any(|entry| key(entry) == wanted)
}

/// `role` of `role:sales`.
fn key(entry: &str) -> &str {
    entry.split(':').next().unwrap_or_default()
}
