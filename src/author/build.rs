//! Puts a pack together: the programme, its compiled rules and its index.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Folder, Program, read};
use crate::policy::{self, About, Policy};
use crate::program::pack::{self, Picture};
use crate::program::{Head, Person, PersonKind, Post, Problem, ProblemSeverity, TagStatus};
use crate::suggest::Index;
use crate::text;

/// What became of a folder.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Built {
    /// The pack's text; None where the folder holds no programme.
    pub pack: Option<String>,
    /// The programme, for tests of its texts.
    pub program: Option<Program>,
    /// The compiled rules.
    pub policy: Policy,
    /// All that is wrong, by file and line.
    pub problems: Vec<Problem>,
    /// How many rules work.
    pub rules: usize,
    /// How many posts there are.
    pub posts: usize,
}

/// Compiles a folder and writes what is sound.
pub fn build(folder: &Folder) -> Built {
    let (program, problems) = read(folder);
    let mut built = Built {
        problems,
        ..Built::default()
    };
    let Some(mut program) = program else {
        return built;
    };
    let (policy, found) = policy::compile(&program.rules, Some(&about(&program.head)));
    program.head.audiences = audiences(&program.posts, &policy);
    built.rules = policy.rule_count();
    built.posts = program.posts.len();
    built.problems.extend(found);
    let index = Index::build(&program.posts, &program.head);
    match write(&program, &policy, built.rules, &index) {
        Ok(text) if text.len() > pack::MAX_BYTES => built.problems.push(whole(
            format!(
                "the pack would have {} bytes; at most {} are read",
                text.len(),
                pack::MAX_BYTES
            ),
            "leave out posts that are no longer valid",
        )),
        Ok(text) => built.pack = Some(text),
        Err(error) => built.problems.push(whole(
            format!("the pack cannot be written: {error}"),
            "report this as a bug",
        )),
    }
    sort(&mut built.problems);
    built.program = Some(program);
    built.policy = policy;
    built
}

/// What makes a draft be about the company: its names, topics, the tags that it does not ban, and the handles of
/// pages that are called after it.
pub fn about(head: &Head) -> About {
    let named = |page: &&Person| {
        let name = text::fold_accents(&page.name);
        let of_brand = |brand: &String| name.contains(&text::fold_accents(brand));
        page.kind == PersonKind::Page && head.brands.iter().any(of_brand)
    };
    let handles = head
        .people
        .iter()
        .filter(named)
        .flat_map(|page| page.handles.values().cloned());
    let ours = |topic: &String| head.about.is_empty() || head.about.contains(topic);
    let tags = || {
        head.tags
            .iter()
            .filter(|tag| tag.status != TagStatus::Banned)
    };
    // A hashtag for a topic that others have too says no more than the topic.
    let shared = tags().filter(|tag| {
        tag.status == TagStatus::Suggested && !tag.topics.is_empty() && !tag.topics.iter().any(ours)
    });
    About {
        brands: head.brands.clone(),
        topics: head
            .topics
            .iter()
            .filter(|topic| ours(topic))
            .cloned()
            .collect(),
        languages: head.languages.clone(),
        topic_names: head
            .topic_names
            .iter()
            .filter(|(topic, _)| ours(topic))
            .flat_map(|(_, names)| names)
            .map(|(language, name)| (language.clone(), name.clone()))
            .collect(),
        tags: tags().map(|tag| tag.tag.clone()).chain(handles).collect(),
        shared_tags: shared.map(|tag| tag.tag.clone()).collect(),
        mails: head
            .contact
            .iter()
            .map(|contact| contact.address.clone())
            .collect(),
    }
}

/// Whom posts and rules are meant for, each as it is first written, in order.
pub fn audiences(posts: &[Post], policy: &Policy) -> Vec<String> {
    let posts = posts.iter().flat_map(|post| post.audience.iter().cloned());
    let mut known = BTreeMap::new();
    for who in posts.chain(policy.audiences()) {
        known.entry(text::fold(&who)).or_insert(who);
    }
    known.into_values().collect()
}

/// Ids of rules that problems say are left out.
pub fn left_out(problems: &[Problem]) -> BTreeSet<&str> {
    let errors = problems
        .iter()
        .filter(|problem| problem.severity == ProblemSeverity::Error);
    errors.map(|problem| problem.id.as_str()).collect()
}

/// Puts problems in the order of their places.
pub fn sort(problems: &mut [Problem]) {
    problems.sort_by(|one, two| {
        (&one.file, one.line, one.column).cmp(&(&two.file, two.line, two.column))
    });
}

fn write(
    program: &Program,
    policy: &Policy,
    rules: usize,
    index: &Index,
) -> Result<String, serde_json::Error> {
    let (policy, index) = (
        serde_json::to_string(policy)?,
        serde_json::to_string(index)?,
    );
    let picture = |(file, bytes): &(String, Vec<u8>)| Picture {
        picture: file.clone(),
        kind: kind_of(&program.posts, file),
        data: STANDARD.encode(bytes),
    };
    let pictures: Vec<Picture> = program.pictures.iter().map(picture).collect();
    let (head, posts) = (&program.head, &program.posts);
    pack::write_with(head, &policy, rules, &index, posts, &pictures)
}

/// What a picture is, as its posts say.
fn kind_of(posts: &[Post], file: &str) -> String {
    let mut media = posts.iter().flat_map(|post| &post.media);
    let shown = media.find(|media| media.file == file);
    shown.map(|media| media.kind.clone()).unwrap_or_default()
}

fn whole(message: String, help: &str) -> Problem {
    Problem {
        severity: ProblemSeverity::Error,
        file: String::new(),
        line: 0,
        column: 0,
        id: String::new(),
        message,
        help: help.to_owned(),
    }
}
