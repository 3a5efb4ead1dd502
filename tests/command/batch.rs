//! `--batch`: JSON lines in, JSON lines out, each as if alone.

use serde_json::json;

use crate::folder::Folder;

const CHECK: &str = "check --program acme --at 2026-11-22T00:00:00Z --batch -";

#[test]
fn each_line_is_answered_in_order_with_its_id() {
    let folder = Folder::with_program("batch-order", &[]);
    let lines = "{\"id\":\"a\",\"text\":\"Acme\"}\n\n{\"text\":\"fine\",\"id\":7}\r\n";
    let (code, answers) = folder.batch(CHECK, lines);
    assert_eq!(code, 0);
    let found: Vec<_> = answers
        .iter()
        .map(|answer| (&answer["id"], answer["hints"].as_array().unwrap().len()))
        .collect();
    assert_eq!(found, [(&json!("a"), 1), (&json!(7), 0)]);
}

#[test]
fn a_line_overrides_the_flags_for_itself_alone() {
    let folder = Folder::with_program(
        "batch-override",
        &[(
            "shares.json",
            "[{\"at\":\"2026-11-01T00:00:00Z\",\"post\":\"hello\"}]",
        )],
    );
    let lines = [
        json!({"id": 1, "text": "Falcon", "at": "2026-12-02T00:00:00Z"}),
        json!({"id": 2, "text": "Falcon"}),
        json!({"id": 3, "text": "Acme", "ui": "it", "lang": "it", "network": "linkedin", "surface": "comment"}),
        json!({"id": 4, "text": "`Acme`", "markup": "md", "audience": "role=sales", "limit": 3, "shares": "shares.json"}),
        json!({"id": 5, "text": "`Acme`", "audience": {"role": ["sales"]}, "shares": [{"at": 0}]}),
    ];
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let (code, answers) = folder.batch(CHECK, &lines.join("\n"));
    assert_eq!(code, 1, "a stop on any line");
    let counts: Vec<usize> = answers
        .iter()
        .map(|answer| answer["hints"].as_array().unwrap().len())
        .collect();
    assert_eq!(counts, [0, 1, 1, 0, 1]);
    assert_eq!(answers[2]["hints"][0]["message"], json!("Si scrive ACME."));
    assert_eq!(
        (&answers[2]["surface"], &answers[2]["length"]["limit"]),
        (&json!("comment"), &json!(1250))
    );
    assert_eq!(answers[3]["network"], json!(null));
}

#[test]
fn a_bad_line_is_said_with_its_number_and_the_rest_goes_on() {
    let folder = Folder::with_program("batch-bad", &[]);
    for (bad, error) in [
        (
            "{\"id\":1,",
            "not JSON: EOF while parsing a value at column 8",
        ),
        (
            "{\"id\":1,\"text\":\"x\",\"lang\":\"klingon!\"}",
            "\"klingon!\" is no language's code",
        ),
        ("[1]", "not a JSON object"),
        ("{\"text\":\"x\"}", "there is no \"id\""),
        (
            "{\"id\":[1],\"text\":\"x\"}",
            "id is [1], not a string or a number",
        ),
        ("{\"id\":1}", "there is no \"text\""),
        ("{\"id\":1,\"text\":3}", "text is 3, not a string"),
        (
            "{\"id\":1,\"text\":\"x\",\"at\":\"noon\"}",
            "\"noon\" is no moment in time",
        ),
        (
            "{\"id\":1,\"text\":\"x\",\"surface\":\"wall\"}",
            "\"wall\" is no surface",
        ),
        (
            "{\"id\":1,\"text\":\"x\",\"limit\":-1}",
            "limit is -1, not a whole number",
        ),
        (
            "{\"id\":1,\"text\":\"x\",\"markup\":\"html\"}",
            "markup is \"html\"",
        ),
        (
            "{\"id\":1,\"text\":\"x\",\"audience\":\"sales\"}",
            "has no key",
        ),
        (
            "{\"id\":1,\"text\":\"x\",\"shares\":[{}]}",
            "share 1: it has no \"at\"",
        ),
    ] {
        let (code, answers) = folder.batch(
            CHECK,
            &format!("\n{bad}\n{{\"id\":\"z\",\"text\":\"Acme\"}}\n"),
        );
        assert_eq!(code, 2, "{bad}");
        assert_eq!(answers[0]["line"], json!(2), "{bad}");
        assert!(
            answers[0]["error"].as_str().unwrap().contains(error),
            "{bad}: {}",
            answers[0]
        );
        assert!(answers[0].get("id").is_some());
        assert_eq!(answers[1]["hints"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn text_is_taken_as_it_is_and_a_lone_surrogate_is_one_character() {
    let folder = Folder::with_program("batch-text", &[]);
    let lines =
        "{\"id\":1,\"text\":\"\\ud83d Acme\\n\"}\n{\"id\":2,\"text\":\"\\ud83d\\ude00 Acme\"}\n";
    let (_, answers) = folder.batch(
        &CHECK.replace("--batch", "--network linkedin --batch"),
        lines,
    );
    for (answer, start, utf16, used) in [(&answers[0], 2, 2, 7), (&answers[1], 2, 3, 7)] {
        let hint = &answer["hints"][0];
        assert_eq!(
            (
                &hint["start"],
                &hint["utf16Start"],
                &answer["length"]["used"]
            ),
            (&json!(start), &json!(utf16), &json!(used))
        );
    }
}
