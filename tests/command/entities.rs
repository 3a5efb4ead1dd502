//! `cuecard entities`.

use serde_json::json;

use crate::folder::Folder;

#[test]
fn entities_are_exact_slices_with_their_places() {
    let folder = Folder::new("entities");
    let (code, answer) = folder.json(
        "entities --network linkedin --json -",
        "@ada 👍 #HeatPumps ＃Quiet see https://acme.example/a\n",
    );
    assert_eq!(code, 0);
    assert_eq!(answer["reply"], json!("ada"));
    assert_eq!(
        answer["tags"][0],
        json!({ "text": "HeatPumps", "start": 7, "end": 17, "utf16Start": 8, "utf16End": 18 })
    );
    assert_eq!(answer["tags"][1]["text"], json!("Quiet"));
    assert_eq!(
        (
            &answer["mentions"][0]["text"],
            &answer["mentions"][0]["list"]
        ),
        (&json!("ada"), &json!(null))
    );
    assert_eq!(answer["urls"][0]["text"], json!("https://acme.example/a"));
    assert_eq!(answer["length"]["limit"], json!(3000));
    let (_, answer) = folder.json("entities --json -", "Hi @ada");
    assert_eq!(
        (&answer["reply"], &answer["length"]),
        (&json!(null), &json!(null))
    );
    let (_, answer) = folder.json("entities --json -", "@ada@acme.social hi, bob@acme.com");
    assert_eq!(answer["reply"], json!("ada@acme.social"));
    assert_eq!(answer["mentions"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_batch_may_name_its_network() {
    let folder = Folder::new("entities-batch");
    let (code, answers) = folder.batch("entities --batch -", "{\"id\":1,\"text\":\"#a\",\"network\":\"linkedin\"}\n{\"id\":2,\"text\":\"x\",\"network\":3}\n");
    assert_eq!(code, 2);
    assert_eq!(
        (
            &answers[0]["tags"][0]["text"],
            &answers[0]["length"]["used"]
        ),
        (&json!("a"), &json!(2))
    );
    assert_eq!(
        answers[1]["error"],
        json!("network is 3, not words in quotes")
    );
}

#[test]
fn an_unknown_network_is_wrong_usage_and_the_known_ones_are_named() {
    let folder = Folder::new("entities-unknown");
    let run = folder.run("entities --network myspace --json -", "x");
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("bluesky") && run.stderr.contains("linkedin"),
        "{}",
        run.stderr
    );
    let (code, answers) = folder.batch(
        "entities --batch -",
        "{\"id\":1,\"text\":\"a\",\"network\":\"myspace\"}\n{\"id\":2,\"text\":\"a\",\"network\":\"facebook\",\"surface\":\"comment\"}\n",
    );
    assert_eq!(code, 2);
    assert!(answers[0]["error"].as_str().unwrap().contains("myspace"));
    assert_eq!(answers[1]["length"]["limit"], json!(8000));
}

#[test]
fn half_a_surrogate_pair_is_the_replacement_character_and_line_ends_stay() {
    let folder = Folder::new("entities-odd");
    let (code, answers) = folder.batch(
        "entities --network bluesky --batch -",
        "{\"id\":1,\"text\":\"\\ud83d #a\\r\\n\"}\n",
    );
    assert_eq!(code, 0);
    assert_eq!(answers[0]["tags"][0]["start"], json!(2));
    assert_eq!(answers[0]["length"]["used"], json!(5));
    let (_, answer) = folder.json("entities --network x --json -", "\u{feff}a\r\nb\r\n");
    assert_eq!(answer["length"]["used"], json!(4));
}
