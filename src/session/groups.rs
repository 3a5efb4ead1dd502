//! Ready texts beside a draft: those that fit it under a heading of their own, so that no other looks like advice.

use super::build::{list, text};
use super::state::Composer;
use super::texts::Texts;
use super::view::{ListStyle, TextStyle, View};
use crate::lean::sort_by;
use crate::network::Surface;
use crate::suggest::Found;

/// Whether there is a draft that texts could fit. Where one answers somebody, all that is offered is made for that.
pub(super) fn apart(composer: Option<&Composer>) -> bool {
    composer.is_some_and(|composer| {
        composer.surface == Surface::Post && !composer.text.trim().is_empty()
    })
}

/// Puts those that fit first, each group best first; how many fit.
pub(super) fn fitting_first(found: &mut [Found]) -> usize {
    sort_by(found, |one, other| other.fits.cmp(&one.fits));
    found.partition_point(|found| found.fits)
}

/// Both groups, each below its name; one without texts is not named.
pub(super) fn views(fit: Vec<View>, others: Vec<View>, texts: &Texts) -> Vec<View> {
    let mut views = Vec::new();
    for (key, items) in [("card_texts_fit", fit), ("card_texts_other", others)] {
        named(&mut views, key, items, texts);
    }
    views
}

/// A list below its name, unless it is empty; `key` is the sentence's.
pub(super) fn named(views: &mut Vec<View>, key: &str, items: Vec<View>, texts: &Texts) {
    if !items.is_empty() {
        let name = texts.get(key);
        views.push(text([key, "-name"].concat(), name, TextStyle::Facts));
        views.push(list(key, ListStyle::Items, name, items));
    }
}
