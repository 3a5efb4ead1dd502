//! Runs every variant through the programme's own policy and its network's limits.

use super::{Program, date};
use crate::network::{Network, Surface};
use crate::policy::{Draft, Hint, Policy, Severity};
use crate::program::{Post, Problem, ProblemSeverity, Variant, caption};
use crate::share::History;

/// What is wrong with the ready texts themselves: a `warn` or a `stop` of the house's own rules at a
/// moment when the text may be shared, or more characters than its network takes. `now` judges texts
/// that say no time.
pub fn test(program: &Program, policy: &Policy, now: i64) -> Vec<Problem> {
    let mut problems = Vec::new();
    for post in &program.posts {
        let moments = moments(post, program, now);
        for variant in &post.variants {
            let text = caption::fill(
                variant,
                post,
                &program.head.campaigns,
                &crate::lean::Table::new(),
            )
            .text;
            let place = program.places.get(&(post.id.clone(), variant.id.clone()));
            let place = place.map_or(("", 0), |(file, line)| (file.as_str(), *line));
            problems.extend(too_long(post, variant, &text, place));
            problems.extend(hinted(
                post,
                variant,
                &text,
                place,
                policy,
                &moments,
                &program.head.timezone,
            ));
        }
    }
    problems
}

/// When a text is judged: at the first and the last moment at which it may be shared, and where a rule
/// begins or ends between them.
fn moments(post: &Post, program: &Program, now: i64) -> Vec<i64> {
    let last = post.valid_until.map(|until| until - 1);
    let first = post
        .valid_from
        .unwrap_or_else(|| last.map_or(now, |last| last.min(now)));
    let edges = program
        .rules
        .iter()
        .flat_map(|rule| ["from", "until"].map(|key| rule.fields.get(key)?.as_i64()));
    let inside = |moment: &i64| *moment > first && last.is_none_or(|last| *moment <= last);
    let mut moments: Vec<i64> = [Some(first), last]
        .into_iter()
        .flatten()
        .chain(edges.flatten().filter(inside))
        .collect();
    moments.sort_unstable();
    moments.dedup();
    moments
}

fn hinted(
    post: &Post,
    variant: &Variant,
    text: &str,
    place: (&str, usize),
    policy: &Policy,
    moments: &[i64],
    zone: &str,
) -> Vec<Problem> {
    let surface = variant.surface.unwrap_or_default();
    let draft = Draft {
        network: variant.network.as_deref(),
        surface,
        language: Some(&variant.language),
        audience: &post.audience,
        from_library: true,
        messages: surface == Surface::Message,
        ..Draft::new(text)
    };
    let mut seen: Vec<Hint> = Vec::new();
    for moment in moments {
        let zone = date::minutes_ahead(zone, *moment);
        for hint in policy.check(&Draft { zone, ..draft }, &History::default(), *moment) {
            // What depends on the person and the moment says nothing of the text.
            let of_text = policy.judges_texts(&hint.rule);
            if of_text
                && hint.severity > Severity::Tip
                && !seen
                    .iter()
                    .any(|known| known.rule == hint.rule && known.span == hint.span)
            {
                seen.push(hint);
            }
        }
    }
    seen.iter()
        .map(|hint| problem_of(hint, post, variant, text, place))
        .collect()
}

fn problem_of(
    hint: &Hint,
    post: &Post,
    variant: &Variant,
    text: &str,
    place: (&str, usize),
) -> Problem {
    let (file, first) = place;
    let words = hint.span.of(text);
    let what = if hint.whole || words.is_empty() {
        String::new()
    } else {
        format!(" at \"{words}\"")
    };
    let severity = if hint.severity == Severity::Stop {
        "stop"
    } else {
        "warn"
    };
    let before = text.get(..hint.span.start).unwrap_or_default();
    let line = if first == 0 || hint.whole {
        first
    } else {
        // The link that is added stands in no line of the file: the text's last one is named.
        let lines = |text: &str| text.matches('\n').count();
        first + lines(before).min(lines(&variant.text))
    };
    let message = format!(
        "the text \"{}\" gets a {severity} from the rule \"{}\"{what}: {}",
        variant.id, hint.rule, hint.message
    );
    problem(
        post,
        file,
        line,
        message,
        "mend the text, or the rule if the text is right",
    )
}

/// A text for one network must fit there; a text for all must fit on one of them.
fn too_long(post: &Post, variant: &Variant, text: &str, place: (&str, usize)) -> Option<Problem> {
    let surface = variant.surface.unwrap_or_default();
    let named = |network: &&Network| {
        variant
            .network
            .as_ref()
            .is_none_or(|name| *name == network.name)
    };
    let lengths: Vec<_> = Network::all()
        .iter()
        .filter(named)
        .filter_map(|network| Some((network, network.length(text, surface)?)))
        .collect();
    if lengths.iter().any(|(_, length)| length.valid) {
        return None;
    }
    let (network, length) = lengths.iter().max_by_key(|(_, length)| length.limit)?;
    let message = format!(
        "the text \"{}\" has {} characters; {} takes {}",
        variant.id, length.used, network.label, length.limit
    );
    Some(problem(post, place.0, place.1, message, "shorten it"))
}

fn problem(post: &Post, file: &str, line: usize, message: String, help: &str) -> Problem {
    Problem {
        severity: ProblemSeverity::Error,
        file: file.to_owned(),
        line,
        column: 0,
        id: post.id.clone(),
        message,
        help: help.to_owned(),
    }
}
