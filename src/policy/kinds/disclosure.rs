//! `disclosure`: praise of the house's own products says that the writer works there. See
//! `docs/rules/disclosure.md`.

mod phrase;

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::about::is_everyday;
use super::super::disclosure_words::{WORDS, Words};
use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::Found;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use phrase::{Phrase, is_joint};
use crate::text::{Entity, LANGUAGES, Span, fold_accents, is_listed, lines, trim, word_list};

/// Parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::policy) struct Disclosure {
    /// The house's own names; empty: any draft on which the rule runs is about them.
    brands: Vec<String>,
    /// In how many of the first lines the disclosure must stand.
    within_lines: usize,
    /// A sentence that discloses, for each of [`LANGUAGES`].
    sentences: Vec<String>,
}

/// Slots of the terms: first those of the rule itself, then groups of them with a slot for each of [`LANGUAGES`].
const BRAND: usize = 0;
const PRAISE: usize = 1;
const ACCEPTED: usize = 2;
const PEOPLE: usize = 3;
/// What a slot's group is, and how many slots each has.
mod group {
    pub(super) const SIZE: usize = 8;
    pub(super) const PRAISE: usize = 1;
    pub(super) const CALLS: usize = 2;
    pub(super) const DISCLOSES: usize = 3;
    pub(super) const BEFORE_BRAND: usize = 4;
    pub(super) const CLOSE: usize = 5;
    pub(super) const ANYBODY: usize = 6;
    pub(super) const WORKS: usize = 7;
    pub(super) const ROLE: usize = 8;
    pub(super) const NAME: usize = 9;
}
/// How long a word is at most that may stand between praise and the people or the work that it is of: "my", "este".
const BETWEEN_LETTERS: usize = 4;
/// How many words may stand between a call to try and the brand.
const CALLED: usize = 2;
/// The lines that are read before a network says "more".
const USUAL_LINES: usize = 2;

const MESSAGE: Say = Say("disclosure message");
const LABEL: Say = Say("disclosure label");

impl Kind for Disclosure {
    const TRAITS: Traits = Traits {
        name: "disclosure",
        always: false,
        on_protected: false,
        needs_terms: true,
        severity: Severity::Warn,
    };
    // What is missing may stand in any of the first lines.
    const NEAR: bool = false;

    fn read(fields: &mut Fields, terms: &mut Terms) -> Self {
        let mut brands = fields.texts("brands");
        if brands.is_empty() {
            brands = fields
                .about
                .map(|about| about.brands.clone())
                .unwrap_or_default();
        }
        for brand in &brands {
            if is_everyday(brand) {
                terms.find(BRAND, brand, true);
            } else {
                terms.find_name(BRAND, brand);
            }
        }
        let praise = fields.texts("praise");
        for term in &praise {
            terms.find(PRAISE, term, false);
        }
        for term in fields.texts("accepted") {
            terms.find(ACCEPTED, &term, false);
        }
        let place = |code: &str| WORDS.iter().find(|words| words.language == code);
        let in_order: Vec<&Words> = LANGUAGES.into_iter().filter_map(place).collect();
        for (index, words) in in_order.iter().enumerate() {
            let groups = [
                (group::PRAISE, words.praise),
                (group::CALLS, words.calls),
                (group::DISCLOSES, words.discloses),
                (group::BEFORE_BRAND, words.before_brand),
                (group::CLOSE, words.close),
                (group::ANYBODY, words.anybody),
                (group::WORKS, words.works),
                (group::ROLE, words.role),
                (group::NAME, words.name),
            ];
            let own_praise = |group| group <= group::CALLS && !praise.is_empty();
            for (group, list) in groups.into_iter().filter(|(group, _)| !own_praise(*group)) {
                find_all(terms, group * group::SIZE + index, list);
            }
            find_all(terms, PEOPLE, words.people);
        }
        let sentence = |words: &Words| match brands.first() {
            Some(brand) => words.sentence.0.replace("{brand}", brand),
            None => words.sentence.1.to_owned(),
        };
        Disclosure {
            sentences: in_order.into_iter().map(sentence).collect(),
            brands: brands.iter().map(|brand| joined(brand)).collect(),
            within_lines: fields.count("within_lines").unwrap_or(USUAL_LINES).max(1),
        }
    }

    fn check(&self, place: &Place, out: &mut Vec<Finding>) {
        let branded = self.brands.is_empty() || has_slot(place, BRAND);
        let praises = |found: &Found| {
            let (group, code) = group_of(found);
            let here = || place.reading.is_in_at(found.span.start, &[code]);
            match group {
                group::PRAISE => here() && !is_of_people(place, found),
                group::CALLS => here() && is_call(place, found),
                _ => found.term.slot as usize == PRAISE,
            }
        };
        if branded && place.found.iter().any(praises) && !self.discloses(place) {
            out.push(self.finding(place));
        }
    }
}

fn has_slot(place: &Place, slot: usize) -> bool {
    (place.found.iter()).any(|found| found.term.slot as usize == slot)
}

/// The group of a find, and its language; the words themselves are not carried into the browser.
fn group_of(found: &Found) -> (usize, &'static str) {
    let slot = found.term.slot as usize;
    let code = LANGUAGES.get(slot % group::SIZE).copied();
    (slot / group::SIZE, code.unwrap_or_default())
}

/// Where a brand ends that begins at `start`, in bytes.
fn brand_at(place: &Place, start: usize) -> Option<usize> {
    let brands = place.found.iter();
    let here = brands.filter(|found| found.term.slot as usize == BRAND && found.span.start == start);
    here.map(|found| found.span.end).max()
}

fn find_all(terms: &mut Terms, slot: usize, list: &str) {
    for term in list.split('|').map(str::trim) {
        match term.strip_prefix('=') {
            Some(exact) => terms.find(slot, exact, true),
            None if term.is_empty() => {}
            None => terms.find(slot, term, false),
        }
    }
}

fn joined(name: &str) -> String {
    fold_accents(name)
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}

impl Disclosure {
    /// Whether the first lines say that the writer works there.
    fn discloses(&self, place: &Place) -> bool {
        let text = place.reading.text;
        let end = first_lines(text, self.within_lines);
        let in_tail = |span: Span| {
            let tags = place.reading.tags();
            let own = tags
                .iter()
                .position(|tag| tag.span.start < span.end && span.start < tag.span.end);
            own.is_some_and(|index| is_in_tail(text, tags, index))
        };
        let seen =
            |span: Span| span.start < end && !in_tail(span) && !place.reading.is_unowned(span);
        let says = |found: &Found| {
            let own = found.term.slot as usize == ACCEPTED;
            let phrase = || Phrase::new(place, found);
            let named = !self.brands.is_empty();
            seen(found.span) && (own || phrase().is_some_and(|phrase| phrase.discloses(named)))
        };
        let tagged =
            |tag: &Entity| seen(tag.span) && self.is_disclosing_tag(&joined(tag.name.of(text)));
        place.found.iter().any(says) || place.reading.tags().iter().any(tagged)
    }

    /// `#ACMEemployee` and the like; not `#ee`, `#spon` or `#partner`.
    fn is_disclosing_tag(&self, name: &str) -> bool {
        let branded =
            || self.brands.is_empty() || self.brands.iter().any(|brand| name.contains(brand));
        is_listed("advertising tags", name)
            || (word_list("employee tags")
                .split_ascii_whitespace()
                .any(|word| name.contains(word) && name.len() > word.len())
                && branded())
    }

    fn finding(&self, place: &Place) -> Finding {
        let text = place.reading.text;
        let wanted = place.reading.language.unwrap_or(place.reading.draft.ui);
        let primary = wanted.split(['-', '_']).next().unwrap_or_default();
        let index = LANGUAGES
            .iter()
            .position(|code| *code == primary || (*code == "nb" && matches!(primary, "no" | "nn")));
        let words = self
            .sentences
            .get(index.unwrap_or_default())
            .map_or("", String::as_str);
        let values = [("words", words)];
        let finding = Finding::whole(text, place.say(&MESSAGE, &values));
        let label = place.say(&LABEL, &values);
        // At the end where that is one of the first lines and has words; else at the beginning.
        let last = lines(text).last().map_or("", |line| line.of(text));
        let only_tags = last
            .split_whitespace()
            .all(|word| word.starts_with(['#', '\u{FF03}']));
        if first_lines(text, self.within_lines) >= text.len() && !only_tags {
            let word = last.split_whitespace().last().unwrap_or_default();
            let before = match last.chars().next_back() {
                Some(end) if end.is_whitespace() => "",
                Some(end)
                    if end.is_alphanumeric()
                        && !word.starts_with(['#', '@', '\u{FF03}', '\u{FF20}']) =>
                {
                    ". "
                }
                _ => " ",
            };
            finding.with_fix(label, format!("{before}{words}"))
        } else {
            let start = text.len() - text.trim_start().len();
            finding.with_fix_at(Span::new(start, start), label, format!("{words} "))
        }
    }
}

/// Whether praise is for colleagues or for the work, who stand right beside it: "love my job", "colleghi fantastici".
fn is_of_people(place: &Place, praise: &Found) -> bool {
    let tokens = &place.reading.tokens;
    let follows = |first: &Found, second: &Found| {
        let behind = tokens.first_behind(first.span.end);
        let between = || {
            let word = tokens
                .list
                .get(behind)
                .map_or("", |token| tokens.folded(token));
            word.chars().count() <= BETWEEN_LETTERS && !is_purpose(place, word)
        };
        behind == second.first || (behind + 1 == second.first && between())
    };
    let mut people = place
        .found
        .iter()
        .filter(|found| found.term.slot as usize == PEOPLE);
    people.any(|people| follows(praise, people) || follows(people, praise))
}

/// Whether a call to try begins its sentence and is for what the brand sells: "Try the new ACME Aria".
fn is_call(place: &Place, call: &Found) -> bool {
    let (tokens, text) = (&place.reading.tokens, place.reading.text);
    let begins = match tokens.list.get(..call.first).and_then(<[_]>::last) {
        Some(before) if before.word => {
            let between = Span::new(before.span.end, call.span.start);
            between.of(text).contains('\n') || is_listed("before calls", tokens.folded(before))
        }
        Some(before) => !is_joint(before.span.of(text)),
        None => true,
    };
    let (mut words, mut behind, mut brand) = (0, 0, None);
    for token in phrase::within(place, call.span.end) {
        let folded = tokens.folded(token);
        brand = brand.or_else(|| brand_at(place, token.span.start));
        match brand {
            Some(end) if token.span.start < end || !token.word || folded == "s" => {}
            Some(_) => behind += 1,
            None => words += usize::from(token.word),
        }
        if behind > CALLED {
            break;
        }
        if words > CALLED || is_listed("not for sale", folded) {
            return false;
        }
    }
    begins && brand.is_some()
}

/// Whether a word between says something else: "the best for people who sleep".
fn is_purpose(place: &Place, word: &str) -> bool {
    LANGUAGES.into_iter().any(|code| {
        let purposes = || word_list(&["purpose ", code].concat()).split(' ');
        place.reading.is_in(&[code]) && purposes().any(|purpose| purpose == word)
    })
}

/// Where the first lines that are not empty end.
fn first_lines(text: &str, many: usize) -> usize {
    let filled = lines(text).filter(|line| {
        let inner = trim(text, *line);
        inner.start < inner.end
    });
    filled.take(many).last().map_or(0, |line| line.end)
}

/// Whether a hashtag is one of several in a row at the end of a line, where nobody reads them.
fn is_in_tail(text: &str, tags: &[Entity], index: usize) -> bool {
    let beside = |one: Option<&Entity>, other: Option<&Entity>| match (one, other) {
        (Some(one), Some(other)) => {
            let between = Span::new(one.span.end, other.span.start).of(text);
            between.trim().is_empty() && !between.contains('\n')
        }
        _ => false,
    };
    let follows = beside(
        index.checked_sub(1).and_then(|before| tags.get(before)),
        tags.get(index),
    );
    let mut last = index;
    while beside(tags.get(last), tags.get(last + 1)) {
        last += 1;
    }
    let rest = tags
        .get(last)
        .and_then(|tag| text.get(tag.span.end..))
        .unwrap_or_default();
    let ends = rest
        .lines()
        .next()
        .is_none_or(|line| line.trim().is_empty());
    ends && (follows || last > index)
}
