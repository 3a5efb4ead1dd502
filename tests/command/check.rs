//! `cuecard check`.

use serde_json::json;

use crate::folder::Folder;

const AT: &str = "--at 2026-11-22T00:00:00Z";

#[test]
fn a_hint_says_where_why_and_how_in_code_points_and_utf16() {
    let folder = Folder::with_program("check-places", &[]);
    let (code, answer) = folder.json(
        &format!("check --program acme {AT} --network linkedin --json -"),
        "👍 At Acme\n",
    );
    assert_eq!(code, 0);
    let hint = &answer["hints"][0];
    assert_eq!(answer["hints"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&hint["rule"], &hint["kind"], &hint["severity"]),
        (
            &json!("acme-in-capitals"),
            &json!("prefer-term"),
            &json!("warn")
        )
    );
    assert_eq!((&hint["start"], &hint["end"]), (&json!(5), &json!(9)));
    assert_eq!(
        (&hint["utf16Start"], &hint["utf16End"]),
        (&json!(6), &json!(10))
    );
    assert_eq!(hint["whole"], json!(false));
    assert_eq!(hint["message"], json!("Our name is written ACME."));
    assert_eq!(hint["fixes"][0]["replacement"], json!("ACME"));
    assert_eq!(
        answer["length"],
        json!({ "used": 10, "limit": 3000, "unit": "utf16", "valid": true, "also": [] })
    );
    assert_eq!(
        (
            &answer["network"],
            &answer["surface"],
            &answer["unsupported"]
        ),
        (&json!("linkedin"), &json!("post"), &json!([]))
    );
}

#[test]
fn a_stop_exits_with_one_until_the_minute_it_ends() {
    let folder = Folder::with_program("check-embargo", &[]);
    for (at, code) in [
        ("2026-12-01T07:59:59Z", 1),
        ("2026-12-01T08:00:00Z", 0),
        ("2026-12-01T09:00:00+01:00", 0),
    ] {
        let done = folder.run(
            &format!("check --program acme --at {at} -"),
            "Falcon flies\n",
        );
        assert_eq!(done.code, code, "{at}: {}", done.stdout);
    }
}

#[test]
fn a_folder_and_its_pack_give_the_same_answer() {
    let folder = Folder::with_program("check-pack", &[]);
    assert_eq!(folder.run("pack build acme -o acme.json", "").code, 0);
    let text = "Three years at Acme. Falcon is near.";
    let of = |program: &str| {
        folder.json(
            &format!("check --program {program} {AT} --lang en --json -"),
            text,
        )
    };
    assert_eq!(of("acme"), of("acme.json"));
    assert_eq!(of("acme").0, 1);
}

#[test]
fn the_flags_narrow_what_speaks() {
    let folder = Folder::with_program("check-flags", &[("more/Tea.yml", "kind: avoid-nothing\n")]);
    for (flags, rules) in [
        ("", vec!["acme-in-capitals", "falcon"]),
        ("--only falcon", vec!["falcon"]),
        (
            "--only falcon,acme-in-capitals",
            vec!["acme-in-capitals", "falcon"],
        ),
        ("--only nobody", vec![]),
    ] {
        let (_, answer) = folder.json(
            &format!("check --program acme {AT} {flags} --json -"),
            "Acme Falcon at ACME",
        );
        let found: Vec<&str> = answer["hints"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hint| hint["rule"].as_str().unwrap())
            .collect();
        assert_eq!(found, rules, "{flags}");
    }
    let (_, answer) = folder.json(
        &format!("check --program acme --ui it {AT} --json -"),
        "Acme",
    );
    assert_eq!(answer["hints"][0]["message"], json!("Si scrive ACME."));
    let (_, answer) = folder.json(
        &format!("check --program acme --lang it {AT} --json -"),
        "At home",
    );
    assert_eq!(
        (&answer["lang"], &answer["length"]),
        (&json!("it"), &json!(null))
    );
    let (_, answer) = folder.json(&format!("check --program acme {AT} --json -"), "42");
    assert_eq!(answer["lang"], json!("und"));
}

#[test]
fn a_rule_that_cannot_run_is_named_and_the_rest_goes_on() {
    let folder = Folder::new("check-unsupported");
    folder.write("house/Future.yml", "kind: telepathy\nterms: [x]\n");
    folder.write("house/Old.yml", "extends: nothing-known\ntokens: [x]\n");
    folder.write(
        "house/name.yml",
        "kind: prefer-term\nuse: ACME\ninstead_of: [Acme]\ncase: exact\n",
    );
    folder.write("house/README.md", "not a rule");
    let (code, answer) = folder.json("check --rules house --json -", "Acme");
    assert_eq!(code, 0);
    assert_eq!(answer["hints"][0]["rule"], json!("house.name"));
    let left_out: Vec<_> = answer["unsupported"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| {
            (
                rule["rule"].as_str().unwrap(),
                rule["file"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        left_out,
        [
            ("house.Future", "house/Future.yml"),
            ("house.Old", "house/Old.yml")
        ]
    );
}

#[test]
fn text_is_taken_as_it_is_but_for_a_mark_and_one_line_end() {
    let folder = Folder::with_program(
        "check-text",
        &[("draft.md", "At `Acme` and Acme\n\n```\nAcme\n```\n")],
    );
    let used = |text: &[u8]| {
        let (_, answer) = folder.json(
            &format!("check --program acme --network linkedin {AT} --json -"),
            text,
        );
        answer["length"]["used"].as_u64().unwrap()
    };
    assert_eq!(used(b"ab"), 2);
    assert_eq!(used(b"\xEF\xBB\xBFab\r\n"), 2);
    assert_eq!(used(b"ab\n\n"), 3);
    assert_eq!(used(b""), 0);
    let starts = |flags: &str| -> Vec<u64> {
        let (_, answer) = folder.json(
            &format!("check --program acme {AT} {flags} --json draft.md"),
            "",
        );
        answer["hints"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hint| hint["start"].as_u64().unwrap())
            .collect()
    };
    assert_eq!(starts(""), [14], "code is not text in Markdown");
    assert_eq!(starts("--markup text"), [4, 14, 24]);
}

#[test]
fn wrong_usage_exits_with_two_and_says_why() {
    let folder = Folder::with_program("check-usage", &[("latin.txt", "x")]);
    folder.write("latin.txt", b"caf\xe9");
    folder.write("empty/README.md", "x");
    folder.write("broken.json", "{\"cuecard\":9}");
    for (words, said) in [
        ("check -", "no rules: give a programme with --program PATH"),
        (
            "check --program acme",
            "required arguments were not provided",
        ),
        ("check --program nowhere -", "nowhere cannot be read"),
        (
            "check --program empty -",
            "empty holds no programme: the folder has no program.toml",
        ),
        (
            "check --program broken.json -",
            "this pack needs a newer Cuecard",
        ),
        ("check --rules nowhere -", "nowhere is not a folder"),
        ("check --rules empty -", "empty holds no rules"),
        (
            "check --program acme --at noon -",
            "\"noon\" is no moment in time",
        ),
        (
            "check --program acme --surface wall -",
            "\"wall\" is no surface",
        ),
        (
            "check --program acme --network LinkedIn -",
            "\"LinkedIn\" is no network's name",
        ),
        (
            "check --program acme --audience sales -",
            "\"sales\" in the audience has no key",
        ),
        (
            "check --program acme --shares nowhere.json -",
            "nowhere.json cannot be read",
        ),
        (
            "check --program acme missing.txt",
            "missing.txt cannot be read",
        ),
        (
            "check --program acme latin.txt",
            "latin.txt is not UTF-8 text: byte 4 does not fit",
        ),
        (
            "check --program acme --colour -",
            "unexpected argument '--colour'",
        ),
        ("chekc", "unrecognized subcommand"),
        ("pack sign a --key b", "this version has no pack sign yet"),
        ("pack keygen", "this version has no pack keygen yet"),
        (
            "pack verify a --key b",
            "this version has no checking a signature",
        ),
    ] {
        let done = folder.run(words, "x");
        assert_eq!(done.code, 2, "{words}");
        assert!(done.stderr.contains(said), "{words}: {}", done.stderr);
        assert_eq!(done.stdout, "", "{words}");
    }
}

#[test]
fn people_read_place_severity_message_and_fix_without_colour() {
    let folder = Folder::with_program("check-people", &[]);
    let done = folder.run(&format!("check --program acme {AT} -"), "ACME\nAt Acme\n");
    assert_eq!(
        done.stdout
            .lines()
            .next()
            .unwrap()
            .split_whitespace()
            .take(5)
            .collect::<Vec<_>>(),
        ["2:4", "Check", "Our", "name", "is"]
    );
    assert!(!done.stdout.contains('\u{1b}'));
    let done = folder.run(&format!("check --program acme {AT} -"), "At ACME\n");
    assert_eq!(
        (done.code, done.stdout.as_str()),
        (0, "Nothing here goes against the guide.\n")
    );
}
