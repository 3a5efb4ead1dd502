//! Whom and where a post fits: validity, audience, network, surface, and which caption to offer.

use super::ask::Ask;
use super::index::surface_number;
use super::layout::{Flat, VARIANT, post, variant};
use super::words::base_language;
use crate::lean::{fingerprint, sort_by};
use crate::text;

/// Rank of a language that neither the draft nor the person has, at the least.
const FOREIGN: u32 = 1 << 8;
/// Rank of a language that nobody named.
const UNNAMED: u32 = 1 << 16;

/// What of an [`Ask`] decides whether a post fits, in the index's numbers.
pub(super) struct Fit<'a> {
    flat: &'a Flat,
    now: i64,
    /// By name: the rank of a language, best 0.
    language_ranks: Vec<u32>,
    /// By name: the audience's key, and whether the person is that.
    audience: Vec<Option<(u64, bool)>>,
    network: Option<u32>,
    any_network: bool,
    surface: u32,
    /// Captions that do not say where they are for do not fit.
    made_here: bool,
}

/// The captions of a post among which one is dealt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Choice {
    /// 0: in the language sought; 1: in another of the person's; 2: in none of them.
    pub(super) tier: u8,
    /// Rank of the language.
    rank: u32,
    /// How well network and surface fit.
    nearness: u32,
    /// How many captions are as good.
    count: u32,
}

impl<'a> Fit<'a> {
    /// `first` is a language that comes before all others, or empty.
    pub(super) fn new(flat: &'a Flat, ask: &Ask, first: &str) -> Self {
        let names = 0..flat.names.len();
        let wanted = languages(flat, ask, first);
        let language_ranks = names
            .clone()
            .map(|name| rank(flat.names.at(name), &wanted))
            .collect();
        let person: Vec<String> = ask.audience.iter().map(|who| text::fold(who)).collect();
        let mut audience = vec![None; flat.names.len()];
        for name in &flat.post_audience.0 {
            let who = text::fold(flat.name(*name));
            let key = who.split_once(':').map_or("", |(key, _)| key);
            if let Some(slot) = audience.get_mut(*name as usize) {
                *slot = Some((fingerprint(key), person.contains(&who)));
            }
        }
        let network = ask.network.and_then(|network| {
            let place = names
                .clone()
                .find(|name| flat.names.at(*name).eq_ignore_ascii_case(network))?;
            u32::try_from(place).ok()
        });
        Fit {
            flat,
            now: ask.now,
            language_ranks,
            audience,
            network,
            any_network: ask.network.is_none(),
            surface: surface_number(Some(ask.surface)),
            made_here: false,
        }
    }

    /// The same, but with `made_here` only for captions that are made for the surface.
    pub(super) fn narrowed(self, made_here: bool) -> Self {
        Fit { made_here, ..self }
    }

    /// The captions to deal from; `None` where the post may not be offered.
    pub(super) fn choice(&self, place: usize) -> Option<Choice> {
        let (from, until) = self.flat.validity(place);
        let valid =
            from.is_none_or(|from| from <= self.now) && until.is_none_or(|until| self.now < until);
        if !valid || !self.concerns(place) {
            return None;
        }
        let mut best: Option<Choice> = None;
        for caption in self.flat.part(place, post::VARIANTS_END) {
            let Some(this) = self.caption(caption) else {
                continue;
            };
            match &mut best {
                Some(best) if (best.rank, best.nearness) == (this.rank, this.nearness) => {
                    best.count += 1;
                }
                Some(best) if (best.rank, best.nearness) < (this.rank, this.nearness) => {}
                _ => best = Some(this),
            }
        }
        best
    }

    /// Whether the person may know of a post, be it over or not: it is for them, and its time has come.
    pub(super) fn may_know(&self, place: usize) -> bool {
        let (from, _) = self.flat.validity(place);
        from.is_none_or(|from| from <= self.now) && self.concerns(place)
    }

    /// The caption for this person among those of `choice`, as its place among all captions.
    pub(super) fn deal(&self, place: usize, choice: &Choice, seed: u32) -> Option<usize> {
        let number = spread(fingerprint(self.flat.ids.at(place)) ^ u64::from(seed))
            % u64::from(choice.count.max(1));
        let alike = self.flat.part(place, post::VARIANTS_END).filter(|caption| {
            let found = self.caption(*caption);
            found
                .is_some_and(|found| (found.rank, found.nearness) == (choice.rank, choice.nearness))
        });
        alike.into_iter().nth(usize::try_from(number).ok()?)
    }

    /// The languages in which a post can be had here, as base codes, the one that is offered first.
    pub(super) fn languages_of(&self, place: usize) -> Vec<String> {
        let captions = self.flat.part(place, post::VARIANTS_END);
        let mut here: Vec<(u32, String)> = captions
            .filter_map(|caption| {
                let found = self.caption(caption)?;
                Some((found.rank, self.flat.caption_language(caption)))
            })
            .collect();
        sort_by(&mut here, Ord::cmp);
        here.dedup();
        here.into_iter().map(|(_, code)| code).collect()
    }

    fn rank_of(&self, caption: usize) -> u32 {
        let language = self
            .flat
            .variants
            .place(caption * VARIANT + variant::LANGUAGE);
        self.language_ranks
            .get(language)
            .copied()
            .unwrap_or(UNNAMED)
    }

    /// One caption as a choice of its own; `None` where it is for another network or surface.
    fn caption(&self, caption: usize) -> Option<Choice> {
        let network = self.flat.variants.at(caption * VARIANT + variant::NETWORK);
        let surface = self.flat.variants.at(caption * VARIANT + variant::SURFACE);
        let here = network == 0 || self.any_network || Some(network - 1) == self.network;
        let anywhere = surface == 0 && !self.made_here;
        if !here || (surface != self.surface && !anywhere) {
            return None;
        }
        // A caption made for this place is nearer than one for all; with no network known it is the other way round.
        let far_network = (network == 0) != self.any_network;
        let nearness = u32::from(far_network) * 2 + u32::from(surface == 0);
        let rank = self.rank_of(caption);
        let tier = match rank {
            0 => 0,
            1..FOREIGN => 1,
            _ => 2,
        };
        Some(Choice {
            tier,
            rank,
            nearness,
            count: 1,
        })
    }

    /// Whether the person belongs to a post's audience: of each key, any.
    fn concerns(&self, place: usize) -> bool {
        let audience = self.flat.part(place, post::AUDIENCE_END);
        let named = self.flat.post_audience.slice(audience);
        let known = |name: &u32| self.audience.get(*name as usize).copied().flatten();
        named.iter().filter_map(known).all(|(key, _)| {
            let mut same_key = named
                .iter()
                .filter_map(known)
                .filter(|(other, _)| *other == key);
            same_key.any(|(_, is)| is)
        })
    }
}

/// Base codes by rank: `first`, the draft's, the person's, then, as foreign ones, the programme's.
fn languages(flat: &Flat, ask: &Ask, first: &str) -> Vec<(String, u32)> {
    let mut ranked: Vec<(String, u32)> = Vec::new();
    let named = [first]
        .into_iter()
        .chain(ask.language)
        .chain(ask.languages.iter().map(String::as_str));
    for code in named.filter(|code| !code.is_empty() && *code != "und") {
        add(&mut ranked, code, 0);
    }
    for code in &flat.languages {
        // With nobody's language known, the programme's first is the one sought.
        let foreign = if ranked.first().is_some_and(|best| best.1 == 0) {
            FOREIGN
        } else {
            0
        };
        add(&mut ranked, code, foreign);
    }
    ranked
}

fn add(ranked: &mut Vec<(String, u32)>, code: &str, above: u32) {
    let base = base_language(code);
    if !ranked.iter().any(|known| known.0 == base) {
        let rank = u32::try_from(ranked.len())
            .unwrap_or(FOREIGN - 1)
            .min(FOREIGN - 1);
        ranked.push((base, above + rank));
    }
}

fn rank(language: &str, wanted: &[(String, u32)]) -> u32 {
    let base = base_language(language);
    wanted
        .iter()
        .find(|known| known.0 == base)
        .map_or(UNNAMED, |known| known.1)
}

/// The last step of `SplitMix64`: near seeds give far numbers.
fn spread(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
