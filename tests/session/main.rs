//! How Cuecard behaves towards a person, told without a browser: messages in, effects out.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a play that cannot go on has failed"
)]

mod acme;
mod asking;
mod beside;
mod bringing_back;
mod can_i;
mod checking;
mod choosing;
mod company;
mod deleting;
mod disk;
mod empty;
mod fitting;
mod full_disk;
mod getting;
mod inserting;
mod keyboard;
mod late;
mod later;
mod log;
mod older;
mod own_words;
mod panel;
mod pictures;
mod pausing;
mod people;
mod places;
mod posting_later;
mod publishing;
mod putting_back;
mod reminding;
mod seeing;
mod sent;
mod stage;
mod undoing;
