//! Its house guide: rules of many kinds that speak in every language, and texts that keep to them.

use super::*;

use cuecard::policy::Draft;
use cuecard::share::{History, Share, ShareEvent, ShareState};
use cuecard::text::sketch;

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
const FIRES: [(&str, &str); 21] = [
    ("prefer-term", "Three years at Acme. #LifeAtACME"),
    ("require-tag", "Three years at ACME."),
    ("banned-tag", "Three years at ACME. #LifeAtACME #ACMEFamily"),
    ("max-tags", "Three years at ACME. #LifeAtACME #A #B #C"),
    ("tag-case", "Three years at ACME. #LifeAtACME #energysaving"),
    (
        "link-domain",
        "How ACME does it: https://bit.ly/3acme #LifeAtACME",
    ),
    ("avoid", "ACME is proud to announce a party. #LifeAtACME"),
    ("inclusive", "ACME needs a foreman. #LifeAtACME"),
    ("claim", "ACME is the market leader. #WarmByACME"),
    (
        "disclosure",
        "The ACME Aria is a fantastic machine. #WarmByACME",
    ),
    ("form", "ACME IS HIRING NOW #LifeAtACME"),
    (
        "existence",
        "At the end of the day, ACME is warm. #LifeAtACME",
    ),
    (
        "substitution",
        "ACME needs wind in order to sing. #LifeAtACME",
    ),
    ("occurrence", "ACME! At last! #LifeAtACME"),
    ("embargo", "Saw the Falcon on the test bench today."),
    ("quiet-period", "A record year for ACME. #LifeAtACME"),
    (
        "confidential",
        "A day with the people from Project Sirocco.",
    ),
    ("secret", "The key is AKIAIOSFODNN7EXAMPLE."),
    ("approval", "The board of ACME met today. #LifeAtACME"),
    ("unique", REPEATED),
    ("cadence", "And one more thing about ACME. #LifeAtACME"),
];

/// Stands in for a ready text that was inserted and left as it is.
const REPEATED: &str =
    "Twenty years ago ACME was a repair shop for fridges: four people and one van. #LifeAtACME";

/// A share of ten minutes before [`TODAY`].
fn just_shared() -> History {
    let mut history = History::default();
    history.apply(&ShareEvent::Clicked(Share {
        id: "a".into(),
        at: TODAY - 600_000,
        network: "linkedin".into(),
        surface: Surface::Post,
        state: ShareState::Confirmed,
        ..Share::default()
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
    let inserted = [sketch(REPEATED)];
    for (kind, text) in FIRES {
        let draft = Draft {
            language: Some("en"),
            audience: if kind == "approval" { &board } else { &[] },
            captions: &inserted,
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
