//! What nobody writes in good faith, or what travels badly: a clear message or a right answer.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::folder::Folder;

const CHECK: &str = "check --program acme --at 2026-11-22T00:00:00Z --lang en --json -";

/// A term that is asked about first.
const CONFIDENTIAL: &str = "kind: confidential\nterms: [tramuntana]\n";

fn spans(answer: &Value, rule: &str) -> Vec<(u64, u64)> {
    answer["hints"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|hint| hint["rule"] == json!(rule))
        .map(|hint| {
            (
                hint["start"].as_u64().unwrap(),
                hint["end"].as_u64().unwrap(),
            )
        })
        .collect()
}

/// Drafts and where the confidential word stands in them, in code points.
const DRAFTS: &[(&str, &str, (u64, u64))] = &[
    (
        "a zero-width space within it",
        "ACME tra\u{200b}muntana",
        (5, 16),
    ),
    (
        "zero-width joiners within it",
        "ACME t\u{200d}r\u{200d}amuntana",
        (5, 17),
    ),
    ("a soft hyphen within it", "ACME tramun\u{ad}tana", (5, 16)),
    (
        "a word joiner within it",
        "ACME tramun\u{2060}tana",
        (5, 16),
    ),
    ("a NUL before it", "ACME\0 tramuntana", (6, 16)),
    (
        "right-to-left overrides around it",
        "ACME \u{202e}tramuntana\u{202c}",
        (6, 16),
    ),
    (
        "a right-to-left mark within it",
        "ACME tra\u{200f}muntana",
        (5, 16),
    ),
    (
        "Windows line ends before it",
        "ACME\r\n\r\ntramuntana\r\n",
        (8, 18),
    ),
    (
        "a mark of byte order within the text",
        "ACME \u{feff}tramuntana",
        (6, 16),
    ),
    ("fullwidth letters", "ACME ｔｒａｍｕｎｔａｎａ", (5, 15)),
    ("styled letters", "ACME 𝘁𝗿𝗮𝗺𝘂𝗻𝘁𝗮𝗻𝗮", (5, 15)),
    ("circled letters", "ACME ⓣⓡⓐⓜⓤⓝⓣⓐⓝⓐ", (5, 15)),
    ("emoji before it", "👩‍🔧👍🏽 tramuntana", (6, 16)),
];

#[test]
fn a_word_is_seen_through_what_cannot_be_seen() {
    let folder = Folder::with_program("hostile-words", &[("acme/policy/inside.yml", CONFIDENTIAL)]);
    for (what, draft, place) in DRAFTS {
        let (code, answer) = folder.json(CHECK, draft);
        assert_eq!(code, 1, "{what}: {answer}");
        assert_eq!(spans(&answer, "inside"), [*place], "{what}: {answer}");
    }
}

#[test]
fn a_draft_of_a_hundred_thousand_characters_is_answered() {
    let folder = Folder::with_program("hostile-long", &[("acme/policy/inside.yml", CONFIDENTIAL)]);
    let draft = format!("{}tramuntana", "å👩‍🔧 ".repeat(20_000));
    assert!(draft.chars().count() > 100_000);
    let (code, answer) = folder.json(CHECK, &draft);
    assert_eq!(code, 1);
    assert_eq!(spans(&answer, "inside"), [(100_000, 100_010)]);
    let (code, answer) = folder.json("entities --network linkedin --json -", &draft);
    assert_eq!((code, &answer["length"]["valid"]), (0, &json!(false)));
}

#[test]
fn ten_thousand_rules_are_compiled_and_the_right_one_speaks() {
    let mut rules = String::from("rules:\n");
    for number in 0..10_000 {
        writeln!(
            rules,
            "  - {{id: r{number}, kind: prefer-term, use: right{number}, instead_of: [wrong{number}, 'wrong {number}']}}"
        )
        .unwrap();
    }
    let folder = Folder::with_program("hostile-many", &[("acme/policy/many.yml", &rules)]);
    let (_, answer) = folder.json(CHECK, "ACME wrong 9999");
    assert_eq!(spans(&answer, "r9999"), [(5, 15)]);
    assert_eq!(answer["unsupported"], json!([]));
}

#[test]
fn a_bomb_of_aliases_is_refused_at_its_line() {
    let mut bomb =
        String::from("id: bomb\nkind: prefer-term\nuse: x\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let before = level - 1;
        let parts = vec![format!("*a{before}"); 9].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{parts}]").unwrap();
    }
    bomb.push_str("instead_of: *a11\n");
    let folder = Folder::with_program("hostile-bomb", &[("acme/policy/bomb.yml", &bomb)]);
    let (code, answer) = folder.json("pack build acme -o acme.json --json", "");
    assert_eq!(code, 1);
    let problems = answer["problems"].as_array().unwrap();
    let of_bomb: Vec<&Value> = problems
        .iter()
        .filter(|problem| problem["file"] == json!("policy/bomb.yml"))
        .collect();
    assert!(!of_bomb.is_empty(), "{answer}");
    assert!(
        of_bomb
            .iter()
            .all(|problem| problem["line"].as_u64() > Some(0)),
        "{answer}"
    );
    assert!(
        of_bomb.len() < 20,
        "one mistake is not said over and over: {}",
        of_bomb.len()
    );
}

#[test]
fn a_table_from_a_spreadsheet_is_read_with_its_semicolons_quotes_and_line_ends() {
    let table = "\u{feff}id;title;language;text\r\nquote;\"He said \"\"warm\"\"\";en;\"One; two\r\n\r\nthree\"\r\n";
    let folder = Folder::with_program("hostile-table", &[("acme/posts.csv", table)]);
    let (code, answer) = folder.json(
        "suggest --program acme --at 2026-11-22T00:00:00Z --json -",
        "He said warm one two three",
    );
    assert_eq!(code, 0, "{answer}");
    let post = answer["posts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|post| post["id"] == json!("quote"))
        .unwrap_or_else(|| panic!("{answer}"));
    assert_eq!(post["title"], json!("He said \"warm\""));
    assert_eq!(post["text"], json!("One; two\n\nthree"));
}

#[test]
fn a_lone_surrogate_is_one_replacement_character_and_the_next_line_is_answered() {
    let folder = Folder::with_program(
        "hostile-surrogate",
        &[("acme/policy/inside.yml", CONFIDENTIAL)],
    );
    let lines = "{\"id\":1,\"text\":\"ACME \\ud83d tramuntana\"}\n{\"id\":2,\"text\":\"ACME \\udc00\\ud800 tramuntana\"}\n";
    let (code, answers) = folder.batch(
        "check --program acme --at 2026-11-22T00:00:00Z --batch -",
        lines,
    );
    assert_eq!(code, 1);
    assert_eq!(spans(&answers[0], "inside"), [(7, 17)]);
    assert_eq!(spans(&answers[1], "inside"), [(8, 18)]);
}
