//! The sample: ACME's programme reads without a problem, in four languages, by its own rules.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the sample has nothing else to say"
)]

mod finding;
mod rules;

use std::collections::BTreeSet;
use std::path::Path;

use cuecard::author::{Folder, Program, about, build, read};
use cuecard::network::Surface;
use cuecard::policy::{compile, test_rules};
use cuecard::program::{Post, TagStatus, Variant, caption};
use cuecard::text::{code_points, detect_language};

const LANGUAGES: [&str; 4] = ["en", "it", "ca", "nb"];

/// Sunday, 22 November 2026, noon, UTC.
const TODAY: i64 = 1_795_348_800_000;
/// 4 March 2027, 9:00 in Rome.
const LAUNCH: i64 = 1_804_147_200_000;

fn folder() -> Folder {
    Folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("programs/acme")).unwrap()
}

fn sample() -> Program {
    read(&folder()).0.unwrap()
}

/// A caption as it stands in a composer: link filled, blanks answered.
fn published(program: &Program, post: &Post, variant: &Variant) -> String {
    let answers = caption::blanks(&variant.text)
        .into_iter()
        .map(|blank| (blank.name, "…".to_owned()));
    caption::fill(variant, post, &program.head.campaigns, &answers.collect()).text
}

/// Every caption with its post.
fn captions(program: &Program) -> impl Iterator<Item = (&Post, &Variant)> {
    program
        .posts
        .iter()
        .flat_map(|post| post.variants.iter().map(move |variant| (post, variant)))
}

#[test]
fn it_reads_and_builds_without_a_problem() {
    let (program, problems) = read(&folder());
    assert_eq!(problems, []);
    let program = program.unwrap();
    let (_, problems) = compile(&program.rules, Some(&about(&program.head)));
    assert_eq!(problems, []);
    assert_eq!(test_rules(&program.rules, Some(&about(&program.head))), []);
    assert_eq!(build(&folder()).problems, []);
}

#[test]
fn it_holds_what_a_first_look_needs() {
    let program = sample();
    let head = &program.head;
    assert_eq!(head.languages, LANGUAGES);
    assert_eq!(
        (program.posts.len(), head.tags.len(), head.people.len()),
        (24, 30, 12)
    );
    let statuses: BTreeSet<&str> = head
        .tags
        .iter()
        .map(|tag| match tag.status {
            TagStatus::Required => "required",
            TagStatus::Suggested => "suggested",
            TagStatus::Banned => "banned",
        })
        .collect();
    assert_eq!(statuses.len(), 3);
    for category in [
        "product-news",
        "internal-news",
        "thought-leadership",
        "hiring",
        "people",
        "milestones",
    ] {
        let posts = program.posts.iter();
        let found = posts.filter(|post| post.category == category).count();
        assert_eq!(found, 4, "{category}");
    }
    assert_eq!(head.campaigns.len(), 2);
    assert!(head.campaigns.iter().all(|campaign| {
        !campaign.parameters.is_empty()
            && program
                .posts
                .iter()
                .any(|post| post.campaign == campaign.id)
    }));
    for language in LANGUAGES {
        assert!(
            head.guides
                .get(language)
                .is_some_and(|guide| guide.len() >= 10),
            "guide in {language}"
        );
        assert!(!head.why.get(language).is_empty());
    }
}

#[test]
fn each_post_has_two_captions_for_everywhere_in_each_language_and_a_blank_in_one() {
    for post in &sample().posts {
        for language in LANGUAGES {
            let captions: Vec<&Variant> = post
                .variants
                .iter()
                .filter(|variant| variant.language == language)
                .filter(|variant| variant.network.is_none() && variant.surface.is_none())
                .collect();
            assert_eq!(captions.len(), 2, "{} in {language}", post.id);
            let blanks: usize = captions
                .iter()
                .map(|variant| caption::blanks(&variant.text).len())
                .sum();
            assert!(blanks > 0, "{} in {language} asks nothing", post.id);
        }
    }
}

#[test]
fn each_post_and_each_topic_has_a_name_in_each_language() {
    let program = sample();
    for post in &program.posts {
        let titles: BTreeSet<&str> = LANGUAGES.map(|code| post.title_in(code)).into();
        assert_eq!(titles.len(), 4, "{}: {titles:?}", post.id);
    }
    for topic in &program.head.topics {
        let names: BTreeSet<&str> = LANGUAGES
            .map(|code| program.head.topic_name(topic, code))
            .into();
        assert!(names.len() >= 3, "{topic}: {names:?}");
    }
}

#[test]
fn each_caption_is_in_its_language_and_of_a_size_that_people_read() {
    let program = sample();
    for (post, variant) in captions(&program) {
        let text = published(&program, post, variant);
        let place = format!("{} of {}", variant.id, post.id);
        assert_eq!(
            detect_language(&text),
            Some(variant.language.as_str()),
            "{place}"
        );
        let length = code_points(&text);
        assert!((150..=900).contains(&length), "{place}: {length}");
        assert!(!text.contains('!'), "{place} shouts");
        assert!(
            text.contains("https://www.acme.example/"),
            "{place} leads nowhere"
        );
    }
}

#[test]
fn some_captions_are_for_one_network_for_comments_or_for_messages() {
    let program = sample();
    let for_network = |name: &str| {
        let there = captions(&program)
            .filter(|(_, variant)| variant.network.as_deref() == Some(name))
            .map(|(_, variant)| variant.language.as_str());
        there.collect::<BTreeSet<&str>>().len()
    };
    assert!(["x", "bluesky", "linkedin"].map(for_network) >= [2, 3, 4]);
    for surface in [Surface::Comment, Surface::Message] {
        let languages: BTreeSet<&str> = captions(&program)
            .filter(|(_, variant)| variant.surface == Some(surface))
            .map(|(_, variant)| variant.language.as_str())
            .collect();
        assert_eq!(languages, BTreeSet::from(LANGUAGES), "{surface:?}");
    }
}

#[test]
fn each_picture_is_described_in_each_language() {
    let program = sample();
    let pictures: Vec<_> = program.posts.iter().flat_map(|post| &post.media).collect();
    assert_eq!(pictures.len(), 3);
    for picture in pictures {
        for language in LANGUAGES {
            let alt = picture.alt.get(language).unwrap();
            assert!(code_points(alt) > 60, "{} in {language}", picture.file);
        }
    }
}
