//! The manual of the rule kinds, run: each `post` in `docs/rules/*.md` is checked by the `rule` above it and
//! must give the `hints` below it. `UPDATE_EXPECT=1` rewrites the hints.
#![cfg(feature = "cli")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a page that cannot be read has failed"
)]

mod bounds;
mod languages;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cuecard::author::{Folder, date, read};
use cuecard::network::Surface;
use cuecard::policy::{Draft, Policy, Severity, compile};
use cuecard::program::RawRule;
use cuecard::share::{History, Share, ShareEvent, ShareState};
use cuecard::text::sketch;

const LANGUAGES: [&str; 5] = ["en", "it", "ca", "es", "nb"];

/// The smallest program.
const HEAD: &str = "id = \"docs\"\nname = \"Docs\"\nversion = 1\nlanguages = [\"en\"]\ntimezone = \"Europe/Rome\"\n";

/// A fenced block: what follows the fence, and the lines within.
struct Block {
    info: String,
    body: String,
    /// Line numbers of the two fences, from 0.
    fences: (usize, usize),
}

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    pages.retain(|page| {
        page.extension().is_some_and(|end| end == "md") && !page.ends_with("README.md")
    });
    pages.sort();
    pages
}

fn blocks(page: &str) -> Vec<Block> {
    let lines: Vec<&str> = page.lines().collect();
    let mut found = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    for (index, line) in lines.iter().enumerate() {
        match (open, line.strip_prefix("```")) {
            (None, Some(info)) => open = Some((index, info)),
            (Some((start, info)), Some("")) => {
                found.push(Block {
                    info: info.to_owned(),
                    body: lines[start + 1..index].join("\n"),
                    fences: (start, index),
                });
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// The rules of a block, as a program's author writes them.
fn rules(yaml: &str) -> Vec<RawRule> {
    let (program, problems) = read(&Folder::of(&[
        ("program.toml", HEAD),
        ("policy/rule.yml", yaml),
    ]));
    let of_rules: Vec<_> = problems
        .iter()
        .filter(|problem| problem.file.starts_with("policy/"))
        .collect();
    assert!(of_rules.is_empty(), "{of_rules:?}");
    program.unwrap().rules
}

fn surface(name: &str) -> Surface {
    match name {
        "comment" => Surface::Comment,
        "article" => Surface::Article,
        "message" => Surface::Message,
        _ => Surface::Post,
    }
}

/// What the person shared so far: posts of their own at these moments.
fn history(moments: Option<&&str>) -> History {
    let mut history = History::default();
    for moment in moments.iter().flat_map(|list| list.split(',')) {
        history.apply(&ShareEvent::Clicked(Share {
            id: moment.to_owned(),
            at: date::read_instant(moment).unwrap(),
            network: "linkedin".to_owned(),
            surface: Surface::Post,
            state: ShareState::Confirmed,
            ..Share::default()
        }));
    }
    history
}

/// What a post gives, one line a hint, to a reader of the post's language.
fn hints(policy: &Policy, captions: &[Vec<u32>], info: &str, text: &str) -> (String, String) {
    let language = info.split_whitespace().nth(1).unwrap_or_default();
    hints_for(language, policy, captions, info, text)
}

/// The same to a reader of the language `ui`.
fn hints_for(
    ui: &str,
    policy: &Policy,
    captions: &[Vec<u32>],
    info: &str,
    text: &str,
) -> (String, String) {
    let mut words = info.split_whitespace().skip(1);
    let language = words.next().expect("a post names its language");
    let options: BTreeMap<&str, &str> = words.filter_map(|word| word.split_once('=')).collect();
    let now = options
        .get("at")
        .map_or(0, |at| date::read_instant(at).unwrap());
    let audience: Vec<String> = options.get("audience").map_or_else(Vec::new, |list| {
        list.split(',').map(str::to_owned).collect()
    });
    let draft = Draft {
        surface: options
            .get("surface")
            .map_or(Surface::Post, |name| surface(name)),
        audience: &audience,
        captions,
        language: Some(language),
        ui,
        zone: 60,
        network: Some("linkedin"),
        ..Draft::new(text)
    };
    let mut out = String::new();
    for hint in policy.check(&draft, &history(options.get("shares")), now) {
        let severity = match hint.severity {
            Severity::Tip => "tip",
            Severity::Warn => "warn",
            Severity::Stop => "stop",
        };
        let place = if hint.whole {
            "the whole".to_owned()
        } else {
            format!("“{}”", hint.span.of(text))
        };
        writeln!(out, "{severity} on {place}: {}", hint.message).unwrap();
        for fix in &hint.fixes {
            writeln!(out, "  {}: {:?}", fix.label, fix.replacement).unwrap();
        }
    }
    (language.to_owned(), out.trim_end().to_owned())
}

#[test]
fn every_example_of_the_manual_gives_its_hints() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap();
        let kind = path.file_stem().unwrap().to_string_lossy().into_owned();
        let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
        let mut policy = Policy::default();
        let mut post: Option<Block> = None;
        let mut captions = Vec::new();
        let mut seen: BTreeMap<(String, bool), usize> = BTreeMap::new();
        let mut changes = Vec::new();
        for block in blocks(&page) {
            match block.info.split_whitespace().next() {
                Some("rule") => {
                    let rules = rules(&block.body);
                    assert!(
                        rules.iter().all(|rule| rule.kind == kind),
                        "{kind}.md has a rule of another kind"
                    );
                    let (compiled, problems) = compile(&rules, None);
                    assert!(problems.is_empty(), "{kind}: {problems:?}");
                    policy = compiled;
                }
                Some("caption") => captions = vec![sketch(&block.body)],
                Some("post") => post = Some(block),
                Some("hints") => {
                    let post = post.take().expect("hints follow a post");
                    let (language, found) = hints(&policy, &captions, &post.info, &post.body);
                    *seen.entry((language, !found.is_empty())).or_default() += 1;
                    if found != block.body {
                        wrong.push(format!(
                            "{kind}.md line {}: {:?} gives\n{found}",
                            block.fences.0 + 1,
                            post.body
                        ));
                        changes.push((block.fences, found));
                    }
                }
                _ => {}
            }
        }
        for language in LANGUAGES {
            for fires in [true, false] {
                let has = seen.contains_key(&(language.to_owned(), fires));
                assert!(
                    has || update,
                    "{kind}.md needs an example in {language} that {}",
                    if fires { "fires" } else { "is silent" }
                );
            }
        }
        if update {
            for ((start, end), found) in changes.into_iter().rev() {
                lines.splice(start + 1..end, found.lines().map(str::to_owned));
            }
            fs::write(&path, lines.join("\n") + "\n").unwrap();
        }
    }
    assert!(
        update || wrong.is_empty(),
        "{}\n\nUPDATE_EXPECT=1 rewrites them",
        wrong.join("\n\n")
    );
}

#[test]
fn every_kind_has_its_page() {
    let named: Vec<String> = pages()
        .iter()
        .map(|page| page.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let unknown = RawRule {
        id: "x".to_owned(),
        kind: "no-such-kind".to_owned(),
        ..RawRule::default()
    };
    let (_, problems) = compile(&[unknown], None);
    let help = problems[0]
        .help
        .trim_start_matches("use one of ")
        .to_owned();
    for kind in help.split(", ") {
        assert!(
            named.iter().any(|name| name == kind),
            "docs/rules/{kind}.md is missing"
        );
    }
    let overview =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules/README.md"))
            .unwrap();
    for name in named {
        assert!(
            overview.contains(&format!("({name}.md)")),
            "docs/rules/README.md does not name {name}"
        );
    }
}
