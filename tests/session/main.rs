//! How Cuecard behaves towards a person, told without a browser: messages in, effects out.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a play that cannot go on has failed"
)]

mod acme;
mod asking;
mod beside;
mod checking;
mod choosing;
mod company;
mod inserting;
mod keyboard;
mod late;
mod panel;
mod people;
mod places;
mod publishing;
mod seeing;
mod stage;
mod undoing;
