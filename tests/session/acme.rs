//! The small programme that the plays use.

use cuecard::policy;
use cuecard::program::{Campaign, Contact, Head, Post, RawRule, Variant, pack};
use cuecard::suggest::Index;
use serde_json::json;

use crate::stage::NOW;

/// A small programme of an invented heat-pump maker.
pub fn acme() -> String {
    acme_with(|_| {})
}

/// The same with its posts changed before they are packed.
pub fn acme_with(change: impl Fn(&mut [Post])) -> String {
    acme_of(change, Vec::new())
}

/// The same with more rules.
pub fn acme_of(change: impl Fn(&mut [Post]), more: Vec<serde_json::Value>) -> String {
    let variant = |id: &str, text: &str| Variant {
        id: id.into(),
        language: id.split('/').next().unwrap_or_default().into(),
        text: text.into(),
        ..Variant::default()
    };
    let mut posts = [
        Post {
            id: "quiet-pump".into(),
            title: "A quieter heat pump".into(),
            topics: vec!["heat pumps".into()],
            campaign: "winter".into(),
            link: "https://www.acme.example/quiet".into(),
            variants: vec![
                variant(
                    "en",
                    "Our new heat pump hums at 28 dB.\n\n{{learned|What surprised you?}}\n\n#LifeAtACME",
                ),
                variant(
                    "it",
                    "La nuova pompa di calore è silenziosa.\n\n#LifeAtACME",
                ),
            ],
            ..Post::default()
        },
        Post {
            id: "hiring".into(),
            title: "We are hiring in Bergamo".into(),
            topics: vec!["work life".into()],
            variants: vec![variant(
                "en",
                "Come and build heat pumps with us. #LifeAtACME",
            )],
            ..Post::default()
        },
    ];
    change(&mut posts);
    let head = Head {
        id: "acme".into(),
        name: "ACME".into(),
        version: "1".into(),
        languages: vec!["en".into(), "it".into()],
        contact: Some(Contact {
            name: "Elena".into(),
            address: "words@acme.example".into(),
        }),
        brands: vec!["ACME".into()],
        topics: vec!["heat pumps".into(), "work life".into()],
        campaigns: vec![Campaign {
            id: "winter".into(),
            name: "A warm winter".into(),
            ends: Some(NOW + 6 * 24 * 3_600_000),
            ..Campaign::default()
        }],
        ..Head::default()
    };
    let rule = |fields: serde_json::Value| RawRule {
        id: fields["id"].as_str().unwrap().into(),
        kind: fields["kind"].as_str().unwrap().into(),
        file: "policy/rules.yml".into(),
        line: 1,
        fields: fields.as_object().unwrap().clone(),
        ..RawRule::default()
    };
    let mut rules = vec![
        rule(
            json!({"id": "name", "kind": "prefer-term", "severity": "warn", "use": "ACME", "instead_of": ["Acme"],
            "case": "exact", "message": "We write ACME.", "why": "It is our name.", "link": "#names"}),
        ),
        rule(
            json!({"id": "house-tag", "kind": "require-tag", "severity": "tip", "any": ["LifeAtACME"],
            "message": "Add a house hashtag."}),
        ),
    ];
    let count = rules.len() + more.len();
    rules.extend(more.into_iter().map(rule));
    let about = policy::About {
        brands: head.brands.clone(),
        topics: head.topics.clone(),
        ..policy::About::default()
    };
    let (policy, problems) = policy::compile(&rules, Some(&about));
    assert_eq!(problems, []);
    let index = Index::build(&posts, &head);
    let json = |value: Result<String, serde_json::Error>| value.unwrap();
    let (rules, index) = (
        json(serde_json::to_string(&policy)),
        json(serde_json::to_string(&index)),
    );
    pack::write(&head, &rules, count, &index, &posts).unwrap()
}
