//! Who is named in a text: in full, by initials, by one name alone, with what languages hang on names.

use super::shelf::PeopleShelf;
use crate::lean::sort_by;
use crate::program::PersonKind;
use crate::text::{self, Span, Tokens};

/// How sure a name is: in full; with names turned round or left out in the middle, or with an initial; a
/// family name alone; a first name alone.
pub(super) const FULL: f64 = 1.0;
const PARTLY: f64 = 0.9;
const FAMILY: f64 = 0.6;
const FIRST: f64 = 0.5;
/// From this on a name stands for itself; below, only beside the company may somebody else not be meant.
pub(super) const SURE: f64 = PARTLY;

/// A word of the draft.
struct Word<'t> {
    text: &'t str,
    folded: String,
    /// It and the one before it may be one name: only spaces, joints, or the point of an initial between.
    joined: bool,
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
pub(super) fn find(shelf: &PeopleShelf, draft: &str, skipped: &[Span]) -> Vec<Named> {
    let words = words(draft, skipped);
    let shouts = !words.iter().any(|word| is_capital(word.text));
    let mut found: Vec<Named> = Vec::new();
    for place in 0..words.len() {
        for person in candidates(shelf, &words, place) {
            found.extend(named(shelf, person, &words, place, shouts));
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
        let joint = |sign: char| {
            matches!(sign, ' ' | '\u{a0}' | '-' | '\u{2010}' | '\u{2011}')
                || text::is_apostrophe(sign)
                || (initial && sign == '.')
        };
        words.push(Word {
            text: token.span.of(draft),
            folded: tokens.folded(token).to_owned(),
            joined: !cut && between.chars().all(joint),
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

/// Those who have a word of the draft in their name, in either of its forms, or perhaps its initial.
fn candidates(shelf: &PeopleShelf, words: &[Word], place: usize) -> Vec<usize> {
    let mut people: Vec<usize> = Vec::new();
    let mut take = |word: &str| {
        let mut at = shelf.words.first_from(word);
        while at < shelf.words.len() && shelf.words.at(at) == word {
            people.push(shelf.word_people.place(at));
            at += 1;
        }
    };
    // After an initial the word that follows it tells whose it may be.
    let asked = words
        .get(place)
        .map_or(0, |word| usize::from(is_letter(word.text)));
    if let Some(word) = words.get(place + asked) {
        take(&word.folded);
        if let Some(bare) = bare(&word.folded) {
            take(bare);
        }
    }
    sort_by(&mut people, Ord::cmp);
    people.dedup();
    people
}

/// How the words from `place` on name a person, if they do.
fn named(
    shelf: &PeopleShelf,
    person: usize,
    words: &[Word],
    place: usize,
    shouts: bool,
) -> Option<Named> {
    let name = Tokens::new(shelf.names.at(person));
    let name: Vec<&str> = name
        .list
        .iter()
        .filter(|token| token.word)
        .map(|token| name.folded(token))
        .collect();
    let (first, last) = (*name.first()?, *name.last()?);
    let rest = words.get(place..)?;
    let found = |sure: f64, count: usize| Named {
        person,
        sure,
        first: place,
        count,
    };
    if says(rest, &name) {
        return Some(found(FULL, name.len()));
    }
    if shelf.kind(person) == PersonKind::Page || name.len() < 2 {
        return None;
    }
    let word = rest.first()?;
    if says(rest, &[last, first]) || (name.len() > 2 && says(rest, &[first, last])) {
        return Some(found(PARTLY, 2));
    }
    let initial = |word: &Word, of: &str| is_letter(word.text) && of.starts_with(&word.folded);
    let next = rest.get(1).filter(|next| next.joined);
    if let Some(next) = next
        && ((initial(word, first) && is_form(&next.folded, last))
            || (is_form(&word.folded, first) && initial(next, last) && is_capital(next.text)))
    {
        return Some(found(PARTLY, 2));
    }
    let capital = shouts || is_capital(word.text);
    let follows = next.is_some_and(|next| is_capital(next.text) && !shelf.is_page(&next.folded));
    let before = place.checked_sub(1).and_then(|before| words.get(before));
    let preceded = word.joined
        && before.is_some_and(|before| {
            let small = text::is_listed("titles of people", &before.folded)
                || text::is_small_word(&before.folded, None);
            is_capital(before.text) && !small && !shelf.is_page(&before.folded)
        });
    // "Marta Rossi" is not Marta Puig, nor "Marco Riva" Tommaso.
    if capital && !follows && is_form(&word.folded, first) {
        return Some(found(FIRST, 1));
    }
    (capital && !preceded && is_form(&word.folded, last)).then(|| found(FAMILY, 1))
}

/// Whether the words are these names, one after the other; the last may have an ending.
fn says(words: &[Word], names: &[&str]) -> bool {
    names.len() <= words.len()
        && names
            .iter()
            .zip(words)
            .enumerate()
            .all(|(place, (name, word))| {
                let ends = place + 1 == names.len();
                (word.folded == *name || (ends && is_form(&word.folded, name)))
                    && (place == 0 || word.joined)
            })
}

/// Whether a word is a name, perhaps with the genitive's `s`.
fn is_form(word: &str, name: &str) -> bool {
    word == name || bare(word) == Some(name)
}

/// A word without the genitive's `s`.
fn bare(word: &str) -> Option<&str> {
    word.strip_suffix('s')
        .filter(|bare| bare.chars().count() > 2)
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.all(text::is_mark)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
