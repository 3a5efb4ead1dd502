//! The language of a draft that is too short to tell: the one in which ready texts have its words.

use super::layout::{Flat, IN_CAPTION, PAGE_SHIFT, VARIANT, post, variant};
use super::reading::{Forms, Reading, UNKNOWN};
use super::relevance::rarity;
use super::words::{Word, base_language};
use crate::lean::sort_by;
use crate::text::is_small_word;

/// As many words are asked; a language that these do not tell is not told by more.
const MOST_WORDS: usize = 60;
/// What has as much as this beside the best is as good.
const NEAR: f32 = 0.9;

/// The language that speaks best of what `draft` says, as a base code; of several as good the first of `wanted`, then
/// of the programme's. `None`: no ready text has any of its words.
pub(super) fn language(
    flat: &Flat,
    draft: &Reading,
    wanted: &[String],
    small: f32,
) -> Option<String> {
    let pages = pages(flat);
    let mut sums = vec![0.0_f32; draft.forms.len()];
    for (word, Word { folded, .. }) in draft.words.iter().enumerate().take(MOST_WORDS) {
        let term = |forms: &Forms| {
            forms
                .terms
                .get(word)
                .copied()
                .filter(|term| *term != UNKNOWN)
        };
        let share = if is_small_word(folded, None) {
            small
        } else {
            1.0
        };
        // As much in each language, whatever stems it makes of it.
        let known = draft.forms.iter().filter_map(term);
        let weight = known.map(|term| share * rarity(flat, term as usize, all(flat)));
        let weight = weight.fold(0.0, f32::max);
        for (place, (forms, sum)) in draft.forms.iter().zip(&mut sums).enumerate() {
            let has = |term: u32| {
                let postings = flat.postings.slice(flat.term_ends.range(term as usize));
                postings.iter().any(|posting| {
                    let page = (posting >> PAGE_SHIFT) as usize;
                    posting & IN_CAPTION != 0 && pages.get(page) == Some(&place)
                })
            };
            if term(forms).is_some_and(has) {
                *sum += weight;
            }
        }
    }
    let best = sums.iter().copied().fold(0.0, f32::max);
    let mut said: Vec<String> = Vec::new();
    for (forms, sum) in draft.forms.iter().zip(sums) {
        said.extend((sum > 0.0 && sum >= NEAR * best).then(|| forms.language.clone()));
    }
    let order = wanted.iter().chain(&flat.languages);
    let mut order = order.map(|code| base_language(code));
    let first = order.find(|code| said.contains(code));
    first.or_else(|| said.into_iter().next())
}

/// How many posts there are.
fn all(flat: &Flat) -> u32 {
    u32::try_from(flat.ids.len()).unwrap_or(u32::MAX)
}

/// By page: its language's place among [`Flat::page_languages`]. The pages of a post are in the order of their codes.
fn pages(flat: &Flat) -> Vec<usize> {
    // By name of a language, once.
    let mut known: Vec<(u32, Option<usize>)> = Vec::new();
    let mut pages = Vec::with_capacity(flat.page_posts.0.len());
    let mut here: Vec<usize> = Vec::new();
    for place in 0..flat.ids.len() {
        here.clear();
        for caption in flat.part(place, post::VARIANTS_END) {
            let name = flat.variants.at(caption * VARIANT + variant::LANGUAGE);
            let found = known
                .iter()
                .find(|(of, _)| *of == name)
                .map(|(_, place)| *place);
            let language = found.unwrap_or_else(|| {
                let code = base_language(flat.name(name));
                let place = flat.page_languages.iter().position(|known| *known == code);
                known.push((name, place));
                place
            });
            here.extend(language.filter(|language| !here.contains(language)));
        }
        let code = |language: usize| flat.page_languages.get(language);
        sort_by(&mut here, |one, other| code(*one).cmp(&code(*other)));
        pages.extend(&here);
    }
    pages
}
