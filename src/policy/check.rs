//! Runs the compiled rules over a draft.

use super::casing::{begins_sentence, reads_behind};
use super::draft::Draft;
use super::hint::{Fix, Hint, Severity};
use super::kinds::Body;
use super::named::names;
use super::phrases::{Found, flag};
use super::protected;
use super::reading::Reading;
use super::rule::{Finding, Place, Rule};
use super::vale;
use super::{ABOUT, PROTECTED, Policy};
use crate::lean::sort_by;
use crate::network::Surface;
use crate::program::Localized;
use crate::share::History;
use crate::text::{LANGUAGES, Span, Tokens, fold_accents, mentions};

/// How many fixes of one draft are tried against rules that ask first; hints beyond come without.
const FIXES_TRIED: usize = 200;
/// The longest draft, in bytes, that is read again whole for a fix; only rules without terms need that.
const READ_AGAIN: usize = 20_000;
/// How many bytes on either side of a fix are read again with it.
const AROUND: usize = 300;

/// What a rule found, for advice to authors.
pub(super) struct Sighting<'a> {
    pub rule: &'a Rule,
    pub finding: Finding,
    /// It stands on a word of protected talk.
    pub protected: bool,
}

/// How many words and signs a draft has, at most, whose undecided language is tried as each.
const SHORT: usize = 100;

/// What one pass over a draft has found.
pub(super) struct Sight {
    /// Finds of rules, by rule, then start, longer ones first.
    found: Vec<Found>,
    /// The draft names the company.
    pub(super) about: bool,
    /// Finds of rules in each block of a text with markup, by rule, then start.
    blocks: Vec<Vec<Found>>,
    /// Words of protected talk, in order.
    talk: Vec<Span>,
    /// Paragraphs on which the house keeps silent.
    pub(super) protected: Vec<Span>,
}

impl Policy {
    /// What the rules find in a draft at `now` (UTC milliseconds): ordered by start, then rule; one hint per
    /// rule and span. Pure, never panics, and bounded in time whatever the draft.
    pub fn check(&self, draft: &Draft, history: &History, now: i64) -> Vec<Hint> {
        if !wants_rules(draft) || self.rules.is_empty() {
            return Vec::new();
        }
        let reading = Reading::among(draft, history);
        let sight = self.look(&reading);
        let mut hints = Vec::new();
        // No fix can bring in a `stop` where no rule has one.
        let stops = (self.rules.iter()).any(|rule| rule.severity == Severity::Stop);
        let mut tried = if stops { 0 } else { usize::MAX };
        self.for_each_rule(&reading, &sight, now, |rule, findings| {
            for finding in findings {
                let fixes = self.safe_fixes(&finding, &reading, now, &mut tried);
                hints.push(hint(rule, finding, fixes, draft.ui));
            }
        });
        sort_by(&mut hints, |a, b| {
            (a.span.start, &a.rule, a.span.end).cmp(&(b.span.start, &b.rule, b.span.end))
        });
        hints.dedup_by(|a, b| a.span == b.span && a.rule == b.rule);
        hints
    }

    /// Whether a rule compares drafts with the ready texts, so that [`Draft::captions`] is of use.
    pub fn compares(&self) -> bool {
        self.rules
            .iter()
            .any(|rule| matches!(rule.body, Body::Unique(_)))
    }

    /// Runs the rules that apply, in their order.
    fn for_each_rule<'a>(
        &'a self,
        reading: &Reading,
        sight: &Sight,
        now: i64,
        mut on: impl FnMut(&'a Rule, Vec<Finding>),
    ) {
        let mut rest = sight.found.as_slice();
        for (index, rule) in self.rules.iter().enumerate() {
            let many = rest.partition_point(|found| (found.term.owner as usize) <= index);
            let (own, later) = rest.split_at_checked(many).unwrap_or((rest, &[]));
            rest = later;
            let traits = rule.body.traits();
            if (traits.needs_terms && own.is_empty()) || (rule.work && !sight.about) {
                continue;
            }
            let (excepted, found): (Vec<Found>, Vec<Found>) = own
                .iter()
                .partition(|found| found.term.flags & flag::EXCEPT != 0);
            if (traits.needs_terms && found.is_empty())
                || !rule.scope.covers(reading, now, !found.is_empty())
            {
                continue;
            }
            let found = outside(found, &excepted);
            let mut findings = Vec::new();
            rule.body.check(
                &Place {
                    reading,
                    rule,
                    found: &found,
                    now,
                    index: u32::try_from(index).unwrap_or(u32::MAX),
                    blocks: &sight.blocks,
                },
                &mut findings,
            );
            findings
                .retain(|finding| finding.whole || rule.scope.reaches(reading, finding.span.start));
            // Without a programme a Vale style finds what it finds in Vale.
            if !traits.on_protected && (self.programme || !vale::is_kind(traits.name)) {
                findings.retain(|finding| !gagged(finding, &sight.protected));
            }
            findings.retain(|finding| {
                !excepted
                    .iter()
                    .any(|except| hides(except, finding.span, finding.whole))
            });
            on(rule, findings);
        }
    }

    /// One pass over the draft's words.
    pub(super) fn look(&self, reading: &Reading) -> Sight {
        let mut found = Vec::new();
        let mut about = !self.programme || reading.draft.from_library;
        let mut talk = Vec::new();
        let genitive = reading.language.is_some() && reading.is_in(&["nb", "de"]);
        self.phrases.find(
            reading.text,
            &reading.tokens,
            reading.accents_fold(),
            |one| match one.term.owner {
                ABOUT => {
                    about |= one.term.flags & flag::MIDWAY == 0
                        || !begins_sentence(reading.text, one.span.start);
                }
                PROTECTED => talk.push(one),
                _ if one.term.flags & flag::GENITIVE != 0 && !genitive => {}
                _ => found.push(one),
            },
        );
        // Terms of rules come first; with none of them there is nothing more to learn from stems.
        let known = about && self.stems.first_owner() == Some(ABOUT);
        for language in self.stem_languages(reading).into_iter().filter(|_| !known) {
            let push = |one: Found| {
                // The forms of one language are no words of another.
                let here = reading.is_in_at(one.span.start, &[language]);
                about |= here && one.term.owner == ABOUT;
                if here && one.term.owner != ABOUT {
                    found.push(one);
                }
            };
            let (text, tokens) = (reading.text, &reading.tokens);
            self.stems.find_stems(text, tokens, language, push);
            about = about || self.stems.has_compound_of(ABOUT, text, tokens, language);
        }
        sort_by(&mut found, |a, b| {
            (a.term.owner, a.span.start, b.span.end).cmp(&(b.term.owner, b.span.start, a.span.end))
        });
        let about = about || self.tagged(reading);
        let talk = protected::places(reading, &talk);
        Sight {
            found,
            about,
            protected: protected::passages(reading, &talk),
            blocks: self.look_into_blocks(reading),
            talk,
        }
    }

    /// One pass over the words of each block, which markup may have parted in the text.
    fn look_into_blocks(&self, reading: &Reading) -> Vec<Vec<Found>> {
        let blocks = reading
            .draft
            .markup
            .map_or(&[][..], |markup| &markup.blocks);
        blocks
            .iter()
            .map(|block| {
                let mut found = Vec::new();
                let tokens = Tokens::new(&block.text);
                self.phrases.find(&block.text, &tokens, true, |one| {
                    if one.term.flags & flag::LITERAL != 0 {
                        found.push(one);
                    }
                });
                sort_by(&mut found, |one: &Found, other| {
                    (one.term.owner, one.span.start).cmp(&(other.term.owner, other.span.start))
                });
                found
            })
            .collect()
    }

    /// What all rules find that apply, on protected talk too. For advice to authors.
    pub(super) fn sightings<'a>(&'a self, draft: &Draft, now: i64) -> Vec<Sighting<'a>> {
        let reading = Reading::new(draft);
        let sight = Sight {
            protected: Vec::new(),
            ..self.look(&reading)
        };
        let mut seen = Vec::new();
        self.for_each_rule(&reading, &sight, now, |rule, findings| {
            seen.extend(findings.into_iter().map(|finding| Sighting {
                rule,
                protected: !finding.whole
                    && sight.talk.iter().any(|word| word.overlaps(finding.span)),
                finding,
            }));
        });
        seen
    }

    /// The languages in which words are taken by their stems: the draft's, or any for a short one that is
    /// undecided.
    fn stem_languages<'r>(&self, reading: &'r Reading) -> Vec<&'r str> {
        if self.stems.is_empty() {
            return Vec::new();
        }
        let languages = reading.languages();
        if languages.is_empty() && reading.tokens.list.len() <= SHORT {
            return LANGUAGES.to_vec();
        }
        languages.iter().map(String::as_str).collect()
    }

    /// Whether a hashtag or a handle is the company's.
    fn tagged(&self, reading: &Reading) -> bool {
        let named = |name: Span| {
            let written = name.of(reading.text);
            let name: String = fold_accents(written)
                .chars()
                .filter(|character| character.is_alphanumeric())
                .collect();
            self.tags.contains(&name) || self.brands.iter().any(|brand| names(written, brand))
        };
        let handles = || mentions(reading.text);
        reading.tags().iter().any(|tag| named(tag.name))
            || handles().iter().any(|handle| named(handle.name))
    }

    /// The fixes that do not bring in what another rule asks about first.
    fn safe_fixes(
        &self,
        finding: &Finding,
        reading: &Reading,
        now: i64,
        tried: &mut usize,
    ) -> Vec<Fix> {
        let mut safe = Vec::new();
        let reads = |fix: &&Fix| {
            fix.at.is_some() || reads_behind(reading.text, finding.span.start, &fix.replacement)
        };
        for fix in finding.fixes.iter().filter(reads) {
            if *tried == usize::MAX {
                safe.push(fix.clone());
                continue;
            }
            *tried += 1;
            if *tried <= FIXES_TRIED
                && !self.brings_stop(
                    fix.at.unwrap_or(finding.span),
                    &fix.replacement,
                    reading,
                    now,
                )
            {
                safe.push(fix.clone());
            }
        }
        safe
    }

    /// Whether a replacement makes a `stop` that was not there.
    fn brings_stop(&self, span: Span, replacement: &str, reading: &Reading, now: i64) -> bool {
        let needs_all = |rule: &Rule| rule.severity == Severity::Stop && !rule.body.looks_near();
        let (from, to) = if self.rules.iter().any(needs_all) {
            (0, reading.text.len())
        } else {
            reading.around(span, AROUND)
        };
        if to - from > READ_AGAIN {
            return true;
        }
        let piece = |start, end| Span::new(start, end).of(reading.text);
        let before = piece(from, to);
        let after = [piece(from, span.start), replacement, piece(span.end, to)].concat();
        self.stops(&after, reading, now) > self.stops(before, reading, now)
    }

    /// How many findings of severity `stop` there are in a text that stands for the draft.
    fn stops(&self, text: &str, reading: &Reading, now: i64) -> usize {
        let draft = Draft {
            text,
            language: reading.language,
            markup: None,
            ..*reading.draft
        };
        let reading = Reading::among(&draft, reading.history);
        let sight = Sight {
            about: true,
            ..self.look(&reading)
        };
        let mut count = 0;
        self.for_each_rule(&reading, &sight, now, |rule, findings| {
            count += if rule.severity == Severity::Stop {
                findings.len()
            } else {
                0
            };
        });
        count
    }
}

/// Private messages have no rules unless the person asked for them; a draft without words has none either.
fn wants_rules(draft: &Draft) -> bool {
    (draft.surface != Surface::Message || draft.messages) && !draft.text.trim().is_empty()
}

/// The finds that no exception hides.
fn outside(found: Vec<Found>, excepted: &[Found]) -> Vec<Found> {
    if excepted.is_empty() {
        return found;
    }
    found
        .into_iter()
        .filter(|one| !excepted.iter().any(|except| hides(except, one.span, false)))
        .collect()
}

/// Whether an exception silences a finding on `span`.
fn hides(except: &Found, span: Span, whole: bool) -> bool {
    let within = except.span.start <= span.start && span.end <= except.span.end && !whole;
    within && (except.term.flags & flag::COVERS == 0 || except.span != span)
}

/// Whether a finding is on a passage on which the house keeps silent; one on the whole draft is, if there is any.
fn gagged(finding: &Finding, protected: &[Span]) -> bool {
    if finding.whole {
        return !protected.is_empty();
    }
    let next = protected.partition_point(|passage| passage.end < finding.span.start);
    protected
        .get(next)
        .is_some_and(|passage| passage.start <= finding.span.end)
}

fn hint(rule: &Rule, finding: Finding, fixes: Vec<Fix>, ui: &str) -> Hint {
    let said = |text: &Option<Localized>| {
        text.as_ref()
            .map_or_else(String::new, |text| text.get(ui).to_owned())
    };
    let own = said(&rule.message);
    Hint {
        rule: rule.id.clone(),
        kind: rule.body.traits().name.to_owned(),
        severity: rule.severity,
        span: finding.span,
        whole: finding.whole,
        message: if own.trim().is_empty() {
            finding.message
        } else {
            own
        },
        why: said(&rule.why),
        link: said(&rule.link),
        fixes,
    }
}
