//! Phrases that say that the writer works for a brand, "I'm a nurse at", and what takes that back.

use super::super::super::phrases::Found;
use super::super::super::rule::Place;
use super::{brand_at, group, group_of};
use crate::text::{Gap, Span, Token, is_apostrophe, is_listed, word_list};

/// How many words may stand between a phrase and the brand that it goes with: for a job more.
const BETWEEN: usize = 5;
const BETWEEN_OF_JOBS: usize = 9;
/// How many words before a phrase may deny it.
const DENIED_WITHIN: usize = 3;
/// How many words behind the brand are looked at for who is one of its own: "the ACME sales team".
const OWN_WITHIN: usize = 3;

/// A phrase where it stands in a draft.
pub(super) struct Phrase<'a> {
    place: &'a Place<'a>,
    /// The language that it is in, whatever the draft's.
    code: &'static str,
    group: usize,
    span: Span,
    /// Its first token.
    first: usize,
}

impl<'a> Phrase<'a> {
    /// `None` for a find that is no phrase that discloses, or one of another language that counts only in its own.
    pub fn new(place: &'a Place<'a>, found: &Found) -> Option<Self> {
        let (group, code) = group_of(found);
        let counts = match group {
            group::CLOSE | group::ROLE | group::NAME => {
                place.reading.is_in_at(found.span.start, &[code])
            }
            _ => group >= group::DISCLOSES,
        };
        counts.then_some(Phrase {
            place,
            code,
            group,
            span: found.span,
            first: found.first,
        })
    }

    /// Whether it says that the writer works for one of the brands, or where the rule names none, for the house.
    pub fn discloses(&self, named: bool) -> bool {
        let of_others = match self.group {
            group::ANYBODY => 4,
            group::ROLE | group::NAME => 3,
            group::WORKS => 1,
            _ => 0,
        };
        if self.follows_one_of("denies", DENIED_WITHIN) || self.follows_one_of("others", of_others) {
            return false;
        }
        match self.group {
            group::DISCLOSES => true,
            group::BEFORE_BRAND | group::ANYBODY | group::WORKS if !named => true,
            _ => self.reaches_brand(),
        }
    }

    /// Whether a word of a list stands among so many words before it in its sentence.
    fn follows_one_of(&self, list: &str, many: usize) -> bool {
        let tokens = &self.place.reading.tokens;
        let mut gap = tokens.list.get(self.first).map_or(Gap::Break, |token| token.gap);
        let mut left = many;
        for token in tokens.list.get(..self.first).unwrap_or_default().iter().rev() {
            let ends = !token.word && !is_joint(token.span.of(self.place.reading.text));
            if left == 0 || gap == Gap::Break || ends {
                return false;
            }
            if self.listed(list, tokens.folded(token)) {
                return true;
            }
            gap = token.gap;
            left -= usize::from(token.word);
        }
        false
    }

    /// Whether a brand follows to which the phrase belongs.
    fn reaches_brand(&self) -> bool {
        let (tokens, text) = (&self.place.reading.tokens, self.place.reading.text);
        let of_job = matches!(self.group, group::ROLE | group::NAME);
        let most = if self.group < group::WORKS { BETWEEN } else { BETWEEN_OF_JOBS };
        let phrase = tokens.list.get(self.first..tokens.first_behind(self.span.end));
        let last = phrase.and_then(<[_]>::last).map_or("", |token| tokens.folded(token));
        let mut way = Way { before: ["", last], ..Way::default() };
        for token in behind(self.place, self.span.end) {
            if let Some(end) = brand_at(self.place, token.span.start) {
                return self.belongs(&way, token.span.start, end);
            }
            let (written, folded) = (token.span.of(text), tokens.folded(token));
            if !token.word {
                match written {
                    // "I'm Anna, a nurse at ACME".
                    "," if of_job && way.raised => {}
                    "@" => way.step(folded),
                    _ if is_joint(written) => {}
                    _ => return false,
                }
                continue;
            }
            way.words += 1;
            way.raised = written.starts_with(char::is_uppercase);
            way.lowered |= !way.raised;
            way.elsewhere |= way.words == 1 && way.raised;
            way.parted |= self.listed("employer parts", folded);
            let wrong_start = way.words == 1
                && of_job
                && (self.listed("employer", folded) || (self.group == group::NAME && !way.raised));
            if wrong_start
                || way.words > most
                || self.is_outsider(folded)
                || self.listed("denies", folded)
            {
                return false;
            }
            way.step(folded);
        }
        false
    }

    /// Whether a brand from `start` to `end`, in bytes, is the employer, after what stands before it.
    fn belongs(&self, way: &Way, start: usize, end: usize) -> bool {
        let [before, last] = way.before;
        let article = is_listed("employer articles", last);
        let direct = self.listed("employer", last)
            || self.is_stem_of("insider", last)
            || (article && self.listed("employer", before));
        match self.group {
            group::CLOSE => way.words == 0 || (way.words == 1 && article),
            group::WORKS => direct || self.insider_follows(end),
            group::ROLE | group::NAME => {
                let job = direct && way.words > usize::from(last != "@");
                (job || self.insider_follows(end)) && !self.praises_before(start)
            }
            // "I work at DNB next to ACME", "five years at DNB and ACME is".
            _ => direct || way.words == 0 || !(way.parted || (way.elsewhere && way.lowered)),
        }
    }

    /// Whether somebody of the company stands behind its name, before anything else: "ACME employee".
    fn insider_follows(&self, brand: usize) -> bool {
        let tokens = &self.place.reading.tokens;
        let words = within(self.place, brand).filter(|token| token.word);
        for token in words.take(OWN_WITHIN) {
            let folded = tokens.folded(token);
            if self.is_stem_of("insider", folded) {
                return true;
            }
            if self.is_outsider(folded) {
                return false;
            }
        }
        false
    }

    /// Whether praise stands between the phrase and `start`, in bytes: "they are fantastic at ACME".
    fn praises_before(&self, start: usize) -> bool {
        self.place.found.iter().any(|found| {
            group_of(found).0 == group::PRAISE
                && self.span.end <= found.span.start
                && found.span.end <= start
        })
    }

    fn is_outsider(&self, word: &str) -> bool {
        self.is_stem_of("outsider", word)
    }

    fn listed(&self, list: &str, word: &str) -> bool {
        is_listed(&[list, " ", self.code].concat(), word)
    }

    /// Whether a list has the word, or it with a letter less if that leaves more than three.
    fn is_stem_of(&self, list: &str, word: &str) -> bool {
        let mut stems = word_list(&[list, " ", self.code].concat()).split_ascii_whitespace();
        stems.any(|stem| {
            word.strip_prefix(stem).is_some_and(|rest| {
                rest.is_empty() || (stem.len() > 3 && rest.chars().count() == 1)
            })
        })
    }
}

/// What stands between a phrase and a brand.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing seen on the way, and any of them may come together"
)]
struct Way<'t> {
    words: usize,
    /// The last two words, or signs that stand for one.
    before: [&'t str; 2],
    /// The last word has a capital.
    raised: bool,
    /// A word has none.
    lowered: bool,
    /// It begins with a name.
    elsewhere: bool,
    /// "and", "or".
    parted: bool,
}

impl<'t> Way<'t> {
    fn step(&mut self, word: &'t str) {
        let [_, last] = self.before;
        self.before = [last, word];
    }
}

/// The tokens behind a place, in bytes, up to a blank line.
fn behind<'a>(place: &'a Place, end: usize) -> impl Iterator<Item = &'a Token> {
    let tokens = &place.reading.tokens;
    let rest = tokens.list.get(tokens.first_behind(end)..).unwrap_or_default();
    rest.iter().take_while(|token| token.gap != Gap::Break)
}

/// The same up to a sign that ends a sentence or a part of one.
pub(super) fn within<'a>(place: &'a Place, end: usize) -> impl Iterator<Item = &'a Token> {
    let text = place.reading.text;
    behind(place, end).take_while(move |token| token.word || is_joint(token.span.of(text)))
}

/// Whether a sign goes on with what stands before it.
pub(super) fn is_joint(sign: &str) -> bool {
    sign.starts_with(|first| is_apostrophe(first) || "-\u{2010}\u{2011}&/#@\u{FF03}\u{FF20}".contains(first))
}
