//! Takes a hashtag in small letters apart into words that are known (`words/tags.txt`); a doubt is no.

use crate::text::{word_list, writes_compounds};

/// Where a word may stand in a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Before others: articles, prepositions, adjectives.
    Head,
    /// At the end: nouns of a language that writes compounds as one word, so that `varmepumpe` stays one.
    Last,
    Any,
}

/// A word that can stand at a place of the tag, and what leads there best.
#[derive(Clone, Copy)]
struct Step {
    parts: usize,
    /// Where the last word began.
    from: usize,
    /// Another way leads there with as few words.
    doubtful: bool,
}

/// The words of `letters` (folded), if there is one way with the fewest words, of at least two. `own` says whether a
/// stretch is a word of the programme or of the draft.
pub(super) fn split<'t>(
    letters: &'t str,
    language: Option<&str>,
    own: impl Fn(&str) -> bool,
) -> Option<Vec<&'t str>> {
    let language = language.map_or("", |code| code.split(['-', '_']).next().unwrap_or_default());
    let mine = if writes_compounds(language) {
        Part::Last
    } else {
        Part::Any
    };
    let mut steps: Vec<Option<Step>> = vec![None; letters.len() + 1];
    *steps.first_mut()? = Some(Step {
        parts: 0,
        from: 0,
        doubtful: false,
    });
    for (at, _) in letters.char_indices() {
        if steps.get(at).is_none_or(Option::is_none) {
            continue;
        }
        let rest = letters.get(at..)?;
        let mut reach = |length: usize, part: Part| take(&mut steps, at, length, part);
        for (list, part) in lists(language) {
            for word in list
                .split_ascii_whitespace()
                .filter(|word| rest.starts_with(word))
            {
                reach(word.len(), part);
            }
        }
        for (end, _) in rest
            .char_indices()
            .skip(3)
            .chain([(rest.len(), ' ')])
            .take(24)
        {
            if rest.get(..end).is_some_and(&own) {
                reach(end, mine);
            }
        }
    }
    walk_back(letters, &steps)
}

/// Notes that a word of `length` bytes leads on from `at`, if it may stand there and no better way is known.
fn take(steps: &mut [Option<Step>], at: usize, length: usize, part: Part) {
    let Some(step) = steps.get(at).copied().flatten() else {
        return;
    };
    let last = at + length + 1 == steps.len();
    if (part == Part::Head && last) || (part == Part::Last && !last) {
        return;
    }
    let (parts, from, doubtful) = (step.parts + 1, at, step.doubtful);
    if let Some(place) = steps.get_mut(at + length) {
        match place {
            Some(known) if known.parts < parts => {}
            Some(known) if known.parts == parts => known.doubtful |= known.from != at || doubtful,
            _ => {
                *place = Some(Step {
                    parts,
                    from,
                    doubtful,
                });
            }
        }
    }
}

/// The words that lead to the end, if they are several and beyond doubt.
fn walk_back<'t>(letters: &'t str, steps: &[Option<Step>]) -> Option<Vec<&'t str>> {
    let mut words = Vec::new();
    let mut end = letters.len();
    let last = steps.last().copied().flatten();
    let mut step = last.filter(|step| step.parts > 1 && !step.doubtful)?;
    while end > 0 {
        words.push(letters.get(step.from..end)?);
        end = step.from;
        step = steps.get(end).copied().flatten()?;
    }
    words.reverse();
    Some(words)
}

/// The lists for a language; English tags are written everywhere.
fn lists(language: &str) -> impl Iterator<Item = (&'static str, Part)> {
    let (code, part) = match language {
        "nb" | "no" | "nn" => ("nb", Part::Last),
        other => (other, Part::Any),
    };
    let own = if code == "en" { "" } else { code };
    [
        (word_list("tags en"), Part::Any),
        (word_list("tags en heads"), Part::Head),
        (word_list(&["tags ", own].concat()), part),
        (word_list(&["tags ", own, " heads"].concat()), Part::Head),
    ]
    .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_taken_apart_where_there_is_one_best_way() {
        for (tag, language, expected) in [
            ("employeeadvocacy", "en", "employee advocacy"),
            ("futureofwork", "en", "future of work"),
            ("lifeatwork", "en", "life at work"),
            ("expertsexchange", "en", "experts exchange"),
            ("heatpumps", "nb", "heat pumps"),
            ("pompedicalore", "it", "pompe di calore"),
            ("lavoraconnoi", "it", "lavora con noi"),
            ("transizioneecologica", "it", "transizione ecologica"),
            ("bombesdecalor", "ca", "bombes de calor"),
            ("bombasdecalor", "es", "bombas de calor"),
            ("inteligenciaartificial", "es", "inteligencia artificial"),
            ("trabajaconnosotros", "es", "trabaja con nosotros"),
            ("sostenibilidad", "es", ""),
            ("transicióenergètica", "ca", "transició energètica"),
            ("grønnomstilling", "nb", "grønn omstilling"),
            ("kunstigintelligens", "nb", "kunstig intelligens"),
            ("varmepumpe", "nb", ""),
            ("arbeidsgiver", "nb", ""),
            ("jobbkultur", "nb", ""),
            ("leadership", "en", ""),
            ("teamwork", "en", ""),
            ("workshop", "en", ""),
            ("sustainability", "en", ""),
            ("sostenibilità", "it", ""),
            ("xyzabcdef", "en", ""),
        ] {
            let words = split(tag, Some(language), |_| false)
                .unwrap_or_default()
                .join(" ");
            assert_eq!(words, expected, "{tag}");
        }
    }

    #[test]
    fn words_of_the_house_count_and_compounds_stay_whole() {
        for (tag, language, expected) in [
            ("zeppelinpumps", "en", "zeppelin pumps"),
            ("zeppelinfolk", "nb", ""),
            ("nyzeppelin", "nb", "ny zeppelin"),
        ] {
            let words = split(tag, Some(language), |word| word == "zeppelin")
                .unwrap_or_default()
                .join(" ");
            assert_eq!(words, expected, "{tag}");
        }
    }
}
