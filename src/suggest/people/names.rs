//! Who is named in a text: in full, by initials, by one name alone, with what languages hang on names.

use super::name::{Name, bare};
use super::shelf::PeopleShelf;
use crate::lean::sort_by;
use crate::program::PersonKind;
use crate::suggest::words::base_language;
use crate::text::{self, Span, Tokens};

/// How sure a name is: in full; with names turned round or left out in the middle, or with an initial; the first
/// name with another that somebody else may have as well; a family name alone; a first name alone.
pub(super) const FULL: f64 = 1.0;
pub(super) const PARTLY: f64 = 0.9;
pub(super) const HALF: f64 = 0.8;
const FAMILY: f64 = 0.6;
const FIRST: f64 = 0.5;
/// As many initials stand before a family name.
const MOST_INITIALS: usize = 3;
/// A word of no more letters says little where it is typed without its own.
const SHORT: usize = 3;
/// From this on a name stands for itself; below, only beside the company may somebody else not be meant.
pub(super) const SURE: f64 = PARTLY;

/// A word of the draft.
struct Word<'t> {
    text: &'t str,
    folded: String,
    /// It and the one before it may be one name: only spaces, joints, or the point of an initial between.
    joined: bool,
    /// A sentence begins with it.
    starts: bool,
    /// What stands before it is an initial with its point.
    after_initial: bool,
}

/// A draft whose names are looked for.
struct Draft<'t> {
    shelf: &'t PeopleShelf,
    words: Vec<Word<'t>>,
    /// Its base code, if it is known.
    language: Option<String>,
    /// It has no capitals, so that these tell nothing.
    small: bool,
}

/// Somebody who is named: how surely, and by which words.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) person: usize,
    pub(super) sure: f64,
    first: usize,
    count: usize,
}

/// Whom a draft names, each once, with the surest name; of names within others only the longer ones count,
/// and all whom one name fits are there. `skipped` are places that name nobody.
pub(super) fn find(
    shelf: &PeopleShelf,
    draft: &str,
    language: Option<&str>,
    skipped: &[Span],
) -> Vec<Named> {
    let words = words(draft, skipped);
    let draft = Draft {
        shelf,
        small: !words.iter().any(|word| is_capital(word.text)),
        language: language.filter(|code| *code != "und").map(base_language),
        words,
    };
    let mut found: Vec<Named> = Vec::new();
    for place in 0..draft.words.len() {
        for person in draft.candidates(place) {
            draft.named(person, place, &mut found);
        }
    }
    sort_by(&mut found, |one, other| {
        other
            .count
            .cmp(&one.count)
            .then(other.sure.total_cmp(&one.sure))
            .then((one.person, one.first).cmp(&(other.person, other.first)))
    });
    let mut kept: Vec<Named> = Vec::new();
    for one in found {
        let within = |other: &Named| {
            let overlaps =
                one.first < other.first + other.count && other.first < one.first + one.count;
            let same = (one.first, one.count) == (other.first, other.count);
            overlaps && !(same && one.sure >= other.sure)
        };
        if !kept.iter().any(within) {
            kept.push(one);
        }
    }
    sort_by(&mut kept, |one, other| {
        (one.person.cmp(&other.person)).then(other.sure.total_cmp(&one.sure))
    });
    kept.dedup_by_key(|one| one.person);
    kept
}

fn words<'t>(draft: &'t str, skipped: &[Span]) -> Vec<Word<'t>> {
    let tokens = Tokens::new(draft);
    let mut words: Vec<Word> = Vec::new();
    let mut end = 0;
    let mut cut = true;
    for token in &tokens.list {
        let skip = skipped.iter().any(|span| span.overlaps(token.span))
            || is_in_address(draft, token.span);
        cut |= skip;
        if skip || !token.word {
            continue;
        }
        let between = draft.get(end..token.span.start).unwrap_or_default();
        let initial = words.last().is_some_and(|last| is_letter(last.text));
        let stop = |sign: char| matches!(sign, '.' | '!' | '?' | '…' | ':' | '¿' | '¡' | '\n');
        let joint = |sign: char| {
            matches!(sign, ' ' | '\u{a0}' | '-' | '\u{2010}' | '\u{2011}')
                || text::is_apostrophe(sign)
                || (initial && sign == '.')
        };
        words.push(Word {
            text: token.span.of(draft),
            folded: tokens.folded(token).to_owned(),
            joined: !cut && between.chars().all(joint),
            after_initial: initial && between.starts_with('.'),
            starts: words.is_empty() || (!initial && between.contains(stop)),
        });
        cut = false;
        end = token.span.end;
    }
    words
}

/// Whether a word hangs on others as in `words@acme.example`, but not as an initial does.
fn is_in_address(draft: &str, span: Span) -> bool {
    let hangs = |near: Option<char>, far: Option<char>, initial: bool| {
        let sign = near.is_some_and(|sign| matches!(sign, '@' | '/') || (sign == '.' && !initial));
        sign && far.is_some_and(char::is_alphanumeric)
    };
    let mut before = draft.get(..span.start).unwrap_or_default().chars().rev();
    let mut behind = draft.get(span.end..).unwrap_or_default().chars();
    let (near, far, further) = (before.next(), before.next(), before.next());
    let initial = !further.is_some_and(char::is_alphanumeric);
    hangs(near, far, initial) || hangs(behind.next(), behind.next(), is_letter(span.of(draft)))
}

impl Draft<'_> {
    /// Those who have a word of the draft in their name, in either of its forms, or perhaps its initial.
    fn candidates(&self, place: usize) -> Vec<usize> {
        let (known, owners) = (&self.shelf.words, &self.shelf.word_people);
        let mut people: Vec<usize> = Vec::new();
        let mut take = |word: &str| {
            let mut at = known.first_from(word);
            while at < known.len() && known.at(at) == word {
                people.push(owners.place(at));
                at += 1;
            }
        };
        // After initials the word that follows tells whose they may be.
        let rest = self.words.iter().skip(place).take(MOST_INITIALS + 1);
        if let Some(word) = rest.into_iter().find(|word| !is_letter(word.text)) {
            take(&word.folded);
            if let Some(bare) = bare(&word.folded) {
                take(bare);
            }
        }
        sort_by(&mut people, Ord::cmp);
        people.dedup();
        people
    }

    /// Adds each way in which the words from `place` on name a person.
    fn named(&self, person: usize, place: usize, found: &mut Vec<Named>) {
        let name = Name::new(self.shelf.names.at(person));
        let mut add = |sure: f64, said: &Said| {
            found.push(Named {
                person,
                sure,
                first: place,
                count: said.count,
            });
        };
        let (first, all) = (name.first(), name.words.len());
        if let Some(said) = self.says(&name, place, &[Part::Whole(0, all)])
            && (all > 1 || said.exact || self.may_be_name(place, &said))
        {
            add(FULL, &said);
        }
        if self.shelf.kind(person) == PersonKind::Page || all < 2 {
            return;
        }
        // "Marta Rossi" is not Marta Puig, nor "Marco Riva" Tommaso.
        if let Some(said) = self.says(&name, place, &[Part::Whole(0, first)])
            && self.may_be_name(place, &said)
            && !self.goes_on(place + said.count)
        {
            add(FIRST, &said);
        }
        for family in name.families() {
            let last = Part::Whole(family.from, family.to);
            let given = Part::Whole(0, first);
            let mut forms = vec![[given, last]];
            if family.alone {
                forms.extend([
                    [last, given],
                    [Part::Initials(0, first), last],
                    [given, Part::Initials(family.from, family.from + 1)],
                ]);
            }
            for form in &forms {
                if let Some(said) = self.says(&name, place, form) {
                    add(family.sure, &said);
                }
            }
            if let Some(said) = self.says(&name, place, &[last]).filter(|_| family.alone)
                && self.may_be_name(place, &said)
                && !self.is_preceded(place)
            {
                add(FAMILY, &said);
            }
        }
    }

    /// Whether the words from `place` on are these parts of a name, one after the other; the last may have an ending.
    fn says(&self, name: &Name, place: usize, parts: &[Part]) -> Option<Said> {
        let mut said = Said {
            count: 0,
            exact: true,
        };
        for (nth, part) in parts.iter().enumerate() {
            let (Part::Whole(from, to) | Part::Initials(from, to)) = *part;
            for at in from..to {
                let spelt = name.words.get(at)?;
                let here = self.words.get(place + said.count);
                let word = here.filter(|word| said.count == 0 || word.joined);
                if matches!(part, Part::Whole(..)) {
                    let word = word?;
                    let ends = nth + 1 == parts.len() && at + 1 == to;
                    said.exact &= spelt.is(&word.folded, ends)?;
                } else if !word.is_some_and(|word| spelt_by(&spelt.folded, word)) {
                    // Of Jean-Luc's initials one is enough.
                    if at > from {
                        break;
                    }
                    return None;
                }
                said.count += 1;
            }
        }
        (said.count > 0).then_some(said)
    }

    /// Whether words may be a name: written so, and not just how a sentence begins, as "Will you come?" does. As who
    /// lacks its letters types it, one short word is none.
    fn may_be_name(&self, place: usize, said: &Said) -> bool {
        let mut words = self.words.iter().skip(place).take(said.count);
        let capital = self.small || words.clone().any(|word| is_capital(word.text));
        let long = said.exact
            || words
                .clone()
                .any(|word| is_capital(word.text) && word.folded.chars().count() > SHORT);
        let is_small = |word: &Word| {
            (word.starts || self.small)
                && text::is_small_word(&text::fold(word.text), self.language.as_deref())
        };
        capital && long && !words.all(is_small)
    }

    /// Whether the word at `place` goes on with the name before it.
    fn goes_on(&self, place: usize) -> bool {
        let next = self.words.get(place).filter(|next| next.joined);
        next.is_some_and(|next| is_capital(next.text) && !self.shelf.is_page(&next.folded))
    }

    /// Whether the word before `place` makes a family name somebody else's.
    fn is_preceded(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|at| self.words.get(at));
        let (Some(before), Some(word)) = (before, self.words.get(place)) else {
            return false;
        };
        let french = self.language.as_deref() == Some("fr");
        // "M. Ferri" is Marco Ferri, unless it is French.
        let small = (!word.after_initial && text::is_small_word(&before.folded, None))
            || (french && before.folded == "m")
            || text::is_listed("titles of people", &before.folded);
        word.joined && is_capital(before.text) && !small && !self.shelf.is_page(&before.folded)
    }
}

/// Words of a name, from one to before another: as they are, or by their first letters.
#[derive(Clone, Copy)]
enum Part {
    Whole(usize, usize),
    Initials(usize, usize),
}

/// How a name is said: in how many words, and whether in its own letters.
struct Said {
    count: usize,
    exact: bool,
}

/// Whether a word is the initial of a name.
fn spelt_by(name: &str, word: &Word) -> bool {
    is_letter(word.text) && is_capital(word.text) && name.starts_with(&word.folded)
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.all(text::is_mark)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
