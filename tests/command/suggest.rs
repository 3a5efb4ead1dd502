//! `cuecard suggest`.

use serde_json::json;

use crate::folder::Folder;

const AT: &str = "--at 2026-11-22T00:00:00Z";

#[test]
fn a_text_that_fits_comes_with_its_link_and_its_blanks() {
    let folder = Folder::with_program("suggest-text", &[]);
    let (code, answer) = folder.json(
        &format!("suggest --program acme {AT} --lang en --json -"),
        "Our heat pumps\n",
    );
    assert_eq!(code, 0);
    let post = &answer["posts"][0];
    assert_eq!(
        (&post["id"], &post["variant"], &post["title"]),
        (&json!("hello"), &json!("en"), &json!("Hello, heat pumps"))
    );
    assert_eq!(
        post["text"],
        json!(
            "Heat pumps are quiet. {{why|Why does it matter to you?}}\n\nhttps://acme.example/hello?utm_campaign=fall%20%26%20winter#top"
        )
    );
    assert!(post["score"].is_number() && post["reasons"].is_array() && post["fits"].is_boolean());
    assert!(answer["tags"].is_array() && answer["mentions"].is_array());
}

#[test]
fn a_language_filters_and_a_limit_cuts() {
    let more = "id,title,language,text\nmore,More heat pumps,en,Heat pumps again\n";
    let folder = Folder::with_program("suggest-language", &[("acme/posts.csv", more)]);
    for (flags, variants) in [
        ("--lang it --network linkedin", vec!["it/linkedin/breve"]),
        ("--lang nb", vec![]),
        ("--lang en --limit 1", vec!["en"]),
        ("--lang en", vec!["en", "en"]),
        ("--lang EN", vec!["en", "en"]),
        ("--lang en-GB", vec!["en", "en"]),
        ("--limit 0", vec![]),
    ] {
        let (_, answer) = folder.json(
            &format!("suggest --program acme {AT} {flags} --json -"),
            "heat pumps",
        );
        let found: Vec<&str> = answer["posts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|post| post["variant"].as_str().unwrap())
            .collect();
        assert_eq!(found, variants, "{flags}");
    }
}

#[test]
fn a_folder_and_its_pack_suggest_the_same() {
    let folder = Folder::with_program("suggest-pack", &[]);
    assert_eq!(folder.run("pack build acme -o acme.json", "").code, 0);
    let of = |program: &str| {
        folder.json(
            &format!("suggest --program {program} {AT} --json -"),
            "heat pumps",
        )
    };
    assert_eq!(of("acme"), of("acme.json"));
}

#[test]
fn what_is_not_yet_or_no_longer_valid_is_not_suggested() {
    let early = "+++\ntitle = \"Heat pumps, soon\"\nvalid_from = 2026-11-22\nvalid_until = 2026-11-22\n+++\n## en\nHeat pumps\n";
    let folder = Folder::with_program("suggest-valid", &[("acme/posts/soon.md", early)]);
    for (at, offered) in [
        ("2026-11-21T22:59:59Z", false),
        ("2026-11-21T23:00:00Z", true),
        ("2026-11-22T22:59:59Z", true),
        ("2026-11-22T23:00:00Z", false),
    ] {
        let (_, answer) = folder.json(
            &format!("suggest --program acme --at {at} --lang en --json -"),
            "heat pumps",
        );
        let found = answer["posts"]
            .as_array()
            .unwrap()
            .iter()
            .any(|post| post["id"] == json!("soon"));
        assert_eq!(found, offered, "{at}");
    }
}

#[test]
fn without_a_programme_there_is_nothing_to_suggest() {
    let done = Folder::new("suggest-none").run("suggest -", "x");
    assert_eq!(done.code, 2);
    assert!(
        done.stderr
            .contains("no programme: give its folder or pack with --program PATH"),
        "{}",
        done.stderr
    );
}

#[test]
fn hashtags_and_people_come_in_the_librarys_spelling_with_their_source_and_handle() {
    let tags = "tag,status,topics,languages,why\nWarmByACME,required,,,\nHeatPumps,suggested,heat pumps,en,\nPompeDiCalore,suggested,heat pumps,it,\nFreeHeating,banned,,,\n";
    let people = "id,name,kind,topics,languages,linkedin,x\ngiulia-ferri,Giulia Ferri,person,,,giulia-ferri,\nacme,ACME,page,,,acme-heat,acmeheat\n";
    let folder = Folder::with_program(
        "suggest-tags",
        &[("acme/tags.csv", tags), ("acme/people.csv", people)],
    );
    let ask = |flags: &str, text: &str| {
        folder
            .json(
                &format!("suggest --program acme {AT} {flags} --json -"),
                text,
            )
            .1
    };
    let draft = "At ACME our heat pumps are quiet, says Giulia Ferri. #freeheating";
    let answer = ask("--network linkedin --lang en", draft);
    assert_eq!(
        (&answer["tags"][0]["tag"], &answer["tags"][0]["source"]),
        (&json!("WarmByACME"), &json!("house"))
    );
    assert_eq!(answer["tags"][1]["tag"], json!("HeatPumps"));
    assert!(answer["tags"][0]["score"].is_number());
    let people: Vec<_> = answer["mentions"].as_array().unwrap().iter().collect();
    assert_eq!(
        (people.len(), &people[0]["id"], &people[0]["handle"]),
        (2, &json!("acme"), &json!("acme-heat"))
    );
    assert_eq!(
        (&people[1]["name"], &people[1]["kind"]),
        (&json!("Giulia Ferri"), &json!("person"))
    );
    // X's custom is two, and Giulia has no handle there.
    let answer = ask("--network x --lang en", draft);
    assert!(answer["tags"].as_array().unwrap().len() <= 2);
    assert_eq!(answer["mentions"].as_array().unwrap().len(), 1);
    // Nothing beside talk that is nobody's affair, nor in a comment.
    for (flags, text) in [
        ("--lang en", "At ACME our union asks for higher wages"),
        ("--lang en --surface comment", draft),
    ] {
        assert_eq!(ask(flags, text)["tags"], json!([]), "{text}");
    }
}

#[test]
fn a_library_without_hashtags_has_the_texts_own_phrases() {
    let folder = Folder::with_program("suggest-phrases", &[]);
    let text = "The heat pump is quiet in the snow. We like snow, and a heat pump.";
    let (_, answer) = folder.json(
        &format!("suggest --program acme {AT} --lang en --limit 2 --json -"),
        text,
    );
    assert_eq!(
        (&answer["tags"][0]["tag"], &answer["tags"][0]["source"]),
        (&json!("HeatPump"), &json!("keyphrase"))
    );
}

#[test]
fn without_rules_too_nothing_is_offered_beside_talk_that_is_nobodys_affair() {
    let tags = "tag,status,topics,languages,why\nWarmByACME,required,,,\n";
    let people = "id,name,kind,topics,languages,linkedin\nacme,ACME,page,,,acme-heat\n";
    let folder = Folder::with_program(
        "suggest-no-rules",
        &[("acme/tags.csv", tags), ("acme/people.csv", people)],
    );
    std::fs::remove_dir_all(folder.0.join("acme/policy")).unwrap();
    assert_eq!(folder.run("pack build acme -o acme.json", "").code, 0);
    for program in ["acme", "acme.json"] {
        for (text, tags, people) in [
            ("At ACME we build heat pumps", 1, 1),
            ("The union at ACME voted to strike", 0, 0),
            ("Salaries at ACME are too low", 0, 0),
        ] {
            let (_, answer) = folder.json(
                &format!("suggest --program {program} {AT} --lang en --json -"),
                text,
            );
            let count = |key: &str| answer[key].as_array().unwrap().len();
            assert_eq!((count("tags"), count("mentions")), (tags, people), "{text}");
        }
    }
}

#[test]
fn reasons_are_sentences_in_the_readers_language_with_the_days_of_the_programme() {
    let program = "id = \"acme\"\nname = \"ACME\"\nlanguages = [\"en\", \"it\"]\ntimezone = \"Europe/Rome\"\ntopics = [\"heat pumps\"]\n[[campaign]]\nid = \"fall\"\nname = \"Fall\"\nends = 2026-12-05\n";
    let hello = "+++\ntitle = \"Hello\"\ncampaign = \"fall\"\nvalid_until = 2026-11-30\n+++\n## en\nHello\n";
    let folder = Folder::with_program(
        "suggest-reasons",
        &[
            ("acme/program.toml", program),
            ("acme/posts/hello.md", hello),
        ],
    );
    let reasons = |flags: &str| {
        let words = format!("suggest --program acme {AT} {flags} --json -");
        folder.json(&words, "heat pumps").1["posts"][0]["reasons"].clone()
    };
    let english = [
        "the campaign Fall ends on 5 December 2026",
        "only until 30 November 2026",
        "not posted yet",
    ];
    assert_eq!(reasons(""), json!(english));
    assert_eq!(reasons("--ui en-GB"), json!(english));
    assert_eq!(
        reasons("--ui fr"),
        json!(["only in English", english[0], english[1], english[2]]),
        "the interface has no French"
    );
    assert_eq!(
        reasons("--ui it"),
        json!([
            "solo in inglese",
            "Fall, ultimo giorno: 5 dicembre",
            "ultimo giorno: 30 novembre",
            "non ancora pubblicato"
        ])
    );
}

#[test]
fn where_the_texts_language_is_not_known_the_readers_comes_before_the_programmes() {
    let folder = Folder::with_program("suggest-ui", &[]);
    for (flags, variant) in [
        ("", "en"),
        ("--ui it", "it/linkedin/breve"),
        ("--ui nb", "en"),
    ] {
        let (_, answer) = folder.json(
            &format!("suggest --program acme {AT} --network linkedin {flags} --json -"),
            "ACME 2026",
        );
        assert_eq!(answer["posts"][0]["variant"], json!(variant), "{flags}");
    }
}

#[test]
fn a_network_of_which_nothing_is_known_is_named() {
    let people = "id,name,kind,topics,languages,campfire\nacme,ACME,page,,,acme-heat\n";
    let folder = Folder::with_program("suggest-network", &[("acme/people.csv", people)]);
    for (network, said) in [("linkedin", false), ("campfire", false), ("myspace", true)] {
        let words = format!("suggest --program acme {AT} --network {network} --json -");
        let done = folder.run(&words, "ACME");
        let named = done
            .stderr
            .contains("nothing is known of the network \"myspace\"");
        assert_eq!((done.code, named), (0, said), "{network}: {}", done.stderr);
    }
}

#[test]
fn a_limit_is_whole_however_it_is_written() {
    let folder = Folder::with_program("suggest-limit", &[]);
    for (limit, code, posts) in [
        ("1.0", 0, Some(1)),
        ("0", 0, Some(0)),
        ("1.5", 2, None),
        ("-1", 2, None),
    ] {
        let (found, answers) = folder.batch(
            &format!("suggest --program acme {AT} --batch -"),
            &format!("{{\"id\": 1, \"text\": \"heat pumps\", \"limit\": {limit}}}\n"),
        );
        let count = answers[0]["posts"].as_array().map(Vec::len);
        assert_eq!((found, count), (code, posts), "{limit}");
    }
}
