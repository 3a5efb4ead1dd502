//! The sample: ACME's programme reads without a problem, in four languages, by its own rules.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read the sample has nothing else to say"
)]

use std::collections::BTreeSet;
use std::path::Path;

use cuecard::author::{Folder, Program, about, build, read};
use cuecard::network::Surface;
use cuecard::policy::{Draft, compile, test_rules};
use cuecard::program::{Post, TagStatus, Variant, caption};
use cuecard::share::{History, Share, ShareEvent, ShareState};
use cuecard::suggest::{Ask, Found, Index, Reason};
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

#[test]
fn each_caption_goes_by_its_own_house_guide() {
    let program = sample();
    let (policy, _) = compile(&program.rules, Some(&about(&program.head)));
    for (post, variant) in captions(&program) {
        let text = published(&program, post, variant);
        let draft = Draft {
            language: Some(&variant.language),
            network: variant.network.as_deref().or(Some("linkedin")),
            surface: variant.surface.unwrap_or_default(),
            audience: &post.audience,
            from_library: true,
            ..Draft::new(&text)
        };
        let hints = policy.check(&draft, &History::default(), post.valid_from.unwrap());
        assert!(hints.is_empty(), "{} of {}: {hints:?}", variant.id, post.id);
    }
}

#[test]
fn each_rule_leads_to_a_heading_of_the_guide_in_each_language() {
    let program = sample();
    for rule in &program.rules {
        for language in LANGUAGES {
            let link = rule.fields.get("link").unwrap();
            let link = link.get(language).unwrap_or(link).as_str().unwrap();
            let sections = program.head.guides.get(language).unwrap();
            let leads = sections
                .iter()
                .any(|section| link.strip_prefix('#') == Some(&section.anchor));
            assert!(leads, "{} in {language}: {link}", rule.id);
        }
    }
}

/// A kind of rule, and a draft in which the sample has something to say about it.
const FIRES: [(&str, &str); 14] = [
    ("prefer-term", "Three years at Acme. #LifeAtACME"),
    ("require-tag", "Three years at ACME."),
    ("banned-tag", "Three years at ACME. #LifeAtACME #ACMEFamily"),
    ("max-tags", "Three years at ACME. #LifeAtACME #A #B #C"),
    ("avoid", "ACME is proud to announce a party. #LifeAtACME"),
    ("inclusive", "ACME needs a foreman. #LifeAtACME"),
    ("claim", "ACME is the market leader. #WarmByACME"),
    ("form", "ACME IS HIRING NOW #LifeAtACME"),
    ("embargo", "Saw the Falcon on the test bench today."),
    ("quiet-period", "A record year for ACME. #LifeAtACME"),
    (
        "confidential",
        "A day with the people from Project Sirocco.",
    ),
    ("secret", "The key is AKIAIOSFODNN7EXAMPLE."),
    ("approval", "The board of ACME met today. #LifeAtACME"),
    ("cadence", "And one more thing about ACME. #LifeAtACME"),
];

/// A share of ten minutes before [`TODAY`].
fn just_shared() -> History {
    let mut history = History::default();
    history.apply(&ShareEvent::Clicked(Share {
        id: "a".into(),
        at: TODAY - 600_000,
        post: String::new(),
        variant: String::new(),
        network: "linkedin".into(),
        surface: Surface::Post,
        state: ShareState::Confirmed,
        scheduled: false,
        link: String::new(),
        deleted: false,
    }));
    history
}

#[test]
fn its_rules_are_of_many_kinds_and_each_has_something_to_say() {
    let program = sample();
    let rules = program.rules.iter().map(|rule| rule.kind.as_str());
    let kinds: BTreeSet<&str> = rules.collect();
    assert_eq!(kinds, BTreeSet::from(FIRES.map(|(kind, _)| kind)));
    let (policy, _) = compile(&program.rules, Some(&about(&program.head)));
    let board = ["role:board".to_owned()];
    for (kind, text) in FIRES {
        let draft = Draft {
            language: Some("en"),
            audience: if kind == "approval" { &board } else { &[] },
            ..Draft::new(text)
        };
        let history = match kind {
            "cadence" => just_shared(),
            _ => History::default(),
        };
        let hints = policy.check(&draft, &history, TODAY);
        let found: Vec<&str> = hints.iter().map(|hint| hint.kind.as_str()).collect();
        assert_eq!(found, [kind], "{text}");
    }
}

#[test]
fn each_rule_speaks_and_shows_what_it_means_in_its_languages() {
    for rule in &sample().rules {
        let field = |key: &str| rule.fields.get(key);
        if let Some(own) = field("languages") {
            assert_eq!(own.as_array().unwrap().len(), 1, "{}", rule.id);
            assert!(field("message").unwrap().is_string(), "{}", rule.id);
            continue;
        }
        for language in LANGUAGES {
            let said = |key: &str| field(key).is_some_and(|text| text.get(language).is_some());
            assert!(said("why"), "{} has no why in {language}", rule.id);
            // Where a rule has no message, its kind speaks.
            assert!(
                field("message").is_none() || said("message"),
                "{} has no message in {language}",
                rule.id
            );
        }
    }
}

fn offered(draft: &str, language: &str, topics: &[&str], now: i64) -> Vec<Found> {
    let program = sample();
    let topics: Vec<String> = topics.iter().map(ToString::to_string).collect();
    Index::build(&program.posts, &program.head).posts(&Ask {
        draft,
        language: (!draft.is_empty()).then_some(language),
        languages: &[language.to_owned()],
        network: Some("linkedin"),
        surface: Surface::Post,
        topics: &topics,
        audience: &[],
        history: &History::default(),
        now,
        seed: 1,
        limit: 50,
    })
}

#[test]
fn the_launch_is_offered_and_named_from_its_minute_on() {
    let program = sample();
    let (policy, _) = compile(&program.rules, Some(&about(&program.head)));
    for (now, live) in [(TODAY, false), (LAUNCH - 1, false), (LAUNCH, true)] {
        let found = offered("", "it", &[], now);
        assert_eq!(
            found.iter().any(|found| found.post == "falcon-launch"),
            live,
            "{now}"
        );
        let hints = policy.check(
            &Draft::new("Today I may speak of Falcon #WarmByACME"),
            &History::default(),
            now,
        );
        assert_eq!(
            hints.iter().any(|hint| hint.kind == "embargo"),
            !live,
            "{now}"
        );
    }
    // All but the launch and the three that are for some colleagues only.
    assert_eq!(offered("", "en", &[], TODAY).len(), 20);
}

#[test]
fn a_draft_finds_the_right_text_in_each_language() {
    for (language, draft, best) in [
        (
            "en",
            "Slept with the window open for the first time in years, the fan is that quiet",
            "aria-quieter",
        ),
        (
            "en",
            "Before you buy anything, look at your loft and your windows",
            "insulate-first",
        ),
        (
            "en",
            "Do you know a test engineer who likes the cold?",
            "trondheim-cold-lab",
        ),
        (
            "it",
            "Oggi in officina abbiamo aggiustato una macchina che pareva da buttare",
            "girona-repair-workshop",
        ),
        (
            "it",
            "Sono arrivati i nuovi apprendisti e hanno tutti voglia di imparare",
            "apprentices-bergamo",
        ),
        (
            "ca",
            "Avui he passat el matí amb la Marta i les seves preguntes",
            "a-day-with-marta",
        ),
        (
            "ca",
            "Cent mil bombes de calor, i la primera encara va",
            "hundred-thousand",
        ),
        (
            "nb",
            "Har du kaldt loft og trekk fra vinduene? Begynn der",
            "insulate-first",
        ),
        (
            "nb",
            "Kjenner du en testingeniør som liker kulde?",
            "trondheim-cold-lab",
        ),
    ] {
        let found = offered(draft, language, &[], TODAY);
        let first = found.first().unwrap();
        assert_eq!(first.post, best, "{draft}: {found:#?}");
        assert!(
            first.variant.starts_with(language),
            "{draft}: {}",
            first.variant
        );
        assert!(first.reasons.len() > 1, "{draft}: {:?}", first.reasons);
    }
}

#[test]
fn an_empty_page_offers_what_the_person_chose() {
    let found = offered("", "ca", &["apprenticeships"], TODAY);
    let first = found.first().unwrap();
    let program = sample();
    let first_post = program.posts.iter().find(|post| post.id == first.post);
    assert!(
        first_post
            .unwrap()
            .topics
            .contains(&"apprenticeships".to_owned())
    );
    assert_eq!(
        first.reasons.first(),
        Some(&Reason::YourTopic("apprenticeships".into()))
    );
}
