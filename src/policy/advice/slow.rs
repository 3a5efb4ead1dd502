//! Rules whose patterns take long on every text.

use super::evidence::Evidence;
use super::warning;
use crate::program::Problem;

/// Instructions for each character of a text from which a rule is slow: a whole guide should not take many times that.
const SLOW: usize = 40;
/// A text as people post it, that no rule is about.
const PROSE: &str = "Last Tuesday we walked from the old harbour up to the lighthouse with nine people, two dogs and a thermos. \
    It rained, of course, and somebody had left the map at home (it was me). Half way up we met Ms. Hagen, 81, who does \
    the walk every day and told us where the path was before 1974. “You should have come in May,” she said.\n\n\
    Domenica siamo saliti fino al faro: nove persone, due cani e un thermos di tè. Pioveva, ma nessuno si è lamentato.\n\n\
    Vi gikk fra havna og opp til fyret, ni stykker og to hunder. Det regnet, men ingen klaget over været før vi var oppe.";

/// A rule that alone takes as long as many others.
pub(super) fn advise(evidence: &Evidence) -> Option<Problem> {
    let patterns = evidence.rule.body.patterns();
    let steps: usize = patterns.iter().map(|pattern| pattern.steps(PROSE)).sum();
    let each = steps / PROSE.chars().count();
    (each > SLOW).then(|| {
        warning(
            evidence,
            "extends",
            format!("the rule is slow: its patterns take {each} steps for each character of a text; more than {SLOW} can be felt while somebody types"),
            "let each pattern begin with a letter or a word instead of `.`, `\\w` or `[^..]`, or list the words themselves",
        )
    })
}
