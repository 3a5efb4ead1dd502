//! What must hold for any draft, tried on many made by a small seeded generator.

use serde_json::{Value, json};

use super::*;
use crate::program::RawRule;
use crate::share::History;
use crate::text;

/// A generator of numbers: xorshift, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.roll(from.len())]
    }
}

const PIECES: &[&str] = &[
    "HootSuite",
    "hoot suite",
    "Falcon",
    "Project Falcon",
    "peregrine falcon",
    "perche\u{301}",
    "perché",
    "perchè",
    "blåbær",
    "bla\u{30A}bær",
    "ACME",
    "Acme",
    "heat pump",
    "heat-pump",
    "we",
    "il",
    "og",
    "the",
    "union",
    "sindacato",
    "È",
    "e\u{300}",
    "\u{301}",
    "👩‍🔧",
    "👍🏽",
    "🇳🇴",
    "שלום",
    "日本",
    "𝗵𝗶𝗿𝗶𝗻𝗴",
    "GREAT NEWS",
    "#Falcon",
    "#LifeAtACME",
    "@HootSuite",
    "https://acme.com/HootSuite",
    "info@acme.com",
    "“",
    "”",
    "\"",
    "«",
    "»",
    "’",
    "'",
    "l’",
    ".",
    "!",
    "…",
    "-",
    "_",
    "·",
    "#",
    "@",
    "\u{0}",
    "\u{202E}",
    "\u{FEFF}",
    "{",
    "}",
    "\\",
    "ŀ",
    "ß",
    "İ",
];
const GAPS: &[&str] = &[
    " ", " ", " ", "", "\u{A0}", "\n", "\n\n", "\r\n", "  ", "\t", "\u{200B}",
];

fn draft(dice: &mut Dice) -> String {
    let many = dice.roll(24);
    (0..many)
        .flat_map(|_| [dice.pick(PIECES), dice.pick(GAPS)])
        .collect()
}

fn house() -> Policy {
    let rules = [
        json!({"id": "name", "kind": "prefer-term", "use": "Hootsuite", "instead_of": ["HootSuite", "Hoot Suite"]}),
        json!({"id": "acme", "kind": "prefer-term", "use": "ACME", "instead_of": ["Acme"], "case": "exact"}),
        json!({"id": "pump", "kind": "prefer-term", "use": "heat pump", "instead_of": ["heat-pump", "pump"]}),
        json!({"id": "why", "kind": "prefer-term", "use": "perché", "instead_of": ["perchè", "blåbær"]}),
        json!({"id": "falcon", "kind": "embargo", "terms": ["Falcon", "Project Falcon"], "until": 10, "except": ["peregrine falcon"]}),
        json!({"id": "tag", "kind": "require-tag", "any": ["LifeAtACME", "Falcon"]}),
        json!({"id": "in", "kind": "confidential", "terms": ["Aria", "heat falcon"], "salt": "some salt"}),
        json!({"id": "out", "kind": "avoid", "terms": ["acme", "pump"], "match": "stem", "suggest": ["Aria", "falcon", "maker"]}),
        json!({"id": "swap", "kind": "inclusive", "swap": {"blåbær": ["Falcon", "berry"], "pump": "heat", "hootsuite": "aria"}}),
        json!({"id": "form", "kind": "form", "max_length": 120, "fold": 40, "max_capitals": 1, "max_emoji": 1, "styled_letters": true, "readability": 9}),
    ];
    let rules: Vec<RawRule> = rules
        .into_iter()
        .map(|value| {
            let Value::Object(fields) = value else {
                panic!("a rule is an object")
            };
            let of = |key: &str| {
                fields
                    .get(key)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned()
            };
            RawRule {
                id: of("id"),
                kind: of("kind"),
                fields,
                ..RawRule::default()
            }
        })
        .collect();
    let (policy, problems) = compile(&rules, None);
    assert!(problems.is_empty(), "{problems:?}");
    policy
}

fn hints(policy: &Policy, text: &str, language: Option<&str>) -> Vec<Hint> {
    policy.check(
        &Draft {
            language,
            ..Draft::new(text)
        },
        &History::default(),
        5,
    )
}

const LANGUAGES: [Option<&str>; 4] = [None, Some("en"), Some("it"), Some("nb")];

/// Rule and folded words of the hints on terms.
fn terms(policy: &Policy, text: &str, language: Option<&str>) -> Vec<(String, String)> {
    let all = hints(policy, text, language);
    all.iter()
        .filter(|hint| hint.kind != "form")
        .map(|hint| (hint.rule.clone(), text::fold_accents(hint.span.of(text))))
        .collect()
}

#[test]
fn spans_lie_on_characters_in_order_and_once_per_rule() {
    let (policy, mut dice) = (house(), Dice(7));
    for _ in 0..1000 {
        let text = draft(&mut dice);
        let found = hints(&policy, &text, LANGUAGES[dice.roll(4)]);
        for hint in &found {
            assert!(
                text.get(hint.span.start..hint.span.end).is_some(),
                "{hint:?} in {text:?}"
            );
            assert_eq!(
                hint.whole,
                hint.span.start == text.len(),
                "{hint:?} in {text:?}"
            );
            assert!(
                !hint.message.is_empty() && !hint.message.contains('{') || text.contains('{'),
                "{hint:?}"
            );
        }
        for (index, hint) in found.iter().enumerate() {
            if let Some(next) = found.get(index + 1) {
                assert!(
                    (hint.span.start, &hint.rule) <= (next.span.start, &next.rule),
                    "{text:?}"
                );
            }
            let again = found
                .iter()
                .skip(index + 1)
                .any(|other| other.rule == hint.rule && other.span == hint.span);
            assert!(!again, "{hint:?} twice in {text:?}");
            // Finds of one rule on terms lie apart.
            let crossed = hint.kind != "form"
                && found
                    .iter()
                    .skip(index + 1)
                    .any(|other| other.rule == hint.rule && other.span.overlaps(hint.span));
            assert!(!crossed, "{hint:?} overlaps in {text:?}");
        }
    }
}

#[test]
fn composed_and_decomposed_letters_give_the_same_hints() {
    let (policy, mut dice) = (house(), Dice(11));
    for _ in 0..300 {
        let text = draft(&mut dice);
        let (one, other) = (
            text.replace("e\u{301}", "é").replace("a\u{30A}", "å"),
            text.replace('é', "e\u{301}").replace('å', "a\u{30A}"),
        );
        for language in LANGUAGES {
            assert_eq!(
                terms(&policy, &one, language),
                terms(&policy, &other, language),
                "{text:?}"
            );
        }
    }
}

#[test]
fn characters_that_cannot_be_seen_hide_nothing() {
    let (policy, mut dice) = (house(), Dice(13));
    for _ in 0..300 {
        let pieces: Vec<&str> = (0..dice.roll(12))
            .map(|_| {
                dice.pick(&[
                    "HootSuite",
                    "Falcon",
                    "the",
                    "Acme",
                    "heat-pump",
                    "perché",
                    "di",
                    "union",
                ])
            })
            .collect();
        let text = pieces.join(" ");
        let hidden: String = text
            .chars()
            .flat_map(|character| {
                [
                    Some(character),
                    (dice.roll(3) == 0).then_some(['\u{200B}', '\u{AD}', '\u{2060}'][dice.roll(3)]),
                ]
            })
            .flatten()
            .collect();
        for language in LANGUAGES {
            assert_eq!(
                terms(&policy, &text, language),
                terms(&policy, &hidden, language),
                "{hidden:?}"
            );
        }
    }
}

#[test]
fn a_fix_mends_its_hint_and_brings_no_stop() {
    let (policy, mut dice) = (house(), Dice(17));
    for _ in 0..300 {
        let text = draft(&mut dice);
        let language = LANGUAGES[dice.roll(4)].or_else(|| text::detect_language(&text));
        let before = hints(&policy, &text, language);
        let stops = |hints: &[Hint]| {
            hints
                .iter()
                .filter(|hint| hint.severity == Severity::Stop)
                .count()
        };
        for hint in before.iter().filter(|hint| hint.kind != "form") {
            for fix in &hint.fixes {
                let at = fix.at.unwrap_or(hint.span);
                let mended = format!(
                    "{}{}{}",
                    text::Span::new(0, at.start).of(&text),
                    fix.replacement,
                    text::Span::new(at.end, text.len()).of(&text)
                );
                let after = hints(&policy, &mended, language);
                assert!(stops(&after) <= stops(&before), "{fix:?} on {text:?}");
                let end = hint.span.start + fix.replacement.len();
                let still = after.iter().any(|other| {
                    other.rule == hint.rule && other.span == text::Span::new(hint.span.start, end)
                });
                assert!(!still, "{fix:?} does not mend {text:?}");
            }
        }
    }
}

#[test]
fn a_damaged_policy_neither_panics_nor_hangs() {
    let (policy, mut dice) = (house(), Dice(19));
    let sound = serde_json::to_string(&policy).unwrap();
    for _ in 0..300 {
        let mut bytes = sound.clone().into_bytes();
        for _ in 0..=dice.roll(8) {
            let at = dice.roll(bytes.len());
            bytes[at] = b"AQgw/9zZ0"[dice.roll(9)];
        }
        if let Ok(damaged) = serde_json::from_slice::<Policy>(&bytes) {
            let _ = hints(
                &damaged,
                "The HootSuite of Project Falcon is a heat-pump, perché no? #Falcon",
                None,
            );
        }
    }
}
