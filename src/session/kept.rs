//! What Cuecard keeps, one line for each thing: the settings page and `docs/privacy.md` are made from this table.
//!
//! Whatever is stored anew needs its line here; `kept_test.rs` compares the table with the types that are stored, and
//! the stage of the session's tests with every key that is remembered.

/// Where a thing lies. None of it is anywhere but in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the browser's profile on this computer: the extension's database (IndexedDB).
    Disk,
    /// In the browser's memory, never on disk (`storage.session`).
    Session,
    /// With the browser itself, which gives it to Cuecard to read or to act upon.
    Browser,
}

/// How long it stays, at the most; *Delete all* ends it earlier, but for what the company sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The person chooses otherwise.
    Changed,
    /// The person deletes it.
    Deleted,
    /// Other texts are chosen, or these are forgotten.
    Replaced,
    /// The post that is being written is closed, at most a day.
    Day,
    /// The browser is closed.
    Closed,
    /// Ten seconds are over.
    Seconds,
    /// It was applied, within a moment.
    Applied,
    /// The company's administrator changes it.
    Company,
}

impl Place {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Place; 3] = [Place::Disk, Place::Session, Place::Browser];

    /// The text that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Place::Disk => "options_kept_disk",
            Place::Session => "options_kept_session",
            Place::Browser => "options_kept_browser",
        }
    }
}

impl Until {
    /// The text that says it.
    pub const fn key(self) -> &'static str {
        match self {
            Until::Changed => "options_kept_until_changed",
            Until::Deleted => "options_kept_until_deleted",
            Until::Replaced => "options_kept_until_replaced",
            Until::Day => "options_kept_until_day",
            Until::Closed => "options_kept_until_closed",
            Until::Seconds => "options_kept_until_seconds",
            Until::Applied => "options_kept_until_applied",
            Until::Company => "options_kept_until_company",
        }
    }
}

/// One thing that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// What it is called where it lies: `settings.<field>`, the name of an object store of the database, a key of the
    /// session's memory or of the browser's local area or, with `:` at the end, how such keys begin, or some in the store
    /// `composers`.
    pub name: &'static str,
    /// Where it lies.
    pub place: Place,
    /// How long.
    pub until: Until,
    /// The text that says what it is.
    pub key: &'static str,
}

const fn kept(name: &'static str, place: Place, until: Until, key: &'static str) -> Kept {
    Kept {
        name,
        place,
        until,
        key,
    }
}

/// Everything that is kept, in the order in which it is listed.
#[rustfmt::skip]
pub const KEPT: &[Kept] = &[
    kept("settings.presence", Place::Disk, Until::Changed, "options_kept_presence"),
    kept("settings.language", Place::Disk, Until::Changed, "options_kept_language"),
    kept("settings.topics", Place::Disk, Until::Changed, "options_kept_topics"),
    kept("settings.audience", Place::Disk, Until::Changed, "options_kept_audience"),
    kept("settings.never", Place::Disk, Until::Changed, "options_kept_never"),
    kept("settings.paused", Place::Disk, Until::Changed, "options_kept_paused"),
    kept("settings.messages", Place::Disk, Until::Changed, "options_kept_messages"),
    kept("settings.withoutBringBack", Place::Disk, Until::Changed, "options_kept_without_bring_back"),
    kept("settings.lastTab", Place::Disk, Until::Changed, "options_kept_last_tab"),
    kept("settings.welcomed", Place::Disk, Until::Deleted, "options_kept_welcomed"),
    kept("settings.seed", Place::Disk, Until::Deleted, "options_kept_seed"),
    kept("settings.companyAddress", Place::Disk, Until::Replaced, "options_kept_company_address"),
    kept("settings.forgottenAt", Place::Disk, Until::Seconds, "options_kept_forgotten_at"),
    kept("program", Place::Disk, Until::Replaced, "options_kept_program"),
    kept("posts", Place::Disk, Until::Replaced, "options_kept_posts"),
    kept("shares", Place::Disk, Until::Deleted, "options_kept_shares"),
    kept("queue", Place::Disk, Until::Deleted, "options_kept_queue"),
    kept("history", Place::Disk, Until::Deleted, "options_kept_history"),
    kept("unread:", Place::Disk, Until::Deleted, "options_kept_unread"),
    kept("composers", Place::Disk, Until::Day, "options_kept_composers"),
    kept("card:", Place::Session, Until::Closed, "options_kept_card"),
    kept("panel:", Place::Session, Until::Closed, "options_kept_panel"),
    kept("deleted:", Place::Session, Until::Seconds, "options_kept_deleted"),
    kept("removed:", Place::Session, Until::Seconds, "options_kept_removed"),
    kept("left:", Place::Session, Until::Closed, "options_kept_left"),
    kept("hand", Place::Session, Until::Closed, "options_kept_hand"),
    kept("sample-confirmed", Place::Session, Until::Closed, "options_kept_sample"),
    kept("marked", Place::Session, Until::Closed, "options_kept_marked"),
    kept("company-asked", Place::Session, Until::Closed, "options_kept_company_asked"),
    kept("permission", Place::Browser, Until::Changed, "options_kept_permission"),
    kept("messages", Place::Browser, Until::Changed, "options_kept_messages"),
    kept("preset", Place::Browser, Until::Applied, "options_kept_preset"),
    kept("managed", Place::Browser, Until::Company, "options_kept_managed"),
];

impl Kept {
    /// The thing that a key of the session's memory belongs to; `None`: its line is missing.
    pub fn of_key(key: &str) -> Option<&'static Kept> {
        let named = |kept: &&Kept| {
            let beginning = kept.name.ends_with(':') && key.starts_with(kept.name);
            kept.place == Place::Session && (beginning || kept.name == key)
        };
        KEPT.iter().find(named)
    }
}
