//! What a pack survives, and how a broken one is refused.

use super::*;
use crate::program::Variant;

fn post(id: &str) -> Post {
    let variant = Variant {
        id: "en".into(),
        language: "en".into(),
        text: "Hello\nè 👋".into(),
        ..Variant::default()
    };
    Post {
        id: id.into(),
        title: "T".into(),
        variants: vec![variant],
        ..Post::default()
    }
}

fn pack(posts: &[Post]) -> String {
    let head = Head {
        id: "acme".into(),
        version: "3".into(),
        ..Head::default()
    };
    write(&head, "{\"rules\":[1]}", 1, "[2]", posts).unwrap()
}

fn refused(text: &str) -> String {
    let found = read(text).unwrap_err();
    assert!(!found.help.is_empty(), "{found:?}");
    format!("{}:{} {}", found.line, found.column, found.message)
}

#[test]
fn what_was_written_is_read_in_sections() {
    let (sections, problems) = read(&pack(&[post("a"), post("b")])).unwrap();
    assert_eq!(problems, []);
    assert_eq!(
        (sections.manifest.id.as_str(), sections.manifest.posts),
        ("acme", 2)
    );
    assert_eq!(
        (sections.rules.as_str(), sections.index.as_str()),
        ("{\"rules\":[1]}", "[2]")
    );
    let first: Post = serde_json::from_str(&sections.texts[0].1).unwrap();
    assert_eq!((sections.texts[0].0.as_str(), first), ("a", post("a")));
}

#[test]
fn a_mark_and_windows_line_ends_are_survived() {
    let windows = format!("\u{feff}{}", pack(&[post("a")]).replace('\n', "\r\n"));
    assert_eq!(
        read(&windows).unwrap().0,
        read(&pack(&[post("a")])).unwrap().0
    );
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    let whole = pack(&[post("a"), post("b")]);
    let lines: Vec<&str> = whole.lines().collect();
    let two_lines = lines[..2].join("\n");
    let cut = whole.get(..whole.len() - 20).unwrap();
    let swap = |from: &str, to: &str| whole.replacen(from, to, 1);
    for (text, reason) in [
        (String::new(), "the file is empty"),
        (
            "hello".into(),
            "1:1 the first section is not JSON: expected value",
        ),
        ("{\"posts\":3}".into(), "this is not a Cuecard pack"),
        ("[1,2]".into(), "1:"),
        (
            swap("\"cuecard\":2", "\"cuecard\":3"),
            "needs a newer Cuecard: it has form 3",
        ),
        (swap("\"cuecard\":2", "\"cuecard\":1"), "old form 1"),
        (
            swap("\"cuecard\":2", "\"cuecard\":\"x\""),
            "\"cuecard\" is \"x\", not a number",
        ),
        (swap("\"version\":\"3\",", ""), "missing field `version`"),
        (
            swap("{\"rules\":[1]}", "{\"rules\":[1],}"),
            "3:14 the rules section is not JSON: trailing comma",
        ),
        (
            swap("\"id\":\"acme\",\"name\"", "\"id\":7,\"name\""),
            "2:0 the head section is not as a pack has it: `id`: invalid type: a number",
        ),
        (
            swap("{\"rules\":[1]}", "{\"rules\":[2]}"),
            "3:0 the rules section is not what was built: checksum",
        ),
        (
            swap("Hello", "Howdy"),
            "5:0 the posts section is not what was built: checksum",
        ),
        (two_lines, "the file breaks off: 0 of 2 posts arrived"),
        (
            lines[..5].join("\n"),
            "the file breaks off: 1 of 2 posts arrived",
        ),
        (
            cut.to_owned(),
            "5:0 the posts section is not what was built",
        ),
    ] {
        let found = refused(&text);
        assert!(found.contains(reason), "{found} / {reason}");
    }
}

#[test]
fn line_1_says_what_the_sections_hold() {
    let whole = pack(&[post("a")]);
    for (from, to, reason) in [
        (
            "\"rules\":1,",
            "\"rules\":2,",
            "line 1 says rules 2, and the pack holds 1",
        ),
        (
            "\"version\":\"3\"",
            "\"version\":\"4\"",
            "line 1 says version 4, and the pack holds 3",
        ),
        (
            "\"id\":\"acme\"",
            "\"id\":\"evil\"",
            "line 1 says id evil, and the pack holds acme",
        ),
    ] {
        let found = refused(&whole.replacen(from, to, 1));
        assert!(found.contains(reason), "{found} / {reason}");
    }
    let empty = write(&Head::default(), "{}", 0, "[]", &[]).unwrap();
    assert!(refused(&empty).contains("missing field `rules`"));
}

#[test]
fn the_second_of_two_posts_with_one_id_is_left_out_and_reported() {
    let (sections, problems) = read(&pack(&[post("a"), post("a"), post("b"), post("")])).unwrap();
    let ids: Vec<&str> = sections.texts.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["a", "b"]);
    let told: Vec<(usize, &str)> = problems
        .iter()
        .map(|found| (found.line, found.message.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (6, "the post \"a\" stands twice; the first one holds"),
            (8, "a post has no \"id\" and was left out")
        ]
    );
}

#[test]
fn a_pack_over_the_limit_is_refused_before_it_is_read() {
    assert_eq!(
        refused(&" ".repeat(MAX_BYTES + 1)),
        "0:0 the pack has 49 MB; at most 48 MB are read"
    );
}

#[test]
fn twenty_thousand_posts_fit() {
    let long = Variant {
        text: "heat pump ".repeat(60),
        language: "en".into(),
        ..Variant::default()
    };
    let posts: Vec<Post> = (0..20_000)
        .map(|number| Post {
            variants: vec![long.clone(), long.clone()],
            ..post(&format!("p{number}"))
        })
        .collect();
    assert!(pack(&posts).len() < MAX_BYTES);
}
