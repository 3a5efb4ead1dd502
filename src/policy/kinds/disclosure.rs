//! `disclosure`: praise of the house's own products says that the writer works there. See
//! `docs/rules/disclosure.md`.

use cuecard_derive::Deserialize;
use serde::Serialize;

use super::super::disclosure_words::{WORDS, Words};
use super::super::fields::Fields;
use super::super::hint::Severity;
use super::super::phrases::Found;
use super::super::rule::{Finding, Kind, Place, Terms, Traits};
use super::super::say::Say;
use crate::text::{Entity, Gap, LANGUAGES, Span, fold_accents, is_listed, lines, trim, word_list};

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

/// Slots of the terms; default praise has the slots from [`PRAISE_IN`] on, by language.
const BRAND: usize = 0;
const PRAISE: usize = 1;
const DISCLOSES: usize = 2;
const BEFORE_BRAND: usize = 3;
const PEOPLE: usize = 4;
const PRAISE_IN: usize = 8;
/// How long a word is at most that may stand between praise and the people or the work that it is of: "my", "este".
const BETWEEN_LETTERS: usize = 4;
/// How many words may stand between a phrase and the brand that it goes with.
const BETWEEN: usize = 5;
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
            terms.find_name(BRAND, brand);
        }
        let praise = fields.texts("praise");
        for term in &praise {
            terms.find(PRAISE, term, false);
        }
        for term in fields.texts("accepted") {
            terms.find(DISCLOSES, &term, false);
        }
        let place = |code: &str| WORDS.iter().find(|words| words.language == code);
        let in_order: Vec<&Words> = LANGUAGES.into_iter().filter_map(place).collect();
        for (index, words) in in_order.iter().enumerate() {
            if praise.is_empty() {
                find_all(terms, PRAISE_IN + index, words.praise);
            }
            find_all(terms, DISCLOSES, words.discloses);
            find_all(terms, BEFORE_BRAND, words.before_brand);
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
        let slot = |found: &Found| found.term.slot as usize;
        let branded =
            self.brands.is_empty() || place.found.iter().any(|found| slot(found) == BRAND);
        let praises = |found: &Found| {
            // By the list of languages, so that the words themselves are not carried into the browser.
            let language = slot(found)
                .checked_sub(PRAISE_IN)
                .and_then(|index| LANGUAGES.get(index));
            slot(found) == PRAISE
                || (language.is_some_and(|code| place.reading.is_in_at(found.span.start, &[code]))
                    && !is_of_people(place, found))
        };
        if branded && place.found.iter().any(praises) && !self.discloses(place) {
            out.push(self.finding(place));
        }
    }
}

fn find_all(terms: &mut Terms, slot: usize, list: &str) {
    for term in list.split('|') {
        terms.find(slot, term.trim(), false);
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
        let says = |found: &Found| match found.term.slot as usize {
            DISCLOSES => seen(found.span),
            BEFORE_BRAND => seen(found.span) && self.brand_follows(place, found.span),
            _ => false,
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

    fn brand_follows(&self, place: &Place, phrase: Span) -> bool {
        if self.brands.is_empty() {
            return true;
        }
        let tokens = &place.reading.tokens;
        let rest = tokens
            .list
            .get(tokens.first_behind(phrase.end)..)
            .unwrap_or_default();
        let text = place.reading.text;
        let sentence = rest.iter().take_while(|token| {
            token.gap != Gap::Break && !token.span.of(text).starts_with(['.', '!', '?', '…'])
        });
        let words = sentence.filter(|token| token.word).take(BETWEEN + 1);
        let Some(last) = words.last() else {
            return false;
        };
        let mut brands = place
            .found
            .iter()
            .filter(|found| found.term.slot as usize == BRAND);
        brands.any(|brand| phrase.end <= brand.span.start && brand.span.start <= last.span.start)
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
