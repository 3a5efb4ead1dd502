//! `cuecard check`: hints for a text.

use serde_json::{Map, Value, json};

use super::args::{Markup, Scope};
use super::circumstances::Circumstances;
use super::library::Library;
use super::screen::{self, Style};
use super::{FINE, FOUND, World, batch, markdown, markup, reading};
use crate::author::date;
use crate::network::Network;
use crate::policy::{Draft, Fix, Hint, Severity};
use crate::text::{Offsets, detect_language};

/// Checks one text or a batch. Returns the exit code; Err: a message.
pub fn run(scope: &Scope, markup: Option<Markup>, world: &mut World<'_>) -> Result<u8, String> {
    if scope.program.is_none() && scope.rules.is_empty() {
        return Err(
            "no rules: give a programme with --program PATH, or rules with --rules DIR".to_owned(),
        );
    }
    let flags = Circumstances::of_flags(scope, markup, None, world)?;
    let library = Library::load(scope)?;
    screen::problems(&library.problems, world.stderr);
    screen::unknown_network(
        flags.network.as_deref(),
        "lengths are not counted",
        world.stderr,
    );
    if scope.input.batch {
        return batch::run(&scope.input, world, |line| {
            let here = flags.with_line(&line.value)?;
            let hints = hints(&line.text, &here, &library);
            Ok((answer(&line.text, &here, &library, &hints), code(&hints)))
        });
    }
    let text = reading::text(&scope.input.file, world)?;
    let hints = hints(&text, &flags, &library);
    if scope.input.json {
        batch::print(
            &Value::Object(answer(&text, &flags, &library, &hints)),
            world,
        )?;
    } else {
        show(&text, &hints, &library, world);
    }
    Ok(code(&hints))
}

fn code(hints: &[Hint]) -> u8 {
    if hints.iter().any(|hint| hint.severity == Severity::Stop) {
        FOUND
    } else {
        FINE
    }
}

/// Ordered by start, then rule; one per rule and span.
fn hints(text: &str, here: &Circumstances, library: &Library) -> Vec<Hint> {
    let parts = (here.markup == Markup::Md).then(|| markup::blocks(text));
    let visible = if here.markup == Markup::Md {
        markdown::without_code(text)
    } else {
        text.to_owned()
    };
    let draft = Draft {
        network: here.network.as_deref(),
        surface: here.surface,
        language: here.language.as_deref(),
        ui: here.ui(),
        audience: &here.audience,
        zone: library
            .head
            .as_ref()
            .map_or(0, |head| date::minutes_ahead(&head.timezone, here.at)),
        // Whoever gives a message to the command wants it checked.
        messages: true,
        captions: &library.captions,
        markup: parts.as_ref(),
        ..Draft::new(&visible)
    };
    let mut hints: Vec<Hint> = Vec::new();
    for policy in &library.policies {
        hints.extend(policy.check(&draft, &here.history, here.at));
    }
    hints.retain(|hint| library.only.is_empty() || library.only.contains(&hint.rule));
    hints.sort_by(|one, two| (one.span, &one.rule).cmp(&(two.span, &two.rule)));
    hints.sort_by(|one, two| (one.span.start, &one.rule).cmp(&(two.span.start, &two.rule)));
    hints.dedup_by(|two, one| one.rule == two.rule && one.span == two.span);
    hints
}

fn answer(
    text: &str,
    here: &Circumstances,
    library: &Library,
    hints: &[Hint],
) -> Map<String, Value> {
    let offsets = Offsets::new(text);
    let language = here
        .language
        .as_deref()
        .or_else(|| detect_language(text))
        .unwrap_or("und");
    let hint = |hint: &Hint| {
        json!({
            "rule": hint.rule,
            "kind": hint.kind,
            "severity": hint.severity,
            "start": offsets.code_point(hint.span.start),
            "end": offsets.code_point(hint.span.end),
            "utf16Start": offsets.utf16(hint.span.start),
            "utf16End": offsets.utf16(hint.span.end),
            "whole": hint.whole,
            "message": hint.message,
            "why": hint.why,
            "link": hint.link,
            "fixes": hint.fixes.iter().map(|fix| fix_json(fix, &offsets)).collect::<Vec<_>>(),
        })
    };
    let mut answer = Map::new();
    answer.insert("network".to_owned(), json!(here.network));
    answer.insert("surface".to_owned(), json!(here.surface));
    answer.insert("lang".to_owned(), json!(language));
    answer.insert("length".to_owned(), length(text, here));
    answer.insert("hints".to_owned(), hints.iter().map(hint).collect());
    answer.insert("unsupported".to_owned(), json!(library.unsupported));
    answer
}

/// A fix; one that does not go on its hint's span says where it goes.
fn fix_json(fix: &Fix, offsets: &Offsets) -> Value {
    let mut answer = json!({ "label": fix.label, "replacement": fix.replacement });
    if let (Some(at), Some(fields)) = (fix.at, answer.as_object_mut()) {
        fields.extend([
            ("start".to_owned(), json!(offsets.code_point(at.start))),
            ("end".to_owned(), json!(offsets.code_point(at.end))),
            ("utf16Start".to_owned(), json!(offsets.utf16(at.start))),
            ("utf16End".to_owned(), json!(offsets.utf16(at.end))),
        ]);
    }
    answer
}

fn length(text: &str, here: &Circumstances) -> Value {
    let network = here.network.as_deref().and_then(Network::find);
    network
        .and_then(|network| network.length(text, here.surface))
        .map_or(Value::Null, |length| json!(length))
}

/// For people: place, how much it matters, message; then why and the ways to mend it.
fn show(text: &str, hints: &[Hint], library: &Library, world: &mut World<'_>) {
    let style = Style::new(world.colour);
    let mut lines = Vec::new();
    for hint in hints {
        let (name, paint) = match hint.severity {
            Severity::Tip => ("Tip", style.calm()),
            Severity::Warn => ("Check", style.warm()),
            Severity::Stop => ("Ask first", style.hot()),
        };
        let place = if hint.whole {
            "all".to_owned()
        } else {
            screen::place(text, hint.span.start)
        };
        lines.push(format!(
            "{place:>8}  {paint}{name:<9}{}  {}  {}({}){}",
            style.plain(),
            hint.message,
            style.faint(),
            hint.rule,
            style.plain()
        ));
        if !hint.why.is_empty() {
            lines.push(format!("{:21}{}", "", hint.why));
        }
        for fix in &hint.fixes {
            let words = if fix.label.is_empty() {
                &fix.replacement
            } else {
                &fix.label
            };
            lines.push(format!("{:21}-> {words}", ""));
        }
    }
    if hints.is_empty() {
        lines.push("Nothing here goes against the guide.".to_owned());
    }
    for rule in &library.unsupported {
        lines.push(format!(
            "  left out  {} ({}:{}): {}",
            rule.rule, rule.file, rule.line, rule.reason
        ));
    }
    // Where nobody listens any more, there is nobody to tell.
    let _ = writeln!(world.stdout, "{}", lines.join("\n"));
}
