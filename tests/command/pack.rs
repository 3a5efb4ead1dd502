//! `cuecard pack build`, `verify` and `test`.

use serde_json::json;

use crate::folder::Folder;

#[test]
fn a_sound_folder_builds_verifies_and_passes() {
    let folder = Folder::with_program("pack-sound", &[]);
    for words in [
        "pack build acme -o acme.json --json",
        "pack verify acme.json --json",
        "pack test acme --json",
    ] {
        let (code, answer) = folder.json(words, "");
        assert_eq!(
            (code, answer),
            (0, json!({ "problems": [], "rules": 2, "posts": 1 })),
            "{words}"
        );
    }
    let done = folder.run("pack test acme", "");
    assert_eq!(done.stdout, "1 post and 2 rules were tried; no problems.\n");
}

#[test]
fn the_sample_is_sound() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/programs/acme");
    let (code, answer) = Folder::new("pack-sample").json(&format!("pack test {sample} --json"), "");
    assert_eq!((code, &answer["problems"]), (0, &json!([])));
}

#[test]
fn a_mistake_is_reported_with_its_place_and_disables_only_itself() {
    for (name, path, text, line, id) in [
        (
            "toml",
            "acme/posts/bad.md",
            "+++\ntitle = \"x\n+++\n## en\nx\n",
            2,
            "bad",
        ),
        (
            "date",
            "acme/posts/bad.md",
            "+++\ntitle = \"x\"\nvalid_from = \"soon\"\n+++\n## en\nx\n",
            3,
            "bad",
        ),
        (
            "yaml",
            "acme/policy/bad.yml",
            "id: bad\nkind: form\nmessage: it's: no\n",
            3,
            "",
        ),
        (
            "kind",
            "acme/policy/bad.yml",
            "id: bad\nkind: telepathy\n",
            2,
            "bad",
        ),
        (
            "key",
            "acme/policy/bad.yml",
            "id: bad\nkind: prefer-term\nuse: A\ninstead_of: [b]\ncolour: red\n",
            5,
            "bad",
        ),
        (
            "csv",
            "acme/posts.csv",
            "id,title,language,text\nbad,B,xxxxx,y\n",
            2,
            "bad",
        ),
        (
            "tag",
            "acme/tags.csv",
            "tag,status\nbad,perhaps\n",
            2,
            "bad",
        ),
        (
            "person",
            "acme/people.csv",
            "id,name,kind\nbad,B,robot\n",
            2,
            "bad",
        ),
    ] {
        let folder = Folder::with_program(&format!("pack-mistake-{name}"), &[(path, text)]);
        let (code, answer) = folder.json("pack build acme -o acme.json --json", "");
        assert_eq!(code, 1, "{name}");
        let problem = &answer["problems"][0];
        assert_eq!(problem["severity"], json!("error"), "{name}");
        assert_eq!(
            problem["file"],
            json!(path.trim_start_matches("acme/")),
            "{name}"
        );
        assert_eq!(
            (&problem["line"], &problem["id"]),
            (&json!(line), &json!(id)),
            "{name}: {problem}"
        );
        assert!(!problem["help"].as_str().unwrap().is_empty(), "{name}");
        assert_eq!(
            (&answer["rules"], &answer["posts"]),
            (&json!(2), &json!(1)),
            "{name}"
        );
        assert_eq!(
            folder.json("pack verify acme.json --json", "").0,
            0,
            "what is sound was written: {name}"
        );
    }
}

#[test]
fn without_program_toml_nothing_is_written() {
    let folder = Folder::new("pack-nothing");
    folder.write("acme/posts/a.md", "## en\nx\n");
    let (code, answer) = folder.json("pack build acme -o acme.json --json", "");
    assert_eq!(
        (code, &answer["problems"][0]["file"]),
        (1, &json!("program.toml"))
    );
    assert!(!folder.0.join("acme.json").exists());
    let done = folder.run("pack build nowhere -o acme.json", "");
    assert_eq!(done.code, 2);
    assert!(done.stderr.contains("nowhere is not a folder"));
}

#[test]
fn a_broken_pack_is_not_sound() {
    let folder = Folder::with_program("pack-broken", &[]);
    folder.run("pack build acme -o acme.json", "");
    let whole = folder.read("acme.json");
    for (text, said) in [
        (
            whole.replacen("silenziose", "rumorose", 1),
            "posts section is not what was built",
        ),
        (
            whole.replacen("\"cuecard\":2", "\"cuecard\":3", 1),
            "needs a newer Cuecard",
        ),
        (
            whole.lines().take(3).collect::<Vec<_>>().join("\n"),
            "the file breaks off",
        ),
        ("{}".to_owned(), "this is not a Cuecard pack"),
        (String::new(), "the file is empty"),
    ] {
        folder.write("broken.json", &text);
        let (code, answer) = folder.json("pack verify broken.json --json", "");
        assert_eq!(code, 1, "{said}");
        let problem = &answer["problems"][0];
        assert_eq!(problem["file"], json!("broken.json"));
        assert!(
            problem["message"].as_str().unwrap().contains(said),
            "{problem}"
        );
    }
    assert_eq!(folder.run("pack verify nowhere.json", "").code, 2);
    assert_eq!(folder.run("pack verify acme", "").code, 2);
}

#[test]
fn a_rule_that_misses_its_own_example_fails() {
    let rule = "id: tea\nkind: prefer-term\nuse: tea\ninstead_of: [Tee]\ncase: exact\nexamples:\n  bad: [\"A cup of coffee\"]\n  good: [\"A cup of tea\"]\n";
    let folder = Folder::with_program("pack-example", &[("acme/policy/tea.yml", rule)]);
    let (code, answer) = folder.json("pack test acme --json", "");
    assert_eq!(code, 1);
    let problem = &answer["problems"][0];
    assert_eq!(
        (&problem["file"], &problem["line"], &problem["id"]),
        (&json!("policy/tea.yml"), &json!(6), &json!("tea"))
    );
    assert_eq!(
        folder.json("pack build acme -o acme.json --json", "").0,
        0,
        "only a test runs examples"
    );
}

#[test]
fn a_ready_text_must_keep_the_programmes_own_rules_while_it_may_be_shared() {
    let post = |front: &str, text: &str| {
        format!("+++\ntitle = \"T\"\n{front}\n+++\n\n## en\n\nHello.\n{text}\n")
    };
    let too_long = "a ".repeat(40_000);
    for (name, front, text, rule, line) in [
        ("warn", "", "We at Acme", "acme-in-capitals", 9),
        (
            "early",
            "valid_from = 2026-11-30",
            "Meet Falcon",
            "falcon",
            9,
        ),
        (
            "days",
            "valid_from = 2026-01-01\nvalid_until = 2027-01-01",
            "Meet Falcon",
            "falcon",
            10,
        ),
        ("long", "", too_long.as_str(), "Facebook takes 63206", 8),
    ] {
        let folder = Folder::with_program(
            &format!("pack-text-{name}"),
            &[("acme/posts/bad.md", &post(front, text))],
        );
        let (code, answer) = folder.json("pack test acme --json", "");
        assert_eq!(code, 1, "{name}");
        let problem = &answer["problems"][0];
        assert!(
            problem["message"].as_str().unwrap().contains(rule),
            "{problem}"
        );
        assert_eq!(
            (&problem["file"], &problem["line"], &problem["id"]),
            (&json!("posts/bad.md"), &json!(line), &json!("bad")),
            "{name}"
        );
    }
    let later = post("valid_from = 2026-12-01T09:00", "Meet Falcon");
    let folder = Folder::with_program("pack-text-later", &[("acme/posts/good.md", &later)]);
    assert_eq!(folder.run("pack test acme", "").code, 0);
}

#[test]
fn a_text_for_a_role_whose_texts_are_approved_passes() {
    let folder = Folder::with_program(
        "pack-approval",
        &[
            (
                "acme/posts/loan.md",
                "+++\ntitle = \"Loan\"\naudience = [\"role:adviser\"]\n+++\n## en\nACME helps with the green loan.\n",
            ),
            (
                "acme/policy/approve.yml",
                "id: approve\nkind: approval\nroles: [adviser]\nsurfaces: [post]\nreach: always\n",
            ),
        ],
    );
    let (code, answer) = folder.json("pack test acme --json", "");
    assert_eq!((code, &answer["problems"]), (0, &json!([])));
}

#[test]
fn a_problem_of_the_link_that_is_added_is_said_on_a_line_of_the_file() {
    let folder = Folder::with_program(
        "pack-link-line",
        &[
            (
                "acme/posts.csv",
                "id,title,link,language,text\na,A,https://bit.ly/x,en,At ACME we read.\n",
            ),
            (
                "acme/policy/links.yml",
                "id: links\nkind: link-domain\nallow: [acme.example]\nseverity: warn\n",
            ),
        ],
    );
    let (_, answer) = folder.json("pack test acme --json", "");
    let problem = &answer["problems"][0];
    assert_eq!(
        (&problem["file"], &problem["line"]),
        (&json!("posts.csv"), &json!(2)),
        "{answer}"
    );
}
